"""Tokens that an adapter's tokenizer adds: the base model must have them, or prompts lose the sense of training.

A release is served with the base model's own tokenizer and embedding. A token that only the adapter knows is taken
apart into others, and an index beyond the embedding's rows cannot be looked up at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.adapters.strict_json import parse_object
from registry.domain.errors import Fault, InvalidInputError

TOKENIZER = "tokenizer.json"
ADDED = "added_tokens.json"
SETTINGS = "tokenizer_config.json"
FILES = (TOKENIZER, ADDED, SETTINGS)
"""The files that say which tokens there are."""

MAX_TOKENIZER = 128 * 1024 * 1024
SHOWN = 5

_FIX = (
    "register the base model with the tokenizer and the embedding of training; or, if the adapter was trained with "
    "the base's own, remove the tokenizer's files from the adapter's directory"
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """What a tokenizer's files say. `known` are the indices of all tokens that are listed, by their text."""

    known: Mapping[str, int]
    """Without tokenizer.json, only those that were added to the trained vocabulary."""
    whole: bool
    """Whether `known` is the whole vocabulary."""
    padding: str | None = None


def read_tokens(files: Mapping[str, bytes], where: str) -> Tokens:
    """The tokens of a tokenizer's files, by name. Raises InvalidInputError for an index that is none."""
    documents = {name: parse_object(files[name], f"{where}/{name}", MAX_TOKENIZER) for name in FILES if name in files}
    tokenizer, settings = documents.get(TOKENIZER, {}), documents.get(SETTINGS, {})
    found = [*_listed(tokenizer.get("added_tokens")), *documents.get(ADDED, {}).items()]
    decoder = settings.get("added_tokens_decoder")
    if isinstance(decoder, dict):
        found += [(entry.get("content"), _number(index)) for index, entry in decoder.items() if isinstance(entry, dict)]
    added = _checked(found, where)
    model = tokenizer.get("model")
    vocabulary = _vocabulary(model.get("vocab") if isinstance(model, dict) else None, where)
    return Tokens({**vocabulary, **added}, bool(vocabulary), _text_of(settings.get("pad_token")))


def token_faults(ours: Tokens, base: Tokens | None, rows: int | None, name: str) -> list[Fault]:
    """What keeps an adapter's tokens from meaning the same on a base model called `name`.

    `rows` is how many tokens its embedding has a row for, `base` its own tokenizer; None where that is not known.
    """
    # what the base's own tokenizer has beyond its embedding (a token of images, say) is the base's affair
    same = base.known if base is not None else {}
    beyond = {t: i for t, i in ours.known.items() if rows is not None and i >= rows and same.get(t) != i}
    faults = []
    if beyond:
        needed = max(beyond.values()) + 1
        faults.append(
            Fault(
                f"the adapter's tokenizer needs {needed} tokens, {name} has {rows}",
                where="tokenizer",
                expected=f"indices below {rows}",
                found=_some(beyond),
                fix=_FIX,
            )
        )
    if base is not None:
        faults += _disagreements(ours, base, beyond, name)
    return faults


# ---------------------------------------------------------------------------------------------------------


def _disagreements(ours: Tokens, base: Tokens, beyond: Mapping[str, int], name: str) -> list[Fault]:
    moved = {t: i for t, i in ours.known.items() if t in base.known and base.known[t] != i}
    # padding is never part of a prompt, so one that the base lacks does no harm
    lacking = {
        t: i
        for t, i in ours.known.items()
        if base.whole and t not in base.known and t not in beyond and t != ours.padding
    }
    faults = []
    if moved:
        token = min(moved, key=moved.__getitem__)
        faults.append(
            Fault(
                f"the adapter's tokenizer numbers tokens otherwise than {name}",
                where="tokenizer",
                expected=f"{token!r} as {base.known[token]}",
                found=_some(moved),
                fix=_FIX,
            )
        )
    if lacking:
        faults.append(
            Fault(
                f"the adapter's tokenizer adds tokens that {name} does not have",
                where="tokenizer",
                expected=f"tokens of {name} only",
                found=_some(lacking),
                fix=_FIX,
            )
        )
    return faults


def _listed(value: Any) -> list[tuple[Any, Any]]:
    entries = value if isinstance(value, list) else []
    return [(entry.get("content"), entry.get("id")) for entry in entries if isinstance(entry, dict)]


def _vocabulary(value: Any, where: str) -> dict[str, int]:
    """BPE, WordPiece and WordLevel map texts to indices; Unigram lists pairs of text and score, in order."""
    if isinstance(value, dict):
        return _checked(list(value.items()), where)
    pairs = value if isinstance(value, list) else []
    return {str(pair[0]): index for index, pair in enumerate(pairs) if isinstance(pair, list) and pair}


def _checked(pairs: list[tuple[Any, Any]], where: str) -> dict[str, int]:
    tokens: dict[str, int] = {}
    for token, index in pairs:
        if not isinstance(token, str) or type(index) is not int or index < 0:
            raise InvalidInputError(
                "the tokenizer's list of tokens is malformed",
                where=where,
                expected="texts with their indices",
                found=f"{token!r}: {index!r}"[:80],
            )
        if tokens.setdefault(token, index) != index:
            raise InvalidInputError(
                "the tokenizer's files contradict each other",
                where=where,
                expected=f"one index for {token[:40]!r}",
                found=f"{tokens[token]} and {index}",
            )
    return tokens


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else None


def _text_of(value: Any) -> str | None:
    found = value.get("content") if isinstance(value, dict) else value
    return found if isinstance(found, str) else None


def _some(tokens: Mapping[str, int]) -> str:
    first = sorted(tokens.items(), key=lambda item: item[1])[:SHOWN]
    more = f" and {len(tokens) - SHOWN} more" if len(tokens) > SHOWN else ""
    return ", ".join(f"{token[:40]!r} as {index}" for token, index in first) + more
