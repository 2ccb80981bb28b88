"""Conditions: what is read again at every execution and is no evidence.

Safety levers, freeze windows with their edges resolved to instants, the live deployment, the newest recorded time.
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.domain.calendars import ResolvedWindow, Window, frozen_by, next_open, resolve, tzdata_version
from registry.domain.evaluations import EvaluationRun
from registry.domain.policies.built_in_ids import FROZEN
from registry.domain.policies.document import Policy
from registry.domain.policies.facts import Conditions, HoldFact, IncidentFact, QuarantineFact, WindowFact
from registry.domain.policies.rule_types import FreezeRule, UpstreamRule
from registry.domain.releases import Release
from registry.domain.safety import Cause, Freeze, Quarantine
from registry.domain.stages import EventKind, verification
from registry.domain.times import parse_time
from registry.services.situation.case import Case
from registry.services.situation.consumers import contract
from registry.services.situation.people import editors, rejections, waivers
from registry.services.situation.statements import attestations, components, expressions
from registry.storage.catalog import Reading, Writing

STOPPED = "stop-the-line"
"""What a freeze without a window is called."""


def conditions(case: Case, runs: Sequence[EvaluationRun], requester: str | None, *, automatic: bool) -> Conditions:
    """The conditions of now. `runs` are those that count; `requester` is who asks. Who asks automatically uses no
    waiver."""
    reading = case.reading
    ours, by_hand = _windows_of_rules(case), reading.freezes.active(case.application, case.stage)
    windows = (*_of_rules(case, ours), *_of_hand(case, by_hand))
    return Conditions(
        recorded=reading.recorded,
        automatic=automatic,
        verification=_verification(case),
        quarantines=_quarantines(case),
        holds=tuple(
            HoldFact(id=h.id, mode=h.mode.value, cause=h.cause.value, reason=h.reason, release=h.release)
            for h in reading.holds.active(case.application, case.stage)
        ),
        windows=windows,
        next_open=_next_open(case, ours, by_hand, windows),
        tzdata=tzdata_version() if windows else None,
        incidents=_incidents(case),
        rejections=rejections(case),
        waivers=() if automatic else waivers(case),
        attestations=attestations(case),
        expressions=expressions(case, runs, requester),
        components=components(case),
        editors=editors(case),
        contract=contract(case),
    )


def quarantines_reaching(
    reading: Reading | Writing, policy: Policy, release: Release, stage: str
) -> tuple[Quarantine, ...]:
    """The quarantines that reach a release at a stage, or did before they were cleared: each starts a new evidence
    epoch. A release is reached by its own and by those of every version in it (I-42)."""
    digests = [release.digest, *(component.digest for component in release.components)]
    found = reading.quarantines.epochs(digests)
    return tuple(q for q in found if reaches(q, policy, release.application, stage))


def reaches(quarantine: Quarantine, policy: Policy, application: str, stage: str) -> bool:
    """Whether a quarantine holds at a stage: everywhere, or from its own stage on along `upstream` rules."""
    if quarantine.stage is None:
        return True
    if quarantine.application != application:
        return False
    return quarantine.stage == stage or quarantine.stage in _upstream(policy, stage)


# ---------------------------------------------------------------------------------------------------------


def _upstream(policy: Policy, stage: str) -> frozenset[str]:
    """The stages that a stage's upstream rules name, directly or through others."""
    found: set[str] = set()
    ahead = [stage]
    while ahead:
        more = _named_upstream(policy, ahead.pop()) - found
        found |= more
        ahead += more
    return frozenset(found)


def _named_upstream(policy: Policy, stage: str) -> frozenset[str]:
    rules = policy.stages[stage].rules if stage in policy.stages else ()
    return frozenset(name for rule in rules if isinstance(rule, UpstreamRule) for name in rule.stages)


def _quarantines(case: Case) -> tuple[QuarantineFact, ...]:
    active = [q for q in case.quarantines if q.cleared is None]
    return tuple(
        QuarantineFact(
            id=q.id,
            subject=q.subject,
            reference=q.reference,
            severity=q.severity.value,
            cause=q.cause.value,
            reason=q.reason,
            stage=q.stage,
        )
        for q in sorted(active, key=lambda q: q.id)
    )


def _verification(case: Case) -> str | None:
    """Of what serves: `verified`, `failed`, or `pending` while neither was told."""
    serving = case.pointer.deployment
    if serving is None:
        return None
    told = verification(serving.id, case.reading.stages.events_of(serving.id))
    return {EventKind.VERIFIED: "verified", EventKind.FAILED: "failed", None: "pending"}[told]


def _incidents(case: Case) -> tuple[IncidentFact, ...]:
    """Broken glass that is still open here, or at a stage from which the release would come."""
    stages = sorted({case.stage, *_named_upstream(case.policy, case.stage)})
    return tuple(
        IncidentFact(id=i.id, stage=i.stage, cause=i.cause.value, person=i.person)
        for i in case.reading.incidents.open_at(case.application, stages)
        if i.cause is Cause.BREAK_GLASS
    )


def _windows_of_rules(case: Case) -> dict[str, tuple[Window, ...]]:
    """The windows of the stage's freeze rules, by rule id."""
    return {rule.id: rule.windows for rule in case.demands.rules if isinstance(rule, FreezeRule)}


def _of_rules(case: Case, rules: dict[str, tuple[Window, ...]]) -> list[WindowFact]:
    now = parse_time(case.now)
    return [
        WindowFact(rule=identifier, name=w.name, kind=w.kind, start=w.start, end=w.end)
        for identifier, windows in rules.items()
        for w in resolve(windows, now)
    ]


def _of_hand(case: Case, freezes: Sequence[Freeze]) -> list[WindowFact]:
    """Freezes set by hand. One whose window never comes again stays recorded until it is lifted, and freezes nothing.

    One without a window holds from now on at the latest: a clock that was set back does not lift it.
    """
    found = []
    for freeze in freezes:
        if freeze.window is None:
            w = ResolvedWindow(name=STOPPED, kind="deny", start=min(freeze.at, case.now))
        else:
            (w,) = resolve([freeze.window], parse_time(case.now))
        if w.start is not None or w.kind == "allow":
            found.append(
                WindowFact(freeze=freeze.id, name=w.name, kind=w.kind, start=w.start, end=w.end, reason=freeze.reason)
            )
    return found


def _next_open(
    case: Case, rules: dict[str, tuple[Window, ...]], by_hand: Sequence[Freeze], resolved: Sequence[WindowFact]
) -> dict[str, str]:
    """When nothing freezes any more, by rule; looked for only where something freezes now."""
    ways: dict[str, Sequence[Window]] = dict(rules)
    if by_hand and all(freeze.window is not None for freeze in by_hand):
        ways[FROZEN] = [freeze.window for freeze in by_hand if freeze.window is not None]
    found = {}
    for identifier, windows in ways.items():
        rule = None if identifier == FROZEN else identifier
        if frozen_by([w for w in resolved if w.rule == rule], case.now):
            opens = next_open(windows, parse_time(case.now))
            if opens is not None:
                found[identifier] = opens
    return found
