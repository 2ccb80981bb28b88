from __future__ import annotations

from decimal import Decimal
from math import ceil
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.measuring import ScoredRow, measure_difference, measure_metric
from registry.domain.policies.measured_facts import Measurement
from registry.domain.statistics import clopper_pearson, korn_graubard, tango

unhurried = settings(deadline=None)
"""The first example pays for importing numerical libraries."""

RULE, RUN, BASELINE = digest_of("rule"), digest_of("run"), digest_of("baseline")


def test_a_metric_is_measured_in_decimals_that_never_favour_passing() -> None:
    exact = clopper_pearson(186, 200, 0.05)

    measured = _metric(_rows("1" * 186 + "0" * 14), threshold="0.90")

    assert measured == Measurement(
        rule=RULE,
        run=RUN,
        value="0.93",
        n=200,
        clusters=200,
        lower="0.892732020773",
        upper="0.957187351981",
        level="0.95",
        method="clopper_pearson",
        needed=558,
    )
    assert exact.lower is not None
    assert exact.upper is not None
    assert Decimal(measured.lower or "") <= Decimal(exact.lower)
    assert Decimal(measured.upper or "") >= Decimal(exact.upper)


@pytest.mark.parametrize(("operator", "threshold"), [(">=", "0.88"), (">=", "0.97"), ("<=", "0.97"), ("<=", "0.85")])
def test_a_bound_that_decides_needs_no_more_rows(operator: str, threshold: str) -> None:
    assert _metric(_rows("1" * 186 + "0" * 14), operator, threshold).needed is None


def test_a_straddling_metric_on_the_wrong_side_is_helped_by_no_number_of_rows() -> None:
    assert _metric(_rows("1" * 186 + "0" * 14), ">=", "0.94").needed is None
    assert _metric(_rows("1" * 186 + "0" * 14), "<=", "0.92").needed is None


@unhurried
@given(right=st.integers(1, 80), wrong=st.integers(0, 80), thousandths=st.integers(1, 999))
def test_a_ceiling_is_the_mirror_of_a_floor(right: int, wrong: int, thousandths: int) -> None:
    threshold = Decimal(thousandths) / 1000
    floor = _metric(_rows("1" * right + "0" * wrong), ">=", str(threshold))
    ceiling = _metric(_rows("0" * right + "1" * wrong), "<=", str(1 - threshold))

    assert ceiling.needed == floor.needed
    assert floor.reason == ceiling.reason
    if floor.lower is not None and ceiling.upper is not None:
        assert abs(Decimal(ceiling.upper) - (1 - Decimal(floor.lower))) <= Decimal("2e-12")


def test_58_right_answers_need_one_more_to_clear_95_percent() -> None:
    assert _metric(_rows("1" * 58), threshold="0.95").needed == 59
    assert _metric(_rows("1" * 59), threshold="0.95").needed is None


def test_clustered_rows_are_planned_by_what_they_are_worth() -> None:
    rows = _rows("1111" * 45 + "0000" * 5, size=4)
    exact = korn_graubard([int(row.value or 0) for row in rows], [int(row.cluster) for row in rows], 0.05)

    measured = _metric(rows, threshold="0.87")
    alone = _metric(_rows("1" * 180 + "0" * 20), threshold="0.87")

    assert (measured.method, measured.n, measured.clusters) == ("korn_graubard", 200, 50)
    assert float(measured.lower or 0) == pytest.approx(exact.lower, abs=1e-11)
    assert measured.needed is not None
    assert alone.needed is not None
    assert measured.needed == pytest.approx(alone.needed * exact.design_effect, abs=exact.design_effect)


def test_a_difference_pairs_by_sample_whatever_the_order() -> None:
    candidate, live = _pairs(b=9, c=12, n=400)

    measured = _difference(candidate[::-1], live)

    assert measured == Measurement(
        rule=RULE,
        run=RUN,
        baseline=BASELINE,
        value="-0.0075",
        baseline_value="0.9475",
        n=400,
        clusters=400,
        lower="-0.027718494584",
        upper="0.012011575572",
        level="0.95",
        method="tango",
        needed=811,
    )


def test_pairs_that_all_agree_are_no_proof_below_133() -> None:
    assert _difference(*_pairs(0, 0, 132)).needed == 133
    assert _difference(*_pairs(0, 0, 132)).lower == "-0.020084870932"  # -z² / (132 + z²)
    assert _difference(*_pairs(0, 0, 133)).needed is None


