"""Consumers: programs that use an application, and what they declared to send to it and to read from it.

Held against a release before it is promoted: a prompt that breaks one of them is kept out by the rule `contract`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import ValidationError

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.contract import refusals, shown
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.promises import ReadProperty, broken_promise, parse_read, promised
from registry.domain.prompts.variables import NAME, Spelled, Variable, as_values
from registry.domain.wording import faults_of, path_text

_SENT = re.compile(rf"(?P<name>{NAME})(?P<mark>\?)?(?::(?P<type>[a-z]+))?(?P<limits>[=<].*)?", re.DOTALL)
_SOMETIMES = "sometimes"


@dataclass(frozen=True, slots=True)
class Sent:
    """What is sent as one variable: values that `value` describes (None: nobody said which), always or `sometimes`."""

    value: Variable | None = None
    sometimes: bool = False

    def content(self) -> dict[str, Any]:
        """What is stored of it; what is not said is absent."""
        told = self.value.content() if self.value is not None else {}
        return told | {_SOMETIMES: True} if self.sometimes else told

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Sent:
        """What `content` told."""
        told = {key: value for key, value in content.items() if key != _SOMETIMES}
        value = Variable.model_validate_json(json.dumps(told)) if told else None
        return cls(value, bool(content.get(_SOMETIMES)))

    def __str__(self) -> str:
        """How the command line spells it, after the name."""
        value = self.value
        told = "?" if self.sometimes else ""
        if value is None:
            return told
        told += f":{value.type}"
        told += f"={'|'.join(v if isinstance(v, str) else shown(v) for v in value.enum)}" if value.enum else ""
        told += f"<={value.max_length}" if value.max_length is not None and not value.enum else ""
        limits = [
            f"at least {value.minimum}" if value.minimum else "",
            f"at most {value.maximum}" if value.maximum else "",
        ]
        return f"{told} ({', '.join(filter(None, limits))})" if any(limits) else told


@dataclass(frozen=True, slots=True)
class Consumer:
    """A declaration of a consumer: the newest of its name is the one that counts."""

    application: str
    name: str
    sequence: int
    sends: Mapping[str, Sent]
    reads: tuple[ReadProperty, ...]
    at: str
    account: str
    person: str
    log_index: int | None = field(default=None, compare=False)
    """The entry of the log by which it came."""

    @property
    def id(self) -> str:
        """This very declaration: `billing/2` is the second of billing."""
        return f"{self.name}/{self.sequence}"

    def says(self, sends: Mapping[str, Sent], reads: tuple[ReadProperty, ...]) -> bool:
        """Whether it is declared to send and read just this."""
        return dict(self.sends) == dict(sends) and self.reads == reads


@dataclass(frozen=True, slots=True)
class Breach:
    """What a prompt does not accept from a consumer, or does not promise it."""

    on: Literal["variable", "output"]
    name: str
    why: str


def parse_sent(text: str) -> tuple[str, Sent]:
    """A variable that is sent, as the command line spells it: `product`, `question:string`, `question:string<=200`,
    `tone=plain|warm`, and `tone?` for one that is sometimes left out. Raises InvalidInputError."""
    found = _SENT.fullmatch(text)
    limits = (found["limits"] or "") if found else ""
    longest = re.fullmatch(r"<=([0-9]{1,9})", limits)
    if found is None or (limits.startswith("<") and longest is None):
        raise InvalidInputError(
            f"{text!r} is nothing that is sent",
            expected="NAME, NAME:TYPE, NAME=VALUE|VALUE or NAME:string<=LENGTH; NAME? if it is not always sent",
            found=repr(text),
        )
    if not limits and found["type"] is None:
        return found["name"], Sent(None, found["mark"] is not None)
    told: dict[str, Any] = {"type": found["type"] or "string"}
    try:
        if longest is not None:
            told["max_length"] = int(longest[1])
        elif limits:
            plain = {"value": Variable.model_validate({"type": told["type"]})}
            told["enum"] = [as_values(plain, {"value": Spelled(one)})["value"] for one in limits[1:].split("|")]
        value = Variable.model_validate(told)
    except ValidationError as error:
        raise InvalidInputError.of(repr(text), faults_of(Variable, told, error, path_text)) from error
    return found["name"], Sent(value, found["mark"] is not None)


def declared(sends: tuple[str, ...], reads: tuple[str, ...]) -> tuple[dict[str, Sent], tuple[ReadProperty, ...]]:
    """What a consumer declares, from the command line's spelling. Raises InvalidInputError for a name given twice."""
    variables: dict[str, Sent] = {}
    for name, sent in map(parse_sent, sends):
        if name in variables:
            raise InvalidInputError(f"{name} is sent twice", expected="every variable once", found=name)
        variables[name] = sent
    return variables, tuple(sorted(set(map(parse_read, reads)), key=str))


def like(document: PromptDocument) -> tuple[dict[str, Sent], tuple[ReadProperty, ...]]:
    """What a program sends and reads that was written for this prompt and uses all of it.

    What has a default may be left out. Only what the output promises can be relied on, so only that is read.
    """
    sends = {
        name: Sent(variable.model_copy(update={"default": None, "description": None}), variable.default is not None)
        for name, variable in document.variables.items()
    }
    return sends, promised(json.loads(document.output)) if document.output is not None else ()


def breaches(
    document: PromptDocument, sends: Mapping[str, Sent], reads: tuple[ReadProperty, ...]
) -> tuple[Breach, ...]:
    """Everything that keeps a consumer from using a prompt; nothing if it may rely on it."""
    return tuple(sorted((*_unsent(document, sends), *_refused(document, sends), *_unread(document, reads)), key=_order))


# ---------------------------------------------------------------------------------------------------------


def _order(breach: Breach) -> tuple[str, str, str]:
    return breach.on, breach.name, breach.why


def _unsent(document: PromptDocument, sends: Mapping[str, Sent]) -> Iterator[Breach]:
    for name, variable in document.variables.items():
        if variable.default is not None:
            continue
        if name not in sends:
            yield Breach("variable", name, "is not sent, and has no default")
        elif sends[name].sometimes:
            yield Breach("variable", name, "is not always sent, and has no default")


def _refused(document: PromptDocument, sends: Mapping[str, Sent]) -> Iterator[Breach]:
    for name, sent in sends.items():
        variable = document.variables.get(name)
        if variable is None:
            yield Breach("variable", name, "is sent, and there is no such variable")
        elif sent.value is not None:
            yield from (Breach("variable", name, why) for why in refusals(sent.value, variable))


def _unread(document: PromptDocument, reads: tuple[ReadProperty, ...]) -> Iterator[Breach]:
    schema = json.loads(document.output) if document.output is not None else None
    for read in reads:
        why = broken_promise(schema, read) if schema is not None else "is read, and no schema of the answer is promised"
        if why:
            yield Breach("output", read.path, why)
