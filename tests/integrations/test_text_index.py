"""Indexes of texts: sorted on disk, the same whatever the order, and read as a stream in little memory."""

from __future__ import annotations

import tempfile
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.domain.contamination import Hashing
from registry.domain.digests import Digest, digest_of, digest_of_chunks
from registry.domain.errors import InfrastructureError, IntegrityError
from registry.domain.text_indexes import METHOD, TextIndex
from registry.integrations import text_index
from registry.integrations.text_index import HELD, TextIndexBuilder, look_up

SALT = b"0123456789abcdef"
ROWS_OF = digest_of("some rows")


def row(number: int) -> dict[str, Any]:
    return {"id": f"r{number}", "text": f"ticket {number} says that the parcel of order {number * 7} never came"}


def indexed(rows: Iterable[dict[str, Any]], held: int = HELD) -> tuple[TextIndex, bytes]:
    with TextIndexBuilder(SALT, held) as builder:
        for one in rows:
            builder.add(one, "id")
        data = b"".join(builder.chunks(ROWS_OF))
        return _described(builder, *digest_of_chunks([data])), data


def _described(builder: TextIndexBuilder, digest: Digest, size: int) -> TextIndex:
    return TextIndex(ROWS_OF, METHOD, builder.salt, digest, size, builder.texts, builder.hashes, "now", "ana")


def pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def contaminated(index: TextIndex, data: bytes, rows: Iterable[dict[str, Any]], piece: int = 1 << 16) -> list[bool]:
    hashing = Hashing(SALT)
    asked = (hashing.of_row(one["id"], [one["text"]]) for one in rows)
    return [found.contaminated for found in look_up(index, lambda: pieces(data, piece), asked)]


@given(st.permutations(range(12)), st.integers(1, 60))
def test_an_index_is_the_same_whatever_the_order_and_however_much_is_held(order: list[int], held: int) -> None:
    index, data = indexed(map(row, range(12)))
    other, same = indexed([row(number) for number in (*order, *order[:3])], held)
    assert same == data
    assert (other.hashes, other.digest) == (index.hashes, index.digest)
    assert other.texts == index.texts + 3


def test_every_hash_is_kept_once_and_in_order() -> None:
    index, data = indexed([row(1), row(1), row(2)])
    body = data.partition(b"\n")[2]
    found = [body[start : start + 8] for start in range(0, len(body), 8)]
    assert found == sorted(set(found))
    assert (index.hashes, index.texts) == (len(found), 3)
    assert len(found) == len(
        {*pieces(Hashing(SALT).of_text(row(1)["text"]) + Hashing(SALT).of_text(row(2)["text"]), 8)}
    )


@pytest.mark.parametrize("piece", [1, 7, 8, 13, 1 << 16])
def test_rows_are_found_however_the_index_is_cut_into_chunks(piece: int) -> None:
    index, data = indexed(map(row, range(0, 40, 2)))
    assert contaminated(index, data, map(row, range(40)), piece) == [number % 2 == 0 for number in range(40)]


def test_rows_are_found_in_the_same_way_over_several_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    index, data = indexed(map(row, range(0, 40, 2)))
    monkeypatch.setattr(text_index, "HELD", 10)
    assert contaminated(index, data, map(row, range(40))) == [number % 2 == 0 for number in range(40)]


def test_an_index_of_nothing_finds_nothing() -> None:
    index, data = indexed([{"id": "r1", "n": 7, "text": "?"}])
    assert (index.hashes, index.texts) == (0, 0)
    assert contaminated(index, data, [row(1)]) == [False]
    assert contaminated(index, data, []) == []


def test_a_damaged_index_is_told_and_not_believed() -> None:
    index, data = indexed([row(1)])
    damaged = data[:-1] + bytes([data[-1] ^ 1])
    with pytest.raises(IntegrityError, match="no longer verifies") as told:
        contaminated(index, damaged, [row(2)])
    assert "tandem dataset index" in told.value.fix


def test_a_full_disk_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Full:
        def write(self, data: bytes) -> int:
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", lambda prefix: Full())
    with pytest.raises(InfrastructureError, match="no room to sort the index") as told:
        indexed(map(row, range(5)), held=10)
    assert told.value.found == "No space left on device"


def test_memory_does_not_grow_with_the_rows() -> None:
    """Thirty times what is held takes no more memory than three times: rows pass by, and so do sorted hashes."""
    held, per_row = 4096, 6

    def peak(rows: int) -> int:
        tracemalloc.start()
        try:
            with TextIndexBuilder(SALT, held) as builder:
                for number in range(rows):
                    builder.add(row(number), "id")
                for _ in builder.chunks(ROWS_OF):
                    pass
            assert builder.hashes > rows * 4
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(10)  # what is imported and remembered once
    few, many = peak(3 * held // per_row), peak(30 * held // per_row)
    assert many < 1.5 * few
