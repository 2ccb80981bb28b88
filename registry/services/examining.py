"""Examining: whether what a registry has on record is in order, as far as that can be told in a second or two.

What is whole takes longer: `tandem log verify` for the record, `tandem scrub` for the blobs. Nothing here writes.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from registry.domain.checkups.duties import ReceiptFacts, judged_damage, judged_due, judged_receipts, judged_tokens
from registry.domain.checkups.findings import Check
from registry.domain.checkups.machines import judged_log_clock
from registry.domain.checkups.records import (
    LiveFiles,
    LogEnd,
    judged_key,
    judged_live,
    judged_log,
    judged_people,
    judged_uploads,
)
from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.manifests import File
from registry.domain.times import time_text
from registry.domain.tokens import state_of
from registry.domain.transparency.entries import type_term
from registry.domain.transparency.tiles import HEIGHT
from registry.integrations.signing import key_id
from registry.services.hashing import stored_files
from registry.services.receipting import LogAtHand
from registry.services.runtime import Runtime
from registry.services.tokens import FIRST
from registry.storage.catalog import Reading

MOST_BLOBS, MOST_BYTES, SECONDS = 200, 64 * 1024**2, 2.0
"""So much of what is live is looked at, the smallest files first."""


def log(runtime: Runtime) -> Iterator[Check]:
    """The end of the log, held to what is stored beside it."""
    with runtime.catalog.read() as reading:
        end = _end(reading)
    yield judged_log("log", end)


def key(runtime: Runtime, place: Path) -> Iterator[Check]:
    """The key of the log, held to the one that the log names."""
    found = key_id(place)
    with runtime.catalog.read() as reading:
        page = reading.log.found([type_term("key.registered")], (0, reading.log.size()), None, 50)
    named = next((entry.subjects["log_key"] for entry in page.items if "log_key" in entry.subjects), None)
    yield judged_key("key", str(place), found, named)


def receipts(runtime: Runtime) -> Iterator[Check]:
    """The log, held to the receipts of whoever looks."""
    try:
        yield judged_receipts("receipts", _receipt_facts(runtime))
    except InvalidInputError as error:
        yield judged_damage("receipts", error)


def clock(runtime: Runtime) -> Iterator[Check]:
    with runtime.catalog.read() as reading:
        newest = reading.recorded
    yield judged_log_clock("clock", runtime.clock.now(), newest)


def live(runtime: Runtime) -> Iterator[Check]:
    """Some of what is live now: whether its bytes are there, and are what they were."""
    with runtime.catalog.read() as reading:
        files = _live_files(reading)
    end, looked, hashed = time.monotonic() + SECONDS, 0, 0
    broken: list[str] = []
    unread = False
    for digest, (whose, file) in files[:MOST_BLOBS]:
        if time.monotonic() > end:
            break
        try:
            fault = _fault(runtime, digest, file, hash_it=hashed + file.size <= MOST_BYTES)
        except InfrastructureError as error:
            fault, unread = f"{error.message} ({error.found})", True
        unread = unread or "cannot be read" in fault
        if fault:
            broken.append(f"{whose} {file.path}: {fault}")
        looked, hashed = looked + 1, hashed + file.size
    yield judged_live("live", LiveFiles(len(files), looked, broken, unread))


def uploads(runtime: Runtime) -> Iterator[Check]:
    with runtime.catalog.read() as reading:
        all_of_them, ended = reading.keeping.uploads(time_text(runtime.clock.now()))
        trash = reading.keeping.in_trash()
    yield judged_uploads("uploads", all_of_them - ended, ended, trash.bytes)


def due(runtime: Runtime) -> Iterator[Check]:
    """What the scheduler should have done by now."""
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        found = [
            (f"{d.application}@{d.stage} is to be verified", d.verify_by) for d in reading.stages.unverified_due(now)
        ]
        found += [(f"the request {p.id} expires", p.expires_at) for p in reading.requests.expired(now)]
        found += [(f"the incident {i.id} is to be approved", i.approve_by) for i in reading.incidents.due(now)]
    # A request of the first version has no time of its own.
    yield judged_due("scheduler", [(what, since or now) for what, since in found], now)


def tokens(runtime: Runtime) -> Iterator[Check]:
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        every, imported = reading.tokens.all(), reading.tokens.imported_at()
        members = reading.people.members()
    states = [state_of(token, every, members, now, imported) for token in every.values()]
    yield from judged_tokens("tokens", states, now, FIRST)


def people(runtime: Runtime) -> Iterator[Check]:
    """Whether somebody is left who may mend what only an owner can."""
    with runtime.catalog.read() as reading:
        members = reading.people.members()
    yield judged_people("people", members)


# ---------------------------------------------------------------------------------------------------------


def _end(reading: Reading) -> LogEnd | None:
    size = reading.log.size()
    if not size:
        return None
    leaf, heads, last = reading.log.leaf(size - 1), reading.log.heads(), (size >> HEIGHT) - 1
    kept = reading.log.hashes(HEIGHT, last, last + 1) if last >= 0 else []
    if not kept:
        return LogEnd(size, leaf, heads)
    block = tuple(reading.log.leaves(last << HEIGHT, (last + 1) << HEIGHT))
    return LogEnd(size, leaf, heads, (last + 1) << HEIGHT, block, kept[0])


def _receipt_facts(runtime: Runtime) -> ReceiptFacts | None:
    kept = runtime.receipts
    if kept is None:
        return None
    known = kept.known()
    with runtime.catalog.read() as reading:
        here = LogAtHand(reading.log, runtime.log_key)
        return ReceiptFacts(known.size, kept.difference(here, known), kept.beyond(here))


def _live_files(reading: Reading) -> list[tuple[Digest, tuple[str, File]]]:
    """The files of what stages serve, each digest once, the smallest first."""
    found: dict[Digest, tuple[str, File]] = {}
    for digest in {head.release for head in reading.log.heads()}:
        for release in reading.releases.with_digest(digest)[:1]:
            for whose, file in stored_files(reading, release):
                found.setdefault(file.digest, (whose, file))
    return sorted(found.items(), key=lambda each: (each[1][1].size, each[0]))


def _fault(runtime: Runtime, digest: Digest, file: File, *, hash_it: bool) -> str:
    try:
        if hash_it:
            return runtime.blobs.verify(digest)
        size = runtime.blobs.size(digest)
    except NotFoundError as error:
        return error.message
    # A manifest is told without its size.
    return f"{size} bytes, and not {file.size}" if file.size and size != file.size else ""
