"""API tokens: who made which, how they ended, when they were used last, and for whose word some were given."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, bindparam, delete, func, insert
from sqlalchemy import select as columns

from registry.domain.digests import Digest, canonical_json
from registry.domain.issuers import Issuers, TrustedIssuers, Word
from registry.domain.log import Entry
from registry.domain.members import Permission
from registry.domain.tokens import Revocation, Token, is_identifier
from registry.domain.transparency.entries import type_term
from registry.storage.catalog.work import Read, Write, no_such, table, verified_document
from registry.storage.tables.base import Row
from registry.storage.tables.stages import LogTermRow
from registry.storage.tables.tokens import (
    TokenExchangeRow,
    TokenRevocationRow,
    TokenRow,
    TokenUseRow,
    TrustedIssuersRow,
)

_TOKEN, _REVOKED, _USED = (table(row) for row in (TokenRow, TokenRevocationRow, TokenUseRow))
_TERM, _TRUSTED, _EXCHANGED = (table(row) for row in (LogTermRow, TrustedIssuersRow, TokenExchangeRow))
_TOKENS: Select[Any] = (
    columns(
        _TOKEN,
        _REVOKED.c.reason.label("revoked_reason"),
        _REVOKED.c.account.label("revoked_by"),
        _REVOKED.c.at.label("revoked_at"),
        _REVOKED.c.log_index.label("revoked_index"),
        _USED.c.at.label("used_at"),
    )
    .join_from(_TOKEN, _REVOKED, _REVOKED.c.token == _TOKEN.c.id, isouter=True)
    .join(_USED, _USED.c.token == _TOKEN.c.id, isouter=True)
    .order_by(_TOKEN.c.log_index)
)
_BY_ID = _TOKENS.where(_TOKEN.c.id == bindparam("id"))
_COUNT = columns(func.count().label("made")).select_from(_TOKEN)
_IMPORTED = columns(func.max(_TERM.c.idx).label("newest")).where(_TERM.c.term == type_term("registry.imported"))
_NEWEST = columns(_TRUSTED).order_by(_TRUSTED.c.sequence.desc()).limit(1)
_SAID_BEFORE = columns(_EXCHANGED.c.token).where(
    _EXCHANGED.c.issuer == bindparam("issuer"), _EXCHANGED.c.jti == bindparam("jti")
)
_GIVEN = (
    columns(_EXCHANGED.c.token, _EXCHANGED.c.issuer)
    .join_from(_EXCHANGED, _TOKEN, _TOKEN.c.id == _EXCHANGED.c.token)
    .join(_REVOKED, _REVOKED.c.token == _TOKEN.c.id, isouter=True)
    .where(_REVOKED.c.token.is_(None), _TOKEN.c.expires_at > bindparam("now"))
    .order_by(_TOKEN.c.log_index)
)
_FORGET = delete(_USED).where(_USED.c.token == bindparam("of_token"))


class Tokens:
    """Reading tokens. No row has a secret."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def all(self) -> Mapping[str, Token]:
        """Every token that was ever made, by id, oldest first."""
        return {row.id: _token(row) for row in self._rows(_TOKENS)}

    def get(self, identifier: str) -> Token:
        """A token by its id. Raises NotFoundError."""
        found = self.with_hash(identifier)
        if found is None:
            raise no_such("token", identifier[:40], "tandem token list")
        return found[0]

    def with_hash(self, identifier: str) -> tuple[Token, Digest] | None:
        """A token with what is kept of its secret; None if there is none of that id."""
        rows = self._rows(_BY_ID, id=identifier) if is_identifier(identifier) else ()
        return (_token(rows[0]), Digest(rows[0].hash)) if rows else None

    def line(self, token: Token) -> Mapping[str, Token]:
        """A token, the one with which it was made, and so on."""
        found = {token.id: token}
        while token.parent is not None and token.parent not in found:
            token = self.get(token.parent)
            found[token.id] = token
        return found

    def any_made(self) -> bool:
        """Whether there ever was a token."""
        return bool(self._rows(_COUNT)[0].made)

    def trusted(self) -> TrustedIssuers | None:
        """The issuers that are trusted now; None if nobody ever said. An archive brings no authority. Raises
        IntegrityError if the stored document was changed."""
        rows = self._rows(_NEWEST)
        if not rows or rows[0].log_index <= self.imported_at():
            return None
        document = verified_document(rows[0].document, rows[0].digest, "document of issuers")
        return TrustedIssuers(
            Issuers.model_validate(document), Digest(rows[0].digest), rows[0].at, rows[0].actor, rows[0].log_index
        )

    def was_taken(self, word: Word) -> bool:
        """Whether a token was given for this very word before."""
        return bool(self._rows(_SAID_BEFORE, issuer=word.issuer, jti=word.jti))

    def imported_at(self) -> int:
        """The entry by which the registry came here from an archive, which brings no authority; -1 if it was made
        here."""
        newest = self._rows(_IMPORTED)[0].newest
        return -1 if newest is None else int(newest)


