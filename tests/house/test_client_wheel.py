"""The light distribution, installed where nothing else is: what an application gets that only resolves."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.serving_live import served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")
ROOT = Path(__file__).parent.parent.parent
PROGRAM = """
import importlib.util, sys
import registry

client = registry.connect(sys.argv[1], cache="cache", lock="registry.lock")
live = client.resolve("bot@production")
print(live.reference, live.source, live.messages(text="hello")[0]["content"], live.adapter_path().is_dir())
absent = ["torch", "transformers", "peft", "scipy", "sqlmodel", "sqlalchemy", "fastapi", "cli", "registry.server"]
print([name for name in absent if importlib.util.find_spec(name)])
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT / "packaging" / "client")]
    subprocess.run([sys.executable, *build], check=True, capture_output=True)
    (found,) = folder.glob("*.whl")
    return found


def test_the_light_wheel_is_a_part_of_the_tree_byte_for_byte(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        found = {name: opened.read(name) for name in opened.namelist() if not name.startswith("tandem_client-")}
    assert found
    assert all((ROOT / name).read_bytes() == data for name, data in found.items())
    assert {Path(name).parts[0] for name in found} == {"registry"}
    assert not {Path(name).parts[1] for name in found} & {"server", "services", "storage", "bootstrap.py"}


def test_both_distributions_have_one_version_and_one_say_in_what_they_need() -> None:
    light = tomllib.loads((ROOT / "packaging" / "client" / "pyproject.toml").read_text())["project"]
    whole = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert light["version"] == whole["version"]
    assert set(light["dependencies"]) <= {*whole["dependencies"], *whole["optional-dependencies"]["http"]}
    assert importlib.metadata.version("httpx2")


@pytest.mark.slow
def test_an_application_with_the_light_wheel_resolves_from_a_server(wheel: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / "env"], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(tmp_path / "env"), "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--no-compile", "-c", ROOT / "constraints.txt", wheel], check=True)
    world = World(tmp_path / "registry").stock()
    world.place(world.release(90, adapter=True))
    world.ana.write_lock(["bot@production"], tmp_path / "registry.lock")
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TANDEM_TOKEN": ANA}
    with served(world.ana) as url:
        ran = subprocess.run(
            [tmp_path / "env" / "bin" / "python", "-c", PROGRAM, url],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
    assert (ran.stdout, ran.stderr) == ("bot@1 live hello True\n[]\n", "")
