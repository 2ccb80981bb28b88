"""Generation parameters: what a release fixes about decoding, sealed in full.

Decimals are strings in their one spelling (`digests.decimal_text`), so that equal parameters seal equally.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from registry.domain.digests import decimal_text
from registry.domain.errors import Fault, InvalidInputError


def _decimal(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ValueError('write a decimal as a quoted string, for example "0.7"')
    return _checked(value)


def _checked(value: str | int | Decimal) -> str:
    try:
        return decimal_text(value)
    except InvalidInputError as error:
        raise ValueError(f"{error.message}: found {value!r}") from error


def _between(low: str, high: str) -> Any:
    def check(value: str) -> str:
        if not Decimal(low) <= Decimal(value) <= Decimal(high):
            raise ValueError(f"must lie between {low} and {high}")
        return value

    return BeforeValidator(lambda value: check(_decimal(value)))


class GenerationParameters(BaseModel):
    """How text is drawn from the model. `temperature` "0" means greedy, which is the default and repeatable."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    temperature: Annotated[str, _between("0", "5")] = "0"
    top_p: Annotated[str, _between("0.0001", "1")] = "1"
    top_k: Annotated[int, Field(ge=0, le=100_000)] = 0
    repetition_penalty: Annotated[str, _between("0.1", "10")] = "1"
    max_new_tokens: Annotated[int, Field(ge=1, le=131_072)] = 256
    stop: tuple[Annotated[str, Field(min_length=1, max_length=256)], ...] = Field(default=(), strict=False)

    def content(self) -> dict[str, Any]:
        """The canonical value that a release seals."""
        return {**self.model_dump(), "stop": list(self.stop)}


def read_generation(given: Mapping[str, Any], where: str) -> GenerationParameters:
    """Parameters from a document. Raises InvalidInputError naming each wrong key under `where`."""
    try:
        return GenerationParameters.model_validate(dict(given))
    except ValidationError as error:
        known = ", ".join(GenerationParameters.model_fields)
        faults = [
            Fault(
                f"unknown generation parameter {item['loc'][0]!r}"
                if item["type"] == "extra_forbidden"
                else item["msg"].removeprefix("Value error, "),
                where=".".join([where, *map(str, item["loc"])]),
                expected=f"one of {known}" if item["type"] == "extra_forbidden" else "",
                found=repr(item["input"])[:80],
            )
            for item in error.errors()
        ]
        raise InvalidInputError.of(where, faults) from error


def overlay(defaults: GenerationParameters, changes: Mapping[str, str]) -> GenerationParameters:
    """`defaults` with parameters from a command line (`temperature=0.2`) laid over them.

    Values are plain text and take the type of their parameter; `stop` may hold several separated by `|`.
    Raises InvalidInputError.
    """
    typed: dict[str, Any] = defaults.content()
    for key, text in changes.items():
        if key in {"top_k", "max_new_tokens"} and text.lstrip("+-").isdigit():
            typed[key] = int(text)
        elif key == "stop":
            typed[key] = [item for item in text.split("|") if item]
        else:
            typed[key] = text
    return read_generation(typed, "param")
