"""Recurrence rules of freeze windows (RFC 5545, 3.3.10): on which days an occurrence starts.

Only what tells by itself whether a day is meant: whatever counts from a first date is refused by its name.
"""

from __future__ import annotations

import calendar
import functools
import re
from dataclasses import dataclass
from datetime import date, timedelta

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BYDAY = re.compile(rf"([+-]?[1-5])?({'|'.join(_DAYS)})")


@dataclass(frozen=True, slots=True)
class Days:
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


@functools.lru_cache(maxsize=256)
def days_of(rule: str) -> Days:
    """The days of a recurrence rule. Raises ValueError for all that depends on a first date."""
    parts = _parts(rule)
    frequency = parts.pop("FREQ", "")
    if frequency not in {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}:
        raise ValueError(f"rrule: FREQ must be DAILY, WEEKLY, MONTHLY or YEARLY, not {frequency or 'absent'}")
    days = Days(
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


# ---------------------------------------------------------------------------------------------------------


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
