"""An issuer as a command line has it: where its endpoints are, and what they answer. Nothing of it is believed but that
it came over TLS from where it was asked; the word that it gives, the server of the registry holds to its signature.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx2

from registry.domain.errors import InfrastructureError
from registry.domain.logins import WayIn, refused_by
from registry.domain.wording import short

DISCOVERY = ".well-known/openid-configuration"
_LARGEST, _SECONDS = 256 * 1024, 15.0
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Endpoints:
    """Where an issuer is asked (OpenID Connect Discovery 1.0)."""

    token: str
    authorization: str | None
    device: str | None
    names_itself: bool
    """Whether its answers in a browser say whose they are (RFC 9207)."""


class Issuer:
    """An issuer, asked as one client of it. Closed at the end."""

    def __init__(self, way: WayIn) -> None:
        self.name, self.client, self.scope = way.issuer, way.client, way.scope
        self._connection = httpx2.Client(timeout=_SECONDS, follow_redirects=False)

    def __enter__(self) -> Issuer:
        return self

    def __exit__(self, *raised: object) -> None:
        self._connection.close()

    def endpoints(self) -> Endpoints:
        """Where it is asked. Raises InfrastructureError if it does not answer, or as another issuer, or no issuer."""
        address = f"{_safe(self.name, self.name).rstrip('/')}/{DISCOVERY}"
        status, told = self._asked("GET", address)
        if status != httpx2.codes.OK or not isinstance(told, Mapping):
            raise _no_issuer(address, f"status {status}")
        if told.get("issuer") != self.name:
            raise _no_issuer(address, f"the document of {short(told.get('issuer'))}")
        methods = told.get("code_challenge_methods_supported")
        if isinstance(methods, list) and "S256" not in methods:
            raise _no_issuer(address, f"an issuer that checks no S256 challenges (RFC 7636): {short(methods)}")
        found = {name: told.get(f"{name}_endpoint") for name in ("token", "authorization", "device_authorization")}
        safe = {name: None if place is None else _safe(place, address) for name, place in found.items()}
        if urlsplit(address).hostname not in _HERE:
            for place in safe.values():
                if place is not None and urlsplit(place).hostname in _HERE:
                    raise _no_issuer(address, f"an issuer elsewhere that names this machine: {short(place)}")
        if safe["token"] is None:
            raise _no_issuer(address, "a document without a token_endpoint")
        named = told.get("authorization_response_iss_parameter_supported") is True
        return Endpoints(safe["token"], safe["authorization"], safe["device_authorization"], named)

    def form(self, address: str, fields: Mapping[str, str]) -> tuple[int, Mapping[str, Any]]:
        """What it answers to a form. Raises InfrastructureError if that is no JSON object."""
        status, told = self._asked("POST", address, data={"client_id": self.client, **fields})
        if not isinstance(told, Mapping):
            raise _no_issuer(address, f"status {status}, and no JSON object")
        return status, told

    def word(self, status: int, told: Mapping[str, Any], address: str) -> str:
        """The ID token in the answer of a token endpoint. Raises UnauthenticatedError, in the issuer's own words, where
        it refuses."""
        if isinstance(told.get("error"), str):
            raise refused_by(self.name, told)
        word = told.get("id_token")
        if status != httpx2.codes.OK or not isinstance(word, str):
            raise _no_issuer(address, f"status {status}, and no id_token")
        return word

    def _asked(self, method: str, address: str, **content: Any) -> tuple[int, Any]:
        headers, body = {"Accept": "application/json"}, bytearray()
        try:
            with self._connection.stream(method, address, headers=headers, **content) as response:
                for chunk in response.iter_bytes():
                    body += chunk
                    if len(body) > _LARGEST:
                        raise _no_issuer(address, f"more than {_LARGEST} bytes")
        except httpx2.HTTPError as error:
            raise UnansweredError(
                "the issuer does not answer",
                where=address,
                found=str(error) or type(error).__name__,
                fix="try again; or come in by a token: tandem login --token-stdin",
            ) from error
        try:
            return response.status_code, json.loads(body)
        except (ValueError, RecursionError):
            return response.status_code, None


class UnansweredError(InfrastructureError):
    """Nobody answered: another attempt may do."""


def _safe(address: object, where: str) -> str:
    """An address that is asked, or shown in a browser: over TLS, or on this machine."""
    try:
        parts = urlsplit(address if isinstance(address, str) else "")
        host, port = parts.hostname, parts.port
    except ValueError:
        host = port = None
    clear = isinstance(address, str) and address.isascii() and address.isprintable() and " " not in address
    if not clear or host is None or parts.username or parts.fragment or port == 0:
        raise _no_issuer(where, f"no address to ask: {short(address)}")
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _HERE):
        raise _no_issuer(where, f"an address where others could listen: {short(address)}")
    return str(address)


def _no_issuer(where: str, found: str) -> InfrastructureError:
    return InfrastructureError(
        "what answers there is no issuer by which people log in",
        where=where,
        expected=f"what OpenID Connect says, at /{DISCOVERY} and where that leads",
        found=found,
        fix="tell an owner of the registry, who named this issuer: tandem token issuers",
    )
