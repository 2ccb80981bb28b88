"""What an installation gets: two top-level names, and every migration and policy inside the package."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def build(kind: str, source: Path, target: Path) -> Path:
    target.mkdir()
    program = f"import sys; from hatchling.build import build_{kind}; build_{kind}(sys.argv[1])"
    subprocess.run([sys.executable, "-c", program, str(target)], cwd=source, check=True, capture_output=True)
    (made,) = target.iterdir()
    return made


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel") / "dist")


def test_a_wheel_adds_exactly_two_names(wheel: Path) -> None:
    assert {name.partition("/")[0] for name in names_in(wheel)} == {"registry", "cli"}


def test_every_migration_and_policy_is_inside(wheel: Path) -> None:
    names = names_in(wheel)
    for folder in ("migrations", "policies"):
        files = {p.relative_to(ROOT) for p in (ROOT / folder).rglob("*") if p.is_file() and p.suffix != ".pyc"}
        assert files, folder
        assert {f"registry/_bundled/{path.as_posix()}" for path in files} <= names
    assert "registry/py.typed" in names


def test_every_module_is_inside_and_nothing_else_of_the_checkout(wheel: Path) -> None:
    modules = {p.relative_to(ROOT).as_posix() for top in ("registry", "cli") for p in (ROOT / top).rglob("*.py")}
    assert {name for name in names_in(wheel) if name.endswith(".py") and "/_bundled/" not in name} == modules


def test_the_source_distribution_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(build("sdist", ROOT, tmp_path / "sdist")) as archive:
        archive.extractall(tmp_path / "source", filter="data")
    (source,) = (tmp_path / "source").iterdir()
    assert names_in(build("wheel", source, tmp_path / "again")) == names_in(wheel)


def test_the_command_of_the_wheel_is_tandem(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/entry_points.txt")]
        assert archive.read(name).decode().split() == ["[console_scripts]", "tandem", "=", "cli.main:main"]


def test_an_unpacked_wheel_makes_a_registry_from_its_own_migrations(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    program = (
        "from registry.resources import bundled; from registry.storage.schema import upgrade;"
        "upgrade('sqlite:///made.db'); print(bundled('migrations'), bundled('policies'))"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    inside = tmp_path / "installed" / "registry" / "_bundled"
    assert done.stdout.split() == [str(inside / "migrations"), str(inside / "policies")]
    assert (tmp_path / "made.db").is_file()
