"""YAML documents that people write: values with the line they stand on, and faults told in plain words.

The YAML is a narrow one, so that a document means what it looks like: only `true` and `false` are booleans
(`on` and `no` stay text), dates stay text, every key occurs once, and anchors, aliases and tags are refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, TypeVar

import yaml
from pydantic import BaseModel, BeforeValidator, ValidationError

from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import faults_of, path_text

MAX_DOCUMENT = 1024 * 1024
"""Bytes of UTF-8; a longer document is refused."""
MAX_DEPTH = 32
"""Nested mappings and lists; a deeper document is refused."""

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,99})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))([eE][-+]?[0-9]+)?")
_TAB = re.compile(r"character '\\t'")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True)
class Located:
    """The value of a document, and the line of each of its parts; the column, too, where that was asked for."""

    value: dict[str, Any]
    source: str
    lines: Mapping[Path, int] = field(repr=False)
    columns: Mapping[Path, int] = field(default_factory=dict, repr=False)

    def line_of(self, path: Sequence[str | int]) -> int:
        """The line of the part at `path`, or of its nearest ancestor that has one."""
        return self.lines.get(self._known(path), 1)

    def where(self, path: Sequence[str | int]) -> str:
        """`source:line path` for a fault, or `source:line:column path`."""
        column = self.columns.get(self._known(path))
        place = f"{self.line_of(path)}" if column is None else f"{self.line_of(path)}:{column}"
        return f"{self.source}:{place} {path_text(path)}".rstrip()

    def _known(self, path: Sequence[str | int]) -> Path:
        steps = tuple(path)
        while steps not in self.lines and steps:
            steps = steps[:-1]
        return steps


def load_yaml(text: str, source: str, first_line: int = 1, *, columns: bool = False) -> Located:
    """The mapping in `text`; `first_line` is the number of its first line within `source`.

    With `columns`, faults name the column, too.

    Raises InvalidInputError naming the line of everything that is refused. Unquoted floats stay floats: a model
    that wants a decimal refuses them (see DecimalText).
    """
    size = len(text.encode("utf-8", "replace"))
    if size > MAX_DOCUMENT:
        raise InvalidInputError(
            "the document is too long", where=source, expected=f"at most {MAX_DOCUMENT} bytes", found=f"{size} bytes"
        )
    text = text.removeprefix("\ufeff")
    reading = _Reading(source, first_line, columns)
    try:
        value = reading.document(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = str(first_line + (error.problem_mark.line if error.problem_mark else 0))
        if columns and error.problem_mark:
            line += f":{error.problem_mark.column + 1}"
        problem = (error.problem or error.context or "").removeprefix("found ")
        fix = "indent with spaces: YAML takes no tabs there" if _TAB.search(problem) else ""
        raise InvalidInputError("not valid YAML", where=f"{source}:{line}", found=problem, fix=fix) from error
    except yaml.reader.ReaderError as error:
        line = str(first_line + text[: error.position].count("\n"))
        if columns:
            line += f":{error.position - text.rfind(chr(10), 0, error.position)}"
        raise InvalidInputError(
            "a character that YAML does not allow", where=f"{source}:{line}", found=f"U+{int(error.character):04X}"
        ) from error
    if reading.faults:
        raise InvalidInputError.of(source, reading.faults)
    if not isinstance(value, dict):
        raise InvalidInputError(
            "the document must be a mapping",
            where=f"{source}:{reading.lines.get((), first_line)}",
            expected="lines of the form `key: value`",
            found="nothing" if value is None else f"a {_kind(value)}",
        )
    return Located(value, source, reading.lines, reading.columns)


def validate(model: type[M], located: Located) -> M:
    """The document as `model`. Raises one InvalidInputError with every fault, each with its line and path."""
    try:
        return model.model_validate_json(json.dumps(located.value))
    except ValidationError as error:
        faults = faults_of(model, located.value, error, located.where)
        raise InvalidInputError.of(located.source, faults) from error


def quoted_decimal(value: object) -> str:
    """A decimal from a document in its one spelling; whole numbers may stand unquoted, floats may not.

    Raises ValueError, for use in a pydantic validator.
    """
    if isinstance(value, float):
        raise ValueError(f'write this number in quotes: "{_plain(value)}"')
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ValueError('must be a decimal in quotes, for example "0.02"')
    try:
        return decimal_text(value)
    except InvalidInputError as error:
        raise ValueError('must be a decimal in quotes, for example "0.02"') from error


DecimalText = Annotated[str, BeforeValidator(quoted_decimal)]
"""A decimal of a document as canonical text. An unquoted `0.02` is refused: floats have no single spelling."""


class _Reading:
    """One pass over the events of a document, gathering values, lines and faults."""

    def __init__(self, source: str, first_line: int, with_columns: bool) -> None:
        self.source = source
        self.first_line = first_line
        self.with_columns = with_columns
        self.lines: dict[Path, int] = {}
        self.columns: dict[Path, int] = {}
        self.faults: list[Fault] = []

    def document(self, events: Iterator[yaml.Event]) -> Any:
        value: Any = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(event, "a second document in the same file", expected="one document")
                    break
            elif isinstance(event, yaml.NodeEvent):
                value = self._node(event, events, ())
        return value

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> Any:
        self._place(event, path)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            self._fault(event, "anchors and aliases are not allowed", path, fix="write the value out in both places")
            if isinstance(event, yaml.AliasEvent):
                return None
        if getattr(event, "tag", None):
            self._fault(event, "tags are not allowed", path, found=str(getattr(event, "tag", "")))
        if len(path) >= MAX_DEPTH and not isinstance(event, yaml.ScalarEvent):
            raise InvalidInputError(
                "the document is nested too deeply",
                where=f"{self.source}:{self._line(event)}",
                expected=f"at most {MAX_DEPTH} levels",
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._scalar(event, path) if isinstance(event, yaml.ScalarEvent) else None

    def _mapping(self, events: Iterator[yaml.Event], path: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, path)
            if key in result:
                first = self.lines[(*path, key)]
                self._fault(event, f"the key {key!r} occurs twice", path, found=f"also on line {first}")
            self._place(event, (*path, key))
            result[key] = self._node(next(events), events, (*path, key))
        return result

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path) -> str:
        if isinstance(event, yaml.ScalarEvent) and event.value and not event.anchor and not event.tag:
            return str(self._text(event, str(event.value), path))
        self._fault(event, "a key must be plain text", path)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._node(event, events, (*path, "?"))
        return "?"

    def _sequence(self, events: Iterator[yaml.Event], path: Path) -> list[Any]:
        result: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            result.append(self._node(event, events, (*path, len(result))))
        return result

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> Any:
        text = str(event.value)
        if event.style is not None:
            return self._text(event, text, path)
        if text in {"", "~", "null"}:
            return None
        if text in {"true", "false"}:
            return text == "true"
        if _INTEGER.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            number = float(text)
            if number in {float("inf"), float("-inf")}:
                self._fault(event, "a number too large", path, found=text[:40])
                return 0
            return number
        return self._text(event, text, path)

    def _text(self, event: yaml.Event, text: str, path: Path) -> str:
        if _SURROGATE.search(text):
            self._fault(event, "text that is not Unicode (a lone surrogate)", path, found=ascii(text[:40]))
            return _SURROGATE.sub("?", text)
        return text

    def _place(self, event: yaml.Event, path: Path) -> None:
        self.lines.setdefault(path, self._line(event))
        if self.with_columns and event.start_mark is not None:
            self.columns.setdefault(path, event.start_mark.column + 1)

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first_line + (mark.line if mark is not None else 0)

    def _fault(
        self, event: yaml.Event, message: str, path: Path = (), expected: str = "", found: str = "", fix: str = ""
    ) -> None:
        place = f"{self._line(event)}"
        if self.with_columns and event.start_mark is not None:
            place += f":{event.start_mark.column + 1}"
        where = f"{self.source}:{place} {path_text(path)}".rstrip()
        self.faults.append(Fault(message, where, expected, found, fix))


def _kind(value: object) -> str:
    return "list" if isinstance(value, list) else "single value"


def _plain(value: float) -> str:
    try:
        return decimal_text(value)
    except InvalidInputError:
        return str(value)
