"""Requests to a server, and what can go wrong with them, told as errors of the registry."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, cast
from urllib.parse import urlencode

from registry.client.lines import LineError, Lines, bearing, goes_through_a_proxy, refuse_unsendable
from registry.client.opening import INSTALL
from registry.client.unreachable import advice
from registry.domain.errors import InfrastructureError, RegistryError
from registry.domain.origins import parse_origin
from registry.domain.problems import error_of, is_problem
from registry.domain.wording import short
from registry.wire.receipts import HEADER

if TYPE_CHECKING:
    import httpx2

STREAM = "application/x-ndjson"
_CONNECT, _ANSWER = 10.0, 600.0
"""Seconds: a server answers at once that it is there, and may work long on what it was asked."""
_ANY = {"code": "", "title": ""}
"""A problem that stands for none."""


class _Headers(Protocol):
    """Headers of an answer, by name in any spelling."""

    def get(self, name: str, default: str, /) -> str: ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the body, and what it wrote in its log for that."""

    body: bytes
    log: str


class Transport:
    """A connection to the server at an address, as the holder of a token; made when it is needed, and again after
    it was closed. Short questions need the standard library alone, until something is sent or read piece by piece."""

    def __init__(self, address: str, token: str | None) -> None:
        self.address = address
        self._headers = bearing(token)
        self._connection: httpx2.Client | None = None
        self._origin = parse_origin(address)
        self._lines = Lines(self._origin, connect=_CONNECT, answer=_ANSWER)

    def close(self) -> None:
        self._lines.close()
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @property
    def _client(self) -> httpx2.Client:
        if self._connection is None:
            try:
                import httpx2
            except ModuleNotFoundError as error:
                raise InfrastructureError("a server is asked with httpx2", found=str(error), fix=INSTALL) from error
            self._connection = httpx2.Client(
                base_url=self.address,
                headers=self._headers,
                timeout=httpx2.Timeout(_ANSWER, connect=_CONNECT),
                follow_redirects=False,
            )
        return self._connection

    def get(self, path: str, query: Mapping[str, Any]) -> Answer:
        """Ask for something that changes nothing."""
        spelled = urlencode(_spelled(query))
        return self._asked("GET", f"{path}?{spelled}" if spelled else path)

    def post(self, path: str, document: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for something to be done."""
        body = json.dumps(document, ensure_ascii=False, allow_nan=False).encode()
        return self._asked("POST", path, {**(headers or {}), "Content-Type": "application/json"}, body)

    @contextmanager
    def lines(
        self, path: str, document: Mapping[str, Any], headers: Mapping[str, str] | None = None
    ) -> Iterator[Iterator[dict[str, Any]]]:
        """Ask for long work: the documents that the server tells meanwhile, the answer last."""
        with self.streaming("POST", path, json=document, headers={**(headers or {}), "Accept": STREAM}) as response:
            yield (_told(line, self.address) for line in response.iter_lines())

    @contextmanager
    def streaming(self, method: str, path: str, **content: Any) -> Iterator[httpx2.Response]:
        """Ask for what is read, or sent, piece by piece. Raises UnreachableError if the connection breaks meanwhile,
        InvalidInputError for a header that cannot be sent."""
        refuse_unsendable(content.get("headers") or {})
        connection = self._client
        from httpx2 import ConnectError, ConnectTimeout, HTTPError

        try:
            with connection.stream(method, path, **content) as response:
                if not response.is_success:
                    raise _problem(response.status_code, response.headers, response.read(), self.address)
                yield response
        except HTTPError as error:
            raise self._unreachable(error, sent=not isinstance(error, ConnectError | ConnectTimeout)) from error

    def _asked(
        self, method: str, target: str, headers: Mapping[str, str] | None = None, body: bytes | None = None
    ) -> Answer:
        if self._connection is not None or goes_through_a_proxy(self._origin):
            with self.streaming(method, target, headers=headers, content=body) as response:
                return Answer(response.read(), response.headers.get(HEADER, ""))
        try:
            reply = self._lines.ask(method, target, {**self._headers, **(headers or {})}, body)
        except LineError as error:
            raise self._unreachable(error, sent=error.sent) from error
        if reply.is_success:
            return Answer(reply.body, reply.headers.get(HEADER, ""))
        raise _problem(reply.status, reply.headers, reply.body, self.address)

    def _unreachable(self, error: Exception, *, sent: bool) -> UnreachableError:
        return UnreachableError(
            "the server does not answer",
            where=self.address,
            found=str(error) or type(error).__name__,
            fix=advice(str(error), self.address) + ("; what was asked may have been done" if sent else ""),
        )


class UnreachableError(InfrastructureError):
    """Nobody answered, or the connection broke before everything was said."""


class RefusedError(RegistryError):
    """What the server refused by policy: no error, but an answer, which is in here."""

    code = "policy-denied"

    def __init__(self, answer: Answer) -> None:
        super().__init__("refused")
        self.answer = answer


def _told(line: str, address: str) -> dict[str, Any]:
    """A line of a stream. Raises InfrastructureError for what no Tandem tells."""
    try:
        told = json.loads(line)
    except ValueError:
        told = None
    known = isinstance(told, dict) and isinstance(told.get("log", ""), str)
    if not known or not is_problem(told.get("problem", _ANY)) or ("done" in told and "total" not in told):
        raise InfrastructureError(
            "what answers there is no Tandem",
            where=address,
            expected="a document on each line",
            found=short(line),
            fix="check the address",
        )
    return cast("dict[str, Any]", told)


def _problem(status: int, headers: _Headers, body: bytes, address: str) -> RegistryError:
    try:
        told = json.loads(body)
    except ValueError:
        told = None
    if not is_problem(told):
        return InfrastructureError(
            "what answers there is no Tandem",
            where=address,
            expected="a problem document",
            found=f"status {status}, {headers.get('content-type', 'of no type')}",
            fix="check the address",
        )
    if told["code"] == RefusedError.code and "answer" in told:
        return RefusedError(Answer(json.dumps(told["answer"]).encode(), headers.get(HEADER, "")))
    return error_of(told)


def _spelled(query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Arguments as a query has them; a list is said one by one, and what is nothing is left out."""
    found: list[tuple[str, str]] = []
    for name, value in query.items():
        for each in value if isinstance(value, list) else [value]:
            if each is not None:
                found.append((name, str(each).lower() if isinstance(each, bool) else str(each)))
    return found
