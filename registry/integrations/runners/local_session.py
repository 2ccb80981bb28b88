"""A loaded model that generates: rendering, batching, decoding, and the proof that its adapters act."""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.domain.prompts.document import TEXT
from registry.domain.prompts.tools import functions
from registry.integrations.chat_templates import TODAY, refuse_unfit, refused_by_template

BATCH = 32
"""Rows per batch. Part of the runner class, because batches change the last bits of a logit."""
INERT = 1e-5
"""A largest difference of next-token logits up to this is no difference: fp32 batches differ by 5e-6 by themselves."""
TOPS = 200
"""Next tokens that are told, so that the few which a server tells are among them."""
MAX_THREADS = 4
THREADS = min(os.cpu_count() or 1, MAX_THREADS)


@dataclass(frozen=True, slots=True)
class _Row:
    request: GenerationRequest
    tokens: list[int]
    room: int
    """Tokens that may still be generated: the release's limit, or less at the end of the model's context."""


@dataclass(frozen=True, slots=True)
class LocalSession:
    """A model with its adapters active. `ends` are the tokens that end a text; `limit` is the context in tokens."""

    model: Any
    tokenizer: Any
    adapters: tuple[str, ...]
    parameters: GenerationParameters
    device: str
    ends: tuple[int, ...]
    limit: int | None
    tools: str | None = None
    """What the release offers the model, as canonical JSON text."""

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        """Empty if each adapter by itself moves a next-token logit on some of these rows, else which one does not."""
        rows = [row for row in map(self._row, requests) if row.room > 0]
        if not self.adapters:
            return ""
        if not rows:
            return "no row fits into the model's context, so nothing shows that the adapters are active"
        with _steady():
            for position in range(len(self.adapters)):
                largest = self._largest_difference(position, rows)
                if not largest > INERT:  # written so that NaN counts as inert
                    return (
                        f"adapter {position + 1} of {len(self.adapters)} ({self.adapters[position]}) is inert: "
                        f"it moves next-token logits by at most {largest:.1e} on {len(rows)} rows, "
                        f"more than {INERT:.0e} is required"
                    )
        return ""

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        """Answers batch by batch, shortest prompts first.

        `finish_reason` is "eos", "length", "stop", or "truncated_prompt" for a row whose prompt leaves no room in
        the model's context: it fails, because a shortened prompt would measure another release.
        Raises InvalidInputError if the base's chat template refuses the messages.
        """
        hopeless, batches = self._plan(requests)
        if hopeless:
            yield hopeless
        for batch in batches:
            yield self._answer(batch)

    def planned(
        self, requests: Sequence[GenerationRequest]
    ) -> tuple[list[Generation], list[tuple[GenerationRequest, ...]]]:
        """The rows whose prompts leave no room, and the others as `generate` asks them together."""
        hopeless, batches = self._plan(requests)
        return hopeless, [tuple(row.request for row in batch) for batch in batches]

    def answered(self, batch: Sequence[GenerationRequest]) -> list[Generation]:
        """The answers to what was planned to be asked together, in that order."""
        return self._answer([self._row(request) for request in batch])

    def again(self, requests: Sequence[GenerationRequest]) -> Sequence[Generation]:
        """The same rows in batches of half of them at most; rows that run alone are just asked once more."""
        rows = [row for row in map(self._row, requests) if row.room > 0]
        return [text for batch in self._batches(rows, max(1, len(rows) // 2)) for text in self._answer(batch)]

    def tops(self, requests: Sequence[GenerationRequest]) -> dict[Digest, dict[str, float]]:
        """Log-probabilities of the likeliest next tokens, by their texts; of one text, that of its likeliest token."""
        import torch

        told: dict[Digest, dict[str, float]] = {}
        with _steady():
            for row in map(self._row, requests):
                if row.room > 0:
                    known = torch.log_softmax(self._next_logits(row), dim=-1)
                    values, tokens = known.topk(min(TOPS, len(known)))
                    likely = zip(reversed(tokens.tolist()), reversed(values.tolist()), strict=True)
                    told[row.request.key] = {self._text([token], special=True): value for token, value in likely}
        return told

    # -----------------------------------------------------------------------------------------------------

    def _plan(self, requests: Sequence[GenerationRequest]) -> tuple[list[Generation], list[Sequence[_Row]]]:
        rows = sorted(map(self._row, requests), key=lambda r: (len(r.tokens), r.request.sample_id, r.request.key))
        fitting = [row for row in rows if row.room > 0]
        hopeless = [Generation(r.request.key, "", "truncated_prompt", len(r.tokens), 0, 0) for r in rows if r.room <= 0]
        return hopeless, list(self._batches(fitting, BATCH))

    def _row(self, request: GenerationRequest) -> _Row:
        tokens = prompt_tokens(self.tokenizer, request.messages, self.tools)
        wanted = self.parameters.max_new_tokens
        return _Row(request, tokens, wanted if self.limit is None else min(wanted, self.limit - len(tokens)))

    def _batches(self, rows: Sequence[_Row], size: int) -> Iterator[Sequence[_Row]]:
        # A penalty on repetition also counts padding, and a random draw is shared by a batch: such rows run alone.
        # So do rows at the end of the context, where the longest row of a batch would set the end for all.
        lonely = self._sampled or float(self.parameters.repetition_penalty) != 1.0
        alone = [row for row in rows if lonely or row.room < self.parameters.max_new_tokens]
        together = [row for row in rows if not lonely and row.room >= self.parameters.max_new_tokens]
        for start in range(0, len(together), size):
            yield together[start : start + size]
        for row in alone:
            yield [row]

    @property
    def _sampled(self) -> bool:
        return float(self.parameters.temperature) > 0

    def _answer(self, batch: Sequence[_Row]) -> list[Generation]:
        started = time.perf_counter_ns()
        drawn = self._draw(batch)
        finished = [self._finish(tokens) for tokens in drawn]
        share = (time.perf_counter_ns() - started) // 1000 // len(batch)
        return [
            Generation(row.request.key, text, reason, len(row.tokens), used, share)
            for row, (text, reason, used) in zip(batch, finished, strict=True)
        ]

    def _draw(self, batch: Sequence[_Row]) -> list[list[int]]:
        """New tokens of each row, as the model gave them: end tokens and padding still in."""
        import torch
        from transformers import StoppingCriteriaList

        inputs = self._padded(batch)
        width = inputs["input_ids"].shape[1]
        stops = StoppingCriteriaList([self._stop_criterion(width)] if self.parameters.stop else [])
        devices = [torch.cuda.current_device()] if self.device == "cuda" else []
        try:
            with _steady(), torch.inference_mode(), torch.random.fork_rng(devices=devices):
                torch.manual_seed(batch[0].request.seed % 2**63)
                drawn = self.model.generate(
                    **inputs, generation_config=self._decoding(batch[0].room), stopping_criteria=stops
                )
        except (MemoryError, torch.OutOfMemoryError) as error:
            raise InfrastructureError(
                "memory ran out while generating", expected=f"room for {len(batch)} rows of {width} tokens"
            ) from error
        return [list(map(int, tokens)) for tokens in drawn[:, width:].tolist()]

    def _decoding(self, room: int) -> Any:
        from transformers import GenerationConfig

        drawing = {
            "do_sample": True,
            "temperature": float(self.parameters.temperature),
            "top_p": float(self.parameters.top_p),
            "top_k": self.parameters.top_k,
        }
        return GenerationConfig(
            max_new_tokens=room,
            repetition_penalty=float(self.parameters.repetition_penalty),
            eos_token_id=list(self.ends) or None,
            pad_token_id=self._padding,
            **(drawing if self._sampled else {"do_sample": False}),
        )

    @property
    def _padding(self) -> int:
        declared = self.tokenizer.pad_token_id
        return int(declared) if declared is not None else (self.ends or (0,))[0]

    def _padded(self, batch: Sequence[_Row]) -> dict[str, Any]:
        """Left padding, so that every row's next token is the last position."""
        import torch

        width = max(len(row.tokens) for row in batch)
        gaps = [width - len(row.tokens) for row in batch]
        return {
            "input_ids": torch.tensor(
                [[self._padding] * gap + row.tokens for gap, row in zip(gaps, batch, strict=True)], device=self.device
            ),
            "attention_mask": torch.tensor([[0] * gap + [1] * (width - gap) for gap in gaps], device=self.device),
        }

    def _finish(self, tokens: list[int]) -> tuple[str, str, int]:
        """(text, finish reason, tokens spent) of one row's new tokens."""
        end = next((at for at, token in enumerate(tokens) if token in self.ends), None)
        said = tokens if end is None else tokens[:end]
        stop = self._stop_at(said)
        if stop is not None:
            return self._before_stop(self._text(said[:stop])), "stop", stop
        return self._text(said), "length" if end is None else "eos", len(said) + (end is not None)

    def _text(self, tokens: list[int], *, special: bool = False) -> str:
        return str(self.tokenizer.decode(tokens, skip_special_tokens=not special, clean_up_tokenization_spaces=False))

    def _before_stop(self, text: str) -> str:
        return text[: min((at for at in map(text.find, self.parameters.stop) if at >= 0), default=len(text))]

    def _stop_at(self, tokens: list[int]) -> int | None:
        """How many tokens until a stop string is there; None if it never is."""
        if not self.parameters.stop:
            return None
        return next((n for n in range(1, len(tokens) + 1) if self._ends_with_stop(tokens[:n])), None)

    def _ends_with_stop(self, tokens: list[int]) -> bool:
        # A character takes at most four byte tokens, so this tail holds the longest stop string whole.
        tail = tokens[-4 * max(map(len, self.parameters.stop)) - 4 :]
        text = self._text(tail, special=True)  # a stop string may be a special token
        return any(stop in text for stop in self.parameters.stop)

    def _stop_criterion(self, width: int) -> Callable[..., Any]:
        import torch

        def stopped(input_ids: Any, scores: Any, **_: Any) -> Any:
            seen = [self._ends_with_stop(tokens) for tokens in input_ids[:, width:].tolist()]
            return torch.tensor(seen, dtype=torch.bool, device=input_ids.device)

        return stopped

    def _largest_difference(self, position: int, rows: Sequence[_Row]) -> float:
        """Largest change of a next-token logit by one adapter alone; stops at the first row that settles it."""
        largest = 0.0
        with self._only(position):
            for row in rows:
                active = self._next_logits(row)
                with self.model.disable_adapter():
                    silent = self._next_logits(row)
                difference = float((active - silent).abs().max())
                if not difference <= INERT:
                    return difference
                largest = max(largest, difference)
        return largest

    @contextmanager
    def _only(self, position: int) -> Iterator[None]:
        labels = [adapter_label(n) for n in range(len(self.adapters))]
        if len(labels) == 1:
            yield
            return
        self.model.base_model.set_adapter([labels[position]])
        try:
            yield
        finally:
            self.model.base_model.set_adapter(labels)

    def _next_logits(self, row: _Row) -> Any:
        import torch

        with torch.inference_mode():
            return self.model(**self._padded([row])).logits[0, -1].float()


def adapter_label(position: int) -> str:
    """PEFT's name for the adapter at a position of the release."""
    return f"adapter{position}"


def prompt_tokens(tokenizer: Any, messages: Sequence[Mapping[str, str]], tools: str | None) -> list[int]:
    """The prompt as the model sees it: through the base's chat template, or as it is where there is none.

    A completion prompt is never put through one.
    """
    offered = functions(tools) if tools else None
    template = None if tokenizer.chat_template is None else str(tokenizer.get_chat_template(tools=offered))
    refuse_unfit(template, messages, tools)
    if template is None or messages[0]["role"] == TEXT:
        return list(tokenizer(messages[0]["content"])["input_ids"])
    text = _through_template(tokenizer, messages, offered)
    return list(tokenizer(text, add_special_tokens=False)["input_ids"])


# ---------------------------------------------------------------------------------------------------------


def _through_template(tokenizer: Any, messages: Sequence[Mapping[str, str]], tools: Any) -> str:
    from jinja2 import TemplateError

    given = [dict(message) for message in messages]
    try:
        return str(
            tokenizer.apply_chat_template(
                given, tools=tools, add_generation_prompt=True, tokenize=False, date_string=TODAY
            )
        )
    except TemplateError as error:
        raise refused_by_template(messages, str(error)) from error


@contextmanager
def _steady() -> Iterator[None]:
    """Repeatable arithmetic on a fixed number of threads, as long as a batch lasts; no warnings of libraries."""
    import torch

    threads = torch.get_num_threads()
    fixed, lenient = torch.are_deterministic_algorithms_enabled(), torch.is_deterministic_algorithms_warn_only_enabled()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.set_num_threads(THREADS)
        torch.use_deterministic_algorithms(True, warn_only=True)
        try:
            yield
        finally:
            torch.set_num_threads(threads)
            torch.use_deterministic_algorithms(fixed, warn_only=lenient)
