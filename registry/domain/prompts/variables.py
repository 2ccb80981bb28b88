"""Typed variables of a prompt: what may be put in, and the text that each value becomes.

Booleans become `true` or `false`, numbers their one decimal spelling, and text stays exactly as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationInfo, field_validator

from registry.domain.digests import MAX_INTEGER, decimal_text, without_nothing
from registry.domain.documents import DecimalText
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.wording import short, unknown

NAME = r"[A-Za-z_][A-Za-z0-9_]*"
"""What a variable may be called."""

Scalar = str | int | bool


def _variable_name(name: object) -> object:
    if isinstance(name, str) and not re.fullmatch(NAME, name):
        raise ValueError(f"{name!r} cannot be a variable: use letters, digits and '_', not starting with a digit")
    return name


@dataclass(frozen=True, slots=True)
class Spelled:
    """A value as a command line has it: a text, which is read by the declared type of the variable that it is for."""

    text: str


VariableName = Annotated[str, BeforeValidator(_variable_name)]


class Variable(BaseModel):
    """What a prompt says about one of its variables. Numbers (not integers) are held as canonical decimals."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    type: Literal["string", "integer", "number", "boolean"]
    description: str | None = None
    max_length: Annotated[int, Field(ge=1)] | None = None
    minimum: DecimalText | None = None
    maximum: DecimalText | None = None
    enum: tuple[Scalar, ...] | None = None
    default: Scalar | None = None

    @field_validator("max_length", "minimum", "maximum", mode="before")
    @classmethod
    def _not_null(cls, value: object) -> object:
        if value is None:
            raise ValueError("must not be empty: leave the key out instead")
        return value

    @field_validator("max_length", mode="after")
    @classmethod
    def _of_text(cls, value: int, info: ValidationInfo) -> int:
        if info.data.get("type", "string") != "string":
            raise ValueError(f"is for variables of type string, not {info.data['type']}")
        return value

    @field_validator("minimum", "maximum", mode="after")
    @classmethod
    def _of_number(cls, value: str, info: ValidationInfo) -> str:
        if info.data.get("type", "number") not in {"integer", "number"}:
            raise ValueError(f"is for variables of type integer or number, not {info.data['type']}")
        if info.field_name == "maximum" and Decimal(value) < Decimal(info.data.get("minimum") or value):
            raise ValueError(f"is below the minimum {info.data['minimum']}")
        return value

    @field_validator("enum", mode="before")
    @classmethod
    def _enum_of_type(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, list | tuple) or not value:
            raise ValueError("must be a list of at least one value")
        if "type" not in info.data:  # its own fault is told already
            return value
        typed = [_checked(info.data, item, from_document=True) for item in value]
        if len(set(typed)) != len(typed):
            raise ValueError("names a value twice")
        return tuple(typed)

    @field_validator("default", mode="before")
    @classmethod
    def _default_of_type(cls, value: object, info: ValidationInfo) -> object:
        return _checked(info.data, value, from_document=True) if "type" in info.data else value

    def accepted(self, value: object) -> Scalar:
        """`value` in canonical form. Raises ValueError if this variable does not take it."""
        return _checked(self.content(), value)

    def content(self) -> dict[str, Any]:
        """The canonical value that a manifest seals; what is not said is absent."""
        whole = without_nothing(self.model_dump())
        return {**whole, "enum": list(whole["enum"])} if "enum" in whole else whole


def bind(declared: Mapping[str, Variable], given: Mapping[str, Any]) -> dict[str, str]:
    """The text of every declared variable, from JSON values and defaults.

    Raises one InvalidInputError for all that is missing, unknown, or not of its declared type.
    """
    faults = [unknown("variable", name, declared, where=name) for name in given if name not in declared]
    bound: dict[str, str] = {}
    for name, variable in declared.items():
        if name not in given and variable.default is None:
            expected = f"a value of type {variable.type}"
            faults.append(Fault(f"no value for the variable {name!r}", where=name, expected=expected))
            continue
        try:
            bound[name] = _text(_checked(variable.content(), given.get(name, variable.default)))
        except ValueError as error:
            faults.append(_misfit(name, variable.type, given.get(name), error))
    if faults:
        raise InvalidInputError.of("variables", faults)
    return bound


