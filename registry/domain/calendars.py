"""Freeze windows: wall times in a zone, and the instants they mean.

A window is half-open, `[start, end)`. Both ends are wall times and are converted separately, so that a night stays a
night when the clocks change. A wall time that the clocks skip means the first instant after the gap. One that occurs
twice is read so that a `deny` window is longer and an `allow` window shorter: in doubt, nothing is promoted.

The zones are those of the package `tzdata`, never the machine's, so that equal versions give equal instants.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from importlib import resources
from typing import Annotated, Literal, Protocol
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from registry.domain.recurrence import days_of
from registry.domain.times import time_text
from registry.domain.wording import Refused, nearest

HORIZON = 400
"""Days ahead in which the next open instant, and the end of windows that run into each other, are looked for."""
RARE = 3000
"""Days ahead in which the next occurrence is looked for: enough for a 29 February across the year 2100."""
LONGEST = 366
"""Days that one occurrence may last."""

Kind = Literal["deny", "allow"]

_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d"
_CLOCK = re.compile(_TIME)
_CLOSING = re.compile(rf"(?:\+([1-9]\d{{0,2}})d )?({_TIME})")
_MOMENT = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}T{_TIME}")
_YEARS = range(1970, 2200)
_SAMPLED = (2025, 2100)
"""From when on a recurring window is tried: the zones as they are, and when only their standing rules are left."""


class Window(BaseModel):
    """When nothing is promoted (`deny`), or the only time when something is (`allow`).

    Once: `start` and `end` are `2026-12-12T18:00`. Recurring: `rrule` says on which days it starts, `start` is
    `16:00`, and `end` is `18:00` of the same day or `+3d 08:00`, three calendar days later.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    name: Annotated[str, Field(pattern=r"^[^\s,][^\n,]{0,79}$")]
    kind: Kind
    tz: str
    rrule: str | None = None
    start: str
    end: str

    @field_validator("tz")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        if value not in zone_names():
            # An abbreviation is near every other one, and none of them knows the clocks of a place.
            near = [n for n in zone_names() if n.lower() == value.lower()] or [n for n in zone_names() if "/" in n]
            raise Refused(
                f"unknown time zone {value[:80]!r}",
                expected="the name of a zone of the IANA database, such as Europe/London",
                fix=nearest(value, near) or "write its IANA name, AREA/PLACE, such as America/Los_Angeles",
            )
        return value

    @field_validator("rrule")
    @classmethod
    def _known_rule(cls, value: str | None) -> str | None:
        if value is not None:
            days_of(value)
        return value

    @field_validator("start")
    @classmethod
    def _known_start(cls, value: str, info: ValidationInfo) -> str:
        if "rrule" not in info.data:  # refused itself, and who knows which form of start was meant
            return value
        if info.data["rrule"] is None:
            _moment(value, "start")
        elif not _CLOCK.fullmatch(value):
            expected = "00:00 to 23:59, such as 16:00; the days are those of the rrule"
            raise Refused("start must be a time of day", expected, "write 00:00" if value == "24:00" else "")
        return value

    @field_validator("end")
    @classmethod
    def _ends_after_it_starts(cls, value: str, info: ValidationInfo) -> str:
        if "rrule" not in info.data:
            return value
        start = info.data.get("start")  # None if it is refused itself
        if info.data["rrule"] is not None:
            _closing(start, value)
        elif _moment(value, "end") <= (_moment(start, "start") if start else datetime.min):
            raise Refused(
                f"end {value} must be later than start {start}", "an end later than the start", "swap or change them"
            )
        return value


class ResolvedWindow(BaseModel):
    """One window at one instant: the occurrence that is active, else the next one, in times of `times.time_text`.

    No `start` means that none comes (within RARE days); a `start` without `end`, that no end is known (within
    HORIZON days). Stored among the facts of a decision, which is then replayed without a zone database.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    name: str
    kind: Kind
    start: str | None = None
    end: str | None = None


class Edges(Protocol):
    """What tells whether a window is active: a ResolvedWindow, or a fact of the same shape."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def start(self) -> str | None: ...
    @property
    def end(self) -> str | None: ...


def resolve(windows: Sequence[Window], now: datetime) -> tuple[ResolvedWindow, ...]:
    """Each window with the instants of its occurrence at `now`, or else of its next one.

    Occurrences of one window that touch or overlap are one. `now` needs a zone.
    """
    return tuple(_resolved(window, now) for window in windows)


def frozen_by(windows: Sequence[Edges], now: str) -> tuple[str, ...]:
    """What freezes at `now`, by name: active deny windows, and all allow windows together when none is active.

    Empty if nothing does. `now` has the form of `times.time_text`.
    """
    active = [window for window in windows if _active(window, now)]
    denied = tuple(window.name for window in active if window.kind == "deny")
    allowing = [window.name for window in windows if window.kind == "allow"]
    if not allowing or any(window.kind == "allow" for window in active):
        return denied
    return (*denied, "outside " + ", ".join(allowing))


def next_open(windows: Sequence[Window], now: datetime) -> str | None:
    """The first instant, from `now` on, at which nothing freezes; None if there is none within HORIZON days."""
    limit = now + timedelta(days=HORIZON)
    spans = [(window.kind, list(_before(limit, _occurrences(window, now)))) for window in windows]
    edges = {start for kind, each in spans if kind == "allow" for start, _ in each}
    edges |= {end for kind, each in spans if kind == "deny" for _, end in each if end is not None}
    for instant in sorted({now, *(edge for edge in edges if now < edge <= limit)}):
        inside = {kind for kind, each in spans if _covers(each, instant)}
        if "deny" not in inside and ("allow" in inside or all(kind == "deny" for kind, _ in spans)):
            return time_text(instant)
    return None


