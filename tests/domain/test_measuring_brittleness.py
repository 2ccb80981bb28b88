"""Brittleness measured: variants against the prompt as released, and against what is live."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.measuring_brittleness import (
    VariantsAsked,
    VariedRow,
    measure_against_live,
    measure_variants,
    varied,
)
from registry.domain.policies.measured_facts import Measurement, SliceMeasurement
from registry.domain.statistics.paired import binary_difference
from registry.domain.statistics.scales import BINARY, Scale

unhurried = settings(deadline=None, max_examples=15)
RULE, RUN, LIVE = digest_of("rule"), digest_of("run"), digest_of("live")
ASKED = VariantsAsked(BINARY, True, "0.95", "0.05")


def rows_of(released: str, **variants: str) -> list[VariedRow]:
    """One row for each character: `1` is right, `0` wrong, `?` unmeasured."""

    def told(text: str, place: int) -> str | None:
        return None if text[place] == "?" else text[place]

    return [
        VariedRow(f"r{i:03}", f"r{i:03}", told(released, i), {name: told(text, i) for name, text in variants.items()})
        for i in range(len(released))
    ]


def measured(rows: list[VariedRow], asked: VariantsAsked = ASKED) -> Measurement:
    return measure_variants(RULE, RUN, rows, asked)


def variant(found: Measurement, name: str) -> SliceMeasurement:
    return next(one for one in found.slices or () if one.name == name)


def test_a_variant_that_drops_is_told_and_one_that_does_not_passes() -> None:
    found = measured(rows_of("1" * 200, spaces="0" * 80 + "1" * 120, upper="1" * 200))

    assert (found.value, found.baseline_value, found.n, found.method) == ("-0.4", "1", 200, "variants")
    spaces, upper = variant(found, "spaces"), variant(found, "upper")
    assert (spaces.status, spaces.value, spaces.n) == ("fail", "-0.4", 200)
    assert (upper.status, upper.value, upper.needed) == ("pass", "0", None)
    # Each variant has exactly the bounds of a paired comparison with the prompt as released.
    bounds = binary_difference([-1] * 80 + [0] * 120, list(range(200)), 0.05)
    assert spaces.lower is not None
    assert bounds.lower is not None
    assert abs(float(spaces.lower) - bounds.lower) < 1e-9


def test_few_rows_say_how_many_are_missing() -> None:
    few = variant(measured(rows_of("1" * 29, upper="1" * 29)), "upper")
    assert (few.status, few.needed) == ("insufficient", 30)
    more = variant(measured(rows_of("1" * 40, upper="1" * 40)), "upper")
    assert (more.status, more.needed) == ("unclear", 52)  # z²(1 - m)/m, as of two outcomes that agree on all rows
    assert variant(measured(rows_of("1" * 52, upper="1" * 52)), "upper").status == "pass"


def test_a_drop_that_only_one_of_many_variants_shows_is_suspected() -> None:
    rows = 400
    weak = "0" * 29 + "1" * (rows - 29)
    alone = measured(rows_of("1" * rows, weak=weak))
    among = measured(rows_of("1" * rows, weak=weak, **{f"v{i}": "1" * rows for i in range(12)}))
    one, other = variant(alone, "weak"), variant(among, "weak")
    assert (one.status, other.status) == ("fail", "suspected")
    assert one.p == other.p
    assert one.adjusted == one.p
    assert other.p is not None
    assert other.adjusted is not None
    assert abs(float(other.adjusted) - 13 * float(other.p)) < 1e-9


def test_a_row_that_was_not_measured_counts_against_and_for_a_variant() -> None:
    known = variant(measured(rows_of("1" * 100, upper="1" * 100)), "upper")
    lacking = variant(measured(rows_of("1" * 100, upper="?" * 4 + "1" * 96)), "upper")
    assert (known.status, lacking.status, lacking.n) == ("pass", "unclear", 96)
    assert lacking.lower is not None
    assert known.lower is not None
    assert float(lacking.lower) < float(known.lower)
    assert measured(rows_of("1" * 100, upper="?" * 6 + "1" * 94)).reason == "too_many_unmeasured"
    assert measured(rows_of("?" * 6 + "1" * 94, upper="1" * 100)).reason == "too_many_unmeasured"


def test_rows_without_variants_have_nothing_to_measure() -> None:
    assert measured([]).reason == "no_variants"


def test_less_is_better_turns_what_is_worse() -> None:
    more = rows_of("0" * 100, upper="1" * 100)
    turned = VariantsAsked(Scale(0.0, 1.0, lower_is_better=True), True, "0.95", "0.05")
    assert variant(measured(more), "upper").status == "pass"
    assert variant(measured(more, turned), "upper").status == "fail"


def test_numbers_within_a_range_are_in_their_own_units() -> None:
    rows = [VariedRow(f"r{i}", f"r{i}", "80", {"upper": str(70 + i % 5)}) for i in range(60)]
    found = measured(rows, VariantsAsked(Scale(0.0, 100.0), False, "0.95", "5"))
    assert (variant(found, "upper").value, variant(found, "upper").status) == ("-8", "fail")


def test_rows_keep_the_first_answer_to_each_prompt() -> None:
    row = EvaluatedRow("a", "a", RowState.OK, "x", "x", "eos", 1, 1, 1, {"exact": "0.5"})
    draws = (
        draw("", 1, "0"),
        draw("", 0, "1"),
        draw("upper", 0, "0"),
        draw("lower", 0, None, RowState.UNMEASURED),
    )
    (found,) = varied([replace(row, draws=draws)], "exact")
    assert (found.released, dict(found.variants)) == ("1", {"lower": None, "upper": "0"})
    (alone,) = varied([replace(row, draws=draws[2:])], "exact")
    assert alone.released == "0.5"
    assert varied([row, replace(row, draws=draws[:2])], "exact") == []


def draw(name: str, repeat: int, score: str | None, state: RowState = RowState.OK) -> Draw:
    return Draw(name, repeat, state, "x", "eos", 1, 1, 1, {} if score is None else {"exact": score})


# Against what is live --------------------------------------------------------------------------------------


def against(ours: list[VariedRow], theirs: list[VariedRow], margin: str = "0.05") -> Measurement:
    return measure_against_live(RULE, RUN, LIVE, ours, theirs, VariantsAsked(BINARY, True, "0.95", margin))


def test_a_prompt_on_which_more_hangs_is_less_steady() -> None:
    steady = rows_of("1" * 200, a="1" * 200, b="1" * 200)
    shaky = rows_of("1" * 200, a="0" * 100 + "1" * 100, b="1" * 200)
    worse, better = against(shaky, steady), against(steady, shaky)
    assert (worse.value, worse.baseline_value, better.value) == ("-0.25", "0", "0.25")
    assert worse.upper is not None
    assert better.lower is not None
    assert float(worse.upper) < -0.05
    assert float(better.lower) > -0.05


def test_disagreement_counts_whichever_way_it_goes() -> None:
    wrong, right = rows_of("0" * 100, a="1" * 100), rows_of("1" * 100, a="0" * 100)
    assert against(wrong, right).value == "0"


def test_only_variants_that_both_prompts_have_are_compared() -> None:
    ours, theirs = rows_of("1" * 60, a="1" * 60, mine="0" * 60), rows_of("1" * 60, a="1" * 60, theirs="0" * 60)
    assert against(ours, theirs).value == "0"
    assert against(rows_of("11", mine="11"), rows_of("11", theirs="11")).reason == "no_variants"


def test_the_rows_of_a_longer_run_alone_are_left_out() -> None:
    assert against(rows_of("1" * 60, a="1" * 60), rows_of("1" * 90, a="1" * 60 + "0" * 30)).n == 60
    assert against(rows_of("1" * 60, a="1" * 60), []).reason == "no_data"


def test_samples_in_other_clusters_are_not_comparable() -> None:
    ours = rows_of("1" * 60, a="1" * 60)
    theirs = [VariedRow(r.sample_id, "one", r.released, r.variants) for r in ours]
    assert against(ours, theirs).reason == "not_comparable"


def test_what_was_not_measured_disagrees_at_worst_and_agrees_at_best() -> None:
    whole = rows_of("1" * 100, a="1" * 100)
    lacking = rows_of("1" * 100, a="?" * 5 + "1" * 95)
    known, ours, theirs = against(whole, whole), against(lacking, whole), against(whole, lacking)
    assert (ours.n, ours.reason) == (95, "")
    assert float(ours.lower or 0) < float(known.lower or 0)
    assert float(theirs.upper or 0) > float(known.upper or 0)
    assert against(rows_of("?" * 6 + "1" * 94, a="1" * 100), whole).reason == "too_many_unmeasured"


def test_as_steady_on_too_few_rows_says_how_many_are_missing() -> None:
    few = rows_of("1" * 40, a="1" * 40)
    found = against(few, few)
    assert (found.value, found.needed) == ("0", 59)  # log(0.05)/log(1 - 0.05), as nothing was ever seen to differ


def test_where_few_rows_differ_as_many_are_asked_for_as_let_the_spread_be_believed() -> None:
    ours, theirs = rows_of("1" * 100, a="1" * 100), rows_of("1" * 100, a="0" * 2 + "1" * 98)
    found = against(ours, theirs, margin="0.029")
    assert (found.method, found.value, found.lower) == ("sparse", "0.02", "-0.029513049608")
    assert found.needed == 1000  # where 20 rows would differ


TABLES = st.lists(st.text("01", min_size=3, max_size=3), min_size=30, max_size=80)


@unhurried
@given(TABLES, st.integers(0, 99))
def test_the_order_of_rows_and_variants_changes_nothing(table: list[str], seed: int) -> None:
    rows = [VariedRow(f"r{i:03}", f"c{i // 2}", t[0], {"a": t[1], "b": t[2]}) for i, t in enumerate(table)]
    other = [
        VariedRow(r.sample_id, r.cluster, r.released, dict(sorted(r.variants.items(), reverse=True))) for r in rows
    ]
    Random(seed).shuffle(other)
    assert measured(rows) == measured(other)
    assert against(rows, rows) == against(other, other)


@unhurried
@given(TABLES)
def test_swapping_candidate_and_live_turns_the_bounds(table: list[str]) -> None:
    rows = [VariedRow(f"r{i:03}", f"r{i}", t[0], {"a": t[1], "b": t[2]}) for i, t in enumerate(table)]
    still = [VariedRow(r.sample_id, r.cluster, "1", {"a": "1", "b": "1"}) for r in rows]
    one, other = against(rows, still), against(still, rows)
    assert one.reason == other.reason
    if not one.reason:
        assert float(one.lower or 0) == pytest.approx(-float(other.upper or 0), abs=2e-12)
        assert float(one.upper or 0) == pytest.approx(-float(other.lower or 0), abs=2e-12)
