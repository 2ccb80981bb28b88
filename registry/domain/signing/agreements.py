"""What people sign besides promotions: a yes to a waiver, to what was placed by breaking glass, or to a policy.

Each statement is made from what is recorded, so that both can only say the same; the binding digest covers all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from registry.domain.digests import Digest, digest_of, without_nothing
from registry.domain.safety import Incident, Waiver
from registry.domain.signing.statements import Agreement, LogState, Said, reason_digest
from registry.domain.stages import Deployment


@dataclass(frozen=True, slots=True)
class Terms:
    """What a yes says of itself: why, until when it may be recorded, and where."""

    reason: str
    expires_at: str
    nonce: str
    log: LogState


def about_waiver(waiver: Waiver, terms: Terms) -> Said[Agreement]:
    """The statement that is signed to grant a waiver."""
    release = f"{waiver.application}@{waiver.release}"
    agreement = Agreement(
        agrees_to="waiver",
        id=waiver.id,
        application=waiver.application,
        stage=f"{waiver.application}@{waiver.stage}",
        release=release,
        rule=waiver.rule,
        floor=waiver.floor,
        binding_digest=_binding(
            {
                "id": waiver.id,
                "release": waiver.digest,
                "stage": f"{waiver.application}@{waiver.stage}",
                "rule": waiver.rule,
                "rule_digest": waiver.rule_digest,
                "floor": waiver.floor,
                "reason": waiver.reason,
                "ticket": waiver.ticket,
                "person": waiver.person,
                "at": waiver.at,
                "expires_at": waiver.expires_at,
            }
        ),
        **_said(terms),
    )
    return Said(release, waiver.digest, agreement)


def about_incident(incident: Incident, deployment: Deployment, terms: Terms) -> Said[Agreement]:
    """The statement that is signed to approve in retrospect what was placed by breaking glass."""
    release = f"{deployment.application}@{deployment.release}"
    agreement = Agreement(
        agrees_to="incident",
        id=incident.id,
        application=incident.application,
        stage=f"{incident.application}@{incident.stage}",
        release=release,
        deployment=deployment.id,
        binding_digest=_binding(
            {
                "id": incident.id,
                "release": deployment.digest,
                "stage": f"{incident.application}@{incident.stage}",
                "deployment": deployment.id,
                "decision": deployment.decision,
                "ticket": incident.ticket,
                "reason": incident.reason,
                "person": incident.person,
                "at": incident.at,
                "approve_by": incident.approve_by,
            }
        ),
        **_said(terms),
    )
    return Said(release, deployment.digest, agreement)


def about_policy(application: str, policy: Digest, replaced: Digest | None, terms: Terms) -> Said[Agreement]:
    """The statement that is signed to put a policy in force in place of another."""
    agreement = Agreement(
        agrees_to="policy",
        id=policy,
        application=application,
        replaces=replaced,
        binding_digest=_binding({"application": application, "policy": policy, "replaces": replaced}),
        **_said(terms),
    )
    return Said(application, policy, agreement)


def _binding(parts: Mapping[str, Any]) -> Digest:
    return digest_of(without_nothing(parts))


def _said(terms: Terms) -> dict[str, Any]:
    return {
        "expires_at": terms.expires_at,
        "nonce": terms.nonce,
        "reason_sha256": reason_digest(terms.reason),
        "log": terms.log,
    }
