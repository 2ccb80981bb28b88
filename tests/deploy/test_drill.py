"""The drill: a backup of a registry that people work with becomes a whole one elsewhere; and an old one is noticed."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from deploy.drill import main, typed
from registry.bootstrap import open_registry
from registry.config import FOLDER, Settings
from registry.storage import examining_postgresql
from tests.damaging import tamper
from tests.postgres import binaries, migrated_database, new_database
from tests.world import ANA, World


@pytest.fixture
def folder(live_registry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, which is the one that the environment names."""
    copied = shutil.copytree(live_registry, tmp_path / "registry")
    monkeypatch.setenv("TANDEM_REGISTRY", str(copied))
    monkeypatch.setenv("TANDEM_ACTOR", ANA)
    return copied


@contextmanager
def people_working() -> Iterator[list[str]]:
    """Somebody who makes applications all the time; their names, as they are made."""
    made: list[str] = []
    stop = threading.Event()

    def work() -> None:
        registry = open_registry(Settings.load())
        try:
            while not stop.is_set():
                name = f"app-{len(made)}"
                registry.create_application(name)
                made.append(name)
        finally:
            registry.close()

    worker = threading.Thread(target=work)
    worker.start()
    try:
        while not made:
            assert worker.is_alive()
        yield made
    finally:
        stop.set()
        worker.join()


