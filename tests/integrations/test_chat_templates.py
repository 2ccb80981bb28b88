"""What a base model sees, held against Transformers itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.tools import functions
from registry.integrations.chat_templates import TODAY, WANTED, ModelView, model_view
from registry.integrations.limited_child import LimitedChild
from tests.chat import CHATML, TEMPLATES, TOOLS, save_tokenizer

pytestmark = pytest.mark.models  # Transformers is slow to import

Message = dict[str, str]
USER: Message = {"role": "user", "content": " Wo ist „meine“ Bestellung? 🎉 <b>&amp; {{ x }} <s> \n"}
TALKS: dict[str, list[Message]] = {
    "one": [USER],
    "several": [USER, {"role": "assistant", "content": "hier\u2028"}, {"role": "user", "content": "ok <|end|>"}],
    "system": [{"role": "system", "content": "Be brief. "}, USER],
}


@pytest.fixture(scope="module")
def child() -> Iterator[LimitedChild]:
    with LimitedChild() as started:
        yield started


def viewed(folder: Path) -> ModelView:
    return model_view("it@1", {name: (folder / name).read_bytes() for name in WANTED if (folder / name).exists()})


@pytest.mark.parametrize("tools", [None, TOOLS], ids=["plain", "tools"])
@pytest.mark.parametrize("talk", TALKS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_the_text_and_its_tokens_are_those_of_transformers(
    child: LimitedChild, tmp_path: Path, name: str, talk: str, tools: str | None
) -> None:
    tokenizer, view, messages = save_tokenizer(tmp_path, TEMPLATES[name]), viewed(tmp_path), TALKS[talk]
    if tools and "tools" not in TEMPLATES[name]:
        with pytest.raises(InvalidInputError, match="never see the tools"):
            view.text(child, messages, tools)
        return
    if talk == "system" and name in {"mistral", "gemma"}:
        with pytest.raises(InvalidInputError, match="refuses these messages") as refused:
            view.text(child, messages, tools)
        assert "system, user: " in refused.value.found
        return
    offered = functions(tools) if tools else None
    asked = {"tools": offered, "add_generation_prompt": True, "tokenize": False, "date_string": TODAY}
    expected = tokenizer.apply_chat_template(messages, **asked)
    assert view.text(child, messages, tools) == expected
    assert view.tokens(expected, raw=False) == len(tokenizer(expected, add_special_tokens=False)["input_ids"])


@pytest.mark.parametrize("adds_bos", [True, False])
def test_a_completion_is_the_text_itself_with_the_tokens_that_the_tokenizer_adds(
    child: LimitedChild, tmp_path: Path, adds_bos: bool
) -> None:
    tokenizer, view = save_tokenizer(tmp_path, CHATML, adds_bos=adds_bos), viewed(tmp_path)
    text = "Once upon <|start|> a\n"
    assert view.text(child, [{"role": "text", "content": text}], None) == text
    assert view.tokens(text, raw=True) == len(tokenizer(text)["input_ids"])
    assert view.tokens(text, raw=True) - view.tokens(text, raw=False) == adds_bos


def test_a_model_without_chat_template_takes_one_user_message(child: LimitedChild, tmp_path: Path) -> None:
    save_tokenizer(tmp_path, None)
    assert viewed(tmp_path).text(child, [{"role": "user", "content": "hi"}], None) == "hi"
    with pytest.raises(InvalidInputError, match="no chat template"):
        viewed(tmp_path).text(child, TALKS["system"], None)


def test_a_template_that_tells_the_time_is_refused(child: LimitedChild, tmp_path: Path) -> None:
    save_tokenizer(tmp_path, "{{ strftime_now('%Y') }}{{ messages[0].content }}")
    with pytest.raises(InvalidInputError, match="today's date"):
        viewed(tmp_path).text(child, [USER], None)
    save_tokenizer(tmp_path, "{{ date_string }}{{ strftime_now('%Y') }}")
    with pytest.raises(InvalidInputError, match="refuses"):
        viewed(tmp_path).text(child, [USER], None)


def test_the_template_for_tools_is_taken_where_there_is_one(child: LimitedChild, tmp_path: Path) -> None:
    two = [{"name": "default", "template": "plain"}, {"name": "tool_use", "template": "{{ tools|length }} tools"}]
    files = {"tokenizer_config.json": json.dumps({"chat_template": two}).encode()}
    view = model_view("it@1", files)
    assert view.text(child, [USER], None) == "plain"
    assert view.text(child, [USER], TOOLS) == "2 tools"


@pytest.mark.parametrize(
    ("config", "settings", "window"),
    [
        ({"max_position_embeddings": 100}, {}, 100),
        ({"max_position_embeddings": 100}, {"model_max_length": 50}, 50),
        ({"max_position_embeddings": 100}, {"model_max_length": 1e30}, 100),
        ({"n_positions": 64}, {}, 64),
        ({"text_config": {"max_position_embeddings": 7}}, {"model_max_length": 9}, 7),
        ({"max_position_embeddings": True}, {}, None),
        ({}, {}, None),
    ],
)
def test_the_window_is_the_smaller_of_what_model_and_tokenizer_say(
    config: dict[str, object], settings: dict[str, object], window: int | None
) -> None:
    files = {"config.json": json.dumps(config).encode(), "tokenizer_config.json": json.dumps(settings).encode()}
    assert model_view("it@1", files).window == window


@pytest.mark.parametrize("tokenizer", [None, b"{}", b"\xff"])
def test_a_tokenizer_that_cannot_be_read_is_told(tokenizer: bytes | None) -> None:
    files = {} if tokenizer is None else {"tokenizer.json": tokenizer}
    with pytest.raises(InvalidInputError):
        model_view("it@1", files).tokens("x", raw=False)


def test_special_tokens_are_read_in_every_spelling(tmp_path: Path) -> None:
    settings = {"bos_token": {"content": "<b>"}, "eos_token": "<e>", "pad_token": None}
    older = {"eos_token": "<old>", "unk_token": {"content": "<u>"}}
    files = {
        "tokenizer_config.json": json.dumps(settings).encode(),
        "special_tokens_map.json": json.dumps(older).encode(),
    }
    assert model_view("it@1", files).special == {"bos_token": "<b>", "eos_token": "<e>", "unk_token": "<u>"}
