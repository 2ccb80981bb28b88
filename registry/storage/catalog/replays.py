"""Replays of imported runs: recorded before anything is generated, and what came of them after it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Select, bindparam, func
from sqlalchemy import select as columns

from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import ConflictError, IntegrityError
from registry.domain.evaluations import EvaluationRun, RunnerClass
from registry.domain.imports.replays import Differing, Replay, ReplayOutcome, Verdict, decisive
from registry.domain.log import Entry, rows_digest
from registry.domain.times import parse_time
from registry.storage.catalog.work import Read, Write, table
from registry.storage.identifiers import new_id
from registry.storage.tables.replays import EvaluationReplayOutcomeRow, EvaluationReplayRow
from registry.storage.tables.stages import LogRow

_REPLAY, _OUTCOME, _LOG = table(EvaluationReplayRow), table(EvaluationReplayOutcomeRow), table(LogRow)
_OF_EVIDENCE: Select[Any] = (
    columns(_REPLAY, _LOG.c.leaf)
    .select_from(_REPLAY.outerjoin(_LOG, _LOG.c.idx == _REPLAY.c.log_index))
    .where(_REPLAY.c.evidence == bindparam("evidence"))
    .order_by(_REPLAY.c.log_index)
)
_OUTCOMES: Select[Any] = (
    columns(_OUTCOME, _LOG.c.leaf)
    .select_from(_OUTCOME.outerjoin(_LOG, _LOG.c.idx == _OUTCOME.c.log_index))
    .where(_OUTCOME.c.replay.in_(bindparam("replays", expanding=True)))
)
_CONFIRMED = columns(_OUTCOME.c.replay).where(
    _OUTCOME.c.replay == _REPLAY.c.id, _OUTCOME.c.verdict == Verdict.CONFIRMED.value
)
_UNCONFIRMED = (
    columns(func.count().label("failed"))
    .select_from(_REPLAY)
    .where(_REPLAY.c.suite_digest == bindparam("suite"), ~_CONFIRMED.exists())
)


@dataclass(frozen=True, slots=True)
class Attempt:
    """A replay that is to be opened: the import, who answers, and what is drawn of how many rows."""

    run: EvaluationRun
    runner: RunnerClass
    samples: int
    measured: int
    level: str
    seed: str


class Replays:
    """Reading replays."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def of(self, evidence: Digest) -> tuple[Replay, ...]:
        """Every replay of an import, by its evidence, oldest first.

        Raises IntegrityError if one is not what was recorded: an import counts by what stands there.
        """
        found = self._rows(_OF_EVIDENCE, evidence=evidence)
        if not found:
            return ()
        outcomes = {row.replay: row for row in self._rows(_OUTCOMES, replays=tuple(row.id for row in found))}
        return tuple(_replay(row, outcomes.get(row.id)) for row in found)

    def unconfirmed(self, suite: Digest) -> int:
        """How many replays on a suite did not confirm their import, or have not ended."""
        return int(self._rows(_UNCONFIRMED, suite=suite)[0].failed)


class WritableReplays(Replays):
    """Reading and adding replays."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def open(self, attempt: Attempt) -> Replay:
        """Record what is to be replayed. Raises ConflictError if the import is settled."""
        run = attempt.run
        self._refuse_settled(run.evidence)
        row = EvaluationReplayRow(
            id=new_id(parse_time(self._work.now)),
            run=run.id,
            evidence=run.evidence,
            suite_digest=run.suite_digest,
            runner=canonical_json({"kind": attempt.runner.kind, "details": dict(attempt.runner.details)}).decode(),
            samples=attempt.samples,
            measured=attempt.measured,
            level=attempt.level,
            seed=attempt.seed,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        subjects = {"replay": row.id, "run": run.id, "evidence": run.evidence, "release": run.release_digest}
        self._work.record(Entry("eval.replay-opened", subjects, application=run.application), [row])
        return self._one(run.evidence, row.id)

    def close(self, run: EvaluationRun, replay: Replay, outcome: ReplayOutcome) -> Replay:
        """Record what came of it. Raises ConflictError if the import was settled by another one meanwhile."""
        self._refuse_settled(replay.evidence)
        row = EvaluationReplayOutcomeRow(
            replay=replay.id,
            verdict=outcome.verdict.value,
            differing=outcome.differing,
            texts_alike=outcome.texts_alike,
            at_most=outcome.at_most,
            at_least=outcome.at_least,
            results=outcome.results,
            examples=canonical_json([asdict(one) for one in outcome.examples]).decode(),
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        subjects = {"replay": replay.id, "run": run.id, "evidence": run.evidence, "release": run.release_digest}
        entry = Entry("eval.replayed", subjects, application=run.application)
        self._work.record(entry, [row])
        return self._one(replay.evidence, replay.id)

    def _refuse_settled(self, evidence: Digest) -> None:
        before = decisive(self.of(evidence))
        if before is not None and before.outcome is not None:
            raise ConflictError(
                f"the import was {before.outcome.verdict.value} by replay {before.id}, which is final",
                expected="an import that no replay has settled",
                found=f"{before.outcome.differing} of {before.samples} rows differed, at {before.outcome.at}",
            )

    def _one(self, evidence: Digest, identifier: str) -> Replay:
        return next(replay for replay in self.of(evidence) if replay.id == identifier)


# ---------------------------------------------------------------------------------------------------------


def _replay(row: Any, ended: Any | None) -> Replay:
    _refuse_changed(EvaluationReplayRow, row)
    runner = json.loads(row.runner)
    return Replay(
        row.id,
        Digest(row.evidence),
        Digest(row.suite_digest),
        RunnerClass(runner["kind"], runner["details"]),
        int(row.samples),
        int(row.measured),
        row.level,
        row.seed,
        row.account,
        row.person,
        row.at,
        int(row.log_index),
        None if ended is None else _outcome(ended),
    )


def _outcome(row: Any) -> ReplayOutcome:
    _refuse_changed(EvaluationReplayOutcomeRow, row)
    return ReplayOutcome(
        Verdict(row.verdict),
        int(row.differing),
        int(row.texts_alike),
        row.at_most,
        row.at_least,
        Digest(row.results),
        tuple(Differing(**one) for one in json.loads(row.examples)),
        row.account,
        row.person,
        row.at,
    )


def _refuse_changed(kind: type[EvaluationReplayRow] | type[EvaluationReplayOutcomeRow], row: Any) -> None:
    """Hold a row to the log entry that commits to it."""
    *values, leaf = row
    made = table(kind)
    named = dict(zip(made.c.keys(), values, strict=True))
    expected = "no log entry" if leaf is None else str(json.loads(leaf)["rows"])
    found = rows_digest([(made.name, named)])
    if found != expected:
        raise IntegrityError(
            f"the replay that log entry {row.log_index} keeps is not what was recorded",
            expected=expected,
            found=found,
            fix="restore the database from a backup; do not promote anything until it is mended",
        )
