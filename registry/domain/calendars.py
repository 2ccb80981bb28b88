"""Freeze windows: wall times in a zone, and the instants they mean.

A window is half-open, `[start, end)`. Both ends are wall times and are converted separately, so that a night stays a
night when the clocks change. A wall time that the clocks skip means the first instant after the gap. One that occurs
twice is read so that a `deny` window is longer and an `allow` window shorter: in doubt, nothing is promoted.

The zones are those of the package `tzdata`, never the machine's, so that equal versions give equal instants.
"""

from __future__ import annotations

import calendar
import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches
from importlib import resources
from typing import Annotated, Literal, Protocol
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from registry.domain.times import time_text

HORIZON = 400
"""Days ahead in which the next open instant, and the end of windows that run into each other, are looked for."""
RARE = 3000
"""Days ahead in which the next occurrence is looked for: enough for a 29 February across the year 2100."""
LONGEST = 366
"""Days that one occurrence may last."""

Kind = Literal["deny", "allow"]

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d"
_CLOCK = re.compile(_TIME)
_CLOSING = re.compile(rf"(?:\+([1-9]\d{{0,2}})d )?({_TIME})")
_MOMENT = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}T{_TIME}")
_BYDAY = re.compile(rf"([+-]?[1-5])?({'|'.join(_DAYS)})")
_YEARS = range(1970, 2200)


class Window(BaseModel):
    """When nothing is promoted (`deny`), or the only time when something is (`allow`).

    Once: `start` and `end` are `2026-12-12T18:00`. Recurring: `rrule` says on which days it starts, `start` is
    `16:00`, and `end` is `18:00` of the same day or `+3d 08:00`, three calendar days later.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

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
            near = get_close_matches(value, zone_names(), n=1)
            hint = f"did you mean {near[0]}?" if near else "write an IANA name such as Europe/London"
            raise ValueError(f"unknown time zone {value[:80]!r}: {hint}")
        return value

    @field_validator("rrule")
    @classmethod
    def _known_rule(cls, value: str | None) -> str | None:
        if value is not None:
            _days_of(value)
        return value

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> Window:
        if self.rrule is None:
            if _moment(self.start, "start") >= _moment(self.end, "end"):
                raise ValueError(f"end {self.end} must be later than start {self.start}")
        else:
            _clock_ends(self.start, self.end)
        return self


class ResolvedWindow(BaseModel):
    """One window at one instant: the occurrence that is active, else the next one, in times of `times.time_text`.

    No `start` means that none comes (within RARE days); a `start` without `end`, that no end is known (within
    HORIZON days). Stored among the facts of a decision, which is then replayed without a zone database.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

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


@dataclass(frozen=True, slots=True)
class _Days:
    """On which days an occurrence starts. An empty set allows all."""

    months: frozenset[int]
    month_days: frozenset[int]
    weekdays: frozenset[tuple[int, int]]
    """(ordinal within the month or 0, weekday from Monday = 0)."""

    def include(self, day: date) -> bool:
        if self.months and day.month not in self.months:
            return False
        length = calendar.monthrange(day.year, day.month)[1]
        if self.month_days and not {day.day, day.day - length - 1} & self.month_days:
            return False
        ordinals = (0, (day.day + 6) // 7, -((length - day.day) // 7 + 1))
        return not self.weekdays or any((ordinal, day.weekday()) in self.weekdays for ordinal in ordinals)


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
    days, (lasting, closing) = _days_of(window.rrule), _clock_ends(window.start, window.end)
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
    expected = f"{label} must be a wall time such as 2026-12-12T18:00 (or 18:00, with an rrule)"
    if not _MOMENT.fullmatch(text):
        raise ValueError(f"{expected}, not {text[:40]!r}")
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"{expected}; there is no {text}") from error
    if moment.year not in _YEARS:
        raise ValueError(f"{label} must lie in the years {_YEARS.start} to {_YEARS.stop - 1}")
    return moment


