"""Who may do what: people, their accounts, access roles and approval slots.

The registry document is stored and versioned like a policy. A *role* lets somebody use a command; a *slot* is
what a policy asks an approval from. Nobody approves by virtue of a role, and unknown actors may only read.
A service is an account of a machine: it has roles that a machine may have, and fills no slot.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError

ANY = "*"
"""Stands for every application, or for every slot."""

OWNER = "owner"
"""The role that brings everything, and without which nobody could let anybody in."""

RESERVED = "system:"
"""How the accounts begin under which the registry itself acts."""

_TOKEN = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_ACCOUNT = re.compile(r"[^\s<>\x00-\x1f\x7f]{1,254}")


class Permission(StrEnum):
    """A verb that changes something. Reading needs none."""

    REGISTER = "register"
    COMPOSE = "compose"
    EVALUATE = "evaluate"
    ATTEST = "attest"
    INVALIDATE = "invalidate"
    REQUEST = "request"
    PROMOTE = "promote"
    APPROVE = "approve"
    VERIFY = "verify"
    ROLLBACK = "rollback"
    QUARANTINE = "quarantine"
    HOLD = "hold"
    WAIVE = "waive"
    BREAK_GLASS = "break-glass"
    MEMBERS = "members"
    APPLICATIONS = "applications"
    POLICY = "policy"


_PHRASES = {
    Permission.REGISTER: "register artifacts",
    Permission.COMPOSE: "compose releases",
    Permission.EVALUATE: "evaluate releases",
    Permission.ATTEST: "add attestations",
    Permission.INVALIDATE: "invalidate evaluation runs",
    Permission.REQUEST: "request promotions",
    Permission.PROMOTE: "promote releases",
    Permission.APPROVE: "approve releases",
    Permission.VERIFY: "verify what is live",
    Permission.ROLLBACK: "roll back",
    Permission.QUARANTINE: "set or clear quarantines",
    Permission.HOLD: "hold or freeze stages",
    Permission.WAIVE: "request waivers",
    Permission.BREAK_GLASS: "break glass",
    Permission.MEMBERS: "manage members",
    Permission.APPLICATIONS: "create applications",
    Permission.POLICY: "activate policies",
}
"""What goes after "may not"."""

ROLES: dict[str, frozenset[Permission]] = {
    "reader": frozenset(),
    "author": frozenset(
        {
            Permission.REGISTER,
            Permission.COMPOSE,
            Permission.EVALUATE,
            Permission.ATTEST,
            Permission.APPLICATIONS,
            Permission.REQUEST,
            Permission.WAIVE,
        }
    ),
    "approver": frozenset(
        {Permission.APPROVE, Permission.QUARANTINE, Permission.INVALIDATE, Permission.WAIVE, Permission.ATTEST}
    ),
    "promoter": frozenset(
        {
            Permission.REQUEST,
            Permission.PROMOTE,
            Permission.VERIFY,
            Permission.ROLLBACK,
            Permission.HOLD,
            Permission.QUARANTINE,
            Permission.WAIVE,
            Permission.ATTEST,
        }
    ),
    "oncall": frozenset(
        {
            Permission.REQUEST,
            Permission.VERIFY,
            Permission.ROLLBACK,
            Permission.QUARANTINE,
            Permission.HOLD,
            Permission.BREAK_GLASS,
        }
    ),
    "admin": frozenset({Permission.MEMBERS, Permission.APPLICATIONS, Permission.POLICY}),
    OWNER: frozenset(Permission),
}
"""Role to permissions. `admin` can neither approve nor break glass by virtue of being admin; granting a waiver takes
a slot besides the permission to approve."""

_HUMAN_ONLY = frozenset({Permission.APPROVE, Permission.BREAK_GLASS})
"""What only a person can answer for: no service has a role that brings it."""


class Person(BaseModel):
    """One human and every account they act under. `slots` maps an application (or `*`) to slots (or `*`).

    Or, of kind `service`, one machine, whose `human_id` is a name of its own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    human_id: Annotated[str, Field(pattern=_TOKEN.pattern)]
    name: str
    accounts: tuple[str, ...]
    roles: tuple[str, ...]
    slots: dict[str, tuple[str, ...]] = {}
    kind: Literal["service"] | None = None
    """None for a human, as documents from before there were services have it."""

    def may_fill(self, application: str) -> tuple[str, ...]:
        """The slots this person may fill for an application; none for a service (I-23)."""
        if self.kind is not None:
            return ()
        return tuple(sorted({*self.slots.get(ANY, ()), *self.slots.get(application, ())}))


class Members(BaseModel):
    """The registry document: everybody, as of one version of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    people: tuple[Person, ...] = ()

    def content(self) -> dict[str, Any]:
        """What the digest is taken over. What nobody set is left out, so that optional fields can be added later."""
        return self.model_dump(mode="json", exclude_none=True)

    def digest(self) -> Digest:
        return digest_of(self.content())

    def person_of(self, account: str) -> Person | None:
        return next((p for p in self.people if account.lower() in p.accounts), None)

    def with_permission(self, permission: Permission) -> tuple[str, ...]:
        return tuple(p.human_id for p in self.people if any(permission in ROLES[r] for r in p.roles))


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts now. `person` is None for an account that no member has; `assurance` says how sure we are."""

    account: str
    person: Person | None
    assurance: str = "local"

    @property
    def human_id(self) -> str:
        return self.person.human_id if self.person else self.account


def demand(actor: Actor, permission: Permission, members: Members) -> None:
    """Raise PermissionDeniedError, naming who may, unless `actor` holds `permission`."""
    roles = actor.person.roles if actor.person else ()
    if any(permission in ROLES[role] for role in roles):
        return
    known = f"roles {', '.join(roles) or 'none'}" if actor.person else "no member of this registry"
    able = ", ".join(members.with_permission(permission)) or "nobody yet"
    raise PermissionDeniedError(
        f"{actor.account} may not {_PHRASES[permission]}",
        expected="a role among " + ", ".join(r for r, p in ROLES.items() if permission in p),
        found=known,
        fix=f"ask one of: {able}; or set TANDEM_ACTOR to the account you act under",
    )


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
) -> Members:
    """The document with one account, and the roles and slots it brings, added.

    An account joins a person only where `human_id` names them; they are then one human however many accounts they
    have. Without it the account is its holder's, or a new person's whose id is made from it. With `service` the
    holder is a machine, and one that is known stays one. Raises InvalidInputError for malformed values and for
    roles and slots that no machine may have, ConflictError if another person has the account or the id that was
    made, or if a human was to become a machine.
    """
    account = account.lower()
    holder = members.person_of(account)
    human = human_id or (holder.human_id if holder else _id_from(account))
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
        kind=_kind(old, human, service),
    )
    _refuse_human_only(merged)
    return _with(members, human, merged)


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
        if not _TOKEN.fullmatch(token):
            raise InvalidInputError(
                f"{token!r} cannot be {what}", expected="a-z, 0-9, '.', '_', '-'", found=repr(token)
            )
    unknown = [role for role in roles if role not in ROLES]
    if unknown:
        raise InvalidInputError(f"unknown role {unknown[0]!r}", expected="one of " + ", ".join(ROLES), found=unknown[0])


def _kind(old: Person | None, human: str, service: bool) -> Literal["service"] | None:
    """What somebody is: a machine stays one, and a human never becomes one."""
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
    roles = [role for role in person.roles if ROLES[role] & _HUMAN_ONLY]
    if roles or person.slots:
        able = [role for role, permissions in ROLES.items() if not permissions & _HUMAN_ONLY]
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
