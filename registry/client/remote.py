"""The registry of a server, with the interface of one at hand: each use case is a request."""

from __future__ import annotations

import functools
import inspect
import json
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from registry.api.parts import method
from registry.client.transport import Answer, RefusedError, Transport
from registry.domain.errors import InfrastructureError
from registry.domain.problems import error_of
from registry.wire.codec import decode_answer, decode_outlook, encode_arguments
from registry.wire.operations import Operation, operation
from registry.wire.receipts import read_receipts

if TYPE_CHECKING:
    from registry.client.log import Asked, LogFarAway
    from registry.client.mirroring import Asked as Placing
    from registry.domain.commits import ImportedHistory
    from registry.domain.exports.model_signatures import SignedModel
    from registry.domain.mirrored_tags import MirroredTags
    from registry.domain.pulling import PullPlan
    from registry.domain.transparency.audits import Audit
    from registry.domain.transparency.receipts import Accepted, KeptReceipts, Receipt
    from registry.domain.transparency.witnessed import Witnessed, WitnessedHistory
    from registry.integrations.receipting import Receipts

PREFIX = "/v1"


class Remote:
    """What `registry.api.Registry` asks for, asked of a server. Its methods are made when they are first used:
    what each of them takes and answers is imported for it alone."""

    def __init__(self, transport: Transport, receipts: Callable[[], Receipts | None] | None = None) -> None:
        self._transport, self._keeping = transport, receipts
        self._written: list[Receipt] = []

    def __getattr__(self, name: str) -> Any:
        """The method of a use case, which this class has from then on."""
        try:
            made = _made(operation(name))
        except KeyError:
            raise AttributeError(f"a registry has no use case {name!r}") from None
        setattr(type(self), name, made)
        return getattr(self, name)

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
        return self._kept().listed(self._log())

    def accept_history(self) -> Accepted:
        return self._kept().accept(self._log())

    def witness_in_git(self, repository: Path, *, branch: str | None = None, push: bool = False) -> Witnessed:
        from registry.integrations import witnessing

        return witnessing.witness(self._log_now, Path.cwd() / repository, branch, push, self._receipts)

    def verify_git_witness(self, repository: Path, *, branch: str | None = None) -> WitnessedHistory:
        from registry.integrations import witnessing

        return witnessing.verify(self._log_now, Path.cwd() / repository, branch)

    def sign_adapter(self, reference: str, folder: Path, key: Path) -> SignedModel:
        from registry.client.signing_models import sign_adapter

        return sign_adapter(self.ask, self._transport.address, reference, Path.cwd() / folder, key)

    def import_history(
        self,
        repository: Path,
        path: str,
        name: str | None = None,
        *,
        revisions: str | None = None,
        follow: bool = False,
        skip_invalid: bool = False,
        allowed: Sequence[str] = (),
        dry_run: bool = False,
    ) -> ImportedHistory:
        from registry.client.histories import import_history

        taking = {"name": name, "skip_invalid": skip_invalid, "allowed": allowed, "dry_run": dry_run}
        return import_history(self.ask, repository, path, revisions, follow, taking)

    def mirror_tags(self, repository: Path, application: str | None = None, *, push: str | None = None) -> MirroredTags:
        from registry.client.mirroring import mirror_tags

        return mirror_tags(cast("Placing", self), self._transport.address, repository, application, push)

    def verify_log(self, since: Path | None = None) -> Audit:
        from registry.integrations.receipting import standing

        known = None if self._receipts is None else self._receipts.known()
        found: Audit = self.ask(operation("verify_log"), {"since": since})
        kept, set_back = standing(self._receipts, self._log(), known)
        return replace(found, kept=kept, faults=set_back + found.faults)

    @functools.cached_property
    def _receipts(self) -> Receipts | None:
        """What is kept of the log, looked up when something is changed or asked about it."""
        return None if self._keeping is None else self._keeping()

    def _kept(self) -> Receipts:
        from registry.integrations.receipting import demanded

        return demanded(self._receipts)

    def _log(self) -> LogFarAway:
        """The log as it is now: what it was before the last change is known already."""
        from registry.client.log import LogFarAway

        return LogFarAway(cast("Asked", self), self._transport.address)

    def _log_now(self) -> AbstractContextManager[LogFarAway]:
        return nullcontext(self._log())

    def ask(self, operation: Operation, arguments: Mapping[str, Any], plan: PullPlan | None = None) -> Any:
        """Ask the server for an operation; what it brings is held to the plan, if there is one. Raises what it raises
        there; a refusal by policy is an answer."""
        listeners = {name: arguments[name] for name in operation.listeners & arguments.keys() if arguments[name]}
        if operation.takes_files:
            from registry.client.errands import asked_with_files

            return asked_with_files(self._transport, operation, arguments, listeners, self._asked, plan)
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
