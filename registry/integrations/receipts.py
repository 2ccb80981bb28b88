"""Receipts in files, of whoever acts, not of the registry: one folder for each registry, by the place where it is.

A receipt is one file that is never changed, so that whatever a kill or a power cut leaves is sound; the newest is told
by its name. Two processes at once write files of different names.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from registry.domain.errors import InfrastructureError
from registry.integrations.files import read_small
from registry.integrations.new_files import keep_file

KEPT = 100
"""Receipts of one registry: older ones prove nothing that the newest checkpoint does not hold the log to."""
_NAME = re.compile(r"[0-9]{12}-[0-9]{12}\.tlog-proof")


class ReceiptFolder:
    """The receipts of one registry, by the place where it is: a folder's path, or the address of a database.

    Reading raises InfrastructureError where the folder cannot be read; where there is none, nothing was kept.
    """

    def __init__(self, state: Path, place: str) -> None:
        self._all = state / "receipts"
        self.path = self._all / hashlib.sha256(place.encode()).hexdigest()[:32]

    def newest(self) -> Path | None:
        """The receipt with the newest checkpoint."""
        return next(iter(self.listed()), None)

    def listed(self) -> Sequence[Path]:
        """All receipts, newest first."""
        return [self.path / name for name in sorted(_names(self.path), reverse=True)]

    def of_other_places(self) -> Iterator[Path]:
        """The newest receipt of each other place."""
        for name in _entries(self._all):
            folder = self._all / name
            if folder != self.path and os.path.isdir(folder):
                yield from (folder / found for found in sorted(_names(folder))[-1:])

    def everywhere(self) -> Iterator[Path]:
        """All receipts of this place and of all others."""
        for name in _entries(self._all):
            if os.path.isdir(self._all / name):
                yield from (self._all / name / found for found in sorted(_names(self._all / name)))

    def add(self, size: int, index: int, data: bytes) -> Path:
        """Keep a receipt, durably. Raises InfrastructureError if that cannot be done."""
        path = self.path / f"{size:012}-{index:012}.tlog-proof"
        new = [folder for folder in (self.path, *self.path.parents) if not os.path.exists(folder)]
        self._make()
        keep_file(path, data)
        for folder in (self.path, *(made.parent for made in new)):
            _sync(folder)
        self._forget_older()
        return path

    def add_evidence(self, name: str, data: bytes) -> None:
        """Keep something beside the receipts, if that can be done."""
        self._make()
        with suppress(InfrastructureError):
            keep_file(self.path / name, data)

    def put_aside(self) -> Path | None:
        """Move all receipts, with the evidence beside them, into a folder of their own; None if there are none.

        Raises InfrastructureError if that cannot be done.
        """
        if not _entries(self.path):
            return None
        taken, number = set(_entries(self._all)), 1
        while (name := f"{self.path.name}.{number}.aside") in taken:
            number += 1
        aside = self._all / name
        try:
            os.rename(self.path, aside)
        except OSError as error:
            raise _unusable(self.path, error) from error
        _sync(self._all)
        return aside

    def _make(self) -> None:
        """Make the folder and those above it that are missing, for their owner alone, as the XDG Base Directory
        Specification has it. Whoever writes to it tells if that cannot be done."""
        with suppress(OSError):
            for folder in (*reversed(self.path.parents), self.path):
                # `parents=True` would make those above as anybody may read them.
                folder.mkdir(mode=0o700, exist_ok=True)

    def _forget_older(self) -> None:
        for path in self.listed()[KEPT:]:
            with suppress(OSError):
                path.unlink()


def receipt_bytes(path: Path, limit: int) -> bytes:
    """What is in a receipt. Raises InvalidInputError if it is larger than a receipt is, or cannot be read."""
    return read_small(path, limit)


# ---------------------------------------------------------------------------------------------------------


def _names(folder: Path) -> list[str]:
    """The names of the receipts in a folder. One whose folder was put aside is evidence, and no receipt."""
    return [] if folder.suffix == ".aside" else [name for name in _entries(folder) if _NAME.fullmatch(name)]


def _entries(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _unusable(folder, error) from error


def _sync(folder: Path) -> None:
    """Make the names in a folder durable."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise _unusable(folder, error) from error


def _unusable(path: Path, error: OSError) -> InfrastructureError:
    return InfrastructureError(
        "receipts cannot be read or written",
        where=str(path),
        found=error.strerror or str(error),
        fix="check the folder, its rights and free space; TANDEM_STATE names another",
    )
