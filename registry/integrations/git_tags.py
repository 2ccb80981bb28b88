"""Tags of a git repository: read, and made where they are missing; none is ever moved or deleted.

Commits and tags are made as objects beside the branches, the index and the work tree, none of which is touched.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.domain.wording import short
from registry.integrations.git import UNREADABLE, demanded, quiet, stream_of, words_of

if TYPE_CHECKING:
    from git import Git, Repo

_AT_ONCE = 200
"""Tags that are pushed by one command, whose length has a limit."""
PROTOCOLS = "file:git:http:https:ssh"
"""Ways that a remote may be reached by; `ext`, which runs a program, is not among them."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What somebody said when: `who` as git writes it, `time` in seconds since 1970, in UTC; of a commit, its file."""

    who: str
    time: int
    message: str
    content: bytes = b""


@contextmanager
def tag_repository(path: Path) -> Iterator[TagRepository]:
    """The repository at a path, bare or with a work tree. Raises InvalidInputError where there is none."""
    git = demanded("git is needed to write tags")
    try:
        with git.Repo(path, expand_vars=False) as repo:
            yield TagRepository(repo)
    except (git.InvalidGitRepositoryError, git.NoSuchPathError) as error:
        raise InvalidInputError(
            f"{path} is not a git repository",
            where="REPO",
            expected="the folder of a repository on this machine",
            fix=f"git init {path}",
        ) from error
    except (git.GitError, *UNREADABLE) as error:  # a damaged repository, or one that git does not trust
        raise InfrastructureError("git refused", where=str(path), found=words_of(error)) from error


class TagRepository:
    """The tags of a repository, and objects for new ones."""

    def __init__(self, repo: Repo) -> None:
        self._remotes = [remote.name for remote in repo.remotes]
        self._git: Git = quiet(repo, Path(os.path.realpath(repo.working_tree_dir or repo.git_dir)))

    def tags(self) -> Mapping[str, str]:
        """Every tag, and the object that it is: of an annotated one the tag itself."""
        told = self._git.for_each_ref("--format=%(refname)%00%(objectname)", "refs/tags", stdout_as_string=False)
        lines = [line.partition(b"\0") for line in told.splitlines()]
        return {os.fsdecode(name.removeprefix(b"refs/tags/")): oid.decode() for name, _, oid in lines}

    def commits(self, name: str, commits: Sequence[Signed]) -> list[str]:
        """Commits that hold one file each, its content, and nothing else, without parents."""
        blobs = self._written("blob", [each.content for each in commits])
        trees = self._written("tree", [b"100644 %s\0%s" % (name.encode(), bytes.fromhex(blob)) for blob in blobs])
        heads = (
            f"tree {tree}\nauthor {each.who} {each.time} +0000\ncommitter {each.who} {each.time} +0000\n\n"
            for tree, each in zip(trees, commits, strict=True)
        )
        return self._written(
            "commit", [f"{head}{c.message}\n".encode() for head, c in zip(heads, commits, strict=True)]
        )

    def annotated(self, tags: Sequence[tuple[str, str, Signed]]) -> list[str]:
        """Annotated tags as objects, by name and commit each; no name leads to them yet."""
        heads = (
            f"object {commit}\ntype commit\ntag {name}\ntagger {tag.who} {tag.time} +0000\n\n"
            for name, commit, tag in tags
        )
        return self._written(
            "tag", [f"{head}{t.message}\n".encode() for head, (_, _, t) in zip(heads, tags, strict=True)]
        )

    def create(self, tags: Mapping[str, str]) -> None:
        """Name tags, all of them or none. Raises ConflictError if one of the names was taken meanwhile."""
        from git.exc import GitCommandError

        lines = [
            "start\n",
            *(f"create refs/tags/{name} {oid}\n" for name, oid in tags.items()),
            "prepare\n",
            "commit\n",
        ]
        with stream_of("".join(lines).encode()) as stream:
            try:
                self._git.update_ref("--stdin", istream=stream)
            except GitCommandError as error:
                raise ConflictError(
                    "the tags could not be made, so none was", expected="names that are free", found=words_of(error)
                ) from error

    def demand_remote(self, name: str) -> str:
        """The name of a remote. Raises InvalidInputError for one that is not configured, an address among them."""
        if name not in self._remotes:
            raise InvalidInputError(
                "no such remote",
                where="--push",
                expected=f"one of {', '.join(self._remotes)}" if self._remotes else "a remote; there is none",
                found=short(name),
            )
        return name

    def push(self, remote: str, tags: Sequence[str]) -> None:
        """Push tags as they are. Raises InfrastructureError if the remote has another of that name, or refuses."""
        from git.exc import GitCommandError

        try:
            with self._git.custom_environment(GIT_ALLOW_PROTOCOL=PROTOCOLS):
                for start in range(0, len(tags), _AT_ONCE):
                    names = [f"refs/tags/{name}:refs/tags/{name}" for name in tags[start : start + _AT_ONCE]]
                    self._git.push("--porcelain", "--no-verify", remote, *names)
        except GitCommandError as error:
            raise InfrastructureError(
                "the tags are made, and not all of them pushed",
                where=remote,
                expected="that it takes them, and has no other tag of these names",
                found=words_of(error),
                fix="mend that, then run it again",
            ) from error

    def _written(self, kind: str, objects: Sequence[bytes]) -> list[str]:
        """Objects as they are, however many, by one process: starting one takes longer than writing thousands."""
        if not objects:
            return []
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / str(number) for number in range(len(objects))]
            for path, data in zip(paths, objects, strict=True):
                path.write_bytes(data)
            with stream_of("".join(f"{path}\n" for path in paths).encode()) as stream:
                told = self._git.hash_object("-t", kind, "-w", "--no-filters", "--stdin-paths", istream=stream)
        return str(told).split()
