"""`tandem status`, `resolve`, `rollback` and `history`: what stages serve and served.

`resolve` is what applications call, so this module imports nothing but the standard library and click.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from cli.beware import marks_of, warnings_text
from cli.failures import Exit
from cli.lazy import Command
from cli.opening import PATH, Door, paged, repeatable, tell_page, with_door
from cli.output import fields, moment, note, short, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.live import Resolution, StageStatus
    from registry.domain.outcomes import HistoryItem, Moment, RollbackOutcome
    from registry.domain.stages import Deployment


@click.command("status", cls=Command, example="tandem status support-bot")
@click.argument("application", metavar="[APP]", required=False)
@with_door
def status(door: Door, application: str | None) -> None:
    """Show what every stage serves, since when, by whose hand, and what waits for it.

    With APP, a line below the table for everything to beware of, with what to type about it.
    """
    with door.open() as registry:
        stages = registry.status(application)
    door.show({"items": stages}, lambda: status_text(stages, terminal_width(), warnings=application is not None))
    if not stages and not door.as_json:
        note("no application yet: tandem release compose makes the first")


@click.command("resolve", cls=Command, example="tandem resolve support-bot@production --json")
@click.argument("stage", metavar="APP@STAGE")
@click.option("--locked", type=PATH, metavar="FILE", help="Only if it serves what is locked there, else 12.")
@with_door
def resolve(door: Door, stage: str, locked: Path | None) -> None:
    """Print what an application needs to run what a stage serves: the whole sealed unit; manifests are verified."""
    with door.open() as registry:
        resolution = registry.resolve(stage, locked)
    door.show(resolution_document(resolution), lambda: resolution_text(resolution))


@click.command("rollback", cls=Command, example='tandem rollback support-bot@production --reason "CSAT drop"')
@click.argument("stage", metavar="APP@STAGE")
@click.option("--reason", default="", help="Why; kept with the deployment.")
@click.option("--to", metavar="APP@N", help="Return to this release, which must be known good at this stage.")
@click.option("--dry-run", is_flag=True, help="Show the plan and change nothing.")
@click.option(
    "--plan", metavar="DIGEST", help="Execute only the plan that a dry run showed; exits 12 if the stage moved."
)
@click.option("--expect-current", "expect", metavar="WHAT", help="Only if the stage serves this now, else 12.")
@repeatable
@with_door
def rollback(
    door: Door,
    stage: str,
    reason: str,
    to: str | None,
    dry_run: bool,
    plan: str | None,
    expect: str | None,
    op_id: str | None,
) -> int:
    """Return a stage to its last known good release, as one unit. Needs no approval, and no freeze or hold stops it.

    The release that leaves is quarantined at the stage. Exits 10 if there is no release to return to, or if what
    came back fails the stage's checks.
    """
    if dry_run and plan is not None:
        raise click.UsageError("--dry-run shows a plan, --plan carries one out: give one of them.")
    with door.open() as registry:
        outcome = registry.roll_back(stage, reason, to=to, dry_run=dry_run, plan=plan, expect=expect, op_id=op_id)
    door.show(outcome, lambda: rollback_text(outcome))
    failed = outcome.verification is not None and outcome.verification.state == "failed"
    return Exit.DENIED if outcome.target is None or failed else Exit.DONE


@click.command("history", cls=Command, example="tandem history support-bot@production --limit 10")
@click.argument("stage", metavar="APP@STAGE")
@paged
@with_door
def history(door: Door, stage: str, after: str | None, limit: int) -> None:
    """Show what happened at a stage, newest first: placements, and attempts that were refused or wait."""
    with door.open() as registry:
        page = registry.history(stage, after=after, limit=limit)
    door.show(page, lambda: history_text(page.items, terminal_width()))
    tell_page(door, page, "deployment")


@click.command("at", cls=Command, example="tandem at support-bot@production 2026-11-20T14:30:00Z")
@click.argument("stage", metavar="APP@STAGE")
@click.argument("time")
@with_door
def at(door: Door, stage: str, time: str) -> None:
    """Show what a stage served at TIME, by whose hand, and on which evidence. A date alone means its end, in UTC."""
    with door.open() as registry:
        found = registry.at(stage, time)
    door.show(found, lambda: moment_text(found))


def moment_text(found: Moment) -> str:
    """What was live, who placed it, what was weighed, and who approved."""
    stage = f"{visible(found.application)}@{visible(found.stage)}"
    made = found.deployment
    if made is None:
        return f"{stage} served nothing at {moment(found.asked)}"
    decided = found.decision
    by = [f"{visible(a.person)} ({visible(a.assurance)}): {visible(a.reason)}" for a in found.approvals]
    about = fields(
        [
            ("digest", visible(made.digest)),
            ("placed", f"{moment(made.at)} by {visible(made.person)} ({visible(made.actor)}), {made.kind.value}"),
            ("reason", visible(made.reason)),
            ("until", moment(found.until) if found.until else "it serves still"),
            ("epoch", str(found.epoch)),
            ("verified", "yes" if found.verified else "not at that time"),
            ("decision", f"{decided.decision.verdict.value}  {visible(decided.id)}" if decided else "none is stored"),
            *(("" if i else "evidence", visible(line)) for i, line in enumerate(found.evidence)),
            *(("" if i else "approved by", line) for i, line in enumerate(by)),
            ("marks", visible(", ".join(made.marks))),
        ]
    )
    return f"{stage} served {visible(made.application)}@{made.release} at {moment(found.asked)}\n{about}"


def status_text(stages: Sequence[StageStatus], width: int | None = None, *, warnings: bool = False) -> str:
    """A line for each stage; with `warnings`, below them, a line for each."""
    rows = [
        [
            visible(s.application),
            visible(s.stage),
            f"@{s.release}" if s.release is not None else "-",
            moment(s.since),
            visible(s.actor or "-"),
            visible(_state(s)),
        ]
        for s in stages
    ]
    shown = table(["APP", "STAGE", "RELEASE", "SINCE", "BY", "STATE"], rows, width, foldable=True)
    return "\n".join(filter(None, [shown, warnings_text(stages) if warnings else ""]))


def history_text(items: Sequence[HistoryItem], width: int | None = None) -> str:
    rows = [
        [
            moment(item.at),
            visible(item.what),
            f"@{item.release}",
            "-" if item.epoch is None else str(item.epoch),
            visible(item.actor),
            visible(_remarks(item)),
        ]
        for item in items
    ]
    return table(["AT", "WHAT", "RELEASE", "EPOCH", "BY", "NOTE"], rows, width, foldable=True)


def resolution_document(resolution: Resolution) -> dict[str, Any]:
    """What `resolve --json` prints: a stable shape that applications may rely on."""
    parts = resolution.components
    manifest = resolution.manifest
    return {
        "application": resolution.application,
        "stage": resolution.stage,
        "release": resolution.reference,
        "digest": resolution.digest,
        "deployment": resolution.deployment,
        "epoch": resolution.epoch,
        "since": resolution.since,
        "actor": resolution.actor,
        "kind": resolution.kind,
        "marks": list(resolution.marks),
        "prompt": _without_role(next(p for p in parts if p["role"] == "prompt")),
        "adapters": [_without_role(p) for p in parts if p["role"] == "adapter"],
        "base": _without_role(next(p for p in parts if p["role"] == "base")),
        "generation": manifest["generation"],
        **({"output": manifest["output"]} if "output" in manifest else {}),
        **({"log": resolution.log} if resolution.log is not None else {}),
    }


def resolution_text(resolution: Resolution) -> str:
    stage = f"{visible(resolution.application)}@{visible(resolution.stage)}"
    generation = ", ".join(f"{visible(k)}={visible(v)}" for k, v in sorted(resolution.manifest["generation"].items()))
    about = fields(
        [
            *((str(p["role"]), _component(p)) for p in resolution.components),
            ("generation", generation),
            ("digest", visible(resolution.digest)),
            ("since", f"{moment(resolution.since)} by {visible(resolution.actor)} ({visible(resolution.kind)})"),
            ("epoch", str(resolution.epoch)),
            ("marks", visible(", ".join(resolution.marks))),
        ]
    )
    return f"{stage} serves {visible(resolution.reference)}\n{about}"


def rollback_text(outcome: RollbackOutcome) -> str:
    """What was done, or the plan, or why there is nothing to return to."""
    stage = f"{visible(outcome.application)}@{visible(outcome.stage)}"
    if outcome.present is None:
        return f"{stage} serves nothing: there is nothing to go back from"
    if outcome.target is None:
        return f"no known good release to return {stage} to\n{_plan(outcome, stage)}".rstrip()
    if outcome.dry_run:
        until = f"(valid while {visible(outcome.stage)} stays at epoch {outcome.epoch})"
        return f"plan for {stage}  {short(outcome.digest)}  {until}\n{_plan(outcome, stage)}"
    made = outcome.deployment
    epoch = f"(epoch {made.sequence}, deployment {visible(made.id)})" if made else ""
    head = f"rolled back: {visible(outcome.application)}@{outcome.target.release} is live at {visible(outcome.stage)}"
    said = outcome.verification
    checked = f"\n  checks   {said.state}{f': {visible(said.why)}' if said.why else ''}" if said else ""
    return f"{head}  {epoch}\n{_plan(outcome, stage)}{checked}"


def _changes(outcome: RollbackOutcome) -> str:
    if outcome.changes is None:
        return "unknown: what leaves is damaged"
    changes = " · ".join(f"{visible(c.what)} {visible(c.before)} → {visible(c.after)}" for c in outcome.changes)
    return f"{changes}  (one unit, cannot be split)" if changes else ""


def _plan(outcome: RollbackOutcome, stage: str) -> str:
    skipped = [c for c in outcome.skipped if c.skipped]
    target = outcome.target
    to = f" --to {visible(target.application)}@{target.release}" if target else ""
    planned = outcome.dry_run and target is not None
    return fields(
        [
            ("from", _placed(outcome.present) if outcome.present else ""),
            ("to", f"{_placed(target)}, known good" if target else ""),
            *(("skipped", f"{_placed(c.deployment)}: {visible(c.skipped)}") for c in skipped),
            ("changes", _changes(outcome)),
            ("stale", visible(", ".join(outcome.made_stale))),
            ("at risk", f"{visible(', '.join(outcome.elsewhere))} serves it too" if outcome.elsewhere else ""),
            ("quarantine", f"{visible(outcome.quarantine)}, of the release that left" if outcome.quarantine else ""),
            ("hold", f'the auto-promoter, until: tandem hold release {stage} --reason "…"' if outcome.hold else ""),
            ("incident", f"tandem incident show {visible(outcome.incident)}" if outcome.incident else ""),
            ("apply", f'tandem rollback {stage}{to} --plan {outcome.digest} --reason "…"' if planned else ""),
            *_instead(outcome),
        ]
    )


def _instead(outcome: RollbackOutcome) -> list[tuple[str, str]]:
    """The ways that are left where nothing known good is."""
    if outcome.target is not None:
        return []
    way = f"{visible(outcome.application)}@N --to {visible(outcome.stage)}"
    return [
        ("instead", f"tandem promote {way}, a release that passes the gates"),
        ("or", f'tandem break-glass {way} --incident TICKET --reason "…"'),
    ]


def _placed(deployment: Deployment) -> str:
    subject = f"{visible(deployment.application)}@{deployment.release}"
    return f"{subject}  {moment(deployment.at)} by {visible(deployment.actor)}  {visible(deployment.id)}"


def _state(stage: StageStatus) -> str:
    """`held, verified, self-approved; @3 waits`, or `nothing live`; what to beware of comes first."""
    facts = marks_of(stage)
    if stage.release is None:
        facts.append("nothing live")
    elif stage.verification != "failed":
        facts.append("verified" if stage.verified else "not verified")
    facts += ["by rollback"] if stage.kind == "rollback" else []
    rejected = {warning.subject for warning in stage.warnings if warning.kind == "rejected"}
    waiting = [
        f"@{name.rpartition('@')[2]} {'waits, rejected' if name in rejected else 'waits'}" for name in stage.waiting
    ]
    return "; ".join([", ".join([*facts, *stage.marks]), *waiting])


def _remarks(item: HistoryItem) -> str:
    tried = item.deployment is None  # the reason of an attempt is the rules that stood in its way
    parts = [item.reason if tried or not item.reason else f'"{item.reason}"', item.ended or "", *item.marks]
    parts.append(f"decision {item.decision}" if item.decision and tried else "")
    return ", ".join(filter(None, parts))


def _without_role(component: Mapping[str, Any]) -> dict[str, Any]:
    """A component, without the role that its place in the document tells, and without a weight it has not."""
    return {key: value for key, value in component.items() if key != "role" and value is not None}


def _component(component: Mapping[str, Any]) -> str:
    weight = component.get("weight")
    times = f"×{visible(weight)}" if weight not in {None, "1"} else ""
    return f"{visible(component['name'])}@{component['number']}{times}  {short(str(component['digest']))}"
