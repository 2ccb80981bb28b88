"""Keying: whose keys are whose, said with the key itself, confirmed by an owner, and ended.

A private key is never here. Whoever has it signs a statement that this room made (`to_register`, `to_confirm`), and
brings it back in an envelope.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.members import OWNER, Actor, Members, Permission, Person
from registry.domain.safety import check_reason
from registry.domain.signing.keys import PublicKey, parse_line
from registry.domain.signing.standing import KeyRecord, RevokedKey, Voided, why_not
from registry.domain.signing.statements import KEY_NAMESPACE, KeyAct, Said, about_key, parse_key_act
from registry.domain.times import asked_time
from registry.integrations.dsse import Envelope
from registry.services.checkpointing import origin_of
from registry.services.reviewing import refuse_service
from registry.services.runtime import Runtime, acting, transact
from registry.services.signatures import kept, opened, own_key, owner_has_key, owners, signers
from registry.services.signing_agreements import yeses_at
from registry.storage.catalog import Reading, Writing

ENTRY = "entry:"
"""Before the number of an entry that could be taken for a year."""


def to_register(runtime: Runtime, line: str, person: str | None) -> bytes:
    """The statement that a key is a person's, for that key to sign; the actor's own, if nobody is named."""
    public = parse_line(line)
    actor = acting(runtime, Permission.KEYS)
    refuse_service(actor, "have a signing key")
    with runtime.catalog.read() as reading:
        whose = person or actor.human_id
        _refuse_known(reading, public)
        _refuse_stranger(reading.people.members(), actor, whose)
        return about_key("register", public, whose, _origin(reading)).payload


def add(runtime: Runtime, envelope: bytes) -> KeyRecord:
    """Register a key by what it signed. It counts at once on its owner's word while no owner has a key that counts;
    otherwise once an owner confirmed it.

    Raises ConflictError for a key that was registered before: it is its person's for ever.
    """
    found = opened(envelope)
    said = parse_key_act(found.payload, "signature")
    public = _key_of(said, "register")
    by = next((signature for key, signature in signers(found, KEY_NAMESPACE) if key == public), None)
    if by is None:
        raise InvalidInputError(
            "the key did not sign that it is theirs",
            where="signature",
            expected=f"a signature by {public.id}",
            found=_by_whom(found),
            fix="tandem key add FILE signs it with the key in FILE",
        )

    def work(writing: Writing) -> KeyRecord:
        refuse_service(writing.actor, "have a signing key")
        members, whose = writing.people.members(), said.predicate.person
        _refuse_stranger(members, writing.actor, whose)
        _refuse_other(said, about_key("register", public, whose, _origin(writing)))
        _refuse_known(writing, public)
        first = whose == writing.actor.human_id and whose in owners(members)
        first = first and not owner_has_key(writing.keys.all(), members, writing.log.size())
        return writing.keys.add(public, whose, "word" if first else "confirmation", kept(found, public, by))

    return transact(runtime, Permission.KEYS, work)


def to_confirm(runtime: Runtime, identifier: str) -> bytes:
    """The statement that a registered key is its person's, for the key of an owner to sign."""
    actor = acting(runtime, Permission.KEYS)
    with runtime.catalog.read() as reading:
        _refuse_unless_owner(actor, reading.people.members(), "confirm keys")
        key = reading.keys.get(identifier)
        _refuse_settled(key)
        return about_key("confirm", key.public, key.person, _origin(reading), key.log_index).payload


def confirm(runtime: Runtime, envelope: bytes) -> KeyRecord:
    """Let a key count from now on, by what an owner signed with another key that counts."""
    found = opened(envelope)
    said = parse_key_act(found.payload, "signature")

    def work(writing: Writing) -> KeyRecord:
        _refuse_unless_owner(writing.actor, writing.people.members(), "confirm keys")
        key = writing.keys.get(_key_of(said, "confirm").id)
        _refuse_other(said, about_key("confirm", key.public, key.person, _origin(writing), key.log_index))
        _refuse_settled(key)
        by, signature = own_key(writing, found, KEY_NAMESPACE)
        return writing.keys.confirm(key, by, kept(found, by.public, signature))

    return transact(runtime, Permission.KEYS, work)


