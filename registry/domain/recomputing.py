"""Recomputing a log: whether every entry commits to the rows that name it, and to what the stages served after it.

One pass over the leaves and the rows side by side, so that what is in memory is one entry with its rows, and the
deployments by id. Each fault is a sentence; nothing is mended here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import groupby
from typing import Any

from registry.domain.digests import Digest, parse_canonical
from registry.domain.errors import InvalidInputError
from registry.domain.log import MAX_LEAF, StageHead, rows_digest, state_root

PROJECTED = {"promotion": frozenset({"state"})}
"""Columns that follow later entries, so that no single entry can commit to them."""

_NAMED = 5
"""Rows of an entry that are named."""

CommittedRow = tuple[int, str, Mapping[str, Any]]
"""The log index that a row names, its table, and its columns."""


def log_faults(leaves: Iterable[tuple[int, str]], rows: Iterable[CommittedRow]) -> Iterator[str]:
    """What is wrong with a log, a sentence each. Leaves and rows come in the order of their index."""
    heads = _Heads()
    grouped = groupby(rows, key=lambda row: row[0])
    pending = next(grouped, None)
    due = 0
    for index, text in leaves:
        if index != due:
            yield f"the log has gaps: entry {due} is followed by {index}" if index < due else f"the log has gaps: {due}"
        due = index + 1
        while pending is not None and pending[0] < index:
            yield from _homeless(pending[1])
            pending = next(grouped, None)
        written: list[tuple[str, Mapping[str, Any]]] = []
        if pending is not None and pending[0] == index:
            written = [(table, row) for _, table, row in pending[1]]
            pending = next(grouped, None)
        yield from _entry_faults(index, _leaf(text), written, heads)
    while pending is not None:
        yield from _homeless(pending[1])
        pending = next(grouped, None)


def committed_columns(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that an entry commits to: all that are not null, but for those that later entries move."""
    listed = {name: value for name, value in row.items() if value is not None}
    for name in PROJECTED.get(table, ()):
        listed.pop(name, None)
    return {**listed, "stored": bool(row["stored"])} if table == "version_file" else listed


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


class _Heads:
    """What every stage serves, entry after entry, and the root over it."""

    def __init__(self) -> None:
        self._digests: dict[str, Digest] = {}
        self._live: dict[tuple[str, str], StageHead] = {}
        self.root = state_root([])

    def follow(self, written: list[tuple[str, Mapping[str, Any]]]) -> None:
        for table, row in written:
            if table == "deployment":
                self._digests[row["id"]] = Digest(row["digest"])
        events = [row for table, row in written if table == "deployment_event" and row["kind"] == "live"]
        for row in sorted(events, key=lambda event: event["sequence"]):
            key, deployment = (row["application"], row["stage"]), row["deployment_id"]
            digest = self._digests.get(deployment, Digest("gone"))
            self._live[key] = StageHead(*key, row["epoch"], deployment, digest)
        if events:
            self.root = state_root(list(self._live.values()))


def _leaf(text: str) -> Mapping[str, Any]:
    """A leaf with what an entry always has; what is none commits to nothing."""
    leaf = None
    with suppress(InvalidInputError):
        leaf = parse_canonical(text.encode()) if len(text) <= MAX_LEAF else None
    return {**dict.fromkeys(("index", "type", "rows", "state_root")), **(leaf if isinstance(leaf, dict) else {})}


def _entry_faults(
    index: int, leaf: Mapping[str, Any], written: list[tuple[str, Mapping[str, Any]]], heads: _Heads
) -> Iterator[str]:
    if leaf["index"] != index:
        yield f"entry {index} calls itself {leaf['index']}"
    if leaf["rows"] != rows_digest([(table, committed_columns(table, row)) for table, row in written]):
        yield f"entry {index} ({leaf['type']}) does not commit to its rows{_named(written)}"
    heads.follow(written)
    if leaf["state_root"] != heads.root:
        yield f"entry {index} ({leaf['type']}) names another state root"


def _named(written: list[tuple[str, Mapping[str, Any]]]) -> str:
    """Which rows they are, by the columns that stand first, the first few of them; it cannot be told which is wrong."""
    if not written:
        return ": there are none"
    names = [f"{table} {' '.join(str(value)[:71] for value in [*row.values()][:2])}" for table, row in written[:_NAMED]]
    more = f", and {len(written) - _NAMED} more" if len(written) > _NAMED else ""
    return ": " + ", ".join(names) + more


def _homeless(rows: Iterable[CommittedRow]) -> Iterator[str]:
    for index, table, _ in rows:
        yield f"a row of {table} names an entry that is not there: {index}"
