"""A model that was really trained judges another one, in this process, after it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from registry.bootstrap import Local, initialise
from registry.domain.serving import served_name
from registry.integrations.runners.local import LocalRunner
from tests.openai_server import Engine, OpenAIServer
from tests.postgres import open_door, settings_of
from tests.tiny import tiny_models
from tests.tiny_judge import ASKED, tiny_judge
from tests.world import ANA

pytestmark = pytest.mark.models

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "quickstart"
ROWS = 40
PROMPT = f"""---
name: commits
variables:
  answer: {{type: string}}
generation: {{temperature: "0", max_new_tokens: 3}}
---
# user
{ASKED.format(answer="{{answer}}")}
"""
SUITE = """name: judged
primary: commits
dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target}
scorers:
  - {name: says, type: regex, pattern: "pos|neg"}
  - {name: commits, type: judge, release: judge-app@1, kind: binary}
"""


def stocked(folder: Path) -> Local:
    initialise(folder, settings_of(folder, ANA))
    door = open_door(folder, ANA, LocalRunner())
    models = tiny_models()
    door.register_base(models / "base", "tiny")
    door.register_base(tiny_judge(), "tiny-judge")
    door.register_prompt(EXAMPLE / "prompts" / "support.prompt.md")
    rows = (models / "data" / "eval.jsonl").read_text().splitlines()[:ROWS]
    files = {"tickets-eval.jsonl": "\n".join(rows) + "\n", "commits.prompt.md": PROMPT, "judged.yaml": SUITE}
    for name, text in files.items():
        (folder / name).write_text(text)
    door.register_dataset(folder / "tickets-eval.jsonl", "tickets-eval")
    door.register_prompt(folder / "commits.prompt.md")
    door.compose("judge-app", "commits@1", "tiny-judge@1", [], {})
    door.register_suite(folder / "judged.yaml")
    return door


def test_a_trained_judge_finds_what_a_pattern_finds(tmp_path: Path) -> None:
    door = stocked(tmp_path)
    door.compose("bot", "support@1", "tiny@1", [], {"temperature": "0", "max_new_tokens": "2"})
    run = door.evaluate("bot@1", "judged")
    rows = door.evaluation_rows(run.id, limit=ROWS).items
    assert {row.scores["commits"] for row in rows} == {"0", "1"}  # without its adapter it is unsure of the domain
    assert [row.scores["commits"] for row in rows] == [row.scores["says"] for row in rows]
    assert all(row.said["commits"] == (row.scores["commits"],) for row in rows)
    again = door.evaluate("bot@1", "judged")
    assert again.evidence == run.evidence


def typed(folder: Path, *words: str) -> Result:
    environment = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(folder), "COLUMNS": "120"}
    done = CliRunner(env=environment).invoke(tandem, list(words))
    assert done.exit_code == 0, done.output
    return done


def test_a_judge_on_a_server_says_the_same_and_its_runs_are_of_another_class(tmp_path: Path) -> None:
    door = stocked(tmp_path)
    door.compose("bot", "support@1", "tiny@1", [], {"temperature": "0", "max_new_tokens": "2"})
    here = door.evaluate("bot@1", "judged")
    server = OpenAIServer(Engine(tiny_judge(), {}))
    server.has(served_name("tiny-judge", door.release("judge-app@1").base.digest), root="/models/judge")
    try:
        out = typed(tmp_path, "eval", "run", "bot@1", "--suite", "judged", "--judge-runner", server.runner, "--json")
        there = json.loads(out.stdout)
    finally:
        server.close()
    assert server.asked
    assert (there["results"], there["reused"]) == (here.results, ROWS)
    assert there["runner"]["kind"] == here.runner.kind
    assert there["runner"]["details"].keys() - here.runner.details.keys() == {"judges"}
    shown = typed(tmp_path, "eval", "show", there["id"]).stdout
    assert "commits: judged by judge-app@1, not calibrated\n" in shown
    rows = typed(tmp_path, "eval", "show", there["id"], "--rows").stdout
    assert "COMMITS SAID" in rows
