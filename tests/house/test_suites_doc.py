"""The page about suites: its examples are suites, and no scorer or key is left out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest
import yaml
from pydantic import BaseModel

from registry.domain.suites import ColumnSlices, Condition, ConditionSlice, higher_is_better, parse_suite
from registry.domain.suites.declarations import SCORER, Calibration, Declared, Judge, Plugin, Scorer

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "suites.md").read_text()
SCORERS: tuple[type[Declared], ...] = get_args(Scorer)
WORDS = {part for quoted in re.findall(r"`([^`\n]+)`", PAGE) for part in re.split(r"[ :,.]+", quoted)}


def type_of(scorer: type[Declared]) -> str:
    return str(get_args(scorer.model_fields["type"].annotation)[0])


def test_the_suite_of_the_page_can_be_read() -> None:
    text = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)[0]
    document = parse_suite(text, "page.yaml")
    assert {scorer.type for scorer in document.scorers} == {"exact_match", "refusal", "json_schema", "rouge", "f1"}
    assert len(document.dataset.slices or ()) == 2


@pytest.mark.parametrize(("kind", "model"), [("judge", Judge), ("plugin", Plugin)])
def test_a_scorer_that_the_page_shows_by_itself_can_be_read(kind: str, model: type[Declared]) -> None:
    blocks = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (text,) = [block for block in blocks if f"type: {kind}\n" in block]
    assert isinstance(SCORER.validate_json(json.dumps(yaml.safe_load(text)["scorers"][0])), model)


@pytest.mark.parametrize("model", [*SCORERS, Calibration, ColumnSlices, Condition, ConditionSlice])
def test_every_key_is_named_on_the_page(model: type[BaseModel]) -> None:
    fields = model.model_fields
    assert {field.alias or name for name, field in fields.items()} - WORDS == set()


@pytest.mark.parametrize("scorer", [s for s in SCORERS if s not in {Plugin, Judge}])
def test_the_table_tells_of_each_scorer_its_kind_its_range_and_which_end_is_better(scorer: type[Declared]) -> None:
    (row,) = re.findall(rf"^\| `{type_of(scorer)}` \| (\w+) \| ([^|]+) \|", PAGE, re.MULTILINE)
    kind, told = row
    low, high = scorer.span
    between = ", " if kind == "binary" else " to "
    better = "higher" if scorer.higher_is_better else "lower"
    assert (kind, told) == (scorer.measures, f"{low}{between}{high}, {better}")


def test_a_plug_in_tells_itself_which_end_is_better() -> None:
    made = Plugin(name="x", type="plugin", plugin="x", kind="binary", better="lower")
    assert not higher_is_better(made)
