"""Imports that cost seconds happen where they are used, so that a command costs what it does and no more."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

MODELS_AND_GIT = {"torch", "transformers", "peft", "accelerate", "git", "scipy"}
"""Seconds each, and git fails to import where no git is installed."""

REPORT = """
import importlib, sys
for name in sys.argv[1].split():
    importlib.import_module(name)
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""

HELP = """
import sys
from cli.main import main
sys.argv = ["tandem", *sys.argv[1:]]
try:
    main()
except SystemExit as ended:
    assert ended.code in (0, None), ended.code
print("LOADED", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


def modules(*parts: str) -> list[str]:
    """Every module at or under these places, from the files."""
    names = []
    for part in parts:
        place = ROOT / part
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]:
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            names.append(name.removesuffix(".__init__"))
    return names


def loaded_by(names: list[str]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", REPORT, " ".join(names)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("parts", "dear"),
    [
        (("registry", "cli"), MODELS_AND_GIT | {"alembic"}),
        (("registry/domain", "registry/ports", "registry/api", "cli/main"), MODELS_AND_GIT | {"alembic", "sqlalchemy"}),
        (("registry/api",), {"numpy", "scipy", "rich", "cryptography", "sqlalchemy", "httpx2"}),
        (("cli/main",), {"pydantic", "numpy", "yaml", "rich", "cryptography", "sqlalchemy"}),
        (("registry/client/opening", "registry/client/fast"), {"pydantic", "httpx2", "yaml", "cryptography"}),
        (("cli",), {"sqlalchemy", "sqlmodel", "alembic"}),
        (("registry/storage/reading",), {"sqlalchemy", "sqlmodel", "pydantic"}),
        (
            ("registry/client/remote", "registry/wire/codec", "registry/api/parts"),
            {"httpx2", "yaml", "numpy", "rich", "cryptography", "sqlalchemy"},
        ),
    ],
    ids=[
        "everything",
        "domain-and-doors",
        "interface",
        "command-line",
        "read-path-far",
        "commands",
        "read-path",
        "client",
    ],
)
def test_importing_a_part_loads_nothing_dear(parts: tuple[str, ...], dear: set[str]) -> None:
    names = modules(*parts)
    assert names
    assert loaded_by(names) & dear == set()


@pytest.mark.parametrize("words", [["--help"], ["--version"]])
def test_asking_for_help_loads_no_library_but_click(words: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", HELP, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.rpartition("LOADED")[2].split())
    assert "click" in loaded
    assert (
        loaded & (MODELS_AND_GIT | {"pydantic", "sqlalchemy", "sqlmodel", "yaml", "numpy", "alembic", "rich"}) == set()
    )


def test_every_model_is_built_when_it_is_first_used() -> None:
    """To build the validators of all documents takes longer than most commands, which read few of them."""
    at_once = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in sorted((ROOT / "registry").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and {ast.unparse(base) for base in node.bases} & {"BaseModel", "SQLModel"}
        and "defer_build" not in ast.unparse(node)
    ]
    assert at_once == []
