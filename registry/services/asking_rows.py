"""Asking rows: what to generate for every answer that a run wants, and the rows that the answers make.

A suite may want several answers to each row: so many `repeats` with each seed. They are numbered from 0 on, first all
with the first seed. Each has a seed of its own, and a place of its own among the texts that are kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import (
    Case,
    Draw,
    EvaluatedRow,
    Generation,
    GenerationRequest,
    RunnerClass,
    generation_key,
    row_of,
    state_of,
)
from registry.domain.prompts.document import prompt_of
from registry.services.generating import Plan
from registry.services.rendering import Messages, filling


@dataclass(frozen=True, slots=True)
class Question:
    """One answer that is wanted to a row: its number, and what to generate."""

    case: Case
    repeat: int
    request: GenerationRequest


def answered(row: EvaluatedRow, text: Generation) -> EvaluatedRow:
    """The row as if this had been its answer, which nothing has scored yet."""
    return replace(
        row,
        state=state_of(text.finish_reason),
        output=text.output,
        finish_reason=text.finish_reason,
        prompt_tokens=text.prompt_tokens,
        completion_tokens=text.completion_tokens,
        latency_us=text.latency_us,
        scores={},
        draws=(),
    )


def messages_of(plan: Plan, found: Sequence[Case]) -> list[Messages]:
    """Every case rendered before anything is generated, so that a row that does not fit costs nothing."""
    document = prompt_of(plan.prompt.manifest)
    rendered: list[Messages] = []
    with filling(document) as fill:
        for case in found:
            try:
                rendered.append(fill(case.variables))
            except InvalidInputError as error:
                fix = "make the suite's inputs name the prompt's variables"
                said = f"row {case.sample_id} does not fit {plan.prompt.reference}"
                faults = [replace(f, message=f"{said}: {f.message}", fix=f.fix or fix) for f in error.faults]
                raise InvalidInputError.of(f"{plan.suite_version.reference} inputs", faults) from error
    return rendered


def questions_of(
    plan: Plan, found: Sequence[Case], messages: Sequence[Messages], runner: RunnerClass
) -> list[Question]:
    """Every answer that the suite wants, the first to all rows before the second to any."""
    return [
        Question(case, repeat, request_of(plan, runner, case, rendered, repeat))
        for repeat in range(len(plan.suite.turns))
        for case, rendered in zip(found, messages, strict=True)
    ]


def request_of(plan: Plan, runner: RunnerClass, case: Case, messages: Messages, repeat: int = 0) -> GenerationRequest:
    """What to generate for one answer to a row. Greedy decoding needs no seed, but another answer is another text."""
    sealed = plan.release.manifest
    generation, tools = sealed["generation"], sealed.get("tools")
    seed = 0 if generation["temperature"] == "0" else _row_seed(*plan.suite.turns[repeat], case.sample_id)
    key = generation_key(messages, plan.base.digest, sealed["adapters"], generation, seed, runner, tools, repeat)
    return GenerationRequest(key, case.sample_id, messages, seed)


def rows_answered(asked: Sequence[Question], texts: Mapping[Digest, Generation]) -> list[EvaluatedRow]:
    """The rows that the answers make, in the order in which they were asked first. Nothing is scored yet."""
    cases = {question.case.sample_id: question.case for question in asked}
    draws: dict[str, list[Draw]] = {}
    for question in asked:
        draw = _draw(question.repeat, texts[question.request.key])
        draws.setdefault(question.case.sample_id, []).append(draw)
    return [row_of(case, draws[sample]) for sample, case in cases.items()]


# ---------------------------------------------------------------------------------------------------------


def _row_seed(seed: int, again: int, sample_id: str) -> int:
    """A seed of an answer's own, so that its text depends on no other row and no order."""
    told = f"{seed}\x00{sample_id}" + (f"\x00{again}" if again else "")
    return int.from_bytes(hashlib.sha256(told.encode()).digest()[:4], "big")


def _draw(repeat: int, text: Generation) -> Draw:
    return Draw(
        "",
        repeat,
        state_of(text.finish_reason),
        text.output,
        text.finish_reason,
        text.prompt_tokens,
        text.completion_tokens,
        text.latency_us,
        {},
    )
