"""No regular expression of a document is ever run: a hostile one takes hours on a short text.

Adapters that carry one are refused, and the `pattern` of an output schema is sealed, never matched. So every pattern
in the code is the code's own: a literal, or put together of literals and escaped text.
"""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FUNCTIONS = {"compile", "match", "search", "fullmatch", "findall", "finditer", "split", "sub", "subn"}
LOOKED_AT = {
    "registry/domain/datasets/csv_rows.py": "the delimiter is one of a few, by the name of the file",
    "registry/domain/hidden.py": "code points of our own",
    "registry/integrations/secrets.py": "a table of our own",
}
"""Modules with one pattern that is put together in a way that is not evident, and why it is our own all the same."""
MODULES = sorted(path for part in ("registry", "cli", "migrations") for path in (ROOT / part).rglob("*.py"))


def foreign_patterns(source: str) -> list[int]:
    """Lines on which a pattern is not evidently the code's own."""
    tree = ast.parse(source)
    named = {
        target.id: value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None
        for whole in (node.targets if isinstance(node, ast.Assign) else [node.target])
        for target, value in _parted(whole, node.value)
        if isinstance(target, ast.Name)
    }
    imported = {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(("registry", "cli"))
        for alias in node.names
    }

    def own(node: ast.expr, depth: int = 0) -> bool:
        if isinstance(node, ast.Constant):
            return True
        if isinstance(node, ast.Name):
            written = named.get(node.id)
            if written is None or depth > 8:  # a constant of another module, which is looked at there
                return node.id in imported and node.id.lstrip("_").isupper()
            return own(written, depth + 1)
        if isinstance(node, ast.JoinedStr):
            return all(own(part.value, depth) for part in node.values if isinstance(part, ast.FormattedValue))
        if isinstance(node, ast.BinOp):
            return own(node.left, depth) and own(node.right, depth)
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called == "re.escape":
                return True
            return called.endswith(".join") and all(own(argument, depth) for argument in node.args)
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            return all(own(item, depth) for item in node.elts)
        if isinstance(node, ast.Dict):
            return all(own(item, depth) for item in node.keys if item is not None)
        if isinstance(node, ast.GeneratorExp | ast.ListComp):
            return own(node.elt, depth)
        return False

    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in FUNCTIONS
        and ast.unparse(node.func.value) == "re"
        and not own(node.args[0])
    ]


def _parted(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """What is assigned to what: `A, B = 1, 2` is two assignments."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=False))
    return [(target, value)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_pattern_is_our_own(path: Path) -> None:
    assert len(foreign_patterns(path.read_text())) == (str(path.relative_to(ROOT)) in LOOKED_AT)


@pytest.mark.parametrize(
    "line",
    ["re.match(given, text)", "re.compile(document['pattern'])", "re.search(f'^{name}$', text)", "re.sub(p(), '', t)"],
)
def test_a_pattern_of_somebody_else_is_noticed(line: str) -> None:
    assert foreign_patterns(f"import re\ndef f(given, document, name, text, p, t):\n    {line}\n") == [3]


def test_patterns_of_our_own_are_admitted() -> None:
    lines = ["import re", "NAME = r'\\w+'", "A = re.compile(rf'{NAME}@\\d')", "B = re.match(re.escape(f()), 'x')"]
    assert foreign_patterns("\n".join(lines)) == []
