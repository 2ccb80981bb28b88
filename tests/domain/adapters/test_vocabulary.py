from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.adapters.vocabulary import (
    ADDED_WORDS,
    MAX_WORDS,
    SPARE_BYTES,
    WORD_BYTES,
    Tokens,
    read_tokens,
    token_faults,
    words_allowed,
)
from registry.domain.errors import Fault, InvalidInputError

WORDS = {"a": 0, "b": 1, "<s>": 2}


def tokenizer(added: dict[str, int] | None = None, vocab: Any = None) -> bytes:
    listed = [{"id": index, "content": token, "special": True} for token, index in (added or {}).items()]
    return json.dumps({"added_tokens": listed, "model": {"type": "BPE", "vocab": WORDS | (vocab or {})}}).encode()


def tokens(**files: bytes) -> Tokens:
    return read_tokens({name.replace("_json", ".json"): data for name, data in files.items()}, "adapter")


BASE = tokens(tokenizer_json=tokenizer())


def found(ours: Tokens, base: Tokens | None = BASE, rows: int | None = 4) -> list[Fault]:
    return token_faults(ours, base, rows, "tiny@1")


def test_the_base_s_own_tokens_written_anew_are_no_addition() -> None:
    assert found(tokens(tokenizer_json=tokenizer({"<s>": 2}), added_tokens_json=b'{"<s>": 2}')) == []


def test_tokens_beyond_the_embedding_are_refused_with_the_numbers() -> None:
    added = {"<|im_start|>": 128256, "<|im_end|>": 128257}
    (fault,) = found(tokens(tokenizer_json=tokenizer(added)), rows=128256)
    assert fault.message == "the adapter's tokenizer needs 128258 tokens, tiny@1 has 128256"
    assert fault.found == "'<|im_start|>' as 128256, '<|im_end|>' as 128257"
    assert "register the base model with the tokenizer" in fault.fix


@pytest.mark.parametrize(
    "files",
    [
        {"added_tokens_json": b'{"<x>": 4}'},
        {"tokenizer_config_json": b'{"added_tokens_decoder": {"4": {"content": "<x>", "special": true}}}'},
        {"tokenizer_json": tokenizer({"<x>": 4})},
        {"tokenizer_json": tokenizer(vocab={"<x>": 4})},
    ],
    ids=lambda files: next(iter(files)),
)
def test_every_file_that_may_add_a_token_is_read(files: dict[str, bytes]) -> None:
    (fault,) = found(tokens(**files))
    assert fault.message == "the adapter's tokenizer needs 5 tokens, tiny@1 has 4"
    assert fault.found == "'<x>' as 4"


def test_a_list_of_pieces_with_scores_is_counted() -> None:
    pieces = [["<unk>", 0.0], ["a", -1.5], ["b", -2.0], ["c", -2.5], ["d", -3.0]]
    data = json.dumps({"model": {"type": "Unigram", "vocab": pieces}}).encode()
    (fault,) = found(tokens(tokenizer_json=data), base=None)
    assert fault.found == "'d' as 4"


def test_a_token_that_only_the_adapter_has_is_refused() -> None:
    (fault,) = found(tokens(tokenizer_json=tokenizer({"<x>": 3})))
    assert fault.message == "the adapter's tokenizer adds tokens that tiny@1 does not have"
    assert fault.found == "'<x>' as 3"


def test_padding_that_the_base_lacks_does_no_harm() -> None:
    files = {"tokenizer_json": tokenizer({"<pad>": 3})}
    for settings in (b'{"pad_token": "<pad>"}', b'{"pad_token": {"content": "<pad>"}}'):
        assert found(tokens(**files, tokenizer_config_json=settings)) == []
    assert found(tokens(**files, tokenizer_config_json=b'{"pad_token": "<s>"}')) != []


def test_a_token_under_another_number_is_refused() -> None:
    (fault,) = found(tokens(added_tokens_json=b'{"<s>": 3}'))
    assert fault.message == "the adapter's tokenizer numbers tokens otherwise than tiny@1"
    assert (fault.expected, fault.found) == ("'<s>' as 2", "'<s>' as 3")


def test_another_vocabulary_is_refused_though_nothing_was_added_to_it() -> None:
    (fault,) = found(tokens(tokenizer_json=tokenizer(vocab={"a": 1, "b": 0})))
    assert fault.message == "the adapter's tokenizer numbers tokens otherwise than tiny@1"
    (fault,) = found(tokens(tokenizer_json=tokenizer(vocab={"c": 3})))
    assert fault.message == "the adapter's tokenizer adds tokens that tiny@1 does not have"


def test_where_the_base_s_tokenizer_is_not_known_only_the_rows_count() -> None:
    assert found(tokens(tokenizer_json=tokenizer({"<x>": 3})), base=None) == []
    assert found(tokens(tokenizer_json=tokenizer({"<x>": 9})), base=None, rows=None) == []


def test_what_the_base_itself_has_beyond_its_rows_is_not_the_adapter_s() -> None:
    data = tokenizer({"<image>": 4})
    assert found(tokens(tokenizer_json=data), base=tokens(tokenizer_json=data)) == []


