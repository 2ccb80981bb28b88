"""Scores that took long to compute are kept, and computed again only where something they depend on changed."""

from __future__ import annotations

import pytest
from rouge_score.rouge_scorer import RougeScorer

from registry.domain.errors import InvalidInputError
from registry.domain.members import Actor
from registry.domain.scorers import score_key, takes_long
from registry.domain.suites import ExactMatch, Rouge
from registry.integrations.scorers import ready_one
from registry.services.runtime import transact_as
from tests.world import ANA, ROWS, World

SUITE = """primary: exact
dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target}
scorers:
  - {name: exact, type: exact_match}
  - {name: overlap, type: rouge, variant: rouge1}
"""
OVERLAP = ready_one(Rouge(name="other", type="rouge", variant="rouge1"))


@pytest.fixture
def computed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The answers for which ROUGE is really computed, as they come."""
    seen: list[str] = []
    score = RougeScorer.score

    def counted(self: RougeScorer, target: str, prediction: str) -> object:
        seen.append(prediction)
        return score(self, target, prediction)

    monkeypatch.setattr(RougeScorer, "score", counted)
    return seen


@pytest.fixture
def release(world: World) -> str:
    """A release that answers 90 rows rightly, and a suite with a scorer that takes long."""
    world.ana.register_suite(world.write("overlap.yaml", SUITE), "overlap-suite")
    return world.release(90, evaluated=False)


def keep(world: World, output: str, target: str, value: str) -> None:
    scores = {score_key(OVERLAP.digest, output, target): value}
    transact_as(world.ana.runtime, Actor(ANA, None), lambda writing: writing.evidence.add_scores(scores))


def test_equal_answers_are_scored_once_and_a_repeated_run_computes_nothing(
    world: World, release: str, computed: list[str]
) -> None:
    first = world.ana.evaluate(release, "overlap-suite")
    assert sorted(computed) == ["no", "wrong", "wrong", "yes"]
    again = world.ana.evaluate(release, "overlap-suite")
    assert len(computed) == 4
    assert again.evidence == first.evidence
    assert {score.scorer: score.value for score in again.scores}["overlap"] == "0.75"


def test_another_release_computes_only_what_no_other_answered(world: World, release: str, computed: list[str]) -> None:
    world.ana.evaluate(release, "overlap-suite")
    world.ana.evaluate(world.release(60, evaluated=False), "overlap-suite")
    assert len(computed) == 4


def test_a_scorer_that_is_called_otherwise_takes_what_is_kept_and_another_variant_does_not(
    world: World, release: str, computed: list[str]
) -> None:
    world.ana.evaluate(release, "overlap-suite")
    world.ana.register_suite(world.write("named.yaml", SUITE.replace("overlap", "words")), "named-suite")
    world.ana.evaluate(release, "named-suite")
    assert len(computed) == 4
    world.ana.register_suite(world.write("pairs.yaml", SUITE.replace("rouge1", "rouge2")), "pairs-suite")
    world.ana.evaluate(release, "pairs-suite")
    assert len(computed) == 8


def test_a_fresh_run_takes_no_score_from_earlier_work_and_leaves_none(
    world: World, release: str, computed: list[str]
) -> None:
    world.ana.evaluate(release, "overlap-suite", fresh=True)
    assert len(computed) == ROWS
    world.ana.evaluate(release, "overlap-suite")
    assert len(computed) == ROWS + 4


def test_what_is_kept_of_a_quarantined_release_is_computed_anew(
    world: World, release: str, computed: list[str]
) -> None:
    world.ana.evaluate(release, "overlap-suite")
    world.ana.quarantine(release, "answers in Latin")
    world.ana.evaluate(release, "overlap-suite")
    assert len(computed) == 4 + ROWS


def test_a_kept_score_out_of_range_is_refused_as_the_scorers_own_would_be(world: World, release: str) -> None:
    keep(world, "wrong", "yes", "7")
    with pytest.raises(InvalidInputError, match="score_out_of_range: the scorer overlap") as caught:
        world.ana.evaluate(release, "overlap-suite")
    assert caught.value.faults[0].found == "'7'"
    assert world.ana.evaluations(release) == ()
    assert world.ana.evaluate(release, "overlap-suite", fresh=True).rows == ROWS


def test_a_score_that_is_kept_already_stays(world: World, release: str) -> None:
    keep(world, "wrong", "yes", "0.5")
    keep(world, "wrong", "yes", "0.25")
    run = world.ana.evaluate(release, "overlap-suite")
    found = {row.scores["overlap"] for row in world.ana.evaluation_rows(run.id, wrong_only=True, limit=100).items}
    assert found == {"0", "0.5"}


def test_cheap_scorers_are_computed_and_not_kept(world: World) -> None:
    assert not takes_long(ready_one(ExactMatch(name="exact", type="exact_match")))
    world.release(90)
    with world.ana.runtime.catalog._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM score").scalar_one() == 0


def test_a_key_depends_on_scorer_answer_and_target() -> None:
    first, other = OVERLAP.digest, ready_one(Rouge(name="other", type="rouge", variant="rouge2")).digest
    keys = {
        score_key(scorer, *answer)
        for scorer in (first, other)
        for answer in (("a", "b"), ("b", "a"), ("ab", ""), ("", "ab"))
    }
    assert len(keys) == 8
