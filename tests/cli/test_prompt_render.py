"""`prompt render`, `prompt lint --base` and evaluations: one rendering, and what a base model sees of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from registry.config import FOLDER
from registry.domain.evaluations import GenerationRequest
from registry.ports import Setup
from tests.chat import CHATML, save_tokenizer
from tests.postgres import url_of
from tests.world import ANA, CannedRunner, CannedSession, World

pytestmark = pytest.mark.models  # a tokenizer is made with Transformers

WINDOW = 300
PROMPT = """---
name: orders
template: jinja
variables:
  question: {type: string, max_length: 200}
  count: {type: integer, minimum: 0, maximum: 5, default: 2}
generation: {max_new_tokens: 20}
---
# system
Answer in {{ count }} words.

# user
{% if question %}{{ question }}{% else %}Hello{% endif %}
"""
SEEN = "<|start|>system\nAnswer in 2 words.<|end|>\n\n<|start|>user\nWhere?<|end|>\n\n<|start|>assistant\n"


class Asked:
    """The command line over a world of its own."""

    def __init__(self, world: World) -> None:
        self.world = world

    def ask(self, *words: str) -> Result:
        env = {
            "TANDEM_ACTOR": ANA,
            "TANDEM_REGISTRY": url_of(self.world.folder) or str(self.world.folder),
            "TANDEM_BLOBS": str(self.world.folder / FOLDER),
        }
        return CliRunner(env=env).invoke(tandem, list(words))

    def json(self, *words: str, code: int = 0) -> Any:
        answer = self.ask(*words, "--json")
        assert answer.exit_code == code, answer.output
        return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    world = World(tmp_path_factory.mktemp("render") / "registry")
    base = world.base("chatty")
    config: Mapping[str, object] = {"model_type": "llama", "hidden_size": 8, "max_position_embeddings": WINDOW}
    (base / "config.json").unlink()  # for Transformers, which would doubt it
    save_tokenizer(base, CHATML)
    world.write("chatty/config.json", json.dumps(config))
    world.ana.register_base(base, "chatty")
    world.ana.register_prompt(world.write("orders.prompt.md", PROMPT))
    return Asked(world)


@pytest.mark.parametrize("where", ["orders@1", "file"])
def test_the_exact_text_a_base_model_sees_and_its_room(here: Asked, where: str) -> None:
    prompt = str(here.world.folder / "orders.prompt.md") if where == "file" else where
    found = here.json("prompt", "render", prompt, "--var", "question=Where?", "--base", "chatty@1")
    expected = {"base": "chatty@1", "text": SEEN, "window": WINDOW, "max_new_tokens": 20}
    tokens = len(SEEN.encode()) - 3 * len("<|start|>") - 2 * len("<|end|>") + 5
    assert found["seen"] == {**expected, "tokens": tokens, "headroom": WINDOW - 20 - tokens}
    assert found["messages"][1] == {"role": "user", "content": "Where?"}
    shown = click.unstyle(here.ask("prompt", "render", prompt, "--var", "question=Where?", "--base", "chatty@1").stdout)
    assert shown.startswith(SEEN)
    assert f"chatty@1  {tokens} tokens of 300, up to 20 for the answer, {280 - tokens} left" in shown


def test_without_a_base_nothing_is_seen(here: Asked) -> None:
    found = here.json("prompt", "render", "orders@1", "--var", "question=")
    assert found["seen"] is None
    assert found["messages"][1]["content"] == "Hello"


def test_a_prompt_that_does_not_fit_is_refused_and_one_that_is_tight_is_told(here: Asked) -> None:
    wide = here.world.write("wide.prompt.md", "---\nname: wide\ngeneration: {max_new_tokens: 20}\n---\n{{text}}\n")
    found = here.json("prompt", "render", str(wide), "--var", f"text={'x' * 300}", "--base", "chatty@1", code=15)
    assert "does not fit into the context of chatty@1" in found["error"]["message"]
    shown = here.ask("prompt", "render", str(wide), "--var", f"text={'x' * 262}", "--base", "chatty@1")
    assert shown.exit_code == 0
    assert "too many, the longest answers would be cut off" in shown.stdout


def test_what_a_base_model_sees_is_escaped_for_a_terminal(here: Asked) -> None:
    shown = here.ask("prompt", "render", "orders@1", "--var", "question=\x1b[2J\u202e", "--base", "chatty@1")
    assert "\\x1b[2J\\u202e" in shown.stdout
    assert "\x1b" not in shown.stdout


def test_a_base_that_is_not_there_and_a_template_that_fails_have_their_codes(here: Asked) -> None:
    assert here.ask("prompt", "render", "orders@1", "--var", "question=a", "--base", "none@1").exit_code == 14
    bad = here.world.write("bad.prompt.md", "---\nname: bad\ntemplate: jinja\n---\n{{ text + 1 }}\n")
    failed = here.ask("prompt", "render", str(bad), "--var", "text=a")
    assert failed.exit_code == 15
    assert "message 1 (user), line 1" in failed.stderr
    refused = here.ask("prompt", "register", str(here.world.write("sly.prompt.md", PROMPT + "{{ ''.__class__ }}")))
    assert refused.exit_code == 15
    assert "a value has no attributes" in refused.stderr


def test_tools_are_seen_and_a_completion_is_text(here: Asked) -> None:
    tools = "---\nname: p\ntools: [{name: now, description: the time}]\n---\nWhen is it?\n"
    seen = here.json("prompt", "render", str(here.world.write("t.md", tools)), "--base", "chatty@1")["seen"]["text"]
    assert '"name": "now", "description": "the time"' in seen
    text = here.world.write("c.md", "---\nname: c\nmode: completion\n---\nOnce upon\n")
    seen = here.json("prompt", "render", str(text), "--base", "chatty@1")["seen"]
    assert (seen["text"], seen["tokens"]) == ("Once upon", len("Once upon") + 1)


# Lint ------------------------------------------------------------------------------------------------------


def headroom(here: Asked, text: str, code: int = 0) -> list[tuple[str, str]]:
    path = here.world.write("room.prompt.md", text)
    report = here.json("prompt", "lint", str(path), "--base", "chatty@1", code=code)
    return [(f["level"], f["message"]) for f in report["findings"] if f["rule"] == "headroom"]


def head(variables: str, answer: int = 20) -> str:
    return f"---\nvariables: {variables}\ngeneration: {{max_new_tokens: {answer}}}\n---\n"


def test_lint_tells_what_never_fits_what_may_not_and_what_nobody_knows(here: Asked) -> None:
    never = head("{t: {type: string}}") + "x" * 300 + "{{t}}"
    (found,) = headroom(here, never, code=15)
    assert found == ("error", "does not fit into the context of chatty@1, whatever its values are")
    (found,) = headroom(here, head("{t: {type: string, max_length: 300}}") + "{{t}}")
    assert found == ("warning", "may not fit into the context of chatty@1 with its longest values")
    (found,) = headroom(here, head("{t: {type: string}}") + "{{t}}")
    assert found[0] == "note"
    assert headroom(here, head("{t: {type: string, max_length: 100}, n: {type: integer}}") + "{{t}}{{n}}") == []
    (found,) = headroom(here, head("{t: {type: string, max_length: 100}}", 290) + "{{t}}")
    assert found[0] == "warning"
    (found,) = headroom(here, head("{t: {type: string, max_length: 100, default: d}}") + "{{t}}" * 3)
    assert found[0] == "warning"


def test_lint_tells_where_a_template_fails_with_its_own_values(here: Asked) -> None:
    text = "---\ntemplate: jinja\nvariables: {n: {type: integer, minimum: 2000}}\n---\n{{ range(n)|length }}\n"
    (found,) = headroom(here, text, code=15)
    assert found == ("error", "the template could not be filled in")
    assert here.json("prompt", "lint", "orders@1", "--base", "chatty@1")["findings"]


# Evaluations -----------------------------------------------------------------------------------------------


class Listening(CannedRunner):
    """Keeps what it is asked, and with what it was set up."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[GenerationRequest] = []
        self.tools: list[str | None] = []

    def load(self, setup: Setup) -> CannedSession:
        self.tools.append(setup.tools)
        session, keep = super().load(setup), self.asked
        plain = session.generate

        def generate(requests: Any) -> Any:
            keep.extend(requests)
            return plain(requests)

        session.generate = generate  # type: ignore[method-assign]  # listens to what passes
        return session


