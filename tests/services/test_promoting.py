from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.members import Actor
from registry.domain.policies.decision import Status, Verdict
from registry.domain.stages import PromotionState
from tests.crashes import dump
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE, POLICY, PROMPT, World


def test_the_first_release_passes_on_being_evaluated(world: World) -> None:
    outcome = world.ana.promote(world.release(70), "staging")
    assert outcome.deployment is not None
    assert outcome.deployment.release == 1
    assert world.ana.resolve("bot@staging").reference == "bot@1"


def test_a_release_that_was_never_evaluated_is_denied(world: World) -> None:
    """I-7: no required evidence means never ALLOW; there is no implicit pass."""
    outcome = world.ana.promote(world.release(70, evaluated=False), "staging")
    assert outcome.state is PromotionState.DENIED
    assert outcome.decision is not None
    (failing,) = outcome.decision.decision.failing
    assert (failing.id, failing.status) == ("evaluated", Status.INCONCLUSIVE)
    assert any("tandem eval run bot@1" in remedy for remedy in failing.remedy)


def test_a_worse_release_is_denied_with_measured_value_requirement_and_remedy(world: World) -> None:
    """I-60: every denial names each failing rule, measured value, requirement and at least one remedy."""
    world.place(world.release(100), "staging")
    outcome = world.ana.promote(world.release(60), "staging")
    assert outcome.decision is not None
    (failing,) = outcome.decision.decision.failing
    assert failing.id == "no-regression"
    assert "0.833 live -> 0.5" in failing.summary
    assert "bot@1" in failing.required
    assert failing.remedy
    assert world.ana.resolve("bot@staging").reference == "bot@1"


def test_a_refusal_is_recorded_and_changes_nothing(world: World) -> None:
    """Promise 1: nothing reaches a stage except with a stored decision; a no is stored as well."""
    outcome = world.ana.promote(world.release(70, evaluated=False), "staging")
    assert outcome.decision is not None
    assert world.ana.decision(outcome.decision.id) == outcome.decision
    assert [s.epoch for s in world.ana.status("bot")] == [0, 0, 0]
    assert [h.what for h in world.ana.history("bot@staging").items] == ["denied"]


def test_checking_tells_the_same_and_writes_nothing(world: World) -> None:
    """I-12: check and the executor give the same verdict for the same facts."""
    world.place(world.release(100), "staging")
    release = world.release(60)
    before = dump(world.folder)
    checked = world.ana.check(release, "staging").decision
    assert dump(world.folder) == before
    promoted = world.ana.promote(release, "staging").decision
    assert promoted is not None
    assert (checked.verdict, checked.rules, checked.facts) == (
        promoted.decision.verdict,
        promoted.decision.rules,
        promoted.decision.facts,
    )


def test_checking_needs_no_identity_and_no_membership(world: World) -> None:
    world.release(100)
    assert world.as_(EVE).check("bot@1", "staging").decision.verdict is Verdict.ALLOW


def test_a_stored_decision_replays_bit_for_bit_from_its_facts(world: World) -> None:
    """Promise 7, I-30: the same facts, policy and time give the same decision, and a stored one replays bit for bit."""
    world.place(world.release(100))
    world.ana.promote(world.release(60), "staging")
    world.ana.promote(world.release(101), "production")
    stored = world.ana.decisions("bot").items
    assert [d.verdict for d in stored] == ["DENY", "DENY", "ALLOW", "WAIT", "ALLOW"]
    for item in stored:
        replayed = world.ana.replay(item.id)
        assert replayed.same
        assert replayed.verdict == item.verdict


def test_production_asks_for_staging_first(world: World) -> None:
    outcome = world.ana.promote(world.release(70), "production")
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is Verdict.DENY
    upstream = next(r for r in outcome.decision.decision.failing if r.id == "upstream")
    assert any("tandem promote bot@1 --to staging" in remedy for remedy in upstream.remedy)


def test_a_promotion_waits_for_an_approval_and_is_placed_with_it(world: World) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    waiting = world.ana.promote(release, "production")
    assert waiting.state is PromotionState.OPEN
    assert world.ana.status("bot")[2].waiting == ("bot@1",)
    world.as_(BEN).approve(release, "production", "reviewed")
    placed = world.ana.promote(release, "production")
    assert placed.promotion == waiting.promotion
    assert placed.deployment is not None
    assert world.ana.status("bot")[2].waiting == ()


