"""Requests that two servers in a row could take for different ones: refused, answered at once, and hung up on."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from tests.serving_bounded import asked, bounded
from tests.world import ANA, World

CHUNKED = "Transfer-Encoding: chunked"
ANSWERED_WITHIN = 2.0
HOLD = b'{"stage": "bot@dev", "reason": "why"}'

HEADS: dict[str, tuple[str, int]] = {
    "a coding that nobody knows": ("Transfer-Encoding: xchunked", 501),
    "no coding at all": ("Transfer-Encoding: identity", 501),
    "an empty coding": ("Transfer-Encoding:", 400),
    "a coding before the chunks": ("Transfer-Encoding: gzip, chunked", 501),
    "a coding after the chunks": ("Transfer-Encoding: chunked, identity", 400),
    "chunks twice": ("Transfer-Encoding: chunked, chunked", 400),
    "two codings, the known one last": ("Transfer-Encoding: identity\r\nTransfer-Encoding: chunked", 501),
    "two codings, the known one first": ("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", 400),
    "a coding after a control character": ("Transfer-Encoding: \x0bchunked", 400),
    "a coding on the next line": ("Transfer-Encoding:\r\n chunked", 400),
    "a space before the colon": ("Transfer-Encoding : chunked", 400),
    "a length and chunks": (f"Content-Length: 5\r\n{CHUNKED}", 400),
    "chunks and a length": (f"{CHUNKED}\r\nContent-Length: 5", 400),
    "two lengths": ("Content-Length: 5\r\nContent-Length: 6", 400),
    "the same length twice": ("Content-Length: 5\r\nContent-Length: 5", 400),
    "lengths in a list": ("Content-Length: 5, 5", 400),
    "a length with a sign": ("Content-Length: +5", 400),
    "a length below nothing": ("Content-Length: -5", 400),
    "a length beyond all numbers": ("Content-Length: 99999999999999999999999", 400),
    "another host besides": ("Host: other", 400),
}
CHUNKS = {
    "a length in another spelling": b"0x5\r\nhello\r\n0\r\n\r\n",
    "a length below nothing": b"-1\r\nhello\r\n0\r\n\r\n",
    "a length beyond all numbers": b"fffffffffffffffff\r\nhello\r\n0\r\n\r\n",
    "no end after the chunk": b"5\r\nhelloworld\r\n0\r\n\r\n",
    "no length": b"\r\nhello\r\n0\r\n\r\n",
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    world = World(tmp_path_factory.mktemp("w"))
    world.ana.create_application("bot")
    return world


@pytest.fixture(scope="module")
def address(world: World) -> Iterator[tuple[str, int]]:
    with bounded(world) as found:
        yield found


def request(*headers: str, version: str = "1.1", host: str = "Host: h\r\n") -> bytes:
    more = "".join(f"{header}\r\n" for header in headers)
    return f"POST /v1/hold HTTP/{version}\r\n{host}Authorization: Bearer {ANA}\r\n{more}\r\n".encode("latin-1")


def statuses(answer: bytes) -> list[int]:
    return [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]]


@pytest.mark.parametrize("what", HEADS)
def test_a_body_that_ends_nowhere_for_certain_is_refused_and_so_is_what_follows_it(
    what: str, address: tuple[str, int]
) -> None:
    header, status = HEADS[what]
    hidden = b"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: h\r\n\r\n"
    answer = asked(address, request(header) + hidden, ANSWERED_WITHIN)
    assert statuses(answer) == [status]
    told = json.loads(answer.partition(b"\r\n\r\n")[2])
    assert (told["status"], told["code"]) == (status, "no-http" if status == 400 else "unknown-coding")


@pytest.mark.parametrize("what", CHUNKS)
def test_a_chunk_that_is_none_is_refused_though_work_had_begun(
    what: str, world: World, address: tuple[str, int]
) -> None:
    size = world.ana.checkpoint().size
    answer = asked(address, request(CHUNKED) + CHUNKS[what], ANSWERED_WITHIN)
    assert statuses(answer) == [400]
    assert world.ana.checkpoint().size == size


def test_chunks_are_no_part_of_http_before_there_were_any(address: tuple[str, int]) -> None:
    assert statuses(asked(address, request(CHUNKED, version="1.0") + b"0\r\n\r\n", ANSWERED_WITHIN)) == [400]


def test_a_request_that_says_to_nobody_whom_it_is_for_is_refused(address: tuple[str, int]) -> None:
    assert statuses(asked(address, request("Content-Length: 0", host=""), ANSWERED_WITHIN)) == [400]


def test_chunks_as_they_should_be_are_read(world: World, address: tuple[str, int]) -> None:
    body = b"%x\r\n%s\r\n0\r\n\r\n" % (len(HOLD), HOLD)
    for header in (CHUNKED, "Transfer-Encoding:\tChunked "):
        answer = asked(address, request(header, "Connection: close") + body)
        assert statuses(answer) == [200], answer


def test_what_is_no_http_does_not_take_the_answer_from_the_request_before_it(address: tuple[str, int]) -> None:
    """No answer is better than one that is taken for another's."""
    whole = request(f"Content-Length: {len(HOLD)}") + HOLD
    assert statuses(asked(address, whole + b"\x00\x00\x00\x00", ANSWERED_WITHIN)) in ([], [200])
