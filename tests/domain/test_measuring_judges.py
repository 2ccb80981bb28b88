"""People's labels correct a judge's mean, and a judge that changes its mind shows nothing."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from registry.domain.digests import digest_of
from registry.domain.evaluations import JudgedLabel
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_judges import by_more_labels, held_to_swaps, measure_corrected
from registry.domain.policies.measured_facts import Measurement, ScaleFact

RULE, RUN = digest_of("rule"), digest_of("run")
SCALE = ScaleFact(measures="bounded", low="1", high="5", lower_is_better=False)


def rows(values: Sequence[float | None]) -> list[ScoredRow]:
    return [ScoredRow(f"r{i}", f"c{i}", None if v is None else f"{v:g}") for i, v in enumerate(values)]


def labels(pairs: Sequence[tuple[float, float | None]]) -> list[JudgedLabel]:
    """(what people said, what the judge said)"""
    return [
        JudgedLabel("helpful", f"l{i}", f"l{i}", f"{human:g}", None if judged is None else f"{judged:g}")
        for i, (human, judged) in enumerate(pairs)
    ]


def measured(
    scored: Sequence[float | None],
    held: Sequence[tuple[float, float | None]],
    *,
    threshold: str = "3",
    operator: str = ">=",
    wanted: int = 60,
    share: float = 1,
) -> Measurement:
    return measure_corrected(
        RULE, RUN, rows(scored), labels(held), SCALE,
        wanted=wanted, share=share, level="0.95", operator=operator, threshold=threshold,
    )  # fmt: skip


def test_what_people_said_more_than_the_judge_is_added_to_its_mean() -> None:
    found = measured([4, 3] * 100, [(3, 4), (2, 3)] * 40)
    assert found.value == "2.5"
    assert found.judge is not None
    assert (found.judge.uncorrected, found.judge.correction, found.judge.labels) == ("3.5", "-1", 80)
    assert found.lower is not None
    assert found.upper is not None
    assert 1 <= float(found.lower) < 2.5 < float(found.upper) <= 5


def test_a_judge_that_flatters_no_longer_passes_a_release() -> None:
    flattered = measured([5, 4] * 100, [(2, 4), (3, 5)] * 40, threshold="4")
    assert flattered.upper is not None
    assert float(flattered.upper) < 4


def test_bounds_cover_what_people_would_say_where_the_judge_alone_never_does() -> None:
    """2.5: simulated coverage of 0.9475 at a nominal 0.95. Here both one-sided bounds hold, at 0.90 together."""
    draw = np.random.default_rng(3)
    truth, covered, judge_alone = 3.0, 0, 0
    rounds = 200
    for _ in range(rounds):
        human = np.clip(draw.normal(truth, 0.7, 280), 1, 5).round(3)
        judged = np.clip(human + 0.4 + draw.normal(0, 0.3, 280), 1, 5).round(3)
        found = measured([float(v) for v in judged[:200]], list(zip(human[200:], judged[200:], strict=True)))
        covered += float(found.lower or 5) <= truth <= float(found.upper or 1)
        assert found.judge is not None
        judge_alone += abs(float(found.judge.uncorrected or 0) - truth) < 0.15
    assert covered / rounds >= 0.85
    assert judge_alone / rounds < 0.05


def test_too_few_labels_show_nothing_however_good_the_scores_are() -> None:
    found = measured([5] * 200, [(5, 5)] * 59)
    assert (found.reason, found.lower, found.upper) == ("too_few_labels", None, None)
    assert found.judge is not None
    assert (found.judge.labels, found.judge.wanted) == (59, 60)
    assert measured([5] * 200, [(5, 5)] * 60).reason == ""
    unread = measured([5] * 200, [(5, 5)] * 59 + [(5, None)])
    assert unread.reason == "too_few_labels"


def test_labels_that_the_judge_could_not_be_read_on_widen_the_bounds_both_ways() -> None:
    read = measured([4, 3] * 100, [(3, 4), (2.5, 3)] * 40)
    unread = measured([4, 3] * 100, [(3, 4), (2.5, 3)] * 40 + [(3, None)] * 4)
    assert unread.value == read.value
    assert float(unread.lower or 5) < float(read.lower or 5)
    assert float(unread.upper or 1) > float(read.upper or 1)


def test_rows_that_were_not_judged_are_bounded_both_ways() -> None:
    whole = measured([4, 3] * 100, [(4, 4), (3, 3.5)] * 40)
    holey = measured([4, 3] * 98 + [None] * 4, [(4, 4), (3, 3.5)] * 40)
    assert holey.n == 196
    assert float(holey.lower or 5) < float(whole.lower or 5)
    assert float(holey.upper or 1) > float(whole.upper or 1)
    assert measured([4] * 90 + [None] * 10, [(4, 4)] * 60).reason == "too_many_unmeasured"


def test_rows_that_failed_are_not_corrected() -> None:
    """A judge that is too hard must not lift rows that have no answer at all."""
    half_failed = measured([1.0] * 100 + [3, 2] * 50, [(4, 3), (3, 2)] * 40, share=0.5)
    assert half_failed.value == "2.25"  # (1 + 2.5) / 2, and half of the 1 that people say more


@pytest.mark.parametrize("operator", [">=", "<="])
def test_a_straddling_bound_says_how_many_rows_or_labels_are_missing(operator: str) -> None:
    draw = np.random.default_rng(5)
    scored = [float(v) for v in draw.integers(1, 6, 120)]
    human = draw.integers(1, 6, 70)
    held = [(float(h), float(j)) for h, j in zip(human, draw.permutation(human), strict=True)]
    value = float(measured(scored, held).value or 0)
    near = value - 0.2 if operator == ">=" else value + 0.2
    found = measured(scored, held, threshold=f"{near:.3f}", operator=operator)
    assert found.reason == ""
    assert found.judge is not None
    assert found.needed is not None or found.judge.needed is not None
    assert (found.needed or 121) > 120
    assert (found.judge.needed or 71) > 70
    away = value + 0.1 if operator == ">=" else value - 0.1
    beyond = measured(scored, held, threshold=f"{away:.3f}", operator=operator)
    assert beyond.judge is not None
    assert (beyond.needed, beyond.judge.needed) == (None, None)  # no number would show it


def test_more_labels_do_not_help_where_rows_are_what_is_lacking() -> None:
    exact = [(float(v), float(v)) for v in (1, 2, 3, 4, 5)] * 20
    found = measured([1, 5] * 30, exact, threshold="2.6")
    assert found.judge is not None
    assert found.needed is None or found.judge.needed is None


def test_an_assumed_dependence_within_clusters_widens_the_bounds() -> None:
    scored = [ScoredRow(f"r{i}", f"c{i // 4}", ("4", "3", "5")[i % 3]) for i in range(200)]
    held = labels([(3, 4), (2.5, 3)] * 40)

    def bounds(icc: float | None) -> Measurement:
        return measure_corrected(
            RULE, RUN, scored, held, SCALE,
            wanted=60, share=1, level="0.95", operator=">=", threshold="3", assumed_icc=icc,
        )  # fmt: skip

    assert float(bounds(0.5).lower or 5) < float(bounds(None).lower or 5)


def test_what_is_missing_is_planned_at_the_level_of_the_next_look() -> None:
    held = [(4.0, 3.5), (2.0, 2.5), (3.0, 3.0)] * 30
    now, later = measured([3, 4, 2, 5] * 20, held, threshold="3.3"), measured([3, 4, 2, 5] * 20, held, threshold="3.4")
    planned = by_more_labels(now, later)
    assert (planned.lower, planned.needed) == (now.lower, later.needed)
    assert planned.judge is not None
    assert later.judge is not None
    assert planned.judge.needed == later.judge.needed
    done = measured([5, 4] * 100, [(5, 5), (4, 4.5)] * 40, threshold="2")
    assert by_more_labels(done, later) == done


def test_a_bound_of_a_judge_that_flips_has_no_numbers() -> None:
    bound = measured([4, 3] * 100, [(3, 4), (2, 3)] * 40)
    held = held_to_swaps(bound, [0.2, None])
    assert (held.lower, held.upper, held.reason) == (bound.lower, bound.upper, "")
    assert held.judge is not None
    assert held.judge.flips == "0.2"
    flipped = held_to_swaps(bound, [0.0, 0.21])
    assert (flipped.lower, flipped.upper, flipped.needed, flipped.reason) == (None, None, None, "judge_flips")
    assert held_to_swaps(bound, [None]) == bound
