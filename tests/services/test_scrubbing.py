"""Scrubbing: every stored byte is hashed, and a fault is told with all that it touches."""

from __future__ import annotations

from pathlib import Path

import pytest

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError
from registry.storage.blobs.folder import FolderBlobs
from tests.world import World


@pytest.fixture
def placed(world: World) -> World:
    """`bot@1`, with an adapter, serves staging; `bot@2`, without it, serves nothing."""
    world.place(world.release(90, adapter=True), "staging")
    world.release(80)
    return world


def flip(path: Path, position: int = 0) -> None:
    """Flip one bit of a file that is kept unwritable."""
    path.chmod(0o644)
    data = bytearray(path.read_bytes())
    data[position] ^= 1
    path.write_bytes(data)


def stored(world: World) -> dict[Digest, Path]:
    blobs = FolderBlobs(world.folder / ".tandem" / "blobs")
    return {found.digest: blobs.path(found.digest) for found in blobs.list()}


def test_a_sound_store_has_every_blob_hashed_and_nothing_to_tell(placed: World) -> None:
    told: list[tuple[int, int]] = []
    found = placed.ana.scrub(progress=lambda done, whole: told.append((done, whole)))
    files = stored(placed)
    assert (found.blobs, found.bytes) == (len(files), sum(path.stat().st_size for path in files.values()))
    assert (found.broken, found.next, found.sound) == ((), None, True)
    assert told[-1][0] == told[-1][1] >= found.blobs


def test_one_flipped_bit_of_any_blob_is_found(placed: World) -> None:
    files = stored(placed)
    for number, path in enumerate(files.values()):
        flip(path, number % path.stat().st_size)
    found = placed.ana.scrub()
    assert {broken.digest for broken in found.broken} == files.keys()
    assert {broken.state for broken in found.broken} == {"damaged"}
    assert not found.sound
    for digest in files:
        assert placed.ana.runtime.blobs.verify(digest)


def test_a_fault_is_told_with_the_versions_releases_and_stages_that_it_touches(placed: World) -> None:
    weights = next(f for f in placed.ana.version("support-lora@1").files if f.path.endswith(".safetensors"))
    flip(stored(placed)[weights.digest])
    (broken,) = placed.ana.scrub().broken
    assert broken.files == ("support-lora@1 adapter_model.safetensors",)
    assert (broken.releases, broken.stages) == (("bot@1",), ("bot@dev", "bot@staging")[1:])


def test_a_missing_manifest_is_told_and_registering_again_mends_it(placed: World) -> None:
    prompt = placed.ana.version("support@1")
    stored(placed)[prompt.digest].unlink()
    (broken,) = placed.ana.scrub().broken
    assert (broken.state, broken.digest) == ("missing", prompt.digest)
    assert broken.files == ("support@1 its manifest",)
    assert broken.releases == ("bot@1", "bot@2")

    placed.ana.register_prompt(placed.folder / "support.prompt.md")
    assert placed.ana.scrub().sound


def test_the_manifest_of_a_release_is_looked_at_too(placed: World) -> None:
    flip(stored(placed)[placed.ana.release("bot@1").digest])
    (broken,) = placed.ana.scrub().broken
    assert (broken.files, broken.releases, broken.stages) == (("bot@1 its manifest",), ("bot@1",), ("bot@staging",))


def test_what_lies_in_the_trash_is_brought_back(placed: World) -> None:
    digest = placed.ana.version("support@1").files[0].digest
    assert placed.ana.runtime.blobs.discard(digest)
    found = placed.ana.scrub()
    assert [(broken.digest, broken.state) for broken in found.broken] == [(digest, "restored")]
    assert found.sound
    assert placed.ana.scrub().broken == ()


def test_pages_add_up_to_the_whole(placed: World) -> None:
    whole, after, blobs, size, pages = placed.ana.scrub(), None, 0, 0, 0
    while True:
        page = placed.ana.scrub(after=after, limit=3)
        blobs, size, pages, after = blobs + page.blobs, size + page.bytes, pages + 1, page.next
        assert page.blobs <= 3
        if after is None:
            break
    assert (blobs, size) == (whole.blobs, whole.bytes)
    assert pages == -(-whole.blobs // 3)


def test_only_what_was_registered_since_a_time_is_hashed(placed: World) -> None:
    added = placed.ana.register_prompt(placed.write("late.prompt.md", "# user\nlate\n"), "late").version
    found = placed.ana.scrub(since=added.created_at)
    assert found.blobs == 2
    assert placed.ana.scrub(since="2999-01-01").blobs == 0
    with pytest.raises(InvalidInputError, match="not a time"):
        placed.ana.scrub(since="yesterday")
    with pytest.raises(InvalidInputError):
        placed.ana.scrub(limit=0)
    with pytest.raises(InvalidInputError):
        placed.ana.scrub(after="here")


def test_files_that_are_kept_by_reference_are_hashed_where_they_lie_if_asked(placed: World) -> None:
    assert placed.ana.scrub(referenced=True).referenced == 1
    weights = placed.folder / "base" / "model.safetensors"
    flip(weights, 200)
    assert placed.ana.scrub().broken == ()
    (broken,) = placed.ana.scrub(referenced=True).broken
    assert (broken.state, broken.files) == ("damaged", ("tiny@1 model.safetensors",))
    assert broken.releases == ("bot@1", "bot@2")

    weights.unlink()
    (broken,) = placed.ana.scrub(referenced=True).broken
    assert (broken.state, "no such file" in broken.fault) == ("missing", True)


def test_rows_that_are_kept_by_reference_are_hashed_where_they_lie(placed: World) -> None:
    rows = placed.rows("not at home.jsonl", 5)
    placed.ana.register_dataset(rows, "aside", by_reference=True)
    assert placed.ana.scrub(referenced=True).referenced == 2
    rows.write_text("{}\n")
    (broken,) = placed.ana.scrub(referenced=True).broken
    assert (broken.state, broken.files) == ("damaged", ("aside@1 not at home.jsonl",))
