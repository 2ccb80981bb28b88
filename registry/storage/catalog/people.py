"""The registry document: people, accounts, roles and slots, version by version."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import select

from registry.domain.digests import Digest, canonical_json
from registry.domain.log import Entry
from registry.domain.members import Members, Person
from registry.storage.catalog.work import Read, Write, table, verified_document
from registry.storage.tables.people import MembersRow

_MEMBERS = table(MembersRow)
_ALL = select(_MEMBERS.c.sequence, _MEMBERS.c.document, _MEMBERS.c.digest, _MEMBERS.c.log_index).order_by(
    _MEMBERS.c.sequence.desc()
)
_NEWEST = _ALL.limit(1)


class People:
    """Reading the registry document."""

    def __init__(self, work: Read) -> None:
        self._rows = work.rows

    def members(self) -> Members:
        """Everybody, as of now. Raises IntegrityError if the stored document was changed."""
        row = self._newest()
        if row is None:
            return Members()
        return _members(row.document, row.digest)

    def members_before(self, index: int) -> Members:
        """Everybody, as of just before an entry of the log."""
        row = next((row for row in self._rows(_ALL) if row.log_index < index), None)
        return Members() if row is None else _members(row.document, row.digest)

    def last_holder(self, account: str) -> Person | None:
        """Whose an account was in the newest document in which it occurs; None if it never was anybody's."""
        return next((person for found in self._documents() if (person := found.person_of(account)) is not None), None)

    def last_of(self, human_id: str) -> Person | None:
        """Whose an id is, or was in the newest document in which it occurs; None if it never was anybody's."""
        people = (person for found in self._documents() for person in found.people)
        return next((person for person in people if person.human_id == human_id), None)

    def _documents(self) -> Iterator[Members]:
        """Every version, newest first."""
        return (_members(row.document, row.digest) for row in self._rows(_ALL))

    def _newest(self) -> Any:
        return next(iter(self._rows(_NEWEST)), None)


class WritablePeople(People):
    """Reading the registry document and putting a new version of it in force."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_members_document(self, members: Members, reason: str) -> None:
        row = self._next(members)
        self._work.record(Entry("members.changed", {"members": row.digest}, reason=reason), [row])

    def add_import(self, archive: Digest, log: Digest, log_key: str, members: Members) -> None:
        """Tell that everything before this entry was made elsewhere, under another key: the digest of the archive's
        index and the root of the log it brought; and who the members are from here on."""
        row = self._next(members)
        subjects = {"archive": archive, "log": log, "log_key": log_key, "members": row.digest}
        self._work.record(Entry("registry.imported", subjects), [row])

    def add_log_key(self, key_id: str) -> None:
        """Tell in the log which key signs it: the first entry of every registry."""
        self._work.record(Entry("key.registered", {"log_key": key_id}), [])

    def _next(self, members: Members) -> MembersRow:
        newest = self._newest()
        return MembersRow(
            sequence=newest.sequence + 1 if newest else 1,
            digest=members.digest(),
            document=canonical_json(members.content()).decode(),
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=self._work.next_index,
        )


@lru_cache(maxsize=16)
def _members(document: str, digest: str) -> Members:
    return Members.model_validate(verified_document(document, digest, "registry document"))
