"""Studying: outcomes of production taken in, shown, and taken back.

A study comes in once and whole. The same outcomes again, by the same account, are the study that is there: nobody makes
two of one, and what was withdrawn does not come back under another id.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from registry.domain.datasets import Format, format_of
from registry.domain.digests import Digest, decimal_text
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.releases import Release
from registry.domain.safety import check_reason
from registry.domain.studies import (
    Arm,
    ImportedStudy,
    OutcomeMetric,
    Outcomes,
    Study,
    StudyReport,
    Unit,
    outcomes_of,
    study_digest,
)
from registry.domain.studies.reporting import report
from registry.domain.wording import nearest, short
from registry.integrations.files import read_chunks
from registry.services.invalidating import hands, others_for
from registry.services.repeating import once, operation
from registry.services.runtime import Runtime, transact
from registry.storage.catalog import Writing


def import_outcomes(
    runtime: Runtime,
    candidate: str,
    baseline: str | None,
    metric: str,
    path: Path,
    range_: str | None,
    split: str | None,
) -> ImportedStudy:
    """Take in the outcomes of a file, whole or not at all.

    Raises InvalidInputError with every fault and its line, ConflictError for outcomes that were withdrawn.
    """
    if format_of(path.name) is Format.PARQUET:
        raise InvalidInputError("outcomes are not read from Parquet", where=str(path), expected="JSON Lines or CSV")
    measured = _metric(metric)
    outcomes = outcomes_of(
        read_chunks(path), str(path), measured, compared=baseline is not None, range_=range_, split=split
    )
    refs = parse_version_ref(candidate), None if baseline is None else parse_version_ref(baseline)

    def work(writing: Writing) -> ImportedStudy:
        ours = writing.releases.get(refs[0])
        theirs = None if refs[1] is None else writing.releases.get(refs[1])
        _refuse_incomparable(ours, theirs)
        evidence = _evidence(ours, theirs, outcomes)
        same = writing.studies.with_evidence(evidence)
        _refuse_withdrawn(same)
        _refuse_withdrawn(_told_otherwise(writing, ours, theirs, outcomes))
        before = next((study for study in same if study.account == writing.actor.account), None)
        if before is not None:
            return ImportedStudy(before, again=True)
        return ImportedStudy(writing.studies.add(ours, theirs, outcomes, evidence), again=False)

    return transact(runtime, Permission.EVALUATE, work)


def listed(runtime: Runtime, release: str) -> tuple[Study, ...]:
    """Every study that a release has an arm in, oldest first."""
    ref = parse_version_ref(release)
    with runtime.catalog.read() as reading:
        return reading.studies.of(reading.releases.get(ref).digest)


def shown(runtime: Runtime, identifier: str) -> StudyReport:
    """What a study shows."""
    with runtime.catalog.read() as reading:
        study = reading.studies.get(identifier)
        units = reading.studies.units(study)
    return report(study, units)


def withdraw(runtime: Runtime, identifier: str, reason: str, op_id: str | None) -> Study:
    """Take outcomes out of all evidence, for a reason, by somebody who had no hand in either release or a later one.

    Raises PermissionDeniedError for those who had, ConflictError for outcomes that are out already.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> Study:
        study = writing.studies.get(identifier)
        _refuse_withdrawn([study])
        _refuse_contributor(writing, study)
        return writing.studies.withdraw(study, why)

    return once(
        runtime,
        Permission.INVALIDATE,
        operation(op_id, "withdraw outcomes", study=identifier, reason=why),
        work,
        keep=lambda found: {"study": found.id},
        again=lambda reading, kept: reading.studies.get(kept["study"]),
    )


# ---------------------------------------------------------------------------------------------------------


def _metric(metric: str) -> OutcomeMetric:
    known = [one.value for one in OutcomeMetric]
    if metric not in known:
        raise InvalidInputError(
            f"unknown metric {short(metric)}",
            where="--metric",
            expected="one of " + ", ".join(known),
            fix=nearest(metric, known),
        )
    return OutcomeMetric(metric)


def _evidence(ours: Release, theirs: Release | None, outcomes: Outcomes) -> Digest:
    other = None if theirs is None else theirs.digest
    return study_digest(ours.digest, other, outcomes.metric, outcomes.range, outcomes.split, outcomes.units)


def _refuse_incomparable(ours: Release, theirs: Release | None) -> None:
    if theirs is None:
        return
    if theirs.application != ours.application:
        raise InvalidInputError(
            "releases of two applications",
            expected=f"another release of {ours.application}",
            found=theirs.reference,
        )
    if theirs.digest == ours.digest:
        raise InvalidInputError(
            "a release cannot be compared with itself",
            expected="two releases that differ",
            found=f"{ours.reference} and {theirs.reference}, which are the same",
        )


def _told_otherwise(writing: Writing, ours: Release, theirs: Release | None, outcomes: Outcomes) -> list[Study]:
    """Withdrawn studies of these outcomes that were told with the releases the other way round, or with or without a
    split: a test that failed is not passed by leaving it out. Another split, or another range, may be a correction."""
    released = {Arm.CANDIDATE: ours.digest, Arm.BASELINE: None if theirs is None else theirs.digest}
    found = []
    for study in writing.studies.of(ours.digest):
        if study.withdrawn is None or study.metric is not outcomes.metric or study.range != outcomes.range:
            continue
        if study.split is not None and outcomes.split not in {None, _share_of(study, ours.digest)}:
            continue
        before = {Arm.CANDIDATE: study.candidate_digest, Arm.BASELINE: study.baseline_digest}
        units = writing.studies.units(study) if set(before.values()) == set(released.values()) else ()
        if {_outcome(unit, before) for unit in units} == {_outcome(unit, released) for unit in outcomes.units}:
            found.append(study)
    return found


def _outcome(unit: Unit, releases: Mapping[Arm, Digest | None]) -> tuple[Digest | None, str, str, str | None]:
    return releases[unit.arm], unit.id, unit.value, unit.cluster


def _share_of(study: Study, release: Digest) -> str | None:
    """The share of units that a study declares for a release."""
    if study.split is None or release == study.candidate_digest:
        return study.split
    return decimal_text(1 - Decimal(study.split))


def _refuse_withdrawn(same: tuple[Study, ...] | list[Study]) -> None:
    gone = next((study for study in same if study.withdrawn is not None), None)
    if gone is not None and gone.withdrawn is not None:
        raise ConflictError(
            f"the outcomes of study {gone.id} were withdrawn before",
            expected="outcomes that still count",
            found=f"withdrawn by {gone.withdrawn.person} at {gone.withdrawn.at}: {gone.withdrawn.reason}",
        )


def _refuse_contributor(writing: Writing, study: Study) -> None:
    """Refuse everybody who made one of the two, or one that is compared with it: they would clear their own way."""
    person = writing.actor.human_id
    for digest in (study.candidate_digest, study.baseline_digest):
        involved = [] if digest is None else hands(writing, digest)
        for who, why in involved:
            if who == person:
                raise PermissionDeniedError(
                    f"{person} may not withdraw outcomes of {study.candidate}",
                    expected="somebody who had no hand in either release, nor in a later one of their application",
                    found=f"{person} {why}",
                    fix=others_for(writing, {one for one, _ in involved}),
                )
