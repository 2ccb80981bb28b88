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
from registry.domain.releases import Release
from registry.integrations.dsse import MAX_ENVELOPE, parse_envelope
from registry.integrations.files import read_small
from registry.services.repeating import once, operation
from registry.services.runtime import Runtime
from registry.storage.catalog import Writing


def attest(runtime: Runtime, release: str, envelope: Path, op_id: str | None) -> str:
    """Keep a signed statement about a release; its id. The same bytes given again are the same attestation.

    Raises InvalidInputError for an envelope or a statement that is malformed, or is about something else.
    """
    reference = parse_version_ref(release)
    data = read_small(envelope, MAX_ENVELOPE)
    statement = statement_of(parse_envelope(data, str(envelope)).payload, str(envelope))

    def work(writing: Writing) -> str:
        sealed = writing.releases.get(reference)
        _refuse_another_subject(statement, sealed, envelope)
        known = next((a.id for a in writing.attestations.of(sealed.digest) if a.envelope == data), None)
        return known or writing.attestations.add(sealed, data, statement.predicate_type, statement.result).id

    return once(
        runtime,
        Permission.ATTEST,
        operation(op_id, "attest", release=release, envelope=digest_of_bytes(data)),
        work,
        keep=lambda identifier: {"attestation": identifier},
        again=lambda _, kept: str(kept["attestation"]),
    )


# ---------------------------------------------------------------------------------------------------------


def _refuse_another_subject(statement: Statement, release: Release, envelope: Path) -> None:
    if not statement.is_about(release.digest):
        raise InvalidInputError(
            f"the statement is not about {release.reference}",
            where=str(envelope),
            expected=f"a subject with the digest {release.digest}",
            found=", ".join(statement.subjects),
            fix=f"`tandem release show {release.reference}` shows the digest to attest",
        )
