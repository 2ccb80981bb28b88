"""Rule types that ask people, as they are written: what they prefer, how they rate, and what they did in production.

All of them are of the type `human`; `measure` tells which. Preferences and ratings are of the items of a suite, told by
people who cannot tell which release is which. The others are outcomes of production, of whole studies.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator

from registry.domain.digests import decimal_text
from registry.domain.policies.fields import AtLeastOne, Distance, Requirement, SuiteReference
from registry.domain.policies.rule_documents import Confidence, RuleDocument
from registry.domain.policies.rule_fields import STAGE_CURRENT, Alpha, FewRaters, Flag, Fraction, Preference, unset_if
from registry.domain.wording import Refused, nearest, short

OUTCOME_MEASURES = ("nps", "completion", "score")
"""What is measured of production; the outcomes of `tandem outcome import`."""
MEASURES = ("preference", "rating", *OUTCOME_MEASURES)

_RANGES = {"nps": (Decimal(-1), Decimal(1)), "completion": (Decimal(0), Decimal(1))}


def _measure(value: object) -> object:
    if value not in MEASURES:
        found = f"unknown measure {short(value)}"
        raise Refused(found, "one of " + ", ".join(MEASURES), nearest(str(value), MEASURES))
    return value


class BesideLiveRule(RuleDocument):
    """A rule of people that may compare with what the stage serves: not worse by more than `margin`, or `superior`."""

    type: Literal["human"]
    margin: Distance | None = None
    superior: Annotated[Flag | None, unset_if(False)] = None
    confidence: Confidence = Confidence()

    @property
    def compares(self) -> bool:
        return self.margin is not None or bool(self.superior)

    @property
    def limit(self) -> str:
        """What the lower bound of the difference must be above."""
        return self.margin or "0" if self.superior else decimal_text(f"-{self.margin or 0}")

    @model_validator(mode="after")
    def _has_a_margin_or_is_better(self) -> BesideLiveRule:
        if self.margin == "0" and not self.superior:
            raise ValueError("a margin of zero is refused: that is superiority, `superior: true`")
        return self


class HumanRule(BesideLiveRule):
    """People who could not tell which was which prefer the release to what the stage serves, in enough of the items.

    With `measure: rating`, they rate it as high, but for the margin: by the mean difference of their ratings.
    """

    measure: Annotated[Literal["preference", "rating"] | None, BeforeValidator(_measure), unset_if("preference")] = None
    suite: SuiteReference
    against: Literal["stage_current"] = "stage_current"
    require: Preference | None = None
    min_items: AtLeastOne = 50
    min_raters_per_item: FewRaters = 2
    min_alpha: Alpha = "0.4"

    @property
    def baseline(self) -> str:
        """What it compares with."""
        return self.against

    @property
    def rates(self) -> bool:
        return self.measure == "rating"

    @property
    def threshold(self) -> str:
        """What the lower bound is held against: of a share of items, or of a difference of ratings."""
        return self.limit if self.require is None else self.require.split()[1]

    @model_validator(mode="after")
    def _asks_one_thing(self) -> HumanRule:
        if self.rates and (self.require is not None or not self.compares):
            raise ValueError("ratings are compared: say `margin`, how far they may fall behind, or `superior: true`")
        if not self.rates and (self.require is None or self.compares):
            raise ValueError('preferences are a share of the items: say `require: ">= 0.5"`, and no margin')
        return self


class OutcomeRule(BesideLiveRule):
    """What production showed of a release is good enough, alone or beside what the stage serves.

    `nps` is the share of promoters less that of detractors, `completion` the share of units that completed their task,
    and `score` the mean of a number within a range.

    With `anytime` the bound holds whenever somebody stopped collecting, also because it looked good just then. `split`
    is the share of units that was to get the release, whatever the study declares.
    """

    measure: Annotated[Literal["nps", "completion", "score"], BeforeValidator(_measure)]
    require: Requirement | None = None
    min_units: AtLeastOne = 100
    anytime: Annotated[Flag | None, unset_if(False)] = None
    split: Fraction | None = None

    @property
    def planned_units(self) -> int | None:
        """How many units the bound is narrowest at, if it is to hold at any time: the fewest that are looked at."""
        return self.min_units * (2 if self.compares else 1) if self.anytime else None

    @property
    def baseline(self) -> str | None:
        """What it compares with; None if the requirement is a number of its own."""
        return STAGE_CURRENT if self.compares else None

    @property
    def operator(self) -> str:
        return self.require.split()[0] if self.require else ">="

    @property
    def threshold(self) -> str | None:
        return self.require.split()[1] if self.require else None

    @model_validator(mode="after")
    def _asks_one_thing(self) -> OutcomeRule:
        if (self.require is not None) == self.compares:
            raise ValueError("say `require`, a number of its own, or `margin`, to compare with what is live")
        if self.split is not None and not self.compares:
            raise ValueError("a split is of two arms: say `margin`, or `superior: true`, to compare with what is live")
        known = _RANGES.get(self.measure)
        if known is None:
            return self
        low, high = known
        if self.threshold is not None and (self.operator != ">=" or not low <= Decimal(self.threshold) <= high):
            raise ValueError(f'{self.measure} is required to be ">= NUMBER", a number from {low} to {high}')
        if self.margin is not None and Decimal(self.margin) >= high - low:
            raise ValueError(f"no difference of {self.measure} exceeds a margin of {self.margin}")
        return self
