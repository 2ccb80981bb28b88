from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

from registry.bootstrap import DATABASE, Local, initialise, open_registry
from registry.config import FOLDER, Settings
from registry.domain.errors import ConflictError, InfrastructureError, InvalidInputError, NotFoundError
from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.storage import reading
from registry.storage.schema import HEAD
from tests.crashes import dump
from tests.postgres import on_a_file
from tests.world import ANA, World


def test_the_read_path_and_the_catalog_tell_the_same(world: World) -> None:
    """The stable views and the catalog are two ways to one truth; this keeps them so."""
    world.place(world.release(100, adapter=True))
    resolved = world.ana.resolve("bot@production")
    with world.ana.runtime.catalog.read() as catalog:
        pointer = catalog.stages.pointer("bot", "production")
        release = catalog.releases.get(parse_version_ref(resolved.reference))
        assert pointer.deployment is not None
        deployment = pointer.deployment
        parts = [catalog.artifacts.version(parse_version_ref(c.reference)) for c in release.components]
    assert (resolved.epoch, resolved.deployment, resolved.since) == (pointer.epoch, deployment.id, deployment.at)
    assert (resolved.actor, resolved.kind, resolved.marks) == (ANA, "promote", deployment.marks)
    assert (resolved.digest, resolved.manifest) == (release.digest, release.manifest)
    assert [(c["name"], c["number"], c["digest"], c["manifest"]) for c in resolved.components] == [
        (v.name, v.number, v.digest, v.manifest) for v in parts
    ]
    assert [[(f["path"], f["digest"], f["size"], f["stored"]) for f in c["files"]] for c in resolved.components] == [
        [(f.path, f.digest, f.size, f.stored) for f in v.files] for v in parts
    ]
    status = world.ana.status("bot")[2]
    assert (status.epoch, status.deployment, status.since) == (pointer.epoch, deployment.id, deployment.at)
    assert (status.release, status.digest, status.actor, status.verified) == (1, release.digest, ANA, True)


def test_a_decision_that_is_not_there_says_where_to_find_them(world: World) -> None:
    with pytest.raises(NotFoundError) as caught:
        world.ana.decision("01JD0000000000000000000000")
    assert caught.value.fix == "`tandem decision list` shows them"


def test_a_stage_where_nothing_was_placed_resolves_to_not_found(world: World) -> None:
    with pytest.raises(NotFoundError, match="nothing is live at bot@production"):
        world.ana.resolve("bot@production")
    with pytest.raises(NotFoundError, match="no stage 'bot@moon'") as caught:
        world.ana.resolve("bot@moon")
    assert "staging" in caught.value.expected
    with pytest.raises(NotFoundError, match="no application"):
        world.ana.resolve("nobody@production")
    with pytest.raises(InvalidInputError):
        world.ana.resolve("bot@3")


def test_status_lists_stages_in_the_order_of_the_policy(world: World) -> None:
    assert [(s.application, s.stage) for s in world.ana.status()] == [
        ("bot", "dev"), ("bot", "staging"), ("bot", "production"),
    ]  # fmt: skip
    with pytest.raises(NotFoundError):
        world.ana.status("nobody")


def test_history_goes_on_where_the_page_before_ended(world: World) -> None:
    for right in (100, 101, 102):
        world.place(world.release(right))
    whole = world.ana.history("bot@production").items
    first = world.ana.history("bot@production", limit=4)
    rest = world.ana.history("bot@production", after=first.next, limit=4)
    assert first.items + rest.items == whole
    assert [h.what for h in whole] == ["promote", "wait"] * 3


def test_the_log_is_dense_and_tells_every_change_in_order(world: World) -> None:
    """I-52: what one transaction did stands in the order of its entries, at one time."""
    world.place(world.release(100), "staging")
    rows = sorted(dump(world.folder)["log"], key=lambda row: int(row["idx"]))
    leaves = [json.loads(row["leaf"]) for row in rows]
    assert [leaf["index"] for leaf in leaves] == list(range(len(leaves)))
    assert [leaf["type"] for leaf in leaves][:2] == ["key.registered", "members.changed"]
    assert [leaf["type"] for leaf in leaves][-4:] == [
        "promotion.opened",
        "promotion.executed",
        "deployment.live",
        "deployment.verified",
    ]
    assert len({(leaf["op_id"], leaf["time"]) for leaf in leaves[-4:]}) == 1
    assert leaves[-1]["state_root"] == leaves[-2]["state_root"] != leaves[-3]["state_root"]


@on_a_file
def test_a_second_init_is_a_conflict_and_an_unknown_folder_is_not_found(world: World, tmp_path: Path) -> None:
    with pytest.raises(ConflictError, match="exists already"):
        initialise(world.folder, Settings(None, ANA, world.folder))
    with pytest.raises(NotFoundError, match="no registry here"):
        open_registry(Settings.load(None, {}, tmp_path)).members()
    with pytest.raises(InvalidInputError, match="not supported"):
        Settings.load("ftp://registry.example", {}, tmp_path)


