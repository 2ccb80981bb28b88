"""Tags of versions: put on and taken off, each time a row; the newest row of a tag tells how it is now."""

from __future__ import annotations

from sqlalchemy import bindparam, func
from sqlalchemy import select as columns

from registry.domain.log import Entry
from registry.domain.manifests import Version
from registry.domain.tags import TagOn
from registry.storage.catalog.searching import tags_of, told_tags, write_terms
from registry.storage.catalog.work import Read, Write, table
from registry.storage.tables.artifacts import VersionRow
from registry.storage.tables.store import VersionTagRow

_VERSION, _TAG = table(VersionRow), table(VersionTagRow)
_TAGGED = columns(_VERSION, tags_of(_VERSION).label("tags")).where(
    _VERSION.c.artifact == bindparam("name"), _VERSION.c.number == bindparam("number")
)
_LAST = columns(func.max(_TAG.c.sequence).label("sequence")).where(
    _TAG.c.artifact == bindparam("name"), _TAG.c.number == bindparam("number"), _TAG.c.tag == bindparam("tag")
)
_HISTORY = (
    columns(_TAG)
    .where(_TAG.c.artifact == bindparam("name"), _TAG.c.number == bindparam("number"))
    .order_by(_TAG.c.tag, _TAG.c.sequence)
)
_ADDED, _REMOVED = "added", "removed"


def tags_now(work: Read, name: str, number: int) -> tuple[str, ...]:
    """The tags that a version has now, in order."""
    [row] = work.rows(_TAGGED, name=name, number=number)
    return told_tags(row.tags)


class Tags:
    """Reading tags."""

    def __init__(self, work: Read) -> None:
        self._read = work

    def of(self, version: Version) -> tuple[str, ...]:
        """The tags that a version has now."""
        return tags_now(self._read, version.name, version.number)

    def told(self, version: Version) -> tuple[TagOn, ...]:
        """The same, each with who put it there and when."""
        rows = self._read.rows(_HISTORY, name=version.name, number=version.number)
        newest = {row.tag: row for row in rows}
        return tuple(TagOn(r.tag, r.at, r.actor, r.log_index) for r in newest.values() if r.state == _ADDED)


class WritableTags(Tags):
    """Reading tags, putting them on and taking them off."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, version: Version, tag: str) -> bool:
        """Put a tag on a version; False if it has it already."""
        if tag in self.of(version):
            return False
        self._record(version, tag, _ADDED, "version.tagged")
        return True

    def remove(self, version: Version, tag: str) -> bool:
        """Take a tag off a version; False if it does not have it."""
        if tag not in self.of(version):
            return False
        self._record(version, tag, _REMOVED, "version.untagged")
        return True

    def _record(self, version: Version, tag: str, state: str, entry: str) -> None:
        (last,) = self._work.rows(_LAST, name=version.name, number=version.number, tag=tag)
        row = VersionTagRow(
            artifact=version.name,
            number=version.number,
            tag=tag,
            sequence=(last.sequence or 0) + 1,
            state=state,
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=self._work.next_index,
        )
        self._work.record(Entry(entry, {"version": version.reference, "digest": version.digest, "tag": tag}), [row])
        [tagged] = self._work.rows(_TAGGED, name=version.name, number=version.number)
        write_terms(self._work, tagged, told_tags(tagged.tags))
