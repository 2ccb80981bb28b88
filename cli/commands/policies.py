"""`tandem policy`: what stages demand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.failures import Exit
from cli.lazy import Group
from cli.opening import EXPECTED_DOCUMENT, PATH, Door, with_door
from cli.output import moment, note, short, table, terminal_width, visible
from cli.signing import Hand, signed_agreement, with_signature
from cli.versions import REVISION
from registry.domain.errors import InfrastructureError

if TYPE_CHECKING:
    from registry.domain.policies.outcomes import (
        ActivePolicy,
        GivenYes,
        LintReport,
        OpenProposal,
        PolicyChange,
        PolicyProposal,
        SimulatedDecision,
    )


@click.group("policy", cls=Group, example="tandem policy lint policies/team.yaml")
def policy() -> None:
    """Policies: the rules a release must satisfy to enter each stage."""


@policy.command(
    "lint",
    short_help="Tell whether a policy's file could be activated.",
    example="tandem policy lint policies/team.yaml --app support-bot",
)
@click.argument("file", type=PATH)
@click.option("--app", "application", metavar="APP", help="Also hold it against this application and its people.")
@with_door
def lint(door: Door, file: Path, application: str | None) -> None:
    """Tell whether the policy in FILE could be activated; all faults at once (15). Needs no registry but with --app."""
    with door.open() as registry:
        report = registry.lint_policy(file, application)
    door.show(report, lambda: lint_text(report))


@policy.command("lock", example="tandem policy lock policies/team.yaml --write")
@click.argument("file", type=PATH)
@click.option("--write", is_flag=True, help="Write it back to FILE instead of printing it.")
@with_door
def lock(door: Door, file: Path, write: bool) -> None:
    """Pin every suite that FILE names by its digest; comments stay."""
    with door.open() as registry:
        text, pinned = registry.lock_policy(file)
    if write:
        rewrite(file, text)
    door.show({"text": text, "pinned": pinned.splitlines()}, lambda: "" if write else locked_text(text))
    if not door.as_json:
        note(visible(pinned, lines=True) if pinned else "nothing to pin: it names no suite that is not pinned already")


@policy.command(
    "diff",
    short_help="Tell what a file would change of the policy in force.",
    example="tandem policy diff policies/team.yaml --app support-bot",
)
@click.argument("file", type=PATH)
@click.option(
    "--app", "application", metavar="APP", help="The application it would govern. Default: the registry's own."
)
@with_door
def diff(door: Door, file: Path, application: str | None) -> None:
    """Tell what FILE would change of the policy in force, and whether that tightens or loosens it."""
    with door.open() as registry:
        changes = registry.diff_policy(file, application)
    door.show({"items": changes}, lambda: changes_text(changes))
    if not changes and not door.as_json:
        note("no difference that decides anything")


@policy.command(
    "simulate",
    short_help="Judge recorded decisions again as if a file had been in force.",
    example="tandem policy simulate policies/team.yaml --app support-bot",
)
@click.argument("file", type=PATH)
@click.option("--app", "application", required=True, help="The application whose decisions are judged again.")
@click.option("--stage", help="Only decisions about this stage.")
@click.option("--limit", type=click.IntRange(1, 1000), default=50, show_default=True, help="How many, newest first.")
@with_door
def simulate(door: Door, file: Path, application: str, stage: str | None, limit: int) -> None:
    """Judge the newest recorded decisions again as if FILE had been in force, and tell which verdicts change.

    FILE may be the registry's own policy, too (`layer: registry`).
    """
    with door.open() as registry:
        items = registry.simulate_policy(file, application, stage=stage, limit=limit)
    door.show({"items": items}, lambda: simulated_text(items, terminal_width()))
    if not items and not door.as_json:
        note("no decision to judge again")


@policy.command(
    "activate",
    short_help="Let a policy govern an application from now on.",
    example="tandem policy activate policies/team.yaml --app support-bot",
)
@click.argument("file", type=PATH)
@click.option("--app", "application", help="The application it shall govern. Without: the registry's own policy.")
@click.option("--reason", default="", help="Why; kept with the activation.")
@REVISION
@EXPECTED_DOCUMENT
@with_door
def activate(
    door: Door, file: Path, application: str | None, reason: str, revision: str | None, expect: str | None
) -> int:
    """Let the policy in FILE govern an application from now on; exits 11 while its predecessor asks for approvals."""
    with door.open() as registry:
        proposal = registry.activate_policy(file, application, reason, revision=revision, expect=expect)
    door.show(proposal, lambda: proposal_text(proposal, application))
    return Exit.DONE if proposal.active else Exit.WAIT


@policy.command(
    "approve",
    short_help="Say yes to a proposed policy.",
    example='tandem policy approve "$DIGEST" --app support-bot --reason "agreed"',
)
@click.argument("digest")
@click.option("--app", "application", help="The application it shall govern. Without: the registry's own policy.")
@click.option("--reason", default="", help="Why; kept with the approval.")
@with_signature
@with_door
def approve(door: Door, digest: str, application: str | None, reason: str, hand: Hand | None) -> int:
    """Say yes to a proposed policy; with the last yes that is asked for, it comes into force."""
    with door.open() as registry:
        signature = None
        if hand is not None:
            payload = registry.to_sign_agreement("policy", digest, reason, application=application)
            signature = signed_agreement(door, hand, payload)
            if signature is None:
                return Exit.INTERRUPTED
        proposal = registry.approve_policy(digest, application, reason, signature=signature)
    door.show(proposal, lambda: proposal_text(proposal, application))
    return Exit.DONE if proposal.active else Exit.WAIT


@policy.command(
    "show",
    short_help="Print the policy that governs an application.",
    example="tandem policy show support-bot\ntandem policy show support-bot --proposed",
)
@click.argument("application", metavar="[APP]", required=False)
@click.option("--proposed", is_flag=True, help="Those that were proposed instead and wait for somebody's yes.")
@with_door
def show(door: Door, application: str | None, proposed: bool) -> None:
    """Print the policy that governs an application, as its author wrote it; without APP, the registry's own."""
    with door.open() as registry:
        if proposed:
            items = registry.policy_proposals(application)
            door.show({"items": items}, lambda: "\n".join(open_text(item) for item in items))
            if not items and not door.as_json:
                note("no policy is proposed")
            return
        active = registry.policy(application)
        waiting = () if door.as_json else registry.policy_proposals(application)
    door.show(active, lambda: policy_text(active))
    if waiting:
        note(f"another is proposed: tandem policy show{f' {application}' if application else ''} --proposed")


