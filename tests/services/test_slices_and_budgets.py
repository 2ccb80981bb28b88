"""Slices and budgets through a registry: what the mean hides, and which timings a decision rests on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.names import parse_version_ref
from registry.domain.policies.decision import RuleResult, Status
from registry.domain.policies.facts import Facts
from registry.domain.policies.needs import Need
from registry.services.reviewing import measured
from registry.services.situation import gather, need_key
from tests.slicing import SlicedRunner, SlicedWorld
from tests.world import BEN

QUALITY = '{id: quality, type: compare, suite: required, metric: exact, against: stage_current, margin: "0.05"}'
SLICES = '{id: slices, type: slices, suite: required, metric: exact, by: kind, margin: "0.05"}'
P95 = '{id: p95, type: budget, metric: latency_ms, quantile: "0.95", max: "1.5"}'


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> SlicedWorld:
    """A registry where a release with only its prompt is live, and others wait; nobody changes it but by rules."""
    world = SlicedWorld(tmp_path_factory.mktemp("slices") / "registry").stock()
    live = world.made("prompt")
    world.govern(QUALITY, SLICES)
    world.ana.promote(live, "staging", "the first")
    for name in ("good", "forget", "slip"):
        world.made(name)
    return world


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return SlicedWorld(tmp_path_factory.mktemp("sliced") / "registry").stock().folder


@pytest.fixture
def fresh(stocked: Path, tmp_path: Path) -> SlicedWorld:
    """A registry of the test's own with nothing released yet, copied from the stocked one."""
    world = SlicedWorld(Path(shutil.copytree(stocked, tmp_path / "registry")), new=False)
    world.use(SlicedRunner()).register_base(world.folder / "base", "tiny")  # its weights are the copy's own
    return world


def results(world: SlicedWorld, release: str) -> dict[str, RuleResult]:
    return {rule.id: rule for rule in world.ana.check(release, "staging").decision.rules}


def test_what_forgot_a_slice_passes_on_the_mean_and_fails_on_the_slice(kept: SlicedWorld) -> None:
    kept.govern(QUALITY, SLICES)
    good, forgets = results(kept, "bot@2"), results(kept, "bot@3")

    assert (good["quality"].status, good["slices"].status) == (Status.SATISFIED, Status.SATISFIED)
    assert (forgets["quality"].status, forgets["slices"].status) == (Status.SATISFIED, Status.UNSATISFIED)
    assert forgets["quality"].summary == "exact 0.148 (0.592 live -> 0.74, n=400, bounds 0.081..0.211)"
    assert forgets["slices"].summary == (
        "exact by kind, 4 slices: 1 harmed, 3 pass; worst general-neg -1 (n=100, bounds -1..-0.948)"
    )
    (found,) = forgets["slices"].measured["findings"]
    assert [(s["name"], s["status"]) for s in found["slices"]] == [
        ("domain-neg", "pass"),
        ("domain-pos", "pass"),
        ("general-neg", "fail"),
        ("general-pos", "pass"),
    ]


def test_each_mode_is_judged_for_real(kept: SlicedWorld) -> None:
    every = SLICES.replace("slices, type", "every, type").replace("}", ", mode: all_non_inferior}")
    floor = '{id: floor, type: slices, suite: required, metric: exact, by: kind, require: ">= 0.5"}'
    less = '{id: less, type: slices, suite: required, metric: refuses, by: kind, margin: "0.05"}'
    kept.govern(SLICES, every, floor, less)
    slips = results(kept, "bot@4")

    assert (slips["slices"].status, slips["every"].status) == (Status.SATISFIED, Status.INCONCLUSIVE)
    assert slips["every"].remedy == ("a suite with 161 rows in general-neg, 61 more than polarity@1 gave",)
    assert results(kept, "bot@2")["floor"].status is Status.SATISFIED
    assert slips["floor"].status is Status.UNSATISFIED
    assert results(kept, "bot@3")["less"].status is Status.UNSATISFIED
    assert results(kept, "bot@2")["less"].status is Status.SATISFIED


