"""`tandem doctor`: each thing that can be wrong with a registry at hand is told, with what mends it."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import pwd
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from cli.main import tandem
from registry.bootstrap import BLOBS, DATABASE, LOG_KEY
from registry.config import FOLDER
from registry.domain.checkups.findings import Check, State
from registry.domain.transparency.trees import joined, leaf_hash
from registry.examining import examine
from registry.integrations.signing import create_key
from registry.ports import Clock
from registry.storage import examining_sqlite
from registry.storage.blobs import probing
from registry.storage.blobs.disk import Disk
from registry.storage.engine_postgresql import SEQUENCER
from registry.storage.examining_postgresql import server_facts
from tests.damaging import raw, unguarded
from tests.fakes import FixedClock
from tests.postgres import POSTGRESQL, connected, duplicate, settings_of, url_of
from tests.world import ANA, BEN, World


@pytest.fixture
def folder(live_registry: Path, tmp_path: Path) -> Path:
    return duplicate(live_registry, tmp_path / "registry")


def looked(folder: Path, clock: Clock | None = None) -> dict[str, Check]:
    """What is not as it should be, by name."""
    found = examine(replace(settings_of(folder, ANA), state=Path(os.environ["TANDEM_STATE"])), clock)
    return {check.name: check for check in found.checks if check.state is not State.OK}


def typed(folder: Path, *words: str) -> Any:
    return CliRunner().invoke(tandem, ["doctor", "--registry", str(folder), *words])


def everything_in(folder: Path) -> dict[str, str]:
    """Every file that a registry has, with what is in it."""
    files = (path for path in (folder / FOLDER).rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_sound_registry_is_told_line_by_line_and_nothing_is_changed(folder: Path) -> None:
    before = everything_in(folder)
    answer = typed(folder)
    assert answer.exit_code == 0, answer.output
    lines = answer.stdout.splitlines()
    assert lines[-1] == "15 looked at: 0 failed, 0 to be looked after"
    assert {line[:4] for line in lines[1:-1]} == {"ok  "}
    assert any("1 of 3 serve a release, as the log says" in line for line in lines)
    assert any(re.search(r" (\d+) of \1 files of what is live are there$", line) for line in lines)
    assert everything_in(folder) == before


def test_programs_are_told_the_same_as_one_document(folder: Path) -> None:
    (folder / FOLDER / LOG_KEY).chmod(0o644)
    answer = typed(folder, "--json")
    told = json.loads(answer.stdout)
    assert (answer.exit_code, told["state"]) == (20, "fail")
    [failed] = [check for check in told["checks"] if check["state"] != "ok" and check["name"] == "key"]
    assert failed["mend"] == f"chmod 600 {folder / FOLDER / LOG_KEY}"


def other_key(folder: Path) -> None:
    place = folder / FOLDER / LOG_KEY
    place.unlink()
    create_key(place)


def live_blob_gone(folder: Path) -> None:
    """The manifest of the release that is live."""
    [(digest,)] = raw(folder).execute("SELECT digest FROM release")
    _blob(folder, digest).unlink()


def live_blob_damaged(folder: Path) -> None:
    [(digest,)] = raw(folder).execute("SELECT digest FROM release")
    path = _blob(folder, digest)
    path.chmod(0o644)
    path.write_bytes(path.read_bytes() + b" ")


def _blob(folder: Path, digest: str) -> Path:
    text = digest.removeprefix("sha256:")
    return folder / FOLDER / BLOBS / "sha256" / text[:2] / text[2:]


def stage_moved(folder: Path) -> None:
    with unguarded(folder) as connection:
        connection.execute("UPDATE stage SET epoch = epoch + 1 WHERE deployment_id IS NOT NULL")


def newest_unreadable(folder: Path) -> None:
    with unguarded(folder) as connection:
        connection.execute("UPDATE log SET leaf = 'nothing' WHERE idx = (SELECT MAX(idx) FROM log)")


def block_rewritten(folder: Path) -> None:
    """The log grew past 256 entries, and one of these was changed after it was hashed."""
    with unguarded(folder) as connection:
        [(size, newest)] = connection.execute("SELECT MAX(idx) + 1, leaf FROM log")
        connection.executemany("INSERT INTO log (idx, leaf) VALUES (?, ?)", [(i, newest) for i in range(size, 300)])
        leaves = [leaf.encode() for (leaf,) in connection.execute("SELECT leaf FROM log WHERE idx < 256 ORDER BY idx")]
        grown = joined([leaf_hash(leaf) for leaf in leaves]).hex()
        connection.execute("INSERT INTO log_subtree (level, place, hash) VALUES (8, 0, ?)", (grown,))
        assert "log" not in looked(folder)
        connection.execute("UPDATE log SET leaf = replace(leaf, 'ana@', 'eve@') WHERE idx = 200")


def log_emptied(folder: Path) -> None:
    with unguarded(folder) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DELETE FROM log")


def guard_lost(folder: Path) -> None:
    with closing(raw(folder)) as connection:
        connection.execute("DROP TRIGGER release_no_update")


def of_newer(folder: Path) -> None:
    with closing(raw(folder)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def of_older(folder: Path) -> None:
    with closing(raw(folder)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0008'")


def no_database(folder: Path) -> None:
    (folder / FOLDER / DATABASE).write_bytes(b"no database at all" * 100)


def torn(folder: Path) -> None:
    """A page of the middle of the file is another's."""
    path = folder / FOLDER / DATABASE
    data = bytearray(path.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(bytes(data))


def no_blobs(folder: Path) -> None:
    shutil.rmtree(folder / FOLDER / BLOBS)


def blobs_unusable(folder: Path) -> None:
    """No file can be made where the drafts of blobs are."""
    shutil.rmtree(folder / FOLDER / BLOBS / "tmp")
    (folder / FOLDER / BLOBS / "tmp").symlink_to(folder / FOLDER / BLOBS / "nowhere", target_is_directory=True)
    (folder / FOLDER / BLOBS / "nowhere").symlink_to("/proc/self")


def open_to_all(folder: Path) -> None:
    (folder / FOLDER).chmod(0o777)


def file_open_to_all(folder: Path) -> None:
    (folder / FOLDER / DATABASE).chmod(0o666)


def owner_left_alone(folder: Path) -> None:
    World.at(folder).ana.remove_member(BEN, roles=("owner",))


def import_broken_off(folder: Path) -> None:
    (folder / FOLDER / "importing").write_text("postgresql://tandem@db/tandem")


@pytest.mark.parametrize(
    ("harm", "name", "state", "found", "mend"),
    [
        (other_key, "key", "fail", "and the log names", "restore keys/log.pem"),
        (live_blob_gone, "live", "fail", "is missing", "tandem scrub"),
        (live_blob_damaged, "live", "fail", "has bytes that hash to", "tandem scrub"),
        (stage_moved, "log", "fail", "stages serve something else", "tandem log verify"),
        (stage_moved, "stages", "fail", "the log does not tell of what bot@staging serves", "tandem log verify"),
        (newest_unreadable, "log", "fail", "cannot be read", "tandem log verify"),
        (block_rewritten, "log", "fail", "its entries before 256 are not those", "tandem log verify"),
        (log_emptied, "log", "fail", "it has no entries", "restore"),
        (guard_lost, "schema", "fail", "missing: release_no_update", "restore"),
        (of_newer, "schema", "fail", "a newer Tandem (schema 9999", "pip install -U"),
        (of_older, "schema", "fail", "an older Tandem (schema 0008", "tandem upgrade"),
        (of_older, "record", "warn", "not looked at", "mend that"),
        (no_database, "database", "fail", "damaged or is no database", "restore"),
        (torn, "database", "fail", "btreeInitPage", "restore the newest good copy"),
        (no_blobs, "blobs", "fail", "not known any more", "restore them"),
        (blobs_unusable, "blobs", "fail", "", "check the path, the rights on it, and the disk"),
        (open_to_all, "folder", "warn", "its group and everybody may write", "chmod go-w"),
        (file_open_to_all, "database", "warn", "its group and everybody may write", "chmod go-w"),
        (owner_left_alone, "people", "warn", "ana is the only owner", "tandem member add"),
        (import_broken_off, "folder", "fail", "an import into", "tandem import"),
    ],
    ids=lambda each: each.__name__ if callable(each) else each if each in {"stages", "record"} else "",
)
def test_what_is_wrong_is_told_with_what_mends_it(
    folder: Path, harm: Callable[[Path], None], name: str, state: str, found: str, mend: str
) -> None:
    harm(folder)
    told = looked(folder)
    assert name in told
    assert told[name].state.value == state
    assert found in told[name].found
    assert mend in told[name].mend


def test_with_everything_broken_at_once_every_line_is_still_told(folder: Path) -> None:
    for harm in (open_to_all, no_blobs, no_database):
        harm(folder)
    (folder / FOLDER / LOG_KEY).unlink()
    answer = typed(folder)
    assert answer.exit_code == 20
    names = [line.split()[1] for line in answer.stdout.splitlines() if line.startswith(("ok", "warn", "fail"))]
    assert names == ["folder", "room", "blobs", "database", "schema", "record"]


def test_a_copy_that_was_put_back_is_noticed_by_who_has_a_receipt(folder: Path) -> None:
    old = folder.parent / "old.db"
    shutil.copy(folder / FOLDER / DATABASE, old)
    env = {"TANDEM_ACTOR": ANA}
    created = CliRunner(env=env).invoke(tandem, ["app", "create", "shop", "--registry", str(folder)])
    assert created.exit_code == 0, created.output
    assert looked(folder) == {}
    shutil.copy(old, folder / FOLDER / DATABASE)
    told = looked(folder)
    assert told["receipts"].state is State.FAIL
    assert "the log was set back" in told["receipts"].found
    assert "tandem log accept" in told["receipts"].mend
    state = Path(os.environ["TANDEM_STATE"])
    assert not list(state.rglob("found.checkpoint")), "whoever only looks keeps nothing"


def test_a_clock_behind_the_log_and_what_is_overdue_are_told(folder: Path) -> None:
    now = datetime.now(UTC)
    behind = looked(folder, FixedClock(now - timedelta(hours=3)))
    assert (behind["clock"].state, "2 hours behind" in behind["clock"].found) == (State.FAIL, True)
    assert looked(folder, FixedClock(now + timedelta(hours=1))) == {}
    world = World.at(folder)
    world.ana.promote("bot@1", "production")  # waits for an approval
    late = looked(folder, FixedClock(now + timedelta(days=200)))
    assert late["scheduler"].state is State.FAIL
    assert "1 overdue" in late["scheduler"].found
    assert "tandem scheduler run" in late["scheduler"].mend


def test_whoever_keeps_the_database_locked_is_noticed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining_sqlite.file_facts, "__defaults__", (0.05,))
    with closing(sqlite3.connect(folder / FOLDER / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told = looked(folder)
        assert "somebody has been writing" in told["database"].found
        other.execute("ROLLBACK")
    assert looked(folder) == {}


def test_a_first_token_that_nobody_took_is_told(folder: Path) -> None:
    from registry.services import tokens

    world = World.at(folder)
    assert tokens.first(world.ana.runtime) is not None
    assert looked(folder) == {}
    told = looked(folder, FixedClock(datetime.now(UTC) + timedelta(hours=2)))
    assert "never used" in told["tokens"].found
    assert told["tokens"].mend.startswith("tandem token revoke ")


def test_where_there_is_no_registry_there_is_nothing_to_look_at(tmp_path: Path) -> None:
    answer = typed(tmp_path)
    assert (answer.exit_code, "no registry here" in answer.stderr) == (14, True)


@pytest.mark.parametrize("stuck", ["registry.db", "registry.db-journal", "blobs/lock", "blobs/sha256"])
def test_what_may_not_be_written_is_told_with_its_owner(
    folder: Path, stuck: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder / FOLDER / stuck
    # Root, as whom tests run, may write everything.
    monkeypatch.setattr(probing.unwritable, "__defaults__", (lambda path, right: path != place,))
    monkeypatch.setattr(pwd, "getpwuid", lambda number: SimpleNamespace(pw_name="mia"))
    assert place.exists()
    told = looked(folder)["writable"]
    assert (told.state, told.found) == (State.FAIL, f"{place} belongs to mia, and mia may not write it")
    assert told.mend == f"chmod u+rwX {place}"
    monkeypatch.setattr(os, "geteuid", lambda: 77)
    monkeypatch.setattr(pwd, "getpwuid", lambda number: SimpleNamespace(pw_name=f"u{number}"))
    mine = place.stat().st_uid
    assert looked(folder)["writable"].mend.startswith(
        f"chown -R u77 {folder / FOLDER}; or run as its owner: sudo -u u{mine}"
    )


def test_a_folder_that_may_not_be_entered_is_told_as_that(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Path.stat

    def stat(path: Path, **words: bool) -> os.stat_result:
        if path.parent == folder / FOLDER:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return asked(path, **words)

    monkeypatch.setattr(Path, "stat", stat)
    answer = typed(folder)
    assert answer.exit_code == 20
    assert f"ls -ld {folder / FOLDER}" in answer.stderr
    assert "unexpected" not in answer.stderr


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"")], ids=["missing", "empty"])
def test_rows_that_are_gone_are_to_be_restored_and_no_registry_is_made_in_their_place(
    folder: Path, harm: Callable[[Path], object]
) -> None:
    harm(folder / FOLDER / DATABASE)
    answer = typed(folder)
    assert answer.exit_code == 14
    assert "registry.db is missing (or empty)" in answer.stderr
    assert "restore it from a backup" in answer.stderr
    assert "tandem init" not in answer.stderr


def test_files_that_may_not_be_read_are_not_to_be_registered_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def chunks(self: Disk, path: Path) -> Iterator[bytes]:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Disk, "chunks", chunks)
    told = looked(folder)["live"]
    assert "cannot be read: Permission denied" in told.found
    assert told.mend.startswith("check the rights")


