"""API tokens: how they are written, what they grant, and when they count.

A token is `tdm_`, an id of 12 characters, `_`, a secret of 43 and a checksum of 6, all in base 62: 66 characters that
scanners for secrets find by their beginning and tell from chance by their end. The registry keeps the SHA-256 of the
secret, which has 256 bits, so that no slow hash has to protect it.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError, PermissionDeniedError, UnauthenticatedError
from registry.domain.members import ROLES, Members, Permission, Person
from registry.domain.names import check_name
from registry.domain.text import check_text
from registry.domain.wording import unknown

PREFIX = "tdm_"
LONGEST_DAYS = 90
MAX_NAME = 100
MAX_PATTERNS = 50
ANONYMOUS = "system:anonymous"
"""The account of whoever reads without a token, where that is allowed. No member can have it."""

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ID, _SECRET, _CHECK = 12, 43, 6
_FORM = re.compile(rf"{PREFIX}(?P<id>[0-9A-Za-z]{{{_ID}}})_(?P<secret>[0-9A-Za-z]{{{_SECRET}}})[0-9A-Za-z]{{{_CHECK}}}")
_IDENTIFIER = re.compile(rf"[0-9A-Za-z]{{{_ID}}}")

State = Literal["active", "expired", "revoked", "void"]


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token lets its holder do, of what the roles of its account bring. None narrows nothing."""

    token: str | None
    """The id of the token; None for whoever reads without one."""
    permissions: frozenset[Permission] | None = None
    applications: tuple[str, ...] | None = None

    def allows(self, permission: Permission) -> bool:
        """Whether it is for what takes this permission."""
        return self.permissions is None or permission in self.permissions

    def demand(self, permission: Permission) -> None:
        """Raise PermissionDeniedError unless this permission is granted."""
        if not self.allows(permission):
            raise beyond_scope((permission,), self)

    def covers(self, application: str) -> bool:
        """Whether it is for an application."""
        return self.applications is None or any(matches(pattern, application) for pattern in self.applications)


@dataclass(frozen=True, slots=True)
class Revocation:
    """When a token ended, by whom and why."""

    reason: str
    account: str
    at: str
    log_index: int


@dataclass(frozen=True, slots=True)
class Token:
    """What is known of a token: everything but its secret."""

    id: str
    name: str
    account: str
    person: str
    """Whose account it was when the token was made: it ends when the account goes to somebody else."""
    scopes: tuple[Permission, ...] | None
    """The permissions that it is for; None for all that the account's roles bring, whatever those are then."""
    applications: tuple[str, ...] | None
    """The applications that it is for, by name or by what a name begins with (`support-*`); None for all."""
    created_at: str
    created_by: str
    expires_at: str
    parent: str | None
    """The token with which it was made, with which it ends."""
    log_index: int
    revocation: Revocation | None = None
    used_at: str | None = None
    """When it was used last, to within the hour; None where that is not known."""

    @property
    def grant(self) -> Grant:
        permissions = None if self.scopes is None else frozenset(self.scopes)
        return Grant(self.id, permissions, self.applications)


@dataclass(frozen=True, slots=True)
class TokenState:
    """A token, and whether it counts now."""

    token: Token
    state: State
    why: str = ""
    """Why it does not, for people; empty while it is active."""


@dataclass(frozen=True, slots=True)
class NewToken:
    """A token that was made just now. `secret` is told this once, and kept nowhere."""

    token: Token
    secret: str


def text_of(identifier: str, secret: int) -> str:
    """A token as its holder writes it, of 256 random bits."""
    head = f"{PREFIX}{identifier}_{_base62(secret, _SECRET)}"
    return head + _checksum(head)


def identifier_of(number: int) -> str:
    """An id of a token, of at least 72 random bits."""
    return _base62(number % 62**_ID, _ID)


def parse_token(text: str) -> tuple[str, str]:
    """The id and the secret of a token. Raises UnauthenticatedError for what is none, without telling what it was."""
    found = _FORM.fullmatch(text)
    if found is None or not hmac.compare_digest(_checksum(text[:-_CHECK]), text[-_CHECK:]):
        raise UnauthenticatedError(
            "this is no token of a Tandem registry",
            expected=f"{PREFIX} and what follows, whole",
            found="something else, or a token that was cut or mistyped",
        )
    return found["id"], found["secret"]


def is_identifier(text: str) -> bool:
    """Whether it may be the id of a token: nothing else is looked up, or shown."""
    return _IDENTIFIER.fullmatch(text) is not None


def hash_of(secret: str) -> Digest:
    """What is kept of a secret."""
    return Digest("sha256:" + hashlib.sha256(secret.encode()).hexdigest())


def is_secret_of(secret: str, kept: str) -> bool:
    """Whether a secret is the one of which this was kept, in a time that tells nothing."""
    return hmac.compare_digest(hash_of(secret), kept)


