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
