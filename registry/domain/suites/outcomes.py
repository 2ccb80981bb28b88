"""What linting a suite file comes to."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.digests import Digest
from registry.domain.manifests import Version
from registry.domain.statistics.looks import is_worn
from registry.domain.suites.declarations import Measures


@dataclass(frozen=True, slots=True)
class ScorerLint:
    """A scorer that could be scored by here. `digest` is over all that its values depend on.

    It is None of a judge: only the registry knows which release that is.
    """

    name: str
    type: str
    kind: Measures
    better: str
    digest: Digest | None


@dataclass(frozen=True, slots=True)
class SuiteUse:
    """A suite, and how many releases were evaluated on its rows: what is looked at too often is no longer held out."""

    suite: Version
    candidates: int

    @property
    def is_worn(self) -> bool:
        return is_worn(self.candidates)


@dataclass(frozen=True, slots=True)
class SuiteLint:
    """A suite file that could be registered, if its dataset has the columns that it names."""

    name: str | None
    dataset: str
    primary: str
    scorers: tuple[ScorerLint, ...]
    remarks: tuple[str, ...]
