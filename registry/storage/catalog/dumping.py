"""Every row of a registry out, a line of canonical JSON each, and in again.

What is left out is made of the rest: generated texts (a cache), what versions are found by, leases and tombstones of
garbage collection, and the revision of the schema, which the index of an archive tells. Lines are ordered by the
primary key, by code point on every database, so that the same registry gives the same bytes.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from sqlalchemy import BigInteger, Boolean, Integer, Select, Table, Text, collate, func, insert, not_, select, update
from sqlalchemy.exc import DataError, IntegrityError, InternalError

from registry.domain.archives import LogHead
from registry.domain.digests import Digest, canonical_json, parse_canonical, without_nothing
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.members import Actor
from registry.domain.stages import PromotionState
from registry.domain.transparency.trees import RunningTree
from registry.storage.catalog.keeping import REFERENCES
from registry.storage.catalog.log import fill_log, log_faults
from registry.storage.catalog.recomputing import faults
from registry.storage.catalog.searching import fill_terms, term_faults
from registry.storage.catalog.work import Read, Write, table
from registry.storage.guards import missing_guards
from registry.storage.tables import INSERT_ONLY, metadata
from registry.storage.tables.artifacts import VersionFileRow
from registry.storage.tables.governance import ApprovalRow, ApprovalUseRow, ApprovalWithdrawalRow
from registry.storage.tables.promotions import PromotionRow
from registry.storage.tables.stages import LogRow

TABLES: tuple[str, ...] = (
    *("log", "members_document", "name", "policy", "retention", "operation", "measurement"),
    *("application", "policy_activation", "registry_activation", "policy_proposal", "policy_approval"),
    *("version", "version_file", "version_relation", "base_location", "version_tag", "version_yank"),
    "text_index",
    *("application_suite", "consumer", "release", "release_component"),
    *("evaluation_run", "evaluation_row", "evaluation_score", "evaluation_draw", "evaluation_label"),
    "evaluation_invalidation",
    *("evaluation_replay", "evaluation_replay_outcome"),
    "price",
    "attestation",
    *("comparison", "comparison_item", "comparison_answer", "rater_removal"),
    *("study", "study_unit", "study_withdrawal"),
    *("approval", "promotion", "approval_use", "approval_withdrawal", "rejection", "rejection_withdrawal"),
    *("signing_key", "signing_key_confirmation", "signing_key_revocation"),
    *("approval_signature", "rejection_signature", "agreement_signature"),
    *("token", "token_revocation", "trusted_issuers", "token_exchange"),
    *("decision", "deployment", "deployment_event", "promotion_event", "stage", "waiver", "waiver_event"),
    *("quarantine", "quarantine_clearing", "hold", "hold_release", "freeze", "freeze_lifting"),
    *("incident", "incident_event"),
)
"""What an archive has, each table after those that its rows refer to."""

LEFT_OUT: frozenset[str] = frozenset(
    {"generation", "score", "version_term", "log_term", "log_subtree", "blob_lease", "blob_tombstone", "token_use"}
)
"""Caches, and projections of what is under way at one place."""

PAGE = 500
"""Rows that are read or written at once."""
PAGE_BYTES = 4 * 1024 * 1024
"""Bytes of rows that are written at once, unless a single one has more."""

_LONG = 1024 * 1024
_FLAT = re.compile(rb'\{(?:"[a-z_]++":(?:"(?:[^"\\]++|\\.)*+"|-?[0-9]++|true|false)(?:,(?=")|(?=\})))*+\}')
"""A row as it must look. A long one is looked at before it is parsed: lists within lists take up to thirty times the
memory of their text."""
_LIMITS: tuple[tuple[type, int], ...] = ((BigInteger, 2**63), (Integer, 2**31))
_LOG, _FILE, _PROMOTION = table(LogRow), table(VersionFileRow), table(PromotionRow)
_APPROVAL, _USE, _WITHDRAWAL = table(ApprovalRow), table(ApprovalUseRow), table(ApprovalWithdrawalRow)
_REFERENCED = select(func.count()).select_from(_FILE).where(not_(_FILE.c.stored))


class Dumping:
    """Reading everything, in one moment and a page at a time."""

    tables = TABLES

    def __init__(self, work: Read) -> None:
        self._connection = work.connection

    def lines(self, name: str) -> Generator[bytes, None, None]:
        """Every row of a table, each as a line."""
        source = metadata.tables[name]
        for row in self._streamed(select(source).order_by(*map(self._plain, source.primary_key.columns))):
            yield canonical_json(without_nothing(row)) + b"\n"

    def blobs(self) -> Generator[tuple[Digest, int], None, None]:
        """Every blob that the rows refer to, with its size in bytes, in the order of digests."""
        found = [self._digests(reference.selected(reference.digest), reference.table) for reference in REFERENCES]
        for _, same in groupby(heapq.merge(*found), key=lambda blob: blob[0]):
            yield next(same)

    def referenced(self) -> int:
        """How many files the registry knows by digest alone."""
        return int(self._connection.execute(_REFERENCED).scalar_one())

    def log_head(self) -> LogHead:
        """The size of the log and its root, computed from the leaves."""
        tree = RunningTree()
        for row in self._streamed(select(_LOG.c.leaf).order_by(_LOG.c.idx)):
            tree.add(row["leaf"].encode())
        return LogHead(size=tree.size, root="sha256:" + tree.root().hex())

    def faults(self) -> Generator[str, None, None]:
        """What is wrong with the rows that are there now, a sentence each."""
        return faults(self._connection)

    def own_faults(self) -> Generator[str, None, None]:
        """What is wrong with what no archive has: the guards of this database, and the caches of sound rows."""
        for name in missing_guards(self._connection, INSERT_ONLY):
            yield f"the database does not guard its rows any more: {name}"
        yield from term_faults(self._connection)
        yield from log_faults(self._connection)

    def _digests(self, query: Select[Any], source: Table) -> Iterator[tuple[Digest, int]]:
        size = source.c.size if "size" in source.c else source.c.manifest
        for row in self._streamed(query.add_columns(size.label("held")).order_by(self._plain(source.c.digest))):
            yield Digest(row["digest"]), row["held"] if "size" in source.c else len(row["held"].encode())

    def _streamed(self, query: Select[Any]) -> Iterator[dict[str, Any]]:
        """Rows as they come, never all at once: on a server through a cursor of its own."""
        found = self._connection.execute(query.execution_options(stream_results=True, yield_per=PAGE))
        with found:
            for row in found.mappings():
                yield dict(row)

    def _plain(self, column: Any) -> Any:
        """Ordered by code point, as SQLite does, whatever the language of a server's database."""
        return collate(column, "C") if self._by_language and isinstance(column.type, Text) else column

    @property
    def _by_language(self) -> bool:
        return self._connection.dialect.name == "postgresql"


