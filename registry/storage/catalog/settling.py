"""What facts that are set and later ended have in common: their ids, and who ended them, why and when."""

from __future__ import annotations

from typing import Protocol

from registry.domain.safety import Settled
from registry.domain.times import parse_time
from registry.storage.catalog.work import Write
from registry.storage.identifiers import new_id


class Ending(Protocol):
    """A row that ends another one."""

    account: str
    person: str
    reason: str
    at: str


def settled(row: Ending | None) -> Settled | None:
    """None while nothing has ended it."""
    return None if row is None else Settled(row.account, row.person, row.reason, row.at)


def settling(work: Write, reason: str) -> Settled:
    """An end that comes about now, by who acts."""
    return Settled(work.actor.account, work.actor.human_id, reason, work.now)


def fresh_id(work: Write) -> str:
    """An id for a fact of this transaction."""
    return new_id(parse_time(work.now))
