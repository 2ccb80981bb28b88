"""Logging in: a token of some hours for the word of an issuer about a person, each word once.

Who somebody is, an owner said (`trust`), of the subject or of the domain of their e-mail address; nobody becomes
somebody by being the first to come.
"""

from __future__ import annotations

from registry.domain.errors import PermissionDeniedError, UnauthenticatedError
from registry.domain.issuers import Issuers, PeopleIssuer, TrustedIssuers, Word
from registry.domain.logins import check_nonce
from registry.domain.members import Actor, Members, Person
from registry.domain.times import after
from registry.domain.tokens import NewToken, Token
from registry.domain.wording import short
from registry.services.runtime import Runtime, transact_as
from registry.services.tokens import added
from registry.storage.catalog import Writing

ASSURANCE = "oidc"
"""The assurance of what was done on the word of an issuer."""
NAME = "login"


def log_in(runtime: Runtime, word: Word, proof: str | None) -> NewToken:
    """A token for the word of an issuer, whose signature and times were held to already. Whether the issuer is trusted
    with people, who it is, and that the word is said for the first time, is looked at in the transaction that gives it.

    Raises UnauthenticatedError for a word that does not count, PermissionDeniedError, with the subject, for somebody
    whom no owner named or who is no member.
    """

    def work(writing: Writing) -> NewToken:
        people, account, person = _admitted(writing.tokens.trusted(), writing.people.members(), word, proof)
        if writing.tokens.was_taken(word):
            raise UnauthenticatedError(
                "somebody logged in with this before",
                expected="a word of the issuer that is new",
                found="one that was taken",
                fix="log in again",
            )
        token = Token(
            id="",
            name=NAME,
            account=account,
            person=person.human_id,
            scopes=None,
            applications=None,
            created_at=writing.now,
            created_by=writing.actor.account,
            expires_at=after(writing.now, f"{people.hours}h"),
            parent=None,
            log_index=-1,
        )
        return added(writing, token, word)

    with runtime.catalog.read() as reading:
        _, account, _ = _admitted(reading.tokens.trusted(), reading.people.members(), word, proof)
    return transact_as(runtime, Actor(account, None, ASSURANCE), work)


def end_without_a_way_in(writing: Writing, before: Issuers, now: Issuers) -> None:
    """End the tokens of people who do not come in any more as they did when they logged in, by an issuer."""
    for token, name in writing.tokens.given_for_words().items():
        account = writing.tokens.get(token).account
        if before.ways_of(name, account) - now.ways_of(name, account):
            writing.tokens.revoke(writing.tokens.get(token), f"the word of {name} is not taken for {account} any more")


# ---------------------------------------------------------------------------------------------------------


def _admitted(
    trusted: TrustedIssuers | None, members: Members, word: Word, proof: str | None
) -> tuple[PeopleIssuer, str, Person]:
    """By whom somebody comes in, under which account, and who that is. Raises what `log_in` does."""
    issuers, people = _people(trusted, word)
    check_nonce(people, word.claims.get("nonce"), proof)
    return people, *_person(issuers, members, word)


def _people(trusted: TrustedIssuers | None, word: Word) -> tuple[Issuers, PeopleIssuer]:
    people = trusted.issuers.people_of(word.issuer) if trusted else None
    if trusted is None or people is None or word.audience != (people.client,):
        raise UnauthenticatedError(
            "nobody logs in by this word",
            expected="an issuer and a client of it that an owner of the registry trusts with people",
            found="others",
            fix="an owner says which in a file: tandem token trust FILE",
        )
    return trusted.issuers, people


def _person(issuers: Issuers, members: Members, word: Word) -> tuple[str, Person]:
    """Whose word it is, and under which account. Raises PermissionDeniedError, with what an owner needs to know."""
    account, subject = issuers.account_of(word.issuer, word.claims), short(word.claims.get("sub"))
    person = members.person_of(account) if account is not None else None
    if account is not None and person is not None and person.kind is None:
        return account, person
    raise PermissionDeniedError(
        "the issuer knows you, and this registry does not",
        where=word.issuer,
        expected="a subject that an owner named, or a verified e-mail address of a domain that one named, of a member",
        found=f"sub {subject}" + ("" if account is None else f", {short(account)}, which is no account of a person"),
        fix=f"tell an owner: sub {subject}; they add it to the file of `tandem token trust`"
        + ("" if account is None else f", and {account} with `tandem member add`"),
    )
