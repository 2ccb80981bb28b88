"""Replies of a judge are read strictly, and a verdict counts only if it survives the swap."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.evaluations import Generation
from registry.domain.judging import judged, questions, variable_faults, verdicts
from registry.domain.prompts.variables import Variable
from registry.domain.suites import Judge


def judge(**said: Any) -> Judge:
    return Judge.model_validate_json(_json({"name": "helpful", "type": "judge", "release": "judge-app@1", **said}))


def _json(value: dict[str, Any]) -> str:
    import json

    return json.dumps(value)


RATER, PAIRER, BINARY = judge(range=["1", "5"]), judge(against="target"), judge(kind="binary")


def reply(text: str, finish: str = "eos") -> Generation:
    return Generation(digest_of(text), text, finish, 1, 1, 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4", "4"),
        (" 4.50 \n", "4.5"),
        ("It is polite, and right.\n\n5\n", "5"),
        ("5 stars", None),
        ("Score: 4", None),
        ("4/5", None),
        ("4\nbecause it is polite", None),
        ("0", None),
        ("6", None),
        ("5.0001", None),
        ("NaN", None),
        ("4e0", None),
        ("٤", None),
        ("", None),
    ],
)
def test_a_rating_is_the_last_line_and_nothing_else_on_it(text: str, value: str | None) -> None:
    assert judged(RATER, [reply(text)]) == value


@pytest.mark.parametrize("finish", ["length", "timeout", "unanswered", "truncated_prompt", "content_filter"])
def test_a_reply_that_did_not_come_to_its_end_says_nothing(finish: str) -> None:
    """`1` may be the beginning of `10`."""
    assert judged(judge(range=["1", "10"]), [reply("1", finish)]) is None


def test_a_binary_judge_says_0_or_1() -> None:
    assert [judged(BINARY, [reply(text)]) for text in ("0", "1", "1.0", "0.5", "2")] == ["0", "1", "1", None, None]


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        ("first", "second", "1"),
        ("second", "first", "0"),
        ("tie", "tie", "0.5"),
        ("first", "first", "0.5"),
        ("second", "second", "0.5"),
        ("first", "tie", "0.5"),
        ("Both are fine.\nFirst", "SECOND", "1"),
        ("first", "neither", None),
        ("", "second", None),
    ],
)
def test_a_verdict_counts_only_if_it_survives_the_swap(one: str, other: str, value: str | None) -> None:
    assert judged(PAIRER, [reply(one), reply(other)]) == value


def test_verdicts_are_told_from_the_answers_side() -> None:
    assert verdicts(["first", "second"]) == ("win", "win")
    assert verdicts(["first", "first"]) == ("win", "loss")
    assert verdicts(["first"]) is None


@given(st.sampled_from(["first", "second", "tie"]), st.sampled_from(["first", "second", "tie"]))
def test_exchanging_answer_and_target_turns_the_score_round(one: str, other: str) -> None:
    value, turned = (judged(PAIRER, [reply(a), reply(b)]) for a, b in ((one, other), (other, one)))
    assert value is not None
    assert turned is not None
    assert float(value) + float(turned) == 1


def test_a_pair_is_shown_in_both_orders_and_a_rating_once() -> None:
    text = Variable(type="string")
    inputs = {"question": "why?", "unused": "x"}
    asked = {"topic": text, "first": text, "second": text}
    declared = judge(against="target", inputs={"topic": "question"})
    assert questions(declared, asked, inputs, "ours", "theirs") == (
        {"topic": "why?", "first": "ours", "second": "theirs"},
        {"topic": "why?", "first": "theirs", "second": "ours"},
    )
    assert questions(RATER, {"answer": text}, inputs, "ours", "theirs") == ({"answer": "ours"},)
    both = {"answer": text, "target": text, "question": text}
    assert questions(RATER, both, inputs, "ours", "theirs") == (
        {"question": "why?", "answer": "ours", "target": "theirs"},
    )


def test_a_prompt_that_could_not_be_filled_in_is_told() -> None:
    text, number = Variable(type="string"), Variable(type="integer")

    def told(declared: Judge, variables: dict[str, Variable]) -> list[str]:
        return [fault.message for fault in variable_faults(declared, variables, ["text"])]

    assert told(RATER, {"answer": text, "text": text, "target": text}) == []
    assert told(RATER, {"answer": text, "tone": Variable(type="string", default="kind")}) == []
    assert told(RATER, {"text": text}) == ["the prompt of judge-app@1 does not ask for 'answer'"]
    assert told(RATER, {"answer": number}) == ["the prompt of judge-app@1 wants 'answer' as integer"]
    assert told(RATER, {"answer": text, "tone": text}) == ["nothing is given for the variable 'tone' of judge-app@1"]
    assert told(PAIRER, {"first": text}) == ["the prompt of judge-app@1 does not ask for 'second'"]
    renamed = judge(range=["1", "5"], inputs={"tone": "text", "topic": "nothing"})
    assert told(renamed, {"answer": text, "tone": text}) == [
        "the prompt of judge-app@1 has no variable 'topic'",
        "the suite has no variable 'nothing' for 'topic'",
    ]
