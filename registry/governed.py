"""The governance half of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.commits import Revision
    from registry.domain.evaluations import EvaluationRun
    from registry.domain.outcomes import (
        ApprovalOutcome,
        Attested,
        Cleared,
        Closed,
        DecisionItem,
        Levers,
        ListedApproval,
        Moment,
        Page,
        Promotion,
        PromotionOutcome,
        RecordedDecision,
        Replay,
        Review,
        RollbackOutcome,
        Ticked,
        VerificationOutcome,
        WaiverState,
    )
    from registry.domain.policies.outcomes import (
        ActivePolicy,
        LintReport,
        OpenProposal,
        PolicyChange,
        PolicyProposal,
        SimulatedDecision,
    )
    from registry.domain.safety import Freeze, Hold, Incident, Quarantine, Rejection
    from registry.services.runtime import Runtime


class Governed(ABC):
    """What `registry.api.Registry` asks for under governance, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """The same for a file that is only read, as it was given if possible: that is how errors tell it."""

    # Moving a stage ----------------------------------------------------------------------------------------
    def check(self, release: str, stage: str) -> RecordedDecision:
        from registry.services import promoting

        return promoting.check(self.runtime, release, stage)

    def promote(
        self, release: str, stage: str, reason: str = "", *, expect: str | None = None, op_id: str | None = None
    ) -> PromotionOutcome:
        from registry.services import promoting

        return promoting.promote(self.runtime, release, stage, reason, expect, op_id)

    def break_glass(
        self,
        release: str,
        stage: str,
        reason: str,
        ticket: str,
        *,
        expect: str | None = None,
        op_id: str | None = None,
    ) -> PromotionOutcome:
        from registry.services import promoting

        return promoting.break_glass(self.runtime, release, stage, reason, ticket, expect, op_id)

    def verify(self, stage: str, reason: str = "", *, op_id: str | None = None) -> VerificationOutcome:
        from registry.services import verifying

        return verifying.verify(self.runtime, stage, reason, op_id)

    def roll_back(
        self,
        stage: str,
        reason: str = "",
        *,
        to: str | None = None,
        dry_run: bool = False,
        plan: str | None = None,
        expect: str | None = None,
        op_id: str | None = None,
    ) -> RollbackOutcome:
        from registry.services import rolling_back

        return rolling_back.roll_back(self.runtime, stage, reason, to, dry_run, plan, expect, op_id)

    def run_scheduler(self) -> Ticked:
        from registry.services import scheduling

        return scheduling.run_once(self.runtime)

    # Requests ----------------------------------------------------------------------------------------------
    def promotion(self, identifier: str) -> Promotion:
        from registry.services import requesting

        return requesting.promotion(self.runtime, identifier)

    def promotions(
        self,
        application: str | None = None,
        stage: str | None = None,
        *,
        open_only: bool = False,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Promotion]:
        from registry.services import requesting

        return requesting.promotions(self.runtime, application, stage, open_only, after, limit)

    def rebase_promotion(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> Promotion:
        from registry.services import requesting

        return requesting.rebase(self.runtime, identifier, reason, op_id)

    def cancel_promotion(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> Promotion:
        from registry.services import requesting

        return requesting.cancel(self.runtime, identifier, reason, op_id)

    def approve(
        self,
        release: str,
        stage: str,
        reason: str = "",
        binding: str | None = None,
        *,
        signature: bytes | None = None,
        op_id: str | None = None,
    ) -> ApprovalOutcome:
        from registry.services import approving

        return approving.approve(self.runtime, release, stage, reason, binding, op_id, signature)

    def review(self, release: str, stage: str) -> Review:
        from registry.services import approving

        return approving.review(self.runtime, release, stage)

    def reject(
        self, release: str, stage: str, reason: str, *, signature: bytes | None = None, op_id: str | None = None
    ) -> Rejection:
        from registry.services import approving

        return approving.reject(self.runtime, release, stage, reason, op_id, signature)

    def approvals(
        self,
        application: str | None = None,
        stage: str | None = None,
        release: str | None = None,
        *,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[ListedApproval]:
        from registry.services import weighing

        return weighing.listed(self.runtime, application, stage, release, after, limit)

    def withdraw(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> ListedApproval:
        from registry.services import weighing

        return weighing.withdraw(self.runtime, identifier, reason, op_id)

    # Decisions ---------------------------------------------------------------------------------------------
    def decision(self, identifier: str) -> RecordedDecision:
        from registry.services import deciding

        return deciding.decision(self.runtime, identifier)

    def decisions(
        self, application: str | None = None, stage: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[DecisionItem]:
        from registry.services import deciding

        return deciding.decisions(self.runtime, application, stage, after, limit)

    def replay(self, identifier: str) -> Replay:
        from registry.services import deciding

        return deciding.replay(self.runtime, identifier)

    def at(self, stage: str, time: str) -> Moment:
        from registry.services import tracing

        return tracing.at(self.runtime, stage, time)

    # Safety levers -----------------------------------------------------------------------------------------
    def quarantine(
        self, subject: str, reason: str, *, stage: str | None = None, critical: bool = False, op_id: str | None = None
    ) -> Quarantine:
        from registry.services import quarantining

        return quarantining.quarantine(self.runtime, subject, reason, stage, critical, op_id)

    def quarantines(self, application: str | None = None, *, everything: bool = False) -> tuple[Quarantine, ...]:
        from registry.services import quarantining

        return quarantining.listed(self.runtime, application, everything)

    def clear_quarantine(self, identifier: str, reason: str, *, op_id: str | None = None) -> Cleared:
        from registry.services import quarantining

        return quarantining.clear(self.runtime, identifier, reason, op_id)

    def hold(self, stage: str, reason: str, *, automatic_only: bool = False, op_id: str | None = None) -> Hold:
        from registry.services import holding

        return holding.hold(self.runtime, stage, reason, automatic_only, op_id)

    def release_hold(self, stage: str, reason: str, *, op_id: str | None = None) -> tuple[Hold, ...]:
        from registry.services import holding

        return holding.release(self.runtime, stage, reason, op_id)

    def freeze(
        self, scope: str | None, reason: str, *, window: Mapping[str, str] | None = None, op_id: str | None = None
    ) -> Freeze:
        from registry.services import holding

        return holding.freeze(self.runtime, scope, reason, window, op_id)

    def freezes(self, *, everything: bool = False) -> tuple[Freeze, ...]:
        from registry.services import holding

        return holding.freezes(self.runtime, everything)

    def lift_freeze(self, identifier: str, reason: str, *, op_id: str | None = None) -> Freeze:
        from registry.services import holding

        return holding.lift(self.runtime, identifier, reason, op_id)

    def request_waiver(
        self,
        release: str,
        stage: str,
        rule: str,
        reason: str,
        *,
        floor: str | None = None,
        ticket: str | None = None,
        ttl: str | None = None,
        op_id: str | None = None,
    ) -> WaiverState:
        from registry.services import waiving

        return waiving.request(self.runtime, release, stage, rule, reason, floor, ticket, ttl, op_id)

    def grant_waiver(
        self, identifier: str, reason: str = "", *, signature: bytes | None = None, op_id: str | None = None
    ) -> WaiverState:
        from registry.services import waiving

        return waiving.grant(self.runtime, identifier, reason, op_id, signature)

    def revoke_waiver(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> WaiverState:
        from registry.services import waiving

        return waiving.revoke(self.runtime, identifier, reason, op_id)

    def waivers(self, application: str | None = None, stage: str | None = None) -> tuple[WaiverState, ...]:
        from registry.services import waiving

        return waiving.listed(self.runtime, application, stage)

    def incidents(
        self, application: str | None = None, *, open_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[Incident]:
        from registry.services import incidents

        return incidents.listed(self.runtime, application, open_only, after, limit)

    def incident(self, identifier: str) -> Incident:
        from registry.services import incidents

        return incidents.incident(self.runtime, identifier)

    def approve_incident(
        self, identifier: str, reason: str, *, signature: bytes | None = None, op_id: str | None = None
    ) -> Closed:
        from registry.services import incidents

        return incidents.approve(self.runtime, identifier, reason, op_id, signature)

    def close_incident(self, identifier: str, reason: str, *, op_id: str | None = None) -> Closed:
        from registry.services import incidents

        return incidents.close(self.runtime, identifier, reason, op_id)

    def levers(self, application: str) -> Levers:
        from registry.services import incidents

        return incidents.levers(self.runtime, application)

    # Evidence that is not run here -------------------------------------------------------------------------
    def invalidate_evaluation(self, run: str, reason: str, *, op_id: str | None = None) -> EvaluationRun:
        from registry.services import invalidating

        return invalidating.invalidate(self.runtime, run, reason, op_id)

    def attest(self, release: str, envelope: Path, *, op_id: str | None = None) -> str:
        from registry.services import attesting

        return attesting.attest(self.runtime, release, self._at(envelope), op_id)

    def attestations(self, release: str) -> tuple[Attested, ...]:
        from registry.services import attesting

        return attesting.listed(self.runtime, release)

    # Policies ----------------------------------------------------------------------------------------------
    def lint_policy(self, path: Path, application: str | None = None) -> LintReport:
        from registry.services import governing

        return governing.lint(self._read_at(path), None if application is None else self.runtime, application)

    def lock_policy(self, path: Path) -> tuple[str, str]:
        from registry.services import governing

        return governing.lock(self.runtime, self._read_at(path))

    def diff_policy(self, path: Path, application: str | None) -> tuple[PolicyChange, ...]:
        from registry.services import governing

        return governing.diff(self.runtime, self._read_at(path), application)

    def simulate_policy(
        self, path: Path, application: str, *, stage: str | None = None, limit: int = 50
    ) -> tuple[SimulatedDecision, ...]:
        from registry.services import simulating

        return simulating.simulate(self.runtime, self._read_at(path), application, stage, limit)

    def activate_policy(
        self,
        path: Path,
        application: str | None,
        reason: str = "",
        *,
        revision: str | Revision | None = None,
        expect: str | None = None,
    ) -> PolicyProposal:
        from registry.services import governing

        return governing.activate(self.runtime, self._read_at(path), application, reason, revision, expect)

    def approve_policy(
        self, digest: str, application: str | None, reason: str = "", *, signature: bytes | None = None
    ) -> PolicyProposal:
        from registry.services import governing

        return governing.approve(self.runtime, digest, application, reason, signature)

    def policy_proposals(self, application: str | None) -> tuple[OpenProposal, ...]:
        from registry.services import governing

        return governing.proposals(self.runtime, application)

    def policy(self, application: str | None) -> ActivePolicy:
        from registry.services import governing

        return governing.shown(self.runtime, application)
