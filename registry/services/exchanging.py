"""Exchanging: a short-lived token for the word of an issuer whom an owner trusts, each word once."""

from __future__ import annotations

from pathlib import Path

from registry.domain.documents import MAX_DOCUMENT
from registry.domain.errors import InvalidInputError, NotFoundError, PermissionDeniedError, UnauthenticatedError
from registry.domain.issuers import Admission, Issuers, PersonAdmission, TrustedIssuers, Word, read_issuers
from registry.domain.members import OWNER, Actor, Members, Permission, Person
from registry.domain.safety import check_reason
from registry.domain.times import after
from registry.domain.tokens import NewToken, Token, check_applications, check_scopes
from registry.integrations.files import read_text
from registry.services.expecting import check_expected_document, refuse_replaced
from registry.services.logging_in import ASSURANCE, end_without_a_way_in
from registry.services.runtime import Runtime, acting, transact, transact_as
from registry.services.tokens import added
from registry.storage.catalog import Writing


def trust(runtime: Runtime, path: Path, reason: str, expect: str | None = None) -> TrustedIssuers:
    """Put a document of issuers in force, in place of the one before. For owners.

    People who logged in by a way that it does not have any more are out. Raises InvalidInputError where it lets in
    machines as anybody but services, or for more than their roles bring, and people as anybody but members; StaleError
    if another document is in force than `expect` says.
    """
    acting(runtime, Permission.MEMBERS)
    check_expected_document(expect)
    issuers, why = read_issuers(read_text(path, MAX_DOCUMENT), path.name), check_reason(reason)

    def work(writing: Writing) -> TrustedIssuers:
        members = writing.people.members()
        _refuse_unless_owner(writing.actor, members)
        for admission in (each for issuer in issuers.issuers for each in issuer.admit):
            _service(members, admission)
        for named in (each for people in issuers.of_people for each in people.admit):
            _refuse_unless_person(members, named)
        current = writing.tokens.trusted()
        if current is None or current.digest != issuers.digest():
            refuse_replaced(
                "the document of issuers in force", current.digest if current else None, expect, "tandem token issuers"
            )
            writing.tokens.trust(issuers, why)
        if current is not None:
            end_without_a_way_in(writing, current.issuers, issuers)
        return _demanded(writing)

    return transact(runtime, Permission.MEMBERS, work)


def trusted(runtime: Runtime) -> TrustedIssuers:
    """The issuers that are trusted now. Raises NotFoundError if nobody ever said."""
    with runtime.catalog.read() as reading:
        found = reading.tokens.trusted()
    if found is None:
        raise NotFoundError(
            "no issuer is trusted",
            expected="a document of issuers in force",
            found="none",
            fix="tandem token trust FILE puts one in force",
        )
    return found


def issuers_in_force(runtime: Runtime) -> Issuers:
    """What is trusted, by whoever holds words to it before they are exchanged."""
    with runtime.catalog.read() as reading:
        found = reading.tokens.trusted()
    return found.issuers if found is not None else Issuers(kind="issuers", issuers=())


def exchange(runtime: Runtime, word: Word) -> NewToken:
    """A token for the word of an issuer, whose signature and times were held to already. Whether the issuer is trusted,
    to whom the word is said, and that it is said for the first time, is looked at in the transaction that gives it.

    Raises UnauthenticatedError.
    """

    def work(writing: Writing) -> NewToken:
        found = writing.tokens.trusted()
        admission = _admission(found.issuers if found else None, word)
        if writing.tokens.was_taken(word):
            raise UnauthenticatedError(
                "this was exchanged for a token before", expected="a word of the issuer that is new", where="jti"
            )
        try:
            person, scopes = _service(writing.people.members(), admission)
        except (InvalidInputError, PermissionDeniedError) as error:
            raise UnauthenticatedError(
                "whom this is for may not come in so any more", expected=admission.account, found=error.message
            ) from error
        token = Token(
            id="",
            name="ci",
            account=admission.account.lower(),
            person=person.human_id,
            scopes=scopes,
            applications=check_applications(admission.applications, None),
            created_at=writing.now,
            created_by=writing.actor.account,
            expires_at=after(writing.now, f"{admission.minutes}m"),
            parent=None,
            log_index=-1,
        )
        return added(writing, token, word)

    with runtime.catalog.read() as reading:
        known = reading.tokens.trusted()
    actor = _admission(known.issuers if known else None, word).account.lower()
    return transact_as(runtime, Actor(actor, None, ASSURANCE), work)


# ---------------------------------------------------------------------------------------------------------


def _admission(issuers: Issuers | None, word: Word) -> Admission:
    """Whom a word lets in. Raises UnauthenticatedError, without saying which of its claims was another."""
    issuer = issuers.of(word.issuer) if issuers else None
    if issuer is not None and issuer.audience in word.audience:
        for admission in issuer.admit:
            if admission.is_of(word.claims):
                return admission
    raise UnauthenticatedError(
        "nobody is let in for this word",
        expected="an issuer, an audience and claims that an owner of the registry trusts",
        found="others",
        fix="an owner says which in a file: tandem token trust FILE",
    )


def _service(members: Members, admission: Admission) -> tuple[Person, tuple[Permission, ...]]:
    """The service that is let in, and for what. Raises if it is none, or may not do that."""
    person = members.person_of(admission.account)
    if person is None or person.kind is None:
        raise InvalidInputError(
            f"{admission.account} is no service",
            where="account",
            expected="an account of a service",
            found="a person" if person else "no member",
            fix=f"tandem member add {admission.account} --service --role author",
        )
    check_applications(admission.applications, None)
    return person, check_scopes(admission.scopes, person, None) or ()


def _refuse_unless_person(members: Members, admission: PersonAdmission) -> None:
    person = members.person_of(admission.account)
    if person is None or person.kind is not None:
        raise InvalidInputError(
            f"{admission.account} is nobody's account",
            where="people",
            expected="an account of a person",
            found="a service" if person else "no member",
            fix=f"tandem member add {admission.account} --role reader",
        )


def _refuse_unless_owner(actor: Actor, members: Members) -> None:
    if actor.person is None or OWNER not in actor.person.roles:
        raise PermissionDeniedError(
            f"{actor.account} may not say which issuers are trusted",
            expected=f"the role {OWNER}",
            found=f"roles {', '.join(actor.person.roles)}" if actor.person else "no member of this registry",
            fix=f"ask {' or '.join(p.human_id for p in members.people if OWNER in p.roles)}",
        )


def _demanded(writing: Writing) -> TrustedIssuers:
    found = writing.tokens.trusted()
    assert found is not None
    return found
