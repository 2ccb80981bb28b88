"""What runs in the limited process: templates of strangers are filled in here and nowhere else.

The rules of the room: this module imports little, because a command waits for it; limits stand before the first job is
read; one job is one frame in and one frame out, and everything a template does wrong is an answer. What a template
does that no answer can be made of (memory, time) ends this process, and its parent tells why.

See `child_jobs` for how jobs come, and `limited_child` for the other end.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from jinja2 import Template, TemplateSyntaxError, nodes
from jinja2.exceptions import TemplateError

from registry.domain.errors import InvalidInputError
from registry.integrations.child_jobs import serve
from registry.integrations.jinja_environments import (
    BUDGET,
    MAX_RENDERED,
    ChatEnvironment,
    PromptEnvironment,
    TooMuch,
)
from registry.integrations.jinja_grammar import check

MEMORY = 512 * 1024 * 1024
"""Bytes of address space."""
CPU_SECONDS = 2.0
"""Processor time for one job."""

PROMPTS, CHATS = PromptEnvironment(), ChatEnvironment()


@lru_cache(maxsize=64)
def prompt_template(source: str) -> Template:
    """Checked again: what this process compiles, it has seen to itself."""
    tree = check(source).tree
    for loop in list(tree.find_all(nodes.For)):
        loop.iter = _filtered(loop.iter, "_counted")
    return PROMPTS.from_string(tree)


@lru_cache(maxsize=16)
def chat_template(source: str) -> Template:
    return CHATS.from_string(source)


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)


def answer(job: Mapping[str, Any]) -> dict[str, Any]:
    """The texts of a job's parts in order, or what is wrong with the first that fails: message, line, part."""
    made, size = [], 0
    for number, part in enumerate(job["parts"]):
        template: Template | None = None
        try:
            if part["language"] == "chat":
                template, values = chat_template(part["template"]), part["values"]
            else:
                template, values = prompt_template(part["template"]), _typed(part["values"])
            text, size = _rendered(template, values, size)
            made.append(text)
        except InvalidInputError as error:
            return _refused(error.message, int(error.where or 1), number)
        except TemplateSyntaxError as error:
            return _refused(f"not Jinja: {error.message}", error.lineno, number)
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the template did it
            return _refused(_said(error), _line(error, template), number)
    return {"texts": made}


def _rendered(template: Template, values: Mapping[str, Any], size: int) -> tuple[str, int]:
    pieces = []
    for piece in template.generate(values):
        size += len(piece.encode("utf-8", "surrogatepass"))
        if size > MAX_RENDERED:
            raise TooMuch(f"more than {MAX_RENDERED} bytes of text")
        pieces.append(piece)
    return "".join(pieces), size


def _typed(values: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Values from their type and their one text."""
    read: dict[str, Callable[[str], Any]] = {"integer": int, "number": Decimal, "boolean": lambda text: text == "true"}
    return {name: read.get(kind, str)(text) for name, (kind, text) in values.items()}


def _said(error: Exception) -> str:
    if isinstance(error, TooMuch):
        return f"it asks for too much: {error}"
    if isinstance(error, RecursionError):
        return "it asks for too much: calls within calls"
    if isinstance(error, TemplateError):
        return str(error.message)[:500]
    if isinstance(error, TypeError | ValueError):  # said by a filter, in words of our own or of Python's
        return str(error)[:500]
    return f"{type(error).__name__}: {str(error)[:500]}"


def _line(error: BaseException, template: Template | None) -> int | None:
    """The line of the template that was being rendered."""
    found, trace = None, error.__traceback__
    while trace is not None:
        owner: object = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None and owner is template:
            found = template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next
    return found


def _refused(message: str, line: int | None, part: int) -> dict[str, Any]:
    return {"fault": {"message": message.encode("utf-8", "replace").decode(), "line": line, "part": part}}


def main(no_memory: int) -> None:
    """Answer jobs until the parent closes its end; `no_memory` is the code to exit with where memory runs out."""
    CHATS.from_string(_REHEARSED).render()  # what Python imports on first use cannot be opened afterwards
    serve(_answered, MEMORY, CPU_SECONDS, no_memory)


def _answered(job: Mapping[str, Any]) -> Mapping[str, Any]:
    BUDGET.fill()
    return answer(job)


_REHEARSED = "{{ '\\n\u00e9'|wordwrap }}{{ 0.1 }}{{ {}|tojson }}{{ '%d'|format(1) }}{{ '{}'.format(1) }}"
