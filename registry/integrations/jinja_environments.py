"""The two environments that templates are filled in with: the language of prompts, and that of chat templates.

Both compute nothing while they compile, have nothing of the process in them, and bound what one operation may make.
They are used in the process with limits and nowhere else; see `template_child`.
"""

from __future__ import annotations

import json
import re
import textwrap  # noqa: F401  a filter of Jinja's imports it when it is called, and then no file can be opened
from collections.abc import Callable, Iterator
from decimal import Context, Decimal, Inexact, InvalidOperation, Overflow
from typing import Any, NoReturn

import jinja2.ext
from jinja2 import StrictUndefined, nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.filters import do_title
from jinja2.runtime import Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from registry.integrations.jinja_grammar import SETTINGS

MAX_RENDERED = 4 * 1024 * 1024
"""Bytes of UTF-8 that one job may come to."""
MAX_WORK = 16 * 1024 * 1024
"""Characters that the filters of one job may make on the way."""
MAX_ROUNDS = 100_000
"""Rounds of all loops of one job together."""
MAX_RANGE = 1_000
MAX_POWER = 64
"""The highest exponent in a chat template."""


class TooMuch(Exception):
    """A template asks for more than it may have; the message says of what."""


class Budget:
    """What a job may still use up. One for the process, filled anew for each job."""

    def __init__(self) -> None:
        self.work = self.rounds = 0

    def fill(self) -> None:
        self.work, self.rounds = MAX_WORK, MAX_ROUNDS

    def spend(self, characters: int) -> None:
        if characters > MAX_RENDERED:
            raise TooMuch(f"a text of more than {MAX_RENDERED} characters")
        self.work -= characters
        if self.work < 0:
            raise TooMuch(f"texts of more than {MAX_WORK} characters together")

    def rounds_of(self, items: Any) -> Iterator[Any]:
        if not isinstance(items, list | tuple | range):
            raise TypeError(f"{_kind(items)} cannot be gone through: expected a list or range")
        for item in items:
            self.rounds -= 1
            if self.rounds < 0:
                raise TooMuch(f"more than {MAX_ROUNDS} rounds of its loops")
            yield item


BUDGET = Budget()
_EXACT = Context(prec=4_400, traps=[Inexact, InvalidOperation, Overflow])


class NothingFolded(CodeGenerator):
    """Compiles without computing anything: the stock one evaluates constant expressions, however dear."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Any, finalize: Any) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible
        return super()._output_child_to_const(node, frame, finalize)


class DecimalsAsWritten(NothingFolded):
    """Takes `0.1` for one tenth, as variables of type number are, and not for a float near it."""

    def visit_Const(self, node: nodes.Const, frame: Any) -> None:  # noqa: N802  a name of Jinja's
        if isinstance(node.value, float):
            self.write(f"environment.decimal({str(node.value)!r})")
        else:
            super().visit_Const(node, frame)


# The language of prompts ---------------------------------------------------------------------------------


class PromptEnvironment(ImmutableSandboxedEnvironment):
    """The language of `jinja_grammar`, with functions of our own: each has its result's size in view."""

    code_generator_class = DecimalsAsWritten
    decimal = Decimal
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset("-")

    def __init__(self) -> None:
        super().__init__(optimized=False, undefined=StrictUndefined, finalize=spelling, cache_size=0, **SETTINGS)
        self.globals = {"range": _range}
        self.filters = {**_FILTERS, "_counted": BUDGET.rounds_of}
        self.tests = {"divisibleby": _divisible, "even": lambda n: _divisible(n, 2), "odd": lambda n: not _even(n)}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        left, right = _number(left), _number(right)
        if isinstance(left, int) and isinstance(right, int):
            return left + right if operator == "+" else left - right
        return (_EXACT.add if operator == "+" else _EXACT.subtract)(Decimal(left), Decimal(right))

    def call_unop(self, context: Any, operator: str, arg: Any) -> Any:
        return -_number(arg)

    def handle_exception(self, source: str | None = None) -> NoReturn:
        raise  # the line is told from the traceback as it is


def spelling(value: Any) -> str:
    """The one text of a value, as the language simple writes it. Raises TypeError for what has none."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        plain = format(value, "f")
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        return "0" if plain in {"-0", "0"} else plain
    raise TypeError(f"{_kind(value)} has no text of its own: use join or tojson")


def _kind(value: Any) -> str:
    if isinstance(value, StrictUndefined):
        str(value)  # raises, naming it
    return {"bool": "a boolean", "str": "a text", "list": "a list", "tuple": "a list", "range": "a range"}.get(
        type(value).__name__, "a number"
    )


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"{_kind(value)} cannot be counted with")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{_kind(value)} is no text")
    return value


def _range(*bounds: Any) -> range:
    if any(isinstance(bound, bool) or not isinstance(bound, int) for bound in bounds):
        raise TypeError("range takes whole numbers")
    found = range(*bounds)
    first, last, step = found.start, found.stop, found.step
    if abs(last - first) // abs(step) > MAX_RANGE:
        raise TooMuch(f"a range of more than {MAX_RANGE} numbers")
    return found


def _divisible(value: Any, by: Any) -> bool:
    if any(isinstance(n, bool) or not isinstance(n, int) for n in (value, by)):
        raise TypeError("only whole numbers are even, odd or divisible")
    return bool(value % by == 0)


def _even(value: Any) -> bool:
    return _divisible(value, 2)


def _changed(change: Callable[[str], str]) -> Callable[[Any], str]:
    def filtered(value: Any) -> str:
        BUDGET.spend(3 * len(_text(value)))  # a letter may become three: ΐ in capitals
        return change(value)

    return filtered


def _default(value: Any, other: Any, also_empty: Any = False) -> Any:
    return other if also_empty and not value else value


def _join(items: Any, between: Any = "") -> str:
    texts = []
    for item in BUDGET.rounds_of(items):
        texts.append(spelling(item))
        BUDGET.spend(len(texts[-1]) + len(_text(between)))
    return _text(between).join(texts)


def _length(value: Any) -> int:
    if not isinstance(value, str | list | tuple | range):
        raise TypeError(f"{_kind(value)} has no length")
    return len(value)


def _replace(value: Any, old: Any, new: Any) -> str:
    text, gone, come = _text(value), _text(old), _text(new)
    if not gone:
        raise ValueError("replace needs a text to look for")
    BUDGET.spend(len(text) + text.count(gone) * max(len(come) - len(gone), 0))
    return text.replace(gone, come)


def _tojson(value: Any) -> str:
    """JSON as the language's own values spell it: decimals exact, letters as they are."""
    if isinstance(value, list | tuple | range):
        return "[" + _join([_tojson(item) for item in BUDGET.rounds_of(value)], ", ") + "]"
    if isinstance(value, str):
        BUDGET.spend(6 * len(value) + 2)
        return json.dumps(value, ensure_ascii=False)
    return spelling(value)


