"""A command imports what it has to do with, and not what others do: most of its time would else be imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from registry.bootstrap import open_registry
from registry.config import Settings
from tests.cli.playground import Playground
from tests.postgres import close_doors
from tests.serving_live import served
from tests.world import ANA

ROOT = Path(__file__).resolve().parents[2]
LOADED = """
import json, sys
from cli.main import main
for words in json.loads(sys.argv[1]):
    sys.argv = ["tandem", *words]
    try:
        main()
    except SystemExit as ended:
        assert not ended.code, (words, ended.code)
print("LOADED", *sys.modules)
"""
LIBRARIES = {"cryptography", "httpx2", "jinja2", "numpy", "rich", "scipy", "sqlalchemy", "sqlmodel", "transformers"}
READS = [
    ["token", "list"],
    ["member", "list"],
    ["app", "list"],
    ["log", "show"],
    ["policy", "show", "bot"],
    ["promotion", "list"],
    ["release", "diff", "bot@1", "bot@2"],
    ["prompt", "show", "support@1"],
]


def loaded(lines: list[list[str]], registry: str, state: Path) -> set[str]:
    """The modules of a process that was given these command lines one after the other."""
    env = {
        **os.environ,
        "TANDEM_ACTOR": ANA,
        "TANDEM_TOKEN": ANA,
        "TANDEM_REGISTRY": registry,
        "TANDEM_STATE": str(state),
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", LOADED, json.dumps(lines)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env=env,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.rpartition("LOADED")[2].split())


def test_reading_from_a_server_takes_no_library_but_pydantic(built: Playground, tmp_path: Path) -> None:
    door = open_registry(Settings.load(str(built.folder), {"TANDEM_ACTOR": ANA}))
    try:
        with served(door) as address:
            found = loaded(READS, address, tmp_path)
    finally:
        door.close()
        close_doors()
    assert found & LIBRARIES == set()
    assert {"registry.api.access", "registry.client.remote"} <= found
    others = {"registry.api.whole", "registry.api.evaluations", "registry.api.adapters", "registry.bootstrap"}
    assert found & others == set()
    assert [name for name in found if name.startswith(("registry.storage", "registry.services"))] == []


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (["log", "show"], {"safety", "evidence", "studies", "waivers", "promotions", "applications"}),
        (["member", "list"], {"safety", "evidence", "studies", "waivers", "artifacts", "applications"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_maps_the_tables_that_it_asks(
    built: Playground, tmp_path: Path, words: list[str], others: set[str]
) -> None:
    found = loaded([words], str(built.folder), tmp_path)
    assert found & {f"registry.storage.tables.{name}" for name in {*others, "every"}} == set()
    assert found & {"sqlalchemy.dialects.postgresql", "alembic", "numpy", "registry.services.situation"} == set()
    assert "registry.storage.tables.stages" in found
