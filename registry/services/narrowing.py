"""What lists are narrowed down to: an application and a stage, which have to be there, or a typo would list nothing."""

from __future__ import annotations

from registry.domain.errors import NotFoundError
from registry.domain.names import check_name, check_stage
from registry.storage.catalog import Reading


def demand_known(reading: Reading, application: str | None, stage: str | None) -> None:
    """Raise NotFoundError unless the application and the stage, as far as they are given, are or were there.

    A stage that a policy dropped still has its records; without an application, one that has the stage is enough.
    """
    if application is not None:
        reading.applications.demand(check_name(application, "application name"))
    if stage is None:
        return
    check_stage(stage)
    if application is not None:
        reading.stages.pointer(application, stage)
        return
    applications = reading.applications.names()
    if not any(stage in reading.stages.names(name) for name in applications):
        known = sorted({found for name in applications for found in reading.stages.names(name)})
        raise NotFoundError(
            f"no application has a stage {stage!r}",
            expected=f"one of {', '.join(known)}" if known else "a stage of an application",
            found=stage,
            fix="`tandem status` lists applications and their stages",
        )
