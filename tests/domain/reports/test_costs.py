"""What reports say of money: by which price, of which rows, and that nothing is made up where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from registry.domain.evaluations import EvaluatedRow
from registry.domain.prices import Price
from registry.domain.reports import CellName, Comparison, Prices, compare
from registry.domain.reports.choosing import Told
from registry.domain.reports.matrix import Matrix, matrix
from registry.domain.reports.usage import usage
from tests.domain.reports.test_matrix import CELLS, GENERATION, TOKENS, subject
from tests.evaluated import row, run

CHEAP = Price(subject="tiny", number=1, currency="USD", prompt="1", completion="2")
DEAR = Price(subject="huge", number=1, currency="USD", prompt="10", completion="20")
EUROS = Price(subject="tiny", number=2, currency="EUR", prompt="1", completion="2")


def rows(count: int = 40, prompt: int = 100) -> list[EvaluatedRow]:
    return [row(f"s{i:02}", f"c{i}", {"exact": "1"}, tokens=(prompt + i, 10)) for i in range(count)]


def compared(before: Price | None, after: Price | None, ours: Sequence[EvaluatedRow] | None = None) -> Comparison:
    suite = subject().suite
    one, other = rows(), ours or rows()
    return compare((run("1", one), one), (run("2", other), other), suite, {}, "exact", 0, (before, after))


def test_a_side_costs_what_its_own_price_says_of_1000_requests() -> None:
    found = compared(CHEAP, DEAR)
    assert found.before_usage.cost is not None
    assert found.after_usage.cost is not None
    mean = Decimal(sum(100 + i + 2 * 10 for i in range(40))) / 40  # microdollars a request
    assert Decimal(found.before_usage.cost.of_thousand) == mean / 1000
    assert Decimal(found.after_usage.cost.of_thousand) == mean / 100
    assert (found.after_usage.cost.price, found.after_usage.cost.requests) == ("huge, price 1", 40)
    assert float(found.cost_ratio.value or 0) == pytest.approx(10)


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [(CHEAP, None, "no_price"), (None, CHEAP, "no_price"), (CHEAP, EUROS, "another_currency")],
)
def test_costs_are_compared_in_one_currency_and_where_both_are_known(
    before: Price | None, after: Price | None, reason: str
) -> None:
    found = compared(before, after)
    assert (found.cost_ratio.value, found.cost_ratio.reason) == (None, reason)
    assert (found.before_usage.cost is None, found.after_usage.cost is None) == (before is None, after is None)


def test_rows_that_told_no_tokens_are_left_out_and_counted_so() -> None:
    silent = [*rows(39), row("s39", "c39", {"exact": "1"}, tokens=(0, 0))]
    found = compared(CHEAP, CHEAP, silent)
    assert found.after_usage.cost is not None
    assert (found.after_usage.cost.requests, found.cost_ratio.n) == (39, 39)
    untold = usage([row("s1", "c1", {"exact": "1"}, tokens=(0, 0))], CHEAP)
    assert untold.cost is None


def made(prices: Prices | None, price: Price | None) -> Matrix:
    measured = []
    for number, cell in enumerate(CELLS, start=1):
        answered = [row(f"s{i:03}", f"c{i}", {"exact": "1"}, tokens=TOKENS[cell]) for i in range(200)]
        measured.append((cell, run(str(number), answered), answered, GENERATION))
    return matrix(replace(subject(), price=price), measured, "0.02", prices)


def test_a_matrix_by_the_price_in_force_is_the_one_by_the_same_price_given() -> None:
    given = made(Prices(Decimal("0.001"), Decimal("0.002"), Decimal(5), 100), None).choice
    force = made(Prices(training=Decimal(5), volume=100), CHEAP).choice
    assert given is not None
    assert force is not None
    assert (given.by, force.by, given.currency, force.currency) == ("cost", "cost", None, "USD")
    assert (given.cells, given.break_even, given.recommended) == (force.cells, force.break_even, force.recommended)


def test_without_any_price_a_matrix_goes_by_tokens_and_tells_no_cost() -> None:
    found = made(None, None)
    assert found.choice is not None
    assert (found.choice.by, {one.cost for one in found.choice.cells}) == ("tokens", {None})
    assert {cell.usage.cost for cell in found.cells} == {None}


def test_the_training_that_was_told_of_is_said_and_only_weighed_in_its_currency() -> None:
    told = Told("lora@1", Decimal(5), "USD")
    same = made(Prices(training=Decimal(5), told=told), CHEAP)
    other = made(Prices(told=Told("lora@1", Decimal(5), "EUR")), CHEAP)
    assert same.choice is not None
    assert other.choice is not None
    assert [one.cell for one in same.choice.break_even] == [CellName.ADAPTER, CellName.BOTH]
    assert other.choice.break_even == ()
    assert same.notes == ("the training cost 5 USD, as told of lora@1",)
    assert other.notes[0].endswith("the price is in USD, so where it breaks even is not told")
