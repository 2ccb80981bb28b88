"""The evaluator's promises, whatever the facts."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.approvals import UNTOLD, fill_slots
from registry.domain.digests import canonical_json
from registry.domain.errors import IntegrityError, NotFoundError
from registry.domain.policies.decision import Decision, Level, Status, Verdict
from registry.domain.policies.document import Policy, StagePolicy, policy_of
from registry.domain.policies.evaluator import decide
from registry.domain.policies.facts import Conditions, Facts, Measurement, RunFact
from registry.domain.policies.matching import select_runs
from registry.domain.policies.needs import measurement_needs
from registry.domain.policies.stored import decision_of
from tests.builders import (
    APPROVAL,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    UPSTREAM,
    a_contributor,
    a_digest,
    a_measurement,
    a_placement,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    live,
    measured,
    the_rule,
    with_approvals,
)

RANK = [Verdict.DENY, Verdict.WAIT, Verdict.ALLOW]
EVERYTHING = a_policy(EVALUATED, METRIC, COMPARE, APPROVAL, UPSTREAM)

bounds = st.tuples(st.integers(-100, 100), st.integers(-100, 100)).map(
    lambda pair: tuple(str(Decimal(n) / 100) for n in sorted(pair))
)
odd_numbers = st.sampled_from(["NaN", "Infinity", "-Infinity", "", "null", "1e999999", None])


@st.composite
def runs(
    draw: st.DrawFn, policy: Policy, name: str, classes: tuple[str, ...] = ("cpu", "gpu")
) -> tuple[RunFact, tuple[Measurement, ...]]:
    """A run of the suite's 200 rows with whatever measurements, or none."""
    run = a_run(name, unmeasured=draw(st.integers(0, 8)), runner=a_digest(draw(st.sampled_from(classes))))
    found = []
    for identifier, baseline in (("good", None), ("no-regression", a_run("live-1"))):
        lower, upper = draw(bounds)
        n = draw(st.sampled_from([50, 200]))
        if draw(st.booleans()):
            found.append(
                a_measurement(the_rule(policy, identifier), run, baseline, lower=lower, upper=upper, n=n, clusters=n)
            )
    return run, tuple(found)


@st.composite
def situations(draw: st.DrawFn) -> Facts:
    """Any situation before a stage that asks for everything."""
    evaluated = [draw(runs(EVERYTHING, f"run-{i}")) for i in range(draw(st.integers(0, 3)))]
    found = facts(
        EVERYTHING,
        runs=tuple(run for run, _ in evaluated),
        measurements=tuple(m for _, measurements in evaluated for m in measurements),
        baseline_runs=draw(st.sampled_from([(), (a_run("live-1", runner=a_digest("cpu")),)])),
        required_suites=draw(st.sampled_from([(), (a_suite(),), (a_suite(), a_suite("safety"))])),
        current=draw(st.sampled_from([None, live(1), live(2)])),
        placements=draw(st.sampled_from([(), (a_placement(),), (a_placement(ended="rolled-back"),)])),
        contributors=draw(st.sampled_from([(), (a_contributor("mei"),), (a_contributor("ana"),)])),
        eligible=draw(st.sampled_from([{}, {"reviewer": ("mei", "ana")}])),
    )
    return with_approvals(found, draw(st.sampled_from([[], [an_approval(found)]])))


def an_allowed_situation(policy: Policy = EVERYTHING, **other: Any) -> Facts:
    rule = the_rule(policy, "no-regression")
    found = facts(
        policy,
        measurements=(
            a_measurement(the_rule(policy, "good"), a_run("run-1")),
            a_measurement(rule, a_run("run-1"), a_run("live-1")),
        ),
        placements=(a_placement(),),
        **other,
    )
    return with_approvals(found, [an_approval(found)])


def test_allow_needs_every_hard_and_soft_rule() -> None:
    assert decide(EVERYTHING, an_allowed_situation(), NOW).verdict is Verdict.ALLOW


def test_a_missing_approval_alone_means_wait() -> None:
    assert decide(EVERYTHING, with_approvals(an_allowed_situation(), []), NOW).verdict is Verdict.WAIT


