"""Suites that ask every row for several answers, and runs whose texts depend on the batches they come in."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from cli.commands.evaluations import rows_text, run_text
from cli.pages.comparison import comparison_page
from cli.report_text import comparison_text
from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.evaluations import Draw, EvaluatedRow, Generation, GenerationRequest, RowState
from registry.domain.policies.decision import RuleResult
from registry.ports import Setup
from tests.archiving import door_of, imported
from tests.damaging import tamper
from tests.world import ROWS, SUITE, CannedRunner, CannedSession, World

POLICY = """kind: policy
name: floors
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: floor, type: metric, suite: answers@1, metric: exact, require: ">= 0.5"}
  production:
    rules:
      - {id: floor, type: metric, suite: answers@1, metric: exact, require: ">= 0.5"}
"""


class Wavering(CannedRunner):
    """Answers every row rightly but each `every`th answer to it; `unsteady` makes texts depend on the batch."""

    def __init__(self, every: int = 0) -> None:
        super().__init__()
        self.every, self.unsteady = every, False
        self.seeds: dict[str, list[int]] = {}
        self.said: dict[Digest, str] = {}
        self.finish = "eos"
        self.lost_at = ""
        self._asked: Counter[str] = Counter()

    def load(self, setup: Setup) -> CannedSession:
        return _Session(self, setup)

    def next_answer(self, row: str) -> int:
        self._asked[row] += 1
        return self._asked[row]


class _Session(CannedSession):
    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        assert isinstance(self._runner, Wavering)
        for request in requests:
            self._runner.generated += 1
            row, answer = request.messages[-1]["content"].split()
            self._runner.seeds.setdefault(row, []).append(request.seed)
            turn = self._runner.next_answer(row)
            wrong = self._runner.every and turn % self._runner.every == 0
            lost = self._runner.finish if turn == 1 else "eos"
            self._runner.said[request.key] = said = "wrong" if wrong else answer
            lost = "unanswered" if said == self._runner.lost_at else lost
            yield [Generation(request.key, self._runner.said[request.key], lost, 2, turn, 1000 * turn)]

    def again(self, requests: Sequence[GenerationRequest]) -> Sequence[Generation]:
        assert isinstance(self._runner, Wavering)
        more = " indeed" if self._runner.unsteady else ""
        return [Generation(r.key, self._runner.said[r.key] + more, "eos", 2, 1, 1) for r in requests]


def asking(sampling: str, *, name: str = "answers", dataset: str = "") -> str:
    text = SUITE.replace("support-suite", name).replace("target: target}", f"target: target{dataset}}}")
    return text + f"sampling: {{{sampling}}}\n"


@pytest.fixture
def wavering(world: World) -> Wavering:
    world.runner = runner = Wavering(every=3)
    world.ana = world.as_("ana@example.com")
    world.ana.compose("bot", "support@1", "tiny@1", (), {})
    return runner


def rows_of(world: World, run: str) -> tuple[EvaluatedRow, ...]:
    with world.ana.runtime.catalog.read() as reading:
        return reading.evidence.whole_rows(run)


def test_every_row_is_asked_as_often_as_the_suite_says_and_scored_by_the_mean(world: World, wavering: Wavering) -> None:
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    run = world.ana.evaluate("bot@1", "answers")
    assert (wavering.generated, run.rows, run.failed, run.unmeasured) == (3 * ROWS, ROWS, 0, 0)
    assert (run.prompt_tokens, run.completion_tokens) == (3 * 2 * ROWS, (1 + 2 + 3) * ROWS)
    assert {s.scorer: (s.value, s.n) for s in run.scores} == {
        "exact": ("0.666667", ROWS),
        "f1": ("0.8", ROWS),  # each label: two of three right, nothing else taken for it
    }
    row = rows_of(world, run.id)[0]
    own = ("no", "eos", 2, 1, 1000)
    assert (row.output, row.finish_reason, row.prompt_tokens, row.completion_tokens, row.latency_us) == own
    assert row.scores == {"exact": "0.666666666667"}
    assert row.draws == tuple(
        Draw("", turn, RowState.OK, output, "eos", 2, turn + 1, 1000 * (turn + 1), {"exact": score})
        for turn, (output, score) in enumerate([("no", "1"), ("no", "1"), ("wrong", "0")])
    )
    assert world.ana.evaluation_rows(run.id, wrong_only=True, limit=1).items[0].draws == row.draws


def test_repeats_of_greedy_rows_are_asked_anew_and_kept_apart(world: World, wavering: Wavering) -> None:
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 2")))
    first = world.ana.evaluate("bot@1", "answers")
    again = world.ana.evaluate("bot@1", "answers")
    assert (first.reused, again.reused, wavering.generated) == (0, ROWS, 2 * ROWS)
    assert first.evidence == again.evidence


def test_the_first_answer_is_that_of_a_suite_that_asks_once(world: World, wavering: Wavering) -> None:
    world.ana.register_suite(world.write("once.yaml", asking("seeds: [17]", name="once")))
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 2, seeds: [17, 4]")))
    world.ana.compose("bot", "support@1", "tiny@1", (), {"temperature": "0.5"})
    world.ana.evaluate("bot@2", "once")
    run = world.ana.evaluate("bot@2", "answers")
    assert (run.reused, wavering.generated) == (ROWS, 4 * ROWS)
    assert all(len(set(seeds)) == 4 for seeds in wavering.seeds.values())


def test_answers_are_numbered_seed_by_seed(world: World, wavering: Wavering) -> None:
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 2, seeds: [17, 4]")))
    world.ana.register_suite(world.write("other.yaml", asking("repeats: 2, seeds: [4, 17]", name="other")))
    world.ana.compose("bot", "support@1", "tiny@1", (), {"temperature": "0.5"})
    world.ana.evaluate("bot@2", "answers")
    drawn = {row: list(seeds) for row, seeds in wavering.seeds.items()}
    first = int.from_bytes(hashlib.sha256(b"17\x00r5").digest()[:4], "big")
    second = int.from_bytes(hashlib.sha256(b"17\x00r5\x001").digest()[:4], "big")
    assert drawn["5"][:2] == [first, second]
    wavering.seeds.clear()
    world.ana.evaluate("bot@2", "other")
    assert {row: seeds[2:] + seeds[:2] for row, seeds in wavering.seeds.items()} == drawn


def test_answers_that_did_not_come_are_no_way_to_a_better_mean(world: World, wavering: Wavering) -> None:
    """A server that breaks off at answers that would be wrong: what they were nobody knows."""
    wavering.lost_at = "wrong"
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    world.ana.activate_policy(world.write("floors.yaml", POLICY.replace("0.5", "0.7")), "bot")

    run = world.ana.evaluate("bot@1", "answers")

    assert {s.scorer: s.value for s in run.scores} == {}
    floor = result(world, "floor")
    assert (floor.status, floor.summary) == ("inconclusive", "exact on answers@1: too many rows are unmeasured")


def test_a_row_of_which_an_answer_did_not_come_is_unmeasured(world: World, wavering: Wavering) -> None:
    wavering.finish = "unanswered"
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    run = world.ana.evaluate("bot@1", "answers")
    row = rows_of(world, run.id)[0]
    assert (run.unmeasured, row.state, row.output) == (ROWS, RowState.UNMEASURED, "no")
    assert [(d.state.value, dict(d.scores)) for d in row.draws] == [
        ("unmeasured", {}),
        ("ok", {"exact": "1"}),
        ("ok", {"exact": "0"}),
    ]
    assert row.scores == {}
    assert row.answers == ("no", "wrong")


def test_an_answer_that_failed_scores_worst_among_the_others(world: World, wavering: Wavering) -> None:
    wavering.finish = "timeout"
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 2")))
    run = world.ana.evaluate("bot@1", "answers")
    row = rows_of(world, run.id)[0]
    assert (run.failed, row.state, row.scores, row.answers) == (ROWS, RowState.FAILED, {"exact": "0.5"}, (None, "no"))


@pytest.mark.parametrize("column", ["output", "scores", "finish_reason"])
def test_nothing_is_decided_on_changed_draws(world: World, wavering: Wavering, column: str) -> None:
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 2")))
    run = world.ana.evaluate("bot@1", "answers")
    tamper(world.folder, "evaluation_draw", column, f"run = '{run.id}'")
    with pytest.raises(IntegrityError, match=run.id):
        rows_of(world, run.id)


def test_a_registry_with_draws_and_slices_comes_out_of_its_archive_whole(
    world: World, wavering: Wavering, tmp_path: Path
) -> None:
    text = asking("repeats: 2", dataset=", slices: [{column: target}]")
    world.ana.register_suite(world.write("answers.yaml", text))
    run = world.ana.evaluate("bot@1", "answers")
    world.ana.export(world.folder / "all.tandem")
    imported(world.folder / "all.tandem", tmp_path / "other")
    with door_of(tmp_path / "other").runtime.catalog.read() as reading:
        assert reading.evidence.whole_rows(run.id) == rows_of(world, run.id)


def test_a_bound_is_of_rows_whatever_each_was_asked(world: World, wavering: Wavering) -> None:
    """Two of three answers are right to every row: 120 rows say that, not 360."""
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    world.ana.activate_policy(world.write("floors.yaml", POLICY), "bot")
    world.ana.evaluate("bot@1", "answers")
    floor = result(world, "floor")
    found = floor.measured["findings"][0]
    assert (floor.status, found["value"], found["n"], found["clusters"]) == ("satisfied", "0.666666666667", ROWS, ROWS)
    assert Decimal("0.58") < Decimal(found["lower"]) < Decimal("0.6")


def test_a_run_whose_texts_depend_on_the_batch_decides_nothing_by_single_answers(
    world: World, wavering: Wavering
) -> None:
    wavering.every, wavering.unsteady = 0, True
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 2")))
    world.ana.activate_policy(world.write("floors.yaml", POLICY), "bot")
    assert world.ana.evaluate("bot@1", "answers").deterministic == "no"
    floor = result(world, "floor")
    assert floor.status == "inconclusive"
    assert floor.measured["findings"][0]["reason"] == "not_deterministic"
    assert "repeats: 3" in floor.remedy[0]
    # A run that repeats its texts is the same evidence, and does not make it steadier.
    assert world.ana.evaluate("bot@1", "answers").deterministic is None
    assert result(world, "floor").status == "inconclusive"


def test_three_answers_to_each_row_are_enough_for_a_run_that_is_not_deterministic(
    world: World, wavering: Wavering
) -> None:
    wavering.every, wavering.unsteady = 0, True
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    world.ana.activate_policy(world.write("floors.yaml", POLICY), "bot")
    assert world.ana.evaluate("bot@1", "answers").deterministic == "no"
    assert result(world, "floor").status == "satisfied"


def test_a_steady_runner_says_so_and_one_that_cannot_tell_says_nothing(world: World, wavering: Wavering) -> None:
    wavering.every = 0
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 1")))
    assert world.ana.evaluate("bot@1", "answers").deterministic == "yes"
    told = world.as_("ana@example.com", CannedRunner())
    assert told.evaluate("bot@1", "answers", fresh=True).deterministic is None


@pytest.mark.parametrize(
    ("sampling", "where", "said"),
    [
        ("repeats: 0", "sampling.repeats", "must be greater than or equal to 1"),
        ("repeats: 21", "sampling.repeats", "must be less than or equal to 20"),
        ("seeds: [1, 2, 1]", "sampling.seeds", "names the seed 1 twice"),
        ("seeds: []", "sampling.seeds", "must have at least 1 item"),
    ],
)
def test_what_cannot_be_asked_is_refused_by_name(world: World, sampling: str, where: str, said: str) -> None:
    with pytest.raises(InvalidInputError, match=said) as caught:
        world.ana.register_suite(world.write("answers.yaml", asking(sampling)))
    assert where in caught.value.faults[0].where


def result(world: World, rule: str) -> RuleResult:
    found = world.ana.check("bot@1", "staging").decision.rules
    return next(one for one in found if one.id == rule)


def test_what_is_shown_of_a_run_tells_where_chance_comes_from(world: World, wavering: Wavering) -> None:
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    run = world.ana.evaluate("bot@1", "answers")
    text = run_text(world.ana.evaluation(run.id))
    assert "answers   3 to each row; exact has a variance of 0.0000 between rows and 0.3333 within" in text
    assert "more answers pay (standard error 0.0304, with twice the rows 0.0215, with twice the answers 0.0215)" in text
    assert "deterministic: yes (texts come out the same in other batches)" in text
    assert "no | no | wrong" in rows_text(world.ana.evaluation_rows(run.id).items)


def test_two_runs_beside_each_other_are_compared_by_means_and_tell_what_pays(world: World, wavering: Wavering) -> None:
    world.ana.register_suite(world.write("answers.yaml", asking("repeats: 3")))
    world.ana.compose("bot", "support@1", "tiny@1", (), {"max_new_tokens": "7"})
    wavering.unsteady = True
    world.ana.evaluate("bot@1", "answers")
    wavering.every = 0
    world.ana.evaluate("bot@2", "answers")
    found = world.ana.compare_evaluations("bot@1", "bot@2", suite="answers@1")
    exact = next(one for one in found.scorers if one.scorer == "exact")
    assert (exact.before, exact.after, exact.wins, exact.losses) == ("0.666667", "1", ROWS, 0)
    assert exact.gain.value == "0.333333"
    assert found.repeats is not None
    assert found.flips[0].before == "no | no | wrong"
    assert "not deterministic" in found.notes[0]
    text = comparison_text(found, None)
    assert "answers: 3 to each row" in text
    assert "3 to each row; exact has a variance" in comparison_page(found)
