"""Prices: what a price may say, and what rows come to by it, to the last place and never less than it was."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.prices import Price, RunCost, chosen, cost_of, cost_of_row, new_price, priced, tokens_cost

TOKENS = Price(subject="tiny", number=1, currency="USD", prompt="0.15", completion="0.6")
HOURLY = Price(subject="runner:transformers", number=1, currency="EUR", hour="3.6")


def answered(prompt: int = 1000, completion: int = 100, latency_us: int = 1_000_000, **other: Any) -> EvaluatedRow:
    values: dict[str, Any] = {"sample_id": "r1", "cluster": "r1", "state": RowState.OK, "output": "yes"}
    values |= {"target": "yes", "finish_reason": "eos", "prompt_tokens": prompt, "completion_tokens": completion}
    return EvaluatedRow(**{**values, "latency_us": latency_us, "scores": {}, **other})


# What a row costs ----------------------------------------------------------------------------------------


def test_tokens_are_priced_by_the_million_in_and_out_apart() -> None:
    assert cost_of_row(TOKENS, answered(1_000_000, 0)) == Decimal("0.15")
    assert cost_of_row(TOKENS, answered(1, 1_000_000)) == Decimal("0.60000015")
    both = cost_of([answered(2_000_000, 1_000_000)], TOKENS)
    assert both == RunCost(price=TOKENS, requests=1, total="0.9")  # 2 * 0.15 + 0.6


def test_time_is_priced_by_the_hour_and_adds_to_tokens() -> None:
    assert cost_of_row(HOURLY, answered(latency_us=3_600_000_000)) == Decimal("3.6")
    assert cost_of_row(HOURLY, answered(latency_us=1_000_000)) == Decimal("0.001")
    both = TOKENS.model_copy(update={"hour": "3.6"})
    assert cost_of_row(both, answered(1_000_000, 0, 1_000_000)) == Decimal("0.151")


def test_what_nobody_told_costs_an_unknown_amount_and_not_nothing() -> None:
    assert cost_of_row(TOKENS, answered(prompt=0)) is None
    assert cost_of_row(HOURLY, answered(latency_us=0)) is None
    assert cost_of_row(TOKENS, answered(latency_us=0)) is not None
    assert cost_of_row(HOURLY, answered(prompt=0)) is not None
    nothing = cost_of([answered(prompt=0), answered(state=RowState.UNMEASURED), None], TOKENS)
    assert (nothing.requests, nothing.total, nothing.per_request, nothing.of_thousand) == (0, "0", None, None)


def test_a_price_of_zero_is_one_that_somebody_set() -> None:
    free = new_price("tiny", 1, "USD", "0", "0", None)
    assert cost_of([answered()], free).per_request == "0"


def test_every_answer_to_a_row_is_a_request() -> None:
    draw = Draw("", 0, RowState.OK, "yes", "eos", 1_000_000, 0, 1, {})
    lost = Draw("", 1, RowState.UNMEASURED, "", "unanswered", 0, 0, 0, {})
    found = cost_of([answered(1_000_000, 0, draws=(draw, lost, draw))], TOKENS)
    assert (found.requests, found.total) == (2, "0.3")


def test_costs_are_rounded_up_at_the_twelfth_place() -> None:
    thirds = Price(subject="tiny", number=1, currency="USD", hour="1")
    third = cost_of([answered(latency_us=1)], thirds)  # 1 / 3 600 000 000 = 0.000000000277777…
    assert third.total == "0.000000000278"
    mean = RunCost(price=TOKENS, requests=3, total="0.1")
    assert (mean.per_request, mean.of_thousand) == ("0.033333333334", "33.333333333334")
    assert RunCost(price=TOKENS, requests=4, total="0.1").of_thousand == "25"


amounts = st.decimals(0, 1000, places=4).map(str)
counts = st.integers(1, 10**7)


@settings(deadline=None)
@given(amounts, amounts, amounts, st.lists(st.tuples(counts, counts, counts), min_size=1, max_size=8))
def test_a_total_is_the_exact_sum_and_less_than_one_place_above_it(
    prompt: str, completion: str, hour: str, rows: list[tuple[int, int, int]]
) -> None:
    price = new_price("tiny", 1, "USD", prompt, completion, hour)
    found = cost_of([answered(*row) for row in rows], price)
    exact = sum(
        Fraction(prompt) * a / 10**6 + Fraction(completion) * b / 10**6 + Fraction(hour) * t / (3600 * 10**6)
        for a, b, t in rows
    )
    assert 0 <= Fraction(found.total) - exact < Fraction(1, 10**12)
    assert found.requests == len(rows)
    assert cost_of([answered(*row) for row in reversed(rows)], price) == found
    alone = [cost_of_row(price, answered(*row)) for row in rows]
    assert abs(sum((Fraction(cost or 0) for cost in alone), Fraction(0)) - exact) < Fraction(1, 10**50)


def test_tokens_alone_are_priced_without_their_time() -> None:
    assert tokens_cost(TOKENS, 1_000_000, 2_000_000) == "1.35"
    assert tokens_cost(TOKENS.model_copy(update={"hour": "5"}), 1_000_000, 2_000_000) == "1.35"


# What a price may say ------------------------------------------------------------------------------------


def test_the_base_models_own_price_comes_before_that_of_the_runner() -> None:
    assert chosen([TOKENS, HOURLY]) is TOKENS
    assert chosen([None, HOURLY]) is HOURLY
    assert chosen([None, None]) is None


def test_amounts_have_one_spelling_and_so_one_digest() -> None:
    one, other = (new_price("tiny", 1, "USD", text, "0.60", None) for text in ("0.150", ".15"))
    assert (one, one.digest()) == (other, other.digest())
    assert one.content() == {
        "subject": "tiny",
        "number": 1,
        "currency": "USD",
        "prompt": "0.15",
        "completion": "0.6",
    }
    later = one.model_copy(update={"number": 2})
    assert later.says(one)
    assert later.digest() != one.digest()
    assert not later.says(TOKENS.model_copy(update={"currency": "EUR"}))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("usd", "1", "1", None), "no such currency"),
        (("DOLLAR", "1", "1", None), "no such currency"),
        (("USD", "1", None, None), "half a price"),
        (("USD", None, "1", None), "half a price"),
        (("USD", None, None, None), "price of nothing"),
        (("USD", "-1", "1", None), "no such amount"),
        (("USD", "x", "1", None), "no such amount"),
        (("USD", "nan", "1", None), "no such amount"),
        (("USD", "1e10", "1", None), "no such amount"),
        (("USD", "0.0000000000001", "1", None), "no such amount"),
        (("USD", "1e-999", "1", None), "no such amount"),
        (("USD", None, None, "inf"), "no such amount"),
    ],
)
def test_what_is_no_price_is_refused(given: tuple[str, str | None, str | None, str | None], message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        new_price("tiny", 1, *given)


def test_all_faults_of_a_price_are_told_at_once() -> None:
    with pytest.raises(InvalidInputError) as caught:
        new_price("tiny", 1, "euro", "x", None, "-1")
    assert [fault.where for fault in caught.value.faults] == ["--currency", "", "--prompt", "--hour"]


@pytest.mark.parametrize("subject", ["Tiny", "runner:", "runner:A B", "runner:../x", "tiny@1", ""])
def test_what_a_price_cannot_be_of_is_refused(subject: str) -> None:
    with pytest.raises(InvalidInputError):
        priced(subject)


def test_a_price_is_of_a_base_model_or_of_a_kind_of_runner() -> None:
    assert [priced(s) for s in ("team/tiny", "runner:openai")] == ["team/tiny", "runner:openai"]


def test_a_stored_price_is_held_to_the_same() -> None:
    """What was put into the database by hand is no price either."""
    for wrong in ({"prompt": None}, {"currency": "usd"}, {"prompt": "-1"}, {"prompt": None, "completion": None}):
        with pytest.raises(ValidationError):
            Price.model_validate({**TOKENS.content(), **wrong})
