"""Evidence: the suites that a stage's rules ask for, the runs that count, and what comparisons compare with.

A run counts if somebody trusted ran it here, in the current evidence epoch: recorded and started after every quarantine
that reaches the release at the stage, or did. Nothing else picks among runs, so an extra run can only lower a verdict.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import NotFoundError
from registry.domain.evaluations import EvaluationRun
from registry.domain.imports.replays import REPLAYED, Verdict, decisive, why_unconfirmed
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.policies.evidence_rules import BudgetRule, OverfitRule
from registry.domain.policies.facts import BaselineFact
from registry.domain.policies.gaps import WITHOUT_ADAPTERS
from registry.domain.policies.matching import select_runs, suites_asked, suites_named
from registry.domain.policies.measured_facts import DiscountedFact, RunFact, SuiteFact
from registry.domain.policies.rule_fields import LATENCY
from registry.domain.policies.rule_types import LAST_KNOWN_GOOD, STAGE_CURRENT, Comparing
from registry.domain.stages import Deployment, approved, is_verified, rollback_candidates
from registry.services.pricing import price_fact
from registry.services.situation.case import Case
from registry.services.situation.conditions import quarantines_reaching
from registry.services.situation.suites import required_suites, suite_fact, suite_with


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was measured, of the release and of what it is compared with.

    `counted` are the runs of the release that count, `runs` the same as they were recorded; `baseline_runs` are those
    of what the stage serves.
    """

    required: tuple[SuiteFact, ...]
    others: tuple[SuiteFact, ...]
    counted: tuple[RunFact, ...]
    runs: tuple[EvaluationRun, ...]
    baseline_runs: tuple[RunFact, ...]
    baselines: tuple[BaselineFact, ...] | None
    discounted: tuple[DiscountedFact, ...] | None

    @property
    def weighed(self) -> tuple[RunFact, ...]:
        """Every run that a decision would rest on."""
        return (*self.counted, *self.baseline_runs, *(run for b in self.baselines or () for run in b.runs))


def evidence(case: Case) -> Evidence:
    """The evidence that the stage's rules will be judged by."""
    required, others = _suites(case)
    serving = case.pointer.deployment
    runs = _grounded(run for run in _trusted(case, case.release.digest) if _in_epoch(case, run))
    counted = select_runs(case.policy, case.stage, required, others, _facts_of(case, runs))
    chosen = {fact.evidence for fact in counted}
    return Evidence(
        required,
        others,
        counted,
        tuple(run for run in runs if run.evidence in chosen),
        _baseline_runs(case, required, others, serving.digest) if serving else (),
        _baselines(case, required, others),
        tuple(_discounted(case, suites_asked(case.policy, case.stage, required, others), runs)) or None,
    )


# ---------------------------------------------------------------------------------------------------------


def _facts_of(case: Case, runs: Iterable[EvaluationRun]) -> list[RunFact]:
    budgets = [rule for rule in case.demands.rules if isinstance(rule, BudgetRule)]
    priced = any(rule.is_of_cost for rule in budgets)
    timed = priced or any(rule.metric == LATENCY for rule in budgets)
    runs = list(runs)
    evidences = {run.id: run.evidence for run in runs}
    return [
        RunFact(
            id=run.id,
            evidence=run.evidence,
            suite=run.suite_digest,
            runner=run.runner.digest,
            rows=run.rows,
            failed=run.failed,
            unmeasured=run.unmeasured,
            ended_at=_measured_at(case, run),
            actor=run.actor,
            log_index=run.log_index,
            timings=(run.timings,) if timed else None,
            binding=REPLAYED if run.binding is not None else None,
            **(price_fact(case.reading, run) if priced else {}),
            extends=(evidences[run.extends],) if run.extends is not None else None,
            planned=run.planned,
            unsteady=_unsteady(case, run),
        )
        for run in runs
    ]


def _unsteady(case: Case, run: EvaluationRun) -> int | None:
    """How many answers to each row a run asked for whose texts depend on their company; None of any other run."""
    return len(suite_with(case.reading, run.suite_digest).turns) if run.deterministic == "no" else None


def _measured_at(case: Case, run: EvaluationRun) -> str | None:
    """When a run was completed; one that repeats texts of old is as old as the oldest of them.

    Where nobody noted when a text was generated, it is no fresher than the first run on its suite; None where that one
    repeated all of its texts too, for another release or a run that counts no more.
    """
    if not run.reused:
        return run.ended_at
    if run.oldest_text is not None:
        return min(run.ended_at, run.oldest_text)
    every = [r for r in case.reading.evidence.runs_of(run.release_digest) if r.suite_digest == run.suite_digest]
    first = min([*every, run], key=lambda r: r.ended_at)
    return first.ended_at if first.reused < first.rows else None


def _suites(case: Case) -> tuple[tuple[SuiteFact, ...], tuple[SuiteFact, ...]]:
    reading = case.reading
    required = required_suites(reading, case.application, case.release)
    named = [suite_fact(reading, parse_version_ref(ref), case.release) for ref in suites_named(case.policy, case.stage)]
    have = {suite.digest for suite in required}
    others = {suite.digest: suite for suite in named if suite.digest not in have}
    return required, tuple(others.values())


def _trusted(case: Case, release: Digest) -> Iterator[EvaluationRun]:
    """The runs of a release by those whose runs the stage trusts: any member's, unless it names accounts.

    Of an import, both who declared and who replayed it are to be trusted.
    """
    for run in case.reading.evidence.runs_of(release):
        if case.demands.trusts(run.actor) and (run.binding is None or _vouched(case, run)):
            yield run