def listed(runtime: Runtime, person: str | None) -> tuple[KeyRecord, ...]:
    """Every key that was ever registered, or those of one person, oldest first."""
    with runtime.catalog.read() as reading:
        found = tuple(reading.keys.all().values())
        if person is None:
            return found
        own = tuple(key for key in found if key.person == person)
        if not own and reading.people.last_of(person) is None:
            raise _no_person(person, reading.people.members())
        return own


def revoke(
    runtime: Runtime, identifier: str, reason: str, compromised_since: str | None, last: bool = False
) -> RevokedKey:
    """End a key, one's own or, as an owner, anybody's; with what serves now on approvals that are void since.

    `compromised_since` is an index of the log, or a time of it. Raises ConflictError for a key that was revoked, and,
    without `last`, where no owner would have a key that counts: then the next one counts on its owner's word alone.
    """
    why = check_reason(reason)

    def work(writing: Writing) -> RevokedKey:
        key = writing.keys.get(identifier)
        if key.person != writing.actor.human_id:
            _refuse_unless_owner(writing.actor, writing.people.members(), f"revoke a key of {key.person}")
        if key.revocation is not None:
            raise ConflictError(
                f"the key {key.id} was revoked before",
                expected="a key that still counts, or waits to",
                found=f"revoked at entry {key.revocation.log_index}: {key.revocation.reason}",
            )
        before, members = writing.keys.all(), writing.people.members()
        sound = [r for r in writing.keys.resting() if not why_not(before, r.key, r.log_index)]
        had_one = owner_has_key(before, members, writing.log.size())
        revoked = writing.keys.revoke(key, why, _index(writing, compromised_since))
        keys = writing.keys.all()
        if had_one and not last and not owner_has_key(keys, members, writing.log.size()):
            raise _last(key)
        live = tuple(r for r in sound if why_not(keys, r.key, r.log_index))
        return RevokedKey(revoked, live, tuple(_voided(writing, before, keys)))

    return transact(runtime, Permission.KEYS, work)


# ---------------------------------------------------------------------------------------------------------


def _voided(writing: Writing, before: Mapping[str, KeyRecord], keys: Mapping[str, KeyRecord]) -> Iterator[Voided]:
    """Every signed yes that counts by the keys as they were and not as they are, in the order of the log."""

    def ended(key: str, index: int) -> bool:
        return not why_not(before, key, index) and bool(why_not(keys, key, index))

    found = []
    for given in writing.requests.signed_approvals():
        if given.signed is not None and ended(given.signed.key, given.log_index):
            yes = given.approval
            told = f"the approval {yes.id} of {yes.application}@{yes.release} at {yes.stage}"
            found.append(Voided(told, yes.person, given.log_index))
    for index, signed in writing.keys.agreements().items():
        if ended(signed.key, index):
            found += [Voided(yes.told, yes.person, index) for yes in yeses_at(writing, index)]
    return iter(sorted(found, key=lambda yes: yes.log_index))


def _last(key: KeyRecord) -> ConflictError:
    return ConflictError(
        "no owner would have a key that counts",
        expected="another owner's key that counts, to confirm those to come",
        found=f"{key.id}, of {key.person}, is the last",
        fix="have another key confirmed first; if this one is lost, --force-last ends it: the next key of an owner "
        "then counts on that owner's word, and the log says so",
    )


def _origin(reading: Reading | Writing) -> str:
    return origin_of(reading.log.leaf(0))


def _key_of(said: Said[KeyAct], act: str) -> PublicKey:
    """The key that a statement is about. Raises InvalidInputError if it names one and has the digest of another."""
    public = parse_line(said.predicate.key, "signature")
    if public.id != said.digest or said.predicate.act != act:
        raise InvalidInputError(
            "the statement is about something else",
            where="signature",
            expected=f"to {act} {public.id}",
            found=f"to {said.predicate.act} {said.digest}",
        )
    return public


def _refuse_other(said: Said[KeyAct], expected: Said[KeyAct]) -> None:
    if said != expected:
        raise InvalidInputError(
            "what was signed is something else",
            where="signature",
            expected=expected.payload.decode(),
            found=said.payload.decode(),
            fix="sign what the registry gives you to sign, byte for byte",
        )


