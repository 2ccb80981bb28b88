"""The ids of the rules that are built in: judged everywhere, and not to be taken by a policy's own rules."""

from __future__ import annotations

CLOCK = "clock"
NOT_QUARANTINED = "not-quarantined"
CURRENT_VERIFIED = "current-verified"
HOLD = "hold"
FROZEN = "frozen"
REJECTED = "rejected"
UPSTREAM_INCIDENT = "upstream-incident"
CONTRACT = "contract"
EVIDENCE = "evidence"
KNOWN_GOOD = "known-good"

RESERVED = (
    *(CLOCK, NOT_QUARANTINED, CURRENT_VERIFIED, HOLD, FROZEN, REJECTED, UPSTREAM_INCIDENT),
    *(CONTRACT, EVIDENCE, KNOWN_GOOD),
)
"""Ids that no rule of a policy may have."""
WAIVABLE = (NOT_QUARANTINED, FROZEN, REJECTED, CONTRACT)
"""Built-in rules that a stage may list in `waivers.allow`."""
