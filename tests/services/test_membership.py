"""Who may act: accounts come and go, and the registry keeps an owner."""

from __future__ import annotations

import json

import pytest

from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError, PermissionDeniedError
from registry.domain.members import Members
from registry.services import membership
from tests.world import ANA, BEN, EVE, World


def add_service(world: World, account: str = "ci@example.com", *roles: str) -> Members:
    return membership.add(
        world.ana.runtime,
        account,
        human_id=None,
        name=None,
        roles=roles or ("author",),
        slots=(),
        application=None,
        service=True,
    )


def reasons(world: World) -> list[str]:
    """Why the registry document changed, oldest first, as the log tells it."""
    engine = world.ana.runtime.catalog._engine
    with engine.connect() as connection:
        leaves = connection.exec_driver_sql("select leaf from log order by idx").scalars().all()
    entries = [json.loads(leaf) for leaf in leaves]
    return [entry["reason"] for entry in entries if entry["type"] == "members.changed"]


def test_who_is_removed_may_do_nothing_any_more(world: World) -> None:
    ben = world.as_(BEN)
    ben.register_prompt(world.write("p.prompt.md", "Say {{text}}"), "his")
    left = membership.remove(world.ana.runtime, BEN)
    assert [p.human_id for p in left.people] == ["ana"]
    assert membership.listed(world.ana.runtime) == left
    assert reasons(world)[-1] == f"removed {BEN}"
    with pytest.raises(PermissionDeniedError) as caught:
        ben.register_prompt(world.write("q.prompt.md", "Say {{text}} again"), "his")
    assert caught.value.found == "no member of this registry"
    assert world.ana.version("his@1").created_by == BEN, "what they made stays theirs"


def test_taking_a_slot_away_is_recorded_and_leaves_the_rest(world: World) -> None:
    world.ana.add_member(BEN, roles=("oncall",))
    left = world.ana.remove_member(BEN, roles=("oncall",), slots=("reviewer",)).person_of(BEN)
    assert left is not None
    assert ("oncall" in left.roles, left.may_fill("bot")) == (False, ())
    assert reasons(world)[-1] == f"took role oncall, slot reviewer from {BEN}"
    with pytest.raises(NotFoundError, match="ben has no slot"):
        world.ana.remove_member(BEN, slots=("reviewer",))
    with pytest.raises(InvalidInputError, match="no slot for it") as caught:
        world.ana.remove_member(BEN, application="bot")
    assert caught.value.fix.startswith(f"tandem member remove {BEN} --slot SLOT --app bot")
    with pytest.raises(PermissionDeniedError, match="may not manage members"):
        world.as_(BEN).remove_member(ANA, roles=("owner",))


def test_the_last_owner_cannot_be_removed_even_by_themselves(world: World) -> None:
    before = membership.listed(world.ana.runtime)
    with pytest.raises(ConflictError, match="last owner"):
        membership.remove(world.ana.runtime, ANA)
    assert membership.listed(world.ana.runtime) == before


def test_only_who_manages_members_removes_them(world: World) -> None:
    with pytest.raises(PermissionDeniedError, match="may not manage members"):
        membership.remove(world.as_(BEN).runtime, BEN)
    with pytest.raises(NotFoundError, match="no member has the account"):
        membership.remove(world.ana.runtime, EVE)


def test_who_left_does_not_come_back_as_somebody_else(world: World) -> None:
    """I-19: nobody approves what they made, and one human is one id for ever."""
    ana = world.ana
    ana.remove_member(BEN)
    ana.add_member(EVE, roles=("author",))
    before = membership.listed(ana.runtime)
    with pytest.raises(ConflictError, match=f"{BEN} was ben's before") as caught:
        ana.add_member("Ben@Example.com", human_id="benjamin", roles=("approver",))
    assert caught.value.fix == f"tandem member add {BEN} --human ben"
    with pytest.raises(ConflictError):
        ana.add_member(BEN, human_id="eve", roles=("approver",))
    assert membership.listed(ana.runtime) == before
    ana.add_member(BEN, human_id="ben", roles=("approver",))
    assert membership.listed(ana.runtime).person_of(BEN) is not None


def test_an_account_is_its_last_holders_even_under_the_id_made_from_it(world: World) -> None:
    ana = world.ana
    ana.add_member("ci@example.com", human_id="ben", roles=("author",))
    ana.remove_member("ci@example.com")
    with pytest.raises(ConflictError, match=r"ci@example.com was ben's before"):
        ana.add_member("ci@example.com", roles=("author",))
    ana.add_member("ci@example.com", human_id="ben", roles=("author",))


def test_a_service_acts_under_its_roles_and_approves_nothing(world: World) -> None:
    add_service(world)
    ci = world.as_("ci@example.com")
    assert ci.register_prompt(world.write("p.prompt.md", "Say {{text}}"), "its").version.created_by == "ci@example.com"
    with pytest.raises(PermissionDeniedError, match="may not approve releases"):
        ci.approve(world.release(100), "production")
    with pytest.raises(InvalidInputError, match="ci is a service"):
        add_service(world, "ci@example.com", "approver")


def test_what_changes_nothing_is_not_recorded_again(world: World) -> None:
    add_service(world)
    before = reasons(world)
    add_service(world)
    assert reasons(world) == before


def test_every_unknown_role_is_told_with_the_nearest(world: World) -> None:
    with pytest.raises(InvalidInputError) as caught:
        world.ana.add_member(EVE, roles=("raeder", "promotor"))
    assert [(f.message, f.where, f.fix) for f in caught.value.faults] == [
        ("unknown role 'raeder'", "--role", "did you mean reader?"),
        ("unknown role 'promotor'", "--role", "did you mean promoter?"),
    ]
