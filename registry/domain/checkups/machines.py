"""What is seen of the machine that an installation is on: its disk, its clock, who may write, who answers at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from registry.domain.checkups.findings import Check, State, fail, ok, warn
from registry.domain.sizes import size_text
from registry.domain.times import parse_time, time_text

TIGHT, WIDE = 1024**3, 20
"""Of a disk, a gibibyte or a twentieth stays free, whichever is less."""
LAST = 64 * 1024**2
"""With less, nothing more can be relied on to be written."""
FEW = 1000
"""Names of files that a disk should still have room for."""
NOTICED, TOO_MUCH = timedelta(seconds=30), timedelta(minutes=5)
"""By how much two clocks may differ before it is told, and before it is a fault."""
SOON = timedelta(days=7)
"""Before the end of what has to be made anew, so long a warning."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is free on the disk that holds a path, in bytes and in names of files (0 of 0 where it does not count)."""

    path: str
    free: int
    size: int
    names_free: int
    names: int


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What is known of a registry's folder."""

    path: str
    kind: str | None
    """The kind of its file system, such as `ext4`; None where the system does not tell."""
    far: bool
    """Whether its files are another machine's, where locks cannot be relied on."""
    writers: str
    """Who besides its owner may write there; empty if nobody."""
    interrupted: bool
    """Whether an import into it was broken off."""
    has_rows: bool
    """Whether the database is in it, and not on a server."""


@dataclass(frozen=True, slots=True)
class Unwritable:
    """What has to be written, and may not be."""

    path: str
    owner: str
    me: str
    """The user who looks."""


def judged_room(name: str, room: Room) -> Check:
    found = f"{size_text(room.free)} of {size_text(room.size)} free at {room.path}"
    if room.names and room.names_free < FEW:
        found = f"{room.names_free} names of files left at {room.path} (inodes)"
        return fail(name, found, "tandem gc; remove files there, or move it to a disk with more inodes")
    if room.free < LAST:
        return fail(name, found, "free space there, or move it to a larger disk; tandem gc shows what is garbage")
    if room.free < min(TIGHT, room.size // WIDE):
        return warn(name, found, "free space there, or move it to a larger disk; tandem gc shows what is garbage")
    return ok(name, found)


def judged_folder(name: str, folder: FolderFacts) -> Check:
    on = f" on {folder.kind}" if folder.kind else ""
    if folder.interrupted:
        return fail(name, f"an import into {folder.path} was interrupted", "run the same tandem import again")
    if folder.has_rows and folder.far:
        mend = "move it to a disk of this machine, or the rows to PostgreSQL"
        return warn(name, f"{folder.path} is{on}, where SQLite cannot rely on locks", mend)
    if folder.writers:
        found = f"{folder.writers} may write in {folder.path}{on}"
        # The group of a folder beside a server's database may be those who run Tandem.
        shared = not folder.has_rows and folder.writers == "its group"
        return ok(name, found) if shared else warn(name, found, f"chmod go-w {folder.path}")
    return ok(name, f"{folder.path}{on}, where its owner alone may write")


def judged_unwritable(name: str, root: str, stuck: Unwritable) -> Check:
    """What of a registry's folder may not be written, although it has to be."""
    mend = f"chown -R {stuck.me} {root}; or run as its owner: sudo -u {stuck.owner} …"
    if stuck.owner == stuck.me:
        mend = f"chmod u+rwX {stuck.path}"
    return fail(name, f"{stuck.path} belongs to {stuck.owner}, and {stuck.me} may not write it", mend)


def judged_blobs(name: str, place: str, files: int, size: int) -> Check:
    """A folder of blobs that took a file and gave it back, with what writers that died have left there, in bytes."""
    found = f"{place} takes a file and gives it back"
    if files:
        found += f"; {files} files of broken uploads ({size_text(size)}), which the next upload removes"
    return ok(name, found)


def judged_bucket(name: str, bucket: str, *, keeps: bool) -> Check:
    """A bucket that took an object and gave it back; `keeps` is whether none is written over unasked."""
    if keeps:
        return ok(name, f"{bucket} takes an object, gives it back, and keeps it from being replaced unasked")
    found = f"{bucket} writes over an object although it was told not to"
    return warn(name, found, "run tandem init for it on one machine at a time; nothing else relies on it")


# Clocks, and what ends -----------------------------------------------------------------------------------------


def judged_log_clock(name: str, now: datetime, newest: str | None) -> Check:
    """The clock that the log is written by, and the newest time in it: a clock that is behind stands still there."""
    if newest is None or (behind := parse_time(newest) - now) <= timedelta():
        return ok(name, f"{time_text(now)[:19]}Z, not behind the log")
    found = f"{span_text(behind)} behind the newest entry of the log ({newest[:19]}Z)"
    state = State.FAIL if behind > TOO_MUCH else State.WARN
    return Check(name, state, found, "set the clock (timedatectl); until then, nothing falls due")


def judged_skew(name: str, difference: timedelta, whose: str) -> Check:
    """Two clocks that should tell the same time; positive where the other one is ahead."""
    if abs(difference) < NOTICED:
        return ok(name, f"{whose} and this machine agree")
    beside = "ahead of" if difference > timedelta() else "behind"
    state = State.FAIL if abs(difference) > TOO_MUCH else State.WARN
    found = f"{whose} is {span_text(abs(difference))} {beside} this machine"
    return Check(name, state, found, "set both clocks by NTP (timedatectl set-ntp true)")


def judged_end(name: str, what: str, ends: datetime, now: datetime, mend: str) -> Check:
    """Something that has to be renewed in time."""
    left = ends - now
    if left <= timedelta():
        return fail(name, f"{what} ended on {ends:%Y-%m-%d}", mend)
    found = f"{what} ends on {ends:%Y-%m-%d}, in {span_text(left)}"
    return warn(name, found, mend) if left < SOON else ok(name, found)


def span_text(span: timedelta) -> str:
    """A span of time for people, in the largest unit of which there are two."""
    seconds = int(span.total_seconds())
    for unit, size in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} seconds"


# A server from afar ------------------------------------------------------------------------------------------


def judged_version(name: str, ours: str, theirs: str) -> Check:
    """The version of a server beside the one that asks it."""
    if theirs == ours:
        return ok(name, f"{ours}, here and there")
    beside, mend = "older", "upgrade this one: pip install -U tandem-registry"
    if _numbers(theirs) < _numbers(ours):
        beside, mend = "newer", "upgrade the server; what it does not know, it refuses"
    return warn(name, f"this Tandem ({ours}) is {beside} than the server's ({theirs})", mend)


def judged_ready(name: str, status: int, checks: Mapping[str, object] | None) -> Check:
    """Whether a server can work, by what it says of its parts; None where it says nothing that can be read."""
    if checks is None:
        return fail(name, f"no answer that this version reads (status {status})", "upgrade the older of both")
    failing = sorted(part for part, state in checks.items() if state != "ok")
    if failing:
        found = f"it cannot use its {' and '.join(failing)}"
        return fail(name, found, "read its log (journalctl -u tandem); tandem doctor where it runs")
    return ok(name, f"it can use its {' and '.join(sorted(checks))}")


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split(".") if part.isdigit())
