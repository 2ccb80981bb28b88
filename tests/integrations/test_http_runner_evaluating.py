"""`tandem eval run --runner`: a suite on a release that a server has, recorded like any other run."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from cli.commands.evaluations import run_text
from cli.main import tandem
from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import RowState
from registry.domain.serving import served_name
from registry.integrations.runners.http_client import Patience
from registry.integrations.runners.local import LocalRunner
from registry.services.witnessing import TOLD_ROWS
from tests.openai_server import Engine, Fault, OpenAIServer, Reply, as_json, completion
from tests.tiny_more import tiny_more
from tests.world import ANA, World

pytestmark = pytest.mark.models

ROWS = 64
KEY = "tk-very-secret-7"
SUITE = """name: support-suite
primary: exact
dataset: {ref: tickets@1, id: id, inputs: [text], target: target, cluster: cluster}
scorers: [{name: exact, type: exact_match, normalize: [strip, casefold]}]
sampling: {seeds: [17]}
"""
PROMPT = """---
name: support
variables: {text: {type: string}}
generation: {max_new_tokens: 2}
---
# user
Classify the polarity
Input: {{text}}
Answer:
"""


@pytest.fixture(scope="module")
def engine(models: Path) -> Engine:
    return Engine(models / "base", adapters_in(models))


def adapters_in(models: Path) -> dict[str, Path]:
    more = tiny_more()
    first = {name: models / "adapters" / name for name in ("good", "flipped")}
    return first | {name: more / "adapters" / name for name in ("forget", "leaked")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Path:
    world = World(tmp_path_factory.mktemp("built") / "registry")
    rows = (models / "data" / "eval.jsonl").read_text().splitlines(keepends=True)[:ROWS]
    world.ana.register_base(models / "base", "tiny")
    world.ana.register_adapter(models / "adapters" / "good", "lora", "tiny@1")
    world.ana.register_prompt(world.write("support.prompt.md", PROMPT))
    world.ana.register_dataset(world.write("rows.jsonl", "".join(rows)), "tickets")
    world.ana.register_suite(world.write("suite.yaml", SUITE))
    world.ana.compose("bot", "support@1", "tiny@1")
    world.ana.compose("bot", "support@1", "tiny@1", [("lora@1", "1")])
    world.ana.close()
    return world.folder


@pytest.fixture
def world(built: Path, tmp_path: Path) -> World:
    """`bot@1` is the prompt on the base, `bot@2` has the good adapter as well."""
    return World.at(Path(shutil.copytree(built, tmp_path / "registry")))


@pytest.fixture
def server(engine: Engine, world: World) -> Iterator[OpenAIServer]:
    server = serving(engine, world)
    yield server
    server.close()


def serving(engine: Engine, world: World, adapter: str | None = "good") -> OpenAIServer:
    """A server that has the parts of `bot@2`, and answers with this adapter of the engine under its name."""
    release = world.ana.release("bot@2")
    base = served_name("tiny", release.base.digest)
    server = OpenAIServer(engine)
    server.has(base, root="/models/tiny")
    server.has(served_name("lora", release.adapters[0].digest), adapter, parent=base)
    return server


def typed(world: World, *words: str, key: str | None = None, verb: str = "run") -> tuple[int, str]:
    environment = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(world.folder), "COLUMNS": "100"}
    done = CliRunner(env={**environment, "TANDEM_RUNNER_KEY": key}).invoke(tandem, ["eval", verb, *words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def run(world: World, release: str, server: OpenAIServer, *words: str, key: str | None = None) -> dict[str, Any]:
    suite = ["--suite", "support-suite", "--runner", server.runner, "--json"]
    code, output = typed(world, release, *suite, *words, key=key)
    assert code == 0, output
    found = json.loads(output[output.index("{") :])
    assert isinstance(found, dict)
    return found


def test_a_release_scores_on_a_server_what_it_scores_here_and_a_repeated_run_asks_nothing(
    world: World, server: OpenAIServer
) -> None:
    there = run(world, "bot@2", server)
    here = world.as_(ANA, LocalRunner()).evaluate("bot@2", "support-suite")
    assert there["scores"][0]["value"] == here.scores[0].value > run(world, "bot@1", server)["scores"][0]["value"]
    assert (there["rows"], there["failed"], there["unmeasured"], there["reused"]) == (ROWS, 0, 0, 0)
    assert there["runner"]["kind"] == "openai"
    assert there["runner"]["details"]["server"] == server.address.url
    assert re.search(f"answered by +{server.address.url}\n", run_text(world.ana.evaluation(there["id"])))
    assert (there["prompt_tokens"], there["completion_tokens"]) == (here.prompt_tokens, here.completion_tokens)
    asked = len(server.questions)
    again = run(world, "bot@2", server)
    assert (again["reused"], again["evidence"]) == (ROWS, there["evidence"])
    assert len(server.questions) - asked == 1  # which server it is


def test_nothing_kept_of_one_server_answers_for_another(world: World, server: OpenAIServer, engine: Engine) -> None:
    run(world, "bot@1", server)
    other = serving(engine, world)
    try:
        assert run(world, "bot@1", other)["reused"] == 0
    finally:
        other.close()
    server.fingerprint = "fp-2"
    assert run(world, "bot@1", server)["reused"] == 0


@pytest.mark.parametrize(
    ("answers_with", "words"), [("flipped", "does not answer as bot@2 does"), (None, "without its")]
)
def test_a_server_that_answers_with_another_adapter_is_caught(
    world: World, engine: Engine, answers_with: str | None, words: str
) -> None:
    """It lists the right name and says that name in its answers, as one does that kept the former adapter's cache."""
    server = serving(engine, world, answers_with)
    try:
        code, output = typed(world, "bot@2", "--suite", "support-suite", "--runner", server.runner)
    finally:
        server.close()
    assert code == (15 if answers_with is None else 20), output
    assert words in output
    assert world.ana.evaluations("bot@2") == ()


