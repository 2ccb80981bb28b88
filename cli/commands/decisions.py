"""`tandem decision`: what was decided and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import Door, paged, tell_page, with_door
from cli.output import moment, short, table, terminal_width, visible
from cli.verdicts import decision_document, decision_text
from registry.domain.policies.decision import Verdict

if TYPE_CHECKING:
    from registry.domain.outcomes import DecisionItem, RecordedDecision, Replay


@click.group("decision", cls=Group, example="tandem decision show 01KAMZ6Q4T8V1N3B5D7F9H2J4L")
def decision() -> None:
    """Recorded decisions. Every promotion, placed or refused, keeps one."""


@decision.command("show", example="tandem decision show 01KAMZ6Q4T8V1N3B5D7F9H2J4L")
@click.argument("identifier", metavar="ID")
@with_door
def show(door: Door, identifier: str) -> None:
    """Show a recorded decision with every rule, as it was made. Exits 0 whatever the verdict was."""
    with door.open() as registry:
        recorded = registry.decision(identifier)
    door.show(decision_document(recorded), lambda: recorded_text(recorded))


@decision.command(
    "list",
    short_help="List recorded decisions, newest first.",
    example="tandem decision list support-bot --stage production",
)
@click.argument("application", metavar="[APP]", required=False)
@click.option("--stage", help="Only those about this stage.")
@paged
@with_door
def list_decisions(door: Door, application: str | None, stage: str | None, after: str | None, limit: int) -> None:
    """List recorded decisions, newest first, with the rules that stood in the way."""
    with door.open() as registry:
        page = registry.decisions(application, stage, after=after, limit=limit)
    door.show(page, lambda: decisions_text(page.items, terminal_width()))
    tell_page(door, page, "decision")


@decision.command("replay", example="tandem decision replay 01KAMZ6Q4T8V1N3B5D7F9H2J4L")
@click.argument("identifier", metavar="ID")
@with_door
def replay(door: Door, identifier: str) -> int:
    """Judge a decision again from its stored facts and policy. Exits 10 if it comes out otherwise."""
    with door.open() as registry:
        outcome = registry.replay(identifier)
    door.show(outcome, lambda: replay_text(outcome))
    return Exit.DONE if outcome.same else Exit.DENIED


def recorded_text(recorded: RecordedDecision) -> str:
    """A decision with every rule, its id, and what to type next."""
    identifier = visible(recorded.id)
    about = [("id", identifier), ("next", _next_of(recorded)), ("again", f"tandem decision replay {identifier}")]
    width = len("binding")
    return "\n".join(
        [
            decision_text(recorded.decision, every_rule=True),
            *(f"  {label:<{width}}  {value}" for label, value in about),
        ]
    )


def decisions_text(items: Sequence[DecisionItem], width: int | None = None) -> str:
    rows = [
        [
            visible(d.id),
            moment(d.at),
            d.verdict,
            f"{visible(d.application)}@{d.release}",
            visible(d.stage),
            visible(_remark(d)),
        ]
        for d in items
    ]
    return table(["ID", "AT", "VERDICT", "RELEASE", "STAGE", "NOTE"], rows, width, foldable=True)


def replay_text(outcome: Replay) -> str:
    if outcome.same:
        return f"the same again: {outcome.verdict}  {short(outcome.stored)}"
    return f"NOT the same: stored {short(outcome.stored)}, judged again {outcome.verdict} {short(outcome.again)}"


def _remark(item: DecisionItem) -> str:
    """The action if it is not a promotion, and what stood in the way."""
    action = [] if item.action == "promote" else [item.action]
    return ": ".join([*action, *([", ".join(item.failing)] if item.failing else [])])


def _next_of(recorded: RecordedDecision) -> str:
    """What somebody who looks at a decision would type now."""
    decision = recorded.decision
    release, stage = f"{visible(decision.application)}@{decision.release}", visible(decision.stage)
    where = f"{visible(decision.application)}@{stage}"
    if decision.action == "verify":
        return f"tandem verify {where}"
    if decision.action == "rollback" or decision.verdict is Verdict.ALLOW:
        return f"tandem history {where}"
    return f"tandem check {release} --stage {stage}"
