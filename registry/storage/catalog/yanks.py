"""Versions that were withdrawn from new use, and given back to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, select

from registry.domain.log import Entry
from registry.domain.manifests import Version
from registry.domain.yanks import Yank
from registry.storage.catalog.work import Read, Write, table
from registry.storage.tables.store import VersionYankRow

_YANK = table(VersionYankRow)
_NEWEST = (
    select(_YANK.c.artifact, _YANK.c.number, func.max(_YANK.c.sequence).label("sequence"))
    .where(_YANK.c.artifact.in_(bindparam("names", expanding=True)))
    .group_by(_YANK.c.artifact, _YANK.c.number)
    .subquery()
)
_OF_NAMES: Select[Any] = select(_YANK).join_from(
    _YANK,
    _NEWEST,
    and_(
        _YANK.c.artifact == _NEWEST.c.artifact,
        _YANK.c.number == _NEWEST.c.number,
        _YANK.c.sequence == _NEWEST.c.sequence,
    ),
)
_HIGHEST = select(func.max(_YANK.c.sequence).label("sequence")).where(
    _YANK.c.artifact == bindparam("artifact"), _YANK.c.number == bindparam("number")
)


class Yanks:
    """Reading what is yanked."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def newest(self, version: Version) -> Yank | None:
        """What was last said of a version; None if it was never yanked."""
        return next((y for y in self._of_names([version.name]) if y.reference == version.reference), None)

    def among(self, references: Sequence[str]) -> tuple[Yank, ...]:
        """Those of these versions (`NAME@N`) that are yanked now, in their order."""
        names = dict.fromkeys(reference.rpartition("@")[0] for reference in references)
        yanked = {y.reference: y for y in self._of_names(list(names)) if y.yanked}
        return tuple(yanked[reference] for reference in dict.fromkeys(references) if reference in yanked)

    def _of_names(self, names: Sequence[str]) -> list[Yank]:
        rows = self._rows(_OF_NAMES, names=tuple(names)) if names else ()
        return [_yank(row) for row in rows]


class WritableYanks(Yanks):
    """Reading, yanking and restoring."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, version: Version, reason: str, *, yanked: bool) -> Yank:
        """Say of a version that it is yanked, or restored to use."""
        state = "yanked" if yanked else "restored"
        (before,) = self._rows(_HIGHEST, artifact=version.name, number=version.number)
        row = VersionYankRow(
            artifact=version.name,
            number=version.number,
            sequence=(before.sequence or 0) + 1,
            state=state,
            reason=reason,
            at=self._work.now,
            actor=self._work.actor.account,
            person=self._work.actor.human_id,
            log_index=self._work.next_index,
        )
        subjects = {"version": version.reference, "digest": version.digest}
        self._work.record(Entry(f"version.{state}", subjects, reason=reason), [row])
        return _yank(row)


def _yank(row: Any) -> Yank:
    reference = f"{row.artifact}@{row.number}"
    return Yank(reference, row.state == "yanked", row.reason, row.actor, row.person, row.at, row.log_index)
