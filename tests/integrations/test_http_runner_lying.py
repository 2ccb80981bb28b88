"""Servers that lie: what they repeat, what they say twice, and what they count."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.serving import parse_serving
from registry.integrations.runners.http import HttpServer
from registry.integrations.runners.http_client import Patience
from registry.integrations.runners.http_session import HttpSession
from registry.ports import Setup
from tests.asking_servers import BASE, row, tiny
from tests.openai_server import Body, OpenAIServer, Reply, as_json, completion

QUICK = Patience(seconds=1.0, connecting=0.4, pause=0.005, longest_pause=0.1, tries=2)
KEY = 'Tk-secret"\\0123456789abcdef0123456789abcdef'


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    server = OpenAIServer()
    server.has(BASE, root="/models/tiny")
    yield server
    server.close()


def session(server: OpenAIServer, folder: Path, key: str | None = None, limit: int = 8) -> HttpSession:
    runner = HttpServer(server.address, key, QUICK).serving(tiny(), ())
    return runner.load(Setup(folder, (), GenerationParameters(max_new_tokens=limit), None))


def on_texts(reply: Reply) -> Any:
    """A fault of everything but the greeting and the list of models."""
    return lambda path, body: reply if "question" in json.dumps(body) else None


def said(server: OpenAIServer, text: str = "x", tokens: int = 1, **more: Any) -> Body:
    return {**completion(BASE, text, "stop", 2, tokens, server=server), **more}


# The key ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "card",
    [
        {"id": f"other-{KEY}"},
        {"owned_by": KEY},
        {"owned_by": KEY.upper()},
        {"root": f"/models/{KEY}"},
        {"parent": KEY},
    ],
    ids=["name", "owner", "other case", "root", "parent"],
)
def test_a_server_that_tells_our_key_as_its_own_words_is_left_before_anything_is_kept(
    server: OpenAIServer, tmp_path: Path, card: Body
) -> None:
    server.key = KEY
    server.cards[0] |= card
    with pytest.raises(InfrastructureError, match="repeats the key") as told:
        session(server, tmp_path, KEY)
    assert KEY.casefold() not in repr(told.value.faults).casefold()


def test_a_fingerprint_or_version_that_is_our_key_does_not_enter_the_runner_class(
    server: OpenAIServer, tmp_path: Path
) -> None:
    server.key = KEY
    server.fingerprint = KEY
    with pytest.raises(InfrastructureError, match="repeats the key"):
        session(server, tmp_path, KEY)
    server.fingerprint = "fp-1"
    server.fault = lambda path, body: as_json({"version": f"0.1+{KEY}"}) if path == "/version" else None
    described = HttpServer(server.address, KEY, QUICK).serving(tiny(), ()).describe()
    assert KEY not in repr(described)


def test_a_text_with_our_key_is_not_kept(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, KEY)
    server.fault = on_texts(as_json(said(server, f"Authorization: Bearer {KEY}", 20)))
    with pytest.raises(InfrastructureError, match="repeats the key"):
        list(loaded.generate([row(1)]))


def test_a_short_key_may_stand_in_a_text_by_chance(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, "EMPTY")
    server.fault = on_texts(as_json(said(server, "the list is EMPTY", 4)))
    assert next(iter(loaded.generate([row(1)])))[0].output == "the list is EMPTY"


@pytest.mark.parametrize(
    "reply",
    [
        as_json({"error": {"message": f"bad key {KEY}"}}, 401),
        as_json({"error": {"message": f"bad key {KEY.upper()}"}}, 400),
        as_json({"error": [KEY]}, 400),
        Reply(400, f"<b>{KEY}</b>".encode()),
        Reply(307, b"", {"Location": "http://127.0.0.1:9/?key=Tk-secret%22%5C0123456789abcdef0123456789abcdef"}),
        as_json({"choices": [{"finish_reason": KEY, "message": {"content": "x"}}]}),
        as_json({"choices": [{"finish_reason": "x" * 20 + KEY, "message": {"content": "x"}}]}),
    ],
    ids=["401", "other case", "in a list", "no JSON", "address", "reason", "cut reason"],
)
def test_no_part_of_the_key_is_shown_however_it_comes_back(server: OpenAIServer, tmp_path: Path, reply: Reply) -> None:
    loaded = session(server, tmp_path, KEY)
    server.fault = on_texts(reply)
    with pytest.raises((InfrastructureError, InvalidInputError)) as told:
        for _ in loaded.generate([row(n) for n in range(5)]):
            pass
    shown = repr([(f.message, f.where, f.expected, f.found, f.fix) for f in told.value.faults]).casefold()
    assert "0123456789" not in shown


# What is said twice, or is no text ---------------------------------------------------------------------------


def test_an_answer_with_a_key_twice_is_none(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path)
    whole = json.dumps(said(server)).encode()
    server.fault = on_texts(Reply(200, b'{"model": "another", ' + whole[1:]))
    assert next(iter(loaded.generate([row(1)])))[0].finish_reason == "unanswered"


def test_two_models_of_one_name_are_refused(server: OpenAIServer, tmp_path: Path) -> None:
    server.cards.append({**server.cards[0]})
    assert session(server, tmp_path)
    server.cards.append({**server.cards[0], "root": "/models/another"})
    with pytest.raises(InfrastructureError, match="two models of one name"):
        session(server, tmp_path)


@pytest.mark.parametrize("depth", [200, 320, 400, 480, 600, 900])
def test_an_answer_nested_without_end_ends_in_words(server: OpenAIServer, tmp_path: Path, depth: int) -> None:
    loaded = session(server, tmp_path)
    nested = b"[" * depth + b"]" * depth
    whole = b'{"error": %b, "choices": [{"finish_reason": %b, "message": {"content": "x"}}]}' % (nested, nested)
    server.fault = on_texts(Reply(200, whole))
    assert next(iter(loaded.generate([row(1)])))[0].finish_reason == "unanswered"
    server.fault = on_texts(Reply(400, whole))
    with pytest.raises(InvalidInputError, match="refuses what it was asked"):
        list(loaded.generate([row(1)]))


def test_a_host_in_brackets_is_an_address_of_version_6() -> None:
    assert parse_serving("openai:http://[::1]:8000/v1").url == "http://[::1]:8000/v1"
    for host in ("[v1.x]", "[::g]", "[127.0.0.1]"):
        with pytest.raises(InvalidInputError, match="not the address of a runner"):
            parse_serving(f"openai:http://{host}/v1")


def test_a_name_without_end_is_none(server: OpenAIServer, tmp_path: Path) -> None:
    server.fingerprint = "f" * 100_000
    server.cards[0]["root"] = "/" * 100_000
    assert len(repr(HttpServer(server.address, None, QUICK).serving(tiny(), ()).describe())) < 2_000
    server.cards.append({"id": "x" * 100_000})
    with pytest.raises(InfrastructureError, match="does not tell which models it has"):
        session(server, tmp_path)


# What is counted ---------------------------------------------------------------------------------------------


def test_a_text_that_no_so_many_tokens_can_make_stops_the_run(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, limit=2)
    server.fault = on_texts(as_json(said(server, "x" * 5000, 2)))
    with pytest.raises(InfrastructureError, match="generates more than the release says"):
        list(loaded.generate([row(1)]))


def test_a_text_of_no_tokens_stops_the_run(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path)
    server.fault = on_texts(as_json(said(server, "x", 0)))
    with pytest.raises(InfrastructureError, match="counts fewer tokens than its text has"):
        list(loaded.generate([row(1)]))
    server.fault = on_texts(as_json(said(server, "", 0)))
    assert next(iter(loaded.generate([row(1)])))[0].output == ""
