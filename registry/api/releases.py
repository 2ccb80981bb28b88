"""What can be asked about releases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from registry.domain.outcomes import Composed, Page
from registry.domain.prompts.effects import ContractChange
from registry.domain.releases import Change, Release


class Releases(Protocol):
    """The releases in their lines, and what their prompts promise."""

    def compose(
        self,
        application: str,
        prompt: str,
        base: str,
        adapters: Sequence[tuple[str, str]] = (),
        parameters: Mapping[str, str] | None = None,
    ) -> Composed:
        """Seal a release. `adapters` are (reference, weight)."""
        ...

    def release(self, reference: str) -> Release: ...
    def releases(self, application: str, *, after: str | None = None, limit: int = 50) -> Page[Release]: ...
    def diff_releases(self, before: str, after: str) -> tuple[Change, ...]: ...

    def prompt_contract(self, before: str, after: str) -> tuple[ContractChange, ...]:
        """What one prompt changes for those who send what another takes, and read what it promises."""
        ...

    def contract_with_live(self, release: str, stage: str) -> tuple[ContractChange, ...]:
        """The same of a release's prompt, against that of what a stage serves."""
        ...
