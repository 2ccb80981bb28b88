"""Entries of the log as people look for them and see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import parse_canonical
from registry.domain.errors import InvalidInputError


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry. `time` is what the clock of its writer said; the order of entries is that of `index`."""

    index: int
    type: str
    time: str
    actor: str
    assurance: str
    op_id: str
    application: str | None
    stage: str | None
    epoch: int | None
    decision: str | None
    reason: str | None
    subjects: Mapping[str, str]


def entry_of(leaf: Mapping[str, Any]) -> LogEntry:
    """The entry that a leaf is of."""
    return LogEntry(
        leaf["index"],
        leaf["type"],
        leaf["time"],
        leaf["actor"],
        leaf["assurance"],
        leaf["op_id"],
        leaf.get("application"),
        leaf.get("stage"),
        leaf.get("epoch"),
        leaf.get("decision"),
        leaf.get("reason"),
        leaf["subjects"],
    )


def readable_entry(data: bytes) -> LogEntry | None:
    """The entry in the bytes of a leaf; None if they are something else."""
    try:
        leaf = parse_canonical(data)
        found = entry_of(leaf) if isinstance(leaf, Mapping) else None
    except (InvalidInputError, LookupError):
        return None
    texts = found and (found.type, found.time, found.actor, found.assurance, found.op_id)
    if not texts or not found or not all(isinstance(text, str) for text in texts):
        return None
    optional = (found.application, found.stage, found.reason, found.decision)
    if not all(text is None or isinstance(text, str) for text in optional):
        return None
    told = found.subjects
    return found if isinstance(told, Mapping) and all(isinstance(one, str) for one in told.values()) else None


def newest_time(leaf: Mapping[str, Any]) -> str:
    """The newest time in the log up to an entry: it never goes back, whatever its writer's clock did."""
    return str(leaf.get("recorded", leaf["time"]))


def terms_of(leaf: Mapping[str, Any]) -> Iterator[str]:
    """What an entry is found by, each once: its type and the noun of that, who and where, and all it is about."""
    kind, application, stage = leaf["type"], leaf.get("application"), leaf.get("stage")
    yield type_term(kind)
    yield type_term(kind.partition(".")[0])
    yield actor_term(leaf["actor"])
    if application is not None:
        yield application_term(application)
        if stage is not None:
            yield stage_term(application, stage)
    yield from (subject_term(subject) for subject in sorted(set(leaf["subjects"].values())))


def type_term(type_: str) -> str:
    """Of a type such as `promotion.opened`, or all of a noun: `promotion`."""
    return f"type:{type_}"


def actor_term(actor: str) -> str:
    return f"actor:{actor}"


def application_term(application: str) -> str:
    return f"application:{application}"


def stage_term(application: str, stage: str) -> str:
    return f"stage:{application}@{stage}"


def subject_term(subject: str) -> str:
    """Of a digest or an id that entries are about."""
    return f"subject:{subject}"
