"""Exporting a registry and making one of the archive: the same facts, nobody's say, whole or not at all."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from registry.bootstrap import import_registry
from registry.config import FOLDER, Settings
from registry.domain.buckets import Bucket
from registry.domain.digests import Digest
from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    IntegrityError,
    InvalidInputError,
    PermissionDeniedError,
)
from registry.storage.blobs.folder import FolderBlobs
from registry.storage.catalog.dumping import LEFT_OUT, TABLES
from registry.storage.catalog.recomputing import faults
from registry.storage.tables import INSERT_ONLY, metadata
from tests.archiving import door_of, imported, lived_in
from tests.corpora.edited_archives import members_of
from tests.corpora.hostile_archives import CORPUS
from tests.crashes import dump, problems
from tests.postgres import MARK, POSTGRESQL, SQLITE, settings_of
from tests.waivers import lenient, regressed
from tests.world import ANA, BEN, EVE, World

APPENDED = {"log", "members_document", "promotion", "promotion_event", "approval_withdrawal", "waiver_event"}
"""Tables to which an import adds what it ended."""


# Out and in ----------------------------------------------------------------------------------------------------


def test_the_same_registry_comes_in_as_went_out(archive: Path, lived: Path, tmp_path: Path) -> None:
    """Invariant 16: the same digests for everything, and the log goes on where it stood."""
    done = imported(archive, tmp_path)
    before, after = dump(lived), dump(tmp_path)
    for table in set(TABLES) - APPENDED - {"stage"}:
        assert after[table] == before[table], table
    assert after["stage"] == before["stage"]
    leaves = {row["idx"]: row["leaf"] for row in after["log"]}
    assert {index: leaves[index] for index in range(done.entries)} == {r["idx"]: r["leaf"] for r in before["log"]}
    assert problems(tmp_path) == []


def test_references_resolve_to_the_same_and_decisions_replay(archive: Path, lived: Path, tmp_path: Path) -> None:
    imported(archive, tmp_path)
    old, new = World.at(lived).ana, door_of(tmp_path)
    for stage in ("bot@staging", "bot@production"):
        assert new.resolve(stage).digest == old.resolve(stage).digest
        assert [(i.at, i.what, i.release) for i in new.history(stage).items] == [
            (i.at, i.what, i.release) for i in old.history(stage).items
        ]
    for reference in ("support@1", "support-lora@1", "tiny@1", "tickets-eval@1", "support-suite@1"):
        assert new.version(reference) == old.version(reference)
    decisions = new.decisions().items
    assert len(decisions) > 5
    assert all(new.replay(decision.id).same for decision in decisions)
    assert new.search(("support",)).items == old.search(("support",)).items


def test_what_is_exported_of_an_import_is_what_was_imported(archive: Path, tmp_path: Path) -> None:
    """Members that an import adds nothing to are the same bytes; the others begin, or end, with them."""
    imported(archive, tmp_path / "again")
    door_of(tmp_path / "again").export(tmp_path / "again.tandem")
    before, after = (dict(members_of(path.read_bytes())) for path in (archive, tmp_path / "again.tandem"))
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"index.json", *(f"rows/{table}.jsonl" for table in APPENDED)}
    assert set(after["rows/log.jsonl"].splitlines()) > set(before["rows/log.jsonl"].splitlines())


def test_the_same_registry_gives_the_same_bytes(archive: Path, lived: Path, tmp_path: Path) -> None:
    World.at(lived).ana.export(tmp_path / "again.tandem")
    assert (tmp_path / "again.tandem").read_bytes() == archive.read_bytes()


def test_what_was_imported_can_be_worked_with(archive: Path, tmp_path: Path) -> None:
    imported(archive, tmp_path)
    world = World.at(tmp_path)
    released = world.release(110)
    assert world.ana.promote(released, "staging").deployment is not None
    assert problems(tmp_path) == []


@pytest.mark.parametrize(("out", "into"), [(POSTGRESQL, SQLITE), (SQLITE, POSTGRESQL), (POSTGRESQL, POSTGRESQL)])
def test_it_is_the_same_whatever_the_database(out: str, into: str, tmp_path: Path) -> None:
    world = lived_in(World(tmp_path / "out", database=out))
    world.ana.export(tmp_path / "one.tandem")
    imported(tmp_path / "one.tandem", tmp_path / "in", database=into)
    assert problems(tmp_path / "in") == []
    door_of(tmp_path / "in").export(tmp_path / "two.tandem")
    before, after = (dict(members_of((tmp_path / f"{n}.tandem").read_bytes())) for n in ("one", "two"))
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"index.json", *(f"rows/{table}.jsonl" for table in APPENDED)}
    assert before.keys() == after.keys()


def test_any_tar_program_lists_and_reads_it(archive: Path, tmp_path: Path) -> None:
    with tarfile.open(archive) as listed:
        assert [one.name for one in listed] == [name for name, _ in members_of(archive.read_bytes())]
    if shutil.which("tar"):
        subprocess.run(["tar", "xf", str(archive), "-C", str(tmp_path)], check=True)
        assert (tmp_path / "rows" / "log.jsonl").read_bytes() == dict(members_of(archive.read_bytes()))[
            "rows/log.jsonl"
        ]


def test_every_table_is_in_an_archive_or_left_out_for_a_reason() -> None:
    assert set(TABLES) | LEFT_OUT == set(metadata.tables)
    assert not set(TABLES) & LEFT_OUT
    assert set(INSERT_ONLY) - set(TABLES) == {"generation", "score"}
    place = {name: i for i, name in enumerate(TABLES)}
    for table in TABLES:
        for key in metadata.tables[table].foreign_keys:
            assert place[key.column.table.name] <= place[table], f"{table} refers to {key.column}"


def test_keys_are_not_in_an_archive(lived: Path, archive: Path) -> None:
    key = (lived / FOLDER / "keys" / "log.pem").read_bytes()
    assert key.splitlines()[1] not in archive.read_bytes()
    assert b"PRIVATE KEY" not in archive.read_bytes()


def test_through_a_pipe(archive: Path, lived: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Piped(io.BytesIO):
        """Gives a few bytes at a time, and cannot seek."""

        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or 0, 700) if size and size > 0 else 700)

        def seekable(self) -> bool:
            return False

    monkeypatch.setattr(sys, "stdin", type("In", (), {"buffer": Piped(archive.read_bytes())})())
    imported(Path("-"), tmp_path)
    sent = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", type("Out", (), {"buffer": sent})())
    World.at(lived).ana.export(Path("-"))
    assert sent.getvalue() == archive.read_bytes()


# Nobody's say --------------------------------------------------------------------------------------------------


def test_whoever_imports_is_the_owner_alone(archive: Path, tmp_path: Path) -> None:
    done = imported(archive, tmp_path, EVE)
    assert done.former_members == ("ana", "ben")
    (person,) = door_of(tmp_path, EVE).members().people
    assert (person.human_id, person.roles, person.slots) == ("eve", ("owner",), {"*": ("*",)})
    with pytest.raises(PermissionDeniedError):
        door_of(tmp_path, BEN).approve("bot@3", "production", "again")
    with pytest.raises(PermissionDeniedError):
        door_of(tmp_path, ANA).promote("bot@3", "production")


def test_the_log_tells_of_the_import(archive: Path, tmp_path: Path) -> None:
    done = imported(archive, tmp_path, EVE)
    entry, key = [row["leaf"] for row in dump(tmp_path)["log"] if row["idx"] in {done.entries, done.entries + 1}]
    assert '"type":"registry.imported"' in entry
    assert all(text in entry for text in (done.index, done.log_root, done.key_id, EVE))
    assert '"type":"key.registered"' in key
    assert done.key_id in key


@pytest.mark.parametrize("account", [ANA, BEN, EVE])
def test_no_approval_and_no_request_of_before_counts(archive: Path, tmp_path: Path, account: str) -> None:
    """Also not for somebody who was a member, and even when those who approved are members again."""
    done = imported(archive, tmp_path, account)
    assert (done.requests_cancelled, done.approvals_withdrawn) == (1, 1)
    door = door_of(tmp_path, account)
    assert door.promotions(open_only=True).items == ()
    if account != BEN:
        door.add_member(BEN, human_id="ben", roles=("approver",), slots=("reviewer",))
    assert door.promote("bot@3", "production").deployment is None


def test_waivers_are_revoked(tmp_path: Path) -> None:
    world = World(tmp_path / "out").stock()
    asked = world.ana.request_waiver(regressed(lenient(world)), "staging", "no-regression", "tone")
    assert world.as_(BEN).grant_waiver(asked.id).state == "granted"
    world.ana.export(tmp_path / "one.tandem")
    assert imported(tmp_path / "one.tandem", tmp_path / "in", BEN).waivers_revoked == 1
    assert [waiver.state for waiver in door_of(tmp_path / "in", BEN).waivers("bot")] == ["revoked"]


def test_somebody_comes_back_under_the_id_that_history_knows(tmp_path: Path) -> None:
    """One human is one id for ever, or they could approve what they made."""
    world = World(tmp_path / "out").stock()
    world.ana.add_member("zoe@example.com", human_id="zoe-l", roles=("author",))
    world.ana.export(tmp_path / "one.tandem")
    assert imported(tmp_path / "one.tandem", tmp_path / "in", "zoe@example.com").owner == "zoe-l"
    with pytest.raises(ConflictError, match="zoe-l in the history"):
        imported(tmp_path / "one.tandem", tmp_path / "other", "zoe@example.com", human_id="zoe")


def test_an_id_that_was_somebody_else_s_is_not_taken_silently(archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ConflictError, match="ben is somebody's id") as refused:
        imported(archive, tmp_path / "in", "ben@elsewhere.org")
    assert "--human ben" in refused.value.fix
    assert list((tmp_path / "in").iterdir()) == []
    assert imported(archive, tmp_path / "in", "ben@elsewhere.org", human_id="ben-2").owner == "ben-2"
    assert imported(archive, tmp_path / "same", "ben@elsewhere.org", human_id="ben").owner == "ben"


# Who, and where ------------------------------------------------------------------------------------------------


def test_only_owners_and_administrators_export(tmp_path: Path) -> None:
    world = World(tmp_path / "out")
    world.ana.add_member(BEN, roles=("author", "promoter", "oncall", "approver"))
    world.ana.add_member(EVE, roles=("admin",))
    with pytest.raises(PermissionDeniedError, match="may not export the registry"):
        world.as_(BEN).export(tmp_path / "one.tandem")
    assert not (tmp_path / "one.tandem").exists()
    assert world.as_(EVE).export(tmp_path / "one.tandem").entries == 4


@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_nothing_is_imported_where_a_registry_is(archive: Path, tmp_path: Path, database: str) -> None:
    World(tmp_path / "there", database=database)
    before = dump(tmp_path / "there")
    settings = settings_of(tmp_path / "there", ANA)
    with pytest.raises(ConflictError):
        import_registry(archive, tmp_path / "there", settings)
    assert dump(tmp_path / "there") == before


def test_a_file_that_is_there_is_not_overwritten(lived: Path, tmp_path: Path) -> None:
    (tmp_path / "kept.tandem").write_text("kept")
    with pytest.raises(ConflictError, match="is there already"):
        World.at(lived).ana.export(tmp_path / "kept.tandem")
    assert [path.name for path in tmp_path.iterdir()] == ["kept.tandem"]
    assert (tmp_path / "kept.tandem").read_text() == "kept"


def test_an_archive_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError, match="no such file"):
        imported(tmp_path / "none.tandem", tmp_path / "in")
    with pytest.raises(InfrastructureError):
        imported(tmp_path, tmp_path / "in")


def test_a_bucket_is_refused_by_name(archive: Path, tmp_path: Path) -> None:
    settings = Settings(None, ANA, tmp_path, blobs=Bucket("s3", "team", "tandem"))
    with pytest.raises(InvalidInputError, match="into a bucket"):
        import_registry(archive, tmp_path / "in", settings)
    assert list(tmp_path.iterdir()) == []


def test_folders_that_were_made_for_it_go_when_it_is_refused(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.tandem").write_bytes(archive.read_bytes()[:-600])
    with pytest.raises(InvalidInputError):
        import_registry(tmp_path / "bad.tandem", tmp_path / "a" / "b", Settings(None, ANA, tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["bad.tandem"]


@pytest.mark.parametrize("case", ["a row changed", "other bytes in a blob", "the last blob missing", "a row twice"])
def test_a_server_s_database_is_left_as_it_was(archive: Path, tmp_path: Path, case: str) -> None:
    """And a sound archive can be imported there afterwards."""
    bad = tmp_path / "bad.tandem"
    bad.write_bytes(CORPUS[case].make(archive.read_bytes()))
    folder = tmp_path / "in"
    with pytest.raises(InvalidInputError, match=CORPUS[case].message):
        imported(bad, folder, database=POSTGRESQL)
    assert [path.name for path in folder.iterdir()] == [MARK]
    assert import_registry(archive, folder, settings_of(folder, ANA)).blobs
    assert problems(folder) == []


def test_a_damaged_blob_is_not_exported(tmp_path: Path) -> None:
    world = World(tmp_path / "out").stock()
    blob = next(path for path in (world.folder / FOLDER / "blobs" / "sha256").rglob("*") if path.is_file())
    blob.chmod(0o600)
    blob.write_bytes(bytes(blob.stat().st_size))
    with pytest.raises(IntegrityError, match="is damaged"):
        world.ana.export(tmp_path / "one.tandem")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_writers_are_not_kept_waiting_by_blobs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are of one moment; what is registered while blobs are written is not in the archive."""
    world = World(tmp_path / "out").stock()
    opened = FolderBlobs.open
    registered: list[bool] = []

    def slow(self: FolderBlobs, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        if not registered:
            registered.append(True)
            world.as_(ANA).tag("support@1", "meanwhile")
        return opened(self, digest, offset)

    monkeypatch.setattr(FolderBlobs, "open", slow)
    done = world.ana.export(tmp_path / "one.tandem")
    assert registered
    assert imported(tmp_path / "one.tandem", tmp_path / "in").entries == done.entries
    assert dump(tmp_path / "in")["version_tag"] == []


# Recomputing ---------------------------------------------------------------------------------------------------


def test_a_registry_that_was_lived_in_has_no_faults(lived: Path) -> None:
    with World.at(lived).ana.runtime.catalog.read() as reading:
        assert list(faults(reading._work.connection)) == []
