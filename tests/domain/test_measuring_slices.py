from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_slices import MOST_SLICES, SlicedRow, SlicesAsked, measure_slices, sliced
from registry.domain.policies.measured_facts import Measurement, SliceMeasurement
from registry.domain.statistics.scales import BINARY, Scale
from registry.domain.statistics.slices import Mode
from registry.domain.suites.slices import ColumnSlices, Condition, ConditionSlice

unhurried = settings(deadline=None, max_examples=12)
RULE, RUN, BASELINE = digest_of("rule"), digest_of("run"), digest_of("baseline")
LANG = ColumnSlices(column="lang", min_n=30)


def test_a_slice_that_collapses_is_told_whatever_the_others_gain() -> None:
    live = _rows(de="1" * 100, fr="0" * 80 + "1" * 20)
    found = _compared(_rows(de="0" * 100, fr="1" * 100), live)

    assert (found.value, found.n, found.reason) == ("-0.1", 200, "")
    de, fr = found.slices or ()
    assert (de.name, de.status, de.value, de.baseline_value, de.n) == ("de", "fail", "-1", "1", 100)
    assert (fr.name, fr.status, fr.value) == ("fr", "pass", "0.8")
    assert de.adjusted is not None
    assert fr.lower is not None


def test_a_small_slice_is_too_small_and_says_how_many_rows_it_takes() -> None:
    rows = _rows(de="1" * 100, fr="1" * 29)
    (de, fr) = _compared(rows, rows, declared=LANG.model_copy(update={"required": ("fr",)})).slices or ()

    assert (de.status, de.required) == ("pass", None)
    assert (fr.status, fr.required, fr.n, fr.needed) == ("insufficient", True, 29, 30)


def test_a_required_slice_without_a_single_row_is_told_of() -> None:
    rows = _rows(de="1" * 100)
    found = _compared(rows, rows, declared=LANG.model_copy(update={"required": ("nl",)}))

    assert [(s.name, s.status, s.n, s.needed, s.reason) for s in found.slices or ()] == [
        ("de", "pass", 100, None, None),
        ("nl", "insufficient", 0, 30, None),
    ]


def test_rows_that_lie_in_no_slice_count_only_for_the_whole() -> None:
    rows = [*_rows(de="1" * 100), *(SlicedRow(f"x{i}", f"x{i}", "1", None, False) for i in range(10))]
    found = _compared(rows, rows)

    assert (found.n, [s.n for s in found.slices or ()]) == (110, [100])


def test_a_condition_makes_one_slice_of_the_rows_of_which_it_holds() -> None:
    long = ConditionSlice(name="long", where=Condition(column="text", longer_than=10), min_n=20, required=True)
    rows = [sliced(ScoredRow(str(i), str(i), "1"), {"long": "true" if i < 25 else "false"}, long) for i in range(100)]
    (found,) = _compared(rows, rows, declared=long).slices or ()

    assert (found.name, found.n, found.required) == ("long", 25, True)


def test_one_side_that_tells_where_rows_lie_is_enough() -> None:
    rows = _rows(de="1" * 100, fr="1" * 100)
    silent = [replace(row, part=None, told=False) for row in rows]

    assert _compared(rows, silent) == _compared(rows, rows)
    assert _compared(silent, rows) == _compared(rows, rows)
    assert _compared(silent, silent).reason == "no_slices"


def test_a_column_of_too_many_values_makes_no_slices() -> None:
    rows = [SlicedRow(f"{i:05}", str(i), "1", str(i)) for i in range(MOST_SLICES + 1)]
    assert (_compared(rows, rows).reason, _compared(rows, rows).slices) == ("too_many_slices", None)


def test_what_was_not_measured_can_be_harm_that_nobody_saw() -> None:
    live = _rows(de="1" * 100, fr="1" * 100)
    gaps = [replace(row, value=None) if row.part == "de" and int(row.sample_id[2:]) < 10 else row for row in live]

    assert [s.status for s in _compared(live, live, margin="0.03").slices or ()] == ["pass", "pass"]
    de, fr = _compared(gaps, live, margin="0.03").slices or ()
    assert (de.status, de.n, fr.status) == ("suspected", 90, "pass")


def test_what_was_not_measured_of_live_may_have_been_right() -> None:
    rows = _rows(de="1" * 100, fr="1" * 100)
    lost = [replace(row, value="0") if row.part == "de" and int(row.sample_id[2:]) < 10 else row for row in rows]
    gaps = [replace(row, value=None) if row.part == "de" and int(row.sample_id[2:]) < 10 else row for row in rows]
    de, fr = _compared(lost, gaps, margin="0.03").slices or ()
    assert (de.status, de.n, fr.status) == ("suspected", 90, "pass")


