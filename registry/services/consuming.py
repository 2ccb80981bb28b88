"""Consumers: declaring what a program sends and reads, withdrawing it, and what a prompt changes for those who use it.

A declaration is a gate that its owner set up. So whoever declared it says what it is, and besides them only those who
may change policy.
"""

from __future__ import annotations

from collections.abc import Sequence

from registry.domain.consumers import Consumer, declared, like
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.domain.manifests import Kind
from registry.domain.members import Permission
from registry.domain.names import StageRef, check_name, check_stage, parse_version_ref
from registry.domain.prompts.contract import changes
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.prompts.effects import ContractChange
from registry.services.reviewing import demand_stage
from registry.services.runtime import Runtime, transact
from registry.services.situation import prompt_in
from registry.storage.catalog import Reading, Writing


def declare(
    runtime: Runtime,
    application: str,
    name: str,
    sends: Sequence[str],
    reads: Sequence[str],
    release: str | None,
    reason: str,
) -> Consumer:
    """What a consumer sends and reads, in place of what it declared before. Said again, it is the same declaration.

    `release` stands for all that its prompt takes and promises. Raises InvalidInputError if nothing is declared,
    PermissionDeniedError for a declaration of somebody else.
    """
    check_name(name, "consumer")
    given = declared(tuple(sends), tuple(reads))
    if (release is None) == (not sends and not reads):
        raise InvalidInputError(
            f"what does {name} send and read?" if release is None else "both a release and properties of its own",
            expected="--sends and --reads, or else --like",
        )

    def work(writing: Writing) -> Consumer:
        writing.applications.demand(application)
        told = given
        if release is not None:
            told = like(prompt_in(writing, writing.releases.get(parse_version_ref(release))))
        known = next((c for c in writing.consumers.of(application) if c.name == name), None)
        if known is not None:
            if known.says(*told):
                return known
            _refuse_anothers(writing, known)
        return writing.consumers.declare(application, name, *told, reason)

    return transact(runtime, Permission.APPLICATIONS, work)


def withdraw(runtime: Runtime, application: str, name: str, reason: str) -> Consumer:
    """Hold nothing against a consumer any more; the declaration that counted until now.

    Raises NotFoundError if there is none, PermissionDeniedError for one of somebody else.
    """

    def work(writing: Writing) -> Consumer:
        writing.applications.demand(application)
        known = writing.consumers.get(application, name)
        _refuse_anothers(writing, known)
        writing.consumers.withdraw(known, reason)
        return known

    return transact(runtime, Permission.APPLICATIONS, work)


def listed(runtime: Runtime, application: str) -> tuple[Consumer, ...]:
    """The consumers that are declared now, by name."""
    with runtime.catalog.read() as reading:
        reading.applications.demand(application)
        return reading.consumers.of(application)


def compared(runtime: Runtime, before: str, after: str) -> tuple[ContractChange, ...]:
    """What one prompt changes of the contract of another."""
    with runtime.catalog.read() as reading:
        return changes(_prompt(reading, before), _prompt(reading, after))


def against_live(runtime: Runtime, release: str, stage: str) -> tuple[ContractChange, ...]:
    """What a release changes of the contract of what a stage serves; nothing where nothing is live."""
    ref = parse_version_ref(release)
    with runtime.catalog.read() as reading:
        sealed = reading.releases.get(ref)
        place = StageRef(sealed.application, check_stage(stage))
        demand_stage(reading, place)
        serving = reading.stages.pointer(place.application, place.stage).deployment
        if serving is None:
            return ()
        live = reading.releases.get(parse_version_ref(f"{place.application}@{serving.release}"))
        if live.prompt.digest == sealed.prompt.digest:
            return ()
        return changes(prompt_in(reading, live), prompt_in(reading, sealed))


# ---------------------------------------------------------------------------------------------------------


def _prompt(reading: Reading, reference: str) -> PromptDocument:
    return prompt_of(reading.artifacts.manifest(parse_version_ref(reference), Kind.PROMPT).manifest)


def _refuse_anothers(writing: Writing, consumer: Consumer) -> None:
    able = writing.people.members().with_permission(Permission.POLICY)
    if writing.actor.human_id in {consumer.person, *able}:
        return
    raise PermissionDeniedError(
        f"{writing.actor.human_id} did not declare {consumer.name}",
        expected=f"{consumer.person}, who did, or somebody who may activate policies: {', '.join(sorted(able))}",
        found=writing.actor.account,
        fix=f"ask {consumer.person}",
    )
