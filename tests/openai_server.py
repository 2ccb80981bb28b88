"""A small server of the OpenAI protocol over the tiny models: real answers by transformers and PEFT, and real faults.

It answers like vLLM does: `/v1/models` with `root` and `parent`, `/v1/chat/completions`, `/v1/completions`, `/version`.
"""

from __future__ import annotations

import json
import threading
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from registry.domain.serving import ServingAddress

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server sends, byte for byte."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})
    before: float = 0.0
    """Seconds until it starts."""
    breaks_off: bool = False
    """Announce more bytes than are sent."""


Fault = Callable[[str, Body], Reply | None]
"""Given path and question: what is sent in place of the answer, or None to answer."""


class Engine:
    """The tiny base with adapters by name, as transformers and PEFT run them, one question at a time."""

    def __init__(self, base: Path, adapters: Mapping[str, Path], dtype: str = "float32") -> None:
        import peft
        import torch
        import transformers

        self._torch, self._lock = torch, threading.Lock()
        # Each question is answered greedily and alone, so that what was answered once is the answer.
        self._texts = cache(self._drawn)
        self._tops = cache(self._likeliest)
        transformers.utils.logging.set_verbosity_error()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.tokenizer = transformers.AutoTokenizer.from_pretrained(str(base))
            self._model: Any = transformers.AutoModelForCausalLM.from_pretrained(str(base), dtype=torch.float32).eval()
            for label, folder in adapters.items():
                if isinstance(self._model, peft.PeftModel):
                    self._model.load_adapter(str(folder), adapter_name=label)
                else:
                    self._model = peft.PeftModel.from_pretrained(self._model, str(folder), adapter_name=label)
            self._model.to(getattr(torch, dtype))

    def answer(self, prompt: str, *, adapter: str | None, limit: int, raw: bool) -> tuple[str, str, int, int]:
        """(text, finish reason, tokens of the prompt, tokens of the text), greedily."""
        return self._texts(prompt, adapter, limit, raw)

    def tops(self, prompt: str, *, adapter: str | None, count: int, raw: bool) -> list[tuple[str, float]]:
        """The likeliest next tokens with their log-probabilities."""
        return self._tops(prompt, adapter, count, raw)

    def _drawn(self, prompt: str, adapter: str | None, limit: int, raw: bool) -> tuple[str, str, int, int]:
        inputs = self.tokenizer(prompt, add_special_tokens=raw, return_tensors="pt")
        inputs.pop("token_type_ids", None)
        length = inputs["input_ids"].shape[1]
        with self._lock, warnings.catch_warnings(), self._torch.inference_mode(), self._as(adapter):
            warnings.simplefilter("ignore")
            drawn = self._model.generate(
                **inputs, max_new_tokens=limit, do_sample=False, pad_token_id=self.tokenizer.pad_token_id
            )[0, length:].tolist()
        ended = self.tokenizer.eos_token_id in drawn
        text = self.tokenizer.decode(drawn, skip_special_tokens=True, clean_up_tokenization_spaces=False)
        return text, "stop" if ended else "length", length, len(drawn)

    def _likeliest(self, prompt: str, adapter: str | None, count: int, raw: bool) -> list[tuple[str, float]]:
        inputs = self.tokenizer(prompt, add_special_tokens=raw, return_tensors="pt")
        inputs.pop("token_type_ids", None)
        with self._lock, warnings.catch_warnings(), self._torch.inference_mode(), self._as(adapter):
            warnings.simplefilter("ignore")
            known = self._torch.log_softmax(self._model(**inputs).logits[0, -1].float(), dim=-1)
        values, tokens = known.topk(count)
        return [(self.tokenizer.decode([t]), v) for t, v in zip(tokens.tolist(), values.tolist(), strict=True)]

    @contextmanager
    def _as(self, adapter: str | None) -> Iterator[None]:
        if adapter is not None:
            self._model.set_adapter(adapter)
            yield
        elif hasattr(self._model, "disable_adapter"):
            with self._model.disable_adapter():
                yield
        else:
            yield


