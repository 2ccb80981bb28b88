"""What a pulled directory holds: which file goes where, and the record that says what it is.

The bytes are those that were registered. Every name is checked, because paths of files are labels that somebody gave:
none leads out of the directory. `tandem.json` tells what was pulled, with the manifests, so that every digest can be
checked again with nothing but a hash.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.bases import SHAPES_FILE
from registry.domain.digests import Digest, canonical_json, digest_of_bytes
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Version
from registry.domain.releases import Release

RECORD = "tandem.json"
"""The file that tells what was pulled."""

_SEGMENT = re.compile(r"[^/\\\x00-\x1f\x7f]{1,255}")


@dataclass(frozen=True, slots=True)
class PulledFile:
    """A file of a pulled directory: `path` is relative and POSIX. `of` is the version it belongs to.

    `stored` is false for bytes that the registry knows by digest alone, such as weights of a base model.
    """

    path: str
    digest: Digest
    size: int
    of: str
    label: str
    """The file's path within its version."""
    stored: bool = True


@dataclass(frozen=True, slots=True)
class PullPlan:
    """Everything a pull writes. `record` are the bytes of RECORD."""

    reference: str
    files: tuple[PulledFile, ...]
    record: bytes

    @property
    def size(self) -> int:
        return sum(file.size for file in self.files)

    @property
    def whole(self) -> dict[str, Digest]:
        """Every file that a pull of all of it leaves in the directory, by path: RECORD, too."""
        return {file.path: file.digest for file in self.files} | {RECORD: digest_of_bytes(self.record)}


@dataclass(frozen=True, slots=True)
class Pulled:
    """What a pull came to: how many files came how (`copied`, `reflinked`, `linked`, `kept`), and their bytes.

    `absent` tells of each file that is not there, and why. `already` says that nothing had to be done.
    """

    reference: str
    place: str
    files: Mapping[str, int]
    size: int
    absent: tuple[str, ...] = ()
    already: bool = False


def plan_version(version: Version) -> PullPlan:
    """A version by itself: its files as they were registered. Raises InvalidInputError for names that lead astray."""
    files = _files(version, "")
    record = _record(version.reference, version.digest, version.manifest, [version], files)
    return PullPlan(version.reference, files, record)


def plan_release(release: Release, versions: Sequence[Version]) -> PullPlan:
    """A release: `prompt/`, `adapters/NN-NAME@N/` in the release's order, and `base/`.

    `versions` are those of its components, in their order. The folder of an adapter is named after its version, so
    that a server which keeps what it loaded by name never takes one version for another.
    """
    files: list[PulledFile] = []
    adapters = 0
    for component, version in zip(release.components, versions, strict=True):
        folder = component.role.value
        if version.kind is Kind.ADAPTER:
            folder = f"adapters/{adapters:02d}-{version.name.replace('/', '--')}@{version.number}"
            adapters += 1
        files += _files(version, f"{folder}/")
    record = _record(release.reference, release.digest, release.manifest, versions, files)
    return PullPlan(release.reference, tuple(files), record)


def check_path(path: str) -> str:
    """The same path. Raises InvalidInputError for one that could name something outside, or is no file's name."""
    segments = path.split("/")
    if not all(_SEGMENT.fullmatch(s) and s not in {".", ".."} for s in segments) or path == RECORD:
        raise InvalidInputError(
            "a file of the version has a name that cannot be placed",
            expected=f"names joined by '/', none of them '..', and not {RECORD}",
            found=ascii(path)[:120],
        )
    return path


# ---------------------------------------------------------------------------------------------------------


def _files(version: Version, folder: str) -> tuple[PulledFile, ...]:
    faults, files = list[Fault](), list[PulledFile]()
    for file in version.files:
        if version.kind is Kind.BASE_MODEL and file.path == SHAPES_FILE:
            continue  # made by the registry, not by whoever registered
        try:
            path = folder + check_path(file.path)
        except InvalidInputError as error:
            faults += error.faults
            continue
        files.append(PulledFile(path, file.digest, file.size, version.reference, file.path, file.stored))
    if faults:
        raise InvalidInputError.of(version.reference, faults)
    return tuple(sorted(files, key=lambda file: file.path))


def _record(
    reference: str,
    digest: Digest,
    manifest: Mapping[str, Any],
    versions: Sequence[Version],
    files: Sequence[PulledFile],
) -> bytes:
    parts = [{"reference": v.reference, "digest": v.digest, "manifest": v.manifest} for v in versions]
    told = [{"path": f.path, "digest": f.digest, "size": f.size} for f in files]
    whole: dict[str, Any] = {
        "pulled": reference,
        "digest": digest,
        "manifest": manifest,
        "versions": parts,
        "files": told,
    }
    return canonical_json(whole) + b"\n"
