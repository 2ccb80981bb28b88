"""`human`: people who could not tell which was which prefer the release to what the stage serves, or rate it as high.

Judged by the one-sided bound of the share of items in which they prefer it, or of the mean difference of their ratings
within items. Every comparison of the two with an answer
counts, and the worst decides, so that asking again until it comes out well is of no use. One is judged when every item
that was shown has its raters: whoever could stop at a good moment would. What raters disagree on shows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from registry.domain.digests import without_nothing
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.evidence_rules import HumanRule
from registry.domain.policies.facts import CurrentFact, Facts, HumanFact
from registry.domain.policies.matching import suites_meant
from registry.domain.policies.measured_facts import SuiteFact
from registry.domain.policies.rule_types import rule_digest
from registry.domain.policies.rules.findings import Finding, candidate, no_suite, result, worst
from registry.domain.policies.wording import exact, shown

MODERATE = "0.667"
"""Agreement below which a result is shown with a warning (Krippendorff 2019, section 12.4)."""

REASONS = {
    "no_data": "no item has its raters",
    "one_cluster": "all items are of one cluster, so nothing is known about chance",
    "few_clusters": "there are too few items, or clusters of them, for a bound",
    "not_finite": "the answers allow no bound",
    "no_spread": "the answers allow no bound",
    "sparse": "the answers allow no bound",
    "not_doubly_rated": "no item was rated by two people",
    "no_variation": "everybody said the same of every item, so that agreement says nothing",
}
"""Why there is no bound, or no agreement, although everything went right."""


def judge(rule: HumanRule, facts: Facts, now: str) -> RuleResult:
    """Satisfied if the worst comparison's lower bound reaches the requirement; not applicable if nothing is live."""
    live = facts.current
    against = f"{facts.application}@{live.release}" if live is not None else f"what {facts.stage} serves"
    required = (
        f"{_asked(rule, against)}, n >= {rule.min_items}, "
        f"{rule.min_raters_per_item} raters an item, alpha >= {rule.min_alpha}"
    )
    if live is None:
        nothing = Finding(Status.NOT_APPLICABLE, f"nothing is live at {facts.stage}")
        return result(rule, facts, nothing, required)
    if live.digest == facts.digest:
        same = Finding(Status.NOT_APPLICABLE, f"{candidate(facts)} is what {facts.stage} serves")
        return result(rule, facts, same, required)
    suites = suites_meant(rule.suite, facts.required_suites, facts.other_suites)
    found = [f for suite in suites for f in _suite(rule, facts, live, suite)] or [no_suite(rule.suite, facts)]
    return result(rule, facts, worst(found), required)


# ---------------------------------------------------------------------------------------------------------


def _suite(rule: HumanRule, facts: Facts, live: CurrentFact, suite: SuiteFact) -> Iterator[Finding]:
    digest = rule_digest(rule)
    told = [fact for fact in facts.human or () if fact.rule == digest and fact.suite == suite.digest]
    for fact in told:
        yield _comparison(rule, suite, fact)
    if not told:
        said = f"nobody compared {candidate(facts)} with {facts.application}@{live.release} on {suite.reference}"
        command = (
            f"tandem eval export-pairs {candidate(facts)} {facts.application}@{live.release} "
            f"--suite {suite.reference} --out pairs.csv"
        )
        rated = f"have {rule.min_raters_per_item} people rate it"
        remedy = f"`{command}`, {rated}, then `tandem eval import-preferences COMPARISON FILE`"
        yield Finding(Status.INCONCLUSIVE, said, {"suite": suite.reference, "comparisons": 0}, (remedy,))


def _asked(rule: HumanRule, against: str) -> str:
    if rule.rates:
        return f"lower bound > {rule.limit} of the difference in ratings to {against}"
    return f"lower bound {rule.require} of items preferred to {against}"


