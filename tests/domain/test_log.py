from __future__ import annotations

import hashlib
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import digest_of, parse_canonical
from registry.domain.errors import InvalidInputError
from registry.domain.log import Entry, Said, StageHead, leaf, rows_digest, said, state_root
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


WORDS = st.text(st.sampled_from('abé"\\\n\x01{}[],: 0')) | st.sampled_from(["", "ana", "bot@1", "sha256:" + "a" * 64])
ENTRIES = st.builds(
    Entry,
    WORDS,
    st.dictionaries(WORDS, WORDS, max_size=4),
    **{name: st.none() | WORDS for name in ("application", "stage", "decision", "reason", "assurance")},
    epoch=st.none() | st.integers(-3, 10**14),
)
LEAVES = st.builds(
    lambda entry, index, op_id, recorded: leaf(
        entry, index=index, op_id=op_id, time="t", actor="ana", assurance="local", recorded=recorded,
        rows=rows_digest([]), state_root=state_root([])
    ).decode(),
    ENTRIES, st.integers(0, 10**14), WORDS, st.none() | WORDS,
)  # fmt: skip


def as_parsed(text: str) -> Said:
    """What a leaf says, by parsing all of it."""
    try:
        found = parse_canonical(text.encode())
    except InvalidInputError:
        return None, None, None, None
    assert isinstance(found, dict)
    return found.get("index"), found.get("rows"), found.get("state_root"), found.get("type")


@given(LEAVES)
def test_what_a_leaf_says_is_what_it_was_made_of(text: str) -> None:
    assert said([text]) == [as_parsed(text)] != [(None, None, None, None)]


@given(LEAVES, st.data())
def test_a_changed_leaf_says_what_parsing_it_says(text: str, data: st.DataObject) -> None:
    """Whatever is taken out, put in or doubled: what is told from the form is never more than what is canonical."""
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    put = data.draw(
        st.sampled_from(["", text[start:end] * 2, '"', ",", "0", "-", " ", "\\", "\x7f", "\x1f", "}", "\u00e9"])
    )
    changed = text[:start] + put + text[end:]
    assert said([changed]) == [as_parsed(changed)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('{"actor"', ' {"actor"'),
        ('"index":7', '"index":07'),
        ('"index":7', '"index":-0'),
        ('"index":7', '"index":7.0'),
        ('"index":7', '"index":7,"index":8'),
        ('"epoch":3,', ""),
        ('"epoch":3', '"epoch":-3'),
        ('"subjects":{"a":"1","b":"2"}', '"subjects":{"b":"2","a":"1"}'),
        ('"subjects":{"a":"1","b":"2"}', '"subjects":{"a":"1","a":"2"}'),
        ('"subjects":{"a":"1","b":"2"}', '"subjects":{"a":"1""b":"2"}'),
        ('"subjects":{"a":"1","b":"2"}', '"subjects":{"a":"1","b":"2",}'),
        ('"subjects":{"a":"1","b":"2"}', '"subjects":{}'),
        ('"time":"t"', '"time":"a\nb"'),
        ('"time":"t"', '"time":"a\\nb"'),
        ('"time":"t"', '"time":"a\\u0062"'),
        ('"time":"t"', '"time":"\ud83d"'),
        ('"v":1}', '"v":1}\n'),
        ('"v":1}', '"v":1,"w":2}'),
        ('"v":1}', '"v":01}'),
    ],
)
def test_a_leaf_in_another_form_says_what_parsing_it_says(old: str, new: str) -> None:
    entry = Entry("a.b", {"a": "1", "b": "2"}, epoch=3)
    text = leaf(entry, index=7, op_id="o", time="t", actor="ana", assurance="local",
                rows=rows_digest([]), state_root=state_root([])).decode()  # fmt: skip
    assert old in text
    changed = text.replace(old, new)
    if "\ud83d" in changed:
        assert said([changed]) == [(None, None, None, None)]
    else:
        assert said([changed]) == [as_parsed(changed)]
