"""`upstream` with soak and `approval` with its options."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.policies.decision import RuleResult, Status, Verdict
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts, PlacementFact
from registry.domain.times import parse_time, time_text
from tests.builders import (
    AFTER,
    APPROVAL,
    BEFORE,
    EVALUATED,
    NOW,
    UPSTREAM,
    a_contributor,
    a_placement,
    a_policy,
    an_approval,
    facts,
    with_approvals,
)
from tests.governed import governed

SOAK = {**UPSTREAM, "soak": {"duration": "3h"}}
STAGES = {"dev": {"ungated": True}, "qa": {"ungated": True}}


def upstream(rule: dict[str, Any], *placements: PlacementFact, now: str = NOW) -> RuleResult:
    policy = a_policy(stages={**STAGES, "staging": {"rules": [EVALUATED, rule]}})
    found = decide(policy, facts(policy, placements=placements), now)
    return next(r for r in found.rules if r.id == "upstream")


# soak ----------------------------------------------------------------------------------------------------


def test_a_release_that_still_soaks_is_pending_until_it_has() -> None:
    found = upstream(SOAK, a_placement(soaked=((BEFORE, None),)))
    assert (found.status, found.eta) == (Status.PENDING, "2026-11-20T13:00:00.000000Z")
    assert found.summary == "app@2 served dev verified for 2h of 3h"
    assert found.remedy == ("wait until 2026-11-20T13:00:00.000000Z",)
    assert found.required == "placed and verified at dev, for at least 3h without a break"


def test_a_release_that_soaked_passes_also_after_it_was_superseded() -> None:
    """I-11: Soak is a pure function of deployment events; leaving the stage cannot lose or invent it."""
    start, end = "2026-11-19T10:00:00.000000Z", "2026-11-19T13:00:00.000000Z"
    assert upstream(SOAK, a_placement(soaked=((start, end),), ended="superseded")).status is Status.SATISFIED


def test_two_short_soaks_are_no_long_one() -> None:
    """I-11: Soak is a pure function of deployment events; leaving the stage cannot lose or invent it."""
    first = a_placement(soaked=(("2026-11-19T10:00:00.000000Z", "2026-11-19T12:00:00.000000Z"),), ended="superseded")
    second = a_placement(sequence=3, soaked=(("2026-11-19T14:00:00.000000Z", "2026-11-19T16:00:00.000000Z"),))
    found = upstream(SOAK, first, second.model_copy(update={"ended": "superseded"}))
    assert (found.status, found.eta) == (Status.UNSATISFIED, None)
    assert found.summary == "app@2 served dev verified for 2h of 3h, and does not serve it any more"


def test_what_was_rolled_back_has_not_soaked() -> None:
    """I-10: A failing re-verification revokes "verified", voids soak and removes downstream eligibility."""
    served = (("2026-11-19T10:00:00.000000Z", "2026-11-19T16:00:00.000000Z"),)
    assert upstream(SOAK, a_placement(soaked=served, ended="rolled-back")).status is Status.UNSATISFIED
    assert upstream(SOAK, a_placement(soaked=served, verified=False)).status is Status.UNSATISFIED


def test_soak_that_nobody_recorded_is_none() -> None:
    assert upstream(SOAK, a_placement(soaked=None)).status is Status.UNSATISFIED


moments = st.datetimes(datetime(2026, 11, 19), datetime(2026, 11, 22)).map(lambda t: time_text(t.astimezone()))


@given(moments, moments)
def test_a_backwards_clock_cannot_satisfy_soak(start: str, now: str) -> None:
    """I-53: A backwards clock cannot satisfy soak, extend an approval or open a window."""
    found = upstream(SOAK, a_placement(soaked=((start, None),)), now=now)
    served = parse_time(now) - parse_time(start)
    assert (found.status is Status.SATISFIED) == (served >= timedelta(hours=3))
    assert (found.eta is None) == (found.status is not Status.PENDING)
    if found.eta is not None:
        assert found.eta > now
        assert upstream(SOAK, a_placement(soaked=((start, None),)), now=found.eta).status is Status.SATISFIED


# mode and verified ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("mode", "status"), [("all", Status.UNSATISFIED), ("any", Status.SATISFIED)])
def test_one_stage_is_enough_where_the_rule_says_any(mode: str, status: Status) -> None:
    found = upstream({**UPSTREAM, "stages": ["dev", "qa"], "mode": mode}, a_placement("qa"))
    assert found.status is status
    if mode == "any":
        assert found.required == "placed and verified at dev or qa"


def test_with_any_what_soaks_is_told_rather_than_what_was_never_placed() -> None:
    rule = {**SOAK, "stages": ["dev", "qa"], "mode": "any"}
    found = upstream(rule, a_placement("qa", soaked=((BEFORE, None),)))
    assert (found.status, found.eta) == (Status.PENDING, "2026-11-20T13:00:00.000000Z")


def test_being_placed_may_be_enough() -> None:
    assert upstream({**UPSTREAM, "verified": False}, a_placement(verified=False)).status is Status.SATISFIED
    assert upstream(UPSTREAM, a_placement(verified=False)).status is Status.UNSATISFIED


# approval ------------------------------------------------------------------------------------------------


def approval(
    rule: dict[str, Any], *given_by: Any, now: str = NOW, editors: tuple[str, ...] | None = None
) -> RuleResult:
    policy = a_policy(EVALUATED, {**APPROVAL, **rule})
    situation = governed(facts(policy, contributors=(a_contributor("ana"),)), editors=editors)
    approvals = [an_approval(situation, **yes) for yes in given_by]
    found = decide(policy, with_approvals(situation, approvals), now)
    return next(r for r in found.rules if r.id == "approval")


@pytest.mark.parametrize(("ttl", "status"), [("1h", Status.PENDING), ("3h", Status.SATISFIED)])
def test_an_approval_counts_no_longer_than_its_rule_says(ttl: str, status: Status) -> None:
    found = approval({"ttl": ttl}, {"person": "mei", "expires_at": AFTER})
    assert found.status is status
    if status is Status.PENDING:
        assert found.measured["not_counted"] == [{"who": "mei", "why": "expired at 2026-11-20T11:00:00.000000Z"}]


def test_a_rule_that_says_nothing_holds_an_approval_to_72_hours() -> None:
    """An approval may have been given for longer, because another rule of the stage lets it count for longer."""
    given_at = "2026-11-17T12:00:00.000000Z"
    yes = {"person": "mei", "given_at": given_at, "expires_at": AFTER}
    assert approval({}, yes).measured["not_counted"] == [{"who": "mei", "why": f"expired at {NOW}"}]
    assert approval({"ttl": "4d"}, yes).status is Status.SATISFIED


def test_a_long_time_in_the_rule_does_not_make_an_approval_of_a_shorter_one_last() -> None:
    assert approval({"ttl": "30d"}, {"person": "mei", "expires_at": NOW}).status is Status.PENDING


@given(moments, moments)
def test_a_backwards_clock_cannot_extend_an_approval(given_at: str, now: str) -> None:
    """I-53: A backwards clock cannot satisfy soak, extend an approval or open a window."""
    found = approval(
        {"ttl": "1h"}, {"person": "mei", "given_at": given_at, "expires_at": "2027-01-01T00:00:00.000000Z"}, now=now
    )
    age = parse_time(now) - parse_time(given_at)
    assert (found.status is Status.SATISFIED) == (timedelta(0) <= age < timedelta(hours=1))


TWO = [{"slot": "reviewer"}, {"slot": "risk"}]


@pytest.mark.parametrize(("multi", "status"), [(False, Status.PENDING), (True, Status.SATISFIED)])
def test_one_person_fills_two_slots_only_where_the_rule_lets_them(multi: bool, status: Status) -> None:
    """I-20: One human fills at most one slot unless `multi_role`."""
    found = approval({"slots": TWO, "multi_role": multi}, {"person": "mei", "slots": ("reviewer", "risk")})
    assert found.status is status


def test_several_slots_never_make_two_people_of_one() -> None:
    """I-20: One human fills at most one slot unless `multi_role`."""
    slots = [{"slot": "reviewer", "count": 2}]
    yes = {"person": "mei", "slots": ("reviewer",)}
    assert approval({"slots": slots, "multi_role": True}, yes, {**yes, "id": "again"}).status is Status.PENDING


def test_who_may_fill_nothing_fills_nothing() -> None:
    """I-23: No service principal satisfies a human slot."""
    found = approval({}, {"person": "robot", "slots": ()})
    assert found.measured["not_counted"] == [{"who": "robot", "why": "may fill no slot among reviewer"}]
    assert found.status is Status.PENDING


def test_whoever_put_the_policy_in_force_is_not_its_only_approver() -> None:
    alone = approval({}, {"person": "mei"}, editors=("mei",))
    assert alone.status is Status.PENDING
    assert alone.measured["not_counted"][0]["why"].startswith("put the policy in force after the request was opened")
    assert alone.remedy[-1].startswith("or `tandem promotion cancel` and a new request")
    assert approval({}, {"person": "mei"}, {"person": "tom"}, editors=("mei",)).status is Status.SATISFIED
    assert approval({}, {"person": "tom"}, editors=("mei",)).status is Status.SATISFIED


def test_who_lost_the_slot_since_saying_yes_does_not_count_any_more() -> None:
    """I-18: Eligibility is decided server-side, at approval and again at execution."""
    assert approval({}, {"person": "mei", "slots": ("reviewer",)}).status is Status.SATISFIED
    assert approval({}, {"person": "mei", "slots": ("risk",)}).status is Status.PENDING


def test_an_approval_is_used_up_by_one_promotion() -> None:
    """I-22: Approvals are used by one promotion only and never survive its end."""
    found = approval({}, {"person": "mei", "used_by": "promotion-1"})
    assert found.measured["not_counted"] == [{"who": "mei", "why": "used up by promotion promotion-1"}]
    assert found.status is Status.PENDING


people = st.sampled_from(["ana", "mei", "tom", "raj"])


@given(
    st.lists(st.tuples(people, st.sampled_from([("reviewer",), ("risk",), ("*",), ()])), max_size=6),
    st.sets(people),
    st.sampled_from(["changed_components", "all_components", "requester_only", "none"]),
    st.sets(people),
)
def test_nobody_who_made_it_or_asked_for_it_fills_a_slot(
    yes: list[tuple[str, tuple[str, ...]]], makers: set[str], separation: str, requesters: set[str]
) -> None:
    """I-19: No author, uploader, assembler or requester (by human_id, under the policy's separation) fills a slot;
    admin is no exception. I-20: One human fills at most one slot."""
    policy = a_policy(EVALUATED, {**APPROVAL, "slots": TWO, "separation": separation})
    involved = [a_contributor(person) for person in sorted(makers)]
    involved += [a_contributor(p, why="requested the promotion", requester=True) for p in sorted(requesters)]
    situation = facts(policy, contributors=tuple(involved))
    approvals = [an_approval(situation, p, id=f"yes-{i}", slots=s) for i, (p, s) in enumerate(yes)]
    found = decide(policy, with_approvals(situation, approvals), NOW)
    filled = [p for rule in found.rules if rule.id == "approval" for s in rule.measured["slots"] for p in s["by"]]
    barred = {"none": set(), "requester_only": requesters}.get(separation, makers | requesters)
    assert not set(filled) & barred
    assert len(filled) == len(set(filled))
    assert (found.verdict is Verdict.ALLOW) == (len(filled) == 2)


@given(st.sampled_from(["release", "stage", "policy", "evidence_set", "waivers", "base"]))
def test_an_approval_of_anything_else_does_not_count(part: str) -> None:
    """I-17: An approval counts only if its binding_digest (release, stage, policy, evidence set, waivers, base) equals
    the current one at commit."""
    from registry.domain.approvals import binding_digest
    from registry.domain.digests import digest_of

    policy = a_policy(EVALUATED, APPROVAL)
    situation = facts(policy)

    def binding(**other: Any) -> Any:
        values: dict[str, Any] = {
            "action": "promote",
            "application": "app",
            "stage": "staging",
            "release": situation.digest,
            "policy": situation.policy,
            "evidence_set": situation.evidence_set,
            "base": "deployment-1",
            "waivers": (),
        }
        return binding_digest(**{**values, **other})

    def status(approved: Facts, digest: Any) -> Status:
        found = decide(policy, with_approvals(approved, [an_approval(approved, binding=digest)]), NOW)
        return next(r.status for r in found.rules if r.id == "approval")

    other: Any = {"stage": "dev", "waivers": ("w",), "base": "deployment-0"}.get(part, digest_of("another"))
    assert status(situation, binding()) is Status.SATISFIED
    assert status(situation, binding(**{part: other})) is Status.PENDING
