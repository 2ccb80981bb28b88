"""What actors of `tests.interleaving` meet on their way, so that two ways to one place are known as such.

An actor is a function in a thread. It depends on nothing but what it meets: the rows and counts that the database
gives it, the answers of the blob store, the time, and random bytes, which are made the same in every run.
"""

from __future__ import annotations

import os
import random
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b, shake_128
from typing import Any
from unittest.mock import patch

from sqlalchemy import Engine, event


class Meetings:
    """All that an actor has met so far."""

    def __init__(self, actor: str) -> None:
        self._actor, self._drawn, self._all = actor, 0, blake2b(digest_size=16)

    def digest(self) -> bytes:
        return self._all.digest()

    def note(self, *values: object) -> None:
        self._all.update(repr(values).encode())

    def draw(self, size: int) -> bytes:
        self._drawn += 1
        return shake_128(f"{self._actor} {self._drawn}".encode()).digest(size)


class _Mine(threading.local):
    meetings: Meetings | None = None


_mine = _Mine()


def begin(meetings: Meetings) -> None:
    """From here on, this thread is an actor."""
    _mine.meetings = meetings


def note(*values: object) -> None:
    """The actor whose thread this is, if it is one, meets something."""
    if _mine.meetings is not None:
        _mine.meetings.note(*values)


def watch(engine: Engine) -> None:
    """Note what is asked of SQLite, how many rows each statement changed, and every row that is fetched."""

    def checked_out(connection: sqlite3.Connection, *_: object) -> None:
        before = connection.total_changes

        def asked(statement: str) -> None:
            nonlocal before
            if statement.startswith("PRAGMA"):
                return  # how a connection is set up depends on who had it before, and changes nothing of what is asked
            note(statement, connection.total_changes - before)
            before = connection.total_changes

        connection.set_trace_callback(asked)
        connection.row_factory = _noted

    for one in (engine, engine.get_execution_options().get("reader", engine)):
        event.listen(one, "checkout", checked_out)


@contextmanager
def the_same_chance() -> Iterator[None]:
    """Meanwhile, what actors draw by chance is the same in every run; for all others, nothing changes."""
    real = os.urandom

    def drawn(size: int) -> bytes:
        return real(size) if _mine.meetings is None else _mine.meetings.draw(size)

    # uuid asks the one, secrets the other
    with patch.object(os, "urandom", drawn), patch.object(random, "_urandom", drawn):
        yield


def _noted(_: sqlite3.Cursor, row: tuple[Any, ...]) -> tuple[Any, ...]:
    note(row)
    return row
