from __future__ import annotations

import datetime
import itertools
import json
import math
import random
import sys
import tempfile
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from registry.domain.datasets import MAX_DEPTH, MAX_LINE, DatasetScanner
from registry.domain.digests import Digest, digest_of_bytes, digest_of_chunks
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.domain.manifests import Manifest
from registry.integrations import parquet_files
from registry.integrations.dataset_files import rows_at, rows_in, take_in
from registry.integrations.parquet_files import BATCH


def written(folder: Path, columns: dict[str, Any], **options: Any) -> Path:
    path = folder / "d.parquet"
    parquet.write_table(pa.table(columns), path, **options)
    return path


def taken(path: Path, id_column: str | None = None) -> Manifest:
    manifest, digest, size = take_in(path, id_column, digest_of_chunks)
    assert (digest, size) == (digest_of_bytes(path.read_bytes()), path.stat().st_size)
    return manifest


def fault(path: Path) -> InvalidInputError:
    with pytest.raises(InvalidInputError) as caught:
        taken(path)
    return caught.value


def as_json_lines(rows: Iterable[dict[str, Any]]) -> Manifest:
    scanner = DatasetScanner("d.jsonl")
    for row in rows:
        scanner.feed((json.dumps(row) + "\n").encode())
    return scanner.finish()


def test_a_table_is_the_same_dataset_as_its_rows_as_json_lines(tmp_path: Path) -> None:
    count = 2 * BATCH + 3
    rows = [
        {
            "id": f"r{i}",
            "n": i - 5,
            "x": i / 7,
            "ok": i % 2 == 0,
            "none": None,
            "word": "ab"[i % 2] if i else None,
            "list": [i, None],
            "nested": {"a": {"b": [str(i)]}, "c": 0.5},
        }
        for i in range(count)
    ]
    table = pa.Table.from_pylist(rows[::-1])
    table = table.set_column(5, "word", table["word"].dictionary_encode())
    parquet.write_table(table, tmp_path / "d.parquet", row_group_size=100, compression="zstd")
    manifest = taken(tmp_path / "d.parquet")
    assert manifest.data == as_json_lines(rows).data
    assert manifest.content["format"] == "jsonl"
    assert manifest.content["rows"] == count


def test_a_float_is_the_shortest_decimal_of_its_own_width(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        {
            "half": pa.array([0.1], pa.float16()),
            "single": pa.array([0.1], pa.float32()),
            "double": pa.array([1e-7], pa.float64()),
            "whole": pa.array([3.0]),
            "exact": pa.array([Decimal("1.50")], pa.decimal128(10, 2)),
            "large": pa.array([2**64 - 1], pa.uint64()),
        },
    )
    assert list(rows_at(path, "d.parquet")) == [
        (
            1,
            {
                "half": Decimal("0.1"),
                "single": Decimal("0.1"),
                "double": Decimal("1e-7"),
                "whole": Decimal("3.0"),
                "exact": Decimal("1.50"),
                "large": 2**64 - 1,
            },
        )
    ]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1, max_size=8))
def test_any_float_is_the_number_that_json_writes_for_it(values: list[float]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = taken(written(Path(folder), {"x": values}))
    assert found.data == as_json_lines({"x": value} for value in values).data


@pytest.mark.parametrize(
    ("array", "said"),
    [
        (pa.array([datetime.datetime(2026, 1, 1)]), "timestamp[us]"),
        (pa.array([datetime.date(2026, 1, 1)]), "date32[day]"),
        (pa.array([b"x"]), "binary"),
        (pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int64())), "map<string, int64"),
        (pa.array([{"when": [datetime.time(1)]}]), "time64[us]"),
    ],
)
def test_a_type_that_json_has_no_word_for_is_refused_by_its_column(tmp_path: Path, array: pa.Array, said: str) -> None:
    error = fault(written(tmp_path, {"id": ["a"], "odd": array, "worse": array}))
    assert [f.found[: len(said)] for f in error.faults] == [said, said]
    assert [f.where.rpartition("/")[2].split()[1].split(".")[0] for f in error.faults] == ["odd", "worse"]


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_refused_with_its_row_and_column(tmp_path: Path, value: float) -> None:
    error = fault(written(tmp_path, {"n": list(range(200)), "x": [0.5] * 150 + [value] + [0.5] * 49}))
    assert (error.message, error.where) == (f"{value} is not a JSON number", f"{tmp_path / 'd.parquet'}:151 x")


