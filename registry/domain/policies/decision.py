"""Decisions: a verdict with every rule's measured value, requirement and remedy, for yes as for no."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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
    WAIVED = "waived"


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

PASSING = frozenset({Status.SATISFIED, Status.NOT_APPLICABLE, Status.WAIVED})

BREAK_GLASS = "break-glass"
"""The action that passes over soft rules."""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """One rule, judged.

    `measured` holds the numbers as canonical JSON; `summary` and `required` say them in a line; `remedy` lists
    what would change the status, each a sentence or a command; `origin` says which document and rule asked. `eta` is
    the time at which a pending rule becomes satisfied, if nothing happens, where that is known.
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
    eta: str | None = None

    @property
    def passes(self) -> bool:
        return self.status in PASSING

    @property
    def counts(self) -> bool:
        """Whether the verdict depends on it."""
        return self.level in {Level.HARD, Level.SOFT}

    def content(self) -> dict[str, Any]:
        told = {
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
        return told if self.eta is None else {**told, "eta": self.eta}


@dataclass(frozen=True, slots=True)
class Decision:
    """What `decide` returns: a function of policy, facts and time, and of nothing else.

    `marks` stay with a deployment for ever: `ungated`, `self-approved`. `tzdata` is the version of the zone database
    by which windows were resolved. `next_change_at` is the next time at which the verdict may change by itself.
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
    tzdata: str | None = None
    next_change_at: str | None = None

    @property
    def failing(self) -> tuple[RuleResult, ...]:
        """The rules in the way, in the order they are reported."""
        return in_the_way(self.action, self.rules)

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
                "tzdata": self.tzdata,
                "next_change_at": self.next_change_at,
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


def in_the_way(action: str, results: Iterable[RuleResult]) -> tuple[RuleResult, ...]:
    """The results that keep an action from being allowed: who breaks the glass passes over all but hard rules."""
    counting = {Level.HARD} if action == BREAK_GLASS else {Level.HARD, Level.SOFT}
    return tuple(r for r in results if r.level in counting and not r.passes)


def verdict_of(action: str, results: Iterable[RuleResult]) -> Verdict:
    """ALLOW if nothing is in the way, WAIT if all that is is pending, else DENY."""
    failing = in_the_way(action, results)
    if not failing:
        return Verdict.ALLOW
    return Verdict.WAIT if all(r.status is Status.PENDING for r in failing) else Verdict.DENY


def next_change(action: str, results: Iterable[RuleResult]) -> str | None:
    """The first time at which something in the way passes by itself."""
    return min((r.eta for r in in_the_way(action, results) if r.eta is not None), default=None)


def _without_sentences(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_sentences(item) for key, item in value.items() if key not in SENTENCES}
    if isinstance(value, list | tuple):
        return [_without_sentences(item) for item in value]
    return value
