"""`budget` on cost: by which prices it is judged, in which currency, and that nothing passes without one."""

from __future__ import annotations

from typing import Any

import pytest

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.document import Policy
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Facts
from registry.domain.policies.measured_facts import Measurement, RunFact
from registry.domain.policies.needs import measurement_needs
from registry.domain.prices import Price
from registry.services.situation import need_key
from tests.builders import EVALUATED, NOW, a_digest, a_measurement, a_policy, a_run, facts, the_rule

COST: dict[str, Any] = {"id": "cost", "type": "budget", "metric": "cost_per_request", "mean_max": "0.004"}
RATIO: dict[str, Any] = {"id": "cost", "type": "budget", "metric": "cost_per_request", "max_ratio": "1.1"}
TOKENS = Price(subject="tiny", number=1, currency="USD", prompt="0.5", completion="2")
DEARER = TOKENS.model_copy(update={"number": 2, "prompt": "5"})
EUROS = TOKENS.model_copy(update={"number": 3, "currency": "EUR"})
HOURLY = Price(subject="runner:transformers", number=1, currency="USD", hour="3")
FIRST, SECOND = a_digest("timings 1"), a_digest("timings 2")


def cost(policy: Policy, run: RunFact, price: Price = TOKENS, **other: Any) -> Measurement:
    values: dict[str, Any] = {"value": "0.003", "lower": "0.0028", "upper": "0.0032", "method": "t"}
    return a_measurement(the_rule(policy, "cost"), run, price=price.digest(), **{**values, **other})


def judged(policy: Policy, found: Facts) -> RuleResult:
    return next(r for r in decide(policy, found, NOW).rules if r.id == "cost")


def told(rule: dict[str, Any] = COST, price: Price | None = TOKENS, **other: Any) -> RuleResult:
    policy = a_policy(EVALUATED, rule)
    run = a_run(price=price)
    return judged(policy, facts(policy, runs=(run,), measurements=(cost(policy, run, price or TOKENS, **other),)))


def test_the_upper_bound_decides_in_the_currency_of_the_rule() -> None:
    found = told()
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "mean cost_per_request 0.003 USD (n=200, bounds 0.0028..0.0032)",
    )
    assert found.required == "upper bound of mean cost_per_request <= 0.004 USD, n >= 100"
    assert found.measured["findings"][0]["price"] == TOKENS.content()
    assert told(upper="0.0041").status is Status.INCONCLUSIVE
    assert told(lower="0.0041", upper="0.005").status is Status.UNSATISFIED
    assert told({**COST, "currency": "EUR"}, EUROS).summary.startswith("mean cost_per_request 0.003 EUR")


def test_without_a_price_nothing_passes_and_the_command_that_sets_one_is_told() -> None:
    found = told(price=None)
    assert (found.status, found.summary) == (
        Status.INCONCLUSIVE,
        "there is no price for what run run-1 on answers@1 ran",
    )
    assert "tandem price set BASE --prompt AMOUNT --completion AMOUNT --currency USD" in found.remedy[0]


@pytest.mark.parametrize(("rule", "price"), [(COST, EUROS), ({**COST, "currency": "EUR"}, TOKENS)])
def test_another_currency_is_an_error(rule: dict[str, Any], price: Price) -> None:
    found = told(rule, price)
    assert found.status is Status.ERROR
    assert f"say `currency: {price.currency}` in the rule" in found.remedy[0]


def test_a_bound_by_another_price_is_none() -> None:
    """Stale evidence never passes."""
    policy = a_policy(EVALUATED, COST)
    run = a_run(price=DEARER)
    stale = judged(policy, facts(policy, runs=(run,), measurements=(cost(policy, run, TOKENS),)))
    assert stale.status is Status.ERROR
    assert stale.summary.startswith("no bound of mean cost_per_request")


def test_each_price_is_a_need_of_its_own() -> None:
    policy = a_policy(EVALUATED, COST)
    keys: set[Digest] = set()
    for price in (TOKENS, DEARER, EUROS.model_copy(update={"currency": "USD"})):
        (need,) = measurement_needs(policy, "staging", facts(policy, runs=(a_run(price=price),)))
        assert (need.scorer, need.price, need.timings) == ("cost_per_request", price, None)
        keys.add(need_key(need))
    assert len(keys) == 3
    for useless in (None, EUROS):
        assert measurement_needs(policy, "staging", facts(policy, runs=(a_run(price=useless),))) == ()


