"""Tables: dumb rows with named constraints. Everything is inserted once and never edited, but for projections.

To map all of them takes longer than most commands: who asks for some imports their module, and what is asked of the
package itself, such as its `metadata`, is told of all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registry.storage.tables.every import *  # noqa: F403  what `__getattr__` finds, for the type checker

INSERT_ONLY: tuple[str, ...] = (
    "name",
    "version",
    "version_file",
    "version_relation",
    "base_location",
    "version_tag",
    "version_yank",
    "consumer",
    "retention",
    "text_index",
    "application",
    "application_suite",
    "release",
    "release_component",
    "evaluation_run",
    "evaluation_row",
    "evaluation_score",
    "evaluation_draw",
    "evaluation_label",
    "price",
    "evaluation_invalidation",
    "evaluation_replay",
    "evaluation_replay_outcome",
    "comparison",
    "comparison_item",
    "comparison_answer",
    "rater_removal",
    "study",
    "study_unit",
    "study_withdrawal",
    "attestation",
    "generation",
    "score",
    "measurement",
    "policy",
    "policy_activation",
    "registry_activation",
    "policy_proposal",
    "policy_approval",
    "members_document",
    "approval",
    "approval_use",
    "approval_withdrawal",
    "signing_key",
    "signing_key_confirmation",
    "signing_key_revocation",
    "approval_signature",
    "rejection_signature",
    "agreement_signature",
    "token",
    "token_revocation",
    "trusted_issuers",
    "token_exchange",
    "rejection",
    "rejection_withdrawal",
    "promotion_event",
    "decision",
    "deployment",
    "deployment_event",
    "quarantine",
    "quarantine_clearing",
    "hold",
    "hold_release",
    "freeze",
    "freeze_lifting",
    "waiver",
    "waiver_event",
    "incident",
    "incident_event",
    "operation",
    "log",
)
"""Tables whose rows triggers protect from UPDATE and DELETE."""


def __getattr__(name: str) -> Any:
    """What `every` has. Raises AttributeError for anything else."""
    if not name.startswith("__"):
        every = import_module("registry.storage.tables.every")
        if name in every.__all__:
            return getattr(every, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
