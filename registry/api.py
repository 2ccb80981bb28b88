"""The one interface that doors see: a method for each use case, domain values in and out.

`bootstrap.Local` implements it over a database and blobs at hand. Refusals by policy are results; what is
raised is one of `domain.errors`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluatedRow, EvaluationRun
    from registry.domain.live import Resolution, StageStatus
    from registry.domain.manifests import Kind, Version
    from registry.domain.members import Members
    from registry.domain.outcomes import (
        ActivePolicy,
        Application,
        ApprovalOutcome,
        Composed,
        HistoryItem,
        LintReport,
        Page,
        PromotionOutcome,
        RecordedDecision,
        Registered,
        Rendered,
        RollbackOutcome,
    )
    from registry.domain.releases import Change, Release
    from registry.ports import Progress


class Registry(Protocol):
    """Everything a person or program can ask of a registry.

    References are text (`support@1`, `support-bot@production`), parsed here and nowhere else. Every method may
    raise InvalidInputError (15), NotFoundError (14), ConflictError (12), PermissionDeniedError (13),
    IntegrityError or InfrastructureError (20).
    """

    # People ------------------------------------------------------------------------------------------------
    def add_member(
        self,
        account: str,
        *,
        human_id: str | None = None,
        name: str | None = None,
        roles: tuple[str, ...] = (),
        slots: tuple[str, ...] = (),
        application: str | None = None,
    ) -> Members: ...
    def members(self) -> Members: ...

    # Artifacts ---------------------------------------------------------------------------------------------
    def register_base(self, path: Path, name: str) -> Registered: ...
    def register_dataset(self, path: Path, name: str, id_column: str | None = None) -> Registered: ...
    def register_suite(self, path: Path, name: str | None = None) -> Registered: ...
    def register_prompt(self, path: Path, name: str | None = None) -> Registered: ...
    def register_adapter(
        self,
        path: Path,
        name: str,
        base: str,
        trained_on: Sequence[str] = (),
        source: Path | None = None,
    ) -> Registered: ...
    def version(self, reference: str, kind: Kind | None = None) -> Version: ...
    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Version]:
        """Newest version of each artifact of a kind; or, with `name`, every version of that one, newest first."""
        ...

    def render_prompt(self, prompt: str | Path, variables: Mapping[str, str]) -> Rendered:
        """Render a registered prompt (reference) or a file (Path). Values are text, typed by the declaration."""
        ...

    # Applications and releases -----------------------------------------------------------------------------
    def create_application(self, name: str, suites: Sequence[str] = ()) -> Application: ...
    def application(self, name: str) -> Application: ...
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

    # Evaluation --------------------------------------------------------------------------------------------
    def evaluate(self, release: str, suite: str, progress: Progress | None = None) -> EvaluationRun:
        """Run a suite (reference or name of its newest version) on a release and record the run."""
        ...

    def evaluation(self, run: str) -> EvaluationRun: ...
    def evaluations(self, release: str) -> tuple[EvaluationRun, ...]: ...
    def evaluation_rows(
        self, run: str, *, wrong_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[EvaluatedRow]: ...

    # Governance --------------------------------------------------------------------------------------------
    def check(self, release: str, stage: str) -> RecordedDecision:
        """The decision that `promote` would make now, with an empty id; nothing changes.

        For a release that is live there already it is what the decision would be if it were not. It does not hash
        blobs.
        """
        ...

    def promote(self, release: str, stage: str, reason: str = "") -> PromotionOutcome: ...
    def approve(self, release: str, stage: str, reason: str = "", binding: str | None = None) -> ApprovalOutcome:
        """Record a yes. With `binding`, only if that is still the current one (ConflictError otherwise)."""
        ...

    def roll_back(
        self, stage: str, reason: str = "", *, to: str | None = None, dry_run: bool = False, plan: str | None = None
    ) -> RollbackOutcome:
        """Go back to the last known good release, or to `to`. With `plan`, only if that is still what would be done."""
        ...

    def decision(self, identifier: str) -> RecordedDecision: ...
    def lint_policy(self, path: Path) -> LintReport: ...
    def activate_policy(self, path: Path, application: str) -> ActivePolicy: ...
    def policy(self, application: str) -> ActivePolicy: ...

    # What is and was live ----------------------------------------------------------------------------------
    def resolve(self, stage: str) -> Resolution: ...
    def status(self, application: str | None = None) -> tuple[StageStatus, ...]: ...
    def history(self, stage: str, *, after: str | None = None, limit: int = 50) -> Page[HistoryItem]: ...
