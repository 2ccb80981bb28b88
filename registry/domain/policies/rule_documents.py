"""What every rule of a policy has, whatever its type."""

from __future__ import annotations

from abc import abstractmethod
from typing import Annotated

from pydantic import Field, model_validator

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
from registry.domain.policies.settings import Duration
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


class PairedRule(RuleDocument):
    """A rule that may compare runs of the release with those of another, row by row.

    With `max_baseline_age` the newest of those must be no older than that: what the other release once answered says
    little of what it answers now, where a server, a judge or a library moved on meanwhile.
    """

    max_baseline_age: Duration | None = None

    @property
    @abstractmethod
    def baseline(self) -> str | None:
        """What it compares with; None if with nothing."""

    @model_validator(mode="after")
    def _ages_what_it_compares_with(self) -> PairedRule:
        if self.max_baseline_age is not None and self.baseline is None:
            raise ValueError("`max_baseline_age` is of a rule that compares: this one compares with no other release")
        return self
