"""What runs in the limited process that counts tokens: the tokenizers of strangers are read here and nowhere else.

A tokenizer is a program too: its patterns can search for hours, its replacements can make gigabytes of a letter, and
the library ends in a panic over some that make no sense. One process counts one text, which is one frame in and one
frame out; see `limited_child` for the other end.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import struct
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MEMORY = 4 * 1024 * 1024 * 1024
"""Bytes of address space; the largest tokenizers in use take less than a quarter of it."""
CPU_SECONDS = 20.0
"""Processor time, of which reading the largest takes a few seconds."""


def answer(job: Mapping[str, Any]) -> dict[str, Any]:
    """How many tokens the text has, or why the tokenizer does not tell."""
    try:
        return {"tokens": _counted(job)}
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  the library raises nothing narrower
        return _refused(error)
    except BaseException as error:  # the library's panics are no Exception
        if type(error).__name__ != "PanicException":
            raise
        return _refused(error)


def _counted(job: Mapping[str, Any]) -> int:
    from tokenizers import AddedToken, Tokenizer

    tokenizer: Tokenizer = Tokenizer.from_str(job["tokenizer"])
    known = {token.content for token in tokenizer.get_added_tokens_decoder().values()}
    named = [token for token in job["special"] if token not in known]
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in named])
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return len(tokenizer.encode(job["text"], add_special_tokens=job["raw"]).ids)


def _refused(error: BaseException) -> dict[str, Any]:
    return {"refused": str(error).encode("utf-8", "replace").decode()[:1000]}


def limit() -> None:
    """Take away what no tokenizer needs: memory, files to open, files to write, processes to start."""
    wanted = {"RLIMIT_NOFILE": 0, "RLIMIT_FSIZE": 0, "RLIMIT_NPROC": 0, "RLIMIT_CORE": 0}
    if sys.platform == "linux":  # elsewhere address space tells nothing about memory
        wanted["RLIMIT_AS"] = MEMORY
    for name, value in wanted.items():
        which = getattr(resource, name)
        _, hard = resource.getrlimit(which)
        most = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (most, most))


def main(no_memory: int) -> None:
    """Say that it is ready, then count until the parent closes its end.

    `no_memory` is the code to exit with where memory runs out.
    """
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    import tokenizers  # noqa: F401  it cannot be opened afterwards

    limit()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    _send(sink, {"ready": True})
    while header := source.read(4):
        (length,) = struct.unpack(">I", header)
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)
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
