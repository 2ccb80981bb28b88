"""JSON by strangers, at every door that reads it: one meaning or a refusal in words, never another error."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from cli.commands.prompts import variables_of
from registry.domain.adapters.peft_config import parse_peft_config
from registry.domain.adapters.strict_json import parse_object
from registry.domain.datasets import DatasetScanner
from registry.domain.digests import parse_canonical
from registry.domain.errors import InvalidInputError
from registry.integrations.base_models import read_base
from registry.integrations.prompt_files import read_prompt
from tests.tensors import llama_shapes, safetensors_bytes

REFUSED: dict[str, bytes] = {
    "nothing": b"",
    "white space": b" \n",
    "a key twice": b'{"a": 1, "a": 2}',
    "a key twice, escaped": b'{"a": 1, "\\u0061": 2}',
    "a key twice, within": b'{"b": {"a": 1, "a": 2}}',
    "NaN": b'{"a": NaN}',
    "Infinity": b'{"a": Infinity}',
    "minus infinity": b'{"a": -Infinity}',
    "lists without end": b'{"a": ' + b"[" * 100_000,
    "deep lists": b'{"a": ' + b"[" * 90_000 + b"]" * 90_000 + b"}",
    "deep objects": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "cut off": b'{"a": 1',
    "cut off in a text": b'{"a": "x',
    "something after it": b'{"a": 1} {"b": 2}',
    "a comma too many": b'{"a": 1,}',
    "no quotes": b"{a: 1}",
    "single quotes": b"{'a': 1}",
    "a comment": b'{"a": 1} // x',
    "Latin-1": '{"a": "é"}'.encode("latin-1"),
    "UTF-16": '{"a": 1}'.encode("utf-16"),
    "overlong UTF-8": b'{"a": "\xc0\xaf"}',
    "a raw control character": b'{"a": "x\x01y"}',
    "a raw line feed in a text": b'{"a": "x\ny"}',
    "a leading zero": b'{"a": 01}',
    "a plus": b'{"a": +1}',
    "hexadecimal": b'{"a": 0x10}',
    "a number of a million digits": b'{"a": ' + b"9" * 1_000_000 + b"}",
    "a text alone": b'"a"',
    "a number alone": b"1",
    "null": b"null",
}
"""What no door takes."""

TOLERATED: dict[str, bytes] = {
    "half a character": b'{"a": "\\ud800"}',
    "half a character as a key": b'{"\\ud800": 1}',
    "NUL": b'{"a": "\\u0000"}',
    "minus zero": b'{"a": -0}',
    "a huge exponent": b'{"a": 1e999999999}',
    "a tiny exponent": b'{"a": 1e-999999999}',
    "beyond 2^53": b'{"a": 9007199254740993}',
    "an empty key": b'{"": 1}',
    "a prototype": b'{"__proto__": {"a": 1}}',
    "ten thousand keys": b"{" + b",".join(b'"k%d": 1' % n for n in range(10_001)) + b"}",
}
"""What some doors take, and some refuse: in words."""


def _base(data: bytes, folder: Path) -> object:
    (folder / "config.json").write_bytes(b'{"model_type": "llama", "more": ' + data + b"}")
    (folder / "model.safetensors").write_bytes(safetensors_bytes(llama_shapes(8)))
    return read_base(folder)


def _tokenizer(data: bytes, folder: Path) -> object:
    (folder / "tokenizer_config.json").write_bytes(b'{"more": ' + data + b"}")
    return _base(b"1", folder)


def _header(data: bytes, folder: Path) -> object:
    (folder / "model.safetensors").write_bytes(len(data).to_bytes(8, "little") + data)
    (folder / "config.json").write_bytes(b'{"model_type": "llama"}')
    return read_base(folder)


def _row(data: bytes, folder: Path) -> object:
    scanner = DatasetScanner("rows.jsonl")
    scanner.feed(data)
    return scanner.finish()


def _chat(data: bytes, folder: Path) -> object:
    tool = b'{"type": "function", "function": {"name": "f", "parameters": {"properties": ' + data + b"}}}"
    chat = b'{"messages": [{"role": "user", "content": "x"}], "tools": [' + tool + b"]}"
    (folder / "chat.json").write_bytes(chat)
    return read_prompt(folder / "chat.json").document


def _values(data: bytes, folder: Path) -> object:
    (folder / "row.json").write_bytes(data)
    return variables_of(folder / "row.json")


DOORS: dict[str, Callable[[bytes, Path], object]] = {
    "a configuration of an adapter": lambda data, _: parse_peft_config(data),
    "a configuration of a base model": _base,
    "the settings of a tokenizer": _tokenizer,
    "the header of weights": _header,
    "a row": _row,
    "a chat": _chat,
    "values of variables": _values,
    "what is sealed": lambda data, _: parse_canonical(data, "manifest"),
    "an object": lambda data, _: parse_object(data, "document"),
}
ANY_VALUE = {"what is sealed", "a configuration of a base model", "the settings of a tokenizer"}
"""Doors that take other values than objects."""
PLAIN = {*ANY_VALUE, "a row", "a chat", "values of variables", "an object"}
"""Doors that take an object with any key: what they refuse, they refuse for what is odd about it."""


@pytest.mark.parametrize("door", sorted(PLAIN))
def test_what_is_plain_is_taken(door: str, tmp_path: Path) -> None:
    DOORS[door](b'{"a":{"type":"string"}}', tmp_path)


ALONE = {"a text alone", "a number alone", "null"}
"""Documents that are a value like any other at the doors that take any."""


@pytest.mark.parametrize(
    ("door", "name"), [(d, n) for d in DOORS for n in REFUSED if not (d in ANY_VALUE and n in ALONE)]
)
def test_what_has_no_one_meaning_is_refused_at_every_door(door: str, name: str, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as refused:
        DOORS[door](REFUSED[name], tmp_path)
    assert refused.value.message


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("name", TOLERATED)
def test_what_is_odd_is_taken_or_refused_in_words(door: str, name: str, tmp_path: Path) -> None:
    with suppress(InvalidInputError):  # any other error fails
        DOORS[door](TOLERATED[name], tmp_path)
