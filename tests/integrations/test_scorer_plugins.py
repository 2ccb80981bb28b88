"""Scorer plug-ins, of a distribution that is really installed: a folder with its metadata, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InfrastructureError
from registry.domain.suites import Plugin
from registry.integrations.scorers import ready_one

ROOT = Path(__file__).resolve().parents[2]
CODE = """
from decimal import Decimal

def length(settings):
    unit = int(settings.get("unit", "1"))
    return lambda output, target: Decimal(len(output)) / unit

def wild(settings):
    return lambda output, target: float("nan")

def broken(settings):
    def score(output, target):
        raise KeyError("no such thing")
    return score

def unmade(settings):
    raise RuntimeError("no licence")

def leaving(settings):
    import sys
    sys.exit(0)

def quitting(settings):
    def score(output, target):
        raise SystemExit(0)
    return score

def chatting(settings):
    print("a plug-in says hello")
    def score(output, target):
        print("and again")
        return 1
    return score

def endless(settings):
    return lambda output, target: 10 ** 5000

def truth(settings):
    return lambda output, target: True
"""
FUNCTIONS = ("length", "wild", "broken", "unmade", "leaving", "quitting", "chatting", "endless", "truth")
CHILD = """
import json, sys
from registry.domain.errors import RegistryError
from registry.domain.evaluations import RowState
from registry.domain.scorers import row_scores
from registry.domain.suites import load_suite, suite_document
from registry.integrations.scorers import pinned, ready, scorer_faults
import registry.integrations.scorers.readying

located = load_suite(sys.stdin.read(), "s.yaml")
faults = scorer_faults(located)
if faults:
    print(json.dumps({"faults": [[f.where, f.message, f.expected, f.found, f.fix] for f in faults]}))
    sys.exit()
document = pinned(suite_document(located))
theirs = document.scorers[-1]
print(json.dumps({"of": [theirs.distribution, theirs.version], "imported": "lengths" in sys.modules}))
try:
    scorers = ready(document.scorers)
    print(json.dumps({"digest": scorers[-1].digest, "libraries": dict(scorers[-1].libraries)}))
    print(json.dumps(row_scores(scorers, "12345", "x", RowState.OK)))
    print(json.dumps(row_scores(scorers, "12345", "x", RowState.FAILED)))
except RegistryError as error:
    print(json.dumps({"error": error.code, "message": error.message, "found": error.found}))
"""
SUITE = """primary: exact
dataset: {{ref: tickets@1, inputs: [text], target: label}}
scorers:
  - {{name: exact, type: exact_match}}
  - {{name: theirs, type: plugin, {keys}}}