def test_only_measured_rows_make_a_slice_large_enough() -> None:
    rows = _rows(de="1" * 100, fr="1" * 32)
    gaps = [replace(row, value=None) if row.sample_id in {"fr0", "fr1", "fr2"} else row for row in rows]
    de, fr = _compared(gaps, rows).slices or ()
    assert (de.status, fr.status, fr.n, fr.needed, fr.reason) == ("pass", "insufficient", 29, 30, None)


def test_a_row_that_nobody_answered_does_not_hide_the_harm_in_a_slice() -> None:
    live = _rows(de="1" * 30, fr="1" * 970)
    harmed = [replace(row, value="0") if row.part == "de" else row for row in live]
    one = [replace(row, value=None) if row.sample_id == "de0" else row for row in harmed]
    none = [replace(row, value=None) if row.part == "de" else row for row in harmed]

    assert [(s.status, s.n) for s in _compared(one, live).slices or ()] == [("fail", 29), ("pass", 970)]
    assert [(s.status, s.n) for s in _compared(none, live).slices or ()] == [("suspected", 0), ("pass", 970)]
    floor = measure_slices(RULE, RUN, None, none, None, _asked(margin=None, threshold="0.5"))
    assert [s.status for s in floor.slices or ()] == ["suspected", "pass"]


def test_a_slice_that_is_bounded_in_one_case_only_is_not_shown_to_be_well() -> None:
    """All seven clusters gain all there is; with a row that was not measured at its worst, seven are too few."""
    live = [SlicedRow(f"r{i}", f"c{i % 7}", "0", "de") for i in range(40)]
    better = [replace(row, value="1") for row in live]
    gaps = [replace(row, value=None) if row.sample_id == "r0" else row for row in better]
    asked = replace(_asked(), binary=False)
    (whole,) = measure_slices(RULE, RUN, BASELINE, better, live, asked).slices or ()
    (found,) = measure_slices(RULE, RUN, BASELINE, gaps, live, asked).slices or ()
    assert (whole.status, found.status, found.reason) == ("pass", "insufficient", "few_clusters")


def test_too_many_unmeasured_rows_leave_no_bounds() -> None:
    live = _rows(de="1" * 100)
    gaps = [replace(row, value=None) if int(row.sample_id[2:]) < 6 else row for row in live]
    assert _compared(gaps, live).reason == "too_many_unmeasured"
    assert _compared([], []).reason == "no_data"


def test_sides_that_put_a_sample_into_different_clusters_cannot_be_compared() -> None:
    live = _rows(de="1" * 100)
    assert _compared([replace(live[0], cluster="other"), *live[1:]], live).reason == "not_comparable"


def test_floors_are_held_by_each_slice_for_itself() -> None:
    rows = _rows(de="1" * 98 + "0" * 2, fr="1" * 10 + "0" * 90)
    asked = _asked(margin=None, threshold="0.5")
    de, fr = measure_slices(RULE, RUN, None, rows, None, asked).slices or ()

    assert (de.status, de.value, de.baseline_value) == ("pass", "0.98", None)
    assert (fr.status, fr.value) == ("fail", "0.1")


@pytest.mark.parametrize(("operator", "statuses"), [("<=", ["fail", "pass"]), (">=", ["pass", "fail"])])
def test_a_ceiling_is_a_floor_turned_round(operator: str, statuses: list[str]) -> None:
    rows = _rows(de="1" * 98 + "0" * 2, fr="1" * 2 + "0" * 98)
    asked = _asked(margin=None, threshold="0.5", operator=operator)
    assert [s.status for s in measure_slices(RULE, RUN, None, rows, None, asked).slices or ()] == statuses


def test_a_repeated_sample_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="occurs twice"):
        _compared(_rows(de="11") + _rows(de="1"), _rows(de="11"))


def test_bounds_of_scores_within_a_range_are_those_of_their_means() -> None:
    rows = [SlicedRow(str(i), str(i), str(40 + i % 7), "de") for i in range(100)]
    worse = [replace(row, value=str(int(row.value or 0) - 10 - i % 3)) for i, row in enumerate(rows)]
    asked = replace(_asked(margin="5"), scale=Scale(0.0, 100.0), binary=False)
    (found,) = measure_slices(RULE, RUN, BASELINE, worse, rows, asked).slices or ()

    assert (found.status, found.value, found.baseline_value) == ("fail", "-10.99", "42.95")


# Properties ----------------------------------------------------------------------------------------------

sides = st.lists(
    st.tuples(st.sampled_from(["de", "fr"]), st.sampled_from("01"), st.sampled_from("01"), st.integers(0, 40)),
    min_size=60,
    max_size=160,
)
Sides = list[tuple[str, str, str, int]]


