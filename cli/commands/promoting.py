"""`tandem check`, `promote` and `approve`: the way of a release into a stage."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from cli import consent
from cli.contracts import contract_text
from cli.failures import Exit
from cli.lazy import Command
from cli.opening import Door, repeatable, with_door
from cli.output import fields, moment, note, plain, visible
from cli.signing import Hand, signed_opinion, with_signature
from cli.subjects import release_and_stage
from cli.verdicts import EXIT_OF, decision_document, decision_text, warnings_text
from cli.versions import tell_yanked
from registry.domain.policies.decision import Verdict
from registry.domain.stages import PromotionState

if TYPE_CHECKING:
    from registry.domain.outcomes import ApprovalOutcome, PromotionOutcome, VerificationOutcome
    from registry.domain.policies.decision import Decision
    from registry.domain.prompts.effects import ContractChange
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
        recorded, changes = registry.check(release, stage), registry.contract_with_live(release, stage)
        yanked = registry.yanked(release)
    document = decision_document(recorded) | ({"contract": plain(changes)} if changes else {})
    door.show(document, lambda: check_text(recorded.decision, changes, every_rule=every_rule))
    tell_yanked(door, yanked)
    return EXIT_OF[recorded.decision.verdict]


@click.command("promote", cls=Command, example="tandem promote support-bot@1 --to production")
@click.argument("release", metavar="APP@N")
@click.option("--to", "stage", required=True, metavar="STAGE", help="The stage to place it in.")
@click.option("--reason", default="", help="Why; kept with the deployment.")
@click.option(
    "--expect-current",
    "expect",
    metavar="WHAT",
    help="Only if the stage serves this now (a release APP@N, a deployment, or `none`), else 12.",
)
@click.option("--wait", is_flag=True, help="Try again until it is placed or denied.")
@click.option(
    "--interval", type=click.IntRange(1, 3600), default=10, show_default=True, help="Seconds between two tries."
)
@repeatable
@with_door
def promote(
    door: Door,
    release: str,
    stage: str,
    reason: str,
    expect: str | None,
    wait: bool,
    interval: int,
    op_id: str | None,
) -> int:
    """Place a release in a stage, if the stage's policy allows it.

    Exits 0 if it serves the stage, 11 if the request stays open and waits, 10 if it was denied.
    """
    if wait and op_id is not None:
        raise click.UsageError("--wait asks again and again, --op-id for one answer: give one of them.")
    told = ""
    while True:
        with door.open() as registry:
            outcome = registry.promote(release, stage, reason, expect=expect, op_id=op_id)
        if not wait or promotion_exit(outcome) is not Exit.WAIT:
            break
        if not door.as_json and (waits := waiting_text(outcome)) != told:
            note(told := waits)
        time.sleep(interval)
    door.show(promotion_document(outcome), lambda: promotion_text(outcome))
    return promotion_exit(outcome)


@click.command("approve", cls=Command, example='tandem approve support-bot@1 --stage production --reason "reviewed"')
@click.argument("subject", metavar="APP@N|REQUEST")
@click.option("--stage", help="The stage the approval is for; a request has its own.")
@click.option("--reason", default="", help="Why; kept with the approval.")
@click.option("--binding", metavar="DIGEST", help="Approve only if this is still what an approval binds to, else 12.")
@with_signature
@repeatable
@with_door
def approve(
    door: Door,
    subject: str,
    stage: str | None,
    reason: str,
    binding: str | None,
    hand: Hand | None,
    op_id: str | None,
) -> int:
    """Say yes to a release at a stage, for as long as release, evidence, policy and what is live stay the same.

    At a terminal it shows what the yes binds to, and asks; not with --binding or --json.
    """
    with door.open() as registry:
        release, stage = release_and_stage(registry, subject, stage)
        if consent.wanted(door, binding):
            binding = consent.binding_agreed_to(registry.review(release, stage))
            if binding is None:
                return Exit.INTERRUPTED
        signature = None
        if hand is not None:
            statement = registry.to_sign(release, stage, "approve", reason, binding, op_id=op_id)
            signature = signed_opinion(door, hand, statement)
            if signature is None:
                return Exit.INTERRUPTED
        outcome = registry.approve(release, stage, reason, binding, signature=signature, op_id=op_id)
    door.show(outcome, lambda: approval_text(outcome))
    return Exit.DONE


def check_text(decision: Decision, changes: Sequence[ContractChange], *, every_rule: bool) -> str:
    """The decision and, for information, what its callers would meet."""
    told = [decision_text(decision, every_rule=every_rule)]
    if changes:
        told.append(f"contract of the prompt, against what {visible(decision.stage)} serves:\n{contract_text(changes)}")
    return "\n".join(told)


def promotion_exit(outcome: PromotionOutcome) -> Exit:
    """0 for a release that serves, unless its checks failed; a check that shows nothing yet waits."""
    verification = outcome.verification
    if verification is not None and verification.state != "verified":
        return Exit.WAIT if verification.state == "pending" else Exit.DENIED
    if outcome.deployment is not None:
        return Exit.DONE
    waits = outcome.decision is not None and outcome.decision.decision.verdict is Verdict.WAIT
    return Exit.WAIT if waits or outcome.state is PromotionState.OPEN else Exit.DENIED


def promotion_document(outcome: PromotionOutcome) -> dict[str, Any]:
    document: dict[str, Any] = plain(outcome)
    if outcome.decision is not None:
        document["decision"] = decision_document(outcome.decision)
    return document


def promotion_text(outcome: PromotionOutcome) -> str:
    """What is live now, or the decision and what became of the request."""
    if outcome.deployment is not None:
        warnings = warnings_text(outcome.decision.decision) if outcome.decision else ""
        owed = f"  approvals are owed: tandem incident show {visible(outcome.incident)}" if outcome.incident else ""
        checked = verification_text(outcome.verification) if outcome.verification else ""
        left = outcome.verification is not None and outcome.verification.rolled_back is not None
        live = live_text(outcome.deployment, already=outcome.already, left=left)
        return "\n".join(filter(None, [live, warnings, owed, checked]))
    lines = [decision_text(outcome.decision.decision)] if outcome.decision else []
    lines.append(_request(outcome))
    return "\n".join(filter(None, lines))


def live_text(deployment: Deployment, *, already: bool = False, left: bool = False) -> str:
    """What serves a stage; with `already` it did before, with `left` it does so no more."""
    subject = f"{visible(deployment.application)}@{deployment.release}"
    marks = f"  marked {', '.join(map(visible, deployment.marks))}" if deployment.marks else ""
    said = "was live already at" if already else "went live at" if left else "is live at"
    where = f"(epoch {deployment.sequence}, deployment {visible(deployment.id)})"
    return f"{subject} {said} {visible(deployment.stage)}  {where}{marks}"


def verification_text(outcome: VerificationOutcome) -> str:
    """What verifying came to, and what was done about it."""
    made = outcome.deployment
    stage = f"{visible(made.application)}@{visible(made.stage)}"
    lines = [f"{outcome.state}: {visible(made.application)}@{made.release} at {visible(made.stage)}"]
    lines[0] += f"  ({visible(outcome.basis)})"
    if outcome.why:
        lines.append(f"  {visible(outcome.why)}")
    if outcome.decision is not None and outcome.state != "verified":
        lines.append(decision_text(outcome.decision.decision))
    if outcome.state == "pending" and made.verify_by:
        lines.append(f"  has to be shown by {moment(made.verify_by)}: tandem verify {stage}")
    if outcome.rolled_back is not None and outcome.rolled_back.deployment is not None:
        lines.append(f"  rolled back: {live_text(outcome.rolled_back.deployment)}")
    elif outcome.state == "failed":
        lines.append(f'  it serves still: tandem rollback {stage} --reason "…", or promote another release')
    if outcome.held:
        lines.append(f"  the stage is held: {visible(outcome.held)}")
    if outcome.incident:
        lines.append(f"  for people to look at: tandem incident show {visible(outcome.incident)}")
    return "\n".join(lines)


def waiting_text(outcome: PromotionOutcome) -> str:
    """What a promotion waits for, in a line."""
    failing = outcome.decision.decision.failing if outcome.decision else ()
    reasons = [f"{rule.id}: {rule.summary}" for rule in failing]
    if outcome.verification is not None:
        reasons = [f"its verification is {outcome.verification.state}"]
    return "waiting: " + visible("; ".join(reasons) or f"the request {outcome.promotion} is open")


def approval_text(outcome: ApprovalOutcome) -> str:
    """Who said yes to what, what it binds to, and what is still needed."""
    given = outcome.approval
    subject = f"{visible(given.application)}@{given.release}"
    needed = [visible(entry) for entry in outcome.still_needed]
    needed = needed or [f"nothing: tandem promote {subject} --to {visible(given.stage)}"]
    about = fields(
        [
            ("by", f"{visible(given.person)} ({visible(given.account)}), {visible(given.assurance)}"),
            ("reason", visible(given.reason)),
            ("binds to", visible(given.binding)),
            ("release", visible(given.digest)),
            ("counts until", moment(given.expires_at)),
            *(("" if i else "still needed", entry) for i, entry in enumerate(needed)),
        ]
    )
    said = "approved before, and that stands:" if outcome.already else "approved"
    return f"{said} {subject} → {visible(given.stage)}\n{about}"


def _request(outcome: PromotionOutcome) -> str:
    """What became of the request, by its state. A decision without an id was only shown to whoever may not execute."""
    decided = f"decision {visible(outcome.decision.id)}" if outcome.decision and outcome.decision.id else ""
    if outcome.state is PromotionState.OPEN:
        if outcome.decision is not None and not outcome.decision.id:
            return f"  requested as {visible(outcome.promotion)}; somebody who may promote has to execute it"
        return f"  the request {visible(outcome.promotion)} stays open; promote again once that has happened"
    return f"  kept as {decided}" if decided else ""
