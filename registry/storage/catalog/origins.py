"""What versions were made of: one step down from many versions at once, each query along an index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, select

from registry.domain.manifests import Kind
from registry.storage.catalog.work import Read, known_document, table
from registry.storage.tables.artifacts import VersionRelationRow, VersionRow

Pair = tuple[str, int]
"""The name and the number of a version."""
MOST = 2000
"""Versions below one that are read with it."""

_RELATION, _VERSION = table(VersionRelationRow), table(VersionRow)
_START = (
    select(_VERSION.c.artifact, _VERSION.c.number)
    .where(_VERSION.c.artifact == bindparam("name"), _VERSION.c.number == bindparam("of_number"))
    .cte("down", recursive=True)
)
_DOWN = _START.union(
    select(_RELATION.c.target_artifact, _RELATION.c.target_number)
    .join_from(
        _START, _RELATION, and_(_RELATION.c.artifact == _START.c.artifact, _RELATION.c.number == _START.c.number)
    )
    .where(_RELATION.c.target_artifact.is_not(None))
)
"""A version and all versions that it was made of by what they tell of themselves, along an index."""
_ALL_DOWN: Select[Any] = select(_DOWN.c.artifact, _DOWN.c.number).limit(MOST + 1)
_TOLD: Select[Any] = select(
    _RELATION.c.artifact, _RELATION.c.number, _RELATION.c.position, _RELATION.c.kind, _RELATION.c.target
)
_RELATIONS = _TOLD.where(
    _RELATION.c.artifact.in_(bindparam("names", expanding=True)),
    _RELATION.c.number.in_(bindparam("numbers", expanding=True)),
)
_RELATIONS_DOWN = _TOLD.join(
    _DOWN, and_(_RELATION.c.artifact == _DOWN.c.artifact, _RELATION.c.number == _DOWN.c.number)
)
_ADAPTER: Select[Any] = select(_VERSION.c.artifact, _VERSION.c.number, _VERSION.c.digest, _VERSION.c.manifest).where(
    _VERSION.c.kind == Kind.ADAPTER.value
)
_ADAPTERS = _ADAPTER.where(
    _VERSION.c.artifact.in_(bindparam("names", expanding=True)),
    _VERSION.c.number.in_(bindparam("numbers", expanding=True)),
)
_ADAPTERS_DOWN = _ADAPTER.join(
    _DOWN, and_(_VERSION.c.artifact == _DOWN.c.artifact, _VERSION.c.number == _DOWN.c.number)
)
_BASES = (
    select(_VERSION.c.artifact, _VERSION.c.number, _VERSION.c.digest)
    .where(_VERSION.c.digest.in_(bindparam("digests", expanding=True)), _VERSION.c.kind == Kind.BASE_MODEL.value)
    .order_by(_VERSION.c.artifact, _VERSION.c.number)
)


@dataclass(slots=True)
class Origin:
    """What a version was made of: (relation, target) each, in the order they were told; and, of an adapter, the base
    models with the content that it is an adapter of, under every name that they have here."""

    relations: list[tuple[str, str]]
    bases: Sequence[str] = ()


class Origins:
    """Reading what versions were made of."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows
        self._read: dict[Pair, Origin] = {}

    def of(self, versions: Sequence[Pair]) -> Mapping[Pair, Origin]:
        """What versions were made of directly. Below one, all is read at once that is not too much; of many, this step.

        So neither many versions nor long chains take a question each. Raises IntegrityError for an adapter whose
        manifest is not what was sealed.
        """
        unread = [pair for pair in versions if pair not in self._read]
        if len(unread) == 1:
            name, number = unread[0]
            down = {"name": name, "of_number": number}
            pairs = [(row.artifact, row.number) for row in self._rows(_ALL_DOWN, **down)]
            if len(pairs) <= MOST:
                self._keep(pairs, self._rows(_RELATIONS_DOWN, **down), self._rows(_ADAPTERS_DOWN, **down))
                unread = []
        if unread:
            given = _named(unread)
            self._keep(unread, self._rows(_RELATIONS, **given), self._rows(_ADAPTERS, **given))
        return self._read

    def _keep(self, pairs: Sequence[Pair], relations: Sequence[Any], adapters: Sequence[Any]) -> None:
        read = {pair: Origin([]) for pair in pairs}
        for row in sorted(relations, key=lambda row: row.position):
            if found := read.get((row.artifact, row.number)):
                found.relations.append((row.kind, row.target))
        bases: dict[Pair, str] = {}
        for row in adapters:
            what = f"manifest of {row.artifact}@{row.number}"
            bases[row.artifact, row.number] = known_document(row.manifest, row.digest, what)["base"]
        names: dict[str, list[str]] = defaultdict(list)
        for row in self._rows(_BASES, digests=tuple(sorted(set(bases.values())))) if bases else ():
            names[row.digest].append(f"{row.artifact}@{row.number}")
        for pair in bases.keys() & read.keys():
            read[pair].bases = names[bases[pair]]
        self._read |= read


def _named(of: Sequence[Pair]) -> dict[str, tuple[Any, ...]]:
    """The names, and the numbers. Versions of other pairs of them are read as well, and passed over."""
    return {"names": tuple(sorted({name for name, _ in of})), "numbers": tuple(sorted({number for _, number in of}))}
