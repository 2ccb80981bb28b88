"""Servers as processes of their own, and the client that asks them, in another."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import tandem

ROOT = Path(__file__).resolve().parents[1]
START = 180.0
"""Seconds within which a server has to answer."""


@dataclass(frozen=True, slots=True)
class Load:
    """What a server did while it was asked without a pause."""

    seconds: float
    taken: Sequence[float]
    """Seconds of each answer, least first."""
    statuses: Mapping[int, int]

    @property
    def rate(self) -> float:
        """Answers in a second."""
        return len(self.taken) / self.seconds

    def quantile(self, share: float) -> float:
        """The time within which such a share was answered."""
        return self.taken[min(len(self.taken) - 1, int(len(self.taken) * share))]


def asked(
    port: int, heads: Sequence[str], *, connections: int, seconds: float | None = None, requests: int | None = None
) -> Load:
    """Ask for so long, or so many requests, and wait for all answers."""
    told = {"port": port, "connections": connections, "seconds": seconds, "requests": requests, "heads": heads}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.load"],
        input=json.dumps(told),
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        check=True,
    )
    found = json.loads(done.stdout)
    return Load(found["seconds"], sorted(found["taken"]), {int(k): v for k, v in found["statuses"].items()})


@contextmanager
def tandem_server(folder: Path, address: str | None) -> Iterator[int]:
    """`tandem serve` of the registry in a folder, or of a database with its blobs and keys there; its port."""
    environment = {"TANDEM_ACTOR": "ana@example.com", "TANDEM_STATE": str(folder / "state")}
    if address is not None:
        environment |= {"TANDEM_REGISTRY": address, "TANDEM_BLOBS": str(folder / ".tandem")}
    port = _free()
    # Who asks is one token, which would else be held to the usual rate.
    words = [tandem(), "serve", "--port", str(port), "--rate", "1000000"]
    with running(words, folder, port, environment):
        yield port


@contextmanager
def bare_server(folder: Path) -> Iterator[int]:
    """A static route of the same framework; its port."""
    port = _free()
    with running([sys.executable, "-m", "benchmarks.bare", str(port)], folder, port, {"PYTHONPATH": str(ROOT)}):
        yield port


@contextmanager
def mlflow_server(python: Path, store: Path) -> Iterator[int]:
    """MLflow's server, one process, over a store that is there; its port."""
    port = _free()
    words = [str(python), "-m", "mlflow", "server", "--backend-store-uri", f"sqlite:///{store}"]
    words += ["--artifacts-destination", str(store.parent / "artifacts")]
    words += ["--host", "127.0.0.1", "--port", str(port), "--workers", "1"]
    # It would look for a place to report its use to, and run jobs of its own.
    environment = {"MLFLOW_DISABLE_TELEMETRY": "true", "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"}
    with running(words, store.parent, port, environment):
        yield port


@contextmanager
def running(words: Sequence[str], folder: Path, port: int, environment: Mapping[str, str]) -> Iterator[None]:
    """A server in a process, with all that it starts, which answers at its port when this is entered. What it says is
    kept in the folder. Raises RuntimeError, with what it said last, if it does not come up."""
    said = folder / f"said-{port}.log"
    with said.open("w") as log:
        process = subprocess.Popen(
            words,
            cwd=folder,
            env={**os.environ, **environment},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        end = time.monotonic() + START
        while not _answers(port):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{' '.join(words)} did not come up: {said.read_text()[-2000:]}")
            time.sleep(0.1)
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
            connection.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return connection.recv(12).startswith(b"HTTP/1.1 ")
    except OSError:
        return False


def _free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
        return port
