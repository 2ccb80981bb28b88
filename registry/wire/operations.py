"""The operations of a registry that a server offers: one for each use case of `registry.api.Registry`.

A use case that is named in no table here stops the server from starting: nothing is open because it was forgotten.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from registry.api.parts import method, parts
from registry.domain.members import Permission

P = Permission


class Travels(StrEnum):
    """How a path that a caller gives gets to the server."""

    THERE = "there"
    """A file or a folder of theirs, which is sent before."""
    BACK = "back"
    """A place where something is to be written, which is fetched after."""
    BOTH = "both"
    """A file or a folder that is read, if it is there, and written."""


class Repeat(StrEnum):
    """What comes of a change that is asked for again with the same key."""

    KEYED = "keyed"
    """The first answer: the operation takes the key itself."""
    KEPT = "kept"
    """The first answer, which a server keeps with what was changed."""
    READ = "read"
    """What was recorded the first time, as it is now."""
    ONCE = "once"
    """A refusal that says where it was done: its answer is told once."""
    SAME = "same"
    """The same as without a key: what is there already is found there, and nothing is there twice."""


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One use case. `any_of` are the permissions of which its caller needs one; without any, reading is enough."""

    name: str
    any_of: frozenset[Permission] = frozenset()
    paths: Mapping[str, Travels] = field(default_factory=dict)
    for_members: bool = False
    """Whether it changes something that every member may change of their own."""

    @property
    def changes(self) -> bool:
        """Whether it may write anything, so that it is never asked for with GET."""
        return bool(self.any_of) or self.for_members

    @property
    def repeat(self) -> Repeat | None:
        """What comes of asking again with the same key; None for what changes nothing, and takes none."""
        if not self.changes:
            return None
        return Repeat.KEYED if "op_id" in self.parameters else _REPEATS[self.name]

    @property
    def may_look(self) -> bool:
        """Whether there are arguments with which it changes nothing, so that reading is enough for it."""
        return self.name in _LOOKS

    def only_looks(self, arguments: Mapping[str, Any]) -> bool:
        """Whether it changes nothing with these arguments."""
        name, value = _LOOKS.get(self.name, ("", None))
        return bool(name) and arguments.get(name, self.parameters[name].default) is value

    @property
    def path(self) -> str:
        """Its name as the address of a server has it."""
        return self.name.replace("_", "-")

    @property
    def parameters(self) -> Mapping[str, inspect.Parameter]:
        """What it takes, by name, without what only a caller in the same process can give."""
        return {n: p for n, p in _signature(self.name).items() if n not in _HERE_ONLY}

    @property
    def listeners(self) -> frozenset[str]:
        """The parameters by which it tells how far it has come while it works."""
        return frozenset(_TOLD & _signature(self.name).keys())

    @property
    def several(self) -> frozenset[str]:
        """The parameters that a query may have several times."""
        return frozenset(n for n, p in self.parameters.items() if _LISTS.match(str(p.annotation)))

    @property
    def takes_files(self) -> bool:
        """Whether it has to do with files of its caller's machine, be it to look where one comes from or is locked."""
        return bool(self.paths) or bool(_signature(self.name).keys() & {"source", "locked"})

    @property
    def asked_by_query(self) -> bool:
        """Whether it is asked for with GET: it changes nothing, and all that it takes fits into a query."""
        return not self.changes and all(_IN_QUERY.fullmatch(str(p.annotation)) for p in self.parameters.values())

    @property
    def help(self) -> str:
        """What it does, as the interface says."""
        return inspect.getdoc(method(self.name)) or ""


_TOLD = {"progress", "announce"}
_HERE_ONLY = _TOLD | {"locked"}
"""What is for the caller's side alone: whom to tell how far it has come, and the lock file that holds an answer."""
_LISTS = re.compile(r"Sequence\[|tuple\[str, \.\.\.\]")
_IN_QUERY = re.compile(r"(str|int|bool|Kind|Engine|Sequence\[str\]|tuple\[str, \.\.\.\])( \| None)?")
"""The annotations, as they are written, of what a query can say: text, numbers, yes or no, and lists of texts."""

