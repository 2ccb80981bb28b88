"""Recomputing a log: whether every entry commits to the rows that name it, and to what the stages served after it.

One pass over the leaves and the rows side by side, so that what is in memory is some entries with their rows, and the
deployments by id. Each fault is a sentence; nothing is mended here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import inf
from typing import Any

from registry.domain.digests import Digest
from registry.domain.log import Said, StageHead, said, state_root
from registry.domain.log_rows import TableRows, Written, lines_digests, written

_TOGETHER = 200
"""Entries, with their rows."""
_PLACING = frozenset({"deployment", "deployment_event"})
"""Tables whose rows say what a stage serves."""
_NAMED = 5
"""Rows of an entry that are named."""


def log_faults(leaves: Iterable[tuple[int, str]], tables: Iterable[TableRows]) -> Iterator[str]:
    """What is wrong with a log, a sentence each. Leaves come in the order of their index, as the rows of tables do."""
    heads, waiting, due, coming = _Heads(), [*map(_Waiting, tables)], 0, iter(leaves)
    while some := list(islice(coming, _TOGETHER)):
        rows = _Rows([index for index, _ in some])
        for table in waiting:
            if table.next < rows.end:
                yield from _homeless(table.of.table, rows.take(table))
        digests = dict(zip(rows.lines, lines_digests(rows.lines.values()), strict=True))
        for (index, _), entry in zip(some, said([text for _, text in some]), strict=True):
            if index != due:
                yield "the log has gaps: " + (f"entry {due} is followed by {index}" if index < due else f"{due}")
            due = index + 1
            if index in rows.placing:
                heads.follow(rows.placing[index])
            place, digest, root, _ = entry
            committed = digest == digests[index] and index not in rows.unwritten
            if not committed or place != index or root != heads.root:
                yield from _entry_faults(index, entry, None if committed else rows.of(index), heads)
    for table in waiting:
        for named, _, _ in table.before(inf):
            yield from _homeless(table.of.table, named)


def pointer_faults(
    stages: Iterable[tuple[str, str, int, str | None]],
    live: Iterable[tuple[str, str, int, str]],
    expected: Collection[tuple[str, str]],
) -> Iterator[str]:
    """What is wrong with stage pointers. `stages` are (application, stage, epoch, deployment), `live` the same of the
    events by which a stage moved, in the order of their sequence; `expected` are the stages that policies have named.
    """
    moved: dict[tuple[str, str], tuple[int, str]] = {}
    for application, stage, epoch, deployment in live:
        key = (application, stage)
        before = moved.get(key, (0, ""))[0]
        if epoch != before + 1:
            yield f"epochs of {application}@{stage} are not dense: {before} is followed by {epoch}"
        moved[key] = (epoch, deployment)
    seen = set()
    for application, stage, epoch, pointed in stages:
        key = (application, stage)
        seen.add(key)
        if (epoch, pointed) != moved.get(key, (0, None)):
            yield f"the pointer of {application}@{stage} is not what its events say: epoch {epoch}"
        if key not in expected:
            yield f"no policy ever had the stage {application}@{stage}"
    for application, stage in sorted(set(expected) - seen):
        yield f"the stage {application}@{stage} of a policy is missing"


# ---------------------------------------------------------------------------------------------------------


class _Waiting:
    """The rows of a table that are still to come, some of them at hand."""

    def __init__(self, rows: TableRows) -> None:
        self.of = rows
        self._pages = written(rows)
        self._page: Written = ([], [], [])
        self._places: list[int] = []
        self._at = 0
        self.next: float = -1
        """The entry that the next row names; one that no row names while it is not known, infinite once none comes."""

    def before(self, entry: float) -> Iterator[Written]:
        """The rows that name an entry before this one, or what is no place in a log at all; some at a time."""
        while True:
            part = slice(self._at, bisect_left(self._places, entry, self._at))
            self._at = part.stop
            named, lines, rows = self._page
            yield named[part], lines[part], rows[part]
            if self._at < len(named):
                self.next = self._places[self._at]
                return
            if not self._more():
                self.next = inf
                return

    def _more(self) -> bool:
        """Whether more rows come. Those that name what is no place go before the others."""
        self._page, self._at = next(self._pages, ([], [], [])), 0
        named, lines, rows = self._page
        self._places = [place if type(place) is int else -1 for place in named]
        if self._places != named:
            order = sorted(range(len(named)), key=self._places.__getitem__)
            self._page = [named[n] for n in order], [lines[n] for n in order], [rows[n] for n in order]
            self._places.sort()
        return bool(named)


class _Rows:
    """What the rows that name some entries come to, by the entry."""

    def __init__(self, entries: Iterable[int]) -> None:
        self.lines: dict[int, list[str]] = {index: [] for index in entries}
        self.end = max(self.lines) + 1
        self.unwritten: set[int] = set()
        """Entries with a row that no entry can commit to."""
        self.placing: dict[int, list[tuple[str, dict[str, Any]]]] = {}
        """The rows that say what a stage serves."""
        self._taken: list[tuple[str, Written]] = []

    def take(self, table: _Waiting) -> Iterator[object]:
        """Take the rows of a table that come next. What comes out is what rows name that is no entry."""
        lines = self.lines
        for named, texts, rows in table.before(self.end):
            for index, text in zip(named, texts, strict=True):
                known = lines.get(index)
                if known is None:
                    yield index
                elif text is None:
                    self.unwritten.add(index)
                else:
                    known.append(text)
            if table.of.table in _PLACING:
                for index, row in zip(named, rows, strict=True):
                    told = (table.of.table, dict(zip(table.of.columns, row, strict=True)))
                    self.placing.setdefault(index, []).append(told)
            self._taken.append((table.of.table, (named, texts, rows)))

    def of(self, index: int) -> list[str]:
        """Every row that names an entry: its table, and the columns that stand first."""
        return [
            f"{table} {' '.join(str(value)[:71] for value in row[:2])}"
            for table, (named, _, rows) in self._taken
            for found, row in zip(named, rows, strict=True)
            if found == index
        ]


class _Heads:
    """What every stage serves, entry after entry, and the root over it."""

    def __init__(self) -> None:
        self._digests: dict[str, Digest] = {}
        self._live: dict[tuple[str, str], StageHead] = {}
        self.root = state_root([])

    def follow(self, moved: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
        for table, row in moved:
            if table == "deployment":
                self._digests[row["id"]] = Digest(row["digest"])
        events = [row for table, row in moved if table == "deployment_event" and row["kind"] == "live"]
        for row in sorted(events, key=lambda event: event["sequence"]):
            key, deployment = (row["application"], row["stage"]), row["deployment_id"]
            digest = self._digests.get(deployment, Digest("gone"))
            self._live[key] = StageHead(*key, row["epoch"], deployment, digest)
        if events:
            self.root = state_root(list(self._live.values()))


def _entry_faults(index: int, entry: Said, uncommitted: Sequence[str] | None, heads: _Heads) -> Iterator[str]:
    place, _, root, type_ = entry
    if place != index:
        yield f"entry {index} calls itself {place}"
    if uncommitted is not None:
        yield f"entry {index} ({type_}) does not commit to its rows: {_told(uncommitted)}"
    if root != heads.root:
        yield f"entry {index} ({type_}) names another state root"


def _told(rows: Sequence[str]) -> str:
    """Which rows they are, the first few of them; it cannot be told which is wrong."""
    more = f", and {len(rows) - _NAMED} more" if len(rows) > _NAMED else ""
    return ", ".join(rows[:_NAMED]) + more if rows else "there are none"


def _homeless(table: str, named: Iterable[object]) -> Iterator[str]:
    for index in named:
        yield f"a row of {table} names an entry that is not there: {index}"
