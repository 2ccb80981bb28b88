"""Looking again: which runs count when some extend others, at which level, and how often chance gets through."""

from __future__ import annotations

import random
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.measuring import ScoredRow, measure_metric
from registry.domain.policies.evidence_rules import CompareRule, MetricRule, SlicesRule
from registry.domain.policies.matching import alone, distinct, looked_at
from registry.domain.policies.measured_facts import RunFact
from registry.domain.policies.rule_types import rule_content
from registry.domain.policies.strictness import Effect, rule_differences
from tests.builders import METRIC, a_digest, a_policy, a_run, the_rule

RULE, RUN = a_digest("rule"), a_digest("run")


def metric(**other: object) -> MetricRule:
    rule = the_rule(a_policy({"id": "e", "type": "evaluated", "suite": "required"}, {**METRIC, **other}), "good")
    assert isinstance(rule, MetricRule)
    return rule


def run(name: str, rows: int, *extends: str) -> RunFact:
    parents = tuple(sorted(a_digest(parent) for parent in extends)) or None
    return a_run(name, evidence=a_digest(name), rows=rows, extends=parents)


def counting(runs: Sequence[RunFact], looks: int) -> dict[str, int]:
    return {unit.name: unit.look for unit in alone(runs, looks)}


CHAIN = (run("a", 100), run("b", 200, "a"), run("c", 300, "b"))


# Which runs count ----------------------------------------------------------------------------------------


def test_an_extension_takes_the_place_of_its_parent_while_looks_remain() -> None:
    assert counting(CHAIN, 1) == {"a": 1, "b": 2, "c": 3}
    assert counting(CHAIN, 2) == {"b": 2, "c": 3}
    assert counting(CHAIN, 3) == {"c": 3}


def test_a_second_extension_of_one_run_counts_beside_the_first() -> None:
    assert counting((*CHAIN[:2], run("d", 300, "a")), 3) == {"b": 2, "d": 2}


def test_a_run_that_came_to_the_same_as_an_extension_is_it_and_alone_is_none() -> None:
    plain = run("b", 200)

    assert counting((CHAIN[0], plain), 3) == {"a": 1, "b": 1}
    assert counting(distinct([CHAIN[0], plain, CHAIN[1]]), 3) == {"b": 2}


def test_no_run_replaces_one_that_has_as_many_rows() -> None:
    assert counting((run("a", 100, "b"), run("b", 100, "a")), 3) == {"a": 2, "b": 2}


def test_an_extension_on_either_side_is_a_look_at_the_comparison() -> None:
    live = (run("x", 100), run("y", 300, "x"))

    def seen(looks: int) -> list[tuple[str, str, int]]:
        return [
            (unit.name, other.id, unit.look)
            for mine in alone(CHAIN, looks)
            for unit, other in looked_at(mine, live, looks)
        ]

    assert seen(4) == [("c", "y", 4)]
    assert seen(3) == [("c", "x", 3), ("c", "y", 4)]  # no look is left for the other side
    assert len(seen(1)) == 6


# Levels --------------------------------------------------------------------------------------------------


def test_each_look_has_a_level_of_its_own_and_missing_rows_are_planned_at_the_next() -> None:
    rule = metric(max_looks=3)

    assert [(rule.look(n).level, rule.look(n).following) for n in (1, 2, 3, 4)] == [
        ("0.975", "0.9875"),
        ("0.9875", "0.9875"),
        ("0.9875", None),
        ("0.9875", None),
    ]


def test_one_look_is_none_that_anybody_set() -> None:
    assert rule_content(metric(max_looks=1)) == rule_content(metric())
    assert metric().look(1).level == metric().confidence.level


@pytest.mark.parametrize("looks", [0, 11, "2", True])
def test_a_number_of_looks_that_makes_no_sense_is_refused(looks: object) -> None:
    with pytest.raises(InvalidInputError):
        metric(max_looks=looks)


def test_looks_and_pools_are_two_ways_of_which_one_is_chosen() -> None:
    with pytest.raises(InvalidInputError, match="say one of both"):
        metric(max_looks=2, aggregate="pooled", runs=3)


