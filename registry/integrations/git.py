"""Git: whose identity this is, and where a working tree stands.

`import git` fails where there is no git executable, so it is imported inside functions and answered in words.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from configparser import Error as ConfigError
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from pydantic import ValidationError

from registry.domain.digests import digest_of_chunks
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.training import CODE_PATHS, Code, Untracked, clean_remote
from registry.domain.wording import short
from registry.integrations.files import read_chunks

if TYPE_CHECKING:
    from git import Git, Repo

DIFF = (
    "--binary",
    "--full-index",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    "--no-renames",
    "--no-indent-heuristic",
    "--diff-algorithm=myers",
    "--unified=3",
    "--inter-hunk-context=0",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "--submodule=short",
    "--ignore-submodules=none",
    "-O/dev/null",
)
"""What makes a difference the same whatever the configuration says."""
UNREADABLE = (ValueError, OSError, ConfigError)
"""What GitPython raises, besides its own errors, of a repository that is damaged or that it cannot make sense of."""
MAX_UNTRACKED = 1000
MAX_UNTRACKED_BYTES = 64 * 1024 * 1024
_CHUNK = 1024 * 1024


def identity(here: Path) -> str | None:
    """The e-mail address git would commit with in `here`, or None if git is absent or has none."""
    git = _git()
    if git is None:
        return None
    try:
        with git.Repo(here, search_parent_directories=True, expand_vars=False) as repo, repo.config_reader() as reader:
            value = reader.get_value("user", "email", default="")
    except (git.InvalidGitRepositoryError, git.NoSuchPathError):
        paths = [git.config.get_config_path(level) for level in ("system", "user", "global")]
        with git.GitConfigParser([p for p in paths if os.path.isfile(p)], read_only=True) as reader:
            value = reader.get_value("user", "email", default="")
    return str(value) or None


def provenance(path: Path) -> Code:
    """Where the working tree around `path` stands: commit, path within it, remote, and whether it is dirty.

    `patch` is the digest of the uncommitted difference to the commit, as `git diff` with `DIFF` writes it; files that
    git does not know are counted and digested beside it. Credentials in the remote's address are left out. Neither
    hooks nor external programs for differences are run, and variables of git's environment do not lead elsewhere;
    the repository's own filters are, as they say what was changed.
    Raises InvalidInputError outside a work tree or before the first commit, InfrastructureError without git.
    """
    git = demanded("git is needed to record the source", "install git, or leave --source out")
    try:
        with git.Repo(path, search_parent_directories=True, expand_vars=False) as repo:
            return _standing(repo, path)
    except (git.InvalidGitRepositoryError, git.NoSuchPathError) as error:
        raise InvalidInputError(
            f"{path} is not inside a git work tree",
            where="--source",
            expected="a folder under version control",
            found=str(path),
            fix="commit the training code and point --source at it, or leave --source out",
        ) from error
    except (git.GitError, *UNREADABLE) as error:  # a damaged repository, or one that git does not trust
        raise InvalidInputError(
            f"git cannot tell where {path} stands",
            where="--source",
            expected="a work tree in which `git status` works",
            found=words_of(error),
        ) from error


def demanded(why: str, fix: str = "install git") -> Any:
    """The module of git. Raises InfrastructureError, telling what it is needed for, where there is no executable."""
    git = _git()
    if git is None:
        raise InfrastructureError(why, expected="a git executable", found="none on the PATH", fix=fix)
    return git


def quiet(repo: Repo, top: Path) -> Git:
    """The repository's git, which runs no program that a configuration names, and looks nowhere else.

    An object that a partial clone lacks is not fetched: its remote could name a program instead of a place. Paths are
    taken as they are written, and objects are what they were before anybody replaced them.
    """
    git = repo.git
    git.update_environment(
        GIT_ALLOW_PROTOCOL="",
        GIT_NO_LAZY_FETCH="1",
        GIT_NO_REPLACE_OBJECTS="1",
        GIT_LITERAL_PATHSPECS="1",
        GIT_DIR=str(repo.git_dir),
        GIT_COMMON_DIR=str(repo.common_dir),
        GIT_WORK_TREE=str(top),
        GIT_INDEX_FILE=str(Path(repo.git_dir) / "index"),
        GIT_OBJECT_DIRECTORY=str(Path(repo.common_dir) / "objects"),
        GIT_ALTERNATE_OBJECT_DIRECTORIES="",
        GIT_CONFIG_COUNT="0",
        GIT_CONFIG_PARAMETERS="",
        GIT_DIFF_OPTS="",
        GIT_OPTIONAL_LOCKS="0",
        GIT_PAGER="cat",
        GIT_TERMINAL_PROMPT="0",
    )
    git.set_persistent_git_options(c=["core.fsmonitor=false", f"core.hooksPath={os.devnull}", "core.quotePath=true"])
    return git


def words_of(error: BaseException) -> str:
    """What git said when it failed, in one line of at most 500 characters, without the label that GitPython adds."""
    told = str(getattr(error, "stderr", "") or getattr(error, "stdout", "") or error)
    for label in ("stderr", "stdout"):
        told = told.removeprefix(f"\n  {label}: ")
    return " ".join(told.split()).strip("'").strip()[:500]


@contextmanager
def stream_of(data: bytes) -> Iterator[IO[bytes]]:
    """Bytes for a command of git to read."""
    with tempfile.TemporaryFile() as stream:
        stream.write(data)
        stream.seek(0)
        yield stream


def remote_of(repo: Repo) -> str | None:
    """The address of `origin`, else of the first remote, as the repository's configuration has it; a remote need not
    have one."""
    names = [remote.name for remote in repo.remotes]
    if not names:
        return None
    with repo.remotes["origin" if "origin" in names else names[0]].config_reader as reader:
        return str(reader.get("url", fallback="")) or None


# ---------------------------------------------------------------------------------------------------------


def _standing(repo: Repo, path: Path) -> Code:
    top = Path(os.path.realpath(repo.working_tree_dir or repo.git_dir))
    git = quiet(repo, top)  # before anything is asked of it
    if repo.bare or repo.working_tree_dir is None or not repo.head.is_valid():
        raise InvalidInputError(
            f"{path} has no commit to name", where="--source", expected="a work tree with a commit", fix="commit first"
        )
    within = Path(os.path.realpath(path)).relative_to(top).as_posix()
    changes = _changes(git)
    remote = remote_of(repo)
    try:
        return Code(
            commit=repo.head.commit.hexsha,
            path=within,
            dirty=changes.dirty,
            remote=None if remote is None else clean_remote(remote),
            patch=_patch(git) if changes.dirty else None,
            untracked=_untracked(top, changes.untracked),
            submodules=changes.submodules[:CODE_PATHS] or None,
        )
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise InvalidInputError(
            "where the code stands cannot be recorded",
            where=f"--source: {fault['loc'][0]}",
            found=short(fault["input"]),
            expected=str(fault["msg"]),
        ) from error


@dataclass(frozen=True, slots=True)
class _Changes:
    dirty: bool
    untracked: tuple[str, ...]
    submodules: tuple[str, ...]
    """Those with changes of their own, which a difference of this repository does not hold."""


def _changes(git: Git) -> _Changes:
    """What `git status` tells (its format 2, ended by NUL; see git-status(1))."""
    told = git.status(
        "--porcelain=v2", "-z", "--untracked-files=all", "--ignore-submodules=none", "--no-renames",
        stdout_as_string=False,
    )  # fmt: skip
    untracked, submodules, dirty = [], [], False
    for record in told.split(b"\0"):
        kind, _, rest = record.partition(b" ")
        if kind == b"?":
            untracked.append(os.fsdecode(rest))
        elif kind in {b"1", b"u"}:
            state = rest.split(b" ")[1]
            name = os.fsdecode(rest.split(b" ", 7 if kind == b"1" else 9)[-1])
            if state[:1] == b"S" and state[2:] != b"..":
                submodules.append(name)
        dirty = dirty or bool(record)
    return _Changes(dirty, tuple(sorted(untracked)), tuple(sorted(submodules)))


def _patch(git: Git) -> str:
    """The digest of the difference between the commit and the work tree, however large it is."""
    process = git.diff("HEAD", *DIFF, as_process=True)
    hasher = hashlib.sha256()
    while chunk := process.stdout.read(_CHUNK):
        hasher.update(chunk)
    process.wait()
    return "sha256:" + hasher.hexdigest()


def _untracked(top: Path, names: Sequence[str]) -> Untracked | None:
    """What git does not know, but does not ignore: the digest of the lines `digest TAB path LF`, sorted by path.

    Too many or too large, they are only counted: a folder of checkpoints is no source.
    """
    if not names:
        return None
    sizes = [os.lstat(top / name).st_size for name in names]
    if len(names) > MAX_UNTRACKED or sum(sizes) > MAX_UNTRACKED_BYTES:
        return Untracked(files=len(names), size=sum(sizes))
    hasher = hashlib.sha256()
    for name in names:
        place = top / name
        data = os.fsencode(os.readlink(place)) if place.is_symlink() else b""
        chunks = [data] if place.is_symlink() or not place.is_file() else read_chunks(place)
        hasher.update(digest_of_chunks(chunks)[0].encode() + b"\t" + os.fsencode(name) + b"\n")
    return Untracked(files=len(names), size=sum(sizes), digest="sha256:" + hasher.hexdigest())


def _git() -> Any:
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    try:
        import git
    except ImportError:
        return None
    return git if git.GIT_OK else None
