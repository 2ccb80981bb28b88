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
from registry.domain.errors import PermissionDeniedError

ANY = "*"
"""Stands for every application, or for every slot."""

OWNER = "owner"
"""The role that brings everything, and without which nobody could let anybody in."""

RESERVED = "system:"
"""How the accounts begin under which the registry itself acts."""

TOKEN = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
"""What human ids and slots are."""


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
    KEYS = "keys"
    APPLICATIONS = "applications"
    POLICY = "policy"
    STORE = "store"
    EXPORT = "export"


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
    Permission.KEYS: "register signing keys",
    Permission.APPLICATIONS: "create applications or declare consumers",
    Permission.POLICY: "activate policies or set prices",
    Permission.STORE: "collect garbage or set retention",
    Permission.EXPORT: "export the registry",
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
    "publisher": frozenset({Permission.REGISTER, Permission.COMPOSE, Permission.REQUEST}),
    "evaluator": frozenset({Permission.EVALUATE, Permission.ATTEST}),
    "approver": frozenset(
        {
            Permission.APPROVE,
            Permission.KEYS,
            Permission.QUARANTINE,
            Permission.INVALIDATE,
            Permission.WAIVE,
            Permission.ATTEST,
        }
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
    "admin": frozenset(
        {Permission.MEMBERS, Permission.APPLICATIONS, Permission.POLICY, Permission.STORE, Permission.EXPORT}
    ),
    "auditor": frozenset({Permission.EXPORT}),
    OWNER: frozenset(Permission),
}
"""Role to permissions. `publisher` and `evaluator` are for CI, apart, so that nobody measures what they shipped;
`auditor` reads everything, and takes it along. `admin` can neither approve nor break glass by virtue of being admin;
granting a waiver takes a slot besides the permission to approve."""

HUMAN_ONLY = frozenset({Permission.APPROVE, Permission.BREAK_GLASS})
"""What only a person can answer for: no service has a role that brings it."""


class Person(BaseModel):
    """One human and every account they act under. `slots` maps an application (or `*`) to slots (or `*`).

    Or, of kind `service`, one machine, whose `human_id` is a name of its own.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    human_id: Annotated[str, Field(pattern=TOKEN.pattern)]
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

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid")

    people: tuple[Person, ...] = ()

    def content(self) -> dict[str, Any]:
        """What the digest is taken over. What nobody set is left out, so that optional fields can be added later."""
        return self.model_dump(mode="json", exclude_none=True)

    def digest(self) -> Digest:
        return digest_of(self.content())

    def person_of(self, account: str) -> Person | None:
        return next((p for p in self.people if account.lower() in p.accounts), None)

    def belongs(self, account: str, human_id: str) -> bool:
        """Whether an account is one of that person's now. What was said under an account counts while it is (I-18)."""
        holder = self.person_of(account)
        return holder is not None and holder.human_id == human_id

    def owners_of(self, application: str) -> tuple[Person, ...]:
        """Whom to ask about an application: who fills a slot for it by name, or where nobody does, who owns all."""
        named = tuple(person for person in self.people if person.slots.get(application))
        return named or tuple(person for person in self.people if OWNER in person.roles)

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
        fix=f"ask one of: {able}; or act under another account of yours (TANDEM_ACTOR; at a server TANDEM_TOKEN)",
    )
