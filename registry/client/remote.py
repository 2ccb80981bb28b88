"""The registry of a server, with the interface of one at hand: each use case is a request."""

from __future__ import annotations

import functools
import inspect
import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from registry.client.log import Asked, LogFarAway
from registry.client.transport import Answer, RefusedError, Transport
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.problems import error_of
from registry.domain.transparency.audits import Audit
from registry.domain.transparency.receipts import Accepted, KeptReceipts, Receipt
from registry.integrations.receipting import Receipts, demanded, standing
from registry.wire.codec import decode_answer, decode_outlook, encode_arguments
from registry.wire.operations import AT_HOME, Operation, method, operations
from registry.wire.receipts import read_receipts

PREFIX = "/v1"


class Remote:
    """What `registry.api.Registry` asks for, asked of a server. Its methods are made below, one for each operation."""

    def __init__(self, transport: Transport, receipts: Receipts | None = None) -> None:
        self._transport, self._receipts = transport, receipts
        self._written: list[Receipt] = []

    def close(self) -> None:
        self._transport.close()

    def written(self) -> tuple[Receipt, ...]:
        return tuple(self._written)

    def begin_receipts(self) -> None:
        if self._receipts is not None:
            self.accept_history()

    def keep_receipt(self, index: int) -> str | None:
        return None if self._receipts is None else self._receipts.keep(self._log(), index)

    def receipts(self) -> KeptReceipts:
        return demanded(self._receipts).listed(self._log())

    def accept_history(self) -> Accepted:
        return demanded(self._receipts).accept(self._log())

    def verify_log(self, since: Path | None = None) -> Audit:
        known = None if self._receipts is None else self._receipts.known()
        found: Audit = self.ask(operations()["verify_log"], {"since": since})
        kept, set_back = standing(self._receipts, self._log(), known)
        return replace(found, kept=kept, faults=set_back + found.faults)

    def _log(self) -> LogFarAway:
        """The log as it is now: what it was before the last change is known already."""
        return LogFarAway(cast("Asked", self), self._transport.address)

    def ask(self, operation: Operation, arguments: Mapping[str, Any]) -> Any:
        """Ask the server for an operation. Raises what it raises there; a refusal by policy is an answer."""
        listeners = {name: arguments[name] for name in operation.listeners & arguments.keys() if arguments[name]}
        if operation.takes_files:
            from registry.client.errands import asked_with_files

            return asked_with_files(self._transport, operation, arguments, listeners, self._asked)
        return self._asked(operation, arguments, listeners, {})

    def _asked(
        self,
        operation: Operation,
        arguments: Mapping[str, Any],
        listeners: Mapping[str, Any],
        headers: Mapping[str, str],
    ) -> Any:
        document = encode_arguments(operation, {n: v for n, v in arguments.items() if n in operation.parameters})
        path = f"{PREFIX}/{operation.path}"
        if operation.changes and self._receipts is not None:
            self._receipts.heed(self._log())
        try:
            if operation.asked_by_query:
                answer = self._transport.get(path, document)
            elif listeners:
                answer = self._listened(path, document, listeners, headers)
            else:
                answer = self._transport.post(path, document, headers)
        except RefusedError as refused:
            answer = refused.answer
        self._written += read_receipts(answer.log)
        return decode_answer(operation, answer.body)

    def _listened(
        self, path: str, document: Mapping[str, Any], listeners: Mapping[str, Any], headers: Mapping[str, str]
    ) -> Answer:
        with self._transport.lines(path, document, headers) as lines:
            for told in lines:
                if "problem" in told:
                    self._written += read_receipts(told.get("log", ""))
                    raise error_of(told["problem"])
                if "answer" in told:
                    return Answer(json.dumps(told["answer"]).encode(), told.get("log", ""))
                _tell(told, listeners)
        raise InfrastructureError(
            "the server broke off before it was done",
            where=self._transport.address,
            fix="ask again: what was done already is not done twice",
        )


def _tell(told: Mapping[str, Any], listeners: Mapping[str, Any]) -> None:
    if "outlook" in told and "announce" in listeners:
        listeners["announce"](decode_outlook(told["outlook"]))
    if "done" in told and "progress" in listeners:
        listeners["progress"](told["done"], told["total"])


def _made(operation: Operation) -> Callable[..., Any]:
    """The method that asks a server for an operation, with the signature that the interface gives it."""
    promised = method(operation.name)
    signature = inspect.signature(promised)

    @functools.wraps(promised)
    def asked(self: Remote, *args: Any, **named: Any) -> Any:
        bound = signature.bind(self, *args, **named).arguments
        return self.ask(operation, {name: value for name, value in bound.items() if name != "self"})

    return asked


def _refused(name: str, command: str) -> Callable[..., Any]:
    """The method of a use case that no server offers."""

    @functools.wraps(method(name))
    def refused(self: Remote, *args: Any, **named: Any) -> Any:
        raise InvalidInputError(
            f"`{command}` is not done by a server: {AT_HOME[name]}",
            where="--registry",
            expected="the registry itself",
            found=self._transport.address,
            fix=f"run `{command}` on the machine of the registry, with its folder or database as --registry",
        )

    return refused


_AT_HOME = {
    "sign_adapter": "tandem adapter sign",
    "witness_in_git": "tandem witness git",
    "verify_git_witness": "tandem witness verify",
    "import_history": "tandem prompt import-git",
    "mirror_tags": "tandem mirror tags",
}
for _name, _command in _AT_HOME.items():
    setattr(Remote, _name, _refused(_name, _command))
for _operation in operations().values():
    if _operation.name not in vars(Remote):
        setattr(Remote, _operation.name, _made(_operation))
