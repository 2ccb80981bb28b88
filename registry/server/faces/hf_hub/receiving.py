"""Receiving: what is uploaded comes piece by piece, and is written apart from the loop that answers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path

import anyio
from starlette.requests import ClientDisconnect

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.server.faces.hf_hub.asked import Asked
from registry.server.limits import SlowRequestError

IDLE = 60.0
"""Seconds within which a sender must send something."""
_BATCH = 256 * 1024


async def received(asked: Asked, take: Callable[[bytes], object]) -> None:
    """Give the body of a request away, piece by piece. Between two pieces nothing waits in a thread, so a slow sender
    keeps nobody. Raises SlowRequestError if it stops coming."""
    pieces, gathered = aiter(asked.request.stream()), bytearray()
    while piece := await _next(pieces):
        gathered += piece
        if len(gathered) >= _BATCH:
            await asked.parts.work(partial(take, bytes(gathered)))
            gathered.clear()
    await asked.parts.work(partial(take, bytes(gathered)))


async def received_file(asked: Asked, path: Path, longest: int) -> int:
    """Write the body of a request into a file that is there, which has nothing else then; how many bytes there were.

    Raises InvalidInputError as soon as there are more than `longest`, SlowRequestError if it stops coming, and OSError
    as the disk has it.
    """
    told = asked.request.headers.get("content-length", "")
    if told.isdecimal() and int(told[:18]) > longest:
        raise _too_long(longest)
    with path.open("r+b", buffering=0) as file:
        size = 0

        def take(data: bytes) -> None:
            nonlocal size
            size += len(data)
            if size > longest:
                raise _too_long(longest)
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]

        await received(asked, take)
        await asked.parts.work(lambda: file.truncate(size))  # what room was set aside for more than came
    return size


def longest_of(asked: Asked, longest: int) -> int:
    """How many bytes of a request there may be, of at most `longest`: as many as it says, if it says it."""
    told = asked.request.headers.get("content-length", "")
    return min(int(told[:18]), longest) if told.isdecimal() else longest


def _too_long(longest: int) -> InvalidInputError:
    return InvalidInputError("more is sent than may be", expected=f"at most {longest} bytes")


async def _next(pieces: AsyncIterator[bytes]) -> bytes | None:
    """The next piece of a body; nothing at its end."""
    try:
        with anyio.fail_after(IDLE):
            while (piece := await anext(pieces, None)) == b"":
                continue
            return piece
    except TimeoutError as error:
        raise SlowRequestError("the upload stopped coming", expected=f"a piece within {IDLE:.0f} s") from error
    except ClientDisconnect as error:
        raise InfrastructureError("whoever uploaded is gone") from error
