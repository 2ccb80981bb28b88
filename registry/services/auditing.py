"""Auditing: the log read for people, and held against everything that it commits to."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from pathlib import Path

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.names import parse_stage_ref, parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.times import asked_time, parse_time, time_text
from registry.domain.transparency.audits import Audit
from registry.domain.transparency.entries import (
    LogEntry,
    actor_term,
    application_term,
    stage_term,
    subject_term,
    type_term,
)
from registry.domain.transparency.trees import root
from registry.services.proving import known_size
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading

MOST_FAULTS = 100
"""Faults that are told; one is enough not to trust what is there."""


def entries(
    runtime: Runtime,
    about: str | None,
    *,
    type_: str | None = None,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    after: str | None = None,
    limit: int = 50,
) -> Page[LogEntry]:
    """Entries of the log, newest first: about a version, a release, a stage, an application, or a digest or id.

    `since` and `until` are times by the log, which never goes back; a date alone stands for all of its day.
    """
    terms = [type_term(type_)] if type_ else []
    terms += [actor_term(actor)] if actor else []
    with runtime.catalog.read() as reading:
        if about is not None:
            terms.append(_about(reading, about))
        start = reading.log.first_since(asked_time(since, start=True)) if since else 0
        end = reading.log.first_since(_just_after(asked_time(until))) if until else reading.log.size()
        return reading.log.found(terms, (start, end), after, limit)


def verify(runtime: Runtime, since: Path | None = None) -> Audit:
    """Hold every row to the log, every document to its digest, and every projection to what it is made of.

    With a checkpoint that somebody kept, the log must also begin as it was then. Raises as `known_size` does for a
    file that tells nothing; that the log is another one is a fault like others.
    """
    with runtime.catalog.read() as reading:
        size = reading.log.size()
        known, forks = _held_against(runtime, reading, since)
        found = forks + tuple(islice(reading.dumping.faults(), MOST_FAULTS))
        found = found or tuple(islice(reading.dumping.own_faults(), MOST_FAULTS))
        return Audit(size, Digest("sha256:" + root(size, reading.log.subtree).hex()), found, known)


# ---------------------------------------------------------------------------------------------------------


def _held_against(runtime: Runtime, reading: Reading, since: Path | None) -> tuple[int | None, tuple[str, ...]]:
    if since is None:
        return None, ()
    try:
        return known_size(runtime, reading, since), ()
    except IntegrityError as error:
        return None, (f"{error.message}: {error.where}, expected {error.expected}, found {error.found}",)


def _about(reading: Reading, about: str) -> str:
    """The term that entries about something are found by."""
    name, at, rest = about.partition("@")
    if not at:
        known = reading.artifacts.kind_of(name) if not name.startswith("sha256:") else None
        return application_term(name) if known == "application" else subject_term(about)
    if rest.isdigit():
        ref = parse_version_ref(about)
        if reading.artifacts.kind_of(ref.name) == "application":
            return subject_term(reading.releases.get(ref).digest)
        return subject_term(reading.artifacts.version(ref).digest)
    stage = parse_stage_ref(about)
    reading.stages.pointer(stage.application, stage.stage)
    return stage_term(stage.application, stage.stage)


def _just_after(time: str) -> str:
    return time_text(parse_time(time) + timedelta(microseconds=1))
