"""What versions are found by."""

from __future__ import annotations

import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind
from registry.domain.searching import (
    MAX_CONDITIONS,
    MAX_WORD,
    MAX_WORDS,
    Search,
    terms_asked,
    terms_of,
    words_of,
)

BASE = Digest(f"sha256:{'b' * 64}")


def terms(kind: Kind, manifest: dict[str, Any], name: str = "support", tags: tuple[str, ...] = ()) -> set[str]:
    return set(terms_of(name, kind, manifest, ("Ana@Example.com", "ana"), tags))


def test_a_version_is_found_by_kind_author_name_folder_and_tag() -> None:
    found = terms_of("team/support/greeting", Kind.PROMPT, {}, ("Ana@Example.com", "ana"), ("reviewed", "hot-fix"))
    assert set(found) == {
        "kind:prompt",
        "author:ana@example.com",
        "author:ana",
        "name:team/support/greeting",
        "name:team/",
        "name:team/support/",
        "tag:reviewed",
        "tag:hot-fix",
        *("team", "support", "greeting", "reviewed", "hot", "fix"),
    }
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("kind", "manifest", "words", "absent"),
    [
        (
            Kind.PROMPT,
            {
                "description": "Refund policy",
                "technique": ["few-shot"],
                "variables": {"question": {"type": "string", "enum": ["never"]}},
                "messages": [{"role": "system", "content": "Be polite to {{question}}"}],
                "examples": {
                    "rows": [{"q": "sample"}],
                    "messages": [],
                    "variables": {"q": {"type": "string"}},
                    "at": 0,
                },
                "generation": {"stop": ["halt"]},
                "output": '{"type": "object"}',
            },
            {"refund", "policy", "few", "shot", "question", "polite", "sample", "q"},
            {"system", "string", "never", "type", "role", "content", "halt"},
        ),
        (
            Kind.BASE_MODEL,
            {"model_type": "llama", "architectures": ["LlamaForCausalLM"], "config": BASE, "tokenizer": BASE},
            {"llama", "llamaforcausallm"},
            {"sha256", "b" * 64},
        ),
        (Kind.DATASET, {"columns": {"ticket_text": ["string"]}, "rows": 4}, {"ticket", "text"}, {"string", "4"}),
        (
            Kind.SUITE,
            {"scorers": [{"name": "exact", "type": "exact_match"}], "primary": "accuracy", "dataset": BASE},
            {"exact", "match", "accuracy"},
            {"name", "sha256"},
        ),
        (Kind.ADAPTER, {"base": BASE, "peft": {"type": "LORA", "modules": ["q_proj"]}}, {"lora", "proj"}, {"sha256"}),
    ],
)
def test_the_words_of_a_version_are_what_people_wrote(
    kind: Kind, manifest: dict[str, Any], words: set[str], absent: set[str]
) -> None:
    found = terms(kind, manifest)
    assert words <= found
    assert found.isdisjoint(absent)


def test_an_adapter_is_found_by_the_digest_of_its_base() -> None:
    assert f"base:{BASE}" in terms(Kind.ADAPTER, {"base": BASE})
    assert not any(term.startswith("base:") for term in terms(Kind.PROMPT, {"base": BASE}))


def test_a_manifest_that_is_not_as_it_should_be_is_looked_through_all_the_same() -> None:
    """What is damaged, or of a build that wrote other things, does not keep others from being found."""
    for value in (None, 7, [[["deep"]]], {"a": {"b": True}}, "plain"):
        terms(Kind.PROMPT, {"messages": value, "description": value, "variables": value})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Größe STRASSE", ["grösse", "strasse"]),
        ("ﬁne ２０２６ Ⅷ", ["fine", "2026", "viii"]),
        ("don't re-order snake_case", ["don", "t", "re", "order", "snake", "case"]),
        ("{{text}}, $&!", ["text"]),
        ("ре\u0301ф हिन्दी", ["ре\u0301ф", "हिन्दी"]),
        ("退款政策 v2", ["退", "款", "政", "策", "v2"]),
        ("re\u00adfund pol\u200bicy", ["refund", "policy"]),
        ("\u202ekcab", ["kcab"]),
        ("", []),
    ],
)
def test_words_are_runs_of_letters_and_digits_without_case(text: str, words: list[str]) -> None:
    assert list(words_of(text)) == words


@given(st.text(), st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_a_text_is_found_however_it_is_typed(text: str, form: Any) -> None:
    """In another normal form it has the same words."""
    assert list(words_of(unicodedata.normalize(form, text))) == list(words_of(text))


@given(st.text())
def test_cutting_words_again_changes_nothing(text: str) -> None:
    words = list(words_of(text))
    assert [again for word in words for again in words_of(word)] == words
    assert all(":" not in word for word in words)


def test_words_are_counted_and_measured() -> None:
    many = {"messages": [{"role": "user", "content": " ".join(f"w{n}" for n in range(3 * MAX_WORDS))}]}
    found = terms_of("team/support", Kind.PROMPT, many, ("ana",), ("reviewed",))
    words = [term for term in found if ":" not in term]
    assert len(words) == MAX_WORDS
    assert words[:3] == ["team", "support", "reviewed"]
    long = {"description": "x" * MAX_WORD + " " + "y" * (MAX_WORD + 1)}
    assert {"x" * MAX_WORD} == {word for word in terms(Kind.PROMPT, long) if word[0] in "xy"}


def test_everything_asked_for_becomes_a_term() -> None:
    asked = Search(("refund policy", "Refund"), Kind.ADAPTER, ("reviewed",), "Ana@Example.com", BASE, "team/")
    expected = (
        "refund",
        "policy",
        "kind:adapter",
        "tag:reviewed",
        "author:ana@example.com",
        f"base:{BASE}",
        "name:team/",
    )
    assert terms_asked(asked) == expected
    assert terms_asked(Search(name="team/support")) == ("name:team/support",)


@given(st.text(max_size=60))
def test_whatever_is_found_was_asked_for_in_words_that_it_has(text: str) -> None:
    """The words of a text, looked for, are among what a version with that text is found by."""
    try:
        asked = terms_asked(Search((text,)))
    except InvalidInputError:
        return
    assert set(asked) <= terms(Kind.PROMPT, {"description": text})


@pytest.mark.parametrize(
    ("search", "told"),
    [
        (Search(), "nothing to look for"),
        (Search(newest_only=True), "nothing to look for"),
        (Search(("refun*",)), "words are not completed"),
        (Search(("!?",)), "not a word"),
        (Search(("tag:reviewed",)), "not a word"),
        (Search(("x" * (MAX_WORD + 1),)), "too long"),
        (Search(tuple(f"w{n}" for n in range(MAX_CONDITIONS + 1))), "too much at once"),
        (Search(name="team*"), "names are not completed"),
        (Search(name="Team/"), "cannot be a name"),
        (Search(name="/"), "cannot be a name"),
        (Search(tags=("v3",)), "cannot be a tag"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(search: Search, told: str) -> None:
    with pytest.raises(InvalidInputError, match=told):
        terms_asked(search)


def test_all_faults_of_a_search_are_told_at_once() -> None:
    with pytest.raises(InvalidInputError) as told:
        terms_asked(Search(("refun*", "kind:prompt", "!")))
    assert [fault.message for fault in told.value.faults] == ["words are not completed", "not a word", "not a word"]
    assert told.value.faults[1].fix == "write --kind prompt"
