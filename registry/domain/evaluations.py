"""Evaluation runs: what was measured, on what, by which machinery, row by row.

A run is recorded whole when it ends or not at all, so a killed run leaves no half evidence behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from registry.domain.digests import Digest, digest_of, digest_of_bytes, without_nothing

if TYPE_CHECKING:
    from registry.domain.imports.replays import Replay
    from registry.domain.perturbations.steadiness import Steadiness
    from registry.domain.prices import RunCost
    from registry.domain.reports.repeats import Repeats


class RowState(StrEnum):
    """How a row ended. A failed row scores worst; an unmeasured one is our failure, not the candidate's."""

    OK = "ok"
    FAILED = "failed"
    UNMEASURED = "unmeasured"


TRUNCATED, TIMED_OUT, FILTERED, UNANSWERED = "truncated_prompt", "timeout", "content_filter", "unanswered"
"""Finish reasons of rows without a text to score: the first three are the release's own failures."""
PASSING = frozenset({TIMED_OUT, UNANSWERED})
"""Those that may be gone the next time; such a row is never kept for another run."""


def state_of(finish_reason: str) -> RowState:
    """How a row ended, by what its runner says."""
    if finish_reason == UNANSWERED:
        return RowState.UNMEASURED
    return RowState.FAILED if finish_reason in (TRUNCATED, TIMED_OUT, FILTERED) else RowState.OK


@dataclass(frozen=True, slots=True)
class Case:
    """One row of a suite, ready to be rendered.

    `cluster` ties rows that are not independent; `slices` says in which it lies.
    """

    sample_id: str
    variables: Mapping[str, Any]
    target: str
    cluster: str
    slices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GenerationRequest:
    """One text to generate. `key` is the cache key; `seed` is used only when temperature is above 0."""

    key: Digest
    sample_id: str
    messages: tuple[Mapping[str, str], ...]
    seed: int


@dataclass(frozen=True, slots=True)
class Generation:
    """What a runner produced for a request. `latency_us` is the wall time of its batch shared out over its rows."""

    key: Digest
    output: str
    finish_reason: str
    prompt_tokens: int
    completion_tokens: int
    latency_us: int


@dataclass(frozen=True, slots=True)
class RunnerClass:
    """The machinery that generated: results are comparable only within one runner class."""

    kind: str
    details: Mapping[str, str]

    @property
    def digest(self) -> Digest:
        return digest_of({"kind": self.kind, "details": dict(self.details)})


