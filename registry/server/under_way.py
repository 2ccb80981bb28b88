"""Keys whose request is being worked on, by whichever process serves the registry: nothing is done twice at once.

What was done under a key is in the database, with what was changed. While it is being done, the key is locked: among
the requests of this process in its memory, and between processes by one byte of a file in the registry's folder, at a
place that the key says. The system gives that up for a process that is killed, so no key stays taken.
"""

from __future__ import annotations

import asyncio
import fcntl
import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from registry.domain.errors import InfrastructureError, UnderWayError

FILE = "keys.lock"
_FIRST_LOOK, _LONGEST_LOOK = 0.01, 0.25


class UnderWay:
    """The keys of a registry that are in use, for every process that shares its folder."""

    def __init__(self, folder: Path, wait: float) -> None:
        self._path, self._wait = folder / FILE, wait
        self._taken: set[int] = set()
        self._alone = Lock()
        self._descriptor: int | None = None

    async def take(self, account: str, key: str | None) -> Callable[[], None]:
        """Take a key for one request; what gives it back. Without a key there is nothing to wait for.

        Waits for the request that has it. Raises UnderWayError if that takes too long, InfrastructureError if keys
        cannot be locked here.
        """
        if key is None:
            return _nothing
        place = _place(account, key)
        until, pause = time.monotonic() + self._wait, _FIRST_LOOK
        while not self._take(place):
            if time.monotonic() > until:
                raise UnderWayError(
                    "a request with this key is still under way",
                    expected=f"its end within {self._wait:.0f} s",
                    found=key,
                    fix=f"ask again with the same key in {UnderWayError.retry_after} s: the answer is the first one's",
                )
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_LOOK)
        return lambda: self._give_back(place)

    def _take(self, place: int) -> bool:
        with self._alone:
            if place in self._taken:
                return False
            try:
                fcntl.lockf(self._file(), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
            except BlockingIOError:
                return False
            except OSError as error:
                raise InfrastructureError(
                    "the server cannot lock the keys of requests",
                    found=error.strerror or str(error),
                    fix=f"whoever runs the server looks to {FILE} in the folder of the registry",
                ) from error
            self._taken.add(place)
            return True

    def _give_back(self, place: int) -> None:
        with self._alone:
            self._taken.discard(place)
            fcntl.lockf(self._file(), fcntl.LOCK_UN, 1, place)

    def _file(self) -> int:
        """Open for as long as the process lives: closing the file would give up all of its locks."""
        if self._descriptor is None:
            flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
            self._descriptor = os.open(self._path, flags, 0o600)
        return self._descriptor


def _nothing() -> None:
    """What gives back no key."""


def _place(account: str, key: str) -> int:
    """Where in the file a key is. Two that meet at one place by chance wait for each other, and nothing else."""
    told = f"{account}\0{key}".encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.sha256(told).digest()[:8]) >> 2
