"""What bounds of scores by a model take besides: people's labels, and how often its verdicts flip."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from registry.domain.digests import Digest
from registry.domain.evaluations import EvaluatedRow, JudgedLabel, RowState
from registry.domain.judging import flip_share
from registry.domain.measuring import ScoredRow
from registry.domain.measuring_judges import held_to_swaps, measure_corrected
from registry.domain.policies.measured_facts import Measurement
from registry.domain.policies.needs import Need
from registry.domain.statistics.bounds import Sampled

Key = tuple[Digest, str]
"""Evidence and scorer."""


@dataclass(frozen=True, slots=True)
class JudgeRows:
    """Of each run and judge: the labels, and the rows."""

    labels: Mapping[Key, tuple[JudgedLabel, ...]]
    rows: Mapping[Key, tuple[EvaluatedRow, ...]]

    def without(self, samples: Collection[str]) -> JudgeRows:
        """The same but for some samples."""
        kept = {key: tuple(r for r in rows if r.sample_id not in samples) for key, rows in self.rows.items()}
        return replace(self, rows=kept)


class Source(Protocol):
    """Where runs are read from."""

    def evaluated_rows(self, evidence: Digest) -> tuple[EvaluatedRow, ...]: ...

    def labels(self, evidence: Digest, scorer: str) -> tuple[JudgedLabel, ...]: ...


def judge_rows_for(source: Source, needs: Sequence[Need]) -> JudgeRows:
    """What these bounds take, where a model scored. Raises IntegrityError if rows are not what was recorded."""
    corrected = {(run, n.scorer) for n in needs if n.labels is not None for run in n.runs}
    paired = {(run, n.scorer) for n in needs if n.flips for run in _runs_of(n)}
    return JudgeRows(
        {key: source.labels(*key) for key in corrected},
        {(run, scorer): source.evaluated_rows(run) for run, scorer in corrected | paired},
    )


def measure_by_people(need: Need, rows: Sequence[ScoredRow], found: JudgeRows, sampled: Sampled) -> Measurement:
    """The bound of a metric that people's labels correct. Runs that are pooled were corrected by the same labels."""
    keys = [(run, need.scorer) for run in need.runs]
    if need.labels is None or need.operator is None or need.threshold is None or need.scale is None:
        raise ValueError(f"rule {need.rule_id} asks for no mean that labels correct")
    return measure_corrected(
        need.rule, need.run, rows, found.labels[keys[0]], need.scale,
        wanted=need.labels, share=sum(_share(need.scorer, found.rows[key]) for key in keys) / len(keys),
        level=need.level, operator=need.operator, threshold=need.threshold, assumed_icc=sampled.assumed_icc,
    )  # fmt: skip


def held_to_verdicts(need: Need, measured: Measurement, found: JudgeRows) -> Measurement:
    """The bound, or none if a judge of two answers changed its mind too often in one of the runs."""
    if not need.flips:
        return measured
    return held_to_swaps(measured, [flip_share(need.scorer, found.rows[run, need.scorer]) for run in _runs_of(need)])


# ---------------------------------------------------------------------------------------------------------


def _runs_of(need: Need) -> list[Digest]:
    return [run for run in (*need.runs, need.baseline) if run is not None]


def _share(scorer: str, rows: Sequence[EvaluatedRow]) -> float:
    own = sum(row.state is RowState.OK and scorer in row.scores for row in rows)
    return own / len(rows) if rows else 0.0
