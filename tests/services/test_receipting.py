"""Receipts on disk: whole or not there, whoever is killed, and however many write at once."""

from __future__ import annotations

import os
import shutil
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Thread

import pytest

from registry.bootstrap import Local, open_registry
from registry.domain.transparency.receipts import KeptReceipts
from registry.integrations.new_files import keep_file
from registry.integrations.receipting import Known, Receipts
from registry.integrations.receipts import KEPT, ReceiptFolder
from registry.storage.catalog import Catalog, Reading
from tests.at_once import at_once
from tests.crashes import Moment, walk
from tests.postgres import settings_of
from tests.world import ANA, CannedRunner, World


def door(folder: Path) -> Local:
    """A registry as a command opens it, with receipts beside it."""
    settings = replace(settings_of(folder / "registry", ANA), state=folder / "state")
    return open_registry(settings, runner=CannedRunner())


def changes(folder: Path, name: str) -> None:
    """What a command does that changes something: the change, then its receipt."""
    opened = door(folder)
    try:
        opened.create_application(name)
        opened.keep_receipt(opened.written()[-1].index)
    finally:
        opened.close()


def listed(folder: Path) -> KeptReceipts:
    opened = door(folder)
    try:
        return opened.receipts()
    finally:
        opened.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    World(tmp_path / "place" / "registry").ana.close()
    return tmp_path / "place"


def put(moment: Moment, place: Path) -> None:
    """What a kill left, where it left it."""
    shutil.rmtree(place)
    shutil.copytree(moment.folder, place)


def test_killed_between_any_two_steps_the_receipts_are_the_old_ones_or_the_new_ones(
    place: Path, tmp_path: Path
) -> None:
    changes(place, "first")
    before = [(item.index, item.size) for item in listed(place).items]
    moments = walk(place, lambda: changes(place, "second"), tmp_path / "moments")
    after = [(item.index, item.size) for item in listed(place).items]
    assert len(after) == len(before) + 1
    seen = []
    for moment in moments:
        put(moment, place)
        found = [(item.index, item.size) for item in listed(place).items]
        assert found in (before, after), moment.about
        seen.append(found == after)
        opened = door(place)
        assert opened.verify_log().faults == (), moment.about
        opened.close()
        changes(place, "third")
        assert len(listed(place).items) == len(found) + 1, moment.about
    assert seen == sorted(seen)
    assert {False, True} == set(seen)


def test_killed_where_nothing_was_kept_before_there_is_nothing_or_a_receipt(place: Path, tmp_path: Path) -> None:
    for moment in walk(place, lambda: changes(place, "first"), tmp_path / "moments"):
        put(moment, place)
        assert len(listed(place).items) in (0, 1), moment.about
        changes(place, "second")
        assert listed(place).items, moment.about


def test_killed_while_a_log_is_accepted_it_is_accepted_or_not(place: Path, tmp_path: Path) -> None:
    shutil.copytree(place / "registry", tmp_path / "older")
    changes(place, "lost")
    shutil.rmtree(place / "registry")
    shutil.copytree(tmp_path / "older", place / "registry")

    def accept() -> None:
        opened = door(place)
        opened.accept_history()
        opened.close()

    for moment in walk(place, accept, tmp_path / "moments"):
        put(moment, place)
        accept()
        changes(place, "next")
        aside = list((place / "state").rglob("*.aside/*.tlog-proof"))
        assert any("000000000004" in path.name for path in aside), moment.about


