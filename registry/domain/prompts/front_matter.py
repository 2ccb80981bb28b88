"""The head of a prompt file, in YAML: what is said of a prompt beside its messages."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from registry.domain.errors import InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.names import check_name, parse_version_ref
from registry.domain.prompts.document import Techniques, Template
from registry.domain.prompts.variables import Variable, VariableName

MAX_EXAMPLES = 100
"""Rows of few-shot examples; more are refused: a prompt is not a dataset."""

_TOOL_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")


def _name(value: object) -> object:
    if isinstance(value, str):
        try:
            return check_name(value)
        except InvalidInputError as error:
            raise ValueError(f"{error.message}: expected {error.expected}") from error
    return value


def _version(value: object) -> object:
    if isinstance(value, str):
        try:
            parse_version_ref(value)
        except InvalidInputError as error:
            raise ValueError(f"{error.message}: expected {error.expected}") from error
    return value


def _tool_name(value: object) -> object:
    if isinstance(value, str) and not _TOOL_NAME.fullmatch(value):
        raise ValueError("must have 1 to 64 letters, digits, '_' or '-'")
    return value


class ExampleSection(BaseModel):
    """Few-shot examples as a file tells them: the templates of one example, and its rows or where they come from.

    A chat's example has `user` and `assistant`, a completion's has `text`. Rows stand in the file, or are taken from a
    dataset version: the first `take` of them in the order of its file, or those with the `ids` named, in that order.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    user: Annotated[str, Field(min_length=1)] | None = None
    assistant: Annotated[str, Field(min_length=1)] | None = None
    text: Annotated[str, Field(min_length=1)] | None = None
    variables: dict[VariableName, Variable] | None = None
    rows: Annotated[tuple[dict[str, Any], ...], Field(min_length=1, max_length=MAX_EXAMPLES)] | None = None
    dataset: Annotated[str, BeforeValidator(_version)] | None = None
    take: Annotated[int, Field(ge=1, le=MAX_EXAMPLES)] | None = None
    ids: Annotated[tuple[str, ...], Field(min_length=1, max_length=MAX_EXAMPLES)] | None = None


class Tool(BaseModel):
    """A function that the model may call; `parameters` is the JSON Schema of its arguments."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    name: Annotated[str, BeforeValidator(_tool_name)]
    description: str | None = None
    parameters: dict[str, Any] = {}


class FrontMatter(BaseModel):
    """The head of a prompt file. `variables` is None where it declares none by name."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    name: Annotated[str, BeforeValidator(_name)] | None = None
    description: str | None = None
    mode: Literal["chat", "completion"] = "chat"
    technique: Techniques = ()
    variables: dict[VariableName, Variable] | None = None
    examples: ExampleSection | None = None
    output: dict[str, Any] | None = None
    tools: tuple[Tool, ...] | None = None
    generation: GenerationParameters = GenerationParameters()
    template: Template = "simple"