def test_a_price_by_the_hour_is_judged_by_each_timing_and_the_worst_decides() -> None:
    """An extra run can only lower the verdict."""
    policy = a_policy(EVALUATED, COST)
    run = a_run(price=HOURLY, timings=tuple(sorted((FIRST, SECOND))))
    needs = measurement_needs(policy, "staging", facts(policy, runs=(run,)))
    assert {(n.timings, n.price) for n in needs} == {(FIRST, HOURLY), (SECOND, HOURLY)}
    quick = cost(policy, run, HOURLY, timings=FIRST)
    slow = cost(policy, run, HOURLY, timings=SECOND, lower="0.005", upper="0.006")
    assert judged(policy, facts(policy, runs=(run,), measurements=(quick, slow))).status is Status.UNSATISFIED
    assert judged(policy, facts(policy, runs=(run,), measurements=(quick,))).status is Status.ERROR
    untold = a_run(price=HOURLY)
    assert judged(policy, facts(policy, runs=(untold,))).summary.startswith("how long the answers")


def test_a_price_of_tokens_asks_for_no_timings() -> None:
    policy = a_policy(EVALUATED, COST)
    run = a_run(price=TOKENS, timings=tuple(sorted((FIRST, SECOND))))
    (need,) = measurement_needs(policy, "staging", facts(policy, runs=(run,)))
    assert need.timings is None


def test_a_ratio_is_between_the_prices_of_both_sides() -> None:
    policy = a_policy(EVALUATED, RATIO)
    run, live = a_run(price=DEARER), a_run("live-1", price=TOKENS)
    (need,) = measurement_needs(policy, "staging", facts(policy, runs=(run,), baseline_runs=(live,)))
    assert (need.price, need.baseline_price) == (DEARER, TOKENS)
    values: dict[str, Any] = {"value": "1.02", "lower": "1", "upper": "1.05"}
    bound = a_measurement(
        the_rule(policy, "cost"), run, live, price=DEARER.digest(), baseline_price=TOKENS.digest(), **values
    )
    found = judged(policy, facts(policy, runs=(run,), baseline_runs=(live,), measurements=(bound,)))
    assert (found.status, found.summary) == (
        Status.SATISFIED,
        "ratio of cost_per_request 1.02 (n=200, bounds 1..1.05)",
    )
    assert found.measured["findings"][0]["baseline_price"] == TOKENS.content()
    swapped = bound.model_copy(update={"price": TOKENS.digest(), "baseline_price": DEARER.digest()})
    situation = facts(policy, runs=(run,), baseline_runs=(live,), measurements=(swapped,))
    assert judged(policy, situation).status is Status.ERROR


def test_a_ratio_of_two_currencies_or_of_one_price_is_none() -> None:
    policy = a_policy(EVALUATED, RATIO)
    for ours, theirs, status in ((EUROS, TOKENS, Status.ERROR), (TOKENS, None, Status.INCONCLUSIVE)):
        situation = facts(policy, runs=(a_run(price=ours),), baseline_runs=(a_run("live-1", price=theirs),))
        assert (judged(policy, situation).status, measurement_needs(policy, "staging", situation)) == (status, ())
    euros = facts(policy, runs=(a_run(price=EUROS),), baseline_runs=(a_run("live-1", price=EUROS),))
    assert len(measurement_needs(policy, "staging", euros)) == 1


def test_the_currency_that_is_meant_anyway_changes_no_digest() -> None:
    assert a_policy(EVALUATED, COST).digest() == a_policy(EVALUATED, {**COST, "currency": "USD"}).digest()
    assert a_policy(EVALUATED, COST).digest() != a_policy(EVALUATED, {**COST, "currency": "EUR"}).digest()


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ({**RATIO, "currency": "EUR"}, "nothing else is in money"),
        ({**COST, "metric": "total_tokens", "currency": "EUR"}, "nothing else is in money"),
        ({**COST, "currency": "euro"}, "three letters, such as USD"),
    ],
)
def test_a_currency_that_nothing_would_act_on_is_refused(rule: dict[str, Any], message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        a_policy(EVALUATED, rule)


def test_facts_without_prices_read_as_they_did() -> None:
    assert "price" not in a_run().model_dump(mode="json", exclude_none=True)
    plain = a_measurement(the_rule(a_policy(EVALUATED, COST), "cost"), a_run())
    assert not {"price", "baseline_price"} & plain.model_dump(mode="json").keys()
