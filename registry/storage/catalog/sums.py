"""Comparing what a cache has with what it should have, in one pass over each and with flat memory."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, Table
from sqlalchemy.exc import OperationalError

from registry.domain.errors import IntegrityError

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
        for some in _some(things):
            self._count += len(some)
            self._sum += sum(map(hash, some))

    def is_that_of(self, other: Sum) -> bool:
        return (self._count, self._sum) == (other._count, other._sum)


def _some(things: Iterable[Hashable]) -> Iterator[Sequence[Hashable]]:
    """Things, some at a time."""
    whole = iter(things)
    while some := tuple(islice(whole, _PAGE)):
        yield some


def streamed(connection: Connection, query: Select[Any]) -> Iterator[Any]:
    """Rows as they come, never all at once. Raises IntegrityError for a text that somebody put other bytes into."""
    for page in streamed_pages(connection, query):
        yield from page


def streamed_pages(connection: Connection, query: Select[Any]) -> Iterator[Sequence[Any]]:
    """The same rows, some at a time."""
    try:
        with connection.execute(query.execution_options(stream_results=True, yield_per=_PAGE)) as found:
            yield from found.partitions()
    except OperationalError as error:
        if "Could not decode" not in str(error.orig):
            raise
        tables = ", ".join(sorted(source.name for source in query.get_final_froms() if isinstance(source, Table)))
        raise IntegrityError(f"a text of {tables} is none: {ascii(str(error.orig))[1:-1]}") from error
