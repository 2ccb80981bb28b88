"""The restricted Jinja: what it says, that nothing gets out of it, and that nobody waits for it."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2.sandbox import ImmutableSandboxedEnvironment

from registry.domain.digests import decimal_text
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.rendering import pieces, render, render_text
from registry.domain.prompts.variables import Variable, bind
from registry.integrations.jinja_environments import spelling
from registry.integrations.jinja_grammar import check
from registry.integrations.limited_child import LimitedChild
from registry.integrations.prompt_files import read_prompt
from registry.integrations.template_child import CHATS, PROMPTS
from registry.integrations.templates_jinja import answered, filled
from tests.corpora.hostile_templates import BOMBS, ESCAPES, OUTSIDE, REACHED

DECLARED = {
    "a": Variable(type="string"),
    "t": Variable(type="string", default="a" * 1000),
    "n": Variable(type="integer", default=3),
    "d": Variable(type="number", default="0.2"),
    "b": Variable(type="boolean", default=True),
}
AIM = 0.1
"""Seconds of processor time until a template is refused."""


@pytest.fixture(scope="module")
def child() -> Iterator[LimitedChild]:
    with LimitedChild() as started:
        yield started


def said(child: LimitedChild, template: str, **values: object) -> str:
    document = PromptDocument(template="jinja", variables=DECLARED, messages=(Message(role="user", content=template),))
    (text,) = filled(child, pieces(document, {"a": "A", **values}))
    return text


def unchecked(child: LimitedChild, template: str) -> str:
    """The same template in the hands of what renders chat templates, which refuses none before."""
    values = {"a": "A", "t": "a" * 1000, "messages": [{"role": "user", "content": "hi"}]}
    return answered(child, [{"language": "chat", "template": template, "values": values}], ["it"])[0]


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


# Nothing gets out ------------------------------------------------------------------------------------------


def test_the_corpus_is_large_enough() -> None:
    assert len(set(ESCAPES)) >= 25
    assert len(set(BOMBS)) >= 12


@pytest.mark.parametrize("template", ESCAPES)
def test_no_template_gets_out(child: LimitedChild, template: str) -> None:
    """Promise (6): refused before anything is compiled; and what is not refused before stays inside all the same."""
    started = time.process_time()
    with pytest.raises(InvalidInputError):
        check(template) if not _names_only(template) else said(child, template)
    assert time.process_time() - started < AIM
    _stays_inside(child, template)


def _names_only(template: str) -> bool:
    """What only names something is no fault of the language: no prompt declares it, and nothing has that name."""
    try:
        return bool({use.name for use in check(template).uses} - set(DECLARED))
    except InvalidInputError:
        return False


def _stays_inside(child: LimitedChild, template: str, signs: tuple[str, ...] = OUTSIDE) -> None:
    try:
        text = unchecked(child, template)
    except InvalidInputError:
        return
    assert not any(sign in text for sign in signs), text[:200]


@pytest.mark.parametrize("template", BOMBS, ids=lambda t: t[:40])
def test_no_template_takes_much(child: LimitedChild, template: str) -> None:
    """Refused at once by this process, or within its limits by the other one; this one's memory stays as it is."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    try:
        check(template)
        accepted = True
    except InvalidInputError:
        accepted = False
    assert time.process_time() - started < 2 * AIM, "a machine under load measures more than it takes"
    for ask in (said, unchecked):
        if ask is said and not accepted:
            continue
        try:
            text = ask(child, template)
        except InvalidInputError:
            continue
        assert len(text.encode()) <= 4 * 1024 * 1024
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 128 * 1024, "kilobytes; what a bomb wants is gigabytes"
    assert unchecked(child, "{{ 'after' }}") == "after"


KNOWN = ("a", "t", "n", "d", "b", "1", "0.5", "'x'", "''", "true", "range(3)", "range(n)", "loop.index", "[a, 1]")
STRANGE = ("loop", "self", "lipsum", "cycler", "none", "9999999", "'__class__'", "a.__class__", "a['a']", "''.format")
ATOMS = st.sampled_from([*KNOWN, *STRANGE])
FILTERS = st.sampled_from(["upper", "join", "tojson", "length", "list", "attr('x')", "format(1)"])
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.builds(
            "({} {} {})".format,
            inner,
            st.sampled_from(["+", "-", "*", "**", "%", "~", "//", "==", "<", "in", "and"]),
            inner,
        ),
        st.builds("{}|{}".format, inner, FILTERS),
        st.builds("({} if {} else {})".format, inner, inner, inner),
        st.builds("{}.{}".format, inner, st.sampled_from(["__class__", "mro", "format", "index"])),
        st.builds("{}({})".format, inner, inner),
        st.builds("-{}".format, inner),
        st.builds("[{}, {}]".format, inner, inner),
    ),
    max_leaves=8,
)
TEMPLATES = st.recursive(
    st.one_of(st.builds("{{{{ {} }}}}".format, EXPRESSIONS), st.text("{}%# ab\n-", max_size=6)),
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, EXPRESSIONS, inner, inner),
        st.builds("{{% for i in {} %}}{}{{% endfor %}}".format, EXPRESSIONS, inner),
        st.builds("{{% set x = {} %}}{}{{{{ x }}}}".format, EXPRESSIONS, inner),
        st.builds("{{% macro m() %}}{}{{% endmacro %}}{{{{ m() }}}}".format, inner),
    ),
    max_leaves=6,
).filter(bool)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEMPLATES)
def test_no_template_of_any_shape_gets_out_or_breaks_anything(child: LimitedChild, template: str) -> None:
    started = time.process_time()
    text = ""
    with suppress(InvalidInputError):
        check(template)
        text = said(child, template)
    assert time.process_time() - started < AIM
    assert not any(sign in text for sign in OUTSIDE)
    _stays_inside(child, template, REACHED)  # a chat template may print what a function of its own looks like


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "more processor time"),
        ("{{ '%999999999d'|format(1) }}", "more memory"),
    ],
)
def test_a_template_without_end_is_ended(child: LimitedChild, template: str, words: str) -> None:
    with pytest.raises(InvalidInputError, match="did not come to an end") as refused:
        unchecked(child, template)
    assert words in refused.value.found


