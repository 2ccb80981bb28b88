"""Judging recorded decisions again under a draft policy."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.policies.outcomes import SimulatedDecision
from tests.world import POLICY, World

LINEAGE = "      - {id: lineage, type: lineage, level: hard, base_model_in: [tiny]}\n"


def draft(text: str, world: World, stage: str | None = None, limit: int = 50) -> tuple[SimulatedDecision, ...]:
    return world.ana.simulate_policy(world.write("draft.yaml", text), "bot", stage=stage, limit=limit)


def told(found: tuple[SimulatedDecision, ...]) -> list[tuple[str, int, str, str]]:
    return [(item.stage, item.release, item.before, item.after) for item in found]


@pytest.fixture
def placed(world: World) -> World:
    """A release at staging, a better one after it, and a worse one that was denied."""
    for right in (100, 110, 60):
        world.ana.promote(world.release(right), "staging")
    return world


def test_the_same_policy_comes_to_the_same_verdicts_newest_first(placed: World) -> None:
    assert told(draft(POLICY, placed)) == [
        ("staging", 3, "DENY", "DENY"),
        ("staging", 2, "ALLOW", "ALLOW"),
        ("staging", 1, "ALLOW", "ALLOW"),
    ]


def test_a_changed_margin_is_judged_by_bounds_from_the_rows_of_then(placed: World) -> None:
    loose, strict = (POLICY.replace('"0.05"', margin) for margin in ('"0.9"', '"0.001"'))
    assert [item.after for item in draft(loose, placed)] == ["ALLOW", "ALLOW", "ALLOW"]
    found = draft(strict, placed)
    assert [item.after for item in found] == ["DENY", "ALLOW", "ALLOW"]
    assert found[0].why[0].startswith("no-regression: ")


def test_a_new_threshold_is_judged_as_well(placed: World) -> None:
    rule = '      - {id: good, type: metric, suite: required, metric: primary, require: ">= 0.85"}\n'
    text = POLICY.replace("  production:\n", f"{rule}  production:\n")
    found = draft(text, placed)
    assert [item.after for item in found] == ["DENY", "ALLOW", "DENY"]
    assert found[2].why[0].startswith("good: ")


def test_what_was_not_gathered_then_is_inconclusive_and_says_so(placed: World) -> None:
    found = draft(POLICY.replace("  production:\n", f"{LINEAGE}  production:\n"), placed)
    assert {item.after for item in found} == {"DENY"}
    assert found[1].why == ("lineage: inconclusive: not gathered when it was decided: the parts of the release",)


def test_a_suite_that_nobody_asked_for_then_is_not_guessed(world: World) -> None:
    world.ana.promote(world.release(100), "dev")
    text = POLICY.replace("dev: {ungated: true}", "dev: {rules: [{id: evaluated, type: evaluated, suite: required}]}")
    (found,) = draft(text, world)
    assert (found.before, found.after) == ("ALLOW", "DENY")
    assert found.why == ("evaluated: inconclusive: not gathered when it was decided: runs on support-suite@1",)


def test_runners_that_are_no_longer_trusted_do_not_count(placed: World) -> None:
    trusting = [
        POLICY.replace("  staging:\n", f"  staging:\n    trusted_runners: [{account}]\n")
        for account in ("ana@example.com", "ben@example.com")
    ]
    assert [item.after for item in draft(trusting[0], placed)] == ["DENY", "ALLOW", "ALLOW"]
    assert [item.after for item in draft(trusting[1], placed)] == ["DENY", "DENY", "DENY"]


def test_the_case_in_which_an_account_is_written_changes_nobody_trusted(world: World) -> None:
    def trusting(account: str) -> str:
        return POLICY.replace("  staging:\n", f"  staging:\n    trusted_runners: [{account}]\n")

    world.ana.activate_policy(world.write("policy.yaml", trusting("ana@example.com")), "bot", "trust")
    world.ana.promote(world.release(100), "staging")
    (found,) = draft(trusting("Ana@Example.com"), world)
    assert (found.before, found.after) == ("ALLOW", "ALLOW")


def test_freeze_windows_follow_from_the_calendar(placed: World) -> None:
    rule = (
        "      - {id: never, type: freeze, windows: [{name: ever, kind: deny, tz: UTC, "
        'start: "2000-01-01T00:00", end: "2100-01-01T00:00"}]}\n'
    )
    found = draft(POLICY.replace("  production:\n", f"{rule}  production:\n"), placed)
    assert [item.after for item in found] == ["DENY", "WAIT", "WAIT"]
    assert found[1].why[0].startswith("never: pending: frozen (ever)")


def test_approvals_that_counted_then_count_here(world: World) -> None:
    outcome = world.place(world.release(100))
    assert outcome.deployment is not None
    assert told(draft(POLICY.replace('"0.05"', '"0.1"'), world, "production")) == [
        ("production", 1, "ALLOW", "ALLOW"),
        ("production", 1, "WAIT", "WAIT"),
    ]
    stricter = POLICY.replace("[{slot: reviewer}]", "[{slot: reviewer, count: 2}]")
    assert [item.after for item in draft(stricter, world, "production")] == ["WAIT", "WAIT"]


def test_stage_and_number_narrow_it_down_and_a_stage_that_is_gone_denies(placed: World) -> None:
    assert told(draft(POLICY, placed, limit=1)) == [("staging", 3, "DENY", "DENY")]
    assert draft(POLICY, placed, stage="production") == ()
    without = POLICY.replace("  staging:", "  shadow:").replace("stages: [staging]", "stages: [shadow]")
    found = draft(without, placed, limit=1)
    assert (found[0].after, found[0].why) == ("DENY", ("the draft has no stage staging",))


def test_rollbacks_are_not_simulated(placed: World) -> None:
    placed.ana.roll_back("bot@staging", "it was slow")
    assert told(draft(POLICY, placed, limit=1)) == [("staging", 3, "DENY", "DENY")]


def test_the_registrys_policy_of_then_applies(world: World) -> None:
    house = f"kind: policy\nname: house\nlayer: registry\nstages:\n  staging:\n    rules:\n{LINEAGE}"
    world.ana.activate_policy(world.write("house.yaml", house.replace("[tiny]", "[other]")), None)
    world.ana.promote(world.release(100), "staging")
    world.ana.activate_policy(world.write("house.yaml", house), None)
    (found,) = draft(POLICY, world)
    assert (found.before, found.after) == ("DENY", "DENY")
    assert found.why[0].startswith("lineage: unsatisfied")


def test_a_draft_with_faults_and_an_unknown_application_are_refused(world: World) -> None:
    with pytest.raises(InvalidInputError):
        draft(POLICY.replace("type: compare", "type: compere"), world)
    with pytest.raises(NotFoundError):
        world.ana.simulate_policy(world.write("draft.yaml", POLICY), "nobody")


def test_simulating_changes_nothing(placed: World) -> None:
    before = placed.ana.decisions("bot"), placed.ana.policy("bot"), placed.ana.status("bot")
    draft(POLICY.replace('"0.05"', '"0.9"'), placed)
    assert (placed.ana.decisions("bot"), placed.ana.policy("bot"), placed.ana.status("bot")) == before


def test_a_draft_of_the_registrys_policy_is_judged_beneath_the_applications(placed: World) -> None:
    strict = """kind: policy
name: house
layer: registry
stages:
  staging:
    rules:
      - {id: good, type: metric, suite: required, metric: primary, require: ">= 0.85"}
"""
    found = draft(strict, placed)
    assert [(item.before, item.after) for item in found] == [("DENY", "DENY"), ("ALLOW", "ALLOW"), ("ALLOW", "DENY")]
    assert found[2].why[0].startswith("good: inconclusive: exact 0.833 ")


def test_a_stage_that_never_was_there_is_not_found(placed: World) -> None:
    with pytest.raises(NotFoundError, match="no stage bot@prod"):
        draft(POLICY, placed, stage="prod")
