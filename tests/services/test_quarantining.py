from __future__ import annotations

from collections.abc import Callable

import pytest

from registry.api import Registry
from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.policies.decision import Level
from registry.domain.safety import Cause, Quarantine, Severity
from tests.world import BEN, EVE, POLICY, World

COMPARISON = next(line for line in POLICY.splitlines(keepends=True) if "no-regression" in line)


def failing(world: World, release: str, stage: str) -> list[str]:
    return [r.id for r in world.ana.check(release, stage).decision.failing]


def evaluated_again(world: World, release: str) -> None:
    """A run of the new evidence epoch. Its runner has another name, so that it is new evidence."""
    world.ana.evaluate(release, "support-suite")


# Setting -------------------------------------------------------------------------------------------------


def test_a_quarantined_release_is_kept_out_everywhere(world: World) -> None:
    release = world.release(70)
    found = world.ana.quarantine(release, "leaks order numbers")
    assert (found.subject, found.reference, found.severity) == ("release", "bot@1", Severity.STANDARD)
    assert (found.cause, found.stage, found.at_risk) == (Cause.MANUAL, None, ())
    for stage in ("dev", "staging", "production"):
        assert "not-quarantined" in failing(world, release, stage)


def test_a_quarantine_at_a_stage_reaches_downstream_and_not_upstream(world: World) -> None:
    """I-41: it cannot be promoted to that stage or a descendant."""
    release = world.release(70)
    world.ana.quarantine(release, "slow", stage="bot@staging")
    assert "not-quarantined" not in failing(world, release, "dev")
    assert "not-quarantined" in failing(world, release, "staging")
    assert "not-quarantined" in failing(world, release, "production")


def test_a_quarantined_version_keeps_out_every_release_that_contains_it(world: World) -> None:
    """I-42: a quarantined artifact version quarantines every release containing it, at that scope."""
    with_adapter, without = world.release(70, adapter=True), world.release(71)
    found = world.ana.quarantine("support-lora@1", "poisoned data")
    assert (found.subject, found.reference) == ("version", "support-lora@1")
    assert "not-quarantined" in failing(world, with_adapter, "staging")
    assert "not-quarantined" not in failing(world, without, "staging")


def test_a_critical_quarantine_is_hard_and_a_standard_one_soft(world: World) -> None:
    """I-16: hard rules cannot be waived or broken-glass."""
    one, two = world.release(70), world.release(71)
    world.ana.quarantine(one, "slow")
    world.ana.quarantine(two, "leaks", critical=True)
    levels = [
        next(r.level for r in world.ana.check(release, "staging").decision.rules if r.id == "not-quarantined")
        for release in (one, two)
    ]
    assert levels == [Level.SOFT, Level.HARD]


def test_quarantining_what_is_live_says_where_and_moves_nothing(world: World) -> None:
    release = world.release(70)
    world.place(release, "staging")
    found = world.ana.quarantine(release, "leaks", critical=True)
    assert found.at_risk == ("bot@staging",)
    assert world.ana.resolve("bot@staging").reference == release
    assert world.ana.levers("bot").quarantines == (found,)


def test_a_quarantined_version_says_every_stage_that_serves_it(world: World) -> None:
    world.place(world.release(70, adapter=True))
    assert world.ana.quarantine("support-lora@1", "poisoned").at_risk == ("bot@production", "bot@staging")


def test_a_stage_upstream_of_the_quarantine_is_not_at_risk(world: World) -> None:
    release = world.release(70)
    world.place(release, "staging")
    assert world.ana.quarantine(release, "slow", stage="bot@production").at_risk == ()


def test_set_twice_the_same_is_one_quarantine(world: World) -> None:
    release = world.release(70)
    first = world.ana.quarantine(release, "slow")
    assert world.ana.quarantine(release, " slow ") == first
    others = {
        world.as_(BEN).quarantine(release, "slow").id,
        world.ana.quarantine(release, "very slow").id,
        world.ana.quarantine(release, "leaks", critical=True).id,
        world.ana.quarantine(release, "slow", stage="bot@staging").id,
        world.ana.quarantine(release, "slow", stage="bot@production").id,
    }
    assert len({first.id, *others}) == 6


def test_another_reason_to_quarantine_is_not_folded_into_the_first(world: World) -> None:
    """I-41: not until a run started after the quarantine satisfies the rules and it is cleared, for each of them."""
    release = world.release(70)
    first = world.ana.quarantine(release, "a typo", stage="bot@staging")
    evaluated_again(world, release)
    second = world.as_(BEN).quarantine(release, "leaks customer data", stage="bot@staging")
    assert (second.person, second.reason) == ("ben", "leaks customer data")
    outcome = world.as_(BEN).clear_quarantine(first.id, "the typo is mended")
    assert [line.split(":")[0] for line in outcome.missing] == ["bot@1 at staging, evaluated"]
    evaluated_again(world, release)
    assert world.as_(BEN).clear_quarantine(first.id, "the typo is mended").settled is not None
    assert failing(world, release, "staging") == ["not-quarantined"]