def never_comes(window: Window) -> bool:
    """Whether the clocks leave every occurrence empty: its wall times lie in a gap, or are one instant."""
    return all(next(_each(window, datetime(year, 1, 1, tzinfo=UTC)), None) is None for year in _SAMPLED)


@functools.cache
def tzdata_version() -> str:
    """The edition of the zone database, such as `2026b`, for the record of a decision."""
    with resources.files("tzdata").joinpath("zoneinfo", "tzdata.zi").open("r", encoding="utf-8") as file:
        return file.readline().removeprefix("# version ").strip()


@functools.cache
def zone_names() -> frozenset[str]:
    """Every IANA zone that a window may name."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split())


@functools.cache
def zone(name: str) -> ZoneInfo:
    """The zone of this name, from the package `tzdata`. The name must be one of `zone_names()`."""
    with resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=name)


def instant_of(wall: datetime, place: ZoneInfo, *, later: bool) -> datetime:
    """The instant, in UTC, of a wall time without zone; of two, the `later` or the earlier one.

    A wall time within a gap means the first instant after the gap.
    """
    first, second = (wall.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1))
    if first <= second:
        return second if later else first
    # PEP 495: in a gap the reading by the new offset lies before the gap and the one by the old offset after it.
    low, high = int(second.timestamp()), int(first.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if _wall(middle, place) >= wall:
            high = middle
        else:
            low = middle
    return datetime.fromtimestamp(high, UTC)


Span = tuple[datetime, datetime | None]


def _resolved(window: Window, now: datetime) -> ResolvedWindow:
    for start, end in _occurrences(window, now):
        return ResolvedWindow(
            name=window.name, kind=window.kind, start=time_text(start), end=None if end is None else time_text(end)
        )
    return ResolvedWindow(name=window.name, kind=window.kind)


def _active(window: Edges, now: str) -> bool:
    return window.start is not None and window.start <= now and (window.end is None or now < window.end)


def _covers(spans: list[Span], instant: datetime) -> bool:
    position = bisect_right(spans, instant, key=lambda span: span[0]) - 1
    if position < 0:
        return False
    end = spans[position][1]
    return end is None or instant < end


def _before(limit: datetime, spans: Iterator[Span]) -> Iterator[Span]:
    for span in spans:
        if span[0] > limit:
            return
        yield span


def _occurrences(window: Window, now: datetime) -> Iterator[Span]:
    """The spans of a window that end after `now`, in order; spans that touch are joined."""
    joined: tuple[datetime, datetime] | None = None
    limit = now + timedelta(days=HORIZON)
    for start, end in _each(window, now):
        if joined is not None and start <= joined[1]:
            joined = joined[0], max(joined[1], end)
            if joined[1] > limit and window.rrule is not None:
                yield joined[0], None
                return
            continue
        if joined is not None and joined[1] > now:
            yield joined
        joined = start, end
    if joined is not None and joined[1] > now:
        yield joined


def _each(window: Window, now: datetime) -> Iterator[tuple[datetime, datetime]]:
    """The occurrences one by one, from before `now`, without those that the clocks leave empty."""
    if window.rrule is None:
        yield from _between(window, datetime.fromisoformat(window.start), datetime.fromisoformat(window.end))
        return
    days, (lasting, closing) = days_of(window.rrule), _closing(window.start, window.end)
    today = now.astimezone(zone(window.tz)).date()
    # Two days more than an occurrence lasts: a zone may skip a whole day, and the joined span may have begun earlier.
    for offset in range(-2 * lasting - 2, RARE):
        day = today + timedelta(days=offset)
        if days.include(day):
            start = datetime.fromisoformat(f"{day}T{window.start}")
            yield from _between(window, start, datetime.fromisoformat(f"{day + timedelta(days=lasting)}T{closing}"))


def _between(window: Window, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
    deny, place = window.kind == "deny", zone(window.tz)
    first, last = instant_of(start, place, later=not deny), instant_of(end, place, later=deny)
    if first < last:
        yield first, last


def _wall(timestamp: int, place: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(timestamp, place).replace(tzinfo=None)


def _moment(text: str, label: str) -> datetime:
    expected = "a wall time such as 2026-12-12T18:00; or 18:00, with an rrule"
    if not _MOMENT.fullmatch(text):
        fix = "write 00:00 of the next day" if text.endswith("T24:00") else ""
        raise Refused(f"{label} must be a wall time", expected, fix)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refused(f"{label} must be a wall time; there is no {text}", expected, "") from error
    if moment.year not in _YEARS:
        raise ValueError(f"{label} must lie in the years {_YEARS.start} to {_YEARS.stop - 1}")
    return moment


def _closing(start: str | None, end: str) -> tuple[int, str]:
    """Days that a recurring window lasts, and the wall time it ends at. Raises ValueError for other spellings.

    `start` is None where it is refused itself.
    """
    parts = _CLOSING.fullmatch(end)
    if parts is None:
        expected = "a time of the same day such as 18:00, or of a later one such as +3d 08:00"
        raise Refused("end must be a time of day", expected, "write +1d 00:00" if end == "24:00" else "")
    days, closing = int(parts[1] or 0), parts[2]
    if days > LONGEST:
        raise ValueError(f"end must be at most +{LONGEST}d after the start")
    if start is not None and days == 0 and closing <= start:
        expected = "an end later than the start"
        raise Refused(f"end {end} is not later than start {start} on the same day", expected, f"write +1d {closing}")
    return days, closing
