"""The indexes of the texts of datasets: one for each content and method, under whatever names it is registered."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Select, bindparam
from sqlalchemy import select as columns

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.log import Entry, rows_digest
from registry.domain.text_indexes import METHODS, TextIndex
from registry.storage.catalog.work import Read, Write, table
from registry.storage.tables.stages import LogRow
from registry.storage.tables.store import TextIndexRow

_INDEX, _LOG = table(TextIndexRow), table(LogRow)
_COLUMNS = tuple(_INDEX.c.keys())
_INDEXES: Select[Any] = columns(_INDEX, _LOG.c.leaf).select_from(
    _INDEX.outerjoin(_LOG, _LOG.c.idx == _INDEX.c.log_index)
)
_OF_DATASET = _INDEXES.where(_INDEX.c.dataset == bindparam("dataset"), _INDEX.c.method == bindparam("method"))
_WITH_DIGEST = _INDEXES.where(_INDEX.c.digest == bindparam("digest"))


class TextIndexes:
    """Reading indexes."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def of(self, dataset: Digest, method: str | None = None) -> TextIndex | None:
        """The index of a dataset, by the digest of its manifest and the newest method; None if nobody made one.

        Raises IntegrityError if it is not what was recorded: another index would find nothing.
        """
        return next(iter(self.every(dataset) if method is None else self._by(dataset, method)), None)

    def every(self, dataset: Digest) -> tuple[TextIndex, ...]:
        """All indexes of a dataset, that of the newest method first."""
        return tuple(index for method in METHODS for index in self._by(dataset, method))

    def with_digest(self, digest: Digest) -> TextIndex | None:
        """The index whose blob has this digest."""
        return next(map(_index, self._rows(_WITH_DIGEST, digest=digest)), None)

    def _by(self, dataset: Digest, method: str) -> list[TextIndex]:
        return [_index(row) for row in self._rows(_OF_DATASET, dataset=dataset, method=method)]


class WritableTextIndexes(TextIndexes):
    """Reading and adding indexes."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(
        self, dataset: Digest, method: str, salt: str, blob: tuple[Digest, int], texts: int, hashes: int
    ) -> tuple[TextIndex, bool]:
        """Keep an index whose blob is stored already. One that is there stays, and is given back instead."""
        known = self.of(dataset, method)
        if known is not None:
            return known, False
        row = TextIndexRow(
            dataset=dataset,
            method=method,
            salt=salt,
            digest=blob[0],
            size=blob[1],
            texts=texts,
            hashes=hashes,
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=self._work.next_index,
        )
        subjects = {"dataset": dataset, "index": blob[0], "method": method}
        self._work.record(Entry("dataset.indexed", subjects), [row])
        found = self.of(dataset, method)
        assert found is not None
        return found, True


# ---------------------------------------------------------------------------------------------------------


def _index(row: Any) -> TextIndex:
    """The index in a row, held to the log entry that commits to it."""
    *values, leaf = row
    named = dict(zip(_COLUMNS, values, strict=True))
    expected = "no log entry" if leaf is None else str(json.loads(leaf)["rows"])
    found = rows_digest([(_INDEX.name, named)])
    if found != expected:
        raise IntegrityError(
            f"the index that log entry {row.log_index} keeps is not what was recorded",
            where=row.dataset,
            expected=expected,
            found=found,
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
    return TextIndex(
        Digest(row.dataset),
        row.method,
        row.salt,
        Digest(row.digest),
        int(row.size),
        int(row.texts),
        int(row.hashes),
        row.at,
        row.actor,
    )
