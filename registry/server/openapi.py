"""What a server offers, as an OpenAPI 3.1 document: made of the same table and the same types as the routes are."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from registry.domain.problems import MEDIA_TYPE
from registry.server.examples import example
from registry.server.streams import MEDIA_TYPE as STREAM
from registry.wire.codec import answer_of, arguments_of
from registry.wire.files import EXCHANGE
from registry.wire.operations import Operation, operations
from registry.wire.receipts import HEADER

PATH = "/openapi.json"
_SCHEMAS = "#/components/schemas/"
_MIXED = re.compile(r"^(?P<module>\w+)__(?P<name>[A-Z]\w*)$")
_PROBLEMS: Mapping[str, str] = {
    "400": "An argument is malformed; every fault is named.",
    "401": "No token came with the request, or none that counts.",
    "403": "Neither the caller's roles nor their token allow it.",
    "404": "There is nothing by that name.",
    "409": "Somebody else was first, or it exists already.",
    "412": "What was to be changed is not what the caller expects.",
    "422": "The idempotency key was used for something else.",
    "429": "The token asks too often.",
    "503": "The database or the disk is not to be had, or there is too much to do.",
}
_ABOUT = """\
A registry and release system for prompt templates and fine-tuned adapters.

Each operation is a use case of `registry.api.Registry`. What only reads and fits into a query is asked with GET, all
else with POST and a JSON object. Every change takes an `Idempotency-Key`, and tells in `Tandem-Log` what it wrote in
the log. Errors are problem documents (RFC 9457) with a stable `code`.
"""


@cache
def openapi(version: str) -> Mapping[str, Any]:
    """The document. It takes some seconds to make, and is made once."""
    schemas, places = _schemas()
    paths = {f"/v1/{o.path}": {_method(o): _described(o, schemas, places)} for o in operations().values()}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Tandem", "version": version, "description": _ABOUT},
        "security": [{"token": []}],
        "paths": paths | _others(),
        "components": {
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "tdm_…"}},
            "responses": {
                status: {"description": told, "content": {MEDIA_TYPE: {"schema": {"$ref": f"{_SCHEMAS}Problem"}}}}
                for status, told in _PROBLEMS.items()
            },
            "schemas": schemas | {"Problem": _PROBLEM},
        },
    }


# ---------------------------------------------------------------------------------------------------------


def _method(operation: Operation) -> str:
    return "get" if operation.asked_by_query else "post"


def _described(operation: Operation, schemas: Mapping[str, Any], places: Mapping[str, Any]) -> dict[str, Any]:
    summary = operation.name.replace("_", " ").capitalize()
    told: dict[str, Any] = {
        "operationId": operation.name,
        "summary": summary,
        "description": operation.help or f"{summary}.",
        "tags": ["changes" if operation.changes else "reads"],
        "parameters": list(_headers(operation)),
        "responses": _responses(operation, places),
    }
    if operation.any_of:
        told["x-permissions"] = sorted(operation.any_of)
    if operation.asked_by_query:
        told["parameters"] += _query(operation, schemas[f"{_title(operation)}Arguments"])
    else:
        schema = {"$ref": f"{_SCHEMAS}{_title(operation)}Arguments"}
        required = any(p.default is inspect.Parameter.empty for p in operation.parameters.values())
        content = {"application/json": {"schema": schema, "example": example(operation)}}
        told["requestBody"] = {"required": required, "content": content}
    return told


def _responses(operation: Operation, places: Mapping[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = {"application/json": {"schema": places[operation.name]}}
    if operation.listeners:
        content[STREAM] = {"schema": {"type": "string", "description": "A line of JSON for each thing to tell."}}
    done: dict[str, Any] = {"description": "The answer.", "content": content}
    if operation.changes:
        logged = {"description": "What it wrote in the log: INDEX:OP_ID.", "schema": {"type": "string"}}
        done["headers"] = {HEADER: logged}
    found = {"200": done} | {status: {"$ref": f"#/components/responses/{status}"} for status in _PROBLEMS}
    if operation.asked_by_query:
        found["304"] = {"description": "What the caller has is what is answered still."}
    if operation.name in {"promote", "break_glass", "roll_back"}:
        found["201"] = {**done, "description": "It was placed."}
    if operation.name in {"promote", "break_glass"}:
        found["202"] = {**done, "description": "It waits, and the answer says for what."}
    return dict(sorted(found.items()))


def _headers(operation: Operation) -> Iterator[dict[str, Any]]:
    def header(name: str, about: str) -> dict[str, Any]:
        return {"name": name, "in": "header", "description": about, "schema": {"type": "string"}}

    if operation.changes:
        yield header("Idempotency-Key", "A key of the caller's own, so that asking again does nothing twice.")
    if "expect" in operation.parameters:
        yield header("If-Match", "What the stage must serve, or the digest of what is in force, else nothing is done.")
    if operation.asked_by_query:
        yield header("If-None-Match", "The ETag of the answer that the caller has.")
    if operation.takes_files:
        yield header(EXCHANGE, "The exchange in which the files lie that are named.")


def _query(operation: Operation, schema: Mapping[str, Any]) -> list[dict[str, Any]]:
    given = example(operation)
    found = []
    for name, about in schema.get("properties", {}).items():
        required = name in schema.get("required", ())
        parameter = {"name": name, "in": "query", "required": required, "schema": _unnull(about)}
        found.append(parameter | ({"example": given[name]} if name in given else {}))
    return found


def _unnull(schema: Mapping[str, Any]) -> dict[str, Any]:
    """What a query can say: it has no word for nothing, which is said by leaving the parameter out."""
    kept = [each for each in schema.get("anyOf", ()) if each != {"type": "null"}]
    rest = {key: value for key, value in schema.items() if key != "anyOf" and (key, value) != ("default", None)}
    return rest | (kept[0] if len(kept) == 1 else {"anyOf": kept} if kept else {})


def _schemas() -> tuple[dict[str, Any], dict[str, Any]]:
    """Every type that travels, by a name of its own, and what each operation answers."""
    listed = list(operations().values())
    models: list[Any] = [(arguments_of(o), "validation") for o in listed]
    models += [(answer_of(o), "serialization") for o in listed]
    _, made = models_json_schema(models, ref_template=_SCHEMAS + "{model}")
    names = _names(made["$defs"])
    schemas: dict[str, Any] = {names[old]: _renamed(schema, names) for old, schema in made["$defs"].items()}
    places = {o.name: {"$ref": f"{_SCHEMAS}{_title(o)}Answer"} for o in listed}
    return dict(sorted(schemas.items())), places


def _names(found: Mapping[str, Any]) -> dict[str, str]:
    """A name for each type: where several have one, the module tells them apart, and where only the side differs, what
    is given and what is answered."""
    names = {}
    for old in found:
        name = old.replace("-Input", "Given").replace("-Output", "")
        if several := _MIXED.match(name):
            name = "".join(part.capitalize() for part in several["module"].split("__")[-1].split("_")) + several["name"]
        names[old] = name
    taken = sorted(names.values())
    twice = {name for name in taken if taken.count(name) > 1 or name == "Problem"}
    if twice:
        raise AssertionError(f"several types have one name: {', '.join(sorted(twice))}")
    return names


def _renamed(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, list):
        return [_renamed(each, names) for each in value]
    if not isinstance(value, dict):
        return value
    told = {key: _renamed(each, names) for key, each in value.items()}
    reference = told.get("$ref")
    if isinstance(reference, str) and reference.startswith(_SCHEMAS):
        told["$ref"] = _SCHEMAS + names[reference.removeprefix(_SCHEMAS)]
    return told


def _title(operation: Operation) -> str:
    return "".join(part.capitalize() for part in operation.name.split("_"))


def _others() -> dict[str, Any]:
    """The routes that are no use cases of a registry."""
    plain = {"type": "object"}

    def route(name: str, summary: str, *, public: bool = False, media: str = "application/json") -> dict[str, Any]:
        schema = plain if media == "application/json" else {"type": "string"}
        answers: dict[str, Any] = {"200": {"description": "The answer.", "content": {media: {"schema": schema}}}}
        if not public:
            answers |= {status: {"$ref": f"#/components/responses/{status}"} for status in ("401", "403", "429")}
        told = {"operationId": name, "summary": summary, "tags": ["operation"], "responses": answers}
        return told | ({"security": []} if public else {})

    ready = route("readyz", "Whether the database and the blobs can be used", public=True)
    ready["responses"]["503"] = {**deepcopy(ready["responses"]["200"]), "description": "Something fails."}
    return {
        "/healthz": {"get": route("healthz", "Whether the process lives", public=True)},
        "/readyz": {"get": ready},
        "/metrics": {"get": route("metrics", "What was counted, for Prometheus", media="text/plain")},
        PATH: {"get": route("openapi", "This document", public=True)},
    }


_PROBLEM: Mapping[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": "What went wrong (RFC 9457). A refusal by policy has the decision in `answer`.",
    "required": ["type", "title", "code", "status"],
    "properties": {
        "type": {"type": "string", "description": "urn:tandem:problem: and the code."},
        "title": {"type": "string"},
        "code": {"type": "string", "description": "Stable; what programs go by."},
        "status": {"type": "integer"},
        "faults": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {key: {"type": "string"} for key in ("message", "where", "expected", "found", "fix")},
            },
        },
        "answer": {},
    },
}
