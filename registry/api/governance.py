"""What can be asked about stages, policies and safety levers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

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


class Governance(Protocol):
    """What moves stages, and what keeps them still."""

    # Governance --------------------------------------------------------------------------------------------
    # `op_id` makes a call safe to repeat: the same key with the same arguments gives the first answer again and
    # does nothing; with other arguments it is refused (InvalidInputError). `expect` names what the stage must
    # serve now (a deployment id, a release `bot@3`, or `none`), else ConflictError.
    def check(self, release: str, stage: str) -> RecordedDecision:
        """The decision that `promote` would make now, with an empty id; nothing changes.

        For a release that is live there already it is what the decision would be if it were not. It does not hash
        blobs.
        """
        ...

    def promote(
        self, release: str, stage: str, reason: str = "", *, expect: str | None = None, op_id: str | None = None
    ) -> PromotionOutcome:
        """Open a request or take up the open one, and execute it; who may not execute only opens it."""
        ...

    def promotion(self, identifier: str) -> Promotion: ...
    def promotions(
        self,
        application: str | None = None,
        stage: str | None = None,
        *,
        open_only: bool = False,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Promotion]:
        """Requests, newest first."""
        ...

    def rebase_promotion(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> Promotion: ...
    def cancel_promotion(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> Promotion: ...
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
        """Record a yes. With `binding`, only if that is still the current one (ConflictError otherwise).

        `signature` is an envelope around what `to_sign` gave, signed by a key of the caller's.
        """
        ...

    def review(self, release: str, stage: str) -> Review:
        """What a yes of now would bind to, for somebody who may say it: raises what `approve` would raise."""
        ...

    def reject(
        self, release: str, stage: str, reason: str, *, signature: bytes | None = None, op_id: str | None = None
    ) -> Rejection: ...
    def approvals(
        self,
        application: str | None = None,
        stage: str | None = None,
        release: str | None = None,
        *,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[ListedApproval]:
        """Approvals and rejections, newest first, each with what it is worth now."""
        ...

    def withdraw(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> ListedApproval:
        """Take back an approval, or a no, of one's own."""
        ...

    def verify(self, stage: str, reason: str = "", *, op_id: str | None = None) -> VerificationOutcome:
        """Run the checks of what a stage serves (again), or hash its blobs where its policy has none."""
        ...

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
        """Go back to the last known good release, or to `to`. With `plan`, only if that is still what would be done."""
        ...

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
        """Place a release past soft rules, approvals, freezes and holds; opens an incident, approved afterwards."""
        ...

    def decision(self, identifier: str) -> RecordedDecision: ...
    def decisions(
        self, application: str | None = None, stage: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[DecisionItem]: ...
    def replay(self, identifier: str) -> Replay: ...
    def run_scheduler(self) -> Ticked:
        """One round: deadlines of verifications, requests and incidents, then auto-promotion."""
        ...

    # Safety levers -----------------------------------------------------------------------------------------
    def quarantine(
        self, subject: str, reason: str, *, stage: str | None = None, critical: bool = False, op_id: str | None = None
    ) -> Quarantine:
        """Keep out a release (`bot@3`), or a version and all that contains it (`lora@2`).

        With `stage` (`bot@production`) there and downstream of it, else everywhere.
        """
        ...

    def quarantines(self, application: str | None = None, *, everything: bool = False) -> tuple[Quarantine, ...]:
        """Those that are active; with `everything` also those that were cleared."""
        ...

    def clear_quarantine(self, identifier: str, reason: str, *, op_id: str | None = None) -> Cleared: ...
    def hold(self, stage: str, reason: str, *, automatic_only: bool = False, op_id: str | None = None) -> Hold: ...
    def release_hold(self, stage: str, reason: str, *, op_id: str | None = None) -> tuple[Hold, ...]:
        """Release every hold of a stage; those that were released."""
        ...

    def freeze(
        self, scope: str | None, reason: str, *, window: Mapping[str, str] | None = None, op_id: str | None = None
    ) -> Freeze:
        """Freeze a stage (`bot@production`), an application (`bot`) or everything (None): now and without known end, or
        within a window (keys of a policy's freeze window)."""
        ...

    def freezes(self, *, everything: bool = False) -> tuple[Freeze, ...]: ...
    def lift_freeze(self, identifier: str, reason: str, *, op_id: str | None = None) -> Freeze: ...
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
    ) -> WaiverState: ...
    def grant_waiver(
        self, identifier: str, reason: str = "", *, signature: bytes | None = None, op_id: str | None = None
    ) -> WaiverState:
        """Say yes to a waiver. `signature` is an envelope around what `to_sign_agreement` gave."""
        ...

    def revoke_waiver(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> WaiverState: ...
    def waivers(self, application: str | None = None, stage: str | None = None) -> tuple[WaiverState, ...]: ...
    def incidents(
        self, application: str | None = None, *, open_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[Incident]: ...
    def incident(self, identifier: str) -> Incident: ...
    def approve_incident(
        self, identifier: str, reason: str, *, signature: bytes | None = None, op_id: str | None = None
    ) -> Closed:
        """Approve in retrospect what was placed by breaking glass; `signature` as for `grant_waiver`."""
        ...

    def close_incident(self, identifier: str, reason: str, *, op_id: str | None = None) -> Closed: ...

    def levers(self, application: str) -> Levers:
        """What keeps releases out of an application's stages now, or is owed there."""
        ...

    # Evidence that is not run here -------------------------------------------------------------------------
    def invalidate_evaluation(self, run: str, reason: str, *, op_id: str | None = None) -> EvaluationRun:
        """Take a run out of all evidence; by nobody who had a hand in the release."""
        ...

    def attest(self, release: str, envelope: Path, *, op_id: str | None = None) -> str:
        """Keep a signed statement (DSSE envelope over an in-toto statement) about a release; returns its id."""
        ...

    def attestations(self, release: str) -> tuple[Attested, ...]: ...

    # Policies ----------------------------------------------------------------------------------------------
    def lint_policy(self, path: Path, application: str | None = None) -> LintReport:
        """With `application`, also against that application: its suites, its people, the registry's own policy."""
        ...

    def lock_policy(self, path: Path) -> tuple[str, str]:
        """The text of a policy file with every suite pinned by digest, and what was pinned."""
        ...

    def diff_policy(self, path: Path, application: str | None) -> tuple[PolicyChange, ...]:
        """What a file would change of the policy in force (of the registry's own policy where None)."""
        ...

    def simulate_policy(
        self, path: Path, application: str, *, stage: str | None = None, limit: int = 50
    ) -> tuple[SimulatedDecision, ...]:
        """Judge the newest recorded decisions of an application again under a draft."""
        ...

    def activate_policy(
        self,
        path: Path,
        application: str | None,
        reason: str = "",
        *,
        revision: str | Revision | None = None,
        expect: str | None = None,
    ) -> PolicyProposal:
        """Put a policy in force for an application, or (None) the registry, once its predecessor's quorum agrees.

        With `revision` its text is that of this commit of the work tree around it, which its source names. With
        `expect`, only if what is in force has this digest (12 digits of it are enough), or nothing is, for `none`.
        Raises StaleError otherwise.
        """
        ...

    def approve_policy(
        self, digest: str, application: str | None, reason: str = "", *, signature: bytes | None = None
    ) -> PolicyProposal:
        """Say yes to a proposed policy; `signature` as for `grant_waiver`."""
        ...

    def policy(self, application: str | None) -> ActivePolicy: ...
    def policy_proposals(self, application: str | None) -> tuple[OpenProposal, ...]:
        """What was proposed and waits for people's yes, with its text."""
        ...
