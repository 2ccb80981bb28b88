"""How steady a prompt is, told of runs: means, flips, and what all variants together show."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.datasets import DatasetScanner
from registry.domain.evaluations import Draw, EvaluatedRow, RowState
from registry.domain.manifests import Kind, Version
from registry.domain.reports.variants import steadiness
from registry.domain.suites import Suite, parse_suite, seal_suite, suite_of

TEXT = """primary: exact
dataset: {ref: tickets@1, inputs: [text], target: label}
scorers:
  - {name: exact, type: exact_match}
  - {name: refuses, type: refusal, phrases: [no]}
  - {name: chrf, type: sentence_chrf}
perturbations: {set: builtin/format-v1}
"""


def suite() -> Suite:
    scanner = DatasetScanner("d.jsonl")
    scanner.feed(json.dumps({"text": "a", "label": "b"}).encode())
    manifest = scanner.finish()
    dataset = Version("tickets", Kind.DATASET, 1, manifest.digest, manifest.content, "2024-01-01T00:00:00Z", "a@b")
    return suite_of(seal_suite(parse_suite(TEXT, "s.yaml"), dataset).content)


def rows_of(scorer: str, released: list[str], **variants: list[str | None]) -> list[EvaluatedRow]:
    def answer(name: str, score: str | None) -> Draw:
        state = RowState.UNMEASURED if score is None else RowState.OK
        return Draw(name.replace("_", "-"), 0, state, "x", "eos", 1, 1, 1, {} if score is None else {scorer: score})

    def row(place: int, score: str) -> EvaluatedRow:
        draws = tuple(answer(name, scores[place]) for name, scores in variants.items() if place < len(scores))
        values: dict[str, Any] = {"slices": {}, "draws": draws}
        return EvaluatedRow(f"r{place}", f"r{place}", RowState.OK, "x", "x", "eos", 1, 1, 1, {scorer: score}, **values)

    return [row(place, score) for place, score in enumerate(released)]


def test_variants_are_told_the_worst_first_with_what_they_flip() -> None:
    found = steadiness(
        rows_of("exact", ["1", "1", "1", "0"], please=["1", "1", "1", "1"], spaces_double=["0", "0", "1", "1"]),
        suite(),
        "exact",
    )
    assert found is not None
    assert [(v.name, v.n, v.value, v.released, v.change, v.flipped) for v in found.variants] == [
        ("spaces-double", 4, "0.5", "0.75", "-0.25", "0.75"),
        ("please", 4, "1", "0.75", "0.25", "0.25"),
    ]
    assert (found.n, found.spread, found.worst_drop, found.flip_rate) == (4, "0.5", "0.25", "0.5")
    assert (found.q, found.degrees) == ("2", 2)  # Cochran: k - 1 times (k ΣC² - T²) over (k T - ΣR²)
    assert len(found.left_out) == 11
    assert "please" not in found.left_out


def test_of_what_less_is_better_a_rise_is_a_drop() -> None:
    found = steadiness(rows_of("refuses", ["0", "0"], please=["1", "0"]), suite(), "refuses")
    assert found is not None
    assert (found.better, found.worst_drop, found.variants[0].change, found.variants[0].value) == (
        "lower",
        "0.5",
        "-0.5",
        "0.5",
    )
    assert found.q == "1"


def test_numbers_within_a_range_have_no_test_of_counts() -> None:
    found = steadiness(rows_of("chrf", ["80", "60"], please=["70", "60"]), suite(), "chrf")
    assert found is not None
    assert (found.worst_drop, found.q, found.p) == ("5", None, None)


def test_a_row_that_was_not_measured_is_left_out_of_what_all_show_together() -> None:
    found = steadiness(
        rows_of("exact", ["1", "1", "1"], please=[None, "1", "0"], case_upper=["1"] * 3), suite(), "exact"
    )
    assert found is not None
    assert [(v.name, v.n) for v in found.variants] == [("please", 2), ("case-upper", 3)]
    assert (found.n, found.worst_drop) == (2, "0.5")
    alone = steadiness(rows_of("exact", ["1", "1"], please=[None, "1"]), suite(), "exact")
    assert alone is not None
    assert (alone.n, alone.spread) == (1, None)


def test_a_run_that_asked_no_variants_has_nothing_to_tell() -> None:
    assert steadiness(rows_of("exact", ["1", "0"]), suite(), "exact") is None


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(*[st.sampled_from(["0", "1"])] * 3), min_size=2, max_size=30))
def test_the_numbers_are_those_of_the_table(table: list[tuple[str, str, str]]) -> None:
    columns = list(zip(*table, strict=True))
    found = steadiness(rows_of("exact", list(columns[0]), a=list(columns[1]), b=list(columns[2])), suite(), "exact")
    assert found is not None
    numbers = np.array(table, dtype=float)
    means = numbers.mean(axis=0)
    assert float(found.spread or -1) == pytest.approx(means.max() - means.min(), abs=1e-6)
    assert float(found.worst_drop or -1) == pytest.approx(max(0, means[0] - min(means[1:])), abs=1e-6)
    assert float(found.flip_rate or -1) == pytest.approx((numbers[:, 1:] != numbers[:, :1]).mean(), abs=1e-6)
