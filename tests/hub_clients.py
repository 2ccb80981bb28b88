"""The library of the Hugging Face Hub in several versions, each in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.tiny import made_once

INSTALLED = "installed"
VERSIONS = (INSTALLED, "1.33.0", "0.36.2")
_CLIENT = Path(__file__).parent / "hub_client.py"


@dataclass(frozen=True)
class HubClient:
    """A user with a cache, who asks a server at an address. Answers are those of `hub_client`'s steps."""

    version: str
    home: Path
    account: str | None
    xet: bool = True
    """Whether large files may be sent by Xet."""

    def run(self, address: str, *steps: Sequence[str | None]) -> list[dict[str, Any]]:
        done = self.script(address, str(_CLIENT), json.dumps(steps))
        return [json.loads(line) for line in done.splitlines()]

    def one(self, address: str, *step: str | None) -> dict[str, Any]:
        return self.run(address, step)[0]

    def script(self, address: str, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            env=self.environment(address),
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def environment(self, address: str) -> dict[str, str]:
        found = {k: v for k, v in os.environ.items() if not k.startswith(("HF_", "TRANSFORMERS_"))}
        found |= {
            "HF_HOME": str(self.home),
            "HF_ENDPOINT": address,
            "HF_HUB_DISABLE_PROGRESS_BARS": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
            "HF_HUB_ETAG_TIMEOUT": "5",
            "HF_HUB_DISABLE_XET": "" if self.xet else "1",
            "PYTHONPATH": "" if self.version == INSTALLED else str(library(self.version)),
        }
        return found if self.account is None else found | {"HF_TOKEN": self.account}


@cache
def library(version: str) -> Path:
    """Where a version lies, with what it needs, installed once for each machine. Skips where nothing can be had."""
    root = Path(tempfile.gettempdir()) / f"tandem-hub-clients-{os.getuid()}"
    return made_once(f"huggingface_hub-{version}", lambda folder: _install(version, folder), root)


def _install(version: str, folder: Path) -> None:
    command = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--target", str(folder)]
    done = subprocess.run([*command, f"huggingface_hub=={version}"], capture_output=True, text=True, check=False)
    if done.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"huggingface_hub {version} cannot be installed here: {done.stderr.strip()[-200:]}")
