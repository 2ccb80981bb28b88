"""What a registry says of an evaluation run: a test result (in-toto, v0.1), which says what passed.

A run by itself measures, and passes nothing. So each scorer is a test that is warned of, until somebody says what it
must show; then each requirement is a test, judged as a rule of a policy judges it: by the bound of the run.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.attestations import TEST_RESULT, Result
from registry.domain.digests import Digest, decimal_text, without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import EvaluationRun, ScoreSummary
from registry.domain.imports.replays import REPLAYED
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.releases import Release
from registry.domain.statements.documents import EVALUATION, Place, about, descriptor, statement
from registry.domain.suites import Judge, Suite

_RESULTS = {Status.SATISFIED: Result.PASSED, Status.UNSATISFIED: Result.FAILED}
_ASKED = re.compile(r"\s*(\S{1,64}?)\s*(>=|<=)\s*(\S{1,40})\s*")


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a scorer of a run must show: `exact >= 0.9`. `limit` is a canonical decimal."""

    scorer: str
    operator: str
    limit: str

    def __str__(self) -> str:
        return f"{self.scorer} {self.operator} {self.limit}"

    @property
    def require(self) -> str:
        """The same as a rule of a policy says it."""
        return f"{self.operator} {self.limit}"


@dataclass(frozen=True, slots=True)
class Tested:
    """A requirement, and how a rule of a policy that asks for the same judges the run."""

    requirement: Requirement
    judged: RuleResult

    @property
    def result(self) -> Result:
        """FAILED if the run shows that it is not met, WARNED if it shows neither."""
        return _RESULTS.get(self.judged.status, Result.WARNED)

    def content(self) -> dict[str, Any]:
        return {
            "required": str(self.requirement),
            "rule": self.judged.required,
            "result": self.result.value,
            "status": self.judged.status.value,
            "summary": self.judged.summary,
            "measured": dict(self.judged.measured),
        }


def requirement(text: str) -> Requirement:
    """What somebody requires, `exact >= 0.9`. Raises InvalidInputError for anything else."""
    found = _ASKED.fullmatch(text)
    if found is None:
        raise InvalidInputError(
            "not a requirement", where="--require", expected='such as "exact >= 0.9"', found=ascii(text[:80])
        )
    return Requirement(found[1], found[2], decimal_text(found[3], "--require"))


def of_run(
    run: EvaluationRun,
    release: Release,
    dataset: str,
    suite: Suite,
    place: Place,
    tested: Sequence[Tested] = (),
) -> bytes:
    """The statement of a run, as it is shown. `dataset` is the reference of the rows that it asked."""
    said = {one: [str(t.requirement) for t in tested if t.result is one] for one in Result}
    warned = said[Result.WARNED] if tested else [score.scorer for score in run.scores]
    if run.binding not in {None, REPLAYED}:
        warned.append("imported, and not confirmed by a replay")
    result = Result.FAILED if said[Result.FAILED] else Result.WARNED if warned else Result.PASSED
    predicate = {
        "result": result.value,
        "configuration": _configuration(run, dataset, suite),
        "passedTests": said[Result.PASSED],
        "warnedTests": warned,
        "failedTests": said[Result.FAILED],
        EVALUATION: _evaluation(run, place, tested),
    }
    return statement(about(release), TEST_RESULT, predicate)


# ---------------------------------------------------------------------------------------------------------


def _configuration(run: EvaluationRun, dataset: str, suite: Suite) -> list[dict[str, Any]]:
    judges = [scorer for scorer in suite.scorers if isinstance(scorer, Judge)]
    told = [
        descriptor(run.suite_digest, name=run.suite, kind="suite"),
        descriptor(run.dataset_digest, name=dataset, kind="dataset"),
        descriptor(run.runner.digest, name=run.runner.kind, kind="runner"),
    ]
    told += [descriptor(Digest(j.digest), name=j.release, kind="judge") for j in judges if j.digest is not None]
    labels = [judge.calibration for judge in judges if judge.calibration is not None]
    told += [descriptor(Digest(c.digest), name=c.labels, kind="labels") for c in labels if c.digest is not None]
    return told


def _evaluation(run: EvaluationRun, place: Place, tested: Sequence[Tested]) -> dict[str, Any]:
    return without_nothing(
        {
            "run": run.id,
            "evidence": run.evidence,
            "results": run.results,
            "seed": run.seed,
            "rows": run.rows,
            "failed": run.failed,
            "unmeasured": run.unmeasured,
            "planned": run.planned,
            "extends": run.extends,
            "verifies": run.deployment,
            "binding": run.binding,
            "primary": run.primary,
            "scores": [_score(score) for score in run.scores],
            "required": [one.content() for one in tested] or None,
            "started": run.started_at,
            "ended": run.ended_at,
            "by": run.actor,
            "log": place.content(),
        }
    )


def _score(score: ScoreSummary) -> dict[str, Any]:
    return without_nothing(
        {
            "scorer": score.scorer,
            "value": score.value,
            "rows": score.n,
            "signature": score.signature,
            "judge": score.judge,
            "corrected": score.corrected,
        }
    )
