"""The defects that are seeded, each with the tests that have to notice it: one module an area, here put together."""

from __future__ import annotations

from tests.mutants.defects import (
    adapters,
    archives,
    blobs,
    breaking,
    judging,
    looking,
    measuring,
    moving,
    people,
    pricing,
    prompts,
    proving,
    repeating,
    scales,
    signing,
    stating,
    studying,
    training,
    varying,
)

DEFECTS = (
    *judging.DEFECTS,
    *moving.DEFECTS,
    *measuring.DEFECTS,
    *scales.DEFECTS,
    *people.DEFECTS,
    *studying.DEFECTS,
    *pricing.DEFECTS,
    *adapters.DEFECTS,
    *prompts.DEFECTS,
    *repeating.DEFECTS,
    *blobs.DEFECTS,
    *breaking.DEFECTS,
    *archives.DEFECTS,
    *training.DEFECTS,
    *looking.DEFECTS,
    *varying.DEFECTS,
    *proving.DEFECTS,
    *stating.DEFECTS,
    *signing.DEFECTS,
)
