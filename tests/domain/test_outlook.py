"""What a run will ask of a model, and when that is more than it may."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError, LimitError
from registry.domain.outlook import Outlook, Spent, outlook, refuse_dearer
from registry.domain.prices import Price

TOKENS = Price(subject="tiny", number=1, currency="USD", prompt="0.5", completion="2")
HOURLY = Price(subject="tiny", number=2, currency="USD", prompt="0.5", completion="2", hour="1")


def foreseen(prompts: tuple[int, ...], price: Price | None = TOKENS) -> Outlook:
    return outlook(10, 10 - len(prompts), prompts, counted=True, longest=100, price=price)


def test_the_bound_is_of_all_prompts_and_of_answers_as_long_as_they_may_be() -> None:
    found = foreseen((20, 30, 50))
    assert (found.answers, found.cached, found.texts) == (10, 7, 3)
    assert (found.prompt_tokens, found.completion_tokens) == (100, 300)
    assert found.cost == "0.00065"  # (100 * 0.5 + 300 * 2) / 1 000 000


def test_nobody_knows_beforehand_what_time_costs() -> None:
    assert (foreseen((20,), HOURLY).cost, foreseen((20,), None).cost) == (None, None)
    assert foreseen((), HOURLY).cost == "0"


def test_what_may_cost_more_is_refused_and_what_may_cost_as_much_is_not() -> None:
    found = foreseen((20, 30, 50))
    refuse_dearer(found, "0.00065", "tiny")
    refuse_dearer(found, None, "tiny")
    with pytest.raises(LimitError, match="may cost more") as caught:
        refuse_dearer(found, "0.00064", "tiny")
    assert (caught.value.expected, caught.value.found) == ("at most 0.00064 USD", "up to 0.00065 USD, for 3 texts")


def test_a_limit_needs_a_price_that_can_be_told_beforehand() -> None:
    with pytest.raises(InvalidInputError, match="nobody can tell what") as caught:
        refuse_dearer(foreseen((1,), None), "1", "tiny")
    assert caught.value.fix.startswith("tandem price set tiny --prompt")
    with pytest.raises(InvalidInputError, match="nobody can tell beforehand"):
        refuse_dearer(foreseen((1,), HOURLY), "1", "tiny")


def test_what_was_asked_before_is_added_in_one_currency() -> None:
    spent = Spent()
    spent.add(foreseen((20, 30, 50)))
    spent.add(foreseen(()))
    refuse_dearer(foreseen((20, 30, 50)), "0.0013", "tiny", spent)
    with pytest.raises(LimitError) as caught:
        refuse_dearer(foreseen((20, 30, 50)), "0.00129", "tiny", spent)
    assert caught.value.found == "up to 0.00065 USD, for 3 texts, besides 0.00065 for what was asked before"
    assert caught.value.fix.startswith("allow it: --max-cost 0.0013;")
    euros = TOKENS.model_copy(update={"currency": "EUR"})
    with pytest.raises(InvalidInputError, match="in all"):
        refuse_dearer(foreseen((1,), euros), "5", "tiny", spent)


def test_what_is_there_already_costs_nothing_whatever_the_price() -> None:
    for price in (None, HOURLY, TOKENS):
        refuse_dearer(foreseen((), price), "0", "tiny")
