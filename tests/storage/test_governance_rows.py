"""What governance stores: rows come back as they went in, each with a log entry that commits to it, for ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy.exc import DBAPIError

from registry.domain.calendars import Window
from registry.domain.digests import Digest, canonical_json, digest_of
from registry.domain.errors import ConflictError, IntegrityError, NotFoundError
from registry.domain.manifests import Relation, seal
from registry.domain.policies.decision import Verdict
from registry.domain.safety import Cause, Freeze, HoldMode, IncidentStep, Severity, WaiverStep
from registry.domain.stages import DeploymentKind, EventKind, verification
from registry.domain.times import after, time_text
from registry.storage.catalog import Writing
from tests.builders import a_policy
from tests.store import ANA, BEN, FAR, NINE, VERIFIER, WHY, Store, a_decision

RULE = digest_of("rule")


# Safety levers -----------------------------------------------------------------------------------------------


def test_a_quarantine_reaches_until_it_is_cleared_and_its_epoch_stays(store: Store) -> None:
    release = store.release()
    deployment = store.placed(release)
    set_ = store.write(
        lambda w: w.quarantines.add(
            "release", release.digest, "bot@1", "bot", "dev", Severity.STANDARD, Cause.ROLLBACK, deployment.id, WHY
        )
    )
    entry = store.entry()
    assert (entry["type"], entry["index"]) == ("quarantine.set", set_.log_index)
    assert entry["subjects"] == {"quarantine": set_.id, "release": release.digest}
    assert store.read(lambda r: r.quarantines.get(set_.id)) == set_
    assert store.read(lambda r: r.quarantines.reaching([digest_of("another"), release.digest])) == (set_,)
    end = store.write(lambda w: w.quarantines.clear(set_, "mended"), BEN)
    assert store.read(lambda r: r.quarantines.reaching([release.digest])) == ()
    assert store.read(lambda r: r.quarantines.epochs([release.digest])) == (replace(set_, cleared=end),)
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.write(lambda w: w.quarantines.clear(set_, "again"))


def test_quarantines_of_an_application_are_those_at_its_stages_and_those_of_what_is_in_it(store: Store) -> None:
    release = store.release()
    prompt, other = release.components[0].digest, digest_of("in no release")

    def set_(subject: str, digest: Digest, application: str | None = None, stage: str | None = None) -> str:
        standard, manual = Severity.STANDARD, Cause.MANUAL
        return store.write(
            lambda w: w.quarantines.add(subject, digest, "it", application, stage, standard, manual, None, WHY)
        ).id

    here = set_("version", prompt, "bot", "dev")
    everywhere = [set_("release", release.digest), set_("version", prompt)]
    elsewhere = set_("version", other)
    assert [q.id for q in store.read(lambda r: r.quarantines.listed("bot", False))] == [here, *everywhere]
    assert [q.id for q in store.read(lambda r: r.quarantines.listed(None, False))] == [here, *everywhere, elsewhere]
    store.write(lambda w: w.quarantines.clear(w.quarantines.get(here), "mended"))
    assert [q.id for q in store.read(lambda r: r.quarantines.listed("bot", False))] == everywhere
    assert [q.id for q in store.read(lambda r: r.quarantines.listed("bot", True))] == [here, *everywhere]


def test_a_quarantine_of_a_stage_names_its_application(store: Store) -> None:
    with pytest.raises(DBAPIError, match="ck_quarantine_scope"):
        store.write(
            lambda w: w.quarantines.add("release", RULE, "it", None, "dev", Severity.STANDARD, Cause.MANUAL, None, WHY)
        )


def test_a_hold_is_active_until_it_is_released(store: Store) -> None:
    first = store.write(lambda w: w.holds.add("bot", "dev", HoldMode.AUTO, Cause.ROLLBACK, 3, WHY))
    second = store.write(lambda w: w.holds.add("bot", "staging", HoldMode.ALL, Cause.MANUAL, None, WHY))
    assert store.entry()["type"] == "hold.set"
    assert store.read(lambda r: r.holds.active("bot", "dev")) == (first,)
    assert store.read(lambda r: r.holds.active("bot")) == (first, second)
    released = store.write(lambda w: w.holds.release(first, "fixed"), BEN)
    assert (released.released and released.released.reason, store.entry()["type"]) == ("fixed", "hold.released")
    assert store.read(lambda r: r.holds.active("bot")) == (second,)
    assert store.read(lambda r: r.holds.get(first.id)) == released


def test_a_freeze_covers_what_it_names_and_all_beneath_until_it_is_lifted(store: Store) -> None:
    window = Window(name="year-end", kind="deny", tz="Europe/London", start="2026-12-12T18:00", end="2027-01-05T08:00")

    def frozen(application: str | None, stage: str | None, window: Window | None) -> Freeze:
        return store.write(lambda w: w.freezes.add(application, stage, window, WHY))

    line, application = frozen(None, None, None), frozen("bot", None, None)
    dev, staging = frozen("bot", "dev", window), frozen("bot", "staging", window)
    assert (dev.window, line.window) == (window, None)
    assert store.read(lambda r: r.freezes.active("bot", "dev")) == (line, application, dev)
    assert store.read(lambda r: r.freezes.listed(False)) == (line, application, dev, staging)
    lifted = store.write(lambda w: w.freezes.lift(line, "go on"), BEN)
    assert (lifted.lifted and lifted.lifted.account, store.entry()["type"]) == ("ben@example.com", "freeze.lifted")
    assert store.read(lambda r: r.freezes.active("bot", "dev")) == (application, dev)
    assert store.read(lambda r: r.freezes.listed(True))[0] == lifted


def test_a_waiver_is_granted_and_used_once(store: Store) -> None:
    release = store.release()
    asked = store.write(lambda w: w.waivers.add(release, "dev", "good", RULE, "0.8", WHY, "T-1", FAR))
    assert store.entry()["type"] == "waiver.requested"
    assert store.read(lambda r: r.waivers.get(asked.id)) == asked
    promotion = store.promotion(release)
    store.write(lambda w: w.waivers.step(asked, WaiverStep.GRANTED, reason="fine"), BEN)
    used = store.write(lambda w: w.waivers.step(asked, WaiverStep.USED, promotion.id))
    assert store.entry()["subjects"]["promotion"] == promotion.id
    assert [(e.step, e.person) for e in used.events] == [
        (WaiverStep.GRANTED, "ben@example.com"),
        (WaiverStep.USED, "ana@example.com"),
    ]
    assert (used.used_by, used.revoked) == (promotion.id, False)
    with store.catalog.read() as reading:
        for scope in (("bot", None, None), ("bot", "dev", None), ("bot", "dev", release.number), (None, None, None)):
            assert reading.waivers.of(*scope) == (used,)
    assert store.read(lambda r: r.waivers.of("bot", "staging")) == ()
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.write(lambda w: w.waivers.step(asked, WaiverStep.USED, promotion.id))


def test_an_incident_goes_overdue_once_and_closes_once(store: Store) -> None:
    deployment = store.placed(store.release())
    near = after(store.now, "1h")
    glass = store.write(lambda w: w.incidents.add("bot", "dev", deployment.id, Cause.BREAK_GLASS, "T-1", WHY, near))
    quiet = store.write(lambda w: w.incidents.add("bot", "staging", None, Cause.ROLLBACK, None, WHY, None))
    assert store.read(lambda r: r.incidents.get(glass.id)) == glass
    assert store.read(lambda r: r.incidents.of_deployment(deployment.id)) == (glass,)
    assert store.read(lambda r: r.incidents.open_at("bot", ["dev", "staging"])) == (glass, quiet)
    assert store.read(lambda r: r.incidents.due(store.now)) == ()
    assert store.read(lambda r: r.incidents.due(near)) == (glass,)
    overdue = store.write(lambda w: w.incidents.step(glass, IncidentStep.OVERDUE, "nobody came"))
    assert overdue.overdue
    assert store.read(lambda r: r.incidents.due(near)) == ()
    closed = store.write(lambda w: w.incidents.step(glass, IncidentStep.CLOSED, "done"), BEN)
    assert (closed.closed, store.entry()["type"]) == (True, "incident.closed")
    assert store.read(lambda r: r.incidents.open_at("bot", ["dev"])) == ()
    assert store.read(lambda r: r.incidents.page("bot", True, None, 10)).items == (quiet,)
    first = store.read(lambda r: r.incidents.page(None, False, None, 1))
    assert first.items == (quiet,)
    assert store.read(lambda r: r.incidents.page(None, False, first.next, 1)).items == (closed,)
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.write(lambda w: w.incidents.step(glass, IncidentStep.CLOSED, "again"))


# Stages ------------------------------------------------------------------------------------------------------


def test_a_placement_with_a_deadline_is_unverified_until_it_is_marked(store: Store) -> None:
    near = after(time_text(NINE), "1h")
    deployment = store.placed(store.release(), verify_by=near)
    assert deployment.verify_by == near
    assert store.read(lambda r: verification(deployment.id, r.stages.events("bot", "dev"))) is None
    assert store.read(lambda r: r.stages.unverified_due(after(near, "1s"))) == (deployment,)
    assert store.read(lambda r: r.stages.unverified_due(store.now)) == ()
    decision = a_decision(store.release(), Verdict.DENY, "verify")
    store.decided("D1", decision)
    store.write(lambda w: w.stages.mark(deployment, EventKind.FAILED, "checks", "D1", WHY), VERIFIER)
    event = store.read(lambda r: r.stages.events("bot", "dev"))[-1]
    assert (event.kind, event.basis, event.decision, event.epoch) == (EventKind.FAILED, "checks", "D1", None)
    assert (store.entry()["type"], store.entry()["epoch"]) == ("deployment.verification_revoked", 1)
    assert store.read(lambda r: r.stages.unverified_due(FAR)) == ()


def test_a_deployment_that_no_longer_serves_is_not_due(store: Store) -> None:
    store.placed(store.release(1), verify_by=store.now)
    second = store.placed(store.release(2))
    assert store.read(lambda r: r.stages.unverified_due(FAR)) == ()
    store.write(lambda w: w.stages.mark(second, EventKind.APPROVED, "retrospect"))
    assert store.entry()["type"] == "breakglass.retro_approved"


def test_what_served_at_a_time_is_the_last_that_went_live_by_then(store: Store) -> None:
    before = store.now
    first, second = store.placed(store.release(1)), store.placed(store.release(2), DeploymentKind.BREAK_GLASS)
    assert store.read(lambda r: r.stages.live_at("bot", "dev", before)) is None
    assert store.read(lambda r: r.stages.live_at("bot", "dev", first.at)) == (first, 1, second.at)
    assert store.read(lambda r: r.stages.live_at("bot", "dev", FAR)) == (second, 2, None)
    store.clock.advance(timedelta(hours=-1))
    third = store.placed(store.release(3), DeploymentKind.ROLLBACK)
    assert third.at < first.at
    assert store.read(lambda r: r.stages.live_at("bot", "dev", FAR)) == (third, 3, None)


def test_rollbacks_by_the_registry_itself_are_counted(store: Store) -> None:
    one, two = store.release(1), store.release(2)
    store.placed(one, DeploymentKind.ROLLBACK, VERIFIER)
    since = after(store.now, "1s")
    store.placed(two, DeploymentKind.ROLLBACK, VERIFIER)
    store.placed(one, DeploymentKind.ROLLBACK, ANA)
    store.placed(two, DeploymentKind.PROMOTE, VERIFIER)
    assert store.read(lambda r: r.stages.automatic_rollbacks("bot", "dev", since)) == 1
    assert store.read(lambda r: r.stages.automatic_rollbacks("bot", "staging", since)) == 0


# Evidence, policies, repeated calls --------------------------------------------------------------------------


def test_a_run_counts_unless_it_is_invalidated_or_verifies_a_deployment(store: Store) -> None:
    release = store.release()
    deployment = store.placed(release)
    good, bad = store.run(release), store.run(release)
    live = store.run(release, deployment.id)
    end = store.write(lambda w: w.evidence.invalidate(bad, "wrong rows"), BEN)
    assert store.entry()["type"] == "eval.invalidated"

    def ids(runs: object) -> list[str]:
        assert isinstance(runs, tuple)
        return [run.id for run in runs]

    assert store.read(lambda r: ids(r.evidence.runs_of(release.digest))) == [good.id]
    assert store.read(lambda r: ids(r.evidence.live_runs(deployment.id))) == [live.id]
    assert store.read(lambda r: ids(r.evidence.every_run_of(release.digest))) == [good.id, bad.id, live.id]
    assert store.read(lambda r: r.evidence.invalidation(bad.id)) == end
    assert store.read(lambda r: r.evidence.invalidation(good.id)) is None
    found = store.read(lambda r: r.evidence.run(live.id))
    assert found == live
    assert (found.deployment, found.person) == (deployment.id, "ana@example.com")
    assert found.log_index == store.entry()["index"] - 1


def test_a_signed_statement_comes_back_byte_for_byte(store: Store) -> None:
    release = store.release()
    envelope = '{ "payload":"é…",\n "signatures":[] }\n'.encode()
    added = store.write(lambda w: w.attestations.add(release, envelope, "urn:tandem:scan", "passed"))
    assert added.envelope == envelope
    assert store.entry()["type"] == "attestation.added"
    assert store.read(lambda r: r.attestations.of(release.digest)) == (added,)
    assert store.read(lambda r: r.attestations.of(RULE)) == ()


def test_a_licence_is_a_relation_of_its_own_kind(store: Store) -> None:
    manifest, licence = seal("dataset", {"rows": 1}), Relation("licence", "CC-BY-4.0", {})
    version, _ = store.write(lambda w: w.artifacts.add_version("rows", manifest, []))
    store.write(lambda w: w.artifacts.add_version("rows", manifest, [], [licence]))
    assert store.read(lambda r: r.artifacts.relations(version)) == (licence,)


def test_the_policy_of_the_registry_is_of_no_application(store: Store) -> None:
    assert store.read(lambda r: r.applications.registry_activation()) is None
    policy = a_policy(ungated=True, name="floor")
    store.write(lambda w: w.applications.add_registry_activation(policy, "floor.yaml", "text", person="ben"))
    active = store.read(lambda r: r.applications.registry_activation())
    assert active is not None
    assert (active.application, active.sequence, active.digest) == ("*", 1, policy.digest())
    assert (active.actor, active.person) == ("ana@example.com", "ben")
    assert "application" not in store.entry()
    store.write(lambda w: w.applications.add_registry_activation(policy, "floor.yaml", "text"))
    again = store.read(lambda r: r.applications.registry_activation())
    assert again is not None
    assert again.sequence == 2


def test_a_policy_is_proposed_and_approved_in_place_of_one_other(store: Store) -> None:
    base = store.read(lambda r: r.applications.activation("bot")).digest
    policy = a_policy(ungated=True, name="draft")
    proposal = store.write(lambda w: w.applications.add_proposal("bot", policy, "draft.yaml", "text", base, WHY))
    assert store.entry()["type"] == "policy.proposed"
    assert store.read(lambda r: r.applications.proposal("bot", policy.digest())) == proposal
    assert store.read(lambda r: r.applications.proposal("*", policy.digest())) is None
    assert store.read(lambda r: r.applications.policy_content(policy.digest())) == policy.content()
    yes = store.write(lambda w: w.applications.add_policy_approval("bot", policy.digest(), base, "fine"), BEN)
    assert store.entry()["type"] == "policy.approved"
    assert store.read(lambda r: r.applications.policy_approvals("bot", policy.digest(), base)) == (yes,)
    assert store.read(lambda r: r.applications.policy_approvals("bot", policy.digest(), None)) == ()
    store.write(lambda w: w.applications.add_activation("bot", policy, "draft.yaml", "text", "ana", WHY))
    active = store.read(lambda r: r.applications.activation("bot"))
    assert (active.digest, active.person) == (policy.digest(), "ana")
    assert store.entry()["reason"] == f"first activation: no quorum asked; {WHY}"


def _add_application(writing: Writing, name: str) -> None:
    writing.applications.add_application(writing.artifacts.reserve_application(name), [])


def test_applications_are_listed_page_by_page(store: Store) -> None:
    for name in ("any", "cat"):
        store.write(partial(_add_application, name=name))
    first = store.read(lambda r: r.applications.page(None, 2))
    assert first.items == ("any", "bot")
    assert store.read(lambda r: r.applications.page(first.next, 2)).items == ("cat",)


def test_an_operation_is_kept_once_for_its_key(store: Store) -> None:
    ana, ben = "ana@example.com", "ben@example.com"
    assert store.read(lambda r: r.operations.find(ana, "key 1")) is None
    store.write(lambda w: w.operations.add(ana, "key 1", "approve", RULE, {"approval": "A1"}))
    record = store.read(lambda r: r.operations.find(ana, "key 1"))
    assert record is not None
    assert (record.verb, record.body, record.response) == ("approve", RULE, {"approval": "A1"})
    assert store.entry()["type"] == "operation.kept"
    with pytest.raises(ConflictError, match="somebody else wrote this first"):
        store.write(lambda w: w.operations.add(ana, "key 1", "approve", RULE, {"approval": "A2"}))
    assert store.read(lambda r: r.operations.find(ben, "key 1")) is None
    store.write(lambda w: w.operations.add(ben, "key 1", "approve", RULE, {"approval": "A2"}))


def test_the_time_of_the_newest_entry_is_known(store: Store) -> None:
    store.release()
    at = store.now
    store.clock.advance(timedelta(hours=1))
    assert store.read(lambda r: r.recorded) == at == store.entry()["time"]


def test_what_is_not_there_is_not_found(store: Store) -> None:
    with store.catalog.read() as r:
        for get in (
            r.requests.promotion, r.requests.approval, r.requests.rejection, r.requests.decision, r.requests.facts,
            r.quarantines.get, r.holds.get, r.freezes.get, r.waivers.get, r.incidents.get,
        ):  # fmt: skip
            with pytest.raises(NotFoundError, match=r"no .* 'nothing'"):
                get("nothing")


def test_facts_are_held_to_what_the_decision_names(store: Store) -> None:
    decision = a_decision(store.release(), Verdict.DENY)
    store.write(lambda w: w.requests.add_decision("D1", decision, canonical_json({"facts": 2}), entry_type="x.y"))
    with pytest.raises(IntegrityError, match="facts of decision D1"):
        store.read(lambda r: r.requests.facts("D1"))
