"""Files of rows: checked while they are taken in, and read again for an evaluation.

JSON Lines and CSV are streams: read once, checked on their way into the store. Parquet is read from its end, so it is
checked where it lies, and the bytes taken in after that must be those that were hashed before.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from registry.domain.datasets import DatasetScanner, Each, Format, Row, format_of, iter_rows
from registry.domain.digests import Digest, digest_of_chunks
from registry.domain.errors import ConflictError, InfrastructureError
from registry.domain.manifests import Manifest
from registry.integrations.files import read_chunks
from registry.integrations.parquet_files import parquet_rows, scan_parquet

Keep: TypeAlias = Callable[[Iterable[bytes]], tuple[Digest, int]]
"""What becomes of the bytes: they are stored, or only hashed."""


def take_in(path: Path, id_column: str | None, keep: Keep, each: Each | None = None) -> tuple[Manifest, Digest, int]:
    """Check a file of rows and keep its bytes; the manifest of the rows, digest and size of the bytes.

    `each` sees every row as it goes by.

    Raises InvalidInputError for whatever is wrong with the file, of which nothing is kept then; ConflictError if it
    changed meanwhile.
    """
    if format_of(path.name) is not Format.PARQUET:
        scanner = DatasetScanner(str(path), id_column, each)
        digest, size = keep(scanner.tee(read_chunks(path)))
        return scanner.finish(), digest, size
    before, _ = digest_of_chunks(read_chunks(path))
    manifest = scan_parquet(path, str(path), id_column, each)
    digest, size = keep(read_chunks(path))
    if digest != before:
        raise ConflictError(
            "the file changed while it was read",
            where=str(path),
            expected=before,
            found=digest,
            fix="run it again once nobody writes to the file",
        )
    return manifest, digest, size


def rows_at(path: Path, name: str) -> Iterator[tuple[int, Row]]:
    """The rows of a file on disk, each with the number of its line or row; `name` tells how they are written."""
    return parquet_rows(path, name) if format_of(name) is Format.PARQUET else iter_rows(read_chunks(path), name)


def rows_in(chunks: Iterable[bytes], name: str) -> Iterator[tuple[int, Row]]:
    """The same of a stream. One of Parquet is put into a temporary file first."""
    return _spooled(chunks, name) if format_of(name) is Format.PARQUET else iter_rows(chunks, name)


# ---------------------------------------------------------------------------------------------------------


def _spooled(chunks: Iterable[bytes], name: str) -> Iterator[tuple[int, Row]]:
    folder = Path(tempfile.mkdtemp(prefix="tandem-"))
    try:
        path = folder / "rows.parquet"
        try:
            with path.open("wb") as out:
                out.writelines(chunks)
        except OSError as error:
            raise InfrastructureError(
                "no room to unpack the rows",
                where=str(folder),
                found=error.strerror or str(error),
                fix="free space there, or point TMPDIR at a larger disk",
            ) from error
        yield from parquet_rows(path, name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