def test_what_no_release_contains_cannot_be_quarantined(world: World) -> None:
    world.release(70, adapter=True)
    for subject, kind, instead in (
        ("tickets-eval@1", "dataset", "quarantine the adapters that were trained on it"),
        ("support-suite@1", "suite", "tandem eval invalidate RUN"),
    ):
        with pytest.raises(InvalidInputError, match=f"a {kind} cannot be quarantined") as caught:
            world.ana.quarantine(subject, "poisoned")
        assert instead in caught.value.fix
    for subject in ("support@1", "support-lora@1", "tiny@1"):
        assert world.ana.quarantine(subject, "poisoned").reference == subject


def test_a_quarantine_voids_nothing_that_is_recorded_and_starts_a_new_evidence_epoch(world: World) -> None:
    release = world.release(70)
    world.ana.quarantine(release, "slow")
    assert {"evaluated", "not-quarantined"} <= set(failing(world, release, "staging"))
    evaluated_again(world, release)
    assert failing(world, release, "staging") == ["not-quarantined"]


def test_what_is_not_there_cannot_be_quarantined(world: World) -> None:
    world.release(70)
    for subject, stage in (("bot@9", None), ("nothing@1", None), ("bot@1", "bot@moon"), ("bot@1", "nope@staging")):
        with pytest.raises(NotFoundError):
            world.ana.quarantine(subject, "bad", stage=stage)
    for subject, stage in (("bot", None), ("bot@1", "staging"), ("bot@production", None)):
        with pytest.raises(InvalidInputError):
            world.ana.quarantine(subject, "bad", stage=stage)
    assert world.ana.quarantines(everything=True) == ()


def test_a_release_cannot_be_quarantined_at_the_stage_of_another_application(world: World) -> None:
    world.ana.create_application("other")
    with pytest.raises(InvalidInputError, match="no release of other"):
        world.ana.quarantine(world.release(70), "bad", stage="other@staging")


def test_a_version_can_be_quarantined_at_one_application_alone(world: World) -> None:
    release = world.release(70, adapter=True)
    world.ana.create_application("other")
    world.ana.quarantine("support-lora@1", "bad here", stage="other@staging")
    assert "not-quarantined" not in failing(world, release, "staging")
    assert world.ana.quarantines("bot") == ()
    assert len(world.ana.quarantines("other")) == 1


def test_quarantining_needs_the_permission_and_a_reason(world: World) -> None:
    release = world.release(70)
    world.ana.add_member(EVE, roles=("admin", "author"))
    with pytest.raises(PermissionDeniedError, match="may not set or clear quarantines"):
        world.as_(EVE).quarantine(release, "bad")
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        world.ana.quarantine(release, "  ")


def test_a_quarantine_repeated_by_key_is_not_set_again(world: World) -> None:
    release = world.release(70)
    first = world.ana.quarantine(release, "slow", op_id="k")
    assert world.ana.quarantine(release, "slow", op_id="k") == first
    with pytest.raises(InvalidInputError, match="was something else"):
        world.ana.quarantine(release, "slow", critical=True, op_id="k")
    assert world.ana.quarantines() == (first,)


# Clearing ------------------------------------------------------------------------------------------------


def quarantined(world: World, stage: str | None = "bot@production") -> Quarantine:
    return world.ana.quarantine(world.release(70), "slow", stage=stage)


def test_a_quarantine_stays_until_the_release_was_evaluated_again(world: World) -> None:
    """I-41: not until a run started after the quarantine satisfies the rules and it is cleared."""
    found = quarantined(world)
    outcome = world.as_(BEN).clear_quarantine(found.id, "looks fine to me")
    assert outcome.settled is None
    assert [line.split(":")[0] for line in outcome.missing] == ["bot@1 at production, evaluated"]
    assert world.ana.quarantines() == (found,)


def test_a_quarantine_is_cleared_on_new_evidence_by_somebody_without_a_hand_in_it(world: World) -> None:
    found = quarantined(world)
    evaluated_again(world, "bot@1")
    outcome = world.as_(BEN).clear_quarantine(found.id, "measured again")
    assert outcome.settled is not None
    assert (outcome.settled.person, outcome.settled.reason, outcome.missing) == ("ben", "measured again", ())
    assert "not-quarantined" not in failing(world, "bot@1", "production")
    assert world.ana.quarantines() == ()
    assert [q.cleared for q in world.ana.quarantines(everything=True)] == [outcome.settled]


