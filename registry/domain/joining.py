"""How the registry document changes: accounts come and go, and bring or lose roles and slots.

Each change makes a new document. One human is one id, however many accounts they have.
"""

from __future__ import annotations

import re
from typing import Literal

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.members import ANY, HUMAN_ONLY, OWNER, RESERVED, ROLES, TOKEN, Members, Person
from registry.domain.text import invisible
from registry.domain.wording import unknown

_ACCOUNT = re.compile(r"[^\s<>]{1,254}")


def add_member(
    members: Members,
    account: str,
    *,
    human_id: str | None = None,
    name: str | None = None,
    roles: tuple[str, ...] = (),
    slots: tuple[str, ...] = (),
    application: str = ANY,
    service: bool = False,
    former: Person | None = None,
) -> Members:
    """The document with one account, and the roles and slots it brings, added.

    An account joins a person only where `human_id` names them; they are then one human however many accounts they
    have. Without it the account is its holder's, or a new person's whose id is made from it. With `service` the
    holder is a machine. Whoever is one stays one: `former` is who had the id last, where nobody has it now. Raises
    InvalidInputError for malformed values and for roles and slots that no machine may have, ConflictError if another
    person has the account or the id that was made, or if a human was to become a machine.
    """
    account = account.lower()
    holder = members.person_of(account)
    human = human_of(members, account, human_id)
    _refuse_malformed(account, human, roles, slots)
    old = next((p for p in members.people if p.human_id == human), None)
    _refuse_another(account, human, holder, None if human_id or holder else old)
    if old is None and not roles and not slots:
        raise InvalidInputError(
            f"{human} would be a member with neither role nor slot",
            expected="at least one --role or --slot",
            found="none",
            fix="for example --role approver --slot reviewer",
        )
    merged = Person(
        human_id=human,
        name=name or (old.name if old else human),
        accounts=_merge(old.accounts if old else (), (account,)),
        roles=_merge(old.roles if old else (), roles),
        slots={**(old.slots if old else {}), **_more_slots(old, slots, application)},
        kind=_kind(old or former, human, service),
    )
    _refuse_human_only(merged)
    return _with(members, human, merged)


def human_of(members: Members, account: str, human_id: str | None = None) -> str:
    """The human id under which an account is added: that which is named, its holder's, or one made from it."""
    holder = members.person_of(account)
    return human_id or (holder.human_id if holder else _id_from(account.lower()))


def remove_member(members: Members, account: str) -> Members:
    """The document without one account; its person goes with their last one.

    What they did stays theirs, by the id that the records hold. Raises NotFoundError for an account that nobody has,
    ConflictError if no human owner were left to let anybody in again.
    """
    account = account.lower()
    person = _holder(members, account)
    accounts = tuple(a for a in person.accounts if a != account)
    left = _with(members, person.human_id, person.model_copy(update={"accounts": accounts}) if accounts else None)
    _refuse_ownerless(left, f"{account} is the last account of the last owner", person)
    return left


def take_from_member(
    members: Members, account: str, *, roles: tuple[str, ...] = (), slots: tuple[str, ...] = (), application: str = ANY
) -> Members:
    """The document in which the person of an account has some roles, and some slots for an application, no more.

    They stay a member, under all their accounts. Raises NotFoundError for an account that nobody has and for a role
    or a slot that they do not have there, ConflictError if no owner were left.
    """
    person = _holder(members, account)
    held = person.slots.get(application, ())
    _refuse_not_held(person, "role", roles, person.roles, "")
    _refuse_not_held(
        person, "slot", slots, held, " for every application" if application == ANY else f" for {application}"
    )
    kept = tuple(slot for slot in held if slot not in slots)
    elsewhere = {name: some for name, some in person.slots.items() if name != application}
    changed = person.model_copy(
        update={
            "roles": tuple(role for role in person.roles if role not in roles),
            "slots": {**elsewhere, application: kept} if kept else elsewhere,
        }
    )
    left = _with(members, person.human_id, changed)
    _refuse_ownerless(left, f"{person.human_id} is the last owner", person)
    return left


# ---------------------------------------------------------------------------------------------------------


def _holder(members: Members, account: str) -> Person:
    person = members.person_of(account)
    if person is None:
        raise NotFoundError(
            f"no member has the account {account.lower()!r}",
            expected="an account of a member",
            found=account.lower(),
            fix="`tandem member list` shows them",
        )
    return person


