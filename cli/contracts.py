"""Changes of a prompt's contract as text: breaking ones first, each with its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.output import visible

if TYPE_CHECKING:
    from registry.domain.prompts.effects import ContractChange


def contract_text(changes: Sequence[ContractChange]) -> str:
    """A line for every change; empty if there is none."""
    return "\n".join(_line(change) for change in sorted(changes, key=lambda change: not change.breaks))


def _line(change: ContractChange) -> str:
    mark = click.style("✗", fg="red") if change.breaks else click.style("✓", fg="green")
    return f"{mark} {change.effect.value}  {visible(change.where)}  {visible(change.said)}"
