"""Confining: what is done with a token stays within what the token is for, as the transaction itself sees it."""

from __future__ import annotations

from registry.domain.errors import PermissionDeniedError, UnauthenticatedError
from registry.domain.tokens import Grant, TokenState, state_of
from registry.storage.catalog import Reading, Writing

_SHARED = ("artifact.", "base.", "dataset.", "token.", "version.tagged", "version.untagged")
_OF_ANY = frozenset({"operation.kept", "evidence.measured"})
"""Entries of no application that somebody may cause who is for some applications alone: artifacts are everybody's."""


def standing(reading: Reading | Writing, identifier: str, now: str) -> TokenState:
    """A token, and whether it counts at a time. Raises NotFoundError if there is none."""
    token = reading.tokens.get(identifier)
    imported = reading.tokens.imported_at()
    return state_of(token, reading.tokens.line(token), reading.people.members(), now, imported)


def demand_active(grant: Grant, writing: Writing) -> None:
    """Raise UnauthenticatedError if the token that somebody acts by ended meanwhile."""
    if grant.token is None:
        return
    found = standing(writing, grant.token, writing.now)
    if found.state != "active":
        raise ended(found)


def confine(grant: Grant | None, writing: Writing) -> None:
    """Raise PermissionDeniedError, so that nothing of it stays, if a transaction wrote about what its token is not for.

    A token for some applications changes these, and adds artifacts, which belong to none.
    """
    if grant is None or grant.applications is None:
        return
    for entry in writing.entries:
        application, kind = entry.get("application"), str(entry["type"])
        if application is None and (kind in _OF_ANY or kind.startswith(_SHARED)):
            continue
        if application is None or not grant.covers(str(application)):
            raise PermissionDeniedError(
                "this token may not change that",
                expected=f"what concerns the applications {', '.join(grant.applications)} alone",
                found="another application" if application is not None else "what concerns the whole registry",
                fix="ask somebody whose token is for it",
            )


def ended(found: TokenState) -> UnauthenticatedError:
    """The error of a token that counts no more."""
    return UnauthenticatedError(
        f"the token {found.token.id} counts no more",
        expected="a token that is active",
        found=found.why,
        fix="make another one with `tandem token create`, or ask for one",
    )
