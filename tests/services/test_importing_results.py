from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.imports import ImportedRun
from registry.domain.policies.decision import Status
from tests.integrations.results_files import INSPECT, LM_EVAL, changed, lines, promptfoo_rows, samples
from tests.world import EVE, ROWS, SUITE, World


def answers(world: World, right: int = ROWS, name: str = "answers.jsonl", **other: Any) -> Path:
    """A table that answers every row, the first `right` of them rightly, with the tool's own scores."""
    rows = [
        {"sample_id": line["id"], "output": line["target"] if n < right else "wrong", "acc": int(n < right)}
        for n, line in enumerate(world.lines(ROWS))
    ]
    return world.write(name, "".join(json.dumps(row | other) + "\n" for row in rows))


def imported(world: World, *files: Path, release: str = "bot@1", **options: Any) -> ImportedRun:
    return world.ana.import_evaluation(files, release, "support-suite", **options)


def test_an_import_is_a_run_of_what_the_file_says_scored_by_our_scorers(world: World) -> None:
    world.release(90, evaluated=False)
    found = imported(world, answers(world, right=90), scorers={"acc": "exact"})
    run = found.run
    assert (run.binding, run.runner.kind, run.rows, run.unmeasured, run.reused) == (
        "imported_declared",
        "import:table",
        ROWS,
        0,
        0,
    )
    assert (run.scores[0].scorer, run.scores[0].value) == ("exact", "0.75")
    assert [(a.theirs, a.ours, a.rows, a.agreed) for a in found.agreements] == [("acc", "exact", ROWS, ROWS)]
    page = world.ana.evaluation_rows(run.id, wrong_only=True, limit=100)
    assert {(row.output, row.scores["exact"]) for row in page.items} == {("wrong", "0")}
    assert world.ana.evaluation(run.id) == run
    assert world.runner.generated == 0


def test_scores_that_disagree_with_ours_are_told_and_not_taken_over(world: World) -> None:
    world.release(90, evaluated=False)
    found = imported(world, answers(world, right=90, acc=1), scorers={"acc": "exact"})
    [agreement] = found.agreements
    assert (agreement.rows - agreement.agreed, len(agreement.differences)) == (30, 20)
    assert found.run.scores[0].value == "0.75"


def test_a_scorer_of_all_rows_together_is_compared_with_nothing(world: World) -> None:
    world.release(90, evaluated=False)
    with pytest.raises(InvalidInputError, match="unknown scorer of single rows 'f1'") as refused:
        imported(world, answers(world, acc=1), scorers={"acc": "f1"})
    assert refused.value.expected == "exact"


def test_an_imported_run_counts_for_nothing_and_the_decision_says_why(world: World) -> None:
    world.release(90)
    world.release(ROWS, evaluated=False)
    before = world.ana.check("bot@2", "staging").decision
    run = imported(world, answers(world), release="bot@2").run
    after = world.ana.check("bot@2", "staging").decision
    assert (after.verdict, after.evidence_set) == (before.verdict, before.evidence_set)
    [evaluated] = [rule for rule in after.rules if rule.id == "evaluated"]
    said = f"no run of bot@2 on support-suite@1 counts: run {run.id} is imported: not confirmed by a replay"
    assert (evaluated.status, evaluated.summary) == (Status.INCONCLUSIVE, said)


def test_an_imported_run_beside_one_that_counts_changes_no_decision(world: World) -> None:
    world.place(world.release(90), "staging")
    world.release(100)
    before = world.ana.check("bot@2", "staging").decision
    imported(world, answers(world, right=10))
    imported(world, answers(world, right=10), release="bot@2")
    after = world.ana.check("bot@2", "staging").decision
    assert after.evidence_set == before.evidence_set
    assert [rule for rule in after.rules if rule.id != "clock"] == [rule for rule in before.rules if rule.id != "clock"]


def test_importing_makes_no_suite_required(world: World) -> None:
    world.release(90, evaluated=False)
    imported(world, answers(world))
    assert world.ana.application("bot").required_suites == ()


def test_rows_that_are_missing_are_unmeasured_counted_and_told(world: World) -> None:
    world.release(90, evaluated=False)
    whole = answers(world).read_text().splitlines(keepends=True)
    found = imported(world, world.write("part.jsonl", "".join(whole[:100])))
    assert (found.run.rows, found.run.unmeasured) == (ROWS, 20)
    assert found.notes == (
        "a table tells no tokens and no latency",
        "20 of 120 rows are not in the results: unmeasured",
    )
    assert found.run.scores[0].n == 100


def test_a_row_outside_the_dataset_ends_the_import_and_records_nothing(world: World) -> None:
    world.release(90, evaluated=False)
    row = json.dumps({"sample_id": "elsewhere", "output": "yes"})
    with pytest.raises(InvalidInputError, match="the dataset has no such row"):
        imported(world, answers(world), world.write("more.jsonl", row))
    assert world.ana.evaluations("bot@1") == ()


