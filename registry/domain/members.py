"""Who may do what: people, their accounts, access roles and approval slots.

The registry document is stored and versioned like a policy. A *role* lets somebody use a command; a *slot* is
what a policy asks an approval from. Nobody approves by virtue of a role, and unknown actors may only read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from registry.domain.digests import Digest, digest_of
from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError

ANY = "*"
"""Stands for every application, or for every slot."""

_TOKEN = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_ACCOUNT = re.compile(r"[^\s<>\x00-\x1f\x7f]{1,254}")


class Permission(StrEnum):
    """A verb that changes something. Reading needs none."""

    REGISTER = "register"
    COMPOSE = "compose"
    EVALUATE = "evaluate"
    PROMOTE = "promote"
    APPROVE = "approve"
    ROLLBACK = "rollback"
    MEMBERS = "members"
    APPLICATIONS = "applications"
    POLICY = "policy"


_PHRASES = {
    Permission.REGISTER: "register artifacts",
    Permission.COMPOSE: "compose releases",
    Permission.EVALUATE: "evaluate releases",
    Permission.PROMOTE: "promote releases",
    Permission.APPROVE: "approve releases",
    Permission.ROLLBACK: "roll back",
    Permission.MEMBERS: "manage members",
    Permission.APPLICATIONS: "create applications",
    Permission.POLICY: "activate policies",
}
"""What goes after "may not"."""

ROLES: dict[str, frozenset[Permission]] = {
    "reader": frozenset(),
    "author": frozenset({Permission.REGISTER, Permission.COMPOSE, Permission.EVALUATE, Permission.APPLICATIONS}),
    "approver": frozenset({Permission.APPROVE}),
    "promoter": frozenset({Permission.PROMOTE, Permission.ROLLBACK}),
    "admin": frozenset({Permission.MEMBERS, Permission.APPLICATIONS, Permission.POLICY}),
    "owner": frozenset(Permission),
}
"""Role to permissions. `admin` cannot approve by virtue of being admin."""


class Person(BaseModel):
    """One human and every account they act under. `slots` maps an application (or `*`) to slots (or `*`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    human_id: Annotated[str, Field(pattern=_TOKEN.pattern)]
    name: str
    accounts: tuple[str, ...]
    roles: tuple[str, ...]
    slots: dict[str, tuple[str, ...]] = {}

    def may_fill(self, application: str) -> tuple[str, ...]:
        """The slots this person may fill for an application."""
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
) -> Members:
    """The document with one account, and the roles and slots it brings, added.

    An account joins a person only where `human_id` names them; they are then one human however many accounts they
    have. Without it the account is its holder's, or a new person's whose id is made from it. Raises
    InvalidInputError for malformed values, ConflictError if another person has the account or the id that was made.
    """
    account = account.lower()
    if not _ACCOUNT.fullmatch(account):
        raise InvalidInputError(
            f"{account!r} cannot be an account", expected="an address without spaces", found=repr(account)
        )
    holder = members.person_of(account)
    human = human_id or (holder.human_id if holder else _id_from(account))
    for token, what in ((human, "a human id"), *((s, "a slot") for s in slots if s != ANY)):
        if not _TOKEN.fullmatch(token):
            raise InvalidInputError(
                f"{token!r} cannot be {what}", expected="a-z, 0-9, '.', '_', '-'", found=repr(token)
            )
    unknown = [role for role in roles if role not in ROLES]
    if unknown:
        raise InvalidInputError(f"unknown role {unknown[0]!r}", expected="one of " + ", ".join(ROLES), found=unknown[0])
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
    )
    others = [p for p in members.people if p.human_id != human]
    return Members(people=tuple(sorted([*others, merged], key=lambda p: p.human_id)))


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
