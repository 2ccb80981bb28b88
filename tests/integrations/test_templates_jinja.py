"""The restricted Jinja: what it says, what it refuses, and the same bytes as the simple language."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.domain.digests import decimal_text
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.rendering import render, render_text
from registry.domain.prompts.variables import bind
from registry.integrations.jinja_environments import spelling
from registry.integrations.jinja_grammar import check
from registry.integrations.limited_child import LimitedChild
from registry.integrations.prompt_files import read_prompt
from tests.templates import DECLARED, said


@pytest.fixture(scope="module")
def child() -> Iterator[LimitedChild]:
    with LimitedChild() as started:
        yield started


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("Hi {{ a }}, {{n}} {{ d }} {{b}}\n", "Hi A, 3 0.2 true\n"),
        ("{% if b and n > 2 %}yes{% elif a == 'A' %}maybe{% else %}no{% endif %}", "yes"),
        ("{% if not b or d >= 0.2 %}exact{% endif %}", "exact"),
        ("{{ 'x' if a in ['A', 'B'] else 'y' }}{{ 'A' not in a }}", "xfalse"),
        (
            "{% for i in range(n) %}{{ loop.index }}/{{ loop.length }}{{ ', ' if not loop.last else '' }}{% endfor %}",
            "1/3, 2/3, 3/3",
        ),
        ("{% for i in range(1, n + 1) %}{{ i }}{% else %}none{% endfor %}", "123"),
        ("{% for i in [] %}{{ i }}{% else %}none{% endfor %}", "none"),
        ("{% set x = n + 1 %}{{ x }}{{ x - 5 }}{{ -x }}", "4-1-4"),
        ("{{ d + 0.1 }} {{ d - 1 }} {{ 1.50 }} {{ 0.1 + 0.2 == 0.3 }}", "0.3 -0.8 1.5 true"),
        ("{{ ' x '|trim|upper }}{{ 'aB'|lower }}{{ 'aB c'|capitalize }}|{{ \"it's o-k\"|title }}", "XabAb c|It's O-K"),
        ("{{ [a, n, b, d]|join('; ') }}", "A; 3; true; 0.2"),
        ("{{ a|length }}{{ 'a.b'|replace('.', '$&') }}", "1a$&b"),
        ("{{ ''|default('none', true) }}{{ ''|default('none') }}", "none"),
        ('{{ [a, 1, true, d, "é\\"\\n"]|tojson }}{{ b|tojson }}', '["A", 1, true, 0.2, "é\\"\\n"]true'),
        ("{{ n is odd }}{{ n is even }}{{ n is divisibleby(3) }}", "truefalsetrue"),
        ("{# a remark #}{% raw %}{{ a }} {% if %}{% endraw %}", "{{ a }} {% if %}"),
        ("a\n{% if b %}\nb\n{% endif %}\nc\n\n", "a\nb\nc\n\n"),
        ("  {{ a }}  \n {%- if b %} x{% endif %}", "  A x"),
        ("{{ '{{ a }}' }}", "{{ a }}"),
    ],
)
def test_the_language_says_what_it_says(child: LimitedChild, template: str, expected: str) -> None:
    assert said(child, template) == expected


@pytest.mark.parametrize(
    ("template", "message", "line"),
    [
        ("a\n{{ a.b }}", "a value has no attributes", "2"),
        ("{{ a['b'] }}", "a value has no items", "1"),
        ("a\n\n{{ a(1) }}", "nothing can be called but range", "3"),
        ("{{ a * 2 }}", "not part of this language", "1"),
        ("{{ a ~ 'x' }}", "~ is not part of this language", "1"),
        ("{{ a|center(9) }}", "no such filter here", "1"),
        ("{{ a|replace('a') }}", "replace is given another number of arguments", "1"),
        ("{{ a is defined }}", "no such test here", "1"),
        ("{{ a if b }}", "an if without else has no text where it does not hold", "1"),
        ("{% include 'x' %}", "a template stands alone", "1"),
        ("\n{% if a %}", "not Jinja: Unexpected end of template.", "2"),
        ("{{ none }}", "a constant that no variable could hold", "1"),
        ("{{ loop.index }}", "loop is used outside of a loop", "1"),
        ("{% set range = 1 %}", "a word with a meaning of its own", "1"),
        ("{% set x, y = 1, 2 %}", "only a single name can be set", "1"),
        ("{% if a %}\n{% set x = 1 %}\n{% endif %}\n{{ x }}", "x is set, and used where it is not set", "4"),
        ("{% for i in range(2) %}{% endfor %}\n{{ i }}", "i is set, and used where it is not set", "2"),
        ("{{ '\\ud800' }}", "a text with NUL or half a character", "1"),
        ("a\rb", "a carriage return without a line feed", "1"),
        ("{{ 1e999 }}", "a constant that no variable could hold", "1"),
        ("{{ [" + "t," * 5500 + "]|join }}", "the template is too large", "1"),
        ("\n{{ a" + "|upper" * 60 + " }}", "the template is nested too deep", "2"),
        ("{% for i in [1] %}" * 6 + "{% endfor %}" * 6, "too many loops within each other", "1"),
    ],
)
def test_what_is_not_of_the_language_is_refused_with_its_line(template: str, message: str, line: str) -> None:
    with pytest.raises(InvalidInputError) as refused:
        check(template)
    assert [(f.message.partition(" Jinja was")[0], f.where) for f in refused.value.faults] == [(message, line)]


def test_every_fault_of_a_template_is_told() -> None:
    with pytest.raises(InvalidInputError) as refused:
        check("{{ a.b }}\n{{ c|d }}\n{{ 2 ** 2 }}")
    assert [f.where for f in refused.value.faults] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("template", "names"),
    [
        ("{{ b }}{{ a }}{{ b }}", ["b", "a"]),
        ("{% for x in range(n) %}{{ x }}{{ loop.index }}{{ y }}{% endfor %}", ["n", "y"]),
        ("{% set x = a %}{{ x|replace('a', c) }}", ["a", "c"]),
        ("{% if p %}{% set x = 1 %}{% else %}{% set x = 2 %}{% endif %}{{ x }}", ["p"]),
        ("{% if p %}{{ q }}{% elif r %}{{ s }}{% else %}{{ t }}{% endif %}", ["p", "q", "r", "s", "t"]),
        ("{{ u if v else w }}{{ x is divisibleby(y) }}{{ [z]|join }}", ["u", "v", "w", "x", "y", "z"]),
    ],
)
def test_the_variables_of_a_template_are_those_that_it_does_not_set(template: str, names: list[str]) -> None:
    assert sorted(use.name for use in check(template).uses) == sorted(names)


@pytest.mark.parametrize(
    ("template", "words", "line"),
    [
        ("x\n{{ a + 1 }}", "a text cannot be counted with", "line 2"),
        ("{{ [1] }}", "a list has no text of its own", "line 1"),
        ("{% for c in a %}{% endfor %}", "a text cannot be gone through", "line 1"),
        ("{{ a < 1 }}", "not supported between", "line 1"),
        ("{{ n is divisibleby(0) }}", "ZeroDivisionError", "line 1"),
        ("\n\n{% for i in range(1, 9, 0) %}{% endfor %}", "must not be zero", "line 3"),
        ("{{ range(9999)|length }}", "a range of more than 1000 numbers", "line 1"),
        ("{{ a|replace('', 'x') }}", "needs a text to look for", "line 1"),
        ("{% for i in range(999) %}{% for j in range(999) %}{% endfor %}{% endfor %}", "100000 rounds", "line 1"),
        (
            "{% set x = t %}" + "{% set x = [x, x, x, x]|join %}" * 6 + "{% set y = [x]|join %}" * 3,
            "texts of more than 16777216 characters together",
            "line 1",
        ),
    ],
)
def test_what_fails_with_these_values_is_told_with_its_line(
    child: LimitedChild, template: str, words: str, line: str
) -> None:
    with pytest.raises(InvalidInputError) as refused:
        said(child, template)
    assert words in refused.value.found
    assert refused.value.where == f"message 1 (user), {line}"


VALUES = st.fixed_dictionaries(
    {
        "a": st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
        "n": st.integers(-(2**53) + 1, 2**53 - 1),
        "d": st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30),
        "b": st.booleans(),
    }
)
PLAIN = (
    st.lists(
        st.one_of(
            st.sampled_from(["{{a}}", "{{ n }}", "{{d}}", "{{b}}", "{{t}}"]),
            st.text("ab \n}#'\"$&1é\u202e", max_size=8),
        ),
        min_size=1,
        max_size=8,
    )
    .map("x".join)
    .filter(bool)
)


@settings(max_examples=60, deadline=None)
@given(PLAIN, VALUES)
def test_plain_placeholders_are_the_same_bytes_in_both_languages(
    child: LimitedChild, template: str, values: dict[str, object]
) -> None:
    assert said(child, template, **values) == render_text(template, bind(DECLARED, values))


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_a_number_has_one_spelling_here_and_there(number: Decimal) -> None:
    assert spelling(Decimal(decimal_text(number))) == decimal_text(number)


def test_a_prompt_of_another_language_is_not_filled_in_as_a_simple_one() -> None:
    document = PromptDocument(template="jinja", messages=(Message(role="user", content="{% if true %}x{% endif %}"),))
    with pytest.raises(InvalidInputError, match="not filled in here"):
        render(document, {})


def test_the_faults_of_a_file_have_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "p.prompt.md"
    path.write_text("---\ntemplate: jinja\nvariables: {a: {type: string}}\n---\n# user\n{{ a }}\n{{ a.b }}\n{{ c }}\n")
    with pytest.raises(InvalidInputError) as refused:
        _ = read_prompt(path).document
    assert [f.where for f in refused.value.faults] == [f"{path}:7"]
    path.write_text("---\ntemplate: jinja\nvariables: {a: {type: string}}\n---\n# user\n{{ a }}\n\n{{ c }}\n")
    with pytest.raises(InvalidInputError, match="'c' is not declared") as refused:
        _ = read_prompt(path).document
    assert refused.value.where == f"{path}:8"