@pytest.mark.parametrize("environment", [PROMPTS, CHATS])
def test_compiling_computes_nothing(environment: ImmutableSandboxedEnvironment) -> None:
    """What is computed while a template is compiled has no limit yet, and no budget."""
    template = "{{ 'quiet'|upper }}{% if 'quiet'|upper %}{% endif %}{% set x = ['quiet'|upper] %}"
    assert "QUIET" not in environment.compile(template, raw=True)


# The same bytes --------------------------------------------------------------------------------------------

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


# The process -----------------------------------------------------------------------------------------------


def bad(code: str, wall: float = 20.0) -> LimitedChild:
    ready = "import sys, struct, time, os; out = sys.stdout.buffer\n"
    ready += "def send(b): out.write(b); out.flush()\nsend(struct.pack('>I', 2) + b'{}')\nsys.stdin.buffer.read(4)\n"
    return LimitedChild([sys.executable, "-I", "-S", "-c", ready + code], wall)


@pytest.mark.parametrize(
    ("code", "wall", "words"),
    [
        ("pass", 20.0, "ended with 0"),
        ("os.kill(os.getpid(), 9)", 20.0, "ended with -9"),
        ("time.sleep(60)", 2.0, "no answer within 2 seconds"),
        ("send(b'\\xff' * 8)", 20.0, "makes no sense"),
        ("send(struct.pack('>I', 3) + b'abc')", 20.0, "makes no sense"),
        ("send(struct.pack('>I', 2) + b'[]')", 20.0, "makes no sense"),
        ("send(struct.pack('>I', 9) + b'[' * 90)", 20.0, "makes no sense"),
        ("send(struct.pack('>I', 200000) + b'[' * 200000)", 20.0, "makes no sense"),
        ("send(struct.pack('>I', 1 << 30)); [send(b'x' * 65536) for _ in range(1 << 14)]", 20.0, "makes no sense"),
        ("send(struct.pack('>I', 5)); time.sleep(60)", 2.0, "no answer within"),
    ],
)
def test_whatever_the_process_does_is_an_error_and_no_harm(code: str, wall: float, words: str) -> None:
    started = time.monotonic()
    with bad(code, wall) as child:
        for _ in range(2):  # and a new one is started for the next job
            with pytest.raises(InvalidInputError) as refused:
                child.ask({"parts": ["x" * 1_000_000]})
            assert words in refused.value.found
    assert time.monotonic() - started < 30


def test_answers_that_do_not_fit_the_question_are_refused() -> None:
    for answer in ('{"texts": []}', '{"texts": [1]}', '{"fault": 3}', '{"fault": {"part": 7}}', "{}"):
        code = f"a = {answer!r}.encode(); send(struct.pack('>I', len(a)) + a)"
        with bad(code) as child, pytest.raises(InvalidInputError, match="could not be filled in"):
            unchecked(child, "x")


def test_a_process_that_cannot_start_is_our_failure_and_not_the_template_s() -> None:
    for command in (["/nowhere/python"], [sys.executable, "-c", "raise SystemExit(3)"]):
        with LimitedChild(command) as child, pytest.raises(InfrastructureError):
            child.ask({"parts": []})


def test_no_process_is_left_behind() -> None:
    with LimitedChild() as child:
        assert unchecked(child, "{{ a }}") == "A"
        process = child._process
        assert process is not None
        assert process.poll() is None
    assert process.poll() is not None


def test_the_process_has_what_a_template_needs_and_no_more() -> None:
    probe = (
        "import json, os, socket\nfrom registry.integrations.template_child import limit, MEMORY\nlimit()\nheld = []\n"
        "def tried(what):\n    try: what()\n    except (OSError, MemoryError) as e: return type(e).__name__\n"
        "print(json.dumps([tried(lambda: open('/etc/passwd')), tried(lambda: socket.socket()), tried(os.pipe),"
        " tried(lambda: bytearray(MEMORY))]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2]
    )
    assert json.loads(done.stdout) == ["OSError", "OSError", "OSError", "MemoryError"]


def test_thousands_of_rows_are_quick(child: LimitedChild) -> None:
    said(child, "{{ a }}{% for i in range(n) %}{{ i }}{% endfor %}")
    started = time.monotonic()
    for number in range(1000):
        said(child, "{{ a }}{% for i in range(n) %}{{ i }}{% endfor %}", a=str(number))
    assert time.monotonic() - started < 10
