"""What is stored of requests, decisions and reviews: rows come back as they went in, committed to by the log."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from sqlalchemy.exc import DBAPIError

from registry.domain.approvals import Approval, Bound
from registry.domain.digests import digest_of
from registry.domain.errors import ConflictError
from registry.domain.outcomes import Page, PromotionEvent
from registry.domain.policies.decision import Verdict
from registry.domain.releases import Release
from registry.domain.safety import Rejection
from registry.domain.stages import PromotionState
from registry.domain.times import after
from registry.storage.catalog import Reading
from registry.storage.catalog.approvals import Given
from tests.store import BEN, FACTS, FAR, WHY, Store, a_decision

Result = TypeVar("Result")

RULE = digest_of("rule")


def everything(store: Store, page: Callable[[Reading, str | None], Page[Result]]) -> list[Result]:
    """The items of all pages."""
    found: list[Result] = []
    mark: str | None = None
    with store.catalog.read() as reading:
        while True:
            one = page(reading, mark)
            found += one.items
            if (mark := one.next) is None:
                return found


# Requests ----------------------------------------------------------------------------------------------------


def test_a_request_comes_back_with_the_deadline_and_the_opening_it_was_given(store: Store) -> None:
    opened = store.promotion(store.release())
    assert store.read(lambda r: r.requests.promotion(opened.id)) == opened
    assert (opened.state, opened.expires_at, opened.person) == (PromotionState.OPEN, FAR, "ana@example.com")
    assert opened.events == (PromotionEvent("opened", "ana@example.com", WHY, opened.opened_at),)
    assert store.entry()["type"] == "promotion.opened"


def test_a_step_moves_a_request_and_is_told_with_its_subjects(store: Store) -> None:
    opened = store.promotion(store.release())
    cancelled = store.write(
        lambda w: w.requests.step(opened, "cancelled", PromotionState.CANCELLED, reason="no need", subjects={"by": "x"})
    )
    assert cancelled.state is PromotionState.CANCELLED
    assert [e.kind for e in cancelled.events] == ["opened", "cancelled"]
    entry = store.entry()
    assert (entry["type"], entry["reason"]) == ("promotion.cancelled", "no need")
    assert entry["subjects"] == {"promotion": opened.id, "release": opened.digest, "by": "x"}
    assert store.read(lambda r: r.requests.open_promotions("bot", "dev")) == ()


def test_a_rebased_request_expects_its_new_base(store: Store) -> None:
    one, two = store.release(1), store.release(2)
    opened = store.promotion(two)
    deployment = store.placed(one)
    store.write(lambda w: w.requests.step(opened, "stale", PromotionState.STALE))
    assert store.read(lambda r: r.requests.open_promotion(two, "dev")) is None
    rebased = store.write(lambda w: w.requests.step(opened, "rebased", PromotionState.OPEN, base=deployment.id))
    assert (rebased.state, rebased.expected_current) == (PromotionState.OPEN, deployment.id)
    assert store.read(lambda r: r.requests.open_promotion(two, "dev")) == rebased


def test_one_release_has_one_request_pursued_at_a_stage_at_a_time(store: Store) -> None:
    release = store.release()
    first = store.promotion(release)
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.promotion(release)
    store.write(lambda w: w.requests.step(first, "waited", PromotionState.VERIFYING))
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.promotion(release)
    store.write(lambda w: w.requests.step(first, "verified", PromotionState.SUCCEEDED))
    assert store.promotion(release).state is PromotionState.OPEN


def test_one_request_of_a_stage_is_verified_at_a_time(store: Store) -> None:
    """I-28: at most one promotion of a stage is being verified."""
    first, second = store.promotion(store.release(1)), store.promotion(store.release(2))
    elsewhere = store.promotion(store.release(2), "staging")
    verifying = store.write(lambda w: w.requests.step(first, "waited", PromotionState.VERIFYING))
    assert store.read(lambda r: r.requests.verifying("bot", "dev")) == verifying
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.write(lambda w: w.requests.step(second, "waited", PromotionState.VERIFYING))
    store.write(lambda w: w.requests.step(elsewhere, "waited", PromotionState.VERIFYING))


def test_a_request_that_has_ended_never_moves_again(store: Store) -> None:
    opened = store.promotion(store.release())
    store.write(lambda w: w.requests.step(opened, "expired", PromotionState.EXPIRED))

    def move(state: PromotionState) -> None:
        store.write(lambda w: w.requests.step(opened, "rebased", state))

    for state in PromotionState:
        with pytest.raises(DBAPIError, match="only the state changes"):
            move(state)
    assert [e.kind for e in store.read(lambda r: r.requests.promotion(opened.id)).events] == ["opened", "expired"]


def test_requests_past_their_deadline_are_found_while_they_wait(store: Store) -> None:
    releases = [store.release(n) for n in range(4)]
    near, later_on = after(store.now, "1h"), after(store.now, "2h")
    stale, late, alive, over = (
        store.promotion(release, expires_at=at)
        for release, at in zip(releases, (near, later_on, FAR, near), strict=True)
    )
    store.write(lambda w: w.requests.step(stale, "stale", PromotionState.STALE))
    store.write(lambda w: w.requests.step(over, "cancelled", PromotionState.CANCELLED))
    found = store.read(lambda r: r.requests.expired(later_on))
    assert [p.id for p in found] == [stale.id, late.id]
    assert alive.id not in [p.id for p in found]


def test_requests_are_listed_newest_first_page_by_page(store: Store) -> None:
    opened = [store.promotion(store.release(n), stage) for n in range(3) for stage in ("dev", "staging")]
    store.write(lambda w: w.requests.step(opened[2], "cancelled", PromotionState.CANCELLED))

    def ids(application: str | None, stage: str | None, open_only: bool) -> list[str]:
        return [
            p.id
            for p in everything(store, lambda r, mark: r.requests.promotions(application, stage, open_only, mark, 2))
        ]

    newest_first = [p.id for p in reversed(opened)]
    assert ids(None, None, False) == ids("bot", None, False) == newest_first
    assert ids("bot", "dev", False) == newest_first[1::2]
    assert ids("bot", None, True) == [i for i in newest_first if i != opened[2].id]


# Decisions ---------------------------------------------------------------------------------------------------


def test_a_decision_of_a_request_is_its_step_and_uses_up_its_approvals(store: Store) -> None:
    release = store.release()
    opened, yes = store.promotion(release), given(store, release)
    waits, allows = a_decision(release, Verdict.WAIT), a_decision(release, Verdict.ALLOW)
    store.write(lambda w: w.requests.add_decision("D1", waits, FACTS, promotion=opened, entry_type="promotion.waited"))
    store.write(
        lambda w: w.requests.add_decision(
            "D2",
            allows,
            FACTS,
            promotion=opened,
            used=[yes.approval.id],
            entry_type="promotion.executed",
            state=PromotionState.SUCCEEDED,
        )
    )
    entry = store.entry()
    assert (entry["type"], entry["decision"]) == ("promotion.executed", "D2")
    assert entry["subjects"] == {
        "promotion": opened.id,
        "release": release.digest,
        "decision": allows.content_digest(),
    }
    found = store.read(lambda r: r.requests.promotion(opened.id))
    assert found.state is PromotionState.SUCCEEDED
    assert [(e.kind, e.decision) for e in found.events] == [("opened", None), ("waited", "D1"), ("executed", "D2")]
    assert store.read(lambda r: r.requests.approval(yes.approval.id)).used_by == opened.id
    assert store.read(lambda r: r.requests.decision("D2")).decision == allows
    assert store.read(lambda r: r.requests.facts("D2")) == json.loads(FACTS)


def test_a_decision_of_no_request_names_its_plan(store: Store) -> None:
    decision = a_decision(store.release(), Verdict.DENY, "verify")
    store.write(lambda w: w.requests.add_decision("D1", decision, FACTS, entry_type="verification.judged", reason=WHY))
    entry = store.entry()
    assert (entry["type"], entry["reason"]) == ("verification.judged", WHY)
    assert entry["subjects"]["plan"] == decision.binding


def test_decisions_are_listed_newest_first_with_what_stood_in_the_way(store: Store) -> None:
    release = store.release()
    for number, verdict in enumerate((Verdict.ALLOW, Verdict.WAIT, Verdict.DENY)):
        store.decided(f"D{number}", a_decision(release, verdict))
    first = store.read(lambda r: r.requests.decisions("bot", "dev", None, 2))
    assert [(i.id, i.verdict, i.action, i.failing) for i in first.items] == [
        ("D2", "DENY", "promote", ("good",)),
        ("D1", "WAIT", "promote", ("good",)),
    ]
    rest = store.read(lambda r: r.requests.decisions(None, None, first.next, 2))
    assert ([i.id for i in rest.items], rest.next) == (["D0"], None)


def test_a_history_tells_of_placing_and_not_of_verifying(store: Store) -> None:
    release = store.release()
    for identifier, action in (("D1", "promote"), ("D2", "verify"), ("D3", "rollback"), ("D4", "break-glass")):
        store.decided(identifier, a_decision(release, Verdict.DENY, action))
    history = store.read(lambda r: r.stages.history("bot", "dev", None, 10))
    assert [item.decision for item in history.items] == ["D4", "D3", "D1"]


# Approvals and rejections ------------------------------------------------------------------------------------


def given(store: Store, release: Release, bound: Bound | None = None) -> Given:
    approval = Approval(
        f"A{store.now}",
        "bot",
        "dev",
        release.number,
        release.digest,
        digest_of("binding"),
        "ben@example.com",
        "ben",
        "local",
        WHY,
        "nonce",
        store.now,
        FAR,
        bound,
    )
    store.write(lambda w: w.requests.add_approval(approval, release), BEN)
    return store.read(lambda r: r.requests.approval(approval.id))


def rejected(store: Store, release: Release) -> Rejection:
    return store.write(lambda w: w.requests.add_rejection(release, "dev", "not good"), BEN)


@pytest.mark.parametrize(
    "bound", [None, Bound(RULE, RULE), Bound(RULE, digest_of([]), base="deployment", waivers=("w1", "w2"))]
)
def test_an_approval_keeps_what_it_binds_to(store: Store, bound: Bound | None) -> None:
    release = store.release()
    yes = given(store, release, bound)
    assert store.read(lambda r: r.requests.given(release, "dev")) == (yes,)
    assert store.read(lambda r: r.requests.given(release, "staging")) == ()


def test_an_approval_is_withdrawn_once_by_a_row_of_its_own(store: Store) -> None:
    release = store.release()
    yes = given(store, release)
    end = store.write(lambda w: w.requests.withdraw(yes.approval.id, "approval", "on second thought"), BEN)
    assert (end.account, end.reason, end.at) == ("ben@example.com", "on second thought", store.now)
    assert store.read(lambda r: r.requests.approval(yes.approval.id)) == replace(yes, withdrawn=end)
    assert store.entry()["type"] == "approval.withdrawn"
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.write(lambda w: w.requests.withdraw(yes.approval.id, "approval", "again"), BEN)


def test_a_rejection_stands_until_it_is_withdrawn(store: Store) -> None:
    release = store.release()
    no = rejected(store, release)
    assert store.entry()["type"] == "approval.rejected"
    assert store.read(lambda r: r.requests.rejections(release, "dev")) == (no,)
    assert store.read(lambda r: r.requests.standing("bot")) == (no,)
    end = store.write(lambda w: w.requests.withdraw(no.id, "rejection", "it is"), BEN)
    assert store.read(lambda r: r.requests.rejection(no.id)) == replace(no, withdrawn=end)
    assert store.read(lambda r: r.requests.rejections(release, "dev")) == (replace(no, withdrawn=end),)
    assert store.read(lambda r: r.requests.standing("bot")) == ()


def test_what_reviewers_said_is_listed_newest_first_page_by_page(store: Store) -> None:
    one, two = store.release(1), store.release(2)
    said: list[str] = []
    for release in (one, two):
        said += [given(store, release).approval.id, rejected(store, release).id]

    def ids(application: str | None, stage: str | None, release: Release | None) -> list[str]:
        found = everything(store, lambda r, mark: r.requests.listed(application, stage, release, mark, 3))
        return [i.approval.id if isinstance(i, Given) else i.id for i in found]

    assert ids(None, None, None) == ids("bot", "dev", None) == said[::-1]
    assert ids(None, None, one) == ids("bot", "dev", one) == [said[1], said[0]]
    assert ids("bot", "staging", None) == []
