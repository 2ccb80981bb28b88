"""The log: its entries, what they are found by, and the hashes that roots and proofs are made of.

Terms and hashes are caches of the leaves. They are written in the transaction that adds an entry; what an older build
left without them gets them by `tandem upgrade`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast

from sqlalchemy import Connection, Select, bindparam, func, insert, select

from registry.domain.errors import IntegrityError, NotFoundError
from registry.domain.outcomes import Page
from registry.domain.transparency.entries import LogEntry, entry_of, newest_time, subject_term, terms_of
from registry.domain.transparency.tiles import HEIGHT, WIDTH
from registry.domain.transparency.trees import joined, leaf_hash
from registry.domain.wording import short
from registry.storage.catalog.sums import Sum, streamed
from registry.storage.catalog.work import HIGHEST, Read, Write, page_number, page_size, table
from registry.storage.tables.governance import DecisionRow
from registry.storage.tables.people import MembersRow
from registry.storage.tables.stages import LogRow, LogSubtreeRow, LogTermRow

_PAGE = 500
_LOG, _TERM, _SUBTREE, _DECISION = table(LogRow), table(LogTermRow), table(LogSubtreeRow), table(DecisionRow)
_MEMBERS = table(MembersRow)
_SIZE = select(func.max(_LOG.c.idx).label("newest"))
_LEAF = select(_LOG.c.leaf).where(_LOG.c.idx == bindparam("index"))
_LEAVES = (
    select(_LOG.c.leaf).where(_LOG.c.idx >= bindparam("start"), _LOG.c.idx < bindparam("end")).order_by(_LOG.c.idx)
)
_HASHES = (
    select(_SUBTREE.c.hash)
    .where(_SUBTREE.c.level == bindparam("level"), _SUBTREE.c.place >= bindparam("start"))
    .where(_SUBTREE.c.place < bindparam("end"))
    .order_by(_SUBTREE.c.place)
)

_DIGESTS = (
    # What is after every hexadecimal digit in every language's order ends the span.
    select(_TERM.c.term).where(_TERM.c.term >= bindparam("start"), _TERM.c.term < bindparam("end")).distinct().limit(2)
)
_FIRSTS = (
    select(_TERM.c.term, func.min(_TERM.c.idx).label("first"))
    .where(_TERM.c.term.in_(bindparam("terms", expanding=True)))
    .group_by(_TERM.c.term)
)
_ENTRIES = select(_LOG.c.idx, _LOG.c.leaf).where(_LOG.c.idx.in_(bindparam("indexes", expanding=True)))
_DECIDED = select(_DECISION.c.id, _DECISION.c.log_index).where(_DECISION.c.id.in_(bindparam("ids", expanding=True)))

_PUT_IN_FORCE = (
    select(_MEMBERS.c.digest, func.max(_MEMBERS.c.log_index).label("newest"))
    .where(_MEMBERS.c.digest.in_(bindparam("ids", expanding=True)))
    .group_by(_MEMBERS.c.digest)
)


class Log:
    """Reading the log."""

    def __init__(self, work: Read) -> None:
        self._rows, self._connection = work.rows, work.connection
        self.heads = work.heads

    def size(self) -> int:
        """How many entries there are."""
        newest = self._rows(_SIZE)[0].newest
        return 0 if newest is None else int(newest) + 1

    def leaf(self, index: int) -> bytes:
        """The bytes of an entry. Raises NotFoundError if there is none."""
        rows = self._rows(_LEAF, index=index) if 0 <= index <= HIGHEST else ()
        if not rows:
            raise NotFoundError(
                f"the log has no entry {index}",
                expected=f"0 to {self.size() - 1}",
                found=str(index),
                fix="`tandem log show` lists the newest",
            )
        return str(rows[0].leaf).encode()

    def leaves(self, start: int, end: int) -> Iterator[bytes]:
        """The bytes of the entries from `start` to before `end`."""
        for first in range(start, end, _PAGE):
            for row in self._rows(_LEAVES, start=first, end=min(first + _PAGE, end)):
                yield row.leaf.encode()

    def subtree(self, level: int, place: int) -> bytes:
        """The hash of a whole subtree, from what is kept of every eighth level."""
        kept = level - level % HEIGHT
        start, end = place << (level - kept), (place + 1) << (level - kept)
        return joined(self._hashes(kept, start, end))

    def hashes(self, level: int, start: int, end: int) -> Sequence[bytes]:
        """The hashes of neighbouring subtrees of a level that is a multiple of eight."""
        return self._hashes(level, start, end)

    def found(self, terms: Sequence[str], span: tuple[int, int], after: str | None, limit: int) -> Page[LogEntry]:
        """The entries within a span of indexes that have all terms, newest first."""
        start, end = span
        before = end if after is None else min(end, page_number(after))
        given = {f"term_{place}": term for place, term in enumerate(terms)}
        rows = self._rows(_found(len(terms)), start=start, before=before, lines=page_size(limit) + 1, **given)
        items = tuple(entry_of(_parsed(row.leaf)) for row in rows[:limit])
        return Page(items, str(items[-1].index) if len(rows) > limit else None)

    def following(self, terms: Sequence[str], span: tuple[int, int], limit: int) -> Sequence[LogEntry]:
        """Up to so many entries within a span of indexes that have all terms, oldest first."""
        start, end = span
        given = {f"term_{place}": term for place, term in enumerate(terms)}
        rows = self._rows(_found(len(terms), newest=False), start=start, before=end, lines=page_size(limit), **given)
        return tuple(entry_of(_parsed(row.leaf)) for row in rows)

    def digests(self, prefix: str) -> Sequence[str]:
        """Up to two digests that entries name and that begin so."""
        rows = self._rows(_DIGESTS, start=subject_term(prefix), end=subject_term(prefix) + "g")
        return tuple(row.term.removeprefix(subject_term("")) for row in rows)

    def firsts(self, subjects: Sequence[str]) -> Mapping[str, int]:
        """The first entry about each of some subjects, for those that any is about; that of decisions; and the last
        that put members in force, who may have been the same before."""
        rows = self._rows(_FIRSTS, terms=tuple(map(subject_term, subjects)))
        # Entries name the decision that they carry out beside what they are about.
        decided = self._rows(_DECIDED, ids=tuple(subjects))
        found = {row.term.removeprefix(subject_term("")): int(row.first) for row in rows}
        members = self._rows(_PUT_IN_FORCE, ids=tuple(subjects))
        return (
            found | {row.id: int(row.log_index) for row in decided} | {row.digest: int(row.newest) for row in members}
        )

    def operations(self, indexes: Sequence[int]) -> Mapping[int, str]:
        """The operation that each of some entries is of. Raises IntegrityError for an entry that was damaged."""
        rows = self._rows(_ENTRIES, indexes=tuple(indexes))
        return {row.idx: str(_parsed(row.leaf.encode())["op_id"]) for row in rows}

    def first_since(self, time: str) -> int:
        """The index of the first entry at which the log had come to a time, or its size if it has not."""
        low, high = 0, self.size()
        while low < high:
            middle = (low + high) // 2
            if newest_time(_parsed(self.leaf(middle))) < time:
                low = middle + 1
            else:
                high = middle
        return low

    def _hashes(self, level: int, start: int, end: int) -> list[bytes]:
        if level == 0:
            return [leaf_hash(leaf) for leaf in self.leaves(start, end)]
        kept = [bytes.fromhex(row.hash) for row in self._rows(_HASHES, level=level, start=start, end=end)]
        if len(kept) == end - start:
            return kept
        return [joined(self._hashes(level - HEIGHT, i << HEIGHT, (i + 1) << HEIGHT)) for i in range(start, end)]


def cache_entries(work: Write) -> None:
    """Write what the entries of a transaction are found by, and the hashes of what became whole with them."""
    work.insert_many(LogTermRow, (row for index, leaf in work.added for row in _term_rows(index, leaf)))
    log = Log(work)
    for index, _ in work.added:
        work.insert_many(LogSubtreeRow, _grown(log, index + 1))


def fill_log(connection: Connection) -> None:
    """Write what entries are found by and the hashes of whole subtrees, for those that have none."""
    size = int(connection.execute(select(func.count()).select_from(_LOG)).scalar_one())
    first = connection.execute(select(func.max(_TERM.c.idx))).scalar_one()
    log = Log(Read(connection))
    for start in range(0 if first is None else first + 1, size, _PAGE):
        page = enumerate(log.leaves(start, min(start + _PAGE, size)), start)
        connection.execute(insert(_TERM), [row for index, leaf in page for row in _term_rows(index, json.loads(leaf))])
    level = HEIGHT
    while size >> level:
        _fill_level(connection, level, size >> level)
        level += HEIGHT


def log_faults(connection: Connection) -> Iterator[str]:
    """Whether entries are found by what their leaves say, and the hashes that proofs are made of are those of leaves.

    The leaves must be sound.
    """
    expected, found, whole = Sum(), Sum(), _Whole()
    for index, row in enumerate(streamed(connection, select(_LOG.c.leaf).order_by(_LOG.c.idx))):
        expected.add((term["term"], index) for term in _term_rows(index, json.loads(row.leaf)))
        whole.add(leaf_hash(row.leaf.encode()))
    found.add(streamed(connection, select(_TERM.c.term, _TERM.c.idx)))
    if not expected.is_that_of(found):
        yield "log_term: what entries are found by is not what they say; entries may not be listed"
    for row in streamed(connection, select(_SUBTREE)):
        if whole.hashes.pop((row.level, row.place), None) != row.hash:
            yield f"log_subtree: the hash of level {row.level}, place {row.place} is not that of its entries"
    for level, place in whole.hashes:
        yield f"log_subtree: the hash of level {level}, place {place} is missing"


# ---------------------------------------------------------------------------------------------------------


class _Whole:
    """The hashes of whole subtrees of every eighth level, by (level, place), from leaves that come one by one."""

    def __init__(self) -> None:
        self.hashes: dict[tuple[int, int], str] = {}
        self._open: list[list[bytes]] = [[]]
        self._made = [0]

    def add(self, node: bytes) -> None:
        for depth, waiting in enumerate(self._open):
            waiting.append(node)
            if len(waiting) < WIDTH:
                return
            node = joined(waiting)
            waiting.clear()
            if depth + 1 == len(self._open):
                self._open.append([])
                self._made.append(0)
            self.hashes[(depth + 1) * HEIGHT, self._made[depth + 1]] = node.hex()
            self._made[depth + 1] += 1


def _parsed(leaf: str | bytes) -> Mapping[str, Any]:
    """A leaf with what an entry always has. Raises IntegrityError for one that was damaged so that it is none."""
    try:
        found = json.loads(leaf)
        if {"index", "type", "time", "actor", "assurance", "op_id", "subjects"} <= found.keys():
            return cast("Mapping[str, Any]", found)
    except (ValueError, AttributeError):
        pass
    raise IntegrityError(
        "an entry of the log cannot be read",
        expected="what was recorded",
        found=short(leaf),
        fix="`tandem log verify` tells which; restore the database from a backup",
    )


def _term_rows(index: int, leaf: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    return ({"term": term, "idx": index} for term in dict.fromkeys(terms_of(leaf)))


def _grown(log: Log, size: int) -> list[dict[str, Any]]:
    """The rows of hashes for the subtrees that became whole with the last of `size` entries."""
    rows: list[dict[str, Any]] = []
    level, whole = HEIGHT, size
    below: bytes | None = None
    while whole and whole % WIDTH == 0:
        whole //= WIDTH
        place = whole - 1
        # The last of the hashes below is not in the table yet: it became whole just now.
        start, end = place << HEIGHT, (place + 1) << HEIGHT
        hashes = [*log.hashes(level - HEIGHT, start, end - (below is not None)), *([below] if below else [])]
        below = joined(hashes)
        rows.append({"level": level, "place": place, "hash": below.hex()})
        level += HEIGHT
    return rows


def _fill_level(connection: Connection, level: int, whole: int) -> None:
    log = Log(Read(connection))
    there = select(func.max(_SUBTREE.c.place)).where(_SUBTREE.c.level == level)
    newest = connection.execute(there).scalar_one()
    for place in range(0 if newest is None else newest + 1, whole):
        found = joined(log.hashes(level - HEIGHT, place << HEIGHT, (place + 1) << HEIGHT))
        connection.execute(insert(_SUBTREE), [{"level": level, "place": place, "hash": found.hex()}])


@lru_cache(maxsize=32)
def _found(terms: int, newest: bool = True) -> Select[Any]:
    """The query of a page, by how many terms there are, the newest or the oldest first.

    It is the same object each time, so it is prepared once.
    """
    query = select(_LOG.c.idx, _LOG.c.leaf).where(_LOG.c.idx >= bindparam("start"), _LOG.c.idx < bindparam("before"))
    for place in range(terms):
        named = _TERM.alias(f"term_of_{place}")
        query = query.join(named, named.c.idx == _LOG.c.idx).where(named.c.term == bindparam(f"term_{place}"))
    return query.order_by(_LOG.c.idx.desc() if newest else _LOG.c.idx).limit(bindparam("lines"))
