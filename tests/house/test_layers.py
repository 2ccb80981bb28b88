"""The import contracts of pyproject.toml hold, and cover every package."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OPENED = re.compile(r"\bcatalog\.(read|write)\(")


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    return subprocess.run(
        [sys.executable, "-c", program, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_contract_is_kept() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


def test_every_part_has_its_layer() -> None:
    """A new package that no contract names would be free to import anything."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    placed = {name.strip().removeprefix("registry.") for layer in layers for name in layer.split("|")}
    # `config` and `resources` are leaves that any layer may read.
    outside = {"config", "resources", "__init__"}
    parts = {
        path.stem
        for path in (ROOT / "registry").iterdir()
        if path.suffix == ".py" or (path.is_dir() and (path / "__init__.py").is_file())
    }
    assert parts - outside == placed - {"cli"}


def test_no_door_opens_a_transaction() -> None:
    """A door names the actor and calls a use case, which opens the one that there is."""
    doors = [path for part in ("registry/server", "registry/client", "cli") for path in (ROOT / part).rglob("*.py")]
    assert len(doors) > 100
    assert [path.name for path in doors if OPENED.search(path.read_text())] == []


def test_a_breach_is_noticed(tmp_path: Path) -> None:
    """The contracts bite: a domain that imports storage breaks the build."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(contract["layers"] for contract in config["contracts"] if contract["type"] == "layers")
    for name in {part.strip() for layer in layers for part in layer.split("|")} | {"registry"}:
        package = tmp_path.joinpath(*name.split("."))
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").touch()
    (tmp_path / "registry/domain/wrong.py").write_text("import registry.storage\n")
    (tmp_path / ".importlinter").write_text(
        "[importlinter]\nroot_packages =\n    registry\n    cli\n"
        "[importlinter:contract:layers]\nname = layers\ntype = layers\nlayers =\n"
        + "".join(f"    {layer}\n" for layer in layers)
    )
    done = lint(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "registry.domain.wrong -> registry.storage" in done.stdout
