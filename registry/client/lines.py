"""Short questions to a server over the standard library alone: to import a library for it takes longer than most
answers. What is sent or read piece by piece, or goes through a proxy, is left to that library."""

from __future__ import annotations

import http.client
import os
import select
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from registry.domain.errors import InvalidInputError
from registry.domain.origins import Origin


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, whatever its status."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300


class LineError(Exception):
    """Nothing came back. `sent` says whether the question may have got through."""

    def __init__(self, error: Exception, *, sent: bool) -> None:
        super().__init__(str(error) or type(error).__name__)
        self.sent = sent


class Lines:
    """Connections to one server, each kept for the next question; for any number of threads.

    `connect` and `answer` are the seconds that it may take until somebody is there, and between two bytes after that.
    """

    def __init__(self, origin: Origin, *, connect: float, answer: float) -> None:
        self._origin, self._connect, self._answer = origin, connect, answer
        self._idle: list[http.client.HTTPConnection] = []

    def ask(self, method: str, target: str, headers: dict[str, str], body: bytes | None = None) -> Reply:
        """Ask, and read the whole answer. Raises LineError if none comes, and what `refuse_unsendable` does."""
        refuse_unsendable(headers)
        line = self._line()
        try:
            line.request(method, target, body, headers)
            response = line.getresponse()
            reply = Reply(response.status, response.headers, response.read())
        except (OSError, http.client.HTTPException) as error:
            line.close()
            raise LineError(error, sent=True) from error
        except BaseException:  # such as an interrupt: what comes on this connection belongs to nobody
            line.close()
            raise
        if not response.will_close:
            self._idle.append(line)
        return reply

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()

    def _line(self) -> http.client.HTTPConnection:
        while self._idle:
            line = self._idle.pop()
            if _is_open(line):
                return line
            line.close()
        line = self._made()
        try:
            line.connect()
        except (OSError, UnicodeError) as error:  # a host may have a label that no name server takes
            raise LineError(error, sent=False) from error
        line.sock.settimeout(self._answer)
        return line

    def _made(self) -> http.client.HTTPConnection:
        host, port = self._origin.host, self._origin.port
        if self._origin.secure:
            return http.client.HTTPSConnection(host, port, timeout=self._connect, context=self._context)
        return http.client.HTTPConnection(host, port, timeout=self._connect)

    @cached_property
    def _context(self) -> ssl.SSLContext:
        return ssl.create_default_context()


def goes_through_a_proxy(origin: Origin) -> bool:
    """Whether the environment names a proxy that may be meant for this server; then a library reads what it says."""
    names = ("https_proxy" if origin.secure else "http_proxy", "all_proxy")
    return any(os.environ.get(spelled) for name in names for spelled in (name, name.upper()))


def _is_open(line: http.client.HTTPConnection) -> bool:
    """Whether the other side still waits: one that can be read from without a question has been closed."""
    if line.sock is None:
        return False
    looked = select.poll()
    looked.register(line.sock, select.POLLIN)
    return not looked.poll(0)


def is_sendable(value: str) -> bool:
    """Whether a header may have this value: printable ASCII in one line (RFC 9110, section 5.5)."""
    return value.isascii() and value.isprintable()


def refuse_unsendable(headers: Mapping[str, str]) -> None:
    """Raise InvalidInputError for a header that would end another way than it is meant. Nothing of it is repeated: it
    may be a secret."""
    for name, value in headers.items():
        if not is_sendable(value):
            raise InvalidInputError(
                "a header of the request cannot be sent",
                where=name,
                expected="printable ASCII in one line",
                found="line ends, control characters or other letters",
                fix="if it is not from you, it is from the server: find out who answers at its address",
            )


def bearing(token: str | None) -> dict[str, str]:
    """The header that tells who asks. Raises InvalidInputError, which repeats nothing of it, for what is no token."""
    if token is None:
        return {}
    if not is_sendable(token) or " " in token:
        raise InvalidInputError(
            "what is given as a token is none",
            where="TANDEM_TOKEN, or what `tandem login` kept",
            expected="the text that `tandem token create` printed",
            found="spaces, line breaks or letters that no token has",
            fix="set it again, without what is around it",
        )
    return {"Authorization": f"Bearer {token}"}
