"""Log leaves: their final form, from the first entry on.

A leaf is canonical JSON of at most 8 KiB. `rows` is the digest of every governed row written with the entry
(each row names its entry), so that a changed column anywhere is found by recomputing; `state_root` is the root
over all stage heads *after* the entry, so that the newest leaf alone tells what is live.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

from registry.domain.digests import Digest, Json, canonical_json, digest_of_texts, parse_canonical, without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.text import check_text
from registry.domain.transparency.trees import tree_hash

MAX_LEAF = 8 * 1024
"""Bytes."""

Said: TypeAlias = tuple[object, object, object, object]
"""What a leaf says of its index, rows, state root and type; None for what it does not say."""


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


def said(leaves: Sequence[str]) -> list[Said]:
    """What leaves say, read from their texts. One that is no leaf, or not in canonical form, says nothing.

    Nearly every leaf is told from its form alone, three times as fast as by parsing it and writing it again: with no
    character beyond ASCII and none escaped, a leaf is canonical if its keys are in order.
    """
    plain = _is_plain("".join(leaves))
    return [(_by_form(text) if plain or _is_plain(text) else None) or _parsed(text) for text in leaves]


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


# ---------------------------------------------------------------------------------------------------------

_PLAIN = bytes(0 if byte < 0x20 or byte == 0x5C else byte for byte in range(256))
"""Maps the control characters and the backslash to zero, and every other byte to itself."""
_TEXT, _NUMBER = '"[^"]*+"', "(?:0|-?[1-9][0-9]{0,14})"
_FORM = re.compile(
    rf'\{{"actor":{_TEXT}(?:,"application":{_TEXT})?,"assurance":{_TEXT}(?:,"decision":{_TEXT})?(?:,"epoch":{_NUMBER})?'
    rf',"index":({_NUMBER}),"op_id":{_TEXT}(?:,"reason":{_TEXT})?(?:,"recorded":{_TEXT})?,"rows":"([^"]*+)"'
    rf'(?:,"stage":{_TEXT})?,"state_root":"([^"]*+)","subjects":\{{((?:{_TEXT}:{_TEXT}(?:,{_TEXT}:{_TEXT})*+)?)\}}'
    rf',"time":{_TEXT},"type":"([^"]*+)","v":{_NUMBER}\}}'
).fullmatch
"""A leaf without escapes, as `leaf` writes it; whether the keys of its subjects are in order is not told by it."""


def _is_plain(text: str) -> bool:
    return text.isascii() and b"\0" not in text.encode().translate(_PLAIN)


def _by_form(text: str) -> Said | None:
    found = _FORM(text) if len(text) <= MAX_LEAF else None
    if found is None:
        return None
    index, rows, root, subjects, type_ = found.groups()
    keys = subjects.split('"')[1::4]
    return (int(index), rows, root, type_) if keys == sorted(set(keys)) else None


def _parsed(text: str) -> Said:
    found = None
    with suppress(InvalidInputError, UnicodeEncodeError):
        found = parse_canonical(text.encode()) if len(text) <= MAX_LEAF else None
    leaf = found if isinstance(found, dict) else {}
    return leaf.get("index"), leaf.get("rows"), leaf.get("state_root"), leaf.get("type")
