"""Mirroring promotions as tags: what a log tells, written where other tools look. Tags are never read back.

The repository is on this machine; the log that tells is at hand, or a server's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from registry.domain.digests import canonical_json
from registry.domain.errors import ConflictError, Fault, InvalidInputError
from registry.domain.mirrored_tags import RELEASE_FILE, MirroredTags, Tag, identity, seconds, speakable, tags_of
from registry.domain.names import check_name
from registry.domain.releases import Release
from registry.integrations.git_tags import Signed, TagRepository, tag_repository
from registry.ports import Placements

TOLD = 20
"""Tags that are told one by one."""


@dataclass(frozen=True, slots=True)
class ToMirror:
    """What is to be mirrored: the tags of each application, its releases by their number, and who is left out."""

    tags: Mapping[str, Sequence[Tag]]
    releases: Mapping[str, Mapping[int, Release]]
    left_out: tuple[str, ...]


def gathered(source: Placements, application: str | None) -> ToMirror:
    """What is to be mirrored of an application, or of all.

    Raises NotFoundError for no such application, InvalidInputError for one that the format has no words for.
    """
    if application is not None:
        check_name(application, "application name")
    names = source.applications() if application is None else [application]
    placed = {name: source.placements(name) for name in names}
    told = {name: tuple(tags_of(name, placed[name])) for name in names if _fits(source, name)}
    left_out = tuple(name for name in names if name not in told)
    if application in left_out:
        raise InvalidInputError(
            f"GTO has no words for {application} or its stages",
            where="--app",
            expected="letters, digits, - _ and /, with a letter or digit at both ends",
            found=application or "",
        )
    releases = {name: source.releases(name, {tag.release for tag in tags}) for name, tags in told.items()}
    return ToMirror(told, releases, left_out)


def mirrored(repository: Path, found: ToMirror, push: str | None) -> MirroredTags:
    """Make the tags that are missing in a repository; with `push`, push all to that remote.

    Raises ConflictError, having made none, where another tag has the name of one of them: none is ever moved.
    """
    with tag_repository(repository) as place:
        remote = None if push is None else place.demand_remote(push)
        wanted = _objects(place, found)
        there = place.tags()
        _refuse_others({name: oid for name, oid in wanted.items() if there.get(name, oid) != oid}, there)
        missing = {name: oid for name, oid in wanted.items() if name not in there}
        if missing:
            place.create(missing)
        if remote is not None and wanted:
            place.push(remote, list(wanted))
    return MirroredTags(str(repository), tuple(missing), len(wanted) - len(missing), found.left_out, remote)


# ---------------------------------------------------------------------------------------------------------


def _fits(source: Placements, application: str) -> bool:
    return speakable(application) and all(map(speakable, source.stages(application)))


def _objects(place: TagRepository, found: ToMirror) -> dict[str, str]:
    """The tags as objects, by name, on the commits of their releases."""
    sealed = {
        (app, number): releases[number] for app, releases in found.releases.items() for number in sorted(releases)
    }
    commits = place.commits(RELEASE_FILE, [_commit(release) for release in sealed.values()])
    on = dict(zip(sealed, commits, strict=True))
    tags = [(tag, on[app, tag.release]) for app, told in found.tags.items() for tag in told]
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