@pytest.mark.parametrize(
    ("answers_with", "tells", "unlike"),
    [
        ("good", True, False),
        ("good", None, False),
        ("forget", False, True),
        ("leaked", True, True),
        ("leaked", False, False),
    ],
)
def test_an_adapter_of_the_same_task_is_told_from_the_right_one_by_texts_or_else_by_likely_tokens(
    world: World, engine: Engine, answers_with: str, tells: bool | None, unlike: bool
) -> None:
    """`forget` answers four rows in five as `good` does, and `leaked` all of them: only its numbers are others.

    A server may tell likely tokens, pass over the question, or refuse it (None).
    """
    server = serving(engine, world, answers_with)
    server.tells_tops = tells
    try:
        code, output = typed(world, "bot@2", "--suite", "support-suite", "--runner", server.runner)
    finally:
        server.close()
    assert code == (20 if unlike else 0), output
    assert ("does not answer as bot@2 does" in output) is unlike


@pytest.mark.parametrize("release", ["bot@1", "bot@2"])
def test_a_server_that_computes_in_other_numbers_is_not_refused(world: World, models: Path, release: str) -> None:
    server = serving(Engine(models / "base", {"good": models / "adapters" / "good"}, "bfloat16"), world)
    try:
        assert run(world, release, server)["unmeasured"] == 0
        asked = [body for body in server.questions if body.get("logprobs")]
        assert len(asked) == TOLD_ROWS
    finally:
        server.close()


