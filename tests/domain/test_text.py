"""Text holds whole characters, or it is refused where it was given."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.text import check_text, invisible, is_text


@pytest.mark.parametrize("text", ["", "plain", "原因", "🔥"])
def test_whole_characters_are_text(text: str) -> None:
    assert is_text(text)
    assert check_text(text, "a reason") == text


@pytest.mark.parametrize("text", ["\ud800", "caf\udce9", "\udfff!"])
def test_half_a_character_is_refused_with_its_place(text: str) -> None:
    assert not is_text(text)
    with pytest.raises(InvalidInputError, match="a ticket is not text") as caught:
        check_text(text, "a ticket", "--incident")
    half = next(i for i, c in enumerate(text, 1) if "\ud800" <= c <= "\udfff")
    assert caught.value.where == "--incident"
    assert caught.value.found.endswith(f"at position {half}")


def test_a_character_that_not_every_database_keeps_is_refused_by_name() -> None:
    with pytest.raises(InvalidInputError, match=r"a reason holds U\+0000 \(NUL\)") as caught:
        check_text("a\0b", "a reason", "--reason")
    assert (caught.value.where, caught.value.found) == ("--reason", "'\\x00' at position 2")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ben and mei", None),
        ("Zoë@例え.jp", None),
        ("b\u00aden", "U+00AD SOFT HYPHEN"),
        ("b\u200ben", "U+200B ZERO WIDTH SPACE"),
        ("\u202enel", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("ben\u00a0", "U+00A0 NO-BREAK SPACE"),
        ("ben\ufe0f", "U+FE0F VARIATION SELECTOR-16"),
        ("ben\t", "U+0009"),
    ],
)
def test_what_nobody_sees_is_told_by_name(text: str, said: str | None) -> None:
    assert invisible(text) == said
