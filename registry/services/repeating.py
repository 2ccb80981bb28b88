"""Calls that are safe to repeat: the same key gives the first answer again and does nothing twice (I-27)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.errors import InvalidInputError, KeyReusedError
from registry.domain.members import Actor, Permission
from registry.services.receipting import receipt_of
from registry.services.runtime import Runtime, transact, transact_as
from registry.storage.catalog import Reading, Writing

Result = TypeVar("Result")
Kept = Mapping[str, Any]
"""What is kept of an answer: canonical JSON from which the answer is told again."""


@dataclass(frozen=True, slots=True)
class Operation:
    """A key that the caller chose, and what it was asked for: the verb and every argument that matters.

    Keys are the caller's own: nobody else can take, or learn, what was answered to them.
    """

    key: str
    verb: str
    arguments: Mapping[str, Any]

    def body(self, account: str) -> Digest:
        return digest_of({"account": account, "arguments": without_nothing(self.arguments), "verb": self.verb})


def operation(key: str | None, verb: str, **arguments: Any) -> Operation | None:
    """None without a key. Raises InvalidInputError for a key that no log entry could hold."""
    if key is None:
        return None
    if not 1 <= len(key) <= 128 or not key.isprintable() or key != key.strip():
        raise InvalidInputError(
            "not an operation key", expected="1 to 128 printable characters", found=ascii(key[:140]), where="--op-id"
        )
    return Operation(key, verb, arguments)


def once(
    runtime: Runtime,
    permission: Permission,
    asked: Operation | None,
    work: Callable[[Writing], Result],
    *,
    keep: Callable[[Result], Kept],
    again: Callable[[Reading | Writing, Kept], Result],
) -> Result:
    """`transact`, but an operation that was carried out before is answered from what was kept of it."""

    return transact(runtime, permission, _once(runtime, asked, work, keep, again))


def once_as(
    runtime: Runtime,
    actor: Actor,
    asked: Operation | None,
    work: Callable[[Writing], Result],
    *,
    keep: Callable[[Result], Kept],
    again: Callable[[Reading | Writing, Kept], Result],
) -> Result:
    """`transact_as`, for what somebody asked and the registry itself does: the key stays theirs."""
    return transact_as(runtime, actor, _once(runtime, asked, work, keep, again))


def repeated(
    runtime: Runtime, asked: Operation | None, again: Callable[[Reading | Writing, Kept], Result]
) -> Result | None:
    """The answer of an operation that was carried out before; None if it is new. For use before long work."""
    if asked is None:
        return None
    with runtime.catalog.read() as reading:
        kept = found(runtime, reading, asked)
        return None if kept is None else again(reading, kept)


def _once(
    runtime: Runtime,
    asked: Operation | None,
    work: Callable[[Writing], Result],
    keep: Callable[[Result], Kept],
    again: Callable[[Reading | Writing, Kept], Result],
) -> Callable[[Writing], Result]:
    """The work of a transaction, done unless its answer is kept already, and kept with it."""
    if asked is None:
        return work

    def inside(writing: Writing) -> Result:
        kept = found(runtime, writing, asked)
        if kept is not None:
            return again(writing, kept)
        result = work(writing)
        account = runtime.account()
        writing.operations.add(account, asked.key, asked.verb, asked.body(account), keep(result))
        return result

    return inside


def found(runtime: Runtime, reading: Reading | Writing, asked: Operation) -> Kept | None:
    """What was answered, if it was; where that was done is acknowledged again, for it may never have been heard.

    Raises KeyReusedError if something else was.
    """
    account = runtime.account()
    record = reading.operations.find(account, asked.key)
    if record is None:
        return None
    if record.verb != asked.verb or record.body != asked.body(account):
        raise KeyReusedError(
            f"the operation {asked.key} was something else",
            expected=f"the same {record.verb} with the same arguments",
            found=f"{asked.verb} with others",
            fix="choose a new key for a new operation",
        )
    receipt = receipt_of(reading.log, record.log_index)
    if receipt not in runtime.written:
        runtime.written.append(receipt)
    return record.response
