from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import tandem
from registry.storage.schema import HEAD

STORE = Path(__file__).parents[1] / "storage" / "stores" / "registry-0001.sql"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The folder of a registry that the first Tandem wrote."""
    root = tmp_path / ".tandem"
    (root / "blobs").mkdir(parents=True)
    with closing(sqlite3.connect(root / "registry.db")) as connection:
        connection.executescript(STORE.read_text())
    return tmp_path


def run(folder: Path, *words: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(tandem, [*words, "--registry", str(folder)], env={"TANDEM_ACTOR": "ana@example.com"})
    return result.exit_code, result.stdout, result.stderr


def test_an_old_registry_is_refused_with_the_command_that_brings_it_up_to_date(old: Path) -> None:
    code, _, said = run(old, "member", "list")
    assert code == 20
    assert "an older Tandem (schema 0001" in said
    assert "tandem upgrade" in said


def test_upgrading_keeps_what_is_recorded_and_is_harmless_twice(old: Path) -> None:
    code, out, _ = run(old, "upgrade", "--json")
    assert (code, json.loads(out)["before"], json.loads(out)["after"]) == (0, "0001", HEAD)
    code, out, _ = run(old, "upgrade")
    assert (code, "is up to date already" in out) == (0, True)
    code, out, _ = run(old, "promotion", "list", "--json")
    assert code == 0
    assert {p["state"] for p in json.loads(out)["items"]} == {"succeeded", "denied", "stale", "open"}
    code, out, _ = run(old, "decision", "list", "--json")
    assert all(run(old, "decision", "replay", d["id"])[0] == 0 for d in json.loads(out)["items"])


def test_where_there_is_no_registry_nothing_is_upgraded(tmp_path: Path) -> None:
    code, _, said = run(tmp_path, "upgrade")
    assert (code, "tandem init" in said) == (14, True)
