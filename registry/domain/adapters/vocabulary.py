"""Tokens that an adapter's tokenizer adds: the base model must have them, or prompts lose the sense of training.

A release is served with the base model's own tokenizer and embedding. A token that only the adapter knows is taken
apart into others, and an index beyond the embedding's rows cannot be looked up at all.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Mapping, Sequence
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
"""Bytes of one file, whatever the vocabulary."""
MAX_WORDS = 1024 * 1024
"""Tokens of a vocabulary that nothing else bounds; the largest in use have a quarter of that."""
ADDED_WORDS = 1024
"""How many more tokens than its base model an adapter's files may list, to be told which of them the base lacks."""
WORD_BYTES = 256
"""Bytes of a file for each word: with its merges, one of the large tokenizers in use takes 50 to 140."""
SPARE_BYTES = 4 * 1024 * 1024
"""Bytes of a file for what does not grow with the vocabulary, such as maps of characters."""
SHOWN = 5
_KINDS: Mapping[type, str] = {list: "a list", dict: "an object"}

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


def words_allowed(base: Tokens | None, rows: int | None) -> int:
    """How many tokens an adapter's files may list: those of its base model, and so many more.

    Whatever the base lacks is refused with its name, as long as there are not too many to be looked at.
    """
    known = max(rows or 0, len(base.known) if base is not None else 0)
    return known + ADDED_WORDS if known else MAX_WORDS


def read_tokens(files: Mapping[str, bytes], where: str, words: int = MAX_WORDS) -> Tokens:
    """The tokens of a tokenizer's files, by name, of at most so many words.

    Raises InvalidInputError, with the places in the files, for what is no list of tokens, and for an index that is
    none.
    """
    limit = min(MAX_TOKENIZER, SPARE_BYTES + WORD_BYTES * words)
    given = {name: files[name] for name in FILES if name in files}
    if large := [
        _too_large(f"{where}/{name}", len(data), limit, words) for name, data in given.items() if len(data) > limit
    ]:
        raise InvalidInputError.of(where, large)
    documents = {name: parse_object(data, f"{where}/{name}", limit) for name, data in given.items()}
    trained, added = _listings(documents, where)
    if many := [_too_many(one, words) for one in [*trained, *added] if len(one.pairs) > words]:
        raise InvalidInputError.of(where, many)
    vocabulary = _checked(trained, where)
    settings = documents.get(SETTINGS, {})
    return Tokens({**vocabulary, **_checked(added, where)}, bool(vocabulary), _text_of(settings.get("pad_token")))


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


@dataclass(frozen=True, slots=True)
class _Listing:
    """Tokens with their indices as one place lists them; a token or an index may still be anything."""

    place: str
    pairs: Sequence[tuple[Any, Any]]
    keys: Sequence[str | int]
    """Under what each of them stands there."""

    def at(self, number: int) -> str:
        return f"{self.place}[{json.dumps(self.keys[number])}]"


def _listings(documents: Mapping[str, Any], where: str) -> tuple[list[_Listing], list[_Listing]]:
    """What lists the trained vocabulary, and what lists the tokens that were added to it.

    Raises InvalidInputError with a fault for each value that is of another type.
    """
    faults: list[Fault] = []

    def of(holder: Mapping[str, Any], key: str, place: str, *kinds: type) -> Any:
        value = holder.get(key)
        if value is None or isinstance(value, kinds):
            return value
        names = " or ".join(_KINDS[kind] for kind in kinds)
        faults.append(Fault("a value of the tokenizer is of another type", place, names, type(value).__name__, _FIX))
        return None

    tokenizer, settings = f"{where}/{TOKENIZER}: ", f"{where}/{SETTINGS}: "
    listed = of(documents.get(TOKENIZER, {}), "added_tokens", f"{tokenizer}added_tokens", list) or []
    model = of(documents.get(TOKENIZER, {}), "model", f"{tokenizer}model", dict) or {}
    vocabulary = of(model, "vocab", f"{tokenizer}model.vocab", dict, list) or {}
    decoder = of(documents.get(SETTINGS, {}), "added_tokens_decoder", f"{settings}added_tokens_decoder", dict) or {}
    if faults:
        raise InvalidInputError.of(where, faults)
    trained = [_vocabulary(vocabulary, f"{tokenizer}model.vocab")]
    more = documents.get(ADDED, {})
    numbered = [(_of(entry, "content"), _number(index)) for index, entry in decoder.items()]
    added = [
        _Listing(f"{tokenizer}added_tokens", [(_of(e, "content"), _of(e, "id")) for e in listed], range(len(listed))),
        _Listing(f"{where}/{ADDED}: ", list(more.items()), list(more)),
        _Listing(f"{settings}added_tokens_decoder", numbered, list(decoder)),
    ]
    return trained, added


def _vocabulary(value: Any, place: str) -> _Listing:
    """BPE, WordPiece and WordLevel map texts to indices; Unigram lists pairs of text and score, in order."""
    if isinstance(value, dict):
        return _Listing(place, list(value.items()), list(value))
    texts = [pair[0] if isinstance(pair, list) and pair else pair for pair in value]
    last = {text: index for index, text in enumerate(texts) if isinstance(text, str)}  # of a text that occurs twice
    kept = [index for index, text in enumerate(texts) if not isinstance(text, str) or last[text] == index]
    return _Listing(place, [(texts[index], index) for index in kept], kept)


def _of(entry: Any, key: str) -> Any:
    return entry.get(key) if isinstance(entry, dict) else entry


def _checked(listings: Sequence[_Listing], where: str) -> dict[str, int]:
    tokens: dict[str, int] = {}
    for listing in listings:
        for number, (token, index) in enumerate(listing.pairs):
            if not isinstance(token, str) or type(index) is not int or index < 0:
                raise InvalidInputError(
                    "the tokenizer's list of tokens is malformed",
                    where=listing.at(number),
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


def _too_large(place: str, size: int, limit: int, words: int) -> Fault:
    return Fault(
        "the tokenizer is too large for the base model's vocabulary",
        place,
        f"at most {limit} bytes, for {words} words",
        f"{size} bytes",
        _FIX,
    )


def _too_many(listing: _Listing, words: int) -> Fault:
    message = "the tokenizer lists more words than the base model has"
    return Fault(message, listing.place.removesuffix(": "), f"at most {words} words", f"{len(listing.pairs)}", _FIX)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else None


def _text_of(value: Any) -> str | None:
    found = value.get("content") if isinstance(value, dict) else value
    return found if isinstance(found, str) else None


def _some(tokens: Mapping[str, int]) -> str:
    first = heapq.nsmallest(SHOWN, tokens.items(), key=lambda item: item[1])
    more = f" and {len(tokens) - SHOWN} more" if len(tokens) > SHOWN else ""
    return ", ".join(f"{token[:40]!r} as {index}" for token, index in first) + more
