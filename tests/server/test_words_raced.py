"""Of those who come with one word at the same moment, one is let in, whichever process answers whom."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import Local
from registry.domain.errors import UnauthenticatedError
from registry.domain.issuers import Word
from registry.services.exchanging import exchange
from tests.crashes import dump
from tests.issuing import AUDIENCE, SAID, FakeIssuer
from tests.postgres import POSTGRESQL, SQLITE
from tests.world import World

CI, ISSUER = "ci@example.com", "https://issuer.example.com"
BY_DAY, BY_NIGHT = {SQLITE: 50, POSTGRESQL: 10}, {SQLITE: 10_000, POSTGRESQL: 1_000}
"""How many words they come with: on a server both wait for the network as well."""


def trusting(folder: Path, database: str) -> World:
    """A registry whose owner trusts the issuer's word of CI."""
    world, issuer = World(folder, database=database), FakeIssuer()
    issuer.url = ISSUER
    world.ana.add_member(CI, roles=("author",), service=True)
    world.ana.create_application("bot")
    world.ana.trust_issuers(world.write("issuers.yaml", issuer.document(scopes="register")), "CI ships the bot")
    return world


def raced(world: World, count: int) -> list[list[object]]:
    """What two got who came `count` times with the same word at once, each by a door of their own: a token, or why
    not."""
    got: list[list[object]] = [[], []]
    meet, doors = threading.Barrier(2, timeout=60), (world.as_(CI), world.as_(CI))

    def come(door: Local, found: list[object]) -> None:
        for number in range(count):
            word = Word(ISSUER, (AUDIENCE,), f"word {number}", SAID)
            meet.wait()
            try:
                found.append(exchange(door.runtime, word).token.id)
            except UnauthenticatedError as error:
                found.append(error)
            except BaseException as error:
                found.append(error)
                meet.abort()
                raise

    threads = [threading.Thread(target=come, args=each) for each in zip(doors, got, strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [list(each) for each in zip(*got, strict=True)]


def hold(world: World, pairs: list[list[object]], count: int) -> None:
    """Each word gave one token, told whoever came second why not, and is recorded once."""
    assert len(pairs) == count
    given = [each for pair in pairs for each in pair if isinstance(each, str)]
    refused = [each for pair in pairs for each in pair if isinstance(each, UnauthenticatedError)]
    assert all(sum(isinstance(each, str) for each in pair) == 1 for pair in pairs)
    assert (len(set(given)), len(refused)) == (count, count)
    assert {error.message for error in refused} == {"this was exchanged for a token before"}
    tables: dict[str, Any] = dump(world.folder)
    assert sorted(row["token"] for row in tables["token_exchange"]) == sorted(given)
    assert sorted(row["id"] for row in tables["token"]) == sorted(given)


@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_of_two_who_come_with_one_word_at_once_one_is_let_in(tmp_path: Path, database: str) -> None:
    world = trusting(tmp_path / "w", database)
    hold(world, raced(world, BY_DAY[database]), BY_DAY[database])


@pytest.mark.nightly
@pytest.mark.parametrize("database", [SQLITE, POSTGRESQL])
def test_of_thousands_of_words_that_two_come_with_at_once_none_counts_twice(tmp_path: Path, database: str) -> None:
    world = trusting(tmp_path / "w", database)
    hold(world, raced(world, BY_NIGHT[database]), BY_NIGHT[database])
    assert world.ana.verify_log().faults == ()