def test_a_missing_approval_beside_a_failing_rule_means_deny() -> None:
    situation = an_allowed_situation().model_copy(update={"placements": (), "approvals": ()})
    found = decide(EVERYTHING, situation, NOW)
    assert (found.verdict, [r.id for r in found.failing]) == (Verdict.DENY, ["upstream", "approval"])


def test_every_rule_is_told_hard_before_soft_before_advisory_before_shadow() -> None:
    policy = a_policy(
        {**METRIC, "id": "z-shadow", "level": "shadow"},
        {**METRIC, "id": "b-advisory", "level": "advisory"},
        {**METRIC, "id": "b-soft"},
        {**METRIC, "id": "a-soft"},
        {**EVALUATED, "id": "y-hard"},
    )
    found = decide(policy, facts(policy), NOW)
    assert [r.id for r in found.rules] == ["y-hard", "a-soft", "b-soft", "b-advisory", "z-shadow"]


@pytest.mark.parametrize("level", [Level.ADVISORY, Level.SHADOW])
def test_advisory_and_shadow_rules_never_stand_in_the_way(level: Level) -> None:
    policy = a_policy(EVALUATED, {**METRIC, "level": level.value})
    found = decide(policy, facts(policy), NOW)
    assert found.verdict is Verdict.ALLOW
    assert found.counts == {"satisfied": 1, **({"advisory-failed": 1} if level is Level.ADVISORY else {})}


def test_the_first_release_ships_once_it_was_evaluated() -> None:
    policy = a_policy(EVALUATED, COMPARE)
    found = decide(policy, facts(policy, current=None, baseline_runs=()), NOW)
    assert found.verdict is Verdict.ALLOW
    assert found.current is None


def test_an_ungated_stage_lets_everything_pass_and_says_so_for_ever() -> None:
    policy = a_policy(ungated=True)
    found = decide(policy, facts(policy, runs=(), required_suites=()), NOW)
    assert (found.verdict, found.marks, found.rules) == (Verdict.ALLOW, ("ungated",), ())


@pytest.mark.parametrize("rules", [(), (COMPARE,), (UPSTREAM,)])
def test_a_gated_stage_that_nothing_was_asked_about_is_denied(rules: tuple[dict[str, Any], ...]) -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    read = a_policy(EVALUATED, *rules)
    kept = tuple(rule for rule in read.stages["staging"].rules if rule.id != "evaluated")
    unread = read.model_copy(update={"stages": {"dev": read.stages["dev"], "staging": StagePolicy(rules=kept)}})
    found = decide(unread, facts(unread, current=None, placements=(a_placement(),)), NOW)
    assert found.verdict is Verdict.DENY
    assert [(r.id, r.status) for r in found.failing] == [("evidence", Status.INCONCLUSIVE)]


some_suites = st.sets(st.sampled_from(["answers", "safety", "style"])).map(sorted)


@given(some_suites, some_suites)
def test_without_a_run_of_every_required_suite_there_is_no_allow(required: list[str], evaluated: list[str]) -> None:
    """I-7: No required evidence => never ALLOW; there is no implicit pass."""
    policy = a_policy(EVALUATED, METRIC)
    good = tuple(a_run(f"run of {name}", a_suite(name)) for name in evaluated)
    situation = facts(
        policy,
        required_suites=tuple(a_suite(name) for name in required),
        runs=good,
        measurements=tuple(a_measurement(the_rule(policy, "good"), run) for run in good),
    )
    enough = bool(required) and set(required) <= set(evaluated)
    assert decide(policy, situation, NOW).verdict is (Verdict.ALLOW if enough else Verdict.DENY)


@given(st.sampled_from(["good", "no-regression"]), st.sampled_from(["lower", "upper"]), odd_numbers)
def test_what_is_no_number_never_satisfies_a_rule(identifier: str, which: str, value: str | None) -> None:
    """I-8: NaN, null, empty, error-only or below min_samples => never SATISFIED."""
    found = decide(EVERYTHING, measured(EVERYTHING, identifier, **{which: value}), NOW)
    assert next(r for r in found.rules if r.id == identifier).status is not Status.SATISFIED


