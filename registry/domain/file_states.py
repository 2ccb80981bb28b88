"""The states that a file had in a git repository, and how they are told to a registry elsewhere: as lines of JSON.

The first line names the format; each further one is a state, the oldest first: its commit, where the file lay, who made
it when and what they said, and its bytes in Base64 (RFC 4648), or why there are none. Nothing else of the repository
is told. Who tells states is believed about their order and their commits, as whoever has the repository at hand is.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import ConfigDict, Field, ValidationError, model_validator

from registry.domain.commits import MAX_AUTHOR, MAX_MESSAGE, Revision, told_again
from registry.domain.digests import MAX_INTEGER
from registry.domain.errors import InvalidInputError
from registry.domain.frozen import Frozen
from registry.domain.wording import faults_of, path_text, short

MAX_STATES = 10_000
"""States of a file that are read at once."""
MAX_TOLD = 64 * 1024 * 1024
"""Bytes of the file in which states are told to a registry elsewhere, and of all states that are imported at once."""

L = TypeVar("L", bound=Frozen)

_HEAD = {"format": "tandem-states", "v": 1}


class Unread(StrEnum):
    """What stands at the place of a file in a state that has no bytes of it. The value is that of the format."""

    LINK = "link"
    SUBMODULE = "submodule"
    DELETED = "deleted"
    OTHER = "other"

    @property
    def told(self) -> str:
        """The same for people, of a file."""
        return _TOLD[self]


_TOLD = {
    Unread.LINK: "is a symbolic link",
    Unread.SUBMODULE: "is a submodule",
    Unread.DELETED: "was deleted",
    Unread.OTHER: "is no file",
}


@dataclass(frozen=True, slots=True)
class FileState:
    """A state of a file: the commit that made it, and the bytes that the file had. Where there are none to read,
    `held` says what there was instead, or how many bytes were too many."""

    revision: Revision
    held: bytes | Unread | int

    def data(self, most: int) -> bytes:
        """The bytes. Raises InvalidInputError for none, or more than `most`."""
        where = self.revision.place
        if isinstance(self.held, Unread):
            found = f"{self.revision.path} {self.held.told}"
            raise InvalidInputError(found, where=where, expected="a regular file", found=found)
        size = self.held if isinstance(self.held, int) else len(self.held)
        if isinstance(self.held, int) or size > most:
            raise InvalidInputError(
                "the file is too large", where=where, expected=f"at most {most} bytes", found=f"{size} bytes"
            )
        return self.held


def tell_states(states: Iterable[FileState]) -> bytes:
    """The file in which states are told. Raises InvalidInputError where it would be longer than MAX_TOLD."""
    told = bytearray(_line(_HEAD))
    for state in states:
        told += _line(_document(state))
        if len(told) > MAX_TOLD:
            raise _too_large("sent at once", "of them, as they are sent")
    return bytes(told)


def at_once(states: Iterable[FileState]) -> Iterator[FileState]:
    """The same states. Raises InvalidInputError where they have more than MAX_TOLD bytes together: all of them are held
    until all were looked at."""
    size = 0
    for state in states:
        size += len(state.held) if isinstance(state.held, bytes) else 0
        if size > MAX_TOLD:
            raise _too_large("imported at once", "in all of them")
        yield state


def told_states(data: bytes, source: str) -> tuple[FileState, ...]:
    """The states that a file tells of, in its order. Raises InvalidInputError, with the line, for anything else than
    `tell_states` writes, for more than MAX_STATES, and for a commit that is told of twice."""
    data = data.removesuffix(b"\n")
    count = data.count(b"\n")
    first, *lines = data.split(b"\n", MAX_STATES + 1)
    _read(_Head, first, f"{source}:1")
    if not 1 <= count <= MAX_STATES:
        raise InvalidInputError(
            "no such number of states is taken at once",
            where=source,
            expected=f"1 to {MAX_STATES}",
            found=str(count),
        )
    return tuple(_states(lines, source))


# ---------------------------------------------------------------------------------------------------------


class _Line(Frozen):
    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True, val_json_bytes="base64")


class _Head(_Line):
    format: Literal["tandem-states"]
    v: Literal[1]


class _State(_Line):
    commit: Annotated[str, Field(max_length=64)]
    path: Annotated[str, Field(min_length=1, max_length=4096)]
    author: Annotated[str, Field(max_length=MAX_AUTHOR)]
    authored: Annotated[str, Field(max_length=MAX_AUTHOR)]
    message: Annotated[str, Field(max_length=MAX_MESSAGE)]
    remote: Annotated[str, Field(max_length=4096)] | None = None
    data: bytes | None = None
    unread: Annotated[Unread, Field(strict=False)] | None = None
    size: Annotated[int, Field(ge=0, le=MAX_INTEGER)] | None = None

    @model_validator(mode="after")
    def _hold_one(self) -> _State:
        if sum(told is not None for told in (self.data, self.unread, self.size)) != 1:
            raise ValueError("one of data, unread and size must be told of a state")
        return self

    def state(self) -> FileState:
        told = Revision(self.commit, self.path, self.author, self.authored, self.message, self.remote)
        held = next(each for each in (self.data, self.unread, self.size) if each is not None)
        return FileState(told_again(told), held)


def _document(state: FileState) -> dict[str, Any]:
    said = state.revision
    told: dict[str, Any] = {
        "commit": said.commit,
        "path": said.path,
        "author": said.author,
        "authored": said.authored,
        "message": said.message,
    }
    if said.remote is not None:
        told["remote"] = said.remote
    match state.held:
        case bytes():
            return {**told, "data": b64encode(state.held).decode()}
        case Unread():
            return {**told, "unread": state.held.value}
        case _:
            return {**told, "size": state.held}


def _too_large(what: str, of: str) -> InvalidInputError:
    return InvalidInputError(
        f"the states of the file are too large to be {what}",
        where="PATH",
        expected=f"at most {MAX_TOLD} bytes {of}",
        found="more than that",
        fix="--rev FROM..TO takes a part of them; begin with the oldest",
    )


def _line(document: dict[str, Any]) -> bytes:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _states(lines: Iterable[bytes], source: str) -> Iterator[FileState]:
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, 2):
        where = f"{source}:{number}"
        read = _read(_State, line, where)
        try:
            state = read.state()
        except InvalidInputError as error:
            told = f"{where} {error.where}"
            raise InvalidInputError(error.message, where=told, expected=error.expected, found=error.found) from error
        before = seen.setdefault(state.revision.commit, number)
        if before != number:
            raise InvalidInputError(
                "a commit is told of twice", where=where, expected="each commit once", found=f"also in line {before}"
            )
        yield state


def _read(model: type[L], line: bytes, where: str) -> L:
    try:
        return model.model_validate_json(line)
    except ValidationError as error:
        try:
            value = json.loads(line)
        except (ValueError, RecursionError):
            raise InvalidInputError(
                "states of a file are told in lines of JSON", where=where, expected="an object", found=short(line)
            ) from error
        faults = faults_of(model, value, error, lambda path: f"{where} {path_text(path)}".rstrip())
        raise InvalidInputError.of(where, faults) from error
