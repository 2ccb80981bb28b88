"""What a commit says: lines of JSON, of which those with files are taken apart while they come.

A line of a file has its whole content in base64. That part goes into a file of the draft piece by piece, so that no
line is ever in memory, however large the file is.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from registry.domain.digests import Digest
from registry.domain.errors import Fault, InvalidInputError, LimitError
from registry.domain.pulling import check_path
from registry.server.faces.hf_hub.drafts import MAX_SIZE, Draft, Kept, told_of
from registry.server.faces.hf_hub.sent import Sent

MAX_LINE = 64 * 1024
"""Bytes of a line besides the content of its file."""
_CONTENT = re.compile(rb'"content"\s*:\s*"')
_OID = re.compile(r"[0-9a-f]{64}")
_BEFORE = 64
"""Bytes of a line that are looked at again when more has come, so that no key is missed between two pieces."""


@dataclass(slots=True)
class Changes:
    """What a commit changes. `files` came with it, `gone` are paths of files, and of folders with a `/` at the end."""

    files: dict[str, Kept] = field(default_factory=dict)
    gone: list[str] = field(default_factory=list)
    ahead: dict[str, int] = field(default_factory=dict)
    """The size of each file that was sent ahead, by its SHA-256."""
    parent: str | None = None

    def applied(self, files: Mapping[str, Kept]) -> dict[str, Kept]:
        """The files of a draft after this commit. Raises InvalidInputError for paths that exclude each other."""
        left = {
            path: kept
            for path, kept in files.items()
            if not any(path == gone or (gone.endswith("/") and path.startswith(gone)) for gone in self.gone)
        }
        found = left | self.files
        within = {path.rpartition("/")[0] for path in found if "/" in path}
        if clash := sorted(path for path in found if any(f"{folder}/".startswith(f"{path}/") for folder in within)):
            raise InvalidInputError("a file is where a folder should be", where=clash[0])
        return found


class Reader:
    """Reads a commit as it comes: give it piece after piece, `finish`, then `adopt` while the draft is held."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._line = bytearray()
        self._content: _Content | None = None
        self._done: Kept | None = None
        self._size = 0
        self._changes = Changes()
        self._parts: list[tuple[Path, Digest]] = []

    def feed(self, data: bytes) -> None:
        """Take a piece. Raises InvalidInputError for what is no commit."""
        rest = data
        while rest:
            rest = self._into_content(rest) if self._content else self._into_line(rest)

    def finish(self) -> Changes:
        """The whole commit."""
        if self._content is not None:
            raise InvalidInputError("the commit ends within a file")
        if self._line.strip():
            self._end_line()
        return self._changes

    def adopt(self) -> None:
        """Keep the files that came, in the draft, which is held meanwhile. Raises InvalidInputError for one that should
        have been sent ahead and was not."""
        sent = Sent(self._draft)
        for oid, size in self._changes.ahead.items():
            sent.adopt(oid, size)
        while self._parts:
            self._draft.adopt(*self._parts.pop())

    def close(self) -> None:
        """Throw away what was not kept."""
        for part, _ in self._parts:
            part.unlink(missing_ok=True)
        if self._content is not None:
            self._content.close()

    # -----------------------------------------------------------------------------------------------------

    def _into_line(self, data: bytes) -> bytes:
        line, mark, rest = data.partition(b"\n")
        seen = max(0, len(self._line) - _BEFORE)
        before = len(self._line)
        self._line += line
        if self._done is None and (found := _CONTENT.search(self._line, seen)):
            taken = found.end() - before
            del self._line[found.end() :]
            self._content = _Content(self._draft, MAX_SIZE - self._size)
            return data[taken:]
        if len(self._line) > MAX_LINE:
            raise InvalidInputError("a line of the commit is too long", expected=f"at most {MAX_LINE} bytes")
        if mark:
            self._end_line()
        return rest

    def _into_content(self, data: bytes) -> bytes:
        assert self._content is not None
        text, mark, rest = data.partition(b'"')
        self._content.write(text)
        if not mark:
            return b""
        self._done = self._content.finish()
        self._parts.append((self._content.part, self._done.digest))
        self._content, self._size = None, self._size + self._done.size
        self._line += b'"'
        return rest

    def _end_line(self) -> None:
        line, done = bytes(self._line).strip(), self._done
        self._line.clear()
        self._done = None
        if not line:
            return
        try:
            found = json.loads(line)
            key, value = found["key"], found["value"]
            _note(self._changes, key, value, done)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise InvalidInputError("a line of the commit is not what the Hub's library sends") from error


class _Content:
    """The content of one file, decoded as it comes."""

    def __init__(self, draft: Draft, limit: int) -> None:
        self._limit = limit
        self.part = draft.part()
        self._file: BinaryIO = self.part.open("wb")
        self._hasher, self._size, self._rest = hashlib.sha256(), 0, b""

    def write(self, text: bytes) -> None:
        whole = self._rest + text
        cut = len(whole) - len(whole) % 4
        self._rest = whole[cut:]
        try:
            data = base64.b64decode(whole[:cut], validate=True)
        except binascii.Error as error:
            raise InvalidInputError("the content of a file is not base64") from error
        self._size += len(data)
        if self._size > self._limit:
            raise LimitError(
                "too much for a draft",
                expected=f"at most {MAX_SIZE} bytes",
                fix="leave out what is no part of the adapter",
            )
        self._file.write(data)
        self._hasher.update(data)

    def finish(self) -> Kept:
        if self._rest:
            raise InvalidInputError("the content of a file is not base64")
        self._file.close()
        return told_of(self.part, Digest(f"sha256:{self._hasher.hexdigest()}"), self._size)

    def close(self) -> None:
        self._file.close()
        self.part.unlink(missing_ok=True)


def _note(changes: Changes, key: str, value: Mapping[str, Any], done: Kept | None) -> None:
    if key == "header":
        parent = value.get("parentCommit")
        changes.parent = parent if isinstance(parent, str) else None
    elif key == "file":
        if done is None or value.get("encoding") != "base64":
            raise InvalidInputError("a file of the commit has no content in base64", where=str(value.get("path"))[:200])
        changes.files[_path(value["path"])] = done
    elif key == "lfsFile":
        path, oid, size = _path(value["path"]), value["oid"], value["size"]
        if value.get("algo") != "sha256" or not _OID.fullmatch(oid) or type(size) is not int or size < 0:
            raise InvalidInputError("a file of the commit has no SHA-256 and size", where=path)
        if changes.ahead.setdefault(oid, size) != size:
            raise InvalidInputError("the commit tells two sizes of one file", where=path)
        changes.files[path] = Kept(Digest(f"sha256:{oid}"), size, oid)
    elif key in {"deletedFile", "deletedFolder"}:
        path = _path(str(value["path"]).rstrip("/"))
        changes.gone.append(f"{path}/" if key == "deletedFolder" else path)
    else:
        raise InvalidInputError(
            f"a commit with {key[:40]!r} is not taken",
            expected="file, lfsFile, deletedFile or deletedFolder",
        )


def _path(path: str) -> str:
    """A path that can be placed. Raises InvalidInputError for every other."""
    if not isinstance(path, str) or len(path) > 400:
        fault = Fault("a file of the commit has no usable path", found=ascii(path)[:80])
        raise InvalidInputError.of("path", [fault])
    return check_path(path)
