"""Recomputing a log from leaves and rows that lie in memory."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.digests import Digest
from registry.domain.log import Entry, StageHead, leaf, rows_digest, state_root
from registry.domain.log_rows import TableRows, committed_columns
from registry.domain.recomputing import log_faults, pointer_faults
from registry.domain.transparency.trees import RunningTree, tree_hash

DIGEST = Digest("sha256:" + "a" * 64)
CommittedRow = tuple[Any, str, dict[str, Any]]
"""The entry that a row names, its table, and its columns."""


def a_log() -> tuple[list[tuple[int, str]], list[CommittedRow]]:
    """Three entries: a policy, a placement, and one without rows."""
    deployment = {"id": "d1", "application": "bot", "stage": "dev", "digest": DIGEST, "log_index": 1}
    event = {"application": "bot", "stage": "dev", "sequence": 1, "deployment_id": "d1", "kind": "live"}
    rows: list[CommittedRow] = [
        (0, "policy", {"digest": DIGEST, "content": "{}", "note": None, "log_index": 0}),
        (1, "deployment", deployment),
        (1, "deployment_event", {**event, "epoch": 1, "log_index": 1}),
    ]
    live = state_root([StageHead("bot", "dev", 1, "d1", DIGEST)])
    roots = [state_root([]), live, live]
    leaves = [
        (
            index,
            leaf(
                Entry("test.entry", {}),
                index=index,
                op_id="o",
                time="t",
                actor="ana",
                assurance="local",
                rows=rows_digest([(t, committed_columns(t, row)) for i, t, row in rows if i == index]),
                state_root=roots[index],
            ).decode(),
        )
        for index in range(3)
    ]  # fmt: skip
    return leaves, rows


def found(leaves: list[tuple[int, str]], rows: list[CommittedRow]) -> list[str]:
    tables: dict[str, list[list[Any]]] = {}
    columns: dict[str, tuple[str, ...]] = {}
    for index, table, row in rows:
        named = {"log_index": index, **row}
        columns[table] = tuple(named)
        tables.setdefault(table, []).append([*named.values()])
    return list(log_faults(leaves, [TableRows(table, columns[table], [page]) for table, page in tables.items()]))


def test_a_sound_log_has_no_faults() -> None:
    assert found(*a_log()) == []


def test_every_changed_value_is_found() -> None:
    leaves, rows = a_log()
    for place, (index, table, row) in enumerate(rows):
        for column, value in row.items():
            if column != "log_index":
                changed = {**row, column: 7 if isinstance(value, int) else "other"}
                assert found(leaves, [*rows[:place], (index, table, changed), *rows[place + 1 :]]), column


def test_rows_without_an_entry_are_told() -> None:
    leaves, rows = a_log()
    assert found(leaves, [(-1, "name", {}), *rows, (9, "name", {})]) == [
        "a row of name names an entry that is not there: -1",
        "a row of name names an entry that is not there: 9",
    ]


def test_gaps_are_told() -> None:
    leaves, rows = a_log()
    assert "the log has gaps: 1" in found([leaves[0], leaves[2]], [rows[0]])
    assert "the log has gaps: entry 1 is followed by 0" in found([leaves[0], *leaves], rows)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"index":0 }', "[" * 5000, "x" * 9000])
def test_what_is_no_leaf_commits_to_nothing(text: str) -> None:
    leaves, rows = a_log()
    assert "entry 0 calls itself None" in found([(0, text), *leaves[1:]], rows)


def test_a_pointer_is_what_its_events_say() -> None:
    live = [("bot", "dev", 1, "d1"), ("bot", "dev", 2, "d2")]
    named = {("bot", "dev"), ("bot", "prod")}
    sound = [("bot", "dev", 2, "d2"), ("bot", "prod", 0, None)]

    def faults(stages: list[tuple[str, str, int, str | None]], events: Any = live, expected: Any = named) -> list[str]:
        return list(pointer_faults(stages, events, expected))

    assert faults(sound) == []
    assert faults([("bot", "dev", 1, "d1"), sound[1]]) == ["the pointer of bot@dev is not what its events say: epoch 1"]
    assert faults(sound[:1]) == ["the stage bot@prod of a policy is missing"]
    assert faults([*sound, ("bot", "x", 0, None)]) == ["no policy ever had the stage bot@x"]
    assert "epochs of bot@dev are not dense: 0 is followed by 2" in faults(sound, live[1:])


@given(st.lists(st.binary(max_size=8), max_size=70))
def test_the_root_of_leaves_one_by_one_is_the_tree_hash(leaves: list[bytes]) -> None:
    tree = RunningTree()
    for data in leaves:
        tree.add(data)
    assert (tree.size, tree.root()) == (len(leaves), tree_hash(leaves))


def test_a_leaf_is_held_to_canonical_form() -> None:
    leaves, rows = a_log()
    loose = leaves[2][1].replace(",", ", ", 1)
    assert found([*leaves[:2], (2, loose)], rows)


@pytest.mark.parametrize("named", [None, "x", 1.5, b"1", 2**70], ids=repr)
def test_a_row_that_names_what_no_entry_can_be_is_told_and_hides_no_other(named: object) -> None:
    leaves, rows = a_log()
    other = {"digest": DIGEST, "content": "{}", "note": None, "log_index": named}
    told = f"a row of policy names an entry that is not there: {named}"
    assert found(leaves, [*rows, (named, "policy", other)]) == [told]
    assert found(leaves, [(named, "policy", other), *rows]) == [told] or isinstance(named, int)


@pytest.mark.parametrize("value", [1.5, b"{}", 2**60], ids=repr)
def test_a_value_that_nobody_could_have_recorded_is_told(value: object) -> None:
    leaves, rows = a_log()
    [fault] = found(leaves, [(0, "policy", {**rows[0][2], "content": value}), *rows[1:]])
    assert fault.startswith("entry 0 (test.entry) does not commit to its rows: policy 0 sha256:aaa")


@pytest.mark.parametrize("value", [1.5, b"{}", 2**60], ids=repr)
def test_a_row_that_nobody_could_have_recorded_is_told_beside_those_that_were(value: object) -> None:
    leaves, rows = a_log()
    [fault] = found(leaves, [*rows, (0, "name", {"name": value})])
    assert fault.startswith("entry 0 (test.entry) does not commit to its rows: policy 0 sha256:aaa")


def test_rows_that_name_nothing_leave_those_of_a_long_log_at_their_entries() -> None:
    size = 640
    rows: list[CommittedRow] = [(n, "name", {"name": f"n{n}", "log_index": n}) for n in range(50, size)]
    leaves = [
        (n, leaf(Entry("t", {}), index=n, op_id="o", time="t", actor="ana", assurance="local",
                 state_root=state_root([]), rows=rows_digest([(t, r) for i, t, r in rows if i == n])).decode())
        for n in range(size)
    ]  # fmt: skip
    odd = [(named, "name", {"name": "odd", "log_index": named}) for named in ("x", 1.5)]
    assert found(leaves, [*rows, *odd]) == [
        f"a row of name names an entry that is not there: {named}" for named in ("x", 1.5)
    ]


def test_what_is_wrong_far_on_in_a_long_log_is_told_by_its_index() -> None:
    size = 700
    rows: list[CommittedRow] = [(n, "name", {"name": f"n{n}", "log_index": n}) for n in range(size) if n % 3]
    root = state_root([])
    leaves = [
        (n, leaf(Entry("t", {}), index=n, op_id="o", time="t", actor="ana", assurance="local", state_root=root,
                 rows=rows_digest([(t, r) for i, t, r in rows if i == n])).decode())
        for n in range(size)
    ]  # fmt: skip
    assert found(leaves, rows) == []
    for place in (100, 400):
        index, table, row = rows[place]
        changed = [*rows[:place], (index, table, {**row, "name": "other"}), *rows[place + 1 :]]
        assert found(leaves, changed) == [f"entry {index} (t) does not commit to its rows: name {index} other"]
        assert found(leaves, [*rows[:place], *rows[place + 1 :]]) == [
            f"entry {index} (t) does not commit to its rows: there are none"
        ]
    gone = found([*leaves[:350], *leaves[352:]], rows)
    assert gone == ["a row of name names an entry that is not there: 350", "the log has gaps: 350"]