def test_harm_in_a_slice_is_looked_for_at_the_whole_level() -> None:
    asked = {"id": "s", "type": "slices", "suite": "required", "metric": "primary", "by": "lang", "margin": "0.05"}
    for mode, level in (("no_harm", "0.95"), ("all_non_inferior", "0.975")):
        rule = the_rule(a_policy(METRIC, {**asked, "mode": mode, "max_looks": 2}), "s")
        assert isinstance(rule, SlicesRule)
        assert rule.look(1).level == level


@given(before=st.integers(1, 10), after=st.integers(1, 10))
def test_fewer_looks_are_stricter(before: int, after: int) -> None:
    rules = [rule_content(metric(max_looks=looks)) for looks in (before, after)]

    effects = [difference.effect for difference in rule_differences(*rules)]

    expected = [] if before == after else [Effect.TIGHTENS if after < before else Effect.LOOSENS]
    assert effects == expected


# Chance --------------------------------------------------------------------------------------------------


SIMULATED, LIMIT = 400, 0.9


def passes(rows: Sequence[ScoredRow], level: str) -> bool:
    found = measure_metric(RULE, RUN, rows, level=level, operator=">=", threshold=str(LIMIT))
    return found.lower is not None and Decimal(found.lower) >= Decimal(str(LIMIT))


def at_the_limit(chance: random.Random, count: int) -> list[ScoredRow]:
    """Rows of a release that is just not good enough to be told from one that is."""
    return [ScoredRow(f"r{i}", f"r{i}", str(int(chance.random() < LIMIT))) for i in range(count)]


def test_runs_of_twenty_lengths_pass_no_more_often_than_one() -> None:
    """Every one of them counts: a release gets through only if all say so."""
    chance, lengths = random.Random(5), [60 + 12 * i for i in range(20)]
    passed = 0
    for _ in range(SIMULATED):
        whole = at_the_limit(chance, lengths[-1])
        runs = {f"n{n}": whole[:n] for n in lengths}  # which rows come first does not hang on how they came out
        units = alone([run(name, len(rows)) for name, rows in runs.items()], 3)
        assert len(units) == 20
        passed += all(passes(runs[unit.name], metric(max_looks=3).look(unit.look).level) for unit in units)

    assert passed / SIMULATED < 0.05


@pytest.mark.parametrize("looks", [2, 4])
def test_extending_until_it_passes_passes_no_more_often_than_one_look_may(looks: int) -> None:
    """Whoever stops at the first pass gains nothing; at the whole level each time they would."""
    chance, rule = random.Random(looks), metric(max_looks=looks)
    lengths = [100 * (i + 1) for i in range(looks)]
    passed = naive = 0
    for _ in range(SIMULATED):
        whole = at_the_limit(chance, lengths[-1])
        runs = [
            run(f"n{n}", n, *parent) for n, parent in zip(lengths, [(), *((f"n{n}",) for n in lengths)], strict=False)
        ]
        seen = [alone(runs[: i + 1], looks) for i in range(looks)]
        assert all(len(units) == 1 for units in seen)
        parts = [whole[:n] for n in lengths]
        passed += any(passes(part, rule.look(units[0].look).level) for part, units in zip(parts, seen, strict=True))
        naive += any(passes(part, "0.95") for part in parts)

    assert passed / SIMULATED <= 0.05
    assert naive > passed


def test_rules_of_other_kinds_take_looks_too() -> None:
    compare = {
        "id": "c", "type": "compare", "suite": "required", "metric": "primary",
        "against": "stage_current", "margin": "0.02", "max_looks": 2,
    }  # fmt: skip
    rule = the_rule(a_policy(METRIC, compare), "c")
    assert isinstance(rule, CompareRule)
    assert rule.looks == 2
    with pytest.raises(InvalidInputError, match="max_looks"):
        a_policy(METRIC, {"id": "h", "type": "headroom", "suite": "required", "max_looks": 2})
