"""The prompt document: what a version of a prompt holds, sealed and read back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from registry.domain.digests import without_nothing
from registry.domain.errors import InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Kind, Manifest, seal
from registry.domain.prompts.variables import Variable, VariableName
from registry.domain.wording import faults_of, path_text

Role = Literal["system", "user", "assistant"]
ROLES: tuple[Role, ...] = ("system", "user", "assistant")
Technique = Literal["zero-shot", "few-shot", "chain-of-thought", "persona", "output-format"]


def _in_order(value: object) -> object:
    """Techniques are a set: written in another order, the prompt is the same version."""
    if isinstance(value, list | tuple) and all(isinstance(item, str) for item in value):
        return tuple(sorted(set(value)))
    return value


def _supported(value: object) -> object:
    if value == "jinja":
        raise ValueError("the template language 'jinja' is not supported by this version: use simple, with {{name}}")
    return value


Techniques = Annotated[tuple[Technique, ...], BeforeValidator(_in_order)]
Template = Annotated[Literal["simple"], BeforeValidator(_supported)]


class Message(BaseModel):
    """One message of a conversation; `content` is a template."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    role: Role
    content: Annotated[str, Field(min_length=1)]


class PromptDocument(BaseModel):
    """A prompt. `output` is the JSON Schema of the answer as canonical JSON text, since schemas may hold floats."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    description: str | None = None
    technique: Techniques = ()
    variables: dict[VariableName, Variable] = {}
    output: str | None = None
    generation: GenerationParameters = GenerationParameters()
    template: Template = "simple"
    messages: Annotated[tuple[Message, ...], Field(min_length=1)]


def seal_prompt(document: PromptDocument) -> Manifest:
    """The manifest of a prompt: generation parameters in full, everything else that is not said absent."""
    content = {
        "messages": [{"role": m.role, "content": m.content} for m in document.messages],
        "variables": {name: variable.content() for name, variable in document.variables.items()},
        "template": document.template,
        "technique": list(document.technique),
        "generation": document.generation.content(),
        "output": document.output,
        "description": document.description,
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
