"""Large files, as real clients of the Hub send them: by Xet and by LFS, of three major versions."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from registry.server.faces.hf_hub import lfs, writing
from registry.server.faces.hf_hub.settings import Hub
from registry.server.faces.hf_hub.xet import xorbs
from tests.hub_clients import INSTALLED, VERSIONS, HubClient
from tests.serving_live import served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")

NEW, MANY = "tandem/new-lora", "tandem/many"
CARD = "---\nbase_model: tandem/tiny\n---\n"
WAYS = [(version, xet) for version in VERSIONS for xet in (True, False)]
BY_DAY = {(INSTALLED, True), (INSTALLED, False), ("1.33.0", True), ("0.36.2", False)}
"""What differs; how 1.33.0 speaks LFS, and 0.36.2 leaves Xet, the night tells."""
LARGE = 150 * 1024 * 1024


def all_sorts(folder: Path, size: int) -> dict[str, bytes]:
    """Files that can be packed, those that cannot, and those that have much in common."""
    chance = random.Random(3)
    noise = chance.randbytes(size)
    files = {
        "noise.bin": noise,
        "zeros.bin": bytes(size),
        "words.bin": (b"the quick brown fox jumps over the lazy dog; " * (size // 45 + 1))[:size],
        "numbers.bin": np.random.default_rng(3).normal(size=size // 4).astype("<f4").tobytes(),
        "shared/part.bin": noise[: size // 2],
        "shared/longer.bin": noise[size // 3 :] + b"x" + noise,
        "same.bin": noise,
        "small.txt": b"hello",
    }
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return files


def check(user: HubClient, commit: str, files: dict[str, bytes]) -> None:
    (place,) = (user.home / "hub").glob(f"models--{MANY.replace('/', '--')}/snapshots/{commit}")
    for path, data in files.items():
        assert (place / path).read_bytes() == data, path


@pytest.mark.parametrize(
    ("version", "xet"),
    [pytest.param(*way, marks=() if way in BY_DAY else pytest.mark.nightly) for way in WAYS],
    ids=lambda value: str(value),
)
def test_what_is_sent_ahead_is_what_was_meant_and_becomes_a_version(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, xet: bool
) -> None:
    monkeypatch.setattr(writing, "LARGE", 100)
    monkeypatch.setattr(lfs, "PART", 64 * 1024)
    adapter = world.adapter("up", rank=4)
    (adapter / "README.md").write_text(CARD)
    files = all_sorts(tmp_path / "all", 200_000)
    user = HubClient(version, tmp_path / "hf", ANA, xet)
    with served(world.ana) as url:
        told = user.run(
            url,
            ("create", NEW),
            ("upload", NEW, str(adapter)),
            ("tag", NEW, "v1"),
            ("create", MANY),
            ("upload", MANY, str(tmp_path / "all")),
            ("snapshot", MANY, None),
            ("upload", MANY, str(tmp_path / "all")),
            ("delete_file", MANY, "zeros.bin"),
            ("upload", MANY, str(tmp_path / "all")),
            ("upload", NEW, str(adapter), "production"),
        )
    assert not [step for step in told[:-1] if "error" in step]
    commit = told[5]["answer"]["commit"]
    assert told[4]["answer"] == told[6]["answer"] == told[8]["answer"] == commit  # nothing twice; what is gone, again
    assert "--to production" in told[-1]["message"]
    check(user, commit, files)
    same = world.ana.register_adapter(adapter, "same", "tiny@1").version
    assert world.ana.version("new-lora@1").digest == same.digest
    by_xet = xet and version != "0.36.2"  # which asks for LFS first, and is told that there is some
    assert bool(list((world.ana.folder / "uploads").rglob("began"))) == by_xet


def test_a_client_that_remembers_goes_on_when_its_xorbs_are_gone(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is given another address, of which it remembers nothing."""
    monkeypatch.setattr(writing, "LARGE", 100)
    all_sorts(tmp_path / "all", 200_000)
    user = HubClient(INSTALLED, tmp_path / "hf", ANA)
    with served(world.ana) as url:
        first = user.run(url, ("create", MANY), ("upload", MANY, str(tmp_path / "all")))
        monkeypatch.setattr(xorbs, "GIVEN", -1.0)
        monkeypatch.setattr(xorbs, "UNUSED", -1.0)
        user.run(url, ("delete_repo", MANY), ("create", MANY), ("delete_repo", MANY))
        again = user.run(url, ("create", MANY), ("upload", MANY, str(tmp_path / "all")))
    assert again == first


def sent_and_had(user: HubClient, url: str, folder: Path) -> list[dict[str, object]]:
    return user.run(url, ("create", MANY), ("upload", MANY, str(folder)), ("snapshot", MANY, None))


@pytest.mark.nightly
@pytest.mark.parametrize(("version", "xet"), WAYS, ids=lambda value: str(value))
def test_files_of_150_mb_arrive(world: World, tmp_path: Path, version: str, xet: bool) -> None:
    files, user = all_sorts(tmp_path / "all", LARGE), HubClient(version, tmp_path / "hf", ANA, xet)
    with served(world.ana) as url:
        _, _, snapshot = sent_and_had(user, url, tmp_path / "all")
    answer = snapshot["answer"]
    assert isinstance(answer, dict)
    check(user, answer["commit"], files)


@pytest.mark.nightly
@pytest.mark.parametrize("version", VERSIONS)
def test_what_clients_send_as_several_commits_is_one_draft(world: World, tmp_path: Path, version: str) -> None:
    """Where all files come with the commit, clients cut one upload at 100 MB into parts."""
    chance, user = random.Random(5), HubClient(version, tmp_path / "hf", ANA)
    files = {f"{number}.bin": chance.randbytes(60 * 1024 * 1024) for number in range(4)}
    (tmp_path / "all").mkdir()
    for path, data in files.items():
        (tmp_path / "all" / path).write_bytes(data)
    with served(world.ana, Hub(uploads="commit")) as url:
        _, _, snapshot = sent_and_had(user, url, tmp_path / "all")
    answer = snapshot["answer"]
    assert isinstance(answer, dict)
    check(user, answer["commit"], files)
