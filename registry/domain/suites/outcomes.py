"""What linting a suite file comes to."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.digests import Digest
from registry.domain.suites.declarations import Measures


@dataclass(frozen=True, slots=True)
class ScorerLint:
    """A scorer that could be scored by here. `digest` is over all that its values depend on."""

    name: str
    type: str
    kind: Measures
    better: str
    digest: Digest


@dataclass(frozen=True, slots=True)
class SuiteLint:
    """A suite file that could be registered, if its dataset has the columns that it names."""

    name: str | None
    dataset: str
    primary: str
    scorers: tuple[ScorerLint, ...]
    remarks: tuple[str, ...]
