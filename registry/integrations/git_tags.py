"""Tags of a git repository: read, and made where they are missing; none is ever moved or deleted.

Commits and tags are made as objects beside the branches, the index and the work tree, none of which is touched.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.domain.wording import short
from registry.integrations.git import demanded, quiet, stream_of, words_of

if TYPE_CHECKING:
    from git import Git, Repo

_AT_ONCE = 200
"""Tags that are pushed by one command, whose length has a limit."""
PROTOCOLS = "file:git:http:https:ssh"
"""Ways that a remote may be reached by; `ext`, which runs a program, is not among them."""


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
    except (git.GitError, ValueError, OSError) as error:  # a damaged repository, or one that git does not trust
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

    def commit(self, name: str, data: bytes, who: str, time: int, message: str) -> str:
        """A commit that holds one file and nothing else, without parents."""
        blob = self._written("blob", data)
        entry = f"100644 blob {blob}\t{name}\n".encode()
        with stream_of(entry) as stream:
            tree = self._git.mktree(istream=stream)
        head = f"tree {tree}\nauthor {who} {time} +0000\ncommitter {who} {time} +0000\n\n"
        return self._written("commit", f"{head}{message}\n".encode())

    def tag(self, name: str, commit: str, who: str, time: int, message: str) -> str:
        """An annotated tag as an object, which no name leads to yet."""
        head = f"object {commit}\ntype commit\ntag {name}\ntagger {who} {time} +0000\n\n"
        with stream_of(f"{head}{message}\n".encode()) as stream:
            return str(self._git.mktag(istream=stream))

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

    def _written(self, kind: str, data: bytes) -> str:
        with stream_of(data) as stream:
            return str(self._git.hash_object("-t", kind, "-w", "--stdin", istream=stream))
