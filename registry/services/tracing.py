"""What happened at a stage, newest first."""

from __future__ import annotations

from registry.domain.names import parse_stage_ref
from registry.domain.outcomes import HistoryItem, Page
from registry.services.runtime import Runtime


def history(runtime: Runtime, stage: str, after: str | None, limit: int) -> Page[HistoryItem]:
    """Placements, refusals and waits. Raises NotFoundError for a stage that is not there."""
    ref = parse_stage_ref(stage)
    with runtime.catalog.read() as reading:
        reading.stages.pointer(ref.application, ref.stage)
        return reading.stages.history(ref.application, ref.stage, after, limit)
