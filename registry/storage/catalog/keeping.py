"""Which stored blobs something refers to, and the leases and tombstones of those on their way in or out.

`REFERENCES` is the one list of what refers to blobs. Leases and tombstones are projections outside the log: a lease
ends with the transaction that makes a reference, a tombstone with a lease or with the blob.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    Table,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    not_,
    select,
    true,
    tuple_,
    update,
)

from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import ConflictError, InfrastructureError
from registry.domain.garbage import Holder, Tombstone, list_digest
from registry.domain.log import Entry
from registry.domain.retention import LEASE_HOURS, TURN, Retention, SetRetention
from registry.domain.times import after, later
from registry.storage.catalog.touched import Touched, touched_by
from registry.storage.catalog.work import Read, Write, table
from registry.storage.tables.applications import ReleaseRow
from registry.storage.tables.artifacts import BaseLocationRow, VersionFileRow, VersionRow
from registry.storage.tables.store import BlobLeaseRow, BlobTombstoneRow, RetentionRow, TextIndexRow

_VERSION, _FILE, _RELEASE = table(VersionRow), table(VersionFileRow), table(ReleaseRow)
_LEASE, _TOMBSTONE, _RETENTION = table(BlobLeaseRow), table(BlobTombstoneRow), table(RetentionRow)
_LOCATION = table(BaseLocationRow)
_TEXT_INDEX = table(TextIndexRow)


@dataclass(frozen=True, slots=True)
class Reference:
    """A column whose digests are blobs that the registry keeps, because of what its rows are."""

    table: Table
    holder: Holder
    only: ColumnElement[bool]
    since: ColumnElement[bool]
    """That the row was made from the time `since` on."""

    @property
    def digest(self) -> ColumnElement[str]:
        return self.table.c.digest

    def selected(self, *columns: ColumnElement[Any]) -> Select[Any]:
        return select(*columns).select_from(self.table).where(self.only)


_SINCE: BindParameter[str] = bindparam("since")
_OF_VERSION = (_VERSION.c.artifact == _FILE.c.artifact, _VERSION.c.number == _FILE.c.number)

REFERENCES = (
    Reference(_RELEASE, Holder.RELEASE, true(), _RELEASE.c.created_at >= _SINCE),
    Reference(_VERSION, Holder.VERSION, true(), _VERSION.c.created_at >= _SINCE),
    Reference(_FILE, Holder.VERSION, _FILE.c.stored, exists().where(*_OF_VERSION, _VERSION.c.created_at >= _SINCE)),
    Reference(_TEXT_INDEX, Holder.INDEX, true(), _TEXT_INDEX.c.at >= _SINCE),
)
"""Everything that refers to a blob. Whoever puts a blob for something new adds here what then refers to it."""

_DIGESTS: BindParameter[Any] = bindparam("digests", expanding=True)
_HELD = tuple((r.holder, r.selected(r.digest).where(r.digest.in_(_DIGESTS)).distinct()) for r in REFERENCES)
_LEASED = (
    select(_LEASE.c.digest).where(_LEASE.c.digest.in_(_DIGESTS), _LEASE.c.expires_at > bindparam("now")).distinct()
)
_NEXT = tuple(
    r.selected(r.digest)
    .where(r.digest > bindparam("after"), r.since)
    .distinct()
    .order_by(r.digest)
    .limit(bindparam("most"))
    for r in REFERENCES
)
_COUNTS = tuple(r.selected(func.count(r.digest.distinct()).label("blobs")).where(r.since) for r in REFERENCES)
_ELSEWHERE = (
    select(_FILE.c.artifact, _FILE.c.number, _FILE.c.path, _FILE.c.digest, _VERSION.c.kind)
    .join_from(_FILE, _VERSION, and_(*_OF_VERSION))
    .where(
        not_(_FILE.c.stored),
        _VERSION.c.created_at >= _SINCE,
        tuple_(_FILE.c.artifact, _FILE.c.number, _FILE.c.path)
        > tuple_(bindparam("name"), bindparam("number"), bindparam("path")),
    )
    .order_by(_FILE.c.artifact, _FILE.c.number, _FILE.c.path)
    .limit(bindparam("most"))
)
_PLACE = (
    select(_LOCATION.c.path)
    .where(_LOCATION.c.artifact == bindparam("name"), _LOCATION.c.number == bindparam("number"))
    .order_by(_LOCATION.c.sequence.desc())
    .limit(1)
)
_MARKED: Select[Any] = select(_TOMBSTONE).where(_TOMBSTONE.c.digest.in_(_DIGESTS))
_DUE = (
    select(_TOMBSTONE)
    .where(
        _TOMBSTONE.c.trashed_at.is_(None),
        _TOMBSTONE.c.marked_at <= bindparam("due"),
        _TOMBSTONE.c.digest > bindparam("after"),
    )
    .order_by(_TOMBSTONE.c.digest)
    .limit(bindparam("most"))
)
_THROWN = (
    select(_TOMBSTONE)
    .where(
        _TOMBSTONE.c.trashed_at.is_not(None),
        _TOMBSTONE.c.trashed_at <= bindparam("due"),
        _TOMBSTONE.c.digest > bindparam("after"),
    )
    .order_by(_TOMBSTONE.c.digest)
    .limit(bindparam("most"))
)
_STANDING = select(
    func.count().label("blobs"),
    func.coalesce(func.sum(_TOMBSTONE.c.size), 0).label("bytes"),
    func.min(_TOMBSTONE.c.marked_at).label("marked_at"),
    func.min(_TOMBSTONE.c.trashed_at).label("trashed_at"),
)
_WAITING = _STANDING.where(_TOMBSTONE.c.trashed_at.is_(None))
_IN_TRASH = _STANDING.where(_TOMBSTONE.c.trashed_at.is_not(None))
_IN_FORCE: Select[Any] = select(_RETENTION).order_by(_RETENTION.c.sequence.desc()).limit(1)
_RETENTIONS: Select[Any] = select(_RETENTION).order_by(_RETENTION.c.sequence.desc())

_OWN = select(_LEASE.c.digest).where(_LEASE.c.holder == bindparam("of_holder"), _LEASE.c.expires_at > bindparam("now"))
_COLLECTOR = "collector"
"""Stands in the place of a digest for the turn of whoever collects."""
_TURN = select(_LEASE.c.holder, _LEASE.c.expires_at).where(_LEASE.c.digest == _COLLECTOR)
_UPLOADS: tuple[ColumnElement[Any], ...] = (
    func.count(_LEASE.c.holder.distinct()).label("uploads"),
    func.count(case((_LEASE.c.expires_at <= bindparam("now"), _LEASE.c.holder)).distinct()).label("ended"),
)
_LEASES: Select[Any] = select(*_UPLOADS).where(_LEASE.c.digest != _COLLECTOR)
_RENEW = update(_LEASE).where(_LEASE.c.holder == bindparam("of_holder")).values(expires_at=bindparam("until"))
_END = delete(_LEASE).where(_LEASE.c.holder == bindparam("of_holder"))
_END_EXPIRED = delete(_LEASE).where(_LEASE.c.expires_at <= bindparam("now"))
_UNMARK = delete(_TOMBSTONE).where(_TOMBSTONE.c.digest.in_(_DIGESTS))
_THROW = update(_TOMBSTONE).where(_TOMBSTONE.c.digest.in_(_DIGESTS)).values(trashed_at=bindparam("thrown_at"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How many tombstones there are, their bytes, and the oldest of their times."""

    blobs: int
    bytes: int
    oldest: str | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A file of a version that is not stored here. `place` is None where nobody has seen it."""

    name: str
    number: int
    path: str
    digest: Digest
    place: str | None


class Keeping:
    """Reading what is kept and why."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def retention(self) -> SetRetention:
        """The settings in force."""
        rows = self._rows(_IN_FORCE)
        return _retention(rows[0]) if rows else SetRetention(Retention())

    def retentions(self) -> tuple[SetRetention, ...]:
        """Every setting there was, the one in force first."""
        return tuple(map(_retention, self._rows(_RETENTIONS)))

    def holders(self, digests: Sequence[Digest], now: str) -> dict[Digest, Holder]:
        """Why each of these blobs is kept; what is in no lease, version or release is missing."""
        if not digests:
            return {}
        asked = tuple(digests)
        found = {Digest(row.digest): Holder.LEASE for row in self._rows(_LEASED, digests=asked, now=now)}
        for holder, statement in reversed(_HELD):
            found |= {Digest(row.digest): holder for row in self._rows(statement, digests=asked)}
        return found

    def marked(self, digests: Sequence[Digest]) -> dict[Digest, Tombstone]:
        """The tombstones of these blobs."""
        rows = self._rows(_MARKED, digests=tuple(digests)) if digests else ()
        return {Digest(row.digest): _tombstone(row) for row in rows}

    def due(self, marked_before: str, after: str, limit: int) -> tuple[Tombstone, ...]:
        """Tombstones set until a time, of blobs that still lie where they were; by digest, after one."""
        return tuple(map(_tombstone, self._rows(_DUE, due=marked_before, after=after, most=limit)))

    def thrown_away(self, until: str, after: str, limit: int) -> tuple[Tombstone, ...]:
        """Tombstones of blobs that went to the trash until a time, or were about to; by digest, after one."""
        return tuple(map(_tombstone, self._rows(_THROWN, due=until, after=after, most=limit)))

    def waiting(self) -> Standing:
        """The tombstones of blobs that still lie where they were."""
        (row,) = self._rows(_WAITING)
        return Standing(row.blobs, int(row.bytes), row.marked_at)

    def in_trash(self) -> Standing:
        (row,) = self._rows(_IN_TRASH)
        return Standing(row.blobs, int(row.bytes), row.trashed_at)

    def uploads(self, now: str) -> tuple[int, int]:
        """How many uploads hold leases, and how many of these ended without being finished."""
        (row,) = self._rows(_LEASES, now=now)
        return row.uploads, row.ended

    def kept(self, after: str, limit: int, since: str = "") -> tuple[Digest, ...]:
        """The next blobs that something made since a time refers to, in the order of their digests."""
        pages = [[row.digest for row in self._rows(query, after=after, most=limit, since=since)] for query in _NEXT]
        merged = [Digest(digest) for digest, _ in groupby(heapq.merge(*pages))]
        return tuple(merged[:limit])

    def count_kept(self, since: str = "") -> int:
        """How many blobs those are; one that several kinds of row refer to counts for each."""
        return sum(self._rows(query, since=since)[0].blobs for query in _COUNTS)

    def elsewhere(self, after: Elsewhere | None, limit: int, since: str = "") -> tuple[Elsewhere, ...]:
        """The next files that are kept by reference only, each with the place where it was seen last."""
        name, number, path = ("", 0, "") if after is None else (after.name, after.number, after.path)
        rows = self._rows(_ELSEWHERE, name=name, number=number, path=path, most=limit, since=since)
        return tuple(self._elsewhere(row) for row in rows)

    def touched(self, digest: Digest, *, stored: bool = True) -> Touched:
        """Everything that depends on a blob, or (not `stored`) on bytes that are kept by reference."""
        return touched_by(self._rows, digest, stored=stored)

    def _elsewhere(self, row: Any) -> Elsewhere:
        seen = self._rows(_PLACE, name=row.artifact, number=row.number)
        # The rows of a dataset are a file of any name; other files have their own names in a folder.
        place = None if not seen else seen[0].path if row.kind == "dataset" else f"{seen[0].path}/{row.path}"
        return Elsewhere(row.artifact, row.number, row.path, Digest(row.digest), place)


