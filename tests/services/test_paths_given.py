"""Every door that takes a path of this machine refuses one that no file system can have, naming it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from registry.bootstrap import Local, import_registry, initialise
from registry.config import Settings
from registry.domain.errors import InvalidInputError
from tests.crashes import dump
from tests.world import ANA, World

BAD = Path("here\x00there")

DOORS: dict[str, Callable[[Local], object]] = {
    "pull": lambda door: door.pull("support@1", BAD),
    "export": lambda door: door.export(BAD),
    "base": lambda door: door.register_base(BAD, "x"),
    "dataset": lambda door: door.register_dataset(BAD, "x"),
    "suite": lambda door: door.register_suite(BAD, "x"),
    "prompt": lambda door: door.register_prompt(BAD, "x"),
    "adapter": lambda door: door.register_adapter(BAD, "x", "tiny@1"),
    "code of an adapter": lambda door: door.register_adapter(Path("lora"), "x", "tiny@1", source=BAD),
    "policy": lambda door: door.activate_policy(BAD, "bot"),
    "lint of a policy": lambda door: door.lint_policy(BAD),
    "lint of a prompt": lambda door: door.lint_prompt(BAD),
    "rendering": lambda door: door.render_prompt(BAD, {}),
}


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "registry").stock()


@pytest.mark.parametrize("through", DOORS)
def test_a_path_that_no_file_can_have_is_refused_and_changes_nothing(world: World, through: str) -> None:
    before = dump(world.folder)
    with pytest.raises(InvalidInputError) as refused:
        DOORS[through](world.ana)
    assert refused.value.message == "the path holds U+0000 (NUL)"
    assert "here\\x00there" in refused.value.where
    assert dump(world.folder) == before


@pytest.mark.parametrize("what", ["folder", "archive", "folder of an import", "registry", "blobs", "keys"])
def test_a_place_that_no_folder_can_have_makes_no_registry(tmp_path: Path, what: str) -> None:
    settings = Settings(None, ANA, tmp_path)
    server = "postgresql+psycopg://a@localhost/b"
    doors: dict[str, Callable[[], object]] = {
        "folder": lambda: initialise(tmp_path / BAD, settings),
        "archive": lambda: import_registry(BAD, tmp_path / "new", settings),
        "folder of an import": lambda: import_registry(tmp_path / "a.tar", tmp_path / BAD, settings),
        "registry": lambda: Settings.load(str(BAD), {}, tmp_path),
        "blobs": lambda: Settings.load(server, {"TANDEM_BLOBS": str(BAD)}, tmp_path),
        "keys": lambda: Settings.load(server, {"TANDEM_BLOBS": "s3://b", "TANDEM_KEYS": str(BAD)}, tmp_path),
    }
    with pytest.raises(InvalidInputError, match="NUL"):
        doors[what]()
    assert list(tmp_path.iterdir()) == []