def test_ids_are_held_to_the_same_rules(tmp_path: Path) -> None:
    error = fault(written(tmp_path, {"id": ["a", "b", "a"]}))
    assert (error.message, error.found) == ("the id 'a' occurs twice", "also on row 1")
    assert fault(written(tmp_path, {"id": ["a", None]})).message == "an id must be text or a whole number"
    assert fault(written(tmp_path, {"id": pa.array([], pa.string())})).message == "the dataset is empty"


def test_a_text_longer_than_a_line_may_be_is_refused(tmp_path: Path) -> None:
    assert "more than" in fault(written(tmp_path, {"x": ["y" * (MAX_LINE + 1)]})).message


def test_a_type_that_is_nested_too_deeply_is_refused(tmp_path: Path) -> None:
    value: Any = 1
    for _ in range(MAX_DEPTH + 1):
        value = [value]
    path = written(tmp_path, {"x": [value]})
    assert fault(path).message in {"nested too deeply", "not a Parquet file that can be read"}


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> int:
    """A limit that small files come up against."""
    monkeypatch.setattr(parquet_files, "UNPACKED", 64 * 1024)
    monkeypatch.setattr(parquet_files, "UNPACKED_RATIO", 1)
    return 64 * 1024


def test_a_table_of_repeats_is_refused_once_it_unpacks_to_too_much(tmp_path: Path, narrow: int) -> None:
    """Its footer tells of little: the text is there once."""
    path = written(tmp_path, {"x": ["a" * 1000] * 10_000})
    assert path.stat().st_size < narrow / 10
    error = fault(path)
    assert error.message == "the table unpacks to too much for its file"
    assert str(narrow) in error.expected
    assert error.where == f"{path}:66"
    assert "JSON Lines" in error.fix
    assert [n for n, _ in itertools.islice(rows_at(path, "d.parquet"), 65)] == list(range(1, 66))
    with pytest.raises(InvalidInputError, match="unpacks to too much"):
        list(rows_at(path, "d.parquet"))


@pytest.mark.parametrize("value", [["a" * 1000], {"of": "a" * 1000}, {"a" * 1000: 1}], ids=["list", "struct", "name"])
def test_what_is_repeated_within_lists_and_structs_counts_as_well(tmp_path: Path, narrow: int, value: Any) -> None:
    path = written(tmp_path, {"x": [value] * 1000})
    with pytest.raises(InvalidInputError, match="unpacks to too much") as refused:
        list(rows_at(path, "d.parquet"))
    assert refused.value.where in {"d.parquet:64", "d.parquet:65"}


@pytest.mark.parametrize(
    ("columns", "options", "told"),
    [
        ({"x": [[None] * 100_000]}, {}, "for its values alone"),
        ({f"c{n}": [None] * 10_000 for n in range(20)}, {}, "for its values alone"),
        ({"x": ["a" * 999 + str(n) for n in range(100)]}, {"compression": "zstd"}, "bytes"),
    ],
    ids=["a long list of nothing", "many columns of nothing", "what compresses well"],
)
def test_a_footer_that_tells_of_too_much_is_refused_before_anything_is_unpacked(
    tmp_path: Path, narrow: int, columns: dict[str, Any], options: dict[str, Any], told: str
) -> None:
    path = written(tmp_path, columns, **options)
    error = fault(path)
    assert (error.message, error.where) == ("the table unpacks to too much for its file", str(path))
    assert error.found.startswith("a footer that tells of ")
    assert error.found.endswith(told)


def test_a_file_may_unpack_to_so_much_for_each_of_its_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, {"x": ["a" * 1000] * 100})
    monkeypatch.setattr(parquet_files, "UNPACKED", 0)
    monkeypatch.setattr(parquet_files, "UNPACKED_RATIO", 90_000 // path.stat().st_size)
    assert fault(path).message == "the table unpacks to too much for its file"
    monkeypatch.setattr(parquet_files, "UNPACKED_RATIO", 110_000 // path.stat().st_size + 1)
    assert taken(path).content["rows"] == 100


def test_more_rows_than_a_dataset_may_have_are_refused_by_the_footer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parquet_files, "MAX_ROWS", 9)
    error = fault(written(tmp_path, {"x": [None] * 10}))
    assert (error.message, error.found) == ("too many rows", "10")


def test_a_batch_has_fewer_rows_where_each_may_be_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_files, "BATCH_BYTES", 300_000)
    path = written(tmp_path, {"x": ["a" * 100_000] * 10, "n": list(range(10))}, compression="none")
    sizes: list[int] = []
    read = parquet.ParquetFile.iter_batches

    def seen(file: Any, batch_size: int, **options: Any) -> Any:
        sizes.append(batch_size)
        return read(file, batch_size, **options)

    monkeypatch.setattr(parquet.ParquetFile, "iter_batches", seen)
    assert [row["n"] for _, row in rows_at(path, "d.parquet")] == list(range(10))
    assert sizes == [2]