def test_clearing_leaves_the_old_evidence_out(world: World) -> None:
    """I-9: the epoch that a quarantine began stays, cleared or not."""
    found = world.ana.quarantine(world.release(70), "slow", stage="bot@dev")
    assert world.as_(BEN).clear_quarantine(found.id, "dev is ungated").settled is not None
    assert failing(world, "bot@1", "dev") == []
    assert world.ana.quarantine("bot@1", "slow", stage="bot@staging").cleared is None
    assert "evaluated" in failing(world, "bot@1", "staging")


def test_who_made_the_release_cannot_clear_it(world: World) -> None:
    """I-19: no author, uploader, assembler or requester, under the policy's separation."""
    found = quarantined(world)
    evaluated_again(world, "bot@1")
    with pytest.raises(PermissionDeniedError, match="ana may not clear") as caught:
        world.ana.clear_quarantine(found.id, "mine, and fine")
    assert "separation: changed_components" in caught.value.found
    world.ana.add_member("ana-ci@example.com", human_id="ana", roles=("approver",))
    with pytest.raises(PermissionDeniedError):
        world.as_("ana-ci@example.com").clear_quarantine(found.id, "from another account")
    assert world.ana.quarantines() == (found,)


def test_where_nobody_is_asked_for_approval_the_maker_may_clear(world: World) -> None:
    found = quarantined(world, "bot@staging")
    evaluated_again(world, "bot@1")
    assert world.ana.clear_quarantine(found.id, "measured again").settled is not None


def test_a_quarantine_everywhere_takes_the_evidence_of_every_stage(world: World) -> None:
    found = quarantined(world, None)
    outcome = world.as_(BEN).clear_quarantine(found.id, "fine")
    assert [line.split(":")[0] for line in outcome.missing] == [
        "bot@1 at staging, evaluated",
        "bot@1 at production, evaluated",
    ]
    evaluated_again(world, "bot@1")
    assert world.as_(BEN).clear_quarantine(found.id, "fine").settled is not None


def test_a_release_that_does_worse_than_what_is_live_stays_quarantined(world: World) -> None:
    world.place(world.release(100), "staging")
    world.release(60)
    found = world.ana.quarantine("bot@2", "slow", stage="bot@staging")
    evaluated_again(world, "bot@2")
    outcome = world.as_(BEN).clear_quarantine(found.id, "measured again")
    assert [line.split(":")[0] for line in outcome.missing] == ["bot@2 at staging, no-regression"]


def test_a_comparison_of_what_is_live_with_itself_clears_nothing(world: World) -> None:
    """I-41: a run started after the quarantine has to satisfy the rules, and identity measures nothing."""
    world.place(world.release(100), "staging")
    world.place(world.release(100, adapter=True), "staging")
    found = world.ana.quarantine("bot@2", "slow", stage="bot@staging")
    evaluated_again(world, "bot@2")
    (line,) = world.as_(BEN).clear_quarantine(found.id, "measured again").missing
    assert line.startswith("bot@2 at staging, no-regression: inconclusive: it compares the release with itself")
    assert "`tandem rollback bot@staging`" in line
    world.ana.roll_back("bot@staging", "slow", to="bot@1")
    evaluated_again(world, "bot@2")
    assert world.as_(BEN).clear_quarantine(found.id, "measured again").settled is not None


def test_a_rule_that_skips_what_is_live_clears_nothing_of_it(world: World) -> None:
    text = POLICY.replace("type: evaluated, level: hard,", "type: evaluated, applies_when: {changed: [adapter]},", 1)
    world.ana.activate_policy(world.write("skips.yaml", text.replace(COMPARISON, "", 1)), "bot")
    world.place(world.release(100), "staging")
    found = world.ana.quarantine("bot@1", "slow", stage="bot@staging")
    missing = world.as_(BEN).clear_quarantine(found.id, "nothing was asked").missing
    said = "bot@1 at staging, evaluated: inconclusive: it does not apply to what staging serves"
    assert any(line.startswith(said) for line in missing)


def test_a_service_cannot_clear(world: World) -> None:
    """I-23: what a person has to answer for, no service does."""
    found = quarantined(world, "bot@staging")
    evaluated_again(world, "bot@1")
    world.ana.add_member("bot@ci", roles=("promoter",), service=True)
    with pytest.raises(PermissionDeniedError, match="is a service and may not clear a quarantine"):
        world.as_("bot@ci").clear_quarantine(found.id, "automatic")


