"""Mirroring promotions as tags: what the log tells, written where other tools look. Tags are never read back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from registry.domain.digests import canonical_json
from registry.domain.errors import ConflictError, Fault, InvalidInputError
from registry.domain.mirrored_tags import RELEASE_FILE, MirroredTags, Tag, identity, seconds, speakable, tags_of
from registry.domain.names import VersionRef, check_name
from registry.domain.releases import Release
from registry.integrations.git_tags import Signed, TagRepository, tag_repository
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

TOLD = 20
"""Tags that are told one by one."""


def mirror_tags(runtime: Runtime, repository: Path, application: str | None, push: str | None) -> MirroredTags:
    """Make the tags that are missing of an application's placements, or of all; with `push`, push all to that remote.

    Raises ConflictError, having made none, where another tag has the name of one of them: none is ever moved.
    """
    if application is not None:
        check_name(application, "application name")
    with runtime.catalog.read() as reading:
        names = _applications(reading) if application is None else [_known(reading, application)]
        told = {name: tuple(tags_of(name, reading.stages.placements(name))) for name in names if _fits(reading, name)}
        releases = {name: _releases(reading, name, tags) for name, tags in told.items()}
    left_out = tuple(name for name in names if name not in told)
    if application in left_out:
        raise InvalidInputError(
            f"GTO has no words for {application} or its stages",
            where="--app",
            expected="letters, digits, - _ and /, with a letter or digit at both ends",
            found=application or "",
        )
    with tag_repository(repository) as place:
        remote = None if push is None else place.demand_remote(push)
        wanted = _objects(place, told, releases)
        there = place.tags()
        _refuse_others({name: oid for name, oid in wanted.items() if there.get(name, oid) != oid}, there)
        missing = {name: oid for name, oid in wanted.items() if name not in there}
        if missing:
            place.create(missing)
        if remote is not None and wanted:
            place.push(remote, list(wanted))
    return MirroredTags(str(repository), tuple(missing), len(wanted) - len(missing), left_out, remote)


# ---------------------------------------------------------------------------------------------------------


def _known(reading: Reading, application: str) -> str:
    reading.applications.demand(application)
    return application


def _applications(reading: Reading) -> list[str]:
    found, after = list[str](), None
    while True:
        page = reading.applications.page(after, 200)
        found += page.items
        after = page.next
        if after is None:
            return found


def _fits(reading: Reading, application: str) -> bool:
    return speakable(application) and all(map(speakable, reading.stages.names(application)))


def _releases(reading: Reading, application: str, tags: tuple[Tag, ...]) -> Mapping[int, Release]:
    numbers = sorted({tag.release for tag in tags})
    return {number: reading.releases.get(VersionRef(application, number=number)) for number in numbers}


def _objects(
    place: TagRepository, told: Mapping[str, Sequence[Tag]], releases: Mapping[str, Mapping[int, Release]]
) -> dict[str, str]:
    """The tags as objects, by name, on the commits of their releases."""
    sealed = {(app, number): release for app, found in releases.items() for number, release in found.items()}
    commits = place.commits(RELEASE_FILE, [_commit(release) for release in sealed.values()])
    on = dict(zip(sealed, commits, strict=True))
    tags = [(tag, on[app, tag.release]) for app, found in told.items() for tag in found]
    objects = place.annotated([(tag.name, commit, Signed(tag.tagger, tag.time, tag.message)) for tag, commit in tags])
    return {tag.name: oid for (tag, _), oid in zip(tags, objects, strict=True)}


def _commit(release: Release) -> Signed:
    """The commit of a release: its manifest, by whoever composed it; a root, so that it depends on no other."""
    who, time = identity(release.assembled_by), seconds(release.created_at)
    message = f"{release.reference}\n\ndigest: {release.digest}"
    return Signed(who, time, message, canonical_json(dict(release.manifest)))


def _refuse_others(others: Mapping[str, str], there: Mapping[str, str]) -> None:
    if others:
        faults = [
            Fault(
                f"the tag {name} is there already, and another one",
                expected=oid,
                found=there[name],
                fix="use a repository, or names, of its own for the mirror; a tag is never moved",
            )
            for name, oid in list(others.items())[:TOLD]
        ]
        raise ConflictError(
            faults[0].message if len(others) == 1 else f"{len(others)} tags are there already, and others",
            faults=tuple(faults),
        )
