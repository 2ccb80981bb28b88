"""The tree of an expression, as the engine parsed it: what bounds its cost, what it reads, where an error can hide.

The engine counts iterations and nothing else, so an expression of a kilobyte could build lists of lists until the
memory is gone. Two things are asked of the tree before anything is evaluated: a macro walks only over what is
declared (never over a list that the expression made, so no value grows), and its body is small.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

MAX_BODY = 256
"""Nodes of the tree within one outermost macro. The engine allows 10 000 iterations in all, so this bounds the work."""

_MESSAGES: dict[str, tuple[tuple[int, str, str], ...]] = {
    "Const": ((6, "string_value", "string"),),
    "Ident": ((1, "name", "string"),),
    "Select": ((1, "operand", "Expr"), (2, "field", "string"), (3, "test_only", "bool")),
    "Call": ((1, "target", "Expr"), (2, "function", "string"), (3, "args", "*Expr")),
    "List": ((1, "elements", "*Expr"),),
    "Struct": ((1, "message_name", "string"),),
    "Comprehension": (
        (1, "iter_var", "string"),
        (2, "iter_range", "Expr"),
        (4, "accu_init", "Expr"),
        (6, "loop_step", "Expr"),
        (7, "result", "Expr"),
    ),
    "Expr": (
        (3, "const_expr", "Const"),
        (4, "ident_expr", "Ident"),
        (5, "select_expr", "Select"),
        (6, "call_expr", "Call"),
        (7, "list_expr", "List"),
        (8, "struct_expr", "Struct"),
        (9, "comprehension_expr", "Comprehension"),
    ),
    "Checked": ((4, "expr", "Expr"),),
}
"""The part of `cel/expr/checked.proto` and `syntax.proto` that is read here: field number, name, type."""

_SCALARS = {"string": "TYPE_STRING", "int": "TYPE_INT64", "bool": "TYPE_BOOL"}

Kind = Literal["const", "name", "field", "has", "call", "list", "struct", "macro"]


@dataclass(frozen=True, slots=True)
class Node:
    """One node. `text` is a string constant, a name, a field, a function, or the variable of a macro.

    The parts of a macro are its range, its first value, its step and its result.
    """

    kind: Kind
    text: str = ""
    parts: tuple[Node, ...] = ()


def tree_of(serialized: bytes) -> Node:
    """The tree within the engine's serialised form (an `Any` that holds a `CheckedExpr`).

    Raises ValueError if it is nested more deeply than a message may be.
    """
    from google.protobuf.any_pb2 import Any as AnyMessage
    from google.protobuf.message import DecodeError

    try:
        return _node(_checked_class().FromString(AnyMessage.FromString(serialized).value).expr)
    except DecodeError as error:
        raise ValueError("nested too deeply") from error


def cost_faults(tree: Node) -> list[str]:
    """Why evaluating this tree could cost more than a moment; empty if it cannot."""
    faults = []
    if any(node.kind == "struct" for node in walk(tree)):
        faults.append("an expression makes no map and no message: compare the fields one by one")
    if not all(_declared(node.parts[0]) for node in walk(tree) if node.kind == "macro"):
        faults.append(
            "a macro (all, exists, exists_one, filter, map) may walk only over components, runs, a field of them or a "
            "filter of them, not over a list that the expression makes: write `x in [...]` to compare with a fixed list"
        )
    if not all(_declared(node.parts[0]) for node in walk(tree) if node.kind == "call" and node.text == "_[_]"):
        # the elements of a mixed list have no type, and would get around the missing arithmetic on doubles
        faults.append("an index may stand only after what is declared, not after a list that the expression makes")
    largest = max((sum(1 for _ in walk(node)) for node in _outermost(tree)), default=0)
    if largest > MAX_BODY:
        faults.append(f"a macro is too large: {largest} nodes, at most {MAX_BODY}; split the rule in two")
    return faults


def hidden_errors(tree: Node) -> list[str]:
    """The optional values whose absence a `||` (or a negated `&&`) would turn into a result without a word."""
    guards = {path for node in walk(tree) if (path := _guard(node))}
    found = {path for node in _absorbing(tree, True) for path in _optional_reads(node)}
    return sorted(found - guards)


def empty_walks(tree: Node) -> list[str]:
    """The lists that may be empty and over which an `all` would then be true, where nothing asks for their size."""
    sized = [node.parts[0] for node in walk(tree) if node.kind == "call" and node.text == "size"]
    alls = [node for node in walk(tree) if node.kind == "macro" and node.parts[2].text == "_&&_"]
    ranges = [node.parts[0] for node in alls if node.parts[0] not in sized]
    # a release always has components
    return sorted({_list_name(each) for each in ranges if each != Node("name", "components")})


def reads(tree: Node) -> list[tuple[str, ...]]:
    """The paths such as `("release", "number")` that the tree reads outside of macros' own variables, sorted."""
    return sorted({path for node in walk(tree) if len(path := _path(node)) > 0})


def walk(tree: Node) -> Iterator[Node]:
    yield tree
    for part in tree.parts:
        yield from walk(part)


def _outermost(tree: Node) -> Iterator[Node]:
    if tree.kind == "macro":
        yield tree
    else:
        for part in tree.parts:
            yield from _outermost(part)


def _declared(node: Node) -> bool:
    """Whether the node is a name, a field or element of such, or a filter over such.

    By induction a macro's variable then holds declared data, so a name is always declared data.
    """
    if node.kind == "name":
        return True
    if node.kind == "field" or (node.kind == "call" and node.text == "_[_]"):
        return _declared(node.parts[0])
    return node.kind == "macro" and _is_filter(node) and _declared(node.parts[0])


