"""What the in-process runner gives a model of completions and tools: the same tokens as `prompt render --base`."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.integrations.chat_templates import WANTED, ModelView, model_view
from registry.integrations.limited_child import LimitedChild
from registry.integrations.runners.local import LocalRunner
from registry.ports import Setup
from tests.tiny import tiny_models

pytestmark = pytest.mark.models

TOOLS = '[{"description":"the polarity","name":"classify","parameters":{"type":"object"}}]'
WITH_TOOLS = (
    "{% for t in tools or [] %}<|user|>{{ t | tojson }}{% endfor %}"
    "{% for m in messages %}<|user|>{{ m['content'] }}\n{% endfor %}<|assistant|>"
)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny base with a chat template that prints tools."""
    folder = tmp_path_factory.mktemp("base") / "base"
    shutil.copytree(tiny_models() / "base", folder)
    (folder / "chat_template.jinja").write_text(WITH_TOOLS)
    return folder


def asked(base: Path, role: str, content: str, tools: str | None = None) -> Generation:
    request = GenerationRequest(digest_of(content), "r", ({"role": role, "content": content},), 0)
    loaded = LocalRunner().load(Setup(base, (), GenerationParameters(max_new_tokens=2), tools))
    ((found,),) = loaded.generate([request])
    return found


def seen(base: Path, role: str, content: str, tools: str | None = None) -> tuple[str, int]:
    view: ModelView = model_view(
        "tiny@1", {name: (base / name).read_bytes() for name in WANTED if (base / name).exists()}
    )
    with LimitedChild() as child:
        text = view.text(child, [{"role": role, "content": content}], tools)
    return text, view.tokens(text, raw=role == "text")


def test_a_completion_is_continued_as_it_stands(base: Path) -> None:
    plain = "Classify the polarity\nInput: good1 good2 good3\nAnswer:"
    by_hand = f"<|user|>{plain}\n<|assistant|>"
    found = asked(base, "text", by_hand)
    assert seen(base, "text", by_hand) == (by_hand, found.prompt_tokens)
    assert found.output == asked(base, "user", plain).output, "the chat template would have made the same text"
    assert asked(base, "text", plain).prompt_tokens == found.prompt_tokens - 3


def test_a_model_is_offered_the_tools_of_the_release(base: Path) -> None:
    without, given = asked(base, "user", "Input: good1"), asked(base, "user", "Input: good1", TOOLS)
    text, tokens = seen(base, "user", "Input: good1", TOOLS)
    assert '{"name": "classify", "description": "the polarity", "parameters": {"type": "object"}}' in text
    assert given.prompt_tokens == tokens > without.prompt_tokens == seen(base, "user", "Input: good1")[1]


@pytest.mark.parametrize(
    ("role", "template"), [("user", None), ("text", WITH_TOOLS)], ids=["template-without-tools", "completion"]
)
def test_tools_that_a_model_would_never_see_are_refused(base: Path, role: str, template: str | None) -> None:
    where = base if template else tiny_models() / "base"
    tries: tuple[Any, ...] = (asked, seen)
    for ask in tries:
        with pytest.raises(InvalidInputError, match="never see the tools"):
            ask(where, role, "hi", TOOLS)
