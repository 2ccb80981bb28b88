"""Pulling: a folder with every byte that was registered, whole or not at all."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.config import FOLDER
from registry.domain.digests import Digest, canonical_json, digest_of_bytes
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.manifests import File, Kind, Version
from registry.domain.pulling import RECORD, check_path, plan_version
from registry.integrations import placing_files
from registry.services import pulling
from tests.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry").stock()


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def left_beside(place: Path) -> list[str]:
    return sorted(p.name for p in place.parent.iterdir() if p != place)


@pytest.mark.parametrize(
    ("reference", "given"),
    [("support@1", "support.prompt.md"), ("tickets-eval@1", "eval.jsonl"), ("support-suite@1", "suite.yaml")],
)
def test_a_version_comes_back_as_it_was_registered(world: World, tmp_path: Path, reference: str, given: str) -> None:
    pulled = world.ana.pull(reference, tmp_path / "out" / "here")
    found = contents(tmp_path / "out" / "here")
    assert found.pop(RECORD)
    assert found == {given: (world.folder / given).read_bytes()}
    assert (sum(pulled.files.values()), pulled.size) == (1, len(found[given]))
    assert left_beside(tmp_path / "out" / "here") == []


def test_an_adapter_comes_back_as_a_directory_of_the_same_files(world: World, tmp_path: Path) -> None:
    world.ana.pull("support-lora@1", tmp_path / "lora")
    assert {**contents(tmp_path / "lora"), RECORD: b""} == {**contents(world.folder / "lora"), RECORD: b""}


def test_a_release_has_a_folder_for_each_part_and_a_record_that_can_be_checked(world: World, tmp_path: Path) -> None:
    reference = world.release(90, adapter=True)
    world.ana.pull(reference, tmp_path / "out")
    found = contents(tmp_path / "out")
    record = json.loads(found.pop(RECORD))
    assert set(found) == {
        *("prompt/support.prompt.md", "base/config.json", "base/tokenizer.json", "base/model.safetensors"),
        *(f"adapters/00-support-lora@1/{n}" for n in ("adapter_config.json", "adapter_model.safetensors")),
    }
    assert (
        digest_of_bytes(canonical_json(record["manifest"])) == record["digest"] == world.ana.release(reference).digest
    )
    for part in record["versions"]:
        assert digest_of_bytes(canonical_json(part["manifest"])) == part["digest"]
    assert {f["path"]: f["digest"] for f in record["files"]} == {n: digest_of_bytes(data) for n, data in found.items()}


def test_what_a_stage_serves_is_pulled_as_the_release_it_is(world: World, tmp_path: Path) -> None:
    reference = world.release(90)
    with pytest.raises(NotFoundError, match="nothing is live at bot@production"):
        world.ana.pull("bot@production", tmp_path / "out")
    world.place(reference)
    assert world.ana.pull("bot@production", tmp_path / "out").reference == reference
    assert json.loads((tmp_path / "out" / RECORD).read_text())["pulled"] == reference


def test_pulling_again_does_nothing_and_anything_else_in_its_place_is_refused(world: World, tmp_path: Path) -> None:
    place = tmp_path / "out"
    place.mkdir()  # an empty folder is nothing
    assert not world.ana.pull("support@1", place).already
    before = place.stat().st_ino, contents(place)
    assert world.ana.pull("support@1", place).already
    assert (place.stat().st_ino, contents(place)) == before
    for name in ("more", "support.prompt.md"):
        (place / name).write_text("x")
        with pytest.raises(ConflictError, match="is there already"):
            world.ana.pull("support@1", place)
        shutil.rmtree(place)
        world.ana.pull("support@1", place)
    with pytest.raises(ConflictError):
        world.ana.pull("support-lora@1", place)
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ConflictError, match="file is there already"):
        world.ana.pull("support@1", tmp_path / "file")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_pulled_file_is_ones_own_unless_links_were_asked_for(world: World, tmp_path: Path) -> None:
    world.ana.pull("support@1", tmp_path / "own")
    (tmp_path / "own" / "support.prompt.md").write_text("edited")
    assert world.ana.scrub().sound
    pulled = world.ana.pull("support@1", tmp_path / "linked", link=True)
    assert dict(pulled.files) == {"linked": 1}
    assert (tmp_path / "linked" / "support.prompt.md").stat().st_nlink > 1
    assert not os.stat(tmp_path / "linked" / "support.prompt.md").st_mode & 0o222


def test_weights_that_are_gone_or_left_out_are_told(world: World, tmp_path: Path) -> None:
    assert world.ana.pull("tiny@1", tmp_path / "without", stored_only=True).absent == (
        f"model.safetensors was left where it lies: {world.folder / 'base'}",
    )
    assert "model.safetensors" not in contents(tmp_path / "without")
    (world.folder / "base" / "model.safetensors").unlink()
    with pytest.raises(InfrastructureError, match="are not where they were") as refused:
        world.ana.pull("tiny@1", tmp_path / "gone")
    assert (refused.value.where, "--stored-only" in refused.value.fix) == (str(world.folder / "base"), True)
    assert not (tmp_path / "gone").exists()


def test_bytes_by_reference_come_from_the_store_where_it_has_them_too(world: World, tmp_path: Path) -> None:
    rows = world.rows("big.jsonl", 5)
    world.ana.register_dataset(rows, "big", by_reference=True)
    given = rows.read_bytes()
    rows.unlink()
    with pytest.raises(InfrastructureError):
        world.ana.pull("big@1", tmp_path / "out")
    rows.write_bytes(given)
    world.ana.register_dataset(rows, "kept")
    rows.unlink()
    world.ana.pull("big@1", tmp_path / "out")
    assert contents(tmp_path / "out")["big.jsonl"] == given


def test_weights_that_changed_are_never_pulled(world: World, tmp_path: Path) -> None:
    weights = world.folder / "base" / "model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    with pytest.raises(IntegrityError, match="is not what was registered"):
        world.ana.pull("tiny@1", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("link", [False, True])
def test_a_damaged_blob_is_never_pulled(world: World, tmp_path: Path, link: bool) -> None:
    file = next(f for f in world.ana.version("support@1").files)
    blob = world.folder / FOLDER / "blobs" / "sha256" / file.digest[7:9] / file.digest[9:]
    blob.chmod(0o644)
    blob.write_bytes(b"x" + blob.read_bytes()[1:])
    with pytest.raises(IntegrityError):
        world.ana.pull("support@1", tmp_path / "out", link=link)
    assert not (tmp_path / "out").exists()


def test_an_interrupted_pull_is_gone_on_with_and_nothing_of_it_is_believed(world: World, tmp_path: Path) -> None:
    staged = tmp_path / ".out.pulling"
    staged.mkdir()
    weights = (world.folder / "lora" / "adapter_model.safetensors").read_bytes()
    config = (world.folder / "lora" / "adapter_config.json").read_bytes()
    (staged / "adapter_model.safetensors.part").write_bytes(weights[:100])
    (staged / "adapter_config.json").write_bytes(config)
    (staged / "of-another-pull").write_bytes(b"")
    pulled = world.ana.pull("support-lora@1", tmp_path / "out")
    assert pulled.files["kept"] == 1
    assert contents(tmp_path / "out")["adapter_model.safetensors"] == weights
    assert set(contents(tmp_path / "out")) == {"adapter_model.safetensors", "adapter_config.json", RECORD}
    shutil.rmtree(tmp_path / "out")
    staged.mkdir()
    (staged / "adapter_model.safetensors.part").write_bytes(b"wrong" * 20)
    (staged / "adapter_config.json").write_bytes(b"{}")
    world.ana.pull("support-lora@1", tmp_path / "out")
    assert contents(tmp_path / "out")["adapter_model.safetensors"] == weights
    assert contents(tmp_path / "out")["adapter_config.json"] == config


def test_a_part_is_gone_on_with_from_where_it_ends(tmp_path: Path) -> None:
    asked: list[int] = []

    def stream(offset: int) -> list[bytes]:
        asked.append(offset)
        return [b"0123456789"[offset:]]

    (tmp_path / "file.part").write_bytes(b"0123")
    digest = digest_of_bytes(b"0123456789")
    how = placing_files.place_file(tmp_path / "file", digest, 10, None, lambda n: iter(stream(n)), link=False)
    assert (how, asked) == (placing_files.How.COPIED, [4])


def test_two_pulls_to_one_place_do_not_mix(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = world.as_("ben@example.com")
    real = placing_files.place_file

    def meanwhile(*given: Any, **options: Any) -> object:
        with pytest.raises(ConflictError, match="somebody else is pulling"):
            other.pull("support@1", tmp_path / "out")
        return real(*given, **options)

    monkeypatch.setattr(pulling, "place_file", meanwhile)
    world.ana.pull("support-lora@1", tmp_path / "out")
    assert "adapter_config.json" in contents(tmp_path / "out")


def test_a_link_in_the_place_where_files_are_got_together_is_refused(world: World, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept").write_text("somebody's")
    (tmp_path / ".lora.pulling").symlink_to(elsewhere)
    with pytest.raises(ConflictError, match="somebody else"):
        world.ana.pull("support-lora@1", tmp_path / "lora")
    assert contents(elsewhere) == {"kept": b"somebody's"}
    assert not (tmp_path / "lora").is_symlink()


def test_a_folder_of_another_account_where_files_are_got_together_is_refused(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".lora.pulling").mkdir()
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    with pytest.raises(ConflictError, match="somebody else"):
        world.ana.pull("support-lora@1", tmp_path / "lora")
    assert not (tmp_path / "lora").exists()


def test_links_that_were_left_there_are_neither_written_through_nor_kept(world: World, tmp_path: Path) -> None:
    staged, outside = tmp_path / ".lora.pulling", tmp_path / "outside"
    staged.mkdir()
    outside.write_text("somebody's")
    (staged / RECORD).symlink_to(outside)
    (staged / "adapter_config.json").symlink_to(world.folder / "lora" / "adapter_config.json")
    world.ana.pull("support-lora@1", tmp_path / "lora")
    assert outside.read_text() == "somebody's"
    assert not any(path.is_symlink() for path in (tmp_path / "lora").iterdir())


def test_something_that_comes_into_being_meanwhile_is_not_overwritten(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = placing_files.put_in_place

    def late(staged: Path, place: Path) -> None:
        place.mkdir()
        (place / "mine").write_text("mine")
        real(staged, place)

    monkeypatch.setattr(pulling, "put_in_place", late)
    with pytest.raises(ConflictError, match="came into being meanwhile"):
        world.ana.pull("support@1", tmp_path / "out")
    assert contents(tmp_path / "out") == {"mine": b"mine"}


def test_where_nothing_can_be_written_nothing_appears(world: World, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InfrastructureError, match="cannot be written"):
        world.ana.pull("support@1", tmp_path / "file" / "below")


def killed_at(point: int, folder: Path, place: Path) -> bool:
    """Pull in a process that is killed at its n-th step on the file system; False if it ended before."""
    child = os.fork()
    if child == 0:
        left = [point]

        def counted(original: Callable[..., Any]) -> Callable[..., Any]:
            def call(*given: Any, **options: Any) -> Any:
                if left[0] == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left[0] -= 1
                return original(*given, **options)

            return call

        for owner, name in ((os, "fsync"), *((Path, n) for n in ("rename", "unlink", "mkdir", "rmdir"))):
            setattr(owner, name, counted(getattr(owner, name)))
        World.at(folder).ana.pull("support-lora@1", place)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
    return os.WIFSIGNALED(status)


def test_a_pull_that_is_killed_anywhere_leaves_nothing_or_all_and_can_be_run_again(
    world: World, tmp_path: Path
) -> None:
    expected = contents(world.folder / "lora")
    world.ana.close()
    killed = 0
    while killed_at(killed, world.folder, place := tmp_path / f"out{killed}"):
        if place.exists():
            assert set(contents(place)) == {*expected, RECORD}
        World.at(world.folder).ana.pull("support-lora@1", place)
        found = contents(place)
        found.pop(RECORD)
        assert found == expected
        killed += 1
    assert 8 <= killed < 60


HOSTILE = [
    "../x",
    "/etc/passwd",
    "a/../../x",
    "a//b",
    "..",
    ".",
    "",
    "a\\b",
    "a\x00b",
    "a\nb",
    RECORD,
    "x" * 300,
    "a/.",
]


@pytest.mark.parametrize("path", HOSTILE, ids=ascii)
def test_a_name_that_leads_astray_is_refused(path: str) -> None:
    file = File(path, Digest("sha256:" + "a" * 64), 1)
    version = Version("x", Kind.DATASET, 1, file.digest, {}, "", "", (file, replace(file, path="fine")))
    with pytest.raises(InvalidInputError, match="cannot be placed"):
        plan_version(version)


@given(st.text(alphabet=st.sampled_from("ab./\\\x00-"), max_size=12))
def test_whatever_is_placed_lies_within(path: str) -> None:
    try:
        checked = check_path(path)
    except InvalidInputError:
        return
    assert not os.path.isabs(checked)
    assert os.path.normpath(os.path.join("root", checked)) == f"root/{checked}"
