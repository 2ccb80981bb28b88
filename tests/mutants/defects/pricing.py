"""Prices: the arithmetic of money, currencies, and which price decides."""

from __future__ import annotations

from tests.mutants.defects.defect import Defect

_PRICES, _OUTLOOK = "registry/domain/prices.py", "registry/domain/outlook.py"
_ARITHMETIC = ("tests/domain/test_prices.py",)
_RULES = ("tests/domain/policies/test_rules_cost.py",)
_SERVED = ("tests/services/test_pricing.py",)
_TOLD = ("tests/cli/test_prices.py",)

DEFECTS = (
    Defect(
        "tokens are priced by the thousand",
        _PRICES,
        "_MILLION = Decimal(1_000_000)",
        "_MILLION = Decimal(1_000)",
        _ARITHMETIC,
    ),
    Defect(
        "an hour has 60 seconds", _PRICES, "_HOUR = Decimal(3_600_000_000)", "_HOUR = Decimal(60_000_000)", _ARITHMETIC
    ),
    Defect(
        "tokens out are priced as tokens in",
        _PRICES,
        "_EXACT.multiply(Decimal(price.completion or 0)",
        "_EXACT.multiply(Decimal(price.prompt or 0)",
        _ARITHMETIC,
    ),
    Defect(
        "a total is rounded to the nearest",
        _PRICES,
        "amount.quantize(_PLACE, ROUND_CEILING, _EXACT)",
        'amount.quantize(_PLACE, "ROUND_HALF_EVEN", _EXACT)',
        _ARITHMETIC,
    ),
    Defect(
        "what nobody told costs nothing",
        _PRICES,
        "return (price.prompt is None or prompt_tokens > 0) and (price.hour is None or latency_us > 0)",
        "return True",
        _ARITHMETIC,
    ),
    Defect("further answers to a row cost nothing", _PRICES, "in row.every_answer", "in (row,)", _ARITHMETIC),
    Defect(
        "the runner's price comes before the base model's",
        _PRICES,
        "next((price for price in prices if price is not None), None)",
        "next((price for price in reversed(prices) if price is not None), None)",
        _ARITHMETIC,
    ),
    Defect(
        "a limit holds in any currency",
        "registry/domain/policies/matching.py",
        "return None not in currencies and len(currencies | asked) == 1",
        "return None not in currencies",
        _RULES,
    ),
    Defect(
        "a bound by another price decides",
        "registry/domain/policies/rules/budget.py",
        "return found if found is not None and [found.price, found.baseline_price] == wanted else None",
        "return found",
        _RULES,
    ),
    Defect(
        "stored bounds answer for every price",
        "registry/services/situation/bounds.py",
        "asked |= {side: price.content() for side in _PRICES if (price := getattr(need, side)) is not None}",
        "asked = {key: value for key, value in asked.items() if key not in _PRICES}",
        (*_RULES, *_SERVED),
    ),
    Defect(
        "the live side is charged at the candidate's price",
        "registry/domain/policies/needs.py",
        "baseline_price=price_of(rule, other)",
        "baseline_price=price_of(rule, unit.runs[0])",
        _RULES,
    ),
    Defect(
        "the oldest price is in force",
        "registry/storage/catalog/prices.py",
        "return found[0].price if found else None",
        "return found[-1].price if found else None",
        _SERVED,
    ),
    Defect(
        "authors set prices",
        "registry/services/pricing.py",
        "return transact(runtime, Permission.POLICY, work)",
        "return transact(runtime, Permission.REGISTER, work)",
        _SERVED,
    ),
    Defect(
        "the bound on a run's cost leaves out the answers",
        _OUTLOOK,
        "tokens_cost(price, asked, answered)",
        "tokens_cost(price, asked, 0)",
        ("tests/domain/test_outlook.py",),
    ),
    Defect(
        "a run begins before it is found too dear",
        "registry/services/generating.py",
        "    foretell(setup.base)\n    session = runner.load(setup)",
        "    session = runner.load(setup)",
        _SERVED,
    ),
    Defect(
        "a training cost in another currency breaks even",
        "registry/services/reporting_matrix.py",
        "training=told.amount if cost.currency == subject.price.currency else None",
        "training=told.amount",
        _TOLD,
    ),
    Defect(
        "costs in two currencies have a ratio",
        "registry/domain/reports/usage.py",
        "if before.currency != after.currency:",
        "if before.currency is None:",
        ("tests/domain/reports/test_costs.py",),
    ),
)
