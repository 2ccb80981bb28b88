"""Built-in rules: judged for every stage, whatever its policy says, from what is read again at every execution.

They are absent for decisions of the first schema, whose facts do not tell. None of them keeps a rollback from anything.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import timedelta

from registry.domain.digests import Digest, digest_of
from registry.domain.policies.built_in_ids import (
    CLOCK,
    CONTRACT,
    CURRENT_VERIFIED,
    EVIDENCE,
    FROZEN,
    HOLD,
    NOT_QUARANTINED,
    REJECTED,
    UPSTREAM_INCIDENT,
)
from registry.domain.policies.decision import Level, RuleResult, Status
from registry.domain.policies.document import StagePolicy
from registry.domain.policies.facts import Conditions, Facts, HoldFact
from registry.domain.policies.rule_types import UpstreamRule
from registry.domain.policies.rules import contract as contracts
from registry.domain.policies.rules.findings import Finding, candidate
from registry.domain.policies.rules.freeze import frozen
from registry.domain.safety import Cause, HoldMode, Severity
from registry.domain.times import parse_time

TYPE = "built-in"
ORIGIN = "built in"

TOLERANCE = timedelta(seconds=1)
"""How far the clock may be behind the newest recorded time."""

_MENDED_BY_A_NEWER = {Cause.ROLLBACK.value, Cause.VERIFICATION.value}


def judge_all(stage: StagePolicy, facts: Facts, now: str) -> list[RuleResult]:
    """Every built-in rule, judged; none where the facts do not tell of conditions, and the one about consumers only
    where there are any."""
    conditions = facts.conditions
    if conditions is None:
        return []
    critical = any(q.severity == Severity.CRITICAL.value for q in conditions.quarantines)
    kept_out = Level.HARD if critical else Level.SOFT
    clock = f"a clock not behind {conditions.recorded or 'anything'}"
    glass = "no glass broken where the release comes from"
    results = [
        _result(CLOCK, Level.HARD, clock, lambda: _clock(conditions, now)),
        _result(NOT_QUARANTINED, kept_out, "not quarantined", lambda: _not_quarantined(conditions, facts)),
        _result(
            CURRENT_VERIFIED, Level.SOFT, "no verification under way", lambda: _current_verified(conditions, facts)
        ),
        _result(HOLD, Level.SOFT, "not held", lambda: _hold(stage, conditions, facts)),
        _result(FROZEN, Level.SOFT, "not frozen by hand", lambda: _frozen(conditions, now)),
        _result(REJECTED, Level.SOFT, "nobody's no", lambda: _rejected(conditions)),
        _result(UPSTREAM_INCIDENT, Level.HARD, glass, lambda: _incident(stage, conditions)),
    ]
    contract = conditions.contract
    if contract is not None:
        results.append(_result(CONTRACT, Level.SOFT, contracts.REQUIRED, lambda: contracts.judge(contract, facts)))
    return results


def built_in_digest(identifier: str, ids: Collection[str] = ()) -> Digest:
    """What a waiver of a built-in rule names as its rule: `ids` are those of what stands in the way, which is all that
    it passes over."""
    return digest_of({TYPE: identifier, **({"ids": sorted(set(ids))} if ids else {})})


def in_the_way(identifier: str, conditions: Conditions | None) -> tuple[str, ...]:
    """The ids of the quarantines, rejections, freezes or broken consumers that a waivable built-in rule is about now,
    sorted."""
    if conditions is None:
        return ()
    found = {
        NOT_QUARANTINED: [q.id for q in conditions.quarantines],
        REJECTED: [r.id for r in conditions.rejections],
        FROZEN: [w.freeze for w in conditions.windows if w.freeze is not None],
        CONTRACT: [c.id for c in contracts.broken_by(conditions.contract)] if conditions.contract else [],
    }
    return tuple(sorted(set(found.get(identifier, ()))))


def without_evidence(asked: int) -> RuleResult:
    """What stands in the way of a release about which no evidence was shown (I-7)."""
    return RuleResult(
        id=EVIDENCE,
        type=TYPE,
        level=Level.HARD,
        status=Status.INCONCLUSIVE,
        summary="no rule about evidence applies",
        required="at least one satisfied rule about evidence",
        measured={"evidence_rules": asked},
        origin=ORIGIN,
        remedy=("add a rule of type evaluated to this stage's policy",),
    )


# ---------------------------------------------------------------------------------------------------------


def _result(identifier: str, level: Level, required: str, look: Callable[[], Finding]) -> RuleResult:
    """One rule's result. Whatever goes wrong in judging it is status ERROR, which stands in the way (I-13).

    But MemoryError and RecursionError, which say nothing about the facts, pass: a decision has to replay.
    """
    try:
        found = look()
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # noqa: BLE001 - a rule that cannot be judged must deny, and the others be told
        said = f"could not be judged: {type(error).__name__}: {error}"
        found = Finding(
            Status.ERROR, said, {"error": type(error).__name__}, ("`tandem log verify` tells what is amiss",)
        )
    return RuleResult(
        id=identifier,
        type=TYPE,
        level=level,
        status=found.status,
        summary=found.summary,
        required=required,
        measured=found.measured,
        origin=ORIGIN,
        remedy=found.remedy,
        eta=found.eta,
    )


def _clock(conditions: Conditions, now: str) -> Finding:
    """A clock that was set back would let time pass twice: nothing that depends on time can then be judged (I-53)."""
    recorded = conditions.recorded
    measured = {"recorded": recorded} if recorded is not None else {}
    if recorded is None or parse_time(now) >= parse_time(recorded) - TOLERANCE:
        return Finding(Status.SATISFIED, "the clock is not behind what was recorded", measured)
    said = f"the clock says {now}, which is before {recorded}, when something was recorded"
    return Finding(Status.ERROR, said, measured, (f"set the clock of this machine, or wait until {recorded}",))


def _not_quarantined(conditions: Conditions, facts: Facts) -> Finding:
    found = conditions.quarantines
    measured = [{"quarantine": q.id, "reference": q.reference, "severity": q.severity} for q in found]
    if not found:
        return Finding(Status.SATISFIED, f"{candidate(facts)} is not quarantined here", {"quarantines": measured})
    said = "; ".join(
        f"{q.reference} is quarantined {f'from {q.stage} on' if q.stage else 'everywhere'} ({q.severity}, "
        f"{q.cause}): {q.reason or 'no reason given'}"
        for q in found
    )
    remedy = tuple(
        f"`tandem quarantine clear {q.id} --reason WHY`, after a run that was started after the quarantine "
        "satisfies the rules"
        for q in found
    )
    return Finding(Status.UNSATISFIED, said, {"quarantines": measured}, (*remedy, "or a new release"))


def _current_verified(conditions: Conditions, facts: Facts) -> Finding:
    serving = f"{facts.application}@{facts.current.release}" if facts.current is not None else "nothing"
    measured = {"verification": conditions.verification} if conditions.verification is not None else {}
    if conditions.verification != "pending":
        state = {"verified": "is verified", "failed": "failed its verification and may be replaced"}
        said = f"{serving} {state.get(conditions.verification or '', 'is live, so nothing is being verified')}"
        return Finding(Status.SATISFIED, said, measured)
    at = f"{facts.application}@{facts.stage}"
    remedy = (f"`tandem verify {at}` ends its verification", f"or `tandem rollback {at}`")
    return Finding(Status.PENDING, f"{serving} serves {facts.stage} and is still being verified", measured, remedy)


def _hold(stage: StagePolicy, conditions: Conditions, facts: Facts) -> Finding:
    holding = [hold for hold in conditions.holds if _holds(stage, hold, conditions, facts)]
    measured = {"holds": [{"hold": h.id, "mode": h.mode, "cause": h.cause} for h in holding]}
    if not holding:
        others = len(conditions.holds)
        said = "held for the auto-promoter only" if others and not conditions.automatic else "not held"
        return Finding(Status.SATISFIED, said, measured)
    said = "; ".join(f"held ({h.mode}, {h.cause}): {h.reason or 'no reason given'}" for h in holding)
    remedy = f"`tandem hold release {facts.application}@{facts.stage} --reason WHY`"
    return Finding(Status.PENDING, said, measured, (remedy,))


def _holds(stage: StagePolicy, hold: HoldFact, conditions: Conditions, facts: Facts) -> bool:
    if hold.mode == HoldMode.ALL.value:
        return True
    if not conditions.automatic:
        return False
    resumes = stage.auto_promote is not None and stage.auto_promote.resume == "newer_release"
    newer = hold.release is not None and hold.release < facts.release
    return not (resumes and newer and hold.cause in _MENDED_BY_A_NEWER)


def _frozen(conditions: Conditions, now: str) -> Finding:
    windows = [w for w in conditions.windows if w.freeze is not None]
    freezes = sorted({w.freeze for w in windows if w.freeze is not None})
    lift = tuple(f"`tandem freeze lift {identifier} --reason WHY`" for identifier in freezes)
    found = frozen(windows, now, conditions.next_open.get(FROZEN), lift)
    return replace(found, measured={**found.measured, "freezes": freezes})


def _rejected(conditions: Conditions) -> Finding:
    found = conditions.rejections
    measured = {"rejections": [{"rejection": r.id, "person": r.person} for r in found]}
    if not found:
        return Finding(Status.SATISFIED, "nobody said no", measured)
    said = "; ".join(f"{r.person} said no at {r.at}: {r.reason or 'no reason given'}" for r in found)
    remedy = tuple(f"`tandem approval withdraw {r.id}` by {r.person}" for r in found)
    return Finding(Status.UNSATISFIED, said, measured, remedy)


def _incident(stage: StagePolicy, conditions: Conditions) -> Finding:
    above = _upstream(stage)
    found = [i for i in conditions.incidents if i.stage in above and i.cause == Cause.BREAK_GLASS.value]
    measured = {"incidents": [{"incident": i.id, "stage": i.stage} for i in found]}
    if not found:
        return Finding(Status.SATISFIED, "no glass is broken upstream", measured)
    said = "; ".join(f"glass was broken at {i.stage} by {i.person} and its incident {i.id} is open" for i in found)
    remedy = (
        f"`tandem incident approve {i.id} --reason WHY` by those whose yes it lacks, "
        f"then `tandem incident close {i.id} --reason WHY`"
        for i in found
    )
    return Finding(Status.PENDING, said, measured, tuple(remedy))


def _upstream(stage: StagePolicy) -> set[str]:
    return {name for rule in stage.rules if isinstance(rule, UpstreamRule) for name in rule.stages}
