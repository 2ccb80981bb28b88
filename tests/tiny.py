"""The tiny models, made once per machine and shared by every test that runs a model."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from importlib import metadata
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "examples" / "quickstart" / "make_models.py"
PATIENCE = 600.0
"""Seconds to wait for another process that is making them."""


def tiny_models(cache: Path | None = None) -> Path:
    """Folder with base/, adapters/{good,flipped,wrong-base} and data/{train,eval}.jsonl. Read-only by agreement.

    Kept under the hash of the script and the engines' versions, so a changed recipe is made again. Safe when
    several processes ask at once: one makes them aside and renames the finished folder into place.
    """
    return made_once(recipe_key(SCRIPT), _make, cache)


def recipe_key(*scripts: Path) -> str:
    """Another one if a script or an engine changed."""
    versions = " ".join(metadata.version(engine) for engine in ("torch", "transformers", "peft"))
    return hashlib.sha256(b"".join(script.read_bytes() for script in scripts) + versions.encode()).hexdigest()[:16]


def made_once(key: str, make: Callable[[Path], None], cache: Path | None = None) -> Path:
    """The folder under a key, which `make` fills aside, as whole folder, if nobody has yet."""
    root = cache or Path(tempfile.gettempdir()) / f"tandem-tiny-models-{os.getuid()}"
    root.mkdir(parents=True, exist_ok=True)
    home, lock = root / key, root / f"{key}.lock"
    deadline = time.monotonic() + PATIENCE
    while not home.is_dir():
        if _taken(lock):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{lock} was held for {PATIENCE:.0f} s; remove it if nothing holds it")
            time.sleep(0.2)
            continue
        try:
            if not home.is_dir():  # the former holder may have finished between the two looks
                _put(home, make)
        finally:
            lock.unlink()
    return home


def run(arguments: list[str], where: Path, environment: Mapping[str, str] | None = None) -> str:
    """Standard output of a Python script; fails with everything it said."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=where, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def _taken(lock: Path) -> bool:
    """False if this process took the lock now. A lock whose holder died is broken."""
    try:
        handle = os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY)
    except FileExistsError:
        _break_if_abandoned(lock)
        return True
    with os.fdopen(handle, "w") as file:
        file.write(str(os.getpid()))
    return False


def _break_if_abandoned(lock: Path) -> None:
    try:
        holder = lock.read_text()
        if holder:
            os.kill(int(holder), 0)
    except ProcessLookupError:
        lock.unlink(missing_ok=True)
    except FileNotFoundError:
        return


def _put(home: Path, make: Callable[[Path], None]) -> None:
    aside = Path(tempfile.mkdtemp(dir=home.parent))
    try:
        make(aside / "made")
        (aside / "made").rename(home)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _make(out: Path) -> None:
    run([str(SCRIPT), "--out", str(out)], out.parent)
