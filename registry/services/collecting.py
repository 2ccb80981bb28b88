"""Collecting garbage: blobs that no version, release or lease refers to, in phases with time between them.

1. A blob that nothing refers to, put longer ago than the grace time, is marked.
2. One that is marked for the grace time, and that still nothing refers to, goes to the trash.
3. What lies in the trash for the trash time is removed.

A lease, which everybody takes who is about to refer to a blob, ends a mark. Each phase looks again inside the
transaction that acts on what it sees, and no transaction is open while bytes are touched: what was put since it was
marked, the store itself leaves where it is. A crash leaves a blob that the next round throws away, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from registry.domain.digests import Digest
from registry.domain.garbage import Collected, Counting, Holder, Tally, Tombstone
from registry.domain.members import Permission
from registry.domain.retention import Retention, SetRetention, Spans, checked
from registry.domain.times import parse_time, time_text
from registry.ports import Stored
from registry.services.runtime import Runtime, acting, transact
from registry.services.turns import Turn
from registry.storage.catalog import Reading, Writing

PAGE = 500
"""Blobs that one transaction looks at."""
_LAST = "9999-12-31T23:59:59.999999Z"
_GARBAGE, _WAITING = "garbage", "waiting"


def collect(runtime: Runtime, dry_run: bool, spans: Spans | None = None) -> Collected:
    """Do what is due of every phase, or (`dry_run`) tell what that would be.

    `spans` take the place of the retention settings, without their floor; nothing that users can give comes here.
    Raises ConflictError while somebody else does a round: not every store can have two throw away at once.
    """
    acting(runtime, Permission.STORE)
    with runtime.catalog.read() as reading:
        retention = reading.keeping.retention().retention
    work = _Round(runtime, retention, spans or retention.spans(), dry_run, Turn(runtime))
    with nullcontext() if dry_run else work.turn:
        work.mark()
        work.discard()
        work.remove()
    return work.told()


def retention(runtime: Runtime) -> SetRetention:
    """The settings in force."""
    with runtime.catalog.read() as reading:
        return reading.keeping.retention()


def set_retention(runtime: Runtime, grace: str | None, trash: str | None) -> SetRetention:
    """Change the settings; what is not given stays. Set to what they are, nothing is recorded."""

    def work(writing: Writing) -> SetRetention:
        before = writing.keeping.retention()
        wanted = {"grace": grace, "trash": trash}
        changed = {name: text for name, text in wanted.items() if text is not None}
        now = checked(before.retention.model_copy(update=changed))
        return before if now == before.retention else writing.keeping.set_retention(now)

    return transact(runtime, Permission.STORE, work)


# ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Round:
    """One round over the store, and what it came to so far."""

    runtime: Runtime
    retention: Retention
    spans: Spans
    dry_run: bool
    turn: Turn
    counted: Counting = field(default_factory=Counting)

    # Phase 1 -----------------------------------------------------------------------------------------------
    def mark(self) -> None:
        """Mark what is garbage, and count everything by why it is kept."""
        after: Digest | None = None
        while page := self.runtime.blobs.list(after, PAGE):
            after = page[-1].digest
            with self.runtime.catalog.read() as reading:
                sorted_out = self._sorted_out(reading, page, self._now())
            if sorted_out[_GARBAGE] and not self.dry_run:
                sorted_out = transact(self.runtime, Permission.STORE, self._marking(page))
            for what, found in sorted_out.items():
                self.counted.add(what, (blob.size for blob in found))

    def _marking(self, page: Sequence[Stored]) -> Callable[[Writing], dict[str, list[Stored]]]:
        def work(writing: Writing) -> dict[str, list[Stored]]:
            found = self._sorted_out(writing, page, parse_time(writing.now))
            if found[_GARBAGE]:
                writing.keeping.mark([(blob.digest, blob.size) for blob in found[_GARBAGE]])
            return found

        return work

    def _sorted_out(self, reading: Reading | Writing, page: Sequence[Stored], now: datetime) -> dict[str, list[Stored]]:
        """Stored blobs by why they are kept, those that are marked already, and garbage."""
        digests = [blob.digest for blob in page]
        holders = reading.keeping.holders(digests, time_text(now))
        marked = reading.keeping.marked(digests)
        found: dict[str, list[Stored]] = {_GARBAGE: []}
        for blob in page:
            if blob.digest in holders:
                what: str = holders[blob.digest]
            elif blob.digest in marked:
                what = _WAITING
            elif blob.modified >= now - self.spans.margin:
                what = Holder.YOUNG
            else:
                what = _GARBAGE
            found.setdefault(what, []).append(blob)
        return found

    # Phase 2 -----------------------------------------------------------------------------------------------
    def discard(self) -> None:
        """Throw away what has been marked for the grace time; and again what an interrupted round left."""
        due = self._before(self.spans.grace)
        for page in _pages(lambda after: self._due(due, after)):
            if self.dry_run:
                self._count_due(page)
                continue
            claimed = transact(self.runtime, Permission.STORE, self._claiming([t.digest for t in page]))
            self.counted.add("discarded", (t.size for t in claimed))
            self._throw_away(claimed)
        if not self.dry_run:
            for page in _pages(self._left):
                self._throw_away([t for t in page if self.runtime.blobs.has(t.digest)])

    def _due(self, due: str, after: str) -> tuple[Tombstone, ...]:
        with self.runtime.catalog.read() as reading:
            return reading.keeping.due(due, after, PAGE)

    def _left(self, after: str) -> tuple[Tombstone, ...]:
        with self.runtime.catalog.read() as reading:
            return reading.keeping.thrown_away(_LAST, after, PAGE)

    def _count_due(self, page: Sequence[Tombstone]) -> None:
        with self.runtime.catalog.read() as reading:
            holders = reading.keeping.holders([t.digest for t in page], time_text(self._now()))
        self.counted.add("discarded", (t.size for t in page if t.digest not in holders))

    def _claiming(self, digests: Sequence[Digest]) -> Callable[[Writing], tuple[Tombstone, ...]]:
        """Note of those that are still marked, and that still nothing refers to, that they go now."""

        def work(writing: Writing) -> tuple[Tombstone, ...]:
            writing.keeping.take_turn(self.turn.holder)
            marked = writing.keeping.marked(digests)
            holders = writing.keeping.holders(list(marked), writing.now)
            writing.keeping.unmark([digest for digest in marked if digest in holders])
            due = tuple(t for t in marked.values() if t.digest not in holders and t.trashed_at is None)
            if due:
                writing.keeping.throw_away(due)
            return due

        return work

    def _throw_away(self, claimed: Sequence[Tombstone]) -> None:
        """Move the bytes. What somebody put since it was marked stays; what somebody needs by now comes back."""
        blobs = self.runtime.blobs
        stayed = []
        for t in claimed:
            self.turn.demand()
            moved = blobs.discard(t.digest, parse_time(t.marked_at) - self.spans.margin)
            if not moved and blobs.has(t.digest):
                stayed.append(t.digest)
        with self.runtime.catalog.read() as reading:
            needed = reading.keeping.holders([t.digest for t in claimed], time_text(self._now()))
        for digest in needed:
            blobs.restore(digest)
        if stayed:
            transact(self.runtime, Permission.STORE, lambda writing: writing.keeping.unmark(stayed))

    # Phase 3 -----------------------------------------------------------------------------------------------
    def remove(self) -> None:
        """Remove what has been in the trash for its time."""
        due = self._before(self.spans.trash)
        for page in _pages(lambda after: self._thrown(due, after)):
            if not self.dry_run:
                page = transact(self.runtime, Permission.STORE, partial(_remove, page))
            self.counted.add("removed", (t.size for t in page))
        if not self.dry_run:
            self.turn.demand()
            self.runtime.blobs.empty_trash(parse_time(due))

    def _thrown(self, due: str, after: str) -> tuple[Tombstone, ...]:
        with self.runtime.catalog.read() as reading:
            return reading.keeping.thrown_away(due, after, PAGE)

    # ---------------------------------------------------------------------------------------------------------
    def told(self) -> Collected:
        with self.runtime.catalog.read() as reading:
            waiting, trash = reading.keeping.waiting(), reading.keeping.in_trash()
        counted = self.counted
        times = [
            *([parse_time(waiting.oldest) + self.spans.grace] if waiting.oldest else []),
            *([parse_time(trash.oldest) + self.spans.trash] if trash.oldest else []),
        ]
        return Collected(
            dry_run=self.dry_run,
            at=time_text(self._now()),
            grace=self.retention.grace,
            trash_time=self.retention.trash,
            marked=counted[_GARBAGE],
            discarded=counted["discarded"],
            removed=counted["removed"],
            waiting=Tally(waiting.blobs, waiting.bytes),
            trash=Tally(trash.blobs, trash.bytes),
            kept={holder: counted[holder] for holder in Holder},
            next_at=time_text(min(times)) if times else None,
        )

    def _now(self) -> datetime:
        return self.runtime.clock.now()

    def _before(self, span: timedelta) -> str:
        return time_text(self._now() - span)


def _remove(page: Sequence[Tombstone], writing: Writing) -> Sequence[Tombstone]:
    """Forget what leaves the trash; of what somebody leased meanwhile, and brought back, only the tombstone goes."""
    holders = writing.keeping.holders([t.digest for t in page], writing.now)
    writing.keeping.unmark(list(holders))
    gone = [t for t in page if t.digest not in holders]
    if gone:
        writing.keeping.remove(gone)
    return gone


def _pages(page: Callable[[str], Sequence[Tombstone]]) -> Iterator[Sequence[Tombstone]]:
    """Page after page, by digest, until there is none."""
    after = ""
    while found := page(after):
        after = found[-1].digest
        yield found