def test_an_evaluation_fills_in_a_prompt_as_render_does_and_offers_its_tools(tmp_path: Path) -> None:
    world = World(tmp_path / "registry").stock()
    listening = Listening()
    ana = world.as_(ANA, listening)
    text = "---\nname: loud\ntemplate: jinja\n{}variables: {{text: {{type: string}}}}\n---\n{{{{ text|lower }}}}\n"
    ana.register_prompt(world.write("loud.prompt.md", text.format("")))
    ana.register_prompt(world.write("loud.prompt.md", text.format("tools: [{name: now}]\n")))
    for number in (1, 2):
        composed = ana.compose("bot", f"loud@{number}", "tiny@1", [], {"max_new_tokens": "100"})
        assert composed.release.manifest.get("tools") == ('[{"name":"now"}]' if number == 2 else None)
        ana.evaluate(composed.release.reference, "support-suite")
    assert listening.tools == [None, '[{"name":"now"}]']
    half = len(listening.asked) // 2
    assert [r.messages for r in listening.asked[:half]] == [r.messages for r in listening.asked[half:]]
    assert not {r.key for r in listening.asked[:half]} & {r.key for r in listening.asked[half:]}
    row = listening.asked[0]
    said = ana.render_prompt("loud@1", {"text": row.messages[0]["content"].upper()}).messages
    assert said == row.messages
    (change, *_) = [c for c in ana.diff_releases("bot@1", "bot@2") if c.what == "tools"]
    assert (change.before, change.after) == ("none", '[{"name":"now"}]')