class WritableKeeping(Keeping):
    """Reading, leasing, marking, and settling what becomes of blobs."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def lease(self, holder: str, digests: Sequence[Digest]) -> frozenset[Digest]:
        """Keep these blobs, and those that the holder has leased already, for the time of a lease from now.

        Tells which of them are on their way to the trash: unless they are put from now on, they may get there. Their
        tombstones stay until something refers to them, so that everybody who leases them is told.
        """
        until = later(self._work.now, hours=LEASE_HOURS)
        self._work.execute(_RENEW, {"of_holder": holder, "until": until})
        have = {row.digest for row in self._rows(_OWN, of_holder=holder, now=self._work.now)}
        for digest in dict.fromkeys(digests):
            if digest not in have:
                self._work.execute(insert(_LEASE), {"digest": digest, "holder": holder, "expires_at": until})
        marked = self.marked(digests)
        thrown = frozenset(d for d, t in marked.items() if t.trashed_at is not None)
        self.unmark([digest for digest in marked if digest not in thrown])
        return thrown

    def settle(self, holder: str, digests: Sequence[Digest]) -> None:
        """Turn leases into the references that this transaction makes.

        Raises InfrastructureError if one has ended meanwhile: nobody knows whether its blob is still there.
        """
        have = {row.digest for row in self._rows(_OWN, of_holder=holder, now=self._work.now)}
        if lost := [digest for digest in digests if digest not in have]:
            raise InfrastructureError(
                "what was uploaded was not kept for as long as this took",
                expected=f"less than {LEASE_HOURS} hours from the first byte to the last",
                found=f"no lease on {len(lost)} of {len(digests)} blobs any more",
                fix="run it again: what is stored already is not copied twice",
            )
        self.unmark(digests)
        self._work.execute(_END, {"of_holder": holder})

    def end_expired(self) -> None:
        """Forget leases whose time is over."""
        self._work.execute(_END_EXPIRED, {"now": self._work.now})

    def take_turn(self, holder: str) -> None:
        """Be the one who collects, for the time of a turn from now. Raises ConflictError if somebody else is."""
        self.end_expired()
        for row in self._rows(_TURN):
            if row.holder != holder:
                raise ConflictError(
                    "somebody else is collecting garbage",
                    expected="one round at a time",
                    found=f"a round whose turn lasts until {row.expires_at}, and is prolonged while it works",
                    fix="run it again when that round has ended; one that was killed ends at that time",
                )
        self.end_turn(holder)
        until = after(self._work.now, TURN)
        self._work.execute(insert(_LEASE), {"digest": _COLLECTOR, "holder": holder, "expires_at": until})

    def end_turn(self, holder: str) -> None:
        self._work.execute(_END, {"of_holder": holder})

    def mark(self, found: Sequence[tuple[Digest, int]]) -> None:
        """Set tombstones on blobs (digest, size) that have none, in one log entry."""
        rows = [{"digest": d, "size": size, "marked_at": self._work.now} for d, size in found]
        self._work.insert_many(BlobTombstoneRow, rows)
        self._tell("blobs.marked", found)

    def throw_away(self, found: Sequence[Tombstone]) -> None:
        """Note, in one log entry, that these blobs go to the trash now."""
        digests = tuple(t.digest for t in found)
        self._work.execute(_THROW, {"digests": digests, "thrown_at": self._work.now})
        self._tell("blobs.discarded", [(t.digest, t.size) for t in found])

    def remove(self, found: Sequence[Tombstone]) -> None:
        """Note, in one log entry, that these blobs leave the trash for good, and forget them."""
        self.unmark([t.digest for t in found])
        self._tell("blobs.removed", [(t.digest, t.size) for t in found])

    def unmark(self, digests: Sequence[Digest]) -> None:
        """Take the tombstones off these blobs."""
        if digests:
            self._work.execute(_UNMARK, {"digests": tuple(digests)})

    def set_retention(self, retention: Retention) -> SetRetention:
        """Put settings in force."""
        row = RetentionRow(
            sequence=len(self.retentions()) + 1,
            content=canonical_json(retention.content()).decode(),
            at=self._work.now,
            actor=self._work.actor.account,
            person=self._work.actor.human_id,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("retention.set", {"retention": retention.digest()}), [row])
        return _retention(row)

    def _tell(self, kind: str, found: Sequence[tuple[Digest, int]]) -> None:
        sizes = [size for _, size in found]
        subjects = {
            "blobs": str(len(sizes)),
            "bytes": str(sum(sizes)),
            "digests": list_digest(digest for digest, _ in found),
        }
        self._work.record(Entry(kind, subjects), [])


# ---------------------------------------------------------------------------------------------------------


def _tombstone(row: Any) -> Tombstone:
    return Tombstone(Digest(row.digest), row.size, row.marked_at, row.trashed_at)


def _retention(row: Any) -> SetRetention:
    return SetRetention(Retention.model_validate(json.loads(row.content)), row.actor, row.at, row.log_index)