@pytest.mark.parametrize(
    "data", [b"", b"PAR1", b"PAR1" + b"\x00" * 20 + b"PAR1", b'{"id": 1}\n', b"PAR1\xff\xff\xff\x7fPAR1"]
)
def test_what_is_no_parquet_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "d.parquet"
    path.write_bytes(data)
    assert fault(path).message == "not a Parquet file that can be read"


def test_a_damaged_file_is_refused_or_read_and_never_breaks_the_reader(tmp_path: Path) -> None:
    whole = written(tmp_path, {"id": [f"r{i}" for i in range(300)], "x": [[i / 3] for i in range(300)]}).read_bytes()
    chance, refused = random.Random(7), 0
    path = tmp_path / "damaged.parquet"
    for turn in range(150):
        data = bytearray(whole[: chance.randrange(len(whole))] if turn % 3 == 0 else whole)
        for _ in range(chance.randrange(1, 5)):
            data[chance.randrange(len(data)) if turn % 2 else -chance.randrange(1, min(800, len(data)))] ^= 0xFF
        path.write_bytes(data)
        try:
            taken(path)
        except InvalidInputError:
            refused += 1
    assert refused > 75


def test_text_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    data = pa.array([b"ok", b"\xff\xfe"]).view(pa.string())
    error = fault(written(tmp_path, {"x": data}))
    assert error.message == "not a Parquet file that can be read"


def test_a_stream_of_parquet_is_read_from_a_file_that_does_not_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(spool))
    data = written(tmp_path, {"id": ["a", "b"]}).read_bytes()
    rows = rows_in([data[:10], data[10:]], "d.parquet")
    assert next(rows) == (1, {"id": "a"})
    assert len(list(spool.iterdir())) == 1
    assert list(rows) == [(2, {"id": "b"})]
    assert list(spool.iterdir()) == []


def test_a_file_that_changes_while_it_is_read_is_a_conflict(tmp_path: Path) -> None:
    path = written(tmp_path, {"id": ["a"]})

    def keep(chunks: Iterable[bytes]) -> tuple[Digest, int]:
        written(tmp_path, {"id": ["b"]})
        return digest_of_chunks(chunks)

    with pytest.raises(ConflictError, match="changed while it was read"):
        take_in(path, None, keep)


def test_without_the_extra_one_line_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, {"id": ["a"]})
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InfrastructureError) as caught:
        taken(path)
    assert caught.value.fix == 'pip install "tandem-registry[parquet]"'


def test_a_csv_and_a_json_lines_file_are_taken_in_in_one_pass(tmp_path: Path) -> None:
    (tmp_path / "d.csv").write_text("id,x\na,1\n")
    (tmp_path / "d.jsonl").write_text('{"id": "a", "x": "1"}\n')
    assert taken(tmp_path / "d.csv").data == taken(tmp_path / "d.jsonl").data
    assert list(rows_at(tmp_path / "d.csv", "d.csv")) == [(2, {"id": "a", "x": "1"})]
    assert list(rows_in([b"id\tx\na\t1"], "d.tsv")) == [(2, {"id": "a", "x": "1"})]


def test_nothing_is_kept_of_a_faulty_file(tmp_path: Path) -> None:
    kept: list[bytes] = []

    def keep(chunks: Iterable[bytes]) -> tuple[Digest, int]:
        data = b"".join(chunks)
        kept.append(data)
        return digest_of_bytes(data), len(data)

    (tmp_path / "d.csv").write_text("id,x\na\n")
    (tmp_path / "d.parquet").write_bytes(b"PAR1")
    for name in ("d.csv", "d.parquet"):
        with pytest.raises(InvalidInputError):
            take_in(tmp_path / name, None, keep)
    assert kept == []
