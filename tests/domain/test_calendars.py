"""Freeze windows: which instants a wall time means, in every zone and across every change of the clocks."""

from __future__ import annotations

import functools
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import tzdata  # type: ignore[import-untyped]  # it has no stubs, and one constant is read
from dateutil.rrule import rrulestr
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from registry.domain.calendars import (
    ResolvedWindow,
    Window,
    frozen_by,
    instant_of,
    next_open,
    resolve,
    tzdata_version,
    zone,
    zone_names,
)
from registry.domain.times import time_text


def once(start: str, end: str, tz: str = "Europe/London", kind: str = "deny", name: str = "once") -> Window:
    return Window.model_validate({"name": name, "kind": kind, "tz": tz, "start": start, "end": end})


def recurring(
    rrule: str, start: str, end: str, tz: str = "Europe/London", kind: str = "deny", name: str = "recurring"
) -> Window:
    return Window.model_validate(
        {"name": name, "kind": kind, "tz": tz, "rrule": rrule, "start": start, "end": end},
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def edges(window: Window, now: str) -> tuple[str, str]:
    """The ends of the occurrence at `now`, or the next, in minutes of UTC; `-` for none."""
    (resolved,) = resolve([window], at(now))
    return (resolved.start or "-")[:16], (resolved.end or "-")[:16]


def active(window: Window, now: datetime) -> bool:
    """Whether this window alone freezes (deny) or opens (allow) at `now`."""
    frozen = frozen_by(resolve([window], now), time_text(now))
    return bool(frozen) == (window.kind == "deny")


@pytest.mark.parametrize(
    ("tz", "kind", "start", "end", "expected"),
    [
        # no change of the clocks: winter and summer
        ("Europe/London", "deny", "2026-12-12T18:00", "2027-01-05T08:00", ("2026-12-12T18:00", "2027-01-05T08:00")),
        ("Europe/London", "deny", "2026-07-01T09:00", "2026-07-01T17:00", ("2026-07-01T08:00", "2026-07-01T16:00")),
        ("Asia/Kathmandu", "deny", "2026-07-01T09:00", "2026-07-01T17:00", ("2026-07-01T03:15", "2026-07-01T11:15")),
        # a gap of an hour, 01:00 to 02:00: its inner times mean 02:00
        ("Europe/London", "deny", "2026-03-28T23:00", "2026-03-29T01:30", ("2026-03-28T23:00", "2026-03-29T01:00")),
        ("Europe/London", "allow", "2026-03-29T01:30", "2026-03-29T04:00", ("2026-03-29T01:00", "2026-03-29T03:00")),
        ("Europe/London", "deny", "2026-03-29T01:10", "2026-03-29T01:50", ("-", "-")),
        ("America/New_York", "deny", "2026-03-08T02:30", "2026-03-08T08:00", ("2026-03-08T07:00", "2026-03-08T12:00")),
        # an hour that occurs twice, 01:00 to 02:00: deny the longer reading, allow the shorter
        ("Europe/London", "deny", "2026-10-25T01:10", "2026-10-25T01:50", ("2026-10-25T00:10", "2026-10-25T01:50")),
        ("Europe/London", "allow", "2026-10-25T01:10", "2026-10-25T01:50", ("-", "-")),
        ("Europe/London", "allow", "2026-10-24T23:00", "2026-10-25T01:30", ("2026-10-24T22:00", "2026-10-25T00:30")),
        ("Europe/London", "allow", "2026-10-25T01:30", "2026-10-25T04:00", ("2026-10-25T01:30", "2026-10-25T04:00")),
        ("America/New_York", "deny", "2026-11-01T01:30", "2026-11-01T01:45", ("2026-11-01T05:30", "2026-11-01T06:45")),
        # half an hour only
        (
            "Australia/Lord_Howe",
            "deny",
            "2026-10-04T02:15",
            "2026-10-04T04:00",
            ("2026-10-03T15:30", "2026-10-03T17:00"),
        ),
        (
            "Australia/Lord_Howe",
            "deny",
            "2026-04-05T01:40",
            "2026-04-05T01:50",
            ("2026-04-04T14:40", "2026-04-04T15:20"),
        ),
        # clocks that go back for Ramadan and forward after it
        ("Africa/Casablanca", "deny", "2026-02-15T02:30", "2026-02-15T02:45", ("2026-02-15T01:30", "2026-02-15T02:45")),
        ("Africa/Casablanca", "deny", "2026-03-22T02:30", "2026-03-22T04:00", ("2026-03-22T02:00", "2026-03-22T03:00")),
        # midnight itself is skipped, and occurs twice
        ("America/Sao_Paulo", "deny", "2018-11-04T00:00", "2018-11-04T06:00", ("2018-11-04T03:00", "2018-11-04T08:00")),
        ("America/Sao_Paulo", "deny", "2019-02-16T23:15", "2019-02-16T23:45", ("2019-02-17T01:15", "2019-02-17T02:45")),
        # a day that never was
        ("Pacific/Apia", "deny", "2011-12-30T09:00", "2011-12-31T09:00", ("2011-12-30T10:00", "2011-12-30T19:00")),
        ("Pacific/Apia", "deny", "2011-12-30T09:00", "2011-12-30T17:00", ("-", "-")),
    ],
)
def test_a_window_has_these_edges(tz: str, kind: str, start: str, end: str, expected: tuple[str, str]) -> None:
    assert edges(once(start, end, tz, kind), "2000-01-01T00:00") == expected


def transitions(place: ZoneInfo) -> list[datetime]:
    """Every instant of 2020 to 2030 at which the zone changes its offset from UTC."""
    found = []
    day, last = at("2020-01-01"), at("2031-01-01")
    offset = day.astimezone(place).utcoffset()
    while day < last:
        following = day + timedelta(days=4)
        if following.astimezone(place).utcoffset() != offset:
            low, high = int(day.timestamp()), int(following.timestamp())
            while high - low > 1:
                middle = (low + high) // 2
                same = datetime.fromtimestamp(middle, place).utcoffset() == offset
                low, high = (middle, high) if same else (low, middle)
            following = datetime.fromtimestamp(high, UTC)
            found.append(following)
            offset = following.astimezone(place).utcoffset()
        day = following
    return found


@functools.cache
def changing_zones() -> dict[str, list[datetime]]:
    """The zones that change their clocks, one for each history."""
    by_history: dict[object, tuple[str, list[datetime]]] = {}
    for name in sorted(zone_names()):
        found = transitions(zone(name))
        key = (tuple(found), tuple(each.astimezone(zone(name)).utcoffset() for each in found))
        by_history.setdefault(key, (name, found))
    return {name: found for name, found in by_history.values() if found}


def wall(instant: datetime, place: ZoneInfo) -> datetime:
    return instant.astimezone(place).replace(tzinfo=None)


def test_the_edges_are_right_across_every_change_of_the_clocks_in_every_zone() -> None:
    """I-54: "Window edges are right across DST gaps and folds in every IANA zone".

    The earlier reading of a wall time is the first instant at which the clocks show it or more; from the later one on
    they never show less. Both show the time itself, but in a gap, where they are the change.
    """
    second, around = timedelta(seconds=1), [timedelta(minutes=step) for step in range(-180, 181, 15)]
    checked = 0
    for name, instants in changing_zones().items():
        place = zone(name)
        for change in instants:
            clocks = [(change + step, wall(change + step, place)) for step in around]
            for shift in (-61, -30, -15, -1, 0, 1, 15, 29, 30, 59, 60, 61):
                time = wall(change, place) + timedelta(minutes=shift)
                early, late = (instant_of(time, place, later=later) for later in (False, True))
                assert wall(early - second, place) < time, (name, time)
                assert time == wall(early, place) or (early == late == change), (name, time)
                # the clocks go back to exactly this time: it occurs twice, and the second is at the change itself
                assert wall(late - second, place) < time or late == change, (name, time)
                assert time == wall(late, place) or (early == late == change), (name, time)
                assert all(shown < time for moment, shown in clocks if moment < early), (name, time)
                assert all(shown >= time for moment, shown in clocks if moment >= late), (name, time)
                checked += 1
    assert checked > 5000


CLOCKS = st.integers(0, 24 * 4 - 1).map(lambda quarter: f"{quarter // 4:02d}:{quarter % 4 * 15:02d}")


@given(st.data())
def test_a_deny_window_covers_at_least_its_wall_times_and_an_allow_window_at_most(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(changing_zones())))
    now = data.draw(st.sampled_from(changing_zones()[name])) + timedelta(minutes=data.draw(st.integers(-300, 300)))
    start, end = sorted((data.draw(CLOCKS), data.draw(CLOCKS)))
    assume(start < end)
    inside = start <= wall(now, zone(name)).strftime("%H:%M") < end
    if inside:
        assert active(recurring("FREQ=DAILY", start, end, name, "deny"), now)
    else:
        assert not active(recurring("FREQ=DAILY", start, end, name, "allow"), now)


