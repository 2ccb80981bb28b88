"""Tokens: made for oneself or for a machine, listed, ended; and who it is that comes with one.

A secret is told once, by `create`, and is in no row, no entry and no error.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

from registry.domain.errors import (
    ConflictError,
    InfrastructureError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
    UnauthenticatedError,
)
from registry.domain.issuers import Word
from registry.domain.members import OWNER, ROLES, Actor, Members, Permission, Person
from registry.domain.safety import check_reason
from registry.domain.times import after, duration, time_text
from registry.domain.tokens import (
    LONGEST_DAYS,
    Grant,
    NewToken,
    Token,
    TokenState,
    check_applications,
    check_scopes,
    check_token_name,
    hash_of,
    identifier_of,
    is_secret_of,
    parse_token,
    state_of,
    text_of,
)
from registry.services.confining import ended, standing
from registry.services.runtime import Runtime, actor_of, granted, transact_as, transact_member
from registry.storage.catalog import Writing

SERVER = Actor("system:server", None)
"""Under whose name a server makes the first token, and notes when tokens are used."""
FIRST = "first start"
LASTS = "30d"
"""How long a token counts unless its maker says otherwise."""
_NOTED = 13
"""So much of a time says the hour: `2026-11-22T09`."""


def create(
    runtime: Runtime,
    name: str,
    account: str | None = None,
    *,
    scopes: Sequence[str] | None = None,
    applications: Sequence[str] | None = None,
    expires: str = LASTS,
) -> NewToken:
    """Make a token, for oneself or, with `Permission.MEMBERS`, for a service. Nobody mints more than they have.

    A token that is made with another one is for no more than that, expires no later, and ends with it.
    """
    called, lasts = check_token_name(name), _lasting(expires)

    def work(writing: Writing) -> NewToken:
        person, whose = _holder(runtime, writing, account)
        parent = _parent(runtime, writing)
        token = Token(
            id="",
            name=called,
            account=whose,
            person=person.human_id,
            scopes=check_scopes(scopes, person, runtime.grant),
            applications=check_applications(applications, runtime.grant),
            created_at=writing.now,
            created_by=writing.actor.account,
            expires_at=min(after(writing.now, lasts), parent.expires_at if parent else "9"),
            parent=parent.id if parent else None,
            log_index=-1,
        )
        return added(writing, token)

    return transact_member(runtime, work)


def first(runtime: Runtime) -> NewToken | None:
    """A token for an owner, if nobody ever made one: by which a server that starts lets the first person in."""

    def work(writing: Writing) -> NewToken | None:
        if writing.tokens.any_made():
            return None
        owner = next(p for p in writing.people.members().people if OWNER in p.roles)
        token = Token(
            id="",
            name=FIRST,
            account=owner.accounts[0],
            person=owner.human_id,
            scopes=None,
            applications=None,
            created_at=writing.now,
            created_by=writing.actor.account,
            expires_at=after(writing.now, LASTS),
            parent=None,
            log_index=-1,
        )
        return added(writing, token)

    return transact_as(runtime, SERVER, work)


def listed(runtime: Runtime) -> tuple[TokenState, ...]:
    """One's own tokens, or with `Permission.MEMBERS` everybody's, oldest first, also those that count no more.

    Whoever acts by a token for some applications is told of that one and those made with it: others name applications.
    """
    now = time_text(runtime.clock.now())
    with runtime.catalog.read() as reading:
        members = reading.people.members()
        actor = actor_of(runtime, members)
        if actor.person is None:
            return ()
        every, imported = reading.tokens.all(), reading.tokens.imported_at()
    everybodys, grant = _manages(runtime, actor), runtime.grant
    confined_to = None if grant is None or grant.applications is None else grant.token
    return tuple(
        state_of(token, every, members, now, imported)
        for token in every.values()
        if everybodys or (token.person == actor.human_id and confined_to in {None, *_line(token, every)})
    )


def revoke(runtime: Runtime, identifier: str, reason: str) -> TokenState:
    """End a token, and with it those that were made with it: one of one's own, or with `Permission.MEMBERS` anybody's.

    Whoever acts by a token that is narrowed may end that one and those made with it. Raises NotFoundError also for a
    token of somebody else, ConflictError for one that was revoked before
    for another reason.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> TokenState:
        token = writing.tokens.get(identifier)
        if not _manages(runtime, writing.actor) and not _is_own(runtime, writing, token):
            raise NotFoundError(
                f"no token {identifier!r} of yours",
                expected="the id of a token that you may end",
                found=repr(identifier),
                fix="`tandem token list` shows them",
            )
        if token.revocation is not None and token.revocation.reason == why:
            return standing(writing, token.id, writing.now)
        if token.revocation is not None:
            raise ConflictError(
                f"the token {token.id} was revoked before",
                expected="a token that is not revoked",
                found=f"revoked by {token.revocation.account}: {token.revocation.reason}",
            )
        writing.tokens.revoke(token, why)
        return standing(writing, token.id, writing.now)

    return transact_member(runtime, work)


