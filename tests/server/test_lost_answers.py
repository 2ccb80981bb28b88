"""Over HTTP a change is made, its answer is lost on the way, and the caller asks again with the same key.

For every change that the table of operations has: nothing is done twice, and what is told is what was lost.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from registry.domain.digests import digest_of_bytes
from registry.server.app import create_app
from registry.wire.files import DIGEST, EXCHANGE, told_digest
from registry.wire.operations import Repeat, operations
from tests.serving_live import by_name
from tests.world import ANA, BEN, POLICY, World

KEY = "Idempotency-Key"
Arguments = Mapping[str, Any]
Prepared = Callable[[World], Arguments]


class Breaking:
    """An application behind a line that breaks when an answer is to be sent, as often as `cuts` says; `lost` is what
    was not heard of the answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self.cuts = 0
        self.lost: list[tuple[int, bytes]] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self.cuts == 0:
            await self._app(scope, receive, send)
            return
        self.cuts -= 1
        status, body = 0, b""

        async def swallow(message: Message) -> None:
            nonlocal status, body
            status = message.get("status", status)
            body += message.get("body", b"")

        await self._app(scope, receive, swallow)
        self.lost.append((status, body))
        raise ConnectionResetError("the line broke")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A registry in which bot@2 followed bot@1 in production, bot@3 asks for it, and bot@4 is measured alone."""
    world = World(tmp_path_factory.mktemp("made") / "w").stock()
    for right in (80, 90):
        world.place(world.release(right))
    world.place(world.release(100), "staging")
    world.ana.promote("bot@3", "production")
    world.release(110)
    world.ana.close()
    return world.folder


def plain(**arguments: Any) -> Prepared:
    return lambda world: arguments


def why(**arguments: Any) -> Prepared:
    return plain(reason="why", **arguments)


def request(world: World) -> str:
    return world.ana.promote("bot@3", "production").promotion or ""


def given(name: str, text: str, arguments: Arguments) -> Arguments:
    return {**arguments, "path": {"path": name, "place": "given"}, "": text}


def proposal(world: World) -> Arguments:
    world.ana.add_member("mia@example.com", roles=("approver",), slots=("lead",))
    strict = POLICY + "activation: {slots: [{slot: lead}]}\n"
    world.ana.activate_policy(world.write("strict.yaml", strict), "bot")
    found = world.ana.activate_policy(world.write("stricter.yaml", strict.replace('"0.05"', '"0.01"')), "bot")
    return {"digest": found.digest, "application": "bot", "account": "mia@example.com"}


def on_fire(world: World) -> Arguments:
    world.place("bot@4", "staging")
    return {"release": "bot@4", "stage": "production", "reason": "why", "ticket": "T-1"}


def stale(world: World) -> str:
    """A request for what production serves no longer, since it was made."""
    identifier = request(world)
    world.place("bot@4")
    return identifier


def incident(world: World) -> str:
    world.ana.break_glass(**on_fire(world))
    return world.ana.incidents("bot").items[0].id


CHANGES: Mapping[str, Prepared] = {
    "register_hosted_base": plain(name="far", hosted={"provider": "openai", "model": "gpt-4o-2024-08-06"}),
    "index_dataset": plain(reference="tickets-eval@1"),
    "tag": plain(reference="support@1", tag="good"),
    "untag": lambda w: (w.ana.tag("support@1", "bad"), {"reference": "support@1", "tag": "bad"})[1],
    "bump_prompts": plain(register=True),
    "yank": why(reference="support-lora@1"),
    "compose": plain(application="bot", prompt="support@1", base="tiny@1", parameters={"max_new_tokens": "55"}),
    "evaluate": plain(release="bot@4", suite="support-suite", fresh=True),
    "invalidate_evaluation": lambda w: {"run": w.ana.evaluations("bot@4")[0].id, "reason": "why", "account": BEN},
    "promote": plain(release="bot@4", stage="staging"),
    "rebase_promotion": lambda w: {"identifier": stale(w)},
    "cancel_promotion": lambda w: {"identifier": request(w)},
    "approve": lambda w: {"release": "bot@3", "stage": "production", "account": BEN},
    "reject": lambda w: {"release": "bot@3", "stage": "production", "reason": "no", "account": BEN},
    "withdraw": lambda w: {"identifier": w.as_(BEN).approve("bot@3", "production").approval.id, "account": BEN},
    "approve_policy": proposal,
    "verify": plain(stage="bot@production"),
    "run_scheduler": plain(),
    "roll_back": why(stage="bot@production"),
    "break_glass": on_fire,
    "approve_incident": lambda w: {"identifier": incident(w), "reason": "was right", "account": BEN},
    "quarantine": why(subject="bot@4"),
    "clear_quarantine": lambda w: {
        "identifier": (w.ana.quarantine("bot@4", "bad").id, w.ana.evaluate("bot@4", "support-suite", fresh=True))[0],
        "reason": "measured again", "account": BEN,
    },
    "hold": why(stage="bot@dev"),
    "release_hold": lambda w: (w.ana.hold("bot@dev", "look"), {"stage": "bot@dev", "reason": "seen"})[1],
    "freeze": why(scope="bot"),
    "lift_freeze": lambda w: {"identifier": w.ana.freeze("bot", "holidays").id, "reason": "over"},
    "add_member": plain(account="new@example.com", roles=["author"]),
    "remove_member": plain(account=BEN, roles=["author"]),
    "create_application": plain(name="shop"),
    "declare_consumer": plain(application="bot", name="web", sends=["text:string"], reads=["answer"]),
    "withdraw_consumer": lambda w: (
        w.ana.declare_consumer("bot", "web", ["text:string"], ["answer"]), {"application": "bot", "name": "web"},
    )[1],
    "set_price": plain(subject="tiny", currency="EUR", hour="1"),
    "collect_garbage": plain(),
    "set_retention": plain(grace="8d"),
    "scrub": plain(),
    "create_token": plain(name="ci"),
    "revoke_token": lambda w: {"token": w.ana.create_token("old").token.id, "reason": "lost"},
    "activate_policy": lambda w: given(
        "policy.yaml", POLICY.replace('"0.05"', '"0.03"'), {"application": "bot", "reason": "why"}
    ),
    "register_prompt": lambda w: given("other.prompt.md", "Is this {{text}}?\n", {"name": "other"}),
    "register_dataset": lambda w: {
        "path": {"path": "rows.jsonl", "place": "given"}, "name": "more",
        "": "".join(json.dumps({"id": str(n), "text": f"row {n}"}) + "\n" for n in range(20)),
    },
}  # fmt: skip
ELSEWHERE: Mapping[str, str] = {
    "add_key confirm_key revoke_key": "tests/server/test_repeating.py, with keys that sign",
    "extend_evaluation replay_evaluation import_evaluation": "goes by the table of `evaluate` and `create_token`",
    "remove_rater withdraw_study import_preferences import_outcomes export_pairs": "needs comparisons by people",
    "grant_waiver request_waiver revoke_waiver close_incident": "the same as other yeses; tests/services",
    "attest trust_issuers": "signed or read from a file; tests/services",
    "register_base register_repository_base register_suite register_adapter apply_declared": "by content, as prompts",
    "import_states": "by content; tests/server/test_git_from_afar.py",
    "export": "changes nothing but a file",
}
DAILY = ("promote", "compose", "set_price", "add_member", "create_token", "roll_back", "activate_policy")


def test_every_change_is_asked_for_twice_or_it_is_said_where() -> None:
    elsewhere = {name for names in ELSEWHERE for name in names.split()}
    assert not CHANGES.keys() & elsewhere
    assert CHANGES.keys() | elsewhere == {o.name for o in operations().values() if o.changes}
    assert set(DAILY) <= CHANGES.keys()


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in DAILY else pytest.mark.nightly) for name in CHANGES]
)
def test_an_answer_that_was_lost_is_told_again_and_nothing_is_done_twice(name: str, made: Path, tmp_path: Path) -> None:
    world = World.at(Path(shutil.copytree(made, tmp_path / "w")))
    operation = operations()[name]
    told = dict(CHANGES[name](world))
    text, account = told.pop("", None), told.pop("account", ANA)
    if name in {"add_member", "remove_member"}:
        told["account"], account = account, ANA
    line = Breaking(create_app(world.ana, by_name))
    with TestClient(line, headers={"Authorization": f"Bearer {account}"}) as client:
        before = world.ana.checkpoint().size

        def ask() -> Any:
            headers = {KEY: "the-key", **(sent(client, told["path"]["path"], text) if text else {})}
            line.cuts = cuts
            return client.post(f"/v1/{operation.path}", json=told, headers=headers)

        cuts = 1
        with pytest.raises(ConnectionResetError):
            ask()
        [(status, lost)] = line.lost
        assert 200 <= status < 300, lost
        size, cuts = world.ana.checkpoint().size, 0
        answers = [ask() for _ in range(2)]
        for again in answers:
            if operation.repeat is Repeat.ONCE:
                assert (again.status_code, again.json()["code"]) == (409, "conflict")
                assert "of the log" in again.text
            elif operation.repeat is Repeat.SAME:
                assert again.status_code == 200, again.text
            elif operation.repeat is Repeat.READ:
                assert again.json()["id"] == json.loads(lost)["id"]
            else:
                assert without_place(again.content) == without_place(lost)
                assert 200 <= again.status_code < 300
            if size > before and operation.repeat is not Repeat.SAME:
                assert again.headers["Tandem-Log"]
        assert world.ana.checkpoint().size == size
        assert operation.repeat is Repeat.SAME or size > before
    world.ana.close()


def without_place(answer: bytes) -> Any:
    """An answer but for where its own entry stands in the log, which not every first answer knows already."""
    return json.loads(answer, object_hook=lambda told: {k: v for k, v in told.items() if k != "log_index"})


def sent(client: TestClient, name: str, text: str) -> dict[str, str]:
    """A file in an exchange of its own."""
    exchange = client.post("/v1/exchanges").json()["id"]
    told = {DIGEST: told_digest(digest_of_bytes(text.encode()))}
    client.put(f"/v1/exchanges/{exchange}/given/{name}", content=text.encode(), headers=told).raise_for_status()
    return {EXCHANGE: exchange}
