"""What a process that was killed left half-written in a folder: told by its name, and swept once it is old."""

from __future__ import annotations

import shutil
import time
from contextlib import suppress
from pathlib import Path

PART = ".part."
"""How the names of files and folders begin that are not ready yet."""
OLD = 3600.0
"""Seconds since anything of it was written last, after which nobody is taken to write to it any more."""


def sweep_parts(folder: Path) -> None:
    """Remove what is half-written and old. What cannot be removed stays."""
    with suppress(OSError):
        for draft in folder.glob(f"{PART}*"):
            if is_old(draft):
                shutil.rmtree(draft, ignore_errors=True) if _is_folder(draft) else draft.unlink(missing_ok=True)


def is_old(path: Path) -> bool:
    """Whether nothing of a file or folder was written lately; a time yet to come is that of a clock that was wrong."""
    within = [path, *path.rglob("*")] if _is_folder(path) else [path]
    newest = 0.0
    for each in within:
        with suppress(FileNotFoundError):
            newest = max(newest, each.lstat().st_mtime)
    return abs(time.time() - newest) > OLD


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
