"""Judging the facts of a recorded decision again under a draft policy, without guessing what was not gathered then.

Facts are gathered for the rules that were in force. Where a draft asks for something else (a suite nobody asked for,
statements under other keys, runs of other accounts), the rule is inconclusive here and says so. Approvals that counted
then count here: people would have been asked. Freeze windows are resolved again, because they follow from the calendar.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from registry.domain.calendars import next_open, resolve, tzdata_version
from registry.domain.digests import Digest
from registry.domain.policies.built_in_ids import FROZEN, NOT_QUARANTINED, UPSTREAM_INCIDENT
from registry.domain.policies.decision import Decision, RuleResult, Status, verdict_of
from registry.domain.policies.document import Policy, StagePolicy, effective_policy_digest
from registry.domain.policies.evaluator import decide
from registry.domain.policies.evidence_rules import BudgetRule, HumanRule
from registry.domain.policies.facts import Conditions, Facts, WindowFact
from registry.domain.policies.layers import effective
from registry.domain.policies.matching import suites_meant
from registry.domain.policies.measured_facts import RunFact
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.policies.rule_fields import LATENCY
from registry.domain.policies.rule_types import (
    EVIDENCE,
    STAGE_CURRENT,
    AttestationRule,
    Comparing,
    ExpressionRule,
    FreezeRule,
    LineageRule,
    Rule,
    SizeLimitRule,
    UpstreamRule,
    rule_digest,
)
from registry.domain.times import parse_time

NOT_GATHERED = "not gathered when it was decided"

_REACHING = (NOT_QUARANTINED, UPSTREAM_INCIDENT)
"""Built-in rules whose facts were gathered along the upstream stages of then."""


@dataclass(frozen=True, slots=True)
class Policies:
    """What a release is judged by: an application's policy and the registry's beneath it."""

    own: Policy
    layer: Policy | None

    def stage(self, name: str) -> StagePolicy:
        return effective(self.own, self.layer).stage(name)

    def upstream(self, name: str) -> frozenset[str]:
        """The stages that a stage's upstream rules name, directly or through others."""
        stages = effective(self.own, self.layer).stages
        found: set[str] = set()
        ahead = {name}
        while ahead:
            rules = stages[at].rules if (at := ahead.pop()) in stages else ()
            more = {stage for rule in rules if isinstance(rule, UpstreamRule) for stage in rule.stages} - found
            found |= more
            ahead |= more
        return frozenset(found)


def facts_under(facts: Facts, draft: Policies, now: str) -> Facts:
    """The facts as they would have been gathered, as far as that is known: see `unknown` for the rest."""
    stage = draft.stage(facts.stage)
    update: dict[str, object] = {
        "policy": effective_policy_digest(draft.own, facts.stage, facts.required_suites, draft.layer),
        "policy_document": draft.own.digest(),
        "registry_policy": draft.layer.digest() if draft.layer else None,
    }
    if stage.trusted is not None:
        update["runs"], update["baseline_runs"] = _trusted(stage, facts.runs), _trusted(stage, facts.baseline_runs)
        if facts.baselines is not None:
            update["baselines"] = tuple(b.model_copy(update={"runs": _trusted(stage, b.runs)}) for b in facts.baselines)
    if facts.conditions is not None:
        update["conditions"] = _with_windows(facts.conditions, stage, now)
    return facts.model_copy(update=update)


def judged_again(facts: Facts, draft: Policies, then: Policies, now: str) -> Decision:
    """The decision that the draft comes to on facts from `facts_under`, given the policies of then."""
    decision = decide(draft.own, facts, now, draft.layer)
    missing = dict(_unknown(facts, draft.stage(facts.stage), then.stage(facts.stage)))
    if facts.conditions is not None and not draft.upstream(facts.stage) <= then.upstream(facts.stage):
        missing |= dict.fromkeys(_REACHING, "the draft names other stages upstream")
    rules = tuple(_inconclusive(rule, missing[rule.id]) if rule.id in missing else rule for rule in decision.rules)
    return replace(decision, rules=rules, verdict=verdict_of(decision.action, rules))


# ---------------------------------------------------------------------------------------------------------


def _inconclusive(result: RuleResult, why: str) -> RuleResult:
    return replace(
        result, status=Status.INCONCLUSIVE, summary=f"{NOT_GATHERED}: {why}", measured={}, remedy=(), eta=None
    )


def _trusted(stage: StagePolicy, runs: Sequence[RunFact]) -> tuple[RunFact, ...]:
    return tuple(run for run in runs if stage.trusts(run.actor or ""))


