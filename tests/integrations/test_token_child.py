"""Tokenizers that make no sense or ask for too much: told of in a line, by a process that survives them."""

from __future__ import annotations

import json

import pytest

from registry.domain.errors import InvalidInputError
from registry.integrations import limited_child
from registry.integrations.chat_templates import model_view

WORDS = {"model": {"type": "WordLevel", "vocab": {"<unk>": 0}, "unk_token": "<unk>"}, "added_tokens": []}
PANICS = {"type": "FixedLength", "length": 0}
GROWS = {"type": "Replace", "pattern": {"Regex": "."}, "content": "h" * 200}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"pre_tokenizer": PANICS}, "not a tokenizer"),
        ({"normalizer": {"type": "Precompiled", "precompiled_charsmap": "AAAA"}}, "not a tokenizer"),
        ({"normalizer": {"type": "Sequence", "normalizers": [GROWS] * 6}}, "did not come to an end"),
    ],
    ids=["panic while counting", "panic while reading", "bomb"],
)
def test_a_tokenizer_that_asks_for_too_much_or_makes_no_sense_is_told_of(
    monkeypatch: pytest.MonkeyPatch, change: dict[str, object], told: str
) -> None:
    small = "import registry.integrations.token_child as room; room.CPU_SECONDS, room.MEMORY = 0.5, 1 << 30; "
    monkeypatch.setattr(limited_child, "_MAIN", small + limited_child._MAIN)
    files = {"tokenizer.json": json.dumps(WORDS | change).encode()}
    with pytest.raises(InvalidInputError, match=told):
        model_view("it@1", files).tokens("hello", raw=False)


@pytest.mark.parametrize("key", ["extra_special_tokens", "additional_special_tokens", "added_tokens_decoder"])
@pytest.mark.parametrize("value", [5, "abc", ["x"], {"1": None}, [[1]], True])
def test_tokens_in_a_spelling_that_nobody_uses_are_passed_over(key: str, value: object) -> None:
    files = {"tokenizer_config.json": json.dumps({key: value}).encode()}
    assert set(model_view("it@1", files).extra) <= {"x"}


def test_a_special_token_of_half_a_character_is_told() -> None:
    files = {"tokenizer.json": json.dumps(WORDS).encode(), "tokenizer_config.json": b'{"bos_token": "\\ud800"}'}
    with pytest.raises(InvalidInputError, match="not a tokenizer"):
        model_view("it@1", files).tokens("hello", raw=False)
