"""`tandem policy`: what stages demand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import PATH, Door, with_door
from cli.output import moment, short, visible

if TYPE_CHECKING:
    from registry.domain.outcomes import ActivePolicy, LintReport


@click.group("policy", cls=Group, example="tandem policy lint policies/team.yaml")
def policy() -> None:
    """Policies: the rules a release must satisfy to enter each stage."""


@policy.command("lint", example="tandem policy lint policies/team.yaml")
@click.argument("file", type=PATH)
@with_door
def lint(door: Door, file: Path) -> None:
    """Tell whether the policy in FILE could be activated; all faults at once (15). Needs no registry."""
    with door.open() as registry:
        report = registry.lint_policy(file)
    door.show(report, lambda: lint_text(report))


@policy.command("activate", example="tandem policy activate policies/team.yaml --app support-bot")
@click.argument("file", type=PATH)
@click.option("--app", "application", required=True, help="The application it shall govern.")
@with_door
def activate(door: Door, file: Path, application: str) -> None:
    """Let the policy in FILE govern an application from now on."""
    with door.open() as registry:
        active = registry.activate_policy(file, application)
    door.show(active, lambda: activated_text(active))


@policy.command("show", example="tandem policy show support-bot")
@click.argument("application", metavar="APP")
@with_door
def show(door: Door, application: str) -> None:
    """Print the policy that governs an application, as its author wrote it."""
    with door.open() as registry:
        active = registry.policy(application)
    door.show(active, lambda: policy_text(active))


def lint_text(report: LintReport) -> str:
    lines = [f"may be activated  {short(report.digest)}", f"  stages  {visible(' → '.join(report.stages))}"]
    return "\n".join([*lines, *(f"  ! {visible(remark)}" for remark in report.remarks)])


def activated_text(active: ActivePolicy) -> str:
    first = "\n  the first activation: no quorum was needed, and that is recorded" if active.first else ""
    return f"{visible(active.application)} is governed by {visible(active.source)}  {short(active.digest)}{first}"


def policy_text(active: ActivePolicy) -> str:
    """The document, headed by a comment, so that what is printed is still a policy file."""
    since = f"since {moment(active.activated_at)} by {visible(active.activated_by)}"
    head = f"# governs {visible(active.application)} {since}: {visible(active.source)} {short(active.digest)}"
    return f"{head}\n{visible(active.text, lines=True).rstrip()}"
