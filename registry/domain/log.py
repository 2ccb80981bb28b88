"""Log leaves: their final form, from the first entry on.

A leaf is canonical JSON of at most 8 KiB. `rows` is the digest of every governed row written with the entry
(each row names its entry), so that a changed column anywhere is found by recomputing; `state_root` is the root
over all stage heads *after* the entry, so that the newest leaf alone tells what is live.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from registry.domain.digests import Digest, Json, canonical_json, digest_of_texts, without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.text import check_text
from registry.domain.transparency.trees import tree_hash

MAX_LEAF = 8 * 1024
"""Bytes."""


@dataclass(frozen=True, slots=True)
class StageHead:
    """What a stage serves, as it enters the state root."""

    application: str
    stage: str
    epoch: int
    deployment: str
    release: Digest


@dataclass(frozen=True, slots=True)
class Entry:
    """What happened, before it has its place in the log. `type` is dotted: noun, then what became of it.

    `subjects` maps what the entry is about to its digest or id, for example `{"release": "sha256:…"}`.
    """

    type: str
    subjects: Mapping[str, str]
    application: str | None = None
    stage: str | None = None
    epoch: int | None = None
    decision: str | None = None
    reason: str | None = None
    assurance: str | None = None
    """How sure it is who acted, where that is more than how they came in."""

    def __post_init__(self) -> None:
        """Raises InvalidInputError if the reason is no text: before anything of it is written."""
        check_text(self.reason or "", "a reason", "reason")


def leaf(
    entry: Entry,
    *,
    index: int,
    op_id: str,
    time: str,
    actor: str,
    assurance: str,
    rows: Digest,
    state_root: Digest,
    recorded: str | None = None,
) -> bytes:
    """The bytes of one log entry. Raises InvalidInputError if they exceed MAX_LEAF (an over-long reason).

    `recorded` is the newest time in the log before it, told only by an entry whose own time is behind that.
    """
    data = canonical_json(
        without_nothing(
            {
                "v": 1,
                "type": entry.type,
                "index": index,
                "op_id": op_id,
                "time": time,
                "recorded": recorded,
                "actor": actor,
                "assurance": assurance,
                "application": entry.application,
                "stage": entry.stage,
                "epoch": entry.epoch,
                "decision": entry.decision,
                "reason": entry.reason or None,
                "subjects": dict(entry.subjects),
                "rows": rows,
                "state_root": state_root,
            }
        )
    )
    if len(data) > MAX_LEAF:
        raise InvalidInputError(
            "too long for a log entry",
            where="reason" if entry.reason else entry.type,
            expected=f"at most {MAX_LEAF} bytes with all that belongs to the entry",
            found=f"{len(data)} bytes",
            fix="give a shorter reason, and link to what says more" if entry.reason else "do less at once",
        )
    return data


def rows_digest(rows: Sequence[tuple[str, Mapping[str, Json]]]) -> Digest:
    """Digest of the governed rows of one entry: (table, columns) pairs, independent of their order."""
    lines = [canonical_json({"table": table, "row": dict(row)}).decode() for table, row in rows]
    return digest_of_texts(sorted(lines))


def state_root(heads: Sequence[StageHead]) -> Digest:
    """Tree hash over all stage heads, sorted by `application@stage`."""
    return Digest("sha256:" + tree_hash([data for _, data in sorted(map(head_leaf, heads))]).hex())


def head_leaf(head: StageHead) -> tuple[str, bytes]:
    """What a stage is sorted by among all, and the bytes that stand for it in the tree."""
    stage = f"{head.application}@{head.stage}"
    return stage, canonical_json(
        {"deployment": head.deployment, "epoch": head.epoch, "release": head.release, "stage": stage}
    )
