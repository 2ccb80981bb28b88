"""The defects that are seeded, each with the tests that have to notice it: one module an area, here put together."""

from __future__ import annotations

from tests.mutants.defects import (
    adapters,
    archives,
    blobs,
    judging,
    measuring,
    moving,
    people,
    prompts,
    scales,
    training,
)

DEFECTS = (
    *judging.DEFECTS,
    *moving.DEFECTS,
    *measuring.DEFECTS,
    *scales.DEFECTS,
    *people.DEFECTS,
    *adapters.DEFECTS,
    *prompts.DEFECTS,
    *blobs.DEFECTS,
    *archives.DEFECTS,
    *training.DEFECTS,
)
