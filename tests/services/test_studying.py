"""Outcomes of production: taken in whole, held against what stages demand, taken back by others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from registry.domain.errors import (
    ConflictError,
    IntegrityError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
)
from registry.domain.policies.decision import RuleResult, Status, Verdict
from tests.archiving import door_of, imported
from tests.comparing import two_releases
from tests.damaging import tamper
from tests.gathering import place, staging
from tests.studying import answers, both, outcomes_file, study, units
from tests.world import ANA, BEN, World

NPS: dict[str, Any] = {"id": "nps", "type": "human", "measure": "nps", "require": ">= 0.3"}
BESIDE: dict[str, Any] = {"id": "nps", "type": "human", "measure": "nps", "margin": "0.1"}
GOOD, BAD = answers(150, 40, 10), answers(60, 40, 100)


@pytest.fixture
def served(world: World) -> World:
    """bot@2 before staging, where bot@1 is live and what production showed is asked for."""
    two_releases(world)
    staging(world, NPS)
    return world


def judged(world: World, release: str = "bot@2", rule: str = "nps") -> RuleResult:
    return next(r for r in world.ana.check(release, "staging").decision.rules if r.id == rule)


# What decides --------------------------------------------------------------------------------------------


def test_what_production_showed_lets_a_release_in_and_the_decision_replays(served: World) -> None:
    before = judged(served)
    assert before.status is Status.INCONCLUSIVE
    assert before.remedy == ("`tandem outcome import bot@2 none --metric nps FILE`",)
    study(served, both(GOOD, BAD))
    found = judged(served)
    assert (found.status, found.summary) == (Status.SATISFIED, "nps 0.7 of 200 units (bounds 0.634..0.765)")
    assert found.required == "lower bound of nps >= 0.3 in production, 100 units an arm"
    outcome = served.ana.promote("bot@2", "staging")
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is Verdict.ALLOW
    assert served.ana.replay(outcome.decision.id).same


def test_a_release_that_people_advise_against_stays_out(served: World) -> None:
    study(served, both(BAD, GOOD))
    found = judged(served)
    assert (found.status, found.measured["findings"][0]["value"]) == (Status.UNSATISFIED, "-0.2")
    assert judged(served, "bot@1").status is Status.SATISFIED  # the other arm is its own


def test_a_second_study_never_improves_it(served: World) -> None:
    study(served, both(BAD, GOOD))
    study(served, units(answers(190, 10, 0), prefix="more"), baseline=None)
    found = judged(served)
    assert (found.status, len(found.measured["findings"])) == (Status.UNSATISFIED, 2)


def test_beside_what_is_live_the_difference_is_judged_whichever_arm_the_release_was_in(world: World) -> None:
    two_releases(world)
    staging(world, BESIDE)
    study(world, both(GOOD, BAD))
    found = judged(world)
    assert (found.status, found.measured["findings"][0]["value"]) == (Status.SATISFIED, "0.9")
    assert found.summary == "nps differs by 0.9, 200 against 200 units (bounds 0.779..1.02)"
    place(world, "bot@2")
    back = judged(world, "bot@1")
    assert (back.status, back.measured["findings"][0]["value"]) == (Status.UNSATISFIED, "-0.9")


def test_outcomes_beside_another_release_tell_nothing_of_the_difference(world: World) -> None:
    two_releases(world)
    staging(world, BESIDE)
    world.release(90)
    world.ana.import_outcomes("bot@2", "bot@3", "nps", outcomes_file(world, both(GOOD, BAD)))
    found = judged(world)
    assert found.status is Status.INCONCLUSIVE
    assert found.remedy == ("`tandem outcome import bot@2 bot@1 --metric nps FILE`",)


def test_with_nothing_live_only_a_number_of_its_own_applies(world: World) -> None:
    world.release(120)
    staging(world, BESIDE)
    assert judged(world, "bot@1").status is Status.NOT_APPLICABLE
    staging(world, NPS)
    assert judged(world, "bot@1").status is Status.INCONCLUSIVE


def test_arms_that_were_not_filled_as_declared_show_nothing(served: World) -> None:
    study(served, both(GOOD, BAD[:120]), split="0.5")
    found = judged(served)
    assert (found.status, found.summary.endswith("(0.5 to the candidate): srm")) == (Status.ERROR, True)
    assert served.ana.check("bot@2", "staging").decision.verdict is Verdict.DENY


def test_a_split_that_holds_is_no_fault(served: World) -> None:
    study(served, both(GOOD, BAD), split="0.5")
    assert judged(served).status is Status.SATISFIED


def test_completed_tasks_and_scores_are_judged_in_their_own_units(world: World) -> None:
    two_releases(world)
    rules = [
        {"id": "tasks", "type": "human", "measure": "completion", "margin": "0.05"},
        {"id": "minutes", "type": "human", "measure": "score", "require": "<= 5"},
    ]
    staging(world, *rules)
    study(world, both([1] * 270 + [0] * 30, [1] * 265 + [0] * 35), "completion")
    study(world, both([n % 7 for n in range(210)], [3] * 200), "score", bounds="0..30")
    tasks, minutes = (judged(world, rule=name) for name in ("tasks", "minutes"))
    assert (tasks.status, tasks.measured["findings"][0]["method"]) == (Status.SATISFIED, "miettinen_nurminen")
    assert (minutes.status, minutes.measured["findings"][0]["value"]) == (Status.SATISFIED, "3")


def test_too_few_units_are_inconclusive_however_good_they_are(served: World) -> None:
    study(served, both([10] * 99, [0] * 200))
    found = judged(served)
    assert (found.status, "99 units in the arm candidate are too few" in found.summary) == (Status.INCONCLUSIVE, True)


def test_how_many_units_are_missing_is_told(served: World) -> None:
    study(served, both(answers(60, 25, 20), GOOD))
    found = judged(served)
    assert found.status is Status.INCONCLUSIVE
    needed = found.measured["findings"][0]["needed"]
    assert found.remedy[0].startswith(
        f"a new release, and a study of it planned with {needed} units, for a lower bound of nps >= 0.3: study"
    )


# Stopped when it looks good ------------------------------------------------------------------------------


ANYTIME: dict[str, Any] = {**NPS, "anytime": True}


def test_an_inconclusive_study_is_not_mended_by_a_larger_one_unless_bounds_hold_at_any_time(served: World) -> None:
    some = answers(124, 25, 56)
    study(served, units(some), baseline=None)
    assert judged(served).status is Status.INCONCLUSIVE
    study(served, units([*some, *answers(700, 100, 100)]), baseline=None)
    found = judged(served)
    assert (found.status, "a new release" in found.remedy[0]) == (Status.INCONCLUSIVE, True)
    staging(served, ANYTIME)
    found = judged(served)
    assert (found.status, len(found.measured.get("findings", [1]))) == (Status.SATISFIED, 1)
    outcome = served.ana.promote("bot@2", "staging")
    assert outcome.decision is not None
    assert served.ana.replay(outcome.decision.id).same


def test_what_leaves_out_a_unit_or_changes_one_takes_no_place(served: World) -> None:
    staging(served, ANYTIME)
    bad, good = units(answers(60, 40, 100)), units(answers(700, 100, 100), prefix="more")
    study(served, bad, baseline=None)
    study(served, [*bad[:-1], *good], baseline=None)
    study(served, [*bad[:-1], {**bad[-1], "value": 10}, *good], baseline=None)
    found = judged(served)  # the last one has all units of the one before it, and not all of the first
    assert (found.status, len(found.measured["findings"])) == (Status.UNSATISFIED, 2)
    study(served, [*bad, *good], baseline=None)
    assert len(judged(served).measured["findings"]) == 2
    staging(served, NPS)
    assert len(judged(served).measured["findings"]) == 4


def test_a_study_whose_split_did_not_hold_is_not_replaced_by_one_that_mends_it(world: World) -> None:
    two_releases(world)
    staging(world, {**BESIDE, "anytime": True, "split": "0.5"})
    sorted_ones = both(GOOD, BAD[:120])
    study(world, sorted_ones)
    assert judged(world).status is Status.ERROR
    study(world, [*sorted_ones, *units(BAD[120:], "baseline", "later")])
    found = judged(world)
    assert (found.status, "as the policy has it (0.5 to the release): srm" in found.summary) == (Status.ERROR, True)


def test_the_split_of_the_policy_holds_whatever_was_declared(world: World) -> None:
    two_releases(world)
    staging(world, {**BESIDE, "split": "0.3"})
    study(world, both(GOOD, BAD), split="0.5")
    assert judged(world).status is Status.ERROR
    staging(world, {**BESIDE, "split": "0.5"})
    assert judged(world).status is Status.SATISFIED


def test_the_split_of_the_policy_is_of_the_release_in_whichever_arm_it_was(world: World) -> None:
    two_releases(world)
    place(world, "bot@2")
    staging(world, {**BESIDE, "split": "0.25"})
    study(world, both(GOOD * 3, GOOD))  # bot@1 is the baseline
    assert judged(world, "bot@1").status is Status.SATISFIED


# -------------------------------------------------------------------------------------------------------------


def test_what_was_imported_before_a_quarantine_shows_nothing_after_it(served: World) -> None:
    study(served, both(GOOD, BAD))
    served.ana.quarantine("bot@2", "smells")
    assert "no nps of bot@2 was imported" in judged(served).summary


def test_outcomes_of_accounts_that_the_stage_does_not_trust_do_not_count(world: World) -> None:
    two_releases(world)
    staging(world, NPS, trusted_runners=[ANA])
    path = outcomes_file(world, both(GOOD, BAD))
    world.as_(BEN).import_outcomes("bot@2", "bot@1", "nps", path)
    assert judged(world).status is Status.INCONCLUSIVE
    again = world.ana.import_outcomes("bot@2", "bot@1", "nps", path)  # nobody keeps another's evidence out
    assert (again.again, judged(world).status) == (False, Status.SATISFIED)


def test_new_outcomes_are_new_evidence_for_which_an_approval_was_not_given(served: World) -> None:
    before = served.ana.check("bot@2", "staging").decision.evidence_set
    found = study(served, both(GOOD, BAD))
    between = served.ana.check("bot@2", "staging").decision.evidence_set
    served.as_(BEN).withdraw_study(found.study.id, "test accounts")
    after = served.ana.check("bot@2", "staging").decision.evidence_set
    assert (before == after, before == between) == (True, False)


def test_without_such_a_rule_outcomes_change_no_digest(world: World) -> None:
    two_releases(world)
    before = world.ana.check("bot@2", "staging").decision
    study(world, both(GOOD, BAD))
    after = world.ana.check("bot@2", "staging").decision
    assert (after.evidence_set, after.binding) == (before.evidence_set, before.binding)


def test_a_draft_that_asks_what_production_showed_says_that_nobody_gathered_it(world: World) -> None:
    two_releases(world)
    world.ana.promote("bot@2", "staging")
    text = world.folder.joinpath("policy.yaml").read_text()
    rule = '      - {id: nps, type: human, measure: nps, require: ">= 0.3"}\n'
    draft = world.write("draft.yaml", text.replace("    rules:\n", f"    rules:\n{rule}", 1))
    newest = world.ana.simulate_policy(draft, "bot", stage="staging")[0]
    assert newest.why == ("nps: inconclusive: not gathered when it was decided: what production showed",)


# Importing -----------------------------------------------------------------------------------------------


def test_the_same_outcomes_again_are_the_same_study(served: World) -> None:
    first = study(served, both(GOOD, BAD))
    rows = list(reversed(both(GOOD, BAD)))
    again = study(served, rows)
    assert (first.again, again.again, again.study) == (False, True, first.study)
    assert served.ana.studies("bot@2") == (first.study,)


def test_a_malformed_file_is_refused_before_any_release_is_looked_up(served: World) -> None:
    path = outcomes_file(served, [{"unit_id": "u", "value": 3}])
    with pytest.raises(InvalidInputError, match="no such arm"):
        served.ana.import_outcomes("bot@9", "bot@8", "nps", path)
    with pytest.raises(NotFoundError):
        served.ana.import_outcomes("bot@9", "bot@8", "nps", outcomes_file(served, both(GOOD, BAD)))


def test_a_release_is_not_compared_with_itself_or_with_one_of_another_application(served: World) -> None:
    path = outcomes_file(served, both(GOOD, BAD))
    with pytest.raises(InvalidInputError, match="with itself"):
        served.ana.import_outcomes("bot@2", "bot@2", "nps", path)
    served.ana.create_application("other")
    served.ana.compose("other", prompt="support@1", base="tiny@1")
    with pytest.raises(InvalidInputError, match="two applications"):
        served.ana.import_outcomes("bot@2", "other@1", "nps", path)


def test_an_unknown_metric_is_told_with_the_nearest(served: World) -> None:
    with pytest.raises(InvalidInputError, match="unknown metric 'npss'"):
        study(served, both(GOOD, BAD), "npss")


def test_who_may_not_evaluate_imports_nothing(served: World) -> None:
    served.ana.add_member("eve@example.com", roles=("reader",))
    with pytest.raises(PermissionDeniedError):
        served.as_("eve@example.com").import_outcomes("bot@2", "bot@1", "nps", outcomes_file(served, both(GOOD, BAD)))


# Withdrawing ---------------------------------------------------------------------------------------------


def test_who_had_no_hand_in_a_release_takes_outcomes_back_and_the_decision_says_so(served: World) -> None:
    bad = study(served, both(BAD, GOOD)).study
    with pytest.raises(PermissionDeniedError, match="may not withdraw outcomes of bot@2"):
        served.ana.withdraw_study(bad.id, "I do not like it")
    gone = served.as_(BEN).withdraw_study(bad.id, "the arms were swapped")
    assert gone.withdrawn is not None
    assert (gone.withdrawn.person, gone.withdrawn.reason) == ("ben", "the arms were swapped")
    study(served, both(GOOD, BAD))
    found = judged(served)
    assert (found.status, found.summary.endswith("; 1 study withdrawn by ben")) == (Status.SATISFIED, True)


def test_withdrawn_outcomes_do_not_come_back_by_whomever(served: World) -> None:
    bad = study(served, both(GOOD, BAD)).study
    served.as_(BEN).withdraw_study(bad.id, "made up")
    for account in (ANA, BEN):
        with pytest.raises(ConflictError, match="were withdrawn before"):
            served.as_(account).import_outcomes("bot@2", "bot@1", "nps", served.folder / "outcomes.jsonl")
    with pytest.raises(ConflictError, match="were withdrawn before"):
        served.as_(BEN).withdraw_study(bad.id, "again")


def test_withdrawn_outcomes_do_not_come_back_without_their_split_or_the_other_way_round(served: World) -> None:
    rows = both(GOOD, BAD)
    served.as_(BEN).withdraw_study(study(served, rows, split="0.4").study.id, "sorted")
    turned = [{**row, "arm": "baseline" if row["arm"] == "candidate" else "candidate"} for row in rows]
    file = outcomes_file(served, turned, "turned.jsonl")
    with pytest.raises(ConflictError, match="were withdrawn before"):
        study(served, rows)
    for split in (None, "0.6"):
        with pytest.raises(ConflictError, match="were withdrawn before"):
            served.ana.import_outcomes("bot@1", "bot@2", "nps", file, split=split)
    assert not served.ana.import_outcomes("bot@1", "bot@2", "nps", file, split="0.5").again  # a correction
    served.as_(BEN).withdraw_study(study(served, units(GOOD), baseline=None).study.id, "made up")
    served.as_(BEN).withdraw_study(study(served, both(BAD, GOOD)).study.id, "made up")
    with pytest.raises(ConflictError, match="were withdrawn before"):
        study(served, both(BAD, GOOD), split="0.5")
    assert not study(served, turned, split="0.5").again  # the arms were swapped: these are other outcomes


def test_a_withdrawal_holds_for_all_who_imported_the_same(served: World) -> None:
    mine = study(served, both(GOOD, BAD)).study
    his = served.as_(BEN).import_outcomes("bot@2", "bot@1", "nps", served.folder / "outcomes.jsonl").study
    served.as_(BEN).withdraw_study(mine.id, "made up", op_id="k1")
    assert all(found.withdrawn is not None for found in served.ana.studies("bot@1"))
    assert served.as_(BEN).withdraw_study(mine.id, "made up", op_id="k1").id == mine.id
    assert his.id != mine.id


# Showing and keeping -------------------------------------------------------------------------------------


def test_a_study_is_shown_with_its_arms_their_difference_and_the_split(served: World) -> None:
    found = served.ana.study(study(served, both(GOOD, BAD), split="0.5").study.id)
    ours, theirs = found.arms
    assert (ours.release, ours.mean, ours.counts) == (
        "bot@2",
        "0.7",
        {"promoters": 150, "passives": 40, "detractors": 10},
    )
    assert (theirs.release, theirs.mean) == ("bot@1", "-0.2")
    assert found.difference is not None
    assert found.difference.value == "0.9"
    assert found.split is not None
    assert (found.split.result, found.split.found, found.split.counted) == ("pass", "0.5", "units")


def test_a_study_goes_into_an_archive_and_comes_out_the_same(served: World, tmp_path: Path) -> None:
    rows = [{**row, "cluster": f"team {n % 40}"} for n, row in enumerate(both(GOOD, BAD))]
    first = study(served, rows).study
    served.as_(BEN).withdraw_study(first.id, "test accounts")
    second = study(served, units(GOOD), baseline=None).study
    served.ana.export(tmp_path / "all.tandem")
    imported(tmp_path / "all.tandem", tmp_path / "there")
    there = door_of(tmp_path / "there")
    assert there.studies("bot@2") == served.ana.studies("bot@2")
    for one in (first, second):
        assert there.study(one.id) == served.ana.study(one.id)


def test_a_unit_that_was_changed_is_noticed_before_anything_rests_on_it(served: World) -> None:
    found = study(served, both(BAD, GOOD)).study
    tamper(served.folder, "study_unit", "value")
    with pytest.raises(IntegrityError, match=f"the units of study {found.id} are not what was recorded"):
        judged(served)
    with pytest.raises(IntegrityError, match="are not what was recorded"):
        served.ana.study(found.id)


def test_an_archive_with_a_changed_unit_is_refused(served: World, tmp_path: Path) -> None:
    study(served, both(BAD, GOOD))
    tamper(served.folder, "study_unit", "value")
    served.ana.export(tmp_path / "all.tandem")
    with pytest.raises(InvalidInputError, match="are not what its log says") as refused:
        imported(tmp_path / "all.tandem", tmp_path / "there")
    assert "the units of study" in refused.value.faults[0].found
