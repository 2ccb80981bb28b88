"""What the sessions of one process share: its one connection to Ray, and the room of the cluster.

A process has one connection, whoever asked for it first; it ends with the last session that needs it. Sessions that are
open at the same time have a fair share of the workers each. One that finds no room waits for the others, and not for
a time: they end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Lock

LOOKED = 0.5
"""Seconds between two looks for room: what a worker held is free a while after it is gone."""


@dataclass(slots=True)
class Sharing:
    """The sessions that are open, by what they call themselves, and how many workers each of them has."""

    opened: dict[int, int] = field(default_factory=dict)
    changed: Condition = field(default_factory=Condition)

    def enter(self, session: int) -> None:
        """One more session wants its share."""
        with self.changed:
            self.opened[session] = 0

    def leave(self, session: int) -> None:
        """It needs nothing any more."""
        with self.changed:
            self.opened.pop(session, None)
            self.changed.notify_all()

    @contextmanager
    def turn(self, has_room: Callable[[], bool] = lambda: True) -> Iterator[None]:
        """Take workers while no other session does, as soon as there is room or no other session to wait for."""
        with self.changed:
            while self.taken and not has_room():
                self.changed.wait(LOOKED)
            yield

    @property
    def taken(self) -> int:
        """Workers of all sessions: what Ray tells of free room is a moment old."""
        return sum(self.opened.values())

    def note(self, session: int, workers: int) -> None:
        """How many workers a session has from now on."""
        with self.changed:
            self.opened[session] = workers

    def of(self, room: int) -> int:
        """How many of so many workers one session may have."""
        with self.changed:
            return max(1, room // max(1, len(self.opened)))


@dataclass(slots=True)
class Connection:
    """A connection of this process that its sessions made, and how many of them it serves."""

    users: int = 0
    lock: Lock = field(default_factory=Lock)

    def taken(
        self, exists: Callable[[], bool], begin: Callable[[], None], end: Callable[[], None]
    ) -> Callable[[], None]:
        """Begin it unless it `exists`; what is answered lets go of it, and ends it after the last session.

        What somebody else had begun is left to them.
        """
        with self.lock:
            if exists():
                if self.users == 0:
                    return lambda: None
            else:
                begin()
                self.users = 0
            self.users += 1
        return lambda: self._left(end)

    def _left(self, end: Callable[[], None]) -> None:
        with self.lock:
            self.users -= 1
            if self.users == 0:
                end()
