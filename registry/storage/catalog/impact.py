"""What was made of versions: one step up from a version or a release, a page at a time, each along an index."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, or_
from sqlalchemy import select as columns

from registry.domain.digests import Digest
from registry.domain.lineage import Affected
from registry.domain.manifests import Kind
from registry.domain.searching import base_term, dataset_term
from registry.storage.catalog.searching import Searching
from registry.storage.catalog.touched import SERVING
from registry.storage.catalog.work import Read, table
from registry.storage.tables import ReleaseComponentRow, VersionRelationRow, VersionRow

BATCH = 500
"""Lines that are read at once."""

_RELATION, _VERSION, _COMPONENT = table(VersionRelationRow), table(VersionRow), table(ReleaseComponentRow)
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


class Impact:
    """Reading what was made of what."""

    def __init__(self, work: Read) -> None:
        self._rows, self._searching = work.rows, Searching(work)

    def of_version(self, name: str, number: int, kind: Kind, digest: Digest) -> Iterator[Affected]:
        """What was made of a version directly: other versions first, then releases."""
        of = f"{name}@{number}"
        given = {"name": name, "of_number": number}
        for row in self._every(_MADE, given, {"artifact": "", "number": 0, "position": 0}):
            yield Affected(row.of, f"{row.artifact}@{row.number}", row.kind, of)
        if kind is Kind.BASE_MODEL:
            yield from self._with_term(base_term(digest), "base", of)
        if kind is Kind.DATASET:
            yield from self._with_term(dataset_term(digest), "measures", of)
        for row in self._every(_CONTAINING, given, {"application": "", "release": 0}):
            yield Affected("release", f"{row.application}@{row.release}", "contains", of)

    def of_release(self, application: str, number: int) -> Iterator[Affected]:
        """The stages that a release serves now."""
        for row in self._rows(SERVING, application=application, release=number):
            yield Affected("stage", f"{application}@{row.name}", "serves", f"{application}@{number}")

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
