from __future__ import annotations

import hashlib
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import digest_of
from registry.domain.errors import InvalidInputError
from registry.domain.log import Entry, StageHead, leaf, rows_digest, state_root
from registry.domain.transparency.trees import tree_hash

Rows: TypeAlias = list[tuple[str, dict[str, Any]]]


def as_the_rfc_words_it(leaves: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, by its own recursion: split at the largest power of two smaller than n."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    left, right = as_the_rfc_words_it(leaves[:split]), as_the_rfc_words_it(leaves[split:])
    return hashlib.sha256(b"\x01" + left + right).digest()


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_the_tree_hash_is_that_of_rfc_6962(leaves: list[bytes]) -> None:
    assert tree_hash(leaves) == as_the_rfc_words_it(leaves)


def test_the_tree_hash_agrees_with_published_values() -> None:
    """Values of the Certificate Transparency test data: the empty tree, and one leaf of no bytes."""
    assert tree_hash([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert tree_hash([b""]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


def test_the_state_root_depends_on_every_head_and_not_on_their_order() -> None:
    one = StageHead("bot", "dev", 1, "d1", digest_of(1))
    two = StageHead("bot", "production", 3, "d2", digest_of(2))
    moved = StageHead("bot", "production", 4, "d3", digest_of(1))
    assert state_root([one, two]) == state_root([two, one])
    assert len({state_root(heads) for heads in ([], [one], [one, two], [one, moved])}) == 4


def test_changing_any_column_of_any_row_changes_the_digest_of_the_rows() -> None:
    rows: Rows = [("version", {"name": "a", "number": 1}), ("name", {"name": "a", "kind": "prompt"})]
    assert rows_digest(rows) == rows_digest(rows[::-1])
    others: list[Rows] = [
        [("version", {"name": "a", "number": 2}), rows[1]],
        [("version", {"name": "a", "number": 1}), ("name", {"name": "a", "kind": "suite"})],
        [("release", {"name": "a", "number": 1}), rows[1]],
        rows[:1],
    ]
    for changed in others:
        assert rows_digest(changed) != rows_digest(rows)


def test_a_reason_too_long_for_a_log_entry_is_refused() -> None:
    entry = Entry("promotion.opened", {"release": "bot@1"}, reason="x" * 9000)
    with pytest.raises(InvalidInputError, match="too long for a log entry"):
        leaf(
            entry,
            index=0,
            op_id="o",
            time="t",
            actor="a",
            assurance="local",
            rows=rows_digest([]),
            state_root=state_root([]),
        )


def test_a_reason_that_is_no_text_is_refused_where_it_was_given() -> None:
    with pytest.raises(InvalidInputError) as caught:
        Entry("stage.held", {}, reason="half a \ud83d")
    assert (caught.value.where, caught.value.found) == ("reason", "'\\ud83d' at position 8")


def test_a_reason_that_is_too_long_says_which_one_and_what_to_do() -> None:
    rows, root = rows_digest([]), state_root([])
    with pytest.raises(InvalidInputError) as caught:
        leaf(
            Entry("stage.held", {}, reason="x" * 9000), index=0, op_id="o", time="t", actor="a", assurance="local",
            rows=rows, state_root=root,
        )  # fmt: skip
    assert (caught.value.where, "shorter" in caught.value.fix) == ("reason", True)
