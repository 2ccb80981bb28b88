"""Answers that are given again without looking anything up, for as long as the database is as it was.

What a stage serves is asked all the time and changes seldom. Before each answer the database is asked whether anything
at all was written since; if so, nothing of what is remembered counts. So a promotion, or a token that was revoked,
shows from the next request on, whichever process made it. What is answered for the first time, and every refusal, is
looked up as ever; whoever asks is counted, limited and told in the log as ever.
"""

from __future__ import annotations

import hashlib
import time
from asyncio import Future, Task, current_task, get_running_loop, shield
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import NamedTuple

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registry.bootstrap import Local
from registry.domain.errors import RegistryError
from registry.server.access import HOUR, ByToken, Caller
from registry.server.limits import BusyError
from registry.server.problems import problem
from registry.server.watching import Admitting, Header
from registry.storage.revisions import Revision, Revisions

OPERATION = "resolve"
"""The operation whose answers are remembered: they depend on who asks, on the query and on the database alone."""
_PATH = "/v1/" + OPERATION
_MOST, _BYTES = 4096, 64 * 1024 * 1024
"""Answers that are remembered, and bytes of their bodies; when there are more, remembering starts anew."""
_UNKNOWN = frozenset((b"idempotency-key", b"if-match"))
"""Headers about which only the operation itself has something to say."""
_VALIDATORS = frozenset((b"etag", b"cache-control"))
"""The headers of an answer that a 304 has too (RFC 9110, section 15.4.5)."""


class _Asked(NamedTuple):
    """What a request has by which it is answered."""

    authorization: str | None
    tags: str | None
    key: bytes


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was answered to somebody. Without a body it is known that what they have is still so, and no more."""

    caller: Caller
    expires_at: str | None
    hour: str
    """When their token was noted as used."""
    tag: str
    headers: list[Header]
    body: bytes | None

    def counts(self, at: str) -> bool:
        return (self.expires_at is None or at < self.expires_at) and at.startswith(self.hour)


@dataclass(slots=True)
class _Memory:
    """What was answered while the database was in one state."""

    state: tuple[object, ...]
    since: float
    """When that was found (`time.monotonic`)."""
    answers: dict[bytes, _Answer] = field(default_factory=dict)
    bodies: dict[str, bytes] = field(default_factory=dict)
    size: int = 0

    def keep(self, key: bytes, answer: _Answer) -> None:
        if len(self.answers) >= _MOST or self.size > _BYTES:
            self.answers, self.bodies, self.size = {}, {}, 0
        self.answers[key] = answer

    def shared(self, tag: str, body: bytes) -> bytes:
        """The body that is kept for all who are answered the same."""
        if tag not in self.bodies:
            self.bodies[tag] = body
            self.size += len(body)
        return self.bodies[tag]


class Remembering:
    """Stands before the routes, and answers in their place what it may."""

    def __init__(self, app: ASGIApp, registry: Local, known: ByToken, admitting: Admitting) -> None:
        self._app, self._known, self._admitting = app, known, admitting
        self._now = Now(registry)
        self._memory = _Memory((), 0.0)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = _asked(scope)
        revision = None if asked is None else await self._now()
        if asked is None or revision is None:
            await self._app(scope, receive, send)
            return
        if revision.state != self._memory.state:
            self._memory = _Memory(revision.state, time.monotonic())
        found = self._memory.answers.get(asked.key)
        if found is None or not found.counts(revision.at):
            await self._looked_up(asked, revision, scope, receive, send)
            return
        has_it = asked.tags is not None and found.tag in map(str.strip, asked.tags.split(","))
        if found.body is None and not has_it:
            await self._looked_up(asked, revision, scope, receive, send)
            return
        scope["route"] = _ROUTE
        try:
            self._admitting.admit(found.caller)
        except BusyError as error:
            await problem(error)(scope, receive, send)
            return
        if has_it or found.body is None:
            await _send(send, HTTPStatus.NOT_MODIFIED, [h for h in found.headers if h[0] in _VALIDATORS], b"")
        else:
            await _send(send, HTTPStatus.OK, found.headers, found.body)

    async def _looked_up(self, asked: _Asked, revision: Revision, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the operation answer, and remember what it says to somebody whom it let in."""
        memory, start = self._memory, None
        # Who comes must be read after the state was found: what is remembered of them elsewhere may be older.
        self._known.forget(asked.authorization, memory.since)

        async def remembered(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message["status"], list(message.get("headers", ()))
            elif start is not None and not message.get("more_body", False):
                self._keep(memory, asked, revision, *start, message.get("body", b""))
            await send(message)

        await self._app(scope, receive, remembered)

    def _keep(
        self, memory: _Memory, asked: _Asked, revision: Revision, status: int, headers: list[Header], body: bytes
    ) -> None:
        tag = next((value.decode("latin-1") for name, value in headers if name == b"etag"), None)
        comes = self._known.recall(asked.authorization, memory.since)
        if tag is None or comes is None or status not in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}:
            return
        before = memory.answers.get(asked.key)
        if status == HTTPStatus.NOT_MODIFIED and before is not None and before.body is not None:
            return
        kept = memory.shared(tag, body) if status == HTTPStatus.OK else None
        hour = revision.at[:HOUR]
        memory.keep(asked.key, _Answer(comes.caller, comes.expires_at, hour, tag, headers, kept))