def test_promoting_what_is_live_already_changes_nothing_and_says_so(world: World) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    again = world.ana.promote(release, "staging")
    assert again.already
    assert world.ana.status("bot")[1].epoch == 1


def test_a_stage_that_moved_makes_the_other_requests_stale(world: World) -> None:
    one, two = world.release(70), world.release(71)
    world.ana.promote(one, "staging")
    first = world.ana.promote(one, "production")
    world.place(two)
    after = world.ana.promote(one, "production")
    assert after.promotion != first.promotion


def test_running_again_until_it_comes_out_well_is_of_no_use(world: World) -> None:
    """I-9: re-running never improves a verdict; extra runs can only lower it."""
    world.place(world.release(100), "staging")
    release = world.release(60)
    assert world.ana.check(release, "staging").decision.verdict is Verdict.DENY
    world.runner.name = "lucky"
    world.runner.always_right = True
    world.ana.evaluate(release, "support-suite")
    assert [run.scores[0].value for run in world.ana.evaluations(release)] == ["0.5", "1"]
    assert world.ana.check(release, "staging").decision.verdict is not Verdict.ALLOW


def test_an_ungated_stage_takes_anything_and_marks_it_for_ever(world: World) -> None:
    outcome = world.ana.promote(world.release(1, evaluated=False), "dev")
    assert outcome.deployment is not None
    assert outcome.deployment.marks == ("ungated",)
    assert world.ana.resolve("bot@dev").marks == ("ungated",)


def test_under_the_solo_policy_ones_own_approval_counts_and_is_marked(world: World) -> None:
    world.ana.compose("mine", "support@1", "tiny@1")
    world.ana.evaluate("mine@1", "support-suite")
    world.ana.promote("mine@1", "staging")
    assert world.ana.promote("mine@1", "production").state is PromotionState.OPEN
    world.ana.approve("mine@1", "production")
    outcome = world.ana.promote("mine@1", "production")
    assert outcome.deployment is not None
    assert outcome.deployment.marks == ("self-approved",)


def test_unknown_stages_releases_and_applications_are_not_found(world: World) -> None:
    release = world.release(70)
    for reference, stage in ((release, "canary"), ("bot@9", "staging"), ("nobody@1", "staging")):
        with pytest.raises(NotFoundError):
            world.ana.promote(reference, stage)
        with pytest.raises(NotFoundError):
            world.ana.check(reference, stage)
    with pytest.raises(InvalidInputError):
        world.ana.promote("bot", "staging")
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).promote(release, "staging")


# Approvals -----------------------------------------------------------------------------------------------


def test_the_author_of_a_change_cannot_approve_it(world: World) -> None:
    """I-19: no author, uploader, assembler or requester fills a slot; an owner is no exception."""
    world.release(70)
    with pytest.raises(PermissionDeniedError) as caught:
        world.ana.approve("bot@1", "production", "mine is fine")
    assert "composed bot@1" in caught.value.found
    assert "ben" in caught.value.fix


def test_a_second_account_of_the_author_is_still_the_author(world: World) -> None:
    world.ana.add_member("ana-ci@example.com", human_id="ana")
    world.release(70)
    with pytest.raises(PermissionDeniedError):
        world.as_("ana-ci@example.com").approve("bot@1", "production")


def test_who_fills_no_slot_cannot_approve(world: World) -> None:
    world.ana.add_member(EVE, roles=("approver",), slots=("poet",))
    world.release(70)
    with pytest.raises(PermissionDeniedError, match="may not approve") as caught:
        world.as_(EVE).approve("bot@1", "production")
    assert "reviewer" in caught.value.found


def test_an_approval_may_come_before_the_request(world: World) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.as_(BEN).approve(release, "production")
    assert world.ana.promote(release, "production").deployment is not None


def test_the_approver_may_take_up_the_request_without_becoming_the_requester(world: World) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.ana.promote(release, "production")
    ben = world.as_(BEN)
    ben.approve(release, "production")
    assert ben.promote(release, "production").deployment is not None


def test_who_asks_first_cannot_approve_what_they_asked_for(world: World) -> None:
    release = world.release(70)
    world.ana.promote(release, "staging")
    ben = world.as_(BEN)
    ben.promote(release, "production")
    with pytest.raises(PermissionDeniedError) as caught:
        ben.approve(release, "production")
    assert "requested" in caught.value.found


