"""What `make test` leaves to the night: of a test on both kinds of database, the second time for most."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ORDINARY, CONCURRENT = "tests/services/test_approving.py", "tests/services/test_races.py"


def collected(*words: str) -> set[str]:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "--collect-only",
        "-n",
        "0",
        "--randomly-seed=1",
        *words,
        ORDINARY,
        CONCURRENT,
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return {line for line in done.stdout.splitlines() if "::" in line}


def test_by_day_everything_runs_on_one_database_and_some_on_another_and_at_night_the_rest() -> None:
    day, night = collected("--by-day"), collected("-m", "again")
    here = {name for name in day if name.startswith(ORDINARY) and "[sqlite" in name}
    again = {name.replace("[sqlite", "[postgresql") for name in here}
    assert again <= night
    assert 0 < len(again & day) < len(again) / 2
    concurrent = {name for name in day if name.startswith(CONCURRENT)}
    assert {name.replace("[sqlite", "[postgresql") for name in concurrent} <= day
    assert not concurrent & night
