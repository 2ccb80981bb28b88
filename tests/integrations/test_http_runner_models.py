"""Which model of a server is a release, and what shows that it is not: names, roots, answers, tokens, texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import RunnerClass
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Version
from registry.integrations.runners.http import HttpServer
from registry.integrations.runners.http_client import Patience
from registry.integrations.runners.http_session import HttpSession
from registry.ports import Setup
from tests.asking_here import INSTRUCT
from tests.asking_servers import ADAPTER, BASE, LORA, tiny
from tests.openai_server import Body, Engine, OpenAIServer, Reply, as_json, completion

QUICK = Patience(seconds=20, connecting=2, pause=0.005)
OTHER = "lora@" + "c" * 12


@pytest.fixture
def server() -> Iterator[OpenAIServer]:
    server = OpenAIServer()
    yield server
    server.close()


def describe(server: OpenAIServer, *adapters: tuple[Version, str], base: Version | None = None) -> RunnerClass:
    return HttpServer(server.address, None, QUICK).serving(base or tiny(), adapters).describe()


# Names -----------------------------------------------------------------------------------------------------


def test_a_base_is_found_by_digest_repository_or_its_providers_name(server: OpenAIServer) -> None:
    for name, manifest in (
        (BASE, {}),
        ("renamed@" + "b" * 12, {}),
        ("acme/tiny", {"repository": "acme/tiny"}),
        ("gpt-x", {"source": "hosted", "provider": "acme", "model": "gpt-x"}),
    ):
        server.cards = []
        server.has(name)
        assert describe(server, base=tiny(**manifest)).details["base"] == name


def test_what_a_server_does_not_have_is_refused_with_the_line_that_loads_it(server: OpenAIServer) -> None:
    server.has("tiny")
    with pytest.raises(InfrastructureError, match="does not have tiny@1") as told:
        describe(server)
    assert f"--served-model-name {BASE}" in told.value.fix
    server.has(BASE)
    server.has("lora", "good")
    server.has(OTHER, "good")
    with pytest.raises(InfrastructureError, match="does not have lora@1") as told:
        describe(server, LORA)
    assert (told.value.expected, told.value.found) == (ADAPTER, f"tiny, {BASE}, lora, {OTHER}")
    assert f"--lora-modules {ADAPTER}=/srv/{ADAPTER}" in told.value.fix
    assert "/v1/load_lora_adapter" in told.value.fix


@pytest.mark.parametrize(
    ("base", "card", "words"),
    [
        ({"root": "acme/other"}, {}, "loaded tiny@bbbbbbbbbbbb from something else"),
        ({}, {"parent": "llama"}, "on another base model"),
        ({}, {"root": f"/srv/{OTHER}"}, "loaded lora@aaaaaaaaaaaa from something else"),
        ({}, {"root": "/srv/lora"}, "loaded lora@aaaaaaaaaaaa from something else"),
    ],
    ids=["root of the base", "parent", "root by digest", "root of two"],
)
def test_what_a_server_says_against_itself_is_heard(server: OpenAIServer, base: Body, card: Body, words: str) -> None:
    server.has(BASE, **base)
    server.has(OTHER, "good", root="/srv/lora", parent=BASE)
    server.has(ADAPTER, "good", **card)
    with pytest.raises(InfrastructureError, match=words):
        describe(server, LORA, base=tiny(repository="acme/tiny"))


def test_a_base_under_several_names_is_one_parent(server: OpenAIServer) -> None:
    server.has("first", root="/models/tiny")
    server.has(BASE, root="/models/tiny")
    server.has(ADAPTER, "good", parent="first", root="/models/tiny")
    server.has(OTHER, "good", parent="first", root="/models/tiny")
    assert describe(server, LORA).details["base"] == BASE


def test_the_runner_class_tells_servers_apart_and_not_adapters(server: OpenAIServer) -> None:
    server.has(BASE, root="/models/tiny", max_model_len=128)
    server.has(ADAPTER, "good")
    alone = describe(server)
    assert (alone.kind, dict(alone.details)) == (
        "openai",
        {
            "server": server.address.url,
            "engine": "vllm",
            "version": "0.33.0",
            "base": BASE,
            "root": "/models/tiny",
            "window": "128",
            "fingerprint": "fp-1",
            "deterministic": "unknown",
            "tokens": "counted by the server",
            "asked": "16 at once, 20 s each",
            "revision": "1",
        },
    )
    assert describe(server, LORA).digest == alone.digest
    server.fingerprint = "fp-2"
    assert describe(server).digest != alone.digest
    server.fingerprint, server.tells_usage = "fp-1", False
    assert describe(server).details["tokens"] == "estimated with the release's tokenizer"
    server.fingerprint = None
    assert "fingerprint" not in describe(server).details


@pytest.mark.parametrize(
    "document",
    [{}, {"data": {}}, {"data": [1]}, {"data": [{"id": ""}]}, {"data": [{"id": "x"}] * 10_001}],
)
def test_a_list_of_models_that_is_none_is_refused(server: OpenAIServer, document: Body) -> None:
    server.fault = lambda path, body: as_json(document) if path == "/v1/models" else None
    with pytest.raises(InfrastructureError, match="does not tell which models"):
        describe(server)


def test_a_server_that_answers_as_another_model_is_refused_at_the_start(server: OpenAIServer) -> None:
    server.has(BASE)
    server.has(ADAPTER, "good")
    server.fault = lambda path, body: (
        as_json(completion(BASE, "hi", "stop", 1, 1, server=server)) if "messages" in body else None
    )
    with pytest.raises(InfrastructureError, match="another model than it was asked for"):
        describe(server, LORA)


# On the tiny models ----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def engine(models: Path) -> Engine:
    return Engine(models / "base", {name: models / "adapters" / name for name in ("good", "flipped")})


@pytest.fixture
def tiny_server(engine: Engine) -> Iterator[OpenAIServer]:
    server = OpenAIServer(engine)
    server.has(BASE)
    server.has(ADAPTER, "good", parent=BASE)
    yield server
    server.close()


def asked(rows: list[dict[str, str]]) -> list[Any]:
    from tests.asking_here import requests

    return requests(rows, INSTRUCT)


def session(server: OpenAIServer, models: Path, *adapters: tuple[Version, str], **parameters: Any) -> HttpSession:
    runner = HttpServer(server.address, None, QUICK).serving(tiny(), adapters)
    return runner.load(Setup(models / "base", (), GenerationParameters(**{"max_new_tokens": 2, **parameters})))


@pytest.mark.models
def test_a_server_gives_the_texts_and_counts_of_the_runner_in_this_process(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]]
) -> None:
    from registry.integrations.runners.local import LocalRunner

    requests = asked(rows[:48])
    parameters = GenerationParameters(max_new_tokens=2)
    here = LocalRunner().load(Setup(models / "base", ((models / "adapters" / "good", "1"),), parameters))
    there = session(tiny_server, models, LORA)
    assert there.probe(requests) == ""
    told = {g.key: replace(g, latency_us=0) for batch in there.generate(requests) for g in batch}
    assert told == {g.key: replace(g, latency_us=0) for batch in here.generate(requests) for g in batch}


@pytest.mark.models
def test_tokens_that_a_server_does_not_tell_are_counted_with_the_releases_tokenizer(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]]
) -> None:
    requests = asked(rows[:8])
    counted = [g for batch in session(tiny_server, models, LORA).generate(requests) for g in batch]
    tiny_server.tells_usage = False
    estimated = [g for batch in session(tiny_server, models, LORA).generate(requests) for g in batch]
    prompts = {g.key: g.prompt_tokens for g in counted}
    assert {g.key: g.prompt_tokens for g in estimated} == prompts
    assert all(0 < g.completion_tokens <= 2 for g in estimated)


@pytest.mark.models
def test_an_adapter_that_the_server_leaves_out_is_inert(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]]
) -> None:
    tiny_server.loaded[ADAPTER] = None
    said = session(tiny_server, models, LORA).probe(asked(rows[:64]))
    assert said == (f"{ADAPTER} answers as {BASE} does: 0 of 64 texts differ, where the base differs from itself in 0")


@pytest.mark.models
def test_an_adapter_may_agree_on_the_first_rows_and_differ_on_later_ones(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]]
) -> None:
    loaded, requests = session(tiny_server, models, LORA), asked(rows[:128])
    base = {g.key: g.output for batch in session(tiny_server, models).generate(requests) for g in batch}
    ours = {g.key: g.output for batch in loaded.generate(requests) for g in batch}
    easy = [r for r in requests if base[r.key] == ours[r.key]]
    hard = [r for r in requests if base[r.key] != ours[r.key]]
    assert len(easy) >= 40
    assert loaded.probe([*easy[:40], hard[0]]) == ""
    assert "0 of 40 texts differ" in loaded.probe(easy[:40])


@pytest.mark.models
def test_a_base_that_differs_from_itself_proves_no_adapter(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]]
) -> None:
    """A server whose batches move a text now and then, and which leaves the adapter out."""
    times: dict[str, int] = {}

    def shaken(path: str, body: Body) -> Reply | None:
        if "messages" not in body:
            return None
        text = body["messages"][0]["content"]
        times[text] = times.get(text, 0) + 1
        moved = crc32(f"{text} {times[text]}".encode()) % 4 == 0
        return as_json(
            completion(body["model"], "pos" if moved else "neg", "stop", prompt(text), 1, server=tiny_server)
        )

    def prompt(text: str) -> int:
        assert tiny_server.engine is not None
        return len(tiny_server.engine.tokenizer(f"<|user|>{text}\n<|assistant|>")["input_ids"])

    loaded = session(tiny_server, models, LORA)
    tiny_server.fault = shaken
    assert "the base differs from itself in" in loaded.probe(asked(rows[:128]))


@pytest.mark.models
def test_a_server_with_another_chat_template_is_refused(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]]
) -> None:
    loaded = session(tiny_server, models)
    tiny_server.template = "{% for m in messages %}{{ m['content'] }}{% endfor %}"
    with pytest.raises(InfrastructureError, match="sees another prompt") as told:
        list(loaded.generate(asked(rows[:1])))
    assert told.value.expected != told.value.found


@pytest.mark.models
@pytest.mark.parametrize("what", ["model", "fingerprint", "stop", "length"])
def test_a_server_that_changes_or_disobeys_during_a_run_stops_it(
    tiny_server: OpenAIServer, models: Path, rows: list[dict[str, str]], what: str
) -> None:
    loaded = session(tiny_server, models, LORA, stop=("pos", "neg") if what == "stop" else ())
    words = {
        "model": "another model than it was asked for",
        "fingerprint": "another one than at the start",
        "stop": "does not stop",
        "length": "generates more",
    }[what]

    def changed(path: str, body: Body) -> Reply | None:
        document = completion(ADAPTER, " pos", "stop", 9, 3 if what == "length" else 1, server=tiny_server)
        document.update({"model": OTHER} if what == "model" else {})
        document.update({"system_fingerprint": "fp-9"} if what == "fingerprint" else {})
        return as_json(document) if "messages" in body else None

    tiny_server.fault = changed
    with pytest.raises(InfrastructureError, match=words):
        list(loaded.generate(asked(rows[:2])))
