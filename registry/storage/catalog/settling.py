"""What facts that are set and later ended have in common: their ids, and who ended them, why and when."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy import ColumnElement, FromClause

from registry.domain.safety import Settled
from registry.domain.times import parse_time
from registry.storage.catalog.work import Write
from registry.storage.identifiers import new_id

ENDING = ("account", "person", "reason", "at", "log_index")
"""The columns of a row that ends another one."""


class Ending(Protocol):
    """A row that ends another one."""

    account: str
    person: str
    reason: str
    at: str
    log_index: int


def settled(row: Ending | None) -> Settled | None:
    """None while nothing has ended it."""
    return None if row is None else Settled(row.account, row.person, row.reason, row.at, row.log_index)


def end_columns(ending: FromClause) -> tuple[ColumnElement[Any], ...]:
    """The columns of a table (or query) of endings that `ended` looks at, in a query that joins it."""
    return tuple(ending.c[name].label(f"end_{name}") for name in ENDING)


def ended(row: Any) -> Settled | None:
    """What such a query tells of the end of what is in the row; None while nothing has ended it."""
    if row.end_at is None:
        return None
    return Settled(row.end_account, row.end_person, row.end_reason, row.end_at, row.end_log_index)


def settling(work: Write, reason: str) -> Settled:
    """An end that comes about now, by who acts, with the next entry of the log."""
    return Settled(work.actor.account, work.actor.human_id, reason, work.now, work.next_index)


def fresh_id(work: Write) -> str:
    """An id for a fact of this transaction."""
    return new_id(parse_time(work.now))
