"""Examining a server from afar: whether it can be reached, whether it can work, and whether it is the one it was.

Most of it takes the standard library alone, since what is looked at may be why nothing else works.
"""

from __future__ import annotations

import http.client
import json
import ssl
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from importlib.metadata import version

from registry.client.credentials import token_of
from registry.client.opening import INSTALL
from registry.config import Settings
from registry.domain.checkups.duties import (
    ReceiptFacts,
    judged_damage,
    judged_receipts,
    judged_stages,
    judged_token,
)
from registry.domain.checkups.findings import Check, Checkup, fail, guarded, ok, unlooked
from registry.domain.checkups.machines import judged_end, judged_ready, judged_skew, judged_version
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.domain.origins import Origin
from registry.domain.times import time_text
from registry.domain.tokens import parse_token

TIMEOUT = 10.0
"""Seconds without an answer after which a server is taken to be down."""
_VERSION = "Tandem-Version"
_LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    body: bytes
    headers: Mapping[str, str]
    began: datetime
    seconds: float
    certificate_ends: datetime | None


def examine(settings: Settings) -> Checkup:
    """Look at the server that the settings name, as whoever they say."""
    origin = settings.remote
    assert origin is not None
    return Checkup(origin.url, time_text(datetime.now(UTC)), version("tandem-registry"), tuple(_all(settings, origin)))


def _all(settings: Settings, origin: Origin) -> Iterator[Check]:
    answers: list[_Answer] = []
    yield from guarded("server", partial(_reached, origin, answers))
    if not answers:
        yield unlooked("record", "the server does not answer", "mend that, then look again")
        return
    yield from guarded("clock", partial(_clock, answers[0]))
    yield from guarded("ready", partial(_ready, origin))
    tokens: list[str] = []
    yield from guarded("token", partial(_token, settings, tokens))
    if not tokens:
        yield unlooked("record", "it takes a token that counts", f"tandem login {origin.url}")
        return
    yield from guarded("stages", partial(_stages, settings, tokens[0]))
    yield from guarded("receipts", partial(_receipts, settings, tokens[0]))


def _reached(origin: Origin, answers: list[_Answer]) -> Iterator[Check]:
    mend = "check the address and whether the server runs (systemctl status tandem)"
    try:
        answer = _asked(origin, "/healthz")
    except ssl.SSLCertVerificationError as error:
        yield fail("tls", f"its certificate is not believed: {error.verify_message}", "renew it; or SSL_CERT_FILE")
        return
    except ssl.SSLError as error:
        yield fail(
            "tls", f"no TLS with {origin.url}: {error.reason or error}", "check the proxy in front, and the port"
        )
        return
    except (OSError, http.client.HTTPException) as error:
        yield fail("server", f"{origin.url} does not answer: {error or type(error).__name__}", mend)
        return
    theirs, ours = answer.headers.get(_VERSION.lower()), version("tandem-registry")
    if answer.status != http.client.OK or theirs is None:
        yield fail("server", f"what answers at {origin.url} is no Tandem (status {answer.status})", "check the address")
        return
    answers.append(answer)
    yield ok("server", f"{origin.url} answers in {answer.seconds * 1000:.0f} ms")
    yield judged_version("version", ours, theirs)
    if answer.certificate_ends is not None:
        renew = "renew it (certbot renew, or what the proxy does by itself)"
        yield judged_end("tls", "the certificate", answer.certificate_ends, answer.began, renew)


def _clock(answer: _Answer) -> Iterator[Check]:
    told = answer.headers.get("date")
    if told is None:
        yield unlooked("clock", "the server tells no time", "let the proxy in front pass the header Date on")
        return
    # The header is cut to the second, and made somewhere between question and answer.
    middle = answer.began.timestamp() + answer.seconds / 2 - 0.5
    yield judged_skew("clock", parsedate_to_datetime(told) - datetime.fromtimestamp(middle, UTC), "the server")


def _ready(origin: Origin) -> Iterator[Check]:
    answer = _asked(origin, "/readyz")
    checks: Mapping[str, object] | None = None
    with suppress(ValueError, KeyError, TypeError):
        checks = dict(json.loads(answer.body)["checks"])
    yield judged_ready("ready", answer.status, checks)


def _token(settings: Settings, tokens: list[str]) -> Iterator[Check]:
    from registry.client import fast

    token, login = token_of(settings), f"tandem login {settings.remote}"
    if token is None:
        yield fail("token", "there is none for this server", login)
        return
    try:
        identifier, _ = parse_token(token)
        told = fast.asked(settings, token, "tokens", {})
    except PermissionDeniedError as error:
        yield fail("token", ": ".join(filter(None, (error.message, error.found))), login)
        return
    mine = next((each["token"] for each in told if each["token"]["id"] == identifier), None)
    tokens.append(token)
    if mine is None:
        yield unlooked("token", "the server does not tell of it", "tandem token list")
        return
    what, mend = f"the token {mine['name']} of {mine['account']}", f"tandem token create NAME; then {login}"
    yield judged_token("token", what, mine["created_at"], mine["expires_at"], datetime.now(UTC), mend)


def _stages(settings: Settings, token: str) -> Iterator[Check]:
    from registry.client import fast

    yield from judged_stages("stages", fast.status(settings, token, None))


def _receipts(settings: Settings, token: str) -> Iterator[Check]:
    """The log of the server, held to the newest receipt that is kept here."""
    try:
        from registry.client.transport import Transport
    except ModuleNotFoundError as error:
        yield unlooked("receipts", str(error), INSTALL)
        return
    from typing import cast

    from registry.client.log import Asked, LogFarAway
    from registry.client.remote import Remote
    from registry.integrations.receipting import Receipts
    from registry.integrations.receipts import ReceiptFolder

    assert settings.remote is not None
    if settings.state is None:
        yield judged_receipts("receipts", None)
        return
    url = settings.remote.url
    kept = Receipts(ReceiptFolder(settings.state, url))
    try:
        known = kept.known()
        with closing(Transport(url, token)) as transport:
            difference = kept.difference(LogFarAway(cast("Asked", Remote(transport)), url), known)
        yield judged_receipts("receipts", ReceiptFacts(known.size, difference))
    except PermissionDeniedError as error:
        yield unlooked("receipts", error.message, "a token for the whole registry (tandem token create NAME)")
    except InvalidInputError as error:
        yield judged_damage("receipts", error)


# ---------------------------------------------------------------------------------------------------------


def _asked(origin: Origin, path: str) -> _Answer:
    """Ask a server, and nobody else. Raises OSError, ssl.SSLError and http.client.HTTPException."""
    connection = (
        http.client.HTTPSConnection(origin.host, origin.port, timeout=TIMEOUT, context=ssl.create_default_context())
        if origin.secure
        else http.client.HTTPConnection(origin.host, origin.port, timeout=TIMEOUT)
    )
    try:
        connection.connect()
        ends = None
        if isinstance(connection.sock, ssl.SSLSocket) and (certificate := connection.sock.getpeercert()):
            ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)
        began, clock = datetime.now(UTC), time.monotonic()
        connection.request("GET", path, headers={"Accept": "application/json"})
        response = connection.getresponse()
        body = response.read(_LARGEST)
        headers = {name.lower(): value for name, value in response.headers.items()}
        return _Answer(response.status, body, headers, began, time.monotonic() - clock, ends)
    finally:
        connection.close()
