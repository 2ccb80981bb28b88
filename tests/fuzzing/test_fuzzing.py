"""Whatever reads the bytes of strangers, against a fuzzer that is guided by coverage."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzzing.fuzz import SECONDS_EACH
from tests.fuzzing.targets import TARGETS

SECONDS = 60
ROOT = Path(__file__).parents[2]


def fuzzed(name: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """A child process, since a fuzzer instruments what is imported, and ends its process."""
    command = [sys.executable, "-m", "tests.fuzzing.fuzz", name, str(folder), *options]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, errors="replace", timeout=4 * SECONDS, check=False
    )


def told(output: str) -> str:
    """What a finding is, and the statistics; not the progress."""
    lines = [line for line in output.splitlines() if not line.startswith("#")]
    return "\n".join(lines[-60:])


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_bring_out_anything_but_a_refusal(name: str, tmp_path: Path) -> None:
    """A finding is shown as hex; mend it, and keep that line in tests/fuzzing/kept."""
    if find_spec("atheris") is None:
        pytest.fail(
            "atheris is not installed: make nightly installs it, or pip install -c constraints.txt -e '.[fuzz]'"
        )
    done = fuzzed(name, tmp_path, f"-max_total_time={SECONDS}", f"-timeout={SECONDS_EACH}")
    assert done.returncode == 0, told(done.stderr)
    print(*(line for line in done.stderr.splitlines() if line.startswith("stat::number_of_executed_units")), name)
    found = sorted(path.name for path in tmp_path.glob("finding-*"))
    assert found == [], told(done.stderr)
