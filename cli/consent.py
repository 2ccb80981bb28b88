"""Saying yes at a terminal: a reviewer sees what their yes binds to, and is asked, before anything is recorded."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from cli.commands.releases import changes_text
from cli.opening import Door
from cli.output import note, visible
from cli.verdicts import decision_text, subject_text

if TYPE_CHECKING:
    from registry.domain.outcomes import Review


def wanted(door: Door, binding: str | None) -> bool:
    """Whether to ask: somebody types, and has not said already what exactly they agree to."""
    return binding is None and not door.as_json and sys.stdin.isatty()


def binding_agreed_to(review: Review) -> str | None:
    """Show what is to be approved and ask; the binding that was shown, or None if the answer is no.

    Whatever changes between the answer and its recording changes the binding, so that the yes lands on nothing else.
    """
    note(decision_text(review.decision, every_rule=True))
    note(_changed(review))
    if click.confirm(f"Say yes to {subject_text(review.decision)}?", err=True):
        return review.decision.binding
    note("nothing was recorded")
    return None


def _changed(review: Review) -> str:
    if review.served is None:
        return f"{visible(review.decision.stage)} serves nothing yet"
    changes = changes_text(review.changes).splitlines()
    return "\n".join([f"against {visible(review.served)}, which is live:", *(f"  {line}" for line in changes)])
