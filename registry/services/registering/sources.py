"""Where a file comes from: the commit of the work tree around it, or a commit that it is taken from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registry.domain.commits import Revision, told_again
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Relation
from registry.domain.training import SOURCE, Code
from registry.integrations import git, git_history


@dataclass(frozen=True, slots=True)
class Source:
    """What was told of where a file comes from: a place in the work tree that it belongs to, or the revision whose
    bytes count in place of those of the work tree. Whoever gives a file from another machine has looked there
    already: then it is where that tree stands, or the revision that the bytes of the file are of."""

    tree: Path | Code | None = None
    revision: str | Revision | None = None


def sources_of(source: Source | None, path: Path, most: int) -> tuple[tuple[Relation, ...], bytes | None]:
    """The relation that tells of the commit, and the bytes that it holds of the file where these count.

    Raises InvalidInputError outside a work tree, for what is no commit or not in it, and for both at once.
    """
    if source is None or (source.tree is None and source.revision is None):
        return (), None
    if source.tree is not None and source.revision is not None:
        raise InvalidInputError(
            "a file is either taken from a commit or from the work tree",
            where="--source",
            expected="--source or --from-commit",
            found="both",
        )
    if isinstance(source.revision, Revision):
        return (told_again(source.revision).relation(),), None
    if source.revision is not None:
        found = git_history.committed(path, source.revision, most)
        return (found.revision.relation(),), found.data
    if source.tree is None:
        raise AssertionError("told of nothing")
    code = git.provenance(source.tree) if isinstance(source.tree, Path) else source.tree
    return (Relation(SOURCE, code.commit, code.model_dump(mode="json", exclude_none=True)),), None
