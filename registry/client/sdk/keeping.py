"""What a client keeps on disk, for all processes of one user: what it knows of the log, and the newest bundles.

The state is one file, which is replaced whole: after a crash it is the old one or the new one. Bundles lie beside it,
named by their digests, and are written before it. It is never made anew because it cannot be read: that would forget
what the log was.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import logging
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from registry.client.sdk.leftovers import PART, is_old, sweep_parts
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError, IntegrityError
from registry.domain.transparency.following import Known
from registry.domain.transparency.heads import MAX_BUNDLE

VERSION = 1
"""Of the state, which a newer version of this program may write otherwise."""
_STATE, _LOCK = "state", "lock"
_MAX_STATE = 4 * 1024 * 1024
_BUNDLE = re.compile(r"[0-9a-f]{64}\.json")
_MOST_EVIDENCE = 16
_LOG = logging.getLogger("tandem.client")


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of the log, and the digest of the newest bundle of each stage."""

    known: Known
    bundles: Mapping[str, str] = field(default_factory=dict)
    v: int = VERSION


@dataclass(frozen=True, slots=True)
class _Versioned:
    v: int


_KEPT, _VERSIONED = TypeAdapter(Kept), TypeAdapter(_Versioned)


class Cache:
    """A folder of one user. Where nothing can be written, what is known is kept in memory alone, with a warning."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._memory: tuple[Kept, dict[str, bytes]] | None = None
        self._writable = self._prepared()

    def read(self) -> Kept | None:
        """What is kept; None where nothing was yet. Raises IntegrityError if it was damaged, InfrastructureError if a
        newer version of this program wrote it."""
        if self._memory is not None:
            return self._memory[0]
        path = self.folder / _STATE
        try:
            digest, _, body = _read(path, _MAX_STATE).partition(b"\n")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise _unusable(path, error) from error
        if digest.decode("latin-1") != digest_of_bytes(body):
            raise _damaged(path)
        try:
            version = _VERSIONED.validate_json(body).v
            if version != VERSION:
                raise _newer(path, version)
            return _KEPT.validate_json(body)
        except ValidationError as error:
            raise _damaged(path) from error

    def bundle(self, digest: str) -> tuple[bytes, float] | None:
        """A bundle, and when it was last found to be what the server says; None if it is not there or is damaged."""
        if self._memory is not None and digest in self._memory[1]:
            return self._memory[1][digest], 0.0
        path = self._bundle(digest)
        try:
            data, seen = _read(path, MAX_BUNDLE), path.stat().st_mtime
        except OSError:
            return None
        return (data, seen) if digest_of_bytes(data) == digest else None

    def keep(self, before: Kept | None, known: Known, stage: str, data: bytes) -> bool:
        """Keep what became known with a bundle, unless somebody else has kept something since `before` was read.

        Returns whether it was kept. Raises InfrastructureError if it cannot be.
        """
        digest = digest_of_bytes(data)
        if not self._writable:
            bundles = {**(self._memory[1] if self._memory else {}), digest: data}
            self._memory = Kept(known, {**(before.bundles if before else {}), stage: digest}), bundles
            return True
        with self._alone():
            if self.read() != before:
                return False
            after = Kept(known, {**(before.bundles if before else {}), stage: digest})
            body = json.dumps(asdict(after), sort_keys=True).encode()
            self._write(self._bundle(digest), data)
            self._write(self.folder / _STATE, digest_of_bytes(body).encode() + b"\n" + body)
            replaced = before.bundles.get(stage, digest) if before else digest
            if replaced not in after.bundles.values():
                with suppress(OSError):
                    self._bundle(replaced).unlink()
        return True

    def seen(self, digest: str) -> None:
        """Note that a bundle was found to be what the server says now."""
        if self._writable:
            with suppress(OSError):
                os.utime(self._bundle(digest))

    def keep_evidence(self, before: Kept | None, data: bytes) -> Path | None:
        """Keep an answer that contradicts what is known, with that; None where there is no room."""
        name = f"evidence-{hashlib.sha256(data).hexdigest()[:16]}.json"
        told: dict[str, Any] = {"known": asdict(before.known) if before else None, "answer": data.decode("latin-1")}
        with suppress(InfrastructureError):
            # Who lies with every answer does not fill the disk.
            if self._writable and len(list(self.folder.glob("evidence-*"))) < _MOST_EVIDENCE:
                self._write(self.folder / name, json.dumps(told).encode())
                return self.folder / name
        return None

    def _prepared(self) -> bool:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            os.close(os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600))
        except OSError as error:
            _LOG.warning("nothing is kept in %s: %s", self.folder, error.strerror)
            return False
        self._sweep()
        return True

    def _sweep(self) -> None:
        """Remove what processes left that were killed: half a file, or a bundle that no state names."""
        sweep_parts(self.folder)
        with suppress(InfrastructureError, IntegrityError, OSError), self._alone():  # a damaged state is told when read
            kept = self.read()
            named = set(kept.bundles.values()) if kept else set[str]()
            for path in self.folder.iterdir():
                known = f"sha256:{path.stem}" in named or not _BUNDLE.fullmatch(path.name)
                if not known and is_old(path):
                    path.unlink(missing_ok=True)

    def _bundle(self, digest: str) -> Path:
        return self.folder / f"{digest.removeprefix('sha256:')}.json"

    @contextmanager
    def _alone(self) -> Iterator[None]:
        try:
            descriptor = os.open(self.folder / _LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except OSError as error:
            raise _unusable(self.folder, error) from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _write(self, path: Path, data: bytes) -> None:
        draft = None
        try:
            descriptor, draft = tempfile.mkstemp(dir=self.folder, prefix=PART)
            with open(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(descriptor)
            os.replace(draft, path)
            folder = os.open(self.folder, os.O_RDONLY | os.O_CLOEXEC)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
        except OSError as error:
            raise _unusable(path, error) from error
        finally:
            if draft is not None:
                with suppress(OSError):
                    os.unlink(draft)


def _read(path: Path, limit: int) -> bytes:
    with path.open("rb") as file:
        return file.read(limit + 1)


def _unusable(path: Path, error: OSError) -> InfrastructureError:
    return InfrastructureError(
        "what is known of the registry cannot be read or kept",
        where=str(path),
        found=error.strerror or str(error),
        fix="check the folder, its rights and free space",
    )


def _newer(path: Path, version: int) -> InfrastructureError:
    return InfrastructureError(
        "what is known of the registry was written by a newer version of this program",
        where=str(path),
        expected=f"version {VERSION}",
        found=f"version {version}",
        fix="use that version again, or name another folder: connect(…, cache=FOLDER)",
    )


def _damaged(path: Path) -> IntegrityError:
    return IntegrityError(
        "what is known of the registry was damaged",
        where=str(path),
        expected="a state as it was written",
        found="other bytes",
        fix="find out why; without this file, only the pinned key and lock hold the server to what it said before",
    )
