"""Promotions (requests to place a release), the decisions they met, and the approvals given for them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import update
from sqlmodel import col, select

from registry.domain.approvals import Approval
from registry.domain.digests import Digest, canonical_json
from registry.domain.errors import NotFoundError
from registry.domain.log import Entry
from registry.domain.outcomes import RecordedDecision
from registry.domain.policies.decision import Decision, Verdict
from registry.domain.policies.facts import Facts
from registry.domain.policies.stored import decision_of
from registry.domain.releases import Release
from registry.domain.rollbacks import RollbackFacts
from registry.domain.stages import PromotionState
from registry.storage.catalog.work import Read, Write, verified_document
from registry.storage.tables import ApprovalRow, ApprovalUseRow, DecisionRow, PromotionRow, Row


class Requests:
    """Reading requests."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def open_promotion(self, release: Release, stage: str) -> PromotionRow | None:
        """The request for this release at this stage that is still open, if any."""
        return self._session.exec(
            select(PromotionRow).where(
                col(PromotionRow.application) == release.application,
                col(PromotionRow.stage) == stage,
                col(PromotionRow.release) == release.number,
                col(PromotionRow.state) == PromotionState.OPEN.value,
            )
        ).one_or_none()

    def open_promotions(self, application: str, stage: str) -> tuple[PromotionRow, ...]:
        query = select(PromotionRow).where(
            col(PromotionRow.application) == application,
            col(PromotionRow.stage) == stage,
            col(PromotionRow.state) == PromotionState.OPEN.value,
        )
        return tuple(self._session.exec(query.order_by(col(PromotionRow.release))))

    def approvals(self, release: Release, stage: str) -> tuple[tuple[Approval, str | None], ...]:
        """Every approval of this release at this stage, oldest first, with the promotion that used it up."""
        query = (
            select(ApprovalRow, ApprovalUseRow.promotion)
            .join(ApprovalUseRow, col(ApprovalUseRow.approval) == col(ApprovalRow.id), isouter=True)
            .where(
                col(ApprovalRow.application) == release.application,
                col(ApprovalRow.stage) == stage,
                col(ApprovalRow.release) == release.number,
            )
            .order_by(col(ApprovalRow.id))
        )
        return tuple((_approval(row), used) for row, used in self._session.exec(query))

    def decision(self, identifier: str) -> RecordedDecision:
        """A stored decision, held to its digest."""
        row = self._session.get(DecisionRow, identifier)
        if row is None:
            raise NotFoundError(f"no decision {identifier!r}", fix="`tandem history APP@STAGE` names them")
        return RecordedDecision(
            row.id, decision_of(verified_document(row.document, row.digest, f"decision {identifier}"))
        )

    def facts(self, identifier: str) -> Facts:
        """The facts a decision about a promotion weighed, held to the digest that the decision names."""
        row = self._session.get(DecisionRow, identifier)
        if row is None:
            raise NotFoundError(f"no decision {identifier!r}")
        document = verified_document(row.document, row.digest, f"decision {identifier}")
        return Facts.model_validate(verified_document(row.facts, document["facts"], f"facts of decision {identifier}"))


