"""What has to be known of the scores in a report that a model gave."""

from __future__ import annotations

from collections.abc import Iterator

from registry.domain.evaluations import EvaluationRun


def judge_notes(run: EvaluationRun, scorer: str | None = None) -> Iterator[str]:
    """Of each judge of a run, or of the one called `scorer`: that it is one, and what speaks against believing it."""
    for score in run.scores:
        if score.judge is None or scorer not in (None, score.scorer):
            continue
        told = "not calibrated by people" if not score.calibrated else "shown without the correction by people's labels"
        yield f"{score.scorer} is judged by {score.judge}, {told}"
        if score.same_base:
            yield f"{score.scorer} is judged by a model with the base model of {run.application}@{run.release_number}"
