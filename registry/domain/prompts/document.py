"""The prompt document: what a version of a prompt holds, sealed and read back.

A chat prompt has messages of the roles system, user and assistant; a completion prompt has messages of the one role
`text`, which are joined by a blank line and continued by the model as they stand, without a chat template.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from registry.domain.digests import without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Manifest, seal
from registry.domain.prompts.variables import Scalar, Variable, VariableName
from registry.domain.wording import faults_of, path_text

Role = Literal["system", "user", "assistant", "text"]
ROLES: tuple[Role, ...] = ("system", "user", "assistant")
"""The roles of a chat."""
TEXT: Role = "text"
"""The role of a completion prompt."""
Technique = Literal["zero-shot", "few-shot", "chain-of-thought", "persona", "output-format"]


def _in_order(value: object) -> object:
    """Techniques are a set: written in another order, the prompt is the same version."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(sorted(set(value)))
    return value


Techniques = Annotated[tuple[Technique, ...], BeforeValidator(_in_order)]
Template = Literal["simple", "jinja"]


class Message(BaseModel):
    """One message of a conversation; `content` is a template."""

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    role: Role
    content: Annotated[str, Field(min_length=1)]


class Examples(BaseModel):
    """Few-shot examples: for each of `rows`, in their order, the `messages` with the row's values filled in.

    They stand before the prompt's message number `at`, counted from 0. `variables` are the columns of a row.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    messages: Annotated[tuple[Message, ...], Field(min_length=1)]
    variables: Annotated[dict[VariableName, Variable], Field(min_length=1)]
    rows: Annotated[tuple[dict[VariableName, Scalar], ...], Field(min_length=1)]
    at: Annotated[int, Field(ge=0)]


class PromptDocument(BaseModel):
    """A prompt, whole: what it included was put in its place.

    `output` is the JSON Schema of the answer and `tools` the list of tools, as canonical JSON text, since schemas may
    hold floats.
    """

    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)

    description: str | None = None
    technique: Techniques = ()
    variables: dict[VariableName, Variable] = {}
    output: str | None = None
    tools: str | None = None
    generation: GenerationParameters = GenerationParameters()
    template: Template = "simple"
    messages: Annotated[tuple[Message, ...], Field(min_length=1)]
    examples: Examples | None = None

    @model_validator(mode="after")
    def _of_one_mode(self) -> PromptDocument:
        every = [*self.messages, *(self.examples.messages if self.examples else ())]
        if len({message.role == TEXT for message in every}) != 1:
            raise ValueError("a prompt is either a chat or a completion, not both")
        if self.examples and self.examples.at > len(self.messages):
            raise ValueError(f"examples stand before message {self.examples.at}, and there are {len(self.messages)}")
        return self

    @property
    def is_completion(self) -> bool:
        """Whether the model continues one text, instead of answering a conversation."""
        return self.messages[0].role == TEXT


def seal_prompt(document: PromptDocument) -> Manifest:
    """The manifest of a prompt: generation parameters in full, everything else that is not said absent."""
    content = {
        "messages": [_message(m) for m in document.messages],
        "variables": {name: variable.content() for name, variable in document.variables.items()},
        "template": document.template,
        "technique": list(document.technique),
        "generation": document.generation.content(),
        "output": document.output,
        "tools": document.tools,
        "description": document.description,
        "examples": None if document.examples is None else _examples(document.examples),
    }
    return seal(Kind.PROMPT, without_nothing(content))


def prompt_of(content: Mapping[str, Any]) -> PromptDocument:
    """The prompt that a manifest holds. Raises InvalidInputError if it holds none."""
    if content.get("kind") != Kind.PROMPT:
        raise InvalidInputError("not a prompt", expected="a manifest of kind prompt", found=repr(content.get("kind")))
    body = {key: value for key, value in content.items() if key not in {"kind", "schema"}}
    try:
        return PromptDocument.model_validate_json(json.dumps(body))
    except ValidationError as error:
        raise InvalidInputError.of("manifest", faults_of(PromptDocument, body, error, path_text)) from error


def _message(message: Message) -> dict[str, Any]:
    return {"role": message.role, "content": message.content}


def _examples(examples: Examples) -> dict[str, Any]:
    return {
        "messages": [_message(m) for m in examples.messages],
        "variables": {name: variable.content() for name, variable in examples.variables.items()},
        "rows": [dict(row) for row in examples.rows],
        "at": examples.at,
    }
