"""Long work over HTTP: a line of JSON for each thing there is to tell, and the answer, or the error, as the last."""

from __future__ import annotations

import json
import logging
import queue
import time
from collections.abc import Callable, Iterator, Mapping
from contextvars import copy_context
from threading import Thread
from typing import Any

from starlette.responses import StreamingResponse

from registry.domain.errors import InfrastructureError, RegistryError
from registry.domain.outlook import Outlook
from registry.domain.problems import problem_of
from registry.server.access import Caller
from registry.server.given import Given, given
from registry.server.logs import NAME, SEEN
from registry.server.parts import Parts
from registry.server.repeating import Repeatable
from registry.wire.codec import encode_outlook
from registry.wire.operations import Operation
from registry.wire.receipts import told_receipts

MEDIA_TYPE = "application/x-ndjson"
_EVERY = 0.1
"""Seconds between two lines that tell how far it has come."""

logger = logging.getLogger(NAME)

Tell = Callable[[bytes | None], None]


def streamed(
    parts: Parts,
    caller: Caller,
    operation: Operation,
    arguments: Mapping[str, Any],
    exchange: str | None = None,
    key: str | None = None,
    done: Callable[[], None] = lambda: None,
) -> StreamingResponse:
    """A response that tells how an operation goes on. What was begun is finished though nobody listens any more; then
    `done` is called."""
    told: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()

    def work() -> None:
        try:
            _carried_out(parts, caller, operation, arguments, exchange, key, told.put)
        finally:
            done()

    try:
        Thread(target=copy_context().run, args=(work,), name=operation.name).start()
    except BaseException:  # no thread, and nobody else who would be done
        done()
        raise
    return StreamingResponse(_lines(told), media_type=MEDIA_TYPE)


def _carried_out(
    parts: Parts,
    caller: Caller,
    operation: Operation,
    arguments: Mapping[str, Any],
    exchange: str | None,
    key: str | None,
    tell: Tell,
) -> None:
    registry = parts.for_(caller)
    here = Given({})
    try:
        with given(parts, caller.account, operation, arguments, exchange) as here:
            call = Repeatable(registry, operation, key, arguments, here.arguments, here.answer)
            heard = {**here.arguments, **_listeners(operation, tell)}
            last = b'{"answer": ' + call.answer(lambda door: here.carried_out(door, operation, heard))
    except RegistryError as error:
        last = b'{"problem": ' + json.dumps(here.problem(error, registry.folder)).encode()
    except Exception:
        failed = InfrastructureError("the server failed at this", fix="look into its log")
        tell(b'{"problem": ' + json.dumps(problem_of(failed)).encode() + b"}")
        tell(None)
        logger.exception("a request failed")
        return
    log = told_receipts(registry.written())
    if log and (seen := SEEN.get()) is not None:
        seen.log = log
    tell(last + (b', "log": ' + json.dumps(log).encode() if log else b"") + b"}")
    tell(None)


def _listeners(operation: Operation, tell: Tell) -> Mapping[str, Callable[..., None]]:
    """What an operation calls while it works, as far as it takes such."""
    shown = 0.0

    def progress(done: int, total: int) -> None:
        nonlocal shown
        now = time.monotonic()
        if done >= total or now - shown >= _EVERY:
            shown = now
            tell(json.dumps({"done": done, "total": total}).encode())

    def announce(outlook: Outlook) -> None:
        tell(b'{"outlook": ' + encode_outlook(outlook) + b"}")

    known: dict[str, Callable[..., None]] = {"progress": progress, "announce": announce}
    return {name: known[name] for name in operation.listeners}


def _lines(told: queue.SimpleQueue[bytes | None]) -> Iterator[bytes]:
    while (line := told.get()) is not None:
        yield line + b"\n"
