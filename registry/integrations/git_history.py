"""Files as commits hold them: one file at one commit, or the states that a file had on a line of commits.

Only repositories of this machine are read, and nothing of them is run: no hook, no filter, no helper, no transport.
What a caller gave as a revision is looked up first; from then on git is told whole object names alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from registry.domain.commits import CommittedFile, Revision, author_text, message_text, told_again
from registry.domain.errors import InvalidInputError
from registry.domain.file_states import MAX_STATES, FileState, Unread
from registry.domain.text import invisible
from registry.domain.training import clean_remote
from registry.domain.wording import short
from registry.integrations.git import UNREADABLE, demanded, quiet, remote_of, words_of

if TYPE_CHECKING:
    from git import Git, Repo

_FORMAT = "%x00%H%x00%an%x00%ae%x00%aI%x00%B"
_SETTLED = (
    "log.showSignature=false",
    "log.follow=false",
    "log.showRoot=true",
    "diff.renameLimit=1000",
    "log.diffMerges=first-parent",  # what `-m` means; to merge again runs the repository's drivers
    "diff.orderFile=" + os.devnull,
)
"""Configuration that would change what `git log` prints, or make it run something."""


def committed(path: Path, revision: str, most: int) -> CommittedFile:
    """The file that stands at `path` in the work tree, as a commit holds it, whatever the work tree holds now.

    Raises InvalidInputError outside a work tree, for what is no commit, and for no regular file of at most `most` bytes
    at it; InfrastructureError without git.
    """
    with _opened(_nearest(path), upwards=True) as repo:
        top = Path(os.path.realpath(repo.working_tree_dir or repo.git_dir))
        place = Path(os.path.realpath(path.parent)) / path.name
        if repo.bare or not place.is_relative_to(top):
            raise InvalidInputError(
                f"{path} is not inside a git work tree", where="--from-commit", expected="a file under version control"
            )
        git, within = quiet(repo, top), place.relative_to(top).as_posix()
        commit = _commit(git, revision, "--from-commit")
        said = _told(git, commit, within, _remote(repo))
        blob, fault = _entry(git, commit, within)
        if blob is None:
            raise InvalidInputError(
                f"{within} {fault} at {revision}", where=said.place, expected="a regular file", found=fault
            )
        return CommittedFile(said, _bytes(git, blob, most, said.place))


def file_history(repository: Path, path: str, revisions: str | None, follow: bool, most: int) -> Iterator[FileState]:
    """The states that a file had along the first parents of a commit: what was on the branch, merges as one step.

    The oldest comes first, each with its bytes as the commit holds them, if these are at most `most`. `revisions` is a
    commit or a range `FROM..TO`; without it, what HEAD stands for. With `follow`, renames are followed back. Raises
    InvalidInputError for what is no repository here, a path that leads elsewhere, what names no commit, a file that
    never was, and a history that was cut off where no range was asked for.
    """
    within = _within(path)
    if not repository.is_dir():
        raise InvalidInputError(
            "not a git repository of this machine",
            where="REPO",
            expected="a folder with a git repository",
            found=short(str(repository)),
            fix="clone it first",
        )
    with _opened(repository, upwards=False) as repo:
        git = quiet(repo, Path(os.path.realpath(repo.working_tree_dir or repo.git_dir)))
        start, stop = _range(git, revisions)
        if revisions is None and git.rev_parse("--is-shallow-repository") == "true":
            raise InvalidInputError(
                "the history of this repository was cut off when it was cloned",
                where="REPO",
                expected="all of it, or a range that is asked for",
                found="a shallow clone",
                fix="git fetch --unshallow, or --rev FROM..TO",
            )
        states = list(_states(git, within, start, stop, follow, _remote(repo)))
        if not states:
            found = "nothing of that name" if stop is None else "no change of it"
            raise InvalidInputError(
                f"no state of {short(within)} is in that history",
                where="PATH",
                expected="a file, by its path from the top of the repository",
                found=found,
            )
        for state in reversed(states):
            yield FileState(state.revision, _held(git, state.blob, most))


# ---------------------------------------------------------------------------------------------------------


@contextmanager
def _opened(path: Path, *, upwards: bool) -> Iterator[Repo]:
    """A repository, closed at the end. What git says of a damaged one is told as such."""
    git = demanded("git is needed to read what a repository holds")
    try:
        with git.Repo(path, search_parent_directories=upwards, expand_vars=False) as repo:
            yield repo
    except (git.InvalidGitRepositoryError, git.NoSuchPathError) as error:
        raise InvalidInputError(
            f"{path} is not a git repository", expected="a folder under version control", found=str(path)
        ) from error
    except (git.GitError, *UNREADABLE) as error:
        raise InvalidInputError(
            f"git cannot read {path}", expected="a repository in which `git log` works", found=words_of(error)
        ) from error


def _nearest(path: Path) -> Path:
    """The nearest folder above a path that is there: a committed file's own may be gone."""
    folder = Path(os.path.abspath(path)).parent
    while not folder.is_dir():
        folder = folder.parent
    return folder


