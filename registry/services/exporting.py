"""Exporting: a whole registry as one archive, while others go on working.

The rows are read in one transaction into a file without a name, which also tells their digests; then nobody is kept
waiting any more. Blobs follow from the store, verified while they are read: what a row refers to is kept for ever.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from registry.domain.archives import INDEX, BlobsIndex, Exported, Index, TableIndex, blob_line, blob_name, rows_name
from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.members import Permission
from registry.integrations.archives import CHUNK, Writer, refuse_existing, spool, writing
from registry.ports import Progress
from registry.services.runtime import Runtime, acting
from registry.storage.catalog import Reading
from registry.storage.schema import HEAD


def export(runtime: Runtime, path: Path, progress: Progress | None = None) -> Exported:
    """Write everything but caches and keys to a file that is not there yet, or (`-`) to standard output.

    `progress` counts bytes. Raises IntegrityError, leaving no file, if a stored blob is not what it was.
    """
    acting(runtime, Permission.EXPORT)
    refuse_existing(path)
    with spool(path) as rows, spool(path) as blobs:
        with runtime.catalog.read() as reading:
            plan = _spooled(reading, rows, blobs)
        with writing(path) as writer:
            _written(runtime, plan, rows, blobs, writer, progress)
    index = plan.index
    return Exported(
        str(path),
        digest_of_bytes(index.content()),
        index.revision,
        index.log.size,
        Digest(index.log.root),
        sum(table.rows for table in index.tables),
        index.blobs.count,
        index.blobs.size,
        writer.written,
        plan.referenced,
    )


# ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Plan:
    index: Index
    referenced: int


def _spooled(reading: Reading, rows: BinaryIO, blobs: BinaryIO) -> _Plan:
    """Put the rows of all tables into one file and the digests of blobs into another; what they come to."""
    dumping = reading.dumping
    tables = tuple(_table(name, dumping.lines(name), rows) for name in dumping.tables)
    hasher, count, size = hashlib.sha256(), 0, 0
    with closing(dumping.blobs()) as stored:
        for digest, held in stored:
            line = blob_line(digest, held)
            hasher.update(line)
            blobs.write(line)
            count, size = count + 1, size + held
    of_blobs = BlobsIndex(count=count, size=size, digest=f"sha256:{hasher.hexdigest()}")
    index = Index(revision=HEAD, log=dumping.log_head(), tables=tables, blobs=of_blobs)
    return _Plan(index, dumping.referenced())


def _table(name: str, lines: Generator[bytes, None, None], spooled: BinaryIO) -> TableIndex:
    """The rows of a table, spooled. What reads them is closed before its transaction, also where the disk is full."""
    hasher, count, size = hashlib.sha256(), 0, 0
    with closing(lines):
        for line in lines:
            hasher.update(line)
            spooled.write(line)
            count, size = count + 1, size + len(line)
    return TableIndex(table=name, rows=count, size=size, digest=f"sha256:{hasher.hexdigest()}")


def _written(
    runtime: Runtime, plan: _Plan, rows: BinaryIO, blobs: BinaryIO, writer: Writer, progress: Progress | None
) -> None:
    def told() -> None:
        if progress is not None:
            progress(min(writer.written, total), total)

    total, content = plan.index.size, plan.index.content()
    writer.add(INDEX, len(content), [content])
    rows.seek(0)
    for table in plan.index.tables:
        writer.add(rows_name(table.table), table.size, _pieces(rows, table.size))
        told()
    blobs.seek(0)
    for line in blobs:
        digest, size = line.decode().split()
        writer.add(blob_name(Digest(digest)), int(size), _watched(runtime.blobs.open(Digest(digest)), told))
    writer.end()
    told()


def _pieces(spooled: BinaryIO, size: int) -> Iterator[bytes]:
    while size:
        piece = spooled.read(min(size, CHUNK))
        size -= len(piece)
        yield piece


def _watched(chunks: Iterator[bytes], told: Callable[[], None]) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk
        told()
