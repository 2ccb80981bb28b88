"""What a sample of an import says about all of it, and that no series of attempts confirms a wrong one."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.imports.replays import (
    ALPHA,
    TOLERATED,
    Verdict,
    bounds_of,
    differs,
    drawn,
    judged,
    level_after,
    samples_needed,
)


def chance(rows: int, differing: int, samples: int, seen: int) -> float:
    """Of seeing exactly so many, counted out."""
    return comb(differing, seen) * comb(rows - differing, samples - seen) / comb(rows, samples)


def confirmed(rows: int, differing: int, samples: int, level: str) -> float:
    """The chance that an import of which so many rows differ is confirmed."""
    found = 0.0
    for seen in range(max(0, samples + differing - rows), min(samples, differing) + 1):
        if judged(rows, samples, seen, level) is not Verdict.CONFIRMED:
            break
        found += chance(rows, differing, samples, seen)
    return found


def a_row(sample: str, output: str = "yes", score: str = "1", state: RowState = RowState.OK) -> EvaluatedRow:
    return EvaluatedRow(sample, sample, state, output, "yes", "eos", 1, 1, 1, {"exact": score})


@pytest.mark.parametrize(("rows", "samples"), [(40, 28), (120, 48), (120, 69), (480, 65), (480, 96), (2000, 300)])
@pytest.mark.parametrize("failed", [0, 3])
def test_an_import_with_more_than_one_row_in_twenty_otherwise_is_confirmed_as_rarely_as_the_level_says(
    rows: int, samples: int, failed: int
) -> None:
    level = level_after(failed)
    least = int(rows * TOLERATED) + 1
    chances = [confirmed(rows, differing, samples, level) for differing in (least, least + 1, 2 * least, rows // 2)]
    assert max(chances) <= float(level)
    assert chances[0] == max(chances)


def test_what_the_sample_that_is_drawn_unasked_finds() -> None:
    """480 rows: 96 of them, of which one may differ. One row in ten edited is confirmed once in 5000 times."""
    samples = samples_needed(480, "0.025", 1)
    assert samples == 96
    assert confirmed(480, 48, samples, "0.025") < 0.0002
    assert confirmed(480, 0, samples, "0.025") == 1.0
    refuted = sum(chance(480, 48, samples, n) for n in range(49) if judged(480, samples, n, "0.025") is Verdict.REFUTED)
    assert refuted == pytest.approx(0.652, abs=0.001)


@pytest.mark.parametrize(
    ("rows", "level", "none", "one"),
    [
        (4, "0.025", 4, 4),
        (40, "0.025", 28, 36),
        (120, "0.025", 48, 69),
        (5000, "0.0125", 85, 124),
        (10**6, "0.05", 59, 93),
    ],
)
def test_the_fewest_rows_that_confirm(rows: int, level: str, none: int, one: int) -> None:
    """The last are those of an endless supply: ln 0.05 / ln 0.95 = 58.4, and the usual table's 93 for one failure."""
    assert (samples_needed(rows, level, 0), samples_needed(rows, level, 1)) == (none, one)


def test_all_attempts_together_confirm_a_wrong_import_with_one_chance_in_twenty() -> None:
    levels = [Decimal(level_after(failed)) for failed in range(40)]
    assert levels[:3] == [Decimal("0.025"), Decimal("0.0125"), Decimal("0.00625")]
    assert sum(levels) < ALPHA


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 400).flatmap(lambda rows: st.tuples(st.just(rows), st.integers(1, rows), st.integers(0, rows))))
def test_verdicts_and_bounds_agree_and_hold_what_was_seen(asked: tuple[int, int, int]) -> None:
    rows, samples, seen = asked[0], asked[1], min(asked[1], asked[2])
    at_most, at_least = (Decimal(bound) for bound in bounds_of(rows, samples, seen, "0.025"))
    assert Decimal(seen) / rows <= at_most + Decimal("0.0001") <= 1 + Decimal("0.0001")
    assert at_least <= Decimal(seen + rows - samples) / rows
    verdict = judged(rows, samples, seen, "0.025")
    allowed = Decimal(int(rows * TOLERATED)) / rows
    assert (verdict is Verdict.CONFIRMED) == (at_most <= allowed + Decimal("0.0001"))
    assert (verdict is Verdict.REFUTED) == (at_least > allowed - Decimal("0.0001") and at_least > allowed)
    if samples == rows:
        assert verdict is (Verdict.CONFIRMED if seen <= int(rows * TOLERATED) else Verdict.REFUTED)


def test_a_sample_depends_on_its_seed_alone_and_leaves_out_what_was_not_answered() -> None:
    rows = [a_row(f"r{n}", state=RowState.UNMEASURED if n % 10 == 0 else RowState.OK) for n in range(100)]
    first = [row.sample_id for row in drawn(rows, 30, "a")]
    assert first == [row.sample_id for row in drawn(rows[::-1], 30, "a")]
    assert first != [row.sample_id for row in drawn(rows, 30, "b")]
    assert first == [row.sample_id for row in drawn(rows, 60, "a")][:30]
    assert len(drawn(rows, 100, "a")) == 90
    assert not {f"r{n}" for n in range(0, 100, 10)} & {row.sample_id for row in drawn(rows, 100, "a")}


@pytest.mark.parametrize(
    ("replayed", "by_score", "by_text"),
    [
        (a_row("r", "yes"), False, False),
        (a_row("r", "yes", "0"), False, False),
        (a_row("r", " yes "), False, False),
        (a_row("r", "Yes!"), False, True),
        (a_row("r", "no", "0"), True, True),
        (a_row("r", "yes", state=RowState.FAILED), True, True),
    ],
    ids=["the same", "the same text, scored otherwise", "blanks", "another text", "another score", "a failed row"],
)
def test_a_row_differs_by_its_outcome_its_scores_or_its_text(
    replayed: EvaluatedRow, by_score: bool, by_text: bool
) -> None:
    assert differs(a_row("r"), replayed, by_text=False) is by_score
    assert differs(a_row("r"), replayed, by_text=True) is by_text


def test_of_a_row_that_was_asked_several_times_every_answer_counts() -> None:
    draws = tuple(Draw("", n, RowState.OK, text, "eos", 1, 1, 1, {}) for n, text in enumerate(("yes", "yes", "no")))
    several = replace(a_row("r", score="0.666667"), draws=draws)
    assert differs(several, a_row("r"), by_text=False)
    assert not differs(replace(several, draws=draws[:2]), a_row("r", score="0"), by_text=True)
