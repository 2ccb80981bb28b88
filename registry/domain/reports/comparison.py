"""Two runs of one suite beside each other: `after` against `before`, paired by sample."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from registry.domain.evaluations import EvaluatedRow, EvaluationRun
from registry.domain.perturbations.steadiness import Steadiness
from registry.domain.prices import Price
from registry.domain.reports.estimates import LEVEL, Estimate
from registry.domain.reports.judged import judge_notes
from registry.domain.reports.repeats import Repeats, repeats_of_gain
from registry.domain.reports.scores import Meaning, ScorerComparison, compared, compared_whole, meaning_of
from registry.domain.reports.sides import Rows, Side, Together, scored, side_of, together
from registry.domain.reports.slicing import SliceComparison, sliced
from registry.domain.reports.usage import Usage, cost_ratio, latency_ratio, not_compared, tokens_ratio, usage
from registry.domain.reports.variants import steadiness
from registry.domain.scorers import CorpusScorer
from registry.domain.suites import Suite


@dataclass(frozen=True, slots=True)
class Flip:
    """A row that `after` scores otherwise than `before`. Texts are as the models wrote them."""

    sample_id: str
    kind: str
    """`win` or `loss`."""
    before_score: str
    after_score: str
    before: str
    after: str
    target: str
    slices: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`slices` and `flips` are by `scorer`; of flips, losses come first, each kind with the greatest change first."""

    before: Side
    after: Side
    suite: str
    dataset: str
    level: str
    rows: int
    clusters: int
    scorer: str
    scorers: tuple[ScorerComparison, ...]
    slices: tuple[SliceComparison, ...]
    before_usage: Usage
    after_usage: Usage
    tokens_ratio: Estimate
    latency_ratio: Estimate
    cost_ratio: Estimate
    flips: tuple[Flip, ...]
    notes: tuple[str, ...]
    before_steadiness: Steadiness | None = None
    after_steadiness: Steadiness | None = None
    """What variants of its prompt did to `scorer`, of a run that asked any."""
    repeats: Repeats | None = None
    """How the differences of answers to one row differ by `scorer`, if the runs asked for several."""


def compare(
    before: tuple[EvaluationRun, Rows],
    after: tuple[EvaluationRun, Rows],
    suite: Suite,
    corpus: Mapping[str, CorpusScorer],
    scorer: str,
    limit: int,
    prices: tuple[Price | None, Price | None] = (None, None),
) -> Comparison:
    """Put two runs of a suite beside each other.

    `corpus` are the suite's corpus scorers, ready; `scorer` is the row scorer that slices and flips are by; `limit` is
    how many losses, and how many wins, are shown; `prices` are those in force for each.
    """
    pairs = together(before[1], after[1])
    chosen = meaning_of(next(one for one in suite.scorers if one.name == scorer), suite.sampled)
    digests = (before[0].release_digest, after[0].release_digest, before[0].dataset_digest)
    alike = before[0].runner.digest == after[0].runner.digest
    first = sorted(suite.scorers, key=lambda one: (one.name != suite.primary, one.name))
    return Comparison(
        side_of(before[0]),
        side_of(after[0]),
        before[0].suite,
        before[0].dataset_digest,
        LEVEL,
        len(pairs.samples),
        len(set(pairs.clusters)),
        scorer,
        tuple(
            compared_whole(pairs, corpus[one.name], digests)
            if one.name in corpus
            else compared(pairs, one, suite.sampled)
            for one in first
        ),
        sliced(pairs, suite.slices, chosen),
        usage(pairs.runs[0], prices[0]),
        usage(pairs.runs[1], prices[1]),
        tokens_ratio(pairs),
        latency_ratio(pairs) if alike else not_compared("another_runner_class"),
        cost_ratio(pairs, prices),
        tuple(_flips(pairs, chosen, limit)),
        tuple(dict.fromkeys(_notes(before[0], after[0]))),
        before_steadiness=steadiness(before[1], suite, scorer),
        after_steadiness=steadiness(after[1], suite, scorer),
        repeats=repeats_of_gain(before[1], after[1], scorer),
    )


def _flips(pairs: Together, meaning: Meaning, limit: int) -> Iterator[Flip]:
    before, before_known = scored(pairs.runs[0], meaning.name)
    after, after_known = scored(pairs.runs[1], meaning.name)
    gains = meaning.scale.differences(after, before)
    changed = [i for i in range(len(gains)) if before_known[i] and after_known[i] and gains[i] != 0]
    for kind, sign in (("loss", -1), ("win", 1)):
        found = sorted((i for i in changed if gains[i] * sign > 0), key=lambda i: (-abs(gains[i]), pairs.samples[i]))
        for position in found[:limit]:
            one, other = pairs.runs[0][position], pairs.runs[1][position]
            if one is not None and other is not None:
                yield _flip(kind, one, other, meaning.name)


def _flip(kind: str, before: EvaluatedRow, after: EvaluatedRow, scorer: str) -> Flip:
    return Flip(
        before.sample_id,
        kind,
        before.scores[scorer],
        after.scores[scorer],
        before.shown_output,
        after.shown_output,
        before.target,
        before.slices,
    )


def _notes(before: EvaluationRun, after: EvaluationRun) -> Iterator[str]:
    if before.evidence == after.evidence:
        yield "both runs are of one release, and came to the same"
    elif before.release_digest == after.release_digest:
        yield "both runs are of one release: what differs is chance or machinery"
    if before.runner.digest != after.runner.digest:
        yield "the runs are of different runner classes: what differs may be the machinery, and times are not compared"
    for run in (before, after):
        if run.deterministic == "no":
            yield f"run {run.id} is not deterministic: a text depends on the batch that it is generated in"
        yield from judge_notes(run)
        if run.binding is not None:
            yield f"run {run.id} was imported: nobody here saw which weights answered"
        if run.deployment is not None:
            yield f"run {run.id} verifies a deployment: it is no evidence for promoting"
        if run.invalidated is not None:
            yield f"run {run.id} counts no more: {run.invalidated}"
