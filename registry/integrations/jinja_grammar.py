"""The part of Jinja that prompts may use, checked on the syntax tree: nothing here compiles or runs a template.

The rules of the room: what is not on a list is refused. A tree is parsed and walked, never given to Jinja's own code
generator, which computes constant expressions while it compiles (`9**9**9` takes hours), nor to what is built on it
(`jinja2.meta`). Whoever renders checks again, by the same function, what it was given.
"""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.parser import Parser

from registry.domain.errors import Fault, InvalidInputError

MAX_SOURCE = 256 * 1024
"""Bytes of a template; a sealed prompt has no more either."""
MAX_NODES = 5_000
MAX_DEPTH = 50
MAX_LOOPS = 5
"""Loops within each other."""
MAX_FAULTS = 20
MAX_INTEGER = 2**53 - 1

SETTINGS: Mapping[str, Any] = {
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "autoescape": False,
}
"""How text around tags is read: a line that is only a tag leaves no line behind, everything else stays as it is."""

FILTERS = {
    "capitalize": (0, 0),
    "default": (1, 2),
    "join": (0, 1),
    "length": (0, 0),
    "lower": (0, 0),
    "replace": (2, 2),
    "title": (0, 0),
    "tojson": (0, 0),
    "trim": (0, 0),
    "upper": (0, 0),
}
"""Filters, with the least and the most arguments that each takes."""
TESTS = {"divisibleby": (1, 1), "even": (0, 0), "odd": (0, 0)}
LOOP = ("first", "index", "index0", "last", "length")
"""What a template may ask of `loop`."""
RESERVED = frozenset({"caller", "context", "environment", "kwargs", "loop", "range", "self", "super", "varargs"})
"""Names that mean something to Jinja, and so cannot be variables."""

_MAX_TOKENS = 12_000
_PLAIN = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Neg,
    nodes.Add,
    nodes.Sub,
    nodes.List,
    nodes.Tuple,
)
_CALLED = {
    nodes.Getattr: "a value has no attributes",
    nodes.Getitem: "a value has no items",
    nodes.Call: "nothing can be called but range",
    nodes.Macro: "macros are not part of this language",
    nodes.CallBlock: "macros are not part of this language",
    nodes.FilterBlock: "blocks cannot be filtered",
    nodes.AssignBlock: "set takes a value, not a block",
    nodes.With: "with is not part of this language",
    nodes.Concat: "~ is not part of this language",
    nodes.Block: "templates have no blocks to fill",
    nodes.Extends: "a template stands alone",
    nodes.Include: "a template stands alone",
    nodes.Import: "a template stands alone",
    nodes.FromImport: "a template stands alone",
    nodes.ScopedEvalContextModifier: "autoescape is not part of this language",
    nodes.Dict: "mappings are not part of this language",
    nodes.NSRef: "names have no attributes to set",
}
_ALLOWED = (
    f"if, for, set; comparisons, and, or, not, in, + and - of numbers; range; the filters {', '.join(FILTERS)}; "
    f"the tests {', '.join(TESTS)}"
)


