from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.scorers import json_text, numeric, texts
from registry.domain.scorers.words import words


@pytest.mark.parametrize(
    ("output", "any_of", "all_of", "normalize", "expected"),
    [
        ("go to billing", None, None, (), "1"),
        ("Go to BILLING", None, None, (), "0"),
        ("Go to BILLING", None, None, ("casefold",), "1"),
        ("refund", ("refund", "credit"), None, (), "1"),
        ("neither", ("refund", "credit"), None, (), "0"),
        ("credit and refund", None, ("refund", "credit"), (), "1"),
        ("refund only", None, ("refund", "credit"), (), "0"),
        ("a  refund\nplease", ("a refund",), None, ("collapse_spaces",), "1"),
    ],
)
def test_an_answer_contains_the_target_or_the_texts_that_are_named(
    output: str,
    any_of: tuple[str, ...] | None,
    all_of: tuple[str, ...] | None,
    normalize: tuple[str, ...],
    expected: str,
) -> None:
    assert texts.contains(output, "billing", any_of, all_of, normalize) == expected


def test_an_empty_target_is_contained_only_in_an_empty_answer() -> None:
    assert texts.contains("whatever", "") == "0"
    assert texts.contains("", "") == "1"
    assert texts.contains("x", " ", normalize=("strip",)) == "0"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("I’m sorry, but I CANNOT help", True),
        ("I'm  sorry,\nbut I cannot help", True),
        ("Sorry to hear that; here is the refund", False),
        ("", False),
    ],
)
def test_a_phrase_is_found_whatever_its_case_its_quotation_marks_and_its_spaces(output: str, said: bool) -> None:
    assert texts.says(output, ("I'm sorry, but I cannot",)) is said


@pytest.mark.parametrize(
    ("text", "decimal", "thousands", "expected"),
    [
        ("42", ".", None, "42"),
        (" -0.50 ", ".", None, "-0.5"),
        ("+.5", ".", None, "0.5"),
        ("1e3", ".", None, "1000"),
        ("\u22123", ".", None, "-3"),
        ("1,000", ".", None, None),
        ("1,000.5", ".", ",", "1000.5"),
        ("1,00", ".", ",", None),
        ("1.234,5", ",", ".", "1234.5"),
        ("1,5", ",", None, "1.5"),
        ("1.5", ",", None, None),
        ("12\u00a0345", ".", " ", "12345"),
        ("1#000", ".", ",", None),
        ("٤٢", ".", None, None),
        ("0x10", ".", None, None),
        ("NaN", ".", None, None),
        ("9" * 101, ".", None, None),
        ("1e9999", ".", None, None),
        ("", ".", None, None),
    ],
)
def test_a_number_is_read_as_the_suite_declares_or_not_at_all(
    text: str, decimal: str, thousands: str | None, expected: str | None
) -> None:
    found = numeric.number(text, decimal, thousands)
    assert found == (None if expected is None else Decimal(expected))


@pytest.mark.parametrize(
    ("output", "find", "thousands", "expected"),
    [
        ("42", "whole", None, "1"),
        ("It is 42.", "whole", None, "0"),
        ("It is 42.", "last", None, "1"),
        ("First 7, then 42", "last", None, "1"),
        ("First 7, then 42", "first", None, "0"),
        ("42, not 7", "first", None, "1"),
        ("about 1,042", "last", None, "0"),
        ("about 0,042", "last", None, "0"),
        ("10-42", "last", None, "1"),
        ("x = -42", "last", None, "0"),
        ("no number", "last", None, "0"),
        ("1 000 and 42", "last", " ", "1"),
        ("a1b42", "last", None, "1"),
    ],
)
def test_the_number_of_an_answer_is_the_one_that_the_suite_declares(
    output: str, find: str, thousands: str | None, expected: str
) -> None:
    assert numeric.score(output, "42", find=find, thousands=thousands) == expected


def test_a_number_that_cannot_be_read_gives_no_other_number_its_place() -> None:
    assert numeric.score("7 or 1,000", "7", find="last") == "0"
    assert numeric.score("it costs 12 345", "12345", find="last", thousands=" ") == "1"


@pytest.mark.parametrize(
    ("given_", "tolerance", "relative", "expected"),
    [
        ("10.1", "0", "0", "0"),
        ("10.1", "0.1", "0", "1"),
        ("10.11", "0.1", "0", "0"),
        ("10.1", "0", "0.01", "1"),
        ("9.9", "0", "0.01", "1"),
        ("10.2", "0.1", "0.02", "1"),
    ],
)
def test_a_tolerance_is_absolute_or_a_part_of_the_target(
    given_: str, tolerance: str, relative: str, expected: str
) -> None:
    assert numeric.score(given_, "10", tolerance=tolerance, relative=relative) == expected


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6), st.sampled_from(["first", "last", "whole"]))
def test_every_number_is_found_again_and_equals_itself(number: Decimal, find: str) -> None:
    text = format(number, "f")
    assert numeric.score(text, text, find=find) == "1"
    if find != "whole":
        assert numeric.score(f"the answer: {text}.", text, find=find) == "1"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "{'a': 1}",
        "NaN",
        "[Infinity]",
        '{"a": 1, "a": 2}',
        "1e999",
        "9" * 301,
        "[" * 33 + "]" * 33,
        "[" * 100_000,
        '{"a":' * 50_000,
        "1 2",
        " " * 1_000_001,
    ],
)
def test_what_is_no_strict_json_is_refused(text: str) -> None:
    with pytest.raises(json_text.NotJson):
        json_text.parse(text)


def test_brackets_in_strings_are_no_levels() -> None:
    text = '"' + "[" * 100 + '\\"' + "{" * 100 + '"'
    assert json_text.parse(text) == "[" * 100 + '"' + "{" * 100
    assert json_text.parse("[" * 32 + "]" * 32) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cat, the CAT!", ["the", "cat", "the", "cat"]),
        ("Привет, Мир", ["привет", "мир"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("東京タワー", ["東", "京", "タ", "ワ", "ー"]),
        ("don't 3.5", ["don", "t", "3", "5"]),
        ("— … !", []),
    ],
)
def test_words_of_any_language_are_told_apart(text: str, expected: list[str]) -> None:
    assert words(text) == expected
