"""Formats are fixed for ever: today's code makes yesterday's digests, and so does a script with no code of ours."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from tests.formats.story import examples

GOLDENS = Path(__file__).parents[1] / "goldens" / "formats.json"
FOR_EVER = """

The format of {name!r} changed. Formats are fixed for ever: somebody out there has kept this digest. Fields may only
be added, and only so that what does not use them keeps its digest (absent, not null). A new format, or a new example,
is added by running once with TANDEM_UPDATE_GOLDENS=1, and the difference to tests/goldens/formats.json is reviewed.
"""


# A second opinion: nothing but hashlib and json, and the words of docs/formats.md. ---------------------------


def canonical(value: Any) -> bytes:
    """RFC 8785 for values without floats and with keys of the basic plane."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha256(data: bytes) -> str:
    return "sha256:" + hashlib.sha256(data).hexdigest()


def lines(pairs: list[list[str]]) -> str:
    return sha256("".join(sorted(f"{sample}\t{digest}\n" for sample, digest in pairs)).encode())


def rows(value: list[dict[str, Any]]) -> str:
    return sha256(canonical([line.decode() for line in sorted(canonical(row) for row in value)]))


def tree(value: list[dict[str, Any]]) -> str:
    level = [hashlib.sha256(b"\x00" + canonical(item)).digest() for item in value]
    assert len(level) == 2, "the example is the smallest tree that has a node"
    return sha256(b"\x01" + level[0] + level[1])


RULES: dict[str, Callable[[Any], str]] = {
    "bytes": lambda text: sha256(text.encode()),
    "json": lambda value: sha256(canonical(value)),
    "leaf": lambda value: sha256(b"\x00" + canonical(value)),
    "lines": lines,
    "rows": rows,
    "tree": tree,
}


def goldens() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(GOLDENS.read_text())
    return found


NAMES = sorted(goldens())


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What the code makes now, as JSON."""
    found = examples(tmp_path_factory.mktemp("models"))
    now: dict[str, dict[str, Any]] = json.loads(json.dumps({name: asdict(e) for name, e in found.items()}))
    if os.environ.get("TANDEM_UPDATE_GOLDENS") == "1":
        GOLDENS.write_text(json.dumps(now, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
    return now


def test_every_format_has_a_golden_and_every_golden_a_format(made: dict[str, dict[str, Any]]) -> None:
    assert sorted(made) == sorted(goldens()), FOR_EVER.format(name=set(made) ^ set(goldens()))


@pytest.mark.parametrize("name", NAMES)
def test_the_code_still_makes_what_it_made(name: str, made: dict[str, dict[str, Any]]) -> None:
    assert made[name] == goldens()[name], FOR_EVER.format(name=name)


@pytest.mark.parametrize("name", NAMES)
def test_the_digest_can_be_recomputed_without_any_of_our_code(name: str) -> None:
    golden = goldens()[name]
    assert RULES[golden["rule"]](golden["value"]) == golden["digest"], FOR_EVER.format(name=name)


@pytest.mark.parametrize(
    ("whole", "path", "part"),
    [
        ("adapter", "base", "base-model"),
        ("adapter", "tensors.digest", "tensors"),
        ("base-model", "config", "file"),
        ("base-model", "shapes", "base-shapes"),
        ("base-model", "tokenizer", "base-tokenizer"),
        ("binding", "evidence_set", "evidence-set"),
        ("binding", "policy", "effective-policy"),
        ("binding", "release", "release"),
        ("dataset", "content", "dataset-content"),
        ("dataset-content", "0.1", "dataset-row"),
        ("decision", "binding", "binding"),
        ("decision", "facts", "facts"),
        ("effective-policy", "policy", "policy"),
        ("evidence", "results", "results"),
        ("evidence", "runner", "runner"),
        ("evidence-set", "0", "evidence"),
        ("facts", "measurements.0.rule", "rule"),
        ("generation-key", "runner", "runner"),
        ("log-leaf", "rows", "rows"),
        ("log-leaf", "state_root", "state-root"),
        ("release", "adapters.0.digest", "adapter"),
        ("release", "base.digest", "base-model"),
        ("release", "prompt.digest", "prompt"),
        ("results", "0.1", "result-row"),
        ("suite", "dataset", "dataset"),
    ],
)
def test_the_whole_names_its_parts_by_their_digests(whole: str, path: str, part: str) -> None:
    found = goldens()[whole]["value"]
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    assert found == goldens()[part]["digest"]
