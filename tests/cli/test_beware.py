"""`tandem status` tells what to beware of: a word in the table, and a line with the command to type."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click
import pytest

from cli.beware import marks_of, warnings_text
from registry.domain.live import StageStatus, StageWarning
from registry.storage.reading_levers import upstream_of
from tests.cli.playground import HOSTILE, MEI, SHOWN, Playground
from tests.world import BEN, World

ID = r"[0-9A-Z]{26}"
AT = r"\d{4}-\d\d-\d\d \d\d:\d\d"


def rows(play: Playground, *words: str) -> dict[str, str]:
    """Stage to state, from the table."""
    found = [re.split(r"  +", line) for line in play.text("status", *words).splitlines() if line.startswith("bot ")]
    return {row[1]: row[-1] for row in found}


def the_warning(play: Playground) -> str:
    (line,) = play.warnings()
    return line


def stages(play: Playground) -> dict[str, Any]:
    return {item["stage"]: item for item in play.document("status", "bot")["items"]}


def test_where_nothing_is_amiss_nothing_is_warned_of(anywhere: Playground) -> None:
    assert list(anywhere.warnings()) == []
    assert rows(anywhere) == {"dev": "nothing live", "staging": "verified", "production": "verified"}
    production = stages(anywhere)["production"]
    assert (production["verification"], production["verify_by"], production["warnings"]) == ("verified", None, [])


def test_a_held_stage_is_warned_of_with_who_when_why_and_how_to_release_it(anywhere: Playground) -> None:
    anywhere.text("hold", "set", "bot@production", "--reason", HOSTILE)

    assert re.fullmatch(
        rf'production is held since {AT} by ana: {re.escape(SHOWN)} → tandem hold release bot@production --reason "…"',
        the_warning(anywhere),
    )
    assert rows(anywhere)["production"] == "held, verified"
    (warning,) = stages(anywhere)["production"]["warnings"]
    assert (warning["kind"], warning["detail"], warning["person"], warning["reason"]) == ("held", "all", "ana", HOSTILE)

    anywhere.text("hold", "release", "bot@production", "--reason", "done")
    assert list(anywhere.warnings()) == []


def test_a_hold_of_the_auto_promoter_is_told_as_what_it_is(play: Playground) -> None:
    play.text("hold", "set", "bot@staging", "--auto", "--reason", "by hand for a while")

    assert the_warning(play).startswith("staging is held for the auto-promoter since ")
    assert rows(play)["staging"] == "held (auto), verified"


@pytest.mark.parametrize(
    ("scope", "said", "frozen"),
    [
        (["bot@production"], "production is frozen, since", {"production"}),
        (["bot"], "bot is frozen, since", {"dev", "staging", "production"}),
        ([], "everything is frozen, since", {"dev", "staging", "production"}),
    ],
)
def test_a_freeze_is_told_once_and_marks_every_stage_it_covers(
    anywhere: Playground, scope: list[str], said: str, frozen: set[str]
) -> None:
    anywhere.text("freeze", "now", *scope, "--reason", "stop the line")

    line = the_warning(anywhere)

    assert line.startswith(f"{said} ")
    assert re.search(rf'by ana: stop the line → tandem freeze lift {ID} --reason "…"$', line)
    assert {stage for stage, state in rows(anywhere).items() if state.startswith("frozen")} == frozen


def window(start: timedelta, end: timedelta) -> list[str]:
    """Options of a window in UTC, from now."""
    now = datetime.now(UTC)
    return [
        word
        for option, moment in (("--start", now + start), ("--end", now + end))
        for word in (option, f"{moment:%Y-%m-%dT%H:%M}")
    ]


def test_a_freeze_window_freezes_only_while_it_is_open(anywhere: Playground) -> None:
    day = timedelta(days=1)
    options = ["--tz", "UTC", "--reason", "year end", "--name"]
    anywhere.text("freeze", "set", "bot@staging", *window(day, 2 * day), *options, "later")
    assert list(anywhere.warnings()) == []

    anywhere.text("freeze", "set", "bot@staging", *window(-day, day), *options, "year-end")

    assert re.match(rf"staging is frozen by year-end until {AT}, since {AT} by ana: year end → ", the_warning(anywhere))
    (warning,) = stages(anywhere)["staging"]["warnings"]
    assert (warning["kind"], warning["detail"], warning["where"]) == ("frozen", "year-end", "bot@staging")


def test_what_is_quarantined_where_it_serves_is_told_from_what_is_quarantined_elsewhere(anywhere: Playground) -> None:
    anywhere.text("quarantine", "set", "bot@2", "--stage", "bot@production", "--reason", "leaks")

    first, second = anywhere.warnings()

    assert re.match(rf"staging serves bot@2, which is quarantined at bot@production since {AT} by ana: leaks", first)
    assert first.endswith(" → tandem quarantine list bot")
    assert re.match(rf"production serves bot@2, which is quarantined \(standard\) since {AT} by ana: leaks", second)
    assert second.endswith(' → tandem rollback bot@production --reason "…"')
    assert rows(anywhere)["staging"] == "at risk, verified"
    assert rows(anywhere)["production"] == "QUARANTINED, verified"


def test_a_quarantined_version_is_told_with_the_release_that_contains_it(anywhere: Playground) -> None:
    anywhere.text("quarantine", "set", "support@1", "--critical", "--reason", "poisoned")

    first, second = anywhere.warnings()

    assert first.startswith("staging serves bot@2 with support@1, which is quarantined (critical) since ")
    assert second.startswith("production serves bot@2 with support@1, which is quarantined (critical) since ")


def test_a_quarantine_of_what_serves_nowhere_is_no_warning(play: Playground) -> None:
    play.text("quarantine", "set", "bot@3", "--reason", "bad")
    play.text("quarantine", "set", "support-lora@1", "--reason", "bad")

    assert list(play.warnings()) == []


def test_broken_glass_is_told_until_its_incident_is_closed(anywhere: Playground) -> None:
    anywhere.text("promote", "bot@4", "--to", "staging")
    words = ["break-glass", "bot@4", "--to", "production", "--incident", "INC-77", "--reason", HOSTILE]
    anywhere.text(*words, who=MEI)
    incident = anywhere.document("incident", "list")["items"][0]["id"]

    line = the_warning(anywhere)

    assert re.fullmatch(
        rf"glass was broken at production for INC-77, approvals are owed until {AT}, since {AT} by mei: "
        rf"{re.escape(SHOWN)} → tandem incident show {incident}",
        line,
    )
    assert rows(anywhere)["production"].startswith("broken glass, verified")

    anywhere.text("incident", "approve", incident, "--reason", "was right", who=BEN)
    anywhere.text("incident", "close", incident, "--reason", "over")
    assert list(anywhere.warnings()) == []


def test_a_rejected_release_that_waits_is_told_with_whose_no_it_is(anywhere: Playground) -> None:
    anywhere.text("promote", "bot@4", "--to", "staging")
    anywhere.text("promote", "bot@4", "--to", "production", code=11)
    assert list(anywhere.warnings()) == []
    no = anywhere.document("reject", "bot@4", "--stage", "production", "--reason", "Latin", who=MEI)

    assert re.fullmatch(
        rf"bot@4 waits for production, and has a no since {AT} by mei: Latin → tandem approval withdraw {no['id']}",
        the_warning(anywhere),
    )
    assert rows(anywhere)["production"] == "verified; @4 waits, rejected"

    anywhere.text("approval", "withdraw", no["id"], who=MEI)
    assert list(anywhere.warnings()) == []
    assert rows(anywhere)["production"] == "verified; @4 waits"


def test_status_of_everything_marks_and_does_not_explain(play: Playground) -> None:
    play.text("hold", "set", "bot@production", "--reason", "audit")

    assert len(play.text("status").splitlines()) == 4
    assert rows(play, "bot")["production"].startswith("held")


STAGE = StageStatus(
    application="bot",
    stage="production",
    epoch=2,
    release=2,
    digest="sha256:" + "a" * 64,
    deployment="01K2",
    kind="promote",
    since="2026-11-21T01:42:09.000000Z",
    actor="ana@x.org",
    reason="",
    verified=False,
    marks=(),
    waiting=(),
)


def warned(kind: str, **extra: Any) -> StageStatus:
    warning = StageWarning(kind, "2026-11-21T01:42:09.000000Z", "ana", "", **{"subject": "bot@2", **extra})
    values = {name: getattr(STAGE, name) for name in STAGE.__dataclass_fields__}
    return StageStatus(**{**values, "warnings": (warning,)})


@pytest.mark.parametrize(
    ("stage", "line"),
    [
        (
            warned("unverified", until="2026-11-21T02:42:09.000000Z"),
            "! production serves bot@2, which is not verified yet; it has to be by 2026-11-21 02:42"
            " → tandem verify bot@production",
        ),
        (
            warned("unverified"),
            "! production serves bot@2, which is not verified yet → tandem verify bot@production",
        ),
        (
            warned("failed"),
            "! production serves bot@2, which failed its verification at 2026-11-21 01:42"
            ' → tandem rollback bot@production --reason "…"',
        ),
        (
            warned("incident", id="01KI", detail="verification"),
            "! production has an open incident (verification) since 2026-11-21 01:42 by ana"
            " → tandem incident show 01KI",
        ),
    ],
)
def test_other_things_to_beware_of_are_lines_too(stage: StageStatus, line: str) -> None:
    assert click.unstyle(warnings_text([stage])) == line


def test_a_mark_is_there_once_however_often_it_is_earned() -> None:
    stage = warned("held", detail="all")
    twice = StageStatus(
        **{
            **{name: getattr(stage, name) for name in stage.__dataclass_fields__},
            "warnings": (*stage.warnings, *stage.warnings),
        }
    )

    assert marks_of(twice) == ["held"]


def test_warning_of_levers_keeps_the_read_path_free_of_everything_heavy(play: Playground) -> None:
    play.text("hold", "set", "bot@production", "--reason", "audit")
    play.text("freeze", "now", "bot@staging", "--reason", "stop")
    play.text("quarantine", "set", "bot@2", "--reason", "leaks")
    program = """
