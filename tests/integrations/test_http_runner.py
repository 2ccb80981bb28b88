"""Asking a server for texts: what it is told, what is asked again, and what is made of every fault."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Version
from registry.domain.prompts.document import TEXT
from registry.integrations.runners.http import HttpServer
from registry.integrations.runners.http_client import MAX_BODY, Patience
from registry.integrations.runners.http_session import HttpSession
from registry.ports import Setup
from tests.openai_server import Body, Fault, OpenAIServer, Reply, as_json, completion

QUICK = Patience(seconds=0.6, connecting=0.4, pause=0.005, longest_pause=0.3)
BASE = "tiny@" + "b" * 12
ADAPTER = "lora@" + "a" * 12
GOOD = (
    b'{"model": "lora@aaaaaaaaaaaa", "system_fingerprint": "fp-1", '
    b'"usage": {"prompt_tokens": 2, "completion_tokens": 1}, '
    b'"choices": [{"finish_reason": "stop", "message": {"content": "x"}}]}'
)
"""A whole answer, which is none under another status or header."""


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    server = OpenAIServer()
    server.has(BASE, root="/models/tiny")
    server.has(ADAPTER, "good", root=f"/srv/{ADAPTER}", parent=BASE)
    yield server
    server.close()


def version(name: str, letter: str, kind: Kind, **manifest: Any) -> Version:
    return Version(name, kind, 1, Digest("sha256:" + letter * 64), manifest, "", "")


def tiny(**manifest: Any) -> Version:
    return version("tiny", "b", Kind.BASE_MODEL, **{"chat_template": "there", **manifest})


LORA = (version("lora", "a", Kind.ADAPTER), "1")


def session(
    server: OpenAIServer,
    folder: Path,
    *adapters: tuple[Version, str],
    base: Version | None = None,
    patience: Patience = QUICK,
    tools: str | None = None,
    **parameters: Any,
) -> HttpSession:
    """A session whose base has no tokenizer here, so that only the server counts."""
    runner = HttpServer(server.address, server.key, patience).serving(base or tiny(), adapters)
    return runner.load(Setup(folder, (), GenerationParameters(**parameters), tools))


def row(number: int, role: str = "user", seed: int = 0) -> GenerationRequest:
    text = f"question {number}"
    return GenerationRequest(digest_of({"text": text}), f"r{number}", ({"role": role, "content": text},), seed)


def rows(count: int) -> list[GenerationRequest]:
    return [row(number) for number in range(count)]


def answers(loaded: HttpSession, asked: list[GenerationRequest]) -> list[Generation]:
    batches = list(loaded.generate(asked))
    by_key = {generation.key: generation for batch in batches for generation in batch}
    assert sum(map(len, batches)) == len(asked) == len(by_key)
    return [by_key[request.key] for request in asked]


def on_rows(reply: Reply, *numbers: int, times: int = 1000) -> Fault:
    """A fault of these rows, so many times in all."""
    left = [times]

    def fault(path: str, body: Body) -> Reply | None:
        said = str(body.get("messages", body.get("prompt", "")))
        if left[0] and any(f"question {number}'" in said for number in numbers):
            left[0] -= 1
            return reply
        return None

    return fault


# What it is told -------------------------------------------------------------------------------------------


def test_every_row_is_answered_once_whatever_the_order(server: OpenAIServer, tmp_path: Path) -> None:
    def slow_first(path: str, body: Body) -> None:
        time.sleep(0.05 if "question 0'" in str(body) else 0)

    server.fault = slow_first
    found = answers(session(server, tmp_path, LORA), rows(40))
    assert [g.output for g in found] == [f"good: question {n}" for n in range(40)]
    assert {(g.finish_reason, g.prompt_tokens, g.completion_tokens) for g in found} == {("eos", 2, 1)}
    assert all(g.latency_us > 0 for g in found)


def test_no_more_questions_are_open_than_agreed(server: OpenAIServer, tmp_path: Path) -> None:
    server.fault = lambda path, body: time.sleep(0.02)
    loaded = session(server, tmp_path, LORA, patience=replace(QUICK, at_once=3))
    server.most_at_once = 0
    answers(loaded, rows(20))
    assert server.most_at_once == 3


def test_an_engine_is_told_all_parameters_so_that_no_default_of_the_base_leaks_in(
    server: OpenAIServer, tmp_path: Path
) -> None:
    parameters: dict[str, Any] = {
        "temperature": "0.7",
        "top_p": "0.9",
        "top_k": 5,
        "repetition_penalty": "1.2",
        "stop": ("END",),
    }
    loaded = session(server, tmp_path, LORA, **parameters, max_new_tokens=7)
    answers(loaded, [row(1, seed=2**31 + 5)])
    assert server.questions[-1] == {
        "model": ADAPTER,
        "messages": [{"role": "user", "content": "question 1"}],
        "temperature": 0.7,
        "top_p": 0.9,
        "top_k": 5,
        "min_p": 0.0,
        "repetition_penalty": 1.2,
        "stop": ["END"],
        "max_tokens": 7,
        "seed": 5,
        "stream": False,
    }
    answers(session(server, tmp_path, LORA, top_k=5), [row(1)])
    greedy = server.questions[-1]
    assert (greedy["temperature"], greedy["top_p"], greedy["top_k"], "seed" in greedy) == (0.0, 1.0, -1, False)


def test_what_a_server_cannot_be_told_is_refused_by_name_and_all_at_once(server: OpenAIServer, tmp_path: Path) -> None:
    server.cards[0]["owned_by"] = "somebody"
    asked: dict[str, Any] = {"temperature": "0.7", "top_k": 5, "repetition_penalty": "1.2", "stop": tuple("abcde")}
    with pytest.raises(InvalidInputError) as refused:
        session(server, tmp_path, LORA, tools="[]", **asked)
    assert [fault.where for fault in refused.value.faults] == [
        "tools",
        "generation.top_k",
        "generation.repetition_penalty",
        "generation.stop",
    ]
    answers(session(server, tmp_path, LORA, temperature="0.7"), [row(1)])
    assert not {"top_k", "repetition_penalty", "min_p"} & server.questions[-1].keys()


@pytest.mark.parametrize(
    "adapters", [(LORA, (version("other", "c", Kind.ADAPTER), "1")), ((LORA[0], "0.5"),)], ids=["summed", "scaled"]
)
def test_adapters_are_neither_summed_nor_scaled_by_a_server(
    server: OpenAIServer, tmp_path: Path, adapters: tuple[tuple[Version, str], ...]
) -> None:
    with pytest.raises(InvalidInputError, match="summed or scaled"):
        session(server, tmp_path, *adapters)
    assert server.asked == []


def test_a_completion_prompt_and_a_base_without_chat_template_get_plain_text(
    server: OpenAIServer, tmp_path: Path
) -> None:
    answers(session(server, tmp_path, LORA), [row(1, role=TEXT)])
    answers(session(server, tmp_path, LORA, base=tiny(chat_template=None)), [row(2)])
    plain = [body["prompt"] for path, body in server.asked if path == "/v1/completions"]
    assert plain == ["question 1", "Hello", "question 2"]


# What comes back -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("reason", "extra", "stops", "ours"),
    [
        ("stop", {}, (), "eos"),
        ("stop", {}, ("END",), "stop"),
        ("stop", {"stop_reason": None}, ("END",), "eos"),
        ("stop", {"stop_reason": "END"}, ("END",), "stop"),
        ("length", {}, ("END",), "length"),
        ("content_filter", {}, (), "content_filter"),
        ("tool_calls", {}, (), "unanswered"),
        (None, {}, (), "unanswered"),
    ],
)
def test_why_a_text_ended_is_told_in_a_runners_words(
    server: OpenAIServer, tmp_path: Path, reason: str, extra: Body, stops: tuple[str, ...], ours: str
) -> None:
    loaded = session(server, tmp_path, LORA, stop=stops)
    document = completion(ADAPTER, "text", reason, 2, 1, server=server)
    document["choices"][0].update(extra)
    server.fault = on_rows(as_json(document), 1)
    assert answers(loaded, [row(1)])[0].finish_reason == ours


def test_a_filtered_text_without_content_is_empty(server: OpenAIServer, tmp_path: Path) -> None:
    document = completion(ADAPTER, "", "content_filter", 2, 0, server=server)
    document["choices"][0]["message"]["content"] = None
    loaded = session(server, tmp_path, LORA)
    server.fault = on_rows(as_json(document), 1)
    found = replace(answers(loaded, [row(1)])[0], latency_us=0)
    assert found == Generation(row(1).key, "", "content_filter", 2, 0, 0)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d["choices"].clear(),
        lambda d: d["choices"].append(d["choices"][0]),
        lambda d: d["choices"][0]["message"].update(content=["a"]),
        lambda d: d["choices"][0]["message"].update(content="a\x00b"),
        lambda d: d["choices"][0]["message"].update(content="\ud800"),
        lambda d: d["choices"][0]["message"].update(tool_calls=[{"id": 1}]),
        lambda d: d["choices"][0]["message"].update(reasoning_content="hm"),
        lambda d: d.pop("usage"),
        lambda d: d["usage"].update(completion_tokens=-1),
        lambda d: d["usage"].update(prompt_tokens=True),
    ],
)
def test_an_answer_that_is_none_leaves_its_row_unmeasured(server: OpenAIServer, tmp_path: Path, spoil: Any) -> None:
    loaded = session(server, tmp_path, LORA)
    document = completion(ADAPTER, "text", "stop", 2, 1, server=server)
    spoil(document)
    server.fault = on_rows(as_json(document), 3)
    found = answers(loaded, rows(10))
    assert [g.finish_reason for g in found] == ["eos"] * 3 + ["unanswered"] + ["eos"] * 6
    assert found[3].output == ""


# Faults ----------------------------------------------------------------------------------------------------


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
