"""Servers that fail, hang, lie about themselves or send elsewhere: what is asked again, and what ends a run."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import Generation
from registry.integrations.runners.http import HttpServer
from registry.integrations.runners.http_client import MAX_BODY
from tests.asking_servers import ADAPTER, LORA, QUICK, answers, on_rows, row, rows, serving_tiny, session, tiny
from tests.openai_server import OpenAIServer, Reply, as_json

GOOD = (
    b'{"model": "lora@aaaaaaaaaaaa", "system_fingerprint": "fp-1", '
    b'"usage": {"prompt_tokens": 2, "completion_tokens": 1}, '
    b'"choices": [{"finish_reason": "stop", "message": {"content": "x"}}]}'
)
"""A whole answer, which is none under another status or header."""


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    server = serving_tiny()
    yield server
    server.close()


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
def test_what_may_pass_is_asked_again(server: OpenAIServer, tmp_path: Path, status: int) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(as_json({"error": {"message": "busy"}}, status), 1, times=3)
    before = len(server.questions)
    assert answers(loaded, [row(1)])[0].output == "good: question 1"
    assert len(server.questions) - before == 4


def test_a_server_says_when_it_wants_to_be_asked_again_within_reason(server: OpenAIServer, tmp_path: Path) -> None:
    patient = replace(QUICK, longest_pause=0.2)
    loaded = session(server, tmp_path, LORA, patience=patient)
    for said in ("3600", "Sun, 06 Nov 2094 08:49:37 GMT"):
        server.fault = on_rows(as_json({}, 429, **{"Retry-After": said}), 1, times=1)
        started = time.monotonic()
        assert answers(loaded, [row(1)])[0].finish_reason == "eos"
        assert 0.2 <= time.monotonic() - started < 2
    server.fault = on_rows(as_json({}, 429, **{"Retry-After": "soon"}), 1, times=1)
    assert answers(loaded, [row(1)])[0].finish_reason == "eos"


def test_a_connection_that_breaks_off_is_asked_again(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(Reply(200, b'{"choices": [', breaks_off=True), 1, times=2)
    assert answers(loaded, [row(1)])[0].output == "good: question 1"


@pytest.mark.parametrize(
    "reply",
    [
        Reply(200, b'{"choices": [{"message"'),
        Reply(200, GOOD, {"Content-Type": "text/html"}),
        Reply(200, b"\xff\xfe\x00garbage"),
        Reply(200, b"[" * 100_000),
        Reply(200, b"[1]"),
        Reply(200, b"9" * 10_000),
        Reply(200, b'"' + b"x" * (MAX_BODY + 10) + b'"'),
        Reply(200, GOOD, {"Content-Type": "application/json", "Content-Encoding": "gzip"}),
        Reply(203, GOOD),
    ],
    ids=["truncated", "html", "garbage", "nested", "list", "number", "huge", "packed", "second hand"],
)
def test_nonsense_is_not_asked_again_and_not_believed(server: OpenAIServer, tmp_path: Path, reply: Reply) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(reply, 1)
    before = len(server.questions)
    assert answers(loaded, [row(1)])[0].finish_reason == "unanswered"
    assert len(server.questions) - before == 1


def test_a_whole_answer_is_taken(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(Reply(200, GOOD), 1)
    assert answers(loaded, [row(1)])[0].output == "x"


def test_a_body_is_not_read_beyond_the_cap(server: OpenAIServer, tmp_path: Path) -> None:
    import tracemalloc

    loaded = session(server, tmp_path, LORA, patience=replace(QUICK, seconds=5))
    server.fault = on_rows(Reply(200, bytes(100_000_000)), 1)
    tracemalloc.start()
    assert answers(loaded, [row(1)])[0].finish_reason == "unanswered"
    assert tracemalloc.get_traced_memory()[1] < 5 * MAX_BODY
    tracemalloc.stop()


def test_a_row_that_takes_its_whole_time_twice_fails(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(Reply(before=1.0), 1)
    before = len(server.questions)
    found = answers(loaded, rows(3))
    assert [g.finish_reason for g in found] == ["eos", "timeout", "eos"]
    assert len(server.questions) - before == 4


def test_a_server_that_hangs_is_no_fault_of_a_row(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = lambda path, body: Reply(before=1.5)
    with pytest.raises(InfrastructureError, match="too many rows unanswered") as told:
        answers(loaded, rows(4))
    assert "no answer within" in told.value.found


def test_a_server_that_lists_its_models_and_answers_nothing_is_given_up_after_a_few_rows(
    server: OpenAIServer, tmp_path: Path
) -> None:
    loaded = session(server, tmp_path, LORA, patience=replace(QUICK, at_once=8))
    hangs = Reply(before=1.5)
    late = {f"question {n}" for n in range(20, 200)}
    server.fault = lambda path, body: hangs if "messages" in body and body["messages"][0]["content"] in late else None
    before = len(server.questions)
    said: list[Generation] = []
    with pytest.raises(InfrastructureError, match="the server hangs") as told:
        said.extend(text for batch in loaded.generate(rows(200)) for text in batch)
    assert told.value.found == "8 rows one after another with no answer within 0.6 s, twice"
    assert {g.finish_reason for g in said} >= {"eos"}
    assert sum(g.finish_reason == "eos" for g in said) == 20
    assert len(server.questions) - before < 20 + 4 * 8


def test_a_server_that_hangs_in_the_probe_is_given_up_and_proves_no_adapter(
    server: OpenAIServer, tmp_path: Path
) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = lambda path, body: Reply(before=1.5) if body.get("model") == ADAPTER else None
    with pytest.raises(InfrastructureError, match="the server hangs"):
        loaded.probe(rows(32))
    with pytest.raises(InfrastructureError, match="answers no row of the probe"):
        loaded.probe(rows(3))
    server.fault = on_rows(Reply(before=1.5), 0)
    assert loaded.probe(rows(3)) == ""
    server.fault = lambda path, body: None
    assert answers(loaded, rows(3))[0].finish_reason == "eos"


def test_one_row_in_fifty_may_stay_unanswered_and_not_more(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(as_json({"error": "boom"}, 500), 1, 2)
    found = answers(loaded, rows(100))
    assert [n for n, g in enumerate(found) if g.finish_reason == "unanswered"] == [1, 2]
    server.fault = on_rows(as_json({"error": {"message": "CUDA out of memory"}}, 500), 1, 2, 3)
    with pytest.raises(InfrastructureError, match="too many rows unanswered") as told:
        answers(loaded, rows(100))
    assert "CUDA out of memory" in told.value.found


def test_a_server_that_is_gone_stops_the_run(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    server.close()
    with pytest.raises(InfrastructureError, match="cannot be reached any more"):
        answers(loaded, rows(100))
    with pytest.raises(InfrastructureError, match="does not tell which models"):
        session(server, tmp_path, LORA)


def test_a_refusal_stops_the_run_with_the_servers_words(server: OpenAIServer, tmp_path: Path) -> None:
    loaded = session(server, tmp_path, LORA)
    words = "This model's maximum context length is 128 tokens."
    server.fault = on_rows(as_json({"error": {"message": words}}, 400), 5)
    before = len(server.questions)
    with pytest.raises(InvalidInputError) as refused:
        answers(loaded, rows(200))
    assert refused.value.found == f"400: {words}"
    assert len(server.questions) - before < 100


def test_nobody_is_asked_but_the_server_that_was_named(server: OpenAIServer, tmp_path: Path) -> None:
    elsewhere = OpenAIServer()
    try:
        server.fault = lambda path, body: Reply(307, b"", {"Location": f"{elsewhere.address.url}/models"})
        with pytest.raises(InfrastructureError, match="sends elsewhere") as told:
            session(server, tmp_path, LORA)
        assert elsewhere.address.url in told.value.found
        assert elsewhere.asked == []
    finally:
        elsewhere.close()


def test_no_proxy_and_no_password_comes_from_the_environment(
    server: OpenAIServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert answers(session(server, tmp_path, LORA), [row(1)])
    assert not any("authorization" in headers for headers in server.headers)


def test_the_key_is_sent_and_never_shown(server: OpenAIServer, tmp_path: Path) -> None:
    server.key = "tk-secret-1"
    loaded = session(server, tmp_path, LORA)
    assert answers(loaded, [row(1)])
    assert "tk-secret-1" not in repr(loaded)
    with pytest.raises(InfrastructureError, match="does not let us in") as told:
        HttpServer(server.address, "tk-wrong-9", QUICK).serving(tiny(), (LORA,))
    assert "tk-wrong-9" not in repr(told.value.faults)
    assert "Incorrect API key provided: …" in told.value.found


def test_giving_up_early_leaves_nothing_running(server: OpenAIServer, tmp_path: Path) -> None:
    import threading

    loaded = session(server, tmp_path, LORA)
    server.fault = lambda path, body: Reply(before=0.4) if "question 9'" in str(body) else None
    batches = loaded.generate(rows(50))
    next(iter(batches))
    batches.close()  # type: ignore[attr-defined]  # it is a generator, and a caller may leave it
    assert not [thread for thread in threading.enumerate() if thread.name == "asking a server"]
