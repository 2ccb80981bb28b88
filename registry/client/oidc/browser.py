"""Logging in with a browser of this machine: it is sent to the issuer, which sends it back to a port that is listened
to here meanwhile (RFC 8252, section 7.3).

Any page in the browser can send it to that port as well. What comes with another state than ours is turned away and
does not end the wait; what comes with ours ends it, once, whatever it is.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from urllib.parse import urlsplit

from registry.client.oidc.issuer import Issuer
from registry.domain.errors import InfrastructureError, UnauthenticatedError
from registry.domain.logins import VERIFIER_BYTES, Attempt

WAITS = 300.0
"""Seconds that somebody has to log in at the issuer."""
PATH = "/callback"
_PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Tandem</title>'
    "<p>{}</p><p>You can close this page. The terminal tells how it went.</p></html>"
)
_SECURE = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "Connection": "close",
}


def by_browser(
    issuer: Issuer, server: str, show: Callable[[str], None], say: Callable[[str], None], seconds: float = WAITS
) -> tuple[str, str]:
    """A word of an issuer, and its proof, for the server at an address. `show` brings a browser to an address; `say`
    tells what was turned away.

    Raises UnauthenticatedError where the issuer refuses, or nobody comes back in time, InfrastructureError if the
    issuer does not answer.
    """
    endpoints = issuer.endpoints()
    if endpoints.authorization is None:
        raise InfrastructureError(
            "this issuer takes no browser",
            where=issuer.name,
            expected="an authorization_endpoint",
            found="none",
            fix="tandem login --device",
        )
    with _listening(say) as redirects:
        attempt = Attempt(
            client=issuer.client,
            scope=issuer.scope,
            redirect=redirects.address,
            state=secrets.token_urlsafe(VERIFIER_BYTES),
            verifier=secrets.token_urlsafe(VERIFIER_BYTES),
            proof=secrets.token_urlsafe(VERIFIER_BYTES),
            server=server,
        )
        redirects.expect(attempt)
        show(attempt.address(endpoints.authorization))
        query = redirects.wait(seconds)
    code = attempt.code(query, issuer.name, names_itself=endpoints.names_itself)
    fields = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": attempt.redirect,
        "code_verifier": attempt.verifier,
    }
    status, told = issuer.form(endpoints.token, fields)
    return issuer.word(status, told, endpoints.token), attempt.proof


# ---------------------------------------------------------------------------------------------------------


class _Redirects:
    """What comes to the port, of which the first answer to the attempt counts."""

    def __init__(self, server: ThreadingHTTPServer, say: Callable[[str], None]) -> None:
        self.address = f"http://127.0.0.1:{server.server_port}{PATH}"
        self._say, self._found, self._lock = say, SimpleQueue[str](), Lock()
        self._attempt: Attempt | None = None
        self._taken = self._told = False

    def expect(self, attempt: Attempt) -> None:
        self._attempt = attempt

    def wait(self, seconds: float) -> str:
        """The query of the answer. Raises UnauthenticatedError if none comes in time."""
        try:
            return self._found.get(timeout=seconds)
        except Empty:
            raise UnauthenticatedError(
                "nobody came back from the issuer",
                expected=f"somebody who logs in there within {seconds:.0f} s",
                found="an answer to another attempt" if self._told else "none",
                fix="log in again; on a machine without a browser: tandem login --device",
            ) from None

    def answer(self, target: str) -> tuple[HTTPStatus, str, str | None]:
        """What a browser is told that came, and the query if it is what was waited for."""
        parts = urlsplit(target)
        if parts.path != PATH or self._attempt is None:
            return HTTPStatus.NOT_FOUND, "There is nothing here.", None
        if not self._attempt.is_answered_by(parts.query):
            with self._lock:
                first, self._told = not self._told, True
            if first:
                self._say("something came back from a browser that is no answer to this login: it was turned away")
            return HTTPStatus.BAD_REQUEST, "This is no answer to the login that was begun.", None
        with self._lock:
            taken, self._taken = self._taken, True
        if taken:
            return HTTPStatus.CONFLICT, "This login was answered before.", None
        return HTTPStatus.OK, "The issuer has answered.", parts.query

    def found(self, query: str) -> None:
        self._found.put(query)


@contextmanager
def _listening(say: Callable[[str], None]) -> Iterator[_Redirects]:
    class Handler(BaseHTTPRequestHandler):
        # Browsers connect before they have anything to ask.
        timeout = 10
        server_version, sys_version = "Tandem", ""

        def do_GET(self) -> None:
            status, text, query = redirects.answer(self.path)
            try:
                body = _PAGE.format(text).encode()
                self.send_response(status)
                for name, value in {**_SECURE, "Content-Length": str(len(body))}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
                self.wfile.flush()
            finally:
                if query is not None:
                    redirects.found(query)

        def log_message(self, *args: object) -> None:
            """Nothing: the address has the code in it."""

    class Quiet(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """Nothing: a browser that goes away meanwhile is no news."""

    try:
        server = Quiet(("127.0.0.1", 0), Handler)
    except OSError as error:
        raise InfrastructureError(
            "no port of this machine can be listened to",
            expected="one at 127.0.0.1, where the browser comes back to",
            found=str(error.strerror),
            fix="tandem login --device",
        ) from error
    redirects = _Redirects(server, say)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield redirects
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
