"""Addresses of servers, their keys, and the names under which they have models."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.serving import check_key, named_digest, parse_serving, served_name


@pytest.mark.parametrize(
    ("text", "url", "origin"),
    [
        ("openai:http://host:8000/v1", "http://host:8000/v1", "http://host:8000"),
        ("openai:https://HOST/api/v1/", "https://host/api/v1", "https://host/api"),
        ("openai:http://[::1]:8000", "http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_an_address_has_one_spelling(text: str, url: str, origin: str) -> None:
    address = parse_serving(text)
    assert (address.url, address.origin) == (url, origin)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("http://host:8000/v1", "another kind of runner"),
        ("openai:ftp://host/v1", "another scheme"),
        ("openai:file:///etc/passwd", "another scheme"),
        ("openai:http://ana:pw-secret@host/v1", "user or password"),
        ("openai:http://host/v1?key=pw-secret", "a query"),
        ("openai:http://host/v1#x", "a fragment"),
        ("openai:http://host/v1?", "a query"),
        ("openai:http://host:port/v1", "no URL"),
        ("openai:http://[::1/v1", "no URL"),
        ("openai:http://host/v 1", "characters that no URL has"),
        ("openai:http://host/v1\n", "characters that no URL has"),
        ("openai:http://host\\@other/v1", "user or password"),
        ("openai:http://", "without a host"),
        ("openai:", "without a host"),
    ],
)
def test_an_address_that_is_none_is_refused_and_its_password_not_repeated(text: str, words: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        parse_serving(text)
    assert words in refused.value.found
    assert "pw-secret" not in repr(refused.value.faults)


@given(st.text(max_size=40))
def test_whatever_is_typed_is_an_address_or_refused(text: str) -> None:
    for typed in (text, f"openai:{text}", f"openai:http://{text}"):
        try:
            url = parse_serving(typed).url
        except InvalidInputError:
            continue
        assert url.startswith(("http://", "https://"))
        assert url.isascii()
        assert "@" not in url.split("/")[2]
        assert parse_serving(f"openai:{url}").url == url


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "ключ", ""])
def test_a_key_that_no_header_can_hold_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        check_key(key)
    assert not key or key not in repr(refused.value.faults)


def test_a_served_name_ends_with_its_digest() -> None:
    name = served_name("team/lora", Digest("sha256:" + "0a1b" * 16))
    assert name == "team/lora@0a1b0a1b0a1b"
    assert named_digest(f"/srv/{name}/") == named_digest(name) == "0a1b0a1b0a1b"
    assert named_digest("lora@3") is named_digest(f"{name}-old") is None
