from __future__ import annotations

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.tags import MAX_TAG, check_tag


@pytest.mark.parametrize(
    "tag", ["reviewed", "a", "team-a.approved", "2026_q1", "7b", "vision", "v1-candidate", "x" * MAX_TAG]
)
def test_a_word_is_a_tag(tag: str) -> None:
    assert check_tag(tag) == tag


@pytest.mark.parametrize(
    "tag", ["", "Reviewed", "-x", ".x", "a b", "a/b", "a,b", "a:b", "grün", "x\n", "x" * (MAX_TAG + 1), "a\u200bb"]
)
def test_what_is_no_word_is_no_tag(tag: str) -> None:
    with pytest.raises(InvalidInputError, match="cannot be a tag"):
        check_tag(tag)


@pytest.mark.parametrize("tag", ["latest", "main", "head", "current", "newest", "3", "1.2", "v3", "v1.2", "ab" * 20])
def test_what_looks_like_a_version_is_no_tag(tag: str) -> None:
    with pytest.raises(InvalidInputError) as told:
        check_tag(tag)
    assert "nobody takes for a version" in told.value.expected