def test_clustered_pairs_that_all_agree_need_the_same_number_of_clusters() -> None:
    rows = _rows("1" * 400, size=4)

    measured = _difference(rows, rows)

    assert (measured.n, measured.clusters, measured.method) == (400, 100, "tango_clustered")
    assert measured.needed == ceil(132.5716 * 4)


def test_a_worse_release_needs_no_more_pairs_to_be_refused() -> None:
    measured = _difference(*_pairs(2, 30, 400))

    assert Decimal(measured.upper or "0") < Decimal("-0.02")
    assert measured.needed is None


def test_few_unmeasured_rows_are_taken_at_their_worst_and_at_their_best() -> None:
    rows = _rows("1" * 90 + "0" * 5 + "?" * 5)

    measured = _metric(rows, threshold="0.5")

    assert (measured.n, measured.clusters, measured.reason) == (95, 95, "")
    assert measured.value == "0.947368421053"
    assert float(measured.lower or 0) == pytest.approx(clopper_pearson(90, 100, 0.05).lower, abs=1e-11)
    assert float(measured.upper or 0) == pytest.approx(clopper_pearson(95, 100, 0.05).upper, abs=1e-11)


def test_more_than_one_row_in_twenty_unmeasured_leaves_no_bounds() -> None:
    measured = _metric(_rows("1" * 94 + "?" * 6), threshold="0.5")

    assert (measured.lower, measured.upper, measured.reason) == (None, None, "too_many_unmeasured")
    assert (measured.value, measured.n) == ("1", 94)


def test_an_unmeasured_side_counts_against_the_candidate_and_for_it() -> None:
    candidate, live = _pairs(b=5, c=5, n=200)
    candidate[-1] = ScoredRow(candidate[-1].sample_id, candidate[-1].cluster, None)  # live was right there
    live[-2] = ScoredRow(live[-2].sample_id, live[-2].cluster, None)  # the candidate was right there

    measured = _difference(candidate, live)

    assert measured.n == 198
    assert float(measured.lower or 0) == pytest.approx(tango(5, 6, 200, 0.05).lower, abs=1e-11)
    assert float(measured.upper or 0) == pytest.approx(tango(6, 5, 200, 0.05).upper, abs=1e-11)


def test_a_row_missing_on_one_side_is_unmeasured() -> None:
    candidate, live = _pairs(b=5, c=5, n=200)

    missing = _difference(candidate[:-2], live[1:])
    unmeasured = _difference(
        [*candidate[:-2], *(ScoredRow(row.sample_id, row.cluster, None) for row in candidate[-2:])],
        [ScoredRow(live[0].sample_id, live[0].cluster, None), *live[1:]],
    )

    assert missing.n == 197
    assert missing == unmeasured
    assert _difference(candidate[:180], live).reason == "too_many_unmeasured"


def test_rows_without_a_common_sample_cannot_be_compared() -> None:
    measured = _difference(_rows("111"), [ScoredRow("other", "other", "1")])

    assert (measured.reason, measured.value, measured.lower, measured.n) == ("no_data", None, None, 0)
    assert measured.baseline_value is None


def test_a_sample_in_two_clusters_makes_runs_not_comparable() -> None:
    measured = _difference(_rows("1111"), _rows("1111", size=2))

    assert (measured.reason, measured.lower, measured.upper) == ("not_comparable", None, None)


@pytest.mark.parametrize("marks", ["1", "1101"])
def test_one_cluster_has_no_bounds(marks: str) -> None:
    rows = _rows(marks, size=4)

    assert _metric(rows).reason == _difference(rows, rows).reason == "one_cluster"
    assert _metric(rows).lower is None


def test_no_rows_are_no_data() -> None:
    assert _metric([]).reason == "no_data"
    assert _difference([], []).reason == "no_data"
    assert _metric(_rows("???")).reason == "too_many_unmeasured"


def test_a_sample_that_occurs_twice_is_refused_by_name() -> None:
    rows = [*_rows("11"), ScoredRow("s00001", "1", "0")]

    with pytest.raises(InvalidInputError) as by_metric:
        _metric(rows)
    with pytest.raises(InvalidInputError) as by_difference:
        _difference(_rows("11"), rows)

    assert by_metric.value.where == by_difference.value.where == "s00001"


