"""Reports of the log: what happened to an application in a span of time, as it was then."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.transparency.reports import Change, LogReport
from tests.archiving import lived_in
from tests.damaging import raw
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


@pytest.fixture(scope="module")
def lived_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lived") / "registry"
    lived_in(World(folder)).ana.close()
    return folder


@pytest.fixture
def lived(lived_once: Path, tmp_path: Path) -> World:
    """A registry of its own in which much has happened."""
    shutil.copytree(lived_once, tmp_path / "registry")
    return World.at(tmp_path / "registry")


def told(world: World, kind: str) -> list[Change]:
    return [change for change in changes(world, world.ana.log_report("bot")) if kind in change.told]


def test_every_entry_about_an_application_is_told_once_in_the_order_of_the_log(lived: World) -> None:
    found = lived.ana.log_report("bot")
    told = [change.index for change in changes(lived, found)]
    listed = [entry.index for entry in lived.ana.log_entries("bot", limit=1000).items]
    wide = [entry.index for noun in ("members", "key") for entry in lived.ana.log_entries(type_=noun).items]
    assert told == sorted({*listed, *wide})
    assert told == [change.index for change in changes(lived, found, limit=1000)]
    assert (found.first, found.end) == (0, found.checkpoint.size)


def test_a_decision_is_told_with_what_was_measured_and_what_was_required(lived: World) -> None:
    decisions = told(lived, "decision")
    assert [change.type for change in decisions if change.stage == "production"] == [
        *("promotion.waited", "promotion.executed", "promotion.waited", "promotion.executed"),
        *("rollback.applied", "promotion.waited"),
    ]
    rules = {rule["id"]: rule for rule in decisions[1].told["decision"]["rules"]}
    assert "120 rows" in rules["evaluated"]["summary"]
    assert rules["evaluated"]["required"]
    assert decisions[1].told["decision"]["id"] == decisions[1].decision


def test_an_approval_is_told_with_who_how_surely_and_why(lived: World) -> None:
    [first, *_] = told(lived, "approval")
    approval = first.told["approval"]
    assert (approval["person"], approval["account"], approval["assurance"]) == ("ben", BEN, "local")
    assert (approval["reason"], first.release, first.stage) == ("looks good", "bot@1", "production")


def test_a_run_is_told_with_its_suite_and_its_data(lived: World) -> None:
    [first, *_] = told(lived, "run")
    run = first.told["run"]
    assert (run["suite"], run["datasets"], run["rows"]) == ("support-suite@1", ["tickets-eval@1"], 120)
    assert run["scores"]["exact"] == "0.75"


def test_what_is_told_of_levers_members_and_releases(lived: World) -> None:
    [quarantined], [held] = told(lived, "quarantine"), told(lived, "hold")
    assert (quarantined.told["quarantine"]["of"], quarantined.reason) == ("bot@2", "slow")
    assert held.told["hold"]["cause"] == "rollback"
    assert told(lived, "policy")[-1].told["policy"]["name"] == "two-people"
    [sealed, *_] = told(lived, "components")
    assert [part["version"] for part in sealed.told["components"]] == ["support@1", "support-lora@1", "tiny@1"]
    lived.ana.add_member(EVE, roles=("author",))
    lived.ana.add_member(EVE, roles=("author", "approver"))
    lived.ana.remove_member(EVE)
    added, changed, removed = (change.told["members"] for change in told(lived, "members")[-3:])
    assert [person["human_id"] for person in added["added"]] == ["eve"]
    assert changed["changed"][0]["after"]["roles"] == ["approver", "author"]
    assert [person["human_id"] for person in removed["removed"]] == ["eve"]


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


def test_a_span_in_which_nothing_changed_says_what_was_live_all_the_same(lived: World) -> None:
    found = lived.ana.log_report("bot", "2999-01-01", "2999-12-31")
    assert (found.first, changes(lived, found)) == (found.end, [])
    assert {stage.stage: stage.before for stage in found.stages} == {stage.stage: stage.after for stage in found.stages}
    assert found.stages[1].before is not None


def test_a_span_that_ends_before_it_begins_is_refused(lived: World) -> None:
    with pytest.raises(InvalidInputError, match="the end is before the beginning"):
        lived.ana.log_report("bot", "2026-02-01", "2026-01-01")
    for since, until in (("", None), (None, "soon")):
        with pytest.raises(InvalidInputError, match="not a time"):
            lived.ana.log_report("bot", since, until)
    with pytest.raises(NotFoundError):
        lived.ana.log_report("support")


def test_what_bears_on_an_application_is_told_and_what_does_not_is_not(lived: World) -> None:
    lived.ana.create_application("other")
    lived.ana.register_prompt(lived.write("p.prompt.md", "Be plain."), "unused")
    lived.ana.yank("unused@1", "not used")
    lived.ana.yank("support-lora@1", "its data went")
    for number in range(3):
        lived.ana.register_prompt(lived.write("p.prompt.md", f"Be {number}."), f"unused{number}")
        lived.ana.quarantine(f"unused{number}@1", reason="as well")
    lived.ana.quarantine("tiny@1", reason="leaks")
    lived.ana.quarantine("unused@1", reason="as well")
    lived.ana.freeze(None, "holidays")
    last = lived.ana.log_report("bot")
    told = [(change.type, change.reason) for change in changes(lived, last)][-3:]
    assert told == [("version.yanked", "its data went"), ("quarantine.set", "leaks"), ("freeze.set", "holidays")]
    assert changes(lived, last, limit=1) == changes(lived, last, limit=1000)


def test_damage_is_told_where_it_is_and_does_not_hide_the_rest(lived: World) -> None:
    before = len(changes(lived, lived.ana.log_report("bot")))
    with raw(lived.folder) as connection:
        (guard,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'decision_no_update'").fetchone()
        connection.execute("DROP TRIGGER decision_no_update")
        connection.execute("UPDATE decision SET document = replace(document, '120 rows', '999 rows')")
        connection.execute(guard)
    found = lived.ana.log_report("bot")
    assert found.audit.faults
    told = changes(lived, found)
    assert len(told) == before
    [first, *_] = [change for change in told if "damaged" in change.told]
    assert "is not what was sealed" in first.told["damaged"]
    assert not any("999 rows" in str(change.told) for change in told)


def test_a_report_is_for_whoever_may_read(lived: World) -> None:
    assert lived.as_(EVE).log_report("bot").written_by == EVE
    assert lived.ana.log_report("bot").written_by == ANA