def test_an_approval_is_void_once_evidence_policy_or_the_live_release_changed(world: World) -> None:
    """I-17: an approval counts only if its binding equals the current one at commit."""
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.as_(BEN).approve(release, "production")
    world.runner.name = "another"
    world.ana.evaluate(release, "support-suite")
    outcome = world.ana.promote(release, "production")
    assert outcome.state is PromotionState.OPEN
    assert outcome.decision is not None
    (failing,) = outcome.decision.decision.failing
    assert "VOID" in str(failing.measured["not_counted"])


def test_an_approval_for_a_policy_does_not_count_under_another(world: World) -> None:
    """I-17: an approval counts only for the policy it was given under."""
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.as_(BEN).approve(release, "production")
    world.ana.activate_policy(world.write("policy.yaml", POLICY.replace('"0.05"', '"0.04"')), "bot")
    assert world.ana.promote(release, "production").state is PromotionState.OPEN


def test_an_approval_is_used_up_by_the_promotion_that_executes_with_it(world: World) -> None:
    """I-22: approvals are used by one promotion only and never survive its end."""
    one, two = world.release(100), world.release(101)
    world.place(one)
    world.place(two)
    outcome = world.ana.promote(one, "production")
    assert outcome.state is PromotionState.OPEN


def test_an_approval_expires(world: World, tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "timed", clock).stock()
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.as_(BEN).approve(release, "production")
    clock.advance(timedelta(hours=72))
    assert world.ana.promote(release, "production").state is PromotionState.OPEN
    world.as_(BEN).approve(release, "production")
    assert world.ana.promote(release, "production").deployment is not None


def test_approving_twice_is_one_approval(world: World) -> None:
    release = world.release(70)
    ben = world.as_(BEN)
    assert ben.approve(release, "production").approval == ben.approve(release, "production").approval


def test_approving_with_a_stale_binding_is_a_conflict(world: World) -> None:
    release = world.release(70)
    shown = world.ana.check(release, "production").decision.binding
    world.runner.name = "another"
    world.ana.evaluate(release, "support-suite")
    with pytest.raises(ConflictError, match="no longer what you were shown"):
        world.as_(BEN).approve(release, "production", binding=shown)


def test_losing_the_slot_voids_the_approval_at_execution(world: World) -> None:
    """I-18: eligibility is decided at approval and again at execution."""
    release = world.release(70)
    world.ana.promote(release, "staging")
    world.as_(BEN).approve(release, "production")
    with world.ana.runtime.catalog.read() as reading:
        members = reading.people.members()
    ben = next(p for p in members.people if p.human_id == "ben")
    lost = members.model_copy(
        update={"people": tuple(p if p != ben else ben.model_copy(update={"slots": {}}) for p in members.people)}
    )
    with world.ana.runtime.catalog.write(Actor(ANA, members.person_of(ANA))) as writing:
        writing.people.add_members_document(lost, "ben left the team")
    assert world.ana.promote(release, "production").state is PromotionState.OPEN


def test_a_stage_without_an_approval_rule_asks_for_none(world: World) -> None:
    world.release(70)
    with pytest.raises(InvalidInputError, match="asks for no approval"):
        world.as_(BEN).approve("bot@1", "staging")


def test_who_only_registered_what_is_live_already_may_approve_the_rest(world: World) -> None:
    """Separation of duties, changed components: contributors to what does not change are free to review."""
    ben = world.as_(BEN)
    ben.register_prompt(world.write("theirs.prompt.md", PROMPT.replace("name: support", "name: theirs")))
    world.ana.compose("bot", "theirs@1", "tiny@1", [], {"max_new_tokens": "100"})
    world.ana.evaluate("bot@1", "support-suite")
    world.ana.promote("bot@1", "staging")
    with pytest.raises(PermissionDeniedError, match="ben may not approve"):
        ben.approve("bot@1", "production")
    world.ana.add_member(EVE, roles=("approver",), slots=("reviewer",))
    world.as_(EVE).approve("bot@1", "production")
    world.ana.promote("bot@1", "production")
    world.ana.compose("bot", "theirs@1", "tiny@1", [("support-lora@1", "1")], {"max_new_tokens": "100"})
    world.ana.evaluate("bot@2", "support-suite")
    world.ana.promote("bot@2", "staging")
    ben.approve("bot@2", "production")
    assert world.ana.promote("bot@2", "production").deployment is not None
