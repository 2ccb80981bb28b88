"""Offering: the files of a version or a release one by one, to whoever downloads them by a name and a revision.

What is withdrawn is not offered: what is quarantined; and a version that was yanked, unless a stage serves it. A stage
that serves what a quarantine keeps out of it offers nothing until it serves something else.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, NotFoundError
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, check_stage
from registry.domain.pulling import RECORD, PulledFile
from registry.domain.releases import Release
from registry.integrations.files import read_chunks
from registry.services.pulling import Places, found_at, planned
from registry.services.ruling import in_force
from registry.services.runtime import Runtime
from registry.services.situation import reaches
from registry.storage.catalog import Reading

MAIN = "production"
"""The stage that is meant where nobody says a revision."""

Covers = Callable[[str], bool]
"""Whether whoever asks may know what stages of an application serve."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A version or a release, as it is downloaded. `files` are sorted by path; RECORD, one of them, is `record`."""

    name: str
    number: int
    digest: Digest
    kind: str
    """A kind of artifacts, or `application`."""
    created_at: str
    created_by: str
    files: tuple[PulledFile, ...]
    record: bytes
    places: Places
    warning: str = ""
    """What whoever takes it should know, in one sentence; empty where there is nothing."""

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


def kind_of(runtime: Runtime, name: str) -> str | None:
    """What a name stands for: a kind of artifacts, `application`, or None."""
    with runtime.catalog.read() as reading:
        return reading.artifacts.kind_of(name)


def offered(runtime: Runtime, reference: VersionRef) -> Offer:
    """A version, or a release, by number or digest. Raises NotFoundError if there is none, or it is withdrawn."""
    with runtime.catalog.read() as reading:
        return _offer(reading, reference, refuse=True)


def offered_at(runtime: Runtime, name: str, stage: str | None, covers: Covers) -> Offer:
    """The release that a stage of an application serves, or the version of an artifact in what the only application
    serves there that has one.

    Without a stage that of MAIN; or what is newest and neither yanked nor quarantined, as long as nothing of the name
    ever got there. Raises NotFoundError where nothing, or nothing certain, is served.
    """
    with runtime.catalog.read() as reading:
        if reading.artifacts.kind_of(name) == "application":
            return _of_application(reading, name, stage)
        return _of_artifact(reading, name, stage, covers)


def offered_newest(runtime: Runtime, name: str) -> Offer:
    """The release of an application, or the version of an artifact, that is newest and neither yanked nor
    quarantined, whatever stages serve. Raises NotFoundError if there is none."""
    with runtime.catalog.read() as reading:
        return (
            _newest_release(reading, name)
            if reading.artifacts.kind_of(name) == "application"
            else _newest(reading, name)
        )


def opened(runtime: Runtime, offer: Offer, file: PulledFile, start: int = 0) -> Iterator[bytes]:
    """The bytes of a file, from an offset on, in constant memory. The last of them come only once the whole was
    verified, where it was read from its start, or is kept by reference. Raises InfrastructureError for bytes that are
    nowhere to be found."""
    if file.path == RECORD and file.digest == digest_of_bytes(offer.record):
        return iter((offer.record[start:],))
    if runtime.blobs.has(file.digest):
        return _held_back(runtime.blobs.open(file.digest, start))
    seen = None if file.stored else found_at(file, offer.places)
    if seen is None:
        raise InfrastructureError(
            f"the bytes of {file.label} of {file.of} are not where the server can read them",
            where=", ".join(offer.places.get(file.of, ())) or "no place is known",
            expected=file.digest,
            fix="bring them back there and register them again, or download them from where they came from",
        )
    return _held_back(_verified(seen, file, start))


# ---------------------------------------------------------------------------------------------------------


def _of_application(reading: Reading, name: str, stage: str | None) -> Offer:
    pointer = reading.stages.pointer(name, stage or MAIN)
    if pointer.deployment is not None:
        return _live(reading, name, pointer.stage, pointer.deployment.release)
    if stage is not None:
        raise _nothing(f"nothing is live at {name}@{stage}")
    return _newest_release(reading, name)


def _newest_release(reading: Reading, name: str) -> Offer:
    for number in range(reading.releases.count(name), 0, -1):
        release = reading.releases.get(VersionRef(name, number=number))
        if not _kept_out(reading, release):
            return _offer(reading, VersionRef(name, number=number))
    raise _nothing(f"{name} has no release that could be offered")


def _of_artifact(reading: Reading, name: str, stage: str | None, covers: Covers) -> Offer:
    where = check_stage(stage or MAIN)
    serving = [found for found in reading.stages.serving_parts(name, where) if covers(found[0])]
    if len(serving) > 1:
        told = ", ".join(f"{application}@{where} serves {name}@{number}" for application, _, number in serving)
        raise ConflictError(
            f"more than one thing at {where} has {name}",
            expected="one application with one version of it",
            found=told,
            fix="ask for a version, vN, or for the application's own repository",
        )
    if serving:
        application, release, number = serving[0]
        _live(reading, application, where, release)
        return _offer(reading, VersionRef(name, number=number))
    if stage is not None or reading.stages.ever_served(name, MAIN):
        raise _nothing(f"no application serves {name} at {where} now")
    return _newest(reading, name)


