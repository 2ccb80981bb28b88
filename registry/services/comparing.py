"""Comparing: two runs shown to people side by side, and what people answered taken in.

Who opens a comparison gets a file for raters; the key to it stays here. Raters who fail their gold items are taken out
in the transaction that takes in their answers, so that nobody sees numbers with them in it first.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from registry.domain.comparisons import (
    AgreementReport,
    Comparison,
    Imported,
    Opened,
    Pair,
    Removal,
    RemovalCause,
    answer_rows,
    draw,
    failing,
    gold_of,
    like_others,
    refuse_malformed,
    report,
    taken,
    written,
)
from registry.domain.comparisons.votes import fails
from registry.domain.datasets import Format, format_of
from registry.domain.digests import MAX_INTEGER
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.evaluations import EvaluatedRow, EvaluationRun, RowState
from registry.domain.manifests import Kind, Version
from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.safety import check_reason
from registry.domain.suites import cases, suite_of
from registry.domain.suites.columns import text_of
from registry.domain.wording import short
from registry.integrations.files import read_chunks
from registry.integrations.new_files import refuse_existing, write_new
from registry.services.repeating import once, operation
from registry.services.rows import dataset_of, dataset_rows
from registry.services.runtime import Runtime, acting, transact
from registry.services.situation import contributors
from registry.storage.catalog import Reading, Writing


def export_pairs(
    runtime: Runtime,
    candidate: str,
    baseline: str,
    suite: str,
    path: Path,
    items: int | None,
    gold: Path | None,
    seed: int | None,
) -> Opened:
    """Open a comparison of two runs (ids, or releases for their newest run on the suite) and write what raters see.

    Without a seed one is drawn that nobody can guess. Raises InvalidInputError for runs of other suites, a name that is
    neither .jsonl nor .csv, or more items than both runs measured; ConflictError if the file is there already.
    """
    known = gold_of(read_chunks(gold), str(gold)) if gold is not None else ()
    written("", (), path.name)
    refuse_existing(path)
    acting(runtime, Permission.EVALUATE)
    with runtime.catalog.read() as reading:
        version = _suite(reading, suite)
        runs = _run(reading, candidate, version), _run(reading, baseline, version)
        dataset = dataset_of(reading, version)
        rows = [{row.sample_id: row for row in reading.evidence.evaluated_rows(run.evidence)} for run in runs]
    _refuse_same(*runs)
    pairs = tuple(_pairs(_inputs(runtime, version, dataset), rows[0], rows[1]))
    _refuse_too_few(pairs, items)
    known = like_others(known, list(pairs[0].input), str(gold))
    shown = draw(pairs, known, items, secrets.randbelow(MAX_INTEGER) if seed is None else seed)
    opened = transact(runtime, Permission.EVALUATE, lambda writing: writing.comparisons.open(*runs, shown))
    write_new(path, written(opened.id, shown, path.name))
    left_out = len(rows[0].keys() | rows[1].keys()) - len(pairs)
    return Opened(
        opened.id, opened.suite, opened.candidate, opened.baseline, str(path), opened.items, opened.gold, left_out
    )


def import_answers(runtime: Runtime, comparison: str, path: Path) -> Imported:
    """Take in the answers of a file, whole or not at all. Given again, the same answers are there once.

    Raises InvalidInputError with every fault and its line.
    """
    source = str(path)
    if format_of(path.name) is Format.PARQUET:
        raise InvalidInputError("answers are not read from Parquet", where=source, expected="JSON Lines or CSV")
    rows = answer_rows(read_chunks(path), source)

    def work(writing: Writing) -> Imported:
        try:
            found = writing.comparisons.get(comparison)
        except NotFoundError:
            refuse_malformed(rows, source)
            raise
        items, known = writing.comparisons.items(found.id), writing.comparisons.answers(found.id)
        took = taken(rows, source, found.id, {item.id: item for item in items}, known)
        if took.answers:
            writing.comparisons.answer(found, took.answers)
        return Imported(found.id, len(took.answers), took.again, took.unanswered, tuple(_removed(writing, found)))

    return transact(runtime, Permission.EVALUATE, work)


def agreement(runtime: Runtime, comparison: str) -> AgreementReport:
    """What people said in a comparison so far."""
    with runtime.catalog.read() as reading:
        found = reading.comparisons.get(comparison)
        items, answers = reading.comparisons.items(found.id), reading.comparisons.answers(found.id)
        removals = reading.comparisons.removals(found.id)
    return report(found, items, answers, removals)


def listed(runtime: Runtime, release: str) -> tuple[Comparison, ...]:
    """Every comparison of a release with another, oldest first."""
    ref = parse_version_ref(release)
    with runtime.catalog.read() as reading:
        return reading.comparisons.of(reading.releases.get(ref).digest)


def remove_rater(runtime: Runtime, comparison: str, rater: str, reason: str, op_id: str | None) -> Removal:
    """Let a rater's answers count no more, by somebody who had no hand in either release.

    Raises NotFoundError for somebody who answered nothing, ConflictError for somebody who was removed before.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> Removal:
        found = writing.comparisons.get(comparison)
        _refuse_contributor(writing, found)
        _refuse_no_rater(writing, found, rater)
        return writing.comparisons.remove(found, rater, RemovalCause.MANUAL, why)

    return once(
        runtime,
        Permission.INVALIDATE,
        operation(op_id, "remove rater", comparison=comparison, rater=rater, reason=why),
        work,
        keep=lambda removal: {"rater": removal.rater},
        again=lambda reading, kept: next(
            r for r in reading.comparisons.removals(comparison) if r.rater == kept["rater"]
        ),
    )


