"""Yanking: a version withdrawn from new use. It stays readable, what contains it stays, and what is live stays live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from registry.domain.errors import ConflictError


@dataclass(frozen=True, slots=True)
class Yank:
    """What was last said of a version: that it is yanked, or restored to use, by whom, when and why."""

    reference: str
    yanked: bool
    reason: str
    account: str
    person: str
    at: str
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


def refuse_yanked(yanks: Sequence[Yank], use: str) -> None:
    """Raise ConflictError, by whom, when and why, if a version of these is yanked. `use` goes after "may not"."""
    for yank in yanks:
        if yank.yanked:
            raise ConflictError(
                f"{yank.reference} is yanked: it may not {use}",
                expected="a version that is not yanked",
                found=f"yanked by {yank.person} at {yank.at}: {yank.reason}",
                fix=f"use another version, or give it back: tandem yank {yank.reference} --restore --reason WHY",
            )
