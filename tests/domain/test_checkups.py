"""What makes a finding good, doubtful or bad, at the very bounds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from registry.domain.checkups import (
    Check,
    Checkup,
    Room,
    State,
    fail,
    guarded,
    judged_due,
    judged_end,
    judged_log_clock,
    judged_room,
    judged_skew,
    judged_tokens,
    ok,
    warn,
)
from registry.domain.errors import InfrastructureError
from registry.domain.times import time_text
from registry.domain.tokens import State as TokenKind
from registry.domain.tokens import Token, TokenState

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
GIB, MIB = 1024**3, 1024**2


@pytest.mark.parametrize(
    ("free", "size", "names", "state"),
    [
        (GIB, 100 * GIB, 10_000, "ok"),
        (GIB - 1, 100 * GIB, 10_000, "warn"),
        (GIB // 2, 10 * GIB, 10_000, "ok"),  # a twentieth of a small disk is enough
        (GIB // 2 - 1, 10 * GIB, 10_000, "warn"),
        (64 * MIB, 100 * GIB, 10_000, "warn"),
        (64 * MIB - 1, 100 * GIB, 10_000, "fail"),
        (50 * GIB, 100 * GIB, 999, "fail"),
    ],
)
def test_room_is_judged_by_bytes_and_by_names(free: int, size: int, names: int, state: str) -> None:
    assert judged_room("room", Room("/srv", free, size, names, 100_000)).state.value == state


def test_a_file_system_that_counts_no_names_is_judged_by_bytes_alone() -> None:
    assert judged_room("room", Room("/srv", 5 * GIB, 10 * GIB, 0, 0)).state is State.OK


@pytest.mark.parametrize(
    ("behind", "state"), [(-60.0, "ok"), (0.0, "ok"), (1.0, "warn"), (300.0, "warn"), (301.0, "fail")]
)
def test_a_clock_may_be_ahead_of_the_log_and_not_behind_it(behind: float, state: str) -> None:
    newest = time_text(NOW + timedelta(seconds=behind))
    assert judged_log_clock("clock", NOW, newest).state.value == state


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(("seconds", "state"), [(29, "ok"), (30, "warn"), (300, "warn"), (301, "fail")])
def test_two_clocks_may_differ_by_less_than_half_a_minute(seconds: int, state: str, sign: int) -> None:
    found = judged_skew("clock", timedelta(seconds=sign * seconds), "the server")
    assert found.state.value == state
    assert state == "ok" or ("ahead of" if sign > 0 else "behind") in found.found


def test_what_is_overdue_may_wait_for_one_round_and_not_for_many() -> None:
    now = time_text(NOW)
    due = [("a", time_text(NOW - timedelta(minutes=10))), ("b", time_text(NOW - timedelta(minutes=1)))]
    assert judged_due("scheduler", [], now).state is State.OK
    assert judged_due("scheduler", due, now).state is State.OK
    due.append(("c", time_text(NOW - timedelta(minutes=10, seconds=1))))
    found = judged_due("scheduler", due, now)
    assert (found.state, found.found) == (State.FAIL, "3 overdue, the oldest for 10 minutes: c")


@pytest.mark.parametrize(("days", "state"), [(8, "ok"), (7, "ok"), (6.9, "warn"), (0, "fail"), (-1, "fail")])
def test_what_ends_is_told_a_week_before(days: float, state: str) -> None:
    assert judged_end("tls", "it", NOW + timedelta(days=days), NOW, "renew it").state.value == state


def token(name: str, lasts: float, *, age: float = 20, used: bool = True, state: TokenKind = "active") -> TokenState:
    created, ends = time_text(NOW - timedelta(days=age)), time_text(NOW + timedelta(days=lasts))
    made = Token(name, name, "ana@x", "ana", None, None, created, "ana@x", ends, None, 1)
    return TokenState(replace(made, used_at=time_text(NOW) if used else None), state)


def judged(*tokens: TokenState) -> list[str]:
    return [check.found for check in judged_tokens("tokens", tokens, time_text(NOW), "first start")]


def test_only_tokens_in_use_that_end_soon_by_no_plan_are_told() -> None:
    assert judged(token("a", 8), token("b", 3, used=False), token("c", 3, state="revoked")) == ["2 active"]
    assert judged(token("job", 0.01, age=0.01)) == ["1 active"], "a job's token ends as it should"
    assert judged(token("a", 3), token("b", 2)) == [
        "2 in use end within a week: b of ana@x on 2026-03-04, a of ana@x on 2026-03-05"
    ]


def test_the_first_token_is_told_an_hour_after_nobody_took_it() -> None:
    assert judged(token("first start", 29, age=0.5 / 24, used=False)) == ["1 active"]
    assert "was never used" in judged(token("first start", 29, age=2 / 24, used=False))[0]
    assert judged(token("first start", 29, age=2)) == ["1 active"]


def test_a_checkup_is_as_good_as_its_worst_finding() -> None:
    def state(*checks: Check) -> State:
        return Checkup("r", "t", "v", checks).state

    assert state(ok("a", "")) is State.OK
    assert state(ok("a", ""), warn("b", "", "x")) is State.WARN
    assert state(warn("b", "", "x"), fail("c", "", "x"), ok("a", "")) is State.FAIL


def test_whatever_goes_wrong_while_looking_is_a_finding() -> None:
    def raising(error: Exception) -> list[Check]:
        raise error

    refused = InfrastructureError("the disk is full", where="/srv", found="ENOSPC", fix="free some space")
    broken = OSError(13, "Permission denied", "/srv/keys")
    found = [next(guarded("a", partial(raising, error))) for error in (refused, broken, RuntimeError("odd"))]
    assert [check.state for check in found] == [State.FAIL] * 3
    assert (found[0].found, found[0].mend) == ("the disk is full; /srv; ENOSPC", "free some space")
    assert found[1].found == "/srv/keys: Permission denied"
    assert found[2].found == "unexpected RuntimeError: odd"
