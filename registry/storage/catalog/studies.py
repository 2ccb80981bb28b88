"""Studies: what production showed, held to its digest whenever a decision rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, or_, select

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError
from registry.domain.log import Entry
from registry.domain.releases import Release
from registry.domain.studies import Arm, OutcomeMetric, Outcomes, Study, Unit, study_digest
from registry.storage.catalog.settling import ENDING, end_columns, ended, fresh_id
from registry.storage.catalog.work import Read, Write, no_such, table
from registry.storage.tables.studies import StudyRow, StudyUnitRow, StudyWithdrawalRow

_STUDY, _UNIT, _WITHDRAWAL = table(StudyRow), table(StudyUnitRow), table(StudyWithdrawalRow)
_SAME = _STUDY.alias("same")
_BACK = (
    select(_SAME.c.evidence, *(_WITHDRAWAL.c[name] for name in ENDING))
    .join_from(_WITHDRAWAL, _SAME, _SAME.c.id == _WITHDRAWAL.c.study)
    .subquery("back")
)
"""Outcomes that were taken back, by whomever else they were brought in as well."""
_STUDIES: Select[Any] = (
    select(_STUDY, *end_columns(_BACK))
    .join_from(_STUDY, _BACK, _BACK.c.evidence == _STUDY.c.evidence, isouter=True)
    .order_by(_STUDY.c.log_index, _STUDY.c.id)
)
_BY_ID = _STUDIES.where(_STUDY.c.id == bindparam("id"))
_BY_EVIDENCE = _STUDIES.where(_STUDY.c.evidence == bindparam("evidence"))
_RELEASE: BindParameter[str] = bindparam("release")
_OF_RELEASE = _STUDIES.where(or_(_STUDY.c.candidate_digest == _RELEASE, _STUDY.c.baseline_digest == _RELEASE))
_UNITS = select(_UNIT.c.unit_id, _UNIT.c.arm, _UNIT.c.value, _UNIT.c.cluster).where(_UNIT.c.study == bindparam("study"))


_ARMS = {arm.value: arm for arm in Arm}
"""Looked up for every unit, which costs a tenth of what the enum's own way does."""


class Studies:
    """Reading studies."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def get(self, identifier: str) -> Study:
        found = self._rows(_BY_ID, id=identifier)
        if not found:
            raise no_such("study", identifier, "tandem outcome list APP@N")
        return _study(found[0])

    def of(self, release: Digest) -> tuple[Study, ...]:
        """Every study that a release has an arm in, oldest first; those that were withdrawn among them."""
        return tuple(map(_study, self._rows(_OF_RELEASE, release=release)))

    def with_evidence(self, evidence: Digest) -> tuple[Study, ...]:
        """Every study that came to the same, oldest first: one for each account that imported it."""
        return tuple(map(_study, self._rows(_BY_EVIDENCE, evidence=evidence)))

    def units(self, study: Study) -> tuple[Unit, ...]:
        """The outcome of every unit. Raises IntegrityError if they are not what was recorded."""
        units = self._units(study)
        # Without those of an arm that there is not, the digest is another one.
        found = tuple(Unit(i, _ARMS[arm], value, cluster) for i, arm, value, cluster in units if arm in _ARMS)
        told = study_digest(
            study.candidate_digest, study.baseline_digest, study.metric, study.range, study.split, found
        )
        if told != study.evidence:
            raise IntegrityError(
                f"the units of study {study.id} are not what was recorded",
                expected=study.evidence,
                found=told,
                fix="restore the database from a backup; do not promote anything until it is mended",
            )
        return found

    def _units(self, study: Study) -> Sequence[Any]:
        return self._rows(_UNITS, study=study.id)


class WritableStudies(Studies):
    """Reading studies, adding and withdrawing them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, candidate: Release, baseline: Release | None, outcomes: Outcomes, evidence: Digest) -> Study:
        """Record a study with all of its units, which its digest binds."""
        identifier, actor = fresh_id(self._work), self._work.actor
        row = StudyRow(
            id=identifier,
            application=candidate.application,
            candidate=candidate.number,
            candidate_digest=candidate.digest,
            baseline=None if baseline is None else baseline.number,
            baseline_digest=None if baseline is None else baseline.digest,
            metric=outcomes.metric.value,
            low=outcomes.range[0],
            high=outcomes.range[1],
            split=outcomes.split,
            candidate_units=outcomes.count(Arm.CANDIDATE),
            baseline_units=outcomes.count(Arm.BASELINE),
            evidence=evidence,
            account=actor.account,
            person=actor.human_id,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        subjects = {"study": identifier, "evidence": evidence, "candidate": candidate.digest}
        subjects |= {} if baseline is None else {"baseline": baseline.digest}
        self._work.record(Entry("outcomes.imported", subjects, application=candidate.application), [row])
        self._work.insert_many(
            StudyUnitRow,
            (
                {"study": identifier, "unit_id": u.id, "arm": u.arm.value, "value": u.value, "cluster": u.cluster}
                for u in outcomes.units
            ),
        )
        return self.get(identifier)

    def withdraw(self, study: Study, reason: str) -> Study:
        """Record that these outcomes count no more."""
        actor = self._work.actor
        row = StudyWithdrawalRow(
            study=study.id,
            account=actor.account,
            person=actor.human_id,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        entry = Entry("outcomes.withdrawn", {"study": study.id}, application=study.application, reason=reason)
        self._work.record(entry, [row])
        return self.get(study.id)


# ---------------------------------------------------------------------------------------------------------


def _study(row: Any) -> Study:
    baseline = row.baseline_digest
    return Study(
        id=row.id,
        application=row.application,
        candidate=f"{row.application}@{row.candidate}",
        candidate_digest=Digest(row.candidate_digest),
        baseline=None if row.baseline is None else f"{row.application}@{row.baseline}",
        baseline_digest=None if baseline is None else Digest(baseline),
        metric=OutcomeMetric(row.metric),
        low=row.low,
        high=row.high,
        split=row.split,
        candidate_units=row.candidate_units,
        baseline_units=row.baseline_units,
        evidence=Digest(row.evidence),
        account=row.account,
        person=row.person,
        at=row.at,
        log_index=row.log_index,
        withdrawn=ended(row),
    )
