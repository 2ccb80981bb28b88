"""What a request asks of this face: who asks, for which repository, at which revision, and what that is here."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import unquote

from anyio import sleep
from starlette.requests import Request
from starlette.responses import Response

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, RegistryError, UnderWayError
from registry.domain.manifests import Kind
from registry.server.access import Caller
from registry.server.faces.hf_hub.answers import (
    RefusalError,
    refusal_of,
    refused,
    repository_missing,
    revision_missing,
)
from registry.server.faces.hf_hub.drafts import Drafts
from registry.server.faces.hf_hub.names import MAIN, Repository, name_of, plain, repository, sealed_reference
from registry.server.limits import BusyError
from registry.server.parts import Parts
from registry.server.scoping import hold_to_scope
from registry.services import offering
from registry.services.offering import Offer
from registry.wire.operations import operations

KINDS = frozenset({Kind.ADAPTER.value, Kind.BASE_MODEL.value, Kind.PROMPT.value, "application"})
"""What has a repository."""
WAITS = 300.0
"""Seconds for which a request waits for another one that is at the same: most clients do not ask again."""
_FIRST_LOOK, _LONGEST_LOOK = 0.02, 0.5
"""Seconds between two looks whether that one is done."""

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, and who makes it. Its methods wait for the database; they are called apart from the loop."""

    parts: Parts
    drafts: Drafts
    caller: Caller
    request: Request

    @property
    def registry(self) -> Local:
        """The registry as the caller has it."""
        return self.parts.for_(self.caller)

    @property
    def segments(self) -> tuple[str, ...]:
        """The address, part by part. A `/` within a part, such as in a revision, was sent as `%2F`."""
        raw = self.request.scope.get("raw_path") or self.request.scope["path"].encode()
        return tuple(unquote(part) for part in raw.split(b"?")[0].decode("latin-1").strip("/").split("/"))

    async def patiently(self, function: Callable[[], Result]) -> Result:
        """What a function comes to, which is run apart from the loop, and again for as long as it raises
        UnderWayError, up to WAITS.

        It is waited here and not for a lock: whoever waits for that holds a worker, of which there are a few for all
        callers, and the other may copy or hash gigabytes.
        """
        until, pause = time.monotonic() + WAITS, _FIRST_LOOK
        while True:
            try:
                return await self.parts.work(function)
            except UnderWayError:
                if time.monotonic() >= until:
                    raise
            await sleep(pause)
            pause = min(2 * pause, _LONGEST_LOOK)

    def kind(self, name: str) -> str | None:
        """The kind of what has a repository, and may be seen by the caller."""
        found = offering.kind_of(self.registry.runtime, name)
        return found if found in KINDS and self._is_in_scope("pull", "reference", f"{name}@1") else None

    def repository(self, identifier: str) -> Repository:
        """The repository of an id. Refuses what there is none of."""
        found = repository(identifier, lambda name: self.kind(name) is not None)
        if found is None:
            raise repository_missing(identifier)
        return found

    def offer(self, identifier: str, revision: str) -> Offer:
        """What is at a revision of a repository. Refuses what is not there, or is withdrawn.

        A draft of the caller's is at its own commit, and at `main` as long as there is nothing else.
        """
        asked, name = plain(revision), name_of(identifier)
        draft = self.drafts.find(self.caller.account, name) if name is not None else None
        if draft is not None and (asked == draft.commit or (asked == MAIN and self.kind(draft.name) is None)):
            return draft.offer()
        found = self.repository(identifier)
        runtime = self.registry.runtime
        try:
            if sealed := sealed_reference(found, asked):
                return offering.offered(runtime, sealed)
            stage = found.stage if asked == MAIN else asked
            if stage is None and self.parts.hub.main == "latest":
                return offering.offered_newest(runtime, found.name)
            return offering.offered_at(runtime, found.name, stage, self._covers)
        except (NotFoundError, ConflictError, InvalidInputError) as error:
            raise revision_missing(identifier, revision, refusal_of(error).message) from error

    def _covers(self, application: str) -> bool:
        return self._is_in_scope("application", "name", application)

    def _is_in_scope(self, operation: str, argument: str, value: str) -> bool:
        try:
            hold_to_scope(self.parts.registry, self.caller, operations()[operation], {argument: value})
        except NotFoundError:
            return False
        return True


Answer = Callable[[Asked], Awaitable[Response]]
Known = Callable[[Request], Caller]


def endpoint_of(
    parts: Parts, drafts: Drafts, answer: Answer, *, of_repository: bool = True, known: Known | None = None
) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint of an answer: whoever is not known is refused, and whatever is refused, as this face refuses.

    Callers are known by their tokens, or by what `known` finds in a request; either way they ask no more often than
    they may.
    """

    def caller_of(request: Request) -> Caller:
        if known is None:
            return parts.identify(request.headers)
        caller = known(request)
        parts.identify.admit(caller)
        return caller

    async def endpoint(request: Request) -> Response:
        try:
            caller = await parts.work(lambda: caller_of(request))
            return await answer(Asked(parts, drafts, caller, request))
        except RefusalError as refusal:
            return refused(refusal)
        except RegistryError as error:
            told = refusal_of(error)
            if told.status is HTTPStatus.UNAUTHORIZED and not of_repository:
                told.code = error.code
            response = refused(told)
            if isinstance(error, BusyError | UnderWayError):
                response.headers["Retry-After"] = str(error.retry_after)
            return response

    endpoint.__name__ = answer.__name__.lstrip("_")
    return endpoint