def _vouched(case: Case, run: EvaluationRun) -> bool:
    """Whether somebody whom the stage trusts confirmed an import, by a replay that is what was recorded."""
    settled = decisive(case.reading.replays.of(run.evidence))
    if settled is None or settled.outcome is None or settled.outcome.verdict is not Verdict.CONFIRMED:
        return False
    return case.demands.trusts(settled.account) and case.demands.trusts(settled.outcome.account)


def _grounded(runs: Iterable[EvaluationRun]) -> list[EvaluationRun]:
    """The runs but those that extend one which does not count: they have its rows, and would make its look unseen."""
    found: dict[str, EvaluationRun] = {}
    for run in runs:  # in the order of the log: what is extended comes first
        if run.extends is None or run.extends in found:
            found[run.id] = run
    return list(found.values())


def _in_epoch(case: Case, run: EvaluationRun) -> bool:
    place = -1 if run.log_index is None else run.log_index
    return all(place > q.log_index and run.started_at >= q.at for q in case.quarantines)


def _discounted(case: Case, asked: frozenset[Digest], counting: Sequence[EvaluationRun]) -> Iterator[DiscountedFact]:
    """The runs on suites that are asked for and that no run counts on, each with why it does not, oldest first.

    Those that verify a deployment are left out: they were never meant as evidence for placing the release.
    """
    lacking = asked - {run.suite_digest for run in counting}
    if not lacking:
        return
    for run in case.reading.evidence.every_run_of(case.release.digest):
        if run.suite_digest in lacking and run.deployment is None:
            yield DiscountedFact(run=run.id, suite=run.suite_digest, why=_why_not(case, run))


def _why_not(case: Case, run: EvaluationRun) -> str:
    if gone := case.reading.evidence.invalidation(run.id):
        return f"was invalidated by {gone.person}: {gone.reason}"
    if run.binding is not None and (why := _unconfirmed(case, run)):
        return why
    if not case.demands.trusts(run.actor):
        return f"is by {run.actor}, whom {case.stage} does not trust to evaluate"
    if run.extends is not None and _in_epoch(case, run):
        return f"extends run {run.extends}, which does not count"
    return f"is from before quarantine {max(case.quarantines, key=lambda q: q.log_index).id}"


def _unconfirmed(case: Case, run: EvaluationRun) -> str:
    """Why an import does not count; empty if that is for another reason."""
    replays = case.reading.replays.of(run.evidence)
    settled = decisive(replays)
    if settled is None or settled.outcome is None or settled.outcome.verdict is not Verdict.CONFIRMED:
        return why_unconfirmed(replays)
    distrusted = [who for who in (settled.account, settled.outcome.account) if not case.demands.trusts(who)]
    return f"was replayed by {distrusted[0]}, whom {case.stage} does not trust to evaluate" if distrusted else ""


def _baseline_runs(
    case: Case, required: Sequence[SuiteFact], others: Sequence[SuiteFact], release: Digest
) -> tuple[RunFact, ...]:
    """All runs of what is compared with, from whatever epoch: more of them make a comparison only harder to pass,
    and a release that was quarantined while it served must not keep out the one that mends it."""
    return select_runs(case.policy, case.stage, required, others, _facts_of(case, _grounded(_trusted(case, release))))


def _baselines(
    case: Case, required: Sequence[SuiteFact], others: Sequence[SuiteFact]
) -> tuple[BaselineFact, ...] | None:
    """What comparisons compare with besides what the stage serves; None where no rule asks."""
    compared = (rule.baseline for rule in case.demands.rules if isinstance(rule, Comparing))
    asked = sorted({against for against in compared if against is not None} - {STAGE_CURRENT})
    if any(isinstance(rule, OverfitRule) for rule in case.demands.rules):
        asked.append(WITHOUT_ADAPTERS)
    if not asked:
        return None
    found = []
    for against in asked:
        ways = {LAST_KNOWN_GOOD: _last_known_good, WITHOUT_ADAPTERS: _without_adapters}
        named = ways[against](case) if against in ways else _named(case, against)
        if named is not None:
            number, digest = named
            runs = _baseline_runs(case, required, others, digest)
            found.append(BaselineFact(against=against, release=number, digest=digest, runs=runs))
    return tuple(found)


def _without_adapters(case: Case) -> tuple[int, Digest] | None:
    """The release of the application that is the same but for its adapters; itself, if it has none."""
    digest = digest_of({**case.release.manifest, "adapters": []})
    same = [r for r in case.reading.releases.with_digest(digest) if r.application == case.application]
    return (same[0].number, digest) if same else None


def _named(case: Case, reference: str) -> tuple[int, Digest] | None:
    """The release a rule names. One that is not there is no baseline, and the rule says so."""
    try:
        release = case.reading.releases.get(parse_version_ref(reference))
    except NotFoundError:
        return None
    return release.number, release.digest


def _last_known_good(case: Case) -> tuple[int, Digest] | None:
    """What serves if it is known good itself, else what a rollback would go back to."""
    serving = case.pointer.deployment
    if serving is None:
        return None
    if _known_good(case, serving):
        return serving.release, serving.digest
    stages = case.reading.stages
    history, events = stages.deployments(case.application, case.stage), stages.events(case.application, case.stage)
    for candidate in rollback_candidates(history, events):
        if not candidate.skipped and not _quarantined(case, candidate.deployment):
            return candidate.deployment.release, candidate.deployment.digest
    return None


def _known_good(case: Case, serving: Deployment) -> bool:
    events = case.reading.stages.events_of(serving.id)
    return approved(serving, events) and is_verified(serving.id, events) and not _quarantined(case, serving)


def _quarantined(case: Case, deployment: Deployment) -> bool:
    release = case.reading.releases.get(VersionRef(case.application, number=deployment.release))
    found = quarantines_reaching(case.reading, case.policy, release, case.stage)
    return any(q.cleared is None for q in found)
