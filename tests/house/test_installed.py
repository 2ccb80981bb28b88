"""The wheel, installed where nothing else is: what a user gets from `pip install`, without the extras."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PathDistribution, distribution
from importlib.util import cache_from_source
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.tensors import llama_shapes, safetensors_bytes
from tests.world import PROMPT, SUITE, World

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def tandem(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a fresh environment that holds the wheel and its core dependencies, and no extra.

    Of the dependencies each file is a link to the one that this environment has: to install them again would take
    most of a minute and a gigabyte, and they would be the same.
    """
    folder = tmp_path_factory.mktemp("installed")
    build = ["-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, *build], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder / "env"], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "env"), "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "install", "--no-compile", "--no-deps", wheel], check=True)
    (packages,) = (folder / "env" / "lib").glob("python*/site-packages")
    (ours,) = packages.glob("tandem_registry-*.dist-info")
    for needed in core(PathDistribution(ours)):
        link(needed, packages)
    return folder / "env" / "bin" / "tandem"


def core(package: Distribution) -> Iterator[Distribution]:
    """What a package needs, and what that needs, as this environment has it; nothing that only an extra needs."""
    waiting, seen = [(package, "")], set[tuple[str, str]]()
    while waiting:
        one, extra = waiting.pop()
        for text in one.requires or ():
            wanted = Requirement(text)
            if wanted.marker is not None and not wanted.marker.evaluate({"extra": extra}):
                continue
            found = distribution(wanted.name)
            assert wanted.specifier.contains(found.version, prereleases=True), f"{text}, but there is {found.version}"
            for more in {"", *wanted.extras}:
                if (key := (canonicalize_name(wanted.name), more)) not in seen:
                    seen.add(key)
                    waiting.append((found, more))
                    yield found


def link(package: Distribution, packages: Path) -> None:
    """Put links to the files of a package into another environment's folder of packages."""
    for file in package.files or ():
        if ".." in file.parts:
            continue
        place, found = packages / file, Path(str(file.locate()))
        tie(place, found)
        if found.suffix == ".py" and (compiled := Path(cache_from_source(found))).is_file():
            tie(Path(cache_from_source(place)), compiled)  # it was made by an import, so that no list of files has it


def tie(place: Path, to: Path) -> None:
    if not place.is_symlink():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(to)


@pytest.mark.slow
def test_an_installed_wheel_registers_and_promotes_from_any_folder(tandem: Path, tmp_path: Path) -> None:
    _files(tmp_path)
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "TANDEM_ACTOR": "ana@example.com"}

    def typed(*words: str, expect: int = 0) -> str:
        done = subprocess.run(
            [tandem, *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == expect, f"tandem {' '.join(words)}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr

    typed("init")
    typed("base", "register", "base", "--name", "tiny")
    typed("dataset", "register", "eval.jsonl", "--name", "tickets-eval")
    typed("suite", "register", "suite.yaml")
    typed("prompt", "register", "support.prompt.md")
    typed("release", "compose", "bot", "--prompt", "support@1", "--base", "tiny@1")
    typed("promote", "bot@1", "--to", "dev")
    assert json.loads(typed("resolve", "bot@dev", "--json"))["release"] == "bot@1"
    without = typed("eval", "run", "bot@1", "--suite", "support-suite", expect=20)
    assert "pip install 'tandem-registry[eval]'" in without


def _files(folder: Path) -> None:
    """A base model, rows, a suite and a prompt, as a user would have them lying there."""
    base = folder / "base"
    base.mkdir()
    (base / "config.json").write_text(json.dumps({"model_type": "llama"}))
    (base / "model.safetensors").write_bytes(safetensors_bytes(llama_shapes()))
    (folder / "eval.jsonl").write_text("".join(json.dumps(row) + "\n" for row in World.lines(5)))
    (folder / "suite.yaml").write_text(SUITE)
    (folder / "support.prompt.md").write_text(PROMPT)
