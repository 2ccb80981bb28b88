"""Nothing of the corpus of hostile archives is taken in, nothing is left of it, and the manual says so."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from registry.bootstrap import import_registry
from registry.config import Settings
from registry.domain.archives import BLOCK, Caps
from registry.domain.errors import InvalidInputError
from tests.archiving import lived_in
from tests.corpora.edited_archives import members_of, packed
from tests.corpora.hostile_archives import CORPUS, Case, cuts
from tests.crashes import fingerprint
from tests.world import ANA, World

PAGE = Path(__file__).parents[2] / "docs" / "archives.md"
BEGIN, END = "<!-- refusals: begin -->", "<!-- refusals: end -->"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive of a registry in which something of most kinds happened."""
    folder = tmp_path_factory.mktemp("sound")
    world = lived_in(World(folder / "registry"))
    world.ana.export(folder / "sound.tandem")
    return (folder / "sound.tandem").read_bytes()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with things in it that nobody may touch."""
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "passwd").write_text("root")
    (tmp_path / "here").mkdir()
    return tmp_path


def told(data: bytes, place: Path) -> str:
    """What is said of an archive; nothing anywhere may be another than before."""
    archive = place / "hostile.tandem"
    archive.write_bytes(data)
    before = fingerprint(place)
    with pytest.raises(InvalidInputError) as refused:
        import_registry(archive, place / "here", Settings(None, ANA, place))
    assert fingerprint(place) == before
    return refused.value.message


@pytest.mark.parametrize("case", CORPUS.values(), ids=CORPUS)
def test_it_is_refused_whole_and_nothing_is_left(case: Case, sound: bytes, place: Path) -> None:
    assert told(case.make(sound), place) == case.message


def test_the_sound_one_is_taken_in(sound: bytes, place: Path) -> None:
    """Or refusing the others would be easy."""
    assert packed(members_of(sound)) == sound
    (place / "sound.tandem").write_bytes(sound)
    import_registry(place / "sound.tandem", place / "here", Settings(None, ANA, place))
    assert (place / "here" / ".tandem" / "registry.db").is_file()


def test_an_archive_that_ends_too_early_is_refused(sound: bytes, place: Path) -> None:
    """A cut at the borders of the first and the last members; the nightly run cuts at all of them."""
    interesting = cuts(sound)
    for cut in [*interesting[:8], *interesting[-3:]]:
        assert told(sound[:cut], place) == "the archive ends too early"


@pytest.mark.nightly
def test_every_cut_is_refused(sound: bytes, place: Path) -> None:
    for cut in cuts(sound):
        assert told(sound[:cut], place) == "the archive ends too early"


def mutated(sound: bytes, seed: int) -> bytes:
    """The archive with a random fault: bits, bytes that are gone, doubled, moved or zero."""
    chance = random.Random(seed)
    place, size = chance.randrange(len(sound)), chance.choice([1, 7, 100, BLOCK, 10 * BLOCK])
    piece = sound[place : place + size]
    match chance.randrange(5):
        case 0:
            return sound[:place] + bytes([sound[place] ^ (1 << chance.randrange(8))]) + sound[place + 1 :]
        case 1:
            return sound[:place] + sound[place + size :]
        case 2:
            return sound[:place] + piece + sound[place:]
        case 3:
            return sound[:place] + bytes(len(piece)) + sound[place + len(piece) :]
        case _:
            other = chance.randrange(len(sound))
            return sound[:other] + piece + sound[other + len(piece) :]


@pytest.mark.parametrize("seed", range(12))
def test_a_random_fault_is_refused(seed: int, sound: bytes, place: Path) -> None:
    changed = mutated(sound, seed)
    assert changed == sound or told(changed, place)


@pytest.mark.nightly
def test_a_thousand_random_faults_are_refused(sound: bytes, place: Path) -> None:
    for seed in range(1000, 2000):
        changed = mutated(sound, seed)
        assert changed == sound or told(changed, place), f"seed {seed}"


def test_a_cap_can_be_moved_either_way(sound: bytes, place: Path) -> None:
    (place / "sound.tandem").write_bytes(sound)
    for caps in (Caps(size=len(sound) // 2), Caps(members=10)):
        with pytest.raises(InvalidInputError, match="than are allowed") as refused:
            import_registry(place / "sound.tandem", place / "here", Settings(None, ANA, place), caps=caps)
        assert "--max-" in refused.value.fix
    caps = Caps(size=len(sound), members=1000)
    assert import_registry(place / "sound.tandem", place / "here", Settings(None, ANA, place), caps=caps).blobs


def test_the_page_says_what_is_really_said() -> None:
    """Written anew with TANDEM_UPDATE_GOLDENS=1."""
    lines = [f"| {what} | {case.message.replace('|', ' ')} |" for what, case in CORPUS.items()]
    table = "\n".join(["| What is wrong | What is said |", "| --- | --- |", *lines])
    text = PAGE.read_text()
    before, rest = text.split(BEGIN)
    held, after = rest.split(END)
    if os.environ.get("TANDEM_UPDATE_GOLDENS"):
        PAGE.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}")
    else:
        assert held.strip() == table
