"""What is seen of what is on record: the end of the log, its key, the files of what is live, and who owns it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from registry.domain.checkups.findings import Check, fail, ok, unlooked, warn
from registry.domain.log import StageHead, state_root
from registry.domain.members import OWNER, Members
from registry.domain.sizes import size_text
from registry.domain.transparency.entries import readable_entry
from registry.domain.transparency.trees import joined, leaf_hash


@dataclass(frozen=True, slots=True)
class LogEnd:
    """The end of a log, and what is stored beside it."""

    size: int
    leaf: bytes
    """The newest entry."""
    heads: Sequence[StageHead]
    """What stages serve."""
    before: int = 0
    """Where the newest whole block of entries ends; 0 if none is whole."""
    block: Sequence[bytes] = ()
    """The entries of that block."""
    kept: bytes | None = None
    """The hash that is kept of that block, of which the tree is made; None where none is."""


@dataclass(frozen=True, slots=True)
class LiveFiles:
    """How the files of what is live were found, of which some were looked at."""

    files: int
    looked: int
    broken: Sequence[str] = ()
    """What is wrong with those that are not what they should be."""
    unread: bool = False
    """Whether one of them is there, and could not be read."""


def judged_log(name: str, end: LogEnd | None) -> Check:
    """The end of a log, held to what is stored beside it; None for a log without entries."""
    verify = "tandem log verify tells all of it; restore the newest good copy"
    if end is None:
        return fail(name, "it has no entries", "restore the newest good copy of the database")
    newest, entry = end.size - 1, readable_entry(end.leaf)
    if entry is None:
        return fail(name, f"its newest entry ({newest}) cannot be read", verify)
    if end.kept is not None and end.kept != joined([leaf_hash(each) for each in end.block]):
        return fail(name, f"its entries before {end.before} are not those that its tree was made of", verify)
    if state_root(end.heads) != json.loads(end.leaf).get("state_root"):
        return fail(name, f"stages serve something else than the newest entry ({newest}) commits to", verify)
    return ok(name, f"{end.size:,} entries, the newest of {entry.time[:19]}Z")


def judged_key(name: str, place: str, found: str, named: str | None) -> Check:
    """The key of a log that lies at a place, by its id, held to the one that the log names."""
    if named is None:
        return unlooked(name, "the log names no key", "tandem log verify")
    if named != found:
        return fail(name, f"{place} is {found}, and the log names {named}", "restore keys/log.pem of this registry")
    return ok(name, f"{place}, for its owner alone, is the one that the log names")


def judged_live(name: str, live: LiveFiles) -> Check:
    if live.broken:
        mend = "check the rights on the blobs and the disk" if live.unread else "tandem scrub; register them again"
        return fail(name, f"{len(live.broken)} of {live.looked} files are not: {live.broken[0]}", mend)
    found = f"{live.looked} of {live.files} files of what is live are there"
    return ok(name, found + ("" if live.looked == live.files else "; tandem scrub looks at all"))


def judged_uploads(name: str, under_way: int, given_up: int, trash: int) -> Check:
    """Uploads that have not ended, those that nobody goes on with, and the bytes of the trash."""
    return ok(name, f"{under_way} under way, {given_up} given up; {size_text(trash)} in the trash")


def judged_people(name: str, members: Members) -> Check:
    """Whether somebody is left who may mend what only an owner can."""
    owners = [person.human_id for person in members.people if OWNER in person.roles]
    if not owners:
        return fail(name, "nobody is an owner", "restore the newest copy in which somebody was")
    if len(owners) == 1 and len(members.people) > 1:
        return warn(name, f"{owners[0]} is the only owner", "tandem member add ACCOUNT --role owner, for a second")
    return ok(name, f"{len(members.people)}, of whom {len(owners)} own the registry")
