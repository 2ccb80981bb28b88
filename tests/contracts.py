"""Prompts made of nothing but what their contract is: variables, an output and tools."""

from __future__ import annotations

import json
from typing import Any

from registry.domain.prompts.document import Message, PromptDocument
from registry.domain.prompts.schemas import schema_text
from registry.domain.prompts.variables import Variable


def a_prompt(
    variables: dict[str, Any] | None = None,
    output: dict[str, Any] | None = None,
    tools: list[dict[str, Any]] | None = None,
    role: str = "user",
) -> PromptDocument:
    return PromptDocument(
        variables={name: Variable.model_validate(told) for name, told in (variables or {}).items()},
        output=None if output is None else schema_text(output),
        tools=None if tools is None else json.dumps(tools),
        messages=(Message.model_validate({"role": role, "content": "Go on."}),),
    )
