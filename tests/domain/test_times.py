"""Times as text: one width whatever the year, and no calculation leaves the calendar."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from registry.domain.times import after, before, parse_time, time_text

SPANS = st.builds(lambda n, unit: f"{n}{unit}", st.integers(1, 999_999), st.sampled_from("smhd"))
TIMES = st.datetimes(timezones=st.just(UTC))


@given(TIMES, TIMES)
def test_times_sort_as_they_are_written(one: datetime, other: datetime) -> None:
    assert (time_text(one) < time_text(other)) == (one < other)
    assert parse_time(time_text(one)) == one


@given(TIMES, SPANS)
def test_a_time_before_or_after_another_stays_within_the_years_there_are(moment: datetime, span: str) -> None:
    now = time_text(moment)
    assert before(now, span) <= now <= after(now, span)


def test_what_lies_beyond_the_calendar_is_its_edge() -> None:
    assert before("0002-03-02T09:00:00.000000Z", "999999d") == "0001-01-01T00:00:00.000000Z"
    assert after("9990-03-02T09:00:00.000000Z", "999999d") == "9999-12-31T23:59:59.999999Z"
