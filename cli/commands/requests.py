"""`tandem promotion`, `reject` and `approval`: requests to place a release, and what reviewers said of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Command, Group
from cli.opening import Door, paged, repeatable, tell_page, with_door
from cli.output import fields, moment, note, short, table, terminal_width, visible
from cli.signing import Hand, signed_opinion, with_signature
from cli.subjects import release_and_stage
from registry.domain.stages import PromotionState

if TYPE_CHECKING:
    from registry.domain.outcomes import ListedApproval, Promotion
    from registry.domain.safety import Rejection


@click.group("promotion", cls=Group, example="tandem promotion list support-bot --open")
def promotion() -> None:
    """Requests to place a release in a stage."""


@promotion.command("list", example="tandem promotion list support-bot --open")
@click.argument("application", metavar="[APP]", required=False)
@click.option("--stage", help="Only requests for this stage.")
@click.option("--open", "open_only", is_flag=True, help="Only requests that still wait.")
@paged
@with_door
def list_promotions(
    door: Door, application: str | None, stage: str | None, open_only: bool, after: str | None, limit: int
) -> None:
    """List requests, newest first."""
    with door.open() as registry:
        page = registry.promotions(application, stage, open_only=open_only, after=after, limit=limit)
    door.show(page, lambda: promotions_text(page.items, terminal_width()))
    tell_page(door, page, "open promotion" if open_only else "promotion")


@promotion.command("show", example="tandem promotion show 01KAMZ6Q4T8V1N3B5D7F9H2J4L")
@click.argument("identifier", metavar="ID")
@with_door
def show(door: Door, identifier: str) -> None:
    """Show a request and every step it went through."""
    with door.open() as registry:
        found = registry.promotion(identifier)
    door.show(found, lambda: promotion_text(found))


@promotion.command("rebase", example="tandem promotion rebase 01KAMZ6Q4T8V1N3B5D7F9H2J4L")
@click.argument("identifier", metavar="ID")
@click.option("--reason", default="", help="Why; kept with the request.")
@repeatable
@with_door
def rebase(door: Door, identifier: str, reason: str, op_id: str | None) -> None:
    """Open a stale request again, against what its stage serves now. Approvals given before do not count for it."""
    with door.open() as registry:
        found = registry.rebase_promotion(identifier, reason, op_id=op_id)
    door.show(found, lambda: promotion_text(found))


@promotion.command("cancel", example='tandem promotion cancel 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "superseded"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", default="", help="Why; kept with the request.")
@repeatable
@with_door
def cancel(door: Door, identifier: str, reason: str, op_id: str | None) -> None:
    """Close a request that waits. A no that somebody gave stays in force."""
    with door.open() as registry:
        found = registry.cancel_promotion(identifier, reason, op_id=op_id)
    door.show(found, lambda: promotion_text(found))


@click.command(
    "reject", cls=Command, example='tandem reject support-bot@2 --stage production --reason "answers in Latin"'
)
@click.argument("subject", metavar="APP@N|REQUEST")
@click.option("--stage", help="The stage it must not enter; a request has its own.")
@click.option("--reason", required=True, help="Why; shown to whoever promotes it.")
@with_signature
@repeatable
@with_door
def reject(door: Door, subject: str, stage: str | None, reason: str, hand: Hand | None, op_id: str | None) -> int:
    """Say no to a release at a stage. It blocks, also later requests, until it is withdrawn or waived."""
    with door.open() as registry:
        release, stage = release_and_stage(registry, subject, stage)
        signature = None
        if hand is not None:
            signature = signed_opinion(door, hand, registry.to_sign(release, stage, "reject", reason))
            if signature is None:
                return Exit.INTERRUPTED
        outcome = registry.reject(release, stage, reason, signature=signature, op_id=op_id)
    door.show(outcome, lambda: rejection_text(outcome))
    return Exit.DONE


@click.group("approval", cls=Group, example="tandem approval list support-bot --stage production")
def approval() -> None:
    """What reviewers said: approvals and rejections."""


@approval.command(
    "list",
    short_help="List what reviewers said, and what each word is worth now.",
    example="tandem approval list support-bot --stage production",
)
@click.argument("application", metavar="[APP]", required=False)
@click.option("--stage", help="Only those for this stage.")
@click.option("--release", metavar="APP@N", help="Only those of this release.")
@paged
@with_door
def list_approvals(
    door: Door,
    application: str | None,
    stage: str | None,
    release: str | None,
    after: str | None,
    limit: int,
) -> None:
    """List what reviewers said, newest first, and what each word is worth now."""
    with door.open() as registry:
        page = registry.approvals(application, stage, release, after=after, limit=limit)
    door.show(page, lambda: approvals_text(page.items, terminal_width()))
    tell_page(door, page, "approval")
    if not door.as_json:
        tell_next(page.items)


@approval.command("withdraw", example='tandem approval withdraw 01KAMZ6Q4T8V1N3B5D7F9H2J4L --reason "looked again"')
@click.argument("identifier", metavar="ID")
@click.option("--reason", default="", help="Why; kept with it.")
@repeatable
@with_door
def withdraw(door: Door, identifier: str, reason: str, op_id: str | None) -> None:
    """Take back your own approval or rejection."""
    with door.open() as registry:
        found = registry.withdraw(identifier, reason, op_id=op_id)
    door.show(found, lambda: approval_text(found))


_WAITING = frozenset({PromotionState.OPEN, PromotionState.STALE})


def promotions_text(items: Sequence[Promotion], width: int | None = None) -> str:
    rows = [
        [
            visible(p.id),
            f"{visible(p.application)}@{p.release}",
            visible(p.stage),
            p.state.value,
            moment(p.opened_at),
            visible(p.person),
        ]
        for p in items
    ]
    return table(["ID", "RELEASE", "STAGE", "STATE", "OPENED", "BY"], rows, width, foldable=True)


def promotion_text(found: Promotion) -> str:
    """A request with its steps, and what to type next."""
    about = fields(
        [
            ("state", found.state.value),
            ("release", f"{visible(found.application)}@{found.release}  {short(found.digest)}"),
            ("stage", visible(found.stage)),
            ("requested", f"{moment(found.opened_at)} by {visible(found.person)} ({visible(found.requester)})"),
            ("reason", visible(found.reason)),
            ("replaces", visible(found.expected_current or "nothing live")),
            ("expires", moment(found.expires_at) if found.expires_at and found.state in _WAITING else ""),
            ("next", next_command(found)),
        ]
    )
    steps = [
        [moment(e.at), visible(e.kind), visible(e.actor), visible(e.decision or "-"), visible(e.reason)]
        for e in found.events
    ]
    return "\n".join(
        filter(
            None, [f"promotion {visible(found.id)}", about, table(["AT", "STEP", "BY", "DECISION", "REASON"], steps)]
        )
    )


def next_command(found: Promotion) -> str:
    """What somebody who looks at a request would type now."""
    release, stage = f"{visible(found.application)}@{found.release}", visible(found.stage)
    where = f"{visible(found.application)}@{stage}"
    decided = next((e.decision for e in reversed(found.events) if e.decision), None)
    match found.state:
        case PromotionState.STALE:
            return f"tandem promotion rebase {visible(found.id)}"
        case PromotionState.VERIFYING:
            return f"tandem verify {where}"
        case PromotionState.SUCCEEDED:
            return f"tandem history {where}"
        case PromotionState.REJECTED:
            return f"tandem approval list --release {release} --stage {stage}"
        case PromotionState.DENIED | PromotionState.FAILED if decided:
            return f"tandem decision show {visible(decided)}"
        case PromotionState.ABORTED | PromotionState.FAILED:
            return f"tandem status {visible(found.application)}"
    return f"tandem promote {release} --to {stage}"


def rejection_text(rejection: Rejection) -> str:
    subject = f"{visible(rejection.application)}@{rejection.release}"
    about = fields(
        [
            ("by", f"{visible(rejection.person)} ({visible(rejection.account)}), {visible(rejection.assurance)}"),
            ("reason", visible(rejection.reason)),
            ("take back", f"tandem approval withdraw {visible(rejection.id)}"),
        ]
    )
    return f"rejected {subject} → {visible(rejection.stage)}\n{about}"


def approval_text(found: ListedApproval) -> str:
    """One approval or no, what it is worth now, and what it was about."""
    said = "approved" if found.verdict == "approve" else "rejected"
    about = fields(
        [
            ("id", visible(found.id)),
            ("worth", visible(found.state + (f" {found.why}" if found.why else ""))),
            ("by", f"{visible(found.person)} ({visible(found.account)}), {visible(found.assurance)}"),
            ("at", moment(found.at)),
            ("reason", visible(found.reason)),
            ("next", _next_of(found)),
        ]
    )
    return f"{said} {visible(found.application)}@{found.release} → {visible(found.stage)}\n{about}"


def approvals_text(items: Sequence[ListedApproval], width: int | None = None) -> str:
    rows = [
        [
            visible(a.id),
            a.verdict,
            f"{visible(a.application)}@{a.release}",
            visible(a.stage),
            visible(a.person),
            visible(a.assurance),
            visible(a.state + (f": {a.why}" if a.why else "")),
        ]
        for a in items
    ]
    return table(["ID", "SAID", "RELEASE", "STAGE", "BY", "ASSURANCE", "WORTH"], rows, width, foldable=True)


def tell_next(items: Sequence[ListedApproval]) -> None:
    """Tell on stderr what to type about the newest yes and the newest no of each release at each stage."""
    refused = {_about(item) for item in items if item.verdict == "reject" and item.state == "active"}
    told: set[tuple[object, ...]] = set()
    for item in items:
        key = (*_about(item), item.verdict)
        idle = key in told or (item.verdict == "approve" and _about(item) in refused)
        if not idle and (command := _next_of(item)):
            note(f"next: {command}")
        told.add(key)


def _about(item: ListedApproval) -> tuple[str, int, str]:
    return item.application, item.release, item.stage


def _next_of(item: ListedApproval) -> str:
    """What to type about an approval that counts, one that came to nothing, or a no that stands."""
    release, stage = f"{visible(item.application)}@{item.release}", visible(item.stage)
    if item.verdict == "reject":
        return f"tandem approval withdraw {visible(item.id)}" if item.state == "active" else ""
    if item.state == "active":
        return f"tandem promote {release} --to {stage}"
    return "" if item.state in {"used", "withdrawn"} else f"tandem approve {release} --stage {stage}"
