"""Which part of the interface has which use case, so that one is found without importing the types of all others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from typing import Any

PARTS: Mapping[str, str] = {
    "adapters.Adapters": "register_adapter inspect_adapter diff_adapters lint_adapter",
    "bases.Bases": "register_base register_repository_base register_hosted_base",
    "data.Data": "register_dataset index_dataset overlap register_suite suite_use lint_suite",
    "prompts.Prompts": """
        register_prompt lint_prompt compare_prompts render_prompt export_prompt original_prompt bump_prompts
    """,
    "artifacts.Artifacts": "version versions search tag untag tags lineage impact live_impact",
    "store.Store": "pull collect_garbage retention set_retention scrub export yank yanked",
    "people.People": "add_member remove_member members slots_asked",
    "applications.Applications": """
        create_application application applications declare_consumer withdraw_consumer consumers
    """,
    "releases.Releases": "compose release releases diff_releases prompt_contract contract_with_live",
    "evaluations.Evaluations": """
        evaluate extend_evaluation import_evaluation replay_evaluation evaluation evaluations evaluation_rows
        compare_evaluations evaluation_matrix
    """,
    "comparisons.Comparisons": "export_pairs import_preferences agreement comparisons remove_rater",
    "studies.Studies": "import_outcomes studies study withdraw_study",
    "pricing.Pricing": "set_price prices price",
    "governance.Governance": """
        check promote promotion promotions rebase_promotion cancel_promotion approve review reject approvals
        withdraw verify roll_back break_glass decision decisions replay run_scheduler quarantine quarantines
        clear_quarantine hold release_hold freeze freezes lift_freeze request_waiver grant_waiver
        revoke_waiver waivers incidents incident approve_incident close_incident levers invalidate_evaluation
        attest attestations lint_policy lock_policy diff_policy simulate_policy activate_policy approve_policy
        policy policy_proposals
    """,
    "history.History": """
        log_entries verify_log log_report log_changes checkpoint log_proof log_consistency read_proof
        write_tiles
    """,
    "keys.Keys": "key_to_register add_key key_to_confirm confirm_key keys revoke_key to_sign to_sign_agreement",
    "access.Access": "create_token tokens revoke_token trust_issuers issuers",
    "statements.Statements": """
        state_release state_evaluation state_decision state_opinion state_summary read_statement release_bom
        open_lineage sign_adapter
    """,
    "witnesses.Witnesses": """
        written recorded newest_receipt begin_receipts keep_receipt receipts accept_history write_lock
        verify_lock head_bundle witness_in_git verify_git_witness
    """,
    "gitops.GitOps": "import_history import_states plan_declared apply_declared mirror_tags",
    "live.Live": "resolve status at history placements",
}
"""The use cases of each part, which is told as `module.Class`; that it is right is seen by whoever asks for all."""


def method(name: str) -> Callable[..., Any]:
    """The method of the interface that a use case is. Raises KeyError if there is none such."""
    module, _, part = parts()[name].partition(".")
    found: Callable[..., Any] = getattr(getattr(import_module(f"registry.api.{module}"), part), name)
    return found


@cache
def parts() -> Mapping[str, str]:
    """The part of every use case, by its name."""
    return {name: part for part, names in PARTS.items() for name in names.split()}
