"""Where a freeze window meets a change of the clocks: what its wall times mean there, and whether it lasts at all.

A window that lasts no instant would be thought to protect, and protects nothing; so it is refused where it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from registry.domain.calendars import Window, instant_of, never_comes, zone
from registry.domain.errors import Fault

_SECOND = timedelta(seconds=1)


def empty_fault(window: Window, where: str) -> Fault | None:
    """That no instant lies within a window, and what to write instead; None for one that lasts."""
    if not never_comes(window):
        return None
    does = "denies" if window.kind == "deny" else "allows"
    message = f"the window {window.name} never {does} anything: {_why(window)}"
    expected = f"a window that lasts in {window.tz}"
    return Fault(message, where, expected, f"{window.start} to {window.end}", _remedy(window))


def clock_remarks(window: Window) -> tuple[str, ...]:
    """How the ends of a window of one occurrence are read that the clocks skip or show twice, a line each."""
    return tuple(
        f"{label} {wall:%Y-%m-%dT%H:%M} {told} in {window.tz}{more}; it is read as {instant:%Y-%m-%dT%H:%MZ}"
        for label, wall, instant in _ends(window)
        for told, more in [_told(wall, window)]
        if told
    )


# ---------------------------------------------------------------------------------------------------------


def _ends(window: Window) -> Iterator[tuple[str, datetime, datetime]]:
    """The wall times of a window of one occurrence, and the instants that they are read as."""
    if window.rrule is None:
        deny = window.kind == "deny"
        for label, text, later in (("start", window.start, not deny), ("end", window.end, deny)):
            wall = datetime.fromisoformat(text)
            yield label, wall, instant_of(wall, zone(window.tz), later=later)


def _told(wall: datetime, window: Window) -> tuple[str, str]:
    if skipped := _skipped(wall, window):
        return "does not exist", f", where the clocks go from {skipped[0]} to {skipped[1]}"
    earlier, later = (instant_of(wall, zone(window.tz), later=late) for late in (False, True))
    return ("", "") if earlier == later else ("occurs twice", "")


def _skipped(wall: datetime, window: Window) -> tuple[str, str] | None:
    """From when to when the clocks go, if they skip this wall time; with the day where it changes as well."""
    place = zone(window.tz)
    after = instant_of(wall, place, later=False)
    to = after.astimezone(place).replace(tzinfo=None)
    if to == wall:
        return None
    since = (after - _SECOND).astimezone(place).replace(tzinfo=None) + _SECOND
    form = "%H:%M" if since.date() == to.date() else "%Y-%m-%dT%H:%M"
    return f"{since:{form}}", f"{to:{form}}"


def _why(window: Window) -> str:
    both = [_skipped(wall, window) for _, wall, _ in _ends(window)]
    if both and all(both) and both[0] == both[1] and both[0] is not None:
        return f"these times do not exist in {window.tz} on that day, the clocks go from {both[0][0]} to {both[0][1]}"
    if window.rrule is not None:
        return f"the clocks in {window.tz} leave every occurrence empty"
    if any(both):
        return f"the clocks in {window.tz} skip from its start to its end"
    return "both times occur twice on that day, and an allow window is read so that it is shorter"


def _remedy(window: Window) -> str:
    for _, wall, _ in _ends(window):
        if skipped := _skipped(wall, window):
            return f"write times before {skipped[0]}, or from {skipped[1]} on"
    return "write an earlier start, or a later end"