def test_the_file_is_refused_before_any_reference_is_looked_up(world: World) -> None:
    hostile = world.write("hostile.json", "{" * 100)
    with pytest.raises(InvalidInputError, match="not JSON"):
        world.ana.import_evaluation([hostile], "nobody@9", "nothing@9")
    with pytest.raises(NotFoundError):
        world.ana.import_evaluation([answers(world)], "nobody@9", "support-suite")


def test_somebody_who_may_not_evaluate_may_not_import(world: World) -> None:
    world.release(90, evaluated=False)
    with pytest.raises(PermissionDeniedError):
        world.as_(EVE).import_evaluation([answers(world)], "bot@1", "support-suite")
    assert world.ana.evaluations("bot@1") == ()


def test_the_same_results_again_are_the_same_evidence_and_another_tool_is_another(world: World) -> None:
    world.release(90, evaluated=False)
    first, again = (imported(world, answers(world)).run for _ in range(2))
    assert first.evidence == again.evidence
    assert first.id != again.id
    assert world.ana.evaluate("bot@1", "support-suite").evidence != first.evidence


# The tools' own files ----------------------------------------------------------------------------------------


@pytest.fixture
def probed(world: World) -> World:
    """A release, and a suite on the rows that the tools' own files answer."""
    rows = [{"id": f"s{n}", "q": f"q{n}", "a": "a", "slice": "en" if n < 2 else "de"} for n in range(4)]
    world.ana.register_dataset(world.write("probe.jsonl", "".join(json.dumps(r) + "\n" for r in rows)), "probe")
    document = "dataset: {ref: probe@1, id: id, inputs: {text: q}, target: a}"
    text = SUITE.replace("support-suite", "probe-suite").replace(SUITE.splitlines()[2], document)
    world.ana.register_suite(world.write("probe.yaml", text))
    world.release(90, evaluated=False)
    return world


def test_a_log_of_inspect_is_imported_once_its_epochs_are_one(probed: World) -> None:
    def first_epoch(log: Any) -> None:
        log["samples"] = [sample for sample in log["samples"] if sample["epoch"] == 1]

    with pytest.raises(InvalidInputError) as refused:
        probed.ana.import_evaluation([INSPECT], "bot@1", "probe-suite")
    assert {fault.message.partition(", ")[2] for fault in refused.value.faults} == {
        "which is more often than the suite asks"
    }
    single = changed(INSPECT, probed.folder / "log.json", first_epoch)
    found = probed.ana.import_evaluation([single], "bot@1", "probe-suite", scorers={"match": "exact"})
    assert (found.run.runner.kind, found.run.runner.details["model"]) == ("import:inspect", "mockllm/model")
    assert (found.run.rows, found.run.unmeasured, found.run.scores[0].value) == (4, 0, "0.5")
    assert [(a.theirs, a.agreed, a.rows) for a in found.agreements] == [("match", 4, 4)]


def test_epochs_of_inspect_are_the_repeats_that_a_suite_asks_for(probed: World) -> None:
    text = (probed.folder / "probe.yaml").read_text().replace("probe-suite", "twice")
    probed.ana.register_suite(probed.write("twice.yaml", text + "sampling: {repeats: 2}\n"))
    found = probed.ana.import_evaluation([INSPECT], "bot@1", "twice", scorers={"match": "exact"})
    rows = probed.ana.evaluation_rows(found.run.id).items
    assert {len(row.draws) for row in rows} == {2}
    assert [(a.theirs, a.agreed, a.rows) for a in found.agreements] == [("match", 4, 4)]


def test_samples_of_lm_eval_are_known_by_their_documents_and_those_of_other_rows_are_refused(probed: World) -> None:
    once = [sample | {"resps": [["lol"]]} for sample in samples()]
    with pytest.raises(InvalidInputError, match="no such row") as refused:
        probed.ana.import_evaluation([lines(probed.folder / "samples.jsonl", once)], "bot@1", "probe-suite")
    assert refused.value.where.endswith("samples.jsonl:5")
    files = [LM_EVAL, lines(probed.folder / "samples.jsonl", once[:4])]
    found = probed.ana.import_evaluation(files, "bot@1", "probe-suite", scorers={"exact_match": "exact"})
    assert (found.run.runner.details["version"], found.run.scores[0].value) == ("0.4.13", "0")
    assert [(a.agreed, a.rows) for a in found.agreements] == [(4, 4)]
    assert found.notes == ("lm-eval tells no tokens and no latency",)


def test_rows_of_promptfoo_are_known_by_their_variables(probed: World) -> None:
    rows = [row for row in promptfoo_rows() if row["prompt"]["label"] == "cand"][::2]
    for row, value in zip(rows, ("q0", "q1"), strict=True):
        row["vars"] = {"text": value}
        row["testCase"]["metadata"] = {}
    found = probed.ana.import_evaluation([lines(probed.folder / "out.jsonl", rows)], "bot@1", "probe-suite")
    page = probed.ana.evaluation_rows(found.run.id)
    assert [(row.sample_id, row.state.value, row.output) for row in page.items] == [
        ("s0", "ok", "Q=paris"),
        ("s1", "ok", "Q=rome"),
        ("s2", "unmeasured", ""),
        ("s3", "unmeasured", ""),
    ]