@unhurried
@given(sides=sides, seed=st.integers())
def test_the_order_of_rows_changes_nothing(sides: Sides, seed: int) -> None:
    ours, theirs = _both(sides)
    before = _compared(ours, theirs)
    Random(seed).shuffle(ours)
    Random(seed + 1).shuffle(theirs)
    assert _compared(ours, theirs) == before


@unhurried
@given(sides=sides)
def test_swapping_candidate_and_live_mirrors_every_slice(sides: Sides) -> None:
    ours, theirs = _both(sides)
    here, there = _compared(ours, theirs).slices or (), _compared(theirs, ours).slices or ()
    for one, other in zip(here, there, strict=True):
        assert _numbers(one) == pytest.approx(tuple(-n for n in reversed(_numbers(other))), abs=1e-9)


@unhurried
@given(sides=sides)
def test_a_metric_of_which_less_is_better_is_judged_as_its_negation(sides: Sides) -> None:
    ours, theirs = _both(sides)
    turned = replace(_asked(), scale=Scale(0.0, 1.0, lower_is_better=True))
    ours_less, theirs_less = ([replace(r, value="10"[int(r.value or 0)]) for r in side] for side in (ours, theirs))
    straight = _compared(ours, theirs).slices
    less = measure_slices(RULE, RUN, BASELINE, ours_less, theirs_less, turned).slices
    assert [_bare(s) for s in less or ()] == [_bare(s) for s in straight or ()]


@unhurried
@given(sides=sides)
def test_splitting_rows_into_identical_repeats_shows_nothing_more(sides: Sides) -> None:
    ours, theirs = _both([(part, one, other, row) for row, (part, one, other, _) in enumerate(sides)])
    once = {s.name: s for s in _compared(ours, theirs).slices or ()}
    again = _compared(_twice(ours), _twice(theirs), declared=LANG.model_copy(update={"min_n": 60}))
    for split in again.slices or ():
        whole = once[split.name]
        assert (split.value, split.clusters) == (whole.value, whole.clusters)
        if whole.status not in {"insufficient"} and whole.lower is not None and split.lower is not None:
            assert float(split.lower) <= float(whole.lower) + 1e-9
            assert not (split.status == "pass" and whole.status != "pass")


@unhurried
@given(sides=sides, mode=st.sampled_from(["no_harm", "all_non_inferior"]))
def test_adding_a_slice_that_is_well_never_hides_harm(sides: Sides, mode: Mode) -> None:
    ours, theirs = _both(sides)
    well = [SlicedRow(f"w{i}", f"w{i}", "1", "well") for i in range(200)]
    before = {s.name: s for s in _compared(ours, theirs, mode=mode).slices or ()}
    after = {s.name: s for s in _compared(ours + well, theirs + well, mode=mode).slices or ()}
    for name, slice_ in before.items():
        if slice_.status in {"fail", "suspected"}:
            assert after[name].status in {"fail", "suspected"}


# ---------------------------------------------------------------------------------------------------------


def _rows(**scores: str) -> list[SlicedRow]:
    return [
        SlicedRow(f"{part}{i}", f"{part}{i}", value, part)
        for part, values in scores.items()
        for i, value in enumerate(values)
    ]


def _both(sides: Sides) -> tuple[list[SlicedRow], list[SlicedRow]]:
    rows = [(SlicedRow(str(i), str(c), one, part), other) for i, (part, one, other, c) in enumerate(sides)]
    return [row for row, _ in rows], [replace(row, value=other) for row, other in rows]


def _twice(rows: list[SlicedRow]) -> list[SlicedRow]:
    return [replace(row, sample_id=f"{row.sample_id}#{turn}") for row in rows for turn in "12"]


def _asked(
    margin: str | None = "0.05",
    threshold: str | None = None,
    operator: str = ">=",
    declared: ColumnSlices | ConditionSlice = LANG,
    mode: Mode = "no_harm",
) -> SlicesAsked:
    return SlicesAsked(declared, BINARY, True, "0.95", mode, margin, operator, threshold)


def _compared(
    candidate: list[SlicedRow],
    live: list[SlicedRow],
    *,
    margin: str = "0.05",
    declared: ColumnSlices | ConditionSlice = LANG,
    mode: Mode = "no_harm",
) -> Measurement:
    asked = _asked(margin, declared=declared, mode=mode)
    return measure_slices(RULE, RUN, BASELINE, candidate, live, asked)


def _numbers(found: SliceMeasurement) -> tuple[float, ...]:
    return tuple(float(n) for n in (found.lower, found.value, found.upper) if n is not None)


def _bare(found: SliceMeasurement) -> SliceMeasurement:
    return found.model_copy(update={"baseline_value": None})
