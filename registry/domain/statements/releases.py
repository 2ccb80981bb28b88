"""What a registry says of a release: which parts make it up, under which digest."""

from __future__ import annotations

from registry.domain.digests import without_nothing
from registry.domain.releases import Release
from registry.domain.statements.documents import RELEASE, Place, about, descriptor, statement


def of_release(release: Release, place: Place) -> bytes:
    """The statement of a release. Its digest is that of its manifest, which names each part by digest."""
    parts = [
        without_nothing({**descriptor(c.digest, name=c.reference), "role": c.role.value, "weight": c.weight})
        for c in release.components
    ]
    predicate = {
        "application": release.application,
        "number": release.number,
        "manifest": release.digest,
        "parts": parts,
        "sealed": {"at": release.created_at, "by": release.assembled_by},
        "log": place.content(),
    }
    return statement(about(release), RELEASE, predicate)
