"""What belongs to what among the facts: the suites a rule means, the runs that count, the bounds computed for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from registry.domain.digests import Digest, digest_of
from registry.domain.policies.document import Policy, StagePolicy
from registry.domain.policies.evidence_rules import (
    BrittlenessRule,
    BudgetRule,
    CompareRule,
    ContaminationRule,
    HeadroomRule,
    OverfitRule,
    ScoreRule,
    SlicesRule,
)
from registry.domain.policies.facts import BaselineFact, Facts, StudyFact
from registry.domain.policies.fields import REQUIRED
from registry.domain.policies.measured_facts import Measurement, RunFact, ScaleFact, SuiteFact
from registry.domain.policies.people_rules import OutcomeRule
from registry.domain.policies.rule_documents import BoundedRule
from registry.domain.policies.rule_fields import LATENCY
from registry.domain.policies.rule_types import (
    EVIDENCE,
    PRIMARY,
    STAGE_CURRENT,
    ApprovalRule,
    Comparing,
    Measured,
    Rule,
)
from registry.domain.prices import CURRENCY, Price


def suites_named(policy: Policy, stage: str) -> tuple[str, ...]:
    """The suites that a stage's rules ask for by reference, besides `required`."""
    named = {rule.suite for rule in policy.stage(stage).rules if isinstance(rule, ContaminationRule)}
    return tuple(sorted((_run_on(policy.stage(stage).rules) | named) - {REQUIRED}))


def suites_meant(reference: str, required: Sequence[SuiteFact], others: Sequence[SuiteFact]) -> tuple[SuiteFact, ...]:
    """The suites that a rule's `suite` stands for: `required`, `answers@3`, or `answers@sha256:…` in full.

    A reference that is not among the facts stands for none.
    """
    if reference == REQUIRED:
        return tuple(required)
    found = {s.digest: s for s in (*required, *others) if reference in {s.reference, f"{s.name}@{s.digest}"}}
    return tuple(found.values())


def suites_asked(
    policy: Policy, stage: str, required: Sequence[SuiteFact], others: Sequence[SuiteFact]
) -> frozenset[Digest]:
    """The suites that a stage's rules ask for runs on."""
    asked = _run_on(policy.stage(stage).rules)
    return frozenset(suite.digest for reference in asked for suite in suites_meant(reference, required, others))


def slots_asked(stage: StagePolicy) -> tuple[str, ...]:
    """Every slot that somebody's yes may have to fill before a release may enter the stage."""
    found = {slot.slot for rule in stage.rules if isinstance(rule, ApprovalRule) for slot in rule.slots}
    warned = {rule.slot_on_warn for rule in stage.rules if isinstance(rule, ScoreRule)}
    return tuple(sorted(found | {slot for slot in warned if slot is not None}))


def select_runs(
    policy: Policy,
    stage: str,
    required: Sequence[SuiteFact],
    others: Sequence[SuiteFact],
    runs: Sequence[RunFact],
) -> tuple[RunFact, ...]:
    """The runs that count at a stage: all of them, on every suite that its rules ask for, once for each evidence.

    Nothing is picked by time or by result, so running again until it comes out well is of no use (I-9).
    """
    wanted = suites_asked(policy, stage, required, others)
    return distinct(run for run in runs if run.suite in wanted)


def distinct(runs: Iterable[RunFact]) -> tuple[RunFact, ...]:
    """Each evidence once, sorted by it; repeats with the same outcome are one run, as fresh as the last of them."""
    same: dict[Digest, list[RunFact]] = {}
    for run in sorted(runs, key=lambda r: (r.evidence, r.id)):
        same.setdefault(run.evidence, []).append(run)
    return tuple(_merged(repeats) if len(repeats) > 1 else repeats[0] for repeats in same.values())


