"""What versions are found by: terms, which are exact, and words, which are cut from text.

A version has terms of its kind, its author, its name, its tags and the base model it belongs to, and the words of what
is written in it. A search gives some terms; a version is found if it has them all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from registry.domain.digests import Digest
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind
from registry.domain.names import check_name
from registry.domain.tags import check_tag
from registry.domain.yanks import Yank

MAX_WORDS = 2000
"""Distinct words that a version is found by: those that come first, its name and tags before its text."""
MAX_WORD = 64
"""Characters; longer ones are encodings and noise, which nobody types."""
MAX_AUTHOR = 256
"""Characters of an account that are looked at."""
MAX_CONDITIONS = 16

_ASCII_WORD = re.compile("[a-z0-9]+")
_FIELD = re.compile(r"(kind|tag|author|base|name):\S")
_WITHOUT_SPACES = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]"
)
"""Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, Kana, Han."""

_WRITTEN: Mapping[Kind, Sequence[str]] = {
    Kind.PROMPT: ("description", "technique", "variables", "messages", "examples"),
    Kind.ADAPTER: ("peft",),
    Kind.BASE_MODEL: ("model_type", "architectures", "repository", "provider", "model"),
    Kind.DATASET: ("columns",),
    Kind.SUITE: ("primary", "scorers", "inputs", "target"),
}
"""The parts of a manifest that people read, the shortest first."""
_NAMED = frozenset({"variables", "columns"})
"""Parts whose keys are names that somebody chose; what is said of each is not looked through."""
_UNREAD = frozenset({"role", "at"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A version as a list shows it."""

    name: str
    kind: Kind
    number: int
    digest: Digest
    created_at: str
    created_by: str
    tags: tuple[str, ...] = ()
    yanked: Yank | None = None

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


@dataclass(frozen=True, slots=True)
class Search:
    """Everything that must hold of a version. `base` is the digest of a base model."""

    words: tuple[str, ...] = ()
    kind: Kind | None = None
    tags: tuple[str, ...] = ()
    author: str | None = None
    base: Digest | None = None
    name: str | None = None
    newest_only: bool = False


def terms_of(
    name: str, kind: Kind, manifest: Mapping[str, Any], authors: Iterable[str], tags: Sequence[str]
) -> tuple[str, ...]:
    """What a version is found by, each once. `authors` are the account and the person that registered it."""
    exact = [f"kind:{kind.value}", *map(author_term, authors), *_name_terms(name)]
    exact += [tag_term(tag) for tag in tags]
    if kind is Kind.ADAPTER and "base" in manifest:
        exact.append(base_term(manifest["base"]))
    if kind is Kind.SUITE and "dataset" in manifest:
        exact.append(dataset_term(manifest["dataset"]))
    found = dict.fromkeys(exact)
    most = len(found) + MAX_WORDS
    for word in _words_of_version(name, kind, manifest, tags):
        if len(found) == most:
            break
        found.setdefault(word)
    return tuple(found)


def terms_asked(search: Search) -> tuple[str, ...]:
    """The terms that a version must have. Raises InvalidInputError, with every fault, for what cannot be looked for."""
    faults: list[Fault] = []
    terms = [word for text in search.words for word in _asked_words(text, faults)]
    terms += [] if search.kind is None else [f"kind:{search.kind.value}"]
    terms += [tag_term(check_tag(tag)) for tag in search.tags]
    terms += [] if search.author is None else [author_term(search.author)]
    terms += [] if search.base is None else [base_term(search.base)]
    terms += [] if search.name is None else [_name_term(search.name)]
    distinct = tuple(dict.fromkeys(terms))
    if len(distinct) > MAX_CONDITIONS:
        expected = f"at most {MAX_CONDITIONS} words and options together"
        faults.append(Fault("too much at once", expected=expected, found=str(len(distinct))))
    if not distinct and not faults:
        faults.append(
            Fault(
                "nothing to look for",
                expected="words, or one of --kind, --tag, --author, --base, --name",
                fix="for everything of one kind: tandem search --kind prompt",
            )
        )
    if faults:
        raise InvalidInputError.of("search", faults)
    return distinct


