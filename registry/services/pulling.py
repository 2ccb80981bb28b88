"""Pulling: a release or a version as a folder that model libraries and servers load, verified byte for byte.

The folder appears whole or not at all. It is put together beside its place; what an interrupted pull left there is
verified and gone on with.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InfrastructureError, IntegrityError, NotFoundError
from registry.domain.manifests import Version
from registry.domain.names import VersionRef, parse_stage_ref, parse_version_ref
from registry.domain.pulling import RECORD, Pulled, PulledFile, PullPlan, plan_release, plan_version
from registry.integrations.files import read_chunks
from registry.integrations.placing_files import (
    How,
    alone_with,
    keep_only,
    place_file,
    put_in_place,
    refuse_other,
    told,
    write_file,
)
from registry.ports import Progress
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

Leave = Callable[[PulledFile], None]
"""Told of a file of which the blob stays where it is."""
Places = dict[str, tuple[str, ...]]
"""Where bytes that are not stored were seen, by the reference of their version, the latest place first."""


def pull(
    runtime: Runtime,
    reference: str,
    place: Path,
    *,
    link: bool = False,
    stored_only: bool = False,
    progress: Progress | None = None,
    leave: Leave | None = None,
) -> Pulled:
    """Put a release or a version into a folder that is not there yet; nothing is done where it is there already.

    With `link`, files may be hard links to the store's own; with `stored_only`, what the registry knows by digest alone
    (weights of a base model, a dataset by reference) is left where it lies. With `leave`, blobs that lie on another
    machine are not fetched, but told: somebody else fetches them. Raises ConflictError if there is something
    else in that place, IntegrityError for damaged bytes, InfrastructureError for bytes that are nowhere to be found.
    """
    with runtime.catalog.read() as reading:
        plan, places = planned(reading, _wanted(reading, reference))
    absent = {f: _left(f, places) for f in plan.files if stored_only and not f.stored}
    asked = [f for f in plan.files if f not in absent]
    _refuse_gone(runtime, [f for f in asked if not f.stored], places)
    left = {f for f in asked if leave is not None and _is_far(runtime, f, places)}
    for file in left:
        assert leave is not None
        leave(file)
    brought, total = [f for f in asked if f not in left], sum(f.size for f in asked)
    wanted = {f.path: f.digest for f in brought} | {RECORD: digest_of_bytes(plan.record)}
    with told(place):
        there = place.exists() and not (place.is_dir() and not any(place.iterdir()))
    if there:
        refuse_other(place, plan.reference, wanted)
        return Pulled(plan.reference, str(place), {}, 0, tuple(absent.values()), already=True)
    staged = place.with_name(f".{place.name}.pulling")
    with alone_with(staged):
        keep_only(staged, set(wanted))
        counts = Counter[str]()
        done = sum(f.size for f in left)
        for file in brought:
            counts[_placed(runtime, file, staged, places, link).value] += 1
            done += file.size
            if progress is not None:
                progress(done, total)
        write_file(staged / RECORD, plan.record)
        with suppress(OSError):
            place.rmdir()  # an empty folder that was made for this
        put_in_place(staged, place)
    return Pulled(plan.reference, str(place), dict(counts), total, tuple(absent.values()))


def planned(reading: Reading, reference: VersionRef) -> tuple[PullPlan, Places]:
    """What a version or release is pulled as, and where what is not stored of it was seen."""
    if reading.artifacts.kind_of(reference.name) == "application":
        release = reading.releases.get(reference)
        parts = [VersionRef(c.name, number=c.number) for c in release.components]
        versions: Sequence[Version] = [reading.artifacts.version(part) for part in parts]
        plan = plan_release(release, versions)
    else:
        versions = [reading.artifacts.version(reference)]
        plan = plan_version(versions[0])
    return plan, {version.reference: reading.artifacts.locations(version) for version in versions}


def found_at(file: PulledFile, places: Places) -> Path | None:
    """Where on this machine bytes that are not stored lie, by name and size; they are verified when they are read."""
    for seen in places[file.of]:
        here = Path(seen)
        path = here / file.label if here.is_dir() else here
        with suppress(OSError):
            if path.is_file() and path.stat().st_size == file.size:
                return path.resolve()
    return None


def read_from(source: Path, offset: int) -> Iterator[bytes]:
    """The bytes of a file from an offset on; those before it are read, too."""
    for chunk in read_chunks(source):
        skipped = min(offset, len(chunk))
        offset -= skipped
        if chunk[skipped:]:
            yield chunk[skipped:]


# ---------------------------------------------------------------------------------------------------------


_STAGE = re.compile(r"@(?!sha256:)[a-z]")
"""What follows the name in a reference to a stage."""


def _wanted(reading: Reading, reference: str) -> VersionRef:
    """The version or release that is named, by itself or by the stage that serves it."""
    if not _STAGE.search(reference):
        return parse_version_ref(reference)
    stage = parse_stage_ref(reference)
    live = reading.stages.pointer(stage.application, stage.stage).deployment
    if live is None:
        raise NotFoundError(f"nothing is live at {stage}", expected="a stage that serves a release", found="nothing")
    return VersionRef(stage.application, number=live.release)


def _left(file: PulledFile, places: Places) -> str:
    return f"{file.path} was left where it lies: {', '.join(places[file.of]) or 'nowhere known'}"


def _refuse_gone(runtime: Runtime, files: Sequence[PulledFile], places: Places) -> None:
    """Raise InfrastructureError, naming each file whose bytes are neither where they were seen nor in the store."""
    gone = [f for f in files if found_at(f, places) is None and not runtime.blobs.has(f.digest)]
    if gone:
        seen = {place: None for file in gone for place in places[file.of]}
        raise InfrastructureError(
            f"{', '.join(dict.fromkeys(f.of for f in gone))}: bytes that are kept by reference are not where they were",
            where=", ".join(seen) or "no place is known",
            expected=", ".join(file.label for file in gone),
            found="not there, or changed",
            fix="bring them back and register them again, which notes their place; or pull with --stored-only",
        )


def _is_far(runtime: Runtime, file: PulledFile, places: Places) -> bool:
    if not file.stored and found_at(file, places) is not None:
        return False
    return runtime.blobs.local_path(file.digest) is None


def _placed(runtime: Runtime, file: PulledFile, staged: Path, places: Places, link: bool) -> How:
    source = None if file.stored else found_at(file, places)
    if source is not None:
        stream = partial(read_from, source)
    else:  # also where the same bytes were registered elsewhere, and are kept
        source, stream = runtime.blobs.local_path(file.digest), partial(runtime.blobs.open, file.digest)
    for _ in range(2):  # a part that an interrupted pull left may be damaged: then once more from the start
        how = place_file(staged / file.path, file.digest, file.size, source, stream, link=link)
        if how is not None:
            return how
    raise IntegrityError(
        f"{file.label} of {file.of} is not what was registered",
        where=str(source or file.digest),
        expected=file.digest,
        found="other bytes",
        fix="restore the file, or register it again, which mends the store",
    )
