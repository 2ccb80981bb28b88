"""Xorbs and shards without a server: where they are kept, and that whatever comes is read within bounds or refused."""

from __future__ import annotations

import errno
import fcntl
import os
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registry.domain.errors import InvalidInputError, LimitError, NotFoundError
from registry.server.faces.hf_hub.xet import shards, xorbs
from registry.server.faces.hf_hub.xet.chunks import MAX_CHUNK, MAX_XORB, bytes_of, chunks_of
from registry.server.faces.hf_hub.xet.xorbs import Xorbs
from tests.xet import DATA, GROUPED, LZ4, NAME, PLAIN, WHOLE, XORB, chunk, shard


def test_a_bomb_takes_no_memory(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(chunk(bytes(32 * 1024**2), LZ4, size=100))
    with (tmp_path / "x").open("rb") as file:
        (only,) = chunks_of(file.fileno())
        tracemalloc.start()
        with pytest.raises(InvalidInputError):
            bytes_of(file.fileno(), only)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 1024**2


def test_a_count_that_lies_takes_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(shard((DATA, [WHOLE])))
    data[48 + 36 : 48 + 40] = (shards.MAX_SEGMENTS).to_bytes(4, "little")
    tracemalloc.start()
    with pytest.raises(InvalidInputError):
        shards.files_of(bytes(data))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1024**2
    monkeypatch.setattr(shards, "MAX_SEGMENTS", 3)
    with pytest.raises(InvalidInputError, match="shard"):
        shards.files_of(shard((DATA, [WHOLE] * 2), (DATA, [WHOLE] * 2)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
@given(
    data=st.one_of(st.binary(max_size=300), st.just(XORB)),
    at=st.integers(0, 400),
    byte=st.integers(0, 255),
    scheme=st.sampled_from([PLAIN, LZ4, GROUPED]),
)
def test_whatever_comes_is_a_xorb_or_refused(tmp_path: Path, data: bytes, at: int, byte: int, scheme: int) -> None:
    """A byte of a good one is changed, or there was never any order in it."""
    given = bytearray(data + chunk(b"abcde" * 10, scheme))
    given[at % len(given)] = byte
    (tmp_path / "x").write_bytes(given)
    with (tmp_path / "x").open("rb") as file:
        try:
            found = [bytes_of(file.fileno(), each) for each in chunks_of(file.fileno())]
        except InvalidInputError:
            return
    assert all(0 < len(each) <= MAX_CHUNK for each in found)
    try:
        shards.files_of(bytes(given))
    except InvalidInputError:
        return
    raise AssertionError("a xorb is no shard")


@given(data=st.binary(min_size=1, max_size=50))
def test_groups_of_four_are_put_back_whatever_their_length(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    place = tmp_path_factory.getbasetemp() / "grouped"
    place.write_bytes(chunk(data, GROUPED))
    with place.open("rb") as file:
        (only,) = chunks_of(file.fileno())
        assert bytes_of(file.fileno(), only) == data


def test_a_generation_is_given_out_for_a_day_and_gone_once_unused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    there = Xorbs(tmp_path, clock=lambda: now)
    first = there.given("ana")
    assert there.given("ana") == first != there.given("ben")
    now += xorbs.GIVEN + 1
    held = there.held("ana", first)  # whoever has a capability goes on
    part = held.begin(NAME)
    part.write_bytes(XORB)
    held.keep(part, NAME)
    os.utime(held.folder, (now, now))
    assert there.given("ana") != first
    now += xorbs.UNUSED - 10
    there.held("ana", first)
    now += xorbs.UNUSED + 1
    there.sweep()
    with pytest.raises(NotFoundError):
        there.held("ana", first)
    for name in ("..", "../x", "0" * 16, ""):
        with pytest.raises(NotFoundError):
            there.held("ana", name)
    second = there.given("ana")
    held = there.held("ana", second)
    (held.folder / NAME).write_bytes(b"x" * 100)
    there.held("ana", second)
    monkeypatch.setattr(xorbs, "FULL", 100)
    assert there.given("ana") != second
    monkeypatch.setattr(xorbs, "FULL", 40)
    with pytest.raises(LimitError):
        held.begin(NAME)


def test_the_room_of_what_is_coming_counts_from_its_beginning(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = Xorbs(tmp_path)
    held = there.held("ana", there.given("ana"))
    alone: list[bool] = []

    def look(folder: Path, size: int) -> None:
        with (folder.parent / "held-sum").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                alone.append(True)

    monkeypatch.setattr(xorbs, "refuse_without_room", look)
    monkeypatch.setattr(xorbs, "MOST", 2 * MAX_XORB)
    first, second = held.begin(NAME, 1000), held.begin(NAME)
    for part, size in ((first, 1000), (second, MAX_XORB)):
        assert part.stat().st_size == size <= part.stat().st_blocks * 512
    with pytest.raises(LimitError, match="too much"):
        held.begin(NAME)
    with pytest.raises(LimitError, match="too much"):
        held.spool(MAX_XORB)
    second.unlink()
    held.spool(100).unlink()
    assert alone == [True] * 3

    def full(*_: int) -> None:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full)
    with pytest.raises(LimitError, match="disk is full"):
        held.begin(NAME)
    assert sorted(path.name for path in held.folder.iterdir()) == sorted(["began", first.name])
