from __future__ import annotations

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, PermissionDeniedError
from registry.domain.members import ANY, ROLES, Actor, Members, Permission, add_member, demand

OWNER = add_member(Members(), "ana@example.com", roles=("owner",), slots=(ANY,))


def test_two_accounts_of_one_person_are_one_human() -> None:
    members = add_member(OWNER, "ben@example.com", roles=("approver",), slots=("reviewer",))
    members = add_member(members, "ci-ben@example.com", human_id="ben")
    person = members.person_of("CI-Ben@example.com")
    assert person is not None
    assert (person.human_id, person.accounts) == ("ben", ("ben@example.com", "ci-ben@example.com"))


def test_an_account_cannot_belong_to_two_people() -> None:
    with pytest.raises(ConflictError, match="belongs to ana"):
        add_member(OWNER, "ana@example.com", human_id="eve", roles=("owner",))


def test_an_account_never_joins_a_person_whose_id_its_local_part_happens_to_be() -> None:
    """Whoever registers ana@elsewhere.example does not become Ana."""
    with pytest.raises(ConflictError) as caught:
        add_member(OWNER, "ana@elsewhere.example", roles=("approver",))
    assert caught.value.message == "ana exists: add --human ana if it is the same person, or --human SOMETHING-ELSE"
    assert "ana@example.com" in caught.value.found
    joined = add_member(OWNER, "ana@elsewhere.example", human_id="ana")
    assert [p.accounts for p in joined.people] == [("ana@elsewhere.example", "ana@example.com")]
    apart = add_member(OWNER, "ana@elsewhere.example", human_id="ana-b", roles=("approver",))
    assert [p.human_id for p in apart.people] == ["ana", "ana-b"]


def test_an_account_that_is_known_stays_its_persons_whatever_it_is_called() -> None:
    members = add_member(OWNER, "ci@example.com", human_id="ana")
    again = add_member(members, "ci@example.com", roles=("reader",))
    assert [(p.human_id, p.roles) for p in again.people] == [("ana", ("owner", "reader"))]


def test_a_member_without_role_and_slot_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="neither role nor slot"):
        add_member(OWNER, "ben@example.com")


@pytest.mark.parametrize(
    ("account", "roles", "slots"),
    [("b en", ("owner",), ()), ("", ("owner",), ()), ("b@x", ("king",), ()), ("b@x", (), ("Re viewer",))],
)
def test_malformed_members_are_refused(account: str, roles: tuple[str, ...], slots: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInputError):
        add_member(OWNER, account, roles=roles, slots=slots)


def test_slots_count_for_the_application_they_were_given_for() -> None:
    members = add_member(OWNER, "ben@example.com", slots=("reviewer",), roles=("approver",), application="bot")
    person = members.person_of("ben@example.com")
    assert person is not None
    assert person.may_fill("bot") == ("reviewer",)
    assert person.may_fill("other") == ()


def test_an_unknown_actor_may_only_read_and_is_told_who_may_more() -> None:
    with pytest.raises(PermissionDeniedError) as caught:
        demand(Actor("eve@example.com", None), Permission.REGISTER, OWNER)
    assert "ana" in caught.value.fix


@pytest.mark.parametrize("permission", Permission)
def test_a_refusal_says_in_words_what_may_not_be_done(permission: Permission) -> None:
    words = {
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
    with pytest.raises(PermissionDeniedError) as caught:
        demand(Actor("eve", None), permission, OWNER)
    assert caught.value.message == f"eve may not {words[permission]}"


def test_an_administrator_cannot_approve_by_virtue_of_being_one() -> None:
    """Admin implies none of approve, promote or roll back."""
    assert not ROLES["admin"] & {Permission.APPROVE, Permission.PROMOTE, Permission.ROLLBACK}


def test_an_optional_field_that_nobody_set_is_not_in_the_document() -> None:
    """So a field that a later version adds changes the digest of no document that lacks it."""

    class Later(Members):
        note: str | None = None

    assert Later(people=OWNER.people).digest() == OWNER.digest()


def test_the_document_has_a_digest_that_every_change_moves() -> None:
    assert OWNER.digest() != add_member(OWNER, "ana@example.com", slots=("risk",)).digest()
    assert add_member(OWNER, "ana@example.com", roles=("owner",), slots=(ANY,)) == OWNER
