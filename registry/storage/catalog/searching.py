"""What versions are found by, and the pages of lists: newest first, each from where the one before ended.

A page takes the same work however many versions there are: every query goes along an index and stops. The terms are a
cache of manifests, names and tags. They are written in the transaction that makes or tags a version, and by
`tandem upgrade` for versions that have none, so that a registry of this schema has them all.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, FromClause, Select, Subquery, Table, and_, bindparam, delete, func, insert, tuple_
from sqlalchemy import select as columns
from sqlalchemy.sql.elements import ColumnElement

from registry.domain.digests import Digest
from registry.domain.manifests import Kind
from registry.domain.outcomes import Page
from registry.domain.searching import Listed, terms_of
from registry.storage.catalog.sums import Sum, streamed
from registry.storage.catalog.work import HIGHEST, Read, Write, page_number, page_size, table
from registry.storage.tables.artifacts import NameRow, VersionRow
from registry.storage.tables.store import VersionTagRow, VersionTermRow

STEPS = ((100, 200), (1000, 5000))
"""Where several things must hold at once, how far terms are counted to find the rarest, and how many versions that have
it a page looks at; the second time, if the first did not fill the page. A page that ends there has fewer lines than it
may have, perhaps none, and tells where to go on."""
_FILLED = 100
"""Versions that are read at once to fill in terms: manifests are 256 KiB at most."""

_NAME, _VERSION, _TERM, _TAG = table(NameRow), table(VersionRow), table(VersionTermRow), table(VersionTagRow)


def tags_of(version: Table | Subquery) -> ColumnElement[str | None]:
    """The tags that a version has now, parted by commas; none has one."""
    newer = _TAG.alias()
    outdated = (
        columns(newer.c.sequence)
        .where(
            newer.c.artifact == _TAG.c.artifact,
            newer.c.number == _TAG.c.number,
            newer.c.tag == _TAG.c.tag,
            newer.c.sequence > _TAG.c.sequence,
        )
        .correlate(_TAG)
        .exists()
    )
    return (
        columns(func.aggregate_strings(_TAG.c.tag, ","))
        .where(
            _TAG.c.artifact == version.c.artifact,
            _TAG.c.number == version.c.number,
            _TAG.c.state == "added",
            ~outdated,
        )
        .correlate(version)
        .scalar_subquery()
    )


def told_tags(text: str | None) -> tuple[str, ...]:
    """Tags as such a column tells them."""
    return tuple(sorted(text.split(","))) if text else ()


_SHOWN = (
    _VERSION.c.artifact,
    _VERSION.c.number,
    _VERSION.c.kind,
    _VERSION.c.digest,
    _VERSION.c.created_at,
    _VERSION.c.created_by,
    tags_of(_VERSION).label("tags"),
)
_NEWEST = (
    columns(
        _NAME.c.name.label("artifact"),
        columns(func.max(_VERSION.c.number))
        .where(_VERSION.c.artifact == _NAME.c.name)
        .correlate(_NAME)
        .scalar_subquery()
        .label("number"),
    )
    .where(_NAME.c.kind == bindparam("kind"), _NAME.c.name > bindparam("after"))
    .order_by(_NAME.c.name)
    .limit(bindparam("lines"))
    .subquery()
)
_PAGE = (
    columns(*_SHOWN)
    .join_from(
        _NEWEST, _VERSION, and_(_VERSION.c.artifact == _NEWEST.c.artifact, _VERSION.c.number == _NEWEST.c.number)
    )
    .order_by(_NEWEST.c.artifact)
)
_PAGE_OF = (
    columns(*_SHOWN)
    .where(
        _VERSION.c.artifact == bindparam("name"),
        _VERSION.c.kind == bindparam("kind"),
        _VERSION.c.number < bindparam("before"),
    )
    .order_by(_VERSION.c.number.desc())
    .limit(bindparam("lines"))
)
_WITH_TERM = (_TERM.c.term == bindparam("term"), _TERM.c.position < bindparam("before"))
_COUNT = columns(func.count().label("many")).select_from(
    # In order, or a planner that thinks there are many looks through the whole table for the first of them.
    columns(_TERM.c.position)
    .where(*_WITH_TERM)
    .order_by(_TERM.c.position.desc())
    .limit(bindparam("counted"))
    .subquery()
)
_FLOOR = (
    columns(_TERM.c.position).where(*_WITH_TERM).order_by(_TERM.c.position.desc()).limit(1).offset(bindparam("skipped"))
)
_FORGET = delete(_TERM).where(_TERM.c.artifact == bindparam("of_name"), _TERM.c.number == bindparam("of_number"))


class Searching:
    """Reading lists of versions."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def page(self, kind: Kind, after: str | None, limit: int) -> Page[Listed]:
        """The newest version of each artifact of a kind, by name; `after` is the last name of the page before."""
        rows = self._rows(_PAGE, kind=kind.value, after=after or "", lines=page_size(limit) + 1)
        items = tuple(_listed(row) for row in rows[:limit])
        return Page(items, items[-1].name if len(rows) > limit else None)

    def page_of(self, name: str, kind: Kind, after: str | None, limit: int) -> Page[Listed]:
        """Versions of one artifact, newest first; `after` is the last number of the page before."""
        before = HIGHEST if after is None else page_number(after)
        rows = self._rows(_PAGE_OF, name=name, kind=kind.value, before=before, lines=page_size(limit) + 1)
        items = tuple(_listed(row) for row in rows[:limit])
        return Page(items, str(items[-1].number) if len(rows) > limit else None)

    def found(self, terms: Sequence[str], newest_only: bool, after: str | None, limit: int) -> Page[Listed]:
        """Versions that have all `terms`, newest first; `after` is what the page before gave as `next`.

        With `newest_only`, of each artifact the newest version, if it has them.
        """
        before = HIGHEST if after is None else page_number(after)
        lines = page_size(limit) + 1
        steps = STEPS if len(terms) > 1 or newest_only else (None,)
        for step in steps:
            page = self._looked(terms, newest_only, before, lines, step)
            if page.next is None or len(page.items) == limit:
                break
        return page

    def _looked(
        self, terms: Sequence[str], newest_only: bool, before: int, lines: int, step: tuple[int, int] | None
    ) -> Page[Listed]:
        """One page, of no more versions with the rarest term than the step says; without a step, of all."""
        floor = None
        if step is not None:
            counted, looked_at = step
            terms = self._rarest_first(terms, before, counted)
            floor = self._floor(terms[0], before, looked_at)
        rows = self._rows(
            _search(len(terms), newest_only),
            before=before,
            floor=-1 if floor is None else floor,
            lines=lines,
            **{f"term_{place}": term for place, term in enumerate(terms)},
        )
        found = sorted(rows, key=lambda row: -row.position)[: lines - 1]
        items = tuple(_listed(row) for row in found)
        if len(rows) == lines:
            return Page(items, str(found[-1].position))
        return Page(items, None if floor is None else str(floor + 1))

    def _rarest_first(self, terms: Sequence[str], before: int, counted: int) -> Sequence[str]:
        if len(terms) == 1:
            return terms
        counts = {term: self._rows(_COUNT, term=term, before=before, counted=counted)[0].many for term in terms}
        return sorted(terms, key=lambda term: counts[term])

    def _floor(self, term: str, before: int, looked_at: int) -> int | None:
        """The position of the first version with a term that a page does not come to; None if it comes to all."""
        rows = self._rows(_FLOOR, term=term, before=before, skipped=looked_at)
        return rows[0].position if rows else None


