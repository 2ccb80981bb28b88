"""Drafts: what somebody uploaded to a repository before it is a version. They are files, and no part of the registry.

A draft is of one caller and one name, so that nobody adds to another's. It goes when it became a version, when its
caller deletes it, or when nobody has added to it for a week.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from registry.domain.digests import Digest, canonical_json, digest_of_bytes
from registry.domain.errors import InfrastructureError, LimitError, UnderWayError
from registry.domain.pulling import RECORD, PulledFile
from registry.domain.times import time_text
from registry.integrations.peft_files import MAX_WEIGHTS
from registry.server.faces.hf_hub.names import commit_of
from registry.services.offering import Offer
from registry.services.pulling import Places

FOLDER = "drafts"
EXPIRES = 7 * 24 * 3600.0
"""Seconds without a change after which a draft is gone."""
MAX_OPEN = 16
"""Drafts that one account has at once."""
MAX_SIZE = MAX_WEIGHTS
"""Bytes of one draft: no adapter may have more."""
MAX_FILES = 500
_DRAFT = "draft.json"
_COMING = 3600.0
"""Seconds within which a commit has come; what of it is older was left by a process that ended."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of a draft. `oid` is what git calls its content; of what was sent ahead of its commit, the SHA-256."""

    digest: Digest
    size: int
    oid: str


@dataclass(frozen=True, slots=True)
class Draft:
    """What was uploaded so far, by path."""

    folder: Path
    name: str
    account: str
    files: Mapping[str, Kept]
    parent: str | None = None
    """The commit of the version that it began as, while nothing was changed since."""

    @property
    def digest(self) -> Digest:
        """Of everything in it: another one as soon as anything changes."""
        files = {path: kept.digest for path, kept in self.files.items()}
        return digest_of_bytes(canonical_json({"draft": self.name, "files": files}))

    @property
    def commit(self) -> str:
        return commit_of(self.digest)

    def part(self) -> Path:
        """Where to write a file that is coming."""
        return self.folder / f".{os.getpid()}-{time.monotonic_ns()}"

    def adopt(self, part: Path, digest: Digest) -> None:
        """Keep a file that has come, under its digest."""
        part.replace(self.folder / _bare(digest))

    @staticmethod
    def refuse_too_much(files: Mapping[str, Kept]) -> None:
        """Raise LimitError for more than a draft may have."""
        size = sum({kept.digest: kept.size for kept in files.values()}.values())
        if len(files) > MAX_FILES or size > MAX_SIZE:
            raise LimitError(
                "too much for a draft",
                expected=f"at most {MAX_FILES} files and {MAX_SIZE} bytes",
                found=f"{len(files)} files and {size} bytes",
                fix="leave out what is no part of the adapter",
            )

    def with_files(self, files: Mapping[str, Kept], parent: str | None = None) -> Draft:
        """The same with other files, written; what is not needed any more is gone."""
        changed = replace(self, files=dict(sorted(files.items())), parent=parent)
        changed.write()
        kept = {_bare(file.digest) for file in files.values()}
        for path in self.folder.iterdir():
            if _is_left_over(path, kept):
                path.unlink(missing_ok=True)
        return changed

    def write(self) -> None:
        files = {path: asdict(kept) for path, kept in self.files.items()}
        told = {"name": self.name, "parent": self.parent, "files": files}
        part = self.part()
        part.write_text(json.dumps(told))
        part.replace(self.folder / _DRAFT)

    def lay_out(self, folder: Path) -> None:
        """Put its files into a new folder, under their paths."""
        folder.mkdir(mode=0o700)
        for path, kept in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.hardlink_to(self.folder / _bare(kept.digest))

    def offer(self) -> Offer:
        """The draft as it is downloaded."""
        at = time_text(datetime.fromtimestamp((self.folder / _DRAFT).stat().st_mtime, UTC))
        files = tuple(
            PulledFile(path, kept.digest, kept.size, self.name, _bare(kept.digest), stored=False)
            for path, kept in self.files.items()
            if path != RECORD
        )
        places: Places = {self.name: (str(self.folder),)}
        return Offer(self.name, 0, self.digest, "adapter", at, self.account, files, b"", places)