def test_a_score_that_is_not_binary_is_refused_with_its_sample() -> None:
    with pytest.raises(InvalidInputError) as refused:
        _metric([ScoredRow("s1", "c1", "0.5"), ScoredRow("s2", "c2", "1")])

    assert (refused.value.where, refused.value.found) == ("s1", "'0.5'")


@pytest.mark.parametrize(
    ("level", "operator", "threshold", "where"),
    [("0.5", ">=", "0.9", "level"), ("1", ">=", "0.9", "level"), ("0.95", ">", "0.9", "require"),
     ("0.95", ">=", "most", "require")],
)  # fmt: skip
def test_a_requirement_that_means_nothing_is_refused(level: str, operator: str, threshold: str, where: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        measure_metric(RULE, RUN, _rows("11"), level=level, operator=operator, threshold=threshold)

    assert refused.value.where == where


@pytest.mark.parametrize("margin", ["0", "-0.02", "1", "wide"])
def test_a_margin_that_is_none_is_refused(margin: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        measure_difference(RULE, RUN, BASELINE, _rows("11"), _rows("11"), level="0.95", margin=margin)

    assert refused.value.where == "margin"


def test_a_stricter_level_gives_wider_bounds_and_is_recorded_in_its_one_spelling() -> None:
    rows = _rows("1" * 90 + "0" * 10)
    usual = measure_metric(RULE, RUN, rows, level="0.950", operator=">=", threshold="0.8")
    strict = measure_metric(RULE, RUN, rows, level="0.99", operator=">=", threshold="0.8")

    assert (usual.level, strict.level) == ("0.95", "0.99")
    assert Decimal(strict.lower or "") < Decimal(usual.lower or "")
    assert Decimal(strict.upper or "") > Decimal(usual.upper or "")


@unhurried
@given(st.lists(st.tuples(st.sampled_from("01"), st.sampled_from("01"), st.integers(0, 9)), max_size=60), st.randoms())
def test_the_order_of_rows_changes_nothing(pairs: list[tuple[str, str, int]], random: Random) -> None:
    candidate = [ScoredRow(f"s{i}", f"c{cluster}", one) for i, (one, _, cluster) in enumerate(pairs)]
    live = [ScoredRow(f"s{i}", f"c{cluster}", other) for i, (_, other, cluster) in enumerate(pairs)]
    shuffled = random.sample(candidate, len(candidate))

    assert _difference(shuffled, live) == _difference(candidate, live)
    assert _metric(shuffled) == _metric(candidate)


@unhurried
@given(marks=st.text("01", min_size=40, max_size=80), size=st.integers(1, 5), data=st.data())
def test_losing_rows_never_lifts_the_lower_or_lowers_the_upper_bound_of_independent_rows(
    marks: str, size: int, data: st.DataObject
) -> None:
    whole = _rows(marks)
    lost = data.draw(st.sets(st.integers(0, len(marks) - 1), max_size=2))
    rows = [ScoredRow(r.sample_id, r.cluster, None if i in lost else r.value) for i, r in enumerate(whole)]

    full, partial = _metric(whole), _metric(rows)

    assert Decimal(partial.lower or "") <= Decimal(full.lower or "")
    assert Decimal(partial.upper or "") >= Decimal(full.upper or "")


def _metric(rows: list[ScoredRow], operator: str = ">=", threshold: str = "0.9") -> Measurement:
    return measure_metric(RULE, RUN, rows, level="0.95", operator=operator, threshold=threshold)


def _difference(candidate: list[ScoredRow], live: list[ScoredRow], baseline: Digest = BASELINE) -> Measurement:
    return measure_difference(RULE, RUN, baseline, candidate, live, level="0.95", margin="0.02")


def _rows(marks: str, size: int = 1) -> list[ScoredRow]:
    """A row for each mark, `?` being unmeasured; `size` rows to a cluster."""
    return [ScoredRow(f"s{i:05}", str(i // size), None if mark == "?" else mark) for i, mark in enumerate(marks)]


def _pairs(b: int, c: int, n: int) -> tuple[list[ScoredRow], list[ScoredRow]]:
    """Candidate and live: `b` samples only the candidate gets right, `c` only live, 3 % neither, the rest both."""
    wrong = 3 * n // 100
    right = n - b - c - wrong
    return _rows("1" * b + "0" * c + "0" * wrong + "1" * right), _rows("0" * b + "1" * c + "0" * wrong + "1" * right)
