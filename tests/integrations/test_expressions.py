"""Policy expressions: typos are found beforehand, and nothing but a boolean that is true ever counts as true."""

from __future__ import annotations

import copy
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.integrations.expressions import (
    check_expression,
    engine,
    evaluate_expression,
    expression_remarks,
    expression_words,
)

COMPONENT: dict[str, Any] = {
    "role": "adapter",
    "name": "tone",
    "number": 7,
    "digest": "sha256:aa",
    "weight": "0.5",
    "registered_by": ["ana"],
}
RUN: dict[str, Any] = {
    "suite": "smoke",
    "rows": 120,
    "failed": 2,
    "unmeasured": 0,
    "prompt_tokens": 900,
    "completion_tokens": 300,
    "actor": "ana",
}


def context(**changes: Any) -> dict[str, Any]:
    given: dict[str, Any] = {
        "release": {
            "application": "bot",
            "number": 4,
            "digest": "sha256:bb",
            "parameters": {"temperature": "0.2", "seed": "nan"},
            "composed_by": "ben",
        },
        "stage": "production",
        "current": {"release": 3, "digest": "sha256:cc"},
        "components": [COMPONENT, {**COMPONENT, "role": "prompt", "name": "support", "weight": "1"}],
        "runs": [RUN],
        "requester": "eve",
    }
    return {**copy.deepcopy(given), **changes}


def verdict(text: str, given: dict[str, Any] | None = None) -> str:
    return evaluate_expression(text, context() if given is None else given)[0]


@pytest.mark.parametrize(
    "text",
    [
        "release.number > 3 && stage == 'production'",
        "has(current.release) && current.release < release.number",
        "components.exists(c, c.role == 'adapter' && c.name in ['tone', 'style'])",
        "components.all(c, !(requester in c.registered_by))",
        "components.filter(c, c.role == 'adapter').all(c, decimal(c.weight) <= 0.5)",
        "size(runs) > 0 && runs.all(r, r.failed * 50 <= r.rows && r.completion_tokens < 1000)",
        "has(release.parameters.temperature) && decimal(release.parameters.temperature) < 0.7",
        "release.application.matches('^b.t$')",
    ],
)
def test_what_a_policy_asks_for_is_checked_and_true(text: str) -> None:
    assert check_expression(text) == ()
    assert verdict(text) == "true"
    assert verdict(f"!({text})") == "false"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("release.numbr == 1", "1:8: undefined field 'numbr'"),
        ("relase.number == 1", "undeclared reference to 'relase"),
        ("components.all(c, c.licence == 'mit')", "undefined field 'licence'"),
        ("has(current.relase)", "undefined field 'relase'"),
        ("stage == 1", "1:7: found no matching overload for '_==_' applied to '(string, int)'"),
        ("release.number >= '3'", "no matching overload"),
        ("stage", "the result must be a boolean, not STRING"),
        ("release.number", "the result must be a boolean, not INT"),
        ("null", "the result must be a boolean"),
        ("release.__class__ == 1", "undefined field '__class__'"),
        ("stage == ", "Syntax error"),
        ("", "empty"),
        (" \n", "empty"),
        ("stage == '\ud800'", "Unicode"),
        ("stage == '\0'", "Unicode"),
        ("(" * 100 + "true" + ")" * 100, "recursion"),
        ("stage == '" + "é" * 2048 + "'", "at most 4096"),
    ],
)
def test_a_mistake_is_found_before_the_policy_is_used_and_is_never_true(text: str, message: str) -> None:
    faults = check_expression(text)
    assert any(message in fault for fault in faults), faults
    result, detail = evaluate_expression(text, context())
    assert result == "error"
    assert message in detail


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("current.release < 4", "Key not found"),
        ("!(current.release < 4)", "Key not found"),
        ("release.parameters.top_p == '1'", "Key not found"),
        ("release.number / 0 == 1", "divide by zero"),
        ("release.number + 9223372036854775807 > 0", "overflow"),
        ("release.application.matches('(')", "invalid regular expression"),
        ("release.application.matches('(a{1000}){1000}')", "invalid regular expression"),
        ("components[9].number == 1", "index"),
        ("int(release.application) == 1", ""),
    ],
)
def test_an_error_of_the_engine_is_neither_true_nor_false(text: str, detail: str) -> None:
    """The engine gives it as a non-empty string, which Python takes for yes."""
    assert check_expression(text) == ()
    result, found = evaluate_expression(text, context(current=None))
    assert result == "error"
    assert detail in found


