"""Prompt files: YAML front matter between `---` lines, then messages under their roles.

A line that is only `# system`, `# user` or `# assistant` starts a message; `\\# user` is that line as text (each
further backslash stands for itself). Outer blank lines of a message are dropped. Text without any such line is one
user message. Front matter may be left out; without a key `variables` in it, every `{{name}}` is a string variable.

With `mode: completion` the whole body is one text, and no line of it starts a message. Where the front matter tells
few-shot examples, a line that is only `# examples` says where they go; without one they stand before the last message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from registry.domain.documents import Located, load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.prompts.document import ROLES, TEXT, PromptDocument, Role
from registry.domain.prompts.drafts import MAX_FAULTS, Block, Draft, finish
from registry.domain.prompts.front_matter import FrontMatter

__all__ = ["MAX_FAULTS", "MAX_PROMPT", "FrontMatter", "decode_prompt", "parse_draft", "parse_prompt"]

MAX_PROMPT = 1024 * 1024
"""Bytes of UTF-8; a longer prompt file is refused."""

_HEADINGS: dict[str, Role] = {f"# {role}": role for role in ROLES}
EXAMPLES = "# examples"
"""The line where few-shot examples go."""
_ESCAPED = re.compile(rf"\\+# ({'|'.join(ROLES)})[ \t]*")
_ESCAPED_EXAMPLES = re.compile(r"\\+# examples[ \t]*")


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

    For prompts of the language simple that refer to nothing in a registry; others are finished from their draft.
    """
    draft = parse_draft(text, source)
    return draft.front.name, finish(draft)


def parse_draft(text: str, source: str) -> Draft:
    """What a prompt file says, before what it refers to is looked up. Raises InvalidInputError.

    A byte order mark is dropped and CRLF becomes LF, so that an editor's habits make no new version.
    """
    text = plain_text(text, source)
    head, body, line = _split(text, source)
    located = load_yaml(head, source, 2) if head.strip() else Located({}, source, {})
    front = validate(FrontMatter, located)
    faults: list[Fault] = []
    blocks, at = _read_body(body, line, front, source, faults)
    if not faults and not blocks:
        faults.append(Fault("the prompt is empty", f"{source}:{line}", expected="at least one message"))
    if faults:
        raise InvalidInputError.of(source, faults[:MAX_FAULTS])
    return Draft(located, front, tuple(blocks), max(len(blocks) - 1, 0) if at is None else at)


def plain_text(text: str, source: str) -> str:
    """The text of a prompt file without byte order mark and carriage returns before line feeds. Raises
    InvalidInputError for what no prompt file may hold, whatever its format."""
    _check_size(len(text.encode("utf-8", "replace")), source)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    _refuse_characters(text, source)
    return text


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


def _read_body(
    body: str, first: int, front: FrontMatter, source: str, faults: list[Fault]
) -> tuple[list[Block], int | None]:
    """The messages, and the number of the one that examples stand before, if the body says."""
    parts, at = [(first, body)], None
    if front.examples is not None:
        lines = body.split("\n")
        marks = [n for n, line in enumerate(lines) if line.rstrip() == EXAMPLES]
        for mark in marks[1:]:
            faults.append(Fault(f"a second line {EXAMPLES}", f"{source}:{first + mark}", expected="one place for them"))
        if marks:
            before, after = "\n".join(lines[: marks[0]]), "\n".join(lines[marks[0] + 1 :])
            parts = [(first, before), (first + marks[0] + 1, after)]
    blocks: list[Block] = []
    escaped = [_ESCAPED] if front.mode == "chat" else []
    escaped += [_ESCAPED_EXAMPLES] if front.examples is not None else []
    for number, (line, text) in enumerate(parts):
        if number:
            at = len(blocks)
        blocks += _text(text, line) if front.mode == "completion" else _blocks(text, line, source, faults)
    return [Block(b.role, _unescaped(b.content, escaped), b.line) for b in blocks], at


def _text(body: str, first: int) -> list[Block]:
    block = _block(TEXT, body.split("\n"), first)
    return [block] if block else []


def _blocks(body: str, first: int, source: str, faults: list[Fault]) -> Iterator[Block]:
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


def _block(role: Role, lines: list[str], first: int) -> Block | None:
    filled = [n for n, line in enumerate(lines) if line.strip()]
    if not filled:
        return None
    kept = lines[filled[0] : filled[-1] + 1]
    return Block(role, "\n".join(kept), first + filled[0])


def _unescaped(content: str, escaped: list[re.Pattern[str]]) -> str:
    lines = content.split("\n")
    return "\n".join(line[1:] if any(form.fullmatch(line) for form in escaped) else line for line in lines)