def _refuse_known(reading: Reading | Writing, public: PublicKey) -> None:
    known = reading.keys.all().get(public.id)
    if known is not None:
        another = "tandem key new makes another one"
        fixes = {
            "active": f"it signs for {known.person} already; {another}",
            "unconfirmed": f"an owner types: tandem key confirm {known.id}",
        }
        raise ConflictError(
            f"this key was registered before: it is {known.person}'s for ever",
            expected="a key that nobody has",
            found=f"{known.id}, {known.state}",
            fix=fixes.get(known.state, another),
        )


def _refuse_stranger(members: Members, actor: Actor, whose: str) -> None:
    """Raise unless the person may have keys, and the actor may register one for them."""
    person = next((p for p in members.people if p.human_id == whose), None)
    if person is None:
        raise _no_person(whose, members)
    if person.kind is not None:
        raise InvalidInputError(
            f"{whose} is a {person.kind}, and signs nothing",
            where="--for",
            expected="a person",
            found=f"a {person.kind}",
        )
    if whose != actor.human_id:
        _refuse_unless_owner(actor, members, f"register a key for {whose}")


def _refuse_unless_owner(actor: Actor, members: Members, act: str) -> None:
    if actor.person is None or OWNER not in actor.person.roles:
        able = [p.human_id for p in members.people if _is_owner(p)]
        raise PermissionDeniedError(
            f"{actor.account} may not {act}",
            expected=f"the role {OWNER}",
            found=f"roles {', '.join(actor.person.roles) or 'none'}" if actor.person else "no member of this registry",
            fix=f"ask {' or '.join(able)}",
        )


def _is_owner(person: Person) -> bool:
    return OWNER in person.roles


def _refuse_settled(key: KeyRecord) -> None:
    if key.state != "unconfirmed":
        raise ConflictError(
            f"the key {key.id} is {key.state}", expected="a key that waits to be confirmed", found=key.state
        )


def _no_person(whose: str, members: Members) -> NotFoundError:
    return NotFoundError(
        f"no person {whose!r}",
        expected=f"one of {', '.join(p.human_id for p in members.people)}",
        found=repr(whose),
        fix="`tandem member list` shows them",
    )


def _by_whom(envelope: Envelope) -> str:
    by = [key.id for key, _ in signers(envelope, KEY_NAMESPACE)]
    return f"signatures by {', '.join(by)}" if by else f"none that holds, of {len(envelope.signatures)}"


def _index(writing: Writing, since: str | None) -> int | None:
    """The first entry that somebody else may have signed."""
    if since is None:
        return None
    size = writing.log.size()
    named = since.removeprefix(ENTRY)
    is_number = named.isascii() and named.isdigit() and len(named) <= 15
    if named != since and not is_number:
        raise InvalidInputError("not an entry", where="--compromised-since", expected=f"{ENTRY}N", found=since[:40])
    if is_number and named == since and _may_be_date(since):
        raise InvalidInputError(
            "this may be a year, a date or an entry",
            where="--compromised-since",
            expected="a time, such as 2026-01-01, or an entry of the log",
            found=since,
            fix=f"write {ENTRY}{since} for the entry, or the date in full: YYYY-MM-DD",
        )
    index = int(named) if is_number else writing.log.first_since(_past(writing, since))
    if index > size:
        raise InvalidInputError(
            "the log does not go so far", where="--compromised-since", expected=f"an entry up to {size}", found=since
        )
    return index


def _may_be_date(digits: str) -> bool:
    """Whether somebody may mean a year, or a day written without dashes."""
    return len(digits) in {4, 6, 8} and 1970 <= int(digits[:4]) <= 2199


def _past(writing: Writing, since: str) -> str:
    """A time that has been. Of one to come nothing would be void, and no revocation is said again."""
    told = asked_time(since, start=True)
    if told > writing.now:
        raise InvalidInputError(
            "that time is still to come",
            where="--compromised-since",
            expected=f"a time until {writing.now}",
            found=told,
        )
    return told