@given(st.sampled_from(sorted(zone_names())), st.datetimes(datetime(2020, 1, 1), datetime(2030, 12, 31)))
def test_a_resolved_window_is_active_now_or_comes_later(name: str, moment: datetime) -> None:
    now = moment.replace(tzinfo=UTC)
    for window in (
        recurring("FREQ=WEEKLY;BYDAY=FR", "16:00", "+3d 08:00", name),
        recurring("FREQ=MONTHLY;BYMONTHDAY=-1", "00:00", "+2d 00:00", name),
        recurring("FREQ=DAILY", "09:00", "+1d 02:00", name),
    ):
        (resolved,) = resolve([window], now)
        assert resolved.start is not None
        assert resolved.end is not None
        assert resolved.start < resolved.end
        assert time_text(now) < resolved.end
        opens = next_open([window], now)
        assert opens == (resolved.end if resolved.start <= time_text(now) else time_text(now))


def test_a_weekend_runs_from_friday_to_monday_by_the_clocks_on_the_wall() -> None:
    """The weekend of the change is an hour shorter, not shifted."""
    weekend = recurring("FREQ=WEEKLY;BYDAY=FR", "16:00", "+3d 08:00", "America/New_York")
    assert edges(weekend, "2026-02-28T12:00") == ("2026-02-27T21:00", "2026-03-02T13:00")
    assert edges(weekend, "2026-03-07T12:00") == ("2026-03-06T21:00", "2026-03-09T12:00")
    assert edges(weekend, "2026-03-09T12:00") == ("2026-03-13T20:00", "2026-03-16T12:00")