def state_of(token: Token, tokens: Mapping[str, Token], members: Members, now: str, imported: int) -> TokenState:
    """Whether a token counts at a time. `imported` is the index of the entry by which the registry came here from an
    archive, or -1: an archive brings no authority."""
    if token.revocation is not None:
        return TokenState(token, "revoked", f"it was revoked at {token.revocation.at}: {token.revocation.reason}")
    if now >= token.expires_at:
        return TokenState(token, "expired", f"it expired at {token.expires_at}")
    if token.log_index <= imported:
        return TokenState(token, "void", "it was made before the registry came here from an archive")
    if not members.belongs(token.account, token.person):
        return TokenState(token, "void", f"{token.account} is no account of {token.person} any more")
    if token.parent is not None:
        made_with = state_of(tokens[token.parent], tokens, members, now, imported)
        if made_with.state != "active":
            return TokenState(token, made_with.state, f"the token {token.parent}, with which it was made, ended")
    return TokenState(token, "active")


def check_scopes(scopes: Iterable[str] | None, person: Person, by: Grant | None) -> tuple[Permission, ...] | None:
    """The permissions that a token for a person is to have; nobody mints more than they have.

    Raises InvalidInputError for what is no permission, PermissionDeniedError for one that the person's roles do not
    bring, or that the token with which it is made is not for.
    """
    held = {permission for role in person.roles for permission in ROLES[role]}
    if by is not None and by.permissions is not None:
        held &= by.permissions
        scopes = sorted(by.permissions) if scopes is None else scopes
    if scopes is None:
        return None
    asked = tuple(sorted(set(scopes)))
    strangers = [scope for scope in asked if scope not in set(Permission)]
    if strangers:
        known = tuple(sorted(Permission))
        raise InvalidInputError.of("--scope", [unknown("scope", scope, known, "--scope") for scope in strangers])
    if beyond := [scope for scope in asked if scope not in held]:
        raise PermissionDeniedError(
            f"a token of {person.human_id} cannot be for {', '.join(beyond)}",
            where="--scope",
            expected=f"what they may do: {', '.join(sorted(held)) or 'reading'}",
            found=", ".join(beyond),
            fix="nobody makes a token for more than they have",
        )
    return tuple(Permission(scope) for scope in asked)


def check_applications(applications: Collection[str] | None, by: Grant | None) -> tuple[str, ...] | None:
    """The applications that a token is to be for. Raises InvalidInputError for a pattern that is none,
    PermissionDeniedError for one that goes beyond those of the token with which it is made."""
    if by is not None and by.applications is not None and applications is None:
        return by.applications
    if applications is None:
        return None
    if not 1 <= len(applications) <= MAX_PATTERNS:
        raise InvalidInputError(
            "a token is for at least one application",
            where="--app",
            expected=f"1 to {MAX_PATTERNS} names, or none for all of them",
            found=str(len(applications)),
        )
    asked = tuple(sorted({check_pattern(pattern) for pattern in applications}))
    held = by.applications if by is not None else None
    if held is not None and (beyond := [a for a in asked if not any(_is_within(a, pattern) for pattern in held)]):
        raise PermissionDeniedError(
            f"this token is not for {', '.join(beyond)}",
            where="--app",
            expected=f"applications within {', '.join(held)}",
            found=", ".join(beyond),
            fix="nobody makes a token for more than they have",
        )
    return asked


def check_pattern(pattern: str) -> str:
    """A name of an application, or what names begin with and `*`. Raises InvalidInputError for anything else."""
    stem = pattern.removesuffix("*")
    if pattern != "*":
        # A beginning may end where no whole name does: `support-`, `team/`.
        check_name(stem + "x" if pattern.endswith("*") else pattern, "application")
    return pattern


def matches(pattern: str, application: str) -> bool:
    """Whether a pattern is for an application."""
    return application.startswith(pattern[:-1]) if pattern.endswith("*") else application == pattern


def check_token_name(name: str) -> str:
    """What a token is called. Raises InvalidInputError for nothing, too much, or what is no text."""
    check_text(name, "the name of a token", "name")
    if not 1 <= len(name.strip()) <= MAX_NAME:
        raise InvalidInputError(
            "a token has a name",
            where="name",
            expected=f"1 to {MAX_NAME} characters that tell what it is for",
            found=f"{len(name.strip())} characters",
        )
    return name.strip()


def beyond_scope(needed: Collection[str], grant: Grant) -> PermissionDeniedError:
    """The error of a token that is used for what it is not for."""
    has = "a token for reading" if not grant.permissions else f"a token for {', '.join(sorted(grant.permissions))}"
    return PermissionDeniedError(
        "this token may not be used for that",
        expected=f"a token with the scope {' or '.join(sorted(needed))}",
        found=has if grant.token is not None else "no token",
        fix="make one with `tandem token create NAME --scope SCOPE`",
    )


# ---------------------------------------------------------------------------------------------------------


def _is_within(asked: str, held: str) -> bool:
    """Whether everything that one pattern is for, another is for, too."""
    return matches(held, asked[:-1] if asked.endswith("*") and held.endswith("*") else asked)


def _base62(number: int, width: int) -> str:
    digits = []
    for _ in range(width):
        number, rest = divmod(number, 62)
        digits.append(_ALPHABET[rest])
    return "".join(reversed(digits))


def _checksum(head: str) -> str:
    return _base62(zlib.crc32(head.encode("ascii", "replace")), _CHECK)
