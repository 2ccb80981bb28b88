"""Evidence: evaluation runs with their rows, texts that were generated, and bounds computed from them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, bindparam, distinct, func
from sqlalchemy import select as columns
from sqlmodel import col, select

from registry.domain.digests import Digest, canonical_json, without_nothing
from registry.domain.errors import IntegrityError
from registry.domain.evaluations import (
    EvaluatedRow,
    EvaluationRun,
    Generation,
    JudgedLabel,
    RunnerClass,
    ScoreSummary,
    evidence_digest,
    results_digest,
    timings_digest,
)
from registry.domain.imports.replays import Verdict
from registry.domain.log import Entry
from registry.domain.measuring import ScoredRow
from registry.domain.outcomes import Page
from registry.domain.prices import RunCost
from registry.domain.safety import Settled
from registry.storage.catalog.bounds import kept_bounds
from registry.storage.catalog.caches import add_scores, add_texts, kept_scores, kept_texts, oldest_text
from registry.storage.catalog.evaluation_labels import add_labels, all_labels
from registry.storage.catalog.evaluation_rows import add_rows, all_rows, rows_page
from registry.storage.catalog.settling import settled, settling
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables.evidence import EvaluationInvalidationRow, EvaluationRunRow, MeasurementRow
from registry.storage.tables.replays import EvaluationReplayOutcomeRow, EvaluationReplayRow

_MANY = 500
"""Keys per query: well below the variable limits of the databases."""


_RUN, _INVALIDATION = table(EvaluationRunRow), table(EvaluationInvalidationRow)
_REPLAY, _ENDED = table(EvaluationReplayRow), table(EvaluationReplayOutcomeRow)
_COUNTS = ~columns(_INVALIDATION.c.run).where(_INVALIDATION.c.run == _RUN.c.id).exists()
_RUNS: Select[Any] = columns(_RUN).order_by(func.coalesce(_RUN.c.log_index, -1), _RUN.c.id)
_RUN_BY_ID = _RUNS.where(_RUN.c.id == bindparam("id"))
_EVERY_RUN_OF = _RUNS.where(_RUN.c.release_digest == bindparam("release"))
_KNOWN = _RUN.c.binding.is_(None) | (
    columns(_REPLAY.c.id)
    .join_from(_REPLAY, _ENDED, _ENDED.c.replay == _REPLAY.c.id)
    .where(_REPLAY.c.evidence == _RUN.c.evidence, _ENDED.c.verdict == Verdict.CONFIRMED.value)
    .exists()
)
"""Runs that were executed here, and those that were imported and confirmed by a replay."""
_RUNS_OF = _EVERY_RUN_OF.where(_RUN.c.deployment.is_(None), _KNOWN, _COUNTS)
_CANDIDATES = columns(func.count(distinct(_RUN.c.release_digest))).where(_RUN.c.dataset_digest == bindparam("dataset"))
_LIVE_RUNS = _RUNS.where(_RUN.c.deployment == bindparam("deployment"), _COUNTS)


class Evidence:
    """Reading evidence."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows = work.session, work.rows
        self._sealed: dict[str, tuple[EvaluatedRow, ...]] = {}
        self._labels: dict[str, tuple[JudgedLabel, ...]] = {}

    def run(self, identifier: str) -> EvaluationRun:
        found = self._rows(_RUN_BY_ID, id=identifier)
        if not found:
            raise no_such("evaluation run", identifier, "tandem eval show APP@N")
        return _run(found[0])

    def runs_of(self, release: Digest) -> tuple[EvaluationRun, ...]:
        """Every run of a release that counts as evidence for placing it, oldest first.

        Those that were invalidated, those that verify a deployment and those that were imported do not, unless a replay
        confirmed these.
        """
        return tuple(map(_run, self._rows(_RUNS_OF, release=release)))

    def every_run_of(self, release: Digest) -> tuple[EvaluationRun, ...]:
        """Every run of a release, whatever it counts for, oldest first."""
        return tuple(map(_run, self._rows(_EVERY_RUN_OF, release=release)))

    def live_runs(self, deployment: str) -> tuple[EvaluationRun, ...]:
        """The runs that verify a deployment and were not invalidated, oldest first."""
        return tuple(map(_run, self._rows(_LIVE_RUNS, deployment=deployment)))

    def candidates(self, dataset: Digest) -> int:
        """How many releases were evaluated on the rows of a dataset; told by an index alone."""
        return int(self._session.connection().execute(_CANDIDATES, {"dataset": dataset}).scalar_one())

    def runner_kinds(self) -> frozenset[str]:
        """The kinds of runners that ever evaluated anything here."""
        found = self._session.exec(select(EvaluationRunRow.runner).distinct())
        return frozenset(str(json.loads(runner)["kind"]) for runner in found)

    def invalidation(self, run: str) -> Settled | None:
        """By whom and why a run was taken out of all evidence."""
        return settled(self._session.get(EvaluationInvalidationRow, run))

    def rows(self, run: str, *, without: Mapping[str, str], after: str | None, limit: int) -> Page[EvaluatedRow]:
        """See `evaluation_rows.rows_page`."""
        return rows_page(self._session.connection(), run, without=without, after=after, limit=limit)

    def scored_rows(self, evidence: Digest, scorer: str) -> tuple[ScoredRow, ...]:
        """What a scorer gave every row of the (first) run with this evidence, sorted by sample id.

        Raises IntegrityError if a row or a score is not what the run recorded: nothing is decided on such rows.
        """
        rows = self.evaluated_rows(evidence)
        return tuple(ScoredRow(row.sample_id, row.cluster, row.scores.get(scorer)) for row in rows)

    def evaluated_rows(self, evidence: Digest) -> tuple[EvaluatedRow, ...]:
        """Every row of the (first) run with this evidence, sorted by sample id. Raises as `scored_rows` does."""
        return self._sealed_rows(self._first_run(evidence))

    def labels(self, evidence: Digest, scorer: str) -> tuple[JudgedLabel, ...]:
        """The labels that a judge was held against in the (first) run with this evidence. Raises as `scored_rows`."""
        run = self._first_run(evidence)
        self._sealed_rows(run)
        return tuple(label for label in self._labels[run.id] if label.scorer == scorer)

    def timed_rows(self, evidence: Digest, timings: Digest) -> tuple[EvaluatedRow, ...]:
        """The same of the (first) run that took as long as `timings` says: its evidence does not cover that."""
        query = select(EvaluationRunRow).where(
            col(EvaluationRunRow.evidence) == evidence, col(EvaluationRunRow.timings) == timings
        )
        return self._sealed_rows(self._session.exec(query.order_by(col(EvaluationRunRow.id)).limit(1)).one())

    def run_with(self, evidence: Digest) -> EvaluationRun:
        """The (first) run with this evidence."""
        return self.run(self._first_run(evidence).id)

    def whole_rows(self, run: str) -> tuple[EvaluatedRow, ...]:
        """Every row of a run with its scores, sorted by sample id. Raises IntegrityError as `scored_rows` does."""
        found = self._session.get(EvaluationRunRow, run)
        return () if found is None else self._sealed_rows(found)

    def generations(self, keys: Sequence[Digest]) -> dict[Digest, Generation]:
        """Those of the texts that were generated before."""
        return kept_texts(self._session.connection(), keys)

    def oldest_text(self, keys: Sequence[Digest]) -> str | None:
        """When the oldest of those texts was kept that were generated before; None if there is none, or one whose
        time nobody noted."""
        return oldest_text(self._session.connection(), keys)

    def scores(self, keys: Sequence[Digest]) -> dict[Digest, str]:
        """Those of the scores that were computed before."""
        return kept_scores(self._session.connection(), keys)

    def measurements(self, keys: Sequence[Digest]) -> dict[Digest, Mapping[str, Any]]:
        """Those of the measurements that were computed before, as documents by key.

        Raises IntegrityError if one is not what was recorded: what was computed once is not looked at again.
        """
        found: dict[Digest, Mapping[str, Any]] = {}
        for start in range(0, len(keys), _MANY):
            found |= kept_bounds(self._rows, keys[start : start + _MANY])
        return found

    def _first_run(self, evidence: Digest) -> EvaluationRunRow:
        of_evidence = select(EvaluationRunRow).where(col(EvaluationRunRow.evidence) == evidence)
        return self._session.exec(of_evidence.order_by(col(EvaluationRunRow.id)).limit(1)).one()

    def _sealed_rows(self, run: EvaluationRunRow) -> tuple[EvaluatedRow, ...]:
        """Every row of a run, held to its `results` digest; read once for all scorers."""
        if run.id not in self._sealed:
            rows = all_rows(self._session.connection(), run.id)
            labels = all_labels(self._session.connection(), run.id)
            found = f"{results_digest(rows, labels)} {timings_digest(rows)}"
            if found != f"{run.results} {run.timings}":
                raise IntegrityError(
                    f"the rows of evaluation run {run.id} are not what was recorded",
                    expected=f"{run.results} {run.timings}",
                    found=found,
                    fix="restore the database from a backup; do not promote anything until it is mended",
                )
            self._sealed[run.id], self._labels[run.id] = rows, labels
        return self._sealed[run.id]


