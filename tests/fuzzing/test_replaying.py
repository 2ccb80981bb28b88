"""Inputs that a fuzzer found worth keeping, put to the same targets without it: in every run of the tests."""

from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from tests.fuzzing.targets import TARGETS, Target, accepts, kept


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_kept_is_taken_or_refused_in_words(name: str) -> None:
    target, inputs = TARGETS[name], kept(name)
    taken = sum(accepts(target, data) for data in inputs)
    # inputs that are all good or all bad would come no further than the first check
    assert 0 < taken < len(inputs)


@pytest.mark.parametrize("name", TARGETS)
def test_a_fuzzer_starts_from_inputs_that_are_accepted(name: str) -> None:
    target = TARGETS[name]
    assert any(accepts(target, seed) for seed in target.seeds())


def test_another_error_than_a_refusal_is_a_finding() -> None:
    def reads(data: bytes) -> bool:
        raise ValueError(data)

    with pytest.raises(ValueError, match="x"):
        accepts(Target(reads, list), b"x")


def test_a_refusal_that_says_nothing_is_a_finding() -> None:
    def reads(data: bytes) -> bool:
        raise InvalidInputError("")

    with pytest.raises(AssertionError, match="without words"):
        accepts(Target(reads, list), b"x")
