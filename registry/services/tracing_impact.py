"""Impact: everything that was made of a version or a release, step by step, up to the stages where it serves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import islice

from registry.domain.errors import InvalidInputError
from registry.domain.lineage import Affected, Live
from registry.domain.members import Members
from registry.domain.names import parse_stage_ref, parse_version_ref
from registry.domain.outcomes import Page
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

AHEAD = 100
"""Things whose steps are read at once."""
MAX_AFFECTED = 100_000
"""Things that are followed; a page beyond is refused."""


def impact(runtime: Runtime, reference: str, after: str | None, limit: int) -> Page[Affected]:
    """What was made of a version (`NAME@N`) or release (`APP@N`): what is nearest first, each thing once.

    `after` is the last reference of the page before. Raises NotFoundError for what is not there.
    """
    with runtime.catalog.read() as reading:
        found = _walk(reading, _start(reading, reference))
        if after is not None:
            _skip(found, after)
        items = tuple(islice(found, limit))
        more = next(found, None) is not None
    return Page(items, items[-1].reference if more else None)


def live(runtime: Runtime, reference: str) -> tuple[Live, ...]:
    """The stages that serve something now that was made of a version or release, by name: each by its shortest way.

    Raises NotFoundError for what is not there.
    """
    with runtime.catalog.read() as reading:
        start = _start(reading, reference)
        made_of = {start.reference: ""}
        stages = list[str]()
        for thing in _walk(reading, start):
            made_of[thing.reference] = thing.of
            if thing.kind == "stage":
                stages.append(thing.reference)
        members = reading.people.members()
        return tuple(_live(reading, members, stage, made_of) for stage in sorted(stages))


# ---------------------------------------------------------------------------------------------------------


def _start(reading: Reading, reference: str) -> Affected:
    ref = parse_version_ref(reference)
    if reading.artifacts.kind_of(ref.name) == "application":
        return Affected("release", reading.releases.get(ref).reference, "", "")
    version = reading.artifacts.version(ref)
    return Affected(version.kind.value, version.reference, "", "")


def _live(reading: Reading, members: Members, stage: str, made_of: Mapping[str, str]) -> Live:
    path = [stage]
    while made_of[path[-1]]:
        path.append(made_of[path[-1]])
    ref = parse_stage_ref(stage)
    serving = reading.stages.pointer(ref.application, ref.stage).deployment
    assert serving is not None  # a stage is above what it serves
    return Live(
        stage,
        f"{ref.application}@{serving.release}",
        serving.id,
        serving.at,
        serving.actor,
        tuple(reversed(path)),
        tuple(f"{person.accounts[0]} ({person.human_id})" for person in members.owners_of(ref.application)),
    )


def _walk(reading: Reading, start: Affected) -> Iterator[Affected]:
    waiting, seen = deque([start]), {start.reference}
    while waiting:
        ahead = [waiting.popleft() for _ in range(min(len(waiting), AHEAD))]
        for found in reading.impact.above(ahead):
            if found.reference in seen:
                continue
            if len(seen) > MAX_AFFECTED:
                expected = f"at most {MAX_AFFECTED}"
                raise InvalidInputError(f"too much was made of {start.reference}", expected=expected)
            seen.add(found.reference)
            waiting.append(found)
            yield found


def _skip(found: Iterator[Affected], after: str) -> None:
    if all(thing.reference != after for thing in found):
        expected = "the key that the page before ended with"
        raise InvalidInputError("not a key of this list", where="--after", expected=expected, found=repr(after))
