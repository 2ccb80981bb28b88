"""`tandem eval run --samples` and `--extend`, and what `tandem suite show` says of worn rows."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from registry.bootstrap import Local
from registry.config import Settings
from registry.domain.statistics import looks
from tests.world import ANA, World

POLICY = """kind: policy
name: looking
stages:
  staging:
    rules:
      - {id: evaluated, type: evaluated, suite: support-suite@1, min_rows: 50}
      - {id: floor, type: metric, suite: required, metric: exact, require: ">= 0.6", min_samples: 60, max_looks: 2}
"""
Ask = Callable[..., Result]


@pytest.fixture
def ask(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Ask a registry in which `bot@1` gets 90 of 120 rows right."""
    world = World(tmp_path / "registry").stock()
    world.ana.activate_policy(world.write("looking.yaml", POLICY), "bot")
    world.release(90, evaluated=False)

    def opened(settings: Settings) -> Local:
        return Local(settings, runner=world.runner)

    monkeypatch.setattr("registry.bootstrap.open_registry", opened)
    env = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(world.folder)}
    return lambda *words: CliRunner(env=env).invoke(tandem, list(words))


def test_a_remedy_is_a_command_that_can_be_pasted(ask: Ask) -> None:
    run = ask("eval", "run", "bot@1", "--suite", "support-suite", "--samples", "40")
    assert re.search(r"^  asked +only the first 40 of 120 rows$", run.stdout, re.MULTILINE)
    assert "it counts like a run of all rows; `tandem eval run --extend " in run.stderr

    told = ask("check", "bot@1", "--stage", "staging").stdout
    command = re.search(r"`tandem (eval run --extend (\S+) --samples \d+)`", told)
    assert command is not None, told
    assert re.search(r"look 1 of 2 at level 0\.975|is too few to judge by", told)

    extended = ask(*command[1].split())
    assert extended.exit_code == 0, extended.output
    assert re.search(rf"^  extends +run {command[2]}, whose rows it has as recorded$", extended.stdout, re.MULTILINE)
    assert ask("check", "bot@1", "--stage", "staging").stdout.startswith("ALLOW")


def test_several_releases_are_run_one_after_another_or_none(ask: Ask) -> None:
    words = ("--suite", "support-suite", "--json")
    assert ask("eval", "run", "bot@1", "bot@7", *words).exit_code == 14
    assert json.loads(ask("eval", "show", "bot@1", "--json").stdout)["items"] == []
    both = json.loads(ask("eval", "run", "bot@1", "bot@1", *words).stdout)["items"]
    assert [(run["reused"], run["rows"]) for run in both] == [(0, 120), (120, 120)]
    told = ask("eval", "run", "bot@1", "bot@1", "--suite", "support-suite").stdout
    assert len(re.findall(r"^run \S+$", told, re.MULTILINE)) == 2


def test_an_extension_says_itself_what_it_is_of(ask: Ask) -> None:
    for words in (("bot@1", "--extend", "x"), ("--suite", "support-suite", "--extend", "x"), ("bot@1",), ()):
        assert ask("eval", "run", *words).exit_code == 2
    assert ask("eval", "run", "--extend", "nothing").exit_code == 14
    assert ask("eval", "run", "bot@1", "--suite", "support-suite", "--samples", "0").exit_code == 2
    run = json.loads(ask("eval", "run", "bot@1", "--suite", "support-suite", "--json").stdout)
    assert (run["extends"], run["planned"]) == (None, None)
    assert ask("eval", "run", "--extend", run["id"]).exit_code == 15


def test_a_suite_tells_how_worn_its_rows_are(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask("suite", "show", "support-suite@1").stdout.endswith("\nreleases evaluated on its rows: 0\n")
    ask("eval", "run", "bot@1", "--suite", "support-suite")
    monkeypatch.setattr(looks, "MANY_CANDIDATES", 0)

    assert "rows: 1; that many wear rows out: register others" in ask("suite", "show", "support-suite@1").stdout
    found = json.loads(ask("suite", "show", "support-suite@1", "--json").stdout)
    assert (found["candidates"], found["worn"], found["name"]) == (1, True, "support-suite")
