"""`tandem break-glass` and `incident`: going past the gates in an emergency, and what people owe afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.commands.promoting import promotion_document, promotion_exit, promotion_text
from cli.failures import Exit
from cli.lazy import Command, Group
from cli.opening import Door, paged, repeatable, tell_page, with_door
from cli.output import fields, moment, table, terminal_width, visible
from cli.signing import Hand, signed_agreement, with_signature
from registry.domain.safety import Cause, IncidentStep

if TYPE_CHECKING:
    from registry.domain.outcomes import Closed
    from registry.domain.safety import Incident, IncidentEvent


@click.command(
    "break-glass",
    cls=Command,
    example='tandem break-glass support-bot@3 --to production --incident INC-77 --reason "answers are empty"',
)
@click.argument("release", metavar="APP@N")
@click.option("--to", "stage", required=True, metavar="STAGE", help="The stage to place it in.")
@click.option("--incident", "ticket", required=True, metavar="NAME", help="The emergency's name in your ticket system.")
@click.option("--reason", required=True, help="Why; kept for ever.")
@click.option("--expect-current", "expect", metavar="WHAT", help="Only if the stage serves this now, else 12.")
@repeatable
@with_door
def break_glass(
    door: Door, release: str, stage: str, ticket: str, reason: str, expect: str | None, op_id: str | None
) -> int:
    """Place a release past soft rules, approvals, freezes and holds. Opens an incident; approvals are owed afterwards.

    Hard rules still hold: exits 10 if one stands in the way.
    """
    with door.open() as registry:
        outcome = registry.break_glass(release, stage, reason, ticket, expect=expect, op_id=op_id)
    door.show(promotion_document(outcome), lambda: promotion_text(outcome))
    return promotion_exit(outcome)


@click.group("incident", cls=Group, example="tandem incident list support-bot --open")
def incident() -> None:
    """What people have to look at afterwards: broken glass, automatic rollbacks, failed verifications."""


@incident.command("list", example="tandem incident list support-bot --open")
@click.argument("application", metavar="[APP]", required=False)
@click.option("--open", "open_only", is_flag=True, help="Only those that are open.")
@paged
@with_door
def list_incidents(door: Door, application: str | None, open_only: bool, after: str | None, limit: int) -> None:
    """List incidents, newest first."""
    with door.open() as registry:
        page = registry.incidents(application, open_only=open_only, after=after, limit=limit)
    door.show(page, lambda: incidents_text(page.items, terminal_width()))
    tell_page(door, page, "incident")


@incident.command("show", example="tandem incident show 01KAMZ6Q4T8V1N3B5D7F9H2J4L")
@click.argument("identifier", metavar="ID")
@with_door
def show(door: Door, identifier: str) -> None:
    """Show an incident and what was done about it."""
    with door.open() as registry:
        found = registry.incident(identifier)
    door.show(found, lambda: incident_text(found))


@incident.command("approve", example='tandem incident approve 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "was right"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", required=True, help="Why; kept with it.")
@with_signature
@repeatable
@with_door
def approve(door: Door, identifier: str, reason: str, hand: Hand | None, op_id: str | None) -> int:
    """Approve in retrospect what was placed by breaking glass."""
    with door.open() as registry:
        signature = None
        if hand is not None:
            payload = registry.to_sign_agreement("incident", identifier, reason, op_id=op_id)
            signature = signed_agreement(door, hand, payload)
            if signature is None:
                return Exit.INTERRUPTED
        outcome = registry.approve_incident(identifier, reason, signature=signature, op_id=op_id)
    door.show(outcome, lambda: closed_text(outcome))
    return Exit.DONE


@incident.command("close", example='tandem incident close 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "fixed in support-bot@4"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", required=True, help="Why; kept with it.")
@repeatable
@with_door
def close(door: Door, identifier: str, reason: str, op_id: str | None) -> int:
    """Close an incident. Exits 11 while retrospective approvals are missing."""
    with door.open() as registry:
        outcome = registry.close_incident(identifier, reason, op_id=op_id)
    door.show(outcome, lambda: closed_text(outcome))
    return Exit.DONE if outcome.incident.closed else Exit.WAIT


def incident_text(found: Incident) -> str:
    """An incident with its steps, and what to type next."""
    about = fields(
        [
            ("state", _state(found)),
            ("stage", f"{visible(found.application)}@{visible(found.stage)}"),
            ("cause", found.cause.value),
            ("ticket", visible(found.ticket or "")),
            ("deployment", visible(found.deployment or "")),
            ("opened", f"{moment(found.at)} by {visible(found.person)} ({visible(found.account)})"),
            ("reason", visible(found.reason)),
            ("approve by", moment(found.approve_by) if found.approve_by and not found.closed else ""),
            ("next", _next_of(found)),
        ]
    )
    steps = [[moment(e.at), e.step.value, _by(e), visible(e.reason)] for e in found.events]
    return "\n".join(
        filter(None, [f"incident {visible(found.id)}", about, table(["AT", "STEP", "BY", "REASON"], steps)])
    )


def incidents_text(items: Sequence[Incident], width: int | None = None) -> str:
    rows = [
        [
            visible(i.id),
            _state(i),
            i.cause.value,
            f"{visible(i.application)}@{visible(i.stage)}",
            moment(i.at),
            visible(i.ticket or i.reason),
        ]
        for i in items
    ]
    return table(["ID", "STATE", "CAUSE", "STAGE", "OPENED", "ABOUT"], rows, width, foldable=True)


def closed_text(outcome: Closed) -> str:
    """The incident, and what it still waits for."""
    return "\n".join([incident_text(outcome.incident), *(f"  … {visible(line)}" for line in outcome.missing)])


def _by(event: IncidentEvent) -> str:
    """Who it was, and of an approval how sure that is."""
    who = visible(event.person)
    return f"{who} ({visible(event.assurance)})" if event.step is IncidentStep.APPROVED else who


def _next_of(found: Incident) -> str:
    """To approve what was placed by breaking glass, and once somebody did, to close; closing tells what is missing."""
    if found.closed:
        return ""
    owes = found.cause is Cause.BREAK_GLASS and all(e.step is not IncidentStep.APPROVED for e in found.events)
    return f'tandem incident {"approve" if owes else "close"} {visible(found.id)} --reason "…"'


def _state(found: Incident) -> str:
    return "closed" if found.closed else "overdue" if found.overdue else "open"
