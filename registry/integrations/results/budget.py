"""How much of other people's results is taken in at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeAlias

from registry.domain.errors import InvalidInputError

MAX_BYTES = 512 * 1024 * 1024
"""Of all files of one import, as they lie and, where they are packed, unpacked: about four times as much memory."""
MAX_ANSWERS = 500_000

Records: TypeAlias = "Iterator[tuple[str, bytes, dict[str, Any]]]"
"""Records of a file, each with its place, its bytes and what it says."""


class Budget:
    """Counts what is taken in, and refuses what is too much before it is held."""

    def __init__(self) -> None:
        self._left = MAX_BYTES

    def take(self, size: int, where: str) -> None:
        """Raises InvalidInputError if there are fewer than `size` bytes left."""
        self._left -= size
        if self._left < 0:
            raise InvalidInputError(
                "the results are too large",
                where=where,
                expected=f"at most {MAX_BYTES} bytes in all, unpacked",
                fix="leave out what an import does not need: events, attachments, traces",
            )


def refuse_too_many(number: int, where: str) -> None:
    if number > MAX_ANSWERS:
        raise InvalidInputError("too many answers", where=where, expected=f"at most {MAX_ANSWERS} in a file")
