from __future__ import annotations

import json
from pathlib import Path

import pytest

from registry.integrations.runners.local_session import LocalSession
from tests.asking_here import session
from tests.tiny import tiny_models


@pytest.fixture(scope="session")
def models() -> Path:
    """The tiny base model, its adapters and its data."""
    return tiny_models()


@pytest.fixture(scope="session")
def rows(models: Path) -> list[dict[str, str]]:
    """What the tiny models are evaluated on."""
    return [json.loads(line) for line in (models / "data" / "eval.jsonl").read_text().splitlines()]


@pytest.fixture(scope="session")
def good(models: Path) -> LocalSession:
    """The base with the adapter that was trained for those rows."""
    return session(models, "good")
