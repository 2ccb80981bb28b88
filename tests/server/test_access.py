"""Every operation, asked by everybody with every kind of token, generated from the table of operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from registry.domain.members import ROLES, Permission
from registry.domain.tokens import NewToken, text_of
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.scoping import scopes
from registry.wire.operations import Operation, operations
from tests.fakes import FixedClock
from tests.world import ANA, World

ROLE_ACCOUNTS = {role: f"{role}@example.com" for role in ROLES if role != "owner"} | {"owner": ANA}
LEFT, CI = "left@example.com", "ci@example.com"
UNKNOWN = ("none", "malformed", "other-scheme", "unknown", "expired", "revoked", "removed-member")
"""The states of a token by which nobody is known."""


class Cells:
    """A server, and somebody of every role with tokens of every state."""

    def __init__(self, folder: Path) -> None:
        self.clock = FixedClock()
        self.world = world = World(folder / "w", self.clock)
        world.ana.create_application("bot")
        world.ana.create_application("shop")
        for role, account in ROLE_ACCOUNTS.items():
            if role != "owner":
                world.ana.add_member(account, roles=(role,))
        world.ana.add_member(LEFT, roles=("admin",))
        self.right = {role: self.token(account) for role, account in ROLE_ACCOUNTS.items()}
        self.reading = {role: self.token(account, scopes=()) for role, account in ROLE_ACCOUNTS.items()}
        self.confined = self.token(ANA, applications=["bot"])
        expired, revoked, left = self.token(ANA, expires="1s"), self.token(ANA), self.token(LEFT)
        world.ana.remove_member(LEFT)
        world.ana.revoke_token(revoked.token.id, "lost")
        self.clock.advance(timedelta(seconds=2))
        whole = self.right["owner"].secret
        self.headers: Mapping[str, Mapping[str, str]] = {
            "none": {},
            "malformed": {"Authorization": f"Bearer {whole[:-1]}"},
            "other-scheme": {"Authorization": f"Basic {whole}"},
            "unknown": {"Authorization": f"Bearer {text_of('0' * 12, 7)}"},
            "expired": bearer(expired),
            "revoked": bearer(revoked),
            "removed-member": bearer(left),
        }
        self.client = TestClient(create_app(world.ana, ByToken(world.ana)))
        self.open = TestClient(create_app(world.ana, ByToken(world.ana, anonymous_read=True)))

    def token(self, account: str, **asked: Any) -> NewToken:
        return self.world.as_(account).create_token("t", **asked)

    def ask(self, operation: Operation, headers: Mapping[str, str], client: TestClient | None = None) -> Response:
        """Ask for something with arguments that are of no use, so that nothing is ever changed."""
        method = "GET" if operation.asked_by_query else "POST"
        looks = {"register": True} if operation.name == "bump_prompts" else {}  # without, it would only look
        body: dict[str, Any] = {} if method == "GET" else {"json": {"no-such-argument": 1, **looks}}
        query = {"no-such-argument": "1"} if method == "GET" else None
        address = f"/v1/{operation.path}"
        return (client or self.client).request(method, address, headers=dict(headers), params=query, **body)


def bearer(made: NewToken) -> dict[str, str]:
    return {"Authorization": f"Bearer {made.secret}"}


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cells]:
    cells = Cells(tmp_path_factory.mktemp("cells"))
    with cells.client, cells.open:
        yield cells


EVERY = sorted(operations())
LET_IN = 400
"""What is answered to arguments of no use, once somebody is let in as far as that."""


@pytest.mark.parametrize("name", EVERY)
def test_nobody_is_let_in_without_a_token_that_counts(cells: Cells, name: str) -> None:
    before = cells.world.ana.newest_receipt()
    for state in UNKNOWN:
        answer = cells.ask(operations()[name], cells.headers[state])
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated"), state
        assert answer.headers["www-authenticate"].startswith("Bearer")
        assert cells.right["owner"].secret not in answer.text
    assert cells.world.ana.newest_receipt() == before


@pytest.mark.parametrize("name", EVERY)
def test_a_token_for_reading_is_for_nothing_that_changes_whatever_the_role(cells: Cells, name: str) -> None:
    operation = operations()[name]
    for role, token in cells.reading.items():
        expected = 403 if operation.any_of else LET_IN
        assert cells.ask(operation, bearer(token)).status_code == expected, role


@pytest.mark.parametrize("name", EVERY)
def test_a_token_for_all_is_for_what_its_role_brings(cells: Cells, name: str) -> None:
    operation = operations()[name]
    for role, token in cells.right.items():
        brings = not operation.any_of or bool(operation.any_of & ROLES[role])
        answer = cells.ask(operation, bearer(token))
        assert answer.status_code == (LET_IN if brings else 403), role
        assert brings or f"{ROLE_ACCOUNTS[role]} may not" in answer.json()["title"]


@pytest.mark.parametrize("name", EVERY)
def test_without_a_token_there_is_only_reading_and_that_only_where_it_was_asked_for(cells: Cells, name: str) -> None:
    operation = operations()[name]
    expected = 401 if operation.changes else LET_IN
    assert cells.ask(operation, {}, cells.open).status_code == expected


def test_nobody_leaves_files_on_a_server_without_a_token(cells: Cells) -> None:
    for client in (cells.client, cells.open):
        assert client.post("/v1/exchanges").status_code == 401
    assert cells.open.post("/v1/exchanges", headers=bearer(cells.reading["reader"])).status_code == 201


ACTS: dict[Permission, tuple[str, dict[str, Any]]] = {
    Permission.REGISTER: ("tag", {"reference": "support@1", "tag": "x"}),
    Permission.COMPOSE: ("compose", {"application": "bot", "prompt": "support@1", "base": "tiny@1"}),
    Permission.EVALUATE: ("evaluate", {"release": "bot@9", "suite": "s@1"}),
    Permission.INVALIDATE: ("invalidate_evaluation", {"run": "x", "reason": "why"}),
    Permission.REQUEST: ("cancel_promotion", {"identifier": "x", "reason": "why"}),
    Permission.PROMOTE: ("promote", {"release": "bot@9", "stage": "staging"}),
    Permission.APPROVE: ("approve", {"release": "bot@9", "stage": "staging"}),
    Permission.VERIFY: ("verify", {"stage": "bot@staging"}),
    Permission.ROLLBACK: ("roll_back", {"stage": "bot@staging", "reason": "why"}),
    Permission.QUARANTINE: ("quarantine", {"subject": "bot@9", "reason": "why"}),
    Permission.HOLD: ("hold", {"stage": "bot@staging", "reason": "why"}),
    Permission.WAIVE: ("request_waiver", {"release": "bot@9", "stage": "staging", "rule": "r", "reason": "why"}),
    Permission.BREAK_GLASS: (
        "break_glass",
        {"release": "bot@9", "stage": "staging", "reason": "why", "ticket": "T-1"},
    ),
    Permission.MEMBERS: ("remove_member", {"account": "nobody@example.com"}),
    Permission.APPLICATIONS: ("create_application", {"name": "bot"}),
    Permission.POLICY: ("set_price", {"subject": "nothing", "currency": "EUR", "hour": "1"}),
    Permission.STORE: ("scrub", {"limit": 1}),
}
"""Something that takes each permission. What it names is mostly not there: whoever may, is told that."""


@pytest.mark.parametrize("permission", sorted(ACTS))
@pytest.mark.parametrize("role", sorted(ROLES))
def test_a_role_does_what_it_brings_and_is_denied_all_else(cells: Cells, role: str, permission: Permission) -> None:
    name, arguments = ACTS[permission]
    answer = cells.client.post(f"/v1/{operations()[name].path}", json=arguments, headers=bearer(cells.right[role]))
    denied = answer.status_code == 403 and answer.json()["code"] == "permission-denied"
    needed = operations()[name].any_of
    assert denied is not bool(ROLES[role] & needed), answer.text


def test_a_scope_is_enough_for_what_it_is_for_and_for_nothing_else(cells: Cells) -> None:
    for permission, (name, arguments) in ACTS.items():
        only = cells.token(ANA, scopes=[permission])
        for other, _ in ACTS.values():
            needed = operations()[other].any_of
            answer = cells.ask(operations()[other], bearer(only))
            assert answer.status_code == (LET_IN if permission in needed else 403), (permission, other)
        answer = cells.client.post(f"/v1/{operations()[name].path}", json=arguments, headers=bearer(only))
        assert answer.json().get("code") != "permission-denied", (permission, answer.text)


LOOKS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "roll_back": ({"stage": "bot@staging", "dry_run": True}, {"dry_run": False}),
    "bump_prompts": ({}, {"register": True}),
    "import_states": (
        {"path": {"path": "states.jsonl", "place": "p0"}, "name": "x", "dry_run": True},
        {"dry_run": False},
    ),
}
"""What only tells what a change would do, and what makes the change of it."""


def test_what_may_only_look_is_told_by_its_arguments() -> None:
    assert {o.name for o in operations().values() if o.may_look} == LOOKS.keys()
    assert not [o for o in operations().values() if o.may_look and not o.changes]


@pytest.mark.parametrize("name", LOOKS)
def test_a_look_at_what_a_change_would_do_takes_reading_alone(cells: Cells, name: str) -> None:
    looks, change = LOOKS[name]
    address, before = f"/v1/{operations()[name].path}", cells.world.ana.newest_receipt()

    def asked(more: dict[str, Any], headers: Mapping[str, str], client: TestClient) -> int:
        return client.post(address, json=looks | more, headers=dict(headers)).status_code

    for headers, client in ((bearer(cells.reading["reader"]), cells.client), ({}, cells.open)):
        assert asked({}, headers, client) == (LET_IN if "path" in looks else 200)  # no file was sent to look at
        assert asked(change, headers, client) == (401 if not headers else 403)
    for odd in ("true", 1, None):
        assert asked(dict.fromkeys(change, odd), bearer(cells.reading["reader"]), cells.client) in {400, 403}, odd
    assert asked({}, {}, cells.client) == 401
    assert cells.world.ana.newest_receipt() == before


def test_every_operation_says_what_its_application_is_told_by() -> None:
    assert "promote" in scopes()


def test_what_is_about_the_whole_registry_is_not_for_a_token_of_one_application(cells: Cells) -> None:
    for name in ("members", "applications", "keys", "collect_garbage", "run_scheduler"):
        operation = operations()[name]
        asked = cells.client.get if operation.asked_by_query else cells.client.post
        answer = asked(f"/v1/{operation.path}", headers=bearer(cells.confined))
        assert (answer.status_code, answer.json()["code"]) == (403, "permission-denied"), name
        assert "whole registry" in answer.json()["title"]
