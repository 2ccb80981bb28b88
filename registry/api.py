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
        Application,
        ApprovalOutcome,
        Attested,
        Cleared,
        Closed,
        Composed,
        DecisionItem,
        HistoryItem,
        Levers,
        ListedApproval,
        Moment,
        Page,
        Promotion,
        PromotionOutcome,
        RecordedDecision,
        Registered,
        Rendered,
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
    from registry.domain.releases import Change, Release
    from registry.domain.safety import Freeze, Hold, Incident, Quarantine, Rejection
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

    # Artifacts ---------------------------------------------------------------------------------------------
    def register_base(self, path: Path, name: str) -> Registered: ...
    def register_dataset(
        self, path: Path, name: str, id_column: str | None = None, licence: str | None = None
    ) -> Registered: ...
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
        op_id: str | None = None,
    ) -> ApprovalOutcome:
        """Record a yes. With `binding`, only if that is still the current one (ConflictError otherwise)."""
        ...

    def review(self, release: str, stage: str) -> Review:
        """What a yes of now would bind to, for somebody who may say it: raises what `approve` would raise."""
        ...

    def reject(self, release: str, stage: str, reason: str, *, op_id: str | None = None) -> Rejection: ...
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
    def grant_waiver(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> WaiverState: ...
    def revoke_waiver(self, identifier: str, reason: str = "", *, op_id: str | None = None) -> WaiverState: ...
    def waivers(self, application: str | None = None, stage: str | None = None) -> tuple[WaiverState, ...]: ...
    def incidents(
        self, application: str | None = None, *, open_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[Incident]: ...
    def incident(self, identifier: str) -> Incident: ...
    def approve_incident(self, identifier: str, reason: str, *, op_id: str | None = None) -> Closed:
        """Approve in retrospect what was placed by breaking glass."""
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

    def activate_policy(self, path: Path, application: str | None, reason: str = "") -> PolicyProposal:
        """Put a policy in force for an application, or (None) the registry, once its predecessor's quorum agrees."""
        ...

    def approve_policy(self, digest: str, application: str | None, reason: str = "") -> PolicyProposal: ...
    def policy(self, application: str | None) -> ActivePolicy: ...
    def policy_proposals(self, application: str | None) -> tuple[OpenProposal, ...]:
        """What was proposed and waits for people's yes, with its text."""
        ...

    # What is and was live ----------------------------------------------------------------------------------
    def resolve(self, stage: str) -> Resolution: ...
    def status(self, application: str | None = None) -> tuple[StageStatus, ...]: ...
    def at(self, stage: str, time: str) -> Moment:
        """What a stage served at a time (RFC 3339, or a date, which means its end in UTC)."""
        ...

    def history(self, stage: str, *, after: str | None = None, limit: int = 50) -> Page[HistoryItem]: ...
