"""What only some rules ask for, and is gathered only where they do: attestations, expressions, components.

Signatures are checked and expressions are evaluated here, with the keys and texts of the policy in force; the facts
hold what came of it, so that judging needs neither a key nor an engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from registry.domain.evaluations import EvaluationRun
from registry.domain.manifests import Kind, Version
from registry.domain.names import VersionRef, parse_version_ref
from registry.domain.policies.facts import AttestationFact, ComponentFact, ExpressionFact
from registry.domain.policies.rule_types import (
    AttestationRule,
    ExpressionRule,
    LineageRule,
    SizeLimitRule,
    rule_digest,
)
from registry.integrations.dsse import parse_envelope, signers
from registry.integrations.expressions import engine, evaluate_expression
from registry.services.situation.case import Case


def attestations(case: Case) -> tuple[AttestationFact, ...]:
    """Stored statements about the release of the types that rules ask for, with the rules' keys that really signed.

    Each is of the time when what it says was first kept: signed or spelled otherwise it is no newer.
    """
    rules = [rule for rule in case.demands.rules if isinstance(rule, AttestationRule)]
    if not rules:
        return ()
    keys = sorted({key for rule in rules for key in rule.keys})
    asked = {rule.predicate_type for rule in rules}
    found, first = [], dict[tuple[str, bytes], str]()
    for stored in case.reading.attestations.of(case.release.digest):
        envelope = parse_envelope(stored.envelope)
        at = first.setdefault((envelope.payload_type, envelope.payload), stored.at)
        if stored.predicate_type in asked:
            found.append(
                AttestationFact(
                    id=stored.id,
                    predicate_type=stored.predicate_type,
                    result=stored.result,
                    keys=signers(envelope, keys),
                    at=at,
                )
            )
    return tuple(found)


def expressions(case: Case, runs: Sequence[EvaluationRun], requester: str | None) -> tuple[ExpressionFact, ...]:
    """What the stage's expressions come to."""
    rules = [rule for rule in case.demands.rules if isinstance(rule, ExpressionRule)]
    if not rules:
        return ()
    context = _context(case, runs, requester)
    found = []
    for rule in rules:
        result, detail = evaluate_expression(rule.expr, context)
        found.append(ExpressionFact(rule=rule_digest(rule), result=result, detail=detail, engine=engine()))
    return tuple(found)


def components(case: Case) -> tuple[ComponentFact, ...]:
    """The parts of the release, where a rule asks about lineage or size."""
    if not any(isinstance(rule, LineageRule | SizeLimitRule) for rule in case.demands.rules):
        return ()
    found = []
    for component in case.release.components:
        version = case.reading.artifacts.version(VersionRef(component.name, number=component.number))
        found.append(
            ComponentFact(
                role=component.role.value,
                reference=component.reference,
                digest=component.digest,
                bytes=sum(file.size for file in version.files if file.stored),
                registered_by=case.reading.artifacts.uploaders(component.digest),
                trained_on=_trained_on(case, version),
                source=next((r.target for r in version.relations if r.kind == "source"), None),
            )
        )
    return tuple(found)


# ---------------------------------------------------------------------------------------------------------


def _trained_on(case: Case, version: Version) -> tuple[tuple[str, str | None], ...]:
    names = sorted({r.target for r in version.relations if r.kind == "trained-on"})
    return tuple((name, _licence(case, name)) for name in names)


def _licence(case: Case, reference: str) -> str | None:
    """The licence that was told of a dataset last, which is the one that counts."""
    dataset = case.reading.artifacts.version(parse_version_ref(reference), Kind.DATASET)
    return next((r.target for r in reversed(dataset.relations) if r.kind == "licence"), None)


def _context(case: Case, runs: Sequence[EvaluationRun], requester: str | None) -> dict[str, Any]:
    """What expressions may read; the names and types are those they are checked against when a policy is activated."""
    release, serving = case.release, case.pointer.deployment
    parameters = release.manifest["generation"]
    return {
        "release": {
            "application": release.application,
            "number": release.number,
            "digest": str(release.digest),
            "parameters": {k: "|".join(v) if isinstance(v, list) else str(v) for k, v in parameters.items()},
            "composed_by": case.reading.releases.assembler(release),
        },
        "stage": case.stage,
        "current": {"release": serving.release, "digest": str(serving.digest)} if serving else None,
        "components": [
            {
                "role": c.role.value,
                "name": c.name,
                "number": c.number,
                "digest": str(c.digest),
                "weight": c.weight or "",
                "registered_by": list(case.reading.artifacts.uploaders(c.digest)),
            }
            for c in release.components
        ],
        "runs": [
            {
                "suite": run.suite,
                "rows": run.rows,
                "failed": run.failed,
                "unmeasured": run.unmeasured,
                "prompt_tokens": run.prompt_tokens,
                "completion_tokens": run.completion_tokens,
                "actor": run.actor,
            }
            for run in runs
        ],
        "requester": requester or "",
    }
