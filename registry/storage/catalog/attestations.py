"""Signed statements about releases, kept byte for byte."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col, select

from registry.domain.digests import Digest, digest_of_bytes
from registry.domain.log import Entry
from registry.domain.releases import Release
from registry.storage.catalog.settling import fresh_id
from registry.storage.catalog.work import Read, Write
from registry.storage.tables.evidence import AttestationRow


@dataclass(frozen=True, slots=True)
class StoredAttestation:
    """An envelope as it was given, and what its statement says. `release` is the digest of the release.

    Whether a key that somebody trusts signed it is judged anew each time.
    """

    id: str
    release: Digest
    envelope: bytes
    predicate_type: str
    result: str
    account: str
    at: str


class Attestations:
    """Reading signed statements."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def of(self, release: Digest) -> tuple[StoredAttestation, ...]:
        """Every statement about a release, oldest first."""
        query = (
            select(AttestationRow)
            .where(col(AttestationRow.digest) == release)
            .order_by(col(AttestationRow.log_index), col(AttestationRow.id))
        )
        return tuple(_stored(row) for row in self._session.exec(query))


class WritableAttestations(Attestations):
    """Reading and adding signed statements."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add(self, release: Release, envelope: bytes, predicate_type: str, result: str) -> StoredAttestation:
        """Keep an envelope (JSON, so UTF-8) with the type and the result of its statement."""
        row = AttestationRow(
            id=fresh_id(self._work),
            application=release.application,
            release=release.number,
            digest=release.digest,
            envelope=envelope.decode(),
            predicate_type=predicate_type,
            result=result,
            account=self._work.actor.account,
            person=self._work.actor.human_id,
            at=self._work.now,
            log_index=self._work.next_index,
        )
        entry = Entry(
            "attestation.added",
            {"attestation": row.id, "envelope": digest_of_bytes(envelope), "release": release.digest},
            application=release.application,
        )
        self._work.record(entry, [row])
        return _stored(row)


def _stored(row: AttestationRow) -> StoredAttestation:
    return StoredAttestation(
        row.id, Digest(row.digest), row.envelope.encode(), row.predicate_type, row.result, row.account, row.at
    )
