"""Lock files: what stages serve, proven with nothing but the key, and told when it is so no more."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import DATABASE, LOG_KEY, Local
from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError, IntegrityError, InvalidInputError, NotFoundError
from registry.domain.log import StageHead, head_leaf, state_root
from registry.domain.transparency.locks import LockedEntry, locked_entry, path_to_state_root
from registry.domain.transparency.trees import inclusion, leaf_hash, node_hash
from registry.integrations.lock_files import read_lock
from registry.integrations.signing import create_key
from registry.storage.catalog.log import Log
from tests.damaging import unguarded
from tests.world import ANA, World

STAGE, STAGING = "bot@production", "bot@staging"
HOSTILE: tuple[Any, ...] = ("\ud800", "\x00\x1b[2J", "", "x" * 100_000, None, [], -1, 2**60)


@pytest.fixture(scope="module")
def served_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "registry"
    world = World(folder).stock()
    world.place(world.release(90))
    world.place(world.release(100), "staging")
    world.ana.close()
    return folder


@pytest.fixture
def served(served_once: Path, tmp_path: Path) -> World:
    """bot@1 serves production, bot@2 staging."""
    shutil.copytree(served_once, tmp_path / "registry")
    return World.at(tmp_path / "registry")


@pytest.fixture
def file(served: World) -> Path:
    path = served.folder / "registry.lock"
    served.ana.write_lock([STAGE, STAGING], path)
    return path


@pytest.fixture
def nowhere(tmp_path: Path) -> Local:
    """A door where there is no registry."""
    (tmp_path / "nowhere").mkdir()
    return Local(Settings(None, ANA, tmp_path / "nowhere"))


# What a lock says ------------------------------------------------------------------------------------------


def test_a_lock_is_verified_with_nothing_at_hand_but_the_key(served: World, file: Path, nowhere: Local) -> None:
    key = served.ana.checkpoint().key
    told = nowhere.verify_lock(file, [key])
    assert [(s.stage, s.release, s.epoch, s.serves) for s in told.stages] == [
        (STAGE, "bot@1", 1, None),
        (STAGING, "bot@2", 2, None),
    ]
    assert [s.digest for s in told.stages] == [served.ana.resolve(s).digest for s in (STAGE, STAGING)]
    assert (told.key, told.entries, told.moved) == (key, None, ())


def test_a_lock_tells_what_its_stages_serve_now(served: World, file: Path) -> None:
    assert served.ana.verify_lock(file).moved == ()
    served.place("bot@2")
    told = served.ana.verify_lock(file)
    assert [(s.stage, s.serves, s.epoch_now) for s in told.moved] == [(STAGE, "bot@2", 2)]
    assert told.entries is not None
    assert told.entries > told.size


def test_a_release_that_was_placed_again_is_the_one_that_is_locked(served: World, file: Path) -> None:
    served.place("bot@2")
    served.ana.roll_back(STAGE, "worse")
    told = served.ana.verify_lock(file)
    assert told.moved == ()
    assert [(s.epoch, s.epoch_now) for s in told.stages] == [(1, 3), (2, 2)]
    assert served.ana.resolve(STAGE, file).epoch == 3


def test_a_lock_is_the_same_bytes_and_left_alone_while_it_says_the_same(served: World, file: Path) -> None:
    data = file.read_bytes()
    other = file.with_name("other.lock")
    served.ana.write_lock([STAGING, STAGE, STAGE], other)
    assert other.read_bytes() == data
    served.ana.create_application("unrelated")
    assert not served.ana.write_lock([STAGE, STAGING], file).changed
    assert file.read_bytes() == data
    served.place("bot@2")
    assert served.ana.write_lock([STAGE, STAGING], file).changed
    assert read_lock(file).lock.stage(STAGE, "").release == "bot@2"


def test_what_is_live_is_resolved_only_if_it_is_locked(served: World, file: Path) -> None:
    assert served.ana.resolve(STAGE, file) == served.ana.resolve(STAGE)
    served.place("bot@2")
    with pytest.raises(ConflictError, match="serves another release than is locked"):
        served.ana.resolve(STAGE, file)
    served.ana.write_lock([STAGING], file)
    with pytest.raises(NotFoundError, match="is not locked"):
        served.ana.resolve(STAGE, file)


def test_what_is_locked_is_pulled_whatever_is_live(served: World, file: Path, tmp_path: Path) -> None:
    served.place("bot@2")
    assert served.ana.pull(STAGE, tmp_path / "locked", locked=file).reference == "bot@1"
    assert served.ana.pull(STAGE, tmp_path / "live").reference == "bot@2"
    with pytest.raises(InvalidInputError, match="not a stage reference"):
        served.ana.pull("bot@1", tmp_path / "more", locked=file)


def test_only_what_serves_something_is_locked(served: World, tmp_path: Path) -> None:
    for stages, error in ((["bot@dev"], NotFoundError), (["bot@nowhere"], NotFoundError), ([], InvalidInputError)):
        with pytest.raises(error):
            served.ana.write_lock(stages, tmp_path / "x.lock")
    assert not (tmp_path / "x.lock").exists()


# Evidence --------------------------------------------------------------------------------------------------


def test_a_log_that_was_set_back_is_told_by_a_lock(served: World, tmp_path: Path) -> None:
    database, path = served.folder / FOLDER / DATABASE, served.folder / "registry.lock"
    served.ana.close()
    shutil.copy(database, tmp_path / "older.db")
    served = World.at(served.folder)
    served.place("bot@2")
    served.ana.write_lock([STAGE], path)
    data = path.read_bytes()
    served.ana.close()
    shutil.copy(tmp_path / "older.db", database)
    served = World.at(served.folder)
    for use in (lambda: served.ana.verify_lock(path), lambda: served.ana.write_lock([STAGE], path)):
        with pytest.raises(IntegrityError, match="not what it was at a checkpoint"):
            use()
    for name in ("a", "b", "c", "d", "e", "f", "g", "h", "i", "k"):  # longer, and another way
        served.ana.create_application(f"app-{name}")
    with pytest.raises(IntegrityError, match="not what it was at a checkpoint"):
        served.ana.verify_lock(path)
    assert path.read_bytes() == data


def test_another_key_is_told_by_a_lock(served: World, file: Path, nowhere: Local) -> None:
    (served.folder / FOLDER / LOG_KEY).unlink()
    create_key(served.folder / FOLDER / LOG_KEY)
    with pytest.raises(InvalidInputError, match="another log, or signed by another key"):
        served.ana.verify_lock(file)
    with pytest.raises(InvalidInputError, match="not signed by a key that you trust"):
        nowhere.verify_lock(file, [served.ana.checkpoint().key])


def test_what_the_database_says_is_not_locked_unless_the_log_says_it(served: World, tmp_path: Path) -> None:
    served.ana.close()
    with unguarded(served.folder) as connection:
        connection.execute(
            "UPDATE stage SET deployment_id = (SELECT deployment_id FROM stage WHERE name = 'staging')"
            " WHERE name = 'production'"
        )
    with pytest.raises(IntegrityError, match="what the stages serve is not what the log says"):
        World.at(served.folder).ana.write_lock([STAGE], tmp_path / "x.lock")


# Files that are none ---------------------------------------------------------------------------------------


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The place of every value in a document."""
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        return [found for key, inner in items for found in leaves(inner, (*path, key))]
    return [path]


