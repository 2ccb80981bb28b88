"""Which release may judge, and what a suite may say of it: told before anything is generated."""

from __future__ import annotations

import re

import pytest

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.policies.decision import Status
from tests.judging import (
    JUDGE,
    LABELLED,
    RATED,
    RATING,
    Court,
    governed,
    helpful,
    judged,
    quality,
)


def test_what_has_to_be_known_of_a_judge_is_said(court: Court) -> None:
    release = judged(court)
    governed(court, "1.5")
    found = quality(court, release)
    assert found.status is Status.SATISFIED
    assert "uncalibrated judge judge-app@1" in found.summary
    assert "warning: it has the base model of the release that it judges" in found.summary
    assert helpful(court, release).same_base is True


def test_a_judge_on_another_base_is_not_of_the_same_family(court: Court) -> None:
    court.ana.register_base(court.base("other", hidden=16), "other")
    court.judge(base="other@1")
    court.suite()
    release = court.candidate(80)
    governed(court, "1.5")
    assert "base model of the release" not in quality(court, release).summary
    assert helpful(court, release).same_base is None


def test_a_suite_pins_its_judge_and_its_labels(court: Court) -> None:
    court.labels([4] * 60)
    court.judge()
    court.suite(LABELLED)
    (scorer,) = [s for s in court.ana.version("judged@1").manifest["scorers"] if s["name"] == "helpful"]
    assert scorer["digest"] == court.ana.release(JUDGE).digest
    assert scorer["calibration"]["digest"] == court.ana.version("labels@1").digest
    court.ana.compose("judge-app", "rating@1", "tiny@1", [], {"max_new_tokens": "9"})
    assert court.suite(LABELLED.replace("judge-app@1", "judge-app@2")) == "judged@2"


def test_a_prompt_that_does_not_fit_is_told_at_registration_with_its_place(court: Court) -> None:
    court.judge(RATING.replace("answer", "tone"))
    with pytest.raises(InvalidInputError) as caught:
        court.suite()
    assert [fault.message for fault in caught.value.faults] == [
        "the prompt of judge-app@1 does not ask for 'answer'",
        "nothing is given for the variable 'tone' of judge-app@1",
    ]
    assert all("judged.yaml:6" in fault.where for fault in caught.value.faults)


def test_rows_that_do_not_fit_the_judges_prompt_are_told_before_anything_is_generated(court: Court) -> None:
    court.judge(RATING.replace("text: {type: string}", "text: {type: string, max_length: 5}"))
    court.suite()
    release = court.release(80, evaluated=False)
    with pytest.raises(InvalidInputError, match="does not fit rating@1, by which helpful judges"):
        court.ana.evaluate(release, "judged@1")
    assert court.runner.answered == 0


def test_labels_that_lack_a_column_are_told_at_registration(court: Court) -> None:
    court.labels([4])
    court.judge()
    with pytest.raises(InvalidInputError, match="labels@1 has no column 'points'"):
        court.suite(LABELLED.replace("label: stars", "label: points"))


def test_a_release_does_not_judge_itself(court: Court) -> None:
    court.judge()
    court.suite()
    with pytest.raises(InvalidInputError, match="would judge itself"):
        court.ana.evaluate(JUDGE, "judged@1")


def test_a_quarantined_judge_is_refused_and_what_it_said_shows_nothing(court: Court) -> None:
    release = judged(court)
    governed(court, "1.5")
    assert quality(court, release).status is Status.SATISFIED
    placed = court.ana.quarantine(JUDGE, "it was tuned on our answers")
    found = quality(court, release)
    assert found.status is Status.INCONCLUSIVE
    assert "helpful on judged@1: its judge judge-app@1 is quarantined" in found.summary
    assert placed.id in found.remedy[0]
    with pytest.raises(ConflictError, match="judge-app@1 is quarantined: it may not judge"):
        court.ana.evaluate(release, "judged@1")
    with pytest.raises(ConflictError, match="quarantined"):
        court.suite(name="again")


def test_a_judge_with_a_yanked_part_judges_nothing_new(court: Court) -> None:
    release = judged(court)
    governed(court, "1.5")
    court.ana.yank("rating@1", "it asks for the wrong thing")
    with pytest.raises(ConflictError, match="rating@1 is yanked: it may not judge anything new"):
        court.ana.evaluate(release, "judged@1")
    assert quality(court, release).status is Status.SATISFIED  # what it said before stays


@pytest.mark.parametrize(
    ("scorer", "said"),
    [
        (RATED, "helpful (judge) is not calibrated: nothing tells how far it is from what people would say"),
        (LABELLED, "helpful (judge) is corrected by labels, which must be of answers drawn at random"),
    ],
)
def test_linting_warns_of_what_a_judge_is_believed_for(court: Court, scorer: str, said: str) -> None:
    text = f"primary: helpful\ndataset: {{ref: a@1, inputs: [text], target: t}}\nscorers: [{scorer}]\n"
    found = court.ana.lint_suite(court.write("lint.yaml", text))
    assert said in found.remarks
    assert [one.digest for one in found.scorers] == [None]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("release: j@1", 'needs the `range` of its numbers, such as \\["1", "5"\\]'),
        ('release: j@1, range: ["5", "1"]', "from the lowest value to a higher one"),
        ('release: j@1, kind: binary, range: ["0", "1"]', "leave `range` out"),
        ('release: j@1, against: target, range: ["0", "1"]', "leave `kind`, `range` and `better` out"),
        ("release: j@1, against: live", "against"),
        ("release: j@1, kind: binary, calibration: {labels: l@1, answer: a, label: b}", "say `kind: bounded`"),
        ('release: j@1, range: ["1", "5"], inputs: {answer: text}', "cannot say what 'answer' is"),
        ('release: j@production, range: ["1", "5"]', "release"),
        ('release: j@1, range: ["1", "5"], temperature: "0"', "unknown key 'temperature'"),
    ],
)
def test_what_a_judge_may_not_say_is_refused(court: Court, said: str, told: str) -> None:
    text = (
        f"primary: x\ndataset: {{ref: a@1, inputs: [text], target: t}}\nscorers: [{{name: x, type: judge, {said}}}]\n"
    )
    with pytest.raises(InvalidInputError) as caught:
        court.ana.lint_suite(court.write("lint.yaml", text))
    assert any(re.search(told, f"{fault.where} {fault.message}") for fault in caught.value.faults)
