"""Units of work: one transaction with one time, one actor and one operation id.

`Write.record` is the only way a governed row gets in: rows and the log entry that commits to them go together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update
from sqlmodel import Session, col

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError
from registry.domain.log import Entry, StageHead, leaf, rows_digest, state_root
from registry.domain.members import Actor
from registry.storage.tables import DeploymentRow, LogRow, Row, StageRow

PROJECTED = {"promotion": frozenset({"state"})}
"""Columns that follow later entries, so that no single entry can commit to them."""

_PAGE_NUMBER = re.compile("[0-9]{1,15}")
_HIGHEST = 2**31 - 1
"""What a column of numbers holds; PostgreSQL does not even compare it with more."""


class Read:
    """A transaction that only reads: everything it sees is of one moment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.session = Session(bind=connection, autoflush=False, expire_on_commit=False)

    @property
    def recorded(self) -> str | None:
        """The newest time in the log; None before the first entry.

        An entry made by a clock that was set back tells it besides its own time, so that the newest entry always does:
        a first refusal must not make way for a second try (I-53).
        """
        newest = self._newest_leaf()
        return None if newest is None else str(newest.get("recorded", newest["time"]))

    def _newest_leaf(self) -> dict[str, Any] | None:
        query = select(col(LogRow.leaf)).order_by(col(LogRow.idx).desc()).limit(1)
        found: str | None = self.connection.execute(query).scalar()
        leaf_of: dict[str, Any] | None = None if found is None else json.loads(found)
        return leaf_of


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where in the log a transaction can be found, if it was committed."""

    index: int
    op_id: str


@dataclass(frozen=True, slots=True)
class Move:
    """A stage pointer on its way: from the epoch that was seen to the next, at a new deployment."""

    application: str
    stage: str
    seen: int
    deployment: str


class Write(Read):
    """A transaction that adds facts. `now` is read once, after the lock was taken."""

    def __init__(self, connection: Connection, now: str, actor: Actor, op_id: str) -> None:
        super().__init__(connection)
        self.now, self.actor, self.op_id = now, actor, op_id
        self.receipt: Receipt | None = None
        """The newest entry of this transaction; None while it has written none."""

    @property
    def next_index(self) -> int:
        """The index that the next log entry will have: what rows name as their `log_index`."""
        highest: int | None = self.connection.execute(select(func.max(col(LogRow.idx)))).scalar()
        return 0 if highest is None else highest + 1

    def record(self, entry: Entry, rows: Sequence[Row], move: Move | None = None) -> int:
        """Add rows and the log entry that commits to their every column; returns its index.

        Rows must name `next_index` as their `log_index`. With `move`, the stage's pointer follows, which the
        database allows only after an event row for that very epoch.
        """
        index, recorded = self.next_index, self.recorded
        for row in rows:
            self.connection.execute(insert(type(row)), row.model_dump())
        if move is not None:
            self._move(move)
        data = leaf(
            entry,
            index=index,
            op_id=self.op_id,
            time=self.now,
            actor=self.actor.account,
            assurance=self.actor.assurance,
            rows=rows_digest([(table_of(row), _bound(row)) for row in rows]),
            state_root=state_root(self._heads()) if move is not None or index == 0 else self._last_root(),
            recorded=recorded if recorded is not None and recorded > self.now else None,
        )
        self.connection.execute(insert(LogRow), {"idx": index, "leaf": data.decode()})
        self.receipt = Receipt(index, self.op_id)
        return index

    def insert_many(self, table: type[Row], rows: Iterable[Mapping[str, Any]]) -> None:
        """Add rows that no entry lists: those of a run, which its `results` digest binds, and caches."""
        values = [dict(row) for row in rows]
        if values:
            self.connection.execute(insert(table), values)

    def _move(self, move: Move) -> None:
        moved = self.connection.execute(
            update(StageRow)
            .where(
                col(StageRow.application) == move.application,
                col(StageRow.name) == move.stage,
                col(StageRow.epoch) == move.seen,
            )
            .values(epoch=move.seen + 1, deployment_id=move.deployment)
        )
        if moved.rowcount != 1:
            raise ConflictError(
                f"{move.application}@{move.stage} moved meanwhile",
                expected=f"epoch {move.seen}",
                found="another epoch",
                fix="look at `tandem status`, then run it again",
            )

    def _heads(self) -> list[StageHead]:
        query = select(
            col(StageRow.application),
            col(StageRow.name),
            col(StageRow.epoch),
            col(DeploymentRow.id),
            col(DeploymentRow.digest),
        ).join(DeploymentRow, col(DeploymentRow.id) == col(StageRow.deployment_id))
        return [StageHead(a, s, e, d, Digest(r)) for a, s, e, d, r in self.connection.execute(query)]

    def _last_root(self) -> Digest:
        """The root of the entry before: without a move, no head has changed since."""
        query = select(col(LogRow.leaf)).order_by(col(LogRow.idx).desc()).limit(1)
        return Digest(json.loads(self.connection.execute(query).scalar_one())["state_root"])


def _bound(row: Row) -> dict[str, Any]:
    """What an entry commits to: no null columns, so that one added later changes no old entry."""
    return row.model_dump(exclude=set(PROJECTED.get(table_of(row), ())), exclude_none=True)


def table_of(row: Row) -> str:
    return str(type(row).__tablename__)


def verified_document(text: str, digest: str, what: str) -> dict[str, Any]:
    """A stored document, held to its digest. Raises IntegrityError if a byte of it changed."""
    found = digest_of_bytes(text.encode())
    if found != digest:
        raise IntegrityError(
            f"the {what} is not what was sealed",
            expected=digest,
            found=found,
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
    document: dict[str, Any] = json.loads(text)
    return document


def page_number(text: str) -> int:
    """A page mark that is a number which a column can hold. Raises InvalidInputError for anything else."""
    if not _PAGE_NUMBER.fullmatch(text):
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidInputError("not a page mark", expected="the number of the last line shown", found=repr(shown))
    return min(int(text), _HIGHEST)