def test_nothing_live_is_seen_by_has_and_nothing_else() -> None:
    for absent in (context(current=None), {k: v for k, v in context().items() if k != "current"}):
        assert verdict("has(current.release)", absent) == "false"
        assert verdict("!has(current.release) || current.release < release.number", absent) == "true"
        assert verdict("current.release < release.number", absent) == "error"


@pytest.mark.parametrize("number", ["nan", "NaN", "inf", "-Infinity", "1e400", "1_0", "0x1", "", "1 000", "ten"])
def test_no_text_becomes_a_number_that_is_not_finite(number: str) -> None:
    """`!(x < 0.9)` is true of a NaN."""
    given = context()
    given["release"]["parameters"]["seed"] = number
    assert verdict("decimal(release.parameters.seed) < 0.9", given) == "error"
    assert verdict("!(decimal(release.parameters.seed) < 0.9)", given) == "error"


@pytest.mark.parametrize(
    "text",
    [
        "!(0.0 / 0.0 < 0.9)",
        "!(double('nan') < 0.9)",
        "!(dyn(0.0) / dyn(0.0) < 0.9)",
        "!([0.0, 'a'][0] / [0.0, 'a'][0] < 0.9)",
        "!(components.map(c, [0.0, 'a'])[0][0] / components.map(c, [0.0, 'a'])[0][0] < 0.9)",
        "!(1e308 * 10.0 - 1e308 * 10.0 < 0.9)",
        "!(1e308 + 1e308 < 0.9)",
    ],
)
def test_there_is_no_arithmetic_that_makes_a_nan(text: str) -> None:
    assert check_expression(text) != ()
    assert verdict(text) == "error"


@pytest.mark.parametrize("value", [float("nan"), 0.5, True, "4", None, 2**53, [4]])
def test_a_value_of_the_wrong_type_is_an_error_even_where_it_is_not_read(value: Any) -> None:
    given = context()
    given["release"]["number"] = value
    assert evaluate_expression("stage == 'production'", given) == (
        "error",
        "the context: release.number is not a whole number",
    )


@pytest.mark.parametrize(
    "change",
    [
        {"stage": None},
        {"stage": "\ud800"},
        {"release": {}},
        {"components": (COMPONENT,)},
        {"components": [{**COMPONENT, "licence": "mit"}]},
        {"runs": [{k: v for k, v in RUN.items() if k != "rows"}]},
        {"current": []},
        {"current": {"release": 3}},
        {"weather": "fine"},
    ],
)
def test_a_context_of_another_shape_is_an_error(change: dict[str, Any]) -> None:
    result, detail = evaluate_expression("true", context(**change))
    assert result == "error"
    assert detail.startswith("the context: ")


@pytest.mark.parametrize("name", ["release", "stage", "components", "runs", "requester"])
def test_every_name_must_be_given(name: str) -> None:
    given = context()
    del given[name]
    assert evaluate_expression("true", given) == ("error", f"the context: {name} is missing")


def test_an_alternative_absorbs_an_error_and_this_is_remarked_upon() -> None:
    text = "current.release < 3 || stage == 'production'"
    assert verdict(text, context(current=None)) == "true"
    (remark,) = expression_remarks(text)
    assert "has(current.release)" in remark