@pytest.mark.parametrize(
    "files",
    [
        {"added_tokens_json": b'{"<x>": "4"}'},
        {"added_tokens_json": b'{"<x>": -1}'},
        {"added_tokens_json": b'{"<x>": 1.5}'},
        {"added_tokens_json": b'{"<x>": 4, "<x>": 5}'},
        {"added_tokens_json": b"[]"},
        {"tokenizer_json": b'{"added_tokens": [{"id": 4}]}'},
        {"tokenizer_json": b'{"model": {"vocab": {"a": true}}}'},
        {"tokenizer_config_json": b'{"added_tokens_decoder": {"four": {"content": "<x>"}}}'},
        {"added_tokens_json": b'{"<x>": 4}', "tokenizer_json": tokenizer({"<x>": 3})},
    ],
    ids=str,
)
def test_a_malformed_list_of_tokens_is_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(InvalidInputError):
        tokens(**files)


def test_files_that_list_nothing_add_nothing() -> None:
    assert found(tokens(tokenizer_config_json=b'{"model_max_length": 5}', tokenizer_json=b"{}")) == []


@pytest.mark.parametrize(
    ("files", "places"),
    [
        (
            {"tokenizer_json": b'{"added_tokens": 5, "model": []}'},
            ["tokenizer.json: added_tokens", "tokenizer.json: model"],
        ),
        ({"tokenizer_json": b'{"model": {"vocab": "abc"}}'}, ["tokenizer.json: model.vocab"]),
        ({"tokenizer_json": b'{"model": {"vocab": {"a": "1"}}}'}, ['tokenizer.json: model.vocab["a"]']),
        ({"tokenizer_json": b'{"model": {"vocab": [["a", 0.5], [1, 0.5]]}}'}, ["tokenizer.json: model.vocab[1]"]),
        ({"tokenizer_json": b'{"model": {"vocab": [["a", 0.5], []]}}'}, ["tokenizer.json: model.vocab[1]"]),
        ({"tokenizer_json": b'{"added_tokens": [{"id": 1, "content": "a"}, 5]}'}, ["tokenizer.json: added_tokens[1]"]),
        ({"tokenizer_json": b'{"added_tokens": [{"id": true, "content": "a"}]}'}, ["tokenizer.json: added_tokens[0]"]),
        ({"added_tokens_json": b'{"a": -1}'}, ['added_tokens.json: ["a"]']),
        ({"tokenizer_config_json": b'{"added_tokens_decoder": []}'}, ["tokenizer_config.json: added_tokens_decoder"]),
        (
            {"tokenizer_config_json": b'{"added_tokens_decoder": {"7": 5}}'},
            ['tokenizer_config.json: added_tokens_decoder["7"]'],
        ),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_place(files: dict[str, bytes], places: list[str]) -> None:
    with pytest.raises(InvalidInputError) as refused:
        tokens(**files)
    assert [fault.where for fault in refused.value.faults] == [f"adapter/{place}" for place in places]


def test_a_text_that_a_unigram_vocabulary_holds_twice_counts_once() -> None:
    found = tokens(tokenizer_json=b'{"model": {"vocab": [["a", 0], ["b", 0], ["a", 0]]}}')
    assert found.known == {"b": 1, "a": 2}


def test_an_adapter_may_list_what_its_base_has_and_a_little_more() -> None:
    assert words_allowed(BASE, None) == len(BASE.known) + ADDED_WORDS
    assert words_allowed(BASE, 128_256) == words_allowed(None, 128_256) == 128_256 + ADDED_WORDS
    assert words_allowed(None, None) == MAX_WORDS


@pytest.mark.parametrize("name", ["tokenizer_json", "added_tokens_json"])
def test_more_words_than_the_base_has_room_for_are_refused_before_they_are_looked_at(name: str) -> None:
    listed = {f"w{i}": i for i in range(11)}
    files = {name: tokenizer(vocab=listed) if name == "tokenizer_json" else json.dumps(listed).encode()}
    given = {key.replace("_json", ".json"): data for key, data in files.items()}
    assert read_tokens(given, "adapter", 14).known
    with pytest.raises(InvalidInputError, match="lists more words") as refused:
        read_tokens(given, "adapter", 10)
    assert (refused.value.expected, refused.value.faults[0].found) in [("at most 10 words", n) for n in ("11", "14")]


def test_a_file_too_large_for_so_few_words_is_refused_before_it_is_parsed() -> None:
    limit = SPARE_BYTES + 3 * WORD_BYTES
    with pytest.raises(InvalidInputError, match="not strict JSON"):
        read_tokens({"tokenizer.json": b"x" * limit}, "adapter", 3)
    with pytest.raises(InvalidInputError, match="too large for the base model's vocabulary") as refused:
        read_tokens({"tokenizer.json": b"x" * (limit + 1)}, "adapter", 3)
    assert refused.value.found == f"{limit + 1} bytes"
