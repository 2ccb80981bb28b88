"""Safety levers: pulled for a reason that others can read."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.safety import check_reason, check_ticket


@pytest.mark.parametrize("nothing", ["", " \t\n", "\u200b\u200d", "\ufeff \u2060", "\u0301"])
def test_a_reason_that_nobody_can_see_is_none(nothing: str) -> None:
    with pytest.raises(InvalidInputError, match="a reason is needed"):
        check_reason(nothing)


@pytest.mark.parametrize("reason", ["x", "原因", "!", "🔥", " because "])
def test_a_reason_is_kept_without_outer_blanks(reason: str) -> None:
    assert check_reason(reason) == reason.strip()


def test_a_reason_that_is_no_text_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="a reason is not text") as caught:
        check_reason("half a \ud83d")
    assert caught.value.where == "--reason"


@pytest.mark.parametrize(("ticket", "told"), [(" \t", "a ticket is needed"), ("INC-\ud83d", "a ticket is not text")])
def test_a_ticket_is_something_others_can_look_up(ticket: str, told: str) -> None:
    assert check_ticket(" INC-7 ") == "INC-7"
    with pytest.raises(InvalidInputError, match=told) as caught:
        check_ticket(ticket)
    assert caught.value.where == "--incident"