class WritableRequests(Requests):
    """Reading and adding requests."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_promotion(self, identifier: str, release: Release, stage: str, current: str | None, reason: str) -> None:
        """Open a request. `current` is the deployment it expects to replace."""
        row = PromotionRow(
            id=identifier,
            application=release.application,
            stage=stage,
            release=release.number,
            release_digest=release.digest,
            expected_current=current,
            requester=self._work.actor.account,
            person=self._work.actor.human_id,
            reason=reason,
            opened_at=self._work.now,
            state=PromotionState.OPEN.value,
            log_index=self._work.next_index,
        )
        self._work.record(self._entry("promotion.opened", release, stage, identifier, reason=reason), [row])

    def add_decision(
        self, identifier: str, decision: Decision, facts: Facts, promotion: str, release: Release, used: Sequence[str]
    ) -> None:
        """Keep a decision with its facts, whatever it says; on ALLOW, mark the approvals `used` by it."""
        index = self._work.next_index
        rows: list[Row] = [
            DecisionRow(
                id=identifier,
                application=decision.application,
                stage=decision.stage,
                release=decision.release,
                verdict=decision.verdict.value,
                digest=decision.content_digest(),
                document=canonical_json(decision.content()).decode(),
                facts=canonical_json(facts.content()).decode(),
                promotion=promotion,
                at=self._work.now,
                actor=self._work.actor.account,
                log_index=index,
            )
        ]
        rows += [ApprovalUseRow(approval=approval, promotion=promotion, log_index=index) for approval in used]
        what = {Verdict.ALLOW: "executed", Verdict.WAIT: "waited", Verdict.DENY: "denied"}[decision.verdict]
        entry = self._entry(
            f"promotion.{what}",
            release,
            decision.stage,
            promotion,
            decision=identifier,
            digest=decision.content_digest(),
        )
        self._work.record(entry, rows)
        state = {Verdict.ALLOW: PromotionState.SUCCEEDED, Verdict.DENY: PromotionState.DENIED}.get(decision.verdict)
        if state is not None:
            self._close(promotion, state)

    def add_rollback_decision(self, identifier: str, decision: Decision, facts: RollbackFacts, reason: str) -> None:
        """Keep the decision of a rollback with its facts, also where there was nothing to go back to."""
        row = DecisionRow(
            id=identifier,
            application=decision.application,
            stage=decision.stage,
            release=decision.release,
            verdict=decision.verdict.value,
            digest=decision.content_digest(),
            document=canonical_json(decision.content()).decode(),
            facts=canonical_json(facts.content()).decode(),
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=self._work.next_index,
        )
        what = "applied" if decision.verdict is Verdict.ALLOW else "refused"
        entry = Entry(
            f"rollback.{what}",
            {"decision": decision.content_digest(), "plan": decision.binding, "release": decision.digest},
            application=decision.application,
            stage=decision.stage,
            decision=identifier,
            reason=reason,
        )
        self._work.record(entry, [row])

    def mark_stale(self, promotion: PromotionRow, release: Release) -> None:
        """Close a request whose stage moved under it."""
        self._work.record(self._entry("promotion.stale", release, promotion.stage, promotion.id), [])
        self._close(promotion.id, PromotionState.STALE)

    def add_approval(self, approval: Approval, release: Release) -> None:
        row = ApprovalRow(
            id=approval.id,
            application=approval.application,
            stage=approval.stage,
            release=approval.release,
            digest=approval.digest,
            binding=approval.binding,
            account=approval.account,
            person=approval.person,
            assurance=approval.assurance,
            reason=approval.reason,
            nonce=approval.nonce,
            given_at=approval.given_at,
            expires_at=approval.expires_at,
            log_index=self._work.next_index,
        )
        entry = Entry(
            "approval.given",
            {"approval": approval.id, "binding": approval.binding, "release": release.digest},
            application=approval.application,
            stage=approval.stage,
            reason=approval.reason,
        )
        self._work.record(entry, [row])

    def _close(self, promotion: str, state: PromotionState) -> None:
        self._work.connection.execute(
            update(PromotionRow).where(col(PromotionRow.id) == promotion).values(state=state.value)
        )

    def _entry(
        self,
        kind: str,
        release: Release,
        stage: str,
        promotion: str,
        *,
        reason: str | None = None,
        decision: str | None = None,
        digest: Digest | None = None,
    ) -> Entry:
        subjects = {"promotion": promotion, "release": str(release.digest)}
        if digest is not None:
            subjects["decision"] = digest
        return Entry(kind, subjects, application=release.application, stage=stage, decision=decision, reason=reason)


def _approval(row: ApprovalRow) -> Approval:
    return Approval(
        row.id,
        row.application,
        row.stage,
        row.release,
        Digest(row.digest),
        Digest(row.binding),
        row.account,
        row.person,
        row.assurance,
        row.reason,
        row.nonce,
        row.given_at,
        row.expires_at,
    )
