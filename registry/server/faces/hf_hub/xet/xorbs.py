"""Xorbs that were sent: each in a generation of its account's, under the name that its sender gave it.

Clients remember, by the address that xorbs were sent to, which chunks they sent, and never send those there again. So
the address names the generation. One is given out for a day, or until it is full, and gone when nobody has used it for
longer than any capability lasts: who comes later is given another address, and remembers nothing of that. Nobody has a
way to another account's, whatever hash they name.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from registry.domain.errors import InvalidInputError, LimitError, NotFoundError
from registry.server.faces.hf_hub.capabilities import FOLDER
from registry.server.faces.hf_hub.drafts import MAX_SIZE
from registry.server.faces.hf_hub.sent import refusals_told, refuse_without_room, set_aside
from registry.server.faces.hf_hub.xet.chunks import MAX_XORB, Chunk, chunks_of

GIVEN = 24 * 3600.0
"""Seconds for which a generation is given out."""
UNUSED = 2 * 3600.0
"""Seconds without use after which one that is not given out any more is gone."""
FULL = MAX_SIZE
"""Bytes from which on a generation is not given out: an upload that has begun there may go on to twice as much."""
MOST = 4 * MAX_SIZE
"""Bytes of the xorbs of one account."""
MAX_XORBS = 4096
"""Xorbs of a generation."""
_BEGAN = "began"
_SUM = "held-sum"
"""By which whoever adds to what an account has is alone with it."""
_HASH = re.compile(r"[0-9a-f]{64}")
_GENERATION = re.compile(r"[0-9a-f]{16}")


class Xorbs:
    """The xorbs of a registry, in a folder of their own, which every process that serves it shares."""

    def __init__(self, root: Path, clock: Callable[[], float] = time.time) -> None:
        self._root = Path(os.path.realpath(root)) / FOLDER / "xorbs"
        self._clock = clock

    def given(self, account: str) -> str:
        """The generation that an account sends to now."""
        self.sweep()
        home = self._home(account)
        with refusals_told():
            home.mkdir(mode=0o700, parents=True, exist_ok=True)
            for folder in sorted(_generations(home)):
                if self._is_given(folder):
                    self._use(folder)
                    return folder.name
            name = secrets.token_hex(8)
            (home / name).mkdir(mode=0o700)
            (home / name / _BEGAN).touch(0o600)
            os.utime(home / name / _BEGAN, (self._clock(), self._clock()))
            self._use(home / name)
        return name

    def held(self, account: str, name: str) -> Generation:
        """A generation of an account. Raises NotFoundError if there is none such."""
        folder = self._home(account) / name
        if not _GENERATION.fullmatch(name) or not folder.is_dir():
            raise NotFoundError("there is nothing here any more", fix="upload again")
        with refusals_told():
            self._use(folder)
        return Generation(folder)

    def sweep(self) -> None:
        """Remove the generations that nobody is given any more, and nobody uses."""
        with suppress(FileNotFoundError):
            for folder in [each for home in self._root.iterdir() for each in _generations(home)]:
                with suppress(OSError):
                    if folder.stat().st_mtime < self._clock() - UNUSED and not self._is_given(folder):
                        shutil.rmtree(folder, ignore_errors=True)

    def _is_given(self, folder: Path) -> bool:
        try:
            young = (folder / _BEGAN).stat().st_mtime > self._clock() - GIVEN
        except FileNotFoundError:
            return False
        sizes = _sizes(folder)
        return young and sum(sizes) < FULL and len(sizes) < MAX_XORBS // 2

    def _use(self, folder: Path) -> None:
        os.utime(folder, (self._clock(), self._clock()))

    def _home(self, account: str) -> Path:
        return self._root / hashlib.sha256(account.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Generation:
    """Xorbs that one account sent, and may refer to."""

    folder: Path

    def begin(self, name: str, longest: int = MAX_XORB) -> Path:
        """A file to write a xorb into, with room for as many bytes as it may have. Raises InvalidInputError for what is
        no name of one, LimitError if there are too many."""
        if not _HASH.fullmatch(name):
            raise InvalidInputError("this is no name of a xorb", expected="64 hexadecimal digits")
        with refusals_told(), self._alone():
            sizes = _sizes(self.folder)
            if len(sizes) >= MAX_XORBS or sum(sizes) + longest > 2 * FULL:
                raise _too_much()
            return self._set_aside(longest)

    def spool(self, longest: int) -> Path:
        """A file for what is only to be read once, with room for so many bytes. Raises LimitError if that is too
        much."""
        with refusals_told(), self._alone():
            return self._set_aside(longest)

    def _set_aside(self, longest: int) -> Path:
        """A file of that size, which counts from now on: of those that ask at the same time each sees the others'."""
        if sum(sum(_sizes(folder)) for folder in _generations(self.folder.parent)) + longest > MOST:
            raise _too_much()
        refuse_without_room(self.folder, longest)
        part = self.folder / f".{secrets.token_hex(16)}"
        set_aside(part, longest)
        return part

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """While nobody else adds to what the account has."""
        with (self.folder.parent / _SUM).open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def keep(self, part: Path, name: str) -> None:
        """Keep a xorb that has come. Raises InvalidInputError if it is none."""
        with refusals_told():
            with part.open("rb", buffering=0) as file:
                chunks_of(file.fileno())
            part.replace(self.folder / name)

    @contextmanager
    def opened(self, name: str) -> Iterator[tuple[int, tuple[Chunk, ...]]]:
        """A xorb as an open file, and its chunks. Raises InvalidInputError if none of that name was sent here."""
        try:
            descriptor = os.open(self.folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError as error:
            raise InvalidInputError(
                "a xorb that is named was not sent here", where=name, fix="upload again with an empty HF_XET_CACHE"
            ) from error
        try:
            yield descriptor, chunks_of(descriptor)
        finally:
            os.close(descriptor)


def _too_much() -> LimitError:
    return LimitError(
        "too much was sent of late",
        expected=f"at most {MOST} bytes of one account",
        fix=f"what is not needed is gone within {(GIVEN + UNUSED) / 3600:.0f} hours; upload again then",
    )


def _generations(home: Path) -> list[Path]:
    """The folders of an account's generations."""
    return [path for path in home.iterdir() if _GENERATION.fullmatch(path.name)]


def _sizes(folder: Path) -> list[int]:
    """The sizes of the xorbs in a folder, and of what is coming."""
    found = []
    with suppress(FileNotFoundError):
        for entry in os.scandir(folder):
            if entry.name != _BEGAN:
                with suppress(FileNotFoundError):
                    found.append(entry.stat().st_size)
    return found
