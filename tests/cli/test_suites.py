"""`tandem suite lint` and `tandem suite schema`, where there is no registry."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import tandem

SUITE = """name: support-suite
primary: exact
dataset: {ref: tickets@1, inputs: [text], target: label, slices: [{column: lang, required: [de]}]}
scorers:
  - {name: exact, type: exact_match}
  - {name: refused, type: refusal, phrases: ["I cannot"]}
"""


def ask(*words: str, code: int = 0) -> tuple[str, str]:
    answer = CliRunner().invoke(tandem, list(words), catch_exceptions=False)
    assert answer.exit_code == code, answer.stderr
    return answer.stdout, answer.stderr


def test_a_suite_that_could_be_registered_is_told_with_its_scorers(folder: Path) -> None:
    (folder / "s.yaml").write_text(SUITE)
    out, remarks = ask("suite", "lint", "s.yaml")
    assert out.splitlines()[0] == "support-suite could be registered"
    assert "binary  lower is better" in out
    assert "no cluster: every row counts as independent of every other" in remarks
    found = json.loads(ask("suite", "lint", "s.yaml", "--json")[0])
    assert [scorer["name"] for scorer in found["scorers"]] == ["exact", "refused"]


def test_a_faulty_suite_is_told_with_line_and_column(folder: Path) -> None:
    (folder / "s.yaml").write_text(SUITE.replace("exact_match", "exact_mach").replace("name: refused", "nme: refused"))
    _, told = ask("suite", "lint", "s.yaml", code=15)
    assert "s.yaml:5:19 scorers[0].type" in told
    assert "did you mean exact_match?" in told
    assert "s.yaml:6:6 scorers[1].nme" in told


def test_one_pass_tells_what_parts_say_of_each_other_though_their_shapes_are_wrong(folder: Path) -> None:
    (folder / "s.yaml").write_text(
        """primary: nobody
dataset:
  ref: tickets@1
  inputs: [text]
  target: label
  cluster: 5
  assumed_icc: "0.1"
  slices: [{column: lang}, {column: lang}, {name: long, where: {column: text, longer: 3}}]
scorers:
  - {name: exact, type: exact_match}
  - {name: exact, type: regex, pattern: "(("}
  - {name: f1, type: f1, averag: macro}
  - {name: j, type: judge, release: judge@1}
sampling: {repeats: 3}
"""
    )
    _, told = ask("suite", "lint", "s.yaml", code=15)
    for said in (
        "no scorer is called 'nobody': there are exact, f1, j",
        "two scorers are called 'exact'",
        "two slices are called 'lang': give one of them a `name`",
        "the judge j is asked about one answer to each row: name one seed, no repeats",
        "unknown key 'averag'",
        "unknown key 'longer'",
        "not a regular expression of RE2",
        'write it in quotes: "5"',
    ):
        assert told.count(said) == 1, said
    assert "name the `cluster` column" not in told  # it is named, if wrongly


def test_a_primary_scorer_of_all_rows_is_told_beside_another_fault(folder: Path) -> None:
    text = SUITE.replace("primary: exact", "primary: f").replace("phrases", "phrase") + "  - {name: f, type: f1}\n"
    (folder / "s.yaml").write_text(text)
    _, told = ask("suite", "lint", "s.yaml", code=15)
    assert "f (f1) scores all rows together: name a scorer of single rows" in told
    assert "s.yaml:2:1 primary" in told


def test_the_schema_admits_what_tandem_does_and_refuses_an_unknown_key(folder: Path) -> None:
    import yaml
    from jsonschema import Draft202012Validator

    schema = json.loads(ask("suite", "schema")[0])
    assert json.loads(ask("suite", "schema", "--json")[0]) == schema
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    shipped = Path(__file__).resolve().parents[2] / "examples" / "quickstart" / "suites" / "support.yaml"
    for text in (SUITE, shipped.read_text()):
        assert [error.message for error in validator.iter_errors(yaml.safe_load(text))] == []
    for wrong in (SUITE.replace("phrases:", "phrase:"), SUITE.replace("type: refusal", "type: refuse"), "a: 1"):
        assert not validator.is_valid(yaml.safe_load(wrong))


@pytest.mark.parametrize("command", ["lint", "schema"])
def test_help_has_an_example(command: str) -> None:
    assert f"tandem suite {command}" in ask("suite", command, "--help")[0]
