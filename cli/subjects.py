"""What a reviewer speaks of: a release at a stage, named as such or by the request that asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from registry.api import Registry


def release_and_stage(registry: Registry, subject: str, stage: str | None) -> tuple[str, str]:
    """The release and the stage of `APP@N --stage STAGE`, or of the id of a request.

    Raises UsageError if a release comes without a stage, or a request with another stage than its own.
    """
    if "@" in subject:
        if stage is None:
            raise click.UsageError(f"{subject} at which stage? Give --stage, or the id of a request.")
        return subject, stage
    found = registry.promotion(subject)
    if stage not in {None, found.stage}:
        raise click.UsageError(f"request {found.id} is for {found.stage}, not for {stage}.")
    return f"{found.application}@{found.release}", found.stage
