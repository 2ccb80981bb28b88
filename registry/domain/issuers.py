"""Issuers whose word a registry takes for who somebody is, signed (OpenID Connect): what CI systems say of a job, and
what identity providers say of people.

An owner says once which issuer, for which audience, with which claims, may come in as which service, and for what. All
else is a stranger: another repository of the same name, a fork, a pull request, another workflow. Of people an owner
says which subject of an issuer is which account, or of which domains an issuer may say whose an e-mail address is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from registry.domain.digests import Digest, digest_of
from registry.domain.documents import load_yaml, validate
from registry.domain.errors import InvalidInputError
from registry.domain.members import Permission
from registry.domain.origins import parse_origin

LONGEST_MINUTES = 15
"""How long a token counts at most that was given for an issuer's word of a machine."""
LONGEST_HOURS = 12
"""The same of a person."""

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


def _origin(url: str) -> str:
    try:
        told = parse_origin(url).url
    except InvalidInputError as error:
        raise ValueError(f"must be the address of a server, such as {error.expected}: {error.found}") from error
    if told != url:
        raise ValueError(f"must be written as {told}")
    return url


def _domain(name: str) -> str:
    if _DOMAIN.fullmatch(name) is None:
        raise ValueError("must be a domain in small letters, such as example.com")
    return name


Url = Annotated[str, Field(max_length=500), AfterValidator(_safe)]
_DOMAIN = re.compile(r"(?=.{1,253}\Z)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?")
_MAILBOX = re.compile(r"[!-?A-~]{1,64}@[!-?A-~]{1,253}")
"""ASCII alone: elsewhere two addresses may be one in small letters (U+212A is `k`)."""


class Admission(BaseModel):
    """Who comes in with which claims, as whom, and for what."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

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

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    issuer: Url
    audience: _Text
    keys: Url
    """The address of its key set (RFC 7517)."""
    admit: Annotated[tuple[Admission, ...], Field(min_length=1, max_length=50)]


class PersonAdmission(BaseModel):
    """Whose account it is that an issuer calls by a subject (`sub`): a name that it gives to nobody else, ever."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    account: _Text
    subject: Annotated[str, Field(min_length=1, max_length=255)]


class PeopleIssuer(BaseModel):
    """An issuer by whose word people log in, as what client of it they do so, and who they are here."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    issuer: Url
    client: _Text
    """The id of the command line as a client of the issuer: a public one, without a secret. Words are for it."""
    keys: Url
    """The address of its key set (RFC 7517)."""
    servers: Annotated[tuple[Annotated[str, AfterValidator(_origin)], ...], Field(min_length=1, max_length=10)]
    """The addresses at which people log in here. A word that was got for another address lets nobody in."""
    admit: Annotated[tuple[PersonAdmission, ...], Field(max_length=5000)] = ()
    emails: Annotated[tuple[Annotated[str, AfterValidator(_domain)], ...], Field(max_length=50)] = ()
    """The domains of which it may say whose an e-mail address is, which then is the account."""
    device: bool = False
    """Whether words count that were got without a browser at hand (RFC 8628). They are tied to no server: whoever gets
    hold of one first may use it."""
    hours: Annotated[int, Field(ge=1, le=LONGEST_HOURS)] = LONGEST_HOURS

    @model_validator(mode="after")
    def _who_is_told(self) -> PeopleIssuer:
        if not self.admit and not self.emails:
            raise ValueError("must say who comes in: admit, with subjects, or emails, with domains")
        subjects = [each.subject for each in self.admit]
        if twice := sorted({subject for subject in subjects if subjects.count(subject) > 1}):
            raise ValueError(f"must tell each subject once: {twice[0]!r}")
        return self

    @property
    def scope(self) -> str:
        """What a person is asked to let the issuer tell."""
        return "openid email" if self.emails else "openid"

    def account_by_subject(self, subject: object) -> str | None:
        """Whose account a subject is; None for nobody's."""
        return next((each.account.lower() for each in self.admit if each.subject == subject), None)

    def account_by_email(self, claims: Mapping[str, Any]) -> str | None:
        """The account that a verified e-mail address is, of a domain that counts here; None for none."""
        email = claims.get("email")
        # Only `true` is said of an address that was checked: text may say anything, `false` among it.
        if claims.get("email_verified") is not True or not isinstance(email, str) or not _MAILBOX.fullmatch(email):
            return None
        return email.lower() if email.lower().partition("@")[2] in self.emails else None


class Issuers(BaseModel):
    """The document: every issuer that is trusted. Without any, none is."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    kind: Literal["issuers"]
    issuers: Annotated[tuple[Issuer, ...], Field(max_length=50)]
    people: Annotated[tuple[PeopleIssuer, ...], Field(min_length=1, max_length=10)] | None = None
    """Those by whose word people log in; None, as in documents from before there were any, for nobody."""

    @model_validator(mode="after")
    def _apart(self) -> Issuers:
        names = [each.issuer for each in self.of_people]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ValueError(f"people: must tell each issuer once: {twice[0]}")
        both = {(each.issuer, each.audience) for each in self.issuers} & {(e.issuer, e.client) for e in self.of_people}
        if both:
            raise ValueError(
                "people: must name another client than the audience of machines, or one word would be both"
            )
        return self

    @property
    def of_people(self) -> tuple[PeopleIssuer, ...]:
        return self.people or ()

    def content(self) -> dict[str, Any]:
        """What the digest is taken over. What nobody set is left out, so that optional fields can be added later."""
        return self.model_dump(mode="json", exclude_none=True)

    def digest(self) -> Digest:
        return digest_of(self.content())

    def of(self, issuer: str) -> Issuer | None:
        """What is said of an issuer; None if it is not trusted."""
        return next((one for one in self.issuers if one.issuer == issuer), None)

    def people_of(self, issuer: str) -> PeopleIssuer | None:
        """What is said of an issuer of people's words; None if it is not trusted with them."""
        return next((one for one in self.of_people if one.issuer == issuer), None)

    def account_of(self, issuer: str, claims: Mapping[str, Any]) -> str | None:
        """Whose word of an issuer this is here; None for nobody's. By a verified e-mail address no account comes in
        that has a subject of its own, at whichever issuer: an owner said who that is."""
        people = self.people_of(issuer)
        if people is None:
            return None
        if (account := people.account_by_subject(claims.get("sub"))) is not None:
            return account
        account = people.account_by_email(claims)
        return None if account is None or self._has_subject(account) else account

    def ways_of(self, issuer: str, account: str) -> frozenset[tuple[str, str, str]]:
        """By what an account comes in by the word of an issuer."""
        people = self.people_of(issuer)
        if people is None:
            return frozenset()
        domain = account.partition("@")[2]
        if domain in people.emails and not self._has_subject(account):
            return frozenset({(people.client, "email", domain)})
        subjects = [each.subject for each in people.admit if each.account.lower() == account]
        return frozenset((people.client, "subject", subject) for subject in subjects)

    def _has_subject(self, account: str) -> bool:
        return any(each.account.lower() == account for one in self.of_people for each in one.admit)


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
    """What an issuer said of somebody, its signature and times held already: `jti` tells this word from all others, as
    the issuer gave it, or as the digest of what it signed."""

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
