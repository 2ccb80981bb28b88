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
from registry.domain.policies.rule_fields import Part


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