def _within(path: str) -> str:
    """A path within a repository, as git writes it. Raises InvalidInputError for one that leads out of it."""
    pure = PurePosixPath(path)
    hidden = invisible(path)
    if pure.is_absolute() or ".." in pure.parts or str(pure) == "." or hidden is not None:
        raise InvalidInputError(
            "not a path within a repository",
            where="PATH",
            expected="a path from the top of the repository, such as prompts/support.prompt.md",
            found=hidden or short(path),
        )
    return str(pure)


def _range(git: Git, text: str | None) -> tuple[str, str | None]:
    """The commit to begin at, going back, and the one before which to stop."""
    if text is None:
        return _commit(git, "HEAD", "REPO"), None
    before, dots, last = text.partition("..")
    if dots and (last.startswith(".") or ".." in last):
        raise InvalidInputError(
            "not a range of commits", where="--rev", expected="a commit, or FROM..TO", found=short(text)
        )
    if not dots:
        return _commit(git, text, "--rev"), None
    return _commit(git, last or "HEAD", "--rev"), _commit(git, before or "HEAD", "--rev")


def _commit(git: Git, revision: str, where: str) -> str:
    """The whole name of the commit that a revision stands for. Raises InvalidInputError for anything else."""
    from git.exc import GitCommandError

    odd = revision.startswith("-") or not revision or invisible(revision) is not None
    try:
        if not odd:
            return str(git.rev_parse("--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"))
    except GitCommandError as error:
        if error.status != 1:  # 1 is its way to say no
            raise
    raise InvalidInputError(
        "no such commit", where=where, expected="a branch, a tag or a commit of the repository", found=short(revision)
    )


def _remote(repo: Repo) -> str | None:
    remote = remote_of(repo)
    return None if remote is None else clean_remote(remote)


def _entry(git: Git, commit: str, within: str) -> tuple[str | None, str]:
    """The blob at a path of a commit; or None, and what is there instead."""
    told = git.ls_tree("-z", "--full-tree", commit, "--", within, stdout_as_string=False)
    for record in told.split(b"\0"):
        head, _, name = record.partition(b"\t")
        if name == within.encode():
            mode, _, blob = head.decode().split()
            return (blob, "") if mode in _FILES else (None, _KINDS[mode].told if mode in _KINDS else "is a folder")
    return None, "is not there"


_FILES = {"100644", "100755", "100664"}
_KINDS = {"120000": Unread.LINK, "160000": Unread.SUBMODULE, "000000": Unread.DELETED}


@dataclass(frozen=True, slots=True)
class _State:
    """A state of a file: its blob, or what there was instead."""

    revision: Revision
    blob: str | Unread


def _held(git: Git, blob: str | Unread, most: int) -> bytes | Unread | int:
    if isinstance(blob, Unread):
        return blob
    size = int(git.get_object_header(blob)[2])
    return size if size > most else bytes(git.get_object_data(blob)[3])


def _bytes(git: Git, blob: str, most: int, where: str) -> bytes:
    size = git.get_object_header(blob)[2]
    if size > most:
        raise InvalidInputError(
            "the file is too large", where=where, expected=f"at most {most} bytes", found=f"{size} bytes"
        )
    return bytes(git.get_object_data(blob)[3])


