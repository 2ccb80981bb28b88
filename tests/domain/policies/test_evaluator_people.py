"""Whose yes counts, and for what."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.approvals import UNTOLD, fill_slots
from registry.domain.policies.decision import Status, Verdict
from registry.domain.policies.evaluator import decide
from tests.builders import (
    APPROVAL,
    COMPARE,
    EVALUATED,
    METRIC,
    NOW,
    UPSTREAM,
    a_contributor,
    a_digest,
    a_policy,
    a_run,
    a_suite,
    an_approval,
    facts,
    live,
    with_approvals,
)
from tests.situations import an_allowed_situation

RANK = [Verdict.DENY, Verdict.WAIT, Verdict.ALLOW]
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


def test_a_makers_own_approval_is_shown_for_ever_where_the_policy_admits_it() -> None:
    policy = a_policy(EVALUATED, {**APPROVAL, "separation": "none"})
    situation = facts(policy, contributors=(a_contributor("ana"),))
    own, other = an_approval(situation, "ana"), an_approval(situation, "mei")
    assert decide(policy, with_approvals(situation, [own]), NOW).marks == ("self-approved",)
    assert decide(policy, with_approvals(situation, [other]), NOW).marks == ()
    assert decide(policy, with_approvals(situation, [own, other]), NOW).marks == ()
    assert decide(policy, situation, NOW).marks == ()
