"""What the description of a server promises, asked of a live one by schemathesis: no 5xx, and answers that conform."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from registry.server.openapi import openapi
from registry.wire.operations import operations
from tests.serving_live import served
from tests.world import ANA, BEN, World

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SEED = int(os.environ.get("TANDEM_SEED", "7"))
FEW, MANY = 2, int(os.environ.get("TANDEM_EXAMPLES", "100"))


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, str]]:
    world = World(tmp_path_factory.mktemp("w")).stock()
    world.release(100)
    world.ana.promote("bot@1", "staging")
    with served(world.ana) as address:
        yield schemathesis.openapi.from_dict(dict(openapi("0"))), address


def conform(api: tuple[Any, str], path: str, method: str, count: int) -> None:
    schema, address = api

    @seed(SEED)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=schema[path][method].as_strategy())
    def ask(case: Any) -> None:
        case.headers["Authorization"] = f"Bearer {ANA}"
        answer = case.call(base_url=address, timeout=60)
        case.validate_response(answer, checks=CHECKS)

    ask()


@pytest.mark.parametrize("name", sorted(operations()))
def test_whatever_is_asked_an_operation_answers_as_it_is_described(name: str, api: tuple[Any, str]) -> None:
    operation = operations()[name]
    conform(api, f"/v1/{operation.path}", "GET" if operation.asked_by_query else "POST", FEW)


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/openapi.json"])
def test_whatever_is_asked_the_rest_answers_as_it_is_described(path: str, api: tuple[Any, str]) -> None:
    conform(api, path, "GET", 1)


@pytest.mark.nightly
@pytest.mark.parametrize("name", sorted(operations()))
def test_whatever_is_asked_a_hundred_times_an_operation_answers_as_it_is_described(
    name: str, api: tuple[Any, str]
) -> None:
    operation = operations()[name]
    conform(api, f"/v1/{operation.path}", "GET" if operation.asked_by_query else "POST", MANY)


def test_answers_to_what_is_there_conform(api: tuple[Any, str]) -> None:
    """Examples of arguments at random find nothing; these find something."""
    schema, address = api
    asked = {
        "status": {"application": "bot"},
        "release": {"reference": "bot@1"},
        "releases": {"application": "bot"},
        "resolve": {"stage": "bot@staging"},
        "history": {"stage": "bot@staging"},
        "evaluations": {"release": "bot@1"},
        "check": {"release": "bot@1", "stage": "staging"},
        "review": {"release": "bot@1", "stage": "production"},
        "decisions": {"application": "bot"},
        "version": {"kind": "adapter", "reference": "support-lora@1"},
        "versions": {"kind": "prompt"},
        "lineage": {"reference": "bot@1"},
        "policy": {"application": "bot"},
        "log_entries": {},
        "members": {},
        "search": {"kind": "prompt"},
        "suite_use": {"reference": "support-suite@1"},
    }
    for name, arguments in asked.items():
        operation = operations()[name]
        assert operation.asked_by_query
        headers = {"Authorization": f"Bearer {BEN if name == 'review' else ANA}"}
        case = schema[f"/v1/{operation.path}"]["GET"].Case(query=arguments, headers=headers)
        answer = case.call(base_url=address, timeout=60)
        assert answer.status_code == 200, (name, answer.text)
        case.validate_response(answer, checks=CHECKS)
