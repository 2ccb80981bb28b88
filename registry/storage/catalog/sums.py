"""Comparing what a cache has with what it should have, in one pass over each and with flat memory."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select

_PAGE = 500


class Sum:
    """A sum over things in any order, each as often as it is there.

    What is added up are Python's own hashes, which a seed of this process makes nobody's to foresee: things that are
    not the same come to the same sum by chance only (SipHash, 64 bits).
    """

    def __init__(self) -> None:
        self._count = self._sum = 0

    def add(self, things: Iterable[Hashable]) -> None:
        """Add things to it: each is a tuple that has a text in it, for numbers alone hash to themselves."""
        for thing in things:
            self._count += 1
            self._sum += hash(thing)

    def is_that_of(self, other: Sum) -> bool:
        return (self._count, self._sum) == (other._count, other._sum)


def streamed(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    """Rows as they come, never all at once."""
    with connection.execute(query.execution_options(stream_results=True, yield_per=_PAGE)) as found:
        yield from found
