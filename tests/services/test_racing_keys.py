"""Keys in many hands at once: one confirmation, and a revocation strictly before or after whatever is signed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from registry.domain.errors import ConflictError, PermissionDeniedError
from registry.domain.outcomes import ApprovalOutcome
from registry.domain.policies.decision import Status
from registry.domain.signing.standing import KeyRecord, RevokedKey
from registry.domain.signing.statements import KEY_NAMESPACE
from tests.approving import staged
from tests.at_once import at_once, by
from tests.crashes import dump, problems
from tests.postgres import duplicate
from tests.signing import enrolled, key_file, line_of, people_with_keys, signed
from tests.world import ANA, BEN, World

MANY = 6


@pytest.fixture(scope="module")
def before(database: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ana and ben have keys that count, and bot@1 waits for a signed yes."""
    world = World(tmp_path_factory.mktemp("before") / "w", database=database).stock()
    staged(people_with_keys(world))
    return world.folder


@pytest.fixture
def folder(before: Path, tmp_path: Path) -> Path:
    return duplicate(before, tmp_path / "w")


def test_a_key_that_is_confirmed_by_several_at_once_is_confirmed_once(folder: Path) -> None:
    world, path = World.at(folder), key_file(folder, "second")
    added = world.ana.add_key(signed(path, world.ana.key_to_register(line_of(path)), KEY_NAMESPACE))
    envelope = signed(key_file(folder, "ana"), world.ana.key_to_confirm(added.id), KEY_NAMESPACE)
    results = at_once([lambda: by(folder, ANA, lambda ana: ana.confirm_key(envelope)) for _ in range(MANY)])
    assert len([r for r in results if isinstance(r, KeyRecord)]) == 1
    assert len([r for r in results if isinstance(r, ConflictError)]) == MANY - 1
    assert [row["key"] for row in dump(folder)["signing_key_confirmation"]].count(added.id) == 1
    assert problems(folder) == []


@pytest.mark.parametrize("turn", range(3))
def test_a_key_that_is_revoked_while_it_signs_is_revoked_before_or_after(folder: Path, turn: int) -> None:
    """Whatever comes first: a yes of before counts on, one of after was never recorded."""
    world = World.at(folder)
    statement = world.as_(BEN).to_sign("bot@1", "production", reason="fine")
    envelope = signed(key_file(folder, "ben"), statement)
    bens = world.ana.keys("ben")[0].id

    def approve() -> object:
        return by(folder, BEN, lambda ben: ben.approve("bot@1", "production", "fine", signature=envelope))

    def revoke() -> object:
        return by(folder, ANA, lambda ana: ana.revoke_key(bens, "lost"))

    results = at_once([approve, revoke] if turn % 2 else [revoke, approve])
    approved = [r for r in results if isinstance(r, ApprovalOutcome)]
    refused = [r for r in results if isinstance(r, PermissionDeniedError)]
    assert (len(approved) + len(refused), len([r for r in results if isinstance(r, RevokedKey)])) == (1, 1)
    tables = dump(folder)
    [end] = tables["signing_key_revocation"]
    assert [row["log_index"] < end["log_index"] for row in tables["approval"]] == [True] * len(approved)
    rule = next(r for r in World.at(folder).ana.check("bot@1", "production").decision.rules if r.id == "approval")
    assert rule.status is (Status.SATISFIED if approved else Status.PENDING)
    assert problems(folder) == []


def test_of_two_last_keys_that_owners_end_at_once_one_stays(folder: Path) -> None:
    """Each would leave the other one: together they would leave none, and the next key to a word alone."""
    world = World.at(folder)
    world.ana.add_member("zoe@example.com", human_id="zoe", roles=("owner",))
    keys = [world.ana.keys("ana")[0].id, enrolled(world, "zoe@example.com").id]

    def revoke(key: str) -> object:
        return by(folder, ANA, lambda ana: ana.revoke_key(key, "lost"))

    results = at_once([partial(revoke, key) for key in keys])
    assert len([r for r in results if isinstance(r, RevokedKey)]) == 1
    assert len([r for r in results if isinstance(r, ConflictError)]) == 1
    assert [key.state for key in World.at(folder).ana.keys(None) if key.person != "ben"].count("active") == 1
    assert problems(folder) == []
