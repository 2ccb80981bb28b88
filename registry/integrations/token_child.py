"""What runs in the limited process that counts tokens: the tokenizers of strangers are read here and nowhere else.

A tokenizer is a program too: its patterns can search for hours, its replacements can make gigabytes of a letter, and
the library ends in a panic over some that make no sense. One process counts one text, which is one job of `child_jobs`;
see `limited_child` for the other end.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from registry.integrations.child_jobs import serve

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


def main(no_memory: int) -> None:
    """Count until the parent closes its end; `no_memory` is the code to exit with where memory runs out."""
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    import tokenizers  # noqa: F401  it cannot be opened afterwards

    serve(answer, MEMORY, CPU_SECONDS, no_memory)