@on_a_file
def test_settings_find_the_nearest_registry_upwards_and_obey_what_is_named(world: World, tmp_path: Path) -> None:
    deep = world.folder / "a" / "b"
    deep.mkdir(parents=True)
    root = world.folder / ".tandem"
    assert Settings.load(None, {}, deep).root == root
    assert Settings.load(None, {"TANDEM_REGISTRY": str(world.folder)}, tmp_path).root == root
    assert Settings.load(str(root), {"TANDEM_REGISTRY": "/nowhere"}, tmp_path).root == root


@on_a_file
def test_what_is_live_is_read_from_a_path_that_is_not_utf8(world: World, tmp_path: Path) -> None:
    moved = (world.folder / FOLDER).rename(tmp_path / os.fsdecode(b"caf\xe9"))
    assert [s.stage for s in reading.status(moved / DATABASE, "bot")] == ["dev", "staging", "production"]


class ReadOnlyMedia(sqlite3.Connection):
    """A connection that finds, when it may write, that it cannot."""

    closed: ClassVar[list[bool]] = []

    def execute(self, *words: Any) -> sqlite3.Cursor:
        if "query_only" in words[0]:
            raise sqlite3.OperationalError("attempt to write a readonly database")
        return super().execute(*words)

    def close(self) -> None:
        self.closed.append(True)
        super().close()


@on_a_file
def test_a_connection_that_cannot_write_is_closed_before_a_read_only_one_is_opened(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    connect = sqlite3.connect

    def counted(address: str, **options: Any) -> sqlite3.Connection:
        opened.append(address.rpartition("=")[2])
        return connect(address, factory=ReadOnlyMedia, **options)

    monkeypatch.setattr(ReadOnlyMedia, "closed", [])
    monkeypatch.setattr(sqlite3, "connect", counted)
    assert len(reading.status(world.folder / FOLDER / DATABASE, "bot")) == 3
    assert opened == ["rw", "ro"]
    assert len(ReadOnlyMedia.closed) == 2


def test_without_an_identity_nothing_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    with pytest.raises(InvalidInputError, match="who acts is not known") as caught:
        initialise(tmp_path, Settings(None, None, tmp_path))
    assert "TANDEM_ACTOR" in caught.value.fix
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_infrastructure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InfrastructureError):
        initialise(tmp_path / "file", Settings(None, ANA, tmp_path))


def test_a_registry_of_an_older_schema_is_not_called_newer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registry.storage.schema.HEAD", "9999")
    with pytest.raises(InfrastructureError, match=rf"an older Tandem \(schema {HEAD}; this build knows up to 9999\)"):
        world.as_(ANA).members()


@pytest.mark.parametrize(
    "list_it",
    [
        lambda door: door.history("bot@staging", limit=0),
        lambda door: door.decisions("bot", limit=-1),
        lambda door: door.promotions("bot", limit=0),
        lambda door: door.approvals("bot", limit=0),
        lambda door: door.incidents("bot", limit=0),
        lambda door: door.releases("bot", limit=0),
    ],
)
def test_a_page_has_at_least_one_line(world: World, list_it: Callable[[Local], object]) -> None:
    with pytest.raises(InvalidInputError, match="a page has at least one line"):
        list_it(world.ana)


@pytest.mark.parametrize(
    "when", ["0001-01-01T00:00+14:00", "9999-12-31T23:59:59-01:00", "0000-01-01", "10000-01-01", "yesterday", "\ud800"]
)
def test_what_is_no_time_is_refused_and_so_is_one_beyond_the_calendar(world: World, when: str) -> None:
    with pytest.raises(InvalidInputError, match="not a time"):
        world.ana.at("bot@staging", when)


@pytest.mark.parametrize("when", ["0001-01-01", "0999-12-31T23:59:59Z", "2026-01-01"])
def test_before_anything_was_placed_a_stage_served_nothing(world: World, when: str) -> None:
    moment = world.ana.at("bot@staging", when)
    assert (moment.deployment, moment.asked[:10]) == (None, when[:10])


@pytest.mark.parametrize(
    "look",
    [
        lambda door: door.promotion("\ud800"),
        lambda door: door.decision("\ud800"),
        lambda door: door.incident("\ud800"),
        lambda door: door.evaluation("\ud800"),
        lambda door: door.clear_quarantine("\ud800", "it is mended"),
        lambda door: door.applications(after="\ud800"),
        lambda door: door.promote("bot@1", "staging", "half a \ud83d"),
        lambda door: door.request_waiver("bot@1", "staging", "no-regression", "an outage", ticket="INC-\ud800"),
        lambda door: door.break_glass("bot@1", "staging", "an outage", "INC-\ud800"),
    ],
)
def test_half_a_character_is_refused_wherever_it_is_given(world: World, look: Callable[[Local], object]) -> None:
    world.release(100)
    with pytest.raises(InvalidInputError, match="not text"):
        look(world.ana)
    assert world.ana.status("bot")[1].release is None


def test_the_last_day_there_is_has_not_come_yet(world: World) -> None:
    with pytest.raises(InvalidInputError, match="has not come yet"):
        world.ana.at("bot@staging", "9999-12-31")


def test_a_version_that_is_not_there_tells_which_there_are(world: World) -> None:
    with pytest.raises(NotFoundError) as caught:
        world.ana.version("support-suite@9")
    assert caught.value.expected == "support-suite@1, the only one"
    with pytest.raises(InvalidInputError, match="support-suite@1 is not an adapter"):
        world.ana.version("support-suite@1", Kind.ADAPTER)
