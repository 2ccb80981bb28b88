"""Asking a server for texts: what it is told, and what is made of its answers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import Generation
from registry.domain.manifests import Kind, Version
from registry.domain.prompts.document import TEXT
from tests.asking_servers import ADAPTER, LORA, QUICK, answers, on_rows, row, rows, serving_tiny, session, tiny, version
from tests.openai_server import Body, OpenAIServer, as_json, completion


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    server = serving_tiny()
    yield server
    server.close()


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
