"""Windows where the clocks are changed: one that lasts nothing is told, and so is how a wall time was read."""

from __future__ import annotations

import pytest

from registry.domain.calendars import Window
from registry.domain.clock_changes import clock_remarks, empty_fault


def window(start: str, end: str, kind: str = "deny", tz: str = "Europe/London", rrule: str | None = None) -> Window:
    given = {"name": "night", "kind": kind, "tz": tz, "start": start, "end": end, "rrule": rrule}
    return Window.model_validate(given)


@pytest.mark.parametrize(
    ("empty", "message", "fix"),
    [
        (
            window("2027-03-28T01:15", "2027-03-28T01:45"),
            "the window night never denies anything: these times do not exist in Europe/London on that day, "
            "the clocks go from 01:00 to 02:00",
            "write times before 01:00, or from 02:00 on",
        ),
        (
            window("2011-12-30T01:00", "2011-12-30T09:00", tz="Pacific/Apia"),
            "the window night never denies anything: these times do not exist in Pacific/Apia on that day, "
            "the clocks go from 2011-12-30T00:00 to 2011-12-31T00:00",
            "write times before 2011-12-30T00:00, or from 2011-12-31T00:00 on",
        ),
        (
            window("2027-03-28T01:00", "2027-03-28T02:00"),
            "the window night never denies anything: the clocks in Europe/London skip from its start to its end",
            "write times before 01:00, or from 02:00 on",
        ),
        (
            window("2026-10-25T01:15", "2026-10-25T01:45", kind="allow"),
            "the window night never allows anything: both times occur twice on that day, and an allow window is read "
            "so that it is shorter",
            "write an earlier start, or a later end",
        ),
        (
            window("01:15", "01:45", rrule="FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
            "the window night never denies anything: the clocks in Europe/London leave every occurrence empty",
            "write an earlier start, or a later end",
        ),
    ],
)
def test_a_window_that_lasts_no_instant_is_told_with_what_to_write(empty: Window, message: str, fix: str) -> None:
    fault = empty_fault(empty, "--start")
    assert fault is not None
    assert (fault.message, fault.where, fault.fix) == (message, "--start", fix)


@pytest.mark.parametrize(
    "lasting",
    [
        window("2027-03-28T01:30", "2027-03-28T08:00"),
        window("2026-10-25T01:15", "2026-10-25T01:45"),
        window("01:15", "01:45", rrule="FREQ=DAILY"),
        window("01:15", "01:45", rrule="FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"),
    ],
)
def test_a_window_that_lasts_now_and_then_is_none_of_these(lasting: Window) -> None:
    assert empty_fault(lasting, "--start") is None


@pytest.mark.parametrize(
    ("doubtful", "told"),
    [
        (
            window("2027-03-28T01:30", "2027-03-28T08:00"),
            (
                "start 2027-03-28T01:30 does not exist in Europe/London, where the clocks go from 01:00 to 02:00; "
                "it is read as 2027-03-28T01:00Z",
            ),
        ),
        (
            window("2026-10-25T01:15", "2026-10-25T01:45"),
            (
                "start 2026-10-25T01:15 occurs twice in Europe/London; it is read as 2026-10-25T00:15Z",
                "end 2026-10-25T01:45 occurs twice in Europe/London; it is read as 2026-10-25T01:45Z",
            ),
        ),
        (window("2026-12-12T18:00", "2027-01-05T08:00"), ()),
    ],
)
def test_how_a_wall_time_is_read_that_the_clocks_skip_or_show_twice_is_said(
    doubtful: Window, told: tuple[str, ...]
) -> None:
    assert clock_remarks(doubtful) == told
