"""`tandem` from a process that has imported everything already: each command is a fork of it, with a pipe of its own.

Importing torch and transformers takes longer than what a command does with them, and a document has dozens of commands.
What a cold process does is seen by one command of the quickstart (all of them every night), by the installed wheel and
by the tests of lazy imports.

    python -m tests.examples.warm ADDRESS [WORD ...]     sends one command to the server that listens there
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import cli
import registry

ROOT = Path(__file__).parent.parent.parent
ENGINES = ("torch", "transformers.models.llama.modeling_llama", "peft", "scipy.stats", "sqlalchemy.dialects.sqlite")
PATIENCE = 180.0
"""Seconds that importing may take on a busy machine."""


@contextlib.contextmanager
def warm() -> Iterator[str]:
    """The address of a server, which ends with the block."""
    with tempfile.TemporaryDirectory(prefix="tandem-warm-") as folder:
        address = f"{folder}/s"
        with socket.socket(socket.AF_UNIX) as door:
            door.bind(address)
            door.listen()
            os.set_inheritable(door.fileno(), True)
            server = subprocess.Popen(
                [sys.executable, "-m", __name__, "--serve", str(door.fileno())], cwd=ROOT, pass_fds=[door.fileno()]
            )
        try:
            yield address
        finally:
            server.terminate()
            server.wait()


def tandem(address: str, words: list[str], where: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Exit code of one command, and everything it printed."""
    reading, writing = os.pipe()
    with os.fdopen(reading, encoding="utf-8") as printed:
        connection = _sent(address, words, str(where), environment, writing)
        os.close(writing)
        with connection:
            output = printed.read()
            return _code(connection), output


def _sent(address: str, words: list[str], where: str, environment: Mapping[str, str], out: int) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.settimeout(PATIENCE)
    connection.connect(address)
    request = json.dumps({"words": words, "where": where, "environment": dict(environment)}).encode()
    socket.send_fds(connection, [len(request).to_bytes(4, "big")], [out])
    connection.sendall(request)
    return connection


def _code(connection: socket.socket) -> int:
    answer = connection.recv(4)
    assert answer, "the server died"
    return int.from_bytes(answer, "big")


# The server ------------------------------------------------------------------------------------------------


def _serve(listening: int) -> None:
    for name in ENGINES:
        importlib.import_module(name)
    for package in (cli, registry):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith("_child"):  # a program of its own
                importlib.import_module(module.name)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with socket.socket(fileno=listening) as door:
        while True:
            connection, _ = door.accept()
            if os.fork() == 0:
                door.close()
                _attend(connection)
            connection.close()
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _attend(connection: socket.socket) -> None:
    """Run one command in a fork of this fork, and tell its exit code."""
    size, descriptors, _, _ = socket.recv_fds(connection, 4, 1)
    wanted = int.from_bytes(size, "big")
    request = b""
    while len(request) < wanted:
        request += connection.recv(wanted - len(request))
    child = os.fork()
    if child == 0:
        connection.close()
        _command(json.loads(request), descriptors[0])
    os.close(descriptors[0])
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    connection.sendall((code if code >= 0 else 128 - code).to_bytes(4, "big"))
    os._exit(0)


def _command(request: Mapping[str, Any], out: int) -> None:
    """Become the command: its folder, its environment, its words, its output."""
    os.dup2(out, 1)
    os.dup2(out, 2)
    sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115 - it is open as long as the process lives
    sys.stdout, sys.stderr = (open(fd, "w", encoding="utf-8", closefd=False) for fd in (1, 2))  # noqa: SIM115 - so are these
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["where"])
    sys.argv = ["tandem", *request["words"]]
    from cli.main import main

    code = 1
    try:
        main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 - as the interpreter tells what nobody caught
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    if sys.argv[1] == "--serve":
        _serve(int(sys.argv[2]))
    with _sent(sys.argv[1], sys.argv[2:], os.getcwd(), os.environ, 1) as sent:
        sys.exit(_code(sent))
