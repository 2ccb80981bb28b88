"""A release on a server: what it is asked, what is made of its answers, and the proof that its adapter acts.

A server may hand over a text of another model than it was asked for, and nothing in one text shows it. So everything
that can be compared is compared: the model's name and the fingerprint in each answer with what was agreed at the start,
the length of the prompt with that of the release's own chat template, and the texts with those of the base alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import PASSING, TIMED_OUT, UNANSWERED, Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.domain.prompts.document import TEXT
from registry.domain.serving import EXTENDED, told
from registry.integrations.chat_templates import TODAY, refuse_unfit
from registry.integrations.runners.http_answers import Said, read_said, read_tops
from registry.integrations.runners.http_client import Client, Unanswered
from registry.integrations.runners.http_many import each
from registry.integrations.runners.http_models import Served
from registry.integrations.runners.http_tokens import Counter

PROBE_ROWS = 32
"""Rows whose texts are compared at a time."""
MOST_PROBED = 256
"""Rows after which an adapter that moved nothing is inert: a good one agrees with its base on easy rows."""
LOST_PERCENT = 2
"""Rows that may stay without an answer before a run is broken off; with more it would count for nothing."""

MOST_TIMEOUTS = 8
"""Rows one after another that may take their whole time: a server that answers none between them hangs."""
TOPS = 5
"""Likeliest tokens that a server is asked for: the most that completions give."""
LONGEST_TOKEN = 1024
"""Characters of a token at most: those of blanks or of dashes have a few hundred."""

Outcome = tuple[Generation, str]
"""A row's generation, and why it could not be had; empty if it could."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the server told of itself at the start; an answer that tells something else is none."""

    served: Served
    engine: str
    fingerprint: str
    counts: bool
    """Whether it tells how many tokens a prompt and a text have."""