def test_a_window_is_half_open() -> None:
    window = once("2026-12-12T18:00", "2026-12-12T19:00")
    assert [active(window, at(text)) for text in ("2026-12-12T17:59:59.999999", "2026-12-12T18:00")] == [False, True]
    assert [active(window, at(text)) for text in ("2026-12-12T18:59:59.999999", "2026-12-12T19:00")] == [True, False]


def test_occurrences_that_touch_are_one_and_its_end_is_where_it_opens() -> None:
    """The last night of the year runs into the freeze of the next one's first day."""
    nights = recurring("FREQ=MONTHLY;BYMONTHDAY=1,2,3", "00:00", "+1d 00:00", "UTC")
    assert edges(nights, "2026-05-02T12:00") == ("2026-05-01T00:00", "2026-05-04T00:00")
    assert next_open([nights], at("2026-05-02T12:00")) == "2026-05-04T00:00:00.000000Z"


def test_a_window_without_a_gap_has_no_known_end() -> None:
    always = recurring("FREQ=DAILY", "00:00", "+1d 00:00", "UTC")
    (resolved,) = resolve([always], at("2026-05-02T12:00"))
    assert resolved.start is not None
    assert resolved.end is None
    assert frozen_by([resolved], "2026-05-02T12:00:00.000000Z") == ("recurring",)
    assert next_open([always], at("2026-05-02T12:00")) is None


def test_what_is_over_never_comes_again() -> None:
    assert resolve([once("2026-01-01T00:00", "2026-01-02T00:00")], at("2026-01-02T00:00")) == (
        ResolvedWindow(name="once", kind="deny"),
    )


