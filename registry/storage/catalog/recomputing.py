"""Holding a database to its own log: every row to its entry, every document to its digest, every projection to events.

What is found here is damage or a forgery that did not go all the way. Somebody who makes rows, leaves and digests anew
from the beginning makes another registry, whose log has another root: that is what to compare with what was told.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, and_, func, select

from registry.domain.digests import digest_of_bytes, parse_canonical
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.evaluations import EvaluatedRow, results_digest, timings_digest
from registry.domain.log_rows import TableRows
from registry.domain.members import Members
from registry.domain.policies.document import policy_of
from registry.domain.policies.stored import decision_of
from registry.domain.prices import RunCost, cost_of
from registry.domain.recomputing import log_faults, pointer_faults
from registry.domain.stages import EventKind, PromotionState
from registry.domain.transparency.entries import readable_entry
from registry.storage.catalog.evaluation_labels import all_labels
from registry.storage.catalog.evaluation_rows import all_rows
from registry.storage.catalog.studies import Studies
from registry.storage.catalog.sums import streamed, streamed_pages
from registry.storage.catalog.value_types import mistyped
from registry.storage.catalog.work import Read, table
from registry.storage.tables import metadata
from registry.storage.tables.applications import ReleaseRow
from registry.storage.tables.artifacts import VersionRow
from registry.storage.tables.evidence import EvaluationRunRow
from registry.storage.tables.policies import PolicyActivationRow, PolicyRow
from registry.storage.tables.promotions import PromotionEventRow, PromotionRow
from registry.storage.tables.stages import DeploymentEventRow, DeploymentRow, LogRow, StageRow
from registry.storage.tables.studies import StudyRow

_LONGEST = 16 * 1024 * 1024
"""Characters of a document; the longest there are have a part of that."""
_MOST = 100
"""Faults of documents that are told."""
_LOG, _STAGE, _EVENT, _DEPLOYMENT = table(LogRow), table(StageRow), table(DeploymentEventRow), table(DeploymentRow)
_POLICY, _ACTIVATION = table(PolicyRow), table(PolicyActivationRow)
_PROMOTION, _STEP = table(PromotionRow), table(PromotionEventRow)
_RUN, _STUDY = table(EvaluationRunRow), table(StudyRow)

_DOCUMENTS: tuple[tuple[str, str, Callable[[Any], object]], ...] = (
    ("version", "manifest", dict),
    ("release", "manifest", dict),
    ("policy", "content", policy_of),
    ("members_document", "document", Members.model_validate),
    ("decision", "document", decision_of),
)
"""Tables with a document whose digest is in the column `digest`, and what reads it."""

_STATES: Mapping[str | None, frozenset[PromotionState]] = {
    None: frozenset({PromotionState.OPEN}),
    # Waiting for what glass could not be broken without ends a request that was opened for it.
    "waited": frozenset({PromotionState.OPEN, PromotionState.DENIED}),
    "rebased": frozenset({PromotionState.OPEN}),
    "stale": frozenset({PromotionState.STALE}),
    "executed": frozenset({PromotionState.SUCCEEDED}),
    "verified": frozenset({PromotionState.SUCCEEDED}),
    "failed": frozenset({PromotionState.FAILED}),
    "denied": frozenset({PromotionState.DENIED}),
    "rejected": frozenset({PromotionState.REJECTED}),
    "cancelled": frozenset({PromotionState.CANCELLED}),
    "expired": frozenset({PromotionState.EXPIRED}),
    "aborted": frozenset({PromotionState.ABORTED}),
}
"""What a request may be after its last step. One that was executed with checks to come is `verifying` until then."""


def faults(connection: Connection) -> Generator[str, None, None]:
    """What is wrong, a sentence each; nothing where all is as it was recorded."""
    if others := list(mistyped(connection)):
        yield from others
        return  # what follows takes texts for texts
    documents = list(islice(_document_faults(connection), _MOST))
    yield from documents
    yield from log_faults(log_leaves(connection), committed_rows(connection))
    if documents:
        return  # what follows reads them
    yield from _pointer_faults(connection)
    yield from _promotion_faults(connection)
    yield from _number_faults(connection)
    yield from _run_faults(connection)
    yield from _study_faults(connection)


# ---------------------------------------------------------------------------------------------------------


def log_leaves(connection: Connection) -> Iterator[tuple[int, str]]:
    for row in streamed(connection, select(_LOG.c.idx, _LOG.c.leaf).order_by(_LOG.c.idx)):
        yield row.idx, row.leaf


def committed_rows(connection: Connection) -> Iterator[TableRows]:
    """The rows that entries commit to, table by table."""
    for source in metadata.tables.values():
        if "log_index" in source.c:
            pages = streamed_pages(connection, select(source).order_by(source.c.log_index))
            yield TableRows(source.name, tuple(source.c.keys()), pages)


def _document_faults(connection: Connection) -> Iterator[str]:
    for name, document, read in _DOCUMENTS:
        source = metadata.tables[name]
        for digest, text in streamed(connection, select(source.c.digest, source.c[document])):
            if digest_of_bytes(text.encode()) != digest:
                yield f"the {document} of a {name} is not what its digest says: {digest}"
            elif not _readable(text, read):
                yield f"the {document} of a {name} is none: {digest}"


def _readable(text: str, read: Callable[[Any], object]) -> bool:
    """Whether a document is canonical and of its kind. Whatever a stranger's document makes its reader stumble over
    means that it is not."""
    if len(text) > _LONGEST:
        return False
    try:
        read(parse_canonical(text.encode()))
    except (InvalidInputError, ValueError, LookupError, TypeError, AttributeError):
        return False
    return True


def _pointer_faults(connection: Connection) -> Iterator[str]:
    stages = select(_STAGE.c.application, _STAGE.c.name, _STAGE.c.epoch, _STAGE.c.deployment_id)
    live = (
        select(_EVENT.c.application, _EVENT.c.stage, _EVENT.c.epoch, _EVENT.c.deployment_id)
        .where(_EVENT.c.kind == EventKind.LIVE.value)
        .order_by(_EVENT.c.application, _EVENT.c.stage, _EVENT.c.sequence)
    )
    named = select(_ACTIVATION.c.application, _POLICY.c.content).join_from(_ACTIVATION, _POLICY)
    expected = {
        (application, stage)
        for application, content in streamed(connection, named)
        for stage in policy_of(json.loads(content), application).stages
    }
    yield from pointer_faults(
        (tuple(row) for row in streamed(connection, stages)),
        (tuple(row) for row in streamed(connection, live)),
        expected,
    )


def _promotion_faults(connection: Connection) -> Iterator[str]:
    later = _STEP.alias()
    last = select(func.max(later.c.sequence)).where(later.c.promotion == _PROMOTION.c.id).scalar_subquery()
    query = (
        select(_PROMOTION.c.id, _PROMOTION.c.state, _STEP.c.kind, _DEPLOYMENT.c.verify_by)
        .join_from(
            _PROMOTION, _STEP, and_(_STEP.c.promotion == _PROMOTION.c.id, _STEP.c.sequence == last), isouter=True
        )
        .join(_DEPLOYMENT, _DEPLOYMENT.c.promotion == _PROMOTION.c.id, isouter=True)
    )
    unsaid: dict[str, str] = {}
    for identifier, state, kind, verify_by in streamed(connection, query):
        unchecked = kind == "executed" and verify_by is not None
        allowed = {PromotionState.VERIFYING} if unchecked else _STATES.get(kind, frozenset())
        if state not in allowed:
            if kind is None:
                unsaid[identifier] = state
            else:
                yield f"the request {identifier} is {state}, which is not what its steps say"
    if unsaid:
        yield from _stepless_faults(connection, unsaid)


def _stepless_faults(connection: Connection, unsaid: Mapping[str, str]) -> Iterator[str]:
    """Requests that moved on without steps, as those of the first builds did: the log alone says how."""
    said: dict[str, str] = {}
    for _, text in log_leaves(connection):
        entry = readable_entry(text.encode())
        noun, _, kind = entry.type.partition(".") if entry else ("", "", "")
        identifier = entry.subjects.get("promotion", "") if entry else ""
        if noun == "promotion" and identifier in unsaid and kind != "opened":
            said[identifier] = kind
    for identifier, state in unsaid.items():
        if state not in _STATES.get(said.get(identifier), frozenset()):
            yield f"the request {identifier} is {state}, which is not what the log says"


def _number_faults(connection: Connection) -> Iterator[str]:
    for source, owner in ((table(VersionRow), "artifact"), (table(ReleaseRow), "application")):
        number = source.c.number
        query = select(source.c[owner], func.count(), func.max(number)).group_by(source.c[owner])
        for name, count, highest in streamed(connection, query):
            if count != highest:
                yield f"numbers of {name} are not dense: {count} up to {highest}"


def _run_faults(connection: Connection) -> Iterator[str]:
    """Rows of runs, which no entry lists: their run binds them by digests."""
    query = select(_RUN.c.id, _RUN.c.results, _RUN.c.timings, _RUN.c.cost)
    for identifier, results, timings, cost in streamed(connection, query):
        try:
            rows, labels = all_rows(connection, identifier), all_labels(connection, identifier)
        except IntegrityError as error:
            yield error.faults[0].message
            continue
        if (results_digest(rows, labels), timings_digest(rows)) != (results, timings):
            yield f"the rows of evaluation run {identifier} are not what it recorded"
        elif cost is not None and not _comes_to(rows, cost):
            yield f"the rows of evaluation run {identifier} do not come to the cost that it recorded"


def _comes_to(rows: Sequence[EvaluatedRow], cost: str) -> bool:
    try:
        recorded = RunCost.model_validate(parse_canonical(cost.encode()))
    except (InvalidInputError, ValueError):
        return False
    return cost_of(rows, recorded.price) == recorded


def _study_faults(connection: Connection) -> Iterator[str]:
    """Units of studies, which no entry lists: their study binds them by its digest."""
    studies = Studies(Read(connection))
    for (identifier,) in streamed(connection, select(_STUDY.c.id)):
        try:
            studies.units(studies.get(identifier))
        except IntegrityError as error:
            yield error.faults[0].message
        except ValueError:
            yield f"the study {identifier} is none"
