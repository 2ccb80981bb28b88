"""A model judges answers: asked once for each, believed only as far as it can be, and told why."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.domain.errors import IntegrityError, InvalidInputError, LimitError
from registry.domain.evaluations import JudgedLabel
from registry.domain.manifests import Version
from registry.domain.outlook import Outlook
from registry.domain.policies.decision import Status
from registry.services.evaluating import evaluate
from registry.storage.catalog.recomputing import faults
from tests.damaging import tamper
from tests.judging import (
    ASKED,
    JUDGE,
    LABELLED,
    PAIRED,
    PAIRING,
    RATING,
    Court,
    JudgingRunner,
    by_the_book,
    calibrated,
    governed,
    helpful,
    judged,
    newest,
    quality,
    rows,
)
from tests.world import ROWS, entries

# What is asked and kept ----------------------------------------------------------------------------------


def test_every_answer_is_judged_and_what_the_judge_said_is_kept(court: Court) -> None:
    release = judged(court)
    found = rows(court, release)
    assert (found["r3"].scores["helpful"], found["r3"].said) == ("5", {"helpful": ("5",)})
    assert (found["r100"].scores["helpful"], found["r100"].said) == ("2", {"helpful": ("2",)})
    score = helpful(court, release)
    assert (score.value, score.n, score.judge, score.calibrated, score.flips) == ("4", ROWS, JUDGE, False, None)


def test_a_second_run_asks_nothing_and_equal_answers_of_two_releases_are_judged_once(court: Court) -> None:
    release = judged(court)
    assert len(court.runner.judged) == ROWS
    court.ana.evaluate(release, "judged@1")
    assert len(court.runner.judged) == ROWS
    court.candidate(90)  # ten answers are others
    assert len(court.runner.judged) == ROWS + 10
    assert len(set(court.runner.judged)) == len(court.runner.judged)


def test_other_answers_are_judged_anew(court: Court) -> None:
    judged(court, right=1)
    other = court.candidate(ROWS)
    assert helpful(court, other).value == "5"


def test_a_fresh_run_asks_the_judge_again(court: Court) -> None:
    release = judged(court)
    court.ana.evaluate(release, "judged@1", fresh=True)
    assert len(court.runner.judged) == 2 * ROWS


def test_what_cannot_be_read_is_unmeasured_and_never_worst(court: Court) -> None:
    court.runner.reply = lambda asked, answer: "no idea" if asked.startswith(("7 ", "9 ")) else "4"
    release = judged(court)
    found = rows(court, release)
    assert "helpful" not in found["r7"].scores
    assert found["r7"].said == {"helpful": ("no idea",)}
    assert (helpful(court, release).value, helpful(court, release).n) == ("4", ROWS - 2)
    governed(court, "1.5")
    bounds = quality(court, release).measured["findings"][0]
    assert (bounds["n"], bounds["value"]) == (ROWS - 2, "4")
    assert float(bounds["lower"]) < 4 < float(bounds["upper"])


def test_a_reply_that_did_not_come_is_asked_for_again_the_next_time(court: Court) -> None:
    court.runner.reply = lambda asked, answer: ("", "timeout") if asked.startswith("7 ") else "4"
    release = judged(court)
    assert "helpful" not in rows(court, release)["r7"].scores
    court.runner.reply = lambda asked, answer: "4"
    before = len(court.runner.judged)
    court.ana.evaluate(release, "judged@1")
    assert len(court.runner.judged) == before + 1
    assert rows(court, release)["r7"].scores["helpful"] == "4"


def test_more_than_one_score_in_twenty_that_is_missing_shows_nothing(court: Court) -> None:
    court.runner.reply = lambda asked, answer: "?" if int(asked.split()[0]) < 7 else "5"
    release = judged(court)
    governed(court, "2")
    found = quality(court, release)
    assert found.status is Status.INCONCLUSIVE
    assert "too many rows are unmeasured" in found.summary


def test_a_row_that_failed_scores_worst_and_the_judge_is_not_asked(court: Court) -> None:
    court.runner.failing = {"r1", "r2"}
    court.runner.reply = lambda asked, answer: "5"
    release = judged(court)
    assert len(court.runner.judged) == ROWS - 2
    found = rows(court, release)["r1"]
    assert (found.scores["helpful"], found.said) == ("1", {})


def test_an_answer_that_the_judges_prompt_does_not_take_is_unmeasured(court: Court) -> None:
    short = RATING.replace("answer: {type: string}", "answer: {type: string, max_length: 3}")
    court.judge(short)
    court.suite()
    release = court.candidate(ROWS - 1)  # one answers `wrong`, which is too long
    assert rows(court, release)[f"r{ROWS - 1}"].said == {"helpful": ()}
    assert helpful(court, release).n == ROWS - 1


# Two answers ---------------------------------------------------------------------------------------------


def best(one: str, other: str) -> str:
    """Prefers what is not wrong, whatever its place."""
    return "tie" if (one == "wrong") == (other == "wrong") else "second" if one == "wrong" else "first"


def test_a_pair_is_asked_in_both_orders_and_a_loss_is_a_loss(court: Court) -> None:
    court.runner.reply = best
    release = judged(court, PAIRED, right=80)
    found = rows(court, release)
    assert (found["r3"].scores["helpful"], found["r3"].said) == ("0.5", {"helpful": ("tie", "tie")})
    assert (found["r100"].scores["helpful"], found["r100"].said) == ("0", {"helpful": ("second", "first")})
    assert helpful(court, release).flips == "0"


def test_a_judge_that_prefers_a_place_gives_ties_and_shows_nothing(court: Court) -> None:
    court.runner.reply = lambda one, other: "first"
    release = judged(court, PAIRED)
    assert {row.scores["helpful"] for row in rows(court, release).values()} == {"0.5"}
    assert (helpful(court, release).value, helpful(court, release).flips) == ("0.5", "1")
    governed(court, "0.1")
    found = quality(court, release)
    assert found.status is Status.INCONCLUSIVE
    assert "1 of the judge's verdicts flip when the answers change places" in found.summary
    assert found.remedy == (
        "a version of judged@1 with another judge: at most 0.2 of its verdicts may hang on the places",
    )


def test_a_few_flips_are_told_and_do_not_stand_in_the_way(court: Court) -> None:
    court.runner.reply = lambda one, other: "first" if "wrong" in {one, other} else "tie"
    release = judged(court, PAIRED, right=110)  # 10 of 120 verdicts hang on the place
    assert helpful(court, release).flips == "0.083333"
    governed(court, "0.4")
    found = quality(court, release)
    assert found.status is Status.SATISFIED
    assert "0.083 of its verdicts flip" in found.summary


def test_slices_are_not_told_by_a_judge_that_flips(court: Court) -> None:
    court.runner.reply = lambda one, other: "first"
    court.judge(PAIRING)
    text = (
        "name: judged\nprimary: helpful\ndataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target, "
        "slices: [{column: target}]}\nscorers: [" + PAIRED + "]\n"
    )
    court.ana.register_suite(court.write("judged.yaml", text))
    release = court.candidate(80)
    rule = '{id: quality, type: slices, suite: judged@1, metric: helpful, by: target, require: ">= 0.1"}'
    policy = f"kind: policy\nname: by-slice\nstages:\n  dev: {{ungated: true}}\n  staging:\n    rules: [{rule}]\n"
    court.ana.activate_policy(court.write("by-slice.yaml", policy), "bot")
    found = quality(court, release)
    assert found.status is Status.INCONCLUSIVE
    assert "flip when the answers change places" in found.summary


# What people said ----------------------------------------------------------------------------------------


def test_labels_correct_what_a_flattering_judge_says(court: Court) -> None:
    release = calibrated(court, [2, 3] * 40)
    score = helpful(court, release)
    assert (score.value, score.corrected, score.labels, score.calibrated) == ("4", "2.5", 80, True)
    governed(court, "3.5")
    found = quality(court, release)
    assert found.status is Status.UNSATISFIED
    (bounds,) = found.measured["findings"]
    assert bounds["value"] == "2.5"
    assert (bounds["judge"]["uncorrected"], bounds["judge"]["correction"]) == ("4", "-1.5")
    assert "judge judge-app@1 corrected by -1.5 from 80 labels" in found.summary
    governed(court, "1.5")
    assert quality(court, release).status is Status.SATISFIED


def test_too_few_labels_show_nothing_and_the_missing_ones_are_counted(court: Court) -> None:
    release = calibrated(court, [4] * 50)
    governed(court, "1.5")
    found = quality(court, release)
    assert found.status is Status.INCONCLUSIVE
    assert "50 labels of people are too few to correct the judge, which needs 60" in found.summary
    assert found.remedy == ("a version of judged@1 with 10 more labels, of answers drawn at random",)


def test_labels_are_asked_about_once_and_enter_what_was_measured(court: Court) -> None:
    release = calibrated(court, [2, 3] * 40)
    asked = [content for content in court.runner.judged if content.startswith(ASKED)]
    assert len(asked) == len(set(asked))
    before = newest(court, release)
    court.ana.evaluate(release, "judged@1")
    assert len(court.runner.judged) == len(asked)
    assert newest(court, release).evidence == before.evidence
    court.labels([2, 2] * 40, name="others")
    court.suite(LABELLED.replace("labels@1", "others@1"))
    court.ana.evaluate(release, "judged@2")
    assert newest(court, release).results != before.results


def test_a_comparison_of_a_calibrated_judge_says_that_it_is_not_corrected(court: Court) -> None:
    court.runner.reply = lambda asked, answer: "2" if answer == "wrong" else "4"
    court.labels([2, 3] * 40)
    live = judged(court, LABELLED, right=100)
    governed(court, "1.5")
    assert court.ana.promote(live, "staging", "").deployment is not None
    worse = court.candidate(60)
    found = quality(court, worse, "no-worse")
    assert found.status is Status.UNSATISFIED
    assert "judge judge-app@1 not corrected: only what it favours on both sides alike cancels" in found.summary


@pytest.mark.parametrize(
    ("stars", "said"),
    [
        (["6"], "a label out of range"),
        (["good"], "a label that is no number"),
        ([None], "no single value in column 'stars'"),
    ],
)
def test_a_label_that_is_none_is_told_before_anything_is_generated(
    court: Court, stars: list[object], said: str
) -> None:
    court.labels([4, *stars])
    court.judge()
    court.suite(LABELLED)
    release = court.release(80, evaluated=False)
    with pytest.raises(InvalidInputError, match=said):
        court.ana.evaluate(release, "judged@1")
    assert (court.runner.answered, court.runner.judged) == (0, [])


def test_a_score_of_several_metrics_is_judged_by_what_people_would_say(court: Court) -> None:
    release = calibrated(court, [2, 3] * 40)
    rule = (
        "{id: quality, type: score, suite: judged@1, pass: '100', min_samples: 50, "
        "metrics: [{metric: helpful, pass: '>= 3.5'}]}"
    )
    policy = f"kind: policy\nname: scored\nstages:\n  dev: {{ungated: true}}\n  staging:\n    rules: [{rule}]\n"
    court.ana.activate_policy(court.write("scored.yaml", policy), "bot")
    found = quality(court, release)
    assert found.status is Status.UNSATISFIED
    assert "judge judge-app@1 corrected by -1.5 from 80 labels" in found.summary


def test_what_judging_will_take_is_told_after_what_answering_will(court: Court) -> None:
    court.judge()
    court.suite()
    release, told = court.release(1, evaluated=False), list[Outlook]()
    court.ana.evaluate(release, "judged@1", announce=told.append)
    assert [(one.answers, one.cached, one.judge, one.ahead) for one in told] == [
        (ROWS, 0, "helpful", True),
        (ROWS, 0, None, False),
        (ROWS, 0, "helpful", False),
    ]
    court.ana.evaluate(release, "judged@1", announce=told.append)
    assert [(one.answers, one.cached) for one in told[4:]] == [(ROWS, ROWS), (ROWS, ROWS)]


def test_about_what_a_judge_will_be_asked_is_told_before_anything_is(court: Court) -> None:
    court.judge()
    court.labels([3] * 70)
    court.suite(LABELLED)
    release, told = court.release(1, evaluated=False), list[tuple[Outlook, int]]()
    court.ana.evaluate(release, "judged@1", announce=lambda found: told.append((found, court.runner.answered)))
    (ahead, answered), *_ = told
    assert (ahead.texts, ahead.ahead, ahead.completion_tokens, answered) == (ROWS + 70, True, (ROWS + 70) * 50, 0)


def test_a_limit_on_the_cost_is_of_the_release_and_its_judges_together(court: Court) -> None:
    court.judge()
    court.suite()
    court.ana.set_price("tiny", currency="USD", prompt="0", completion="1")
    release = court.release(2, evaluated=False)  # 120 answers of 2 tokens, and as many judged with 50
    assert (ROWS * 2, ROWS * 50) == (240, 6000)
    with pytest.raises(LimitError) as refused:
        court.ana.evaluate(release, "judged@1", max_cost="0.006239")
    assert refused.value.found == "up to 0.006 USD, for 120 texts, besides 0.00024 for what was asked before"
    assert "--max-cost 0.00624" in refused.value.fix
    assert (court.runner.judged, court.ana.evaluations(release)) == ([], ())
    other = court.release(3, evaluated=False)
    court.ana.evaluate(other, "judged@1", max_cost="0.00636")
    assert len(court.runner.judged) == ROWS


# What holds it -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "column", "where"),
    [
        ("evaluation_row", "said", "sample_id = 'r7'"),
        ("evaluation_label", "human", "label_id = 'l3'"),
        ("evaluation_label", "judged", "label_id = 'l3'"),
        ("evaluation_label", "cluster", "label_id = 'l3'"),
    ],
)
def test_nothing_that_people_or_a_judge_said_is_changed_unseen(
    court: Court, table: str, column: str, where: str
) -> None:
    run = newest(court, calibrated(court, [2, 3] * 40))
    with court.ana.runtime.catalog._engine.connect() as connection:
        assert list(faults(connection)) == []
    tamper(court.folder, table, column, where)
    with court.ana.runtime.catalog.read() as reading, pytest.raises(IntegrityError):
        reading.evidence.whole_rows(run.id)
    with court.ana.runtime.catalog._engine.connect() as connection:
        assert list(faults(connection)) == [f"the rows of evaluation run {run.id} are not what it recorded"]


def test_what_a_judge_said_is_kept_by_either_database(stocked: Path, tmp_path: Path) -> None:
    court = Court.copied(stocked, tmp_path / "registry")
    release = calibrated(court, [2, 3] * 40, right=80)
    assert len(entries(court, "eval.completed")) == 1
    assert rows(court, release)["r3"].said == {"helpful": ("4",)}
    with court.ana.runtime.catalog.read() as reading:
        labels = reading.evidence.labels(newest(court, release).evidence, "helpful")
    assert len(labels) == 80
    assert labels[0] == JudgedLabel("helpful", "l0", "l0", "2", "4", ("4",))
    governed(court, "3.5")
    assert quality(court, release).measured["findings"][0]["value"] == "2.5"


class Elsewhere:
    """A server that has every model."""

    def __init__(self, runner: JudgingRunner) -> None:
        self.runner = runner

    def serving(self, base: Version, adapters: tuple[tuple[Version, str], ...]) -> JudgingRunner:
        return self.runner


def test_runs_whose_judges_ran_elsewhere_are_not_compared(court: Court) -> None:
    live = judged(court)
    governed(court, "1.5")
    assert court.ana.promote(live, "staging", "").deployment is not None
    there = JudgingRunner(name="elsewhere")
    other = court.release(90, evaluated=False)
    run = evaluate(court.ana.runtime, other, "judged@1", None, judge_server=Elsewhere(there))
    assert len(there.judged) >= ROWS
    assert run.runner.details["judges"] == there.describe().digest
    assert quality(court, other).status is Status.SATISFIED
    found = quality(court, other, "no-worse")
    assert found.status is Status.ERROR
    assert "only by runners of another class" in found.summary


def test_two_releases_are_compared_by_a_judge_on_the_rows_that_it_judged(court: Court) -> None:
    court.runner.reply = lambda asked, answer: "?" if asked.startswith("7 ") else by_the_book(asked, answer)
    before = judged(court, right=80)
    after = court.candidate(100)
    (told,) = [
        one for one in court.ana.compare_evaluations(before, after, suite="judged").scorers if one.scorer == "helpful"
    ]
    assert (told.gain.value, told.gain.n) == ("0.504202", ROWS - 1)  # three points on each of 20 rows of 119


def test_imported_answers_are_not_judged(court: Court) -> None:
    court.judge()
    court.suite(primary="exact")
    release = court.release(80, evaluated=False)
    table = court.write("theirs.csv", "sample_id,output\n" + "".join(f"r{i},yes\n" for i in range(ROWS)))
    found = court.ana.import_evaluation([table], release, "judged@1")
    assert [score.scorer for score in found.run.scores] == ["exact"]
    assert "the judge helpful was not asked: it judges what is run here" in found.notes
    assert court.runner.judged == []


def test_an_extended_run_judges_its_new_rows_and_keeps_what_was_said_of_the_others(court: Court) -> None:
    court.judge()
    court.suite()
    release = court.release(80, evaluated=False)
    first = court.ana.evaluate(release, "judged@1", samples=60)
    assert len(court.runner.judged) == 60
    whole = court.ana.extend_evaluation(first.id)
    assert len(court.runner.judged) == ROWS
    assert (whole.rows, helpful(court, release).n) == (ROWS, ROWS)
    assert rows(court, release)["r3"].said == {"helpful": ("5",)}