def as_values(declared: Mapping[str, Variable], given: Mapping[str, Any]) -> dict[str, Any]:
    """JSON values: what is spelled out is read by its declared type, other values are as they are.

    What cannot be read, and names that are not declared, are passed on, for `bind` to refuse with all else.
    """
    return {name: _read(declared[name].type if name in declared else None, value) for name, value in given.items()}


def _read(kind: str | None, value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value) if kind == "number" else _whole(value) if kind == "integer" else value
    return _meant(kind, value.text) if isinstance(value, Spelled) else value


def _whole(value: Decimal) -> int | Decimal:
    """5.0 is a whole number in JSON; what is none stays what it is."""
    try:
        return _integer(value)
    except ValueError:
        return value


def _meant(kind: str | None, text: str) -> str | int | bool:
    """A text by the type that it is for; itself where it is no spelling of one."""
    if kind == "boolean" and text in {"true", "false"}:
        return text == "true"
    if kind == "integer" and (whole := re.fullmatch(r"([-+]?[0-9]{1,16})(\.0+)?", text)):
        return int(whole[1])
    return text


def _misfit(name: str, kind: str, value: object, error: ValueError) -> Fault:
    """A fault for a value that its variable does not take. A text that spells a value of the type is told apart."""
    fault = Fault(f"{name} {error}", where=name, found=str(value) if isinstance(value, Decimal) else short(value))
    if not isinstance(value, str) or isinstance(_meant(kind, value), str):
        return fault
    return replace(
        fault, expected=f"a value of type {kind}", found=f"the text {short(value)}", fix=f"write {value} without quotes"
    )


def _text(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _checked(rules: Mapping[str, Any], value: object, from_document: bool = False) -> Scalar:
    """`value` in canonical form. Raises ValueError if it breaks the rules of its variable.

    `rules` holds the keys of the variable; those that were not sound in its document are not among them.
    """
    typed = _typed(rules["type"], value, from_document)
    longest = rules.get("max_length")
    if longest is not None and isinstance(typed, str) and len(typed) > longest:
        raise ValueError(f"must have at most {longest} characters, has {len(typed)}")
    allowed = rules.get("enum")
    if allowed is not None and typed not in allowed:
        raise ValueError(f"must be one of {', '.join(map(_text, allowed))}")
    if rules.get("minimum") is not None and Decimal(typed) < Decimal(rules["minimum"]):
        raise ValueError(f"must be at least {rules['minimum']}")
    if rules.get("maximum") is not None and Decimal(typed) > Decimal(rules["maximum"]):
        raise ValueError(f"must be at most {rules['maximum']}")
    return typed


def _typed(kind: str, value: object, from_document: bool) -> Scalar:
    if kind == "boolean":
        if not isinstance(value, bool):
            raise ValueError("must be true or false")
        return value
    if kind == "integer":
        return _integer(value)
    if kind == "number":
        return _number(value, from_document)
    if not isinstance(value, str):
        hint = f': write it in quotes: "{value}"' if from_document and isinstance(value, int | float) else ""
        raise ValueError(f"must be text{hint}")
    if re.search("[\ud800-\udfff]", value):
        raise ValueError("must be Unicode text, without lone surrogates")
    if not from_document and "\0" in value:  # a prompt that was sealed with one stays what it is
        raise ValueError("must not hold a NUL character")
    return value


def _integer(value: object) -> int:
    if isinstance(value, float | Decimal):  # 5.0 is a whole number in JSON
        value = int(value) if -MAX_INTEGER <= value <= MAX_INTEGER and value == int(value) else None
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > MAX_INTEGER:
        raise ValueError(f"must be a whole number within ±{MAX_INTEGER}")
    return value


def _number(value: object, from_document: bool) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        raise ValueError("must be a number")
    try:
        text = decimal_text(value)
    except InvalidInputError as error:
        raise ValueError("must be a number") from error
    if from_document and isinstance(value, float):
        raise ValueError(f'must be quoted: "{text}"')
    return text