def _told(git: Git, commit: str, within: str, remote: str | None) -> Revision:
    told = git(c=_SETTLED).log(
        "-1", "--no-patch", "--encoding=UTF-8", f"--format={_FORMAT}", commit, stdout_as_string=False
    )
    return _revision(told.split(b"\0")[1:6], within, remote)


def _revision(fields: list[bytes], within: str, remote: str | None) -> Revision:
    commit, name, email, authored, message = (field.decode("utf-8", "replace") for field in fields)
    # Held here to what is recorded, so that a history is taken or refused alike, wherever the registry is.
    return told_again(Revision(commit, within, author_text(name, email), authored, message_text(message), remote))


def _states(git: Git, within: str, start: str, stop: str | None, follow: bool, remote: str | None) -> Iterator[_State]:
    """The states of a file, newest first."""
    found = 0
    while True:
        renamed = None
        for change in _changes(git, within, start, stop, remote):
            found += 1
            if found > MAX_STATES:
                raise InvalidInputError(
                    f"the file changed more than {MAX_STATES} times",
                    where="PATH",
                    expected=f"at most {MAX_STATES} states at once",
                    fix="--rev FROM..TO takes a part of them",
                )
            yield change.state
            renamed = _renamed(git, within, change.state.revision.commit) if follow and change.added else None
            if renamed is not None:
                break
        if renamed is None:
            return
        within, start = renamed


@dataclass(frozen=True, slots=True)
class _Change:
    state: _State
    added: bool


def _changes(git: Git, within: str, start: str, stop: str | None, remote: str | None) -> Iterator[_Change]:
    told = git(c=_SETTLED).log(
        "--first-parent", "-m", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv",
        "--encoding=UTF-8", f"--format={_FORMAT}", f"--max-count={MAX_STATES + 1}",
        start, *([f"^{stop}"] if stop else []), "--", within,
        stdout_as_string=False,
    )  # fmt: skip
    # for each commit: NUL, five fields each ended by NUL, then for each path `:mode mode blob blob status` NUL path NUL
    parts = told.split(b"\0")
    position = 0
    while position + 6 < len(parts):
        if parts[position].strip(b"\n"):
            raise AssertionError("git log prints something else than it was asked for")
        fields = parts[position + 1 : position + 6]
        position += 6
        while position + 1 < len(parts) and parts[position].lstrip(b"\n").startswith(b":"):
            _, mode, _, blob, status = parts[position].lstrip(b"\n").decode().split()
            name = parts[position + 1].decode("utf-8", "replace")
            position += 2
            if name != within:
                raise InvalidInputError(
                    f"{within} is a folder in that history", where="PATH", expected="one file", found=short(name)
                )
            held = blob if mode in _FILES else _KINDS.get(mode, Unread.OTHER)
            yield _Change(_State(_revision(fields, within, remote), held), status == "A")


def _renamed(git: Git, within: str, commit: str) -> tuple[str, str] | None:
    """What a file was called before the commit that added it, and the commit before; None if it was new."""
    parents = git.rev_list("--parents", "--max-count=1", commit).split()[1:]
    if not parents:
        return None
    told = git.diff_tree(
        "-r", "-z", "--raw", "--no-abbrev", "--find-renames=50%", "-l1000", "--diff-filter=R", parents[0], commit,
        stdout_as_string=False,
    )  # fmt: skip
    parts = told.split(b"\0")
    for before, after in zip(parts[1::3], parts[2::3], strict=False):
        if after == within.encode():
            return _name(before, commit), parents[0]
    return None


def _name(path: bytes, commit: str) -> str:
    """A path that git tells as text. Raises InvalidInputError where it is none: to leave out what was before, and say
    nothing, would tell another history."""
    try:
        return path.decode()
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            "the file was called something that is no UTF-8 before it was renamed",
            where=commit[:12],
            expected="a name in UTF-8",
            found=ascii(path)[:120],
            fix="leave --follow out, or take what is newer with --rev FROM..TO",
        ) from error
