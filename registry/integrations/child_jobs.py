"""What every limited process does: it takes its limits on, says that it is ready, and answers jobs one by one.

A frame is its length in four bytes, then UTF-8 JSON; one job is one frame in and one frame out. See `limited_child` for
the other end. This module imports little, because a command waits for it.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import struct
import sys
from collections.abc import Callable, Mapping
from typing import Any

Answer = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""What one job comes to."""


def limit(memory: int) -> None:
    """Take away what no job needs: memory beyond so many bytes, files to open, files to write, processes to start."""
    wanted = {"RLIMIT_NOFILE": 0, "RLIMIT_FSIZE": 0, "RLIMIT_NPROC": 0, "RLIMIT_CORE": 0}
    if sys.platform == "linux":  # elsewhere address space tells nothing about memory
        wanted["RLIMIT_AS"] = memory
    for name, value in wanted.items():
        which = getattr(resource, name)
        _, hard = resource.getrlimit(which)
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (most, most))


def serve(answer: Answer, memory: int, seconds: float, no_memory: int) -> None:
    """Answer jobs until the parent closes its end, each within so many seconds of processor time.

    What Python imports on first use cannot be opened any more. `no_memory` is the code to exit with where memory runs
    out: what is left of the process then is not to be trusted.
    """
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    limit(memory)
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _send(sink, {"ready": True})
    while header := source.read(4):
        (length,) = struct.unpack(">I", header)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            told = answer(json.loads(source.read(length)))
        except MemoryError:
            os._exit(no_memory)
        signal.setitimer(signal.ITIMER_PROF, 0)
        _send(sink, told)


def _send(sink: Any, told: Mapping[str, Any]) -> None:
    data = json.dumps(told).encode()
    sink.write(struct.pack(">I", len(data)) + data)
    sink.flush()
