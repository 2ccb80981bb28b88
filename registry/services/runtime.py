"""What a use case works with: the catalog, the blobs, the runner, and who acts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from registry.domain.members import Actor, Members, Permission, demand
from registry.ports import BlobStore, Clock, Runner
from registry.storage.catalog import Catalog, Writing

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


def acting(runtime: Runtime, permission: Permission) -> Actor:
    """The actor, who holds `permission` as of now. Raises PermissionDeniedError naming who does."""
    with runtime.catalog.read() as reading:
        members = reading.people.members()
    return permitted(runtime, members, permission)


def transact(runtime: Runtime, permission: Permission, work: Callable[[Writing], Result]) -> Result:
    """Run `work` in one writing transaction, by somebody who holds `permission` as that transaction sees it.

    `work` may be run again: it reads what it needs inside, and what it returns comes from the run that was committed.
    """
    with runtime.catalog.write(acting(runtime, permission)) as writing:
        permitted(runtime, writing.people.members(), permission)
        return work(writing)


def permitted(runtime: Runtime, members: Members, permission: Permission) -> Actor:
    """The same against a registry document at hand: inside a transaction, what counts is what it sees."""
    actor = actor_of(runtime, members)
    demand(actor, permission, members)
    return actor


def actor_of(runtime: Runtime, members: Members) -> Actor:
    account = runtime.account()
    return Actor(account, members.person_of(account))
