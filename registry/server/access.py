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
_HOUR = len("2026-11-22T09")


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
                return Caller(ANONYMOUS, Grant(None, frozenset()))
            raise nobody("no token came with the request")
        scheme, _, text = given.partition(" ")
        if scheme.lower() != SCHEME.lower():
            raise nobody("what came with the request is no token")
        found = self._identified(text.strip())
        return Caller(found.token.account, found.token.grant, found.members)

    def _identified(self, text: str) -> _Known:
        from registry.services import tokens

        runtime = self._registry.runtime
        now, moment = time_text(runtime.clock.now()), time.monotonic()
        with runtime.catalog.read() as reading:
            size = reading.log.size()
        key = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
        found = self._known.get(key)
        if found is None or found.size != size or moment - found.at > _REMEMBERED or now >= found.token.expires_at:
            self._known.pop(key, None)
            token, members = tokens.identify(runtime, text)
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[key] = _Known(token, members, size, moment)
        if self._noted.get(found.token.id) != now[:_HOUR]:
            tokens.note_use(runtime, found.token, now)
            self._noted[found.token.id] = now[:_HOUR]
        return found


@dataclass(frozen=True, slots=True)
class _Known:
    """Whose token it was, and who the members were, when the log had so many entries."""

    token: Token
    members: Members
    size: int
    at: float


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
