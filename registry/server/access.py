"""Who calls, and whether they may: the one place where a server decides it.

Nobody is let in but by a token that counts now, or, where that was asked for, to read. What somebody's roles allow, the
registry itself holds them to, in the transaction; what their token allows, both do.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from registry.bootstrap import Local
from registry.domain.errors import UnauthenticatedError
from registry.domain.members import ROLES, Actor, Members, Permission, demand
from registry.domain.times import time_text
from registry.domain.tokens import ANONYMOUS, Grant, Token, beyond_scope
from registry.wire.operations import Operation

SCHEME = "Bearer"
_REMEMBERED, _MOST = 1.0, 4096
"""Seconds that a token is remembered, and how many of them."""
HOUR = len("2026-11-22T09")
"""So much of a time says the hour in which a token was used."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Who calls, and what they are granted of what their roles bring; None narrows nothing."""

    account: str
    grant: Grant | None = None
    members: Members | None = None
    """Who the members are as of this request, by whom roles are asked; None leaves that to the registry."""

    @property
    def granted(self) -> frozenset[Permission] | None:
        """The permissions that they are granted at most; None for all that their roles bring."""
        return None if self.grant is None else self.grant.permissions

    @property
    def is_confined(self) -> bool:
        """Whether their token is for some applications alone."""
        return self.grant is not None and self.grant.applications is not None

    @property
    def is_anonymous(self) -> bool:
        return self.account == ANONYMOUS


@dataclass(frozen=True, slots=True)
class Recalled:
    """Who came before, and until when their token counts, if nothing ends it; None for ever."""

    caller: Caller
    expires_at: str | None


Identify = Callable[[Mapping[str, str]], Caller]
"""Tells from the headers of a request who calls. Raises UnauthenticatedError."""


class ByToken:
    """Knows callers by their tokens. One that was revoked, or whose account left, is refused from the next request on,
    by every process: what is remembered of a token is forgotten with every entry of the log, and after a second."""

    def __init__(self, registry: Local, *, anonymous_read: bool = False) -> None:
        self._registry, self._anonymous_read = registry, anonymous_read
        self._known: dict[bytes, _Known] = {}
        self._noted: dict[str, str] = {}

    def __call__(self, headers: Mapping[str, str]) -> Caller:
        given = headers.get("authorization")
        if given is None:
            if self._anonymous_read:
                return _ANYBODY
            raise nobody("no token came with the request")
        if (text := _token(given)) is None:
            raise nobody("what came with the request is no token")
        return self._identified(text).caller

    def recall(self, authorization: str | None, since: float) -> Recalled | None:
        """Who comes with a header, if that was read after a time (`time.monotonic`); None if it has to be read."""
        if authorization is None:
            return Recalled(_ANYBODY, None) if self._anonymous_read else None
        text = _token(authorization)
        found = None if text is None else self._known.get(_key(text))
        return None if found is None or found.at < since else Recalled(found.caller, found.token.expires_at)

    def forget(self, authorization: str | None, since: float) -> None:
        """Read anew, with the next request, who comes with a header, unless that was read after a time."""
        text = None if authorization is None else _token(authorization)
        if text is not None and (found := self._known.get(_key(text))) is not None and found.at < since:
            self._known.pop(_key(text), None)

    def _identified(self, text: str) -> _Known:
        from registry.services import acknowledging, tokens

        runtime = self._registry.runtime
        now, moment = time_text(runtime.clock.now()), time.monotonic()
        size = acknowledging.log_size(runtime)
        key = _key(text)
        found = self._known.get(key)
        if found is None or found.size != size or moment - found.at > _REMEMBERED or now >= found.token.expires_at:
            self._known.pop(key, None)
            token, members = tokens.identify(runtime, text)
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[key] = _Known(token, members, size, moment)
        if self._noted.get(found.token.id) != now[:HOUR]:
            tokens.note_use(runtime, found.token, now)
            self._noted[found.token.id] = now[:HOUR]
        return found


@dataclass(frozen=True, slots=True)
class _Known:
    """Whose token it was, and who the members were, when the log had so many entries."""

    token: Token
    members: Members
    size: int
    at: float

    @property
    def caller(self) -> Caller:
        return Caller(self.token.account, self.token.grant, self.members)


def authorize(caller: Caller, operation: Operation) -> None:
    """Raise PermissionDeniedError unless a caller's roles and token allow an operation; UnauthenticatedError for what
    nobody may do who has no token.

    Asked before anything is looked up, and of every operation that is declared to take a permission, also where it
    would take none with these arguments.
    """
    if not operation.changes or caller.grant is None:
        return
    demand_token(caller)
    if operation.for_members:
        return
    granted = caller.granted
    if granted is not None and not operation.any_of & granted:
        raise beyond_scope(operation.any_of, caller.grant)
    if caller.members is not None:
        _demand_role(Actor(caller.account, caller.members.person_of(caller.account)), operation, caller.members)


def demand_token(caller: Caller) -> None:
    """Raise UnauthenticatedError for whoever has no token, for what is not for everybody who may read."""
    if caller.is_anonymous:
        raise nobody("no token came with the request, and without one there is only reading")


_ANYBODY = Caller(ANONYMOUS, Grant(None, frozenset()))


def _token(authorization: str) -> str | None:
    """What a header gives as a token; None if it is of another scheme."""
    scheme, _, text = authorization.partition(" ")
    return text.strip() if scheme.lower() == SCHEME.lower() else None


def _key(text: str) -> bytes:
    """By what a token is known here, where no secret is kept."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def _demand_role(actor: Actor, operation: Operation, members: Members) -> None:
    roles = actor.person.roles if actor.person else ()
    if not any(ROLES[role] & operation.any_of for role in roles):
        demand(actor, min(operation.any_of), members)


def nobody(message: str) -> UnauthenticatedError:
    """The error of a request with which nobody came."""
    return UnauthenticatedError(
        message,
        where="Authorization",
        expected=f"{SCHEME} and a token",
        fix="tandem login URL keeps one; TANDEM_TOKEN holds one for programs",
    )
