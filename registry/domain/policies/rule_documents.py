"""What every rule of a policy has, whatever its type."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from registry.domain.frozen import Frozen
from registry.domain.policies.decision import Level
from registry.domain.policies.fields import (
    ConfidenceLevel,
    RuleId,
)
from registry.domain.policies.rule_fields import LAST_KNOWN_GOOD as LAST_KNOWN_GOOD
from registry.domain.policies.rule_fields import PRIMARY as PRIMARY
from registry.domain.policies.rule_fields import STAGE_CURRENT as STAGE_CURRENT
from registry.domain.policies.rule_fields import Part, unset_if
from registry.domain.statistics.looks import Look, look


class Confidence(Frozen):
    """The level of each one-sided bound."""

    level: ConfidenceLevel = "0.95"


class AppliesWhen(Frozen):
    """A rule applies only if one of these parts differs from what the stage serves; with nothing live it applies."""

    changed: Annotated[tuple[Part, ...], Field(min_length=1)]


class RuleDocument(Frozen):
    id: RuleId
    level: Level = Level.SOFT
    applies_when: AppliesWhen | None = None


class BoundedRule(RuleDocument):
    """A rule that is judged by bounds.

    With `max_looks` a run that extends another takes its place, until so many runs in a row were looked at; each look
    is then taken at a level of its own, so that all of them together err as seldom as one at `confidence.level`.
    """

    confidence: Confidence = Confidence()
    max_looks: Annotated[Annotated[int, Field(ge=1, le=10, strict=True)] | None, unset_if(1)] = None

    @property
    def looks(self) -> int:
        return self.max_looks or 1

    def look(self, number: int) -> Look:
        """The level that a look is taken at: the first, or the one after so many extensions on either side."""
        return look(self.confidence.level, number, self.looks)
