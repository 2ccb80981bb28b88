"""Policies of applications: linting a file, putting one in force, showing what is in force."""

from __future__ import annotations

from pathlib import Path

from registry.domain.errors import ConflictError, Fault, InvalidInputError, NotFoundError
from registry.domain.manifests import Kind
from registry.domain.members import Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import ActivePolicy, LintReport
from registry.domain.policies.decision import Level
from registry.domain.policies.document import (
    EVIDENCE,
    PRIMARY,
    CompareRule,
    EvaluatedRule,
    MetricRule,
    Policy,
    parse_policy,
    remarks,
)
from registry.domain.policies.fields import REQUIRED
from registry.domain.suites import suite_of
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
        _refuse_unknown_suites(writing, policy, path)
        _refuse_dropping_live_stages(writing, policy, application)
        if writing.applications.activation(application).text != text:
            writing.applications.add_activation(application, policy, path.name, text)
        return _active(writing, application)


def shown(runtime: Runtime, application: str) -> ActivePolicy:
    with runtime.catalog.read() as reading:
        return _active(reading, check_name(application, "application name"))


# ---------------------------------------------------------------------------------------------------------


def _refuse_unknown_suites(writing: Writing, policy: Policy, path: Path) -> None:
    """Refuse rules that could never pass: about suites or scorers that are not there, or that have no bound."""
    faults: list[Fault] = []
    for stage, demands in policy.stages.items():
        for rule in demands.rules:
            if isinstance(rule, EVIDENCE) and rule.suite != REQUIRED:
                faults += _suite_faults(writing, rule, f"{path} {stage}/{rule.id}")
    if faults:
        raise InvalidInputError.of(str(path), faults)


def _suite_faults(writing: Writing, rule: EvaluatedRule | MetricRule | CompareRule, where: str) -> list[Fault]:
    try:
        suite = suite_of(writing.artifacts.version(parse_version_ref(rule.suite), Kind.SUITE).manifest)
    except NotFoundError as error:
        return [Fault(error.message, where, error.expected, error.found, "register the suite first")]
    metric = suite.primary if isinstance(rule, EvaluatedRule) or rule.metric == PRIMARY else rule.metric
    kinds = suite.kinds()
    if metric not in kinds:
        return [Fault(f"{rule.suite} has no scorer {metric!r}", where, "one of " + ", ".join(sorted(kinds)), metric)]
    if kinds[metric] != "binary" and rule.level in {Level.HARD, Level.SOFT}:
        fix = "make the rule advisory, or ask for a scorer that has one"
        return [
            Fault(f"the scorer {metric} has no exact bound and cannot gate", where, "level: advisory", rule.level, fix)
        ]
    return []


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
