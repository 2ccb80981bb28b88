"""Signed yeses and noes: what somebody signed, held to what is recorded of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from registry.domain.approvals import SIGNED, Approval
from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.names import parse_version_ref
from registry.domain.releases import Release
from registry.domain.signing.statements import (
    Predicate,
    Said,
    about_approval,
    about_rejection,
    differences,
    parse_opinion,
)
from registry.domain.times import parse_time
from registry.services.signatures import Accepted, accepted, opened
from registry.storage.catalog import Writing
from registry.storage.catalog.approvals import Given


def signed_yes(longest: Approval, signed: Accepted, given: Iterable[Given]) -> Approval:
    """The yes that was signed: `longest` is what could be given now, `given` what was before.

    Raises InvalidInputError if it says anything else, ConflictError if it was used before, or is over.
    """
    opinion = signed.said.predicate
    expires_at = opinion.expires_at or longest.expires_at
    approval = replace(longest, assurance=SIGNED, nonce=opinion.nonce, expires_at=expires_at)
    refuse_other(signed.said, about_approval(approval, opinion.log))
    if any(before.approval.nonce == approval.nonce for before in given):
        raise used_before()
    if not parse_time(longest.given_at) < parse_time(expires_at) <= parse_time(longest.expires_at):
        raise ConflictError(
            "what was signed counts at another time",
            expected=f"that it counts until a time after {longest.given_at}, at the latest {longest.expires_at}",
            found=expires_at,
            fix="sign it again",
        )
    return approval


def signed_no(writing: Writing, release: Release, stage: str, reason: str, signature: bytes) -> Accepted:
    """The no that was signed, if it is one to this release here. Raises as `signed_yes` does."""
    signed = accepted(writing, signature)
    opinion = signed.said.predicate
    ref = parse_version_ref(release.reference)
    refuse_other(signed.said, about_rejection(ref, release.digest, stage, reason, opinion.nonce, opinion.log))
    for before in writing.requests.signed_rejections(release, stage):
        withdrawn = before.rejection.withdrawn is not None
        if withdrawn and before.signed is not None and _nonce(before.signed.envelope) == opinion.nonce:
            raise used_before()
    return signed


def refuse_other(signed: Said[Predicate], expected: Said[Predicate]) -> None:
    """Raise InvalidInputError unless what was signed is what is recorded."""
    told = differences(signed, expected)
    if told:
        raise InvalidInputError(
            "what was signed is something else",
            where="signature",
            expected="a signature of what is recorded",
            found="; ".join(told),
            fix="sign what the registry gives you to sign, with the same reason",
        )


def used_before() -> ConflictError:
    """What is raised for a nonce that is used up."""
    return ConflictError(
        "this signature was used before",
        where="signature",
        expected="a statement that is signed once, and recorded once",
        found="its nonce, in what is recorded",
        fix="sign it again",
    )


# ---------------------------------------------------------------------------------------------------------


def _nonce(envelope: bytes) -> str:
    return parse_opinion(opened(envelope).payload).predicate.nonce