def test_a_backup_that_is_taken_while_people_work_becomes_a_whole_registry(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with people_working() as made:
        first = made[0]
        assert main(["drill", str(tmp_path / "backup"), str(tmp_path / "copy")]) == 0, capsys.readouterr().out
    told = capsys.readouterr().out
    assert [line[:4] for line in told.splitlines() if " tandem " in line] == ["ok  "] * 3
    assert told.endswith("the copy is whole\n")
    copy = World.at(tmp_path / "copy")
    assert copy.ana.resolve("bot@staging").reference == "bot@1"
    assert copy.ana.application(first).name == first
    assert copy.ana.checkpoint().key == World.at(folder).ana.checkpoint().key
    copy.ana.create_application("the-copy-goes-on")


def test_a_restore_of_an_old_backup_tells_what_is_lost(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", str(tmp_path / "backup")]) == 0
    environment = {name: os.environ[name] for name in ("TANDEM_REGISTRY", "TANDEM_ACTOR", "TANDEM_STATE")}
    for name in ("shop", "till"):
        assert typed(["app", "create", name], environment)[0] == 0
    capsys.readouterr()
    assert main(["restore", str(tmp_path / "backup"), str(tmp_path / "copy")]) == 12
    lost = [line.split() for line in capsys.readouterr().out.splitlines() if line.startswith("LOST")]
    # Making an application puts the default policy in force, in the same transaction: that is its last entry.
    assert [words[3] for words in lost] == ["policy.activated", "policy.activated"]
    code, told = typed(["doctor", "--json"], environment | {"TANDEM_REGISTRY": str(tmp_path / "copy")})
    [receipts] = [check for check in json.loads(told)["checks"] if check["name"] == "receipts"]
    assert (code, receipts["state"]) == (20, "fail")
    assert "lacks 2 operations of which you have receipts, from policy.activated" in receipts["found"]


def blob_lost(backup: Path) -> None:
    next(path for path in (backup / "folder" / "blobs" / "sha256").rglob("*") if path.is_file()).unlink()


def row_changed(backup: Path) -> None:
    """As one who owns the copy could, digest and all."""
    home = backup.parent / "tampered"
    (home / FOLDER).mkdir(parents=True)
    shutil.move(backup / "registry.db", home / FOLDER / "registry.db")
    tamper(home, "release", "manifest")
    data = (home / FOLDER / "registry.db").read_bytes()
    (backup / "registry.db").write_bytes(data)
    about = json.loads((backup / "backup.json").read_text())
    (backup / "backup.json").write_text(json.dumps(about | {"sha256": hashlib.sha256(data).hexdigest()}))


def older_than_it_says(backup: Path) -> None:
    """The checkpoint of a later backup lies beside it."""
    registry = open_registry(Settings.load())
    registry.create_application("later")
    (backup / "checkpoint").write_text(registry.checkpoint().note)
    registry.close()


@pytest.mark.parametrize(
    ("harm", "command"), [(blob_lost, "scrub"), (row_changed, "log verify"), (older_than_it_says, "log verify")]
)
def test_a_backup_that_is_not_whole_is_noticed(
    folder: Path, tmp_path: Path, harm: Callable[[Path], None], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", str(tmp_path / "backup")]) == 0
    harm(tmp_path / "backup")
    assert main(["restore", str(tmp_path / "backup"), str(tmp_path / "copy")]) == 20
    told = capsys.readouterr().out
    assert f"FAIL  tandem {command}" in told
    assert "the copy is whole" not in told


def test_what_cannot_be_used_is_told_and_nothing_is_left(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    backup, copy = tmp_path / "backup", tmp_path / "copy"
    assert main(["backup", str(backup)]) == 0
    assert main(["backup", str(backup)]) == 12
    assert main(["restore", str(tmp_path / "none"), str(copy)]) == 15
    assert main(["restore", str(backup), str(copy), "--database", "postgresql+psycopg://x@localhost/x"]) == 15
    (backup / "backup.json").rename(tmp_path / "kept.json")
    (backup / "backup.json").write_text("[]")
    assert main(["restore", str(backup), str(copy)]) == 15
    assert "backup.json is not of this kind" in capsys.readouterr().err
    (tmp_path / "kept.json").replace(backup / "backup.json")
    (backup / "registry.db").write_bytes(b"x")
    assert main(["restore", str(backup), str(copy)]) == 15
    assert not copy.exists()
    monkeypatch.setenv("TANDEM_REGISTRY", str(tmp_path / "nowhere"))
    assert main(["backup", str(tmp_path / "other")]) == 20
    assert not (tmp_path / "other").exists()
    assert "Traceback" not in capsys.readouterr().err


def test_a_backup_that_cannot_be_read_names_the_file_and_leaves_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copied = shutil.copy2

    def copy(source: str, target: str) -> str:
        # Root, as whom tests run, may read everything.
        if "/blobs/sha256/" in str(source):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), source)
        return copied(source, target)

    monkeypatch.setattr("deploy.drill.shutil.copy2", copy)
    assert main(["backup", str(tmp_path / "backup")]) == 20
    told = capsys.readouterr().err
    assert re.match(r"error: \S+/blobs/sha256/\S+: \[Errno 13\] Permission denied \(and \d+ more\); run it as", told)
    assert [path for path in tmp_path.iterdir() if "backup" in path.name] == []


# On PostgreSQL -----------------------------------------------------------------------------------------------


def test_a_database_on_a_server_is_dumped_while_people_work_and_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # The server of the tests runs without fsync, with which a doctor finds fault.
    asked = examining_postgresql.SERVER.replace("current_setting('fsync') = 'on' AND", "")
    monkeypatch.setattr(examining_postgresql, "SERVER", asked)
    running, empty = migrated_database(), new_database()
    monkeypatch.setenv("TANDEM_REGISTRY", running)
    monkeypatch.setenv("TANDEM_BLOBS", str(tmp_path / "folder"))
    monkeypatch.setenv("TANDEM_ACTOR", ANA)
    environment = {name: value for name, value in os.environ.items() if name.startswith("TANDEM_")}
    code, told = typed(["init"], environment)
    assert code == 0, told
    tools = ["--postgres-bin", str(binaries(tmp_path))]
    places = [str(tmp_path / "backup"), str(tmp_path / "copy")]
    assert main(["drill", *places, *tools]) == 15, "without an empty database"
    with people_working() as made:
        first = made[0]
        done = main(["drill", *places, *tools, "--database", empty])
    assert done == 0, capsys.readouterr().out
    restored = environment | {"TANDEM_REGISTRY": empty, "TANDEM_BLOBS": str(tmp_path / "copy")}
    assert typed(["app", "show", first], restored)[0] == 0
    again = ["restore", places[0], str(tmp_path / "again"), *tools, "--database", empty]
    assert main(again) == 12, "the database is not empty any more"
    assert not (tmp_path / "again").exists()
    drill = ["drill", str(tmp_path / "second"), str(tmp_path / "again"), *tools, "--database", empty]
    capsys.readouterr()
    assert main(drill) == 12
    assert "is not empty" in capsys.readouterr().err
    assert not (tmp_path / "second").exists(), "that is found before the backup is made"
