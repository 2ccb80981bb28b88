"""Registries that go out to archives and come in from them."""

from __future__ import annotations

from pathlib import Path

from registry.bootstrap import Local, import_registry
from registry.config import Settings
from registry.domain.archives import Imported
from tests.postgres import MARK, POSTGRESQL, SQLITE, new_database, open_door, settings_of
from tests.world import ANA, BEN, SUITE, CannedRunner, World


def lived_in(world: World) -> World:
    """The same registry after something of most kinds happened: rollback, quarantine, an open request, an
    approval, and a run whose rows lie in slices."""
    world.stock()
    world.place(world.release(90, adapter=True))
    world.place(world.release(100, adapter=True))
    world.ana.roll_back("bot@production", reason="slow")
    world.ana.promote(world.release(105), "staging")
    world.ana.promote("bot@3", "production")
    world.as_(BEN).approve("bot@3", "production", "fine")
    world.ana.tag("support@1", "golden")
    sliced = SUITE.replace("target: target}", "target: target, slices: [{column: target}]}")
    world.ana.register_suite(world.write("sliced.yaml", sliced.replace("support-suite", "sliced-suite")))
    world.ana.evaluate("bot@3", "sliced-suite")
    return world


def imported(
    archive: Path, folder: Path, account: str = ANA, database: str = SQLITE, human_id: str | None = None
) -> Imported:
    """Make a registry of an archive in a folder, as somebody."""
    folder.mkdir(parents=True, exist_ok=True)
    if database == POSTGRESQL:
        (folder / MARK).write_text(new_database())
    settings = settings_of(folder, account) if database == POSTGRESQL else Settings(None, account, folder)
    return import_registry(archive, folder, settings, human_id=human_id)


def door_of(folder: Path, account: str = ANA) -> Local:
    return open_door(folder, account, CannedRunner())