def _with_windows(conditions: Conditions, stage: StagePolicy, now: str) -> Conditions:
    """The conditions with the windows of the draft's freeze rules in the place of those of then."""
    moment = parse_time(now)
    rules = [rule for rule in stage.rules if isinstance(rule, FreezeRule)]
    windows = [
        WindowFact(rule=rule.id, name=w.name, kind=w.kind, start=w.start, end=w.end)
        for rule in rules
        for w in resolve(rule.windows, moment)
    ]
    by_hand = [w for w in conditions.windows if w.rule is None]
    opens = {rule.id: opening for rule in rules if (opening := next_open(rule.windows, moment)) is not None}
    kept = {key: value for key, value in conditions.next_open.items() if key == FROZEN}
    return conditions.model_copy(
        update={
            "windows": (*windows, *by_hand),
            "next_open": {**opens, **kept},
            "tzdata": tzdata_version() if windows else conditions.tzdata,
        }
    )


def _unknown(facts: Facts, draft: StagePolicy, then: StagePolicy) -> Iterator[tuple[str, str]]:
    """The draft's rules that ask for facts which were not gathered, each with what is missing."""
    suites, runners = _suites_asked(facts, then), _runners(facts, draft, then)
    for rule in draft.rules:
        if isinstance(rule, EVIDENCE):
            missing = runners or _suite(rule, facts, suites) or _answers(rule, facts, then)
        elif isinstance(rule, OutcomeRule):
            missing = _outcomes(rule, facts, draft, then)
        else:
            missing = _condition(rule, facts, then)
        if missing:
            yield rule.id, missing


def _runners(facts: Facts, draft: StagePolicy, then: StagePolicy) -> str:
    """Why the runs at hand are not those that the draft trusts, or nothing."""
    if draft.trusted == then.trusted:
        return ""
    if then.trusted is not None and (draft.trusted is None or not draft.trusted <= then.trusted):
        return "runs of accounts that were not trusted then"
    return "who ran the evaluations" if any(run.actor is None or run.repeats for run in facts.runs) else ""


def _suites_asked(facts: Facts, then: StagePolicy) -> frozenset[Digest]:
    """The suites whose runs were gathered: those that a rule of then asked for."""
    references = {rule.suite for rule in then.rules if isinstance(rule, EVIDENCE)}
    return frozenset(
        suite.digest
        for reference in references
        for suite in suites_meant(reference, facts.required_suites, facts.other_suites)
    )


def _suite(rule: Rule, facts: Facts, asked: frozenset[Digest]) -> str:
    if not isinstance(rule, EVIDENCE):
        return ""
    meant = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    if rule.suite != "required" and not meant:
        return f"runs on {rule.suite}"
    if lacking := [suite.reference for suite in meant if suite.digest not in asked]:
        return f"runs on {', '.join(lacking)}"
    if isinstance(rule, BudgetRule) and rule.metric == LATENCY and any(run.timings is None for run in facts.runs):
        return "how long the answers took"
    against = rule.baseline if isinstance(rule, Comparing) else None
    if against not in {None, STAGE_CURRENT} and facts.current is not None:
        known = {baseline.against for baseline in facts.baselines or ()}
        return "" if against in known else f"runs of {against}"
    return ""


def _answers(rule: Rule, facts: Facts, then: StagePolicy) -> str:
    """People's answers were summed up for the rules of then alone."""
    if not isinstance(rule, HumanRule) or facts.current is None or facts.current.digest == facts.digest:
        return ""
    return "" if rule_digest(rule) in {rule_digest(other) for other in then.rules} else "what people answered"


def _outcomes(rule: OutcomeRule, facts: Facts, draft: StagePolicy, then: StagePolicy) -> str:
    """Outcomes were gathered, by accounts trusted then, for the rules of then alone."""
    if rule.compares and (facts.current is None or facts.current.digest == facts.digest):
        return ""
    if draft.trusted != then.trusted:
        return "who imported the outcomes"
    return "" if rule_digest(rule) in {rule_digest(other) for other in then.rules} else "what production showed"


def _condition(rule: Rule, facts: Facts, then: StagePolicy) -> str:
    same = rule_digest(rule) in {rule_digest(other) for other in then.rules}
    if same or (facts.conditions is not None and isinstance(rule, FreezeRule)):
        return ""
    match rule:
        case FreezeRule():
            return "conditions of any kind"
        case AttestationRule():
            return _statements(rule, facts, then)
        case LineageRule() | SizeLimitRule():
            return "" if facts.conditions and facts.conditions.components else "the parts of the release"
        case ExpressionRule():
            known = facts.conditions and any(e.rule == rule_digest(rule) for e in facts.conditions.expressions)
            return "" if known else "what the expression came to"
        case UpstreamRule():
            placed = [p for p in facts.placements if p.stage in rule.stages]
            return "how long it soaked" if rule.soak and any(p.verified and p.soaked is None for p in placed) else ""
    return ""


def _statements(rule: AttestationRule, facts: Facts, then: StagePolicy) -> str:
    """Statements were gathered by type, with those keys of all rules of then that had signed."""
    others = [other for other in then.rules if isinstance(other, AttestationRule)]
    types, keys = {o.predicate_type for o in others}, {key for o in others for key in o.keys}
    if facts.conditions is None or rule.predicate_type not in types:
        return f"statements of type {rule.predicate_type}"
    return "" if set(rule.keys) <= keys else "who signed the statements"
