"""The page of invariants is whole: every number that is cited stands there, and every test it names exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "invariants.md"

_CITED = re.compile(r"\bI-[0-9]+\b")
_ROW = re.compile(r"^\| (I-[0-9]+|[0-9]+) \| ([^|]+) \| ([^|]*) \|$", re.MULTILINE)
_TEST = re.compile(r"`([^`]+\.py)::([^`]+)`")


def rows() -> dict[str, list[tuple[str, str]]]:
    """Each promise and invariant, to the tests that are named beside it."""
    return {number: _TEST.findall(tests) for number, _, tests in _ROW.findall(PAGE.read_text(encoding="utf-8"))}


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")}


def test_every_invariant_that_is_cited_is_listed() -> None:
    cited: dict[str, str] = {}
    for folder in ("registry", "cli", "tests"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            cited |= {number: str(path) for number in _CITED.findall(path.read_text(encoding="utf-8"))}
    assert len(cited) > 20
    assert {number: where for number, where in cited.items() if number not in rows()} == {}


def test_every_row_of_the_page_is_read() -> None:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if re.match(r"\| (I-)?[0-9]", line)]
    assert len(lines) == len(rows())
    assert {str(number) for number in range(1, 8)} <= rows().keys()


@pytest.mark.parametrize("number", sorted(rows()))
def test_what_is_promised_is_held_to_by_tests_that_exist(number: str) -> None:
    named = rows()[number]
    assert named
    missing = [
        f"{file}::{name}" for file, name in named if not (ROOT / file).is_file() or name not in names_in(ROOT / file)
    ]
    assert missing == []