def test_a_slice_that_must_be_there_and_is_not_is_said(kept: SlicedWorld) -> None:
    kept.govern('{id: long, type: slices, suite: required, metric: exact, by: long, margin: "0.05"}')
    found = results(kept, "bot@2")["long"]
    assert (found.status, found.remedy) == (
        Status.INCONCLUSIVE,
        ("a suite with 1 row in long, 1 more than polarity@1 gave",),
    )


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (SLICES.replace("by: kind", "by: kin"), "has no slices 'kin'"),
        (SLICES.replace("metric: exact", "metric: exac"), "has no scorer 'exac'"),
        (SLICES.replace("metric: exact", "metric: f1"), "scores all rows together"),
        (SLICES.replace("0.05", "1"), "beyond what exact"),
    ],
)
def test_a_policy_that_asks_for_what_is_not_there_is_refused(kept: SlicedWorld, rule: str, message: str) -> None:
    with pytest.raises(InvalidInputError, match=message):
        kept.govern(rule.replace("suite: required", "suite: polarity@1"))


def test_bounds_are_computed_once_and_kept(kept: SlicedWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.govern(QUALITY, SLICES, P95)
    release = kept.made("good")
    before = results(kept, release)
    monkeypatch.setattr("registry.services.situation.bounds.measure_whole", None)
    assert results(kept, release) == before


def test_what_is_no_comparison_keeps_its_facts_without_timings(kept: SlicedWorld) -> None:
    kept.govern(QUALITY, SLICES)
    assert {run.timings for run in facts(kept, "bot@2").runs} == {None}
    kept.govern(QUALITY, SLICES, P95)
    assert all(run.timings for run in facts(kept, "bot@2").runs)


def test_bounds_that_were_kept_before_are_found_under_the_same_keys() -> None:
    rule, suite, run = digest_of("rule"), digest_of("suite"), digest_of("run")
    asked = {"rule": rule, "rule_id": "good", "kind": "metric", "suite": suite, "scorer": "exact", "run": run}
    asked |= {"level": "0.95", "operator": ">=", "threshold": "0.9"}
    need = Need(rule, "good", "metric", suite, "exact", run, "0.95", operator=">=", threshold="0.9")
    assert need_key(need) == digest_of({"method": 1, **asked})


# Timings -------------------------------------------------------------------------------------------------


def test_a_text_taken_from_before_keeps_the_time_it_took(fresh: SlicedWorld) -> None:
    release = fresh.made("good")
    fresh.govern(P95)
    before = results(fresh, release)["p95"]
    fresh.use(SlicedRunner(lambda row: 9_000_000))
    again = fresh.ana.evaluate(release, "polarity")
    assert again.reused == again.rows
    assert results(fresh, release)["p95"] == before
    assert before.summary == "latency_ms at quantile 0.95 1.379 (n=400, bounds 1.372..1.388)"


@pytest.mark.parametrize("slow_first", [True, False])
def test_the_same_answers_in_another_time_are_judged_too_and_the_worst_decides(
    fresh: SlicedWorld, slow_first: bool
) -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    turns = [SlicedRunner(lambda row: 2000 + row), SlicedRunner()]
    fresh.use(turns[0] if slow_first else turns[1])
    release = fresh.made("good")
    fresh.govern(P95)
    first = results(fresh, release)["p95"]
    fresh.use(turns[1] if slow_first else turns[0])
    fresh.ana.evaluate(release, "polarity", fresh=True)

    runs = fresh.ana.evaluations(release)
    assert (len({run.evidence for run in runs}), len({run.timings for run in runs})) == (1, 2)
    assert first.status is (Status.UNSATISFIED if slow_first else Status.SATISFIED)
    assert results(fresh, release)["p95"].status is Status.UNSATISFIED


def test_latency_is_compared_only_within_one_class_of_runner(fresh: SlicedWorld) -> None:
    ratio = '{id: slower, type: budget, metric: latency_ms, max_ratio: "1.1"}'
    live = fresh.made("prompt")
    fresh.govern(ratio)
    fresh.ana.promote(live, "staging", "the first")
    quick = fresh.made("good")
    assert results(fresh, quick)["slower"].status is Status.SATISFIED
    slow = SlicedRunner(lambda row: 2 * (1000 + row))
    fresh.use(slow)
    slower = fresh.made("slip")
    found = results(fresh, slower)["slower"]
    assert (found.status, found.summary) == (
        Status.UNSATISFIED,
        "ratio of latency_ms 2 (n=400, bounds 2..2)",
    )
    slow.name = "another machine"
    strange = fresh.made("forget")
    assert results(fresh, strange)["slower"].status is Status.ERROR


def test_a_decision_over_time_says_which_timings_it_rests_on(fresh: SlicedWorld) -> None:
    release = fresh.made("good")
    fresh.govern(P95)
    (run,) = fresh.ana.evaluations(release)
    (found,) = results(fresh, release)["p95"].measured["findings"]
    assert found["timings"] == run.timings
    assert [m.timings for m in facts(fresh, release).measurements] == [run.timings]


def test_a_draft_that_asks_for_time_is_inconclusive_of_decisions_that_did_not(fresh: SlicedWorld) -> None:
    fresh.govern(SLICES)
    fresh.ana.promote(fresh.made("prompt"), "staging", "the first")
    draft = fresh.write("draft.yaml", (fresh.folder / "sliced.yaml").read_text() + f"      - {P95}\n")
    (found,) = fresh.ana.simulate_policy(draft, "bot")
    assert found.after == "DENY"
    assert found.why == ("p95: inconclusive: not gathered when it was decided: how long the answers took",)


def facts(world: SlicedWorld, release: str) -> Facts:
    runtime = world.ana.runtime
    ref = parse_version_ref(release)
    sealed, known = measured(runtime, ref, "staging")
    with runtime.catalog.read() as reading:
        return gather(reading, sealed, "staging", None, known, now="2030-01-01T00:00:00.000000Z").facts


# Waivers -------------------------------------------------------------------------------------------------

WAIVABLE = "    waivers: {{allow: [{}], slots: [{{slot: reviewer}}], max_ttl: 7d}}\n"


def waived(world: SlicedWorld, release: str, rule: str, floor: str | None = None) -> Status:
    """What comes of a rule after ana asked for its waiver and ben granted it."""
    asked = world.ana.request_waiver(release, "staging", rule, "known and accepted", floor=floor)
    world.as_(BEN).grant_waiver(asked.id)
    return results(world, release)[rule].status


def test_a_waiver_of_slices_holds_while_no_slice_gets_worse(fresh: SlicedWorld) -> None:
    fresh.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    fresh.govern(SLICES, after=WAIVABLE.format("slices"))
    fresh.ana.promote(fresh.made("prompt"), "staging", "the first")
    release = fresh.made("forget")
    with pytest.raises(InvalidInputError, match="void at once"):
        fresh.ana.request_waiver(release, "staging", "slices", "known", floor="-0.9")
    with pytest.raises(InvalidInputError, match="beyond every bound"):
        fresh.ana.request_waiver(release, "staging", "slices", "known", floor="-1.1")
    assert waived(fresh, release, "slices") is Status.WAIVED
    fresh.use(SlicedRunner()).evaluate(release, "polarity", fresh=True)
    assert results(fresh, release)["slices"].status is Status.WAIVED


def test_a_waiver_of_a_budget_holds_while_nothing_gets_slower(fresh: SlicedWorld) -> None:
    fresh.ana.add_member(BEN, roles=("approver",), slots=("reviewer",))
    fresh.use(SlicedRunner(lambda row: 2000 + row))
    fresh.govern(P95, after=WAIVABLE.format("p95"))
    release = fresh.made("good")
    with pytest.raises(InvalidInputError, match="void at once"):
        fresh.ana.request_waiver(release, "staging", "p95", "known", floor="1.4")
    assert waived(fresh, release, "p95", "2.5") is Status.WAIVED
    fresh.use(SlicedRunner(lambda row: 2100 + row)).evaluate(release, "polarity", fresh=True)
    assert results(fresh, release)["p95"].status is Status.WAIVED
    fresh.use(SlicedRunner(lambda row: 3000 + row)).evaluate(release, "polarity", fresh=True)
    assert results(fresh, release)["p95"].status is Status.UNSATISFIED
