"""How long what nothing refers to is kept: the settings of collecting garbage, a canonical document.

Versions and releases are kept for ever; these times are of blobs that no version or release has.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.times import LONGEST, duration

FLOOR = "1h"
"""The shortest grace and trash time: long enough for clocks that disagree, and for somebody to notice."""

LEASE_HOURS = 24
"""How long a lease lasts from the last time that its holder asked for one."""

TURN = "2m"
"""How long a round of collecting keeps others out after it last prolonged its turn: what a killed one costs them."""

SLACK = timedelta(seconds=1)
"""What the times of files may lag behind the clock: file systems stamp by the tick."""


class Retention(BaseModel):
    """`grace` passes twice before a blob that nothing refers to goes to the trash: once before it is marked, once
    after. `trash` is how long it lies there, from where registering it again brings it back."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    grace: str = "7d"
    trash: str = "7d"

    def content(self) -> dict[str, Any]:
        """What is stored, and what the digest is taken over."""
        return self.model_dump(mode="json", exclude_none=True)

    def digest(self) -> Digest:
        return digest_of(self.content())

    def spans(self) -> Spans:
        return Spans(duration(self.grace), duration(self.trash))


@dataclass(frozen=True, slots=True)
class Spans:
    """The same as spans of time."""

    grace: timedelta
    trash: timedelta

    @property
    def margin(self) -> timedelta:
        """How long before it was marked a blob had last been put. Whatever was put later, somebody put again."""
        return max(self.grace, SLACK)


@dataclass(frozen=True, slots=True)
class SetRetention:
    """Retention settings, and who set them when; nobody set those that hold from the beginning."""

    retention: Retention
    account: str | None = None
    at: str | None = None
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""


def checked(retention: Retention) -> Retention:
    """The settings, if they keep to the floor. Raises InvalidInputError telling every fault."""
    faults = [
        fault
        for name, text in (("grace", retention.grace), ("trash", retention.trash))
        if (fault := _fault(name, text)) is not None
    ]
    if faults:
        raise InvalidInputError.of("retention", faults)
    return retention


# ---------------------------------------------------------------------------------------------------------


def _fault(name: str, text: str) -> Fault | None:
    expected = f"from {FLOOR} to {LONGEST}, such as 12h or 7d"
    try:
        span = duration(text)
    except ValueError:
        return Fault(f"{name} is not a duration", f"--{name}", expected, ascii(text[:40]))
    if not duration(FLOOR) <= span <= duration(LONGEST):
        return Fault(f"{name} is too {'short' if span < duration(FLOOR) else 'long'}", f"--{name}", expected, text)
    return None
