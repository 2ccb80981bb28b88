"""Suites of every kind of scorer, registered and run."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import pytest

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.suites import suite_of
from tests.world import ROWS, World

DATASET = "dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target}\n"
WIDE = (
    "primary: exact\n"
    + DATASET
    + """scorers:
  - {name: exact, type: exact_match}
  - {name: has, type: contains}
  - {name: shape, type: regex, pattern: "[a-z]+", match: full}
  - {name: said-wrong, type: refusal, phrases: [wrong]}
  - {name: fenced, type: format_failure, patterns: ["```"]}
  - {name: json, type: json_valid}
  - {name: schema, type: json_schema, schema: {type: string, maxLength: 5}}
  - {name: rouge, type: rouge, variant: rougeL}
  - {name: char, type: sentence_chrf}
  - {name: micro, type: f1, average: micro}
  - {name: bleu, type: bleu}
  - {name: chrf, type: chrf, word_order: 2}
"""
)


def faults(world: World, text: str) -> list[str]:
    path = world.write("faulty.yaml", text)
    found = []
    for act in (lambda: world.ana.register_suite(path, "faulty"), lambda: world.ana.lint_suite(path)):
        with pytest.raises(InvalidInputError) as caught:
            act()
        found.append([f"{f.where.removeprefix(str(path))}: {f.message}" for f in caught.value.faults])
    assert found[0] == found[1]
    return found[0]


def test_every_scorer_scores_each_row_or_all_of_them(world: World) -> None:
    world.ana.register_suite(world.write("wide.yaml", WIDE), "wide")
    release = world.release(90, evaluated=False)
    run = world.ana.evaluate(release, "wide")
    share = ROWS - 90
    told = {s.scorer: s.value for s in run.scores}
    assert told["exact"] == told["has"] == "0.75"
    assert told["shape"] == "1"
    assert told["said-wrong"] == "0.25"
    assert told["fenced"] == "0"
    assert told["json"] == told["schema"] == "0"
    assert told["rouge"] == "0.75"
    assert {"micro", "bleu", "chrf", "char"} <= told.keys()
    signatures = {s.scorer: s.signature for s in run.scores if s.signature}
    assert signatures.keys() >= {"bleu", "chrf"}
    assert signatures["shape"] == f"google-re2 {version('google-re2')}"
    assert signatures["rouge"] == f"rouge-score {version('rouge-score')}"
    assert world.ana.evaluation(run.id).scores == run.scores
    rows = world.ana.evaluation_rows(run.id, wrong_only=True, limit=100).items
    assert len(rows) == share
    assert {row.scores["said-wrong"] for row in rows} == {"1"}
    assert rows[0].scores.keys() == told.keys() - {"micro", "bleu", "chrf"}


def test_another_scorer_generates_nothing(world: World) -> None:
    release = world.release(90)
    before = world.runner.generated
    world.ana.register_suite(world.write("wide.yaml", WIDE), "wide")
    assert world.ana.evaluate(release, "wide").reused == ROWS
    assert world.runner.generated == before


def test_a_target_that_a_scorer_cannot_judge_by_is_told_before_anything_is_generated(world: World) -> None:
    text = "primary: n\n" + DATASET + "scorers: [{name: n, type: numeric, find: last}]\n"
    world.ana.register_suite(world.write("numbers.yaml", text), "numbers")
    release = world.release(90, evaluated=False)
    with pytest.raises(InvalidInputError) as caught:
        world.ana.evaluate(release, "numbers")
    [fault] = caught.value.faults
    assert fault.message == "the scorer n cannot judge by 120 of 120 targets"
    assert fault.where == "eval.jsonl, row r0"
    assert fault.found.startswith("'no' of row r0, 'yes' of row r1, ")
    assert fault.found.endswith(", …")
    assert fault.found.count(" of row ") == 3
    assert "`thousands`" in fault.fix
    assert world.runner.generated == 0


def test_all_faults_of_a_suite_are_told_at_once_with_line_and_column(world: World) -> None:
    text = (
        "primary: exact\nseed: 3\n"
        + DATASET
        + """scorers:
  - {name: exact, type: exact_match}
  - {name: r, type: regex, pattern: "(?=a)"}
  - {name: s, type: json_schema, schema: {type: object, properties: {a: {format: email}}}}
  - {name: f, type: refusal, patterns: [ok, "("]}
  - {name: n, type: numeric, tolerance: "-1"}
  - {name: c, type: contains, any: [a], all: [b]}
  - {name: p, type: plugin, plugin: no-such, kind: bounded}
  - {name: q, type: plugin, plugin: no-such, kind: binary}
  - {name: m, type: numeric, decimal: ",", thousands: ","}
