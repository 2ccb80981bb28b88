"""Units of work: one transaction with one time, one actor and one operation id.

`Write.record` is the only way a governed row gets in: rows and the log entry that commits to them go together.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Select, Table, Update, bindparam, insert, select, update
from sqlmodel import Session

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.log import Entry, StageHead, leaf, rows_digest, state_root
from registry.domain.log_rows import PROJECTED
from registry.domain.members import Actor
from registry.domain.transparency.receipts import Receipt
from registry.storage.asking import Asking
from registry.storage.tables.base import Row, metadata
from registry.storage.tables.stages import DeploymentRow, LogRow, StageRow

_PAGE_NUMBER = re.compile("[0-9]{1,15}")
HIGHEST = 2**31 - 1
"""What a column of numbers holds; PostgreSQL does not even compare it with more."""


def table(row: type[Row]) -> Table:
    """The table itself. Where a query is asked often, plain columns cost a tenth of what entities do."""
    return metadata.tables[str(row.__tablename__)]


_LOG, _STAGE, _DEPLOYMENT = table(LogRow), table(StageRow), table(DeploymentRow)
_NEWEST_ENTRY = select(_LOG.c.idx, _LOG.c.leaf).order_by(_LOG.c.idx.desc()).limit(1)
_HEADS = select(_STAGE.c.application, _STAGE.c.name, _STAGE.c.epoch, _DEPLOYMENT.c.id, _DEPLOYMENT.c.digest).join_from(
    _STAGE, _DEPLOYMENT, _DEPLOYMENT.c.id == _STAGE.c.deployment_id
)
_MOVE = (
    update(_STAGE)
    .where(
        _STAGE.c.application == bindparam("of_application"),
        _STAGE.c.name == bindparam("of_stage"),
        _STAGE.c.epoch == bindparam("seen"),
    )
    .values(epoch=bindparam("next_epoch"), deployment_id=bindparam("deployment"))
)


class Read:
    """A transaction that only reads: everything it sees is of one moment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.session = Session(bind=connection, autoflush=False, expire_on_commit=False)
        self._asking = Asking(connection)
        self._answers: dict[tuple[Any, ...], Sequence[Any]] = {}

    @property
    def recorded(self) -> str | None:
        """The newest time in the log; None before the first entry.

        An entry made by a clock that was set back tells it besides its own time, so that the newest entry always does:
        a first refusal must not make way for a second try (I-53).
        """
        newest = self._newest_entry()
        return None if newest is None else str(newest[1].get("recorded", newest[1]["time"]))

    def rows(self, statement: Select[Any], **given: Any) -> Sequence[Any]:
        """The rows that a statement with its parameters gives, by column name. Several values are given as a tuple.

        The statement is one that was put together beforehand, for doing that costs more than asking the database; for
        others there is `rows_once`. What was asked before is not asked again: nobody else can change the answer while
        this transaction lasts.
        """
        key = (statement, *given.items())
        found = self._answers.get(key)
        if found is None:
            found = self._answers[key] = self._asking.rows(statement, given)
        return found

    def rows_once(self, statement: Select[Any]) -> Sequence[Any]:
        """The rows of a statement that was put together for this one time, such as one page of a list."""
        return self._asking.rows_once(statement)

    def heads(self) -> list[StageHead]:
        """What every stage serves."""
        return [StageHead(a, s, e, d, Digest(r)) for a, s, e, d, r in self.rows(_HEADS)]

    def _newest_entry(self) -> tuple[int, dict[str, Any]] | None:
        """The index and the leaf of the newest log entry."""
        found = self._asking.rows(_NEWEST_ENTRY, {})
        return (found[0].idx, json.loads(found[0].leaf)) if found else None


@dataclass(frozen=True, slots=True)
class Move:
    """A stage pointer on its way: from the epoch that was seen to the next, at a new deployment."""

    application: str
    stage: str
    seen: int
    deployment: str


