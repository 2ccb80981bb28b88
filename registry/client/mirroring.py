"""Mirroring promotions of a registry that a server has: what it tells is held to itself before anything is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from registry.domain.digests import digest_of
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.live import StageStatus
from registry.domain.mirrored_tags import MirroredTags, seconds
from registry.domain.names import check_name, check_stage
from registry.domain.outcomes import Application, Page
from registry.domain.releases import Release
from registry.domain.stages import Deployment
from registry.domain.wording import short
from registry.integrations.mirroring import gathered, mirrored

_PAGE = 200
"""Lines that are asked for at once."""


class Asked(Protocol):
    """What is asked about placements, of all that `registry.api.Registry` has."""

    def status(self, application: str | None = None) -> tuple[StageStatus, ...]: ...
    def applications(self, *, after: str | None = None, limit: int = 50) -> Page[Application]: ...
    def placements(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Deployment]: ...
    def releases(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Release]: ...


def mirror_tags(
    registry: Asked, where: str, repository: Path, application: str | None, push: str | None
) -> MirroredTags:
    """Make the tags that are missing of what a server, at the address `where`, tells was placed.

    Raises IntegrityError, having made none, where what it tells does not hold together.
    """
    return mirrored(repository, gathered(PlacementsFarAway(registry, where), application), push)


class PlacementsFarAway:
    """What a server tells of its placements: of each stage all from the first on, without a gap, and releases whose
    manifests have the digests that were placed. Raises IntegrityError where that does not hold."""

    def __init__(self, registry: Asked, where: str) -> None:
        self._registry, self._where = registry, where
        self._stages: dict[str, tuple[str, ...]] = {}
        self._placed: dict[tuple[str, int], str] = {}

    def applications(self) -> Sequence[str]:
        found, after = list[str](), None
        while True:
            page = self._registry.applications(after=after, limit=_PAGE)
            for told in page.items:
                self._hold(_passes(check_name, told.name), "the name of an application", told.name)
            found += [told.name for told in page.items]
            after = self._next(page, after)
            if after is None:
                return found

    def stages(self, application: str) -> Sequence[str]:
        if application not in self._stages:
            stages = tuple(told.stage for told in self._registry.status(application))
            for stage in stages:
                self._hold(_passes(check_stage, stage), "the name of a stage", stage)
            self._stages[application] = stages
        return self._stages[application]

    def placements(self, application: str) -> Sequence[Deployment]:
        found, counts, after = list[Deployment](), Counter[str](), None
        while True:
            page = self._registry.placements(application, after=after, limit=_PAGE)
            for placed in page.items:
                self._hold(placed.application == application, f"placements of {application}", placed.application)
                self._hold(_is_time(placed.at), "a time since 1970", placed.at)
                self._hold(placed.release >= 1, "a release, which are counted from 1", placed.release)
                counts[placed.stage] += 1
                expected = f"placement {counts[placed.stage]} of {application}@{placed.stage}"
                self._hold(placed.sequence == counts[placed.stage], expected, placed.sequence)
                digest = self._placed.setdefault((application, placed.release), placed.digest)
                self._hold(placed.digest == digest, f"{application}@{placed.release} with one digest", placed.digest)
            found += page.items
            after = self._next(page, after)
            if after is None:
                break
        stages = self.stages(application)
        for placed in found:
            self._hold(placed.stage in stages, f"one of {', '.join(stages)}", placed.stage)
        return found

    def releases(self, application: str, numbers: Collection[int]) -> Mapping[int, Release]:
        found, after = dict[int, Release](), None
        while found.keys() != set(numbers):
            page = self._registry.releases(application, after=after, limit=_PAGE)
            found |= {told.number: self._held(application, told) for told in page.items if told.number in numbers}
            after = self._next(page, after)
            if after is None:
                break
        missing = sorted(set(numbers) - found.keys())
        self._hold(not missing, "each release that was placed", f"no {application}@{missing[0]}" if missing else None)
        return found

    def _held(self, application: str, release: Release) -> Release:
        digest = self._placed.get((application, release.number))
        self._hold(release.application == application, f"releases of {application}", release.application)
        self._hold(release.digest == digest, f"{release.reference} as it was placed, {digest}", release.digest)
        self._hold(_is_time(release.created_at), "a time since 1970", release.created_at)
        content = _digest(release)
        self._hold(content == digest, f"a manifest of {release.reference} with the digest {digest}", content)
        return release

    def _next(self, page: Page[Any], before: str | None) -> str | None:
        """Where the next page begins; each goes on from the one before, so that there is an end to it."""
        self._hold(page.next is None or (page.items and page.next != before), "a page that goes on", page.next)
        return page.next

    def _hold(self, holds: object, expected: str, found: object) -> None:
        if not holds:
            raise IntegrityError(
                "what the server tells of its placements does not hold",
                where=self._where,
                expected=expected,
                found=short(found),
                fix="make no tags of it, and find out who answers at this address",
            )


def _digest(release: Release) -> str:
    try:
        return digest_of(dict(release.manifest))
    except InvalidInputError as error:
        return error.message


def _is_time(text: str) -> bool:
    """Whether it is a time that git can tell, which knows none before 1970."""
    try:
        return seconds(text) >= 0
    except ValueError:
        return False


def _passes(check: Callable[[str], str], text: str) -> bool:
    try:
        check(text)
    except InvalidInputError:
        return False
    return True
