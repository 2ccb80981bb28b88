"""What a change of a prompt's contract means to those who use it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Effect(StrEnum):
    """UNKNOWN is what cannot be compared."""

    BREAKING = "breaking"
    UNKNOWN = "unknown"
    COMPATIBLE = "compatible"


@dataclass(frozen=True, slots=True)
class ContractChange:
    """One change. `where` is its place in the prompt (`variables.tone`, `output.answer`), `said` what it means."""

    effect: Effect
    where: str
    said: str

    @property
    def breaks(self) -> bool:
        return self.effect is not Effect.COMPATIBLE
