"""What production showed of a release, for the rules that ask.

A study counts if it was imported in the current evidence epoch by somebody whose runs the stage trusts. Nothing else
picks among them, and those that were taken back are told of.
"""

from __future__ import annotations

from collections.abc import Iterable

from registry.domain.digests import Digest
from registry.domain.policies.facts import StudyFact
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.studies import Arm, Study
from registry.domain.studies.records import scale_of
from registry.services.situation.case import Case


def studies(case: Case) -> tuple[StudyFact, ...] | None:
    """The studies that count, and those that would if nobody had withdrawn them; None where no rule asks."""
    rules = [rule for rule in case.demands.rules if isinstance(rule, OutcomeRule)]
    if not rules:
        return None
    serving = case.pointer.deployment
    live = serving.digest if serving is not None else None
    facts = [
        _fact(study, case.release.digest)
        for study in case.reading.studies.of(case.release.digest)
        if _counts(case, study) and _is_asked(rules, study, case.release.digest, live)
    ]
    return tuple(sorted(facts, key=lambda fact: fact.id))


# ---------------------------------------------------------------------------------------------------------


def _counts(case: Case, study: Study) -> bool:
    return case.demands.trusts(study.account) and all(study.log_index > q.log_index for q in case.quarantines)


def _is_asked(rules: Iterable[OutcomeRule], study: Study, release: Digest, live: Digest | None) -> bool:
    other = _other(study, release)
    asking = [rule for rule in rules if rule.measure == study.metric.value]
    return any(rule.baseline is None or (other is not None and other == live) for rule in asking)


def _other(study: Study, release: Digest) -> Digest | None:
    return study.baseline_digest if study.arm_of(release) is Arm.CANDIDATE else study.candidate_digest


def _fact(study: Study, release: Digest) -> StudyFact:
    arm = Arm.CANDIDATE if study.arm_of(release) is Arm.CANDIDATE else Arm.BASELINE
    units = {Arm.CANDIDATE: study.candidate_units, Arm.BASELINE: study.baseline_units}
    low, high = scale_of(study.metric, study.range)
    return StudyFact(
        id=study.id,
        evidence=study.evidence,
        measure=study.metric.value,
        arm=arm.value,
        low=low,
        high=high,
        units=units[arm],
        other_units=units[arm.other],
        other=_other(study, release),
        split=study.split,
        withdrawn=None if study.withdrawn is None else study.withdrawn.person,
    )
