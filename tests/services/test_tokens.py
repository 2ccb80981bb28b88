"""Tokens of a registry: made, narrowed, held to inside the transaction, ended."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from registry.bootstrap import Local, import_registry, open_registry
from registry.config import Settings
from registry.domain.errors import (
    ConflictError,
    InvalidInputError,
    NotFoundError,
    PermissionDeniedError,
    UnauthenticatedError,
)
from registry.domain.tokens import NewToken, hash_of, parse_token
from registry.server.access import ByToken, Caller
from registry.services import tokens
from registry.storage.catalog.keys import assurance_of
from tests.crashes import dump
from tests.fakes import FixedClock
from tests.postgres import SQLITE
from tests.waivers import lenient
from tests.world import ANA, BEN, World

CI = "ci@example.com"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def world(tmp_path: Path, clock: FixedClock) -> World:
    made = World(tmp_path / "w", clock)
    made.ana.add_member(BEN, roles=("author",))
    made.ana.add_member(CI, roles=("author", "promoter"), service=True)
    made.ana.create_application("bot")
    made.ana.create_application("shop")
    return made


def known(world: World, made: NewToken) -> Caller:
    return ByToken(world.ana)({"authorization": f"Bearer {made.secret}"})


def by(world: World, made: NewToken) -> Local:
    """The registry as whoever has a token has it."""
    caller = known(world, made)
    return world.ana.acting_as(caller.account, caller.grant)


def test_whoever_has_a_token_acts_as_its_account_and_the_log_says_that_it_was_a_token(world: World) -> None:
    made = world.as_(BEN).create_token("laptop")
    by(world, made).create_application("mine")
    newest = world.ana.log_entries(limit=1, type_="application.created").items[0]
    assert (newest.type, newest.actor, newest.assurance) == ("application.created", BEN, "token")
    assert world.ana.log_entries(type_="token.created").items[0].subjects == {"token": made.token.id, "account": BEN}


def test_every_yes_tells_that_it_came_with_a_token(tmp_path: Path) -> None:
    """Also where a row does not keep it, and only its entry does."""
    world = World(tmp_path / "y").stock()
    lenient(world)
    ben = by(world, world.as_(BEN).create_token("phone", scopes=["approve"]))
    given = ben.approve(world.release(100), "production").approval
    waiver = world.ana.request_waiver("bot@1", "staging", "quality", "measured by hand")
    ben.grant_waiver(waiver.id, "seen")
    [said] = world.ana.waivers("bot")[0].grants
    [approval] = world.ana.approvals("bot").items
    assert (given.assurance, said.assurance, approval.assurance) == ("token", "token", "token")
    assert assurance_of(True, '{"assurance": "token"}') == "signed"
    assert assurance_of(False, '{"assurance": "signed"}') == assurance_of(False, None) == "local"


def test_neither_secret_nor_what_is_kept_of_it_is_anywhere_but_in_its_row(world: World, tmp_path: Path) -> None:
    """Not in the log, in errors, or in an archive; the row has a digest of it."""
    made = world.ana.create_token("laptop")
    world.ana.revoke_token(made.token.id, "lost")
    _, secret = parse_token(made.secret)
    with pytest.raises(UnauthenticatedError) as told:
        known(world, made)
    rows = json.dumps(dump(world.folder), default=str)
    log = json.dumps(dump(world.folder)["log"], default=str)
    world.ana.export(tmp_path / "all.tandem")
    for text in (made.secret, secret):
        assert text not in rows + str(told.value) + repr(told.value.faults)
        assert text.encode() not in (tmp_path / "all.tandem").read_bytes()
    assert hash_of(secret).removeprefix("sha256:") not in log
    assert rows.count(hash_of(secret)) == 1


def test_a_token_that_ended_lets_nobody_in_from_the_next_request_on(world: World, clock: FixedClock) -> None:
    one, two = world.ana.create_token("one"), world.ana.create_token("two", expires="2h")
    assert known(world, one).account == ANA
    world.as_(ANA).revoke_token(one.token.id, "lost")
    with pytest.raises(UnauthenticatedError, match="counts no more"):
        known(world, one)
    clock.advance(timedelta(hours=2))
    with pytest.raises(UnauthenticatedError):
        known(world, two)
    assert [(t.token.name, t.state) for t in world.ana.tokens()] == [("one", "revoked"), ("two", "expired")]


def test_what_is_remembered_of_a_token_is_never_older_than_the_log(world: World, clock: FixedClock) -> None:
    """The same process refuses it at once, though it let it in a moment ago."""
    door = ByToken(world.ana)

    def refused(made: NewToken) -> bool:
        try:
            door({"authorization": f"Bearer {made.secret}"})
        except UnauthenticatedError:
            return True
        return False

    revoked, left = world.ana.create_token("a"), world.as_(BEN).create_token("b")
    short = world.ana.create_token("d", expires="1h")
    assert [refused(made) for made in (revoked, left, short, revoked)] == [False] * 4
    world.as_(ANA).revoke_token(revoked.token.id, "lost")
    assert refused(revoked)
    world.as_(ANA).remove_member(BEN)
    assert refused(left)
    clock.advance(timedelta(minutes=59))
    assert not refused(short)
    clock.advance(timedelta(minutes=1))
    assert refused(short)


def test_a_token_revoked_while_its_holder_works_changes_nothing_any_more(world: World) -> None:
    made = world.as_(BEN).create_token("laptop")
    door = by(world, made)
    world.ana.revoke_token(made.token.id, "lost")
    with pytest.raises(UnauthenticatedError):
        door.create_application("mine")
    assert [a.name for a in world.ana.applications().items] == ["bot", "shop"]


def test_tokens_of_an_account_that_leaves_end_and_stay_ended_when_it_comes_back(world: World) -> None:
    made = world.as_(BEN).create_token("laptop")
    door = by(world, made)
    world.ana.remove_member(BEN)
    with pytest.raises(UnauthenticatedError):
        known(world, made)
    with pytest.raises(PermissionDeniedError):
        door.create_application("mine")
    world.ana.add_member(BEN, human_id="ben", roles=("author",))
    with pytest.raises(UnauthenticatedError, match="counts no more"):
        known(world, made)


def test_a_role_that_is_taken_away_is_taken_from_tokens_too(world: World) -> None:
    made = world.as_(BEN).create_token("laptop", scopes=["applications"])
    world.ana.remove_member(BEN, roles=("author",))
    with pytest.raises(PermissionDeniedError):
        by(world, made).create_application("mine")


def test_a_token_may_do_no_more_than_it_is_for(world: World) -> None:
    reading, narrow = world.ana.create_token("r", scopes=()), world.ana.create_token("n", scopes=["members"])
    with pytest.raises(PermissionDeniedError, match="may not be used for that"):
        by(world, reading).create_application("mine")
    with pytest.raises(PermissionDeniedError):
        by(world, narrow).create_application("mine")
    by(world, narrow).add_member("zoe@example.com", roles=("reader",))


def test_a_token_for_one_application_changes_no_other_and_leaves_nothing_of_the_try(world: World) -> None:
    made = world.ana.create_token("bot", applications=["bot", "new-*"])
    door = by(world, made)
    before = dump(world.folder)
    for change in (
        lambda: door.declare_consumer("shop", "web", sends=["text"]),
        lambda: door.create_application("other"),
        lambda: door.add_member("zoe@example.com", roles=("reader",)),
        lambda: door.set_retention(grace="48h"),
    ):
        with pytest.raises(PermissionDeniedError, match="this token may not change that"):
            change()
    assert dump(world.folder) == before
    door.create_application("new-one")


def test_what_is_made_with_a_token_is_for_no_more_expires_no_later_and_ends_with_it(
    world: World, clock: FixedClock
) -> None:
    outer = world.ana.create_token("outer", scopes=["promote", "hold"], applications=["bot*"], expires="1d")
    door = by(world, outer)
    inner = door.create_token("inner", expires="90d")
    assert inner.token.scopes == outer.token.scopes
    assert inner.token.applications == ("bot*",)
    assert inner.token.expires_at == outer.token.expires_at
    assert inner.token.parent == outer.token.id
    for beyond in ({"scopes": ["members"]}, {"applications": ["shop"]}, {"applications": ["*"]}):
        with pytest.raises(PermissionDeniedError):
            door.create_token("more", **beyond)  # type: ignore[arg-type]  # one of two, each of lists
    assert known(world, inner).account == ANA
    world.ana.revoke_token(outer.token.id, "lost")
    with pytest.raises(UnauthenticatedError):
        known(world, inner)


def test_tokens_are_made_for_oneself_or_for_machines_and_for_nobody_else(world: World) -> None:
    assert world.ana.create_token("ci", CI, scopes=["promote"]).token.account == CI
    with pytest.raises(PermissionDeniedError, match="is a person, who makes their own tokens") as refused:
        world.ana.create_token("x", BEN)
    assert "on the machine of the registry" in str(refused.value.faults[0].fix)
    with pytest.raises(PermissionDeniedError, match="may not make a token for ci"):
        world.as_(BEN).create_token("x", CI)
    with pytest.raises(PermissionDeniedError, match="no member"):
        world.as_("eve@example.com").create_token("x")
    with pytest.raises(NotFoundError):
        world.ana.create_token("x", "nobody@example.com")
    with pytest.raises(PermissionDeniedError):
        world.ana.create_token("x", CI, scopes=["members"])


def test_a_token_for_one_application_neither_ends_nor_tells_of_tokens_for_others(world: World) -> None:
    other = world.ana.create_token("other", applications=["shop"])
    bot = world.ana.create_token("bot", applications=["bot"])
    door = by(world, bot)
    below = door.create_token("below")
    assert [t.token.name for t in door.tokens()] == ["bot", "below"]
    assert [t.token.name for t in by(world, below).tokens()] == ["below"]
    with pytest.raises(NotFoundError):
        door.revoke_token(other.token.id, "why not")
    with pytest.raises(PermissionDeniedError):
        door.create_token("x", CI, applications=["bot"])
    assert door.revoke_token(below.token.id, "done").state == "revoked"
    assert known(world, other).account == ANA


def test_one_ends_ones_own_tokens_and_who_manages_members_those_of_others(world: World) -> None:
    own, anas = world.as_(BEN).create_token("b"), world.ana.create_token("a")
    with pytest.raises(NotFoundError):
        world.as_(BEN).revoke_token(anas.token.id, "why not")
    assert [t.token.name for t in world.as_(BEN).tokens()] == ["b"]
    assert [t.token.name for t in world.ana.tokens()] == ["b", "a"]
    assert world.as_("eve@example.com").tokens() == ()
    assert world.ana.revoke_token(own.token.id, "left").state == "revoked"
    assert world.ana.revoke_token(own.token.id, "left").state == "revoked"
    with pytest.raises(ConflictError):
        world.ana.revoke_token(own.token.id, "another")


def test_a_narrow_token_ends_itself_and_what_was_made_with_it_alone(world: World) -> None:
    wide, narrow = world.as_(BEN).create_token("wide"), world.as_(BEN).create_token("narrow", scopes=())
    door = by(world, narrow)
    inner = door.create_token("inner")
    with pytest.raises(NotFoundError):
        door.revoke_token(wide.token.id, "mine too")
    door.revoke_token(inner.token.id, "done")
    door.revoke_token(narrow.token.id, "done")
    assert [t.state for t in world.as_(BEN).tokens()] == ["active", "revoked", "revoked"]


@pytest.mark.parametrize("expires", ["91d", "2161h", "0d", "tomorrow", "", "-1d"])
def test_no_token_counts_for_longer_than_ninety_days(world: World, expires: str) -> None:
    with pytest.raises(InvalidInputError):
        world.ana.create_token("x", expires=expires)


@pytest.mark.parametrize("name", ["", "  ", "x" * 101, "a\ud800"])
def test_a_token_has_a_name(world: World, name: str) -> None:
    with pytest.raises(InvalidInputError):
        world.ana.create_token(name)


def test_the_first_token_is_an_owners_and_is_made_once(world: World) -> None:
    made = tokens.first(world.ana.runtime)
    assert made is not None
    assert (known(world, made).account, made.token.scopes) == (ANA, None)
    assert tokens.first(world.ana.runtime) is None
    world.ana.revoke_token(made.token.id, "used")
    assert tokens.first(world.ana.runtime) is None
    assert world.ana.log_entries(type_="token.created").items[0].actor == "system:server"


def test_an_unknown_token_and_one_with_another_secret_are_told_alike(world: World) -> None:
    made, other = world.ana.create_token("a"), world.ana.create_token("b")
    world.ana.revoke_token(made.token.id, "lost")
    identifier, _ = parse_token(made.secret)
    _, secret = parse_token(other.secret)
    from registry.domain.tokens import _checksum

    told = []
    for which in (identifier, "0" * 12):
        head = f"tdm_{which}_{secret}"
        with pytest.raises(UnauthenticatedError) as error:
            ByToken(world.ana)({"authorization": f"Bearer {head}{_checksum(head)}"})
        told.append(error.value.faults)
    assert told[0] == told[1]
    assert "not known here" in told[0][0].message


def test_when_a_token_was_used_is_told_to_within_the_hour_and_is_no_entry(world: World, clock: FixedClock) -> None:
    made, door = world.ana.create_token("laptop"), ByToken(world.ana)
    size = world.ana.newest_receipt()
    told = []
    for minutes in (20, 60, 5):
        door({"authorization": f"Bearer {made.secret}"})
        told.append(world.ana.tokens()[0].token.used_at)
        clock.advance(timedelta(minutes=minutes))
    assert told == ["2026-03-02T09:00:00.000000Z", "2026-03-02T09:00:00.000000Z", "2026-03-02T10:20:00.000000Z"]
    assert world.ana.newest_receipt() == size


def test_an_archive_brings_the_history_of_tokens_and_no_authority(tmp_path: Path, clock: FixedClock) -> None:
    world = World(tmp_path / "w", clock, database=SQLITE)
    made = world.ana.create_token("laptop")
    world.ana.export(tmp_path / "all.tandem")
    there = Settings.load(str(tmp_path / "there"), {"TANDEM_ACTOR": ANA}, tmp_path)
    import_registry(tmp_path / "all.tandem", tmp_path / "there", there, clock=clock)
    door = open_registry(Settings.load(str(tmp_path / "there"), {"TANDEM_ACTOR": ANA}, tmp_path), clock=clock)
    with pytest.raises(UnauthenticatedError) as told:
        ByToken(door)({"authorization": f"Bearer {made.secret}"})
    assert re.search("before the registry came here", told.value.found)
    assert [t.state for t in door.tokens()] == ["void"]
    assert door.verify_log().faults == ()
    door.close()
