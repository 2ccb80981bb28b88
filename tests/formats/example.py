"""What the examples of the formats have in common: their form, their time and their identifiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

AT = "2026-03-02T09:00:00.000000Z"


@dataclass(frozen=True, slots=True)
class Example:
    """A value, how its digest is taken (one of the rules of the test that recomputes it), and the digest."""

    rule: str
    value: Any
    digest: str


def an_id(name: str) -> str:
    return f"01KJPQ9M00{name:0>16}"
