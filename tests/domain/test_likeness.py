"""Whether a server's texts and numbers can be those of the model that runs here."""

from __future__ import annotations

import math

import pytest

from registry.domain.likeness import distance, parted_too_often


@pytest.mark.parametrize(
    ("parted", "rows", "tokens", "refused"),
    [
        (0, 64, 2, False),
        (8, 64, 2, False),
        (12, 64, 2, True),
        (18, 64, 16, False),
        (40, 64, 16, True),
        (64, 64, 16, True),
        (1, 1, 1, False),
        (4, 4, 16, False),
        (3, 4, 2, True),
    ],
)
def test_texts_of_one_model_part_now_and_then_and_the_longer_the_more_often(
    parted: int, rows: int, tokens: int, refused: bool
) -> None:
    assert parted_too_often(parted, [tokens] * rows) is refused


def test_a_text_of_no_token_may_part_as_one_of_one_token() -> None:
    assert parted_too_often(10, [0] * 64)
    assert not parted_too_often(1, [0] * 64)


OURS = {"a": -0.1, "b": -2.5, "c": -5.0, "d": -7.0}


def test_numbers_are_compared_in_the_middle_of_all_rows() -> None:
    near = {token: value + 0.1 for token, value in OURS.items()}
    far = {token: value - 2 for token, value in OURS.items()}
    assert distance([OURS] * 3, [OURS] * 3) == 0
    assert distance([near, near, far], [OURS] * 3) == pytest.approx(0.1)
    assert distance([near, far, far], [OURS] * 3) == pytest.approx(2)


def test_rows_without_three_common_tokens_tell_nothing_and_half_of_the_rows_must_tell() -> None:
    strange = {f"G{token}": value for token, value in OURS.items()}
    few = {"a": -0.1, "b": -9.0, "c": -math.inf}
    assert distance([strange] * 4, [OURS] * 4) is None
    assert distance([few] * 4, [OURS] * 4) is None
    assert distance([OURS, OURS, few, strange], [OURS] * 4) == 0
    assert distance([OURS, few, few, strange], [OURS] * 4) is None
    assert distance([], []) is None
