"""Which application a request is about: callers whose token is for some applications are held to these, here alone.

Artifacts belong to no application, and everybody has them. What is of another application is answered like what is
nowhere, so that nobody learns that it is there. What is about the whole registry is for tokens for all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from registry.bootstrap import Local
from registry.domain.errors import PermissionDeniedError
from registry.domain.tokens import Grant
from registry.server.access import Caller
from registry.services.covering import (
    Find,
    Named,
    application,
    application_if_any,
    artifact_or_release,
    demand_covered,
    each,
    new_application,
    record,
)
from registry.wire.operations import Operation, operations

_SHARED = """
    overlap inspect_adapter diff_adapters lint_adapter version versions search tags original_prompt yanked
    prompt_contract lint_suite lint_prompt compare_prompts render_prompt export_prompt lock_policy read_proof prices
    price checkpoint log_consistency newest_receipt tokens create_token revoke_token register_base
    register_repository_base register_hosted_base register_dataset register_suite register_prompt register_adapter
    index_dataset tag untag bump_prompts import_states
"""
"""About artifacts, prices, or what the caller has of their own."""
_WHOLE = """
    suite_use live_impact impact retention members applications freezes log_entries log_proof keys key_to_register
    key_to_confirm add_key confirm_key revoke_key verify_log write_tiles verify_lock plan_declared apply_declared yank
    run_scheduler issuers trust_issuers add_member remove_member set_price collect_garbage set_retention scrub export
"""
"""About everybody's, so that no token for some applications is for it."""


def hold_to_scope(registry: Local, caller: Caller, operation: Operation, arguments: Mapping[str, Any]) -> None:
    """Raise NotFoundError for what a caller's token is not for, as for what there is not; PermissionDeniedError for
    what is about the whole registry."""
    grant = caller.grant
    if grant is None or not caller.is_confined or operation.name in _SHARED.split():
        return
    rules = scopes().get(operation.name)
    if rules is None:
        raise _whole(operation, grant)
    named = [Named(find, arguments.get(name), name) for name, find in rules.items()]
    for one in named:
        if one.given is None and one.find is not application_if_any:
            raise _whole(operation, grant, one.where)
    demand_covered(registry.runtime, grant, named)


@cache
def scopes() -> Mapping[str, Mapping[str, Find]]:
    """For each operation about some application, what tells which. Raises AssertionError if one is told nowhere."""
    found: dict[str, Mapping[str, Find]] = {}
    for find, table in _TABLES:
        for line in table.split():
            name, _, parameters = line.partition(":")
            found[name] = dict(found.get(name, {})) | dict.fromkeys(parameters.split(","), find)
    told = found.keys() | set(_SHARED.split()) | set(_WHOLE.split())
    if undeclared := told ^ operations().keys():
        raise AssertionError(f"of no declared scope, or no operation: {', '.join(sorted(undeclared))}")
    for name, rules in found.items():
        if strangers := rules.keys() - operations()[name].parameters.keys():
            raise AssertionError(f"{name} takes no {', '.join(sorted(strangers))}")
    return found


# ---------------------------------------------------------------------------------------------------------


_TABLES: tuple[tuple[Find, str], ...] = (
    (
        application,
        """
        slots_asked:application application:name releases:application consumers:application
        evaluation_matrix:application promotions:application approvals:application decisions:application
        quarantines:application waivers:application incidents:application levers:application policy:application
        policy_proposals:application log_report:application log_changes:application status:application
        simulate_policy:application declare_consumer:application withdraw_consumer:application lint_policy:application
        diff_policy:application activate_policy:application approve_policy:application
        release:reference diff_releases:before,after contract_with_live:release evaluations:release comparisons:release
        studies:release check:release review:release attestations:release state_release:release release_bom:release
        to_sign:release evaluate:release promote:release approve:release reject:release break_glass:release
        request_waiver:release import_evaluation:release attest:release export_pairs:candidate,baseline
        import_outcomes:candidate quarantine:subject read_statement:release
        at:stage history:stage resolve:stage head_bundle:stage verify:stage roll_back:stage hold:stage
        release_hold:stage freeze:scope placements:application
        """,
    ),
    (application_if_any, "import_outcomes:baseline to_sign_agreement:application approvals:release"),
    (new_application, "create_application:name compose:application"),
    (artifact_or_release, "pull:reference lineage:reference open_lineage:reference"),
    (
        record,
        """
        evaluation:run evaluation_rows:run compare_evaluations:before,after agreement:comparison study:identifier
        promotion:identifier decision:identifier replay:identifier incident:identifier state_evaluation:run
        state_decision:identifier state_opinion:identifier state_summary:subject to_sign_agreement:identifier
        extend_evaluation:run replay_evaluation:run invalidate_evaluation:run remove_rater:comparison
        withdraw_study:identifier rebase_promotion:identifier cancel_promotion:identifier withdraw:identifier
        grant_waiver:identifier approve_incident:identifier close_incident:identifier clear_quarantine:identifier
        lift_freeze:identifier revoke_waiver:identifier import_preferences:comparison
        """,
    ),
    (each(record), "recorded:records"),
    (each(application), "write_lock:stages"),
)
"""Which arguments tell the application of an operation: a name or a reference, an id, or several."""


def _whole(operation: Operation, grant: Grant, missing: str | None = None) -> PermissionDeniedError:
    assert grant.applications is not None
    fix = f"name one of them in {missing}" if missing else "ask somebody whose token is for all applications"
    return PermissionDeniedError(
        f"{operation.path} is about the whole registry, and this token is for some applications",
        expected="a token for all applications",
        found=f"one for {', '.join(grant.applications)}",
        fix=fix,
    )