def tag_term(tag: str) -> str:
    """The term of every version that has a tag."""
    return f"tag:{tag}"


def author_term(author: str) -> str:
    """The term of everything that an account, or a person, registered. Accounts are told apart without case."""
    return f"author:{author.lower()[:MAX_AUTHOR]}"


def base_term(base: Digest) -> str:
    """The term of every adapter of a base model."""
    return f"base:{base}"


def dataset_term(dataset: Digest) -> str:
    """The term of every suite over a dataset."""
    return f"dataset:{dataset}"


def words_of(text: str) -> Iterator[str]:
    """The words of a text, in order: runs of letters, digits and marks, without case and compatibility forms.

    What nobody sees (joiners, marks of direction) does not part a word. A character of a script that is written
    without spaces is a word of its own, in the text as in what is looked for.
    """
    if text.isascii():
        yield from _ASCII_WORD.findall(text.lower())
        return
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    seen = (character for character in folded if _part(character) is not None)
    for part, characters in groupby(seen, _part):
        if part == _ALONE:
            yield from characters
        elif part == _INSIDE:
            yield "".join(characters)


# ---------------------------------------------------------------------------------------------------------

_BETWEEN, _INSIDE, _ALONE = 0, 1, 2


@lru_cache(maxsize=8192)
def _part(character: str) -> int | None:
    """What a character is in a text: between words, inside one, a word alone; None if it is not seen."""
    category = unicodedata.category(character)
    if category == "Cf":
        return None
    if category[0] not in "LNM":
        return _BETWEEN
    return _ALONE if _WITHOUT_SPACES.match(character) else _INSIDE


def _words_of_version(name: str, kind: Kind, manifest: Mapping[str, Any], tags: Sequence[str]) -> Iterator[str]:
    texts: list[Iterable[str]] = [[name], tags]
    texts += [_read(manifest[part], part in _NAMED) for part in _WRITTEN[kind] if part in manifest]
    for text in (text for many in texts for text in many):
        yield from (word for word in words_of(text) if len(word) <= MAX_WORD)


def _read(value: Any, named: bool) -> Iterator[str]:
    """The text in a part of a manifest; of a `named` one the keys."""
    if isinstance(value, str):
        if not value.startswith("sha256:"):
            yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if named:
                yield key
            elif key not in _UNREAD:
                yield from _read(inner, key in _NAMED)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _read(inner, False)


def _name_terms(name: str) -> list[str]:
    """`team/support/greeting` is found by itself, in `team/` and in `team/support/`."""
    segments = name.split("/")
    folders = ["/".join(segments[:count]) + "/" for count in range(1, len(segments))]
    return [f"name:{found}" for found in (name, *folders)]


def _name_term(name: str) -> str:
    if "*" in name:
        raise InvalidInputError(
            "names are not completed",
            where="--name",
            expected="a whole name, or whole first segments with a '/' at the end",
            found=repr(name),
            fix="for example --name team/, or leave --name out and give a word of the name",
        )
    return f"name:{check_name(name.removesuffix('/'))}" + ("/" if name.endswith("/") else "")


def _asked_words(text: str, faults: list[Fault]) -> list[str]:
    if "*" in text:
        expected, fix = "whole words", "leave out the '*', and look for another word"
        faults.append(Fault("words are not completed", expected=expected, found=repr(text), fix=fix))
        return []
    if field := _FIELD.match(text):
        fix = f"write --{field[1]} {text[field.end() - 1 :]}"
        faults.append(Fault("not a word", expected="words; conditions are options", found=repr(text), fix=fix))
        return []
    words = list(words_of(text))
    if not words:
        faults.append(Fault("not a word", expected="letters or digits", found=repr(text)))
    if any(len(word) > MAX_WORD for word in words):
        expected = f"at most {MAX_WORD} characters: longer words are not kept"
        faults.append(Fault("a word is too long", expected=expected, found=f"{max(map(len, words))} characters"))
    return words