def changed(value: Any) -> Any:
    return value + 1 if isinstance(value, int) else value[:-2] + ("B" if value[-2] != "B" else "C") + value[-1]


def test_no_value_of_a_lock_can_be_changed(served: World, file: Path, nowhere: Local) -> None:
    key, text = served.ana.checkpoint().key, file.read_text()
    places = leaves(json.loads(text))
    assert len(places) > 30
    for path in places:
        document = json.loads(text)
        inner = document
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = changed(inner[path[-1]])
        file.write_text(json.dumps(document, indent=2) + "\n")
        with pytest.raises(InvalidInputError):
            nowhere.verify_lock(file, [key])


def test_no_byte_of_a_lock_can_be_changed(served: World, file: Path, nowhere: Local) -> None:
    key, data = served.ana.checkpoint().key, file.read_bytes()
    for place in range(0, len(data), 7):
        for bit in (1, 4):
            file.write_bytes(data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :])
            with pytest.raises(InvalidInputError):
                nowhere.verify_lock(file, [key])
    file.write_bytes(data.replace(b"\n", b"\r\n"))  # as git may check it out
    nowhere.verify_lock(file, [key])


def test_the_parts_of_two_locks_do_not_make_a_third(served: World, file: Path, nowhere: Local) -> None:
    """What was live is not what is, and what one stage serves is not what another does."""
    key, then = served.ana.checkpoint().key, json.loads(file.read_text())
    served.place("bot@2")
    served.ana.write_lock([STAGE, STAGING], file)
    now = json.loads(file.read_text())
    mixed = [
        now | {"stages": then["stages"]},
        now | {"newest": then["newest"]},
        now | {"checkpoint": then["checkpoint"]},
        now | {"stages": [now["stages"][0], now["stages"][0]]},
        now | {"stages": now["stages"][::-1]},
        now | {"stages": [now["stages"][0] | {"stage": STAGING}]},
        now | {"stages": [now["stages"][0] | {"sealed": then["stages"][0]["sealed"]}]},
        now | {"newest": now["stages"][0]["sealed"]},
    ]
    for document in mixed:
        file.write_text(json.dumps(document, indent=2) + "\n")
        with pytest.raises(InvalidInputError):
            nowhere.verify_lock(file, [key])


