"""`tandem decision`: what was decided and why."""

from __future__ import annotations

import click

from cli.lazy import Group
from cli.opening import Door, with_door
from cli.verdicts import decision_document, decision_text


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
    door.show(decision_document(recorded), lambda: decision_text(recorded.decision, every_rule=True))
