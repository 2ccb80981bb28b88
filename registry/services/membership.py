"""Members: who may act, and which approval slots they fill."""

from __future__ import annotations

from collections.abc import Callable

from registry.domain.errors import ConflictError, InvalidInputError
from registry.domain.joining import add_member, human_of, remove_member, take_from_member
from registry.domain.members import ANY, Actor, Members, Permission, Person
from registry.domain.names import check_name
from registry.services.ruling import policy_in_force, registry_layer
from registry.services.runtime import Runtime, transact, transact_as
from registry.services.tokens import end_those_of
from registry.storage.catalog import Writing


def add(
    runtime: Runtime,
    account: str,
    *,
    human_id: str | None,
    name: str | None,
    roles: tuple[str, ...],
    slots: tuple[str, ...],
    application: str | None,
    service: bool = False,
) -> Members:
    """Add an account, and the roles and slots it brings, to the registry document.

    Raises ConflictError for an account that once was somebody else's: one human is one id for ever, or they could
    leave and come back as another who approves what they made. And for an id that was made from the account and once
    was the id of others: what they said would be the newcomer's. Only naming the id brings them back, and a service
    comes back as a service.
    """
    scope = ANY if application is None else check_name(application, "application")

    def work(writing: Writing) -> Members:
        if application is not None:
            writing.applications.demand(application)
        before = writing.people.last_holder(account)

        def added(old: Members) -> Members:
            human = human_of(old, account, human_id)
            known = any(person.human_id == human for person in old.people)
            former = None if known else writing.people.last_of(human)
            if former is not None and human_id is None and before is None:
                _refuse_used_id(account, former)
            new = add_member(
                old,
                account,
                human_id=human_id,
                name=name,
                roles=roles,
                slots=slots,
                application=scope,
                service=service,
                former=former,
            )
            _refuse_second_id(account, before, new.person_of(account))
            return new

        return _change(writing, f"added {account}", added)

    return transact(runtime, Permission.MEMBERS, work)


def remove(
    runtime: Runtime,
    account: str,
    *,
    roles: tuple[str, ...] = (),
    slots: tuple[str, ...] = (),
    application: str | None = None,
) -> Members:
    """Take an account out of the registry document, or only roles and slots from its person.

    A person goes with their last account. From then on their approvals and grants count no more, and what they made
    stays theirs. Raises NotFoundError for an account, a role or a slot that is not there, ConflictError if no owner
    were left.
    """
    if application is not None and not slots:
        raise InvalidInputError(
            "an application is named, and no slot for it",
            where="--app",
            expected="--slot SLOT as well",
            found="none",
            fix=f"tandem member remove {account} --slot SLOT --app {application}; or leave --app out",
        )
    scope = ANY if application is None else check_name(application, "application")

    def taken(old: Members) -> Members:
        if not roles and not slots:
            return remove_member(old, account)
        return take_from_member(old, account, roles=roles, slots=slots, application=scope)

    what = ", ".join([*(f"role {role}" for role in roles), *(f"slot {slot}" for slot in slots)])

    def work(writing: Writing) -> Members:
        left = _change(writing, f"took {what} from {account}" if what else f"removed {account}", taken)
        if left.person_of(account) is None:
            end_those_of(writing, account, f"{account.lower()} was removed")
        return left

    return transact(runtime, Permission.MEMBERS, work)


def listed(runtime: Runtime) -> Members:
    with runtime.catalog.read() as reading:
        return reading.people.members()


def slots_asked(runtime: Runtime, application: str | None) -> tuple[str, ...]:
    """The slots that the policies in force ask for, of one application or of all, and the registry's own policy."""
    with runtime.catalog.read() as reading:
        names = reading.applications.names() if application is None else (application,)
        policies = [policy_in_force(reading, name) for name in names]
        beneath = registry_layer(reading)
    return tuple(sorted({slot for policy in [*policies, *([beneath] if beneath else [])] for slot in policy.slots}))


def found_registry(runtime: Runtime, key_id: str) -> str:
    """The first entries of a new registry: its log key, and its owner with every role and slot.

    Returns the owner's human id. Raises ConflictError if somebody else founded it meanwhile.
    """
    account = runtime.account()
    members = add_member(Members(), account, roles=("owner",), slots=(ANY,))
    person = members.people[0]

    def work(writing: Writing) -> None:
        if not writing.is_first:
            raise ConflictError("the database holds a registry already", expected="an empty log", fix="use it as it is")
        writing.people.add_log_key(key_id)
        writing.people.add_members_document(members, "registry founded")

    transact_as(runtime, Actor(account, person), work)
    return person.human_id


# ---------------------------------------------------------------------------------------------------------


def _refuse_used_id(account: str, former: Person) -> None:
    raise ConflictError(
        f"{former.human_id} was somebody's id before, under {', '.join(former.accounts)}",
        expected=f"an id of its own for {account.lower()}, or the word that it is the same person",
        found=former.human_id,
        fix=f"--human SOMETHING-ELSE; or --human {former.human_id} if it is the same person",
    )


def _refuse_second_id(account: str, before: Person | None, now: Person | None) -> None:
    if before is not None and now is not None and before.human_id != now.human_id:
        raise ConflictError(
            f"{account.lower()} was {before.human_id}'s before",
            expected=f"the human id {before.human_id}, under which the records know them",
            found=now.human_id,
            fix=f"tandem member add {account.lower()} --human {before.human_id}",
        )


def _change(writing: Writing, reason: str, change: Callable[[Members], Members]) -> Members:
    """Put a changed registry document in force; one that says the same is not recorded again."""
    old = writing.people.members()
    new = change(old)
    if new != old:
        writing.people.add_members_document(new, reason)
    return new