def write_terms(work: Write, version: Any, tags: Sequence[str] = ()) -> None:
    """Write what a version is found by, anew: of a row of `version`, with the tags that it has."""
    work.execute(_FORGET, {"of_name": version.artifact, "of_number": version.number})
    work.insert_many(VersionTermRow, _term_rows(version, tags))


def fill_terms(connection: Connection) -> int:
    """Write the terms of every version that has none, some at a time; how many there were."""
    some = columns(_TERM.c.term).where(_TERM.c.artifact == _VERSION.c.artifact, _TERM.c.number == _VERSION.c.number)
    missing = some.limit(1).correlate(_VERSION).scalar_subquery().is_(None)
    query = (
        columns(_VERSION, tags_of(_VERSION).label("tags"))
        .where(missing)
        .order_by(_VERSION.c.artifact, _VERSION.c.number)
        .limit(_FILLED)
    )
    filled, last = 0, ("", 0)
    while rows := connection.execute(query.where(_beyond(last))).all():
        connection.execute(insert(_TERM), [values for row in rows for values in _term_rows(row, told_tags(row.tags))])
        filled, last = filled + len(rows), (rows[-1].artifact, rows[-1].number)
    return filled


def term_faults(connection: Connection) -> Iterator[str]:
    """Whether versions are found by what their manifests, names and tags say."""
    expected, found = Sum(), Sum()
    for row in streamed(connection, columns(_VERSION, tags_of(_VERSION).label("tags"))):
        expected.add(tuple(term.values()) for term in _term_rows(row, told_tags(row.tags)))
    ours = columns(_TERM.c.term, _TERM.c.position, _TERM.c.artifact, _TERM.c.number)
    found.add(streamed(connection, ours))
    if not expected.is_that_of(found):
        yield "version_term: what versions are found by is not what they say; versions may not be found"


