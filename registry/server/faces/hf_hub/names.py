"""Names of repositories and revisions, and what they are names of here.

A repository is called NAMESPACE/NAME. A name of one part is in the namespace `tandem`; one of two parts is itself; one
of three has no repository. `NAME.STAGE` is the same repository with that stage for its `main`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.names import VersionRef, check_name, check_stage

NAMESPACE = "tandem"
MAIN = "main"
COMMIT = re.compile(r"[0-9a-f]{40}")
VERSION = re.compile(r"v([1-9][0-9]{0,8})")
_STARTS = ("refs/heads/", "refs/tags/")


@dataclass(frozen=True, slots=True)
class Repository:
    """What a caller named: `id` as they wrote it, and the name that it stands for here."""

    id: str
    name: str
    stage: str | None = None
    """The stage that `main` means in a repository `NAME.STAGE`."""


def repository_id(name: str) -> str | None:
    """The repository of a name; None for one that has none."""
    first, _, rest = name.partition("/")
    if not rest:
        return f"{NAMESPACE}/{name}"
    return None if "/" in rest or first == NAMESPACE else name


def name_of(identifier: str) -> str | None:
    """The name that a repository is of; None for what can be none."""
    namespace, slash, rest = identifier.partition("/")
    name = rest if namespace == NAMESPACE else identifier
    try:
        return check_name(name) if slash and "/" not in rest else None
    except InvalidInputError:
        return None


def repository(identifier: str, is_known: Callable[[str], bool]) -> Repository | None:
    """The repository that is called so; None where there is none."""
    name = name_of(identifier)
    if name is not None and is_known(name):
        return Repository(identifier, name)
    whole, _, stage = identifier.rpartition(".")
    name = name_of(whole)
    if name is None or not is_known(name):
        return None
    try:
        return Repository(identifier, name, check_stage(stage))
    except InvalidInputError:
        return None


def commit_of(digest: Digest) -> str:
    """The commit that a version or a release is: the first 40 digits of its digest, so that it never means another."""
    return digest.removeprefix("sha256:")[:40]


def sealed_reference(repository: Repository, revision: str) -> VersionRef | None:
    """The version or release that a revision names by itself: `vN` or a commit. None for other revisions."""
    if found := VERSION.fullmatch(revision):
        return VersionRef(repository.name, number=int(found[1]))
    if COMMIT.fullmatch(revision):
        return VersionRef(repository.name, digest=f"sha256:{revision}")
    return None


def plain(revision: str) -> str:
    """A revision without what says whether it is a branch or a tag."""
    return next((revision.removeprefix(start) for start in _STARTS if revision.startswith(start)), revision)
