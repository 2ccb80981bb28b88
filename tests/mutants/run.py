"""Seed defects one at a time and see that some test notices each: `make mutants`.

`python -m tests.mutants.run [NAME ...]` tries some of them.

Each mutant is one hand-made defect: a text in a file, what takes its place, and the tests that have to fail. They run
in a copy of the tree, so that nothing here changes. Exit code 1 if a defect lives, 2 if the list is out of date.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.mutants.defects.defect import Defect
from tests.mutants.defects.every import DEFECTS

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("registry", "cli", "migrations", "policies", "examples", "deploy", "tests", "pyproject.toml", "README.md")
SECONDS = 300
"""How long the tests of one defect may take; a defect that makes them hang is noticed, too."""


def main(names: list[str]) -> int:
    chosen = [d for d in DEFECTS if not names or d.name in names]
    if unknown := set(names) - {d.name for d in DEFECTS}:
        print(f"no such defect: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    if stale := [d.name for d in chosen if not fits(d)]:
        print(f"these no longer fit the code: {', '.join(stale)}", file=sys.stderr)
        return 2
    start = time.monotonic()
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        outcomes = list(pool.map(_tried, chosen))
    lived = [d.name for d, noticed in zip(chosen, outcomes, strict=True) if not noticed]
    for name in lived:
        print(f"LIVES  {name}")
    print(f"{len(chosen) - len(lived)} of {len(chosen)} defects were noticed, in {time.monotonic() - start:.0f} s")
    return 1 if lived else 0


def fits(defect: Defect) -> bool:
    """Whether the text to be replaced stands in its file exactly once."""
    return (ROOT / defect.file).read_text(encoding="utf-8").count(defect.old) == 1


def _tried(defect: Defect) -> bool:
    with tempfile.TemporaryDirectory(prefix="tandem-mutant-") as folder:
        tree = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, tree / name)
        file = tree / defect.file
        file.write_text(file.read_text(encoding="utf-8").replace(defect.old, defect.new), encoding="utf-8")
        noticed = _fails(tree, defect)
    print(f"{'noticed' if noticed else 'LIVES  '}  {defect.name}", flush=True)
    return noticed


def _fails(tree: Path, defect: Defect) -> bool:
    """Whether a test fails. Tests that cannot even be collected have noticed nothing: that is a mistake in the list."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:randomly", "-p", "no:cacheprovider", *defect.tests]
    try:
        ran = subprocess.run(
            command,
            cwd=tree,
            env={**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    if ran.returncode not in {0, 1}:
        raise RuntimeError(f"{defect.name}: the tests could not be run\n{ran.stdout[-2000:]}{ran.stderr[-2000:]}")
    return ran.returncode == 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
