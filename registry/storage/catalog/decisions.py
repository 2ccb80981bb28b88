"""Decisions that were met, whatever they said, with the facts they weighed."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlmodel import col, select

from registry.domain.digests import canonical_json, digest_of_bytes
from registry.domain.log import Entry
from registry.domain.outcomes import DecisionItem, Page, Promotion, RecordedDecision
from registry.domain.policies.decision import Decision, Verdict
from registry.domain.policies.stored import decision_of
from registry.domain.stages import PromotionState
from registry.storage.catalog.promotions import move_promotion, promotion_entry, step_row
from registry.storage.catalog.work import Read, Write, no_such, page_number, page_size, verified_document
from registry.storage.tables.base import Row
from registry.storage.tables.governance import ApprovalUseRow, DecisionRow

_STEPS = {Verdict.ALLOW: "executed", Verdict.WAIT: "waited", Verdict.DENY: "denied"}
"""What a decision is to the request that met it."""


class Decisions:
    """Reading decisions."""

    def __init__(self, work: Read) -> None:
        self._session = work.session

    def decision(self, identifier: str) -> RecordedDecision:
        """A stored decision, held to its digest."""
        row = self._row(identifier)
        return RecordedDecision(
            row.id, decision_of(verified_document(row.document, row.digest, f"decision {identifier}"))
        )

    def log_index(self, identifier: str) -> int:
        """Of the log entry that a decision was recorded with."""
        return self._row(identifier).log_index

    def facts(self, identifier: str) -> dict[str, Any]:
        """The facts a decision weighed, as they were stored, held to the digest that the decision names."""
        row = self._row(identifier)
        document = verified_document(row.document, row.digest, f"decision {identifier}")
        return verified_document(row.facts, document["facts"], f"facts of decision {identifier}")

    def decisions(
        self, application: str | None, stage: str | None, after: str | None, limit: int
    ) -> Page[DecisionItem]:
        """Decisions, newest first; `after` is the mark of the last one of the page before."""
        query = select(DecisionRow)
        if application is not None:
            query = query.where(col(DecisionRow.application) == application)
        if stage is not None:
            query = query.where(col(DecisionRow.stage) == stage)
        if after is not None:
            query = query.where(col(DecisionRow.log_index) < page_number(after))
        rows = self._session.exec(query.order_by(col(DecisionRow.log_index).desc()).limit(page_size(limit) + 1)).all()
        items = tuple(_item(row) for row in rows[:limit])
        return Page(items, items[-1].mark if len(rows) > limit else None)

    def _row(self, identifier: str) -> DecisionRow:
        row = self._session.get(DecisionRow, identifier)
        if row is None:
            raise no_such("decision", identifier, "tandem decision list")
        return row


class WritableDecisions(Decisions):
    """Reading and adding decisions."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_decision(
        self,
        identifier: str,
        decision: Decision,
        facts: bytes,
        *,
        promotion: Promotion | None = None,
        used: Sequence[str] = (),
        entry_type: str,
        reason: str = "",
        state: PromotionState | None = None,
    ) -> None:
        """Keep a decision with its facts, as canonical bytes, whatever it says, under a log entry `entry_type`.

        With `promotion` the same entry is that request's step (`executed`, `waited` or `denied`, by the verdict),
        `used` are the approvals it uses up, and `state` is where it moves to, if it moves. Without, the entry names
        the plan (or whatever else the decision binds to), too.
        """
        row = self._decision_row(identifier, decision, facts, promotion)
        rows: list[Row] = [row]
        if promotion is None:
            entry = Entry(
                entry_type,
                {"decision": row.digest, "plan": decision.binding, "release": decision.digest},
                application=decision.application,
                stage=decision.stage,
                decision=identifier,
                reason=reason or None,
            )
        else:
            rows += [ApprovalUseRow(approval=yes, promotion=promotion.id, log_index=row.log_index) for yes in used]
            rows.append(step_row(self._work, promotion, _STEPS[decision.verdict], decision=identifier, reason=reason))
            entry = promotion_entry(
                entry_type,
                promotion,
                decision=identifier,
                reason=reason,
                subjects={"decision": row.digest},
            )
        self._work.record(entry, rows)
        if promotion is not None and state is not None:
            move_promotion(self._work, promotion, state)

    def _decision_row(
        self, identifier: str, decision: Decision, facts: bytes, promotion: Promotion | None
    ) -> DecisionRow:
        document = canonical_json(decision.content())
        return DecisionRow(
            id=identifier,
            application=decision.application,
            stage=decision.stage,
            release=decision.release,
            verdict=decision.verdict.value,
            digest=digest_of_bytes(document),
            document=document.decode(),
            facts=facts.decode(),
            promotion=promotion.id if promotion else None,
            at=self._work.now,
            actor=self._work.actor.account,
            action=decision.action,
            log_index=self._work.next_index,
        )


def failing_rules(document: str) -> tuple[str, ...]:
    """Ids of the rules that stood in the way, from a stored decision."""
    return tuple(rule.id for rule in decision_of(json.loads(document)).failing)


def _item(row: DecisionRow) -> DecisionItem:
    document = verified_document(row.document, row.digest, f"decision {row.id}")
    return DecisionItem(
        row.id,
        row.at,
        document["action"],
        row.application,
        row.stage,
        row.release,
        row.verdict,
        failing_rules(row.document),
        row.actor,
        str(row.log_index),
    )
