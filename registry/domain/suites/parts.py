"""What the parts of a suite share: how strictly they are read, and what columns and scorers may be called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from registry.domain.errors import InvalidInputError
from registry.domain.names import parse_version_ref

Column = Annotated[str, Field(min_length=1, max_length=512)]
ScorerName = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]{0,63}$")]
Phrase = Annotated[str, Field(min_length=1, max_length=1000)]
Content = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
"""The digest of what a reference names."""


class Part(BaseModel):
    """A part of a suite's document: frozen, and without a key that it does not know."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True, serialize_by_alias=True)


def checked_by(check: Callable[[str], Any]) -> BeforeValidator:
    """A name or reference, with the refusal of its own parser as the fault."""

    def look(value: object) -> object:
        if isinstance(value, str):
            try:
                check(value)
            except InvalidInputError as error:
                raise ValueError(f"{error.message}: expected {error.expected}") from error
        return value

    return BeforeValidator(look, json_schema_input_type=str)


VersionReference = Annotated[str, checked_by(parse_version_ref)]
