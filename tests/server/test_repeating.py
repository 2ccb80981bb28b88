"""I-27 over HTTP: a key makes every change safe to ask for again, whatever became of it meanwhile."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from registry.domain.digests import digest_of_bytes
from registry.domain.errors import KeyReusedError, StaleError
from registry.domain.signing.statements import KEY_NAMESPACE
from registry.server.repeating import Repeatable
from registry.server.streams import MEDIA_TYPE
from registry.wire import operations as table
from registry.wire.files import DIGEST, EXCHANGE, told_digest
from registry.wire.operations import Repeat, operations
from tests.serving_live import remote, served
from tests.signing import key_file, line_of, signed
from tests.world import ANA, BEN, POLICY, World

KEY = "Idempotency-Key"
Undo = Callable[[World], object]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    world = World(tmp_path_factory.mktemp("w")).stock()
    world.release(100)
    return world


@pytest.fixture(scope="module")
def client(world: World) -> Iterator[httpx2.Client]:
    with served(world.ana) as address, httpx2.Client(base_url=f"{address}/v1", headers=bearer(ANA)) as client:
        yield client


def bearer(account: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {account}"}


def sent(client: httpx2.Client, text: str) -> tuple[dict[str, str], dict[str, str]]:
    """A file in an exchange of its own: the header that names it, and the argument."""
    exchange = client.post("/exchanges").json()["id"]
    told = {DIGEST: told_digest(digest_of_bytes(text.encode()))}
    client.put(f"/exchanges/{exchange}/given/file.yaml", content=text.encode(), headers=told).raise_for_status()
    return {EXCHANGE: exchange}, {"path": "somewhere/file.yaml", "place": "given"}


def of_the_log(world: World) -> int:
    return world.ana.checkpoint().size


def new_policy(number: int) -> str:
    return POLICY.replace('"0.05"', f'"0.0{number}"')


KEPT: Mapping[str, tuple[dict[str, Any], Undo]] = {
    "tag": ({"reference": "support@1", "tag": "good"}, lambda w: w.ana.untag("support@1", "good")),
    "untag": ({"reference": "support@1", "tag": "bad"}, lambda w: w.ana.tag("support@1", "bad")),
    "set_price": (
        {"subject": "tiny", "currency": "EUR", "hour": "1"},
        lambda w: w.ana.set_price("tiny", currency="EUR", hour="2"),
    ),
    "add_member": (
        {"account": "new@example.com", "roles": ["author"]},
        lambda w: w.ana.remove_member("new@example.com"),
    ),
    "remove_member": (
        {"account": BEN, "roles": ["author"]},
        lambda w: w.ana.add_member(BEN, roles=("author",)),
    ),
    "create_application": ({"name": "shop"}, lambda w: None),
    "declare_consumer": (
        {"application": "bot", "name": "web", "sends": ["text:string"], "reads": ["answer"]},
        lambda w: w.ana.withdraw_consumer("bot", "web", "gone"),
    ),
    "set_retention": ({"grace": "8d"}, lambda w: w.ana.set_retention(grace="9d")),
}


@pytest.mark.parametrize("name", KEPT)
def test_what_was_changed_is_not_changed_again_though_it_was_undone_meanwhile(
    name: str, world: World, client: httpx2.Client
) -> None:
    arguments, undo = KEPT[name]
    address = f"/{operations()[name].path}"
    first = client.post(address, json=arguments, headers={KEY: f"key-{name}"})
    assert first.status_code == 200, first.text
    undo(world)
    before = of_the_log(world)
    again = client.post(address, json=arguments, headers={KEY: f"key-{name}"})
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["Tandem-Log"] == first.headers["Tandem-Log"]
    assert of_the_log(world) == before
    other = client.post("/hold", json={"stage": "bot@dev", "reason": "why"}, headers={KEY: f"key-{name}"})
    assert (other.status_code, other.json()["code"]) == (422, "key-reused")


def test_a_key_of_a_policy_stands_for_what_is_in_the_file(world: World, client: httpx2.Client) -> None:
    def activate(text: str, key: str, **headers: str) -> httpx2.Response:
        header, path = sent(client, text)
        arguments = {"path": path, "application": "bot", "reason": "why"}
        return client.post("/activate-policy", json=arguments, headers={KEY: key, **header, **headers})

    digest = world.ana.policy("bot").digest
    stale = activate(new_policy(3), "policy-0", **{"If-Match": '"none"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "stale")

    first = activate(new_policy(3), "policy-1", **{"If-Match": f'"{digest}"'})
    assert first.status_code == 200, first.text
    assert b"exchanges" not in first.content
    assert activate(new_policy(4), "policy-2").status_code == 200
    assert activate(new_policy(3), "policy-1", **{"If-Match": f'"{digest}"'}).content == first.content
    assert '"0.04"' in world.ana.policy("bot").text
    reused = activate(new_policy(5), "policy-1")
    assert (reused.status_code, reused.json()["code"]) == (422, "key-reused")


def test_keys_and_their_revocation_are_answered_as_they_were(
    world: World, client: httpx2.Client, tmp_path: Path
) -> None:
    path = key_file(tmp_path, "laptop")
    envelope = signed(path, world.ana.key_to_register(line_of(path)), KEY_NAMESPACE)
    one, two = (
        client.post("/add-key", json={"envelope": base64.b64encode(envelope).decode()}, headers={KEY: "new-key"})
        for _ in range(2)
    )
    assert one.status_code == 200, one.text
    assert one.content == two.content


def test_an_evaluation_is_run_once_and_then_told(world: World, client: httpx2.Client) -> None:
    release = world.ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": "77"}).release.reference
    asked = {"release": release, "suite": "support-suite"}
    first = client.post("/evaluate", json=asked, headers={KEY: "run"})
    again = client.post("/evaluate", json=asked, headers={KEY: "run"})
    told = client.post("/evaluate", json=asked, headers={KEY: "run", "Accept": MEDIA_TYPE})
    assert first.json()["id"] == again.json()["id"]
    assert first.json()["id"] in told.text
    assert len(world.ana.evaluations(release)) == 1


def test_a_token_is_made_once_and_its_secret_told_once(world: World, client: httpx2.Client) -> None:
    first = client.post("/create-token", json={"name": "ci"}, headers={KEY: "token"})
    again = client.post("/create-token", json={"name": "ci"}, headers={KEY: "token"})
    assert (first.status_code, again.status_code) == (200, 409)
    assert len([t for t in world.ana.tokens() if t.token.name == "ci"]) == 1
    assert first.json()["secret"] not in again.text


def test_what_is_registered_by_content_is_there_once_without_any_help(world: World, client: httpx2.Client) -> None:
    asked = {"application": "bot", "prompt": "support@1", "base": "tiny@1", "parameters": {"max_new_tokens": "55"}}
    one, two = (client.post("/compose", json=asked, headers={KEY: "compose"}) for _ in range(2))
    assert one.json()["release"] == two.json()["release"]


def test_of_many_at_once_with_one_key_one_does_it(world: World, client: httpx2.Client) -> None:
    before = of_the_log(world)
    asked = {"reference": "support@1", "tag": "at-once"}
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda _: client.post("/tag", json=asked, headers={KEY: "at-once"}), range(10)))
    assert {(a.status_code, a.content) for a in answers} == {(200, answers[0].content)}
    assert of_the_log(world) == before + 2


def test_a_key_is_its_callers_own(world: World, client: httpx2.Client) -> None:
    asked = {"reference": "support@1", "tag": "mine"}
    client.post("/tag", json=asked, headers={KEY: "shared"})
    world.ana.untag("support@1", "mine")
    theirs = client.post("/tag", json=asked, headers={KEY: "shared", **bearer(BEN)})
    assert theirs.json()["changed"] is True


@pytest.mark.parametrize("key", ["", "a" * 129, "caf\xe9\x80"])
def test_what_is_no_key_is_refused(key: str, client: httpx2.Client) -> None:
    headers = {KEY.encode(): key.encode("latin-1")}
    for name, asked in (("tag", {"reference": "support@1", "tag": "x"}), ("bump-prompts", {})):
        answer = client.post(f"/{name}", json=asked, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid-input")


def test_a_stage_that_serves_something_else_than_is_expected_is_left_as_it_is(
    world: World, client: httpx2.Client
) -> None:
    world.ana.promote("bot@1", "dev")
    asked = {"release": "bot@1", "stage": "staging"}
    stale = client.post("/promote", json=asked, headers={"If-Match": '"bot@9"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "stale")
    assert world.ana.status("bot")[1].release is None
    assert client.post("/promote", json=asked, headers={"If-Match": "none"}).status_code == 201
    with served(world.ana) as address, remote(address, ANA) as door:
        with pytest.raises(StaleError):
            door.roll_back("bot@staging", "why", expect="bot@9")
        door.hold("bot@dev", "why", op_id="held")
        with pytest.raises(KeyReusedError):
            door.hold("bot@dev", "another why", op_id="held")


def test_every_change_says_what_comes_of_asking_again(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = [o for o in operations().values() if o.changes]
    assert all(o.repeat for o in changes)
    assert not [o.name for o in operations().values() if not o.changes and o.repeat]
    assert {o.name for o in changes if "op_id" in o.parameters} == {o.name for o in changes if o.repeat is Repeat.KEYED}
    monkeypatch.setattr(table, "_REPEATS", {k: v for k, v in table._REPEATS.items() if k != "tag"})
    with pytest.raises(AssertionError, match="tag"):
        operations.__wrapped__()


def test_a_call_without_a_key_keeps_nothing(world: World, client: httpx2.Client) -> None:
    before = of_the_log(world)
    client.post("/tag", json={"reference": "support@1", "tag": "no-key"})
    assert of_the_log(world) == before + 1


def test_a_call_in_several_steps_does_all_of_them(world: World) -> None:
    call = Repeatable(world.ana.acting_as(ANA), operations()["tag"], "steps", {}, {}, bytes)
    call.answer(lambda door: [door.tag("support@1", tag) for tag in ("step-one", "step-two")][-1])
    assert {"step-one", "step-two"} <= {on.tag for on in world.ana.tags("support@1")}