@dataclass(frozen=True, slots=True)
class HttpSession:
    """A release that a server answers for. `counter` is None where the base's tokenizer is not here."""

    client: Client
    agreed: Agreed
    parameters: GenerationParameters
    counter: Counter | None
    chat: bool
    """Whether the base has a chat template; one that has none is given plain text."""
    known: dict[Digest, Generation] = field(default_factory=dict)
    """Answers that the probe got already."""

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        """Empty if the adapter changes texts, else how many rows were asked in vain.

        Raises InfrastructureError as `generate` does, and if no row at all is answered.
        """
        if self.agreed.served.model == self.agreed.served.base:
            return ""
        moved = noise = rows = 0
        for start in range(0, min(len(requests), MOST_PROBED), PROBE_ROWS):
            part = requests[start : start + PROBE_ROWS]
            ours = self._asked(part, self.agreed.served.model.name)
            base, again = (self._asked(part, self.agreed.served.base.name) for _ in range(2))
            common = ours.keys() & base.keys() & again.keys()
            rows += len(common)
            moved += sum(ours[key] != base[key] for key in common)
            noise += sum(again[key] != base[key] for key in common)
            if moved > 2 * noise:  # a server that batches differs from itself now and then
                return ""
        return (
            f"{self.agreed.served.model.name} answers as {self.agreed.served.base.name} does: {moved} of {rows} texts "
            f"differ, where the base differs from itself in {noise}"
        )

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        """Answers as they come in.

        `finish_reason` is "eos", "length", "stop", "content_filter", "timeout" for a row that took its whole time while
        the server answered others, or "unanswered" for one that the server failed at. Raises InfrastructureError if the
        server cannot be reached, if too many rows stay unanswered, if it is not what it was at the start, or if it
        counts another prompt than the release's chat template makes: then the model sees another text.
        """
        ready = [self.known[r.key] for r in requests if r.key in self.known]
        if ready:
            yield ready
        lost = late = 0
        waiting = [r for r in requests if r.key not in self.known]
        for outcomes in each(self.client, self._outcome, waiting):
            lost += sum(generation.finish_reason == UNANSWERED for generation, _ in outcomes)
            if lost > max(1, len(requests) * LOST_PERCENT // 100):
                why = next(reason for _, reason in reversed(outcomes) if reason)
                raise self._fault("the server leaves too many rows unanswered", f"{lost} of {len(requests)}; {why}")
            late = self._late(late, outcomes)
            yield [generation for generation, _ in outcomes]

    def tops(self, requests: Sequence[GenerationRequest]) -> dict[Digest, dict[str, float]]:
        """Log-probabilities of first tokens, where the server tells them: few do not, and refuse the question or pass
        over it."""
        one = {"temperature": "0", "max_new_tokens": 1}
        short = replace(self, parameters=self.parameters.model_copy(update=one))
        told: dict[Digest, dict[str, float]] = {}
        try:
            for batch in each(self.client, short._tops, requests):
                told.update({key: tops for key, tops in batch if tops})
        except InvalidInputError:  # it takes no question with this in it
            return {}
        return told

    # -----------------------------------------------------------------------------------------------------

    async def _tops(self, client: Client, request: GenerationRequest) -> tuple[Digest, dict[str, float]]:
        path, body = self.question(request, self.agreed.served.model.name)
        asked = {"logprobs": TOPS} if path == "completions" else {"logprobs": True, "top_logprobs": TOPS}
        found = await client.ask(path, {**body, **asked})
        return request.key, {} if isinstance(found, Unanswered) else read_tops(found.document)

    def _asked(self, requests: Sequence[GenerationRequest], model: str) -> dict[Digest, str]:
        """Texts by row, drawn without chance; those of the release itself are kept where it draws so, too."""
        greedy = replace(self, parameters=self.parameters.model_copy(update={"temperature": "0"}))
        texts, lost, late = {}, "", 0
        for outcomes in each(self.client, partial(greedy._outcome, model=model), requests):
            late = self._late(late, outcomes)
            for generation, why in outcomes:
                if generation.finish_reason in PASSING:
                    lost = why or f"no answer within {self.client.patience.seconds:g} s"
                    continue
                texts[generation.key] = generation.output
                if greedy.parameters == self.parameters and model == self.agreed.served.model.name:
                    self.known[generation.key] = generation
        if lost and not texts:
            raise self._fault("the server answers no row of the probe", lost)
        return texts

    def _late(self, before: int, outcomes: Sequence[Outcome]) -> int:
        """How many rows took their whole time since the last answer. Raises InfrastructureError if they are too many:
        that is no fault of theirs any more, and each would take as long."""
        for generation, _ in outcomes:
            before = before + 1 if generation.finish_reason == TIMED_OUT else 0
        if before >= MOST_TIMEOUTS:
            raise self._fault(
                "the server hangs: it tells which models it has, and answers no row",
                f"{before} rows one after another with no answer within {self.client.patience.seconds:g} s, twice",
                "answers",
                "look after the server, then run it again: it goes on with the rows that are missing",
            )
        return before

    async def _outcome(self, client: Client, request: GenerationRequest, *, model: str = "") -> Outcome:
        """A row's generation by a model of the server, that of the release if none is named."""
        name = model or self.agreed.served.model.name
        path, body = self.question(request, name)
        found = await client.ask(path, body)
        if not isinstance(found, Unanswered):
            said = read_said(found.document, self.parameters.stop)
            if isinstance(said, Said):
                self._refuse_other(said, name)
                return self._counted(request, said, found.micros, client)
            found = Unanswered(said, "nonsense")
        if found.cause == "unreachable":
            raise self._fault("the server cannot be reached any more", found.why)
        if found.cause == "timeout" and await client.alive():
            return Generation(request.key, "", TIMED_OUT, 0, 0, int(client.patience.seconds * 1_000_000)), ""
        return Generation(request.key, "", UNANSWERED, 0, 0, 0), f"row {request.sample_id}: {found.why}"

    def question(self, request: GenerationRequest, model: str) -> tuple[str, dict[str, Any]]:
        """Where a row is asked, and how. Raises InvalidInputError for messages that the base cannot be given."""
        body = {"model": model, **told(self.parameters, request.seed, self.agreed.engine)}
        if self.counter is not None:
            refuse_unfit(self.counter.template, request.messages, None)
        if not self.chat or request.messages[0]["role"] == TEXT:
            return "completions", {**body, "prompt": request.messages[0]["content"]}
        if self.counter is not None and self.counter.dated and self.agreed.engine in EXTENDED:
            body["chat_template_kwargs"] = {"date_string": TODAY}
        return "chat/completions", {**body, "messages": [dict(message) for message in request.messages]}

    def _refuse_other(self, said: Said, model: str) -> None:
        if said.model != model:
            raise self._fault("the server answers with another model than it was asked for", said.model, model)
        if said.fingerprint != self.agreed.fingerprint:
            raise self._fault(
                "the server is another one than at the start of the run", said.fingerprint, self.agreed.fingerprint
            )
        if len(said.text) > self.parameters.max_new_tokens * LONGEST_TOKEN:
            raise self._fault(
                "the server generates more than the release says",
                f"{len(said.text)} characters",
                f"at most {self.parameters.max_new_tokens} tokens",
            )
        if any(stop in said.text for stop in self.parameters.stop):
            raise self._fault("the server does not stop where the release says", "a text that goes on")
        if said.usage is not None and said.usage[1] > self.parameters.max_new_tokens:
            raise self._fault(
                "the server generates more than the release says",
                f"{said.usage[1]} tokens",
                f"at most {self.parameters.max_new_tokens}",
            )

    def _counted(self, request: GenerationRequest, said: Said, micros: int, client: Client) -> Outcome:
        usage = said.usage
        if not self.agreed.counts:
            assert self.counter is not None
            usage = (self.counter.prompt(request.messages), self.counter.text(said.text))
        elif usage is None:
            return Generation(request.key, "", UNANSWERED, 0, 0, 0), "an answer that does not tell its tokens"
        elif self.counter is not None and usage[0] != (ours := self.counter.prompt(request.messages)):
            raise self._fault(
                "the model on the server sees another prompt than the release's chat template makes",
                f"{usage[0]} tokens in row {request.sample_id}",
                f"{ours} tokens",
                "start the server with the chat template and tokenizer of the base as it was registered",
            )
        self._refuse_miscounted(request, said.text, usage[1])
        return Generation(request.key, said.text, said.finish_reason, *usage, micros), ""

    def _refuse_miscounted(self, request: GenerationRequest, text: str, told: int) -> None:
        """A text may be cut otherwise than it was drawn, but not into twice as many tokens."""
        least = min(len(text), 1) if self.counter is None else self.counter.text(text) // 2
        if told < least:
            raise self._fault(
                "the server counts fewer tokens than its text has",
                f"{told} tokens in row {request.sample_id}",
                f"at least {least}",
            )

    def _fault(self, message: str, found: str, expected: str = "", fix: str = "") -> InfrastructureError:
        return InfrastructureError(
            message, where=self.client.address.url, expected=expected, found=self.client.clean(found), fix=fix
        )