@given(st.sampled_from(["good", "no-regression"]), st.integers(0, 99))
def test_too_few_rows_never_satisfy_a_rule(identifier: str, n: int) -> None:
    """I-8: NaN, null, empty, error-only or below min_samples => never SATISFIED."""
    found = decide(EVERYTHING, measured(EVERYTHING, identifier, n=n, clusters=n, lower="1", upper="1"), NOW)
    judged = next(r for r in found.rules if r.id == identifier)
    assert judged.status is Status.INCONCLUSIVE
    assert judged.remedy == (f"a suite with at least 100 rows: {100 - n} more",)


@given(st.data())
def test_running_again_never_improves_a_verdict(data: st.DataObject) -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it.

    The first run can be compared. If it could not, the first that can lets the comparison be made at all.
    """
    policy = a_policy(EVALUATED, METRIC, COMPARE)
    evaluated = [data.draw(runs(policy, "run-0", ("cpu",)))]
    evaluated += [data.draw(runs(policy, f"run-{i}")) for i in range(1, data.draw(st.integers(2, 4)))]
    verdicts = [
        decide(
            policy,
            facts(
                policy,
                runs=tuple(run for run, _ in evaluated[:count]),
                measurements=tuple(m for _, measurements in evaluated[:count] for m in measurements),
                baseline_runs=(a_run("live-1", runner=a_digest("cpu")),),
            ),
            NOW,
        ).verdict
        for count in range(1, len(evaluated) + 1)
    ]
    ranks = [RANK.index(verdict) for verdict in verdicts]
    assert ranks == sorted(ranks, reverse=True)


@given(st.data())
def test_a_run_that_cannot_be_compared_changes_no_comparison_that_can_be_made(data: st.DataObject) -> None:
    """I-9: a further run can only lower a verdict."""
    policy = a_policy(EVALUATED, METRIC, COMPARE)
    like, alone = data.draw(runs(policy, "run-0", ("cpu",))), data.draw(runs(policy, "run-1", ("gpu",)))
    lives = (a_run("live-1", runner=a_digest("cpu")),)

    def status(*evaluated: tuple[RunFact, tuple[Measurement, ...]]) -> Status:
        measurements = tuple(m for _, found in evaluated for m in found)
        situation = facts(
            policy, runs=tuple(run for run, _ in evaluated), measurements=measurements, baseline_runs=lives
        )
        return next(r.status for r in decide(policy, situation, NOW).rules if r.id == "no-regression")

    assert status(like, alone) is status(like)
    assert status(alone) is Status.ERROR


def test_a_good_run_does_not_outweigh_a_bad_one() -> None:
    """I-9: Re-running never improves a verdict within an evidence epoch: extra runs can only lower it."""
    policy = a_policy(METRIC)
    rule, first, again = the_rule(policy, "good"), a_run("run-1"), a_run("run-2")
    bad, good = a_measurement(rule, first, lower="0.5", upper="0.6"), a_measurement(rule, again)
    assert decide(policy, facts(policy, runs=(again,), measurements=(good,)), NOW).verdict is Verdict.ALLOW
    assert decide(policy, facts(policy, runs=(first, again), measurements=(bad, good)), NOW).verdict is Verdict.DENY


def test_repeats_with_the_same_outcome_are_one_run() -> None:
    policy, run = a_policy(METRIC), a_run("run-1")
    repeat = run.model_copy(update={"id": "run-9"})
    assert select_runs(policy, "staging", (a_suite(),), (), [repeat, run]) == (run,)


def test_runs_on_suites_that_no_rule_asks_for_do_not_count() -> None:
    policy = a_policy({**EVALUATED, "suite": "safety@1"})
    suites, others = (a_suite(),), (a_suite("safety"), a_suite("style"))
    asked = a_run("run-2", others[0])
    assert select_runs(policy, "staging", suites, others, [a_run("run-1"), asked, a_run("run-3", others[1])]) == (
        asked,
    )


def test_a_rule_that_cannot_be_judged_denies_and_the_others_are_told() -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    situation = an_allowed_situation()
    broken = with_approvals(situation, [an_approval(situation, expires_at="tomorrow")])
    found = decide(EVERYTHING, broken, NOW)
    assert found.verdict is Verdict.DENY
    assert [(r.id, r.status) for r in found.failing] == [("approval", Status.ERROR)]
    assert found.failing[0].summary.startswith("could not be judged: ValueError: ")
    assert len(found.rules) == 5


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
@pytest.mark.parametrize("judging", ["approval.judge", "built_in._rejected"])
def test_a_machine_that_is_too_small_decides_nothing(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception], judging: str
) -> None:
    """A decision has to replay, and another machine would judge these facts."""
    situation = an_allowed_situation().model_copy(update={"conditions": Conditions(tzdata="2026a")})

    def exhausted(*_: object) -> None:
        raise error

    monkeypatch.setattr(f"registry.domain.policies.rules.{judging}", exhausted)
    with pytest.raises(error):
        decide(EVERYTHING, situation, NOW)


def test_facts_gathered_for_another_policy_are_refused() -> None:
    """I-13: Evaluator error, unknown rule type or unreadable policy => deny."""
    with pytest.raises(IntegrityError, match="another policy"):
        decide(a_policy(EVALUATED), facts(EVERYTHING), NOW)


@pytest.mark.parametrize("key", ["policy", "policy_document"])
def test_facts_that_name_another_policy_in_one_place_are_refused(key: str) -> None:
    """I-13: facts that cannot be trusted let nothing pass."""
    other = facts(EVERYTHING).model_copy(update={key: a_digest("another policy")})
    with pytest.raises(IntegrityError, match="another policy") as caught:
        decide(EVERYTHING, other, NOW)
    assert caught.value.where == f"facts.{key}"


def test_a_stage_that_the_policy_does_not_have_is_refused() -> None:
    other = facts(EVERYTHING).model_copy(update={"stage": "production"})
    with pytest.raises(NotFoundError, match="has no stage 'production'"):
        decide(EVERYTHING, other, NOW)


people = st.sampled_from(["ana", "mei", "tom"])


@given(st.sampled_from(["none", "all_components"]), st.integers(1, 2), st.sets(people), people, st.booleans())
def test_adding_an_approval_never_lowers_a_verdict(
    separation: str, count: int, given_by: set[str], person: str, current: bool
) -> None:
    """I-14: Adding an approve never turns ALLOW into DENY."""
    slots = [{"slot": "reviewer", "count": count}]
    policy = a_policy(EVALUATED, METRIC, COMPARE, UPSTREAM, {**APPROVAL, "slots": slots, "separation": separation})
    ready = an_allowed_situation(policy, contributors=(a_contributor("ana"),))
    situation = with_approvals(ready, [an_approval(ready, name) for name in sorted(given_by)])
    binding = situation.binding if current else a_digest("another binding")
    more = an_approval(situation, person, id="more", binding=binding)
    before = decide(policy, situation, NOW).verdict
    after = decide(policy, with_approvals(situation, [*situation.approvals, more]), NOW).verdict
    assert RANK.index(after) >= RANK.index(before) >= RANK.index(Verdict.WAIT)


some_rules = st.sets(st.sampled_from(["evaluated", "no-regression", "approval", "upstream"]))


@given(some_rules, some_rules, st.sampled_from(["0.5", "0.92"]), st.sampled_from(["-0.5", "-0.01"]), st.booleans())
def test_asking_for_more_never_raises_a_verdict(
    few: set[str], more: set[str], share: str, difference: str, placed: bool
) -> None:
    """I-14: Tightening a policy never turns DENY into ALLOW."""

    def verdict(names: set[str]) -> Verdict:
        policy = a_policy(METRIC, *(rule for rule in (EVALUATED, COMPARE, APPROVAL, UPSTREAM) if rule["id"] in names))
        run, baseline = a_run("run-1"), a_run("live-1")
        bounds = [a_measurement(the_rule(policy, "good"), run, lower=share)]
        if "no-regression" in names:
            bounds.append(a_measurement(the_rule(policy, "no-regression"), run, baseline, lower=difference))
        placements = (a_placement(),) if placed else ()
        return decide(policy, facts(policy, measurements=tuple(bounds), placements=placements), NOW).verdict

    assert RANK.index(verdict(few | more)) <= RANK.index(verdict(few))


@pytest.mark.parametrize(
    "change",
    [
        {"digest": a_digest("release 3")},
        {"current": live(7)},
        {"runs": (a_run("run-1"), a_run("run-2"))},
        {"required_suites": (a_suite(), a_suite("safety"))},
        {"application": "other"},
    ],
)
def test_an_approval_counts_only_for_what_it_was_given_for(change: dict[str, Any]) -> None:
    """I-17: An approval counts only if its binding equals the current one."""
    policy = a_policy(EVALUATED, APPROVAL)
    before, after = facts(policy), facts(policy, **change)
    moved = decide(policy, with_approvals(after, [an_approval(before)]), NOW)
    approval = next(r for r in moved.rules if r.id == "approval")
    assert approval.status is Status.PENDING
    assert approval.measured["not_counted"][0]["why"] == f"VOID: {UNTOLD}"


def test_an_approval_does_not_survive_a_change_of_policy() -> None:
    """I-17: An approval counts only if its binding equals the current one."""
    old, new = a_policy(EVALUATED, APPROVAL), a_policy({**EVALUATED, "min_rows": 1}, APPROVAL)
    assert decide(new, with_approvals(facts(new), [an_approval(facts(old))]), NOW).verdict is Verdict.WAIT


slot_names = st.sampled_from(["a", "b", "c"])


@given(
    st.dictionaries(slot_names, st.integers(1, 2), min_size=1),
    st.dictionaries(st.sampled_from("mnopq"), st.sets(slot_names), max_size=5),
    st.sets(st.sampled_from("mnopq")),
)
def test_slots_are_filled_by_different_people_who_had_no_hand_in_it(
    need: dict[str, int], people: dict[str, set[str]], makers: set[str]
) -> None:
    """I-19, I-20: no contributor fills a slot, and one human fills at most one; nor is a possible filling missed."""
    slots = [{"slot": name, "count": count} for name, count in need.items()]
    policy = a_policy(EVALUATED, {**APPROVAL, "slots": slots})
    situation = facts(policy, contributors=tuple(a_contributor(person) for person in sorted(makers)))
    approvals = [an_approval(situation, person, slots=tuple(sorted(able))) for person, able in people.items()]
    found = next(r for r in decide(policy, with_approvals(situation, approvals), NOW).rules if r.id == "approval")
    by = [person for slot in found.measured["slots"] for person in slot["by"]]
    assert len(by) == len(set(by))
    assert not makers & set(by)
    places = [name for name, count in need.items() for _ in range(count)]
    able = [person for person in people if person not in makers]
    possible = any(
        all(name in people[person] for name, person in zip(places, order, strict=True))
        for order in itertools.permutations(able, len(places))
    )
    assert (found.status is Status.SATISFIED) == possible


def test_filling_slots_moves_people_to_where_they_are_needed() -> None:
    """I-20: each person fills one place, and which one is nobody's choice."""
    assert fill_slots([("a", 1), ("b", 1)], {"m": ("a", "b"), "n": ("a",)}) == {"a": ["n"], "b": ["m"]}