@dataclass(frozen=True, slots=True)
class NameUse:
    """A variable that a template asks for, and the line where it does first, counted from 1."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class CheckedTemplate:
    """A template within the language: its tree, and the variables it uses in order."""

    tree: nodes.Template
    uses: tuple[NameUse, ...]


def check(source: str) -> CheckedTemplate:
    """Parse a template and hold it against the lists.

    Raises InvalidInputError with every fault; the `where` of each is a line of the template, counted from 1.
    """
    environment = Environment(**SETTINGS)  # noqa: S701  prompts are no HTML
    _refuse_size(source, environment)
    tree = _parsed(source, environment)
    faults = list(islice(_faults(tree), MAX_FAULTS))
    if not faults:
        names = _Names()
        names.through(tree.body, frozenset())
        faults = names.conflicts()
        if not faults:
            return CheckedTemplate(tree, tuple(NameUse(name, line) for name, line in names.used.items()))
    raise InvalidInputError.of("template", faults)


# ---------------------------------------------------------------------------------------------------------


def _refuse_size(source: str, environment: Environment) -> None:
    """What makes parsing itself dear, found before it: Jinja has no bound of its own."""
    if len(source.encode("utf-8", "surrogatepass")) > MAX_SOURCE:
        raise _fault("the template is too large", 1, expected=f"at most {MAX_SOURCE} bytes")
    if lone := re.search(r"\r(?!\n)", source):  # Jinja would make it a line feed
        raise _fault("a carriage return without a line feed", source.count("\n", 0, lone.start()) + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes in texts that mean nothing
            many = sum(1 for _ in islice(environment.lexer.tokeniter(source, None), _MAX_TOKENS + 1))
    except TemplateSyntaxError as error:
        raise _syntax(error) from error
    if many > _MAX_TOKENS:
        raise _fault("the template is too large", 1, expected=f"at most {_MAX_TOKENS} tokens")


def _parsed(source: str, environment: Environment) -> nodes.Template:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Parser(environment, source).parse()
    except TemplateSyntaxError as error:
        raise _syntax(error) from error
    except RecursionError as error:
        raise _fault("the template is nested too deep", 1, expected=f"at most {MAX_DEPTH} levels") from error
    except (ValueError, OverflowError) as error:  # a number of thousands of digits
        raise _fault("a number that cannot be read", 1, expected=f"at most {MAX_INTEGER}") from error


def _syntax(error: TemplateSyntaxError) -> InvalidInputError:
    return _fault(f"not Jinja: {str(error.message)[:200]}", error.lineno, fix="{% raw %}…{% endraw %} keeps braces")


def _fault(message: str, line: int, *, expected: str = "", found: str = "", fix: str = "") -> InvalidInputError:
    return InvalidInputError(message, where=str(line), expected=expected, found=found, fix=fix)


def _faults(tree: nodes.Template) -> Iterator[Fault]:
    """Walks with a list of its own, so that a deep tree cannot exhaust the stack."""
    waiting: list[tuple[nodes.Node, int, int]] = [(tree, 0, 0)]
    seen, functions = 0, set[int]()
    while waiting:
        node, depth, loops = waiting.pop()
        seen += 1
        if seen > MAX_NODES:
            yield Fault("the template is too large", str(node.lineno), f"at most {MAX_NODES} nodes")
            return
        if depth > MAX_DEPTH:
            yield Fault("the template is nested too deep", str(node.lineno), f"at most {MAX_DEPTH} levels")
            return
        loops += isinstance(node, nodes.For)
        if loops > MAX_LOOPS:
            yield Fault("too many loops within each other", str(node.lineno), f"at most {MAX_LOOPS}")
            return
        if isinstance(node, nodes.Call) and _is_range(node):
            functions.add(id(node.node))
        if isinstance(node, nodes.Getattr) and _is_of_loop(node):
            functions.add(id(node.node))
        told = None if id(node) in functions else _refusal(node)
        if told is not None:
            yield told
            continue  # what stands within is not looked at: one fault is enough
        children = list(node.iter_child_nodes())
        for child in children:
            child.lineno = child.lineno or node.lineno  # Jinja leaves some without a line
        waiting.extend((child, depth + 1, loops) for child in reversed(children))


def _refusal(node: nodes.Node) -> Fault | None:
    """Why a node by itself is not of the language; None if it is."""
    where = str(node.lineno)
    if isinstance(node, nodes.CondExpr) and node.expr2 is None:
        return Fault("an if without else has no text where it does not hold", where, "… if … else …")
    if isinstance(node, _PLAIN):
        return None
    if isinstance(node, nodes.Const):
        return _constant(node.value, where)
    if isinstance(node, nodes.Filter):
        return _arity("filter", node, FILTERS, where)
    if isinstance(node, nodes.Test):
        return _arity("test", node, TESTS, where)
    if isinstance(node, nodes.Name):
        return _name(node, where)
    if isinstance(node, nodes.For):
        return _for(node, where)
    if isinstance(node, nodes.Assign):
        return _target(node.target, where)
    if isinstance(node, nodes.Call) and _is_range(node):
        return None if 1 <= len(node.args) <= 3 else Fault("range takes one to three numbers", where)
    if isinstance(node, nodes.Getattr) and _is_of_loop(node):
        expected = ", ".join(f"loop.{name}" for name in LOOP)
        return None if node.attr in LOOP else Fault("no such part of loop", where, expected, f"loop.{node.attr}"[:80])
    told = next((text for kind, text in _CALLED.items() if isinstance(node, kind)), "not part of this language")
    return Fault(told, where, _ALLOWED, _shown(node))


def _constant(value: object, where: str) -> Fault | None:
    if isinstance(value, str):
        bad = re.search("[\0\ud800-\udfff]", value)
        return Fault("a text with NUL or half a character", where) if bad else None
    if isinstance(value, bool):
        return None
    if isinstance(value, int) and abs(value) <= MAX_INTEGER:
        return None
    if isinstance(value, float) and math.isfinite(value):
        return None
    expected = "a text, true, false, a number"
    return Fault("a constant that no variable could hold", where, expected, repr(value)[:40] if value is None else "")


def _arity(kind: str, node: nodes.Filter | nodes.Test, known: dict[str, tuple[int, int]], where: str) -> Fault | None:
    if node.name not in known:
        return Fault(f"no such {kind} here", where, ", ".join(known), str(node.name)[:80])
    if node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
        return Fault(f"{node.name} takes its arguments by place, not by name", where)
    least, most = known[node.name]
    if not least <= len(node.args) <= most:
        wanted = str(least) if least == most else f"{least} to {most}"
        return Fault(f"{node.name} is given another number of arguments", where, wanted, str(len(node.args)))
    return None


def _for(node: nodes.For, where: str) -> Fault | None:
    if node.recursive or node.test is not None:
        told = "loops are not recursive" if node.recursive else "loops take every item"
        return Fault(told, where, "{% for item in items %}", fix="put {% if %} inside the loop")
    return _target(node.target, where)


def _target(target: nodes.Node, where: str) -> Fault | None:
    if not isinstance(target, nodes.Name):
        return Fault("only a single name can be set", where, "a name", _shown(target))
    return _name(target, where)


def _name(node: nodes.Name, where: str) -> Fault | None:
    if node.name in RESERVED:
        return Fault("a word with a meaning of its own", where, "another name", node.name)
    return None


def _is_range(node: nodes.Call) -> bool:
    plain = not node.kwargs and node.dyn_args is None and node.dyn_kwargs is None
    return plain and isinstance(node.node, nodes.Name) and node.node.name == "range"


def _is_of_loop(node: nodes.Getattr) -> bool:
    return isinstance(node.node, nodes.Name) and node.node.name == "loop"


def _shown(node: nodes.Node) -> str:
    name = getattr(node, "attr", None) or getattr(node, "name", None)
    return f"{type(node).__name__.lower()} {name}"[:80] if isinstance(name, str) else type(node).__name__.lower()


class _Names:
    """Which names a template sets, and which it takes for variables.

    A name is set from its `set` to the end of the loop that it stands in (an `if` is no border), a loop's own name
    within the loop. Whatever else is used is a variable.
    """

    def __init__(self) -> None:
        self.used: dict[str, int] = {}
        self.placed: dict[str, int] = {}
        self.loose: list[Fault] = []

    def conflicts(self) -> list[Fault]:
        """Names that are both: Jinja would take one or the other by the way that a template goes."""
        fix = "give it another name, or set it on every way there"
        both = [
            Fault(
                f"{name} is set, and used where it is not set",
                str(self.used[name]),
                found=f"set in line {line}",
                fix=fix,
            )
            for name, line in self.placed.items()
            if name in self.used
        ]
        return [*self.loose, *both][:MAX_FAULTS]

    def through(self, body: Sequence[nodes.Node], known: frozenset[str], looping: bool = False) -> frozenset[str]:
        """Follow statements in order; the names that are set after them."""
        for node in body:
            if isinstance(node, nodes.Assign):
                self._expression([node.node], known, looping)
                known |= self._set(node.target)
            elif isinstance(node, nodes.For):
                self._expression([node.iter], known, looping)
                self.through(node.body, known | self._set(node.target), looping=True)
                self.through(node.else_, known, looping)
            elif isinstance(node, nodes.If):
                known = self._branches(node, known, looping)
            else:
                self._expression([node], known, looping)
        return known

    def _branches(self, node: nodes.If, known: frozenset[str], looping: bool) -> frozenset[str]:
        ways = []
        for branch in (node, *node.elif_):
            self._expression([branch.test], known, looping)
            ways.append(self.through(branch.body, known, looping))
        ways.append(self.through(node.else_, known, looping))
        return frozenset.intersection(*ways)

    def _set(self, target: nodes.Node) -> frozenset[str]:
        assert isinstance(target, nodes.Name)
        self.placed.setdefault(target.name, target.lineno)
        return frozenset({target.name})

    def _expression(self, found: Iterable[nodes.Node], known: frozenset[str], looping: bool) -> None:
        for node in found:
            if isinstance(node, nodes.Name) and node.name == "loop":
                if not looping:
                    self.loose.append(Fault("loop is used outside of a loop", str(node.lineno)))
            elif isinstance(node, nodes.Name):
                if node.name not in known and node.name != "range":
                    self.used.setdefault(node.name, node.lineno)
            else:
                self._expression(node.iter_child_nodes(), known, looping)
