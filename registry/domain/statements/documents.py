"""In-toto statements (v1) and the descriptors in them, as canonical JSON: the same record is the same statement.

What the public predicates have no field for stands under a key that is a URI, as in-toto asks of extensions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.attestations import MAX_PAYLOAD, STATEMENT
from registry.domain.digests import Digest, canonical_json, without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.releases import Release

RELEASE = "urn:tandem:release:v1"
DECISION = "urn:tandem:decision:v1"
EVALUATION = "urn:tandem:evaluation:v1"
"""The extension of a test result."""
SUMMARY = "https://slsa.dev/verification_summary/v1"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the log has what is said: its origin, and the index of the entry."""

    origin: str
    index: int

    def content(self) -> dict[str, Any]:
        return {"origin": self.origin, "index": self.index}


def statement(subjects: Sequence[Mapping[str, Any]], predicate_type: str, predicate: Mapping[str, Any]) -> bytes:
    """The bytes to be signed. Raises InvalidInputError if it says more than anybody would read."""
    payload = canonical_json(
        {"_type": STATEMENT, "subject": list(subjects), "predicateType": predicate_type, "predicate": predicate}
    )
    if len(payload) > MAX_PAYLOAD:
        raise InvalidInputError(
            "there is too much to say in one statement",
            expected=f"at most {MAX_PAYLOAD} bytes",
            found=f"{len(payload)} bytes",
        )
    return payload


def about(release: Release) -> list[Mapping[str, Any]]:
    """The subject of what is said about a release."""
    return [descriptor(release.digest, name=release.reference)]


def descriptor(
    digest: Digest, *, name: str | None = None, uri: str | None = None, kind: str | None = None
) -> dict[str, Any]:
    """A resource descriptor: a digest with what it is of."""
    annotations = None if kind is None else {"kind": kind}
    return without_nothing(
        {"name": name, "uri": uri, "digest": digest_set(digest), "annotations": annotations},
    )


def digest_set(digest: Digest) -> dict[str, str]:
    """A digest as in-toto writes it."""
    return {"sha256": digest.removeprefix("sha256:")}


def urn(kind: str, name: str) -> str:
    """What a record is called outside of its registry, such as `urn:tandem:run:01K…`."""
    return f"urn:tandem:{kind}:{name}"


def verifier_of(origin: str) -> str:
    """What a registry is called: by the hash of the first entry of its log."""
    return urn("log", origin.rpartition("/")[2])