import sys
from cli.main import tandem
try:
    tandem.main(["status", "bot", "--json"])
except SystemExit as end:
    assert end.code == 0, end.code
print([name for name in ("pydantic", "sqlalchemy", "yaml", "rich", "numpy") if name in sys.modules], file=sys.stderr)
"""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TANDEM_REGISTRY": str(play.folder)}

    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=env)

    assert ran.stderr == "[]\n"
    assert sum(len(item["warnings"]) for item in json.loads(ran.stdout)["items"]) == 4


def with_checks(play: Playground, check: str) -> World:
    """The registry, with staging checking what it serves, and the failure of a check held."""
    policy = (play.folder / "team.yaml").read_text()
    checks = f"verify: {{checks: [{{suite: support-suite, metric: exact, {check}}}], on_fail: hold}}"
    file = play.folder / "checked.yaml"
    file.write_text(policy.replace("  production:\n", f"    {checks}\n  production:\n", 1))
    play.told("policy", "lock", str(file), "--write")
    digest = play.document("policy", "activate", str(file), "--app", "bot", code=11)["digest"]
    play.text("policy", "approve", digest, "--app", "bot", who=BEN)
    world = World.at(play.folder)
    world.ana.register_base(world.folder / "base", "tiny")  # its weights are the copy's own
    return world


def test_what_is_still_to_be_verified_is_told_with_its_deadline(anywhere: Playground) -> None:
    with_checks(anywhere, 'require: ">= 0.5", min_samples: 1000').ana.promote("bot@4", "staging")

    line = the_warning(anywhere)

    assert re.fullmatch(
        rf"staging serves bot@4, which is not verified yet; it has to be by {AT} → tandem verify bot@staging", line
    )
    assert rows(anywhere)["staging"] == "not verified"
    staging = stages(anywhere)["staging"]
    assert (staging["verified"], staging["verification"]) == (False, "pending")
    assert staging["verify_by"] == staging["warnings"][0]["until"]
    shown = anywhere.text("promotion", "show", anywhere.document("promotion", "list")["items"][0]["id"])
    assert "  state      verifying\n" in shown
    assert "  next       tandem verify bot@staging\n" in shown


def test_what_failed_its_checks_is_told_with_the_hold_that_followed(anywhere: Playground) -> None:
    with_checks(anywhere, 'require: ">= 0.99"').ana.promote("bot@4", "staging")

    said = [line.partition(" since ")[0] for line in anywhere.warnings()]

    assert said[0].startswith("staging serves bot@4, which failed its verification at ")
    assert said[1:] == [
        "staging has an open incident (verification)",
        "staging serves bot@4, which is quarantined (standard)",
        "staging is held for the auto-promoter",
    ]
    assert rows(anywhere)["staging"] == "FAILED, incident, QUARANTINED, held (auto)"
    decision = anywhere.document("decision", "list", "--limit", "1")["items"][0]["id"]
    shown = anywhere.text("decision", "show", decision)
    assert shown.startswith("DENY  verify bot@4 at staging ")
    assert "  next     tandem verify bot@staging\n" in shown


def test_what_is_quarantined_upstream_of_where_it_serves_is_told_with_the_way_out(anywhere: Playground) -> None:
    anywhere.text("quarantine", "set", "bot@2", "--stage", "bot@staging", "--reason", "leaks")

    _, second = anywhere.warnings()

    said = rf"production serves bot@2, which is quarantined \(standard\) from bot@staging on since {AT} by ana: leaks"
    assert re.match(said, second)
    assert second.endswith(' → tandem rollback bot@production --reason "…"')
    assert rows(anywhere)["production"] == "QUARANTINED, verified"


def test_the_registrys_own_policy_tells_what_lies_upstream_as_well() -> None:
    def stage(name: str, *upstream: str) -> dict[str, Any]:
        return {"stage": name, "rules": [{"type": "upstream", "stages": list(upstream)}] if upstream else []}

    own, beneath = [stage("dev"), stage("staging", "dev"), stage("production")], [stage("production", "staging")]
    assert upstream_of("production", own) == frozenset()
    assert upstream_of("production", [*own, *beneath]) == {"staging", "dev"}
    assert upstream_of("production", [*own, stage("*", "dev")]) == {"dev"}
