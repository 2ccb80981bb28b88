"""The log as an auditor uses it: what it lists, what it proves, and what it finds."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from threading import Thread

import pytest

from registry.bootstrap import Local
from registry.config import Settings
from registry.domain.errors import InfrastructureError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.outcomes import Page
from registry.domain.transparency.notes import Checkpoint, Verifier, signed
from registry.domain.transparency.proofs import proof_text
from registry.domain.transparency.tiles import tiles
from registry.domain.transparency.trees import tree_hash
from registry.integrations import new_files
from registry.services import proving
from tests.crashes import dump
from tests.damaging import raw, tamper, unguarded
from tests.fakes import FixedClock
from tests.postgres import POSTGRESQL, SQLITE
from tests.world import ANA, BEN, World


def leaves(world: World) -> list[bytes]:
    return [row["leaf"].encode() for row in sorted(dump(world.folder)["log"], key=lambda row: row["idx"])]


def kept(world: World, name: str = "kept.checkpoint") -> Path:
    return world.write(name, world.ana.checkpoint().note)


# Listing ---------------------------------------------------------------------------------------------------


def test_every_entry_is_listed_once_newest_first_page_by_page(aged: World) -> None:
    found, after = list[int](), None
    while True:
        page = aged.ana.log_entries(after=after, limit=7)
        found += [entry.index for entry in page.items]
        after = page.next
        if after is None:
            break
    assert found == list(reversed(range(len(leaves(aged)))))


@pytest.mark.parametrize(
    ("about", "types"),
    [
        ("support@1", {"artifact.sealed", "version.tagged"}),
        ("bot@1", {"release.sealed", "deployment.live", "deployment.rolled_back"}),
        ("bot@production", {"approval.given", "quarantine.set", "rollback.applied"}),
        ("bot", {"application.created", "release.sealed", "promotion.executed"}),
    ],
)
def test_entries_are_found_by_what_they_are_about(aged: World, about: str, types: set[str]) -> None:
    found = {entry.type for entry in aged.ana.log_entries(about, limit=1000).items}
    assert types <= found, found
    every = {entry.type for entry in aged.ana.log_entries(limit=1000).items}
    assert found < every


def test_entries_are_found_by_their_type_its_noun_and_who_acted(aged: World) -> None:
    def listed(**given: str) -> set[tuple[str, str]]:
        return {(e.type, e.actor) for e in aged.ana.log_entries(limit=1000, **given).items}

    assert {type_ for type_, _ in listed(type_="approval")} == {"approval.given"}
    assert listed(type_="promotion.opened") == {("promotion.opened", ANA)}
    assert listed(actor=BEN) == {("approval.given", BEN)}
    assert listed(actor=BEN, type_="promotion") == set()
    assert aged.ana.log_entries("bot@production", actor=BEN, type_="approval").items


def test_entries_are_found_by_a_digest_or_id_that_nothing_else_says(aged: World) -> None:
    [given] = aged.ana.log_entries("bot@production", type_="approval", actor=BEN, limit=1).items
    approval = given.subjects["approval"]
    assert given in aged.ana.log_entries(approval).items
    assert aged.ana.log_entries("sha256:" + "0" * 64).items == ()


@pytest.mark.parametrize("about", ["nothing@1", "bot@99", "nothing@dev", "bot@nowhere"])
def test_what_is_not_there_is_told(aged: World, about: str) -> None:
    with pytest.raises(NotFoundError):
        aged.ana.log_entries(about)


def test_entries_of_a_time_are_found_though_a_clock_was_set_back(tmp_path: Path) -> None:
    clock = FixedClock()
    world = World(tmp_path / "registry", clock)
    start = clock.now().date().isoformat()
    clock.advance(timedelta(days=2))
    world.ana.create_application("late")
    clock.advance(timedelta(days=-1))
    world.ana.create_application("back")
    clock.advance(timedelta(days=3))
    world.ana.create_application("last")
    day = [(clock.now() + timedelta(days=n)).date().isoformat() for n in (-4, -3, -2, -1, 0)]
    assert start == day[0]

    def created(since: str | None, until: str | None) -> list[str | None]:
        found = world.ana.log_entries(type_="application.created", since=since, until=until)
        return [entry.application for entry in reversed(found.items)]

    assert created(None, None) == ["late", "back", "last"]
    assert created(day[4], None) == ["last"]
    # What a clock that was set back wrote stands where the log had come to by then.
    assert created(day[2], day[2]) == ["late", "back"]
    assert created(day[1], day[1]) == []
    assert created(None, day[3]) == ["late", "back"]
    assert created(f"{day[2]}T00:00:00Z", f"{day[2]}T00:00:00+00:00") == []


def test_what_is_no_time_is_refused(aged: World) -> None:
    with pytest.raises(InvalidInputError, match="not a time"):
        aged.ana.log_entries(since="last week")


# Proving ---------------------------------------------------------------------------------------------------


@pytest.fixture
def nowhere(tmp_path: Path) -> Iterator[Local]:
    """A door where there is no registry."""
    (tmp_path / "nowhere").mkdir()
    door = Local(Settings(None, ANA, tmp_path / "nowhere"))
    yield door
    door.close()


def test_every_entry_is_proven_with_nothing_at_hand_but_the_key(aged: World, nowhere: Local) -> None:
    key = aged.ana.checkpoint().key
    for index in range(len(leaves(aged))):
        path = aged.write("entry.tlog-proof", aged.ana.log_proof(index))
        proven = nowhere.read_proof(path, [key])
        assert (proven.index, proven.size, proven.keys) == (index, len(leaves(aged)), (key,))
        assert proven.type == json.loads(leaves(aged)[index])["type"]
    assert aged.ana.read_proof(path).index == index


def test_without_a_key_and_a_registry_nothing_is_believed(aged: World, nowhere: Local, tmp_path: Path) -> None:
    path = aged.write("entry.tlog-proof", aged.ana.log_proof(3))
    with pytest.raises(NotFoundError):
        nowhere.read_proof(path)
    other = World(tmp_path / "other").ana.checkpoint().key
    with pytest.raises(InvalidInputError, match="none of the keys signed this checkpoint"):
        nowhere.read_proof(path, [other])


def test_a_proof_of_an_altered_entry_is_refused(aged: World) -> None:
    text = aged.ana.log_proof(3)
    entry = text.split("\n")[1]
    for index in range(len(leaves(aged))):
        if index != 3:
            other = aged.ana.log_proof(index).split("\n")[1]
            path = aged.write("forged.tlog-proof", text.replace(entry, other))
            with pytest.raises(InvalidInputError, match="does not lead to the checkpoint"):
                aged.ana.read_proof(path)


def test_a_proof_of_a_log_of_something_else_is_told(aged: World) -> None:
    """Whoever holds the key can sign anything; what is no entry of a registry is not printed as one."""
    signer = aged.ana.runtime.log_key
    for leaf in (b"go.sum line", b"[]", b"{}", b'{"type":1}', b'{"actor":{},"type":"x"}'):
        told = Checkpoint("example.com/log", 1, tree_hash([leaf]))
        key = Verifier(told.origin, signer.public())
        note = signed(told.text(), key, signer.sign(told.text().encode()))
        path = aged.write("other.tlog-proof", proof_text(0, leaf, (), note))
        with pytest.raises(InvalidInputError, match="none of a Tandem registry"):
            aged.ana.read_proof(path, [key.text()])


def test_a_damaged_entry_is_told_where_entries_are_listed(aged: World) -> None:
    with unguarded(aged.folder) as connection:
        connection.execute("UPDATE log SET leaf = '{\"broken' WHERE idx = 7")
    with pytest.raises(IntegrityError, match="cannot be read"):
        aged.ana.log_entries(limit=100)
    assert "entry 7" in aged.ana.verify_log().faults[0]


def test_an_entry_that_is_not_there_has_no_proof(aged: World) -> None:
    for index in (len(leaves(aged)), 2**31, 2**70):
        with pytest.raises(NotFoundError, match="the log has no entry"):
            aged.ana.log_proof(index)


def test_a_checkpoint_has_the_root_of_all_entries(aged: World) -> None:
    found = aged.ana.checkpoint()
    assert (found.size, found.root) == (len(leaves(aged)), "sha256:" + tree_hash(leaves(aged)).hex())
    assert found.note.startswith(f"{found.origin}\n{found.size}\n")


def test_checkpoints_of_a_long_log_are_made_of_kept_hashes(tmp_path: Path) -> None:
    """Past 256 entries, and past 512; with the hashes gone, everything is computed from the entries."""
    world = World(tmp_path / "registry")
    for turn in range(2):
        for number in range(260):
            world.ana.set_retention(grace=f"{turn * 260 + number + 1}h")
        expected = tree_hash(leaves(world))
        assert world.ana.checkpoint().root == "sha256:" + expected.hex()
        rows = dump(world.folder)["log_subtree"]
        assert {(row["level"], row["place"]) for row in rows} == {(8, place) for place in range(turn + 1)}
    assert world.ana.verify_log().faults == ()
    assert world.ana.read_proof(world.write("p", world.ana.log_proof(300))).index == 300
    with raw(world.folder) as connection:
        connection.execute("DELETE FROM log_subtree")
    assert world.ana.checkpoint().root == "sha256:" + expected.hex()


# Verifying -------------------------------------------------------------------------------------------------


def test_a_registry_as_it_was_recorded_has_no_faults(aged: World) -> None:
    found = aged.ana.verify_log()
    assert (found.entries, found.faults, found.since) == (len(leaves(aged)), (), None)
    assert found.root == aged.ana.checkpoint().root


def test_a_log_that_grew_begins_as_it_was_at_a_checkpoint(aged: World) -> None:
    path, size = kept(aged), len(leaves(aged))
    aged.ana.create_application("another")
    found = aged.ana.verify_log(path)
    assert (found.faults, found.since) == ((), size)


def test_a_registry_that_was_set_back_is_found_by_a_checkpoint(aged: World, tmp_path: Path) -> None:
    shutil.copytree(aged.folder, tmp_path / "backup")
    aged.ana.create_application("another")
    path = kept(aged)
    old = World.at(tmp_path / "backup")
    assert old.ana.verify_log().faults == ()
    [fault] = old.ana.verify_log(path).faults
    assert "the log is not what it was at a checkpoint" in fault
    old.ana.create_application("something-else")
    [fault] = old.ana.verify_log(path).faults
    assert "the log is not what it was at a checkpoint" in fault


def test_a_checkpoint_of_another_registry_tells_nothing(aged: World, tmp_path: Path) -> None:
    other = World(tmp_path / "other")
    with pytest.raises(InvalidInputError, match="a checkpoint of another log"):
        aged.ana.verify_log(kept(other))
    with pytest.raises(InvalidInputError, match="not a signed note"):
        aged.ana.verify_log(aged.write("no.checkpoint", "{}"))


def test_an_entry_that_is_hidden_from_lists_is_named(aged: World) -> None:
    with raw(aged.folder) as connection:
        connection.execute("DELETE FROM log_term WHERE idx = 5")
    [fault] = aged.ana.verify_log().faults
    assert "entries may not be listed" in fault


def test_the_entry_and_its_row_are_named(aged: World) -> None:
    tamper(aged.folder, "version_tag", "tag")
    [fault] = aged.ana.verify_log().faults
    index = aged.ana.log_entries(type_="version.tagged").items[0].index
    assert fault == f"entry {index} (version.tagged) does not commit to its rows: version_tag support 1"


# Publishing ------------------------------------------------------------------------------------------------


def test_a_published_log_is_the_same_log(aged: World, tmp_path: Path) -> None:
    folder = tmp_path / "public" / "log"
    done = aged.ana.write_tiles(folder)
    size = len(leaves(aged))
    assert (done.entries, done.files) == (size, 2)
    assert read_bundles(folder, size) == leaves(aged)
    assert (folder / "checkpoint").read_text() == aged.ana.checkpoint().note
    assert aged.ana.write_tiles(folder).files == 0
    aged.ana.create_application("another")
    assert aged.ana.write_tiles(folder).files == 2
    assert read_bundles(folder, len(leaves(aged))) == leaves(aged)


def read_bundles(folder: Path, size: int) -> list[bytes]:
    found = list[bytes]()
    for tile in tiles(size):
        if tile.level < 0:
            data = (folder / tile.path).read_bytes()
            while data:
                length = int.from_bytes(data[:2], "big")
                found.append(data[2 : 2 + length])
                data = data[2 + length :]
    return found


def test_a_folder_with_another_log_is_left_alone(aged: World, tmp_path: Path) -> None:
    other = World(tmp_path / "other")
    other.ana.write_tiles(tmp_path / "log")
    before = (tmp_path / "log" / "checkpoint").read_bytes()
    with pytest.raises(InvalidInputError, match="a checkpoint of another log"):
        aged.ana.write_tiles(tmp_path / "log")
    assert (tmp_path / "log" / "checkpoint").read_bytes() == before


# Found by attacking ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_of_two_who_publish_at_once_none_puts_back_an_older_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, database: str
) -> None:
    world = World(tmp_path / "registry", database=database)
    other, folder = world.as_(ANA), tmp_path / "public"
    keep, begun = new_files.keep_file, list[Thread]()

    def slow(path: Path, data: bytes) -> bool:
        if not begun:
            begun.append(Thread(target=other.write_tiles, args=(folder,)))
            other.create_application("meanwhile")
            begun[0].start()
            begun[0].join(0.5)
        return keep(path, data)

    monkeypatch.setattr(proving, "keep_file", slow)
    assert world.ana.write_tiles(folder).entries < world.ana.checkpoint().size
    begun[0].join()
    assert (folder / "checkpoint").read_text() == world.ana.checkpoint().note


def test_a_file_where_a_folder_should_be_is_told(aged: World, tmp_path: Path) -> None:
    for name in ("a/tile/0/000.p", "b"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
        with pytest.raises(InfrastructureError, match="a file where a folder should be"):
            aged.ana.write_tiles(tmp_path / name[0])


def test_digests_are_told_by_their_first_digits_as_lists_show_them(aged: World) -> None:
    [sealed] = aged.ana.log_entries("support@1", type_="artifact").items
    digest = sealed.subjects["digest"]
    assert aged.ana.log_entries(digest[:19]) == aged.ana.log_entries(digest) != Page((), None)
    assert aged.ana.log_entries(f"support@{digest[:19]}") == aged.ana.log_entries("support@1")
    assert aged.ana.lineage(f"support@{digest[:19]}") == aged.ana.lineage("support@1")
    assert aged.ana.log_entries("sha256:" + "0" * 12).items == ()


def test_the_beginning_of_several_digests_is_refused(aged: World) -> None:
    [sealed] = aged.ana.log_entries("support@1", type_="artifact").items
    digest = sealed.subjects["digest"]
    with raw(aged.folder) as connection:
        connection.execute("INSERT INTO log_term VALUES (?, 1)", (f"subject:{digest[:-1]}{int(digest[-1] == '0')}",))
    with pytest.raises(InvalidInputError, match="beginning of several digests"):
        aged.ana.log_entries(digest[:19])


def test_what_no_entry_is_about_is_told_apart_from_what_nothing_happened_to(aged: World) -> None:
    with pytest.raises(NotFoundError, match="no entry of the log is about this"):
        aged.ana.log_entries("botx")
    with pytest.raises(InvalidInputError, match="support has versions"):
        aged.ana.log_entries("support")
    assert aged.ana.log_entries("bot", since="2999-01-01").items == ()


def test_no_option_that_is_empty_lists_everything(aged: World) -> None:
    with pytest.raises(InvalidInputError, match="not a time"):
        aged.ana.log_entries(since="")
    with pytest.raises(InvalidInputError, match="not a time"):
        aged.ana.log_entries(until="")
    assert aged.ana.log_entries(type_="").items == aged.ana.log_entries(actor="").items == ()
    assert aged.ana.log_entries(until="9999-12-31", limit=1) == aged.ana.log_entries(limit=1)


def test_bytes_that_are_no_text_are_a_fault_like_others(aged: World) -> None:
    with unguarded(aged.folder) as connection:
        connection.execute("UPDATE evaluation_run SET actor = CAST(X'ff63' AS TEXT)")
    [fault] = aged.ana.verify_log().faults
    assert fault.startswith("a text of evaluation_run is none")
