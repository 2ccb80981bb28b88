"""A server that answers whatever a test wants, honest bundles of a registry in several states, and the log's key."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from registry.bootstrap import LOG_KEY
from registry.domain.transparency.notes import Verifier, parse_verifier, signed
from registry.integrations.signing import LogKey
from tests.world import BEN, World

STAGE, STAGING = "bot@production", "bot@staging"
Bundle = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sends. With `length`, that is what it says it sends."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None


Answering = Callable[[Mapping[str, str]], Answer]


class Liar:
    """Answers as it is told; `asked` are the queries that came."""

    def __init__(self) -> None:
        self.answering: Answering = lambda query: Answer(status=503)
        self.asked: list[Mapping[str, str]] = []
        self.address = ""


@contextmanager
def lying() -> Iterator[Liar]:
    """A server on a port of this machine."""
    liar = Liar()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            liar.asked.append({**query, "path": urlsplit(self.path).path})
            answer = liar.answering(query)
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body) if answer.length is None else answer.length))
            self.end_headers()
            self.wfile.write(answer.body)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=lambda: server.serve_forever(0.01), daemon=True)
    thread.start()
    liar.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield liar
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class States:
    """One registry as it was and became, each state a copy of the one before it, and the bundles that they gave.

    `old` serves bot@1, and bot@2 at staging; `new` serves bot@2; `back` rolled that back; `doubted` has quarantined
    bot@2, `stopped` its adapter, as critical, and `cleared` has cleared that. `fork` begins as `old` does and is as
    long as `new`; `further` goes on from there.
    """

    def __init__(self, folder: Path) -> None:
        world = World(folder / "old").stock()
        world.place(world.release(90))
        world.place(world.release(100, adapter=True), "staging")
        world.ana.close()
        (self.key_file,) = (folder / "old").rglob(LOG_KEY)
        self.sizes: dict[str, int] = {}
        self._bundles: dict[tuple[str, str, int], bytes] = {}
        self.locks: dict[str, bytes] = {}
        self._state(folder, "old", "old", lambda w: None)
        self._state(folder, "old", "new", lambda w: w.place("bot@2"))
        self._state(folder, "old", "fork", _lengthened)
        self._state(folder, "fork", "further", lambda w: w.ana.hold(STAGE, "more"))
        self._state(folder, "new", "back", lambda w: w.ana.roll_back(STAGE, reason="worse"))
        self._state(folder, "new", "stopped", lambda w: w.ana.quarantine("support-lora@1", "leaks", critical=True))
        self._state(folder, "stopped", "cleared", _cleared)
        self._state(folder, "new", "doubted", lambda w: w.ana.quarantine("bot@2", "odd"))

    def _state(self, folder: Path, before: str, name: str, change: Callable[[World], object]) -> None:
        if name != before:
            shutil.copytree(folder / before, folder / name)
        world = World.at(folder / name)
        change(world)
        self.sizes[name] = world.ana.checkpoint().size
        self.key = world.ana.checkpoint().key
        for stage in (STAGE, STAGING):
            for since in {0, *self.sizes.values()} if stage == STAGE else {0, self.sizes["old"]}:
                if since <= self.sizes[name]:
                    told = world.ana.head_bundle(stage, since).model_dump_json().encode()
                    self._bundles[name, stage, since] = told
        world.ana.write_lock([STAGE], folder / f"{name}.lock")
        self.locks[name] = (folder / f"{name}.lock").read_bytes()
        world.ana.close()

    def honest(self, state: str) -> Answering:
        """A server in a state of the registry."""

        def answering(query: Mapping[str, str]) -> Answer:
            told = self._bundles.get((state, query["stage"], int(query["since"])))
            if told is None:
                return Answer(b'{"code": "invalid-input", "title": "the log has fewer entries"}', 400)
            return Answer(told)

        return answering

    def bundle(self, state: str, since: str | int, stage: str = STAGE) -> Bundle:
        """What it gives whoever knew it in another state, or nothing, to be changed."""
        size = since if isinstance(since, int) else self.sizes[since]
        found: Bundle = json.loads(self._bundles[state, stage, size])
        return found

    def sign(self, text: str, name: str | None = None) -> str:
        """A note signed with the log's own key: what an attacker can make who has that."""
        key, ours = LogKey(self.key_file), parse_verifier(self.key)
        return signed(text, Verifier(name or ours.name, key.public()), key.sign(text.encode()))


def _lengthened(world: World) -> None:
    wanted = World.at(world.folder.parent / "new").ana.checkpoint().size
    while world.ana.checkpoint().size < wanted:
        world.ana.hold(STAGING, f"otherwise {world.ana.checkpoint().size}")


def _cleared(world: World) -> None:
    (found,) = world.ana.quarantines("bot")
    assert world.as_(BEN).clear_quarantine(found.id, "it was another one").missing == ()


def nobody() -> None:
    """The token of nobody, as a client asks for it."""
