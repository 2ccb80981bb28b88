"""An issuer of words about CI jobs, on a port of this machine, with keys of its own."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

AUDIENCE = "https://tandem.example.com"
SAID = {
    "sub": "repo:acme/bot:environment:production",
    "repository": "acme/bot",
    "repository_id": "4711",
    "repository_owner_id": "815",
    "job_workflow_ref": "acme/bot/.github/workflows/ship.yml@refs/heads/main",
    "ref": "refs/heads/main",
    "environment": "production",
}
"""What the issuer says of the job that may come in."""


class FakeIssuer:
    """Signs whatever it is asked to, which a real one would not."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False)
        self.shown: list[Any] = [self.key]
        self.asked = 0
        self.url = ""

    def word(self, key: Any = None, alg: str = "RS256", header: dict[str, Any] | None = None, **changed: Any) -> str:
        """A word about the job, with some claims changed; None leaves one out."""
        now = int(time.time())
        claims = {"iss": self.url, "aud": AUDIENCE, "iat": now, "nbf": now, "exp": now + 300, "jti": "one", **SAID}
        claims = {name: value for name, value in (claims | changed).items() if value is not None}
        told = {"alg": alg, "kid": (key or self.key).kid, **(header or {})}
        return jwt.encode(told, claims, key or self.key, algorithms=[alg])

    def document(self, *, minutes: int = 15, scopes: str = "register, evaluate", claims: str = "") -> str:
        """The document by which an owner trusts it."""
        pinned = claims or '{repository_id: "4711", repository_owner_id: "815", ref: refs/heads/main}'
        return f"""kind: issuers
issuers:
  - issuer: {self.url}
    audience: {AUDIENCE}
    keys: {self.url}/keys
    admit:
      - account: ci@example.com
        claims: {pinned}
        scopes: [{scopes}]
        applications: [bot]
        minutes: {minutes}
"""


@contextmanager
def issuing() -> Iterator[FakeIssuer]:
    """A running issuer."""
    issuer = FakeIssuer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            issuer.asked += 1
            body = json.dumps(KeySet(issuer.shown).as_dict(private=False)).encode()
            self.send_response(200 if self.path == "/keys" else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    issuer.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def other_key(kind: str = "RSA") -> Any:
    """A key of nobody's, under the name of the issuer's."""
    if kind == "EC":
        return ECKey.generate_key("P-256", {"kid": "one"}, auto_kid=False)
    return RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False)
