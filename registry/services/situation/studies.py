"""What production showed of a release, for the rules that ask.

A study counts if it was imported in the current evidence epoch by somebody whose runs the stage trusts. Nothing else
picks among them, and those that were taken back are told of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from registry.domain.digests import Digest
from registry.domain.policies.facts import StudyFact
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.studies import Arm, Study, Unit
from registry.domain.studies.records import scale_of
from registry.services.situation.case import Case


def studies(case: Case) -> tuple[StudyFact, ...] | None:
    """The studies that count, and those that would if nobody had withdrawn them; None where no rule asks."""
    rules = [rule for rule in case.demands.rules if isinstance(rule, OutcomeRule)]
    if not rules:
        return None
    serving = case.pointer.deployment
    live = serving.digest if serving is not None else None
    found = [
        study
        for study in case.reading.studies.of(case.release.digest)
        if _counts(case, study) and _is_asked(rules, study, case.release.digest, live)
    ]
    holds = _holds(case, found) if any(rule.anytime for rule in rules) else {}
    facts = [_fact(study, case.release.digest, holds.get(study.id)) for study in found]
    return tuple(sorted(facts, key=lambda fact: fact.id))


# ---------------------------------------------------------------------------------------------------------


def _counts(case: Case, study: Study) -> bool:
    return case.demands.trusts(study.account) and all(study.log_index > q.log_index for q in case.quarantines)


def _holds(case: Case, studies: Sequence[Study]) -> dict[str, tuple[Digest, ...]]:
    """By study, the outcomes that came in before it, were declared alike, and whose every unit is among its own."""
    known: dict[Digest, frozenset[Unit]] = {}

    def units(study: Study) -> frozenset[Unit]:
        if study.evidence not in known:
            known[study.evidence] = frozenset(case.reading.studies.units(study))
        return known[study.evidence]

    found: dict[str, tuple[Digest, ...]] = {}
    for place, study in enumerate(studies):
        smaller = (one for one in studies[:place] if _is_smaller(one, study))
        held = sorted({one.evidence for one in smaller if units(one) < units(study)})
        if held:
            found[study.id] = tuple(held)
    return found


def _is_smaller(one: Study, other: Study) -> bool:
    return _declared(one) == _declared(other) and _size(one) < _size(other)


def _size(study: Study) -> int:
    return study.candidate_units + study.baseline_units


def _declared(study: Study) -> tuple[object, ...]:
    return study.candidate_digest, study.baseline_digest, study.metric, study.range, study.split


def _is_asked(rules: Iterable[OutcomeRule], study: Study, release: Digest, live: Digest | None) -> bool:
    other = _other(study, release)
    asking = [rule for rule in rules if rule.measure == study.metric.value]
    return any(rule.baseline is None or (other is not None and other == live) for rule in asking)


def _other(study: Study, release: Digest) -> Digest | None:
    return study.baseline_digest if study.arm_of(release) is Arm.CANDIDATE else study.candidate_digest


def _fact(study: Study, release: Digest, holds: tuple[Digest, ...] | None) -> StudyFact:
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
        holds=holds,
    )
