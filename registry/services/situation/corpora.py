"""Bounds of metrics of all rows together: the answers of each run, and the scorers that count them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluatedRow, RowState
from registry.domain.measuring_corpus import Answer, Drawn, measure_corpus, measure_corpus_gain
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.domain.scorers import CorpusScorer
from registry.domain.suites import Scorer
from registry.domain.suites.drawing import asked_by_both
from registry.services.situation.suites import suite_with
from registry.storage.catalog import Reading


@dataclass(frozen=True, slots=True)
class Answered:
    """A run's answers, with what tells from which runs they are drawn."""

    release: Digest
    dataset: Digest
    rows: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Corpora:
    """Answers by evidence, and scorers by suite and name."""

    answered: Mapping[Digest, Answered]
    scorers: Mapping[tuple[Digest, str], Scorer]
    seeds: Mapping[Digest, int]

    def without(self, samples: Collection[str]) -> Corpora:
        """The same but for some samples."""
        answered = {
            run: replace(one, rows=tuple(row for row in one.rows if row.sample_id not in samples))
            for run, one in self.answered.items()
        }
        return replace(self, answered=answered)


def of_corpus(need: Need) -> bool:
    """Whether it is a bound of a metric of all rows together."""
    return need.scale is not None and need.scale.measures == "corpus"


def corpora_for(reading: Reading, needs: Sequence[Need]) -> Corpora:
    """What these bounds are computed from. Raises IntegrityError if rows are not what was recorded."""
    runs = {run for n in needs for run in (*n.runs, n.baseline) if run is not None}
    return Corpora(
        {run: _answered(reading, run) for run in runs},
        {(n.suite, n.scorer): _declared(reading, n) for n in needs},
        {n.suite: suite_with(reading, n.suite).seed for n in needs},
    )


def measure_of_corpus(need: Need, found: Corpora) -> Measurement:
    """One such bound. Raises InfrastructureError if a library that it takes is not at hand."""
    scorer = _scorer(found.scorers[need.suite, need.scorer])
    ours = [found.answered[run] for run in need.runs]
    if need.baseline is None:
        drawn = Drawn(ours[0].release, ours[0].release, ours[0].dataset)
        return measure_corpus(
            need.rule,
            need.run,
            _pooled([one.rows for one in ours]),
            scorer,
            drawn,
            level=need.level,
            operator=need.operator or ">=",
            threshold=need.threshold or "0",
        )
    live = found.answered[need.baseline]
    pairs = [asked_by_both(found.seeds[need.suite], one.rows, live.rows) for one in ours]
    return measure_corpus_gain(
        need.rule,
        need.run,
        need.baseline,
        _pooled([mine for mine, _ in pairs]),
        _pooled([theirs for _, theirs in pairs]),
        scorer,
        Drawn(ours[0].release, live.release, live.dataset),
        level=need.level,
        margin=need.margin or "0",
        superior=bool(need.superior),
    )


# ---------------------------------------------------------------------------------------------------------


def _answered(reading: Reading, evidence: Digest) -> Answered:
    run = reading.evidence.run_with(evidence)
    rows = tuple(map(_answer, reading.evidence.evaluated_rows(evidence)))
    return Answered(run.release_digest, run.dataset_digest, rows)


def _answer(row: EvaluatedRow) -> Answer:
    first, *again = row.answers or row.asked * (None,)
    return Answer(row.sample_id, row.cluster, row.target, first, row.state is not RowState.UNMEASURED, tuple(again))


def _declared(reading: Reading, need: Need) -> Scorer:
    return next(scorer for scorer in suite_with(reading, need.suite).scorers if scorer.name == need.scorer)


def _scorer(declared: Scorer) -> CorpusScorer:
    from registry.integrations.scorers import ready_one  # not on the path of commands that compute no such bound

    scorer = ready_one(declared)
    if not isinstance(scorer, CorpusScorer):
        raise TypeError(f"{declared.name} scores single rows")
    return scorer


def _pooled(runs: Sequence[Sequence[Answer]]) -> Sequence[Answer]:
    """The answers of several runs as one; those of one sample stay in its cluster (`measuring.pooled`)."""
    if len(runs) == 1:
        return runs[0]
    return [replace(row, sample_id=f"{row.sample_id}#{turn}") for turn, rows in enumerate(runs, 1) for row in rows]