@given(situations())
def test_every_denial_names_what_failed_and_what_would_help(situation: Facts) -> None:
    """I-60: Every denial names each failing rule, measured value, requirement and at least one remedy."""
    for rule in decide(EVERYTHING, situation, NOW).failing:
        assert rule.summary
        assert rule.required
        assert rule.measured
        assert all(rule.remedy)
        assert rule.remedy


@given(situations())
def test_the_same_facts_give_the_same_decision_also_after_a_round_trip(situation: Facts) -> None:
    """Promise (7): replayed from its stored facts and its policy's stored content, a decision comes out the same."""
    first = decide(EVERYTHING, situation, NOW)
    stored = Facts.model_validate_json(situation.model_dump_json())
    again = decide(policy_of(json.loads(json.dumps(EVERYTHING.content())), "renamed"), stored, NOW)
    assert again.content() == first.content()
    assert again.outcome_digest() == first.outcome_digest()
    document = canonical_json(first.content())
    assert canonical_json(decision_of(json.loads(document)).content()) == document


def test_the_outcome_is_the_same_in_other_words_and_another_in_everything_else() -> None:
    """Promise (7): what a decision comes to is what was judged, not how it is told."""
    situation = an_allowed_situation()
    void = an_approval(situation, "tom", binding=a_digest("another binding"))
    first = decide(EVERYTHING, with_approvals(situation, [*situation.approvals, void]), NOW)
    approval = next(rule for rule in first.rules if rule.id == "approval")
    (passed_over,) = approval.measured["not_counted"]
    said = {**approval.measured, "not_counted": [{**passed_over, "why": "in other words"}]}
    words = {"summary": "s", "required": "r", "origin": "o", "remedy": ("m",)}

    def changed(**values: Any) -> Decision:
        rules = tuple(replace(rule, **values) if rule.id == "approval" else rule for rule in first.rules)
        return replace(first, rules=rules)

    reworded = changed(**words, measured=said)
    assert reworded.content_digest() != first.content_digest()
    assert reworded.outcome_digest() == first.outcome_digest()
    others = [
        changed(status=Status.PENDING),
        changed(measured={**said, "separation": "none"}),
        changed(measured={**said, "not_counted": [{**passed_over, "who": "eve"}]}),
        replace(first, verdict=Verdict.DENY),
        replace(first, marks=("ungated",)),
        replace(first, rules=first.rules[1:]),
    ]
    assert first.outcome_digest() not in {other.outcome_digest() for other in others}


