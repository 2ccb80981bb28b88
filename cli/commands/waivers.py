"""`tandem waiver`: passing over one rule for one release at one stage, once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import Door, repeatable, with_door
from cli.output import fields, moment, note, table, terminal_width, visible
from cli.signing import Hand, signed_agreement, with_signature

if TYPE_CHECKING:
    from registry.domain.outcomes import WaiverState


@click.group("waiver", cls=Group, example="tandem waiver list support-bot")
def waiver() -> None:
    """Pass over one rule for one release at one stage, once; granted by the people the policy names."""


@waiver.command(
    "request",
    example='tandem waiver request support-bot@3 --stage production --rule no-regression --reason "new tone, agreed"',
)
@click.argument("release", metavar="APP@N")
@click.option("--stage", required=True, help="The stage it is for.")
@click.option("--rule", required=True, metavar="ID", help="The rule to pass over, as `tandem check` names it.")
@click.option("--reason", required=True, help="Why; shown to whoever grants it.")
@click.option(
    "--floor", metavar="NUMBER", help="How bad the measured bound (or score) may be. Default: what it is now."
)
@click.option("--ticket", help="Its name in your ticket system; some policies ask for one.")
@click.option(
    "--ttl", metavar="DURATION", help="How long it counts, such as 48h. Default and most: as the policy says."
)
@repeatable
@with_door
def request(
    door: Door,
    release: str,
    stage: str,
    rule: str,
    reason: str,
    floor: str | None,
    ticket: str | None,
    ttl: str | None,
    op_id: str | None,
) -> None:
    """Ask that a rule be passed over."""
    with door.open() as registry:
        state = registry.request_waiver(release, stage, rule, reason, floor=floor, ticket=ticket, ttl=ttl, op_id=op_id)
    door.show(state, lambda: waiver_text(state))


@waiver.command("grant", example='tandem waiver grant 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "accepted for this week"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@with_signature
@repeatable
@with_door
def grant(door: Door, identifier: str, reason: str, hand: Hand | None, op_id: str | None) -> int:
    """Say yes to a waiver."""
    with door.open() as registry:
        signature = None
        if hand is not None:
            payload = registry.to_sign_agreement("waiver", identifier, reason, op_id=op_id)
            signature = signed_agreement(door, hand, payload)
            if signature is None:
                return Exit.INTERRUPTED
        state = registry.grant_waiver(identifier, reason, signature=signature, op_id=op_id)
    door.show(state, lambda: waiver_text(state))
    return Exit.DONE


@waiver.command("revoke", example='tandem waiver revoke 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "found worse"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@repeatable
@with_door
def revoke(door: Door, identifier: str, reason: str, op_id: str | None) -> None:
    """Take a waiver back, before it is used."""
    with door.open() as registry:
        state = registry.revoke_waiver(identifier, reason, op_id=op_id)
    door.show(state, lambda: waiver_text(state))


@waiver.command("list", example="tandem waiver list support-bot --stage production")
@click.argument("application", metavar="[APP]", required=False)
@click.option("--stage", help="Only those for this stage.")
@with_door
def list_waivers(door: Door, application: str | None, stage: str | None) -> None:
    """List waivers and what each is worth now."""
    with door.open() as registry:
        items = registry.waivers(application, stage)
    door.show({"items": items}, lambda: waivers_text(items, terminal_width()))
    if door.as_json:
        return
    if not items:
        note("no waiver was requested")
    for command in filter(None, map(_next_of, items)):
        note(f"next: {command}")


def waiver_text(state: WaiverState) -> str:
    """A waiver: what it passes over, who granted it, what is still missing, and what to type next."""
    subject = f"{visible(state.application)}@{state.release} → {visible(state.stage)}"
    about = fields(
        [
            ("id", visible(state.id)),
            ("state", state.state),
            ("floor", visible(state.floor or "")),
            ("reason", visible(state.reason)),
            ("ticket", visible(state.ticket or "")),
            ("requested", f"{moment(state.at)} by {visible(state.person)}"),
            ("granted by", ", ".join(f"{visible(g.person)} ({visible(g.assurance)})" for g in state.grants)),
            ("missing", visible("; ".join(state.missing))),
            ("counts until", moment(state.expires_at)),
            ("next", _next_of(state)),
        ]
    )
    return f"waiver of {visible(state.rule)} for {subject}\n{about}"


def waivers_text(items: Sequence[WaiverState], width: int | None = None) -> str:
    rows = [
        [
            visible(w.id),
            w.state,
            visible(w.rule),
            f"{visible(w.application)}@{w.release}",
            visible(w.stage),
            moment(w.expires_at),
            visible(w.reason),
        ]
        for w in items
    ]
    return table(["ID", "STATE", "RULE", "RELEASE", "STAGE", "UNTIL", "REASON"], rows, width, foldable=True)


def _next_of(state: WaiverState) -> str:
    """What to type about a waiver that is asked for, or that was granted."""
    if state.state == "requested":
        return f"tandem waiver grant {visible(state.id)}"
    if state.state == "granted":
        return f"tandem promote {visible(state.application)}@{state.release} --to {visible(state.stage)}"
    return ""