@dataclass(frozen=True, slots=True)
class Draw:
    """One of several answers to a row: by a `variant` of the prompt (empty: as released), and numbered from 0 on."""

    variant: str
    repeat: int
    state: RowState
    output: str
    finish_reason: str
    prompt_tokens: int
    completion_tokens: int
    latency_us: int
    scores: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EvaluatedRow:
    """One row's result. `scores` maps a row scorer's name to its decimal value; corpus scorers have none.

    Of a row that was asked more than once, `draws` are all answers, and the row's own fields those of the first one to
    the prompt as released, or of the first that was not measured; its scores are means over all of them.
    """

    sample_id: str
    cluster: str
    state: RowState
    output: str
    target: str
    finish_reason: str
    prompt_tokens: int
    completion_tokens: int
    latency_us: int
    scores: Mapping[str, str]
    slices: Mapping[str, str] = field(default_factory=dict)
    """In which slices it lies: of each that the suite names, the row's value."""
    draws: tuple[Draw, ...] = ()
    """Every answer, by variant and number; empty if the row was asked once."""
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What judges replied to its answer, by scorer: one text, or one for each order of two answers."""

    @property
    def repeats(self) -> tuple[Draw, ...]:
        """Its answers to the prompt as released, if it was asked for more than one."""
        return tuple(draw for draw in self.draws if not draw.variant)

    @property
    def every_answer(self) -> tuple[Draw | EvaluatedRow, ...]:
        """All that was generated for it, by variants of the prompt, too; the row itself is the only one of most."""
        return self.draws if self.repeats else (self, *self.draws)

    @property
    def answers(self) -> tuple[str | None, ...]:
        """What was answered to the prompt as released, as often as it was asked; None for what the release failed at.

        What was not measured is left out.
        """
        found = self.repeats or (self,)
        return tuple(a.output if a.state is RowState.OK else None for a in found if a.state is not RowState.UNMEASURED)

    @property
    def shown_output(self) -> str:
        """Its answers to the prompt as released as one text for people: ` | ` stands between several."""
        return " | ".join(draw.output for draw in self.repeats) or self.output

    @property
    def asked(self) -> int:
        """How many answers to the prompt as released there should be."""
        return len(self.repeats) or 1


@dataclass(frozen=True, slots=True)
class JudgedLabel:
    """An answer that people have judged, and what a judge gave it in a run: None if its reply could not be read.

    `human` and `judged` are canonical decimals; `said` is as of a row.
    """

    scorer: str
    label_id: str
    cluster: str
    human: str
    judged: str | None
    said: tuple[str, ...] = ()


def row_of(case: Case, draws: Sequence[Draw]) -> EvaluatedRow:
    """The row that these draws of a case make, in their order: the draw itself where there is only one.

    Its own fields are those of the first answer to the prompt as released, or of the first that was not measured: the
    mean of the others would hide what a lost one might have been. Nothing is scored yet.
    """
    released = [draw for draw in draws if not draw.variant]
    own = next((draw for draw in released if draw.state is RowState.UNMEASURED), released[0])
    return EvaluatedRow(
        case.sample_id,
        case.cluster,
        own.state,
        own.output,
        case.target,
        own.finish_reason,
        own.prompt_tokens,
        own.completion_tokens,
        own.latency_us,
        {},
        case.slices,
        tuple(draws) if len(draws) > 1 else (),
    )


@dataclass(frozen=True, slots=True)
class ScoreSummary:
    """A scorer over a whole run, for people."""

    scorer: str
    value: str
    n: int
    signature: str | None = None
    """How it was computed: a corpus metric in the words of its library, others by the versions of what they take."""
    judge: str | None = None
    """The release that scored; what follows is of it. `calibrated` tells whether people's labels correct it: `labels`
    could be used, and `corrected` is the value with their correction."""
    calibrated: bool | None = None
    labels: int | None = None
    corrected: str | None = None
    flips: str | None = None
    """The share of its verdicts that did not survive the swap of the two answers."""
    same_base: bool | None = None
    """Whether it has the base model of the release that it judges."""


@dataclass(frozen=True, slots=True)
class EvaluationRun:
    """A completed run of a suite on a release. `evidence` is what decisions and approvals bind to."""

    id: str
    application: str
    release_number: int
    release_digest: Digest
    suite: str
    suite_digest: Digest
    dataset_digest: Digest
    primary: str
    runner: RunnerClass
    seed: int
    results: Digest
    timings: Digest
    evidence: Digest
    rows: int
    failed: int
    unmeasured: int
    reused: int
    prompt_tokens: int
    completion_tokens: int
    wall_us: int
    scores: tuple[ScoreSummary, ...]
    actor: str
    started_at: str
    ended_at: str
    deployment: str | None = None
    """The deployment that it verifies; such a run is no evidence for promoting."""
    person: str = ""
    """Who ran it, as it was recorded."""
    log_index: int | None = None
    """Of the log entry that recorded it."""
    oldest_text: str | None = None
    """When the oldest text that it took from earlier work was generated; None if it took none, or nobody knows."""
    binding: str | None = None
    """How far the run is known to be of its release: None if it was executed here, `imported_declared`, or where a run
    is shown that a replay confirmed, `imported_replayed`."""
    extends: str | None = None
    """The run whose rows it took over, and to which it added more."""
    planned: int | None = None
    """How many rows its suite has, if it asked only the first of them."""
    invalidated: str | None = None
    """By whom and why it was taken out of all evidence; looked up where a single run is shown."""
    replays: tuple[Replay, ...] = ()
    """Of an import, what tried to confirm it, oldest first; looked up where runs are shown."""
    cost: RunCost | None = None
    """What its answers came to, by the price in force when it was recorded; None if there was none."""
    repeats: Repeats | None = None
    """How its answers to one row differ, if it asked for several; looked up where a single run is shown."""
    steadiness: Steadiness | None = None
    """What variants of the prompt did to the primary scorer, if any were asked; looked up where one run is shown."""
    deterministic: str | None = None
    """`yes` or `no`: whether texts came out the same in other batches; None if nothing tells."""
    unscored: tuple[str, ...] = ()
    """The scorers of its suite that gave none of its rows a value, such as a judge whose replies could not be read."""


def results_digest(rows: Sequence[EvaluatedRow], labels: Sequence[JudgedLabel] = ()) -> Digest:
    """Digest over what all rows came to, independent of their order and of how long they took.

    With the labels that a judge was held against, if any, whose lines follow an empty one.
    """
    lines = sorted(
        (
            row.sample_id,
            digest_of(_content(row)),
        )
        for row in rows
    )
    text = "".join(f"{sample}\t{digest}\n" for sample, digest in lines)
    judged = sorted((label.scorer, label.label_id, digest_of(_label_content(label))) for label in labels)
    more = "".join(f"{scorer}\t{label}\t{digest}\n" for scorer, label, digest in judged)
    return digest_of_bytes(f"{text}\n{more}".encode() if more else text.encode())


def _label_content(label: JudgedLabel) -> dict[str, Any]:
    return without_nothing(
        {"cluster": label.cluster, "human": label.human, "judged": label.judged, "said": list(label.said)}
    )


def _content(row: EvaluatedRow) -> dict[str, Any]:
    content: dict[str, Any] = {
        "cluster": row.cluster,
        "completion_tokens": row.completion_tokens,
        "finish_reason": row.finish_reason,
        "output": row.output,
        "prompt_tokens": row.prompt_tokens,
        "scores": dict(row.scores),
        "state": row.state.value,
        "target": row.target,
    }
    if row.slices:
        content["slices"] = dict(row.slices)
    if row.said:
        content["said"] = {scorer: list(replies) for scorer, replies in row.said.items()}
    if row.draws:
        content["draws"] = [_draw_content(draw) for draw in _in_order(row.draws)]
    return content


def _draw_content(draw: Draw) -> dict[str, Any]:
    return {
        "completion_tokens": draw.completion_tokens,
        "finish_reason": draw.finish_reason,
        "output": draw.output,
        "prompt_tokens": draw.prompt_tokens,
        "repeat": draw.repeat,
        "scores": dict(draw.scores),
        "state": draw.state.value,
        "variant": draw.variant,
    }


def _in_order(draws: Sequence[Draw]) -> list[Draw]:
    return sorted(draws, key=lambda draw: (draw.variant, draw.repeat))


def timings_digest(rows: Sequence[EvaluatedRow]) -> Digest:
    """Digest over how long each row took. Apart from `results`, so that the same outcome is the same evidence."""
    lines = sorted(f"{row.sample_id}\t{row.latency_us}{_draw_timings(row)}\n" for row in rows)
    return digest_of_bytes("".join(lines).encode())


def _draw_timings(row: EvaluatedRow) -> str:
    if not row.draws:
        return ""
    return "\t" + digest_of([[draw.variant, draw.repeat, draw.latency_us] for draw in _in_order(row.draws)])


def evidence_digest(
    release: Digest, suite: Digest, dataset: Digest, runner: RunnerClass, seed: int, results: Digest
) -> Digest:
    """What a run proves, without when and by whom: repeating it with the same outcome is the same evidence."""
    return digest_of(
        {
            "dataset": dataset,
            "release": release,
            "results": results,
            "runner": runner.digest,
            "seed": seed,
            "suite": suite,
        }
    )


def generation_key(
    messages: Sequence[Mapping[str, str]],
    base: Digest,
    adapters: Sequence[Mapping[str, str]],
    generation: Mapping[str, Any],
    seed: int,
    runner: RunnerClass,
    tools: str | None = None,
    repeat: int = 0,
) -> Digest:
    """Cache key of one generation. `tools` is what the release offers the model; it is absent where it offers none.

    `repeat` numbers the answers to one row, or none of them would be more than a copy of the first; it is absent of
    the first, which is that of a suite that asks once.

    The rendered prompt enters as its messages: the chat template that turns them into text is part of the base
    model's digest. The output schema does not enter, so changing it generates nothing.
    """
    return digest_of(
        without_nothing(
            {
                "adapters": [dict(a) for a in adapters],
                "base": base,
                "generation": dict(generation),
                "messages": [dict(m) for m in messages],
                "repeat": repeat or None,
                "runner": runner.digest,
                "seed": seed,
                "tools": tools,
            }
        )
    )
