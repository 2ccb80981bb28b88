"""What declared documents come to: a step for each, in the order of applying, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import RegistryError


class Action(StrEnum):
    """What a step would do."""

    CREATE = "create"
    """A new version, application or release."""
    CHANGE = "change"
    """Another policy in force, or another licence of rows that are there."""
    PROMOTE = "promote"
    """Another release at a stage, if its policy allows."""
    UNCHANGED = "unchanged"


class Outcome(StrEnum):
    """What became of a step."""

    DONE = "done"
    UNCHANGED = "unchanged"
    WAITS = "waits"
    """Opened or proposed: people, or time, have yet to agree."""
    DENIED = "denied"
    FAILED = "failed"
    NOT_TRIED = "not tried"


@dataclass(frozen=True, slots=True)
class Step:
    """What one document comes to. `result` is the reference that it is, or will be; `said` what differs, a line each.

    `digest` is that of what it will be; None where this depends on a step before it.
    """

    kind: str
    subject: str
    action: Action
    result: str
    digest: str | None
    said: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Every step in the order of applying."""

    steps: tuple[Step, ...]

    @property
    def changes(self) -> int:
        return sum(step.action is not Action.UNCHANGED for step in self.steps)

    @property
    def digest(self) -> Digest:
        """Identifies what would be done: it changes whenever that changes."""
        return digest_of(
            [
                {
                    "kind": step.kind,
                    "subject": step.subject,
                    "action": step.action.value,
                    "result": step.result,
                    "digest": step.digest or "",
                    "said": list(step.said),
                }
                for step in self.steps
            ]
        )


@dataclass(frozen=True, slots=True)
class AppliedStep:
    """A step, and what became of it."""

    step: Step
    outcome: Outcome
    result: str
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """A plan, and how far it was carried out. `error` is what stopped it; what was done before it stays done."""

    plan: Plan
    steps: tuple[AppliedStep, ...]
    error: RegistryError | None = None

    def any(self, outcome: Outcome) -> bool:
        return any(step.outcome is outcome for step in self.steps)
