"""The page of invariants is whole: every number that is cited stands there, and every test beside it says so itself.

A test cites an invariant in its docstring, alone or in a range, as in "I-2 to I-4", and a promise as "Promise (1)" or
"Promises (1) and (2)". It stands in the row of each that it cites. In the row of an invariant no others stand; in the
row of a promise, only tests that cite it or an invariant.
"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "invariants.md"

_CITED = re.compile(r"\bI-[0-9]+\b")
_ROW = re.compile(r"^\| (I-[0-9]+|[0-9]+) \| ([^|]+) \| ([^|]*) \|$", re.MULTILINE)
_RANGE = re.compile(r"\bI-([0-9]+)(?:\s+to\s+I-([0-9]+))?")
_PROMISES = re.compile(r"\bPromises? ((?:\(?[0-9]\)?(?:, | and )?)+)")
_TEST = re.compile(r"`([^`]+\.py)::([^`]+)`")


def rows() -> dict[str, list[tuple[str, str]]]:
    """Each promise and invariant, to the tests that are named beside it."""
    return {number: _TEST.findall(tests) for number, _, tests in _ROW.findall(PAGE.read_text(encoding="utf-8"))}


@cache
def cited_by_tests() -> dict[tuple[str, str], set[str]]:
    """Every test, by its file and name, to what its docstring cites."""
    found: dict[tuple[str, str], set[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                found[path.relative_to(ROOT).as_posix(), node.name] = cited_in(ast.get_docstring(node) or "")
    return found


def cited_in(text: str) -> set[str]:
    ranges = [(int(first), int(last or first)) for first, last in _RANGE.findall(text)]
    promises = "".join(_PROMISES.findall(text))
    return {f"I-{n}" for first, last in ranges for n in range(first, last + 1)} | set(re.findall("[0-9]", promises))


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


def test_what_is_cited_is_read() -> None:
    assert cited_in("Promises (1) and (4), I-4, I-57: and so on.") == {"1", "4", "I-4", "I-57"}
    assert cited_in("I-2 to\nI-4 and I-9: and so on.") == {"I-2", "I-3", "I-4", "I-9"}
    assert cited_in("Promise 7: the same.") == {"7"}


@pytest.mark.parametrize("number", sorted(rows()))
def test_what_is_promised_is_held_to_by_tests_that_exist_and_say_so(number: str) -> None:
    named, cited = rows()[number], cited_by_tests()
    assert named
    assert [test for test in named if test not in cited] == []
    assert [test for test in named if number not in cited[test] and (number.startswith("I-") or not cited[test])] == []
    assert len(set(named)) == len(named)


@pytest.mark.parametrize("number", sorted(rows()))
def test_a_test_stands_beside_everything_that_it_cites(number: str) -> None:
    assert [test for test, cited in cited_by_tests().items() if number in cited and test not in rows()[number]] == []
