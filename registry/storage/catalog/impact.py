"""What was made of versions: one step up from a version or a release, a page at a time, each along an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, or_
from sqlalchemy import select as columns

from registry.domain.digests import Digest
from registry.domain.lineage import Affected
from registry.domain.manifests import Kind
from registry.domain.searching import base_term, dataset_term
from registry.storage.catalog.searching import Searching
from registry.storage.catalog.work import Read, table
from registry.storage.tables.applications import ReleaseComponentRow
from registry.storage.tables.artifacts import VersionRelationRow, VersionRow
from registry.storage.tables.stages import DeploymentRow, StageRow

BATCH = 500
"""Lines that are read at once."""
MOST = 2000
"""Versions above one that are read with it, and releases with any of them; where there are more, they are read of one
version after the other, as far as they are asked for."""

_RELATION, _VERSION, _COMPONENT = table(VersionRelationRow), table(VersionRow), table(ReleaseComponentRow)
_STAGE, _DEPLOYMENT = table(StageRow), table(DeploymentRow)
_MADE: Select[Any] = (
    columns(
        _RELATION.c.artifact, _RELATION.c.number, _RELATION.c.position, _RELATION.c.kind, _VERSION.c.kind.label("of")
    )
    .join_from(
        _RELATION, _VERSION, and_(_VERSION.c.artifact == _RELATION.c.artifact, _VERSION.c.number == _RELATION.c.number)
    )
    .where(
        _RELATION.c.target_artifact == bindparam("name"),
        _RELATION.c.target_number == bindparam("of_number"),
        or_(
            _RELATION.c.artifact > bindparam("artifact"),
            and_(_RELATION.c.artifact == bindparam("artifact"), _RELATION.c.number > bindparam("number")),
            and_(
                _RELATION.c.artifact == bindparam("artifact"),
                _RELATION.c.number == bindparam("number"),
                _RELATION.c.position > bindparam("position"),
            ),
        ),
    )
    .order_by(_RELATION.c.artifact, _RELATION.c.number, _RELATION.c.position)
    .limit(BATCH)
)
_START = (
    columns(_VERSION.c.artifact, _VERSION.c.number)
    .where(_VERSION.c.artifact == bindparam("name"), _VERSION.c.number == bindparam("of_number"))
    .cte("up", recursive=True)
)
_UP = _START.union(
    columns(_RELATION.c.artifact, _RELATION.c.number).join_from(
        _START,
        _RELATION,
        and_(_RELATION.c.target_artifact == _START.c.artifact, _RELATION.c.target_number == _START.c.number),
    )
)
"""A version and all versions that were made of it by way of what they tell of themselves, along an index."""
_ALL_UP = columns(_UP.c.artifact, _UP.c.number).limit(MOST + 1)
_MADE_OF: Select[Any] = columns(
    _RELATION.c.target_artifact,
    _RELATION.c.target_number,
    _RELATION.c.artifact,
    _RELATION.c.number,
    _RELATION.c.position,
    _RELATION.c.kind,
    _VERSION.c.kind.label("of"),
).join_from(
    _RELATION, _VERSION, and_(_VERSION.c.artifact == _RELATION.c.artifact, _VERSION.c.number == _RELATION.c.number)
)
_HAVING: Select[Any] = columns(
    _COMPONENT.c.artifact, _COMPONENT.c.number, _COMPONENT.c.application, _COMPONENT.c.release
)
_MADE_UP: Select[Any] = _MADE_OF.join(
    _UP, and_(_RELATION.c.target_artifact == _UP.c.artifact, _RELATION.c.target_number == _UP.c.number)
)
"""In no order: for the sake of one, SQLite would go through the whole table along the index that has it."""
_CONTAINING_UP: Select[Any] = _HAVING.join(
    _UP, and_(_COMPONENT.c.artifact == _UP.c.artifact, _COMPONENT.c.number == _UP.c.number)
).limit(MOST + 1)
_MADE_OF_MANY: Select[Any] = (
    _MADE_OF.where(
        _RELATION.c.target_artifact.in_(bindparam("names", expanding=True)),
        _RELATION.c.target_number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(_RELATION.c.artifact, _RELATION.c.number, _RELATION.c.position)
    .limit(MOST + 1)
)
_CONTAINING_MANY: Select[Any] = (
    _HAVING.where(
        _COMPONENT.c.artifact.in_(bindparam("names", expanding=True)),
        _COMPONENT.c.number.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(_COMPONENT.c.application, _COMPONENT.c.release)
    .limit(MOST + 1)
)
_SERVING = (
    columns(_STAGE.c.application, _STAGE.c.name, _DEPLOYMENT.c.release)
    .join_from(_STAGE, _DEPLOYMENT, _DEPLOYMENT.c.id == _STAGE.c.deployment_id)
    .where(
        _STAGE.c.application.in_(bindparam("names", expanding=True)),
        _DEPLOYMENT.c.release.in_(bindparam("numbers", expanding=True)),
    )
    .order_by(_STAGE.c.application, _STAGE.c.name)
)
_DIGEST = columns(_VERSION.c.digest).where(
    _VERSION.c.artifact == bindparam("name"), _VERSION.c.number == bindparam("number")
)
_CONTAINING: Select[Any] = (
    columns(_COMPONENT.c.application, _COMPONENT.c.release)
    .where(
        _COMPONENT.c.artifact == bindparam("name"),
        _COMPONENT.c.number == bindparam("of_number"),
        or_(
            _COMPONENT.c.application > bindparam("application"),
            and_(_COMPONENT.c.application == bindparam("application"), _COMPONENT.c.release > bindparam("release")),
        ),
    )
    .order_by(_COMPONENT.c.application, _COMPONENT.c.release)
    .limit(BATCH)
)
_INCLUDING: Select[Any] = (
    columns(_RELATION.c.artifact, _RELATION.c.number)
    .where(
        _RELATION.c.artifact > bindparam("after"),
        _RELATION.c.kind == "includes",
        _RELATION.c.number
        == columns(func.max(_VERSION.c.number))
        .where(_VERSION.c.artifact == _RELATION.c.artifact)
        .correlate(_RELATION)
        .scalar_subquery(),
    )
    .distinct()
    .order_by(_RELATION.c.artifact)
    .limit(BATCH)
)


@dataclass(frozen=True, slots=True)
class _Above:
    """What is directly above a version."""

    made: list[Affected]
    containing: list[Affected]


class Impact:
    """Reading what was made of what."""

    def __init__(self, work: Read) -> None:
        self._rows, self._searching = work.rows, Searching(work)
        self._above: dict[tuple[str, int], _Above] = {}

    def above(self, things: Sequence[Affected]) -> Iterator[Affected]:
        """What was made of things directly, of each in turn: other versions first, then releases; of a release, the
        stages that it serves now.

        What is above those is read at once, where it is not too much, so that neither many things nor long chains take
        a question each.
        """
        pairs = {thing.reference: _pair(thing.reference) for thing in things if thing.kind != "stage"}
        serving = self._serving([pairs[thing.reference] for thing in things if thing.kind == "release"])
        self._read_ahead([pairs[thing.reference] for thing in things if thing.kind not in {"stage", "release"}])
        for thing in things:
            if thing.kind == "release":
                yield from serving.get(pairs[thing.reference], ())
            elif thing.kind != "stage":
                yield from self.of_version(*pairs[thing.reference], Kind(thing.kind))

    def of_version(self, name: str, number: int, kind: Kind) -> Iterator[Affected]:
        """What was made of a version directly, as far as it is asked for, where it was not read ahead."""
        of, given = f"{name}@{number}", {"name": name, "of_number": number}
        read = self._above.get((name, number))
        if read is None:
            for row in self._every(_MADE, given, {"artifact": "", "number": 0, "position": 0}):
                yield Affected(row.of, f"{row.artifact}@{row.number}", row.kind, of)
        else:
            yield from read.made
        if kind is Kind.BASE_MODEL:
            yield from self._with_term(base_term(self._digest(name, number)), "base", of)
        if kind is Kind.DATASET:
            yield from self._with_term(dataset_term(self._digest(name, number)), "measures", of)
        if read is None:
            for row in self._every(_CONTAINING, given, {"application": "", "release": 0}):
                yield Affected("release", f"{row.application}@{row.release}", "contains", of)
        else:
            yield from read.containing

    def _serving(self, releases: Sequence[tuple[str, int]]) -> dict[tuple[str, int], list[Affected]]:
        """The stages that releases serve now, by application and number."""
        found: dict[tuple[str, int], list[Affected]] = defaultdict(list)
        for row in self._rows(_SERVING, **_named(releases)) if releases else ():
            of = f"{row.application}@{row.release}"
            found[row.application, row.release].append(Affected("stage", f"{row.application}@{row.name}", "serves", of))
        return found

    def _read_ahead(self, versions: Sequence[tuple[str, int]]) -> None:
        """Read what is above versions: above one all the way up, of many the next step. Too much is not read yet."""
        unread = [pair for pair in versions if pair not in self._above]
        if len(unread) == 1:
            name, number = unread[0]
            given: dict[str, Any] = {"name": name, "of_number": number}
            pairs = [(row.artifact, row.number) for row in self._rows(_ALL_UP, **given)]
            if len(pairs) <= MOST:
                self._keep(pairs, self._rows(_MADE_UP, **given), self._rows(_CONTAINING_UP, **given))
        elif unread:
            given = _named(unread)
            made, containing = self._rows(_MADE_OF_MANY, **given), self._rows(_CONTAINING_MANY, **given)
            if len(made) <= MOST:
                self._keep(unread, made, containing)

    def _keep(self, pairs: Sequence[tuple[str, int]], made: Sequence[Any], containing: Sequence[Any]) -> None:
        if len(containing) > MOST:
            return
        read = {pair: _Above([], []) for pair in pairs}
        for row in sorted(made, key=lambda row: (row.artifact, row.number, row.position)):
            of = f"{row.target_artifact}@{row.target_number}"
            if above := read.get((row.target_artifact, row.target_number)):
                above.made.append(Affected(row.of, f"{row.artifact}@{row.number}", row.kind, of))
        for row in sorted(containing, key=lambda row: (row.application, row.release)):
            release, of = f"{row.application}@{row.release}", f"{row.artifact}@{row.number}"
            if above := read.get((row.artifact, row.number)):
                above.containing.append(Affected("release", release, "contains", of))
        self._above |= read

    def _digest(self, name: str, number: int) -> Digest:
        return Digest(self._rows(_DIGEST, name=name, number=number)[0].digest)

    def including(self) -> Iterator[tuple[str, int]]:
        """Each prompt whose newest version includes others, with the number of that version, by name."""
        after = ""
        while rows := self._rows(_INCLUDING, after=after):
            yield from ((row.artifact, row.number) for row in rows)
            after = rows[-1].artifact

    def _with_term(self, term: str, by: str, of: str) -> Iterator[Affected]:
        after: str | None = None
        while True:
            page = self._searching.found([term], False, after, BATCH)
            for found in page.items:
                yield Affected(found.kind.value, found.reference, by, of)
            after = page.next
            if after is None:
                return

    def _every(self, query: Select[Any], given: dict[str, Any], start: dict[str, Any]) -> Iterator[Any]:
        """The rows of a query in batches, each from where the one before ended."""
        read: Callable[..., Sequence[Any]] = self._rows
        key = start
        while True:
            rows = read(query, **given, **key)
            yield from rows
            if len(rows) < BATCH:
                return
            key = {column: getattr(rows[-1], column) for column in start}


def _named(pairs: Sequence[tuple[str, int]]) -> dict[str, tuple[Any, ...]]:
    """The names, and the numbers. What is read of other pairs of them is passed over."""
    return {"names": tuple(sorted({name for name, _ in pairs})), "numbers": tuple(sorted({n for _, n in pairs}))}


def _pair(reference: str) -> tuple[str, int]:
    name, _, number = reference.partition("@")
    return name, int(number)
