"""`tandem check`, `promote` and `approve`: the way of a release into a stage."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from cli.failures import Exit
from cli.lazy import Command
from cli.opening import Door, with_door
from cli.output import fields, moment, plain, visible
from cli.verdicts import EXIT_OF, decision_document, decision_text, warnings_text
from registry.domain.stages import PromotionState

if TYPE_CHECKING:
    from registry.domain.outcomes import ApprovalOutcome, PromotionOutcome
    from registry.domain.stages import Deployment


@click.command("check", cls=Command, example="tandem check support-bot@1 --stage staging --all")
@click.argument("release", metavar="APP@N")
@click.option("--stage", required=True, help="The stage it would enter.")
@click.option("--all", "every_rule", is_flag=True, help="Show every rule, also those that are satisfied.")
@with_door
def check(door: Door, release: str, stage: str, every_rule: bool) -> int:
    """Tell what `promote` would decide now, and change nothing.

    Exits 0 if the release may enter, 11 if it has to wait, 10 if it is denied.
    """
    with door.open() as registry:
        recorded = registry.check(release, stage)
    door.show(decision_document(recorded), lambda: decision_text(recorded.decision, every_rule=every_rule))
    return EXIT_OF[recorded.decision.verdict]


@click.command("promote", cls=Command, example="tandem promote support-bot@1 --to production")
@click.argument("release", metavar="APP@N")
@click.option("--to", "stage", required=True, metavar="STAGE", help="The stage to place it in.")
@click.option("--reason", default="", help="Why; kept with the deployment.")
@with_door
def promote(door: Door, release: str, stage: str, reason: str) -> int:
    """Place a release in a stage, if the stage's policy allows it.

    Exits 0 if it serves the stage, 11 if the request stays open and waits, 10 if it was denied.
    """
    with door.open() as registry:
        outcome = registry.promote(release, stage, reason)
    door.show(promotion_document(outcome), lambda: promotion_text(outcome))
    return promotion_exit(outcome)


@click.command("approve", cls=Command, example='tandem approve support-bot@1 --stage production --reason "reviewed"')
@click.argument("release", metavar="APP@N")
@click.option("--stage", required=True, help="The stage the approval is for.")
@click.option("--reason", default="", help="Why; kept with the approval.")
@click.option("--binding", metavar="DIGEST", help="Approve only if this is still what an approval binds to, else 12.")
@with_door
def approve(door: Door, release: str, stage: str, reason: str, binding: str | None) -> None:
    """Say yes to a release at a stage, for as long as release, evidence, policy and what is live stay the same."""
    with door.open() as registry:
        outcome = registry.approve(release, stage, reason, binding)
    door.show(outcome, lambda: approval_text(outcome))


def promotion_exit(outcome: PromotionOutcome) -> Exit:
    if outcome.deployment is not None:
        return Exit.DONE
    return Exit.WAIT if outcome.state is PromotionState.OPEN else Exit.DENIED


def promotion_document(outcome: PromotionOutcome) -> dict[str, Any]:
    document: dict[str, Any] = plain(outcome)
    if outcome.decision is not None:
        document["decision"] = decision_document(outcome.decision)
    return document


def promotion_text(outcome: PromotionOutcome) -> str:
    """What is live now, or the decision and what became of the request."""
    if outcome.deployment is not None:
        warnings = warnings_text(outcome.decision.decision) if outcome.decision else ""
        return "\n".join(filter(None, [live_text(outcome.deployment, already=outcome.already), warnings]))
    lines = [decision_text(outcome.decision.decision)] if outcome.decision else []
    lines.append(_request(outcome))
    return "\n".join(filter(None, lines))


def live_text(deployment: Deployment, *, already: bool = False) -> str:
    subject = f"{visible(deployment.application)}@{deployment.release}"
    marks = f"  marked {', '.join(map(visible, deployment.marks))}" if deployment.marks else ""
    said = "was live already at" if already else "is live at"
    where = f"(epoch {deployment.sequence}, deployment {visible(deployment.id)})"
    return f"{subject} {said} {visible(deployment.stage)}  {where}{marks}"


def approval_text(outcome: ApprovalOutcome) -> str:
    """Who said yes to what, what it binds to, and what is still needed."""
    given = outcome.approval
    subject = f"{visible(given.application)}@{given.release}"
    needed = [visible(entry) for entry in outcome.still_needed]
    needed = needed or [f"nothing: tandem promote {subject} --to {visible(given.stage)}"]
    about = fields(
        [
            ("by", f"{visible(given.person)} ({visible(given.account)})"),
            ("reason", visible(given.reason)),
            ("binds to", visible(given.binding)),
            ("release", visible(given.digest)),
            ("counts until", moment(given.expires_at)),
            *(("" if i else "still needed", entry) for i, entry in enumerate(needed)),
        ]
    )
    return f"approved {subject} → {visible(given.stage)}\n{about}"


def _request(outcome: PromotionOutcome) -> str:
    """What became of the request, by its state."""
    decided = f"decision {visible(outcome.decision.id)}" if outcome.decision and outcome.decision.id else ""
    if outcome.state is PromotionState.OPEN:
        return f"  the request {visible(outcome.promotion)} stays open; promote again once that has happened"
    return f"  kept as {decided}" if decided else ""
