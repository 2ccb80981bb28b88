from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain import datasets
from registry.domain.datasets import DatasetScanner, Format, format_of, iter_rows, row_digest
from registry.domain.digests import digest_of, digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Manifest


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[at : at + size] for at in range(0, len(data), size))


def scan(data: bytes | str, id_column: str | None = None, size: int = 5) -> Manifest:
    scanner = DatasetScanner("d.jsonl", id_column)
    given = data if isinstance(data, bytes) else data.encode()
    assert b"".join(scanner.tee(pieces(given, size))) == given
    return scanner.finish()


def faults(data: bytes | str, id_column: str | None = None) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInputError) as caught:
        scan(data, id_column, size=1000)
    return [(fault.where.removeprefix("d.jsonl:"), fault.message) for fault in caught.value.faults]


def test_a_dataset_is_described_by_its_manifest() -> None:
    manifest = scan('{"id": "a", "x": 0.50}\r\n\n{"x": null, "id": 2, "y": {"z": true}}')
    first, second = digest_of({"id": "a", "x": {"$decimal": "0.5"}}), digest_of({"id": 2, "x": None, "y": {"z": True}})
    assert manifest.content == {
        "kind": "dataset",
        "schema": 1,
        "format": "jsonl",
        "rows": 2,
        "columns": {"id": ["integer", "string"], "x": ["null", "number"], "y": ["object"]},
        "id": "id",
        "content": digest_of_bytes(f"2\t{second}\na\t{first}\n".encode()),
    }


def test_without_an_id_rows_are_known_by_their_digests_and_may_repeat() -> None:
    manifest = scan('{"x": 1}\n{"x": 1}\n')
    digest = digest_of({"x": 1})
    assert manifest.content["rows"] == 2
    assert "id" not in manifest.content
    assert manifest.content["content"] == digest_of_bytes(f"{digest}\t{digest}\n".encode() * 2)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=30))
def test_the_content_is_the_digest_of_the_sorted_lines(numbers: list[int]) -> None:
    digests = sorted(digest_of({"x": number}) for number in numbers)
    lines = "".join(f"{digest}\t{digest}\n" for digest in digests)
    given = "\n".join(f'{{"x": {number}}}' for number in numbers)
    assert scan(given).content["content"] == digest_of_bytes(lines.encode())
    once = sorted(set(numbers), key=str)
    lines = "".join(f"{number}\t{digest_of({'x': number})}\n" for number in once)
    given = "\n".join(f'{{"x": {number}}}' for number in reversed(once))
    assert scan(given, "x").content["content"] == digest_of_bytes(lines.encode())


def test_a_byte_order_mark_makes_no_other_dataset() -> None:
    assert scan(b'\xef\xbb\xbf{"id":1}').digest == scan(b'{"id":1}\n').digest


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", "a row must be a JSON object"),
        ("{x", "not JSON"),
        ('{"id": 2, "id": 3}', "not a row"),
        ('{"id": 2, "x": NaN}', "not a row"),
        ('{"id": 2, "x": -Infinity}', "not a row"),
        ('{"id": 2, "x": 1e99999}', "a number too large or too small"),
        ('{"id": 2, "x": ' + "9" * 5000 + "}", "not a row"),
        ('{"id": 2, "x": ' + "[" * 70 + "]" * 70 + "}", "nested too deeply"),
        ('{"id": 2, "x": "\\ud800"}', "cannot be written as canonical JSON"),
        ('{"id": null}', "an id must be text or a whole number"),
        ('{"id": true}', "an id must be text or a whole number"),
        ('{"id": 1.5}', "an id must be text or a whole number"),
        ('{"id": ""}', "not an id"),
        ('{"id": "a\\tb"}', "not an id"),
        ('{"x": 1}', "the row has no id: 'id' is missing"),
        ('{"id": "1"}', "the id '1' occurs twice"),
    ],
)
def test_a_line_that_is_no_row_is_refused_with_its_number(line: str, message: str) -> None:
    assert faults(f'{{"id": 1}}\n\n{line}\n{{"id": 9}}') == [("3", message)]


def test_a_repeated_id_names_both_lines() -> None:
    with pytest.raises(InvalidInputError) as caught:
        scan('{"k": 1}\n{"k": 2}\n\n{"k": 1}', id_column="k")
    assert (caught.value.where, caught.value.found) == ("d.jsonl:4", "also on line 1")