class Write(Read):
    """A transaction that adds facts. `now` is read once, after the lock was taken; then it is told who acts.

    Nobody else writes meanwhile, so the end of the log is looked up once and known from then on.
    """

    actor: Actor

    def __init__(self, connection: Connection, now: str, op_id: str) -> None:
        super().__init__(connection)
        self.now, self.op_id = now, op_id
        self.receipt: Receipt | None = None
        """The entries of this transaction, as its caller is told of them; None while it has written none."""
        self.added: list[tuple[int, Mapping[str, Any]]] = []
        """The entries of this transaction."""
        self._newest: tuple[int, dict[str, Any]] | None = None

    @property
    def next_index(self) -> int:
        """The index that the next log entry will have: what rows name as their `log_index`."""
        newest = self._newest_entry()
        return 0 if newest is None else newest[0] + 1

    def record(self, entry: Entry, rows: Sequence[Row], move: Move | None = None) -> int:
        """Add rows and the log entry that commits to their every column; returns its index.

        Rows must name `next_index` as their `log_index`. With `move`, the stage's pointer follows, which the
        database allows only after an event row for that very epoch.
        """
        index, recorded = self.next_index, self.recorded
        values = [(table_of(row), row.columns()) for row in rows]
        for name, columns in values:
            self.execute(_insertion(name), columns)
        if move is not None:
            self._move(move)
        data = leaf(
            entry,
            index=index,
            op_id=self.op_id,
            time=self.now,
            actor=self.actor.account,
            assurance=entry.assurance or self.actor.assurance,
            rows=rows_digest([(name, _bound(name, columns)) for name, columns in values]),
            state_root=state_root(self.heads()) if move is not None or index == 0 else self._last_root(),
            recorded=recorded if recorded is not None and recorded > self.now else None,
        )
        self.execute(_insertion("log"), {"idx": index, "leaf": data.decode()})
        self._newest = (index, json.loads(data))
        self.added.append(self._newest)
        self.receipt = Receipt(index, self.op_id, self.added[0][0])
        return index

    def insert_many(self, table: type[Row], rows: Iterable[Mapping[str, Any]]) -> None:
        """Add rows that no entry lists: those of a run, which its `results` digest binds, and caches."""
        values = [dict(row) for row in rows]
        if values:
            self._answers.clear()
            self.connection.execute(insert(table), values)

    def execute(self, statement: Insert | Update | Delete, values: Mapping[str, Any]) -> int:
        """Change something; how many rows were. Whatever was read before is asked anew after that."""
        self._answers.clear()
        return self._asking.change(statement, values)

    def _newest_entry(self) -> tuple[int, dict[str, Any]] | None:
        self._newest = self._newest or super()._newest_entry()
        return self._newest

    def _move(self, move: Move) -> None:
        moved = self.execute(
            _MOVE,
            {
                "of_application": move.application,
                "of_stage": move.stage,
                "seen": move.seen,
                "next_epoch": move.seen + 1,
                "deployment": move.deployment,
            },
        )
        if moved != 1:
            raise ConflictError(
                f"{move.application}@{move.stage} moved meanwhile",
                expected=f"epoch {move.seen}",
                found="another epoch",
                fix="look at `tandem status`, then run it again",
            )

    def _last_root(self) -> Digest:
        """The root of the entry before: without a move, no head has changed since."""
        newest = self._newest_entry()
        if newest is None:
            raise AssertionError("the first entry has no entry before it")
        return Digest(newest[1]["state_root"])


@cache
def _insertion(name: str) -> Insert:
    return insert(metadata.tables[name])


def _bound(name: str, columns: Mapping[str, Any]) -> dict[str, Any]:
    """What an entry commits to: no null columns, so that one added later changes no old entry."""
    projected = PROJECTED.get(name, frozenset())
    return {key: value for key, value in columns.items() if value is not None and key not in projected}


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


def no_such(what: str, identifier: str, listing: str) -> NotFoundError:
    """The error for an id that nothing has; `listing` is the command that tells which there are."""
    article = "an" if what[0] in "aei" else "a"
    return NotFoundError(
        f"no {what} {identifier!r}",
        expected=f"the id of {article} {what} in this registry",
        found=repr(identifier),
        fix=f"`{listing}` shows them",
    )


@lru_cache(maxsize=512)
def known_document(text: str, digest: str, what: str) -> Mapping[str, Any]:
    """The same for what is read over and over, and only read: the text is compared, not hashed and parsed, again."""
    return verified_document(text, digest, what)


def page_size(limit: int) -> int:
    """How many lines a page may have. Raises InvalidInputError for less than one."""
    if limit < 1:
        raise InvalidInputError("a page has at least one line", where="limit", expected="1 or more", found=str(limit))
    return limit


def page_number(text: str) -> int:
    """A page mark that is a number which a column can hold. Raises InvalidInputError for anything else."""
    if not _PAGE_NUMBER.fullmatch(text):
        shown = text if len(text) <= 40 else text[:40] + "…"
        raise InvalidInputError("not a page mark", expected="the number of the last line shown", found=repr(shown))
    return min(int(text), HIGHEST)
