from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest

from registry.api import Registry
from registry.domain.errors import ConflictError, InfrastructureError, NotFoundError, PermissionDeniedError
from registry.domain.policies.decision import Verdict
from tests.serving_live import remote, served
from tests.world import ANA, BEN, EVE, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:websockets")


@contextmanager
def asking(world: World, account: str = ANA) -> Iterator[httpx2.Client]:
    with served(world.ana) as address:
        headers = {"Authorization": f"Bearer {account}"}
        with httpx2.Client(base_url=f"{address}/v1", headers=headers) as client:
            yield client


@contextmanager
def far(world: World, account: str = ANA) -> Iterator[Registry]:
    with served(world.ana) as address, remote(address, account) as door:
        yield door


def code(response: httpx2.Response) -> tuple[int, Any]:
    return response.status_code, response.json().get("code")


def test_what_is_placed_is_created_and_what_waits_is_accepted_and_what_is_refused_says_why(world: World) -> None:
    good, bad = world.release(100), world.release(20)
    with asking(world) as client:
        placed = client.post("/promote", json={"release": good, "stage": "staging"})
        waits = client.post("/promote", json={"release": good, "stage": "production"})
        refused = client.post("/promote", json={"release": bad, "stage": "staging"})
    assert placed.status_code == 201
    assert waits.status_code == 202
    assert code(refused) == (403, "policy-denied")
    assert refused.json()["answer"]["decision"]["decision"]["verdict"] == "DENY"
    assert refused.headers["Tandem-Log"]


def test_a_refusal_is_an_answer_for_a_client_as_it_is_at_hand(world: World) -> None:
    bad = world.release(100) and world.release(20)
    world.place("bot@1", "staging")
    with far(world) as door:
        outcome = door.promote(bad, "staging")
    assert outcome.decision is not None
    assert outcome.decision.decision.verdict is Verdict.DENY
    assert world.ana.decision(outcome.decision.id) == outcome.decision
    assert door.written()[-1] == world.ana.newest_receipt()


def test_errors_have_their_own_status_and_are_raised_again_by_the_client(world: World) -> None:
    with asking(world) as client:
        assert code(client.get("/release", params={"reference": "bot@99"})) == (404, "not-found")
        assert code(client.get("/release", params={"reference": "no reference"})) == (400, "invalid-input")
        assert code(client.post("/create-application", json={"name": "bot"})) == (409, "conflict")
        assert code(client.get("/nothing-here")) == (404, "no-such-address")
        assert code(client.get("/promote")) == (405, "no-such-method")
    with far(world) as door:
        with pytest.raises(NotFoundError, match="bot@99"):
            door.release("bot@99")
        with pytest.raises(ConflictError):
            door.create_application("bot")


def test_nobody_is_answered_who_is_not_known_and_nobody_may_do_more_than_their_roles_say(world: World) -> None:
    with served(world.ana) as address:
        assert code(httpx2.get(f"{address}/v1/status")) == (401, "unauthenticated")
    with far(world, "mallory@example.com") as door, pytest.raises(PermissionDeniedError):
        door.set_price("tiny", currency="EUR", hour="1")


def test_a_key_in_a_header_makes_a_change_safe_to_repeat(world: World) -> None:
    world.release(100)
    with asking(world) as client:
        one, two = (
            client.post("/hold", json={"stage": "bot@staging", "reason": "look"}, headers={"Idempotency-Key": "monday"})
            for _ in range(2)
        )
    assert one.json() == two.json()
    assert len([e for e in world.ana.log_entries().items if e.type == "hold.set"]) == 1


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"name": "a", "name": "b"}', "twice"),
        (b"[1]", "no JSON object"),
        (b'{"name": NaN}', "NaN"),
        (b'{"name": ' + b"[" * 40 + b"]" * 40 + b"}", "nested"),
        (b'{"name": "' + b"x" * 1_100_000 + b'"}', "too long"),
        (b'{"name": "caf\xe9"}', "no JSON"),
    ],
)
def test_a_body_that_is_no_bounded_json_is_refused_and_changes_nothing(world: World, body: bytes, told: str) -> None:
    before = world.ana.newest_receipt()
    with asking(world, BEN) as client:
        response = client.post("/create-application", content=body)
    assert code(response) == (400, "invalid-input")
    assert told in response.json()["title"]
    assert world.ana.newest_receipt() == before


def test_what_may_be_nothing_and_has_no_default_is_left_out_of_a_query(world: World) -> None:
    with far(world) as door:
        with pytest.raises(NotFoundError, match="no policy of its own"):
            door.policy(None)
        assert door.policy_proposals(None) == world.ana.policy_proposals(None)


def test_who_reached_nobody_is_not_told_that_something_may_have_been_done(world: World) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nobody = f"http://127.0.0.1:{taken.getsockname()[1]}"
    with remote(nobody, ANA) as door, pytest.raises(InfrastructureError, match="does not answer") as caught:
        door.create_application("web")
    assert caught.value.faults[0].fix == "check the address and whether the server runs"


def test_who_was_heard_and_not_answered_is_told_that_it_may_have_been_done() -> None:
    def hang_up(listening: socket.socket) -> None:
        heard, _ = listening.accept()
        heard.recv(10_000)
        heard.close()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=hang_up, args=(listening,))
        thread.start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        with remote(address, ANA) as door, pytest.raises(InfrastructureError, match="does not answer") as caught:
            door.create_application("web")
        thread.join()
    assert "may have been done" in str(caught.value.faults[0].fix)


def test_who_has_no_such_role_is_told_of_the_token_by_which_to_act_as_another(world: World) -> None:
    with far(world, EVE) as door, pytest.raises(PermissionDeniedError) as caught:
        door.create_application("web")
    assert "TANDEM_TOKEN" in str(caught.value.faults[0].fix)
