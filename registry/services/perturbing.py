"""Perturbing: some rows of a suite are asked by variants of the release's own prompt, too.

Texts are generated and kept as those of the prompt as released are, so that a variant that comes to the same messages
costs nothing. Each row has them as its draws, scored as the row itself is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import TRUNCATED, Case, Draw, EvaluatedRow, Generation, GenerationRequest
from registry.domain.perturbations import Perturbed, chosen, perturbed
from registry.domain.prompts.document import prompt_of
from registry.integrations.template_segments import segments_in
from registry.services.asking_rows import answered
from registry.services.generating import Plan
from registry.services.rendering import Fill, Messages, filling

TOO_LONG = Generation(Digest(""), "", TRUNCATED, 0, 0, 0)
"""What a row came to by a variant that could not be filled in: the release's own failure, as a prompt is that does not
fit the model."""


@dataclass(frozen=True, slots=True)
class Varied:
    """A row that is asked by a variant; there is no request where the variant could not be filled in with the row."""

    variant: str
    sample_id: str
    request: GenerationRequest | None


def variants_of(plan: Plan) -> Perturbed:
    """The variants of the release's prompt that its suite asks for."""
    declared, document = plan.suite.perturbations, prompt_of(plan.prompt.manifest)
    if declared is None:
        return Perturbed((), ())
    return perturbed(
        document,
        segments_in(document.template),
        seed=plan.suite.seed,
        built_in=declared.set,
        extra=declared.replacements,
    )


def varied_requests(
    plan: Plan,
    cases: Sequence[Case],
    every: Iterable[str],
    request: Callable[[Case, Messages], GenerationRequest],
) -> list[Varied]:
    """What the variants ask, in an order that only the suite and the prompt tell; `request` makes one of messages.

    Rows are drawn among `every` sample id of the suite, so that a shorter run asks fewer of the same. All is rendered
    before anything is generated.
    """
    declared = plan.suite.perturbations
    if declared is None:
        return []
    drawn = chosen(every, plan.suite.seed, declared.on)
    asked = [case for case in cases if case.sample_id in drawn]
    return list(_requests(plan, asked, request))


def with_variants(
    rows: Sequence[EvaluatedRow],
    asked: Sequence[Varied],
    texts: Mapping[Digest, Generation],
    score: Callable[[Sequence[EvaluatedRow]], Sequence[EvaluatedRow]],
) -> tuple[EvaluatedRow, ...]:
    """The rows with what the variants came to among their draws; `score` gives rows their scores."""
    by_id = {row.sample_id: row for row in rows}
    given = [TOO_LONG if one.request is None else texts[one.request.key] for one in asked]
    scored = score([answered(by_id[one.sample_id], text) for one, text in zip(asked, given, strict=True)])
    draws: dict[str, list[Draw]] = {}
    for one, row in zip(asked, scored, strict=True):
        draws.setdefault(one.sample_id, []).append(_draw(one.variant, row))
    return tuple(
        replace(row, draws=(*row.draws, *draws[row.sample_id])) if row.sample_id in draws else row for row in rows
    )


# ---------------------------------------------------------------------------------------------------------


def _requests(
    plan: Plan, cases: Sequence[Case], request: Callable[[Case, Messages], GenerationRequest]
) -> Iterator[Varied]:
    for variant in variants_of(plan).variants:
        with filling(variant.document) as fill:
            for case in cases:
                yield Varied(variant.name, case.sample_id, _request(fill, case, request))


def _request(
    fill: Fill, case: Case, request: Callable[[Case, Messages], GenerationRequest]
) -> GenerationRequest | None:
    try:
        messages = fill(case.variables)
    except InvalidInputError:  # as released it could be filled in: it is what the variant adds that is too much
        return None
    return request(case, messages)


def _draw(variant: str, row: EvaluatedRow) -> Draw:
    return Draw(
        variant,
        0,
        row.state,
        row.output,
        row.finish_reason,
        row.prompt_tokens,
        row.completion_tokens,
        row.latency_us,
        row.scores,
    )