class Now:
    """How the database is, as of some time after it was asked.

    One question is that of all who came before it set out: where it waits for a network, of those who came while the
    one before was under way; else of those whose turn is in the same round of the loop.
    """

    def __init__(self, registry: Local) -> None:
        self._registry = registry
        self._round: tuple[Revision | None, set[Task[object] | None]] | None = None
        self._next: Future[Revision | None] | None = None
        self._task: Task[None] | None = None

    async def __call__(self) -> Revision | None:
        """None where it cannot be told: then nothing may be remembered."""
        comes = current_task()
        if self._round is not None and comes not in self._round[1]:
            self._round[1].add(comes)
            return self._round[0]
        try:
            revisions = self._registry.runtime.catalog.revisions
        except RegistryError:  # the operation itself tells of it
            return None
        if not revisions.waits:
            # Whoever has their turn in this round was there when it began; who comes later has it after `_end`.
            get_running_loop().call_soon(self._end)
            self._round = found, _ = revisions.now(), {comes}
            return found
        if self._next is None:
            self._next = get_running_loop().create_future()
            if self._task is None or self._task.done():
                self._task = get_running_loop().create_task(self._ask(revisions))
        return await shield(self._next)

    def _end(self) -> None:
        self._round = None

    async def _ask(self, revisions: Revisions) -> None:
        try:
            while (waiting := self._next) is not None:
                self._next, found = None, None
                try:
                    found = await revisions.soon()
                finally:
                    if not waiting.done():
                        waiting.set_result(found)
        finally:
            # After an error: whoever came meanwhile would wait for ever, and so would all who come after them.
            waiting, self._next = self._next, None
            if waiting is not None and not waiting.done():
                waiting.set_result(None)


class _Route(NamedTuple):
    name: str


_ROUTE = _Route(OPERATION)


def _asked(scope: Scope) -> _Asked | None:
    """What is asked; None for whatever is never answered from memory."""
    if scope["type"] != "http" or scope["path"] != _PATH or scope["method"] != "GET":
        return None
    authorization = tags = None
    for name, value in scope["headers"]:
        if name == b"authorization" and authorization is None:
            authorization = value
        elif name == b"if-none-match" and tags is None:
            tags = value.decode("latin-1")
        elif name in _UNKNOWN:
            return None
    # No secret is kept, nor what somebody could make look like another one's.
    key = hashlib.sha256(b"%d\n%b\n%b" % (authorization is None, authorization or b"", scope["query_string"])).digest()
    return _Asked(None if authorization is None else authorization.decode("latin-1"), tags, key)


async def _send(send: Send, status: HTTPStatus, headers: list[Header], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status.value, "headers": headers})
    await send({"type": "http.response.body", "body": body})
