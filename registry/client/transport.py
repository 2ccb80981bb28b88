"""Requests to a server, and what can go wrong with them, told as errors of the registry."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import httpx2

from registry.domain.errors import InfrastructureError, RegistryError
from registry.domain.problems import error_of, is_problem
from registry.domain.wording import short
from registry.wire.receipts import HEADER

STREAM = "application/x-ndjson"
_CONNECT, _ANSWER = 10.0, 600.0
"""Seconds: a server answers at once that it is there, and may work long on what it was asked."""
_ANY = {"code": "", "title": ""}
"""A problem that stands for none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: the body, and what it wrote in its log for that."""

    body: bytes
    log: str


class Transport:
    """A connection to the server at an address, as the holder of a token; made when it is needed, and again after
    it was closed."""

    def __init__(self, address: str, token: str | None) -> None:
        self.address = address
        self._token = token
        self._connection: httpx2.Client | None = None

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    @property
    def _client(self) -> httpx2.Client:
        if self._connection is None:
            self._connection = httpx2.Client(
                base_url=self.address,
                headers={} if self._token is None else {"Authorization": f"Bearer {self._token}"},
                timeout=httpx2.Timeout(_ANSWER, connect=_CONNECT),
                follow_redirects=False,
            )
        return self._connection

    def get(self, path: str, query: Mapping[str, Any]) -> Answer:
        """Ask for something that changes nothing."""
        return self._asked("GET", path, params=_spelled(query))

    def post(self, path: str, document: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for something to be done."""
        return self._asked("POST", path, json=document, headers=headers)

    @contextmanager
    def lines(
        self, path: str, document: Mapping[str, Any], headers: Mapping[str, str] | None = None
    ) -> Iterator[Iterator[dict[str, Any]]]:
        """Ask for long work: the documents that the server tells meanwhile, the answer last."""
        with self.streaming("POST", path, json=document, headers={**(headers or {}), "Accept": STREAM}) as response:
            yield (_told(line, self.address) for line in response.iter_lines())

    @contextmanager
    def streaming(self, method: str, path: str, **content: Any) -> Iterator[httpx2.Response]:
        """Ask for what is read, or sent, piece by piece. Raises UnreachableError if the connection breaks meanwhile."""
        try:
            with self._client.stream(method, path, **content) as response:
                if not response.is_success:
                    response.read()
                    raise _problem(response, self.address)
                yield response
        except httpx2.HTTPError as error:
            raise self._unreachable(error) from error

    def _asked(self, method: str, path: str, **content: Any) -> Answer:
        try:
            response = self._client.request(method, path, **content)
        except httpx2.HTTPError as error:
            raise self._unreachable(error) from error
        if response.is_success:
            return Answer(response.content, response.headers.get(HEADER, ""))
        raise _problem(response, self.address)

    def _unreachable(self, error: httpx2.HTTPError) -> UnreachableError:
        unsent = isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout)
        return UnreachableError(
            "the server does not answer",
            where=self.address,
            found=str(error) or type(error).__name__,
            fix="check the address and whether the server runs"
            + ("" if unsent else "; what was asked may have been done"),
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


def _problem(response: httpx2.Response, address: str) -> RegistryError:
    try:
        told = response.json()
    except ValueError:
        told = None
    if not is_problem(told):
        return InfrastructureError(
            "what answers there is no Tandem",
            where=address,
            expected="a problem document",
            found=f"status {response.status_code}, {response.headers.get('content-type', 'of no type')}",
            fix="check the address",
        )
    if told["code"] == RefusedError.code and "answer" in told:
        return RefusedError(Answer(json.dumps(told["answer"]).encode(), response.headers.get(HEADER, "")))
    return error_of(told)


def _spelled(query: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Arguments as a query has them; a list is said one by one, and what is nothing is left out."""
    found: list[tuple[str, str]] = []
    for name, value in query.items():
        for each in value if isinstance(value, list) else [value]:
            if each is not None:
                found.append((name, str(each).lower() if isinstance(each, bool) else str(each)))
    return found