def rewrite(file: Path, text: str) -> None:
    """Put `text` in the place of a file, whole or not at all."""
    import shutil
    import tempfile

    draft: Path | None = None
    try:
        place = file.resolve()
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=place.parent, delete=False) as written:
            draft = Path(written.name)
            written.write(text)
        shutil.copymode(place, draft)
        draft.replace(place)
    except OSError as error:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise InfrastructureError(f"cannot write {file}", found=str(error.strerror), where=str(file)) from error


def locked_text(text: str) -> str:
    """The document as it is, so that it can be redirected to a file; only a terminal is kept from obeying it."""
    return (visible(text, lines=True) if terminal_width() else text).rstrip()


def proposal_text(proposal: PolicyProposal, application: str | None) -> str:
    if proposal.active is not None:
        already = "  (already in force)" if proposal.already else ""
        return activated_text(proposal.active) + already
    app = f" --app {visible(application)}" if application else ""
    lines = [f"proposed  {short(proposal.digest)}: the policy in force asks for approvals"]
    lines += [f"  … {visible(line)}" for line in proposal.missing]
    return "\n".join([*lines, f"  next  tandem policy approve {visible(proposal.digest)}{app}"])


def open_text(item: OpenProposal) -> str:
    """A proposal, headed by comments, so that what is printed is still a policy file."""
    app = f" --app {visible(item.application)}" if item.application != "*" else ""
    head = [
        f"# proposed by {visible(item.proposed_by)} {moment(item.at)}: {visible(item.source)} {visible(item.reason)}",
        *(f"# agreed: {_given(yes)}" for yes in item.approvals),
        *(f"# missing: {visible(line)}" for line in item.missing),
        f"# agree with: tandem policy approve {visible(item.digest)}{app}",
    ]
    return "\n".join([*(line.rstrip() for line in head), visible(item.text, lines=True).rstrip()])


def _given(yes: GivenYes) -> str:
    void = f", void: {visible(yes.void)}" if yes.void else ""
    return f"{visible(yes.person)} ({visible(yes.assurance)}{void})"


def changes_text(changes: Sequence[PolicyChange]) -> str:
    marks = {"tightens": "+", "loosens": "-", "changes": "~"}
    return "\n".join(
        f"{marks[c.effect]} {visible(c.where)}  {visible(c.before)} → {visible(c.after)}  ({c.effect})" for c in changes
    )


def simulated_text(items: Sequence[SimulatedDecision], width: int | None = None) -> str:
    changed = sum(1 for item in items if item.before != item.after)
    rows = [
        [
            moment(item.at),
            f"@{item.release}",
            visible(item.stage),
            f"{item.before} → {item.after}" if item.before != item.after else item.before,
            visible("; ".join(item.why)),
        ]
        for item in items
    ]
    if not rows:
        return ""
    head = f"{changed} of {len(items)} verdicts would change"
    return f"{head}\n{table(['AT', 'RELEASE', 'STAGE', 'VERDICT', 'IN THE WAY'], rows, width, foldable=True)}"


def lint_text(report: LintReport) -> str:
    lines = [f"may be activated  {short(report.digest)}", f"  stages  {visible(' → '.join(report.stages))}"]
    return "\n".join([*lines, *(f"  ! {visible(remark)}" for remark in report.remarks)])


def activated_text(active: ActivePolicy) -> str:
    first = "\n  the first activation: no quorum was needed, and that is recorded" if active.first else ""
    who = visible(active.application) if active.application != "*" else "every application"
    return f"{who} is governed by {visible(active.source)}  {short(active.digest)}{first}"


def policy_text(active: ActivePolicy) -> str:
    """The document, headed by a comment, so that what is printed is still a policy file."""
    since = f"since {moment(active.activated_at)} by {visible(active.activated_by)}"
    whom = visible(active.application) if active.application != "*" else "every application"
    head = f"# governs {whom} {since}: {visible(active.source)} {short(active.digest)}"
    return f"{head}\n{visible(active.text, lines=True).rstrip()}"