def runs_on(suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[RunFact, ...]:
    """The distinct runs of one suite."""
    return distinct(run for run in runs if run.suite == suite.digest)


def scorer_of(metric: str, suite: SuiteFact) -> str:
    return suite.primary if metric == PRIMARY else metric


def scale_of(metric: str, suite: SuiteFact) -> ScaleFact | None:
    """What the numbers of a scorer mean if they are not 1 for right and 0 for wrong."""
    return (suite.scales or {}).get(scorer_of(metric, suite))


def has_bound(metric: str, suite: SuiteFact) -> bool:
    """Whether a bound can be computed for the scorer: not of one that is unknown, or unknown in its scale."""
    return suite.scorers.get(scorer_of(metric, suite)) == "binary" or scale_of(metric, suite) is not None


def range_of(metric: str, suite: SuiteFact) -> tuple[Decimal, Decimal]:
    """The lowest and the highest value of a scorer."""
    scale = scale_of(metric, suite)
    return (Decimal(0), Decimal(1)) if scale is None else (Decimal(scale.low), Decimal(scale.high))


def asks_within_range(rule: Measured, suite: SuiteFact) -> bool:
    """Whether the number that a rule asks for could tell releases apart: a margin that no difference exceeds, or a
    threshold beyond every score, could not."""
    low, high = range_of(rule.metric, suite)
    if isinstance(rule, CompareRule):
        return rule.margin is None or Decimal(rule.margin) < high - low
    # A share beyond 0 and 1 was never refused, and decisions about it stand.
    return scale_of(rule.metric, suite) is None or low <= Decimal(rule.threshold) <= high


def has_slices(rule: SlicesRule, suite: SuiteFact) -> bool:
    """Whether a suite has the slices that the rule names, and its scorer gives each row a number of its own."""
    scale = scale_of(rule.metric, suite)
    alone = has_bound(rule.metric, suite) and (scale is None or scale.measures != "corpus")
    return alone and rule.by in (suite.slices or ()) and limits_slices(rule, suite)


def has_variants(rule: BrittlenessRule, suite: SuiteFact) -> bool:
    """Whether a suite asks rows by variants of the prompt, and its scorer could tell them apart by what is asked."""
    scale = scale_of(rule.metric, suite)
    low, high = range_of(rule.metric, suite)
    alone = has_bound(rule.metric, suite) and (scale is None or scale.measures != "corpus")
    asked = suite.variants is not None and scorer_of(rule.metric, suite) not in (suite.judges or {})
    return alone and asked and Decimal(rule.max_worst_drop) < high - low


def limits_slices(rule: SlicesRule, suite: SuiteFact) -> bool:
    """Whether the number that the rule asks for could tell releases apart."""
    low, high = range_of(rule.metric, suite)
    if rule.margin is not None:
        return Decimal(rule.margin) < high - low
    return low <= Decimal(rule.threshold or "0") <= high


def timed(rule: SlicesRule | BudgetRule, run: RunFact) -> tuple[Digest | None, ...]:
    """The timings of a run that a rule judges, each by itself; one None where the time of rows does not matter.

    Empty if they matter and were not gathered, and where a rule about cost has no price to go by.
    """
    if not is_priced(rule, run):
        return ()
    price = price_of(rule, run)
    by_the_hour = price is not None and price.hour is not None
    if isinstance(rule, SlicesRule) or (rule.metric != LATENCY and not by_the_hour):
        return (None,)
    return run.timings or ()


def price_of(rule: SlicesRule | BudgetRule, run: RunFact) -> Price | None:
    """The price that a rule about cost judges a run by; None for other rules."""
    return run.price if isinstance(rule, BudgetRule) and rule.is_of_cost else None


def is_priced(rule: SlicesRule | BudgetRule, *runs: RunFact) -> bool:
    """Whether it can be told what the answers of these runs cost, all in one currency; true where no rule asks."""
    if isinstance(rule, SlicesRule) or not rule.is_of_cost:
        return True
    currencies = {None if run.price is None else run.price.currency for run in runs}
    asked = set() if rule.max_ratio is not None else {rule.currency or CURRENCY}
    return None not in currencies and len(currencies | asked) == 1


def bounds_of(rule: Digest, measurements: Iterable[Measurement]) -> dict[tuple[Digest, Digest | None], Measurement]:
    """The bounds computed for a rule, by run and baseline run. Of two for the same the first counts."""
    found: dict[tuple[Digest, Digest | None], Measurement] = {}
    for measurement in measurements:
        if measurement.rule == rule and measurement.without is None:
            found.setdefault((measurement.run, measurement.baseline), measurement)
    return found


def studies_of(rule: OutcomeRule, facts: Facts) -> tuple[StudyFact, ...]:
    """The studies that tell what the rule measures: of the release, and beside what is live where it compares."""
    live = facts.current.digest if facts.current is not None else None
    return tuple(
        fact
        for fact in facts.studies or ()
        if fact.measure == rule.measure and (rule.baseline is None or (live is not None and fact.other == live))
    )


def baseline_of(rule: Comparing, facts: Facts) -> BaselineFact | None:
    """What a comparison compares with; None where there is nothing, or where the rule compares nothing."""
    if rule.baseline != STAGE_CURRENT:
        return next((b for b in facts.baselines or () if b.against == rule.baseline), None)
    if facts.current is None:
        return None
    return BaselineFact(
        against=STAGE_CURRENT, release=facts.current.release, digest=facts.current.digest, runs=facts.baseline_runs
    )


def _run_on(rules: Iterable[Rule]) -> frozenset[str]:
    """The references of suites that rules ask for runs on."""
    asking = [rule for rule in rules if isinstance(rule, (*EVIDENCE, HeadroomRule, OverfitRule))]
    return frozenset({rule.suite for rule in asking} | {r.trained for r in asking if isinstance(r, OverfitRule)})


# What is judged as one -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Unit:
    """What one bound is about: a run, or the first runs of the evidence epoch pooled.

    `evidence` is what a measurement names as its run; `pool` are the evidences pooled, in the order of the log, None
    for a single run. `runner` is None where runs of several classes were pooled.
    """

    evidence: Digest
    runs: tuple[RunFact, ...]
    pool: tuple[Digest, ...] | None = None
    look: int = 1
    """Which look at it, or at its comparison with another run, a bound is: one more with every extension."""

    @property
    def times(self) -> int:
        """How often each row of the suite was measured in it."""
        return len(self.pool) if self.pool is not None else 1

    @property
    def name(self) -> str:
        return " + ".join(run.id for run in self.runs)

    @property
    def runner(self) -> Digest | None:
        classes = {run.runner for run in self.runs}
        return classes.pop() if len(classes) == 1 else None

    @property
    def ended_at(self) -> str | None:
        """When the last of it was completed, if that is known."""
        return max((run.ended_at for run in self.runs if run.ended_at is not None), default=None)


def units(rule: Measured, suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[Unit, ...]:
    """What a rule judges on a suite: every run alone, or exactly the first `runs` of them pooled and later ones alone.

    Empty while there are fewer runs than are to be pooled. How many are pooled was said beforehand and which ones is
    told by the log, so that no further run can rescue a pool that came out badly. Runs of only the first rows are
    never pooled: rows that went well would count as often as one likes.
    """
    found = runs_on(suite, runs)
    if rule.runs is None:
        return alone(found, rule.looks)
    turns = _poolable(found)
    if len(turns) < rule.runs:
        return ()
    first = turns[: rule.runs]
    pool = tuple(run.evidence for run in first)
    pooled = Unit(pool_digest(pool), tuple({run.evidence: run for run in first}.values()), pool)
    return (pooled, *(Unit(run.evidence, (run,)) for run in found if run.evidence not in pool))


def alone(runs: Sequence[RunFact], looks: int) -> tuple[Unit, ...]:
    """Every run by itself, but those whose place another took that extends them, within so many looks.

    A run that extends one twice, or goes beyond the last look, takes no place: then all of them count.
    """
    numbers = _look_numbers(runs)
    replaced = {parent for run in runs if numbers[run.evidence] <= looks for parent in _extended(run, runs)}
    return tuple(Unit(run.evidence, (run,), look=numbers[run.evidence]) for run in runs if run.evidence not in replaced)


def looked_at(unit: Unit, baselines: Sequence[RunFact], looks: int) -> Iterator[tuple[Unit, RunFact]]:
    """A unit with each run that it is compared with. Every extension, on whichever side, is one more look at the two.

    The other side's run is replaced only while looks remain, so that neither side can be extended until it comes out
    well.
    """
    for other in alone(baselines, looks - unit.look + 1):
        yield replace(unit, look=unit.look + other.look - 1), other.runs[0]


def looks_of(rule: Rule) -> int:
    """How many runs in a row, each of which extends the one before, a rule looks at."""
    return rule.looks if isinstance(rule, BoundedRule) else 1


def runs_made(suite: SuiteFact, runs: Sequence[RunFact]) -> int:
    """How many runs of all rows of a suite there are, repeats counted."""
    return len(_poolable(runs_on(suite, runs)))


def pool_digest(pool: Sequence[Digest]) -> Digest:
    """What stands for runs that are judged as one: their evidences, in the order of the log."""
    return digest_of({"pooled": list(pool)})


def needed_units(rule: Measured, suite: SuiteFact, runs: Sequence[RunFact]) -> tuple[Unit, ...]:
    """The units whose bound can be computed."""
    return units(rule, suite, runs) if has_bound(rule.metric, suite) and asks_within_range(rule, suite) else ()


# ---------------------------------------------------------------------------------------------------------


def _merged(repeats: Sequence[RunFact]) -> RunFact:
    """One fact for runs with the same outcome: the first of them, when it was last seen, and where the others are."""
    first = repeats[0]
    places = sorted(place for run in repeats for place in (run.log_index, *(run.repeats or ())) if place is not None)
    extended = {parent for run in repeats for parent in run.extends or ()}
    known: Mapping[str, object] = {
        "extends": tuple(sorted(extended)) or None,
        "ended_at": max((run.ended_at for run in repeats if run.ended_at is not None), default=None),
        "log_index": places[0] if places else None,
        "repeats": tuple(places[1:]) or None,
        "unsteady": next((run.unsteady for run in repeats if run.unsteady is not None), None),
    }
    if timings := sorted({timing for run in repeats for timing in run.timings or ()}):
        known = {**known, "timings": tuple(timings)}
    changed = places or timings or extended or any(known[key] is not None for key in ("ended_at", "unsteady"))
    return first.model_copy(update=known) if changed else first


def _look_numbers(runs: Sequence[RunFact]) -> dict[Digest, int]:
    """Of each run how many looks were taken up to it: its own, and those at what it extends."""
    numbers: dict[Digest, int] = {}
    for run in sorted(runs, key=lambda r: r.rows):  # what is extended has fewer rows
        before = [numbers[parent] for parent in _extended(run, runs) if parent in numbers]
        numbers[run.evidence] = 1 + max(before, default=1 if run.extends else 0)
    return numbers


def _extended(run: RunFact, runs: Sequence[RunFact]) -> frozenset[Digest]:
    """Those of the runs that a run extends."""
    if run.extends is None:
        return frozenset()
    return frozenset(r.evidence for r in runs if r.evidence in run.extends and r.rows < run.rows)


def _poolable(runs: Sequence[RunFact]) -> list[RunFact]:
    """Every run of all rows in the order of the log, repeats of the same evidence included."""
    whole = [run for run in runs if run.planned is None]
    turns = [(place, run.id, run) for run in whole for place in (run.log_index or 0, *(run.repeats or ()))]
    return [run for _, _, run in sorted(turns, key=lambda turn: turn[:2])]