"""
    )
    assert sorted(faults(world, text)) == [
        ":10:5 scorers[5]: say `any` or `all`, not both",
        ':11:5 scorers[6]: a bounded scorer needs its `range`, such as ["0", "1"]',
        ":12:29 scorers[7].plugin: no scorer plug-in is called 'no-such'",
        ":13:5 scorers[8]: `decimal` and `thousands` must be different characters",
        ":2:1 seed: unknown key 'seed'",
        ":6:28 scorers[1].pattern: not a regular expression of RE2",
        ":7:74 scorers[2].schema.properties.a.format: unknown keyword 'format'",
        ":8:45 scorers[3].patterns[1]: not a regular expression of RE2",
        ":9:30 scorers[4].tolerance: must not be negative",
    ]


def test_what_is_not_yaml_is_told_with_line_and_column(world: World) -> None:
    assert faults(world, "primary: exact\n  scorers: [\n") == [":2:10: not valid YAML"]
    assert faults(world, "primary: exact\nprimary: exact\n")[0] == ":2:1: the key 'primary' occurs twice"


def test_the_order_of_a_schemas_keys_makes_no_new_version_and_floats_are_kept(world: World) -> None:
    text = "primary: s\n" + DATASET + "scorers: [{name: s, type: json_schema, schema: {KEYS}}]\n"
    one = world.write("one.yaml", text.replace("KEYS", "type: number, minimum: 0.5"))
    two = world.write("two.yaml", text.replace("KEYS", "minimum: 0.50, type: number"))
    first, second = world.ana.register_suite(one, "json-suite"), world.ana.register_suite(two, "json-suite")
    assert (first.created, second.created) == (True, False)
    (scorer,) = suite_of(first.version.manifest).scorers
    assert scorer.content()["schema"] == '{"minimum":0.5,"type":"number"}'


def test_a_suite_that_needs_a_missing_extra_is_not_registered(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(InfrastructureError, match="rouge-score is needed"):
        world.ana.register_suite(world.write("wide.yaml", WIDE), "wide")


def test_linting_tells_each_scorer_and_what_its_author_should_know(world: World) -> None:
    report = world.ana.lint_suite(world.write("wide.yaml", WIDE))
    assert (report.primary, report.dataset) == ("exact", "tickets-eval@1")
    kinds = {s.name: (s.kind, s.better) for s in report.scorers}
    assert kinds["said-wrong"] == ("binary", "lower")
    assert kinds["rouge"] == ("bounded", "higher")
    assert kinds["bleu"] == ("corpus", "higher")
    assert len({s.digest for s in report.scorers}) == len(report.scorers)
    assert report.remarks[0] == "no cluster: every row counts as independent of every other"
    asked = "rules can judge by it from 20 clusters, or rows that stand alone, on"
    assert f"bleu (bleu) scores all rows together: {asked}" in report.remarks


def test_rules_see_a_scorer_of_which_lower_is_better_as_one_without_an_exact_bound(tmp_path: Path) -> None:
    world = World(tmp_path / "registry").stock()
    world.ana.register_suite(world.write("wide.yaml", WIDE), "wide")
    kinds = suite_of(world.ana.version("wide@1").manifest).kinds()
    assert (kinds["said-wrong"], kinds["json"], kinds["char"], kinds["bleu"]) == (
        "bounded",
        "binary",
        "bounded",
        "corpus",
    )