# What is shown ---------------------------------------------------------------------------------------------


def _suite(reading: Reading, suite: str) -> Version:
    artifacts = reading.artifacts
    if "@" in suite:
        return artifacts.version(parse_version_ref(suite), Kind.SUITE)
    return artifacts.newest(suite, Kind.SUITE)


def _run(reading: Reading, subject: str, suite: Version) -> EvaluationRun:
    """The run that is named, or the newest one of a release on the suite that counts."""
    if "@" not in subject:
        run = reading.evidence.run(subject)
        if run.suite_digest != suite.digest:
            raise InvalidInputError(
                f"run {run.id} is of another suite", expected=suite.reference, found=run.suite, fix="name its suite"
            )
        return run
    release = reading.releases.get(parse_version_ref(subject))
    runs = [run for run in reading.evidence.runs_of(release.digest) if run.suite_digest == suite.digest]
    if not runs:
        raise NotFoundError(
            f"no run of {release.reference} on {suite.reference} counts",
            expected="a run of it",
            fix=f"tandem eval run {release.reference} --suite {suite.reference}",
        )
    return max(runs, key=lambda run: (run.ended_at, run.id))


def _refuse_same(candidate: EvaluationRun, baseline: EvaluationRun) -> None:
    if candidate.evidence == baseline.evidence:
        raise InvalidInputError(
            "a run cannot be compared with itself",
            expected="two runs that may differ",
            found=f"{candidate.id} and {baseline.id}, which came to the same",
        )


def _inputs(runtime: Runtime, suite: Version, dataset: Version) -> dict[str, Mapping[str, str]]:
    """What every sample asked, by its id."""
    found = cases(suite_of(suite.manifest), dataset_rows(runtime, dataset), dataset.files[0].path)
    return {case.sample_id: {name: text_of(value) for name, value in case.variables.items()} for case in found}


def _pairs(
    inputs: Mapping[str, Mapping[str, str]], candidate: Mapping[str, EvaluatedRow], baseline: Mapping[str, EvaluatedRow]
) -> Iterator[Pair]:
    """The samples that both runs measured. What a release failed to answer is shown as it is, for people to judge."""
    for sample in sorted(candidate.keys() & baseline.keys() & inputs.keys()):
        ours, theirs = candidate[sample], baseline[sample]
        if RowState.UNMEASURED not in {ours.state, theirs.state}:
            yield Pair(sample, ours.cluster, inputs[sample], ours.output, theirs.output)


def _refuse_too_few(pairs: Sequence[Pair], items: int | None) -> None:
    if len(pairs) < (items or 1):
        raise InvalidInputError(
            "not as many samples were measured by both runs",
            where="--items",
            expected=f"at most {len(pairs)}",
            found=str(items or 1),
        )


# Raters ----------------------------------------------------------------------------------------------------


def _removed(writing: Writing, comparison: Comparison) -> Iterator[Removal]:
    """Take out whoever failed too many gold items by now."""
    if not comparison.gold:
        return
    comparisons = writing.comparisons
    gone = {removal.rater for removal in comparisons.removals(comparison.id)}
    found = failing(comparisons.items(comparison.id), comparisons.answers(comparison.id))
    for rater, (failed, asked) in sorted(found.items()):
        if rater not in gone and fails(failed, asked):
            reason = f"failed {failed} of {asked} gold items, more than 20 %"
            yield comparisons.remove(comparison, rater, RemovalCause.GOLD, reason)


def _refuse_no_rater(writing: Writing, comparison: Comparison, rater: str) -> None:
    before = next((r for r in writing.comparisons.removals(comparison.id) if r.rater == rater), None)
    if before is not None:
        raise ConflictError(
            f"rater {short(rater)} was removed before",
            expected="a rater who counts",
            found=f"removed by {before.person} at {before.at}: {before.reason}",
        )
    if all(answer.rater != rater for answer in writing.comparisons.answers(comparison.id)):
        raise NotFoundError(
            f"no rater {short(rater)}",
            expected=f"somebody who answered in comparison {comparison.id}",
            fix=f"tandem eval agreement {comparison.id} lists them",
        )


def _refuse_contributor(writing: Writing, comparison: Comparison) -> None:
    """Refuse everybody who made one of the two: they would choose whose opinion of it counts."""
    person = writing.actor.human_id
    for digest in (comparison.candidate_digest, comparison.baseline_digest):
        for release in writing.releases.with_digest(digest):
            for hand in contributors(writing, release, release, None):
                if hand.person == person:
                    raise PermissionDeniedError(
                        f"{person} may not remove a rater from a comparison of {release.reference}",
                        expected="somebody who had no hand in either release",
                        found=f"{person} {hand.why}",
                    )
