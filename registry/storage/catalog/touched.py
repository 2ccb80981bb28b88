"""What depends on a blob: files of versions, the releases that contain those, the stages that serve these now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from registry.domain.digests import Digest
from registry.storage.catalog.work import table
from registry.storage.tables.applications import ReleaseComponentRow, ReleaseRow
from registry.storage.tables.artifacts import VersionFileRow, VersionRow
from registry.storage.tables.stages import DeploymentRow, StageRow
from registry.storage.tables.store import TextIndexRow

_VERSION, _FILE, _RELEASE = table(VersionRow), table(VersionFileRow), table(ReleaseRow)
_TEXT_INDEX = table(TextIndexRow)
_COMPONENT, _STAGE, _DEPLOYMENT = table(ReleaseComponentRow), table(StageRow), table(DeploymentRow)

_AS_MANIFEST = select(_VERSION.c.artifact, _VERSION.c.number).where(_VERSION.c.digest == bindparam("of_digest"))
_AS_FILE = select(_FILE.c.artifact, _FILE.c.number, _FILE.c.path, _FILE.c.stored).where(
    _FILE.c.digest == bindparam("of_digest")
)
_AS_RELEASE = select(_RELEASE.c.application, _RELEASE.c.number).where(_RELEASE.c.digest == bindparam("of_digest"))
_AS_INDEX = (
    select(_VERSION.c.artifact, _VERSION.c.number)
    .join_from(_TEXT_INDEX, _VERSION, _TEXT_INDEX.c.dataset == _VERSION.c.digest)
    .where(_TEXT_INDEX.c.digest == bindparam("of_digest"))
)
_CONTAINING = (
    select(_COMPONENT.c.application, _COMPONENT.c.release)
    .where(_COMPONENT.c.artifact == bindparam("artifact"), _COMPONENT.c.number == bindparam("number"))
    .distinct()
)
SERVING = (
    select(_STAGE.c.name)
    .join_from(_STAGE, _DEPLOYMENT, _DEPLOYMENT.c.id == _STAGE.c.deployment_id)
    .where(_STAGE.c.application == bindparam("application"), _DEPLOYMENT.c.release == bindparam("release"))
    .order_by(_STAGE.c.name)
)
"""The stages that a release serves now."""

Rows = Callable[..., Sequence[Any]]
"""`Read.rows` of the transaction that asks."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What a blob is to the registry: files of versions and manifests, releases with those, stages serving those."""

    files: tuple[str, ...]
    releases: tuple[str, ...]
    stages: tuple[str, ...]


def touched_by(rows: Rows, digest: Digest, *, stored: bool = True) -> Touched:
    """Everything that depends on a blob, or (not `stored`) on bytes that are kept by reference, as the transaction of
    `rows` sees it: the store's own copy of the same bytes is another matter."""
    files = [(f.artifact, f.number, f.path) for f in rows(_AS_FILE, of_digest=digest) if bool(f.stored) is stored]
    sealed: list[tuple[str, int]] = []
    if stored:
        files += [(v.artifact, v.number, "its manifest") for v in rows(_AS_MANIFEST, of_digest=digest)]
        files += [(v.artifact, v.number, "the index of its texts") for v in rows(_AS_INDEX, of_digest=digest)]
        sealed = [(r.application, r.number) for r in rows(_AS_RELEASE, of_digest=digest)]
    releases = {*sealed}
    for artifact, number in dict.fromkeys((a, n) for a, n, _ in files):
        releases |= {(r.application, r.release) for r in rows(_CONTAINING, artifact=artifact, number=number)}
    files += [(application, number, "its manifest") for application, number in sealed]
    return Touched(
        tuple(sorted(f"{name}@{number} {path}" for name, number, path in files)),
        tuple(f"{application}@{number}" for application, number in sorted(releases)),
        tuple(stage for application, number in sorted(releases) for stage in _serving(rows, application, number)),
    )


# ---------------------------------------------------------------------------------------------------------


def _serving(rows: Rows, application: str, release: int) -> Iterator[str]:
    for row in rows(SERVING, application=application, release=release):
        yield f"{application}@{row.name}"