def test_a_receipt_is_durable_before_it_is_told(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file's bytes and its name are synced, and so are the names of the folders that were made for it."""
    synced = set[str]()
    sync = os.fsync

    def noting(descriptor: int) -> None:
        synced.add(os.readlink(f"/proc/self/fd/{descriptor}"))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", noting)
    changes(place, "first")
    folder = Path(listed(place).folder)
    assert {str(folder), str(folder.parent), str(place / "state"), str(place)} <= synced
    assert any(".part" in name for name in synced)


def test_many_who_change_something_at_once_all_keep_their_receipts(place: Path) -> None:
    def work(who: int) -> None:
        for n in range(5):
            changes(place, f"app-{who}-{n}")

    assert at_once([partial(work, who) for who in range(3)]) == [None] * 3
    found = listed(place)
    assert len({item.index for item in found.items}) == 15
    assert sorted(found.items, key=lambda item: (-item.size, -item.index)) == list(found.items)


def test_receipts_are_looked_up_before_the_log_is(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What somebody changes and keeps a receipt of in between would seem to be missing from the log."""
    changes(place, "first")
    order = list[str]()
    known, read = Receipts.known, Catalog.read

    def noting_known(self: Receipts) -> Known:
        order.append("known")
        return known(self)

    def noting_read(self: Catalog) -> AbstractContextManager[Reading]:
        order.append("read")
        return read(self)

    monkeypatch.setattr(Receipts, "known", noting_known)
    monkeypatch.setattr(Catalog, "read", noting_read)
    opened = door(place)
    assert opened.verify_log().kept == 4
    opened.close()
    assert order[:2] == ["known", "read"]


def test_only_the_newest_receipts_are_kept(place: Path) -> None:
    changes(place, "first")
    opened = door(place)
    for n in range(60):
        opened.create_application(f"app-{n}")
    for receipt in opened.written():
        for index in range(receipt.first, receipt.index + 1):
            opened.keep_receipt(index)
    opened.close()
    found = listed(place)
    assert len(found.items) == KEPT
    assert found.items[0].size == max(item.size for item in found.items)
    assert min(item.index for item in found.items) == found.items[0].index - KEPT + 1


def test_what_a_kill_left_half_written_is_no_receipt(place: Path) -> None:
    changes(place, "first")
    folder = Path(listed(place).folder)
    (folder / ".000000000099-000000000098.tlog-proof.x.part").write_text("c2sp")
    (folder / "notes.txt").write_text("mine")
    assert len(listed(place).items) == 1
    changes(place, "second")


def test_what_was_put_aside_stands_in_the_way_of_nothing(tmp_path: Path) -> None:
    """Also where some of it was removed, so that there are fewer of them than the last one has for a number."""
    folder, aside = ReceiptFolder(tmp_path, "here"), list[Path | None]()
    for _ in range(3):
        folder.add(1, 0, b"proof")
        aside.append(folder.put_aside())
        shutil.rmtree(tmp_path / "receipts" / f"{folder.path.name}.1.aside", ignore_errors=True)
        folder.add(1, 0, b"proof")
        aside.append(folder.put_aside())
    assert None not in aside
    assert folder.put_aside() is None


def test_a_pipe_in_the_place_of_a_file_is_replaced_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "file")
    written = Thread(target=keep_file, args=(tmp_path / "file", b"content"), daemon=True)
    written.start()
    written.join(20)
    assert (tmp_path / "file").is_file()
    assert (tmp_path / "file").read_bytes() == b"content"
    assert not keep_file(tmp_path / "file", b"content")
    assert keep_file(tmp_path / "file", b"CONTENT")


def test_a_use_of_the_library_keeps_nothing(place: Path) -> None:
    opened = open_registry(settings_of(place / "registry", ANA), runner=CannedRunner())
    opened.create_application("one")
    assert opened.keep_receipt(opened.written()[-1].index) is None
    opened.close()
    assert not (place / "state").exists()


def test_folders_that_are_made_for_receipts_are_their_owner_s_alone(tmp_path: Path) -> None:
    above = tmp_path / "given"
    above.mkdir(mode=0o755)
    folder = ReceiptFolder(above / "local" / "state" / "tandem", "somewhere")
    before = os.umask(0o022)
    try:
        folder.add(1, 0, b"proof")
    finally:
        os.umask(before)
    made = [folder.path, *folder.path.parents]
    modes = {place: place.stat().st_mode & 0o777 for place in made[: made.index(above)]}
    assert len(modes) == 5
    assert set(modes.values()) == {0o700}
    assert above.stat().st_mode & 0o777 == 0o755
