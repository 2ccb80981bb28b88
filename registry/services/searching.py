"""Looking for versions by what holds of them."""

from __future__ import annotations

import re
from dataclasses import replace

from registry.domain.digests import Digest
from registry.domain.manifests import Kind
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.searching import Listed, Search, terms_asked
from registry.services.runtime import Runtime
from registry.services.yanking import shown

_DIGEST = re.compile("sha256:[0-9a-f]{64}")


def search(runtime: Runtime, asked: Search, base: str | None, after: str | None, limit: int) -> Page[Listed]:
    """Versions of which everything asked for holds, newest first; `base` names a base model, or is its digest.

    Raises InvalidInputError for what cannot be looked for, NotFoundError if there is no such base model.
    """
    with runtime.catalog.read() as reading:
        if base is not None and _DIGEST.fullmatch(base):
            asked = replace(asked, base=Digest(base))
        elif base is not None:
            asked = replace(asked, base=reading.artifacts.manifest(parse_version_ref(base), Kind.BASE_MODEL).digest)
        return shown(reading, reading.searching.found(terms_asked(asked), asked.newest_only, after, limit))
