"""The case that facts are gathered for."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.members import Members
from registry.domain.outcomes import Promotion
from registry.domain.policies.document import Policy, StagePolicy
from registry.domain.releases import Release
from registry.domain.safety import Quarantine
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.policies import Activation
from registry.storage.catalog.stages import Pointer


@dataclass(frozen=True, slots=True)
class Case:
    """A release before a stage, as one transaction sees it at its one time.

    `policy` is what is in force: `own`, the application's, tightened by `layer`, the registry's; `activations` are how
    these came to be. `request` is the open one, if any. `quarantines` reach the release at the stage, or did before
    they were cleared.
    """

    reading: Reading | Writing
    release: Release
    stage: str
    now: str
    policy: Policy
    own: Policy
    layer: Policy | None
    activations: tuple[Activation, ...]
    members: Members
    pointer: Pointer
    request: Promotion | None
    quarantines: tuple[Quarantine, ...]

    @property
    def application(self) -> str:
        return self.release.application

    @property
    def demands(self) -> StagePolicy:
        """What the stage asks for."""
        return self.policy.stage(self.stage)
