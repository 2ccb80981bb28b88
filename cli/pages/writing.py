"""Writing a page: whole or not at all, and over nothing but an earlier page."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from cli.pages.elements import FIRST_LINE
from registry.domain.errors import ConflictError, InfrastructureError


def write_page(path: Path, page: str) -> None:
    """Put the page where `path` says, as `write_pieces` does."""
    write_pieces(path, [page])


def write_pieces(path: Path, pieces: Iterable[str], start: str = FIRST_LINE) -> None:
    """Put a report where `path` says, in place of an earlier one; who reads meanwhile sees one or the other.

    By its `start` a report is known. Raises ConflictError if something else is there, InfrastructureError if the folder
    takes no file.
    """
    try:
        if os.path.lexists(path) and not _is_report(path, start):
            fix = "give another name, or move it away"
            raise ConflictError("the file is there already, and is no report", where=str(path), fix=fix)
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}-")
        try:
            with os.fdopen(descriptor, "wb") as stream:
                stream.writelines(piece.encode() for piece in pieces)
                stream.flush()
                os.fsync(stream.fileno())
                os.fchmod(stream.fileno(), 0o644)
            os.replace(draft, path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        found = error.strerror or str(error)
        raise InfrastructureError("the page cannot be written", where=str(path), found=found) from error


def _is_report(path: Path, start: str) -> bool:
    if not path.is_file() or path.is_symlink():
        return False
    with path.open("rb") as stream:
        return stream.read(len(start)) == start.encode()
