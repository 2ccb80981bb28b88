"""Auditing: the log read for people, and held against everything that it commits to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import chain, islice
from pathlib import Path

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError, NotFoundError
from registry.domain.names import is_prefix, parse_stage_ref, parse_version_ref
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
from registry.integrations.receipting import standing
from registry.services import signatures, signing_agreements
from registry.services.proving import known_size
from registry.services.receipting import LogAtHand
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
    terms = [] if type_ is None else [type_term(type_)]
    terms += [] if actor is None else [actor_term(actor)]
    with runtime.catalog.read() as reading:
        if about is not None:
            terms.append(_about(reading, about))
        return reading.log.found(terms, span(reading, since, until), after, limit)


def span(reading: Reading, since: str | None, until: str | None) -> tuple[int, int]:
    """The indexes of the entries from a time on and up to one: of the first, and after the last."""
    start = 0 if since is None else reading.log.first_since(asked_time(since, start=True))
    end = reading.log.size() if until is None else reading.log.first_since(_just_after(asked_time(until)))
    return start, end


def verify(runtime: Runtime, since: Path | None = None) -> Audit:
    """Hold every row to the log, every document to its digest, every projection to what it is made of, and everything
    that is signed to the key that signed it.

    The log must also begin as it was at the newest receipt of whoever asks and, with a checkpoint that somebody kept,
    as it was then. Raises as `known_size` does for a file that tells nothing, and InvalidInputError for a receipt that
    was damaged; that the log is another one is a fault like others.
    """
    receipts = None if runtime.receipts is None else runtime.receipts.known()
    with runtime.catalog.read() as reading:
        size = reading.log.size()
        known, forks = _held_against(runtime, reading, since)
        kept, set_back = standing(runtime.receipts, LogAtHand(reading.log, runtime.log_key), receipts)
        found = forks + set_back + tuple(islice(_told(reading.dumping.faults()), MOST_FAULTS))
        by_hand = chain(signatures.faults(reading), signing_agreements.faults(reading))
        found = found or tuple(islice(_told(by_hand), MOST_FAULTS))
        found = found or tuple(islice(_told(reading.dumping.own_faults()), MOST_FAULTS))
        return Audit(size, Digest("sha256:" + root(size, reading.log.subtree).hex()), found, known, kept)


# ---------------------------------------------------------------------------------------------------------


def _held_against(runtime: Runtime, reading: Reading, since: Path | None) -> tuple[int | None, tuple[str, ...]]:
    if since is None:
        return None, ()
    try:
        return known_size(runtime, reading, since), ()
    except IntegrityError as error:
        return None, (f"{error.message}: {error.where}, expected {error.expected}, found {error.found}",)


def _told(faults: Iterator[str]) -> Iterator[str]:
    """The same; what is damaged so that nothing beyond it can be read is the last of them."""
    try:
        yield from faults
    except IntegrityError as error:
        yield error.message


def _about(reading: Reading, about: str) -> str:
    """The term that entries about something are found by."""
    name, at, rest = about.partition("@")
    if not at:
        return _named(reading, name)
    if rest.isdigit() or rest.startswith("sha256:"):
        ref = parse_version_ref(about)
        if reading.artifacts.kind_of(ref.name) == "application":
            return subject_term(reading.releases.get(ref).digest)
        return subject_term(reading.artifacts.version(ref).digest)
    stage = parse_stage_ref(about)
    reading.stages.pointer(stage.application, stage.stage)
    return stage_term(stage.application, stage.stage)


def _named(reading: Reading, name: str) -> str:
    """The term of an application, or of a digest or id that entries name. Digests are told by their first digits, too,
    as lists show them."""
    if name.startswith("sha256:"):
        return subject_term(_whole_digest(reading, name))
    known = reading.artifacts.kind_of(name)
    if known == "application":
        return application_term(name)
    if known is not None:
        raise InvalidInputError(
            f"{name} has versions, and each has entries of its own",
            expected=f"a version, such as {name}@1",
            found=name,
            fix=f"`tandem search --name {name}` tells which there are",
        )
    term = subject_term(name)
    if not reading.log.found([term], (0, reading.log.size()), None, 1).items:
        raise NotFoundError(
            "no entry of the log is about this",
            expected="an application, APP@STAGE, NAME@N, or a digest or id that an entry names",
            found=repr(name),
            fix="`tandem log show` lists the newest",
        )
    return term


def _whole_digest(reading: Reading, given: str) -> str:
    """The digest that entries name which begins so; what was given, if none does."""
    found = reading.log.digests(given) if is_prefix(given) else ()
    if len(found) > 1:
        raise InvalidInputError(
            f"{given} is the beginning of several digests", expected="one digest", found=", ".join(found)
        )
    return found[0] if found else given


def _just_after(time: str) -> str:
    try:
        return time_text(parse_time(time) + timedelta(microseconds=1))
    except OverflowError:  # nothing is after the last time there is
        return time_text(datetime.max.replace(tzinfo=UTC))
