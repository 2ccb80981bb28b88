"""What became of a version: everything that was made of it, and the stages where that serves now."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Affected:
    """One thing made of a version or release, directly or by way of others.

    `kind` is the kind of an artifact, `release` or `stage`; `by` says how it was made of `of`: `includes`, `examples`,
    `trained-on`, `parent`, `base` (an adapter of a base model), `measures` (a suite over a dataset), `contains` (a
    release) or `serves` (a stage, now).
    """

    kind: str
    reference: str
    by: str
    of: str