def test_a_makers_own_approval_is_shown_for_ever_where_the_policy_admits_it() -> None:
    policy = a_policy(EVALUATED, {**APPROVAL, "separation": "none"})
    situation = facts(policy, contributors=(a_contributor("ana"),))
    own, other = an_approval(situation, "ana"), an_approval(situation, "mei")
    assert decide(policy, with_approvals(situation, [own]), NOW).marks == ("self-approved",)
    assert decide(policy, with_approvals(situation, [other]), NOW).marks == ()
    assert decide(policy, with_approvals(situation, [own, other]), NOW).marks == ()
    assert decide(policy, situation, NOW).marks == ()


# What has to be measured ---------------------------------------------------------------------------------


def test_needs_name_every_run_and_every_pair_of_one_runner_class() -> None:
    policy = a_policy(EVALUATED, METRIC, COMPARE)
    gpu = a_digest("runner gpu")
    situation = facts(
        policy,
        runs=(a_run("run-1"), a_run("run-2", runner=gpu)),
        baseline_runs=(a_run("live-1"), a_run("live-2")),
    )
    needs = measurement_needs(policy, "staging", situation)
    evidence = {a_run(name).evidence: name for name in ("run-1", "run-2", "live-1", "live-2")}
    found = sorted((n.rule_id, evidence[n.run], evidence[n.baseline] if n.baseline else "") for n in needs)
    assert found == [
        ("good", "run-1", ""),
        ("good", "run-2", ""),
        ("no-regression", "run-1", "live-1"),
        ("no-regression", "run-1", "live-2"),
    ]
    metric = next(n for n in needs if n.rule_id == "good")
    assert (metric.scorer, metric.operator, metric.threshold, metric.level) == ("exact", ">=", "0.9", "0.95")
    pair = next(n for n in needs if n.rule_id == "no-regression")
    assert (pair.margin, pair.operator, pair.threshold) == ("0.02", None, None)


@pytest.mark.parametrize("current", [None, live(2)])
def test_nothing_is_compared_with_nothing_or_with_itself(current: Any) -> None:
    policy = a_policy(EVALUATED, COMPARE)
    assert measurement_needs(policy, "staging", facts(policy, current=current)) == ()


def test_no_bound_is_asked_for_where_none_exists() -> None:
    policy = a_policy(EVALUATED, {**METRIC, "metric": "f1", "level": "advisory"})
    assert measurement_needs(policy, "staging", facts(policy)) == ()


@given(situations())
def test_with_every_need_met_no_rule_lacks_its_bound(situation: Facts) -> None:
    needs = measurement_needs(EVERYTHING, "staging", situation)
    met = tuple(
        Measurement(
            rule=n.rule, run=n.run, baseline=n.baseline, value="0", n=200, clusters=200, lower="0", upper="0",
            level=n.level, method="test",
        )
        for n in needs
    )  # fmt: skip
    for measurements, lacking in (((), bool(needs)), (met, False)):
        found = decide(EVERYTHING, situation.model_copy(update={"measurements": measurements}), NOW)
        assert any("was computed" in rule.summary for rule in found.rules) is lacking
