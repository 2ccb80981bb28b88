"""A client that asks a server as often as it can, over connections that stay open: `python -m benchmarks.load < JSON`.

It knows no more of HTTP than where an answer ends, so that the server and not the client is what is measured. It is
told on standard input what to ask (`port`, `connections`, `seconds` or `requests`, and `heads`: whole requests, which
every connection makes in turn), and tells how often each status came, and how long each answer took.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_LARGEST = 1024 * 1024


@dataclass(slots=True)
class _Connection:
    socket: socket.socket
    turn: int
    began: float = 0.0
    found: bytearray = field(default_factory=bytearray)


def main() -> None:
    """Read what to ask, ask, and print what came."""
    asked: dict[str, Any] = json.load(sys.stdin)
    heads = [text.encode() for text in asked["heads"]]
    print(json.dumps(load(asked["port"], asked["connections"], heads, asked.get("seconds"), asked.get("requests"))))


def load(
    port: int, connections: int, heads: Sequence[bytes], seconds: float | None, requests: int | None
) -> dict[str, Any]:
    """Ask for so long, or each of the requests once: statuses, and seconds of each answer, in order of their end."""
    selector, taken, statuses = selectors.EpollSelector(), [], Counter[int]()
    turns = iter(range(sys.maxsize if requests is None else requests))
    opened = [_opened(port, selector) for _ in range(connections)]
    start = time.perf_counter()
    end = start + (seconds or 3600.0)
    running = sum(_ask(one, heads, turns) for one in opened)
    while running:
        for key, _ in selector.select():
            one: _Connection = key.data
            if not (piece := one.socket.recv(_LARGEST)):
                raise RuntimeError(f"the server closed a connection after {bytes(one.found[:200])!r}")
            one.found += piece
            if (status := _whole(one.found)) is None:
                continue
            now = time.perf_counter()
            taken.append(now - one.began)
            statuses[status] += 1
            one.found.clear()
            if now >= end or not _ask(one, heads, turns):
                running -= 1
                selector.unregister(one.socket)  # a server closes what stands idle
    whole = time.perf_counter() - start
    for one in opened:
        one.socket.close()
    return {"seconds": whole, "taken": taken, "statuses": statuses}


def _opened(port: int, selector: selectors.BaseSelector) -> _Connection:
    connection = _Connection(socket.create_connection(("127.0.0.1", port)), 0)
    connection.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    selector.register(connection.socket, selectors.EVENT_READ, connection)
    return connection


def _ask(one: _Connection, heads: Sequence[bytes], turns: Any) -> bool:
    turn = next(turns, None)
    if turn is None:
        return False
    one.began = time.perf_counter()
    one.socket.sendall(heads[turn % len(heads)])
    return True


def _whole(found: bytearray) -> int | None:
    """The status of an answer that is there in full; None for one of which more is to come."""
    end = found.find(b"\r\n\r\n")
    if end < 0:
        return None
    status = int(found[9:12])
    if status == 304:
        return status
    head = bytes(found[:end]).lower()
    place = head.find(b"content-length:")
    if place < 0:
        raise RuntimeError(f"an answer that does not say how long it is: {head!r}")
    length = int(head[place + 15 :].split(b"\r\n", 1)[0])
    return status if len(found) - end - 4 >= length else None


if __name__ == "__main__":
    main()
