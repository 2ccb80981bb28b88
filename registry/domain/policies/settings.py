"""What a stage's policy says besides its rules: verification, waivers, breaking glass, auto-promotion.

Every key is optional and stays out of the policy's digest while it is not set; what holds then is a property here.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from registry.domain.frozen import Frozen
from registry.domain.policies.fields import AtLeastOne, ConfidenceLevel, Requirement, RuleId, SlotName, SuiteReference
from registry.domain.times import duration
from registry.domain.wording import Refused


def _duration(value: object) -> object:
    """Before anything else: a number in quotes would be refused as well, for want of a unit."""
    bare = isinstance(value, int) and not isinstance(value, bool)
    if not bare and not isinstance(value, str):
        return value
    try:
        duration(str(value))
    except ValueError as error:
        count = str(value).strip()
        fix = f"write {count}h for hours, or {count}m, {count}d" if re.fullmatch("[1-9][0-9]{0,5}", count) else ""
        raise Refused(str(error), "", fix) from error
    return value


def _rollout(value: object) -> object:
    if value != "instant":
        raise ValueError("this version places a release at once: only `instant` is supported")
    return value


PROMOTION_TTL = "14d"
"""How long a request stays open where the stage does not say."""

Duration = Annotated[str, BeforeValidator(_duration)]
Slots = Annotated[tuple["Slot", ...], Field(min_length=1)]
TrustedRunners = Annotated[tuple[Annotated[str, Field(min_length=1, max_length=254)], ...], Field(min_length=1)]
"""The accounts whose evaluation runs count; without it, any member's."""
Rollout = Annotated[Literal["instant"], BeforeValidator(_rollout)]
Signature = Literal["required"] | None
"""Whether only what people signed with a key of theirs counts."""


class Slot(Frozen):
    """How many people must say yes in one capacity."""

    slot: SlotName
    count: AtLeastOne = 1


class Check(Frozen):
    """A scorer's bound that a deployment has to show after it went live."""

    suite: SuiteReference
    metric: str
    require: Requirement
    min_samples: AtLeastOne = 100
    level: ConfidenceLevel | None = None
    """Of the one-sided bound; "0.95" unless it is set."""


class Verify(Frozen):
    """Checks run on what was placed, until when they must have passed, and what happens otherwise."""

    checks: Annotated[tuple[Check, ...], Field(min_length=1)]
    deadline: Duration = "1h"
    on_fail: Literal["rollback", "hold"] = "rollback"
    on_timeout: Literal["rollback", "hold"] = "hold"


class MaxAuto(Frozen):
    """How many automatic rollbacks a stage may see in a time; after that it is held."""

    count: AtLeastOne = 2
    window: Duration = "24h"


class AutoPromote(Frozen):
    """The auto-promoter places the newest release that may enter. `resume`: what lifts a hold after a rollback."""

    enabled: Annotated[bool, Field(strict=True)]
    resume: Literal["manual", "newer_release"] = "manual"


class Waivers(Frozen):
    """Which rules may be waived, and whose yes grants it."""

    allow: Annotated[tuple[RuleId, ...], Field(min_length=1)]
    slots: Slots
    max_ttl: Duration = "30d"
    ticket: Literal["required", "optional"] = "optional"
    signature: Signature = None


class Retrospect(Frozen):
    """Who has to approve in retrospect, and until when."""

    slots: Slots
    deadline: Duration = "72h"
    signature: Signature = None


class BreakGlass(Frozen):
    """Breaking glass at this stage: retrospective approvals, and what happens when they do not come in time."""

    retro: Retrospect
    on_overdue: Literal["hold", "rollback"] = "hold"


class Activation(Frozen):
    """Whose yes putting another policy in force needs."""

    slots: Slots
    signature: Signature = None