def _refuse_not_held(person: Person, what: str, taken: tuple[str, ...], held: tuple[str, ...], where: str) -> None:
    for name in taken:
        if name not in held:
            raise NotFoundError(
                f"{person.human_id} has no {what} {name!r}{where}",
                expected=f"one of {', '.join(held)}" if held else f"somebody who has a {what}{where}",
                found=name,
                fix="`tandem member list` shows who has what, and --app names the application of a slot",
            )


def _refuse_ownerless(left: Members, message: str, person: Person) -> None:
    if not any(OWNER in p.roles for p in left.people):
        raise ConflictError(
            message,
            expected="a registry that keeps an owner",
            found=f"no owner but {person.human_id}",
            fix="make somebody else owner first: `tandem member add ACCOUNT --role owner`",
        )


def _with(members: Members, human: str, person: Person | None) -> Members:
    """The document with somebody in the place of whoever had that id, or with nobody there."""
    others = [p for p in members.people if p.human_id != human]
    people = [*others, person] if person else others
    return Members(people=tuple(sorted(people, key=lambda p: p.human_id)))


def _refuse_malformed(account: str, human: str, roles: tuple[str, ...], slots: tuple[str, ...]) -> None:
    unseen = invisible(account)
    if unseen is not None:
        raise InvalidInputError(
            f"{account!a} cannot be an account: it holds {unseen}",
            expected="characters that everybody sees, so that no two accounts look alike",
            found=ascii(account),
            fix="type the address instead of pasting it",
        )
    if not _ACCOUNT.fullmatch(account):
        raise InvalidInputError(
            f"{account!r} cannot be an account", expected="an address without spaces", found=repr(account)
        )
    if account.startswith(RESERVED):
        raise InvalidInputError(
            f"{account!r} cannot be an account",
            expected=f"an account that does not begin with {RESERVED}, under which the registry itself acts",
            found=repr(account),
        )
    for token, what in ((human, "a human id"), *((s, "a slot") for s in slots if s != ANY)):
        if not TOKEN.fullmatch(token):
            raise InvalidInputError(
                f"{token!r} cannot be {what}", expected="a-z, 0-9, '.', '_', '-'", found=repr(token)
            )
    if strangers := [role for role in roles if role not in ROLES]:
        raise InvalidInputError.of("--role", [unknown("role", role, ROLES, "--role") for role in strangers])


def _kind(old: Person | None, human: str, service: bool) -> Literal["service"] | None:
    """What somebody is: a machine stays one, and a human never becomes one, also after they had left."""
    if old is None:
        return "service" if service else None
    if service and old.kind is None:
        raise ConflictError(
            f"{human} is a human",
            expected="an account of a service, or of nobody yet",
            found=f"{human} with {', '.join(old.accounts)}",
            fix="give the service an id of its own with --human",
        )
    return old.kind


def _refuse_human_only(person: Person) -> None:
    if person.kind is None:
        return
    roles = [role for role in person.roles if ROLES[role] & HUMAN_ONLY]
    if roles or person.slots:
        able = [role for role, permissions in ROLES.items() if not permissions & HUMAN_ONLY]
        raise InvalidInputError(
            f"{person.human_id} is a service: it fills no slot, and has no role that takes a person",
            expected=f"roles among {', '.join(able)}, and no slot",
            found=", ".join([*roles, *("slot " + s for slots in person.slots.values() for s in slots)]),
        )


def _id_from(account: str) -> str:
    return re.sub(r"[^a-z0-9._-]", "-", account.split("@")[0]).strip("-._")


def _refuse_another(account: str, human: str, holder: Person | None, namesake: Person | None) -> None:
    """Raise ConflictError if another person has the account, or (`namesake`) the id that was made from it."""
    if holder is not None and holder.human_id != human:
        raise ConflictError(
            f"{account} belongs to {holder.human_id}",
            expected=f"an account of {human} or of nobody",
            found=holder.human_id,
        )
    if namesake is not None:
        raise ConflictError(
            f"{human} exists: add --human {human} if it is the same person, or --human SOMETHING-ELSE",
            expected="an account whose person is not known yet, or the id of its person",
            found=f"{human} with {', '.join(namesake.accounts)}",
        )


def _merge(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({*old, *new}))


def _more_slots(old: Person | None, slots: tuple[str, ...], application: str) -> dict[str, tuple[str, ...]]:
    if not slots:
        return {}
    return {application: _merge(old.slots.get(application, ()) if old else (), slots)}
