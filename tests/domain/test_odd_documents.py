"""Suites and policies with odd values in every place: each is read, or refused with its faults."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.policies.document import parse_policy
from registry.domain.suites import parse_suite

SUITE: dict[str, Any] = {
    "name": "s",
    "primary": "exact",
    "dataset": {
        "ref": "d@1",
        "id": "id",
        "inputs": {"text": "text"},
        "target": "target",
        "cluster": "c",
        "assumed_icc": "0.1",
        "held_out_from": ["d@1"],
        "slices": [
            {"column": "lang", "min_n": 30, "required": ["de"]},
            {"name": "long", "where": {"column": "text", "longer_than": 3}},
        ],
    },
    "scorers": [
        {"name": "exact", "type": "exact_match", "normalize": ["strip"]},
        {
            "name": "helpful",
            "type": "judge",
            "release": "j@1",
            "range": ["1", "5"],
            "inputs": {"question": "text"},
            "calibration": {"labels": "l@1", "answer": "a", "label": "b", "min_n": 3, "cluster": "c"},
        },
        {
            "name": "plugged",
            "type": "plugin",
            "plugin": "x",
            "kind": "bounded",
            "range": ["0", "1"],
            "settings": {"a": "b"},
        },
        {"name": "number", "type": "numeric", "find": "first", "tolerance": "0.1", "thousands": ","},
        {"name": "formed", "type": "json_schema", "schema": {"type": "object"}},
    ],
    "perturbations": {
        "set": "builtin/format-v1",
        "extra": [{"name": "x", "replace": [{"find": "a", "with": "b"}], "meaning_preserving": True}],
        "on": 5,
    },
}
SAMPLED = {**SUITE, "scorers": SUITE["scorers"][:1], "sampling": {"repeats": 3, "seeds": [1, 2]}}
ON: dict[str, Any] = {"suite": "required", "metric": "primary"}
POLICY: dict[str, Any] = {
    "kind": "policy",
    "name": "p",
    "stages": {
        "staging": {
            "rules": [
                {"id": "a", "type": "evaluated", "suite": "required", "min_rows": 3, "level": "hard"},
                {
                    "id": "b",
                    "type": "metric",
                    **ON,
                    "require": ">= 0.5",
                    "confidence": {"level": "0.95"},
                    "max_looks": 2,
                },
                {"id": "c", "type": "metric", **ON, "require": ">= 0.5", "aggregate": "pooled", "runs": 2},
                {"id": "d", "type": "compare", **ON, "against": "stage_current", "margin": "0.02", "superior": True},
                {"id": "e", "type": "slices", **ON, "by": "x", "against": "stage_current", "margin": "0.02"},
                {"id": "f", "type": "brittleness", **ON, "max_worst_drop": "0.1", "vs_live": "0.1"},
                {"id": "g", "type": "contamination", "suite": "required", "max_fraction": "0.5", "exclude": True},
                {"id": "h", "type": "overfit", **ON, "trained": "t@1", "gap": "0.1"},
                {"id": "i", "type": "headroom", "suite": "required", "p01": "0.1", "lengths": "declared"},
                {"id": "j", "type": "budget", "metric": "latency_ms", "quantile": "0.95", "max": "700"},
                {
                    "id": "k",
                    "type": "score",
                    "suite": "required",
                    "metrics": [{"metric": "exact", "pass": ">= 0.9", "warn": ">= 0.8", "weight": 3, "key": True}],
                    "pass": "90",
                    "warn": "50",
                    "on_warn": "block",
                },
                {"id": "l", "type": "human", "measure": "preference", "suite": "required", "require": ">= 0.5"},
                {"id": "m", "type": "human", "measure": "nps", "require": ">= 0.1"},
            ]
        }
    },
}
ODD: tuple[object, ...] = (None, True, -1, 10**400, 1.5, "", "\u202e", "1e999999999", [], [["a"]], {}, {"a": ["b"]})

Path = tuple[Any, ...]


def places(document: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    inner = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for key, part in inner:
        yield from places(part, (*path, key))


def put(document: dict[str, Any], path: Path, value: object) -> str:
    """The document with something else in one place. JSON is YAML."""
    changed: Any = copy.deepcopy(document)
    part = changed
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return json.dumps(changed)


@pytest.mark.parametrize("value", ODD, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize(
    ("parse", "document"),
    [(parse_suite, SUITE), (parse_suite, SAMPLED), (parse_policy, POLICY)],
    ids=["suite", "sampled suite", "policy"],
)
def test_no_value_in_any_place_of_a_document_is_more_than_it_can_bear(
    parse: Callable[[str, str], object], document: dict[str, Any], value: object
) -> None:
    parse(json.dumps(document), "as it is")
    for path in places(document):
        with suppress(InvalidInputError):
            parse(put(document, path, value), "odd.yaml")
