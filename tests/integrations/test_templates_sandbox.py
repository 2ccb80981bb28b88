"""Nothing gets out of a template, nobody waits for one, and what its process does is an error and no harm."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jinja2.sandbox import ImmutableSandboxedEnvironment

from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.integrations.jinja_grammar import check
from registry.integrations.limited_child import LimitedChild
from registry.integrations.template_child import CHATS, PROMPTS
from tests.corpora.hostile_templates import BOMBS, ESCAPES, OUTSIDE, REACHED
from tests.templates import DECLARED, said, unchecked

AIM = 0.1
"""Seconds of processor time until a template is refused."""


@pytest.fixture(scope="module")
def child() -> Iterator[LimitedChild]:
    with LimitedChild() as started:
        yield started


# Nothing gets out ------------------------------------------------------------------------------------------


def test_the_corpus_is_large_enough() -> None:
    assert len(set(ESCAPES)) >= 25
    assert len(set(BOMBS)) >= 12


@pytest.mark.parametrize("template", ESCAPES)
def test_no_template_gets_out(child: LimitedChild, template: str) -> None:
    """Promise (6): refused before anything is compiled; and what is not refused before stays inside all the same."""
    started = time.thread_time()
    with pytest.raises(InvalidInputError):
        check(template) if not _names_only(template) else said(child, template)
    assert time.thread_time() - started < AIM
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
    started = time.thread_time()
    try:
        check(template)
        accepted = True
    except InvalidInputError:
        accepted = False
    assert time.thread_time() - started < 2 * AIM, "a machine under load measures more than it takes"
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
    started = time.thread_time()
    text = ""
    with suppress(InvalidInputError):
        check(template)
        text = said(child, template)
    assert time.thread_time() - started < AIM
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
        "import json, os, socket\nfrom registry.integrations.child_jobs import limit\n"
        "from registry.integrations.template_child import MEMORY\nlimit(MEMORY)\nheld = []\n"
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
