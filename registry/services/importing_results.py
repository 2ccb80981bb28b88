"""Importing results: what another tool measured becomes a run of a suite, marked as what it is.

The texts are scored by the suite's own scorers. Nobody here saw which weights answered, so such a run is no evidence
for promoting; it is kept to be read, compared and, some day, confirmed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from registry.domain.evaluations import EvaluationRun
from registry.domain.imports import IMPORTED, ImportedRun, Paired, Results, chosen, compared, paired
from registry.domain.members import Permission
from registry.domain.scorers import JudgeScorer, RowScorer, Scores, score_rows
from registry.integrations.results import read_results
from registry.integrations.scorers import ready
from registry.services.pricing import cost_now
from registry.services.recording_runs import run_of, subject_of
from registry.services.rows import cases_of
from registry.services.runtime import Runtime, acting, transact
from registry.storage.catalog import Writing


def import_results(
    runtime: Runtime,
    files: Sequence[Path],
    release: str,
    suite: str,
    scorers: Mapping[str, str],
    select: Mapping[str, str],
) -> ImportedRun:
    """Record the answers in files of another tool as a run of a suite on a release.

    `scorers` maps metrics of theirs to scorers of ours that they are compared with; `select` chooses among several
    prompts, providers, tasks or filters. The files are read before any reference is looked up. Raises InvalidInputError
    for whatever `read_results` and `paired` refuse.
    """
    results = read_results(files)
    answers = chosen(results, select)
    actor = acting(runtime, Permission.EVALUATE)
    with runtime.catalog.read() as reading:
        subject = subject_of(reading, release, suite)
    ours = ready(subject.suite.scorers)
    answered = paired(subject.suite, cases_of(runtime, subject.suite, subject.dataset, ours), answers, results.source)
    rows = score_rows(ours, answered.rows)
    of_rows = [one.declared.name for one in ours if isinstance(one, RowScorer)]
    agreements = compared(rows, answered.answers, scorers, of_rows)

    def work(writing: Writing) -> EvaluationRun:
        # When the tool really ran is its own word, so the times are those of the import.
        span = (writing.now, writing.now)
        run = run_of(writing.new_id(), subject, results.runner, ours, rows, actor.account, span)
        run = replace(run, binding=IMPORTED, cost=cost_now(writing, subject.release, results.runner, rows))
        return writing.evidence.add_run(run, rows, subject.suite_number)

    return ImportedRun(transact(runtime, Permission.EVALUATE, work), agreements, tuple(_notes(results, answered, ours)))


# ---------------------------------------------------------------------------------------------------------


def _notes(results: Results, answered: Paired, scorers: Sequence[Scores]) -> Iterator[str]:
    yield from results.notes
    if answered.missing:
        yield f"{answered.missing} of {len(answered.rows)} rows are not in the results: unmeasured"
    if answered.errors:
        yield f"{answered.errors} of {len(answered.rows)} rows have no answer in the results: unmeasured"
    if answered.repeated:
        yield f"answers that stood there again and were counted once: {answered.repeated}"
    if answered.fewer:
        yield f"{answered.fewer} of {len(answered.rows)} rows were answered less often than the suite asks: unmeasured"
    for scorer in scorers:
        if isinstance(scorer, JudgeScorer):
            yield f"the judge {scorer.declared.name} was not asked: it judges what is run here"
