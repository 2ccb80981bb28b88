"""Commands of which one system call fails, or that are killed in one: `strace -e inject`, where ptrace is allowed.

A command runs in a child of this process, which has imported everything already; strace is attached before it starts,
so that the first call counted is one of its own. Only its main thread is watched, which is where everything is written.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TextIO

from cli.main import tandem

WRITING = (
    *("fsync", "fdatasync", "write", "pwrite64", "ftruncate"),
    *("rename", "link", "linkat", "unlink", "mkdir"),
)
"""The calls by which bytes and names get to a disk."""

STATE = "state"
"""Where, in the folder that a command runs in, receipts are kept."""

_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
_DENIED = "no process may be traced here"


@dataclass(frozen=True)
class Fault:
    """What happens to the `n`-th call of a name: it fails with `error`, or the process is killed in it."""

    call: str
    n: int
    error: str | None

    @property
    def injection(self) -> str:
        return f"{self.call}:{f'error={self.error}' if self.error else 'signal=KILL'}:when={self.n}"

    def __str__(self) -> str:
        return f"{self.error or 'KILL'} at {self.call} {self.n}"


@dataclass(frozen=True)
class Ended:
    """How a command ended. `hit` is the call that was failed, as strace tells it; empty where there were fewer."""

    code: int
    out: str
    err: str
    hit: str
    calls: Counter[str]
    """How often each call was made."""


@cache
def cannot_trace() -> str:
    """Why this machine cannot inject faults; empty where it can."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(
        ["strace", "-e", "trace=none", "true"], capture_output=True, text=True, check=False, timeout=60
    )
    return "" if tried.returncode == 0 else f"{_DENIED}: {tried.stderr.strip()[:200]}"


def run(command: Sequence[str], at: Path, account: str, fault: Fault | None = None) -> Ended:
    """Run `tandem` with these words in a folder, as somebody."""
    with tempfile.TemporaryDirectory() as scratch:
        told = Path(scratch)
        go, waiting = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(waiting)
            _become(command, at, account, told, go)
        os.close(go)
        trace = told / "trace"
        options = ["-e", f"inject={fault.injection}"] if fault else []
        with subprocess.Popen(
            ["strace", "-y", "-o", str(trace), "-e", f"trace={','.join(WRITING)}", *options, "-p", str(child)],
            stderr=subprocess.PIPE,
            text=True,
        ) as strace:
            assert strace.stderr is not None
            attached = strace.stderr.readline()
            os.write(waiting, b"go") if "attached" in attached else os.kill(child, signal.SIGKILL)
            os.close(waiting)
            _, status = os.waitpid(child, 0)
            strace.stderr.read()
        assert "attached" in attached, attached
        lines = trace.read_text(errors="replace").splitlines()
        hits = [line for line in lines if "(INJECTED)" in line]
        if fault and not fault.error and os.WIFSIGNALED(status):
            hits = [line for line in lines if line.startswith(fault.call + "(")][-1:]
        made = Counter(found[1] for line in lines if (found := _LINE.match(line)))
        out, err = ((told / name).read_text(errors="replace") for name in ("out", "err"))
        return Ended(os.waitstatus_to_exitcode(status), out, err, "".join(hits[:1]), made)


def _become(command: Sequence[str], at: Path, account: str, told: Path, go: int) -> None:
    """In the child: be the command, as a process of its own would be."""
    code = 70
    try:
        os.setsid()
        for number, name in ((1, "out"), (2, "err")):
            os.dup2(os.open(told / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND), number)
        sys.stdout, sys.stderr = _stream(1), _stream(2)
        sys.dont_write_bytecode = True
        os.chdir(at)
        os.environ.update(TANDEM_ACTOR=account, TANDEM_STATE=str(at / STATE))
        for name in ("TANDEM_REGISTRY", "TANDEM_DEBUG"):
            os.environ.pop(name, None)
        os.read(go, 2)
        try:
            tandem.main(args=list(command))
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 70
        # As the interpreter does at its end.
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  the other process looks at it
        os.write(2, traceback.format_exc().encode())
    os._exit(code)


def _stream(number: int) -> TextIO:
    return open(number, "w", encoding="utf-8", closefd=False, buffering=1)
