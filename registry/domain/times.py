"""Times as text: RFC 3339 in UTC with microseconds, one width, so that they sort as they are written."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def time_text(moment: datetime) -> str:
    """`2026-11-21T01:42:05.120431Z`. Refuses a time without a zone, which could mean any hour."""
    if moment.tzinfo is None:
        raise ValueError("a time needs a zone")
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def parse_time(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def later(text: str, *, hours: int) -> str:
    return time_text(parse_time(text) + timedelta(hours=hours))
