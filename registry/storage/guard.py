"""What a guard is, and what each database does to have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Guard:
    """A trigger that refuses an `event` of a `table`, always or `when` a condition in standard SQL holds."""

    name: str
    table: str
    event: str
    message: str
    when: str = ""


class Dialect(Protocol):
    """Making guards and views in one database, and finding out whether they are as they were made."""

    def tables(self) -> set[str]: ...

    def create_guard(self, guard: Guard) -> None: ...

    def create_view(self, name: str, select: str) -> None: ...

    def drop_all(self) -> None:
        """Remove every trigger and view there is."""
        ...

    def missing(self, guards: Sequence[Guard], views: Mapping[str, str]) -> list[str]:
        """Names of those that are absent or do not say what they should."""
        ...
