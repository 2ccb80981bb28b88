"""Attesting: keeping what another system says about a release, signed, so that a policy may ask for it.

Who signed is not asked here. The envelope is kept whole, and its signatures are checked against the keys of the
policy in force each time a stage is judged: a statement that nobody trusts is worth nothing, whoever kept it.
"""

from __future__ import annotations

from pathlib import Path

from registry.domain.attestations import Statement, statement_of
from registry.domain.digests import digest_of_bytes
from registry.domain.errors import InvalidInputError
from registry.domain.members import Permission
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Attested
from registry.domain.releases import Release
from registry.integrations.dsse import MAX_ENVELOPE, Envelope, parse_envelope
from registry.integrations.files import read_small
from registry.services.repeating import once, operation
from registry.services.runtime import Runtime
from registry.storage.catalog import Writing


def attest(runtime: Runtime, release: str, envelope: Path, op_id: str | None) -> str:
    """Keep a signed statement about a release; its id. The same one with the same signatures is the same attestation,
    however its envelope is spelled.

    Raises InvalidInputError for an envelope or a statement that is malformed, or is about something else.
    """
    reference = parse_version_ref(release)
    data = read_small(envelope, MAX_ENVELOPE)
    signed = parse_envelope(data, str(envelope))
    statement = statement_of(signed.payload, str(envelope))

    def work(writing: Writing) -> str:
        sealed = writing.releases.get(reference)
        _refuse_another_subject(statement, sealed, envelope)
        kept = writing.attestations.of(sealed.digest)
        known = next((a.id for a in kept if _same(parse_envelope(a.envelope), signed)), None)
        return known or writing.attestations.add(sealed, data, statement.predicate_type, statement.result).id

    return once(
        runtime,
        Permission.ATTEST,
        operation(op_id, "attest", release=release, envelope=digest_of_bytes(data)),
        work,
        keep=lambda identifier: {"attestation": identifier},
        again=lambda _, kept: str(kept["attestation"]),
    )


def listed(runtime: Runtime, release: str) -> tuple[Attested, ...]:
    """What was kept about a release, oldest first, whoever signed it."""
    reference = parse_version_ref(release)
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(reference)
        return tuple(
            Attested(a.id, sealed.reference, a.predicate_type, a.result, a.account, a.at)
            for a in reading.attestations.of(sealed.digest)
        )


# ---------------------------------------------------------------------------------------------------------


def _same(kept: Envelope, given: Envelope) -> bool:
    """Whether both hold the same payload and the same signatures, in whatever order."""
    said = kept.payload_type, kept.payload, set(kept.signatures)
    return said == (given.payload_type, given.payload, set(given.signatures))


def _refuse_another_subject(statement: Statement, release: Release, envelope: Path) -> None:
    if not statement.is_about(release.digest):
        raise InvalidInputError(
            f"the statement is not about {release.reference}",
            where=str(envelope),
            expected=f"a subject with the digest {release.digest}",
            found=", ".join(statement.subjects),
            fix=f"`tandem release show {release.reference}` shows the digest to attest",
        )
