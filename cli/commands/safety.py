"""`tandem quarantine`, `hold` and `freeze`: the levers that keep releases out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import Door, repeatable, with_door
from cli.output import fields, instant, moment, note, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.outcomes import Cleared
    from registry.domain.safety import Freeze, Hold, Quarantine


@click.group("quarantine", cls=Group, example='tandem quarantine set support-bot@2 --reason "leaks order numbers"')
def quarantine() -> None:
    """Keep a release, or an artifact version and every release with it, out of stages."""


@quarantine.command("set", example='tandem quarantine set support-lora@2 --critical --reason "poisoned data"')
@click.argument("subject", metavar="APP@N|NAME@N")
@click.option("--stage", metavar="APP@STAGE", help="Only there and downstream of it. Default: everywhere.")
@click.option("--critical", is_flag=True, help="The emergency stop: no waiver passes it.")
@click.option("--reason", required=True, help="Why; shown to whoever promotes it.")
@repeatable
@with_door
def set_quarantine(door: Door, subject: str, stage: str | None, critical: bool, reason: str, op_id: str | None) -> None:
    """Quarantine a release, or a version and all that contains it. What is live stays live: roll it back."""
    with door.open() as registry:
        found = registry.quarantine(subject, reason, stage=stage, critical=critical, op_id=op_id)
    door.show(found, lambda: quarantine_text(found))


@quarantine.command(
    "clear",
    short_help="Let it in again, once it was evaluated anew.",
    example='tandem quarantine clear 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "measured again"',
)
@click.argument("identifier", metavar="ID")
@click.option("--reason", required=True, help="Why; kept with it.")
@repeatable
@with_door
def clear_quarantine(door: Door, identifier: str, reason: str, op_id: str | None) -> int:
    """Let it in again, once it was evaluated anew, by somebody who had no hand in it. Exits 10 if it stays."""
    with door.open() as registry:
        outcome = registry.clear_quarantine(identifier, reason, op_id=op_id)
    door.show(outcome, lambda: cleared_text(outcome))
    return Exit.DONE if outcome.settled else Exit.DENIED


@quarantine.command("list", example="tandem quarantine list support-bot")
@click.argument("application", metavar="[APP]", required=False)
@click.option("--all", "everything", is_flag=True, help="Also those that were cleared.")
@with_door
def list_quarantines(door: Door, application: str | None, everything: bool) -> None:
    """List what is quarantined."""
    with door.open() as registry:
        items = registry.quarantines(application, everything=everything)
    door.show({"items": items}, lambda: quarantines_text(items, terminal_width()))
    _tell_empty(door, items, "nothing is quarantined")


@click.group("hold", cls=Group, example='tandem hold set support-bot@production --reason "audit week"')
def hold() -> None:
    """Hold a stage: nothing is promoted to it until it is released. Rollback still works."""


@hold.command("set", example='tandem hold set support-bot@production --reason "audit week"')
@click.argument("stage", metavar="APP@STAGE")
@click.option("--auto", "automatic_only", is_flag=True, help="Hold only the auto-promoter.")
@click.option("--reason", required=True, help="Why; shown to whoever promotes.")
@repeatable
@with_door
def set_hold(door: Door, stage: str, automatic_only: bool, reason: str, op_id: str | None) -> None:
    """Hold a stage."""
    with door.open() as registry:
        found = registry.hold(stage, reason, automatic_only=automatic_only, op_id=op_id)
    door.show(found, lambda: held_text(found))


@hold.command("release", example='tandem hold release support-bot@production --reason "audit done"')
@click.argument("stage", metavar="APP@STAGE")
@click.option("--reason", required=True, help="Why; kept with it.")
@repeatable
@with_door
def release_hold(door: Door, stage: str, reason: str, op_id: str | None) -> None:
    """Release every hold of a stage."""
    with door.open() as registry:
        items = registry.release_hold(stage, reason, op_id=op_id)
    door.show({"items": items}, lambda: "\n".join(f"released: {hold_text(item)}" for item in items))
    _tell_empty(door, items, f"{visible(stage)} is not held")


@click.group("freeze", cls=Group, example='tandem freeze now support-bot --reason "incident 77"')
def freeze() -> None:
    """Freeze promotions, now or within a window. Rollback still works."""


@freeze.command(
    "now", short_help="Stop the line, until somebody lifts it.", example='tandem freeze now --reason "stop the line"'
)
@click.argument("scope", metavar="[APP|APP@STAGE]", required=False)
@click.option("--reason", required=True, help="Why; shown to whoever promotes.")
@repeatable
@with_door
def freeze_now(door: Door, scope: str | None, reason: str, op_id: str | None) -> None:
    """Stop the line: freeze a stage, an application, or everything, until somebody lifts it."""
    with door.open() as registry:
        found = registry.freeze(scope, reason, op_id=op_id)
    door.show(found, lambda: freeze_text(found))


@freeze.command(
    "set",
    example="tandem freeze set support-bot --tz Europe/London --start 2026-12-12T18:00 --end 2027-01-05T08:00 \\\n"
    '  --reason "year end"',
)
@click.argument("scope", metavar="[APP|APP@STAGE]", required=False)
@click.option("--tz", required=True, metavar="ZONE", help="An IANA time zone, such as Europe/London.")
@click.option("--start", required=True, help="Local time: 2026-12-12T18:00, or 16:00 with --rrule.")
@click.option("--end", required=True, help='Local time, not included: 2027-01-05T08:00, or 18:00 or "+3d 08:00".')
@click.option("--rrule", help="A recurrence of RFC 5545, such as FREQ=WEEKLY;BYDAY=FR.")
@click.option("--name", help="What it is called. Default: window.")
@click.option("--reason", required=True, help="Why; shown to whoever promotes.")
@repeatable
@with_door
def set_freeze(
    door: Door,
    scope: str | None,
    tz: str,
    start: str,
    end: str,
    rrule: str | None,
    name: str | None,
    reason: str,
    op_id: str | None,
) -> None:
    """Freeze within a window of local time."""
    window = {"name": name or "by hand", "kind": "deny", "tz": tz, "start": start, "end": end}
    window |= {"rrule": rrule} if rrule is not None else {}
    with door.open() as registry:
        found = registry.freeze(scope, reason, window=window, op_id=op_id)
    door.show(found, lambda: freeze_text(found))


@freeze.command("lift", example='tandem freeze lift 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "over"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", required=True, help="Why; kept with it.")
@repeatable
@with_door
def lift_freeze(door: Door, identifier: str, reason: str, op_id: str | None) -> None:
    """Lift a freeze that was set by hand."""
    with door.open() as registry:
        found = registry.lift_freeze(identifier, reason, op_id=op_id)
    door.show(found, lambda: freeze_text(found))


@freeze.command("list", short_help="List freezes that were set by hand.", example="tandem freeze list")
@click.option("--all", "everything", is_flag=True, help="Also those that were lifted.")
@with_door
def list_freezes(door: Door, everything: bool) -> None:
    """List freezes that were set by hand; those of policies stand in the policies."""
    with door.open() as registry:
        items = registry.freezes(everything=everything)
    door.show({"items": items}, lambda: freezes_text(items, terminal_width()))
    _tell_empty(door, items, "no freeze is set")


def quarantine_text(found: Quarantine) -> str:
    """What is kept out, which stages serve it all the same, and how to let it in again."""
    where = _reach(found)
    served = [f'{visible(stage)}: tandem rollback {visible(stage)} --reason "…"' for stage in found.at_risk]
    about = fields(
        [
            ("id", visible(found.id)),
            ("severity", found.severity.value),
            ("reason", visible(found.reason)),
            *(("" if i else "serves still", line) for i, line in enumerate(served)),
            ("clear", f'tandem quarantine clear {visible(found.id)} --reason "…"'),
        ]
    )
    return f"quarantined {visible(found.reference)} {where}\n{about}"


def cleared_text(outcome: Cleared) -> str:
    """That it may enter again, or what is missing, a line each."""
    found = outcome.quarantine
    if outcome.settled:
        return f"cleared: {visible(found.reference)} {_reach(found)}"
    lines = [f"{visible(found.reference)} stays quarantined {_reach(found)}"]
    return "\n".join([*lines, *(f"  ✗ {visible(line)}" for line in outcome.missing)])


def quarantines_text(items: Sequence[Quarantine], width: int | None = None) -> str:
    rows = [
        [
            visible(q.id),
            visible(q.reference),
            f"{visible(q.application)}@{visible(q.stage)}" if q.stage else "everywhere",
            q.severity.value,
            moment(q.at),
            f"cleared {moment(q.cleared.at)}" if q.cleared else visible(q.reason),
        ]
        for q in items
    ]
    return table(["ID", "WHAT", "WHERE", "SEVERITY", "SINCE", "REASON"], rows, width, foldable=True)


def held_text(found: Hold) -> str:
    stage = f"{visible(found.application)}@{visible(found.stage)}"
    about = fields([("id", visible(found.id)), ("release", f'tandem hold release {stage} --reason "…"')])
    return f"held: {hold_text(found)}\n{about}"


def hold_text(found: Hold) -> str:
    """`support-bot@production (every promotion): audit week`."""
    mode = "the auto-promoter" if found.mode.value == "auto" else "every promotion"
    return f"{visible(found.application)}@{visible(found.stage)} ({mode}): {visible(found.reason)}"


def freeze_text(found: Freeze) -> str:
    """What is frozen or was lifted, until when, and how to lift it."""
    said = "lifted" if found.lifted else "frozen"
    about = fields(
        [
            ("id", visible(found.id)),
            ("window", visible(_window(found))),
            *([] if found.lifted else _instants(found)),
            ("reason", visible(found.lifted.reason if found.lifted else found.reason)),
            ("lift", "" if found.lifted else f'tandem freeze lift {visible(found.id)} --reason "…"'),
        ]
    )
    return f"{said}: {_scope(found)}\n{about}"


def freezes_text(items: Sequence[Freeze], width: int | None = None) -> str:
    rows = [
        [
            visible(f.id),
            _scope(f),
            visible(f.person),
            visible(_window(f)),
            f"lifted {moment(f.lifted.at)}" if f.lifted else visible(f.reason),
        ]
        for f in items
    ]
    return table(["ID", "WHAT", "BY", "WHEN", "REASON"], rows, width, foldable=True)


def _reach(found: Quarantine) -> str:
    if found.stage is None:
        return "everywhere"
    return f"at {visible(found.application)}@{visible(found.stage)} and downstream"


def _scope(found: Freeze) -> str:
    if found.application is None:
        return "everything"
    return visible(found.application + (f"@{found.stage}" if found.stage else ""))


def _window(found: Freeze) -> str:
    if found.window is None:
        return f"since {moment(found.at)}, no known end"
    window = found.window
    recurring = f" {window.rrule}" if window.rrule else ""
    return f"{window.name}: {window.start} to {window.end} {window.tz}{recurring}"


def _instants(found: Freeze) -> list[tuple[str, str]]:
    """When a window freezes in UTC, the first time from when it was set, and how times that the clocks skip or show
    twice were read."""
    if found.window is None:
        return []
    from registry.domain.calendars import resolve
    from registry.domain.clock_changes import clock_remarks
    from registry.domain.times import parse_time

    (first,) = resolve([found.window], parse_time(found.at))
    last = f"to {instant(first.end)}" if first.end else "no known end"
    told = [("in UTC", f"{instant(first.start)} {last}")] if first.start else []
    return [*told, *(("", visible(line)) for line in clock_remarks(found.window))]


def _tell_empty(door: Door, items: Sequence[object], text: str) -> None:
    if not items and not door.as_json:
        note(text)
