from __future__ import annotations

import csv
import io
import itertools
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.datasets import MAX_COLUMNS, MAX_LINE, DatasetScanner, iter_rows
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Manifest


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


def scan(data: bytes | str, name: str = "d.csv", id_column: str | None = None, size: int = 3) -> Manifest:
    scanner = DatasetScanner(name, id_column)
    whole = data if isinstance(data, bytes) else data.encode()
    assert b"".join(scanner.tee(pieces(whole, size))) == whole
    return scanner.finish()


def faults(data: bytes | str, name: str = "d.csv") -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        scan(data, name, size=1000)
    return [(fault.where.removeprefix(f"{name}:"), fault.message) for fault in caught.value.faults]


def rows(data: bytes | str, name: str = "d.csv") -> list[tuple[int, dict[str, str]]]:
    return list(iter_rows(pieces(data if isinstance(data, bytes) else data.encode(), 3), name))


def test_every_value_is_text_under_the_name_in_the_header() -> None:
    assert rows("id,x,y\n1,0.50,\n2,true,null\n") == [
        (2, {"id": "1", "x": "0.50", "y": ""}),
        (3, {"id": "2", "x": "true", "y": "null"}),
    ]


def test_quoted_values_may_hold_anything_and_rows_are_numbered_by_their_first_line() -> None:
    data = 'id,x\r\na,"one, ""two""\r\nthree\n"\r\n\r\nb,"é"\r\n'.encode()
    assert rows(data) == [(2, {"id": "a", "x": 'one, "two"\r\nthree\n'}), (6, {"id": "b", "x": "é"})]


def test_tabs_separate_the_values_of_a_tsv() -> None:
    assert rows("id\tx\na\t1,5\n", "d.tsv") == [(2, {"id": "a", "x": "1,5"})]


def test_a_byte_order_mark_and_the_end_of_lines_make_no_other_dataset() -> None:
    assert scan(b"\xef\xbb\xbfid,x\r\na,b\r\n").digest == scan("id,x\na,b").digest


def test_an_empty_value_that_stands_alone_is_quoted_and_a_blank_line_is_no_row() -> None:
    assert rows('x\n""\n\nb\n') == [(2, {"x": ""}), (4, {"x": "b"})]


def test_a_value_may_be_longer_than_the_librarys_own_limit() -> None:
    csv.field_size_limit(131072)  # as it is in a new process
    long = "y" * (131072 + 1)
    assert rows(f'id,x\na,"{long}"\n')[0][1]["x"] == long


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("b", "the record has another length than the header"),
        ("b,1,2", "the record has another length than the header"),
        ('b,1"2', "the file ends within a quoted value"),
        ('b,"1"2"3"', "a quotation mark out of place"),
        ('b,1"2"', "a quotation mark out of place"),
        ('b, "1"', "a quotation mark out of place"),
        ('b,"1', "the file ends within a quoted value"),
        ("b,1\r2", "a carriage return within a record"),
        ("a,2", "the id 'a' occurs twice"),
        (",2", "not an id"),
    ],
)
def test_a_record_that_others_would_guess_at_is_refused_with_its_line(record: str, message: str) -> None:
    assert faults(f"id,x\na,1\n{record}") == [("3", message)]


@pytest.mark.parametrize(
    ("header", "messages"),
    [
        ("id,x,id", ["the column 'id' occurs twice"]),
        ("id,,x", ["column 2 has no name"]),
        ("id, ,id", ["column 2 has no name", "the column 'id' occurs twice"]),
        ("id;x", ["the columns seem to be separated by semicolons"]),
        ("id\tx", ["the columns seem to be separated by tabs"]),
        (",".join(f"c{i}" for i in range(MAX_COLUMNS + 1)), ["too many columns"]),
    ],
)
def test_a_faulty_header_is_refused(header: str, messages: list[str]) -> None:
    assert faults(f"\n{header}\n1,2,3\n") == [("2", message) for message in messages]


@pytest.mark.parametrize("data", ["", "\n\n", "id,x\n"])
def test_a_file_without_records_is_empty(data: str) -> None:
    assert [message for _, message in faults(data)] == ["the dataset is empty"]


def test_bytes_that_are_not_utf8_are_refused_with_their_line() -> None:
    assert faults(b"id,x\na,b\nc,\xff\n") == [("3", "not UTF-8 text")]
    assert faults(b"id,\xff\na,b\n") == [("1", "not UTF-8 text")]


def test_an_endless_record_is_refused_before_it_is_held() -> None:
    endless = itertools.chain([b'id,x\na,"'], itertools.repeat(b"x" * 1000 + b"\n"))
    scanner = DatasetScanner("d.csv")
    with pytest.raises(InvalidInputError) as caught:
        for _ in itertools.islice(scanner.tee(endless), 2 * MAX_LINE // 1000):
            pass
    assert (caught.value.message, caught.value.where) == ("the record is too long", "d.csv:2")


VALUE = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.lists(VALUE, min_size=2, max_size=2), min_size=1, max_size=6), st.integers(1, 40), st.booleans())
def test_the_same_values_are_the_same_dataset_as_json_lines_whatever_the_quoting(
    values: list[list[str]], size: int, everything: bool
) -> None:
    table = [{"id": str(number), "a": a, "b": b} for number, (a, b) in enumerate(values)]
    out = io.StringIO()
    writer = csv.DictWriter(out, ["a", "id", "b"], quoting=csv.QUOTE_ALL if everything else csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(reversed(table))
    lines = "\n".join(map(json.dumps, table))
    assert scan(out.getvalue(), size=size).data == scan(lines, "d.jsonl").data
