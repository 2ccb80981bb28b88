"""Differences of prompts: nothing is lost, nothing is made up, and what moved is told as moved."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from registry.domain.prompts import differences
from registry.domain.prompts.differences import MessageChange, Op, message_changes, prompt_differences, word_runs
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.parsing import parse_prompt

TEXTS = st.text(alphabet=st.sampled_from("ab \n{}.é\u202e"), max_size=40)
SAID = st.lists(
    st.fixed_dictionaries(
        {"role": st.sampled_from(["system", "user", "assistant"]), "content": st.sampled_from("abc")}
    ),
    max_size=6,
)


def prompt(text: str) -> PromptDocument:
    return parse_prompt(text, "p.md")[1]


def side(changes_or_runs: tuple[differences.Run, ...], without: Op) -> str:
    return "".join(run.text for run in changes_or_runs if run.op is not without)


@given(TEXTS, TEXTS)
def test_the_runs_of_a_difference_make_up_both_texts(before: str, after: str) -> None:
    runs = word_runs(before, after)
    assert side(runs, Op.ADDED) == before
    assert side(runs, Op.REMOVED) == after
    assert all(one.op is not two.op for one, two in pairwise(runs))


@given(TEXTS)
def test_a_text_differs_from_itself_in_nothing(text: str) -> None:
    assert {run.op for run in word_runs(text, text)} <= {Op.SAME}


@given(SAID, SAID)
def test_message_changes_account_for_every_message(before: list[dict[str, str]], after: list[dict[str, str]]) -> None:
    changes = message_changes(before, after)
    gone = {c.before for c in changes if c.before is not None}
    come = {c.after for c in changes if c.after is not None}
    assert len(gone) == sum(c.before is not None for c in changes)
    assert len(come) == sum(c.after is not None for c in changes)
    kept = [m for n, m in enumerate(before, 1) if n not in gone]
    assert kept == [m for n, m in enumerate(after, 1) if n not in come]
    for change in changes:
        _tells_the_truth(change, before, after)


def _tells_the_truth(change: MessageChange, before: list[dict[str, str]], after: list[dict[str, str]]) -> None:
    if change.before is not None:
        assert side(change.runs, Op.ADDED) == before[change.before - 1]["content"]
        assert change.role == before[change.before - 1]["role"]
    if change.after is not None:
        assert side(change.runs, Op.REMOVED) == after[change.after - 1]["content"]
        assert change.role == after[change.after - 1]["role"]


def test_words_are_told_and_not_letters() -> None:
    runs = word_runs("Be plain and short.", "Be warm and short.")
    assert [(run.op.value, run.text) for run in runs] == [
        ("same", "Be "),
        ("removed", "plain"),
        ("added", "warm"),
        ("same", " and short."),
    ]


def test_a_message_that_moved_is_told_as_moved() -> None:
    one, two = {"role": "system", "content": "a"}, {"role": "user", "content": "b"}
    [change] = [c for c in message_changes([one, two], [two, one]) if c.op is not Op.SAME]
    assert (change.op, change.before, change.after) in {(Op.MOVED, 1, 2), (Op.MOVED, 2, 1)}


def test_everything_that_is_sealed_shows_in_a_difference() -> None:
    base = "---\nvariables: {x: {type: string}}\n---\n{{x}}"
    others = {
        "description": "---\ndescription: d\nvariables: {x: {type: string}}\n---\n{{x}}",
        "technique": "---\ntechnique: [persona]\nvariables: {x: {type: string}}\n---\n{{x}}",
        "variable x": "---\nvariables: {x: {type: string, max_length: 3}}\n---\n{{x}}",
        "variable y": "---\nvariables: {x: {type: string}, y: {type: string}}\n---\n{{x}}{{y}}",
        "generation temperature": '---\nvariables: {x: {type: string}}\ngeneration: {temperature: "1"}\n---\n{{x}}',
        "output schema": "---\nvariables: {x: {type: string}}\noutput: {type: string}\n---\n{{x}}",
        "tool look": "---\nvariables: {x: {type: string}}\ntools: [{name: look}]\n---\n{{x}}",
        "examples row 1": '---\nvariables: {x: {type: string}}\nexamples: {user: "{{q}}", assistant: a, rows: [{q: b}]}'
        "\n---\n{{x}}",
    }
    for what, text in others.items():
        told = [change.what for change in prompt_differences(prompt(base), prompt(text)).fields]
        assert what in told, what


def test_what_cannot_be_searched_in_time_is_one_replacement() -> None:
    before, after = "\n".join(f"a{n}" for n in range(5000)), "\n".join(f"b{n}" for n in range(5000))
    runs = word_runs(f"same\n{before}\nend", f"same\n{after}\nend")
    assert side(runs, Op.ADDED) == f"same\n{before}\nend"
    assert next(run.op for run in runs) is Op.SAME
