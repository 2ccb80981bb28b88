"""The conformance corpus of rendering, read; its format is told in docs/rendering.md."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registry.domain.manifests import Kind
from registry.domain.prompts.document import PromptDocument, prompt_of

CORPUS = Path(__file__).parent / "corpora" / "rendering.json"


@dataclass(frozen=True, slots=True)
class Case:
    """A prompt, values as JSON has them, and what comes of both: messages, or `where` each fault is."""

    name: str
    document: PromptDocument
    values: Mapping[str, Any]
    messages: tuple[Mapping[str, str], ...] | None
    where: list[str]


def text(told: Any) -> Any:
    """A text as the corpus writes it: itself, one repeated, or several joined. Other values stay as they are."""
    if isinstance(told, dict):
        return text(told["repeat"]) * told["times"] if "repeat" in told else "".join(map(text, told["join"]))
    return told


def _case(told: Mapping[str, Any]) -> Case:
    expected = told["expect"]
    messages = None
    if "messages" in expected:
        messages = tuple({"role": m["role"], "content": text(m["content"])} for m in expected["messages"])
    document = prompt_of({"kind": Kind.PROMPT, **told["document"]})
    values = {name: text(value) for name, value in told["values"].items()}
    return Case(told["name"], document, values, messages, expected.get("error", []))


CASES = tuple(_case(told) for told in json.loads(CORPUS.read_text())["cases"])