def test_a_version_is_cleared_by_anybody_but_its_uploader(world: World) -> None:
    release = world.release(70, adapter=True)
    found = world.ana.quarantine("support-lora@1", "poisoned data")
    with pytest.raises(PermissionDeniedError, match="ana may not clear") as caught:
        world.ana.clear_quarantine(found.id, "I checked")
    assert caught.value.found == "ana registered support-lora@1"
    assert world.as_(BEN).clear_quarantine(found.id, "checked the data").settled is not None
    assert "evaluated" in failing(world, release, "staging"), "a new evidence epoch began"


def test_who_clears_what_somebody_made_is_named_or_how_there_comes_to_be_one(world: World) -> None:
    world.release(70, adapter=True)
    found = world.ana.quarantine("support-lora@1", "poisoned data")
    with pytest.raises(PermissionDeniedError) as caught:
        world.ana.clear_quarantine(found.id, "I checked")
    assert caught.value.fix == f"ask ben: tandem quarantine clear {found.id} --reason WHY"
    world.ana.remove_member(BEN)
    world.ana.add_member(EVE, roles=("author",))
    with pytest.raises(PermissionDeniedError) as caught:
        world.ana.clear_quarantine(found.id, "I checked")
    assert caught.value.fix == "add a person who may: tandem member add ACCOUNT --role approver"


def test_the_only_person_of_a_registry_is_not_locked_out_by_what_they_uploaded(world: World) -> None:
    world.release(70, adapter=True)
    found = world.ana.quarantine("support-lora@1", "poisoned data")
    world.ana.remove_member(BEN)
    world.ana.add_member("bot@ci", roles=("promoter",), service=True)
    assert world.ana.clear_quarantine(found.id, "checked the data").settled is not None


@pytest.mark.parametrize(("stage", "cleared"), [("bot@production", True), ("bot@staging", True), (None, False)])
def test_an_uploader_clears_where_people_may_approve_their_own_work(
    world: World, stage: str | None, cleared: bool
) -> None:
    text = POLICY.replace("separation: changed_components", "separation: none")
    world.ana.activate_policy(world.write("own.yaml", text), "bot")
    world.release(70, adapter=True)
    found = world.ana.quarantine("support-lora@1", "poisoned data", stage=stage)
    if cleared:
        assert world.ana.clear_quarantine(found.id, "checked the data").settled is not None
    else:
        with pytest.raises(PermissionDeniedError, match="ana may not clear"):
            world.ana.clear_quarantine(found.id, "checked the data")


def test_who_may_approve_nothing_of_their_own_downstream_clears_nothing_of_it_upstream(world: World) -> None:
    world.release(70, adapter=True)
    found = world.ana.quarantine("support-lora@1", "poisoned data", stage="bot@staging")
    with pytest.raises(PermissionDeniedError, match="ana may not clear"):
        world.ana.clear_quarantine(found.id, "checked the data")


def test_clearing_twice_is_once(world: World) -> None:
    found = quarantined(world, "bot@dev")
    first = world.as_(BEN).clear_quarantine(found.id, "ungated")
    assert world.as_(BEN).clear_quarantine(found.id, "again") == first


def test_a_clearing_repeated_by_key_gives_the_first_answer(world: World) -> None:
    found, ben = quarantined(world), world.as_(BEN)
    first = ben.clear_quarantine(found.id, "fine", op_id="k")
    evaluated_again(world, "bot@1")
    assert ben.clear_quarantine(found.id, "fine", op_id="k").missing == first.missing
    assert ben.clear_quarantine(found.id, "fine", op_id="k2").settled is not None
    with pytest.raises(InvalidInputError, match="was something else"):
        ben.clear_quarantine(found.id, "other reason", op_id="k2")


def test_clearing_needs_the_permission_a_reason_and_a_quarantine(world: World) -> None:
    found = quarantined(world, "bot@dev")
    world.ana.add_member(EVE, roles=("admin", "author"))
    refused: list[tuple[type[Exception], Callable[[], object]]] = [
        (PermissionDeniedError, lambda: world.as_(EVE).clear_quarantine(found.id, "fine")),
        (InvalidInputError, lambda: world.as_(BEN).clear_quarantine(found.id, "")),
        (NotFoundError, lambda: world.as_(BEN).clear_quarantine("01KNOTHING", "fine")),
    ]
    for error, act in refused:
        with pytest.raises(error):
            act()
    assert world.ana.quarantines() == (found,)


def test_quarantines_are_listed_by_the_application_they_concern(world: World) -> None:
    ana: Registry = world.ana
    world.release(70, adapter=True)
    everywhere = ana.quarantine("bot@1", "slow")
    inside = ana.quarantine("support-lora@1", "poisoned")
    ana.create_application("other")
    assert ana.quarantines("bot") == (everywhere, inside)
    assert ana.quarantines("other") == ()
    with pytest.raises(NotFoundError):
        ana.quarantines("nope")
