"""What docs/sdk.md shows is what really happens: its programs are run against a server."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest

from registry.client.sdk.connecting import REFRESH
from registry.domain.transparency.heads import LIFE, MAX_BUNDLE, STEP
from tests.examples.documents import fenced
from tests.serving_live import served
from tests.world import ANA, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")
PAGE = Path(__file__).resolve().parents[2] / "docs" / "sdk.md"


def test_the_programs_of_the_page_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(tmp_path / "registry").stock()
    world.place(world.release(90, adapter=True))
    world.ana.write_lock(["bot@production"], tmp_path / "registry.lock")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TANDEM_TOKEN", ANA)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found: dict[str, Any] = {}
    with served(world.ana) as url:
        for block in fenced(PAGE, "python"):
            exec(block.replace("https://tandem.example.com", url), found)
        asked = asyncio.run(found["answer"]("hello"))
        found["client"].close()
    said = {"role": "user", "content": "I was charged twice"}
    assert (found["messages"], found["text"]) == ((said,), said["content"])
    assert found["parameters"]["max_new_tokens"] == 90
    assert (found["folder"] / "adapter_model.safetensors").is_file()
    assert asked == ({"role": "user", "content": "hello"},)
    assert found["live"].source == "live"


def test_the_numbers_of_the_page_are_those_of_the_program() -> None:
    page = PAGE.read_text()
    assert f"refresh={REFRESH}" in page
    assert (LIFE.total_seconds(), STEP.total_seconds(), MAX_BUNDLE) == (3600, 300, 1024 * 1024)
    assert re.search(r"at most 1 MiB", page)