def test_a_copy_that_was_accepted_in_another_place_fails_no_more(folder: Path) -> None:
    copy = shutil.copytree(folder, folder.parent / "copy")
    for place, words in ((folder, ["app", "create", "shop"]), (copy, ["log", "accept"])):
        answer = CliRunner(env={"TANDEM_ACTOR": ANA}).invoke(tandem, [*words, "--registry", str(place)])
        assert answer.exit_code == 0, answer.output
    told = looked(copy)["receipts"]
    assert (told.state, "lacks 1 operation of which" in told.found) == (State.WARN, True)
    assert "tandem log accept" not in told.mend


# On a server -------------------------------------------------------------------------------------------------


def test_a_database_on_a_server_is_looked_at_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "registry"
    World(folder, database=POSTGRESQL)
    url, address = url_of(folder), settings_of(folder, ANA).database
    assert url is not None
    assert address is not None
    told = looked(folder)
    # Tests run as the superuser of a server without fsync.
    assert told.pop("rights").found.startswith("postgres owns the tables")
    assert told.pop("database").mend.startswith("ALTER SYSTEM SET fsync = on")
    assert told == {}
    with connected(url, autocommit=False) as writer:
        writer.execute(SEQUENCER)
        holder = server_facts(address).holder
        assert holder is not None
        assert (holder.pid, holder.state) == (writer.info.backend_pid, "idle in transaction")
        monkeypatch.setattr("registry.domain.checkups.databases.STILL", 0.0)
        assert f"pg_terminate_backend({holder.pid})" in looked(folder)["writers"].mend
    with connected(url) as server:
        server.execute("ALTER TABLE release DISABLE TRIGGER USER")
    told = looked(folder)
    assert "writers" not in told
    assert "release_no_update" in told["schema"].found
