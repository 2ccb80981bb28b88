"""Idempotency keys for what takes no operation key of its own: its answer is kept with what was changed.

How a change is repeated says the table of operations (`Operation.repeat`). A key is its caller's own, and stands for
one operation with one set of arguments, files included.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from registry.bootstrap import Local
from registry.domain.digests import digest_of_chunks
from registry.domain.errors import ConflictError
from registry.integrations.files import read_chunks
from registry.services import repeating
from registry.storage.catalog import Writing
from registry.wire.codec import decode_answer, encode_answer, encode_arguments
from registry.wire.operations import Operation, Repeat

Result = TypeVar("Result")
Tell = Callable[[bytes], bytes]
"""Makes an answer in JSON into what the caller is told: without paths of this machine."""


class Repeatable:
    """A call under a key. `here` are the arguments with the files that were sent, at this machine."""

    def __init__(
        self,
        registry: Local,
        operation: Operation,
        key: str | None,
        arguments: Mapping[str, Any],
        here: Mapping[str, Any],
        tell: Tell,
    ) -> None:
        self._registry, self._operation, self._tell = registry, operation, tell
        self._asked: repeating.Operation | None = None
        self._noted: int | None = None
        if operation.repeat is Repeat.SAME:
            repeating.operation(key, operation.path)  # refuses what is no key
        elif key is not None:
            self._asked = repeating.operation(key, operation.path, request=_request(operation, arguments, here))

    def answer(self, work: Callable[[Local], Result]) -> bytes:
        """The answer, as JSON: what was kept of it, or what comes of the work.

        Raises KeyReusedError if the key was used for something else, ConflictError if it was used and the answer is one
        that is told once.
        """
        runtime = self._registry.runtime
        kept = repeating.repeated(runtime, self._asked, lambda _, kept: kept)
        if kept is not None:
            return self._again(kept)
        if self._asked is not None:
            self._registry.__dict__["runtime"] = replace(runtime, within=self._within)
        answer = work(self._registry)
        return self._tell(encode_answer(self._operation, answer))

    def _within(self, writing: Writing, work: Callable[[Writing], Any]) -> Any:
        """What the first transaction is carried out within; those that follow it in the same call go on as ever."""
        assert self._asked is not None
        account = self._registry.runtime.account()
        before = writing.operations.find(account, self._asked.key)
        if before is not None and before.log_index == self._noted:
            return work(writing)
        if before is not None:
            kept = repeating.found(self._registry.runtime, writing, self._asked)
            return decode_answer(self._operation, self._again(kept or {}))
        result = work(writing)
        body = self._asked.body(account)
        writing.operations.add(account, self._asked.key, self._asked.verb, body, self._keep(result))
        added = writing.operations.find(account, self._asked.key)
        self._noted = None if added is None else added.log_index
        return result

    def _keep(self, result: Any) -> Mapping[str, str]:
        match self._operation.repeat:
            case Repeat.KEPT:
                return {"answer": self._tell(encode_answer(self._operation, result)).decode()}
            case Repeat.READ:
                return {"run": result.id}
        return {}

    def _again(self, kept: Mapping[str, Any]) -> bytes:
        if "answer" in kept:
            return str(kept["answer"]).encode()
        if "run" in kept:
            return self._tell(encode_answer(self._operation, self._registry.evaluation(kept["run"])))
        assert self._asked is not None
        where = self._registry.written()
        raise ConflictError(
            f"{self._operation.path} was done under this key, and its answer is told once",
            found=f"entry {where[-1].index} of the log" if where else self._asked.key,
            fix="look at what came of it; choose a new key to do it again",
        )


def _request(operation: Operation, arguments: Mapping[str, Any], here: Mapping[str, Any]) -> str:
    """What tells one request from another: its arguments, and for each file what is in it."""
    told: dict[str, Any] = encode_arguments(operation, arguments)
    told |= {name: _content(here[name]) for name in operation.paths if name in here}
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _content(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_content(each) for each in value]
    if isinstance(value, Path):
        return [value.name, digest_of_chunks(read_chunks(value))[0] if value.is_file() else ""]
    return value if isinstance(value, str | None) else str(value)
