from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.origins import is_origin, parse_origin


@pytest.mark.parametrize(
    ("text", "url", "port"),
    [
        ("https://tandem.example.com", "https://tandem.example.com", 443),
        ("https://Tandem.Example.com:8443/", "https://tandem.example.com:8443", 8443),
        ("http://127.0.0.1:8321", "http://127.0.0.1:8321", 8321),
        ("http://[::1]:8321", "http://[::1]:8321", 8321),
        ("http://localhost", "http://localhost", 80),
    ],
)
def test_the_origin_of_a_server_is_read(text: str, url: str, port: int) -> None:
    assert is_origin(text)
    found = parse_origin(text)
    assert (found.url, found.port, found.secure) == (url, port, url.startswith("https"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("http://tandem.example.com", "others could read the token"),
        ("http://10.0.0.1:8321", "others could read the token"),
        ("http://127.0.0.1.example.com", "others could read the token"),
        ("https://ana:secret@tandem.example.com", "a user or password"),
        ("https://tandem.example.com/registry", "a path"),
        ("https://tandem.example.com?x=1", "a query"),
        ("https://tandem.example.com#x", "a fragment"),
        ("https://tandem.example.com:port", "no URL"),
        ("https://", "without a host"),
        ("https://tandem.exämple.com", "characters"),
    ],
)
def test_what_is_no_origin_or_not_safe_is_refused_and_never_repeated(text: str, told: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        parse_origin(text)
    [fault] = caught.value.faults
    assert told in fault.found
    assert "secret" not in str(fault)