def test_bytes_that_are_not_utf8_are_refused_with_their_line() -> None:
    assert faults(b'{"id": 1}\n{"id": "\xff"}') == [("2", "not UTF-8 text")]


def test_an_endless_line_is_refused_before_it_is_held() -> None:
    endless = itertools.repeat(b"x" * 100_000)
    with pytest.raises(InvalidInputError) as caught:
        list(DatasetScanner("d.jsonl").tee(endless))
    assert (caught.value.message, caught.value.where) == ("the line is too long", "d.jsonl:1")


def test_a_file_that_is_no_json_lines_is_given_up_early() -> None:
    assert len(faults("not json\n" * 1000)) == datasets.MAX_FAULTS


@pytest.mark.parametrize("data", ["", "\n \n", "\ufeff"])
def test_an_empty_dataset_is_refused(data: str) -> None:
    with pytest.raises(InvalidInputError, match="empty"):
        scan(data)


def test_a_chosen_id_column_must_be_in_every_row() -> None:
    assert faults('{"id": 1}', id_column="key") == [("1", "the row has no id: 'key' is missing")]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl.gz", "a.csv.zst", "a.xlsx", "a", "a.txt"])
def test_other_formats_are_refused_by_name(name: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        format_of(name)
    assert caught.value.where == name


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.jsonl", Format.JSONL),
        ("a.b.JSONL", Format.JSONL),
        ("a.ndjson", Format.JSONL),
        ("a.CSV", Format.CSV),
        ("a.tsv", Format.TSV),
        ("a.parquet", Format.PARQUET),
    ],
)
def test_a_format_is_known_by_the_name_of_the_file(name: str, format_: Format) -> None:
    assert format_of(name) is format_


def test_rows_come_with_their_lines_and_exact_decimals() -> None:
    rows = list(iter_rows(pieces(b'{"a": 0.10}\n\n{"a": 2}', 3), "d.jsonl"))
    assert rows == [(1, {"a": Decimal("0.10")}), (3, {"a": 2})]
    assert isinstance(rows[0][1]["a"], Decimal)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"x": Decimal("0.5")}, {"x": {"$decimal": "0.5"}}),
        ({"x": {"$decimal": "1"}}, {"x": {"$$decimal": "1"}}),
        ({"x": 2**53}, {"x": str(2**53)}),
        ({"x": 10**40}, {"x": 10**40 + 1}),
        ({"x": Decimal("0.1" + "0" * 40 + "1")}, {"x": Decimal("0.1")}),
        ({"x": 1}, {"x": True}),
        ({"x": None}, {}),
    ],
)
def test_different_rows_have_different_digests(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert row_digest(one) != row_digest(other)


def test_the_spelling_of_a_number_makes_no_other_row() -> None:
    spellings = ["0.5", "0.50", "5e-1", "5.0E-1"]
    assert len({scan(f'{{"x": {text}}}').digest for text in spellings}) == 1


VALUES = st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(st.characters(exclude_categories=["Cs"]))
ROWS = st.dictionaries(st.text("abc", min_size=1, max_size=2), VALUES, max_size=3)


@given(st.lists(ROWS, min_size=1, max_size=6), st.randoms(use_true_random=False), st.integers(1, 50))
def test_the_digest_depends_neither_on_order_nor_on_chunks(rows: list[dict[str, Any]], random: Any, size: int) -> None:
    given = [{**row, "id": number} for number, row in enumerate(rows)]
    shuffled = [dict(random.sample(list(row.items()), len(row))) for row in random.sample(given, len(given))]
    one = scan("\n".join(json.dumps(row) for row in given))
    other = scan("\r\n".join(json.dumps(row, ensure_ascii=False) for row in shuffled) + "\n", size=size)
    assert one.data == other.data


@given(st.lists(ROWS, min_size=1, max_size=4), st.integers(0, 3))
def test_changing_a_row_changes_the_digest(rows: list[dict[str, Any]], at: int) -> None:
    given = [{**row, "id": number} for number, row in enumerate(rows)]
    changed = [dict(row) for row in given]
    changed[at % len(changed)]["new"] = 1
    one, other = ("\n".join(map(json.dumps, some)) for some in (given, changed))
    assert scan(one).content["content"] != scan(other).content["content"]
