"""What reading a signed statement came to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import Digest


@dataclass(frozen=True, slots=True)
class Verified:
    """What is said of which digests, and the keys that signed it, as they were given. Others may have signed, too."""

    predicate_type: str
    subjects: tuple[Digest, ...]
    keys: tuple[str, ...]
    predicate: Mapping[str, Any]
