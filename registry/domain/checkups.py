"""Checkups: what was looked at in a running installation, what was found, and what mends it.

Nothing is looked at here: these are the words of a checkup, and what makes a finding good, doubtful or bad.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from registry.domain.errors import RegistryError
from registry.domain.live import StageStatus
from registry.domain.sizes import size_text
from registry.domain.times import parse_time, time_text
from registry.domain.tokens import TokenState


class State(StrEnum):
    """How what was looked at is: as it should be, to be looked after, or broken."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at. `mend` is the command or setting that mends it; empty where nothing is wrong."""

    name: str
    state: State
    found: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """All that was looked at, in the order in which it was."""

    registry: str
    """Which one, without any password."""
    at: str
    """When, by the clock of the machine that looked."""
    version: str
    """Of the Tandem that looked."""
    checks: tuple[Check, ...]

    @property
    def state(self) -> State:
        """The worst of all."""
        states = {check.state for check in self.checks}
        return next((state for state in (State.FAIL, State.WARN) if state in states), State.OK)

    def content(self) -> dict[str, object]:
        """As programs are told it."""
        checks = [{"name": c.name, "state": c.state.value, "found": c.found, "mend": c.mend} for c in self.checks]
        return {
            "registry": self.registry,
            "at": self.at,
            "version": self.version,
            "state": self.state.value,
            "checks": checks,
        }


def ok(name: str, found: str) -> Check:
    return Check(name, State.OK, found)


def warn(name: str, found: str, mend: str) -> Check:
    return Check(name, State.WARN, found, mend)


def fail(name: str, found: str, mend: str) -> Check:
    return Check(name, State.FAIL, found, mend)


def unlooked(name: str, why: str, mend: str) -> Check:
    """What could not be looked at, since something else is wrong."""
    return warn(name, f"not looked at: {why}", mend)


def told(name: str, error: RegistryError) -> Check:
    """An error that looking came to."""
    parts = [error.message, error.where, f"expected {error.expected}" if error.expected else "", error.found]
    return fail(name, "; ".join(filter(None, parts)), error.fix or "tandem log verify")


def guarded(name: str, look: Callable[[], Iterable[Check]]) -> Iterator[Check]:
    """What looking finds; whatever goes wrong meanwhile is a finding, and keeps nothing else from being looked at."""
    try:
        yield from look()
    except RegistryError as error:
        yield told(name, error)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        yield fail(name, f"{where}{error.strerror or error}", "check the path, the rights on it, and the disk")
    except Exception as error:  # noqa: BLE001  told in a line, never passed over
        said = f"unexpected {type(error).__name__}: {error}".rstrip(": ")
        yield fail(name, said, "report this; TANDEM_DEBUG=1 does not tell more of it")


# Room --------------------------------------------------------------------------------------------------------

TIGHT, WIDE = 1024**3, 20
"""Of a disk, a gibibyte or a twentieth stays free, whichever is less."""
LAST = 64 * 1024**2
"""With less, nothing more can be relied on to be written."""
FEW = 1000
"""Names of files that a disk should still have room for."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is free on the disk that holds a path, in bytes and in names of files (0 of 0 where it does not count)."""

    path: str
    free: int
    size: int
    names_free: int
    names: int


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


# Clocks ------------------------------------------------------------------------------------------------------

NOTICED, TOO_MUCH = timedelta(seconds=30), timedelta(minutes=5)
"""By how much two clocks may differ before it is told, and before it is a fault."""


def judged_log_clock(name: str, now: datetime, newest: str | None) -> Check:
    """The clock that the log is written by, and the newest time in it: a clock that is behind stands still there."""
    if newest is None or (behind := parse_time(newest) - now) <= timedelta():
        return ok(name, f"{time_text(now)[:19]}Z, not behind the log")
    found = f"{_span(behind)} behind the newest entry of the log ({newest[:19]}Z)"
    state = State.FAIL if behind > TOO_MUCH else State.WARN
    return Check(name, state, found, "set the clock (timedatectl); until then, nothing falls due")