@pytest.mark.parametrize(
    ("text", "remarked"),
    [
        ("release.parameters.top_p == '1' || true", ["release.parameters.top_p"]),
        ("release.parameters['top_p'] == '1' || true", ["release.parameters.top_p"]),
        ("'top_p' in release.parameters && release.parameters.top_p == '1' || stage == 'dev'", []),
        ("!has(current.release) || current.release < release.number", []),
        ("!(stage == 'dev' && current.release > 1)", ["current"]),
        ("!(stage == 'dev' || current.release > 1)", []),
        ("stage == 'dev' && current.release > 1", []),
        ("components.exists(c, c.number == current.release)", ["current"]),
        ("components.all(c, c.number == current.release)", []),
        ("runs.all(r, r.failed == 0)", ["runs"]),
        ("size(runs) > 0 && runs.all(r, r.failed == 0)", []),
        ("components.filter(c, c.role == 'adapter').all(c, c.number > 1)", ["a filter"]),
        ("stage ==", []),
    ],
)
def test_remarks_name_what_could_pass_unseen(text: str, remarked: list[str]) -> None:
    remarks = expression_remarks(text)
    assert len(remarks) == len(remarked), remarks
    assert all(path in remark for path, remark in zip(remarked, remarks, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "size(" + "['aaaaaaaaaa']" + ".map(a, a + a + a + a + a + a + a + a)" * 20 + "[0]) > 0",
        "[[1, 1]].all(a, [[a, a]].all(b, [[b, b]].all(c, [[c, c]].all(d, d == d))))",
        "components.map(c, [c, c]).map(c, [c, c]).all(c, c == c)",
        "(stage == 'a' ? components : components).all(c, true)",
        "components.all(c, components.all(d, components.all(e, " + " && ".join(["c == d"] * 100) + ")))",
        "{'a': 1}['a'] == 1",
        "stage + stage == ''",
    ],
)
def test_what_could_grow_without_end_is_refused_before_it_runs(text: str) -> None:
    assert len(text) < 4096
    started = time.perf_counter()
    assert check_expression(text) != ()
    assert verdict(text) == "error"
    assert time.perf_counter() - started < 1


def test_too_many_iterations_are_an_error() -> None:
    text = "components.all(a, components.all(b, components.all(c, components.all(d, true))))"
    assert check_expression(text) == ()
    assert evaluate_expression(text, context(components=[COMPONENT] * 20)) == (
        "error",
        "INTERNAL: Iteration budget exceeded [INTERNAL]",
    )


def test_a_regular_expression_cannot_run_away() -> None:
    given = context(stage="a" * 5000 + "!")
    started = time.perf_counter()
    assert verdict("stage.matches('^(a+)+$')", given) == "false"
    assert time.perf_counter() - started < 1


def test_the_detail_tells_the_values_that_were_read() -> None:
    assert evaluate_expression("release.number > 4 || stage == 'dev'", context()) == (
        "false",
        "release.number = 4, stage = 'production'",
    )


def test_threads_share_the_engine_without_mixing_their_results() -> None:
    text = "release.number % 2 == 0 && components.all(c, decimal(c.weight) <= 1.0)"

    def ask(number: int) -> str:
        given = context()
        given["release"]["number"] = number
        return verdict(text, given)

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(2000)))
    assert answers == ["true", "false"] * 1000


@given(st.text(max_size=60))
def test_no_text_raises_and_none_with_faults_is_true(text: str) -> None:
    faults = check_expression(text)
    result, _ = evaluate_expression(text, context())
    assert result in {"true", "false", "error"}
    assert not faults or result == "error"
    expression_remarks(text)


@given(st.lists(st.sampled_from(["true", "false", "current.release > 1", "||", "&&", "!", "(", ")"]), max_size=12))
def test_a_lone_error_is_never_true(parts: list[str]) -> None:
    """Without `||` and `!` an expression that reads the absent value is not true."""
    text = " ".join(part for part in parts if part not in {"||", "!"})
    if "current" in text and not check_expression(text):
        assert verdict(text, context(current=None)) != "true"


def test_the_engine_tells_its_version() -> None:
    assert engine().startswith("cel-expr-python 0.")


@pytest.mark.parametrize(
    ("text", "expected", "fix"),
    [
        (
            "releese.number > 3",
            "one of release, stage, current, components, runs, requester",
            "did you mean release?",
        ),
        ("current.releas == 1", "one of release, digest", "did you mean release?"),
        (
            "stage",
            "an expression that is true or false, about release, stage, current, components, runs, requester",
            "",
        ),
    ],
)
def test_a_mistake_comes_with_the_names_there_are_and_the_nearest(text: str, expected: str, fix: str) -> None:
    (fault,) = check_expression(text)
    assert "container" not in fault
    assert expression_words(fault) == (expected, fix)