class Loading(Dumping):
    """Putting rows that were read elsewhere into a database that has none."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def load(self, name: str, lines: Iterable[bytes], where: str) -> int:
        """Add the rows of a table; how many there were. The guards of the database hold for each of them.

        Raises InvalidInputError for what is no row of this table, or does not fit what is there.
        """
        source = metadata.tables[name]
        count, later = 0, list[dict[str, Any]]()
        for page in _pages(_rows(source, lines, where)):
            count += len(page)
            self._add(source, page if name != "promotion" else self._ended_promotions(page, later, where), where)
        self._add(source, later, where)
        return count

    def fill_terms(self) -> None:
        """Make what versions and log entries are found by."""
        fill_terms(self._connection)
        fill_log(self._connection)

    def become(self, actor: Actor) -> None:
        """Who acts from here on: it takes the rows to tell who that is."""
        self._work.actor = actor

    def unused_approvals(self) -> tuple[str, ...]:
        """The approvals that could still be used, by id."""
        query = (
            select(_APPROVAL.c.id)
            .join_from(_APPROVAL, _USE, _USE.c.approval == _APPROVAL.c.id, isouter=True)
            .join(_WITHDRAWAL, _WITHDRAWAL.c.approval == _APPROVAL.c.id, isouter=True)
            .where(_USE.c.approval.is_(None), _WITHDRAWAL.c.approval.is_(None), _APPROVAL.c.expires_at > self._work.now)
            .order_by(_APPROVAL.c.id)
        )
        return tuple(self._connection.execute(query).scalars())

    def _ended_promotions(
        self, page: list[dict[str, Any]], pursued: list[dict[str, Any]], where: str
    ) -> list[dict[str, Any]]:
        """Add requests that are over: each is opened and moved on, as the guards demand, before the next of the same
        release is. Those that are pursued come last."""
        for row in page:
            if row["state"] in {PromotionState.OPEN.value, PromotionState.VERIFYING.value}:
                pursued.append(row)
            else:
                self._add_promotion(row, where)
        return []

    def _add(self, source: Table, rows: list[dict[str, Any]], where: str) -> None:
        if source.name == "promotion":
            for row in rows:
                self._add_promotion(row, where)
        elif rows:
            with _told(where):
                self._connection.execute(insert(source), rows)

    def _add_promotion(self, row: dict[str, Any], where: str) -> None:
        with _told(where):
            self._connection.execute(insert(_PROMOTION), [{**row, "state": PromotionState.OPEN.value}])
            if row["state"] != PromotionState.OPEN.value:
                moved = update(_PROMOTION).where(_PROMOTION.c.id == row["id"]).values(state=row["state"])
                self._connection.execute(moved)


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _told(where: str) -> Iterator[None]:
    """Tell what the database refuses as a fault of the rows."""
    try:
        yield
    except (ConflictError, IntegrityError, DataError, InternalError) as error:
        raise InvalidInputError(
            "rows of the archive do not fit together",
            where=where,
            expected="rows as a registry has them",
            found=error.found if isinstance(error, ConflictError) else str(error.orig).split("\n")[0],
        ) from error


def _rows(source: Table, lines: Iterable[bytes], where: str) -> Iterator[tuple[dict[str, Any], int]]:
    for number, line in enumerate(lines, 1):
        if len(line) > _LONG and not _FLAT.fullmatch(line):
            raise _misfit("not a row", f"{where}:{number}", "names with texts and numbers", "lists or objects within")
        yield _row(source, parse_canonical(line, f"{where}:{number}"), f"{where}:{number}"), len(line)


def _row(source: Table, value: object, where: str) -> dict[str, Any]:
    """A row whose every value is of its column's type, with None where nothing was said."""
    if not isinstance(value, Mapping):
        raise _misfit("not a row", where, "an object", type(value).__name__)
    unknown = value.keys() - set(source.columns.keys())
    if unknown:
        raise _misfit("a row has a column that there is not", where, f"columns of {source.name}", sorted(unknown)[0])
    row = {}
    for column in source.columns:
        given = value.get(column.name)
        if given is None and (column.name in value or not column.nullable):
            raise _misfit("a row lacks a column", where, column.name, "null" if column.name in value else "nothing")
        if given is not None and not _fits(column.type, given):
            raise _misfit("a value is not of its column", where, f"{column.name}: {column.type}", repr(given)[:60])
        row[column.name] = given
    return row


def _fits(kind: Any, value: object) -> bool:
    if isinstance(kind, Boolean):
        return isinstance(value, bool)
    for type_, limit in _LIMITS:
        if isinstance(kind, type_):
            return isinstance(value, int) and not isinstance(value, bool) and -limit <= value < limit
    return isinstance(value, str)


def _misfit(message: str, where: str, expected: str, found: str) -> InvalidInputError:
    return InvalidInputError(message, where=where, expected=expected, found=found)


def _pages(rows: Iterable[tuple[dict[str, Any], int]]) -> Iterator[list[dict[str, Any]]]:
    page, size = list[dict[str, Any]](), 0
    for row, length in rows:
        page.append(row)
        size += length
        if len(page) >= PAGE or size >= PAGE_BYTES:
            yield page
            page, size = [], 0
    if page:
        yield page
