"""Several processes register, read and compose while another collects garbage with hardly any grace."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from registry.domain.garbage import Holder
from tests.crashes import dump, log_problems
from tests.postgres import POSTGRESQL, SQLITE
from tests.world import World

ROOT = Path(__file__).resolve().parents[2]
ROLES = ("write", "write", "write", "read", "collect", "collect")


def soak(folder: Path, seconds: float, database: str) -> Counter[str]:
    """Let them work for so long; how often they did what, all together."""
    world = World(folder, database=database)
    world.ana.register_base(world.base(), "tiny")
    workers = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.hammering", str(folder), role, str(seconds), str(seed)],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for seed, role in enumerate(ROLES)
    ]
    counts: Counter[str] = Counter()
    for worker in workers:
        answer, errors = worker.communicate(timeout=seconds + 120)
        assert worker.returncode == 0, errors
        counts.update(json.loads(answer))
    assert world.ana.scrub().broken == ()
    assert log_problems(dump(folder)) == []
    kept = world.ana.collect_garbage(dry_run=True).kept
    assert kept[Holder.VERSION].blobs + kept[Holder.RELEASE].blobs == world.ana.scrub().blobs
    return counts


@pytest.mark.parametrize("database", [SQLITE])
def test_nobody_misses_a_blob_for_a_few_seconds(tmp_path: Path, database: str) -> None:
    """I-6"""
    counts = soak(tmp_path / "registry", 3, database)
    assert counts["missing"] == 0
    assert min(counts["registered"], counts["read"], counts["rounds"]) > 0


@pytest.mark.nightly
@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_nobody_misses_a_blob_for_minutes(tmp_path: Path, database: str) -> None:
    counts = soak(tmp_path / "registry", float(os.environ.get("TANDEM_SOAK_SECONDS", "600")), database)
    print(dict(counts), sum(counts.values()))
    assert counts["missing"] == 0
    assert min(counts["marked"], counts["discarded"], counts["removed"], counts["registered again"]) > 0
