"""Characters that nobody sees are found, wherever they stand, and told from those that writing needs."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.hidden import Concealment, hidden
from registry.domain.text import invisible
from tests.hidden_text import HIDDEN_TEXTS, HONEST_TEXTS


@pytest.mark.parametrize("text", HIDDEN_TEXTS.values(), ids=HIDDEN_TEXTS)
def test_what_hides_is_found(text: str) -> None:
    found = list(hidden(text))
    assert found
    assert any(not one.honest for one in found)
    assert all(text[one.position] == one.character for one in found)


@pytest.mark.parametrize("text", HONEST_TEXTS.values(), ids=HONEST_TEXTS)
def test_what_writing_needs_is_found_and_honest(text: str) -> None:
    found = list(hidden(text))
    assert found
    assert all(one.honest for one in found)


@pytest.mark.parametrize(
    "text", ["plain text\n\twith a tab", "naïve café — “quoted” … 3 × 4 ≤ 12", "日本語", "שלום", "😀"]
)
def test_ordinary_writing_hides_nothing(text: str) -> None:
    assert not list(hidden(text))


@given(st.text())
def test_whatever_is_invisible_elsewhere_is_hidden_here_too(text: str) -> None:
    ours = {one.character for one in hidden(text)}
    for character in set(text) - {"\n", "\t", " "}:
        if invisible(character) is not None:
            assert character in ours


@given(st.text())
def test_what_is_found_is_no_letter_digit_or_mark_of_a_visible_kind(text: str) -> None:
    for one in hidden(text):
        assert unicodedata.category(one.character) not in {"Lu", "Ll", "Nd", "Sm", "Sc", "Po"}


def test_a_tag_is_honest_only_in_the_three_flags_that_are_spelled_so() -> None:
    [scotland] = [text for name, text in HONEST_TEXTS.items() if name == "Scotland"]
    assert {one.concealment for one in hidden(scotland)} == {Concealment.TAG}
    assert any(not one.honest for one in hidden(scotland + "\U000e0061"))


@pytest.mark.parametrize(
    "text",
    ["\u200e" * 100_000 + "a", "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f" * 14_000],
)
def test_a_text_full_of_hidden_characters_takes_no_longer_for_each_of_them(text: str) -> None:
    started = time.process_time()
    assert len(list(hidden(text))) > 80_000
    assert time.process_time() - started < 10
