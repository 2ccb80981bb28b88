"""What people answered about a release and what the stage serves, for the rules that ask them.

A comparison counts if it was opened in the current evidence epoch by somebody whose runs the stage trusts, on runs
that still count. So do the answers that somebody trusted brought in. Nothing else picks among them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from registry.domain.comparisons import (
    Answer,
    Comparison,
    Ratings,
    Removal,
    RemovalCause,
    Votes,
    answers_digest,
    gain,
    ratings_of,
    share,
    votes_of,
)
from registry.domain.comparisons.votes import Share, rounded, until_complete
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

_ALONE = "not_doubly_rated"


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
    items = case.reading.comparisons.items(comparison.id)
    swapped = comparison.candidate_digest != case.release.digest

    def complete(some: Sequence[Answer]) -> bool:
        if rule.rates:
            rated = ratings_of(items, some, removed)
            return _gained(rule, rated, swapped).n == comparison.items and rated.agreement().reason != _ALONE
        chosen = votes_of(items, some, removed)
        return _preferred(rule, chosen, swapped).n == comparison.items and chosen.agreement().reason != _ALONE

    answers = until_complete(answers, complete)
    votes = votes_of(items, answers, removed)
    counted = Counter(vote for given in votes.preferences().values() for vote in given)
    ratings = ratings_of(items, answers, removed) if rule.rates else None
    found = _preferred(rule, votes, swapped) if ratings is None else _gained(rule, ratings, swapped)
    agreement = votes.agreement() if ratings is None else ratings.agreement()
    return HumanFact(
        rule=rule_digest(rule),
        comparison=comparison.id,
        suite=suite.digest,
        evidence=answers_digest(comparison.id, answers, removed),
        items=comparison.items,
        rated=found.n,
        raters=votes.raters if ratings is None else ratings.raters,
        removed=len(removed),
        removed_by_hand=sum(removal.cause is RemovalCause.MANUAL for removal in removals),
        wins=counted["loss" if swapped else "win"],
        ties=counted["tie"],
        losses=counted["win" if swapped else "loss"],
        value=found.value,
        lower=found.lower,
        upper=found.upper,
        level=found.level,
        method=found.method,
        clusters=found.clusters,
        needed=found.needed,
        reason=found.reason,
        alpha=rounded(agreement.alpha),
        alpha_reason=agreement.reason,
        scale=ratings.scale if ratings is not None and ratings.scale else None,
    )


def _preferred(rule: HumanRule, votes: Votes, swapped: bool) -> Share:
    return share(
        votes,
        min_raters=rule.min_raters_per_item,
        level=rule.confidence.level,
        threshold=rule.threshold,
        swapped=swapped,
    )


def _gained(rule: HumanRule, ratings: Ratings, swapped: bool) -> Share:
    return gain(
        ratings, min_raters=rule.min_raters_per_item, level=rule.confidence.level, limit=rule.limit, swapped=swapped
    )
