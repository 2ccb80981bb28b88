"""Asking many questions of a server at a time, from code that waits for one batch of answers after another."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from queue import SimpleQueue
from typing import TypeVar

from registry.domain.serving import ServingAddress
from registry.integrations.runners.http_client import Client, Patience, connections

Item = TypeVar("Item")
Result = TypeVar("Result")


def each(
    client: Client, ask: Callable[[Client, Item], Awaitable[Result]], items: Sequence[Item]
) -> Iterator[list[Result]]:
    """The answers as they come in, in any order; at most `client.patience.at_once` questions are open.

    The server is asked on in a thread while the caller works on a batch. If a question fails, the answers that are
    there come first, then its error; what is open is broken off, as it is when the caller asks for no more.
    """
    answers: SimpleQueue[list[Result] | None] = SimpleQueue()
    ended = threading.Event()

    async def work() -> None:
        running: set[asyncio.Task[Result]] = set()
        try:
            async with connections(client.patience) as pool:
                opened, todo = replace(client, connections=pool), iter(items)
                while True:
                    free = client.patience.at_once - len(running)
                    running |= {asyncio.ensure_future(ask(opened, item)) for item in islice(todo, free)}
                    if not running:
                        return
                    done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
                    answers.put([task.result() for task in done if task.exception() is None])
                    for task in done:
                        task.result()
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)
            answers.put(None)
            ended.set()

    with _looping() as loop:
        whole = asyncio.run_coroutine_threadsafe(work(), loop)
        try:
            while (batch := answers.get()) is not None:
                if batch:
                    yield batch
            whole.result()
        finally:
            whole.cancel()
            ended.wait()


def closed(address: ServingAddress, patience: Patience, key: str | None) -> Client:
    """A client without connections: `each` opens them in its own loop."""
    return Client(address, patience, key, None)


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _looping() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="asking a server", daemon=True)
    thread.start()
    try:
        yield loop
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
