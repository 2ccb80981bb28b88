from __future__ import annotations

from typing import Any

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.joining import add_member, remove_member, take_from_member
from registry.domain.members import ANY, ROLES, Actor, Members, Permission, Person, demand

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
    with pytest.raises(PermissionDeniedError) as caught:
        demand(Actor("eve", None), permission, OWNER)
    assert caught.value.message == f"eve may not {words[permission]}"


def test_an_administrator_cannot_approve_by_virtue_of_being_one() -> None:
    """Admin implies none of approve, waive, promote, roll back or break glass."""
    beyond = {Permission.APPROVE, Permission.WAIVE, Permission.BREAK_GLASS, Permission.PROMOTE, Permission.ROLLBACK}
    assert not ROLES["admin"] & beyond


def test_who_may_promote_cannot_thereby_edit_policy() -> None:
    """I-46: policy lives outside the things it governs."""
    governing = {Permission.POLICY, Permission.MEMBERS}
    assert {role for role, permissions in ROLES.items() if permissions & governing} == {"admin", "owner"}


def test_only_the_on_call_and_owners_break_glass() -> None:
    assert [role for role, p in ROLES.items() if Permission.BREAK_GLASS in p] == ["oncall", "owner"]


def test_every_role_but_those_that_read_measure_or_administer_may_stop_or_ask() -> None:
    asking = {Permission.REQUEST, Permission.QUARANTINE}
    assert [role for role, p in ROLES.items() if not p & asking] == ["reader", "evaluator", "admin", "auditor"]


def test_an_optional_field_that_nobody_set_is_not_in_the_document() -> None:
    """So a field that a later version adds changes the digest of no document that lacks it."""

    class Later(Members):
        note: str | None = None

    assert Later(people=OWNER.people).digest() == OWNER.digest()


def test_the_document_has_a_digest_that_every_change_moves() -> None:
    assert OWNER.digest() != add_member(OWNER, "ana@example.com", slots=("risk",)).digest()
    assert add_member(OWNER, "ana@example.com", roles=("owner",), slots=(ANY,)) == OWNER


def a_service(members: Members, *roles: str) -> Members:
    return add_member(members, "ci@example.com", roles=roles or ("author",), service=True)


def test_a_service_fills_no_slot_whatever_its_document_says() -> None:
    """I-23: no service satisfies a human slot."""
    robot = Person(human_id="ci", name="ci", accounts=("ci",), roles=("author",), slots={ANY: (ANY,)}, kind="service")
    assert robot.may_fill("bot") == ()
    assert robot.model_copy(update={"kind": None}).may_fill("bot") == (ANY,)


@pytest.mark.parametrize("role", ["approver", "oncall", "owner"])
def test_a_service_gets_no_role_that_takes_a_person(role: str) -> None:
    with pytest.raises(InvalidInputError) as caught:
        a_service(OWNER, role)
    assert caught.value.expected == (
        "roles among reader, author, publisher, evaluator, promoter, admin, auditor, and no slot"
    )
    assert caught.value.found == role


def test_a_service_is_given_no_slot() -> None:
    members = a_service(OWNER)
    with pytest.raises(InvalidInputError, match="ci is a service") as caught:
        add_member(members, "ci@example.com", slots=("reviewer",))
    assert caught.value.found == "slot reviewer"


def test_a_service_stays_one_when_a_role_is_added() -> None:
    members = add_member(a_service(OWNER), "ci@example.com", roles=("promoter",))
    person = members.person_of("ci@example.com")
    assert person is not None
    assert (person.kind, person.roles) == ("service", ("author", "promoter"))


def test_a_human_does_not_become_a_service() -> None:
    with pytest.raises(ConflictError, match="ana is a human"):
        add_member(OWNER, "bot@example.com", human_id="ana", service=True)


def test_a_document_of_humans_has_the_digest_it_had_before_there_were_services() -> None:
    assert all("kind" not in person for person in OWNER.content()["people"])
    assert a_service(OWNER).content()["people"][1]["kind"] == "service"


def test_nobody_takes_the_name_under_which_the_registry_acts() -> None:
    with pytest.raises(InvalidInputError, match="cannot be an account"):
        add_member(OWNER, "System:Verifier", human_id="eve", roles=("reader",))


def test_an_account_that_is_removed_leaves_its_person_the_others() -> None:
    members = add_member(OWNER, "ana@home.example", human_id="ana")
    left = remove_member(members, "ANA@example.com")
    assert [(p.human_id, p.accounts, p.roles) for p in left.people] == [("ana", ("ana@home.example",), ("owner",))]
    assert left.person_of("ana@example.com") is None


def test_a_person_goes_with_their_last_account() -> None:
    members = add_member(OWNER, "ben@example.com", roles=("approver",))
    assert remove_member(members, "ben@example.com") == OWNER


def test_the_last_owner_stays() -> None:
    members = add_member(OWNER, "ben@example.com", roles=("admin",))
    with pytest.raises(ConflictError) as caught:
        remove_member(members, "ana@example.com")
    assert caught.value.fix == "make somebody else owner first: `tandem member add ACCOUNT --role owner`"
    two = add_member(members, "ben@example.com", roles=("owner",))
    assert [p.human_id for p in remove_member(two, "ana@example.com").people] == ["ben"]


def reviewing() -> Members:
    members = add_member(OWNER, "ben@example.com", roles=("approver", "oncall"), slots=("reviewer", "risk"))
    return add_member(members, "ben@home.example", human_id="ben", slots=("reviewer",), application="bot")


def test_roles_and_slots_are_taken_from_a_person_who_stays() -> None:
    """I-18: what somebody may fill is told anew for every decision, so that taking it away is enough."""
    left = take_from_member(reviewing(), "Ben@home.example", roles=("oncall",), slots=("reviewer", "risk"))
    person = left.person_of("ben@example.com")
    assert person is not None
    assert (person.roles, person.slots, len(person.accounts)) == (("approver",), {"bot": ("reviewer",)}, 2)
    assert person.may_fill("other") == ()
    of_bot = take_from_member(left, "ben@example.com", slots=("reviewer",), application="bot").person_of(
        "ben@example.com"
    )
    assert of_bot is not None
    assert of_bot.slots == {}


@pytest.mark.parametrize(
    ("taken", "said"),
    [
        ({"roles": ("admin",)}, "ben has no role 'admin'"),
        ({"slots": ("lead",)}, "ben has no slot 'lead' for every application"),
        ({"slots": ("risk",), "application": "bot"}, "ben has no slot 'risk' for bot"),
    ],
)
def test_what_somebody_does_not_have_is_not_taken_from_them(taken: dict[str, Any], said: str) -> None:
    with pytest.raises(NotFoundError, match=said):
        take_from_member(reviewing(), "ben@example.com", **taken)


def test_the_last_owner_keeps_the_role() -> None:
    with pytest.raises(ConflictError, match="ana is the last owner"):
        take_from_member(reviewing(), "ana@example.com", roles=("owner",))


def test_an_account_that_nobody_has_cannot_be_removed() -> None:
    with pytest.raises(NotFoundError, match="no member has the account"):
        remove_member(OWNER, "eve@example.com")


def test_an_author_does_not_verify_what_is_live() -> None:
    """A verification that fails rolls back: it takes a role that may."""
    able = {role for role, permissions in ROLES.items() if Permission.VERIFY in permissions}
    assert able == {role for role, permissions in ROLES.items() if Permission.ROLLBACK in permissions}
