"""What a use case works with: the catalog, the blobs, the runner, and who acts."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar, cast

from registry.domain.errors import InfrastructureError, TransientError, UnknownOutcomeError
from registry.domain.members import Actor, Members, Permission, demand
from registry.ports import BlobStore, Clock, Runner, Signer
from registry.services.receipting import Receipts
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
            _heed(runtime, writing)
            return note(work(writing), writing.receipt)

    return _insisted(runtime, once)


def transact_as(runtime: Runtime, actor: Actor, work: Callable[[Writing], Result]) -> Result:
    """The same for an act of the registry itself, which no person has to be permitted."""

    def once(note: _Note[Result]) -> Result:
        with runtime.catalog.write(actor) as writing:
            _heed(runtime, writing)
            return note(work(writing), writing.receipt)

    return _insisted(runtime, once)


def permitted(runtime: Runtime, members: Members, permission: Permission) -> Actor:
    """The same against a registry document at hand: inside a transaction, what counts is what it sees."""
    actor = actor_of(runtime, members)
    demand(actor, permission, members)
    return actor


def actor_of(runtime: Runtime, members: Members) -> Actor:
    account = runtime.account()
    return Actor(account, members.person_of(account))


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


def _heed(runtime: Runtime, writing: Writing) -> None:
    """Go on with no log that is not what it was, as far as is known here."""
    if runtime.receipts is not None:
        runtime.receipts.heed(writing.log)


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