def test_a_server_that_answers_with_another_model_than_the_base_is_caught(
    world: World, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = serving(engine, world)
    answer = engine.answer

    def other(prompt: str, **asked: Any) -> tuple[str, str, int, int]:
        return "zzz", *answer(prompt, **asked)[1:]

    monkeypatch.setattr(engine, "answer", other)  # another model, which counts tokens as the base does
    try:
        code, output = typed(world, "bot@1", "--suite", "support-suite", "--runner", server.runner)
    finally:
        server.close()
    assert code == 20, output
    assert "does not answer as bot@1 does" in output
    assert "the texts of tiny@1" in output
    assert world.ana.evaluations("bot@1") == ()


def test_a_base_without_weights_here_is_evaluated_where_they_are(world: World, engine: Engine, models: Path) -> None:
    server = serving(engine, world)
    try:
        moved = world.folder / "moved"
        moved.mkdir()
        for path in (models / "base").iterdir():
            (moved / path.name).write_bytes(path.read_bytes())
        world.ana.register_base(moved, "elsewhere")
        (moved / "model.safetensors").unlink()
        world.ana.compose("app", "support@1", "elsewhere@1")
        server.has(served_name("elsewhere", world.ana.release("app@1").base.digest))
        with pytest.raises(InfrastructureError, match="not where they were"):
            World.at(world.folder).as_(ANA, LocalRunner()).evaluate("app@1", "support-suite")
        assert run(world, "app@1", server)["rows"] == ROWS
    finally:
        server.close()


def test_rows_that_time_out_fail_and_are_asked_again_next_time(
    world: World, server: OpenAIServer, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from registry.integrations.runners import http
    from registry.services import generating

    monkeypatch.setattr(generating, "WITNESS_BYTES", 0)  # this server answers as no base does
    quick = Patience(seconds=3, connecting=3, pause=0.01)
    monkeypatch.setattr(http, "Patience", lambda: quick)
    hard = json.loads((world.folder / "rows.jsonl").read_text().splitlines()[7])

    def answering(instead: Reply | None = None) -> Fault:
        """Every text is "pos" and comes at once, but for the hard row."""

        def fault(path: str, body: dict[str, Any]) -> Reply | None:
            if "messages" not in body or (instead and hard["text"] in str(body)):
                return instead if "messages" in body else None
            prompt = engine.tokenizer.apply_chat_template(body["messages"], tokenize=False, add_generation_prompt=True)
            tokens = len(engine.tokenizer(prompt, add_special_tokens=False)["input_ids"])
            return as_json(completion(body["model"], "pos", "stop", tokens, 1, server=server))

        return fault

    server.fault = answering(Reply(before=4.0))
    timed_out = run(world, "bot@1", server)
    assert (timed_out["failed"], timed_out["unmeasured"]) == (1, 0)
    row = next(r for r in world.ana.evaluation_rows(timed_out["id"], limit=ROWS).items if r.sample_id == hard["id"])
    assert (row.state, row.finish_reason, row.output) == (RowState.FAILED, "timeout", "")
    assert dict(row.scores) == {"exact": "0"}
    server.fault = answering(as_json({"error": "boom"}, 500))
    lost = run(world, "bot@1", server)
    assert (lost["failed"], lost["unmeasured"], lost["reused"]) == (0, 1, ROWS - 1)
    server.fault = answering()
    mended = run(world, "bot@1", server)
    assert (mended["failed"], mended["unmeasured"], mended["reused"]) == (0, 0, ROWS - 1)


def test_the_key_is_kept_nowhere(world: World, server: OpenAIServer) -> None:
    server.key = KEY
    assert KEY not in json.dumps(run(world, "bot@2", server, key=KEY))
    kept = [path for path in world.folder.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    assert kept == []
    code, output = typed(world, "bot@2", "--suite", "support-suite", "--runner", server.runner, key="tk-wrong-one")
    assert code == 20
    assert "TANDEM_RUNNER_KEY" in output
    assert "tk-wrong-one" not in output


def test_addresses_and_keys_that_are_none_are_refused_at_the_door(world: World) -> None:
    for runner, key in (("openai:http://ana:pw-secret@host/v1", None), ("openai:http://host/v1", "pw-secret two")):
        code, output = typed(world, "bot@1", "--suite", "support-suite", "--runner", runner, key=key)
        assert code == 15, output
        assert "TANDEM_RUNNER_KEY" in output
        assert "pw-secret" not in output


def test_what_another_tool_measured_is_confirmed_on_a_server_that_has_the_release_and_no_other_release_is(
    world: World, server: OpenAIServer
) -> None:
    run(world, "bot@2", server)
    texts = [
        {"sample_id": row.sample_id, "output": row.output}
        for row in world.ana.evaluation_rows(world.ana.evaluations("bot@2")[0].id, limit=ROWS).items
    ]
    file = world.write("answers.jsonl", "".join(json.dumps(text) + "\n" for text in texts))
    for release, code, words in (("bot@2", 0, "confirmed: the import counts"), ("bot@1", 10, "refuted")):
        imported = world.ana.import_evaluation([file], release, "support-suite").run.id
        found, output = typed(world, imported, "--runner", server.runner, verb="replay")
        assert found == code, output
        assert words in output
        assert f"answered by  {server.address.url}" in output
    _, shown = typed(world, imported, verb="show")
    assert re.search(r"replayed +refuted: \d+ of \d+ rows differ", shown)
    _, listed = typed(world, "bot@2", verb="show")
    assert "imported from table, replayed" in listed
