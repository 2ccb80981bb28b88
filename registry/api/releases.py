"""What can be asked about people, applications, releases and evaluations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluatedRow, EvaluationRun
    from registry.domain.members import Members
    from registry.domain.outcomes import Application, Composed, Page
    from registry.domain.releases import Change, Release
    from registry.ports import Progress


class Releases(Protocol):
    """People, applications, the releases in their lines, and what was measured of them."""

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
        service: bool = False,
    ) -> Members: ...
    def remove_member(
        self,
        account: str,
        *,
        roles: tuple[str, ...] = (),
        slots: tuple[str, ...] = (),
        application: str | None = None,
    ) -> Members: ...
    def members(self) -> Members: ...
    def slots_asked(self, application: str | None = None) -> tuple[str, ...]: ...

    # Applications and releases -----------------------------------------------------------------------------
    def create_application(self, name: str, suites: Sequence[str] = ()) -> Application: ...
    def application(self, name: str) -> Application: ...
    def applications(self, *, after: str | None = None, limit: int = 50) -> Page[Application]: ...
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
    def evaluate(
        self, release: str, suite: str, progress: Progress | None = None, *, fresh: bool = False
    ) -> EvaluationRun:
        """Run a suite (reference or name of its newest version) on a release and record the run.

        With `fresh` every text is generated anew, which alone makes evidence fresher.
        """
        ...

    def evaluation(self, run: str) -> EvaluationRun: ...
    def evaluations(self, release: str) -> tuple[EvaluationRun, ...]: ...
    def evaluation_rows(
        self, run: str, *, wrong_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[EvaluatedRow]: ...