class Drafts:
    """The drafts of a registry, in a folder of its own, which every process that serves it shares."""

    def __init__(self, root: Path) -> None:
        self._root = Path(os.path.realpath(root)) / FOLDER

    def find(self, account: str, name: str) -> Draft | None:
        """The draft of somebody for a name; None if there is none."""
        folder = self._home(account) / _key(name)
        try:
            if (folder / _DRAFT).stat().st_mtime < time.time() - EXPIRES:
                return None
            told = json.loads((folder / _DRAFT).read_text())
        except FileNotFoundError:
            return None
        files = {path: Kept(**kept) for path, kept in told["files"].items()}
        return Draft(folder, name, account, files, told["parent"])

    def begin(self, account: str, name: str) -> Draft:
        """The draft of somebody for a name, new and empty if there is none. Raises LimitError if they have too many."""
        self.sweep()
        found = self.find(account, name)
        if found is not None:
            return found
        home = self._home(account)
        with _told():
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            if len(list(home.iterdir())) >= MAX_OPEN:
                raise LimitError(
                    "too many drafts", expected=f"at most {MAX_OPEN} of one account", fix="tag or delete some"
                )
            folder = home / _key(name)
            folder.mkdir(mode=0o700, exist_ok=True)
            draft = Draft(folder, name, account, {})
            draft.write()
        return draft

    @contextmanager
    def held(self, account: str, name: str) -> Iterator[Draft | None]:
        """The draft of somebody for a name, which nobody else changes meanwhile. Raises UnderWayError if somebody does:
        it is not waited for here, where whoever waits would keep one of the few workers of all callers."""
        folder = self._home(account) / _key(name)
        if not folder.is_dir():
            yield None
            return
        with _told(), (folder / "held").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise UnderWayError(
                    "another request is at this draft", where=name, fix=f"ask again in {UnderWayError.retry_after} s"
                ) from error
            yield self.find(account, name)

    def end(self, draft: Draft) -> None:
        """Remove a draft with all that is in it."""
        shutil.rmtree(draft.folder, ignore_errors=True)

    def sweep(self) -> None:
        """Remove the drafts that nobody has added to for too long."""
        with suppress(FileNotFoundError):
            for folder in [each for home in self._root.iterdir() for each in home.iterdir()]:
                with suppress(OSError):
                    there = folder / _DRAFT
                    if (there if there.exists() else folder).stat().st_mtime < time.time() - EXPIRES:
                        shutil.rmtree(folder, ignore_errors=True)

    def _home(self, account: str) -> Path:
        return self._root / _key(account)


def write_file(draft: Draft, chunks: Iterable[bytes]) -> Kept:
    """Take a stream into a draft that is held."""
    part, hasher, size = draft.part(), hashlib.sha256(), 0
    with _told(), part.open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
            hasher.update(chunk)
            size += len(chunk)
    kept = told_of(part, Digest(f"sha256:{hasher.hexdigest()}"), size)
    draft.adopt(part, kept.digest)
    return kept


def told_of(part: Path, digest: Digest, size: int) -> Kept:
    """What is noted of a file that has come."""
    hasher = hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
    with part.open("rb") as file:
        while chunk := file.read(1024 * 1024):
            hasher.update(chunk)
    return Kept(digest, size, hasher.hexdigest())


# ---------------------------------------------------------------------------------------------------------


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _is_left_over(path: Path, kept: Collection[str]) -> bool:
    """Whether nothing needs a file of a draft any more."""
    if len(path.name) == 64:
        return path.name not in kept
    return path.name.startswith(".") and path.stat().st_mtime < time.time() - _COMING


def _bare(digest: Digest) -> str:
    return digest.removeprefix("sha256:")


@contextmanager
def _told() -> Iterator[None]:
    """Tell what the file system refuses, without saying where on the server."""
    try:
        yield
    except OSError as error:
        raise InfrastructureError(
            "the server cannot keep the draft",
            found=error.strerror or str(error),
            fix="whoever runs the server looks to its disk, then try again",
        ) from error
