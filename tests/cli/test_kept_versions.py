"""What every version of Tandem wrote is verified by this one, and whatever was changed in it is refused."""

from __future__ import annotations

import base64
import filecmp
import gzip
import hashlib
import json
import os
import shutil
import sqlite3
import tarfile
from collections.abc import Callable, Sequence
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.storage.schema import HEAD
from tests.damaging import unguarded
from tests.keeping import KEPT, PROVED
from tests.world import ANA

VERSIONS = sorted(path.name for path in KEPT.iterdir())


@pytest.fixture(scope="module", params=VERSIONS)
def kept(request: pytest.FixtureRequest) -> Path:
    return KEPT / str(request.param)


@pytest.fixture(scope="module")
def upgraded(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The registry of that version, brought up to date."""
    home = tmp_path_factory.mktemp("upgraded")
    (home / FOLDER / "keys").mkdir(parents=True)
    shutil.copy(kept / "log.pem", home / FOLDER / "keys")
    (home / FOLDER / "keys" / "log.pem").chmod(0o600)
    with closing(sqlite3.connect(home / FOLDER / DATABASE)) as connection:
        connection.executescript(gzip.decompress((kept / "registry.sql.gz").read_bytes()).decode())
    blobs = home / FOLDER / "blobs" / "sha256"
    with tarfile.open(kept / "team.tandem.gz") as archive:
        for member in (m for m in archive if m.name.startswith("blobs/sha256/")):
            name = member.name.rpartition("/")[2]
            (blobs / name[:2]).mkdir(parents=True, exist_ok=True)
            data = archive.extractfile(member)
            assert data is not None
            (blobs / name[:2] / name[2:]).write_bytes(data.read())
    assert said(home, "upgrade").exit_code == 0
    return home


def said(home: Path, *words: str) -> Result:
    return CliRunner(env={"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(home)}).invoke(tandem, list(words))


def document(home: Path, *words: str) -> Any:
    done = said(home, *words, "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def expected(kept: Path) -> Any:
    return json.loads((kept / "expected.json").read_text())


def changed(path: Path, to: Path, change: Callable[[bytes], bytes]) -> str:
    """A copy of a file in which something is changed."""
    before = path.read_bytes()
    after = change(before)
    assert after != before
    to.write_bytes(after)
    return str(to)


def test_this_version_is_kept() -> None:
    """When the version is raised, `python -m tests.keeping` keeps what the new one writes."""
    assert version("tandem-registry") in VERSIONS


def test_its_registry_is_verified_and_serves_what_it_served(upgraded: Path, kept: Path) -> None:
    assert said(upgraded, "log", "verify").exit_code == 0
    assert said(upgraded, "scrub").exit_code == 0
    served = document(upgraded, "resolve", "bot@production")
    assert {key: served[key] for key in expected(kept)["served"]} == expected(kept)["served"]
    assert said(upgraded, "check", "bot@1", "--stage", "audited").exit_code == 0, "the statement about it counts"
    assert said(upgraded, "check", "bot@2", "--stage", "audited").exit_code == 11


def test_a_row_of_it_that_was_changed_is_found(upgraded: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(upgraded, tmp_path / "w")
    with unguarded(copy) as connection:
        connection.execute("UPDATE deployment SET reason = 'for no reason' WHERE sequence = 1")
    assert said(copy, "log", "verify").exit_code == 20


def test_its_checkpoint_holds_the_registry_to_what_it_was(upgraded: Path, kept: Path, tmp_path: Path) -> None:
    assert said(upgraded, "log", "verify", "--since", str(kept / "log.checkpoint")).exit_code == 0
    size = str(expected(kept)["log"]["size"]).encode()
    forged = changed(kept / "log.checkpoint", tmp_path / "forged", lambda b: b.replace(size, size + b"1", 1))
    assert said(upgraded, "log", "verify", "--since", forged).exit_code == 15


def test_its_proof_is_verified_with_its_key_and_no_registry(kept: Path, tmp_path: Path) -> None:
    proof, key = kept / "entry.tlog-proof", (kept / "log.key").read_text().strip()
    proven = document(tmp_path, "log", "verify", "--offline", str(proof), "--key", key)
    entry = expected(kept)["entry"]
    assert (proven["index"], proven["type"], proven["size"]) == (PROVED, entry["type"], expected(kept)["log"]["size"])
    for change in (
        lambda b: b.replace(b"index 12", b"index 13", 1),
        lambda b: b.replace(base64.b64encode(_extra(b)), base64.b64encode(_extra(b).replace(b"ana@", b"eve@")), 1),
        lambda b: b[:-20] + b[-19:],
    ):
        other = changed(proof, tmp_path / "changed", change)
        assert said(tmp_path, "log", "verify", "--offline", other, "--key", key).exit_code == 15


def _extra(proof: bytes) -> bytes:
    """The entry in a proof, which stands on the line `extra`."""
    return base64.b64decode(next(line for line in proof.splitlines() if line.startswith(b"extra ")).split()[1])


def test_its_static_files_have_the_root_of_its_checkpoint(kept: Path) -> None:
    note = (kept / "tiles" / "checkpoint").read_text()
    assert note.splitlines()[1:3] == [str(expected(kept)["log"]["size"]), expected(kept)["log"]["root"]]
    data = next((kept / "tiles" / "tile" / "entries").rglob("[0-9]*.p/*")).read_bytes()
    entries = list[bytes]()
    while data:
        size = int.from_bytes(data[:2])
        entries.append(data[2 : 2 + size])
        data = data[2 + size :]
    assert base64.b64encode(tree(entries)).decode() == expected(kept)["log"]["root"]
    assert json.loads(entries[PROVED])["op_id"] == expected(kept)["entry"]["op_id"]


def tree(leaves: Sequence[bytes]) -> bytes:
    """RFC 6962, section 2.1, written from the text of the standard."""
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    split = 1 << ((len(leaves) - 1).bit_length() - 1)
    return hashlib.sha256(b"\1" + tree(leaves[:split]) + tree(leaves[split:])).digest()


def test_a_release_that_was_pulled_is_what_is_pulled_today(upgraded: Path, kept: Path, tmp_path: Path) -> None:
    told = json.loads((kept / "pulled" / "tandem.json").read_text())
    assert told["digest"] == expected(kept)["served"]["digest"]
    for file in told["files"]:
        data = (kept / "pulled" / file["path"]).read_bytes()
        assert (f"sha256:{hashlib.sha256(data).hexdigest()}", len(data)) == (file["digest"], file["size"])
    # The weights of the base model are kept by reference: they come from where they lie.
    base = shutil.copytree(kept / "pulled" / "base", tmp_path / "base")
    home = shutil.copytree(upgraded, tmp_path / "w")
    assert said(home, "base", "register", str(base), "--name", "tiny").exit_code == 0
    assert said(home, "pull", "bot@production", str(tmp_path / "pulled")).exit_code == 0
    files = sorted(str(p.relative_to(kept / "pulled")) for p in (kept / "pulled").rglob("*") if p.is_file())
    assert filecmp.cmpfiles(kept / "pulled", tmp_path / "pulled", files, shallow=False) == (files, [], [])


def test_its_archive_is_imported_or_its_schema_told(kept: Path, tmp_path: Path) -> None:
    data = gzip.decompress((kept / "team.tandem.gz").read_bytes())
    archive = tmp_path / "team.tandem"
    archive.write_bytes(data)
    with tarfile.open(archive) as opened:
        index = opened.extractfile("index.json")
        assert index is not None
        revision = json.load(index)["revision"]
    done = imported(archive, tmp_path / "w")
    if revision != HEAD:
        assert (done.exit_code, revision in done.output) == (15, True)
        return
    assert done.exit_code == 0, done.output
    assert said(tmp_path / "w", "log", "verify").exit_code == 0
    assert document(tmp_path / "w", "resolve", "bot@production")["digest"] == expected(kept)["served"]["digest"]
    changed(archive, tmp_path / "changed.tandem", lambda b: b.replace(b'"reason":"slow"', b'"reason":"sloe"', 1))
    assert imported(tmp_path / "changed.tandem", tmp_path / "x").exit_code == 15
    assert not (tmp_path / "x" / FOLDER).exists()


def imported(archive: Path, to: Path) -> Result:
    to.mkdir()
    env = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": ""}
    return CliRunner(env=env).invoke(tandem, ["import", str(archive), "--into", str(to)])


def test_a_statement_that_was_signed_then_counts_and_a_changed_one_does_not(
    upgraded: Path, kept: Path, tmp_path: Path
) -> None:
    home = shutil.copytree(upgraded, tmp_path / "w")
    assert said(home, "release", "attest", "bot@1", str(kept / "ticket.dsse.json")).exit_code == 0
    envelope = json.loads((kept / "ticket.dsse.json").read_text())
    statement = json.loads(base64.b64decode(envelope["payload"]))
    two = document(home, "release", "show", "bot@2")["digest"].removeprefix("sha256:")
    statement["subject"] = [{"name": "bot@2", "digest": {"sha256": two}}]
    envelope["payload"] = base64.b64encode(json.dumps(statement).encode()).decode()
    (tmp_path / "moved.json").write_text(json.dumps(envelope))
    said(home, "release", "attest", "bot@2", str(tmp_path / "moved.json"))
    assert said(home, "check", "bot@2", "--stage", "audited").exit_code == 11


def test_nothing_that_is_kept_is_written_to() -> None:
    """They are the same for ever: a change here would be a change of what somebody holds."""
    assert [path for path in KEPT.rglob("*") if path.is_file() and os.stat(path).st_size == 0] == []