class OpenAIServer:
    """The server. `cards` is what it says that it has, `loaded` what it answers with by name."""

    def __init__(self, engine: Engine | None = None, *, key: str | None = None) -> None:
        self.engine, self.key = engine, key
        self.cards: list[Body] = []
        self.loaded: dict[str, str | None] = {}
        """Adapter of the engine by name of a model; None is the base."""
        self.fault: Fault = lambda path, body: None
        self.asked: list[tuple[str, Body]] = []
        self.headers: list[dict[str, str]] = []
        self.most_at_once = 0
        self.tells_usage = True
        self.tells_tops: bool | None = True
        """Whether it tells likely tokens when asked; None if it refuses the question."""
        self.fingerprint: str | None = "fp-1"
        self.template: str | None = None
        self._open = 0
        self._counting = threading.Lock()
        server = self

        class Handler(_Handler):
            owner = server

        self._httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._httpd.daemon_threads = True
        self._thread = threading.Thread(target=self._httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        self._thread.start()

    @property
    def address(self) -> ServingAddress:
        return ServingAddress(f"http://127.0.0.1:{self._httpd.server_port}/v1")

    @property
    def runner(self) -> str:
        return f"openai:{self.address.url}"

    @property
    def questions(self) -> list[Body]:
        """What was asked for texts."""
        return [body for path, body in self.asked if path.endswith("completions")]

    def has(self, name: str, adapter: str | None = None, **said: Any) -> None:
        """Let the server have a model under a name."""
        self.cards.append({"id": name, "object": "model", "owned_by": "vllm", **said})
        self.loaded[name] = adapter

    def close(self) -> None:
        self._httpd.shutdown()
        self._httpd.server_close()
        self._thread.join()

    def reply(self, path: str, body: Body, headers: dict[str, str]) -> Reply:
        with self._counting:
            self.asked.append((path, body))
            self.headers.append(headers)
            self._open += 1
            self.most_at_once = max(self.most_at_once, self._open)
        try:
            return self._reply(path, body, headers)
        finally:
            with self._counting:
                self._open -= 1

    def _reply(self, path: str, body: Body, headers: dict[str, str]) -> Reply:
        if self.key is not None and headers.get("authorization") != f"Bearer {self.key}":
            given = headers.get("authorization", "none").removeprefix("Bearer ")
            return as_json({"error": {"message": f"Incorrect API key provided: {given}"}}, 401)
        if (broken := self.fault(path, body)) is not None:
            time.sleep(broken.before)
            return broken
        if path == "/v1/models":
            return as_json({"object": "list", "data": self.cards})
        if path == "/version":
            return as_json({"version": "0.33.0"})
        if path in ("/v1/chat/completions", "/v1/completions"):
            return self._completion(path, body)
        return as_json({"detail": "Not Found"}, 404)

    def _completion(self, path: str, body: Body) -> Reply:
        if body["model"] not in self.loaded:
            return as_json({"error": {"message": f"The model `{body['model']}` does not exist.", "code": 404}}, 404)
        chat = path.endswith("chat/completions")
        prompt = self._prompt(body) if chat else body["prompt"]
        said = self._said(prompt, body, raw=not chat)
        answer = completion(body["model"], *said, chat=chat, server=self)
        if body.get("logprobs"):
            if self.tells_tops is None:
                return as_json({"error": {"message": "logprobs is not supported"}}, 422)
            answer["choices"][0]["logprobs"] = self._tops(prompt, body, chat=chat) if self.tells_tops else None
        return as_json(answer)

    def _tops(self, prompt: str, body: Body, *, chat: bool) -> Body:
        assert self.engine is not None
        count = body["top_logprobs"] if chat else body["logprobs"]
        found = self.engine.tops(prompt, adapter=self.loaded[body["model"]], count=count, raw=not chat)
        tops = [{"token": token, "logprob": value, "bytes": None} for token, value in found]
        return {"content": [{**tops[0], "top_logprobs": tops}]} if chat else {"top_logprobs": [dict(found)]}

    def _prompt(self, body: Body) -> str:
        if self.engine is None:
            return str(body["messages"][-1]["content"])
        return str(
            self.engine.tokenizer.apply_chat_template(
                body["messages"], tokenize=False, add_generation_prompt=True, chat_template=self.template
            )
        )

    def _said(self, prompt: str, body: Body, *, raw: bool) -> tuple[str, str, int, int]:
        adapter = self.loaded[body["model"]]
        if self.engine is not None:
            return self.engine.answer(prompt, adapter=adapter, limit=body["max_tokens"], raw=raw)
        return f"{adapter or 'base'}: {prompt}", "stop", len(prompt.split()), 1


class _Handler(BaseHTTPRequestHandler):
    owner: OpenAIServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer({})

    def do_POST(self) -> None:
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, body: Body) -> None:
        found = self.owner.reply(self.path, body, {k.lower(): v for k, v in self.headers.items()})
        try:
            self.send_response(found.status)
            for name, value in found.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(found.body) + found.breaks_off))
            self.end_headers()
            self.wfile.write(found.body)
        except OSError:  # who asked does not listen any more
            self.close_connection = True
        if found.breaks_off:
            self.close_connection = True

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the parameter of the base class
        pass


def as_json(document: object, status: int = 200, **headers: str) -> Reply:
    return Reply(status, json.dumps(document).encode(), {"Content-Type": "application/json", **headers})


def completion(
    model: str, text: str, reason: str, prompt: int, drawn: int, *, chat: bool = True, server: OpenAIServer
) -> Body:
    """An answer as the protocol spells it."""
    said = {"message": {"role": "assistant", "content": text}} if chat else {"text": text}
    usage = {"usage": {"prompt_tokens": prompt, "completion_tokens": drawn, "total_tokens": prompt + drawn}}
    return {
        "id": "x",
        "model": model,
        "created": 1.5,
        "system_fingerprint": server.fingerprint,
        "choices": [{"index": 0, "finish_reason": reason, **said}],
        **(usage if server.tells_usage else {}),
    }
