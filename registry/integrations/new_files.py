"""New files for people: whole or not there at all, and never in the place of another."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from registry.domain.errors import ConflictError, InfrastructureError

_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK})


def refuse_existing(path: Path) -> None:
    """Raise ConflictError if something has the name already."""
    if os.path.lexists(path):
        raise _existing(path)


def write_new(path: Path, chunks: Iterable[bytes]) -> None:
    """Write a file that gets its name when everything is in it. Raises ConflictError if something has it by then."""
    refuse_existing(path)
    draft = None
    try:
        descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with open(descriptor, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(descriptor)
        _give_name(draft, path)
    except FileExistsError as error:
        raise _existing(path) from error
    except OSError as error:
        raise InfrastructureError(
            "the file cannot be written",
            where=str(path),
            found=error.strerror or str(error),
            fix="check the folder, its rights and free space, then run it again",
        ) from error
    finally:
        if draft is not None:
            with suppress(OSError):
                os.unlink(draft)


# ---------------------------------------------------------------------------------------------------------


def _give_name(draft: str, path: Path) -> None:
    """Unlike a rename, a link takes nobody's place; where the file system knows none, looking has to do."""
    try:
        os.link(draft, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        refuse_existing(path)
        os.rename(draft, path)


def _existing(path: Path) -> ConflictError:
    return ConflictError(
        f"{path} is there already", where=str(path), expected="a new name", fix="name another file, or remove that one"
    )
