"""Mirroring promotions as tags: what the log of the registry at hand tells, in one look at it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from registry.domain.mirrored_tags import MirroredTags
from registry.domain.names import VersionRef
from registry.domain.releases import Release
from registry.domain.stages import Deployment
from registry.integrations.mirroring import gathered, mirrored
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def mirror_tags(runtime: Runtime, repository: Path, application: str | None, push: str | None) -> MirroredTags:
    """Make the tags that are missing of an application's placements, or of all; with `push`, push all to that remote.

    Raises ConflictError, having made none, where another tag has the name of one of them: none is ever moved.
    """
    with runtime.catalog.read() as reading:
        found = gathered(_PlacementsAtHand(reading), application)
    return mirrored(repository, found, push)


# ---------------------------------------------------------------------------------------------------------


class _PlacementsAtHand:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def applications(self) -> Sequence[str]:
        return self._reading.applications.names()

    def stages(self, application: str) -> Sequence[str]:
        return self._reading.stages.names(application)

    def placements(self, application: str) -> Sequence[Deployment]:
        self._reading.applications.demand(application)
        return self._reading.stages.placements(application)

    def releases(self, application: str, numbers: Collection[int]) -> Mapping[int, Release]:
        return {n: self._reading.releases.get(VersionRef(application, number=n)) for n in sorted(numbers)}
