"""`tandem lock` and `tandem witness` at the command line: what they say, and the codes that builds go by."""

from __future__ import annotations

from pathlib import Path

import pytest
from git import Repo

from tests.cli.playground import Playground


@pytest.fixture
def file(play: Playground, tmp_path: Path) -> str:
    path = str(tmp_path / "registry.lock")
    told = play.text("lock", "write", "bot@staging", "bot@production", "--output", path)
    assert told == f"{path}: bot@production serves bot@2, bot@staging serves bot@2\n"
    return path


def test_a_build_goes_on_while_what_is_locked_is_live_and_no_longer(play: Playground, file: str) -> None:
    assert play.text("lock", "check", file).splitlines()[0].split() == ["STAGE", "LOCKED", "EPOCH", "NOW", "DIGEST"]
    assert play.document("resolve", "bot@staging", "--locked", file) == play.document("resolve", "bot@staging")
    play.text("promote", "bot@4", "--to", "staging")
    moved = play.document("lock", "check", file, code=12)
    assert [stage["serves"] for stage in moved["stages"]] == ["bot@2", "bot@4"]
    assert "bot@4, epoch 3" in play.text("lock", "verify", file)
    assert play.document("resolve", "bot@staging", "--locked", file, code=12)["error"]["code"] == "conflict"
    play.text("resolve", "bot@production", "--locked", file)
    fix = f"tandem lock write bot@production bot@staging --output {file}"
    assert fix in play.told("resolve", "bot@staging", "--locked", file, code=12)
    play.text(*fix.split()[1:])
    play.document("lock", "check", file)
    for_dev = f"tandem lock write bot@production bot@staging bot@dev --output {file}"
    assert for_dev in play.told("pull", "bot@dev", "x", "--locked", file, code=14)


def test_what_is_locked_is_pulled(play: Playground, file: str, tmp_path: Path) -> None:
    play.text("promote", "bot@4", "--to", "staging")
    pulled = play.document("pull", "bot@staging", str(tmp_path / "serving"), "--locked", file)
    assert pulled["reference"] == "bot@2"
    play.told("pull", "bot@dev", str(tmp_path / "more"), "--locked", file, code=14)


def test_a_lock_is_verified_by_its_key_and_by_no_other(play: Playground, file: str) -> None:
    key = play.text("log", "key").strip()
    assert play.document("lock", "verify", file, "--key", key)["entries"] is None
    play.told("lock", "verify", file, "--key", "x", code=15)
    play.told("lock", "verify", file + ".not", code=15)
    play.told("lock", "write", "bot@dev", "--output", file, code=14)
    play.told("lock", "write", code=2)


def test_what_a_lock_says_reaches_no_terminal_as_it_is(play: Playground, file: str) -> None:
    path = Path(file)
    path.write_text(path.read_text().replace("bot@production", "bot\\u001b[2J"))
    told = play.told("lock", "verify", file, code=15)
    assert "\x1b[2J" not in told


def test_a_repository_is_a_witness_and_says_so(play: Playground, tmp_path: Path) -> None:
    place = tmp_path / "checkpoints"
    with Repo.init(place) as repo, repo.config_writer() as config:
        config.set_value("user", "name", "Ana").set_value("user", "email", "ana@example.com")
    assert "nothing was there to hold it to" in play.text("witness", "git", str(place))
    assert "has the newest checkpoint already" in play.text("witness", "git", str(place))
    assert "which begin as at the one checkpoint there is, of " in play.text("witness", "verify", str(place))
    play.told("witness", "git", str(place), "--push", code=20)
    play.told("witness", "git", str(tmp_path), code=15)
    with Repo(place) as repo:
        path = repo.head.commit.tree["checkpoints"]["tandem"]["log"].blobs[0].path
        repo.index.remove([path])
        repo.index.commit("gone")
    assert "NOT as witnessed: 1 of 2" in play.text("witness", "verify", str(place), code=20)