def test_a_leap_day_is_found_years_ahead() -> None:
    leap = recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "00:00", "12:00", "UTC")
    assert edges(leap, "2096-03-01T00:00") == ("2104-02-29T00:00", "2104-02-29T12:00")


HOURS = recurring("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH", "09:00", "16:00", kind="allow", name="hours")
YEAR_END = once("2026-12-12T18:00", "2027-01-05T08:00", name="year-end")


@pytest.mark.parametrize(
    ("windows", "now", "frozen", "opens"),
    [
        ([], "2026-12-14T10:00", (), "2026-12-14T10:00"),
        ([HOURS], "2026-11-26T10:00", (), "2026-11-26T10:00"),
        ([HOURS], "2026-11-26T16:00", ("outside hours",), "2026-11-30T09:00"),
        ([HOURS, YEAR_END], "2026-12-14T10:00", ("year-end",), "2027-01-05T09:00"),
        ([HOURS, YEAR_END], "2026-12-13T10:00", ("year-end", "outside hours"), "2027-01-05T09:00"),
        ([YEAR_END], "2026-12-14T10:00", ("year-end",), "2027-01-05T08:00"),
        (
            [HOURS, once("2026-11-28T10:00", "2026-11-28T12:00", kind="allow", name="extra")],
            "2026-11-27T10:00",
            ("outside hours, extra",),
            "2026-11-28T10:00",
        ),
    ],
)
def test_what_freezes_and_when_it_opens(windows: list[Window], now: str, frozen: tuple[str, ...], opens: str) -> None:
    assert frozen_by(resolve(windows, at(now)), time_text(at(now))) == frozen
    assert next_open(windows, at(now)) == time_text(at(opens))


def test_an_allow_window_that_is_over_leaves_no_open_instant() -> None:
    over = once("2026-01-01T00:00", "2026-01-02T00:00", kind="allow")
    assert frozen_by(resolve([over], at("2026-02-01T00:00")), "2026-02-01T00:00:00.000000Z") == ("outside once",)
    assert next_open([over], at("2026-02-01T00:00")) is None


@given(
    st.sampled_from(
        [
            "FREQ=DAILY",
            "FREQ=DAILY;BYDAY=MO,SU;BYMONTH=1,6",
            "FREQ=WEEKLY;BYDAY=FR",
            "FREQ=WEEKLY;BYDAY=MO,WE;BYMONTH=2",
            "FREQ=MONTHLY;BYDAY=1MO,-1FR",
            "FREQ=MONTHLY;BYMONTHDAY=-1,15,31",
            "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
            "FREQ=MONTHLY;BYDAY=5TU",
            "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,25",
            "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
            "FREQ=YEARLY;BYMONTH=2,3;BYMONTHDAY=29",
        ]
    ),
    st.dates(date(2020, 1, 1), date(2029, 12, 31)),
)
def test_the_days_are_those_of_the_calendar_standard(rule: str, day: date) -> None:
    midnight = datetime(day.year, day.month, day.day)
    meant = bool(rrulestr(rule, dtstart=datetime(2019, 1, 1)).between(midnight, midnight, inc=True))
    assert active(recurring(rule, "11:00", "13:00", "UTC"), midnight.replace(hour=12, tzinfo=UTC)) == meant


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"tz": "Europe/Londn"}, "unknown time zone"),
        ({"tz": "../../etc/passwd"}, "unknown time zone"),
        ({"tz": "localtime"}, "unknown time zone"),
        ({"tz": ""}, "unknown time zone"),
        ({"kind": "maybe"}, "deny"),
        ({"name": "a, b"}, "pattern"),
        ({"start": "2026-12-12"}, "start must be a wall time"),
        ({"start": "2026-12-12T18:00Z"}, "start must be a wall time"),
        ({"start": "2026-02-30T18:00"}, "there is no 2026-02-30T18:00"),
        ({"end": "2027-13-01T08:00"}, "end must be a wall time"),
        ({"end": "2026-12-12T18:00"}, "must be later than start"),
        ({"end": "+3d 08:00"}, "end must be a wall time"),
        ({"end": "9999-12-31T23:59"}, "1970 to 2199"),
        ({"end": None}, "string"),
        ({"until": "2027"}, "Extra inputs"),
    ],
)
def test_a_window_that_has_no_single_meaning_is_refused(change: dict[str, Any], message: str) -> None:
    window = {"name": "n", "kind": "deny", "tz": "UTC", "start": "2026-12-12T18:00", "end": "2027-01-05T08:00"}
    Window.model_validate(window)
    with pytest.raises(ValidationError, match=message.replace("+", r"\+")):
        Window.model_validate(window | change)


