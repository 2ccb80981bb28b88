"""A process with limits, for what must not run in this one: the templates and tokenizers of strangers.

This is the parent's end. It survives whatever the other end does: dies, hangs, answers nonsense, answers without end.
One process answers many jobs; after a failure the next job gets a new one.
"""

from __future__ import annotations

import json
import os
import selectors
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from registry.domain.errors import InfrastructureError, InvalidInputError

WALL_SECONDS = 30.0
"""For one job. Processor time runs out long before, unless the machine is busy otherwise."""
MAX_FRAME = 32 * 1024 * 1024
"""Bytes of one answer; a text of 4 MiB takes less in any spelling."""
NO_MEMORY = 99
_CHUNK = 1 << 16
_ENTRY = "import json, sys; sys.path += json.loads(sys.argv[1]); "
_MAIN = "from registry.integrations.{room} import main; main(int(sys.argv[2]))"


class LimitedChild:
    """A process that fills in templates, or does other work (`what` it works on, for the errors).

    Used as a context manager: at its end the process is gone.
    """

    def __init__(
        self, command: Sequence[str] | None = None, wall_seconds: float = WALL_SECONDS, what: str = "template"
    ) -> None:
        """`command` takes the place of our own process for templates."""
        self._command = command
        self._wall = wall_seconds
        self._what = what
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> LimitedChild:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def ask(self, job: Mapping[str, Any]) -> dict[str, Any]:
        """What the process answers.

        Raises InvalidInputError if it did not live to answer: the job asked for too much. Raises InfrastructureError
        if it cannot even be started.
        """
        process = self._started()
        data = json.dumps(job).encode()
        try:
            return self._exchange(process, struct.pack(">I", len(data)) + data)
        except _Broken as broken:
            self.close(broken.after)
            raise InvalidInputError(
                f"the {self._what} did not come to an end",
                expected=f"a {self._what} that needs little time and memory",
                found=broken.reason or _end_of(process.returncode),
            ) from broken
        except BaseException:
            self.close()  # in the middle of an answer
            raise

    def close(self, patience: float = 0.0) -> None:
        """End the process, after giving it `patience` seconds to end by itself."""
        process, self._process = self._process, None
        if process is None:
            return
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()

    # -----------------------------------------------------------------------------------------------------

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None:
            return self._process
        try:
            process = subprocess.Popen(  # noqa: S603  our own interpreter
                self._command or command_of("template_child", "jinja2", "markupsafe"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={},
                cwd="/",
                bufsize=0,
                start_new_session=True,  # a Ctrl-C is for the parent, which ends it
            )
        except OSError as error:
            raise InfrastructureError(f"a {self._what} cannot be worked on", found=str(error)) from error
        self._process = process
        try:
            for stream in (process.stdin, process.stdout):
                assert stream is not None
                os.set_blocking(stream.fileno(), False)
            self._exchange(process, b"")  # it says that it is ready
        except _Broken as broken:
            self.close(broken.after)
            found = broken.reason or _end_of(process.returncode)
            raise InfrastructureError(
                f"the process with limits for a {self._what} does not start", found=found
            ) from broken
        except BaseException:
            self.close()
            raise
        return process

    def _exchange(self, process: subprocess.Popen[bytes], data: bytes) -> dict[str, Any]:
        """Send and receive at once, so that neither end waits for the other for ever."""
        assert process.stdin is not None
        assert process.stdout is not None
        deadline = time.monotonic() + self._wall
        received = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            if data:
                selector.register(process.stdin, selectors.EVENT_WRITE)
            while (answer := _whole(received)) is None:
                events = selector.select(max(0.0, deadline - time.monotonic()))
                if not events:
                    raise _Broken(f"no answer within {self._wall:g} seconds")
                for key, _ in events:
                    if key.fileobj is process.stdout:
                        received += _read(process.stdout.fileno())
                    else:
                        data = data[_written(process.stdin.fileno(), data) :]
                        if not data:
                            selector.unregister(process.stdin)
        return answer


def command_of(room: str, *packages: str) -> list[str]:
    """Our own interpreter in one of our `…_child` modules, with nothing of the surroundings.

    No site, no environment, and only the folders that it needs.
    """
    specs = [find_spec(name) for name in ("registry", *packages)]
    places = [str(Path(spec.origin).parent.parent) for spec in specs if spec is not None and spec.origin]
    entry = _ENTRY + _MAIN.format(room=room)
    return [sys.executable, "-I", "-S", "-c", entry, json.dumps(list(dict.fromkeys(places))), str(NO_MEMORY)]


class _Broken(Exception):
    """The process did not answer. `reason` is empty where its end tells; `after` is how long that may take."""

    def __init__(self, reason: str = "", after: float = 0.0) -> None:
        super().__init__(reason)
        self.reason, self.after = reason, after


def _whole(received: bytearray) -> dict[str, Any] | None:
    """The answer, once all of it is there."""
    if len(received) < 4:
        return None
    (length,) = struct.unpack(">I", received[:4])
    if length > MAX_FRAME or len(received) > 4 + length:
        raise _Broken("an answer that makes no sense")
    if len(received) < 4 + length:
        return None
    try:
        answer = json.loads(bytes(received[4:]))
    except (ValueError, RecursionError) as error:
        raise _Broken("an answer that makes no sense") from error
    if not isinstance(answer, dict):
        raise _Broken("an answer that makes no sense")
    return answer


def _read(stream: int) -> bytes:
    chunk = os.read(stream, _CHUNK)
    if not chunk:
        raise _Broken(after=5.0)
    return chunk


def _written(stream: int, data: bytes) -> int:
    try:
        return os.write(stream, data[:_CHUNK])
    except BlockingIOError:
        return 0
    except BrokenPipeError:
        return len(data)  # it ended; what it said, or how, is read from its other end


def _end_of(code: int | None) -> str:
    if code == NO_MEMORY:
        return "it asks for more memory than it may have"
    if code == -signal.SIGPROF:
        return "it asks for more processor time than it may have"
    return f"its process ended with {code}"
