"""Saying yes at a terminal: a reviewer sees what their yes binds to, and is asked, before anything is recorded."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from cli.commands.releases import changes_text
from cli.opening import Door
from cli.output import note, visible
from cli.verdicts import decision_text

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.policies.decision import Decision


def wanted(door: Door, binding: str | None) -> bool:
    """Whether to ask: somebody types, and has not said already what exactly they agree to."""
    return binding is None and not door.as_json and sys.stdin.isatty()


def binding_agreed_to(registry: Registry, release: str, stage: str) -> str | None:
    """Show a release as it is judged now and ask; the binding that was shown, or None if the answer is no.

    Whatever changes between the answer and its recording changes the binding, so that the yes lands on nothing else.
    """
    decision = registry.check(release, stage).decision
    for line in (decision_text(decision, every_rule=True), _changed(registry, decision)):
        note(line)
    if click.confirm(f"Say yes to {visible(release)} at {visible(stage)}?", err=True):
        return decision.binding
    note("nothing was recorded")
    return None


def _changed(registry: Registry, decision: Decision) -> str:
    """What differs from the release that the stage serves."""
    served = {s.stage: s.release for s in registry.status(decision.application)}.get(decision.stage)
    if served is None:
        return f"{visible(decision.stage)} serves nothing yet"
    before, after = f"{decision.application}@{served}", f"{decision.application}@{decision.release}"
    changes = changes_text(registry.diff_releases(before, after))
    return "\n".join([f"against {visible(before)}, which is live:", *(f"  {line}" for line in changes.splitlines())])
