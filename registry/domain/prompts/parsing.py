"""Prompt files: YAML front matter between `---` lines, then messages under their roles.

A line that is only `# system`, `# user` or `# assistant` starts a message; `\\# user` is that line as text (each
further backslash stands for itself). Outer blank lines of a message are dropped. Text without any such line is one
user message. Front matter may be left out; without a key `variables` in it, every `{{name}}` is a string variable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict

from registry.domain.documents import Located, load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.names import check_name
from registry.domain.prompts.document import ROLES, Message, PromptDocument, Role, Techniques, Template
from registry.domain.prompts.rendering import placeholders
from registry.domain.prompts.schemas import schema_faults, schema_text
from registry.domain.prompts.variables import Variable, VariableName

MAX_PROMPT = 1024 * 1024
"""Bytes of UTF-8; a longer prompt file is refused."""
MAX_FAULTS = 50
"""More are not told: nobody mends them in one go."""

_HEADINGS: dict[str, Role] = {f"# {role}": role for role in ROLES}
_ESCAPED = re.compile(rf"\\+# ({'|'.join(ROLES)})[ \t]*")


def _name(value: object) -> object:
    if isinstance(value, str):
        try:
            return check_name(value)
        except InvalidInputError as error:
            raise ValueError(f"{error.message}: expected {error.expected}") from error
    return value


class FrontMatter(BaseModel):
    """The head of a prompt file. `variables` is None where it declares none by name."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: Annotated[str, BeforeValidator(_name)] | None = None
    description: str | None = None
    technique: Techniques = ()
    variables: dict[VariableName, Variable] | None = None
    output: dict[str, Any] | None = None
    generation: GenerationParameters = GenerationParameters()
    template: Template = "simple"


@dataclass(frozen=True, slots=True)
class _Block:
    """A message with the line on which its content starts."""

    role: Role
    content: str
    line: int


def decode_prompt(data: bytes, source: str) -> str:
    """The text of a prompt file. Raises InvalidInputError for too many bytes and for what is not UTF-8."""
    _check_size(len(data), source)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise InvalidInputError(
            "not UTF-8 text",
            where=f"{source}:{data[: error.start].count(10) + 1}",
            expected="a text file in UTF-8",
            found=f"byte 0x{data[error.start]:02x} at position {error.start}",
        ) from error


def parse_prompt(text: str, source: str) -> tuple[str | None, PromptDocument]:
    """The name in the front matter, if any, and the prompt. Raises InvalidInputError with every fault and line.

    A byte order mark is dropped and CRLF becomes LF, so that an editor's habits make no new version.
    """
    _check_size(len(text.encode("utf-8", "replace")), source)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    _refuse_characters(text, source)
    head, body, line = _split(text, source)
    located = load_yaml(head, source, 2) if head.strip() else Located({}, source, {})
    front = validate(FrontMatter, located)
    faults: list[Fault] = []
    blocks = list(_blocks(body, line, source, faults))
    if not faults and not blocks:
        faults.append(Fault("the prompt is empty", f"{source}:{line}", expected="at least one message"))
    used = _used(blocks, source, faults)
    variables = front.variables
    if variables is None:
        variables = {name: Variable(type="string") for name in used}
    faults.extend(_undeclared(used, variables, source))
    faults.extend(_unused(used, variables, located))
    faults.extend(_output_faults(front.output, located))
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])
    return front.name, PromptDocument(
        description=front.description,
        technique=front.technique,
        variables=variables,
        output=None if front.output is None else schema_text(front.output),
        generation=front.generation,
        template=front.template,
        messages=tuple(Message(role=block.role, content=block.content) for block in blocks),
    )


def _check_size(size: int, source: str) -> None:
    if size > MAX_PROMPT:
        raise InvalidInputError(
            "the prompt is too large", where=source, expected=f"at most {MAX_PROMPT} bytes", found=f"{size} bytes"
        )


