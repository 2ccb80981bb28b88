"""Examining: whether what a registry has on record is in order, as far as that can be told in a second or two.

What is whole takes longer: `tandem log verify` for the record, `tandem scrub` for the blobs. Nothing here writes.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

from registry.domain.checkups import Check, fail, judged_due, judged_log_clock, judged_tokens, ok, unlooked, warn
from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.log import state_root
from registry.domain.manifests import File
from registry.domain.sizes import size_text
from registry.domain.times import time_text
from registry.domain.tokens import state_of
from registry.domain.transparency.entries import readable_entry, type_term
from registry.domain.transparency.tiles import HEIGHT
from registry.domain.transparency.trees import joined, leaf_hash
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
        size = reading.log.size()
        if not size:
            yield fail("log", "it has no entries", "restore the newest good copy of the database")
            return
        leaf, heads = reading.log.leaf(size - 1), state_root(reading.log.heads())
        entry, last = readable_entry(leaf), (size >> HEIGHT) - 1
        kept = reading.log.hashes(HEIGHT, last, last + 1) if last >= 0 else []
        made = [leaf_hash(each) for each in reading.log.leaves(last << HEIGHT, (last + 1) << HEIGHT)] if kept else []
    verify = "tandem log verify tells all of it; restore the newest good copy"
    if entry is None:
        yield fail("log", f"its newest entry ({size - 1}) cannot be read", verify)
    elif kept and kept != [joined(made)]:
        yield fail("log", f"its entries before {(last + 1) << HEIGHT} are not those that its tree was made of", verify)
    elif heads != json.loads(leaf).get("state_root"):
        yield fail("log", f"stages serve something else than the newest entry ({size - 1}) commits to", verify)
    else:
        yield ok("log", f"{size:,} entries, the newest of {entry.time[:19]}Z")


def key(runtime: Runtime, place: Path) -> Iterator[Check]:
    """The key of the log, held to the one that the log names."""
    found = key_id(place)
    with runtime.catalog.read() as reading:
        page = reading.log.found([type_term("key.registered")], (0, reading.log.size()), None, 50)
    named = next((entry.subjects["log_key"] for entry in page.items if "log_key" in entry.subjects), None)
    if named is None:
        yield unlooked("key", "the log names no key", "tandem log verify")
    elif named != found:
        yield fail("key", f"{place} is {found}, and the log names {named}", "restore keys/log.pem of this registry")
    else:
        yield ok("key", f"{place}, for its owner alone, is the one that the log names")


def receipts(runtime: Runtime) -> Iterator[Check]:
    """The log, held to the newest receipt of whoever looks."""
    kept = runtime.receipts
    if kept is None:
        yield unlooked("receipts", "there is no place for any", "export TANDEM_STATE=/path/to/folder")
        return
    try:
        known = kept.known()
    except InvalidInputError as error:
        yield fail("receipts", f"{error.message}: {error.where}", error.fix)
        return
    with runtime.catalog.read() as reading:
        here = LogAtHand(reading.log, runtime.log_key)
        found, lost = kept.difference(here, known), kept.beyond(here)
    mend = "find out whether an old copy was restored; if it was on purpose, tandem log accept"
    operations = "1 operation" if len(lost) == 1 else f"{len(lost)} operations"
    if found:
        yield fail("receipts", f"the log was set back, or written anew: {found}", mend)
    elif lost and known.here is not None:
        # Whoever goes on from a copy has a receipt of it; those of the place it was copied from stay where they are.
        passing = f"nothing, if it is this copy that goes on: it ends when the log is past entry {lost[-1].index}"
        yield warn("receipts", f"this copy was accepted, and lacks {operations} of which you have receipts", passing)
    elif lost:
        first = f"{lost[0].type} at {lost[0].time[:19]}Z"
        yield fail("receipts", f"this copy lacks {operations} of which you have receipts, from {first} on", mend)
    elif known.here is None:
        yield ok("receipts", "none are kept on this machine yet")
    else:
        yield ok("receipts", f"the log goes on from the {known.here[1].checkpoint.size:,} entries of the newest")


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
    found = f"{looked} of {len(files)} files of what is live are there"
    if broken:
        mend = "check the rights on the blobs and the disk" if unread else "tandem scrub; register them again"
        yield fail("live", f"{len(broken)} of {looked} files are not: {broken[0]}", mend)
    else:
        yield ok("live", found + ("" if looked == len(files) else "; tandem scrub looks at all"))


def uploads(runtime: Runtime) -> Iterator[Check]:
    with runtime.catalog.read() as reading:
        all_of_them, ended = reading.keeping.uploads(time_text(runtime.clock.now()))
        trash = reading.keeping.in_trash()
    told = f"{all_of_them - ended} under way, {ended} given up; {size_text(trash.bytes)} in the trash"
    yield ok("uploads", told)


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
    owners = [person.human_id for person in members.people if "owner" in person.roles]
    if not owners:
        yield fail("people", "nobody is an owner", "restore the newest copy in which somebody was")
    elif len(owners) == 1 and len(members.people) > 1:
        yield warn("people", f"{owners[0]} is the only owner", "tandem member add ACCOUNT --role owner, for a second")
    else:
        yield ok("people", f"{len(members.people)}, of whom {len(owners)} own the registry")


# ---------------------------------------------------------------------------------------------------------


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
