"""What people answered about a release and what the stage serves, for the rules that ask them.

A comparison counts if it was opened in the current evidence epoch by somebody whose runs the stage trusts, on runs
that still count. So do the answers that somebody trusted brought in. Nothing else picks among them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from registry.domain.comparisons import Answer, Comparison, Removal, RemovalCause, answers_digest, share, votes_of
from registry.domain.comparisons.votes import rounded
from registry.domain.digests import Digest
from registry.domain.policies.evidence_rules import HumanRule
from registry.domain.policies.facts import HumanFact
from registry.domain.policies.matching import suites_meant
from registry.domain.policies.measured_facts import RunFact, SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.services.situation.case import Case
from registry.services.situation.evidence import Evidence


def human(case: Case, shown: Evidence) -> tuple[HumanFact, ...] | None:
    """The answers that count, for each rule and comparison; None where no rule asks or nothing is live."""
    rules = [rule for rule in case.demands.rules if isinstance(rule, HumanRule)]
    serving = case.pointer.deployment
    if not rules or serving is None or serving.digest == case.release.digest:
        return None
    counting = [c for c in case.reading.comparisons.between(case.release.digest, serving.digest) if _counts(case, c)]
    facts = (
        fact
        for rule in rules
        for suite in suites_meant(rule.suite, shown.required, shown.others)
        for comparison in counting
        if comparison.suite_digest == suite.digest and _runs_count(comparison, shown.counted, shown.baseline_runs)
        for fact in _facts(case, rule, suite, comparison)
    )
    return tuple(sorted(facts, key=lambda fact: (fact.rule, fact.comparison)))


# ---------------------------------------------------------------------------------------------------------


def _counts(case: Case, comparison: Comparison) -> bool:
    return case.demands.trusts(comparison.account) and all(comparison.log_index > q.log_index for q in case.quarantines)


def _runs_count(comparison: Comparison, ours: Sequence[RunFact], live: Sequence[RunFact]) -> bool:
    """Whether what was shown is what the runs say that a decision rests on."""
    compared: set[Digest] = {comparison.candidate_evidence, comparison.baseline_evidence}
    return bool(compared & {run.evidence for run in ours}) and bool(compared & {run.evidence for run in live})


def _facts(case: Case, rule: HumanRule, suite: SuiteFact, comparison: Comparison) -> Iterator[HumanFact]:
    """What a comparison says; nothing while nobody has answered."""
    kept = case.reading.comparisons
    answers = [answer for answer in kept.answers(comparison.id) if case.demands.trusts(answer.account)]
    if answers:
        yield _fact(case, rule, suite, comparison, answers, kept.removals(comparison.id))


def _fact(
    case: Case,
    rule: HumanRule,
    suite: SuiteFact,
    comparison: Comparison,
    answers: Sequence[Answer],
    removals: Sequence[Removal],
) -> HumanFact:
    removed = {removal.rater for removal in removals}
    votes = votes_of(case.reading.comparisons.items(comparison.id), answers, removed)
    swapped = comparison.candidate_digest != case.release.digest
    counted = Counter(vote for given in votes.preferences().values() for vote in given)
    preferred = share(
        votes,
        min_raters=rule.min_raters_per_item,
        level=rule.confidence.level,
        threshold=rule.threshold,
        swapped=swapped,
    )
    agreement = votes.agreement()
    return HumanFact(
        rule=rule_digest(rule),
        comparison=comparison.id,
        suite=suite.digest,
        evidence=answers_digest(comparison.id, answers, removed),
        items=comparison.items,
        rated=preferred.n,
        raters=votes.raters,
        removed=len(removed),
        removed_by_hand=sum(removal.cause is RemovalCause.MANUAL for removal in removals),
        wins=counted["loss" if swapped else "win"],
        ties=counted["tie"],
        losses=counted["win" if swapped else "loss"],
        value=preferred.value,
        lower=preferred.lower,
        upper=preferred.upper,
        level=preferred.level,
        method=preferred.method,
        clusters=preferred.clusters,
        needed=preferred.needed,
        reason=preferred.reason,
        alpha=rounded(agreement.alpha),
        alpha_reason=agreement.reason,
    )