def end_those_of(writing: Writing, account: str, reason: str) -> None:
    """End every token of an account that leaves: should it come back, they do not."""
    for token in writing.tokens.all().values():
        if token.account == account.lower() and token.revocation is None and token.expires_at > writing.now:
            writing.tokens.revoke(token, reason)


def identify(runtime: Runtime, text: str) -> tuple[Token, Members]:
    """Whose token this is, which counts now, and who the members are now. Raises UnauthenticatedError, and says of no
    other token that it exists."""
    identifier, secret = parse_token(text)
    with runtime.catalog.read() as reading:
        kept = reading.tokens.with_hash(identifier)
        # Compared also where there is nothing to compare with, so that it takes as long.
        if not is_secret_of(secret, kept[1] if kept else hash_of(identifier)) or kept is None:
            raise UnauthenticatedError(
                "this token is not known here",
                expected="a token of this registry",
                found="one of another registry, or of none",
                fix="check which server it is for",
            )
        found = standing(reading, identifier, time_text(runtime.clock.now()))
        members = reading.people.members()
    if found.state != "active":
        raise ended(found)
    return found.token, members


def note_use(runtime: Runtime, token: Token, now: str) -> None:
    """Note that a token was used, once an hour. It is only for people to look at: where it fails, it is left."""
    if token.used_at is not None and token.used_at[:_NOTED] >= now[:_NOTED]:
        return
    with suppress(InfrastructureError):
        transact_as(runtime, SERVER, lambda writing: writing.tokens.used(token.id, now))


def added(writing: Writing, token: Token, word: Word | None = None) -> NewToken:
    """Keep a token with an id and a secret of its own, and tell the secret."""
    identifier = identifier_of(secrets.randbits(80))
    text = text_of(identifier, secrets.randbits(256))
    _, secret = parse_token(text)
    return NewToken(writing.tokens.add(replace(token, id=identifier), hash_of(secret), word), text)


def demand_standing(runtime: Runtime, identifier: str) -> None:
    """Raise UnauthenticatedError unless a token counts now; NotFoundError if there is none."""
    with runtime.catalog.read() as reading:
        found = standing(reading, identifier, time_text(runtime.clock.now()))
    if found.state != "active":
        raise ended(found)


# ---------------------------------------------------------------------------------------------------------


def _lasting(expires: str) -> str:
    try:
        span = duration(expires)
    except ValueError as error:
        raise InvalidInputError(
            "not a duration", where="--expires", expected="such as 12h or 30d", found=repr(expires[:20])
        ) from error
    if span > timedelta(days=LONGEST_DAYS):
        raise InvalidInputError(
            "a token does not count for so long",
            where="--expires",
            expected=f"at most {LONGEST_DAYS}d",
            found=expires,
            fix="make a new one before it expires",
        )
    return expires


def _holder(runtime: Runtime, writing: Writing, account: str | None) -> tuple[Person, str]:
    """Whom a token is to be for, and their account."""
    members, actor = writing.people.members(), writing.actor
    whose = (account or actor.account).lower()
    person = members.person_of(whose)
    if person is not None and actor.person is not None and person.human_id == actor.person.human_id:
        return person, whose
    if not _manages(runtime, actor):
        raise PermissionDeniedError(
            f"{actor.account} may not make a token for {whose}",
            expected="your own account, or the permission to manage members and an account of a service",
            found=whose,
            fix=f"ask one of: {', '.join(members.with_permission(Permission.MEMBERS))}",
        )
    if person is None:
        raise NotFoundError(
            f"no member has the account {whose!r}",
            expected="an account of a service",
            found=repr(whose),
            fix=f"tandem member add {whose} --service --role author",
        )
    if person.kind is None:
        raise PermissionDeniedError(
            f"{whose} is a person, who makes their own tokens",
            expected="an account of a service",
            found=f"an account of {person.human_id}",
            fix=f"{whose} runs `tandem token create NAME` on the machine of the registry, with its folder or database",
        )
    return person, whose


def _parent(runtime: Runtime, writing: Writing) -> Token | None:
    grant: Grant | None = runtime.grant
    return None if grant is None or grant.token is None else writing.tokens.get(grant.token)


def _manages(runtime: Runtime, actor: Actor) -> bool:
    roles = actor.person.roles if actor.person else ()
    held = any(Permission.MEMBERS in ROLES[role] for role in roles)
    # who is a member is about the whole registry, and so is no matter of a token for some applications
    confined = runtime.grant is not None and runtime.grant.applications is not None
    return held and not confined and granted(runtime, Permission.MEMBERS)


def _line(token: Token, every: Mapping[str, Token]) -> Iterator[str]:
    """A token, and those by which it was made."""
    above: Token | None = token
    while above is not None:
        yield above.id
        above = None if above.parent is None else every.get(above.parent)


def _is_own(runtime: Runtime, writing: Writing, token: Token) -> bool:
    members: Members = writing.people.members()
    if token.person != writing.actor.human_id or not members.belongs(token.account, token.person):
        return False
    grant = runtime.grant
    narrowed = grant is not None and (grant.permissions is not None or grant.applications is not None)
    return not narrowed or (grant is not None and grant.token in writing.tokens.line(token))