_READS = """
    suite_use overlap inspect_adapter diff_adapters lint_adapter version versions search tags original_prompt lineage
    impact live_impact retention yanked members slots_asked application applications release releases diff_releases
    consumers prompt_contract contract_with_live evaluation evaluations evaluation_rows compare_evaluations
    evaluation_matrix agreement comparisons studies study prices price check promotion promotions review approvals
    decision decisions replay quarantines freezes waivers incidents incident levers attestations policy
    policy_proposals log_entries log_report log_changes checkpoint log_proof log_consistency keys state_release
    state_evaluation state_decision state_opinion state_summary release_bom open_lineage recorded newest_receipt status
    at history placements resolve head_bundle tokens issuers key_to_register key_to_confirm to_sign to_sign_agreement
"""
_READS_OF_FILES: dict[str, dict[str, Travels]] = {
    "lint_suite": {"path": Travels.THERE},
    "lint_prompt": {"prompt": Travels.THERE},
    "compare_prompts": {"before": Travels.THERE, "after": Travels.THERE},
    "render_prompt": {"prompt": Travels.THERE},
    "export_prompt": {"prompt": Travels.THERE},
    "pull": {"place": Travels.BACK},
    "lint_policy": {"path": Travels.THERE},
    "lock_policy": {"path": Travels.THERE},
    "diff_policy": {"path": Travels.THERE},
    "simulate_policy": {"path": Travels.THERE},
    "verify_log": {"since": Travels.THERE},
    "read_proof": {"path": Travels.THERE},
    "write_tiles": {"folder": Travels.BOTH},
    "read_statement": {"path": Travels.THERE},
    "write_lock": {"path": Travels.BOTH},
    "verify_lock": {"path": Travels.THERE},
    "plan_declared": {"path": Travels.THERE},
}
_CHANGES: dict[Permission | tuple[Permission, ...], str] = {
    P.REGISTER: "register_hosted_base index_dataset tag untag bump_prompts",
    (P.REGISTER, P.QUARANTINE): "yank",
    P.COMPOSE: "compose",
    P.EVALUATE: "evaluate extend_evaluation replay_evaluation",
    P.INVALIDATE: "invalidate_evaluation remove_rater withdraw_study",
    (P.PROMOTE, P.REQUEST): "promote",
    P.REQUEST: "rebase_promotion cancel_promotion",
    P.APPROVE: "approve reject withdraw grant_waiver approve_incident approve_policy",
    P.VERIFY: "verify run_scheduler",
    P.ROLLBACK: "roll_back close_incident",
    P.BREAK_GLASS: "break_glass",
    P.QUARANTINE: "quarantine clear_quarantine",
    P.HOLD: "hold release_hold freeze lift_freeze",
    P.WAIVE: "request_waiver revoke_waiver",
    P.MEMBERS: "add_member remove_member",
    P.KEYS: "add_key confirm_key revoke_key",
    P.APPLICATIONS: "create_application declare_consumer withdraw_consumer",
    P.POLICY: "set_price",
    P.STORE: "collect_garbage set_retention scrub",
}
_CHANGES_OF_MEMBERS = "create_token revoke_token"
_CHANGES_BY_FILES: dict[Permission, dict[str, dict[str, Travels]]] = {
    P.REGISTER: {
        "register_base": {"path": Travels.THERE},
        "register_repository_base": {"shapes": Travels.THERE},
        "register_dataset": {"path": Travels.THERE},
        "register_suite": {"path": Travels.THERE},
        "register_prompt": {"path": Travels.THERE},
        "register_adapter": {"path": Travels.THERE},
        "apply_declared": {"path": Travels.THERE},
        "import_states": {"path": Travels.THERE},
    },
    P.EVALUATE: {
        "import_evaluation": {"files": Travels.THERE},
        "export_pairs": {"path": Travels.BACK, "gold": Travels.THERE},
        "import_preferences": {"path": Travels.THERE},
        "import_outcomes": {"path": Travels.THERE},
    },
    P.ATTEST: {"attest": {"envelope": Travels.THERE}},
    P.MEMBERS: {"trust_issuers": {"path": Travels.THERE}},
    P.POLICY: {"activate_policy": {"path": Travels.THERE}},
    P.EXPORT: {"export": {"place": Travels.BACK}},
}
_REPEATS: Mapping[str, Repeat] = {
    name: repeat
    for repeat, names in {
        Repeat.KEPT: """
            tag untag set_price add_member remove_member create_application declare_consumer withdraw_consumer
            set_retention activate_policy approve_policy add_key confirm_key revoke_key revoke_token trust_issuers
        """,
        Repeat.READ: "evaluate extend_evaluation",
        Repeat.ONCE: "create_token import_evaluation export_pairs replay_evaluation",
        Repeat.SAME: """
            register_base register_repository_base register_hosted_base register_dataset register_suite register_prompt
            register_adapter index_dataset bump_prompts compose import_preferences import_outcomes apply_declared
            import_states run_scheduler collect_garbage scrub export
        """,
    }.items()
    for name in names.split()
}
"""What takes no key of its own. The same are registered by content, or are rounds that go on where one ended."""
_LOOKS: Mapping[str, tuple[str, bool]] = {
    "roll_back": ("dry_run", True),
    "bump_prompts": ("register", False),
    "import_states": ("dry_run", True),
}
"""The changes that only tell what they would do where an argument says so. To collect garbage, or to hash all that is
stored, costs the machine as much when nothing is changed, and stays with whoever looks after the store."""
AT_HOME = frozenset(
    (
        # What this door wrote is told with each answer, and receipts are kept by whoever acts.
        *("written", "begin_receipts", "keep_receipt", "receipts", "accept_history"),
        # A private key stays where it is.
        "sign_adapter",
        # The repository is on the machine of whoever acts: a server takes what was read of it, or tells what to write.
        *("witness_in_git", "verify_git_witness", "import_history", "mirror_tags"),
    )
)
"""The use cases that no server offers, but those who ask one."""


