"""What a use case works with: the catalog, the blobs, the runner, and who acts."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from registry.domain.approvals import BEARER
from registry.domain.errors import (
    InfrastructureError,
    PermissionDeniedError,
    TransientError,
    UnknownOutcomeError,
)
from registry.domain.members import Actor, Members, Permission, demand
from registry.domain.tokens import Grant
from registry.integrations.receipting import Receipts
from registry.ports import BlobStore, Clock, Runner, Signer
from registry.services.confining import confine, demand_active
from registry.services.receipting import LogAtHand
from registry.storage.catalog import Catalog, Receipt, Writing

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Runtime:
    """Wired once in `bootstrap`. `account` answers who acts, and raises InvalidInputError if nobody says."""

    catalog: Catalog
    blobs: BlobStore
    runner: Runner
    clock: Clock
    account: Callable[[], str]
    policies: Path
    """The folder of policies that ship with Tandem."""
    log_key: Signer
    """What signs checkpoints of the log."""
    receipts: Receipts | None = None
    """What whoever acts keeps of the log; None where nothing is kept."""
    written: list[Receipt] = field(default_factory=list)
    """The transactions with entries that were committed by these parts, in their order."""
    grant: Grant | None = None
    """What whoever acts is granted of what they may do; None for who is at this machine, whom nothing narrows."""
    within: Callable[[Writing, Callable[[Writing], Any]], Any] | None = None
    """What carries out the work of every transaction that somebody asks for; None does it as it is."""


def acting(runtime: Runtime, permission: Permission) -> Actor:
    """The actor, who holds `permission` as of now. Raises PermissionDeniedError naming who does."""
    with runtime.catalog.read() as reading:
        members = reading.people.members()
    return permitted(runtime, members, permission)


def transact(runtime: Runtime, permission: Permission, work: Callable[[Writing], Result]) -> Result:
    """Run `work` in one writing transaction, by somebody who holds `permission` as that transaction sees it.

    `work` may be run again: it reads what it needs inside, and what it returns comes from the run that was committed.
    It is run at most five times, where the database broke the transaction off for a reason that passes; where the
    connection was lost on commit, the log is asked first whether it happened.
    """

    def once(note: _Note[Result]) -> Result:
        with runtime.catalog.write(lambda members: permitted(runtime, members, permission)) as writing:
            return note(_carried_out(runtime, writing, work), writing.receipt)

    return _insisted(runtime, once)


def transact_member(runtime: Runtime, work: Callable[[Writing], Result]) -> Result:
    """The same for what every member may do, by whoever is one as that transaction sees it; what they may do to whom,
    `work` has to ask."""

    def once(note: _Note[Result]) -> Result:
        with runtime.catalog.write(lambda members: _member(runtime, members)) as writing:
            return note(_carried_out(runtime, writing, work), writing.receipt)

    return _insisted(runtime, once)


def transact_as(runtime: Runtime, actor: Actor, work: Callable[[Writing], Result]) -> Result:
    """The same for an act of the registry itself, which no person has to be permitted."""

    def once(note: _Note[Result]) -> Result:
        with runtime.catalog.write(actor) as writing:
            _heed(runtime, writing)
            result = work(writing)
            confine(runtime.grant, writing)
            return note(result, writing.receipt)

    return _insisted(runtime, once)


def permitted(runtime: Runtime, members: Members, permission: Permission) -> Actor:
    """The same against a registry document at hand: inside a transaction, what counts is what it sees.

    Whoever acts by a token needs both: a role that brings the permission, and a token that is for it.
    """
    actor = actor_of(runtime, members)
    demand(actor, permission, members)
    if runtime.grant is not None:
        runtime.grant.demand(permission)
    return actor


def granted(runtime: Runtime, permission: Permission) -> bool:
    """Whether whoever acts is not narrowed to less than this; what their roles bring is another question."""
    return runtime.grant is None or runtime.grant.allows(permission)


def actor_of(runtime: Runtime, members: Members) -> Actor:
    account = runtime.account()
    person = members.person_of(account)
    return Actor(account, person) if runtime.grant is None else Actor(account, person, BEARER)


_TRIES = 5
_PAUSE = 0.05
"""Seconds before the second try; three times as long before each further one, and up to as much again by chance."""


@dataclass(slots=True)
class _Note(Generic[Result]):
    """What a run came to, kept in case nobody knows whether it was committed."""

    result: Result | None = None
    receipt: Receipt | None = None

    def __call__(self, result: Result, receipt: Receipt | None) -> Result:
        self.result, self.receipt = result, receipt
        return result


def _insisted(runtime: Runtime, once: Callable[[_Note[Result]], Result]) -> Result:
    """Run a whole transaction until it is known to be committed, or to fail for a reason that stays."""
    for attempt in range(1, _TRIES + 1):
        note = _Note[Result]()
        try:
            result = once(note)
            _acknowledge(runtime, note.receipt)
            return result
        except UnknownOutcomeError as lost:
            # Without an entry, nothing was written that a second run would double.
            if note.receipt is not None and _was_committed(runtime, note.receipt, lost):
                _acknowledge(runtime, note.receipt)
                return cast("Result", note.result)
            if attempt == _TRIES:
                raise
        except TransientError:
            if attempt == _TRIES:
                raise
        _pause(attempt)
    raise AssertionError("unreachable")


def _member(runtime: Runtime, members: Members) -> Actor:
    actor = actor_of(runtime, members)
    if actor.person is None:
        raise PermissionDeniedError(
            f"{actor.account} is no member of this registry",
            expected="an account of a member",
            found=actor.account,
            fix=f"ask one of: {', '.join(members.with_permission(Permission.MEMBERS)) or 'nobody yet'}",
        )
    return actor


def _carried_out(runtime: Runtime, writing: Writing, work: Callable[[Writing], Result]) -> Result:
    """The work of a transaction, by a token that counts as it sees it, and within what that is for."""
    _heed(runtime, writing)
    if runtime.grant is not None:
        demand_active(runtime.grant, writing)
    result: Result = work(writing) if runtime.within is None else runtime.within(writing, work)
    confine(runtime.grant, writing)
    return result


def _heed(runtime: Runtime, writing: Writing) -> None:
    """Go on with no log that is not what it was, as far as is known here."""
    if runtime.receipts is not None:
        runtime.receipts.heed(LogAtHand(writing.log, runtime.log_key))


def _acknowledge(runtime: Runtime, receipt: Receipt | None) -> None:
    if receipt is not None:
        runtime.written.append(receipt)


def _was_committed(runtime: Runtime, receipt: Receipt, lost: UnknownOutcomeError) -> bool:
    """Ask the log. Raises the error of the lost commit if the database cannot be asked."""
    for attempt in range(1, _TRIES + 1):
        try:
            return runtime.catalog.holds(receipt)
        except InfrastructureError:
            if attempt == _TRIES:
                break
        _pause(attempt)
    raise lost


def _pause(attempt: int) -> None:
    time.sleep(_PAUSE * 3 ** (attempt - 1) * (1 + random.random()))  # noqa: S311 - spreads writers, guards no secret
