"""What a command keeps of what it changed: a receipt. That none can be kept makes no command fail; that the log is
another one after the change does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.output import note, visible
from registry.domain.errors import IntegrityError, RegistryError

if TYPE_CHECKING:
    from registry.api import Registry
    from registry.domain.transparency.receipts import Receipt


def acknowledge(registry: Registry, written: Sequence[Receipt]) -> None:
    """Keep the proof of the newest transaction that a command wrote. Raises IntegrityError if the log is not the one
    any more to which it was written: that is no matter of keeping."""
    if not written:
        return
    try:
        registry.keep_receipt(written[-1].index)
    except IntegrityError as error:
        told = f"this was done, and after it {error.message}"
        raise IntegrityError(
            told, where=error.where, expected=error.expected, found=error.found, fix=error.fix
        ) from error
    except RegistryError as error:
        _warn(error)


def first_taken(registry: Registry) -> tuple[Receipt, ...]:
    """The transaction by which a registry was made just now, of which nothing was kept before; its proof is kept."""
    try:
        registry.begin_receipts()
    except RegistryError as error:
        _warn(error)
    return (registry.newest_receipt(),)


def _warn(error: RegistryError) -> None:
    """What was changed is changed: that no receipt of it could be kept is told, and no more."""
    why = ": ".join(filter(None, (error.message, error.where, error.found)))
    label = click.style("warning: ", fg="yellow", bold=True)
    note(f"{label}no receipt is kept of this change: {visible(why)}")
