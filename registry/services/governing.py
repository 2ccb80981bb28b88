"""Policies of applications: linting a file, putting one in force, showing what is in force."""

from __future__ import annotations

from pathlib import Path

from registry.domain.errors import ConflictError
from registry.domain.members import Permission
from registry.domain.names import check_name
from registry.domain.outcomes import ActivePolicy, LintReport
from registry.domain.policies.document import Policy, parse_policy, remarks
from registry.integrations.files import read_text
from registry.services.runtime import Runtime, acting, permitted
from registry.storage.catalog import Reading, Writing
from registry.storage.catalog.applications import FIRST_BY_PERSON


def lint(path: Path) -> LintReport:
    """What a policy file says. Raises InvalidInputError with every fault, each with its line."""
    policy = parse_policy(read_text(path), str(path))
    return LintReport(policy.digest(), tuple(policy.stages), remarks(policy))


def activate(runtime: Runtime, path: Path, application: str) -> ActivePolicy:
    """Put a policy in force for an application. What is live stays live; approvals given before are void.

    Raises ConflictError if the policy drops a stage that serves something.
    """
    text = read_text(path)
    policy = parse_policy(text, str(path))
    check_name(application, "application name")
    with runtime.catalog.write(acting(runtime, Permission.POLICY)) as writing:
        permitted(runtime, writing.people.members(), Permission.POLICY)
        writing.applications.demand(application)
        _refuse_dropping_live_stages(writing, policy, application)
        if writing.applications.activation(application).text != text:
            writing.applications.add_activation(application, policy, path.name, text)
        return _active(writing, application)


def shown(runtime: Runtime, application: str) -> ActivePolicy:
    with runtime.catalog.read() as reading:
        return _active(reading, check_name(application, "application name"))


# ---------------------------------------------------------------------------------------------------------


def _refuse_dropping_live_stages(writing: Writing, policy: Policy, application: str) -> None:
    for stage in writing.stages.names(application):
        pointer = writing.stages.pointer(application, stage)
        if stage not in policy.stages and pointer.deployment is not None:
            raise ConflictError(
                f"the policy has no stage {stage}, which serves {application}@{pointer.deployment.release}",
                expected=f"rules for {stage}",
                found=f"stages {', '.join(policy.stages)}",
                fix=f"keep the stage {stage} in the policy",
            )


def _active(reading: Reading | Writing, application: str) -> ActivePolicy:
    activation = reading.applications.activation(application)
    return ActivePolicy(
        application,
        activation.digest,
        activation.source,
        activation.text,
        activation.at,
        activation.actor,
        activation.sequence == FIRST_BY_PERSON,
    )
