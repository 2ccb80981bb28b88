"""A demand for signatures is not gone round from afar either: not with a token, and not with an archive.

Whoever has somebody's token has their account, and an account alone approves nothing where signatures are required.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import cast

import pytest

from registry.api import Registry
from registry.domain.errors import InvalidInputError, PermissionDeniedError
from registry.domain.members import Permission
from registry.domain.policies.decision import Verdict
from registry.domain.stages import EventKind
from registry.server.access import ByToken
from tests.agreeing import QUORUM, SIGNED_WAIVERS
from tests.approving import more, staged
from tests.archiving import imported
from tests.postgres import duplicate
from tests.serving_live import remote, served
from tests.signing import (
    agree_signed,
    approve_afterwards,
    approve_signed,
    enrolled,
    grant_signed,
    key_file,
    people_with_keys,
    signed,
)
from tests.waivers import WAIVERS, lenient, regressed
from tests.world import ANA, BEN, EVE, POLICY, World, entries

ONLY_SIGNED = "only a signed yes counts"


class Far:
    """A registry as people have it who have nothing but a token and their own keys: what `World` is at hand."""

    def __init__(self, world: World, address: str, doors: ExitStack) -> None:
        self.world, self.folder = world, world.folder
        self._address, self._doors = address, doors
        self._known: dict[str, Registry] = {}

    def with_token(
        self, account: str, scopes: Sequence[str] | None = None, applications: Sequence[str] | None = None
    ) -> Registry:
        """The registry as the holder of a new token has it."""
        made = self.world.as_(account).create_token("t", scopes=scopes, applications=applications)
        return self._doors.enter_context(remote(self._address, made.secret))

    def as_(self, account: str) -> Registry:
        if account not in self._known:
            self._known[account] = self.with_token(account)
        return self._known[account]

    @property
    def ana(self) -> Registry:
        return self.as_(ANA)

    @property
    def to_sign_with(self) -> World:
        """The same for those helpers that sign, which need no more of a world than this."""
        return cast("World", self)


@contextmanager
def far_away(world: World) -> Iterator[Far]:
    with served(world.ana, identify=ByToken(world.ana)) as address, ExitStack() as doors:
        yield Far(world, address, doors)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """ana and ben have keys, and production asks for signed approvals; eve may break glass."""
    world = people_with_keys(World(tmp_path_factory.mktemp("home") / "w").stock())
    world.ana.add_member(EVE, roles=("oncall", "approver"), slots=("reviewer",))
    staged(world)
    world.ana.close()
    return world.folder


@pytest.fixture
def far(home: Path, tmp_path: Path) -> Iterator[Far]:
    with far_away(World.at(duplicate(home, tmp_path / "w"))) as found:
        yield found


def test_a_token_approves_nothing_without_the_key_of_its_person(far: Far) -> None:
    ben, folder = far.as_(BEN), far.folder
    with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
        ben.approve("bot@1", "production", "fine")
    statement = ben.to_sign("bot@1", "production", "approve", "fine")
    for name, why in (("ana", "it is ana's"), ("stranger", "registered by nobody")):
        with pytest.raises(PermissionDeniedError) as told:
            ben.approve("bot@1", "production", "fine", signature=signed(key_file(folder, name), statement))
        assert why in told.value.found
    by_ben = signed(key_file(folder, "ben"), statement)
    with pytest.raises(PermissionDeniedError) as told:
        far.as_(EVE).approve("bot@1", "production", "fine", signature=by_ben)
    assert "it is ben's" in told.value.found
    outcome = far.ana.promote("bot@1", "production")
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is Verdict.WAIT
    assert far.ana.log_entries(type_="approval").items == ()
    assert ben.approve("bot@1", "production", "fine", signature=by_ben).approval.assurance == "signed"
    assert far.ana.log_entries(type_="approval").items != ()
    assert far.ana.promote("bot@1", "production").deployment is not None
    assert far.ana.verify_log().faults == ()


def test_a_narrow_token_is_enough_to_send_what_was_signed_and_no_token_is_enough_without(far: Far) -> None:
    narrow = far.with_token(BEN, [Permission.APPROVE], ["bot"])
    for door in (narrow, far.with_token(BEN), far.with_token(BEN, applications=["bot"])):
        with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
            door.approve("bot@1", "production", "fine")
    envelope = signed(key_file(far.folder, "ben"), narrow.to_sign("bot@1", "production", "approve", "fine"))
    with pytest.raises(PermissionDeniedError, match="this token"):
        far.with_token(BEN, []).approve("bot@1", "production", "fine", signature=envelope)
    assert narrow.approve("bot@1", "production", "fine", signature=envelope).still_needed == ()


def test_glass_that_is_broken_from_afar_is_approved_with_a_signature(far: Far) -> None:
    outcome = far.as_(EVE).break_glass("bot@1", "production", "answers are empty", "INC-77")
    assert outcome.incident is not None
    with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
        far.as_(BEN).approve_incident(outcome.incident, "was right")
    for account in (ANA, EVE):  # who composed it, and who broke the glass
        with pytest.raises(PermissionDeniedError, match="may not approve incident"):
            far.as_(account).approve_incident(outcome.incident, "was right")
    incident = far.ana.close_incident(outcome.incident, "over").incident
    assert not incident.closed
    assert approve_afterwards(far.to_sign_with, outcome.incident).missing == ()
    with far.world.ana.runtime.catalog.read() as reading:
        assert EventKind.APPROVED in {e.kind for e in reading.stages.events_of(str(incident.deployment))}
    [entry] = entries(far.world, "incident.approved")
    assert entry["assurance"] == "signed"


@pytest.mark.parametrize("by", ["activating", "declaring"])
@pytest.mark.parametrize("head", ["", QUORUM], ids=["one-yes", "a-quorum"])
def test_signatures_are_not_taken_out_of_a_policy_from_afar(far: Far, head: str, by: str) -> None:
    """Neither by putting another one in force nor by declaring it, with the tokens of all who may."""
    world = far.world
    if head:
        strict = world.write("quorum.yaml", more(world, "signature: required").read_text() + head)
        agree_signed(far.to_sign_with, far.ana.activate_policy(strict, "bot").digest)
    loose = world.write("loose.yaml", POLICY)
    if by == "declaring":
        declared = "apiVersion: tandem/v1\nkind: Policy\napplication: bot\nfile: loose.yaml\n"
        far.ana.apply_declared(world.write("declared.yaml", declared))
    else:
        assert far.ana.activate_policy(loose, "bot").active is None
    [proposal] = far.ana.policy_proposals("bot")
    who = (ANA, BEN)[bool(head)]
    for account in (ANA, BEN):
        with pytest.raises((InvalidInputError, PermissionDeniedError), match=f"{ONLY_SIGNED}|may not|proposed"):
            far.as_(account).approve_policy(proposal.digest, "bot")
    assert far.ana.policy("bot").digest != proposal.digest
    with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
        far.as_(BEN).approve("bot@1", "production", "fine")
    assert agree_signed(far.to_sign_with, proposal.digest, who).active is not None
    assert far.ana.policy("bot").digest == proposal.digest


def test_a_waiver_is_granted_with_a_signature_from_afar(far: Far) -> None:
    world = far.world
    agree_signed(far.to_sign_with, far.ana.activate_policy(world.write("plain.yaml", POLICY), "bot").digest)
    lenient(world, WAIVERS, SIGNED_WAIVERS)
    release = regressed(world)
    waiver = far.ana.request_waiver(release, "staging", "no-regression", "tone").id
    with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
        far.as_(BEN).grant_waiver(waiver, "fine")
    assert grant_signed(far.to_sign_with, waiver).state == "granted"


def test_an_archive_takes_the_demand_along_and_nothing_that_was_signed_for_it(far: Far, tmp_path: Path) -> None:
    """Exported and imported, served again: what was signed and not recorded yet is worth nothing there."""
    approve_signed(far.to_sign_with, "bot@1")
    statement = far.as_(BEN).to_sign("bot@1", "production", "approve", "again")
    unused = signed(key_file(far.folder, "ben"), statement)
    far.ana.export(tmp_path / "one.tandem")
    assert imported(tmp_path / "one.tandem", tmp_path / "in").approvals_withdrawn == 1
    there = World.at(tmp_path / "in")
    there.ana.add_member(BEN, human_id="ben", roles=("approver",), slots=("reviewer",))
    with far_away(there) as copy:
        ben = copy.as_(BEN)
        assert copy.ana.promote("bot@1", "production").deployment is None
        with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
            ben.approve("bot@1", "production", "fine")
        with pytest.raises(PermissionDeniedError, match="no signature counts"):
            ben.approve("bot@1", "production", "again", signature=unused)
        proposed = copy.ana.activate_policy(there.write("loose.yaml", POLICY), "bot")
        assert (proposed.active, proposed.missing) == (None, ("a signed yes of ana",))
        with pytest.raises(InvalidInputError, match=ONLY_SIGNED):
            copy.ana.approve_policy(proposed.digest, "bot")
        old = signed(
            key_file(far.folder, "ana"), copy.ana.to_sign_agreement("policy", proposed.digest, "", application="bot")
        )
        with pytest.raises(PermissionDeniedError, match="no signature counts"):
            copy.ana.approve_policy(proposed.digest, "bot", signature=old)
        enrolled(copy.to_sign_with, ANA)
        enrolled(copy.to_sign_with, BEN)
        approve_signed(copy.to_sign_with, "bot@1")
        assert copy.ana.promote("bot@1", "production").deployment is not None
        assert copy.ana.verify_log().faults == ()
