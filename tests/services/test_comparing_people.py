"""People as evidence: what they answered decides at a stage, and nothing that somebody may pick improves it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from registry.domain.policies.decision import RuleResult, Status, Verdict
from tests.archiving import door_of, imported
from tests.comparing import SUITE, chosen, gold_file, open_pairs, rated, right, shown, take_in, two_releases, wrong
from tests.gathering import place, staging
from tests.world import BEN, POLICY, World

HUMAN: dict[str, Any] = {"id": "people", "type": "human", "suite": "required", "require": ">= 0.5"}
RATING: dict[str, Any] = {"id": "people", "type": "human", "measure": "rating", "suite": "required", "margin": "0.2"}


@pytest.fixture
def asked(world: World) -> World:
    """bot@2 before staging, where bot@1 is live and people are asked."""
    two_releases(world)
    staging(world, HUMAN)
    return world


def people(world: World, release: str = "bot@2") -> RuleResult:
    return next(r for r in world.ana.check(release, "staging").decision.rules if r.id == "people")


def test_what_people_prefer_lets_a_release_in_and_the_decision_replays(asked: World) -> None:
    assert asked.ana.check("bot@2", "staging").decision.verdict is Verdict.DENY
    before = people(asked)
    assert before.status is Status.INCONCLUSIVE
    assert "tandem eval export-pairs bot@2 bot@1 --suite support-suite@1" in before.remedy[0]
    opened = open_pairs(asked)
    take_in(asked, opened, [*chosen(shown(asked), "r1"), *chosen(shown(asked), "r2")])
    found = people(asked)
    assert found.status is Status.SATISFIED
    assert found.summary.startswith("preferred in 0.75 of 120 items by 2 raters (bounds 0.7")
    outcome = asked.ana.promote("bot@2", "staging")
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is Verdict.ALLOW
    assert asked.ana.replay(outcome.decision.id).same


def test_a_comparison_tells_the_same_of_the_other_side(asked: World) -> None:
    """The stage serves bot@2, and bot@1 comes back: what was asked of bot@2 against bot@1 is held against it."""
    opened = open_pairs(asked)
    take_in(asked, opened, [*chosen(shown(asked), "r1"), *chosen(shown(asked), "r2")])
    place(asked, "bot@2")
    found = people(asked, "bot@1")
    assert (found.status, found.summary[:27]) == (Status.UNSATISFIED, "preferred in 0.25 of 120 it")
    assert (found.measured["findings"][0]["wins"], found.measured["findings"][0]["losses"]) == (0, 120)


def test_asking_again_until_it_comes_out_well_is_of_no_use(asked: World) -> None:
    bad = open_pairs(asked)
    answers = [
        row | {"choice": wrong(item)} for item, row in zip(shown(asked), chosen(shown(asked), "r1"), strict=True)
    ]
    take_in(asked, bad, [*answers, *({**row, "rater_id": "r2"} for row in answers)])
    good = open_pairs(asked, "again.jsonl")
    rows = shown(asked, "again.jsonl")
    take_in(asked, good, [*chosen(rows, "r1"), *chosen(rows, "r2")])
    found = people(asked)
    assert found.status is Status.UNSATISFIED
    assert len(found.measured["findings"]) == 2


def test_nobody_stops_at_a_good_moment(asked: World) -> None:
    opened = open_pairs(asked)
    rows = shown(asked)
    best = [row for row in rows if right(row) != "tie"]
    take_in(asked, opened, [*chosen(best, "r1"), *chosen(best, "r2")])
    found = people(asked)
    assert (found.status, "60 of 120 items lack answers of 2 raters" in found.summary) == (Status.INCONCLUSIVE, True)


def test_asking_others_once_it_came_out_badly_is_of_no_use(asked: World) -> None:
    """Every item has its raters then: what more of them say is kept and does not count."""
    opened = open_pairs(asked)
    take_in(asked, opened, [*chosen(shown(asked), "r1", wrong), *chosen(shown(asked), "r2", wrong)])
    before = people(asked)
    for turn in range(3, 20):
        take_in(asked, opened, chosen(shown(asked), f"r{turn}"))
    found = people(asked)
    assert (before.status, found.status, found.summary) == (Status.UNSATISFIED, Status.UNSATISFIED, before.summary)
    asked.as_(BEN).remove_rater(opened.comparison, "r1", "asleep")
    assert "raters hardly agree" in people(asked).summary  # r2 and, in the place of r1, all that came next


def test_one_rater_for_each_item_is_too_few_and_no_agreement_shows_nothing(asked: World) -> None:
    opened = open_pairs(asked)
    rows = shown(asked)
    take_in(asked, opened, chosen(rows, "r1"))
    assert "lack answers of 2 raters" in people(asked).summary
    contrary = [
        row | {"choice": wrong(item), "rater_id": "r2"} for item, row in zip(rows, chosen(rows, "r2"), strict=True)
    ]
    take_in(asked, opened, contrary)
    found = people(asked)
    assert (found.status, "raters hardly agree" in found.summary) == (Status.INCONCLUSIVE, True)


def test_ratings_are_held_against_the_margin_by_their_difference_within_items(world: World) -> None:
    two_releases(world)
    staging(world, RATING)
    opened = open_pairs(world)
    rows = shown(world)
    take_in(world, opened, rated(rows, "r1"))
    assert "lack answers of 2 raters" in people(world).summary
    take_in(world, opened, rated(rows, "r2"))
    found = people(world)
    assert found.status is Status.SATISFIED
    assert found.summary.startswith("ratings of 1-5 differ by 1.5 of 120 items by 2 raters (bounds 1.2")
    assert found.required.startswith("lower bound > -0.2 of the difference in ratings to bot@1, n >= 50")
    place(world, "bot@2")
    assert people(world, "bot@1").status is Status.UNSATISFIED


def test_ratings_that_raters_do_not_agree_on_show_nothing(world: World) -> None:
    two_releases(world)
    staging(world, RATING)
    opened = open_pairs(world)
    rows = shown(world)
    take_in(world, opened, [*rated(rows, "r1"), *rated(rows, "r2", good=1, bad=5)])
    found = people(world)
    assert (found.status, "raters hardly agree" in found.summary) == (Status.INCONCLUSIVE, True)


def test_a_margin_wider_than_the_scale_of_the_ratings_is_an_error(world: World) -> None:
    two_releases(world)
    staging(world, {**RATING, "margin": "4"})
    opened = open_pairs(world)
    take_in(world, opened, [*rated(shown(world), "r1"), *rated(shown(world), "r2")])
    assert people(world).status is Status.ERROR


def test_new_answers_are_new_evidence_for_which_an_approval_was_not_given(asked: World) -> None:
    opened = open_pairs(asked)
    before = asked.ana.check("bot@2", "staging").decision.evidence_set
    take_in(asked, opened, chosen(shown(asked), "r1"))
    between = asked.ana.check("bot@2", "staging").decision.evidence_set
    take_in(asked, opened, chosen(shown(asked), "r2"))
    assert len({before, between, asked.ana.check("bot@2", "staging").decision.evidence_set}) == 3
    asked.as_(BEN).remove_rater(opened.comparison, "r2", "asleep")
    assert asked.ana.check("bot@2", "staging").decision.evidence_set not in {before, between}


def test_without_such_a_rule_answers_change_no_digest(world: World) -> None:
    two_releases(world)
    before = world.ana.check("bot@2", "staging").decision
    take_in(world, open_pairs(world), chosen(shown(world), "r1"))
    after = world.ana.check("bot@2", "staging").decision
    assert (after.evidence_set, after.binding) == (before.evidence_set, before.binding)


def test_what_people_saw_before_a_quarantine_shows_nothing_after_it(asked: World) -> None:
    opened = open_pairs(asked)
    take_in(asked, opened, [*chosen(shown(asked), "r1"), *chosen(shown(asked), "r2")])
    assert people(asked).status is Status.SATISFIED
    asked.ana.quarantine("bot@2", "smells")
    asked.ana.evaluate("bot@2", SUITE, fresh=True)
    found = people(asked)
    assert (found.status, "nobody compared" in found.summary) == (Status.INCONCLUSIVE, True)


def test_a_run_that_was_invalidated_takes_its_comparison_with_it(asked: World) -> None:
    opened = open_pairs(asked)
    take_in(asked, opened, [*chosen(shown(asked), "r1"), *chosen(shown(asked), "r2")])
    run = asked.ana.evaluations("bot@2")[0].id
    asked.as_(BEN).invalidate_evaluation(run, "wrong rows")
    assert people(asked).status is Status.INCONCLUSIVE


def test_answers_of_accounts_that_the_stage_does_not_trust_do_not_count(world: World) -> None:
    two_releases(world)
    staging(world, HUMAN, trusted_runners=["ana@example.com"])
    opened = open_pairs(world)
    rows = shown(world)
    path = world.write("bens.jsonl", "".join(json.dumps(row) + "\n" for row in chosen(rows, "r2")))
    world.as_(BEN).import_preferences(opened.comparison, path)
    assert "nobody compared" in people(world).summary
    take_in(world, opened, chosen(rows, "r1"))
    assert "lack answers of 2 raters" in people(world).summary


def test_a_comparison_goes_into_an_archive_and_comes_out_the_same(asked: World, tmp_path: Path) -> None:
    opened = open_pairs(asked, gold=gold_file(asked))
    rows = shown(asked)
    take_in(asked, opened, [*chosen(rows, "r1"), *chosen(rows, "r2", wrong), *rated(rows, "r3")])
    asked.ana.export(tmp_path / "all.tandem")
    imported(tmp_path / "all.tandem", tmp_path / "there")
    there = door_of(tmp_path / "there")
    assert there.agreement(opened.comparison) == asked.ana.agreement(opened.comparison)


def test_a_draft_that_asks_people_says_that_nobody_was_asked_then(world: World) -> None:
    two_releases(world)
    world.ana.promote("bot@2", "staging")
    take_in(world, open_pairs(world), chosen(shown(world), "r1"))
    rules = f"    rules:\n      - {json.dumps(HUMAN)}\n      - {{id: evaluated"
    draft = world.write("draft.yaml", POLICY.replace("    rules:\n      - {id: evaluated", rules, 1))
    newest = world.ana.simulate_policy(draft, "bot", stage="staging")[0]
    assert (newest.release, newest.before, newest.after) == (2, "ALLOW", "DENY")
    assert newest.why == ("people: inconclusive: not gathered when it was decided: what people answered",)
