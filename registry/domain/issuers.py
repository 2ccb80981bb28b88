"""Issuers whose word a registry takes for who a machine is: what CI systems say of a job, signed (OpenID Connect).

An owner says once which issuer, for which audience, with which claims, may come in as which service, and for what. All
else is a stranger: another repository of the same name, a fork, a pull request, another workflow.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from registry.domain.digests import Digest, digest_of
from registry.domain.documents import load_yaml, validate
from registry.domain.members import Permission

LONGEST_MINUTES = 15
"""How long a token counts at most that was given for an issuer's word."""

_Text = Annotated[str, Field(min_length=1, max_length=500)]


def _safe(url: str) -> str:
    parts = urlsplit(url)
    here = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme != "https" and not (here and parts.scheme == "http"):
        raise ValueError("must be an https:// address")
    if not parts.hostname or parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("must be an address with a host, and without a password, a query or a fragment")
    return url


def _pinned(claims: dict[str, str]) -> dict[str, str]:
    if not claims:
        raise ValueError("must name at least one claim, or everybody whom the issuer knows would come in")
    if set(claims) & {"iss", "aud", "exp", "nbf", "iat", "jti"}:
        raise ValueError("must not name iss, aud, exp, nbf, iat or jti, which are always checked")
    if any(value.strip("*") == "" or "*" in value[:-1] for value in claims.values()):
        raise ValueError("must be values in full, or what values begin with and *")
    return claims


Url = Annotated[str, Field(max_length=500), AfterValidator(_safe)]


class Admission(BaseModel):
    """Who comes in with which claims, as whom, and for what."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    account: _Text
    claims: Annotated[dict[_Text, _Text], AfterValidator(_pinned), Field(max_length=20)]
    scopes: tuple[Permission, ...]
    applications: tuple[_Text, ...] | None = None
    minutes: Annotated[int, Field(ge=1, le=LONGEST_MINUTES)] = LONGEST_MINUTES

    def is_of(self, claims: Mapping[str, Any]) -> bool:
        """Whether somebody has every claim, as text or a number that is written so."""
        return all(name in claims and _is(wanted, claims[name]) for name, wanted in self.claims.items())


class Issuer(BaseModel):
    """An issuer, whom its words must be meant for, and where its keys are."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    issuer: Url
    audience: _Text
    keys: Url
    """The address of its key set (RFC 7517)."""
    admit: Annotated[tuple[Admission, ...], Field(min_length=1, max_length=50)]


class Issuers(BaseModel):
    """The document: every issuer that is trusted. Without any, none is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["issuers"]
    issuers: Annotated[tuple[Issuer, ...], Field(max_length=50)]

    def content(self) -> dict[str, Any]:
        """What the digest is taken over."""
        return self.model_dump(mode="json", exclude_none=True)

    def digest(self) -> Digest:
        return digest_of(self.content())

    def of(self, issuer: str) -> Issuer | None:
        """What is said of an issuer; None if it is not trusted."""
        return next((one for one in self.issuers if one.issuer == issuer), None)


@dataclass(frozen=True, slots=True)
class TrustedIssuers:
    """The issuers that are trusted now, and since when by whom."""

    issuers: Issuers
    digest: Digest
    at: str
    actor: str
    log_index: int


@dataclass(frozen=True, slots=True)
class Word:
    """What an issuer said of somebody, its signature and times held already: `jti` tells this word from all others."""

    issuer: str
    audience: tuple[str, ...]
    jti: str
    claims: Mapping[str, Any]


def read_issuers(text: str, source: str) -> Issuers:
    """The document in `text`. Raises one InvalidInputError with every fault and its line."""
    return validate(Issuers, load_yaml(text, source))


def _is(wanted: str, given: object) -> bool:
    if isinstance(given, bool) or not isinstance(given, str | int):
        return False
    told = str(given)
    return told.startswith(wanted[:-1]) if wanted.endswith("*") else told == wanted
