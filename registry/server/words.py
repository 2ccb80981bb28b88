"""The words of issuers (OpenID Connect ID tokens, RFC 7519): read, and held to the issuer's keys, times and ourselves.

Only signatures by a key pair are taken, so that nobody who knows a public key can make one; what names no algorithm of
these, or another issuer than an owner trusts, is refused before any key is looked up.
"""

from __future__ import annotations

import http.client
import json
import time
from base64 import urlsafe_b64decode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any
from urllib.parse import urlsplit

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from registry.domain.errors import InfrastructureError, UnauthenticatedError
from registry.domain.issuers import Issuer, Issuers, Word

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
LEEWAY = 30
"""Seconds by which clocks may differ."""
MAX_WORD = 16 * 1024
_MAX_KEYS, _TIMEOUT = 64 * 1024, 5.0
_KNOWN_FOR, _AGAIN = 300.0, 10.0
"""Seconds that keys are kept, and before which they are not asked for again for the sake of one that is not there."""

Fetch = Callable[[str], bytes]


@dataclass(slots=True)
class Keys:
    """The keys of issuers, by address, as they were a short while ago."""

    fetch: Fetch = field(default_factory=lambda: fetched)
    _known: dict[str, tuple[float, KeySet]] = field(default_factory=dict)
    _failed: dict[str, float] = field(default_factory=dict)
    """When they could not be had last."""
    _lock: Lock = field(default_factory=Lock)

    def of(self, address: str, kid: str | None) -> KeySet:
        """The keys at an address. Raises InfrastructureError if they cannot be had."""
        with self._lock:
            at, found = self._known.get(address, (0.0, None))
            age = time.monotonic() - at
            lacking = found is not None and kid is not None and all(key.kid != kid for key in found.keys)
            if found is None or age > _KNOWN_FOR or (lacking and age > _AGAIN):
                found = self._fetched(address)
                self._known[address] = (time.monotonic(), found)
            return found

    def _fetched(self, address: str) -> KeySet:
        """What is there now; where it could not be had a moment ago, nobody waits for it again: anybody may ask."""
        if time.monotonic() - self._failed.get(address, -_AGAIN) < _AGAIN:
            raise _no_keys(address, f"none, less than {_AGAIN:.0f} s ago")
        try:
            return _key_set(self.fetch(address), address)
        except InfrastructureError:
            self._failed[address] = time.monotonic()
            raise


def read_word(text: str, issuers: Issuers, keys: Keys, now: int) -> Word:
    """The word that a text is, of an issuer that is trusted. `now` is in seconds since 1970.

    Raises UnauthenticatedError for what is none that counts, InfrastructureError if the issuer's keys cannot be had.
    """
    header, claims = _unverified(text)
    issuer = issuers.of(str(claims.get("iss")))
    if issuer is None or header.get("alg") not in ALGORITHMS:
        raise _no_word("an issuer that is not trusted" if issuer is None else "an algorithm that is not taken")
    kid = header.get("kid")
    held = keys.of(issuer.keys, kid if isinstance(kid, str) else None)
    try:
        verified = jwt.decode(text, held, algorithms=ALGORITHMS).claims
        _rules(issuer, now).validate(verified)
    except (JoseError, ValueError) as error:
        # What is told of it is the class alone: the word itself must not end in a log.
        raise _no_word(type(error).__name__) from error
    audience = verified["aud"]
    return Word(
        issuer.issuer, tuple(audience) if isinstance(audience, list) else (audience,), verified["jti"], verified
    )


def fetched(address: str) -> bytes:
    """What is at an address that an owner named: as it is, for no redirect is followed. Raises InfrastructureError."""
    parts = urlsplit(address)
    assert parts.hostname is not None
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=_TIMEOUT)
    try:
        connection.request("GET", parts.path or "/", headers={"Accept": "application/json"})
        response = connection.getresponse()
        data = response.read(_MAX_KEYS + 1)
        status = response.status
    except (OSError, http.client.HTTPException) as error:
        raise _no_keys(address, type(error).__name__) from error
    finally:
        connection.close()
    if status != http.client.OK or len(data) > _MAX_KEYS:
        raise _no_keys(address, f"status {status}, {len(data)} bytes or more")
    return data


# ---------------------------------------------------------------------------------------------------------


def _rules(issuer: Issuer, now: int) -> jwt.JWTClaimsRegistry:
    return jwt.JWTClaimsRegistry(
        now=now,
        leeway=LEEWAY,
        iss={"essential": True, "value": issuer.issuer},
        aud={"essential": True, "value": issuer.audience},
        exp={"essential": True},
        iat={"essential": True},
        jti={"essential": True},
    )


def _unverified(text: str) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The header and the claims of a word, of which nothing is believed yet."""
    parts = text.split(".")
    if len(text) > MAX_WORD or len(parts) != 3:
        raise _no_word("something else")
    try:
        header, claims = (json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in parts[:2])
    except (ValueError, RecursionError) as error:
        raise _no_word("something else") from error
    if not isinstance(header, dict) or not isinstance(claims, dict):
        raise _no_word("something else")
    jti = claims.get("jti")
    if not isinstance(jti, str) or not 1 <= len(jti) <= 500:
        raise _no_word("a word without a jti by which it is told from others")
    return header, claims


def _key_set(data: bytes, address: str) -> KeySet:
    """Public keys of pairs; a secret that would be shared is no key of an issuer."""
    try:
        told = json.loads(data)["keys"]
        pairs = [key for key in told if key.get("kty") in {"RSA", "EC", "OKP"}]
        return KeySet.import_key_set({"keys": pairs})
    except (JoseError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _no_keys(address, "no key set") from error


def _no_word(found: str) -> UnauthenticatedError:
    return UnauthenticatedError(
        "this is no word of an issuer that counts here",
        expected="an ID token of a trusted issuer, for this registry, signed and not expired",
        found=found,
    )


def _no_keys(address: str, found: str) -> InfrastructureError:
    return InfrastructureError("the issuer's keys cannot be had", where=address, expected="a key set", found=found)