def _refuse_characters(text: str, source: str) -> None:
    bad = re.search("[\0\ud800-\udfff]", text)
    if bad:
        what = "a NUL character" if bad[0] == "\0" else "a lone surrogate, which is not Unicode text"
        raise InvalidInputError(f"the prompt holds {what}", where=f"{source}:{text[: bad.start()].count(chr(10)) + 1}")


def _split(text: str, source: str) -> tuple[str, str, int]:
    """Front matter, the rest, and the number of the line on which the rest begins."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        raise InvalidInputError(
            "the front matter is not closed", where=f"{source}:1", expected="a second line that is only ---"
        )
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2


def _blocks(body: str, first: int, source: str, faults: list[Fault]) -> Iterator[_Block]:
    lines = body.split("\n")
    starts = [n for n, line in enumerate(lines) if line.rstrip() in _HEADINGS]
    lead = _block("user", lines[: starts[0]] if starts else lines, first)
    if lead and not starts:
        yield lead
    elif lead:
        fix = "put it under one of " + ", ".join(_HEADINGS)
        faults.append(Fault("text before the first message", f"{source}:{lead.line}", fix=fix))
    for start, end in pairwise([*starts, len(lines)]):
        block = _block(_HEADINGS[lines[start].rstrip()], lines[start + 1 : end], first + start + 1)
        if block:
            yield block
        else:
            where = f"{source}:{first + start}"
            faults.append(Fault(f"the {_HEADINGS[lines[start].rstrip()]} message is empty", where))


def _block(role: Role, lines: list[str], first: int) -> _Block | None:
    filled = [n for n, line in enumerate(lines) if line.strip()]
    if not filled:
        return None
    kept = lines[filled[0] : filled[-1] + 1]
    text = "\n".join(line[1:] if _ESCAPED.fullmatch(line) else line for line in kept)
    return _Block(role, text, first + filled[0])


def _used(blocks: list[_Block], source: str, faults: list[Fault]) -> dict[str, int]:
    """Each variable that the messages use, with the line of its first use."""
    used: dict[str, int] = {}
    for block in blocks:
        line, counted = block.line, 0
        for found in placeholders(block.content):
            line += block.content.count("\n", counted, found.offset)
            counted = found.offset
            if found.name:
                used.setdefault(found.name, line)
            elif len(faults) < MAX_FAULTS:
                faults.append(_malformed(found.text, f"{source}:{line}"))
    return used


def _malformed(text: str, where: str) -> Fault:
    return Fault(
        "not a placeholder of the template language simple",
        where,
        expected="{{name}}: letters, digits and '_' between the braces",
        found=text,
        fix="write \\{{ for two literal braces",
    )


def _undeclared(used: Mapping[str, int], declared: Mapping[str, Variable], source: str) -> Iterator[Fault]:
    for name, line in used.items():
        if name not in declared:
            known = ", ".join(declared) or "none"
            yield Fault(
                f"the variable {name!r} is not declared",
                f"{source}:{line}",
                expected=f"a declared variable: {known}",
                found="{{" + name + "}}",
                fix=f"add it to variables, for example {name}: {{type: string}}",
            )


def _unused(used: Mapping[str, int], declared: Mapping[str, Variable], located: Located) -> Iterator[Fault]:
    for name in declared:
        if name not in used:
            where = located.where(("variables", name))
            yield Fault(f"the variable {name!r} is never used", where, fix="use it in a message, or remove it")


def _output_faults(output: dict[str, Any] | None, located: Located) -> Iterator[Fault]:
    if output is None:
        return
    found = list(schema_faults(output, ("output",)))
    for path, fault in found:
        yield Fault(fault.message, located.where(path), fault.expected, fault.found, fault.fix)
    if not found:
        try:
            schema_text(output)
        except InvalidInputError as error:
            yield Fault(error.message, located.where(("output",)), found=error.found)
