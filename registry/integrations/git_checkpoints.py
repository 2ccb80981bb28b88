"""Checkpoints in a git repository: one file a log, on a branch, a commit each time it changes.

A commit is made beside the index and the working tree, so that what somebody has staged or changed is neither in it nor
touched; only where the branch is checked out, its one file follows. Identity, signing key and remotes are those that
git is configured with.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registry.domain.errors import InfrastructureError, InvalidInputError, RegistryError
from registry.domain.transparency.notes import MAX_NOTE
from registry.domain.wording import short
from registry.integrations.git import UNREADABLE, demanded, stream_of, words_of
from registry.integrations.new_files import keep_file

if TYPE_CHECKING:
    from git import Repo

_NOTHING = "0" * 40
_FILES = frozenset({"100644", "100755"})


@contextmanager
def opened(path: Path, branch: str | None, fix: str) -> Iterator[CheckpointRepository]:
    """The repository at a path, and a branch of it, by default the one that is checked out.

    Raises InvalidInputError for what is no repository, with `fix`, InfrastructureError without git or for what git
    refuses.
    """
    git = demanded("git is needed to keep checkpoints in a repository")
    try:
        with git.Repo(path, search_parent_directories=True, expand_vars=False) as repo:
            yield CheckpointRepository(repo, branch)
    except (git.InvalidGitRepositoryError, git.NoSuchPathError) as error:
        raise InvalidInputError(
            f"{path} is not a git repository",
            where=str(path),
            expected="a repository, bare or with a working tree",
            fix=fix,
        ) from error
    except (git.GitError, *UNREADABLE) as error:  # a damaged repository, or one that git does not trust
        raise InfrastructureError("git refused", where=str(path), found=words_of(error)) from error


class CheckpointRepository:
    """A branch of a repository."""

    def __init__(self, repo: Repo, branch: str | None) -> None:
        self._repo, self._git = repo, repo.git
        self.top = Path(os.path.realpath(repo.working_tree_dir or repo.git_dir))
        # A hook that this is called from may have set them for another repository.
        self._git.update_environment(
            GIT_DIR=str(repo.git_dir),
            GIT_COMMON_DIR=str(repo.common_dir),
            GIT_INDEX_FILE=f"{repo.git_dir}/index",
            # What was committed counts, not what somebody has it replaced with here.
            GIT_NO_REPLACE_OBJECTS="1",
            GIT_LITERAL_PATHSPECS="1",
        )
        if not repo.bare:
            self._git.update_environment(GIT_WORK_TREE=str(self.top))
        self._checked_out = self._asked("symbolic-ref", "-q", "HEAD")
        self._ref = self._reference(branch)
        self._tip = self._asked("rev-parse", "-q", "--verify", f"{self._ref}^{{commit}}")

    @property
    def branch(self) -> str:
        return self._ref.removeprefix("refs/heads/")

    def committed(self, path: str) -> bytes | None:
        """What the branch has at a path; None if nothing."""
        return None if self._tip is None else self.at(self._tip, path)

    def paths(self, folder: str) -> Sequence[str]:
        """The files that the branch has below a folder."""
        if self._tip is None:
            return []
        listed = self._git.ls_tree("-r", "-z", "--name-only", self._tip, "--", f"{folder}/")
        return [name for name in listed.split("\0") if name]

    def commits(self, path: str) -> Sequence[str]:
        """The commits of the branch that touched a path, the oldest first."""
        if self._tip is None:
            return []
        listed: str = self._git.rev_list("--full-history", "--topo-order", "--reverse", self._tip, "--", path)
        return listed.split()

    def at(self, commit: str, path: str) -> bytes | None:
        """What a path was in a commit; None if nothing. Raises InvalidInputError for what is no checkpoint."""
        listed = self._git.ls_tree("-z", commit, "--", path).rstrip("\0")
        if not listed:
            return None
        mode, kind, blob = listed.partition("\t")[0].split()
        size = int(self._git.cat_file("-s", blob)) if kind == "blob" and mode in _FILES else None
        if size is None or size > MAX_NOTE:
            raise InvalidInputError(
                "not a checkpoint",
                where=f"{commit[:12]}:{path}",
                expected=f"a file of at most {MAX_NOTE} bytes",
                found=f"mode {mode}, {size if size is not None else 'no'} bytes",
            )
        data: bytes = self._git.cat_file("blob", blob, stdout_as_string=False, strip_newline_in_stdout=False)
        return data

    def commit(self, path: str, data: bytes, message: str) -> str:
        """Commit one file on top of the branch, and nothing else.

        Raises InfrastructureError if git refuses, or somebody else committed meanwhile.
        """
        with stream_of(data) as stream:
            blob = self._git.hash_object("-w", "--stdin", istream=stream)
        new = self._made(f"100644,{blob},{path}", message)
        followed = self._ref == self._checked_out and not self._repo.bare
        try:
            if followed:
                # Before the branch moves: killed in between, the file is staged, and not gone from the next commit.
                self._follow(path, data, blob)
            self._git.update_ref("-m", "tandem witness", self._ref, new, self._tip or _NOTHING)
        except _errors() as error:
            if followed:
                self._give_way(path)
            raise InfrastructureError(
                "git refused, and nothing was committed",
                where=f"{self.top}, branch {self.branch}",
                expected="that nobody else commits there meanwhile",
                found=words_of(error),
                fix="run it again",
            ) from error
        self._tip = new
        return new

    def push(self) -> str:
        """Push the branch to its remote, else to `origin`; returns which. Raises InfrastructureError if it fails."""
        remote = self._asked("config", "--get", f"branch.{self.branch}.remote") or "origin"
        try:
            if remote.startswith("-"):
                raise ValueError(f"{remote} is no remote")
            self._git.push("--porcelain", remote, f"{self._ref}:{self._ref}")
        except (_errors(), ValueError) as error:
            raise InfrastructureError(
                "the checkpoint is committed, and not pushed",
                where=f"{self.top}, branch {self.branch}",
                expected=f"that {remote} takes it",
                found=words_of(error),
                fix=f"mend that, then run it again, or: git -C {self.top} push {remote} {self.branch}",
            ) from error
        return remote

    def keep_beside(self, path: str, data: bytes) -> str:
        """Keep a file beside what is committed, without committing it; where it is."""
        place = self._place(path)
        keep_file(place, data)
        return str(place)

    # -----------------------------------------------------------------------------------------------------

    def _reference(self, branch: str | None) -> str:
        if branch is None:
            if self._checked_out is None:
                raise InvalidInputError(
                    "no branch is checked out", where=str(self.top), expected="a branch", fix="name one with --branch"
                )
            return self._checked_out
        ref = f"refs/heads/{branch}"
        # As git itself: a branch of that name would stand for what is checked out, and be another.
        if branch == "HEAD" or self._asked("check-ref-format", ref) is None:
            raise InvalidInputError("not the name of a branch", where="--branch", found=short(branch))
        return ref

    def _made(self, entry: str, message: str) -> str:
        """A commit with one more file than the branch, put together in an index of its own."""
        with (
            tempfile.TemporaryDirectory() as folder,
            self._git.custom_environment(GIT_INDEX_FILE=os.path.join(folder, "index")),
        ):
            self._git.read_tree(*([self._tip] if self._tip else ["--empty"]))
            self._git.update_index("--add", "--cacheinfo", entry)
            tree = self._git.write_tree()
        signed = ["-S"] if self._asked("config", "--type=bool", "--get", "commit.gpgsign") == "true" else []
        parents = ["-p", self._tip] if self._tip else []
        try:
            return str(self._git.commit_tree(tree, *parents, *signed, "-m", message))
        except _errors() as error:
            if self._asked("var", "GIT_AUTHOR_IDENT") and self._asked("var", "GIT_COMMITTER_IDENT"):
                raise
            raise InvalidInputError(
                "git does not know who commits",
                where=str(self.top),
                expected="a name and an address that git is configured with",
                found=words_of(error),
                fix=f"git -C {self.top} config user.name NAME, and the same with user.email ADDRESS; or --global",
            ) from error

    def _follow(self, path: str, data: bytes, blob: str) -> None:
        """Let working tree and index have the file, too: else the next commit there would take it away again."""
        keep_file(self._place(path), data)
        self._git.update_index("--add", "--cacheinfo", f"100644,{blob},{path}")

    def _give_way(self, path: str) -> None:
        """Let working tree and index have what the branch has by now, which somebody else may have committed."""
        # What somebody holds at this moment stays as they leave it.
        with suppress(_errors(), RegistryError, OSError):
            tip = self._asked("rev-parse", "-q", "--verify", f"{self._ref}^{{commit}}")
            there = None if tip is None else self.at(tip, path)
            if there is None:
                self._place(path).unlink(missing_ok=True)
                self._git.update_index("--force-remove", path)
            else:
                self._follow(path, there, self._git.rev_parse(f"{tip}:{path}"))

    def _place(self, path: str) -> Path:
        """Where a path lies. Raises InvalidInputError where a link would lead out of the repository."""
        place = self.top
        for part in Path(path).parts:
            place = place / part
            if place.is_symlink():
                raise InvalidInputError(
                    "a link stands where checkpoints are kept", where=str(place), expected="a folder or file"
                )
        return place

    def _asked(self, command: str, *words: str) -> str | None:
        """What a command of git answers; None where it answers that there is nothing."""
        try:
            return str(getattr(self._git, command.replace("-", "_"))(*words))
        except _errors():
            return None


def _errors() -> Any:
    from git import GitError

    return GitError