def _clock_ends(start: str, end: str) -> tuple[int, str]:
    """Days that a recurring window lasts, and the wall time it ends at. Raises ValueError for other spellings."""
    if not _CLOCK.fullmatch(start):
        raise ValueError(f"start must be a time of day such as 16:00, with an rrule; not {start[:40]!r}")
    parts = _CLOSING.fullmatch(end)
    if parts is None:
        raise ValueError(f"end must be a time of day such as 18:00 or +3d 08:00, with an rrule; not {end[:40]!r}")
    days, closing = int(parts[1] or 0), parts[2]
    if days > LONGEST:
        raise ValueError(f"end must be at most +{LONGEST}d after the start")
    if days == 0 and closing <= start:
        raise ValueError(f"end {end} is not later than start {start} on the same day: write +1d {closing}")
    return days, closing


@functools.lru_cache(maxsize=256)
def _days_of(rule: str) -> _Days:
    """The days of a recurrence rule (RFC 5545, 3.3.10). Raises ValueError for all that depends on a first date."""
    parts = _parts(rule)
    frequency = parts.pop("FREQ", "")
    if frequency not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
        raise ValueError(f"rrule: FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY, not {frequency or 'absent'}")
    days = _Days(
        months=_numbers(parts, "BYMONTH", 1, 12),
        month_days=_numbers(parts, "BYMONTHDAY", -31, 31),
        weekdays=_weekdays(parts.get("BYDAY")),
    )
    if frequency == "WEEKLY" and (not days.weekdays or days.month_days):
        raise ValueError("rrule: WEEKLY needs BYDAY, and takes no BYMONTHDAY")
    if frequency in {"MONTHLY", "YEARLY"} and not (days.weekdays or days.month_days):
        raise ValueError(f"rrule: {frequency} needs BYDAY or BYMONTHDAY")
    if frequency == "YEARLY" and not days.months:
        raise ValueError("rrule: YEARLY needs BYMONTH")
    if frequency in {"DAILY", "WEEKLY"} and any(ordinal for ordinal, _ in days.weekdays):
        raise ValueError(f"rrule: {frequency} takes weekdays without a number; 1MO needs MONTHLY or YEARLY")
    # weekdays and leap days repeat after 28 years
    if not any(days.include(date(2000, 1, 1) + timedelta(days=offset)) for offset in range(28 * 366)):
        raise ValueError(f"rrule: no day is ever meant by {rule}")
    return days


def _parts(rule: str) -> dict[str, str]:
    """The parts of a rule by name; every one that is not supported is refused by its name."""
    parts: dict[str, str] = {}
    for part in rule.split(";"):
        key, separator, value = part.partition("=")
        if key in {"INTERVAL", "COUNT", "UNTIL", "DTSTART"}:
            raise ValueError(f"rrule: {key} needs a first date to count from: write the windows out one by one")
        if not separator or not value or key not in {"FREQ", "BYDAY", "BYMONTHDAY", "BYMONTH"}:
            raise ValueError(f"rrule: {part[:40]!r} is none of FREQ, BYDAY, BYMONTHDAY, BYMONTH, each with =")
        if key in parts:
            raise ValueError(f"rrule: {key} occurs twice")
        parts[key] = value
    return parts


def _numbers(parts: dict[str, str], key: str, lowest: int, highest: int) -> frozenset[int]:
    numbers = parts[key].split(",") if key in parts else []
    for text in numbers:
        if not re.fullmatch(r"-?[1-9]\d?", text) or not lowest <= int(text) <= highest:
            raise ValueError(f"rrule: {key} takes numbers from {lowest} to {highest}, without 0; not {text[:20]!r}")
    return frozenset(map(int, numbers))


def _weekdays(text: str | None) -> frozenset[tuple[int, int]]:
    found = set()
    for part in text.split(",") if text else []:
        match = _BYDAY.fullmatch(part)
        if match is None:
            raise ValueError(f"rrule: BYDAY takes {', '.join(_DAYS)}, or 1MO, -1FR; not {part[:20]!r}")
        found.add((int(match[1] or 0), _DAYS.index(match[2])))
    return frozenset(found)