_FILTERS: dict[str, Callable[..., Any]] = {
    "capitalize": _changed(str.capitalize),
    "default": _default,
    "join": _join,
    "length": _length,
    "lower": _changed(str.lower),
    "replace": _replace,
    "title": _changed(do_title),
    "tojson": _tojson,
    "trim": _changed(str.strip),
    "upper": _changed(str.upper),
}


# Chat templates ------------------------------------------------------------------------------------------


class ChatEnvironment(ImmutableSandboxedEnvironment):
    """What Transformers renders chat templates in, with bounds on what one operation may make.

    Nothing that differs from run to run is in it: no chance, and no clock.
    """

    code_generator_class = NothingFolded
    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self) -> None:
        super().__init__(
            optimized=False, trim_blocks=True, lstrip_blocks=True, extensions=[Generation, jinja2.ext.loopcontrols]
        )
        self.filters["tojson"] = _chat_json
        del self.filters["random"], self.filters["pprint"], self.globals["lipsum"]
        self.globals |= {
            "raise_exception": _raise_exception,
            "strftime_now": _strftime_now,
            "dict": Mappings(),
            "namespace": PlainNamespace,
        }

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        _refuse_large(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def handle_exception(self, source: str | None = None) -> NoReturn:
        raise  # the line is told from the traceback as it is


class Generation(jinja2.ext.Extension):
    """The tag `generation`, which marks what an assistant says: what it encloses is rendered as it stands."""

    tags = frozenset({"generation"})  # type: ignore[assignment]  # of a set that nobody changes

    def parse(self, parser: Any) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endgeneration",), drop_needle=True)
        return nodes.CallBlock(self.call_method("_said"), [], [], body).set_lineno(line)

    def _said(self, caller: Callable[[], str]) -> str:
        return caller()


class Mappings:
    """`dict(…)` and `dict.fromkeys(…)`, and nothing else of the type."""

    def __call__(self, *args: Any, **kwargs: Any) -> dict[Any, Any]:
        return dict(*args, **kwargs)

    def fromkeys(self, *args: Any) -> dict[Any, Any]:
        return dict.fromkeys(*args)


class PlainNamespace(Namespace):
    """A namespace without attributes of Python's own."""

    def __init__(*args: Any, **kwargs: Any) -> None:  # a template may call one of its names `self`
        own, given = args[0], dict(*args[1:], **kwargs)
        for name in given:
            _refuse_private(name)
        Namespace.__init__(own, given)

    def __setitem__(self, name: str, value: Any) -> None:
        _refuse_private(name)
        super().__setitem__(name, value)


def _refuse_private(name: Any) -> None:
    if isinstance(name, str) and name.startswith("_"):
        raise SecurityError(f"a namespace has no attribute {name[:60]!r}")


def _refuse_large(operator: str, left: Any, right: Any) -> None:
    if operator == "**" and isinstance(left, int | float) and isinstance(right, int | float):
        if abs(right) > MAX_POWER or abs(left) > 2**64:
            raise TooMuch(f"a power with an exponent of more than {MAX_POWER}")
    elif operator == "*":
        for many, times in ((left, right), (right, left)):
            if isinstance(many, str | list | tuple) and isinstance(times, int) and len(many) * times > MAX_RENDERED:
                raise TooMuch(f"something repeated to more than {MAX_RENDERED}")
        if isinstance(left, int) and isinstance(right, int) and left.bit_length() + right.bit_length() > 4096:
            raise TooMuch("a number of more than 4096 bits")
    elif operator == "+" and isinstance(left, str | list) and isinstance(right, str | list):
        if len(left) + len(right) > MAX_RENDERED:
            raise TooMuch(f"something put together to more than {MAX_RENDERED}")
    elif operator == "%" and isinstance(left, str) and re.search(r"\d{5}|\*", left):
        raise TooMuch("a text formatted to a width of more than 9999")


def _chat_json(
    value: Any, ensure_ascii: bool = False, indent: Any = None, separators: Any = None, sort_keys: bool = False
) -> str:
    if isinstance(value, Undefined):
        raise TypeError("something undefined cannot be JSON")
    if isinstance(indent, int) and indent > 16:
        raise TooMuch("an indent of more than 16")
    return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys)


def _raise_exception(message: Any) -> NoReturn:
    raise TemplateError(str(message)[:1000])


def _strftime_now(form: Any) -> NoReturn:
    raise TemplateError("it prints today's date, so that no result could be repeated")