def _list_name(node: Node) -> str:
    return "a filter" if node.kind == "macro" else ".".join(_path(node)) or "a list"


def _is_filter(macro: Node) -> bool:
    """Whether the macro only keeps elements: its step is `condition ? result + [variable] : result`."""
    step = macro.parts[2]
    if step.kind != "call" or step.text != "_?_:_" or step.parts[1].text != "_+_":
        return False
    added = step.parts[1].parts[1]
    return added == Node("list", parts=(Node("name", macro.text),))


def _absorbing(node: Node, polarity: bool | None) -> Iterator[Node]:
    """The nodes that may swallow an error of a part and still make the whole true.

    `polarity` is True where a true part helps the whole to be true, False below one `!`, None where unknown.
    """
    if node.kind == "call" and node.text in {"_||_", "_&&_"}:
        if polarity is not (node.text == "_&&_"):
            yield node
        below = polarity
    elif node.kind == "call" and node.text == "!_":
        below = None if polarity is None else not polarity
    else:
        below = polarity if node.kind == "macro" or node.text == "_?_:_" else None
    for part in node.parts:
        yield from _absorbing(part, below)


def _optional_reads(tree: Node) -> Iterator[str]:
    for node in walk(tree):
        if node.kind != "has" and (optional := _optional(_path(node))):
            yield optional


def _guard(node: Node) -> str:
    """The optional value that this node asks for: `has(current.release)`, `"seed" in release.parameters`."""
    if node.kind == "has":
        return _optional((*_path(node.parts[0]), node.text))
    if node.kind == "call" and node.text == "@in" and node.parts[0].kind == "const":
        return _optional((*_path(node.parts[1]), node.parts[0].text))
    return ""


def _optional(path: tuple[str, ...]) -> str:
    """What must be there for `path` to have a value, if it may be absent: the live release, or one parameter."""
    if path[:1] == ("current",) and len(path) > 1:
        return "current"
    return ".".join(path) if path[:2] == ("release", "parameters") and len(path) == 3 else ""


def _path(node: Node) -> tuple[str, ...]:
    """`release.parameters["seed"]` and `release.parameters.seed` as `("release", "parameters", "seed")`, else ()."""
    if node.kind == "name":
        return (node.text,)
    if node.kind == "field":
        below = _path(node.parts[0])
        return (*below, node.text) if below else ()
    if node.kind == "call" and node.text == "_[_]" and node.parts[1].kind == "const" and node.parts[1].text:
        below = _path(node.parts[0])
        return (*below, node.parts[1].text) if below else ()
    return ()


def _node(message: Any) -> Node:
    for kind, reader in _READERS.items():
        if message.HasField(kind):
            return reader(getattr(message, kind))
    return Node("const")


def _select(message: Any) -> Node:
    return Node("has" if message.test_only else "field", message.field, (_node(message.operand),))


def _call(message: Any) -> Node:
    target = (message.target,) if message.HasField("target") else ()
    return Node("call", message.function, tuple(map(_node, (*target, *message.args))))


def _macro(message: Any) -> Node:
    parts = (message.iter_range, message.accu_init, message.loop_step, message.result)
    return Node("macro", message.iter_var, tuple(map(_node, parts)))


_READERS: dict[str, Callable[[Any], Node]] = {
    "const_expr": lambda message: Node("const", message.string_value),
    "ident_expr": lambda message: Node("name", message.name),
    "select_expr": _select,
    "call_expr": _call,
    "list_expr": lambda message: Node("list", parts=tuple(map(_node, message.elements))),
    "struct_expr": lambda message: Node("struct", message.message_name),
    "comprehension_expr": _macro,
}


@functools.cache
def _checked_class() -> Any:
    from google.protobuf import message_factory

    return message_factory.GetMessageClass(message_pool("tree", _MESSAGES).FindMessageTypeByName("tree.Checked"))


def message_pool(package: str, messages: dict[str, tuple[tuple[int, str, str], ...]]) -> Any:
    """A descriptor pool with these messages. A type is `string`, `int`, `bool`, `texts` or a message; `*` repeats it.

    `texts` is a map from string to string.
    """
    from google.protobuf import descriptor_pb2, descriptor_pool

    repeated = descriptor_pb2.FieldDescriptorProto.LABEL_REPEATED
    single = descriptor_pb2.FieldDescriptorProto.LABEL_OPTIONAL
    file = descriptor_pb2.FileDescriptorProto(name=f"{package}.proto", package=package, syntax="proto3")
    for name, fields in messages.items():
        message = file.message_type.add(name=name)
        for number, label, kind in fields:
            many = kind.startswith("*") or kind == "texts"
            field = message.field.add(name=label, number=number, label=repeated if many else single)
            bare = kind.removeprefix("*")
            if bare in _SCALARS:
                field.type = descriptor_pb2.FieldDescriptorProto.Type.Value(_SCALARS[bare])
                continue
            field.type = descriptor_pb2.FieldDescriptorProto.TYPE_MESSAGE
            field.type_name = f".{package}.{bare}"
            if kind == "texts":
                field.type_name = f".{package}.{name}.{_add_text_map(message, label)}"
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return pool


def _add_text_map(message: Any, field: str) -> str:
    """Give `message` the entry type of a map from text to text, in the one spelling that protobuf demands."""
    entry = message.nested_type.add(name=f"{field.capitalize()}Entry")
    entry.options.map_entry = True
    for number, name in enumerate(("key", "value"), 1):
        field_of_entry = entry.field.add(name=name, number=number)
        field_of_entry.label, field_of_entry.type = field_of_entry.LABEL_OPTIONAL, field_of_entry.TYPE_STRING
    return str(entry.name)
