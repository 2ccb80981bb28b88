"""Files as a git repository holds them: one state of a file, the commit that made it, and what that says of itself.

An author is recorded as text. Anybody may write any name into a commit, so it never stands for somebody who acts in a
registry.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Relation
from registry.domain.training import SOURCE, Code
from registry.domain.wording import short

MAX_AUTHOR = 500
MAX_MESSAGE = 4000
"""Characters of an author and of a message that are recorded; the rest is cut off, and an ellipsis says so."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A state of a file: the commit that made it, and where the file lay then, from the top of its repository.

    `authored` is when its author says they wrote it, with their offset from UTC; empty where that cannot be told.
    """

    commit: str
    path: str
    author: str
    authored: str
    message: str
    remote: str | None = None

    @property
    def subject(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]

    @property
    def place(self) -> str:
        """`prompts/support.md@4f1c2ab90d31`: what errors name it by."""
        return f"{self.path}@{self.commit[:12]}"

    def relation(self) -> Relation:
        """How a version that was made of it names it."""
        told = {
            "commit": self.commit,
            "path": self.path,
            "remote": self.remote,
            "author": self.author,
            "authored": self.authored,
            "message": self.message,
        }
        return Relation(SOURCE, self.commit, {key: value for key, value in told.items() if value})


@dataclass(frozen=True, slots=True)
class CommittedFile:
    """The bytes of a file as a commit holds them."""

    revision: Revision
    data: bytes


@dataclass(frozen=True, slots=True)
class ImportedRevision:
    """What became, or would become, of one state of a file.

    `state` is `new` (a version was made of it), `known` (a version had its content already), `same` (its content is
    that of the state before) or `skipped` (it is no prompt; `problem` says why).
    """

    revision: Revision
    state: str
    version: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ImportedHistory:
    """The history of a file as versions, oldest first. With `dry_run` nothing was written."""

    name: str
    dry_run: bool
    revisions: tuple[ImportedRevision, ...]

    def count(self, state: str) -> int:
        return sum(revision.state == state for revision in self.revisions)


def author_text(name: str, email: str) -> str:
    """`Ana <ana@example.com>`, in one line without characters that nobody sees."""
    return _plain(f"{name} <{email}>" if email else name, MAX_AUTHOR)


def message_text(message: str) -> str:
    """A commit's message without characters that nobody sees, but for its line feeds."""
    return _plain(message.replace("\r\n", "\n").strip(), MAX_MESSAGE, keep="\n\t")


def told_again(revision: Revision) -> Revision:
    """A revision that somebody else read from their repository, held to what one that is read here is.

    Raises InvalidInputError for what names no commit, and no path within a repository.
    """
    try:
        Code(commit=revision.commit, remote=revision.remote, path=revision.path)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise InvalidInputError(
            "the commit of a file cannot be recorded so",
            where=f"revision: {fault['loc'][0]}",
            expected=fault["msg"].removeprefix("Value error, "),
            found=short(fault["input"]),
        ) from error
    if not {"", ".", ".."}.isdisjoint(revision.path.split("/")):
        raise InvalidInputError(
            "the commit of a file cannot be recorded so",
            where="revision: path",
            expected="a path from the top of a repository, as git writes it",
            found=short(revision.path),
        )
    said = author_text(revision.author, ""), _plain(revision.authored, MAX_AUTHOR), message_text(revision.message)
    return replace(revision, author=said[0], authored=said[1], message=said[2])


def told_of_source(detail: Mapping[str, Any]) -> str:
    """`Ana <ana@example.com>, 2026-03-02T12:00:00+00:00: subject`, as far as a source tells; else empty."""
    said = ", ".join(str(detail[key]) for key in ("author", "authored") if detail.get(key))
    subject = str(detail.get("message", "")).partition("\n")[0]
    return ": ".join(filter(None, [said, subject]))


def _plain(text: str, most: int, keep: str = "") -> str:
    shown = "".join("\ufffd" if c not in keep and unicodedata.category(c)[0] == "C" else c for c in text[: most + 1])
    return shown if len(text) <= most else shown[: most - 1] + "…"
