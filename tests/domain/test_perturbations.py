"""Variants of prompts: what each changes, and that nothing but fixed text is ever touched."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.perturbations import SETS, Perturbed, chosen, perturbed, simple_segments
from registry.domain.perturbations.fixed_text import moving_parts, written
from registry.domain.perturbations.sets import FORMAT_V1, order_of
from registry.domain.prompts.document import Examples, Message, PromptDocument, Role
from registry.domain.prompts.rendering import pieces, render_text
from registry.domain.prompts.variables import Variable

unhurried = settings(deadline=None, max_examples=60)
SUPPORT = "Classify the polarity\nInput: {{text}}\nAnswer:"


def a_prompt(*messages: tuple[Role, str], **other: Any) -> PromptDocument:
    return PromptDocument(messages=tuple(Message(role=role, content=text) for role, text in messages), **other)


def made(document: PromptDocument, **other: Any) -> Perturbed:
    return perturbed(document, simple_segments, **{"seed": 17, "built_in": FORMAT_V1, **other})


def last(found: Perturbed) -> dict[str, str]:
    """The last message by variant."""
    return {variant.name: variant.document.messages[-1].content for variant in found.variants}


def left_out(found: Perturbed) -> dict[str, str]:
    return {one.name: one.why for one in found.left_out}


def test_the_first_built_in_set_is_what_it_is_for_ever() -> None:
    found = made(a_prompt(("user", SUPPORT)))
    assert last(found) == {
        "case-lower": "classify the polarity\nInput: {{text}}\nAnswer:",
        "case-upper": "CLASSIFY the polarity\nInput: {{text}}\nAnswer:",
        "separator-double": "Classify the polarity\nInput:: {{text}}\nAnswer::",
        "separator-dash": "Classify the polarity\nInput - {{text}}\nAnswer -",
        "newline-double": "Classify the polarity\n\nInput: {{text}}\n\nAnswer:",
        "spaces-double": "Classify  the  polarity\nInput:  {{text}}\nAnswer:",
        "please": "Please classify the polarity\nInput: {{text}}\nAnswer:",
        "trailing-space": "Classify the polarity\nInput: {{text}}\nAnswer: ",
    }
    nothing = "changes nothing in this prompt"
    assert left_out(found) == dict.fromkeys(
        ("newline-single", "options-round", "options-half", "options-dot", "examples-order"), nothing
    )
    assert tuple(SETS[FORMAT_V1]) == (
        *("case-lower", "case-upper", "separator-double", "separator-dash", "newline-double", "newline-single"),
        *("spaces-double", "please", "options-round", "options-half", "options-dot", "examples-order"),
        "trailing-space",
    )


def test_marks_of_options_change_and_their_letters_stay() -> None:
    text = "Which is it?\n\nA) {{first}}\nB) {{second}}\n"
    found = last(made(a_prompt(("user", text))))
    assert found["options-round"] == "Which is it?\n\n(A) {{first}}\n(B) {{second}}\n"
    assert found["options-dot"] == "Which is it?\n\nA. {{first}}\nB. {{second}}\n"
    assert found["newline-single"] == "Which is it?\nA) {{first}}\nB) {{second}}\n"
    assert "options-half" in left_out(made(a_prompt(("user", text))))
    assert "options-round" in left_out(made(a_prompt(("user", "A) is the only line like this: {{text}}"))))
    assert last(made(a_prompt(("user", "1. {{a}}\n2. {{b}}"))))["options-round"] == "(1) {{a}}\n(2) {{b}}"


@pytest.mark.parametrize(
    "text", ["at 12:30", "https://example.org", '{"label": "x"}', "{{hour}}:{{minute}}", "a ratio of 3: 4"]
)
def test_a_colon_that_separates_no_label_stays(text: str) -> None:
    assert "separator-double" in left_out(made(a_prompt(("user", text))))


def test_what_an_assistant_says_in_an_example_stays_as_it_is() -> None:
    chat = a_prompt(("user", "Classify this: good"), ("assistant", "Say it: pos"), ("user", "Classify this: {{text}}"))
    for variant in made(chat).variants:
        assert "Say it: pos" in [m.content for m in variant.document.messages if m.role == "assistant"]


def test_examples_come_in_another_order_drawn_by_the_seed() -> None:
    shots: list[tuple[Role, str]] = [pair for n in range(4) for pair in (("user", f"q{n}"), ("assistant", f"a{n}"))]
    document = a_prompt(("system", "Be kind."), *shots, ("user", "{{text}}"))

    def order(seed: int) -> list[str]:
        found = next(v for v in made(document, seed=seed).variants if v.name == "examples-order")
        return [m.content for m in found.document.messages]

    assert sorted(order(17)) == sorted(m.content for m in document.messages)
    assert (order(17)[0], order(17)[-1]) == ("Be kind.", "{{text}}")
    assert [text.replace("a", "q") for text in order(17)[2:-1:2]] == order(17)[1:-1:2]  # pairs stay together
    assert order(17) == order(17)
    assert len({tuple(order(seed)) for seed in range(20)}) > 3


def test_rows_of_examples_are_reordered_and_their_messages_varied() -> None:
    examples = Examples(
        messages=(Message(role="user", content="Input: {{text}}"), Message(role="assistant", content="{{label}}")),
        variables={"text": Variable(type="string"), "label": Variable(type="string")},
        rows=({"text": "a", "label": "pos"}, {"text": "b", "label": "neg"}, {"text": "c", "label": "pos"}),
        at=0,
    )
    document = a_prompt(("user", "Input: {{text}}"), examples=examples, variables={"text": Variable(type="string")})
    found = {variant.name: variant.document.examples for variant in made(document).variants}
    order, double = found["examples-order"], found["separator-double"]
    assert order is not None
    assert double is not None
    assert order.rows != examples.rows
    assert sorted(row["text"] for row in order.rows) == ["a", "b", "c"]
    assert [m.content for m in double.messages] == ["Input:: {{text}}", "{{label}}"]
    assert pieces(found_document(document, "separator-double"), {"text": "x"})[0].template == "Input:: {{text}}"


def found_document(document: PromptDocument, name: str) -> PromptDocument:
    return next(v.document for v in made(document).variants if v.name == name)


def test_please_is_said_once_where_something_is_asked_for() -> None:
    chat = a_prompt(("system", "You are kind. Answer briefly."), ("user", "Classify the text: {{text}}"))
    (system, user) = found_document(chat, "please").messages
    assert (system.content, user.content) == ("You are kind. Please answer briefly.", "Classify the text: {{text}}")
    assert "please" in left_out(made(a_prompt(("user", "Sortiere das: {{text}}"))))


def test_a_variant_of_ones_own_replaces_fixed_text_alone() -> None:
    document = a_prompt(("system", "Answer with text."), ("user", "{{text}} text"))
    found = made(document, built_in=None, extra={"words": [("text", "words"), ("Answer", "Reply")]})
    (variant,) = found.variants
    assert [m.content for m in variant.document.messages] == ["Reply with words.", "{{text}} words"]


@pytest.mark.parametrize(
    ("replacements", "why"),
    [
        ([("not there", "x")], "changes nothing in this prompt"),
        ([("Input: ", "Input: {")], "would change a variable of this prompt"),
        ([("Input: ", "{{other}} ")], "would change a variable of this prompt"),
        ([("Input: ", "\\")], "would change a variable of this prompt"),
        ([("Classify", "classify")], "is the same as case-lower in this prompt"),
    ],
)
def test_a_variant_that_a_prompt_cannot_have_is_left_out_and_says_why(
    replacements: list[tuple[str, str]], why: str
) -> None:
    assert left_out(made(a_prompt(("user", SUPPORT)), extra={"own": replacements}))["own"] == why


def test_replacements_that_multiply_end_before_they_fill_the_memory() -> None:
    found = made(a_prompt(("user", SUPPORT)), extra={"bomb": [("a", "a" * 1000)] * 100})
    assert left_out(found)["bomb"] == "would make more than 1048576 characters of a text"
    fits = made(a_prompt(("user", "a: {{text}}")), extra={"long": [("a", "b" * 1000)]})
    assert last(fits)["long"] == "b" * 1000 + ": {{text}}"


def test_a_variant_that_leaves_nothing_of_a_message_is_left_out() -> None:
    found = made(a_prompt(("system", "x"), ("user", "{{text}}")), built_in=None, extra={"own": [("x", "")]})
    assert left_out(found) == {"own": "leaves nothing of a message"}


# Properties ------------------------------------------------------------------------------------------------

NAMES = ("text", "label", "n")
FIXED = st.text(st.sampled_from("Aab .:\n\\{})(1"), max_size=12)
TEMPLATES = st.lists(FIXED | st.sampled_from([f"{{{{{name}}}}}" for name in NAMES]), min_size=1, max_size=8)


@st.composite
def documents(draw: st.DrawFn) -> PromptDocument:
    """Prompts whose templates are read as they are meant: without a placeholder that is none."""
    texts = draw(st.lists(TEMPLATES.map("".join).filter(lambda t: t and _is_sound(t)), min_size=1, max_size=4))
    chat: list[Role] = ["system", "user", "assistant"]
    roles = draw(st.lists(st.sampled_from(chat), min_size=len(texts), max_size=len(texts)))
    return a_prompt(*zip(roles, texts, strict=True))


def _is_sound(template: str) -> bool:
    return all(re.fullmatch(r"\{\{[a-z]+\}\}", part) for part in moving_parts(simple_segments(template)))


@unhurried
@given(documents(), st.integers(0, 2**31 - 1))
def test_variables_survive_every_variant_in_their_order(document: PromptDocument, seed: int) -> None:
    before = [part for m in document.messages for part in moving_parts(simple_segments(m.content))]
    for variant in made(document, seed=seed).variants:
        after = [part for m in variant.document.messages for part in moving_parts(simple_segments(m.content))]
        assert sorted(after) == sorted(before), variant.name
        if variant.name != "examples-order":
            assert after == before, variant.name


@unhurried
@given(documents(), st.dictionaries(st.sampled_from(NAMES), st.text(max_size=8), min_size=3, max_size=3))
def test_whatever_the_values_only_fixed_text_is_rendered_otherwise(
    document: PromptDocument, values: Mapping[str, str]
) -> None:
    """With marks around them, values are found again in what is rendered: the same ones, in the same order."""
    marked = {name: f"\x01{value}\x02" for name, value in values.items()}
    values_in = re.compile("\x01.*?\x02", re.DOTALL)

    def rendered(messages: tuple[Message, ...]) -> list[str]:
        return [value for m in messages for value in values_in.findall(render_text(m.content, marked))]

    for variant in made(document).variants:
        assert rendered(variant.document.messages) == rendered(document.messages), variant.name


@unhurried
@given(documents(), st.lists(st.tuples(FIXED.filter(bool), FIXED), min_size=1, max_size=3))
def test_no_replacement_whatever_touches_a_variable(
    document: PromptDocument, replacements: list[tuple[str, str]]
) -> None:
    before = [moving_parts(simple_segments(m.content)) for m in document.messages]
    for variant in made(document, built_in=None, extra={"own": replacements}).variants:
        assert [moving_parts(simple_segments(m.content)) for m in variant.document.messages] == before


@given(st.text(max_size=30))
def test_segments_put_together_are_the_template(template: str) -> None:
    assert written(simple_segments(template)) == template


@given(st.integers(2, 12), st.integers(0, 2**31 - 1))
def test_another_order_has_everything_and_is_another_one(count: int, seed: int) -> None:
    assert sorted(order_of(count, seed)) == list(range(count))
    assert order_of(count, seed) != tuple(range(count))


# Rows ------------------------------------------------------------------------------------------------------


@given(st.lists(st.text(max_size=5), unique=True, max_size=30), st.integers(0, 9), st.integers(1, 40), st.randoms())
def test_which_rows_are_drawn_depends_on_no_order(samples: list[str], seed: int, on: int, random: Any) -> None:
    shuffled = list(samples)
    random.shuffle(shuffled)
    drawn = chosen(samples, seed, on)
    assert drawn == chosen(shuffled, seed, on)
    assert len(drawn) == min(on, len(samples))
    assert drawn <= chosen(samples, seed, on + 1)


def test_another_seed_draws_other_rows() -> None:
    samples = [f"row-{n}" for n in range(200)]
    assert len({chosen(samples, seed, 20) for seed in range(10)}) == 10
