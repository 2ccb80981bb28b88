"""Git: whose identity this is, and where a working tree stands.

`import git` fails where there is no git executable, so it is imported inside functions and answered in words.
"""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registry.domain.errors import InfrastructureError, InvalidInputError

if TYPE_CHECKING:
    from git import Repo

_PASSWORD = re.compile(r"//[^/@]*@")


def identity(here: Path) -> str | None:
    """The e-mail address git would commit with in `here`, or None if git is absent or has none."""
    git = _git()
    if git is None:
        return None
    try:
        with git.Repo(here, search_parent_directories=True) as repo, repo.config_reader() as reader:
            value = reader.get_value("user", "email", default="")
    except (git.InvalidGitRepositoryError, git.NoSuchPathError):
        paths = [git.config.get_config_path(level) for level in ("system", "user", "global")]
        with git.GitConfigParser([p for p in paths if os.path.isfile(p)], read_only=True) as reader:
            value = reader.get_value("user", "email", default="")
    return str(value) or None


def provenance(path: Path) -> dict[str, Any]:
    """Where the working tree around `path` stands: commit, path within it, remote, and whether it is dirty.

    `patch` is the digest of the uncommitted difference. Credentials in the remote's address are left out.
    Raises InvalidInputError outside a work tree or before the first commit, InfrastructureError without git.
    """
    git = _git()
    if git is None:
        raise InfrastructureError(
            "git is needed to record the source", expected="a git executable", fix="install git, or leave --source out"
        )
    try:
        repo = git.Repo(path, search_parent_directories=True)
    except (git.InvalidGitRepositoryError, git.NoSuchPathError) as error:
        raise InvalidInputError(
            f"{path} is not inside a git work tree",
            where="--source",
            expected="a folder under version control",
            found=str(path),
            fix="commit the training code and point --source at it, or leave --source out",
        ) from error
    with repo:
        return _standing(repo, path)


def _standing(repo: Repo, path: Path) -> dict[str, Any]:
    if repo.bare or repo.working_tree_dir is None or not repo.head.is_valid():
        raise InvalidInputError(
            f"{path} has no commit to name", where="--source", expected="a work tree with a commit", fix="commit first"
        )
    found: dict[str, Any] = {
        "commit": repo.head.commit.hexsha,
        "path": path.resolve().relative_to(Path(repo.working_tree_dir).resolve()).as_posix(),
        "dirty": repo.is_dirty(untracked_files=True),
    }
    if repo.remotes:
        found["remote"] = _PASSWORD.sub("//", repo.remotes[0].url)
    if found["dirty"]:
        patch = repo.git.diff(
            "HEAD", "--binary", "--no-ext-diff", "--no-textconv", strip_newline_in_stdout=False
        ).encode(errors="surrogateescape")
        found["patch"] = "sha256:" + hashlib.sha256(patch).hexdigest()
    return found


def _git() -> Any:
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    try:
        import git
    except ImportError:
        return None
    return git if git.GIT_OK else None
