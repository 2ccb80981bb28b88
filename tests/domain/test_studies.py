"""Studies: files of outcomes, read strictly, and what they count."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.studies import Arm, OutcomeMetric, Outcomes, Study, Unit, intake, outcomes_of, study_digest
from registry.domain.studies.bounds import split_of, told
from registry.domain.studies.records import ANSWERS, CLASSES, counted
from tests.builders import a_digest
from tests.studying import Row, both, units


def read(rows: Sequence[Row] | str, metric: str = "nps", name: str = "study.jsonl", **more: Any) -> Outcomes:
    text = rows if isinstance(rows, str) else "".join(json.dumps(row) + "\n" for row in rows)
    return outcomes_of([text.encode()], name, OutcomeMetric(metric), **{"compared": True, **more})


def faults(rows: Sequence[Row] | str, metric: str = "nps", **more: Any) -> list[str]:
    with pytest.raises(InvalidInputError) as refused:
        read(rows, metric, **more)
    return [f"{fault.where}: {fault.message}" for fault in refused.value.faults]


def a_study(found: Outcomes, split: str | None = None) -> Study:
    candidate, baseline = a_digest("candidate"), a_digest("baseline")
    evidence = study_digest(candidate, baseline, found.metric, found.range, split, found.units)
    return Study(
        "s", "bot", "bot@2", candidate, "bot@1", baseline, found.metric, *found.range, split,
        found.count(Arm.CANDIDATE), found.count(Arm.BASELINE), evidence, "ana@example.com", "ana", "now", 1,
    )  # fmt: skip


# What values count ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "counts"), [*((n, -1.0) for n in range(7)), (7, 0.0), (8, 0.0), (9, 1.0), (10, 1.0)]
)
def test_detractors_passives_and_promoters_begin_where_reichheld_has_them(answer: int, counts: float) -> None:
    assert counted(OutcomeMetric.NPS, ANSWERS, str(answer)) == counts


@pytest.mark.parametrize("value", [-1, 0, 1])
def test_what_answers_make_of_people_counts_as_it_is(value: int) -> None:
    assert counted(OutcomeMetric.NPS, CLASSES, str(value)) == value


def test_each_arm_has_its_own_values() -> None:
    found = read(both([10, 7, 0], [8, 8, 2]))
    study = a_study(found)
    assert list(told(study, found.units, Arm.CANDIDATE).values) == [1, 0, -1]
    assert list(told(study, found.units, Arm.BASELINE).values) == [0, 0, -1]


# Reading -------------------------------------------------------------------------------------------------


def test_csv_and_json_lines_say_the_same() -> None:
    rows = both([9, 3], [10, 0])
    text = "unit_id,arm,value\n" + "".join(f"{r['unit_id']},{r['arm']},{r['value']}\n" for r in rows)
    assert read(text, name="study.csv") == read(rows)


def test_the_form_of_nps_is_told_by_the_values() -> None:
    assert read(both([9, 0], [1, 1])).range == ANSWERS
    assert read(both([-1, 0], [1, "+1"])).range == CLASSES
    assert [unit.value for unit in read(both([1, -1], ["+1", "1.0"])).units] == ["1", "1", "1", "-1"]


def test_answers_and_what_they_make_of_people_are_not_mixed() -> None:
    assert faults(both([0, 9], [1, -1])) == ["study.jsonl:4: answers of 0 to 10 and -1, 0, 1 in one file"]
    assert faults(both([-1, 2], [1, 0])) == ["study.jsonl:2: answers of 0 to 10 and -1, 0, 1 in one file"]


def test_values_that_may_be_either_need_a_word() -> None:
    assert faults(both([0, 1], [1, 1])) == [
        "study.jsonl: every value is 0 or 1, which may be answers or what they make of people"
    ]
    assert read(both([0, 1], [1, 1]), range_="0..10").range == ANSWERS
    assert read(both([0, 1], [1, 1]), range_="-1..1").range == CLASSES
    assert faults(both([0, 3], [1, 1]), range_="-1..1") == ["study.jsonl:2: not such a value"]


@pytest.mark.parametrize(
    ("metric", "value", "more"),
    [
        ("nps", 11, {}),
        ("nps", -2, {}),
        ("nps", 7.5, {}),
        ("nps", True, {}),
        ("nps", "=1+1", {}),
        ("nps", "1e400", {}),
        ("nps", "9" * 50, {}),
        ("completion", 2, {}),
        ("completion", "0.5", {}),
        ("completion", "yes", {}),
        ("completion", True, {}),
        ("score", "1.01", {"range_": "0..1"}),
        ("score", "-0.1", {"range_": "0..1"}),
        ("score", "NaN", {"range_": "0..1"}),
        ("score", "inf", {"range_": "0..1"}),
        ("score", [1], {"range_": "0..1"}),
        ("score", "1e999", {"range_": "0..1"}),
    ],
)
def test_what_is_no_such_value_is_refused(metric: str, value: object, more: dict[str, str]) -> None:
    assert faults([*both([0], [0]), *units([value], prefix="bad")], metric, **more) == [
        "study.jsonl:3: not such a value"
    ]


def test_every_fault_is_told_with_its_line() -> None:
    rows: list[Row] = [
        {"unit_id": "a", "arm": "candidate", "value": 9},
        {"unit_id": "a", "arm": "candidate", "value": 9},
        {"unit_id": "a", "arm": "baseline", "value": 9},
        {"unit_id": "b", "arm": "control", "value": 12},
        {"unit_id": "", "arm": "baseline"},
        {"unit_id": "c", "arm": "baseline", "value": 3, "colour": "red"},
    ]
    assert faults(rows) == [
        "study.jsonl:2: unit 'a' occurs twice",
        "study.jsonl:3: unit 'a' is in both arms",
        "study.jsonl:4: no such arm",
        "study.jsonl:4: not such a value",
        "study.jsonl:5: not an id",
        "study.jsonl:5: the unit has no value",
        "study.jsonl:6: unknown column 'colour'",
    ]


def test_an_arm_without_units_and_a_file_without_any_are_refused() -> None:
    assert faults(units([9, 3])) == ["study.jsonl: no unit in the arm baseline"]
    assert faults("") == ["study.jsonl: no outcome in the file"]


def test_alone_a_release_needs_no_arm_and_has_no_other() -> None:
    rows = [{"unit_id": "a", "value": 9}, {"unit_id": "b", "arm": "candidate", "value": 2}]
    assert read(rows, compared=False).count(Arm.CANDIDATE) == 2
    assert faults([*rows, {"unit_id": "c", "arm": "baseline", "value": 3}], compared=False) == [
        "study.jsonl:3: no such arm"
    ]


def test_clusters_are_told_of_every_unit_or_of_none() -> None:
    rows = both([9, 3], [10, 2])
    rows[0]["cluster"] = "team"
    assert faults(rows) == [
        f"study.jsonl:{n}: unit {name!r} is of no cluster, and others are"
        for n, name in ((2, "c1"), (3, "b0"), (4, "b1"))
    ]


def test_too_many_units_are_refused_before_they_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "MOST_UNITS", 3)
    assert faults(both([9, 9], [9, 9])) == ["study.jsonl: too many units"]


@pytest.mark.parametrize(
    ("metric", "more", "said"),
    [
        ("score", {}, "--range: a score needs its range"),
        ("score", {"range_": "1..0"}, "--range: not a range"),
        ("score", {"range_": "0..x"}, "--range: not a range"),
        ("score", {"range_": "0"}, "--range: not a range"),
        ("nps", {"range_": "0..5"}, "--range: nps has another range"),
        ("completion", {"range_": "0..2"}, "--range: completion has another range"),
        ("nps", {"split": "0"}, "--split: not a split"),
        ("nps", {"split": "1"}, "--split: not a split"),
        ("nps", {"split": "half"}, "--split: not a split"),
        ("nps", {"split": "0.5", "compared": False}, "--split: one arm is not split"),
    ],
)
def test_a_range_or_a_split_that_makes_no_sense_is_refused(metric: str, more: dict[str, Any], said: str) -> None:
    assert faults(both([0], [0]), metric, **more) == [said]


@pytest.mark.parametrize("name", ["study.csv", "study.jsonl"])
@given(data=st.binary(max_size=200) | st.text('unit_id,arm\n"{}:0123456789candidateb-.=', max_size=200).map(str.encode))
def test_whatever_a_file_holds_it_is_read_or_refused_in_words(name: str, data: bytes) -> None:
    with suppress(InvalidInputError):
        assert outcomes_of([data], name, OutcomeMetric.NPS, compared=True).units


# Identity and split --------------------------------------------------------------------------------------


@given(st.permutations(both([9, 3, 7], [10, 2, 8])))
def test_the_order_of_units_does_not_matter(rows: list[Row]) -> None:
    assert a_study(read(rows)).evidence == a_study(read(both([9, 3, 7], [10, 2, 8]))).evidence


def test_whatever_else_differs_makes_another_study() -> None:
    found, rows = read(both([9, 3], [10, 2])), both([9, 3], [10, 2])
    swapped = [{**row, "arm": {"candidate": "baseline", "baseline": "candidate"}[row["arm"]]} for row in rows]
    clustered = [{**row, "cluster": "team"} for row in rows]
    others = [read(both([9, 4], [10, 2])), read(swapped), read(clustered)]
    digests: set[Digest] = {a_study(one).evidence for one in [found, *others]}
    assert len(digests | {a_study(found, "0.5").evidence}) == 5


def test_a_split_is_counted_in_clusters_where_these_were_assigned_as_a_whole() -> None:
    rows = both([9] * 400, [9] * 200)
    for n, row in enumerate(rows):
        row["cluster"] = f"{row['arm']} {n // 20 if row['arm'] == 'candidate' else n // 10}"
    found = read(rows)
    whole = split_of(a_study(found, "0.5"), found.units, "0.5")
    assert whole is not None
    assert (whole.what, whole.candidate, whole.baseline, whole.ratio.judged.outcome) == ("clusters", 20, 20, "pass")
    across = tuple(Unit(unit.id, unit.arm, unit.value, unit.id[-1]) for unit in found.units)
    units_of = split_of(a_study(found, "0.5"), across, "0.5")
    assert units_of is not None
    assert (units_of.what, units_of.ratio.judged.outcome) == ("units", "fail")
