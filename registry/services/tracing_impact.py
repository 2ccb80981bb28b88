"""Impact: everything that was made of a version or a release, step by step, up to the stages where it serves."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice

from registry.domain.errors import InvalidInputError
from registry.domain.lineage import Affected
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Page
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

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


# ---------------------------------------------------------------------------------------------------------


def _start(reading: Reading, reference: str) -> Affected:
    ref = parse_version_ref(reference)
    if reading.artifacts.kind_of(ref.name) == "application":
        return Affected("release", reading.releases.get(ref).reference, "", "")
    version = reading.artifacts.version(ref)
    return Affected(version.kind.value, version.reference, "", "")


def _walk(reading: Reading, start: Affected) -> Iterator[Affected]:
    waiting, seen = deque([start]), {start.reference}
    while waiting:
        for found in _above(reading, waiting.popleft()):
            if found.reference in seen:
                continue
            if len(seen) > MAX_AFFECTED:
                expected = f"at most {MAX_AFFECTED}"
                raise InvalidInputError(f"too much was made of {start.reference}", expected=expected)
            seen.add(found.reference)
            waiting.append(found)
            yield found


def _above(reading: Reading, thing: Affected) -> Iterator[Affected]:
    if thing.kind == "stage":
        return
    ref = parse_version_ref(thing.reference)
    if thing.kind == "release":
        yield from reading.impact.of_release(ref.name, ref.number or 0)
        return
    version = reading.artifacts.version(ref)
    yield from reading.impact.of_version(version.name, version.number, version.kind, version.digest)


def _skip(found: Iterator[Affected], after: str) -> None:
    if all(thing.reference != after for thing in found):
        expected = "the key that the page before ended with"
        raise InvalidInputError("not a key of this list", where="--after", expected=expected, found=repr(after))