# ---------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def _search(terms: int, newest_only: bool) -> Select[Any]:
    """The query of one page, by how many terms there are. It is the same object each time, so that it is prepared once.

    Every other condition is a subquery for a single value, which no planner turns into a join with all there is.
    """
    first = _TERM.alias("first")
    conditions: list[ColumnElement[bool]] = [
        first.c.term == bindparam("term_0"),
        first.c.position < bindparam("before"),
        first.c.position > bindparam("floor"),
    ]
    for place in range(1, terms):
        conditions.append(_has_too(first, place))
    if newest_only:
        newest = columns(func.max(_VERSION.c.number)).where(_VERSION.c.artifact == first.c.artifact)
        conditions.append(newest.correlate(first).scalar_subquery() == first.c.number)
    page = (
        columns(first.c.position, first.c.artifact, first.c.number)
        .where(*conditions)
        .order_by(first.c.position.desc())
        .limit(bindparam("lines"))
        .subquery()
    )
    return columns(page.c.position, *_SHOWN).join_from(
        page, _VERSION, and_(_VERSION.c.artifact == page.c.artifact, _VERSION.c.number == page.c.number)
    )


def _has_too(first: FromClause, place: int) -> ColumnElement[bool]:
    """Whether a version that has the first term has another one."""
    other = _TERM.alias(f"other_{place}")
    has = (
        columns(other.c.number)
        .where(
            other.c.term == bindparam(f"term_{place}"),
            other.c.position == first.c.position,
            other.c.artifact == first.c.artifact,
            other.c.number == first.c.number,
        )
        .correlate(first)
        .scalar_subquery()
    )
    return has.is_not(None)


def _beyond(last: tuple[str, int]) -> ColumnElement[bool]:
    return tuple_(_VERSION.c.artifact, _VERSION.c.number) > tuple_(*last)


def _term_rows(version: Any, tags: Sequence[str]) -> Iterable[Mapping[str, Any]]:
    terms = terms_of(
        version.artifact,
        Kind(version.kind),
        _manifest(version.manifest),
        (version.created_by, version.person),
        tags,
    )
    own = {"position": version.log_index, "artifact": version.artifact, "number": version.number}
    return [{"term": term, **own} for term in terms]


def _manifest(text: str) -> Mapping[str, Any]:
    """A manifest to be looked through. One that is damaged is told where it is used, not where it is looked for."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _listed(row: Any) -> Listed:
    return Listed(
        row.artifact,
        Kind(row.kind),
        row.number,
        Digest(row.digest),
        row.created_at,
        row.created_by,
        told_tags(row.tags),
    )
