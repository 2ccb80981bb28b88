"""A power cut at any moment loses nothing of what was told as done, and leaves a registry in which all is in order."""

from __future__ import annotations

import os
import random
import select
import shutil
import signal
import sqlite3
from itertools import product
from pathlib import Path

import pytest

from registry.storage import engine_sqlite
from tests import power
from tests.crashes import problems
from tests.power import File, Folder
from tests.services.test_killed_writers import PATIENCE, kept_answers, starting, write_until_killed

CUTS = int(os.environ.get("TANDEM_CUTS", "50"))


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if why := power.cannot_mount():
        pytest.skip(why)
    return starting(tmp_path_factory.mktemp("begun") / "registry")


def told_until_the_cut(content: Path, at: Path, left: Path, last: int, seed: int) -> set[str]:
    """What a writer was told before the power went, at call number `last` to the disk."""
    try:
        with power.powered(content, at, left, last, seed):
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                os.close(reading)
                _write(at, seed, writing)
            os.close(writing)
            answers = b""
            while select.select([reading], [], [], PATIENCE)[0] and (more := os.read(reading, 1 << 16)):
                answers += more
            os.close(reading)
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
    except PermissionError as error:
        pytest.skip(str(error))
    return {line for line in answers.decode().splitlines(keepends=True) if line.endswith("\n")}


def _write(at: Path, seed: int, told: int) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 2)
    try:
        write_until_killed(at, seed, told)
    finally:
        os._exit(1)


def cut(begun: Path, into: Path, cuts: int) -> tuple[int, list[str]]:
    """Cut the power so often, each time to what the cut before left: how much was told, and what is wrong then."""
    chance, told, content = random.Random(cuts), set[str](), begun
    into.mkdir()
    for seed in range(cuts):
        left = into / f"left-{seed}"
        told |= told_until_the_cut(content, into / "disk", left, chance.randint(1, 1500), seed)
        try:
            wrong = [f"cut {seed}: {each}" for each in problems(left)]
            wrong += [f"cut {seed}: lost {each}" for each in sorted(told - kept_answers(left))]
        except sqlite3.DatabaseError as error:
            wrong = [f"cut {seed}: {error}"]
        if wrong:
            return len(told), wrong
        if content is not begun:
            shutil.rmtree(content)
        content = left
    return len(told), []


def test_a_power_cut_loses_nothing_that_was_told(begun: Path, tmp_path: Path) -> None:
    """Promise (4): a few cuts at random moments; `nightly` makes fifty."""
    told, wrong = cut(begun, tmp_path / "cuts", 8)
    assert wrong == []
    assert told > 8


@pytest.mark.nightly
def test_fifty_power_cuts_lose_nothing(begun: Path, tmp_path: Path) -> None:
    told, wrong = cut(begun, tmp_path / "cuts", CUTS)
    assert wrong == []
    print(f"{CUTS} cuts, {told} answers, none lost")


@pytest.mark.parametrize("unsynced", ["database", "blobs"])
def test_without_syncing_a_power_cut_would_lose_something(
    begun: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unsynced: str
) -> None:
    """The cuts bite: what this file system forgets is what nobody synced."""
    if unsynced == "blobs":
        monkeypatch.setattr(os, "fsync", lambda descriptor: None)
    else:
        monkeypatch.setattr(engine_sqlite, "_ROLLBACK_JOURNAL", ["journal_mode=PERSIST", "synchronous=OFF"])
        monkeypatch.setattr(engine_sqlite, "WAL_IS_SAFE", False)
    _, wrong = cut(begun, tmp_path / "cuts", 20)
    assert wrong != []


def test_what_was_written_and_not_synced_survives_in_sectors() -> None:
    file = File(data=bytearray(b"a" * 2048), durable=b"a" * 2048)
    file.write(256, b"b" * 1024)
    found = {file.after_a_cut(random.Random(seed)) for seed in range(400)}
    parts = [(b"b" * 256, b"a" * 256), (b"b" * 512, b"a" * 512), (b"b" * 256, b"a" * 256)]
    assert found == {b"a" * 256 + b"".join(part) + b"a" * 768 for part in product(*parts)}
    file.sync()
    assert file.after_a_cut(random.Random(1)) == b"a" * 256 + b"b" * 1024 + b"a" * 768


def test_a_file_that_was_cut_or_grew_has_one_of_its_lengths() -> None:
    file = File(data=bytearray(b"a" * 600), durable=b"a" * 600)
    file.cut(100)
    file.write(700, b"b")
    lengths = {len(file.after_a_cut(random.Random(seed))) for seed in range(200)}
    assert lengths == {600, 100, 701}


def test_a_name_survives_once_its_folder_was_synced() -> None:
    folder, file = Folder(), File()
    folder.set("one", file)
    assert {bool(folder.after_a_cut(random.Random(seed))) for seed in range(50)} == {True, False}
    folder.sync()
    folder.set("one", None)
    folder.set("two", file)
    assert {tuple(folder.after_a_cut(random.Random(seed))) for seed in range(200)} == {
        *((), ("one",), ("two",), ("one", "two")),
    }
    folder.sync()
    assert folder.after_a_cut(random.Random(1)) == {"two": file}