def _newest(reading: Reading, name: str) -> Offer:
    kind, after = reading.artifacts.kind_of(name), None
    while kind is not None:
        page = reading.searching.page_of(name, Kind(kind), after, 50)
        yanked = {y.reference for y in reading.yanks.among([v.reference for v in page.items]) if y.yanked}
        for version in page.items:
            if version.reference not in yanked and not _everywhere(reading, [version.digest]):
                return _offer(reading, VersionRef(name, number=version.number))
        after = page.next
        if after is None:
            break
    raise _nothing(f"{name} has no version that could be offered")


def _live(reading: Reading, application: str, stage: str, number: int) -> Offer:
    """What a stage serves. Raises NotFoundError if a quarantine keeps it out of there."""
    release = reading.releases.get(VersionRef(application, number=number))
    policy = in_force(reading, application)
    for quarantine in reading.quarantines.reaching([release.digest, *(c.digest for c in release.components)]):
        if reaches(quarantine, policy, application, stage):
            raise _nothing(f"{quarantine.reference}, which {application}@{stage} serves, is quarantined")
    return _offer(reading, VersionRef(application, number=number))


def _offer(reading: Reading, reference: VersionRef, *, refuse: bool = False) -> Offer:
    plan, places = planned(reading, reference)
    name = reference.name
    application = reading.artifacts.kind_of(name) == "application"
    sealed = reading.releases.get(reference) if application else reading.artifacts.version(reference)
    if refuse:
        _refuse_withdrawn(reading, sealed)
    record = PulledFile(RECORD, digest_of_bytes(plan.record), len(plan.record), sealed.reference, RECORD)
    files = tuple(sorted((*plan.files, record), key=lambda file: file.path))
    kind, author = (
        ("application", sealed.assembled_by) if isinstance(sealed, Release) else (sealed.kind, sealed.created_by)
    )
    warning = _warning(reading, sealed)
    at = sealed.created_at
    return Offer(name, sealed.number, sealed.digest, str(kind), at, author, files, plan.record, places, warning)


def _warning(reading: Reading, sealed: Release | Version) -> str:
    """What is yanked of it, and by what it could be replaced; at which stages it is quarantined."""
    components = sealed.components if isinstance(sealed, Release) else ()
    told = []
    for yank in reading.yanks.among([c.reference for c in components] or [sealed.reference]):
        instead = ""
        with suppress(NotFoundError):
            instead = f"; use {_newest(reading, yank.reference.rpartition('@')[0]).reference}"
        told.append(f"{yank.reference} is yanked: {yank.reason}{instead}")
    if isinstance(sealed, Release):
        for quarantine in reading.quarantines.reaching([sealed.digest]):
            if quarantine.application == sealed.application:
                told.append(f"{sealed.reference} is quarantined at {quarantine.stage}: {quarantine.reason}")
    return "; ".join(told)


def _refuse_withdrawn(reading: Reading, sealed: Release | Version) -> None:
    if isinstance(sealed, Release):
        if _kept_out(reading, sealed):
            raise _nothing(f"{sealed.reference} is quarantined")
        return
    if _everywhere(reading, [sealed.digest]):
        raise _nothing(f"{sealed.reference} is quarantined")
    yank = next((y for y in reading.yanks.among([sealed.reference]) if y.yanked), None)
    if yank is not None and not reading.stages.serves_part(sealed.name, sealed.number):
        raise _nothing(f"{sealed.reference} is yanked: {yank.reason}")


def _kept_out(reading: Reading, release: Release) -> bool:
    return _everywhere(reading, [release.digest, *(c.digest for c in release.components)])


def _everywhere(reading: Reading, digests: list[Digest]) -> bool:
    """Whether one of these is quarantined, and not at some stage alone."""
    return any(quarantine.stage is None for quarantine in reading.quarantines.reaching(digests))


def _nothing(message: str) -> NotFoundError:
    return NotFoundError(
        message, expected="a version, or a stage that serves one", fix="`tandem status` tells what is live"
    )


def _verified(path: Path, file: PulledFile, start: int) -> Iterator[bytes]:
    hasher, position = hashlib.sha256(), 0
    for chunk in read_chunks(path):
        hasher.update(chunk)
        if skipped := chunk[max(0, start - position) :]:
            yield skipped
        position += len(chunk)
    if f"sha256:{hasher.hexdigest()}" != file.digest:
        raise IntegrityError(f"{file.label} of {file.of} is not what was registered", expected=file.digest)


def _held_back(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same, of which the last comes only once there are no more: what raises at its end is never had whole."""
    last = b""
    for chunk in chunks:
        if last:
            yield last
        last = chunk
    yield last