@pytest.mark.parametrize(
    ("rrule", "start", "end", "message"),
    [
        ("FREQ=DAILY", "16:00", "09:00", "end 09:00 is not later than start 16:00"),
        ("FREQ=DAILY", "16:00", "16:00", "end 16:00 is not later than start 16:00"),
        ("FREQ=DAILY", "16:00", "+0d 18:00", "end must be a time of day"),
        ("FREQ=DAILY", "16:00", "+367d 18:00", r"at most \+366d"),
        ("FREQ=DAILY", "16:00", "24:00", "end must be a time of day"),
        ("FREQ=DAILY", "9:00", "16:00", "start must be a time of day"),
        ("FREQ=DAILY", "2026-12-12T18:00", "2026-12-12T19:00", "start must be a time of day"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "16:00", "18:00", "INTERVAL needs a first date"),
        ("FREQ=DAILY;COUNT=3", "16:00", "18:00", "COUNT needs a first date"),
        ("FREQ=DAILY;UNTIL=20270101T000000Z", "16:00", "18:00", "UNTIL needs a first date"),
        ("DTSTART=20260101;FREQ=DAILY", "16:00", "18:00", "DTSTART needs a first date"),
        ("FREQ=DAILY;BYHOUR=3", "16:00", "18:00", "'BYHOUR=3' is none of FREQ"),
        ("FREQ=DAILY;BYSETPOS=1", "16:00", "18:00", "'BYSETPOS=1' is none of FREQ"),
        ("FREQ=HOURLY", "16:00", "18:00", "FREQ must be .* not HOURLY"),
        ("BYDAY=MO", "16:00", "18:00", "FREQ must be .* not absent"),
        ("RRULE:FREQ=DAILY", "16:00", "18:00", "is none of FREQ"),
        ("FREQ=DAILY;FREQ=DAILY", "16:00", "18:00", "FREQ occurs twice"),
        ("FREQ=DAILY;", "16:00", "18:00", "is none of FREQ"),
        ("FREQ=WEEKLY", "16:00", "18:00", "WEEKLY needs BYDAY"),
        ("FREQ=WEEKLY;BYDAY=1MO", "16:00", "18:00", "weekdays without a number"),
        ("FREQ=MONTHLY", "16:00", "18:00", "MONTHLY needs BYDAY or BYMONTHDAY"),
        ("FREQ=YEARLY;BYMONTHDAY=1", "16:00", "18:00", "YEARLY needs BYMONTH"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "16:00", "18:00", "BYMONTHDAY takes numbers"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "16:00", "18:00", "BYMONTHDAY takes numbers"),
        ("FREQ=YEARLY;BYMONTH=-1;BYMONTHDAY=1", "16:00", "18:00", "BYMONTH takes numbers"),
        ("FREQ=WEEKLY;BYDAY=MON", "16:00", "18:00", "BYDAY takes"),
        ("FREQ=MONTHLY;BYDAY=6MO", "16:00", "18:00", "BYDAY takes"),
        ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "16:00", "18:00", "no day is ever meant"),
        ("FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=2MO", "16:00", "18:00", "no day is ever meant"),
    ],
)
def test_a_recurrence_that_is_not_supported_is_refused_by_name(rrule: str, start: str, end: str, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        recurring(rrule, start, end)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="a time needs a zone"):
        next_open([], datetime(2026, 1, 1))


def test_the_zones_and_their_edition_come_from_the_same_package() -> None:
    """A machine's own, older database would otherwise be used without a word."""
    assert tzdata_version() == tzdata.IANA_VERSION
    assert len(zone_names()) > 500
    assert all(zone(name).key == name for name in zone_names())