@cache
def operation(name: str) -> Operation:
    """One operation. Raises KeyError if there is none such; that all of them are declared is seen by `operations`."""
    return _declared()[name]


@cache
def operations() -> Mapping[str, Operation]:
    """Every operation, by name. Raises AssertionError if a use case of the registry is nowhere or twice."""
    found = _declared()
    there = use_cases()
    if undeclared := there.keys() ^ (found.keys() | AT_HOME):
        raise AssertionError(f"not declared, or no use case: {', '.join(sorted(undeclared))}")
    if misplaced := {name for name, _ in there.items() ^ parts().items()}:
        raise AssertionError(f"not in the list of the part that has it: {', '.join(sorted(misplaced))}")
    unkeyed = {o.name for o in found.values() if o.changes and "op_id" not in o.parameters}
    if wrong := unkeyed ^ _REPEATS.keys():
        raise AssertionError(f"not declared how it is repeated, or no such change: {', '.join(sorted(wrong))}")
    return found


def use_cases() -> Mapping[str, str]:
    """Every method of `registry.api.Registry`, with the part of the interface that has it."""
    from registry.api import Registry

    found = [part for part in Registry.__mro__[1:] if part.__module__.startswith("registry.api.")]
    return {
        name: f"{part.__module__.removeprefix('registry.api.')}.{part.__name__}"
        for part in found
        for name, value in vars(part).items()
        if callable(value) and not name.startswith("_")
    }


@cache
def _declared() -> Mapping[str, Operation]:
    found: dict[str, Operation] = {}
    for operation in _listed():
        if operation.name in found or operation.name in AT_HOME:
            raise AssertionError(f"the operation {operation.name} is declared twice")
        found[operation.name] = operation
    return found


def _listed() -> Iterator[Operation]:
    for name in _READS.split():
        yield Operation(name)
    for name, paths in _READS_OF_FILES.items():
        yield Operation(name, paths=paths)
    for needed, names in _CHANGES.items():
        for name in names.split():
            yield Operation(name, frozenset(needed if isinstance(needed, tuple) else (needed,)))
    for name in _CHANGES_OF_MEMBERS.split():
        yield Operation(name, for_members=True)
    for permission, by_files in _CHANGES_BY_FILES.items():
        for name, paths in by_files.items():
            yield Operation(name, frozenset((permission,)), paths)


@cache
def _signature(name: str) -> Mapping[str, inspect.Parameter]:
    return {n: p for n, p in inspect.signature(method(name)).parameters.items() if n != "self"}
