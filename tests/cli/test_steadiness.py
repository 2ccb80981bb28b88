"""`tandem eval show` and `compare` of runs that asked by variants of the prompt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from cli.main import tandem
from cli.report_text import comparison_text
from tests.varying import SHAKY, STEADY, VariedWorld
from tests.world import ANA


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> VariedWorld:
    made = VariedWorld(tmp_path_factory.mktemp("varied") / "registry").stock()
    for mood in (STEADY, SHAKY):
        made.made(mood)
    return made


def text(world: VariedWorld, *words: str) -> str:
    env = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(world.folder)}
    answer = CliRunner(env=env).invoke(tandem, list(words))
    assert answer.exit_code == 0, answer.output
    return click.unstyle(answer.stdout)


def document(world: VariedWorld, *words: str) -> Any:
    return json.loads(text(world, *words, "--json"))


def run_of(world: VariedWorld, release: str) -> str:
    (run,) = world.ana.evaluations(release)
    return run.id


def test_a_run_tells_what_each_variant_did_the_worst_first(world: VariedWorld) -> None:
    said = text(world, "eval", "show", run_of(world, "bot@2"))
    assert "exact by variants of the prompt" in said
    lines = [line.split() for line in said.splitlines()]
    heading = lines.index(["VARIANT", "ROWS", "RELEASED", "VARIED", "CHANGE", "FLIPPED"])
    assert lines[heading + 1] == ["spaces-double", "120", "1.0000", "0.5250", "-0.4750", "47.5%"]
    for told in ("worst drop", "spread", "sigma", "flip rate", "Cochran's Q", "left out"):
        assert told in said
    assert "newline-single, options-round" in said


def test_programs_are_told_the_same(world: VariedWorld) -> None:
    found = document(world, "eval", "show", run_of(world, "bot@2"))["steadiness"]
    assert found["variants"][0] == {
        "name": "spaces-double",
        "n": 120,
        "value": "0.525",
        "released": "1",
        "change": "-0.475",
        "flipped": "0.475",
    }
    assert (found["worst_drop"], found["spread"], found["degrees"]) == ("0.475", "0.475", 9)


def test_a_comparison_tells_both_prompts_side_by_side(world: VariedWorld) -> None:
    said = text(world, "eval", "compare", "bot@1", "bot@2")
    (told,) = [line.split() for line in said.splitlines() if line.startswith("spaces-double")]
    assert (told[1], told[3:]) == ("1.0000", ["0.0%", "0.5250", "-0.4750", "47.5%"])
    assert ["worst", "drop", "0.0000", "0.4750"] in [line.split() for line in said.splitlines()]
    found = document(world, "eval", "compare", "bot@1", "bot@2")
    assert (found["before_steadiness"]["worst_drop"], found["after_steadiness"]["worst_drop"]) == ("0", "0.475")


def test_no_line_of_a_comparison_is_wider_than_80_columns(world: VariedWorld) -> None:
    told = click.unstyle(comparison_text(world.ana.compare_evaluations("bot@1", "bot@2"), 80))
    assert [line for line in told.splitlines() if len(line) > 80] == []


def test_the_page_has_them_too(world: VariedWorld, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    text(world, "eval", "compare", "bot@1", "bot@2", "--html", str(page))
    said = page.read_text()
    assert "exact by variants of the prompt" in said
    assert "spaces-double" in said
    assert "worst drop" in said


def test_a_suite_without_perturbations_tells_nothing_of_them(world: VariedWorld) -> None:
    plain = (world.folder / "suite.yaml").read_text().split("perturbations")[0]
    world.ana.register_suite(world.write("plain.yaml", plain.replace("support-suite", "plain")))
    run = world.ana.evaluate("bot@1", "plain")
    assert "variants" not in text(world, "eval", "show", run.id)
    assert document(world, "eval", "show", run.id)["steadiness"] is None
