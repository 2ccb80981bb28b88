"""What a command keeps of what it changed: a receipt, which never makes it fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cli.output import note, visible
from registry.domain.errors import RegistryError

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.transparency.receipts import Receipt


def taken(registry: Registry) -> tuple[Receipt, ...]:
    """The transactions that a command wrote; the proof of the newest is kept."""
    written = registry.written()
    if written:
        _keep(registry, written[-1].index)
    return written


def first_taken(registry: Registry) -> tuple[Receipt, ...]:
    """The same of a registry that was made just now, which nothing was kept of before."""
    try:
        registry.begin_receipts()
    except RegistryError as error:
        _warn(error)
    return (registry.newest_receipt(),)


def _keep(registry: Registry, index: int) -> None:
    try:
        registry.keep_receipt(index)
    except RegistryError as error:
        _warn(error)


def _warn(error: RegistryError) -> None:
    """What was changed is changed: that no receipt of it could be kept is told, and no more."""
    why = ": ".join(filter(None, (error.message, error.where, error.found)))
    label = click.style("warning: ", fg="yellow", bold=True)
    note(f"{label}no receipt is kept of this change: {visible(why)}")
