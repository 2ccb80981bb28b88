"""The turn of whoever collects garbage: a short lease, prolonged for as long as the work goes on.

A round can take hours, and one call to the store many minutes, so a thread prolongs the turn meanwhile. It ends with
its process: after a `kill -9` the next round waits for what is left of a turn, on whichever machine it runs.
"""

from __future__ import annotations

import threading
import time
from types import TracebackType
from uuid import uuid4

from registry.domain.errors import InfrastructureError
from registry.domain.members import Permission
from registry.domain.retention import TURN
from registry.domain.times import duration
from registry.services.runtime import Runtime, transact

PROLONGED_EVERY = duration(TURN).total_seconds() / 4
"""Seconds. Two attempts may fail before the turn is lost."""


class Turn:
    """Used as a context manager: while it lasts, nobody else collects. Raises ConflictError if somebody else does."""

    def __init__(self, runtime: Runtime) -> None:
        self.holder = uuid4().hex
        self._runtime = runtime
        self._over = threading.Event()
        self._lost: BaseException | None = None
        self._taken = 0.0
        self._thread = threading.Thread(target=self._prolong, name="turn", daemon=True)

    def __enter__(self) -> Turn:
        self._take()
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()
        transact(self._runtime, Permission.STORE, lambda writing: writing.keeping.end_turn(self.holder))

    def demand(self) -> None:
        """Raise ConflictError if the turn was lost meanwhile; asked before each thing that is thrown away.

        A process that was stopped for longer than a turn takes it again first.
        """
        if self._lost is not None:
            raise self._lost
        if time.monotonic() - self._taken >= duration(TURN).total_seconds():
            self._take()

    # -----------------------------------------------------------------------------------------------------

    def _take(self) -> None:
        before = time.monotonic()
        transact(self._runtime, Permission.STORE, lambda writing: writing.keeping.take_turn(self.holder))
        self._taken = before

    def _prolong(self) -> None:
        while not self._over.wait(PROLONGED_EVERY):
            try:
                self._take()
            except InfrastructureError:
                continue  # the database may be back before the turn ends
            except BaseException as error:  # noqa: BLE001  told by `demand`, in the thread that works
                self._lost = error
                return
