"""Members: who may act, and which approval slots they fill."""

from __future__ import annotations

from registry.domain.members import ANY, Actor, Members, Permission, add_member, demand
from registry.domain.names import check_name
from registry.services.runtime import Runtime, acting


def add(
    runtime: Runtime,
    account: str,
    *,
    human_id: str | None,
    name: str | None,
    roles: tuple[str, ...],
    slots: tuple[str, ...],
    application: str | None,
) -> Members:
    """Add an account, and the roles and slots it brings, to the registry document."""
    actor = acting(runtime, Permission.MEMBERS)
    scope = ANY if application is None else check_name(application, "application")
    with runtime.catalog.write(actor) as writing:
        old = writing.people.members()
        demand(Actor(actor.account, old.person_of(actor.account)), Permission.MEMBERS, old)
        if application is not None:
            writing.applications.demand(application)
        new = add_member(old, account, human_id=human_id, name=name, roles=roles, slots=slots, application=scope)
        if new != old:
            writing.people.add_members_document(new, f"added {account}")
    return new


def listed(runtime: Runtime) -> Members:
    with runtime.catalog.read() as reading:
        return reading.people.members()


def found_registry(runtime: Runtime, key_id: str) -> str:
    """The first entries of a new registry: its log key, and its owner with every role and slot.

    Returns the owner's human id.
    """
    account = runtime.account()
    members = add_member(Members(), account, roles=("owner",), slots=(ANY,))
    person = members.people[0]
    with runtime.catalog.write(Actor(account, person)) as writing:
        writing.people.add_log_key(key_id)
        writing.people.add_members_document(members, "registry founded")
    return person.human_id
