"""Comparing two runs: choosing them, and putting what they recorded beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.evaluations import EvaluationRun
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_version_ref
from registry.domain.reports import Comparison, compare
from registry.domain.scorers import CorpusScorer
from registry.domain.suites import Scorer, Suite, measures_of, suite_of
from registry.domain.suites.drawing import asked_by_all
from registry.integrations.scorers import ready_one
from registry.services.pricing import price_now
from registry.services.runtime import Runtime
from registry.storage.catalog import Reading


def compared(
    runtime: Runtime, before: str, after: str, suite: str | None, scorer: str | None, limit: int
) -> Comparison:
    """`after` beside `before`: each a release (then its newest run that can be compared) or the id of a run.

    Raises NotFoundError if there are no runs to compare, InvalidInputError for runs of different suites or rows.
    """
    with runtime.catalog.read() as reading:
        wanted = None if suite is None else suite_version(reading, suite)
        sides = [list(_runs(reading, subject, wanted)) for subject in (before, after)]
        for subject, runs in zip((before, after), sides, strict=True):
            _refuse_none(subject, runs, wanted)
        pair = _pair(before, after, sides)
        declared = suite_of(suite_version(reading, pair[0].suite).manifest)
        name = chosen_scorer(declared, scorer).name
        rows = asked_by_all(declared.seed, [reading.evidence.whole_rows(run.id) for run in pair])
        before_price, after_price = (price_now(reading, run) for run in pair)
    corpus = {one.name: ready for one in declared.scorers if isinstance(ready := _corpus(one), CorpusScorer)}
    prices = (before_price, after_price)
    return compare((pair[0], rows[0]), (pair[1], rows[1]), declared, corpus, name, limit, prices)


def suite_version(reading: Reading, reference: str) -> Version:
    """The suite that a reference names, or the newest version of a name."""
    if "@" in reference:
        return reading.artifacts.version(parse_version_ref(reference), Kind.SUITE)
    return reading.artifacts.newest(reference, Kind.SUITE)


def chosen_scorer(suite: Suite, name: str | None) -> Scorer:
    """The row scorer that is named, or the primary one. Raises InvalidInputError if it scores no single rows."""
    rows = [one for one in suite.scorers if measures_of(one) != "corpus"]
    found = next((one for one in rows if one.name == (name or suite.primary)), None)
    if found is None:
        raise InvalidInputError(
            "no such scorer of single rows",
            where="--scorer",
            expected=" or ".join(one.name for one in rows) or "a suite with a scorer of single rows",
            found=repr(name or suite.primary),
        )
    return found


# ---------------------------------------------------------------------------------------------------------


def _corpus(scorer: Scorer) -> CorpusScorer | None:
    found = ready_one(scorer) if measures_of(scorer) == "corpus" else None
    return found if isinstance(found, CorpusScorer) else None


def _runs(reading: Reading, subject: str, suite: Version | None) -> Iterator[EvaluationRun]:
    """A run that is named, whatever it counts for; of a release those that count, else those that were imported."""
    if "@" not in subject:
        gone = reading.evidence.invalidation(subject)
        run = reading.evidence.run(subject)
        yield replace(run, invalidated=f"{gone.person}: {gone.reason}") if gone else run
        return
    release = reading.releases.get(parse_version_ref(subject))
    for run in reading.evidence.every_run_of(release.digest):
        fits = suite is None or run.suite_digest == suite.digest
        if fits and run.deployment is None and reading.evidence.invalidation(run.id) is None:
            yield run


def _refuse_none(subject: str, runs: Sequence[EvaluationRun], suite: Version | None) -> None:
    if "@" not in subject:
        if suite is not None and runs[0].suite_digest != suite.digest:
            raise InvalidInputError(
                f"run {subject} is not of this suite", expected=suite.reference, found=runs[0].suite
            )
    elif not runs:
        on = f" on {suite.reference}" if suite is not None else ""
        raise NotFoundError(
            f"{subject} has no run{on} that counts",
            expected="a completed run that was not invalidated",
            fix=f"tandem eval run {subject} --suite {suite.reference if suite is not None else 'REF'}",
        )


def _pair(before: str, after: str, sides: Sequence[Sequence[EvaluationRun]]) -> tuple[EvaluationRun, EvaluationRun]:
    """The newest two that can be compared: of one suite on the same rows, and of one runner class.

    Runs that were executed come before imported ones. Two runs that are both named are taken as they are, of whatever
    machinery.
    """
    named = "@" not in before and "@" not in after
    pairs = [
        (one, other)
        for one in sides[0]
        for other in sides[1]
        if (one.suite_digest, one.dataset_digest) == (other.suite_digest, other.dataset_digest)
        and (named or one.runner.digest == other.runner.digest)
    ]
    if not pairs:
        raise _incomparable(before, after, sides)
    return max(pairs, key=_newest)


def _newest(pair: tuple[EvaluationRun, EvaluationRun]) -> tuple[bool, str, str, str]:
    older, newer = sorted(run.ended_at for run in pair)
    return (all(run.binding is None for run in pair), older, newer, pair[0].id + pair[1].id)


def _incomparable(before: str, after: str, sides: Sequence[Sequence[EvaluationRun]]) -> InvalidInputError:
    again = [f"tandem eval run {subject} --suite REF" for subject in (before, after) if "@" in subject]
    return InvalidInputError(
        f"{before} and {after} have no runs that can be compared",
        expected="runs of one suite, by one class of runner",
        found=f"{before}: {_told(sides[0])}; {after}: {_told(sides[1])}",
        fix=f"{' and '.join(again)}, with the same runner; or name both runs by their ids, whatever made them"
        if again
        else "name two runs of one suite",
    )


def _told(runs: Iterable[EvaluationRun]) -> str:
    return ", ".join(sorted({f"{run.suite} by {run.runner.kind} {run.runner.digest[7:15]}" for run in runs}))
