from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from registry.server.app import create_app
from registry.server.examples import example
from registry.server.openapi import openapi
from registry.wire.codec import decode_arguments
from registry.wire.operations import operations
from tests.serving_live import by_name
from tests.world import World

COPY = Path(__file__).parents[2] / "docs" / "openapi.json"


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return dict(openapi("0"))


def test_the_copy_in_the_documentation_is_what_a_server_tells(document: dict[str, Any]) -> None:
    text = json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if os.environ.get("TANDEM_UPDATE_GOLDENS"):
        COPY.write_text(text, encoding="utf-8")
    assert COPY.read_text(encoding="utf-8") == text, "TANDEM_UPDATE_GOLDENS=1 writes it anew"


def test_every_operation_is_there_as_it_is_asked(document: dict[str, Any]) -> None:
    for operation in operations().values():
        ((method, told),) = document["paths"][f"/v1/{operation.path}"].items()
        assert method == ("get" if operation.asked_by_query else "post")
        assert told["operationId"] == operation.name
        assert told["description"]
        named = {p["name"] for p in told["parameters"]}
        assert ("Idempotency-Key" in named) == operation.changes


@pytest.mark.parametrize("name", operations())
def test_its_examples_are_read_by_the_server_and_valid_by_its_schema(name: str, document: dict[str, Any]) -> None:
    operation = operations()[name]
    assert decode_arguments(operation, example(operation)) is not None
    title = "".join(part.capitalize() for part in name.split("_"))
    schema = {"$ref": f"#/components/schemas/{title}Arguments", "components": document["components"]}
    Draft202012Validator(schema).validate(example(operation))


def test_every_reference_leads_somewhere_and_every_schema_is_one(document: dict[str, Any]) -> None:
    def references(value: Any) -> set[str]:
        if isinstance(value, list):
            return {found for each in value for found in references(each)}
        if isinstance(value, dict):
            own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
            return own | {found for each in value.values() for found in references(each)}
        return set()

    for reference in references(document):
        place: Any = document
        for step in reference.removeprefix("#/").split("/"):
            place = place[step]
    for schema in document["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_a_server_tells_it_to_whoever_asks(tmp_path: Path) -> None:
    with TestClient(create_app(World(tmp_path).ana, by_name)) as client:
        told = client.get("/openapi.json")
    assert told.status_code == 200
    assert told.json()["openapi"] == "3.1.0"
    assert told.json()["paths"] == json.loads(COPY.read_text())["paths"]