def _comparison(rule: HumanRule, suite: SuiteFact, fact: HumanFact) -> Finding:
    numbers = _numbers(suite, fact)
    if rule.margin is not None and fact.scale is not None and exact(rule.margin) >= _width(fact.scale):
        said = f"comparison {fact.comparison}: no difference of ratings of {fact.scale} exceeds {rule.margin}"
        return Finding(Status.ERROR, said, numbers, ("a smaller margin in the policy",))
    fault = _incomplete(rule, fact) or _without_bound(fact) or _disagreement(rule, fact)
    if fault is not None or fact.lower is None or fact.upper is None:
        said, remedy = fault or ("no bound", "import the answers again")
        return Finding(Status.INCONCLUSIVE, f"comparison {fact.comparison}: {said}", numbers, (remedy,))
    if exact(fact.level) != exact(rule.confidence.level) or exact(fact.lower) > exact(fact.upper):
        said = f"comparison {fact.comparison}: its bounds were not computed for this rule"
        return Finding(Status.ERROR, said, numbers, ("run it again: the bounds are then computed anew",))
    threshold, summary = exact(rule.threshold), _summary(rule, fact)
    goal = f"a lower bound > {rule.limit}" if rule.rates else f"a lower bound {rule.require}"
    if exact(fact.lower) > threshold or (exact(fact.lower) == threshold and not rule.rates):
        return Finding(Status.SATISFIED, summary, numbers)
    if exact(fact.upper) < threshold:
        return Finding(Status.UNSATISFIED, summary, numbers, (f"a new release with {goal} on {suite.reference}",))
    return Finding(Status.INCONCLUSIVE, summary, numbers, (_more_items(fact, goal),))


def _incomplete(rule: HumanRule, fact: HumanFact) -> tuple[str, str] | None:
    """What a comparison lacks before it is looked at, with what to do."""
    again = f"`tandem eval import-preferences {fact.comparison} FILE` with their answers"
    if fact.items < rule.min_items:
        short = rule.min_items - fact.items
        return f"{_items(fact.items)} are too few", f"a comparison of {_items(rule.min_items)}: {short} more"
    if lacking := fact.items - fact.rated:
        said = f"{lacking} of {_items(fact.items)} lack answers of {_raters(rule.min_raters_per_item)}"
        return said, f"have them rated, then {again}"
    return None


def _without_bound(fact: HumanFact) -> tuple[str, str] | None:
    if fact.reason or fact.lower is None or fact.upper is None:
        why = REASONS.get(fact.reason, fact.reason.replace("_", " ") or "there is no bound")
        return why, "a comparison of more items"
    return None


def _disagreement(rule: HumanRule, fact: HumanFact) -> tuple[str, str] | None:
    clearer = "clearer instructions for raters and a new release, or a suite whose answers people can tell apart"
    if fact.alpha is None:
        why = REASONS.get(fact.alpha_reason, fact.alpha_reason.replace("_", " "))
        remedy = "answers of more people" if fact.alpha_reason == "not_doubly_rated" else clearer
        return f"agreement is undefined: {why}", remedy
    if exact(fact.alpha) < exact(rule.min_alpha):
        alpha = shown(fact.alpha, better="higher", limit=rule.min_alpha)
        return f"raters hardly agree: alpha {alpha}, at least {rule.min_alpha} is asked", clearer
    return None


def _summary(rule: HumanRule, fact: HumanFact) -> str:
    value = shown(fact.value, limit=rule.threshold) if fact.value is not None else "-"
    lower, upper = (
        shown(bound, better="higher", limit=rule.threshold) if bound is not None else "-"
        for bound in (fact.lower, fact.upper)
    )
    of = f"of {_items(fact.rated)} by {_raters(fact.raters)} (bounds {lower}..{upper})"
    said = f"ratings of {fact.scale or '-'} differ by {value} {of}" if rule.rates else f"preferred in {value} {of}"
    if fact.alpha is not None and exact(fact.alpha) < exact(MODERATE):
        said += f"; agreement is only moderate, alpha {shown(fact.alpha, better='higher', limit=MODERATE)}"
    if fact.removed_by_hand:
        said += f"; {_raters(fact.removed_by_hand)} removed by hand"
    return said


def _numbers(suite: SuiteFact, fact: HumanFact) -> dict[str, Any]:
    kept = fact.model_dump(mode="json", exclude={"rule", "suite"})
    return {"suite": suite.reference, **without_nothing({key: value for key, value in kept.items() if value != ""})}


def _more_items(fact: HumanFact, goal: str) -> str:
    if fact.needed is None:
        return f"a better release: no number of items would show {goal} at what people said"
    return f"a new release compared on {_items(fact.needed)}, {fact.needed - fact.rated} more, for {goal}"


def _width(scale: str) -> Decimal:
    """How far two ratings on a scale such as `1-5` may lie apart."""
    low, _, high = scale[1:].partition("-")
    return Decimal(high) - Decimal(scale[:1] + low)


def _items(n: int) -> str:
    return "1 item" if n == 1 else f"{n} items"


def _raters(n: int) -> str:
    return "1 rater" if n == 1 else f"{n} raters"
