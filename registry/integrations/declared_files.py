"""The documents of a folder, and the files that they name: nothing outside the folder is ever read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registry.domain.declared import Declared, parse_declared, refuse_twice
from registry.domain.declared.documents import MAX_DOCUMENTS
from registry.domain.errors import Fault, InvalidInputError
from registry.integrations.files import read_text, safe_target

SUFFIX = ".tandem.yaml"
"""Files of a folder whose name ends so, or is `tandem.yaml`, are read."""


@dataclass(frozen=True, slots=True)
class Given:
    """A document with the folder that the files it names are in, and the one that they must not lead out of."""

    declared: Declared
    folder: Path
    top: Path

    def file(self, name: str) -> Path:
        """Where a file that it names lies. Raises InvalidInputError for a link that leads out of the folder."""
        place = self.folder / name
        try:
            safe_target(self.top, place)
        except InvalidInputError as error:
            raise InvalidInputError(
                error.message, where=self.declared.where("file"), expected=error.expected, found=error.found
            ) from error
        return place


def read_declared(path: Path) -> list[Given]:
    """The documents of a file, or of every file of a folder and those within it that is named for them.

    Raises InvalidInputError with every fault of all of them, and where there is no document.
    """
    if not path.exists():
        raise InvalidInputError(
            "nothing is there",
            where=str(path),
            expected=f"a file of documents, or a folder with files named tandem.yaml or *{SUFFIX}",
            found="no file or folder of that name",
        )
    top = path if path.is_dir() else path.parent
    files = sorted(_files(path)) if path.is_dir() else [path]
    found, faults = list[Given](), list[Fault]()
    for file in files:
        try:
            found += [Given(declared, file.parent, top) for declared in parse_declared(_text(top, file), str(file))]
        except InvalidInputError as error:
            faults += error.faults
    faults += refuse_twice([given.declared for given in found])
    if faults:
        raise InvalidInputError.of(str(path), faults)
    if not found or len(found) > MAX_DOCUMENTS:
        raise InvalidInputError(
            "nothing is declared there" if not found else "too much is declared at once",
            where=str(path),
            expected=f"1 to {MAX_DOCUMENTS} documents, in files named tandem.yaml or *{SUFFIX}",
            found=f"{len(found)} documents in {len(files)} such files",
        )
    return found


def files_of_declared(path: Path) -> dict[str, Path]:
    """Every file that is read for what is declared at a path, by its path within the folder. Raises as `read_declared`
    does; a file that is named and not there is left out."""
    top = path if path.is_dir() else path.parent
    found = list(_files(path)) if path.is_dir() else [path]
    for given in read_declared(path):
        named = getattr(given.declared.document, "file", None)
        found += [given.file(named)] if named is not None else []
    return {os.path.relpath(file, top): file for file in found if file.exists()}


# ---------------------------------------------------------------------------------------------------------


def _text(top: Path, file: Path) -> str:
    if file != top:
        safe_target(top, file)
    return read_text(file)


def _files(folder: Path) -> Iterator[Path]:
    for above, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(above) / name for name in names if name == SUFFIX[1:] or name.endswith(SUFFIX))