def test_what_was_live_once_is_not_shown_as_what_is(served: World, file: Path, nowhere: Local) -> None:
    """An older entry is in the log, too, and has a state root of its own."""
    then = read_lock(file).lock
    served.place("bot@2")
    with served.ana.runtime.catalog.read() as reading:
        size = reading.log.size()
        sealed = [entry_of(reading.log, stage.sealed.index, size) for stage in then.stages]
        newest = entry_of(reading.log, then.newest.index, size)
    stages = tuple(
        stage.model_copy(update={"sealed": proven}) for stage, proven in zip(then.stages, sealed, strict=True)
    )
    note = served.ana.checkpoint().note
    file.write_text(then.model_copy(update={"stages": stages, "newest": newest, "checkpoint": note}).text())
    with pytest.raises(InvalidInputError, match="not the newest entry of the log"):
        nowhere.verify_lock(file, [then.key])


def entry_of(log: Log, index: int, size: int) -> LockedEntry:
    return locked_entry(index, log.leaf(index), inclusion(index, size, log.subtree))


def test_a_lock_has_one_spelling(served: World, file: Path) -> None:
    text = file.read_text()
    document = json.loads(text)
    for other in (
        text + "\n",
        text.replace("{", "{ ", 1),
        json.dumps(document),
        json.dumps(document, indent=2, sort_keys=True) + "\n",
        text.replace("bot@1", "bot\\u00401"),
    ):
        file.write_text(other)
        with pytest.raises(InvalidInputError, match="not as Tandem writes it"):
            served.ana.verify_lock(file)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"format": "tandem-lock", "v": 2}',
        b'{"format": "tandem-lock", "v": 1}',
        b'{"format": "tandem-lock", "v": 1, "v": 1}',
        b'{"format": "tandem-lock", "v": 1, "more": ' + b"[" * 50_000,
        b" " * (1024 * 1024 + 1),
    ],
)
def test_a_file_that_is_no_lock_is_refused(served: World, file: Path, data: bytes) -> None:
    file.write_bytes(data)
    for use in (
        lambda: served.ana.verify_lock(file),
        lambda: served.ana.write_lock([STAGE], file),
        lambda: served.ana.resolve(STAGE, file),
    ):
        with pytest.raises(InvalidInputError):
            use()
    assert file.read_bytes() == data


def test_a_lock_whose_texts_are_hostile_is_refused_in_words(served: World, file: Path) -> None:
    text = file.read_text()
    for path in leaves(json.loads(text)):
        for hostile in HOSTILE:
            document = json.loads(text)
            inner = document
            for step in path[:-1]:
                inner = inner[step]
            inner[path[-1]] = hostile
            file.write_text(json.dumps(document, indent=2) + "\n")
            with pytest.raises((InvalidInputError, NotFoundError)):
                served.ana.verify_lock(file)


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 8, 9, 100])
def test_every_stage_is_proven_under_the_state_root(count: int) -> None:
    heads = [
        StageHead(f"app-{n}", "production", n, f"{n:026}", served_digest(n))
        for n in sorted(range(count), key=lambda n: n * 7 % count)
    ]
    for head in heads:
        found = leaf_hash(head_leaf(head)[1])
        for step in path_to_state_root(heads, head):
            side, _, encoded = step.partition(" ")
            beside = base64.b64decode(encoded)
            found = node_hash(beside, found) if side == "left" else node_hash(found, beside)
        assert f"sha256:{found.hex()}" == state_root(heads)


def served_digest(number: int) -> Any:
    return f"sha256:{number:064x}"