def judged_skew(name: str, difference: timedelta, whose: str) -> Check:
    """Two clocks that should tell the same time; positive where the other one is ahead."""
    if abs(difference) < NOTICED:
        return ok(name, f"{whose} and this machine agree")
    found = f"{whose} is {_span(abs(difference))} {'ahead of' if difference > timedelta() else 'behind'} this machine"
    state = State.FAIL if abs(difference) > TOO_MUCH else State.WARN
    return Check(name, state, found, "set both clocks by NTP (timedatectl set-ntp true)")


# Stages and what falls due -----------------------------------------------------------------------------------

PATIENCE = timedelta(minutes=10)
"""For so long what fell due may wait for the scheduler."""


def judged_stages(name: str, stages: Sequence[StageStatus]) -> Iterator[Check]:
    """What stages serve, held to the log; and what people still owe."""
    altered = _where(stages, "altered")
    if altered:
        found = f"the log does not tell of what {altered} serves"
        yield fail(name, found, "tandem log verify; tandem rollback places what the log knows")
    else:
        live = sum(stage.release is not None for stage in stages)
        yield ok(name, f"{live} of {len(stages)} serve a release, as the log says")
    owed = [warning for stage in stages for warning in stage.warnings if warning.kind == "incident"]
    if owed:
        first = owed[0]
        yield warn("incidents", f"{len(owed)} open, such as {first.id}: {first.reason}", "tandem incident list")


def judged_due(name: str, due: Sequence[tuple[str, str]], now: str) -> Check:
    """What fell due and was not done: (what, when). The scheduler does it in rounds, so that a little waits always."""
    if not due:
        return ok(name, "nothing is overdue")
    what, since = min(due, key=lambda each: each[1])
    late = parse_time(now) - parse_time(since)
    found = f"{len(due)} overdue, the oldest for {_span(late)}: {what}"
    if late <= PATIENCE:
        return ok(name, found + "; the next round does it")
    return fail(name, found, "tandem scheduler run; and let a timer run it every minute")


# Tokens and certificates -------------------------------------------------------------------------------------

SOON = timedelta(days=7)
"""Before the end of what has to be made anew, so long a warning."""


def judged_tokens(name: str, states: Sequence[TokenState], now: str, first: str) -> Iterator[Check]:
    """Tokens of a registry. Told are those that somebody uses and that end soon, and a first one that nobody took."""
    active = [state.token for state in states if state.state == "active"]
    soon = time_text(parse_time(now) + SOON)
    # A job's token lives for minutes, and ends as it should.
    lasting = [t for t in active if parse_time(t.expires_at) - parse_time(t.created_at) > SOON and t.used_at]
    ending = sorted((t for t in lasting if t.expires_at <= soon), key=lambda t: t.expires_at)
    lost = [t for t in active if t.name == first and t.used_at is None and later(t.created_at, timedelta(hours=1), now)]
    if lost:
        mend = f"tandem token revoke {lost[0].id} --reason 'never used', unless somebody keeps it"
        yield warn(name, f"the token of the first start ({lost[0].id}, an owner's) was never used", mend)
    if ending:
        told_of = ", ".join(f"{t.name} of {t.account} on {t.expires_at[:10]}" for t in ending[:5])
        found = f"{len(ending)} in use {'end' if len(ending) > 1 else 'ends'} within a week: {told_of}"
        yield warn(name, found, "tandem token create NAME, as their holders")
    if not lost and not ending:
        yield ok(name, f"{len(active)} active")


def judged_end(name: str, what: str, ends: datetime, now: datetime, mend: str) -> Check:
    """Something that has to be renewed in time."""
    left = ends - now
    if left <= timedelta():
        return fail(name, f"{what} ended on {ends:%Y-%m-%d}", mend)
    found = f"{what} ends on {ends:%Y-%m-%d}, in {_span(left)}"
    return warn(name, found, mend) if left < SOON else ok(name, found)


def later(since: str, span: timedelta, now: str) -> bool:
    """Whether a time lies longer ago than a span."""
    return parse_time(now) - parse_time(since) > span


# ---------------------------------------------------------------------------------------------------------


def _where(stages: Sequence[StageStatus], kind: str) -> str:
    return ", ".join(f"{s.application}@{s.stage}" for s in stages if any(w.kind == kind for w in s.warnings))


def _span(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    for unit, size in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{seconds // size} {unit}"
    return f"{seconds} seconds"
