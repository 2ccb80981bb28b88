"""Whatever silences a checker says why, on its line."""

from __future__ import annotations

import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("registry", "cli", "migrations", "tests", "benchmarks", "examples")
_SILENT = re.compile(r"#\s*(noqa\b|type:\s*ignore\b|pragma:\s*no\b)")
_REASONED = re.compile(r"#\s*(noqa: [A-Z]+[0-9]+|type: ignore\[[a-z-]+\]|pragma: no [a-z]+)\s+(#|-)?\s*[a-zA-Z]")


def unreasoned(file: Path) -> Iterator[int]:
    """Lines whose comment silences a checker, by no name of what it says, or without a reason."""
    with tokenize.open(file) as stream:
        for token in tokenize.generate_tokens(stream.readline):
            if token.type == tokenize.COMMENT and _SILENT.search(token.string) and not _REASONED.search(token.string):
                yield token.start[0]


def test_whatever_silences_a_checker_says_why() -> None:
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]
    assert len(files) > 100
    assert [f"{file.relative_to(ROOT)}:{line}" for file in files for line in unreasoned(file)] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x = 1  # noqa", [1]),
        ("x = 1  # noqa: S311", [1]),
        ("x = 1  # noqa: S311 - spreads writers", []),
        ("x = 1  # type: ignore", [1]),
        ("x = 1  # type: ignore[misc]", [1]),
        ("x = 1  # type: ignore[misc]  # bound early", []),
        ("x = 1  # pragma: no cover", [1]),
        ("x = '# noqa'", []),
    ],
)
def test_a_comment_without_a_reason_is_found(tmp_path: Path, line: str, found: list[int]) -> None:
    file = tmp_path / "x.py"
    file.write_text(line + "\n")
    assert list(unreasoned(file)) == found
