"""An issuer of words about CI jobs and about people, on a port of this machine, with keys of its own."""

from __future__ import annotations

import json
import secrets
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

AUDIENCE = "https://tandem.example.com"
CLIENT = "tandem-cli"
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
Form = Mapping[str, str]


@dataclass
class Browsed:
    """What the issuer does with people: whose word it gives, and what it does wrong."""

    claims: dict[str, Any] = field(default_factory=lambda: {"sub": "u-1"})
    discovery: dict[str, Any] = field(default_factory=dict)
    """Changes of its discovery document; None leaves a key out."""
    redirect: dict[str, Any] = field(default_factory=dict)
    """Changes of what its redirects say; None leaves something out."""
    refuses: Form | None = None
    """What its token endpoint answers instead of a word."""
    polls: list[Form] = field(default_factory=list)
    """What it answers while nobody agreed on a device yet."""
    codes: dict[str, Form] = field(default_factory=dict)
    """Codes that were given and not used, with what was asked for each."""
    asked: list[tuple[str, Form]] = field(default_factory=list)


class FakeIssuer:
    """Signs whatever it is asked to, which a real one would not."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one"}, auto_kid=False)
        self.shown: list[Any] = [self.key]
        self.asked = 0
        self.url = ""
        self.people = Browsed()

    def word(self, key: Any = None, alg: str = "RS256", header: dict[str, Any] | None = None, **changed: Any) -> str:
        """A word about the job, with some claims changed; None leaves one out."""
        return self._signed({"aud": AUDIENCE, "jti": "one", **SAID}, changed, key, alg, header)

    def login(self, key: Any = None, alg: str = "RS256", header: dict[str, Any] | None = None, **changed: Any) -> str:
        """A word about a person, likewise."""
        return self._signed({"aud": CLIENT, **self.people.claims}, changed, key, alg, header)

    def _signed(self, said: Form, changed: dict[str, Any], key: Any, alg: str, header: dict[str, Any] | None) -> str:
        now = int(time.time())
        claims = {"iss": self.url, "iat": now, "nbf": now, "exp": now + 300, **said}
        claims = {name: value for name, value in (claims | changed).items() if value is not None}
        told = {"alg": alg, "kid": (key or self.key).kid, **(header or {})}
        return jwt.encode(told, claims, key or self.key, algorithms=[alg])

    def document(self, *, minutes: int = 15, scopes: str = "register, evaluate", claims: str = "") -> str:
        """The document by which an owner trusts it with a job."""
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

    def people_document(self, server: str, *, admit: str = "", more: str = "") -> str:
        """The document by which an owner trusts it with people: ben is `u-1`, unless `admit` says otherwise."""
        return f"""kind: issuers
issuers: []
people:
  - issuer: {self.url}
    client: {CLIENT}
    keys: {self.url}/keys
    servers: ["{server}"]
    admit: [{admit or '{account: ben@example.com, subject: "u-1"}'}]
{more}"""

    def discovery(self) -> dict[str, Any]:
        told = {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize?prompt=login",
            "token_endpoint": f"{self.url}/token",
            "device_authorization_endpoint": f"{self.url}/device",
            "authorization_response_iss_parameter_supported": True,
            "code_challenge_methods_supported": ["S256"],
            **self.people.discovery,
        }
        return {name: value for name, value in told.items() if value is not None}

    def redirect(self, asked: Form) -> str:
        """Where a browser is sent back to, once somebody agreed."""
        code = secrets.token_hex(8)
        self.people.codes[code] = asked
        told = {"code": code, "state": asked["state"], "iss": self.url, **self.people.redirect}
        return f"{asked['redirect_uri']}?{urlencode({k: v for k, v in told.items() if v is not None})}"

    def token(self, form: Form) -> tuple[int, Any]:
        """What the token endpoint answers (RFC 6749, RFC 7636, RFC 8628)."""
        if self.people.refuses is not None:
            return 400, self.people.refuses
        if form.get("grant_type") == "urn:ietf:params:oauth:grant-type:device_code":
            if self.people.polls:
                return 400, self.people.polls.pop(0)
            return 200, {"id_token": self.login(), "token_type": "Bearer", "access_token": "none of ours"}
        asked = self.people.codes.pop(form.get("code", ""), None)
        hashed = urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        held = asked is not None and all(asked[name] == form.get(name) for name in ("client_id", "redirect_uri"))
        if asked is None or not held or hashed != asked["code_challenge"]:
            return 400, {"error": "invalid_grant", "error_description": "code \x1b[31munknown, or of another"}
        said: dict[str, Any] = {"nonce": asked["nonce"], **self.people.claims}
        return 200, {"id_token": self.login(**said), "token_type": "Bearer", "access_token": "none of ours"}

    def answer(self, path: str, form: Form) -> tuple[int, Any]:
        if path == "/keys":
            self.asked += 1
            return 200, KeySet(self.shown).as_dict(private=False)
        self.people.asked.append((path, form))
        if path == "/.well-known/openid-configuration":
            return 200, self.discovery()
        if path == "/device":
            shown = {"device_code": "d-1", "user_code": "WDJB-MJHT", "verification_uri": f"{self.url}/type"}
            return 200, {**shown, "expires_in": 600, "interval": 5}
        return self.token(form) if path == "/token" else (404, None)


@contextmanager
def issuing() -> Iterator[FakeIssuer]:
    """A running issuer."""
    issuer = FakeIssuer()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/authorize":
                self.send_response(302)
                self.send_header("Location", issuer.redirect({k: v[0] for k, v in parse_qs(parts.query).items()}))
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self._told(*issuer.answer(parts.path, {}))

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self._told(*issuer.answer(self.path, {k: v[0] for k, v in parse_qs(data).items()}))

        def _told(self, status: int, document: Any) -> None:
            body = b"" if document is None else json.dumps(document).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    issuer.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
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
