"""What a registry says of a decision: by itself, and as a SLSA verification summary (VSA, v1).

A summary says PASSED where every rule passed that the verdict depends on: who breaks the glass passes over some, and
what is placed so has not passed. Rules that were waived passed by their waivers, and the extension names them.

Of what a summary may say, levels of SLSA's own tracks, levels of dependencies and the version of SLSA are left out:
how the parts were built is not what a policy of Tandem looks at. The level that it names is the stage.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from registry.domain.digests import Digest, without_nothing
from registry.domain.errors import ConflictError
from registry.domain.outcomes import RecordedDecision
from registry.domain.policies.decision import Decision, Status, Verdict
from registry.domain.releases import Release
from registry.domain.statements.documents import (
    DECISION,
    SUMMARY,
    Place,
    about,
    descriptor,
    digest_set,
    statement,
    urn,
    verifier_of,
)

PASSED, FAILED = "PASSED", "FAILED"


def of_decision(recorded: RecordedDecision, release: Release, place: Place) -> bytes:
    """The statement of a decision, with what came of each rule."""
    made = recorded.decision
    predicate = {
        "id": recorded.id,
        "decision": made.content_digest(),
        "verdict": made.verdict.value,
        "action": made.action,
        "application": made.application,
        "stage": made.stage,
        "at": made.at,
        "policy": made.policy,
        "facts": made.facts,
        "evidence_set": made.evidence_set,
        "binding": made.binding,
        "current": made.current,
        "marks": list(made.marks),
        "rules": [
            {
                "id": rule.id,
                "type": rule.type,
                "level": rule.level.value,
                "status": rule.status.value,
                "required": rule.required,
                "summary": rule.summary,
            }
            for rule in made.rules
        ],
        "log": place.content(),
    }
    return statement(about(release), DECISION, without_nothing(predicate))


def summary_of(
    recorded: RecordedDecision,
    release: Release,
    place: Place,
    facts: Mapping[str, Any],
    inputs: Sequence[Mapping[str, Any]],
) -> bytes:
    """The verification summary of a decision that verified a release. `inputs` are all attestations it rests on."""
    made = recorded.decision
    passed = made.verdict is Verdict.ALLOW and all(rule.passes for rule in made.rules if rule.counts)
    document = Digest(facts["policy_document"])
    predicate = {
        "verifier": {"id": verifier_of(place.origin)},
        "timeVerified": made.at,
        "resourceUri": urn("release", release.reference),
        "policy": {"uri": urn("policy", document), "digest": digest_set(document)},
        "inputAttestations": list(inputs),
        "verificationResult": PASSED if passed else FAILED,
        "verifiedLevels": [f"TANDEM_STAGE_{made.stage}" if passed else FAILED],
        DECISION: _extension(recorded, place, facts),
    }
    return statement(about(release), SUMMARY, predicate)


def refuse_undecided(recorded: RecordedDecision) -> None:
    """Raise ConflictError for a decision about something else than entering a stage, and for one that still waits."""
    made = recorded.decision
    if made.action not in {"promote", "break-glass"}:
        raise ConflictError(
            f"decision {recorded.id} verified no release against a policy",
            expected="a decision about entering a stage",
            found=f"one about {made.action}",
            fix=f"`tandem decision list {made.application}` shows others",
        )
    if made.verdict is Verdict.WAIT:
        raise ConflictError(
            f"decision {recorded.id} waits: nothing is verified yet",
            expected="ALLOW or DENY",
            found="WAIT",
            fix=f"`tandem promote {made.application}@{made.release} --to {made.stage}` tells what it waits for",
        )


def input_of(kind: str, identifier: str, digest: Digest) -> dict[str, Any]:
    """An attestation that a decision rests on; the digest is of its envelope."""
    return descriptor(digest, uri=urn(kind, identifier))


# ---------------------------------------------------------------------------------------------------------


def _extension(recorded: RecordedDecision, place: Place, facts: Mapping[str, Any]) -> dict[str, Any]:
    made: Decision = recorded.decision
    return without_nothing(
        {
            "id": recorded.id,
            "decision": made.content_digest(),
            "verdict": made.verdict.value,
            "action": made.action,
            "application": made.application,
            "stage": made.stage,
            "policy": made.policy,
            "registry_policy": facts.get("registry_policy"),
            "facts": made.facts,
            "marks": list(made.marks),
            "waived": [rule.id for rule in made.rules if rule.status is Status.WAIVED],
            "log": place.content(),
        }
    )
