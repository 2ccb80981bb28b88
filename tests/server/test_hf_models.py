"""Model libraries load what a stage serves and push what they trained, with nothing but HF_ENDPOINT and a token."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.examples.documents import fenced, steps
from tests.hub_clients import INSTALLED, HubClient
from tests.serving_live import served
from tests.tiny import tiny_models
from tests.world import ANA, PROMPT, World

pytestmark = [pytest.mark.models, pytest.mark.slow, pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")]

OPEN = "kind: policy\nname: open\nstages: {production: {ungated: true}}\n"
PAGE = Path(__file__).parents[2] / "docs" / "huggingface.md"
_MODELS = Path(__file__).parent.parent / "hub_models.py"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An adapter of the tiny model that is live in production, and says where its base model is in this registry."""
    models, world = tiny_models(), World(tmp_path_factory.mktemp("models"))
    folder = Path(shutil.copytree(models / "adapters" / "good", world.folder / "good"))
    config = json.loads((folder / "adapter_config.json").read_text())
    (folder / "adapter_config.json").write_text(json.dumps({**config, "base_model_name_or_path": "tandem/tiny"}))
    ana = world.ana
    ana.register_base(models / "base", "tiny")
    ana.register_adapter(folder, "support-lora", "tiny@1")
    ana.register_prompt(world.write("support.prompt.md", PROMPT))
    ana.create_application("support-bot")
    ana.activate_policy(world.write("open.yaml", OPEN), "support-bot")
    ana.promote(
        ana.compose("support-bot", "support@1", "tiny@1", [("support-lora@1", "1")]).release.reference, "production"
    )
    ana.close()
    return world.folder


def test_peft_loads_what_a_stage_serves_and_pushes_what_becomes_a_version(made: Path, tmp_path: Path) -> None:
    world, user = World.at(made), HubClient(INSTALLED, tmp_path / "hf", ANA)
    with served(world.ana) as url:
        told = user.script(url, str(_MODELS), str(tiny_models() / "base"), "tandem/support-lora", "tandem/pushed")
    ways = json.loads(told.splitlines()[-1])
    assert ways["stage"] == ways["folder"] == ways["automatic"] == ways["pushed"]
    assert ways["stage"] != ways["plain"]
    assert ways["tokens"] > 0
    pushed, first = world.ana.version("pushed@1"), world.ana.version("support-lora@1")
    assert pushed.manifest["base"] == first.manifest["base"]


def command(user: HubClient, url: str, arguments: Sequence[str], where: Path) -> str:
    hf = Path(sys.executable).parent / "hf"
    environment = user.environment(url)
    done = subprocess.run(
        [str(hf), *arguments], cwd=where, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_the_page_shows_works(made: Path, tmp_path: Path) -> None:
    world, user, out = World.at(made), HubClient(INSTALLED, tmp_path / "hf", ANA), tmp_path / "out"
    shutil.copytree(made / "good", out)
    (out / "README.md").write_text(fenced(PAGE, "text")[0])
    typed = [step.command for step in steps(PAGE) if not step.command.startswith("export ")]
    assert len(typed) == 4
    with served(world.ana) as url:
        said = [command(user, url, shlex.split(line)[1:], tmp_path) for line in typed]
        (program,) = fenced(PAGE, "python")
        user.script(url, "-c", f"{program}\nassert 'lora' in str(type(model.base_model)).lower()")
    assert ANA in said[0]
    place = Path(said[1].split("path=")[-1].split()[0]) if "path=" in said[1] else Path(said[1].split()[-1])
    assert json.loads((place / "tandem.json").read_text())["pulled"] == "support-lora@1"
    assert world.ana.version("next-lora@1").manifest["base"] == world.ana.version("tiny@1").digest
