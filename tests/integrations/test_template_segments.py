"""Jinja templates as fixed text and what is not, and variants of them as they are really filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from registry.domain.perturbations import Segment, perturbed
from registry.domain.perturbations.fixed_text import moving_parts, written
from registry.domain.perturbations.sets import FORMAT_V1
from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.rendering import pieces
from registry.domain.prompts.variables import Variable
from registry.integrations.limited_child import LimitedChild
from registry.integrations.template_segments import segments_in
from registry.integrations.templates_jinja import filled

TEMPLATES = [
    "Classify the text: {{ text }}\nAnswer:",
    "{% if n > 2 -%}\n  Many words: {{ text }}\n{%- else %}Few words: {{ text | upper }}{% endif %}\nAnswer: ",
    "{% for i in range(n) %}\nRow {{ i }} : {{ text }}\n{% endfor %}\n\nAnswer with one word.",
    "{# say: nothing here #}Read this: {{ text ~ ' a: b' if false else text }}",
    "{% raw %}{{ this: stays }}{% endraw %} Read this: {{ text }}",
    "{% set told = 'a: b  c' %}Tell me: {{ told }} {{ text }}",
    "Read:{{- text -}} : and answer\n",
]
VALUES = [{"text": "a: b  c\n\nd", "n": 3}, {"text": "", "n": 0}, {"text": "{{ x }} {% y %}", "n": 1}]


@pytest.fixture(scope="module")
def child() -> Iterator[LimitedChild]:
    with LimitedChild() as opened:
        yield opened


def a_prompt(template: str) -> PromptDocument:
    declared = {"text": Variable(type="string"), "n": Variable(type="integer")}
    return PromptDocument(template="jinja", messages=(Message(role="user", content=template),), variables=declared)


@pytest.mark.parametrize(
    "template", [*TEMPLATES, "", "no tag", "{{a}}{{b}}", "x {{ '}}' }} y", "{%- if a -%} {%- endif -%}"]
)
def test_segments_put_together_are_the_template(template: str) -> None:
    assert written(segments_in("jinja")(template)) == template


def test_tags_comments_and_variables_are_not_fixed_text() -> None:
    assert segments_in("jinja")("{% if a -%}\n  x: {# y: z #}{{ b }}{%- endif %} c: ") == (
        Segment("{% if a -%}\n  ", False),
        Segment("x: ", True),
        Segment("{# y: z #}{{ b }}{%- endif %}", False),
        Segment(" c: ", True),
    )


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_variant_fills_in_and_shows_the_same_values_in_the_same_order(child: LimitedChild, template: str) -> None:
    if "~" in template:  # not of the language; its segments are told all the same
        return
    marks = re.compile("\x01.*?\x02", re.DOTALL)
    document = a_prompt(template)
    found = perturbed(document, segments_in("jinja"), seed=17, built_in=FORMAT_V1)
    assert found.variants
    tags = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}")
    for variant in found.variants if "raw" not in template else ():
        assert tags.findall(variant.document.messages[0].content) == tags.findall(template), variant.name
    for values in VALUES:
        marked = {**values, "text": f"\x01{values['text']}\x02"}
        (released,) = filled(child, pieces(document, marked))
        for variant in found.variants:
            (said,) = filled(child, pieces(variant.document, marked))
            assert marks.findall(said) == marks.findall(released), variant.name


def test_a_line_feed_of_another_system_is_read_as_jinja_reads_it() -> None:
    assert written(segments_in("jinja")("a\r\nb\rc {{ x }}\r")) == "a\nb\nc {{ x }}\n"


@pytest.mark.parametrize("put", ["{{ other }}", "{% endif %}", "{#", "{", "{%"])
def test_a_replacement_that_says_something_in_jinja_is_left_out(put: str) -> None:
    document = a_prompt("Read this: {{ text }}")
    found = perturbed(document, segments_in("jinja"), seed=17, extra={"own": [("this: ", put)]})
    assert [one.why for one in found.left_out] == ["would change a variable of this prompt"]


def test_what_stands_in_a_raw_block_cannot_end_it() -> None:
    document = a_prompt("{% raw %}Read {{ this }}{% endraw %}{{ text }}")
    out = perturbed(document, segments_in("jinja"), seed=17, extra={"own": [("Read", "{% endraw %}")]})
    assert [one.name for one in out.left_out] == ["own"]
    fine = perturbed(document, segments_in("jinja"), seed=17, extra={"own": [("{{ this }}", "that")]})
    assert fine.variants[0].document.messages[0].content == "{% raw %}Read that{% endraw %}{{ text }}"
    assert moving_parts(segments_in("jinja")("{% raw %}a{% endraw %}")) == ["{% raw %}", "{% endraw %}"]
