"""Row scorers as suites declare them: worked values, oracles, and answers that mean harm."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.evaluations import RowState
from registry.domain.scorers import RowScorer, row_scores
from registry.domain.suites.declarations import SCORER, Scorer
from registry.integrations.scorers import ready_one
from registry.integrations.scorers.json_schemas import schema_faults

unhurried = settings(deadline=None)


def declared(type_: str, **keys: Any) -> Scorer:
    return SCORER.validate_json(json.dumps({"name": "it", "type": type_, **keys}))


def scorer(type_: str, **keys: Any) -> RowScorer:
    found = ready_one(declared(type_, **keys))
    assert isinstance(found, RowScorer)
    return found


def value(made: RowScorer, output: str, target: str = "") -> str:
    return row_scores((made,), output, target, RowState.OK)["it"]


@pytest.mark.parametrize(
    ("keys", "output", "expected"),
    [
        ({"pattern": r"\bref-\d+\b"}, "see ref-12 there", "1"),
        ({"pattern": r"\bref-\d+\b"}, "see ref-x", "0"),
        ({"pattern": r"[a-z]+", "match": "full"}, "abc", "1"),
        ({"pattern": r"[a-z]+", "match": "full"}, "abc1", "0"),
        ({"pattern": r"(?i)YES"}, "yes", "1"),
        ({"pattern": r"\p{Greek}"}, "α", "1"),
        ({"pattern": "é"}, "caf\u00e9", "1"),
    ],
)
def test_a_regex_is_found_or_is_the_whole_answer(keys: dict[str, Any], output: str, expected: str) -> None:
    assert value(scorer("regex", **keys), output) == expected


@pytest.mark.parametrize("pattern", ["(", r"(?<=a)b", r"(a)\1", "(?:(?:a{1000}){1000}){10}", "(?:x{900}){900}"])
def test_a_pattern_that_re2_does_not_take_is_refused(pattern: str) -> None:
    with pytest.raises(InvalidInputError, match="not a regular expression of RE2"):
        scorer("regex", pattern=pattern)


def test_no_pattern_takes_longer_than_its_answer_is_long() -> None:
    evil = scorer("regex", pattern="(a+)+$|(a|aa)+b|(.*)*c")
    began = time.monotonic()
    assert value(evil, "a" * 100_000 + "!") == "0"
    assert time.monotonic() - began < 2


def test_a_lone_surrogate_in_an_answer_stops_nothing() -> None:
    assert value(scorer("regex", pattern="b$"), "a\ud800b") == "1"


@pytest.mark.parametrize("type_", ["refusal", "format_failure"])
def test_a_refusal_scores_1_and_lower_is_better_so_a_failed_row_scores_1(type_: str) -> None:
    made = scorer(type_, phrases=["I cannot help"], patterns=[r"(?i)as an ai\b"], within=40)
    assert value(made, "Sorry, I cannot help with that") == "1"
    assert value(made, "As an AI, I") == "1"
    assert value(made, "Here you are") == "0"
    assert value(made, "x" * 40 + "I cannot help") == "0"
    assert row_scores((made,), "", "", RowState.FAILED) == {"it": "1"}
    assert row_scores((made,), "", "", RowState.UNMEASURED) == {}


SCHEMA = {
    "type": "object",
    "required": ["queue"],
    "additionalProperties": False,
    "properties": {
        "queue": {"enum": ["billing", "technical"]},
        "weight": {"type": "number", "minimum": 0.5},
        "code": {"type": "string", "pattern": "^(a+)+$"},
        "tags": {"type": "array", "uniqueItems": True},
        "next": {"$ref": "#/$defs/node"},
    },
    "$defs": {"node": {"type": "object", "properties": {"next": {"$ref": "#/$defs/node"}}}},
}
DOUBLING = {
    "$ref": "#/$defs/a0",
    "$defs": {f"a{i}": {"allOf": [{"$ref": f"#/$defs/a{i + 1}"}] * 2} for i in range(40)} | {"a40": {}},
}


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        ('{"queue": "billing"}', "1"),
        ('{"queue": "billing", "weight": 0.5}', "1"),
        ('{"queue": "billing", "weight": 0.4}', "0"),
        ('{"queue": "sales"}', "0"),
        ('{"queue": "billing", "more": 1}', "0"),
        ("```json\n{}\n```", "0"),
        ('{"queue": "billing", "tags": [1, true, "1", [1], {"a": 1}]}', "1"),
        ('{"queue": "billing", "tags": [{"a": 1, "b": 2}, {"b": 2, "a": 1.0}]}', "0"),
        ('{"queue": "billing", "next": {"next": {"next": 1}}}', "0"),
        ('{"queue": "billing", "code": "aaa"}', "1"),
    ],
)
def test_an_answer_is_held_against_its_schema(output: str, expected: str) -> None:
    assert value(scorer("json_schema", schema=SCHEMA), output) == expected


def test_an_answer_that_a_schema_takes_too_many_steps_for_is_not_valid() -> None:
    below = {"$ref": "#"}
    made = scorer(
        "json_schema", schema={"anyOf": [{"allOf": [{"items": below}, {"type": "string"}]}, {"items": below}]}
    )
    assert value(made, "[" * 8 + "]" * 8) == "1"
    began = time.monotonic()
    assert value(made, "[" * 32 + "]" * 32) == "0"
    assert value(made, "[[]]") == "1"
    assert time.monotonic() - began < 30


def test_the_versions_that_values_depend_on_are_told() -> None:
    assert scorer("json_schema", schema=SCHEMA).libraries.keys() == {"google-re2", "jsonschema"}
    assert scorer("regex", pattern="a").libraries.keys() == {"google-re2"}
    assert scorer("refusal", patterns=["a"]).libraries.keys() == {"google-re2"}
    assert scorer("refusal", phrases=["a"]).libraries == {}


def test_a_schema_as_text_that_says_a_key_twice_is_refused() -> None:
    with pytest.raises(ValidationError, match="must be a JSON Schema"):
        scorer("json_schema", schema='{"type": "string", "type": "integer"}')


def test_no_answer_holds_up_its_schema() -> None:
    made = scorer("json_schema", schema=SCHEMA)
    nested = '{"next":' * 29 + "{}" + "}" * 29
    hostile = [
        json.dumps({"queue": "billing", "tags": [{"a": i} for i in range(8_000)]}),
        json.dumps({"queue": "billing", "code": "a" * 100_000 + "!"}),
        '{"queue": "billing", "next": ' + nested + "}",
        "[" * 100_000,
        '{"queue": "billing", "weight": 1' + "0" * 299 + "}",
    ]
    began = time.monotonic()
    assert [value(made, output) for output in hostile] == ["1", "0", "1", "0", "1"]
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("schema", "path", "message"),
    [
        ({"$ref": "https://example.org/s.json"}, ("$ref",), "a reference to what is not in the schema"),
        ({"$ref": "#/$defs/none"}, ("$ref",), "a reference to what is not in the schema"),
        ({"$ref": "file:///etc/passwd"}, ("$ref",), "a reference to what is not in the schema"),
        ({"$id": "https://example.org"}, ("$id",), "unknown keyword '$id'"),
        ({"$dynamicRef": "#x"}, ("$dynamicRef",), "unknown keyword '$dynamicRef'"),
        ({"properties": {"a": {"format": "email"}}}, ("properties", "a", "format"), "unknown keyword 'format'"),
        ({"patternProperties": {"a": {}}}, ("patternProperties",), "unknown keyword 'patternProperties'"),
        ({"items": {"pattern": "(?=a)"}}, ("items", "pattern"), "not a regular expression of RE2"),
        ({"$schema": "http://json-schema.org/draft-07/schema#"}, ("$schema",), "only one dialect is known here"),
        ({"type": "text"}, ("type",), "not a JSON Schema"),
        ({"anyOf": []}, ("anyOf",), "not a JSON Schema"),
        ({"anyOf": [3]}, ("anyOf", 0), "must be a JSON Schema"),
        ({"$ref": "#"}, (), "the schema refers to itself without end"),
        ({"$defs": {"a/b": {}}, "$ref": "#/$defs/a/b"}, ("$ref",), "a reference to what is not in the schema"),
        ({"unevaluatedProperties": False}, ("unevaluatedProperties",), "unknown keyword 'unevaluatedProperties'"),
        (DOUBLING, (), "the schema branches without end"),
    ],
)
def test_what_a_schema_may_not_say_is_refused_with_its_place(
    schema: dict[str, Any], path: tuple[str | int, ...], message: str
) -> None:
    assert [(where, fault.message) for where, fault in schema_faults(json.dumps(schema))] == [(path, message)]


@pytest.mark.parametrize(
    ("variant", "output", "target", "expected"),
    [
        ("rouge1", "the cat sat", "the cat sat down", "0.857143"),  # 3/3, 3/4
        ("rouge2", "the cat sat", "the cat sat down", "0.8"),  # 2/2, 2/3
        ("rougeL", "cat the sat", "the cat sat", "0.666667"),  # 2/3, 2/3
        ("rougeLsum", "a b\nc d", "a b\nc d", "1"),
        ("rougeL", "Привет, мир!", "привет мир", "1"),
        ("rouge1", "東京", "東京都", "0.8"),
        ("rouge1", "", "", "0"),
    ],
)
def test_rouge_is_f1_over_unicode_words(variant: str, output: str, target: str, expected: str) -> None:
    assert value(scorer("rouge", variant=variant), output, target) == expected


@unhurried
@given(
    st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), max_size=12),
    st.sampled_from(["rouge1", "rouge2", "rougeL", "rougeLsum"]),
)  # fmt: skip
def test_rouge_of_ascii_words_is_that_of_the_package_with_its_own_tokenizer(
    left: list[str], right: list[str], variant: str
) -> None:
    from rouge_score.rouge_scorer import RougeScorer

    output, target = " ".join(left), " ".join(right)
    theirs = RougeScorer([variant]).score(target, output)[variant].fmeasure
    assert float(value(scorer("rouge", variant=variant), output, target)) == pytest.approx(theirs, abs=1e-6)


def test_an_answer_that_babbles_without_end_scores_worst_and_holds_up_nobody() -> None:
    babble, target = "spam " * 20_000, "spam " * 1_000
    began = time.monotonic()
    assert value(scorer("rouge", variant="rougeL"), babble, target) == "0"
    assert float(value(scorer("rouge", variant="rouge1"), babble, target)) > 0
    assert time.monotonic() - began < 5


@unhurried
@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from([0, 2]))
def test_sentence_chrf_is_that_of_sacrebleu_within_its_range(output: str, target: str, order: int) -> None:
    import sacrebleu

    theirs = sacrebleu.sentence_chrf(output, [target], word_order=order).score
    ours = value(scorer("sentence_chrf", word_order=order), output, target)
    assert float(ours) == pytest.approx(theirs, abs=1e-6)
    assert 0 <= float(ours) <= 100


def test_answers_of_100_kb_are_scored_in_no_time() -> None:
    long = "Lorem ipsum 1,5 [{ dolor. " * 4_000
    made = [
        scorer("exact_match", normalize=["strip", "casefold", "collapse_spaces"]),
        scorer("contains", any=["nowhere"], normalize=["casefold"]),
        scorer("regex", pattern="(Lorem.*)+nowhere"),
        scorer("numeric", find="last", thousands=" "),
        scorer("json_valid"),
        scorer("refusal", phrases=["nowhere to be found"]),
        scorer("sentence_chrf", word_order=2),
    ]
    began = time.monotonic()
    for one in made:
        assert value(one, long, "7") in {"0", "0.000001"} or one.declared.type == "sentence_chrf"
    assert time.monotonic() - began < 5


def test_a_scorer_is_known_by_what_its_values_depend_on_and_not_by_its_name() -> None:
    one = ready_one(declared("regex", pattern="a"))
    assert one.digest == ready_one(declared("regex", pattern="a").model_copy(update={"name": "other"})).digest
    assert one.digest != ready_one(declared("regex", pattern="b")).digest
    assert ready_one(declared("bleu")).libraries.keys() == {"sacrebleu"}
    assert ready_one(declared("rouge", variant="rouge1")).libraries == {"rouge-score": "0.1.2"}
    assert ready_one(declared("bleu")).digest != ready_one(declared("chrf")).digest


@pytest.mark.parametrize("given_", ["1.5", "-0.1", "NaN", "Infinity", "x", "0." + "1" * 60, "0.5"])
def test_a_score_outside_of_what_is_declared_is_refused(given_: str) -> None:
    made = RowScorer(declared("exact_match"), lambda output, target: given_)
    with pytest.raises(InvalidInputError, match="score_out_of_range"):
        value(made, "", "")


@pytest.mark.parametrize(("given_", "fits"), [("0", True), ("0.5", True), ("1", True), ("1.01", False), ("-1", False)])
def test_a_bounded_score_lies_within_its_range(given_: str, fits: bool) -> None:
    made = RowScorer(declared("rouge", variant="rouge1"), lambda output, target: given_)
    if fits:
        assert value(made, "", "") == given_
    else:
        with pytest.raises(InvalidInputError, match="score_out_of_range"):
            value(made, "", "")


def test_a_missing_extra_is_refused_with_the_line_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from registry.domain.errors import InfrastructureError

    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(InfrastructureError) as refused:
        scorer("rouge", variant="rouge1")
    assert refused.value.fix == 'pip install "tandem-registry[rouge]"'
