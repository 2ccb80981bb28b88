"""Sessions with a server of texts that is told what to do wrong, and the questions that it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from registry.domain.digests import Digest, digest_of
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Version
from registry.integrations.runners.http import HttpServer
from registry.integrations.runners.http_client import Patience
from registry.integrations.runners.http_session import HttpSession
from registry.ports import Setup
from tests.openai_server import Body, Fault, OpenAIServer, Reply

QUICK = Patience(seconds=0.6, connecting=0.4, pause=0.005, longest_pause=0.3)
BASE = "tiny@" + "b" * 12
ADAPTER = "lora@" + "a" * 12


def serving_tiny() -> OpenAIServer:
    """A server that has the base model and an adapter of it."""
    server = OpenAIServer()
    server.has(BASE, root="/models/tiny")
    server.has(ADAPTER, "good", root=f"/srv/{ADAPTER}", parent=BASE)
    return server


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
