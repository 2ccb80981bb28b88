"""Two tenants share a registry, each with a token for its own applications, and replay each other's requests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from registry.domain.tokens import NewToken
from registry.server.access import ByToken
from registry.server.app import create_app
from registry.server.scoping import scopes
from registry.wire.operations import operations
from tests.crashes import dump
from tests.world import ANA, BEN, POLICY, World

NOWHERE = "00000000000000000000000000"
"""An id that nothing has."""


class Tenants:
    """`bot` is one tenant's, `shop-web` the other's, who has a token for `shop-*`."""

    def __init__(self, folder: Path) -> None:
        self.world = world = World(folder / "w").stock()
        ana = world.ana
        ana.create_application("shop-web")
        ana.activate_policy(world.write("shop.yaml", POLICY), "shop-web")
        self.release = world.release(100)
        world.place(self.release, "staging")
        [run, *_] = ana.evaluations(self.release)
        request = ana.promote(self.release, "production").promotion or ""
        approval = world.as_(BEN).approve(self.release, "production").approval.id
        quarantine = ana.quarantine(world.release(20), "bad").id
        freeze = ana.freeze("bot", "holidays").id
        ana.hold("bot@staging", "look")
        decision = ana.decisions("bot").items[0].id
        self.theirs: dict[str, Any] = {
            "application": "bot", "reference": "bot@1", "before": "bot@1", "after": "bot@1", "release": self.release,
            "stage": "bot@staging", "subject": "bot@1", "scope": "bot", "name": "bot", "candidate": "bot@1",
            "baseline": "bot@1", "run": run.id, "identifier": request, "comparison": run.id, "records": [run.id],
            "stages": ["bot@staging"],
        }  # fmt: skip
        """The arguments of the first tenant, by name."""
        self.ids = [run.id, request, approval, quarantine, freeze, decision]
        self.own, self.other = self.token("bot"), self.token("shop-*")
        self.client = TestClient(create_app(ana, ByToken(ana)))

    def token(self, *applications: str) -> NewToken:
        return self.world.as_(ANA).create_token("t", applications=applications)

    def ask(self, name: str, arguments: dict[str, Any], made: NewToken) -> Response:
        operation = operations()[name]
        headers = {"Authorization": f"Bearer {made.secret}"}
        if operation.asked_by_query:
            return self.client.get(f"/v1/{operation.path}", params=arguments, headers=headers)
        return self.client.post(f"/v1/{operation.path}", json=arguments, headers=headers)


@pytest.fixture(scope="module")
def tenants(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tenants]:
    tenants = Tenants(tmp_path_factory.mktemp("tenants"))
    with tenants.client:
        yield tenants


FILLED: dict[str, Any] = {
    "reason": "why", "suite": "support-suite@1", "rule": "evaluated", "base": "tiny@1", "prompt": "support@1",
    "adapter": "support-lora@1", "stage": "staging", "name": "web", "sends": ["text"], "time": "2026-01-01",
    "ticket": "T-1", "rater": "r1", "digest": "sha256:" + "0" * 64, "about": "incident", "metric": "nps",
    "path": {"path": "x", "place": "0"}, "envelope": {"path": "x", "place": "0"}, "files": [],
    "place": {"path": "x", "place": "0"}, "first": 0, "end": 1, "adapters": [],
}  # fmt: skip
"""What else operations must be told, which says nothing of whose it is."""


def arguments(name: str, told: dict[str, Any]) -> dict[str, Any]:
    """The least that an operation takes, with what tells its application from `told`."""
    parameters, rules = operations()[name].parameters, scopes()[name]
    needed = [n for n, p in parameters.items() if p.default is p.empty]
    return {n: told[n] if n in rules else FILLED[n] for n in dict.fromkeys([*needed, *rules])}


@pytest.mark.parametrize("name", sorted(scopes()))
def test_what_is_anothers_is_answered_like_what_is_nowhere(tenants: Tenants, name: str) -> None:
    nowhere = {
        key: [NOWHERE if "@" not in value[0] else "nowhere@staging"] if isinstance(value, list)
        else NOWHERE if value in tenants.ids else value.replace("bot", "nowhere")
        for key, value in tenants.theirs.items()
    }  # fmt: skip
    before = dump(tenants.world.folder)
    told = tenants.ask(name, arguments(name, tenants.theirs), tenants.other)
    unknown = tenants.ask(name, arguments(name, nowhere), tenants.other)
    assert told.status_code == unknown.status_code == 404, told.text
    shown = [(r.json()["code"], r.json()["title"], [set(f) for f in r.json()["faults"]]) for r in (told, unknown)]
    assert shown[0] == shown[1]
    assert unused(dump(tenants.world.folder)) == unused(before)


def unused(tables: dict[str, Any]) -> dict[str, Any]:
    """Everything but when tokens were used."""
    return {name: rows for name, rows in tables.items() if name != "token_use"}


@pytest.mark.parametrize("name", ["evaluation", "promotion", "decision", "withdraw", "clear_quarantine", "lift_freeze"])
def test_an_id_is_no_key_to_what_it_names(tenants: Tenants, name: str) -> None:
    for identifier in tenants.ids:
        told = {"identifier": identifier, "run": identifier}
        needed = arguments(name, {**tenants.theirs, **told})
        assert tenants.ask(name, needed, tenants.other).status_code == 404, identifier


READ = """application releases release consumers evaluations evaluation promotions approvals decisions status resolve
history levers policy check log_report"""


@pytest.mark.parametrize("name", READ.split())
def test_whoever_has_the_right_token_is_answered(tenants: Tenants, name: str) -> None:
    needed = {k: v for k, v in arguments(name, tenants.theirs).items() if not (name == "approvals" and k == "stage")}
    if "stage" in needed and "release" in needed:
        needed["stage"] = "production"
    answer = tenants.ask(name, needed, tenants.own)
    assert answer.status_code == 200, answer.text


def test_artifacts_are_everybodys(tenants: Tenants) -> None:
    for token in (tenants.own, tenants.other):
        assert tenants.ask("version", {"reference": "support@1"}, token).status_code == 200
        assert tenants.ask("lineage", {"reference": "support@1"}, token).status_code == 200
    assert tenants.ask("lineage", {"reference": "bot@1"}, tenants.own).status_code == 200


def test_one_makes_applications_within_ones_own_names(tenants: Tenants) -> None:
    assert tenants.ask("create_application", {"name": "shop-mobile"}, tenants.other).status_code == 200
    assert tenants.ask("create_application", {"name": "bot-2"}, tenants.other).status_code == 404


def test_lists_without_an_application_are_not_for_a_token_of_some(tenants: Tenants) -> None:
    for name in ("status", "promotions", "decisions", "approvals", "incidents", "waivers", "quarantines"):
        answer = tenants.ask(name, {}, tenants.other)
        assert (answer.status_code, answer.json()["code"]) == (403, "permission-denied"), name