"""
BOUNDED = 'plugin: length, kind: bounded, range: ["0", "10"], settings: {unit: "2"}'


def install(folder: Path, version: str = "1.2.0", name: str = "tandem-lengths") -> None:
    folder.mkdir(exist_ok=True)
    (folder / "lengths.py").write_text(CODE)
    metadata = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    points = "\n".join(f"{function} = lengths:{function}" for function in FUNCTIONS)
    (metadata / "entry_points.txt").write_text(f"[tandem.scorers]\n{points}\n")


def run(keys: str, *folders: Path) -> list[Any]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*folders, ROOT)))}
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        input=SUITE.format(keys=keys),
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    return [json.loads(line) if line.startswith("{") else line for line in done.stdout.splitlines()]


def test_a_plug_in_scores_with_its_settings_and_its_version_is_pinned_before_it_is_imported(tmp_path: Path) -> None:
    install(tmp_path / "site")
    pinned, made, ok, failed = run(BOUNDED, tmp_path / "site")
    assert pinned == {"of": ["tandem-lengths", "1.2.0"], "imported": False}
    assert made["libraries"] == {"tandem-lengths": "1.2.0"}
    assert ok == {"exact": "0", "theirs": "2.5"}
    assert failed == {"exact": "0", "theirs": "0"}


def test_where_lower_is_better_a_failed_row_gets_the_top_of_the_range(tmp_path: Path) -> None:
    install(tmp_path / "site")
    assert run(BOUNDED + ", better: lower", tmp_path / "site")[-1] == {"exact": "0", "theirs": "10"}


def test_another_version_is_another_digest_and_does_not_score_for_a_suite_that_names_one(tmp_path: Path) -> None:
    install(tmp_path / "old")
    install(tmp_path / "new", "1.3.0")
    assert run(BOUNDED, tmp_path / "old")[1]["digest"] != run(BOUNDED, tmp_path / "new")[1]["digest"]
    (found,) = run(BOUNDED + ', version: "1.2.0"', tmp_path / "new")
    where, message, expected, given, fix = found["faults"][0]
    assert (where, expected, given) == ("s.yaml:5:34 scorers[1].plugin", "tandem-lengths 1.2.0", "tandem-lengths 1.3.0")
    assert message == "the scorer plug-in 'length' is another one than the suite was made with"
    assert fix.startswith("install tandem-lengths==1.2.0, or")


def test_another_distribution_with_the_same_version_does_not_score_for_a_suite_that_names_one(tmp_path: Path) -> None:
    install(tmp_path / "site", name="Other_Lengths")
    (found,) = run(BOUNDED + ', distribution: tandem-lengths, version: "1.2.0"', tmp_path / "site")
    _, message, expected, given, _ = found["faults"][0]
    assert message == "the scorer plug-in 'length' is another one than the suite was made with"
    assert (expected, given) == ("tandem-lengths 1.2.0", "other-lengths 1.2.0")


def test_what_a_plug_in_prints_is_no_result(tmp_path: Path) -> None:
    install(tmp_path / "site")
    told = run("plugin: chatting, kind: binary", tmp_path / "site")
    assert told[-2:] == [{"exact": "0", "theirs": "1"}, {"exact": "0", "theirs": "0"}]
    assert not any(isinstance(line, str) for line in told)


def test_a_missing_plug_in_is_refused_by_name_and_the_nearest_is_told(tmp_path: Path) -> None:
    install(tmp_path / "site")
    (found,) = run("plugin: lenght, kind: binary", tmp_path / "site")
    assert found["faults"][0][1] == "no scorer plug-in is called 'lenght'"
    assert found["faults"][0][4] == "did you mean length?"


def test_two_distributions_with_one_plug_in_are_refused(tmp_path: Path) -> None:
    install(tmp_path / "site")
    install(tmp_path / "other", name="other-lengths")
    (found,) = run(BOUNDED, tmp_path / "site", tmp_path / "other")
    assert found["faults"][0][1] == "several distributions have a scorer plug-in 'length'"


@pytest.mark.parametrize(
    ("plugin", "code", "told"),
    [
        ("wild", "invalid-input", "score_out_of_range"),
        ("broken", "infrastructure", "KeyError"),
        ("unmade", "infrastructure", "RuntimeError: no licence"),
        ("length", "invalid-input", "score_out_of_range"),
        ("leaving", "infrastructure", "SystemExit"),
        ("quitting", "infrastructure", "SystemExit"),
        ("endless", "infrastructure", "ValueError"),
        ("truth", "invalid-input", "score_out_of_range"),
    ],
)
def test_what_a_plug_in_does_wrong_is_told(tmp_path: Path, plugin: str, code: str, told: str) -> None:
    install(tmp_path / "site")
    error = run(f"plugin: {plugin}, kind: binary", tmp_path / "site")[-1]
    assert error["error"] == code
    assert told in error["message"] + error["found"]


def test_a_plug_in_that_is_gone_when_rows_are_scored_is_the_machines_fault() -> None:
    declared = Plugin(name="it", type="plugin", plugin="gone-since", kind="binary", version="1")
    with pytest.raises(InfrastructureError, match="no scorer plug-in is called 'gone-since'"):
        ready_one(declared)
