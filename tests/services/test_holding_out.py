"""Rows that are in training data: told of by the suite itself, and left out where a rule says so."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.statistics import looks
from registry.services.situation import Situation
from tests.builders import NOW
from tests.gathering import gathered, staging
from tests.world import ROWS, SUITE, World

LEAK = {"id": "leak", "type": "contamination", "suite": "required", "max_fraction": "0.9", "exclude": True}
FLOOR = {
    "id": "floor",
    "type": "metric",
    "suite": "required",
    "metric": "exact",
    "require": ">= 0.7",
    "min_samples": 20,
}
COMPARED = {
    "id": "compared", "type": "compare", "suite": "required", "metric": "f1", "against": "stage_current",
    "margin": "0.5", "min_samples": 20,
}  # fmt: skip


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry").stock()


def training(world: World, name: str, rows: Sequence[int], *, index: bool = True) -> None:
    """Training data with some of the rows of the suite."""
    lines = world.lines(ROWS)
    text = "".join(json.dumps({"text": lines[i]["text"], "label": "no"}) + "\n" for i in rows)
    world.ana.register_dataset(world.write(f"{name}.jsonl", text), name, index=index)


def released(world: World, right: int, *datasets: str) -> str:
    """A release that gets the first rows right and was trained on these."""
    if datasets:
        name = f"lora-{right}"
        world.ana.register_adapter(world.adapter(name, rank=right), name, "tiny@1", list(datasets))
    adapters = [(f"lora-{right}@1", "1")] if datasets else []
    release = world.ana.compose(
        "bot", "support@1", "tiny@1", adapters, {"max_new_tokens": str(right)}
    ).release.reference
    world.ana.evaluate(release, "support-suite")
    return release


def results(world: World, release: str) -> dict[str, RuleResult]:
    return {r.id: r for r in world.ana.check(release, "staging").decision.rules}


# Left out ------------------------------------------------------------------------------------------------


def test_a_release_that_learnt_its_exam_by_heart_fails_on_the_rest(world: World) -> None:
    """100 of 120 rows are right, 60 of them because they were trained on: of the others 40 of 60."""
    training(world, "train", range(60))
    release = released(world, 100, "train@1")
    staging(world, {**LEAK, "exclude": False}, FLOOR)
    assert results(world, release)["floor"].status == "satisfied"
    staging(world, LEAK, FLOOR)

    found = results(world, release)

    assert found["leak"].status == "satisfied"
    assert found["leak"].summary.endswith("left out where the other rules are judged again")
    assert found["floor"].status == "inconclusive"
    assert found["floor"].summary.startswith("exact 0.833 (n=120")
    assert "; without the rows in training data: exact 0.667 (n=60" in found["floor"].summary
    assert [f.get("left_out") for f in found["floor"].measured["findings"]] == [None, True]


def test_leaving_rows_out_never_lets_a_release_pass(world: World) -> None:
    training(world, "train", range(90, 120))  # it gets these wrong
    release = released(world, 90, "train@1")
    staging(world, LEAK, {**FLOOR, "require": ">= 0.8"})

    found = results(world, release)["floor"]

    assert found.status == "inconclusive"
    assert "without the rows in training data: exact 1 (n=90" in found.summary


def test_where_no_row_is_in_training_data_nothing_is_told_twice(world: World) -> None:
    other = world.write("other.jsonl", '{"text": "something else entirely", "label": "no"}\n')
    world.ana.register_dataset(other, "train", index=True)
    staging(world, LEAK, FLOOR)

    found = results(world, released(world, 100, "train@1"))

    assert "left out" not in found["leak"].summary
    assert "without" not in found["floor"].summary
    assert len(found["floor"].measured["findings"]) == 1


def test_comparisons_of_all_rows_together_leave_them_out_as_well(world: World) -> None:
    training(world, "train", range(40))
    live = released(world, 100)
    staging(world, LEAK, COMPARED, FLOOR | {"require": ">= 0.5"})
    world.ana.promote(live, "staging", "")

    found = results(world, released(world, 98, "train@1"))["compared"]

    assert [f["n"] for f in found.measured["findings"]] == [120, 80]
    assert found.status == "satisfied"


def test_a_bound_of_the_rest_that_was_not_computed_is_an_error(world: World) -> None:
    training(world, "train", range(60))
    staging(world, LEAK, FLOOR)
    released(world, 100, "train@1")  # which computes what the stage asks for
    situation = gathered(world)
    lacking = tuple(m for m in situation.facts.measurements if m.without is None)

    def status(found: Situation) -> Status:
        return next(r.status for r in found.judged(NOW).rules if r.id == "floor")

    assert status(situation) is Status.INCONCLUSIVE
    assert (
        status(replace(situation, facts=situation.facts.model_copy(update={"measurements": lacking}))) is Status.ERROR
    )


def test_leaving_out_needs_to_know_how_many_rows_there_may_be(world: World) -> None:
    with pytest.raises(InvalidInputError, match="max_fraction"):
        staging(world, {**LEAK, "max_fraction": "0"}, FLOOR)


def test_a_rule_that_never_stands_in_the_way_leaves_nothing_out(world: World) -> None:
    training(world, "train", range(60))
    staging(world, {**LEAK, "level": "advisory"}, FLOOR)

    assert results(world, released(world, 100, "train@1"))["floor"].status == "satisfied"


# Told of by the suite ------------------------------------------------------------------------------------


def held_out(world: World, *named: str) -> None:
    text = SUITE.replace("target: target}", f"target: target, held_out_from: [{', '.join(named)}]}}")
    world.ana.register_suite(world.write("held.yaml", text), "support-suite")


def test_a_suite_says_itself_which_training_data_have_none_of_its_rows(world: World) -> None:
    training(world, "base-data", range(10))
    held_out(world, "base-data@1")
    staging(world, {"id": "leak", "type": "contamination", "suite": "support-suite@2"})
    release = released(world, 100)

    found = results(world, release)["leak"]

    assert found.status == "unsatisfied"
    assert found.summary == "10 of 120 rows of support-suite@2 are in base-data@1"


def test_training_data_that_a_suite_names_and_nobody_indexed_are_asked_for(world: World) -> None:
    training(world, "base-data", range(10), index=False)
    held_out(world, "base-data@1")
    staging(world, {"id": "leak", "type": "contamination", "suite": "support-suite@2"})
    release = released(world, 100)

    assert results(world, release)["leak"].remedy == ("`tandem dataset index base-data@1`",)
    world.ana.index_dataset("base-data@1")
    assert results(world, release)["leak"].status == "unsatisfied"


def test_training_data_may_be_named_by_their_digest_and_enter_that_of_the_suite(world: World) -> None:
    training(world, "base-data", range(10))
    digest = world.ana.version("base-data@1").digest
    held_out(world, digest)
    by_digest = world.ana.version("support-suite@2").digest

    assert world.ana.version("support-suite@2").manifest["held_out_from"] == [digest]
    held_out(world, "base-data@1")
    assert world.ana.version("support-suite@2").digest == by_digest != world.ana.version("support-suite@1").digest


def test_what_a_suite_cannot_be_held_out_from_is_refused(world: World) -> None:
    with pytest.raises(InvalidInputError, match="its own rows"):
        held_out(world, "tickets-eval@1")
    with pytest.raises(NotFoundError):
        held_out(world, "nothing@1")
    with pytest.raises(NotFoundError):
        held_out(world, f"sha256:{'0' * 64}")
    with pytest.raises(InvalidInputError, match="whole digest"):
        held_out(world, "tickets")


# Worn ----------------------------------------------------------------------------------------------------


def test_how_many_releases_were_evaluated_on_the_rows_of_a_suite_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looks, "MANY_CANDIDATES", 2)
    staging(world)
    world.ana.register_suite(world.write("again.yaml", SUITE.replace("support-suite", "again")))
    for right in (50, 60):
        released(world, right)
    world.ana.evaluate("bot@1", "again")  # the same rows, by another suite
    assert (world.ana.suite_use("again@1").candidates, world.ana.suite_use("again@1").is_worn) == (2, False)
    assert "releases were evaluated" not in results(world, "bot@2")["evaluated"].summary

    released(world, 70)

    used = world.ana.suite_use("support-suite@1")
    assert (used.candidates, used.is_worn) == (3, True)
    assert "; 3 releases were evaluated on these rows: time for others" in results(world, "bot@3")["evaluated"].summary


def test_counting_releases_reads_no_run(world: World) -> None:
    with world.ana.runtime.catalog._engine.connect() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT count(DISTINCT release_digest) FROM evaluation_run WHERE dataset_digest = 'x'"
        )
        told = " ".join(str(row[-1]) for row in plan)

    assert "COVERING INDEX ix_evaluation_run_dataset_digest_release_digest" in told
