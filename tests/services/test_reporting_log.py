"""Reports of the log: what happened to an application in a span of time, as it was then."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.transparency.reports import Change, LogReport
from tests.damaging import unguarded
from tests.fakes import FixedClock
from tests.world import ANA, BEN, EVE, World


def changes(world: World, found: LogReport, limit: int = 7, **given: str) -> list[Change]:
    """Every change of a report, read in small pages."""
    items, after = list[Change](), None
    while True:
        page = world.ana.log_changes(found.application, found.first, found.end, after=after, limit=limit, **given)
        items += page.items
        after = page.next
        if after is None:
            return items


def told(world: World, kind: str) -> list[Change]:
    return [change for change in changes(world, world.ana.log_report("bot")) if kind in change.told]


def test_every_entry_about_an_application_is_told_once_in_the_order_of_the_log(aged: World) -> None:
    found = aged.ana.log_report("bot")
    told = [change.index for change in changes(aged, found)]
    listed = [entry.index for entry in aged.ana.log_entries("bot", limit=1000).items]
    wide = [entry.index for noun in ("members", "key") for entry in aged.ana.log_entries(type_=noun).items]
    assert told == sorted({*listed, *wide})
    assert told == [change.index for change in changes(aged, found, limit=1000)]
    assert (found.first, found.end) == (0, found.checkpoint.size)


def test_a_decision_is_told_with_what_was_measured_and_what_was_required(aged: World) -> None:
    decisions = told(aged, "decision")
    assert [change.type for change in decisions if change.stage == "production"] == [
        *("promotion.waited", "promotion.executed", "promotion.waited", "promotion.executed"),
        *("rollback.applied", "promotion.waited"),
    ]
    rules = {rule["id"]: rule for rule in decisions[1].told["decision"]["rules"]}
    assert "120 rows" in rules["evaluated"]["summary"]
    assert rules["evaluated"]["required"]
    assert decisions[1].told["decision"]["id"] == decisions[1].decision


def test_an_approval_is_told_with_who_how_surely_and_why(aged: World) -> None:
    [first, *_] = told(aged, "approval")
    approval = first.told["approval"]
    assert (approval["person"], approval["account"], approval["assurance"]) == ("ben", BEN, "local")
    assert (approval["reason"], first.release, first.stage) == ("looks good", "bot@1", "production")


def test_a_run_is_told_with_its_suite_and_its_data(aged: World) -> None:
    [first, *_] = told(aged, "run")
    run = first.told["run"]
    assert (run["suite"], run["datasets"], run["rows"]) == ("support-suite@1", ["tickets-eval@1"], 120)
    assert run["scores"]["exact"] == "0.75"


def test_what_is_told_of_levers_members_and_releases(aged: World) -> None:
    [quarantined], [held] = told(aged, "quarantine"), told(aged, "hold")
    assert (quarantined.told["quarantine"]["of"], quarantined.reason) == ("bot@2", "slow")
    assert held.told["hold"]["cause"] == "rollback"
    assert told(aged, "policy")[-1].told["policy"]["name"] == "two-people"
    [sealed, *_] = told(aged, "components")
    assert [part["version"] for part in sealed.told["components"]] == ["support@1", "support-lora@1", "tiny@1"]
    aged.ana.add_member(EVE, roles=("author",))
    aged.ana.add_member(EVE, roles=("author", "approver"))
    aged.ana.remove_member(EVE)
    added, changed, removed = (change.told["members"] for change in told(aged, "members")[-3:])
    assert [person["human_id"] for person in added["added"]] == ["eve"]
    assert changed["changed"][0]["after"]["roles"] == ["approver", "author"]
    assert [person["human_id"] for person in removed["removed"]] == ["eve"]


def test_stages_are_told_in_the_order_of_the_application(world: World) -> None:
    assert [then.stage for then in world.ana.log_report("bot").stages] == ["dev", "staging", "production"]
    assert [then.stage for then in world.ana.log_report("bot").stages] == list(world.ana.application("bot").stages)


def test_what_a_stage_served_is_told_for_before_and_after_the_span(tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "registry", clock).stock()
    world.place(world.release(90), "staging")
    clock.advance(timedelta(days=2))
    day = clock.now().date().isoformat()
    world.place(world.release(100), "staging")
    clock.advance(timedelta(days=2))
    world.place(world.release(110), "staging")

    found = world.ana.log_report("bot", day, day)
    [staging] = [stage for stage in found.stages if stage.stage == "staging"]
    assert staging.before is not None
    assert staging.after is not None
    assert (staging.before.release, staging.after.release) == ("bot@1", "bot@2")
    [live] = changes(world, found, stage="staging", type_="deployment.live")
    assert (live.release, live.index) == ("bot@2", staging.after.index)
    assert found.policy_before == found.policy_after is not None
    assert {change.time[:10] for change in changes(world, found)} == {day}


def test_a_span_in_which_nothing_changed_says_what_was_live_all_the_same(aged: World) -> None:
    found = aged.ana.log_report("bot", "2999-01-01", "2999-12-31")
    assert (found.first, changes(aged, found)) == (found.end, [])
    assert {stage.stage: stage.before for stage in found.stages} == {stage.stage: stage.after for stage in found.stages}
    assert found.stages[1].before is not None


def test_a_span_that_ends_before_it_begins_is_refused(aged: World) -> None:
    with pytest.raises(InvalidInputError, match="the end is before the beginning"):
        aged.ana.log_report("bot", "2026-02-01", "2026-01-01")
    for since, until in (("", None), (None, "soon")):
        with pytest.raises(InvalidInputError, match="not a time"):
            aged.ana.log_report("bot", since, until)
    with pytest.raises(NotFoundError):
        aged.ana.log_report("support")


def test_what_bears_on_an_application_is_told_and_what_does_not_is_not(aged: World) -> None:
    aged.ana.create_application("other")
    aged.ana.register_prompt(aged.write("p.prompt.md", "Be plain."), "unused")
    aged.ana.yank("unused@1", "not used")
    aged.ana.yank("support-lora@1", "its data went")
    for number in range(3):
        aged.ana.register_prompt(aged.write("p.prompt.md", f"Be {number}."), f"unused{number}")
        aged.ana.quarantine(f"unused{number}@1", reason="as well")
    aged.ana.quarantine("tiny@1", reason="leaks")
    aged.ana.quarantine("unused@1", reason="as well")
    aged.ana.freeze(None, "holidays")
    last = aged.ana.log_report("bot")
    told = [(change.type, change.reason) for change in changes(aged, last)][-3:]
    assert told == [("version.yanked", "its data went"), ("quarantine.set", "leaks"), ("freeze.set", "holidays")]
    assert changes(aged, last, limit=1) == changes(aged, last, limit=1000)


def test_damage_is_told_where_it_is_and_does_not_hide_the_rest(aged: World) -> None:
    before = len(changes(aged, aged.ana.log_report("bot")))
    with unguarded(aged.folder) as connection:
        connection.execute("UPDATE decision SET document = replace(document, '120 rows', '999 rows')")
    found = aged.ana.log_report("bot")
    assert found.audit.faults
    told = changes(aged, found)
    assert len(told) == before
    [first, *_] = [change for change in told if "damaged" in change.told]
    assert "is not what was sealed" in first.told["damaged"]
    assert not any("999 rows" in str(change.told) for change in told)


def test_a_report_is_for_whoever_may_read(aged: World) -> None:
    assert aged.as_(EVE).log_report("bot").written_by == EVE
    assert aged.ana.log_report("bot").written_by == ANA
