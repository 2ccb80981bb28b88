"""A whole registry with its blobs in a bucket, through the command line; and that nobody writes to another place."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import obstore
import pytest
from click.testing import CliRunner, Result
from obstore.store import S3Store

from cli.main import tandem
from registry.bootstrap import BLOBS, open_registry
from registry.config import FOLDER, Settings
from registry.domain.buckets import parse_bucket
from registry.domain.digests import Digest
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError
from registry.founding import initialise
from registry.storage.blobs.folder import FolderBlobs
from registry.storage.blobs.object_store import ObjectBlobs
from registry.wiring import BLOBS_ELSEWHERE
from tests.postgres import new_database
from tests.s3 import Server, ministack

ANA = "ana@example.com"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with ministack(tmp_path_factory.mktemp("ministack")) as running:
        yield running


@pytest.fixture
def place(server: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    for name in ("TANDEM_BLOBS", "TANDEM_KEYS"):
        monkeypatch.delenv(name, raising=False)
    return server.new_place()


def ask(folder: Path, *words: str, code: int = 0, **environment: str) -> Result:
    env = {"TANDEM_REGISTRY": str(folder), "TANDEM_ACTOR": ANA, **environment}
    answer = CliRunner(env=env).invoke(tandem, list(words))
    assert answer.exit_code == code, answer.output
    return answer


def settings_of(folder: Path, **environment: str) -> Settings:
    return Settings.load(str(folder), {"TANDEM_ACTOR": ANA, **environment}, folder)


def test_a_registry_keeps_its_blobs_in_a_bucket_from_init_to_a_damaged_one(tmp_path: Path, place: str) -> None:
    ask(tmp_path, "init", "--blobs", place)
    assert not (tmp_path / FOLDER / BLOBS).exists()
    prompt = tmp_path / "greeting.prompt.md"
    prompt.write_text("# user\nGreet {{name}}.\n", encoding="utf-8")
    register = ("prompt", "register", str(prompt), "--name", "greeting")
    digest = Digest(json.loads(ask(tmp_path, *register, "--json").stdout)["version"]["digest"])
    ask(
        tmp_path,
        "base",
        "register",
        "--hosted",
        "--provider",
        "openai",
        "--model",
        "gpt-4.1-2025-04-14",
        "--name",
        "base",
    )
    ask(tmp_path, "release", "compose", "bot", "--prompt", "greeting@1", "--base", "base@1")
    assert "Greet Ana." in ask(tmp_path, "prompt", "render", "greeting@1", "--var", "name=Ana").stdout

    bucket = parse_bucket(place)
    behind = S3Store(bucket.name, prefix=bucket.prefix, client_options={"allow_http": True})
    key = f"sha256/{digest[7:9]}/{digest[9:]}"
    assert ObjectBlobs(bucket).verify(digest) == "", "the manifest is a blob"
    obstore.put(behind, key, b"other bytes")
    refused = ask(tmp_path, "promote", "bot@1", "--to", "dev", code=20)
    assert f"{place}/{key} has bytes that hash to" in refused.stderr

    ask(tmp_path, *register)
    assert ObjectBlobs(bucket).verify(digest) == "", "registering again mends"
    ask(tmp_path, "promote", "bot@1", "--to", "dev")
    assert not (tmp_path / FOLDER / BLOBS).exists(), "nothing went to the folder"


def test_another_place_than_the_recorded_one_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "there").mkdir()
    initialise(tmp_path / "here", settings_of(tmp_path / "here"))
    initialise(tmp_path / "there", settings_of(tmp_path / "there", TANDEM_BLOBS=place))
    prompt = tmp_path / "greeting.prompt.md"
    prompt.write_text("Hello.\n", encoding="utf-8")
    refused = ask(
        tmp_path / "here", "prompt", "register", str(prompt), "--name", "greeting", code=12, TANDEM_BLOBS=place
    )
    assert "in another place" in refused.stderr
    ask(
        tmp_path / "there",
        "prompt",
        "register",
        str(prompt),
        "--name",
        "greeting",
        code=12,
        TANDEM_BLOBS=place + "/else",
    )
    ask(tmp_path / "there", "prompt", "register", str(prompt), "--name", "greeting", TANDEM_BLOBS=place)
    ask(tmp_path / "there", "prompt", "register", str(prompt), "--name", "greeting")


def test_a_record_that_was_lost_is_no_reason_to_use_the_folder(tmp_path: Path, place: str) -> None:
    initialise(tmp_path, settings_of(tmp_path).with_blobs(place))
    (tmp_path / FOLDER / BLOBS_ELSEWHERE).unlink()
    with pytest.raises(InfrastructureError, match="not known any more"):
        _ = open_registry(settings_of(tmp_path)).runtime
    assert not (tmp_path / FOLDER / BLOBS).exists()


def test_a_bucket_of_one_registry_is_refused_to_the_next(tmp_path: Path, place: str) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    ask(tmp_path / "one", "init", "--blobs", place)
    refused = ask(tmp_path / "two", "init", "--blobs", place, code=12)
    assert "belongs to another registry" in refused.stderr
    assert not (tmp_path / "two" / FOLDER).exists()


def test_an_init_that_failed_gives_the_bucket_back(tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("registry.founding._put_in_place", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            initialise(tmp_path, settings_of(tmp_path, TANDEM_BLOBS=place))
    initialise(tmp_path, settings_of(tmp_path, TANDEM_BLOBS=place))


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    for words in (("--blobs", "elsewhere"), ("--blobs", "ftp://server/x")):
        assert "not the address of a bucket" in ask(tmp_path, "init", *words, code=15).stderr


def test_a_registry_on_a_server_keeps_its_blobs_in_a_bucket_and_its_key_in_a_folder(tmp_path: Path, place: str) -> None:
    address = new_database()
    keys = {"TANDEM_KEYS": str(tmp_path / "keys")}
    with pytest.raises(InvalidInputError, match="log key"):
        settings_on(address, tmp_path, TANDEM_BLOBS=place)
    settings = settings_on(address, tmp_path, TANDEM_BLOBS=place, **keys)
    initialise(tmp_path, settings)
    door = open_registry(settings)
    digest, _ = door.runtime.blobs.put([b"in the bucket"])
    door.close()
    assert ObjectBlobs(parse_bucket(place)).get(digest) == b"in the bucket"

    # Somebody who still names the folder, or another bucket, writes nowhere.
    for wrong in ({"TANDEM_BLOBS": keys["TANDEM_KEYS"]}, {"TANDEM_BLOBS": place + "/else", **keys}):
        other = settings_on(address, tmp_path, **wrong)
        with pytest.raises(ConflictError, match="in another place"):
            _ = open_registry(other).runtime
    shutil.rmtree(tmp_path / "keys" / "keys")
    door = open_registry(settings)
    with pytest.raises(InfrastructureError, match="key"):
        door.runtime.blobs.put([b"whose"])
    door.close()


def settings_on(address: str, here: Path, **environment: str) -> Settings:
    return Settings.load(None, {"TANDEM_REGISTRY": address, "TANDEM_ACTOR": ANA, **environment}, here)


def test_two_places_for_one_registry_are_a_conflict(tmp_path: Path, place: str) -> None:
    with pytest.raises(ConflictError, match="two places"):
        settings_of(tmp_path, TANDEM_BLOBS=place).with_blobs(place + "/else")
    assert settings_of(tmp_path, TANDEM_BLOBS=place).with_blobs(place).blobs == parse_bucket(place)


def test_a_folder_registry_needs_nothing_new(tmp_path: Path) -> None:
    initialise(tmp_path, settings_of(tmp_path))
    door = open_registry(settings_of(tmp_path, TANDEM_BLOBS="some/folder"))
    assert isinstance(door.runtime.blobs, FolderBlobs)
    door.close()
