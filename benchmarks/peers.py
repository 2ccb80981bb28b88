"""Other registries, each in a process and an environment of its own, so that they can be measured in turn with ours."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = HERE.parent / ".peers" / "bin" / "python"
"""Where `make benchmark` installs what peers.txt names."""


def missing() -> str:
    """Why the peers cannot be measured; nothing if they can."""
    try:
        done = subprocess.run([PYTHON, "-c", "import mlflow.server"], capture_output=True, text=True, check=False)
    except OSError:
        return f"MLflow is not installed beside Tandem ({PYTHON} is not there): run `make benchmark`"
    return f"MLflow cannot be imported by {PYTHON}: {done.stderr.strip()}" if done.returncode else ""


def version() -> str:
    """The release of MLflow that is measured."""
    pinned = (HERE / "peers.txt").read_text().split()
    return next(line.partition("==")[2] for line in pinned if line.startswith("mlflow-skinny=="))


class Mlflow:
    """A running MLflow client with a store of its own."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def set_alias(self) -> float:
        """Move an alias to the other of two versions; the seconds that the call took in its process."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self.answer())

    def answer(self) -> str:
        """The next line it says. Raises RuntimeError if it ended instead."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline().strip()
        if not line:
            raise RuntimeError(f"MLflow ended with {self._process.wait()}")
        return line


@contextmanager
def mlflow(store: Path) -> Iterator[Mlflow]:
    """MLflow with a new SQLite store, ready to move an alias. What it says besides is kept next to the store."""
    with store.with_suffix(".log").open("w") as said:
        process = subprocess.Popen(
            [PYTHON, str(HERE / "mlflow_alias.py"), str(store)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
        with process:
            try:
                peer = Mlflow(process)
                while peer.answer() != "ready":
                    pass
                yield peer
            finally:
                assert process.stdin is not None
                process.stdin.close()