class WritableEvidence(Evidence):
    """Reading and adding evidence."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_run(
        self,
        run: EvaluationRun,
        rows: Sequence[EvaluatedRow],
        suite: tuple[str, int],
        deployment: str | None = None,
        labels: Sequence[JudgedLabel] = (),
    ) -> EvaluationRun:
        """Record a completed run whole: the run, its rows and scores, and its log entry. The run as recorded.

        With `deployment` (or as the run says) it verifies that deployment, and is no evidence for promoting.
        """
        deployment = deployment or run.deployment
        row = EvaluationRunRow(
            id=run.id,
            application=run.application,
            release=run.release_number,
            release_digest=run.release_digest,
            suite=suite[0],
            suite_number=suite[1],
            suite_digest=run.suite_digest,
            dataset_digest=run.dataset_digest,
            primary=run.primary,
            runner=canonical_json({"kind": run.runner.kind, "details": dict(run.runner.details)}).decode(),
            runner_digest=run.runner.digest,
            seed=run.seed,
            results=run.results,
            timings=run.timings,
            evidence=run.evidence,
            rows=run.rows,
            failed=run.failed,
            unmeasured=run.unmeasured,
            reused=run.reused,
            prompt_tokens=run.prompt_tokens,
            completion_tokens=run.completion_tokens,
            wall_us=run.wall_us,
            scores=canonical_json([without_nothing(asdict(score)) for score in run.scores]).decode(),
            actor=run.actor,
            person=self._work.actor.human_id,
            started_at=run.started_at,
            ended_at=run.ended_at,
            deployment=deployment,
            oldest_text=run.oldest_text,
            binding=run.binding,
            extends=run.extends,
            planned=run.planned,
            cost=None if run.cost is None else canonical_json(run.cost.stored()).decode(),
            deterministic=run.deterministic,
            log_index=self._work.next_index,
        )
        subjects = {"run": run.id, "evidence": run.evidence, "release": run.release_digest, "suite": run.suite_digest}
        if deployment is not None:
            subjects["deployment"] = deployment
        if run.extends is not None:
            subjects["extends"] = run.extends
        entry = Entry("eval.completed", subjects, application=run.application)
        self._work.record(entry, [row])
        add_rows(self._work, run.id, rows)
        add_labels(self._work, run.id, labels)
        return self.run(run.id)

    def invalidate(self, run: EvaluationRun, reason: str) -> Settled:
        """Take a run out of all evidence, for ever. The database refuses to do it twice."""
        end = settling(self._work, reason)
        row = EvaluationInvalidationRow(
            run=run.id,
            account=end.account,
            person=end.person,
            reason=end.reason,
            at=end.at,
            log_index=self._work.next_index,
        )
        subjects = {"run": run.id, "evidence": run.evidence, "release": run.release_digest}
        self._work.record(Entry("eval.invalidated", subjects, application=run.application, reason=reason), [row])
        return end

    def add_generations(self, generations: Iterable[Generation]) -> None:
        """Keep generated texts for next time. A text that is there already stays: the first one counts."""
        add_texts(self._work, generations)

    def add_scores(self, scores: Mapping[Digest, str]) -> None:
        """Keep computed scores for next time. One that is there already stays."""
        add_scores(self._work, scores)

    def add_measurements(self, documents: Mapping[Digest, Mapping[str, Any]]) -> None:
        """Keep computed bounds, with a log entry that commits to them. One that is there already stays."""
        known = self.measurements(list(documents))
        index = self._work.next_index
        rows = [
            MeasurementRow(
                key=key, document=canonical_json(dict(document)).decode(), at=self._work.now, log_index=index
            )
            for key, document in sorted(documents.items())
            if key not in known
        ]
        if rows:
            self._work.record(Entry("evidence.measured", {}), rows)


@lru_cache(maxsize=1024)
def _run(row: Any) -> EvaluationRun:
    """The run in a row, held to its digests. Rows that are the same in every column are the same run."""
    runner = json.loads(row.runner)
    kind = RunnerClass(runner["kind"], runner["details"])
    _refuse_changed(row, kind)
    return EvaluationRun(
        row.id,
        row.application,
        row.release,
        Digest(row.release_digest),
        f"{row.suite}@{row.suite_number}",
        Digest(row.suite_digest),
        Digest(row.dataset_digest),
        row.primary,
        kind,
        row.seed,
        Digest(row.results),
        Digest(row.timings),
        Digest(row.evidence),
        row.rows,
        row.failed,
        row.unmeasured,
        row.reused,
        row.prompt_tokens,
        row.completion_tokens,
        row.wall_us,
        tuple(_summary(score) for score in json.loads(row.scores)),
        row.actor,
        row.started_at,
        row.ended_at,
        row.deployment,
        row.person,
        row.log_index,
        row.oldest_text,
        row.binding,
        extends=row.extends,
        planned=row.planned,
        deterministic=row.deterministic,
        cost=None if row.cost is None else RunCost.model_validate(json.loads(row.cost)),
    )


def _summary(score: dict[str, Any]) -> ScoreSummary:
    """A summary as it was recorded; `gates`, which older ones have, says nothing any more."""
    return ScoreSummary(**{key: value for key, value in score.items() if key != "gates"})


def _refuse_changed(row: Any, runner: RunnerClass) -> None:
    """Hold a run to its evidence digest: what it ran, on which suite and rows, by which machinery, with what result."""
    found = evidence_digest(
        Digest(row.release_digest),
        Digest(row.suite_digest),
        Digest(row.dataset_digest),
        runner,
        row.seed,
        Digest(row.results),
    )
    if found != row.evidence or runner.digest != row.runner_digest:
        raise IntegrityError(
            f"evaluation run {row.id} is not what was recorded",
            expected=row.evidence,
            found=found,
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
