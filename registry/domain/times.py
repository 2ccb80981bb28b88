"""Times as text: RFC 3339 in UTC with microseconds, one width, so that they sort as they are written."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta

from registry.domain.errors import InvalidInputError

_DURATION = re.compile(r"([1-9][0-9]{0,5})([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
LONGEST = "3650d"
"""The longest duration that a policy may ask for."""
DATE = len("2026-11-21")
_FIRST, _LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


def time_text(moment: datetime) -> str:
    """`2026-11-21T01:42:05.120431Z`. Refuses a time without a zone, which could mean any hour.

    Raises OverflowError for a time that is in no year from 1 to 9999 in UTC.
    """
    if moment.tzinfo is None:
        raise ValueError("a time needs a zone")
    told = moment.astimezone(UTC).replace(tzinfo=None)
    return told.isoformat(timespec="microseconds") + "Z"  # strftime would not fill up the years before 1000


def parse_time(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def asked_time(text: str, *, start: bool = False) -> str:
    """A time as people ask for it: a date alone means its end, or its start; a time without a zone is UTC.

    Raises InvalidInputError for anything else.
    """
    try:
        moment = datetime.fromisoformat(text)
        if len(text) <= DATE:
            moment = datetime.combine(moment.date(), time.min if start else time.max)
        return time_text(moment if moment.tzinfo else moment.replace(tzinfo=UTC))
    except (ValueError, OverflowError) as error:
        raise InvalidInputError(
            "not a time",
            expected="a date, or a time such as 2026-11-21T14:30:00Z",
            found=ascii(text[:60]),
        ) from error


def later(text: str, *, hours: int) -> str:
    return time_text(parse_time(text) + timedelta(hours=hours))


def duration(text: str) -> timedelta:
    """`45s`, `30m`, `72h`, `14d`; a day is 24 hours exactly. Raises ValueError for anything else."""
    parts = _DURATION.fullmatch(text)
    if parts is None:
        raise ValueError("a duration is a whole number with s, m, h or d, such as 72h or 14d")
    return timedelta(**{_UNITS[parts[2]]: int(parts[1])})


def after(text: str, span: str) -> str:
    """The time `span` (a duration as above) after the time `text`; the last there is, if that lies beyond it."""
    try:
        return time_text(parse_time(text) + duration(span))
    except OverflowError:
        return time_text(_LAST)


def before(text: str, span: str) -> str:
    """The time `span` before the time `text`; the first there is, if that lies before it."""
    try:
        return time_text(parse_time(text) - duration(span))
    except OverflowError:
        return time_text(_FIRST)
