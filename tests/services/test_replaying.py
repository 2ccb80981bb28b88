"""`eval replay`: an import counts once a sample of it was really generated; trying until it does is of no use."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError, PermissionDeniedError
from registry.domain.evaluations import EvaluationRun
from registry.domain.imports.replays import Verdict
from registry.domain.policies.decision import Decision, Status
from tests.damaging import tamper
from tests.world import BEN, EVE, POLICY, ROWS, World, entries

RIGHT = 100


def file(world: World, other: Sequence[int] = (), name: str = "answers.jsonl", missing: int = 0) -> Path:
    """What `bot@1` answers, but the rows that are `other`, which are right where it is wrong and wrong where right."""
    rows = []
    for n, line in enumerate(world.lines(ROWS)[: ROWS - missing]):
        right = (n < RIGHT) != (n in other)
        rows.append(json.dumps({"sample_id": line["id"], "output": line["target"] if right else "wrong"}) + "\n")
    return world.write(name, "".join(rows))


def imported(world: World, *files: Path, release: str = "bot@1") -> EvaluationRun:
    return world.ana.import_evaluation(files, release, "support-suite").run


def decided(world: World, release: str = "bot@1") -> Decision:
    return world.ana.check(release, "staging").decision


def said(decision: Decision) -> str:
    return next(rule.summary for rule in decision.rules if rule.id == "evaluated")


@pytest.fixture
def bot(world: World) -> World:
    """`bot@1` is right in 100 of 120 rows, `bot@2` in 60; rules name the suite, and nothing was run here."""
    policy = POLICY.replace("suite: required", "suite: support-suite@1")
    world.ana.activate_policy(world.write("policy.yaml", policy), "bot")
    world.release(RIGHT, evaluated=False)
    world.release(60, evaluated=False)
    return world


def test_an_import_that_is_what_the_release_does_counts_once_a_replay_confirmed_it(bot: World) -> None:
    run = imported(bot, file(bot))
    assert bot.ana.evaluation(run.id).replays == ()
    replay = bot.ana.replay_evaluation(run.id)
    assert replay.outcome is not None
    assert (replay.outcome.verdict, replay.outcome.differing, replay.samples, replay.level) == (
        Verdict.CONFIRMED,
        0,
        69,
        "0.025",
    )
    assert (replay.measured, bot.runner.generated, replay.outcome.texts_alike) == (ROWS, 69, 69)
    shown = bot.ana.evaluation(run.id)
    assert (shown.binding, shown.replays) == ("imported_replayed", (replay,))
    assert bot.ana.evaluations("bot@1") == (shown,)


def test_a_confirmed_import_is_evidence_like_a_run_and_its_facts_say_what_it_is(bot: World) -> None:
    run = imported(bot, file(bot))
    assert said(decided(bot)).endswith("is imported: not confirmed by a replay")
    bot.ana.replay_evaluation(run.id)
    after = decided(bot)
    [evaluated] = [rule for rule in after.rules if rule.id == "evaluated"]
    assert evaluated.status is Status.SATISFIED
    assert run.id in evaluated.summary


def test_an_import_of_what_another_release_answered_is_refuted_for_ever(bot: World) -> None:
    run = imported(bot, file(bot), release="bot@2")
    replay = bot.ana.replay_evaluation(run.id)
    assert replay.outcome is not None
    assert replay.outcome.verdict is Verdict.REFUTED
    assert len(replay.outcome.examples) == min(20, replay.outcome.differing)
    first = replay.outcome.examples[0]
    assert (first.imported in {"yes", "no"}, first.replayed) == (True, "wrong")
    assert said(decided(bot, "bot@2")).endswith(
        f"is imported: replay {replay.id} refuted it, {replay.outcome.differing} of 69 rows differ"
    )
    assert bot.ana.evaluation(run.id).binding == "imported_declared"
    again = imported(bot, file(bot), release="bot@2")
    for one in (run, again):
        with pytest.raises(ConflictError, match="refuted by replay"):
            bot.ana.replay_evaluation(one.id)


def test_edited_rows_are_found_and_each_attempt_that_confirms_nothing_halves_the_next(bot: World) -> None:
    """One row in ten is edited, otherwise each time, on whichever release: the level follows the suite."""
    levels, verdicts = [], set()
    for attempt in range(6):
        release, right = (("bot@1", RIGHT), ("bot@2", 60))[attempt % 2]
        edited = [n for n in range(ROWS) if (n < RIGHT) != (n < right)] if release == "bot@2" else []
        edits = set(range(attempt * 12, attempt * 12 + 12)) ^ set(edited)
        run = imported(bot, file(bot, sorted(edits), f"a{attempt}.jsonl"), release=release)
        replay = bot.ana.replay_evaluation(run.id)
        assert replay.outcome is not None
        levels.append(replay.level)
        verdicts.add(replay.outcome.verdict)
    assert levels == ["0.025", "0.0125", "0.00625", "0.003125", "0.0015625", "0.00078125"]
    assert Verdict.CONFIRMED not in verdicts


def test_a_replay_that_settles_nothing_may_be_followed_by_a_larger_one_at_half_the_level(bot: World) -> None:
    run = imported(bot, file(bot, [1, 2, 3]))
    verdict = Verdict.UNCLEAR
    counts: list[int] = []
    replay = None
    while verdict is Verdict.UNCLEAR:
        replay = bot.ana.replay_evaluation(run.id, samples=60 if not counts else ROWS)
        assert replay.outcome is not None
        verdict = replay.outcome.verdict
        counts.append(replay.samples)
    assert replay is not None
    assert replay.outcome is not None
    assert verdict is Verdict.CONFIRMED  # three rows of 120 are within one in twenty
    assert [one.level for one in bot.ana.evaluation(run.id).replays] == ["0.025", "0.0125"][: len(counts)]
    with pytest.raises(ConflictError, match="confirmed by replay"):
        bot.ana.replay_evaluation(run.id)


def test_a_replay_that_was_broken_off_goes_on_with_the_same_rows_and_counts_until_it_ends(bot: World) -> None:
    run = imported(bot, file(bot))
    bot.runner.fail_after = 10
    with pytest.raises(KeyboardInterrupt):
        bot.ana.replay_evaluation(run.id)
    [opened] = bot.ana.evaluation(run.id).replays
    assert opened.outcome is None
    assert said(decided(bot)).endswith("is imported: not confirmed by a replay")
    other = bot.as_(BEN)
    bot.runner.fail_after = None
    bot.runner.name = "another"
    elsewhere = other.replay_evaluation(imported(bot, file(bot, range(60), "b.jsonl")).id)
    assert elsewhere.level == "0.0125"
    bot.runner.name = "canned"
    ended = bot.ana.replay_evaluation(run.id)
    assert (ended.id, ended.seed, ended.level) == (opened.id, opened.seed, "0.025")
    assert [e["type"] for e in [*entries(bot, "eval.replay-opened"), *entries(bot, "eval.replayed")]] == [
        *["eval.replay-opened"] * 2,
        *["eval.replayed"] * 2,
    ]


def test_what_was_generated_before_answers_no_replay(bot: World) -> None:
    bot.ana.evaluate("bot@1", "support-suite")
    run, before = imported(bot, file(bot)), bot.runner.generated
    replay = bot.ana.replay_evaluation(run.id)
    assert bot.runner.generated - before == replay.samples


def test_rows_without_an_answer_are_never_drawn(bot: World) -> None:
    run = imported(bot, file(bot, missing=20))
    replay = bot.ana.replay_evaluation(run.id, samples=ROWS)
    assert (replay.samples, replay.measured) == (100, 100)


def test_what_cannot_be_replayed_is_refused_and_opens_nothing(bot: World) -> None:
    run = imported(bot, file(bot))
    executed = bot.ana.evaluate("bot@1", "support-suite")
    with pytest.raises(InvalidInputError, match="was executed here"):
        bot.ana.replay_evaluation(executed.id)
    with pytest.raises(InvalidInputError, match="so few rows confirm nothing") as few:
        bot.ana.replay_evaluation(run.id, samples=47)
    assert few.value.expected == "at least 48 of 120 rows"
    with pytest.raises(PermissionDeniedError):
        bot.as_(EVE).replay_evaluation(run.id)
    warm = bot.ana.compose("bot", "support@1", "tiny@1", [], {"temperature": "0.5"}).release.reference
    drawn = imported(bot, file(bot), release=warm)
    with pytest.raises(InvalidInputError, match="draws its texts by chance"):
        bot.ana.replay_evaluation(drawn.id)
    assert entries(bot, "eval.replay-opened") == []


def test_an_invalidated_import_is_not_replayed_and_a_confirmed_one_leaves_the_evidence_by_invalidation(
    bot: World,
) -> None:
    bot.ana.add_member("zoe@example.com", roles=("approver",))
    run = imported(bot, file(bot))
    bot.ana.replay_evaluation(run.id)
    bot.as_("zoe@example.com").invalidate_evaluation(run.id, "wrong file")
    assert "was invalidated by zoe" in said(decided(bot))
    with pytest.raises(ConflictError, match="was invalidated"):
        bot.ana.replay_evaluation(run.id)


def test_where_a_policy_names_who_may_measure_both_the_import_and_its_replay_are_theirs(bot: World) -> None:
    text = (
        (bot.folder / "policy.yaml").read_text().replace("  staging:\n", "  staging:\n    trusted_runners: [TRUSTED]\n")
    )
    run = imported(bot, file(bot))
    replay = bot.as_(BEN).replay_evaluation(run.id)
    for trusted, words in (
        ("ana@example.com", f"run {run.id} was replayed by ben@example.com, whom staging does not trust to evaluate"),
        ("ben@example.com", f"run {run.id} is by ana@example.com, whom staging does not trust to evaluate"),
        ("ana@example.com, ben@example.com", "120 rows, 0 unmeasured"),
    ):
        bot.ana.activate_policy(bot.write("trusting.yaml", text.replace("TRUSTED", trusted)), "bot")
        assert words in said(decided(bot))
    assert replay.account == "ben@example.com"


def test_two_replays_at_once_settle_an_import_once(bot: World) -> None:
    run = imported(bot, file(bot))
    bot.runner.fail_after = 10
    with pytest.raises(KeyboardInterrupt):
        bot.ana.replay_evaluation(run.id)
    bot.runner.fail_after, bot.runner.name = None, "another"
    bot.ana.replay_evaluation(run.id)
    bot.runner.name = "canned"
    with pytest.raises(ConflictError, match="confirmed by replay"):
        bot.ana.replay_evaluation(run.id)


def test_a_replay_that_is_not_what_was_recorded_stops_every_decision(bot: World) -> None:
    run = imported(bot, file(bot), release="bot@2")
    bot.ana.replay_evaluation(run.id)
    decided(bot, "bot@2")
    tamper(bot.folder, "evaluation_replay_outcome", "at_most")
    with pytest.raises(IntegrityError, match="the replay that log entry"):
        decided(bot, "bot@2")


def test_how_long_an_import_says_that_its_answers_took_is_no_evidence(bot: World) -> None:
    run = imported(bot, file(bot))
    budget = "{id: quick, type: budget, suite: support-suite@1, metric: total_tokens, quantile: '0.95', max: '900'}"
    text = (bot.folder / "policy.yaml").read_text().replace("    rules:\n", f"    rules:\n      - {budget}\n", 1)
    bot.ana.activate_policy(bot.write("quick.yaml", text), "bot")
    bot.ana.replay_evaluation(run.id)
    [quick] = [rule for rule in decided(bot).rules if rule.id == "quick"]
    words = f"run {run.id} on support-suite@1 is imported: what its answers really took is not known"
    assert (quick.status, quick.summary) == (Status.INCONCLUSIVE, words)
