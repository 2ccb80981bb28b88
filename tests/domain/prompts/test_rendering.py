from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.parsing import parse_prompt
from registry.domain.prompts.rendering import placeholders, render, render_text

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TRICKY = st.text("{}\\ab$&# \n", max_size=30)


def rendered(template: str, **values: str) -> str:
    return render_text(template, values)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{{a}}", "A"),
        ("{{ a }}{{\ta\t}}", "AA"),
        ('{"x": {{a}}}', '{"x": A}'),
        ("{a} {} }} {", "{a} {} }} {"),
        (r"\{{a}}", "{{a}}"),
        (r"\\{{a}}", "\\A"),
        (r"\\\{{a}}", "\\{{a}}"),
        (r"\\n \ {\{", r"\\n \ {\{"),
        (r"\{{{{a}}}}", "{{A}}"),
        ("no variables", "no variables"),
        ("", ""),
    ],
)
def test_a_template_renders_exactly(template: str, expected: str) -> None:
    assert rendered(template, a="A") == expected


@pytest.mark.parametrize("value", ["{{b}}", "$&", "\\1", "\\{{a}}", '{"j": [1]}', "<b>&amp;", "\u2028", "\x00"])
def test_a_value_goes_in_as_it_is(value: str) -> None:
    assert rendered("[{{a}}]", a=value, b="no") == f"[{value}]"


@pytest.mark.parametrize("template", ["{{#if x}}", "{{{a}}}", "{{a.b}}", "{{}}", "{{a", "{{a\n}}", "{{1a}}", "{{é}}"])
def test_anything_but_a_name_between_the_braces_is_malformed(template: str) -> None:
    """Promise (6): a template is filled in, never run."""
    assert [part.name for part in placeholders(template)][:1] == [""]
    with pytest.raises(InvalidInputError):
        rendered(template, a="A")


@given(TRICKY, TRICKY, TRICKY)
def test_rendering_is_one_pass(before: str, value: str, after: str) -> None:
    """Promise (6): cutting the output at the value's place gives the pieces around it, whatever the value holds."""
    template = before.replace("{{", "").rstrip("{\\") + "{{a}}" + after.replace("{{", "")
    if any(part.name != "a" for part in placeholders(template)):
        return
    plain = render_text(template, {"a": ""})
    at = len(before.replace("{{", "").rstrip("{\\"))
    assert render_text(template, {"a": value}) == plain[:at] + value + plain[at:]


@given(TEXT)
def test_text_without_braces_is_its_own_rendering(text: str) -> None:
    template = text.replace("{{", "")
    if "{{" not in template:
        assert render_text(template, {}) == template


def _escaped(text: str) -> str:
    """Any text as a template for itself: what the rule about backslashes is for."""
    out, rest = "", text
    while "{{" in rest:
        head, rest = rest.split("{{", 1)
        run = len(head) - len(head.rstrip("\\"))
        out += head + "\\" * run + "\\{{"
    return out + rest


@given(TRICKY)
def test_every_text_can_be_written_as_a_template(text: str) -> None:
    assert render_text(_escaped(text), {}) == text


def test_a_prompt_renders_into_its_messages() -> None:
    _, document = parse_prompt("# system\nBe {{tone}}.\n# user\n{{question}}\n", "p.md")
    values: Mapping[str, str] = {"tone": "warm", "question": "{{tone}}?"}
    assert render(document, values) == (
        {"role": "system", "content": "Be warm."},
        {"role": "user", "content": "{{tone}}?"},
    )
