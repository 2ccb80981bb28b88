"""Decisions: a verdict with every rule's measured value, requirement and remedy, for yes as for no."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from registry.domain.digests import Digest, digest_of, without_nothing


class Status(StrEnum):
    """What came of one rule."""

    SATISFIED = "satisfied"
    UNSATISFIED = "unsatisfied"
    PENDING = "pending"
    INCONCLUSIVE = "inconclusive"
    ERROR = "error"
    NOT_APPLICABLE = "not-applicable"


class Verdict(StrEnum):
    """ALLOW: placed. WAIT: only pending rules stand in the way. DENY: something failed."""

    ALLOW = "ALLOW"
    WAIT = "WAIT"
    DENY = "DENY"


class Level(StrEnum):
    """How much a rule weighs. Hard and soft rules must pass; advisory warns; shadow is only recorded."""

    HARD = "hard"
    SOFT = "soft"
    ADVISORY = "advisory"
    SHADOW = "shadow"


SENTENCES = frozenset({"summary", "required", "remedy", "origin", "why"})
"""Keys of a decision whose values are said to people and decide nothing."""

PASSING = frozenset({Status.SATISFIED, Status.NOT_APPLICABLE})


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule, judged.

    `measured` holds the numbers as canonical JSON; `summary` and `required` say them in a line; `remedy` lists
    what would change the status, each a sentence or a command; `origin` says which document and rule asked.
    """

    id: str
    type: str
    level: Level
    status: Status
    summary: str
    required: str
    measured: Mapping[str, Any]
    origin: str
    remedy: tuple[str, ...] = ()

    @property
    def passes(self) -> bool:
        return self.status in PASSING

    @property
    def counts(self) -> bool:
        """Whether the verdict depends on it."""
        return self.level in {Level.HARD, Level.SOFT}

    def content(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "type": self.type,
            "level": self.level.value,
            "status": self.status.value,
            "summary": self.summary,
            "required": self.required,
            "measured": dict(self.measured),
            "origin": self.origin,
            "remedy": list(self.remedy),
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """What `decide` returns: a function of policy, facts and time, and of nothing else.

    `marks` stay with a deployment for ever: `ungated`, `self-approved`.
    """

    verdict: Verdict
    action: str
    application: str
    stage: str
    release: int
    digest: Digest
    at: str
    policy: Digest
    evidence_set: Digest
    binding: Digest
    facts: Digest
    current: str | None
    rules: tuple[RuleResult, ...]
    marks: tuple[str, ...] = ()

    @property
    def failing(self) -> tuple[RuleResult, ...]:
        """The rules in the way, in the order they are reported."""
        return tuple(r for r in self.rules if r.counts and not r.passes)

    @property
    def counts(self) -> dict[str, int]:
        """How many counting rules came out how, and how many advisory ones failed (`advisory-failed`).

        What did not occur is left out, so that a status which a later version adds changes no document of old.
        """
        found = Counter(rule.status.value for rule in self.rules if rule.counts)
        found["advisory-failed"] = sum(1 for r in self.rules if r.level is Level.ADVISORY and not r.passes)
        return {key: n for key, n in found.items() if n}

    def content(self) -> dict[str, Any]:
        """The canonical document that is stored, returned by every door and digested."""
        return without_nothing(
            {
                "verdict": self.verdict.value,
                "action": self.action,
                "application": self.application,
                "stage": self.stage,
                "release": f"{self.application}@{self.release}",
                "release_digest": self.digest,
                "at": self.at,
                "policy": self.policy,
                "evidence_set": self.evidence_set,
                "binding": self.binding,
                "facts": self.facts,
                "current": self.current,
                "counts": self.counts,
                "rules": [rule.content() for rule in self.rules],
                "marks": list(self.marks),
            }
        )

    def content_digest(self) -> Digest:
        return digest_of(self.content())

    def outcome(self) -> dict[str, Any]:
        """The content without its sentences and without `counts`, which follow from the rest.

        A replay compares the outcome, so a better wording in a later version breaks no replay.
        """
        told = {key: item for key, item in self.content().items() if key not in {"counts", "rules"}}
        return told | {"rules": [_without_sentences(rule.content()) for rule in self.rules]}

    def outcome_digest(self) -> Digest:
        return digest_of(self.outcome())


def _without_sentences(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_sentences(item) for key, item in value.items() if key not in SENTENCES}
    if isinstance(value, list | tuple):
        return [_without_sentences(item) for item in value]
    return value