class WritableTokens(Tokens):
    """Reading tokens, making and ending them."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def trust(self, issuers: Issuers, reason: str) -> None:
        """Put a document of issuers in force."""
        rows = self._rows(_NEWEST)
        row = TrustedIssuersRow(
            sequence=rows[0].sequence + 1 if rows else 1,
            digest=issuers.digest(),
            document=canonical_json(issuers.content()).decode(),
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("issuers.trusted", {"issuers": row.digest}, reason=reason), [row])

    def add(self, token: Token, kept: Digest, word: Word | None = None) -> Token:
        """Keep a token that was made now, by what is kept of its secret; its entry has neither. With the word of an
        issuer, which the database refuses to take a second time."""
        row = TokenRow(
            id=token.id,
            hash=kept,
            name=token.name,
            account=token.account,
            person=token.person,
            scopes=_listed(token.scopes),
            applications=_listed(token.applications),
            parent=token.parent,
            created_at=token.created_at,
            created_by=token.created_by,
            expires_at=token.expires_at,
            log_index=self._work.next_index,
        )
        rows: list[Row] = [row]
        if word is not None:
            rows.append(TokenExchangeRow(issuer=word.issuer, jti=word.jti, token=token.id, log_index=row.log_index))
        self._work.record(Entry("token.created", {"token": token.id, "account": token.account}), rows)
        return self.get(token.id)

    def given_for_words(self) -> Mapping[str, str]:
        """The tokens that were given for words and count by their own rows, oldest first, with the words' issuers."""
        return {row.token: row.issuer for row in self._rows(_GIVEN, now=self._work.now)}

    def revoke(self, token: Token, reason: str) -> Token:
        row = TokenRevocationRow(
            token=token.id,
            account=self._work.actor.account,
            reason=reason,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        self._work.record(Entry("token.revoked", {"token": token.id}, reason=reason), [row])
        return self.get(token.id)

    def used(self, identifier: str, at: str) -> None:
        """Note when a token was used, in place of when it was used before."""
        self._work.execute(_FORGET, {"of_token": identifier})
        self._work.execute(insert(_USED), {"token": identifier, "at": at})


def _token(row: Any) -> Token:
    ended = row.revoked_index is not None
    return Token(
        row.id,
        row.name,
        row.account,
        row.person,
        None if row.scopes is None else tuple(Permission(scope) for scope in json.loads(row.scopes)),
        None if row.applications is None else tuple(json.loads(row.applications)),
        row.created_at,
        row.created_by,
        row.expires_at,
        row.parent,
        row.log_index,
        Revocation(row.revoked_reason, row.revoked_by, row.revoked_at, row.revoked_index) if ended else None,
        row.used_at,
    )


def _listed(values: tuple[str, ...] | None) -> str | None:
    return None if values is None else canonical_json([str(value) for value in values]).decode()
