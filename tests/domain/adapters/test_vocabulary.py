from __future__ import annotations

import json
from typing import Any

import pytest

from registry.domain.adapters.vocabulary import Tokens, read_tokens, token_faults
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
