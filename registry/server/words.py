"""The words of issuers (OpenID Connect ID tokens, RFC 7519): read, and held to the issuer's keys, times and ourselves.

Only signatures by a key pair are taken, so that nobody who knows a public key can make one; what names no algorithm of
these, or another issuer than an owner trusts, is refused before any key is looked up.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from registry.domain.errors import UnauthenticatedError
from registry.domain.issuers import Issuer, PeopleIssuer, Word

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
LEEWAY = 30
"""Seconds by which clocks may differ."""
FRESH = 600
"""Seconds for which a person's word counts: whoever logs in comes with it at once, however long the issuer means it."""
MAX_WORD = 16 * 1024


@dataclass(frozen=True, slots=True)
class Unread:
    """A word of which nothing is believed yet: whose it says it is, and by which key."""

    text: str
    header: Mapping[str, Any]
    claims: Mapping[str, Any]

    @property
    def issuer(self) -> str:
        return str(self.claims.get("iss"))

    @property
    def kid(self) -> str | None:
        kid = self.header.get("kid")
        return kid if isinstance(kid, str) else None


def unread(text: str) -> Unread:
    """What a word says of itself. Raises UnauthenticatedError for what is none."""
    parts = text.split(".")
    if len(text) > MAX_WORD or len(parts) != 3:
        raise _no_word("something else")
    try:
        header, claims = (json.loads(urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in parts[:2])
    except (ValueError, RecursionError) as error:
        raise _no_word("something else") from error
    if not isinstance(header, dict) or not isinstance(claims, dict):
        raise _no_word("something else")
    return Unread(text, header, claims)


def keys_address(word: Unread, issuer: Issuer | PeopleIssuer | None) -> str:
    """Where the keys are by which a word counts. Raises UnauthenticatedError if none could make it count."""
    if issuer is None or word.header.get("alg") not in ALGORITHMS:
        raise _no_word("an issuer that is not trusted" if issuer is None else "an algorithm that is not taken")
    return issuer.keys


def read_word(word: Unread, issuer: Issuer, keys: KeySet, now: int) -> Word:
    """The word of a machine. `now` is in seconds since 1970. Raises UnauthenticatedError if it does not count."""
    _named(word.claims.get("jti"))
    said = _held(word, issuer.issuer, issuer.audience, keys, now, jti={"essential": True})
    return Word(issuer.issuer, _audience(said), _named(said["jti"]), said)


def read_login(word: Unread, people: PeopleIssuer, keys: KeySet, now: int) -> Word:
    """The word of a person: fresh, for our client alone, and told from others by what is signed, since few issuers give
    such words a `jti`. Raises UnauthenticatedError for what is none that counts."""
    said = _held(word, people.issuer, people.client, keys, now, sub={"essential": True})
    audience = _audience(said)
    # OpenID Connect Core 1.0, section 3.1.3.7: other audiences could have got it, and another client asked for it.
    if audience != (people.client,) or said.get("azp", people.client) != people.client:
        raise _no_word("a word for others, too")
    if said["iat"] < now - FRESH - LEEWAY:
        raise _no_word(f"one that was given more than {FRESH // 60} minutes ago")
    signed, _, _ = word.text.rpartition(".")
    return Word(people.issuer, audience, f"sha256:{sha256(signed.encode()).hexdigest()}", said)


# ---------------------------------------------------------------------------------------------------------


def _held(word: Unread, issuer: str, audience: str, keys: KeySet, now: int, **more: Any) -> dict[str, Any]:
    """The claims of a word whose signature, issuer, audience and times are held to."""
    rules = jwt.JWTClaimsRegistry(
        now=now,
        leeway=LEEWAY,
        iss={"essential": True, "value": issuer},
        aud={"essential": True, "value": audience},
        exp={"essential": True},
        iat={"essential": True},
        **more,
    )
    try:
        verified = jwt.decode(word.text, keys, algorithms=ALGORITHMS).claims
        rules.validate(verified)
    except (JoseError, ValueError) as error:
        # What is told of it is the class alone: the word itself must not end in a log.
        raise _no_word(type(error).__name__) from error
    return verified


def _audience(said: Mapping[str, Any]) -> tuple[str, ...]:
    audience = said["aud"]
    return tuple(audience) if isinstance(audience, list) else (audience,)


def _named(jti: object) -> str:
    if not isinstance(jti, str) or not 1 <= len(jti) <= 500:
        raise _no_word("a word without a jti by which it is told from others")
    return jti


def _no_word(found: str) -> UnauthenticatedError:
    return UnauthenticatedError(
        "this is no word of an issuer that counts here",
        expected="an ID token of a trusted issuer, for this registry, signed and not expired",
        found=found,
    )
