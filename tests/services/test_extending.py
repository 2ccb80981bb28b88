"""Shorter runs, runs that extend them, and what rules make of either."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.evaluations import EvaluatedRow, EvaluationRun
from registry.domain.policies.decision import RuleResult
from registry.domain.suites.drawing import first_rows
from registry.integrations.scorers import patterns
from tests.world import ANA, BEN, CannedRunner, World, entries

ROWS = 400
LONG = """name: long
primary: exact
dataset: {ref: many@1, id: id, inputs: [text], target: target}
scorers:
  - {name: exact, type: exact_match, normalize: [strip]}
  - {name: f1, type: f1, average: micro}
"""
EVALUATED = "{id: evaluated, type: evaluated, suite: long@1, min_rows: 50}"
LOOKS = '{id: floor, type: metric, suite: long@1, metric: exact, require: ">= 0.645", max_looks: 2}'
POOL = (
    '{id: pool, type: metric, suite: long@1, metric: exact, require: ">= 0.61", aggregate: pooled, runs: 2, '
    "min_samples: 50}"
)
COMPARED = (
    '{id: compared, type: compare, suite: long@1, metric: exact, against: stage_current, margin: "0.1", max_looks: 3}'
)


@pytest.fixture
def world(tmp_path: Path) -> World:
    world = World(tmp_path / "registry").stock()
    world.ana.register_dataset(world.rows("many.jsonl", ROWS), "many")
    world.ana.register_suite(world.write("long.yaml", LONG))
    return world


def activate(world: World, *rules: str) -> None:
    listed = "".join(f"      - {rule}\n" for rule in (EVALUATED, *rules))
    text = f"kind: policy\nname: long\nstages:\n  staging:\n    rules:\n{listed}"
    world.ana.activate_policy(world.write("policy.yaml", text), "bot")


def release(world: World, right: int) -> str:
    return world.release(right, evaluated=False)


def rows(world: World, run: EvaluationRun) -> dict[str, EvaluatedRow]:
    page = world.ana.evaluation_rows(run.id, wrong_only=False, after=None, limit=1000)
    return {row.sample_id: row for row in page.items}


def result(world: World, subject: str, rule: str) -> RuleResult:
    return next(r for r in world.ana.check(subject, "staging").decision.rules if r.id == rule)


# Running -------------------------------------------------------------------------------------------------


def test_a_shorter_run_asks_the_same_first_rows_of_every_release(world: World) -> None:
    one, other = (world.ana.evaluate(release(world, right), "long", samples=90) for right in (300, 200))

    assert rows(world, one).keys() == rows(world, other).keys()
    assert (one.rows, one.planned, one.extends) == (90, ROWS, None)
    assert world.runner.generated == 180
    longer = world.ana.evaluate("bot@1", "long", samples=200)
    assert rows(world, one).keys() < rows(world, longer).keys()
    assert longer.reused == 90


def test_rows_of_one_cluster_are_asked_together(world: World) -> None:
    lines = [{**line, "talk": f"t{i // 7}"} for i, line in enumerate(world.lines(70))]
    text = "".join(f"{line}\n".replace("'", '"') for line in lines)
    world.ana.register_dataset(world.write("talks.jsonl", text), "talk-rows")
    suite = LONG.replace("many@1", "talk-rows@1").replace("target: target}", "target: target, cluster: talk}")
    world.ana.register_suite(world.write("talks.yaml", suite.replace("name: long", "name: talks")))

    run = world.ana.evaluate(release(world, 30), "talks", samples=20)

    assert run.rows == 21
    assert len({row.cluster for row in rows(world, run).values()}) == 3


def test_samples_of_all_rows_and_more_are_a_whole_run(world: World) -> None:
    run = world.ana.evaluate(release(world, 300), "long", samples=ROWS + 5)

    assert (run.rows, run.planned) == (ROWS, None)
    with pytest.raises(InvalidInputError, match="too few rows"):
        world.ana.evaluate("bot@1", "long", samples=0)


def test_an_extension_takes_over_what_was_recorded_and_generates_only_the_rest(world: World) -> None:
    first = world.ana.evaluate(release(world, 300), "long", samples=100)
    world.ana.evaluate(release(world, 300), "long")  # the same texts, kept in the cache or not
    world.runner.generated = 0

    more = world.ana.extend_evaluation(first.id, samples=150, fresh=True)
    whole = world.ana.extend_evaluation(more.id)

    assert world.runner.generated == 50
    assert (more.rows, more.planned, more.extends, more.reused) == (150, ROWS, first.id, 100)
    assert (whole.rows, whole.planned, whole.extends) == (ROWS, None, more.id)
    assert rows(world, first).items() <= rows(world, more).items() <= rows(world, whole).items()
    assert whole.oldest_text is not None
    assert whole.oldest_text <= first.ended_at
    assert entries(world, "eval.completed")[-1]["subjects"]["extends"] == more.id


def test_an_extension_of_all_rows_is_the_evidence_of_a_whole_run(world: World) -> None:
    subject = release(world, 300)
    extended = world.ana.extend_evaluation(world.ana.evaluate(subject, "long", samples=100).id)

    assert extended.evidence == world.ana.evaluate(subject, "long").evidence
    assert [s.value for s in extended.scores] == ["0.75", "0.857143"]


def test_what_cannot_be_extended_is_refused(world: World) -> None:
    subject = release(world, 300)
    whole, short = world.ana.evaluate(subject, "long"), world.ana.evaluate(subject, "long", samples=50)

    with pytest.raises(InvalidInputError, match="has these rows already"):
        world.ana.extend_evaluation(whole.id)
    with pytest.raises(InvalidInputError, match="has these rows already"):
        world.ana.extend_evaluation(short.id, samples=50)
    with pytest.raises(NotFoundError):
        world.ana.extend_evaluation("nothing")
    world.runner.name = "another"
    with pytest.raises(InvalidInputError, match="another runner") as refused:
        world.ana.extend_evaluation(short.id)
    assert (refused.value.faults[0].expected, refused.value.faults[0].found) == ("kind canned", "kind another")


def test_rows_are_not_extended_by_another_version_of_a_library(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    suite = LONG.replace("name: long", "name: matched") + "  - {name: matching, type: regex, pattern: yes}\n"
    world.ana.register_suite(world.write("matched.yaml", suite))
    short = world.ana.evaluate(release(world, 300), "matched", samples=50)
    with monkeypatch.context() as other:
        other.setattr(patterns, "version", lambda library: "0.1")
        with pytest.raises(InvalidInputError, match="scored by other libraries: matching would mix") as refused:
            world.ana.extend_evaluation(short.id, samples=60)
    assert refused.value.faults[0].found == "google-re2 0.1"
    assert world.ana.extend_evaluation(short.id, samples=60).rows == 60


# Judging -------------------------------------------------------------------------------------------------


def test_while_looks_remain_the_remedy_is_a_command_that_settles_it(world: World) -> None:
    activate(world, LOOKS)
    subject = release(world, 280)
    first = world.ana.evaluate(subject, "long", samples=100)

    before = result(world, subject, "floor")
    assert before.status == "inconclusive"
    assert "look 1 of 2 at level 0.975" in before.summary
    command = re.fullmatch(rf"`tandem eval run --extend {first.id} --samples (\d+)`", before.remedy[0])
    assert command is not None
    world.ana.extend_evaluation(first.id, samples=int(command[1]))

    after = result(world, subject, "floor")
    assert after.status == "satisfied", after.summary
    assert "look 2 of 2 at level 0.975" in after.summary
    assert after.required.endswith("at most 2 looks")


def test_missing_rows_are_planned_at_the_level_of_the_next_look(world: World) -> None:
    plain = LOOKS.replace(", max_looks: 2", ', confidence: {level: "LEVEL"}')
    activate(
        world,
        LOOKS.replace("max_looks: 2", "max_looks: 3"),
        plain.replace("floor", "this").replace("LEVEL", "0.975"),
        plain.replace("floor", "next").replace("LEVEL", "0.9875"),
    )
    subject = release(world, 280)
    world.ana.evaluate(subject, "long", samples=100)

    found = {r: result(world, subject, r).measured["findings"][0] for r in ("floor", "this", "next")}

    assert found["floor"]["lower"] == found["this"]["lower"]
    assert found["floor"]["needed"] == found["next"]["needed"] > found["this"]["needed"]


def test_with_one_look_an_extension_takes_no_place_and_the_remedy_is_a_new_release(world: World) -> None:
    activate(world, LOOKS.replace(", max_looks: 2", "").replace("0.645", "0.655"))
    subject = release(world, 280)
    first = world.ana.evaluate(subject, "long", samples=100)

    before = result(world, subject, "floor")
    world.ana.extend_evaluation(first.id)

    alone = [f["status"] for f in result(world, subject, "floor").measured["findings"]]
    assert sorted(alone) == ["inconclusive", "satisfied"]
    assert before.remedy[0].startswith("a new release, planned n = ")
    assert "look" not in before.summary
    assert result(world, subject, "floor").status == "inconclusive"


def test_beyond_the_last_look_every_run_counts(world: World) -> None:
    activate(world, LOOKS)
    subject = release(world, 280)
    first = world.ana.evaluate(subject, "long", samples=100)
    second = world.ana.extend_evaluation(first.id, samples=110)
    third = world.ana.extend_evaluation(second.id)

    found = result(world, subject, "floor")
    assert found.status == "inconclusive"
    assert [f["look"] for f in found.measured["findings"] if f["run"] == third.id] == [3]
    assert found.remedy[0].startswith("a new release, planned n = ")


def test_extending_twice_is_two_runs_that_count(world: World) -> None:
    activate(world, LOOKS)
    subject = release(world, 280)
    first = world.ana.evaluate(subject, "long", samples=100)
    world.ana.extend_evaluation(first.id, samples=110)
    world.ana.extend_evaluation(first.id)

    found = result(world, subject, "floor")
    statuses = [f["status"] for f in found.measured["findings"]]
    assert sorted(statuses) == ["inconclusive", "satisfied"]
    assert found.status == "inconclusive"


def test_shorter_and_longer_runs_until_one_passes_are_of_no_use(world: World) -> None:
    activate(world, LOOKS)
    subject = release(world, 280)
    for samples in (100, 150, 250, ROWS):
        world.ana.evaluate(subject, "long", samples=samples)

    assert result(world, subject, "floor").status == "inconclusive"


def test_an_extension_of_a_run_that_counts_no_more_does_not_count(world: World) -> None:
    """It has its rows, and without it would pass for a first look."""
    activate(world, LOOKS)
    subject = release(world, 280)
    first = world.ana.evaluate(subject, "long", samples=100)
    world.ana.extend_evaluation(first.id)
    assert result(world, subject, "floor").status == "satisfied"

    world.ana.add_member(BEN, roles=("approver", "author", "promoter"), slots=("reviewer",))
    world.as_(BEN).invalidate_evaluation(first.id, "the server was another")

    found = result(world, subject, "floor")
    assert found.status == "inconclusive"
    assert f"extends run {first.id}, which does not count" in found.summary
    with pytest.raises(ConflictError, match="cannot be extended"):
        world.ana.extend_evaluation(first.id)


def test_runs_of_different_length_are_compared_on_the_rows_of_the_shorter(world: World) -> None:
    activate(world, COMPARED)
    live = release(world, 280)
    world.ana.evaluate(live, "long")
    world.ana.promote(live, "staging", "")
    subject = release(world, 279)
    world.ana.evaluate(subject, "long", samples=200)

    found = result(world, subject, "compared")

    assert found.measured["findings"][0]["n"] == 200
    assert found.status == "satisfied", found.summary
    assert world.ana.compare_evaluations(live, subject).rows == 200


def test_extending_what_is_live_is_a_look_at_the_comparison_too(world: World) -> None:
    activate(world, COMPARED)
    live = release(world, 280)
    first = world.ana.evaluate(live, "long", samples=150)
    world.ana.promote(live, "staging", "")
    world.ana.extend_evaluation(first.id)
    subject = release(world, 279)
    world.ana.evaluate(subject, "long")

    (finding,) = result(world, subject, "compared").measured["findings"]

    assert (finding["look"], finding["looks"], finding["level"], finding["n"]) == (2, 3, "0.9875", ROWS)


def test_a_short_run_of_what_is_live_is_not_blamed_on_the_release(world: World) -> None:
    activate(world, COMPARED.replace(", max_looks: 3", ""))
    live = release(world, 280)
    world.ana.evaluate(live, "long")
    world.ana.promote(live, "staging", "")
    subject = release(world, 279)
    world.ana.evaluate(subject, "long")
    assert result(world, subject, "compared").status == "satisfied"

    short = world.ana.evaluate(live, "long", samples=50)

    (remedy,) = result(world, subject, "compared").remedy
    assert remedy.startswith(f"`tandem eval invalidate {short.id} --reason REASON`")
    assert "asked only 50 of 400 rows" in remedy
    world.as_(BEN).invalidate_evaluation(short.id, "it asked too few rows")
    assert result(world, subject, "compared").status == "satisfied"


def test_the_first_rows_are_never_pooled_so_that_what_went_well_counts_once(world: World) -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    activate(world, POOL)
    subject = release(world, 240)  # 0.6 of all rows, and 0.64 of the first 100
    short = world.ana.evaluate(subject, "long", samples=100)
    first = result(world, subject, "pool")
    assert (first.status, first.summary) == (
        "pending",
        f"{subject} has 0 of the 2 runs on long@1 that are pooled; one of only the first rows is judged alone",
    )

    world.ana.evaluate(subject, "long")
    world.ana.evaluate(subject, "long")

    assert [(f["run"], f["n"]) for f in result(world, subject, "pool").measured["findings"]][1:] == [(short.id, 100)]
    assert result(world, subject, "pool").measured["findings"][0]["value"] == "0.6"


def test_a_runner_that_is_fresh_each_time_still_extends_its_own(world: World) -> None:
    activate(world, LOOKS)
    subject = release(world, 280)
    first = world.ana.evaluate(subject, "long", samples=100, fresh=True)
    again = CannedRunner()
    door = world.as_(ANA, again)
    door.extend_evaluation(first.id, fresh=True)

    assert again.generated == ROWS - 100
    assert first_rows(17, list(rows(world, first).values()), 100) == list(rows(world, first).values())
