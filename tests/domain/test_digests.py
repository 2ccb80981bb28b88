from __future__ import annotations

import json
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import (
    canonical_json,
    decimal_text,
    digest_of,
    digest_of_bytes,
    digest_of_chunks,
    digest_of_texts,
    parse_canonical,
    parse_digest,
)
from registry.domain.errors import InvalidInputError

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_canonical_json_is_read_back_as_it_was_and_written_the_same(value: Any) -> None:
    data = canonical_json(value)
    assert parse_canonical(data) == value
    assert canonical_json(json.loads(data)) == data


@given(VALUES)
def test_canonical_json_is_that_of_rfc_8785(value: Any) -> None:
    assert canonical_json(value) == rfc8785.dumps(value)


def test_keys_are_sorted_by_utf_16_units() -> None:
    """RFC 8785 section 3.2.3: U+FB33 comes after U+1F600, whose first unit is a surrogate."""
    written = canonical_json({"\ufb33": 1, "\U0001f600": 2, "\u20ac": 3}).decode()
    assert written == '{"\u20ac":3,"\U0001f600":2,"\ufb33":1}'


def test_the_order_of_keys_does_not_change_a_digest() -> None:
    assert digest_of({"b": 1, "a": [2, {"d": "", "c": None}]}) == digest_of({"a": [2, {"c": None, "d": ""}], "b": 1})


@pytest.mark.parametrize("value", [0.5, {"a": [1, {"b": 1.0}]}, float("nan"), 2**53, -(2**53), "\ud800"])
def test_what_has_no_single_spelling_cannot_be_sealed(value: Any) -> None:
    with pytest.raises(InvalidInputError):
        canonical_json(value)


def test_a_float_is_refused_with_the_path_to_it() -> None:
    document: Any = {"rules": [{}, {"margin": 0.02}]}
    with pytest.raises(InvalidInputError) as caught:
        canonical_json(document)
    assert caught.value.where == "$.rules[1].margin"


@pytest.mark.parametrize("data", [b'{"a":1,"a":1}', b'{ "a":1}', b'{"b":1,"a":1}', b"1.0", b"[1", b'"\\u0061"', b""])
def test_bytes_that_are_not_canonical_are_not_read(data: bytes) -> None:
    with pytest.raises(InvalidInputError):
        parse_canonical(data)


@given(st.binary(max_size=200), st.integers(1, 50))
def test_a_stream_has_the_digest_of_its_bytes_however_it_is_cut(data: bytes, cut: int) -> None:
    chunks = [data[i : i + cut] for i in range(0, len(data), cut)]
    assert digest_of_chunks(chunks) == (digest_of_bytes(data), len(data))


@pytest.mark.parametrize(
    ("given_text", "canonical"),
    [
        ("0.70", "0.7"),
        (".7", "0.7"),
        ("7e-1", "0.7"),
        ("-0", "0"),
        ("100", "100"),
        ("1e3", "1000"),
        (3, "3"),
        ("+2.", "2"),
    ],
)
def test_a_decimal_has_one_spelling(given_text: str | int, canonical: str) -> None:
    assert decimal_text(given_text) == canonical


@pytest.mark.parametrize(
    "text", ["", "nan", "inf", "1,5", "0x1", "one", "1e9999", True, "--1", "1 2", "\u0663", "\uff11.5", "1_0"]
)
def test_what_is_no_decimal_is_refused(text: str | bool) -> None:
    with pytest.raises(InvalidInputError):
        decimal_text(text)


def test_a_digest_is_exactly_sha256_and_64_hex_digits() -> None:
    assert parse_digest("sha256:" + "0" * 64)
    for wrong in ("sha256:" + "0" * 63, "sha256:" + "A" * 64, "sha512:" + "0" * 64, "0" * 64):
        with pytest.raises(InvalidInputError):
            parse_digest(wrong)


def told_by_the_standard(data: bytes) -> Any:
    """What RFC 8785's own library makes of some bytes: their value, or None where they are not its spelling of one."""
    doubled = False

    def noted(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal doubled
        doubled = doubled or len(dict(pairs)) != len(pairs)
        return dict(pairs)

    try:
        value = json.loads(data, object_pairs_hook=noted)
        spelled = rfc8785.dumps(value)
    except (ValueError, RecursionError):
        return None
    floats = any(isinstance(one, float) for one in values_in(value))
    return None if doubled or floats or spelled != data else (value,)


def values_in(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [one for item in value.values() for one in values_in(item)]
    return [one for item in value for one in values_in(item)] if isinstance(value, list) else [value]


TOKENS = (
    *(
        '{"a":1',
        ',"a":1',
        ',"b":',
        '"',
        "}",
        "]",
        "[",
        "{",
        ",",
        ":",
        '"a"',
        "1",
        "-0",
        "0",
        "1.0",
        "1e3",
        "true",
        "null",
    ),
    *(
        "9007199254740991",
        "9007199254740992",
        "-9007199254740992",
        "12345678901234567890",
        "NaN",
        "Infinity",
        " ",
        "\n",
    ),
    *(
        '"\\u0061"',
        '"\\n"',
        '"\\u000a"',
        '"\\/"',
        '"/"',
        '"\x7f"',
        '"é"',
        '"\\u00e9"',
        '"\ud83d\ude00"',
        '"1234567890123456"',
    ),
)


@given(st.lists(st.sampled_from(TOKENS), max_size=12).map("".join))
def test_what_is_read_is_what_the_standard_spells_so(text: str) -> None:
    data = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    expected = told_by_the_standard(data)
    if expected is None:
        with pytest.raises(InvalidInputError):
            parse_canonical(data)
    else:
        assert (parse_canonical(data),) == expected
        assert type(parse_canonical(data)) is type(expected[0])


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_the_digest_of_texts_is_that_of_the_list(texts: list[str]) -> None:
    assert digest_of_texts(texts) == digest_of(texts)
