"""Pinning suites in the text of a policy file: what is replaced, and that nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError
from registry.domain.policies.document import parse_policy
from registry.domain.policies.locking import Mention, pin, unpinned

PIN = "answers@sha256:" + "ab" * 32
OTHER = "safety@sha256:" + "cd" * 32
TEXT = """\
# what we agreed on, 2026
kind: policy
name: team   # suite: answers
stages:
  staging:
    rules:
      - {id: evaluated, type: evaluated, suite: required}   # as the application says
      - {id: good, type: metric, suite: answers, metric: primary, require: ">= 0.9"}  # the floor
      - id: safe
        type: metric
        suite: 'safety@2'   # quoted
        metric: primary
        require: ">= 0.9"
    verify:
      checks:
        - {suite: "answers@latest", metric: primary, require: ">= 0.9"}
"""


def test_every_unpinned_suite_of_rules_and_checks_is_found_with_its_line() -> None:
    found = [(mention.reference, mention.line) for mention in unpinned(TEXT, "team.yaml")]
    assert found == [("answers", 8), ("safety@2", 11), ("answers@latest", 16)]


def test_pinning_replaces_the_suites_and_leaves_every_other_character() -> None:
    locked = pin(TEXT, "team.yaml", {"answers": PIN, "answers@latest": PIN, "safety@2": OTHER})
    expected = TEXT.replace("suite: answers,", f"suite: {PIN},")
    expected = expected.replace("'safety@2'", f"'{OTHER}'").replace('"answers@latest"', f'"{PIN}"')
    assert locked == expected
    policy = parse_policy(locked, "team.yaml")
    assert [getattr(rule, "suite", None) for rule in policy.stages["staging"].rules] == ["required", PIN, OTHER]


def test_a_locked_file_has_nothing_left_to_pin() -> None:
    locked = pin(TEXT, "team.yaml", {"answers": PIN, "answers@latest": PIN, "safety@2": OTHER})
    assert unpinned(locked, "team.yaml") == ()
    assert pin(locked, "team.yaml", {}) == locked


def test_what_is_no_suite_of_a_rule_or_no_reference_is_left_for_the_linter() -> None:
    text = "suite: answers\nstages:\n  a:\n    suite: answers\n    rules: [{suite: answers@staging}, {suite: [x]}]\n"
    assert unpinned(text, "x") == ()


def test_a_document_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="a second document"):
        unpinned("a: 1\n---\nb: 2\n", "x")


def test_the_shipped_solo_policy_needs_no_pin() -> None:
    text = (Path(__file__).parents[3] / "policies" / "solo.yaml").read_text(encoding="utf-8")
    assert unpinned(text, "solo.yaml") == ()


NAMES = st.sampled_from(["answers", "answers@3", "team/safety@latest", "required", "no good", PIN])
QUOTES = st.sampled_from(["", '"', "'"])
NOISE = st.sampled_from(["", "  # suite: answers", " # ü €", "   "])


@given(st.lists(st.tuples(NAMES, QUOTES, NOISE), min_size=1, max_size=6), st.booleans())
def test_only_the_values_of_suites_change_whatever_stands_around_them(
    rules: list[tuple[str, str, str]], windows: bool
) -> None:
    def written(pins: dict[str, str]) -> str:
        parts = [
            f"      - id: r{i}\n        suite: {quote}{pins.get(name, name)}{quote}{noise}\n"
            for i, (name, quote, noise) in enumerate(rules)
        ]
        text = "stages:\n  a:\n    rules:\n" + "".join(parts)
        return text.replace("\n", "\r\n") if windows else text

    open_ones = {name: PIN for name, _, _ in rules if name not in {"required", "no good", PIN}}
    assert {mention.reference for mention in unpinned(written({}), "x")} == set(open_ones)
    assert pin(written({}), "x", open_ones) == written(open_ones)


def test_a_mention_tells_its_quotes() -> None:
    (mention,) = unpinned('stages: {a: {rules: [{suite: "answers"}]}}', "x")
    assert mention == Mention("answers", 1, 29, 38, '"')
