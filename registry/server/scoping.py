"""Which application a request is about: callers whose token is for some applications are held to these, here alone.

Artifacts belong to no application, and everybody has them. What is of another application is answered like what is
nowhere, so that nobody learns that it is there. What is about the whole registry is for tokens for all of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from registry.bootstrap import Local
from registry.domain.errors import NotFoundError, PermissionDeniedError
from registry.domain.tokens import Grant
from registry.server.access import Caller
from registry.storage.catalog import Reading
from registry.wire.operations import Operation, operations

_SHARED = """
    overlap inspect_adapter diff_adapters lint_adapter version versions search tags original_prompt yanked
    prompt_contract lint_suite lint_prompt compare_prompts render_prompt export_prompt lock_policy read_proof prices
    price checkpoint log_consistency newest_receipt tokens create_token revoke_token register_base
    register_repository_base register_hosted_base register_dataset register_suite register_prompt register_adapter
    index_dataset tag untag bump_prompts
"""
"""About artifacts, prices, or what the caller has of their own."""
_WHOLE = """
    suite_use live_impact impact retention members applications freezes log_entries log_proof keys key_to_register
    key_to_confirm add_key confirm_key revoke_key verify_log write_tiles verify_lock plan_declared apply_declared yank
    run_scheduler issuers trust_issuers add_member remove_member set_price collect_garbage set_retention scrub export
"""
"""About everybody's, so that no token for some applications is for it."""

Find = Callable[[Reading, Grant, Any, str], None]
"""Raises unless what an argument names is within what is granted."""


def hold_to_scope(registry: Local, caller: Caller, operation: Operation, arguments: Mapping[str, Any]) -> None:
    """Raise NotFoundError for what a caller's token is not for, as for what there is not; PermissionDeniedError for
    what is about the whole registry."""
    grant = caller.grant
    if grant is None or not caller.is_confined or operation.name in _SHARED.split():
        return
    rules = scopes().get(operation.name)
    if rules is None:
        raise _whole(operation, grant)
    with registry.runtime.catalog.read() as reading:
        for name, find in rules.items():
            given = arguments.get(name)
            if given is None and find is not _optional:
                raise _whole(operation, grant, name)
            find(reading, grant, given, name)


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


def _application(reading: Reading, grant: Grant, given: str, where: str) -> None:
    """The application of a name, or of `NAME@…`, which has to be there."""
    name = given.partition("@")[0]
    if not grant.covers(name) or reading.artifacts.kind_of(name) != "application":
        raise _nowhere(given, where)


def _new(reading: Reading, grant: Grant, given: str, where: str) -> None:
    """The application of a name, which may be made."""
    if not grant.covers(given):
        raise _nowhere(given, where)


def _optional(reading: Reading, grant: Grant, given: str | None, where: str) -> None:
    if given is not None:
        _application(reading, grant, given, where)


def _named(reading: Reading, grant: Grant, given: str, where: str) -> None:
    """What has a name: an artifact, which is everybody's, or a release of an application."""
    name = given.partition("@")[0]
    if reading.artifacts.kind_of(name) in {None, "application"} and not grant.covers(name):
        raise _nowhere(given, where)


def _recorded(reading: Reading, grant: Grant, given: str | int, where: str) -> None:
    """What has an id: of the application of the entry by which it came. Or what has a name, by its reference."""
    if isinstance(given, str) and "@" in given:
        _named(reading, grant, given, where)
        return
    index = given if isinstance(given, int) else reading.log.firsts((given,)).get(given)
    entries = [] if index is None else list(reading.log.leaves(index, index + 1))
    application = entry_application(entries[0]) if entries else None
    if application is None or not grant.covers(application):
        raise _nowhere(str(given), where)


def _each(find: Find) -> Find:
    def held(reading: Reading, grant: Grant, given: Sequence[Any], where: str) -> None:
        for one in given:
            find(reading, grant, one, where)

    return held


def entry_application(leaf: bytes) -> str | None:
    """The application that an entry of the log is about; None for one about none."""
    found = json.loads(leaf).get("application")
    return found if isinstance(found, str) else None


_TABLES: tuple[tuple[Find, str], ...] = (
    (
        _application,
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
        release_hold:stage freeze:scope
        """,
    ),
    (_optional, "import_outcomes:baseline to_sign_agreement:application approvals:release"),
    (_new, "create_application:name compose:application"),
    (_named, "pull:reference lineage:reference open_lineage:reference"),
    (
        _recorded,
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
    (_each(_recorded), "recorded:records"),
    (_each(_application), "write_lock:stages"),
)
"""Which arguments tell the application of an operation: a name or a reference, an id, or several."""


def _nowhere(given: str, where: str) -> NotFoundError:
    """The same error for what is not there and for what is not the caller's."""
    return NotFoundError(
        "there is nothing by that name for this token",
        where=where,
        expected="an application that the token is for, or something of one",
        found=repr(given[:100]),
        fix="`tandem token list` shows what it is for",
    )


def _whole(operation: Operation, grant: Grant, missing: str | None = None) -> PermissionDeniedError:
    assert grant.applications is not None
    fix = f"name one of them in {missing}" if missing else "ask somebody whose token is for all applications"
    return PermissionDeniedError(
        f"{operation.path} is about the whole registry, and this token is for some applications",
        expected="a token for all applications",
        found=f"one for {', '.join(grant.applications)}",
        fix=fix,
    )
