"""What an application gets for a stage: one release, with its prompt filled in, its adapters on disk, or loaded."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.prompts.rendering import assembled, pieces, render
from registry.domain.prompts.variables import as_values

if TYPE_CHECKING:
    from registry.client.sdk.loading import Loaded

Source: TypeAlias = Literal["live", "cache", "disk", "stale"]
"""Where an answer comes from: the server, just now; memory; the disk; or one of these, when its head has expired."""


class Prompt:
    """The prompt of a release, at hand: filled in without asking anybody."""

    def __init__(self, name: str, number: int, digest: str, manifest: Mapping[str, Any]) -> None:
        self.name, self.number, self.digest, self.manifest = name, number, digest, manifest

    @cached_property
    def document(self) -> PromptDocument:
        """What it says: messages, variables, examples, generation parameters."""
        return prompt_of(self.manifest)

    def messages(self, variables: Mapping[str, Any]) -> tuple[dict[str, str], ...]:
        """Its messages, filled in. Raises InvalidInputError naming every variable that is missing or does not fit."""
        document, values = self.document, as_values(self.document.variables, variables)
        if document.template == "simple":
            return render(document, values)
        from registry.integrations.limited_child import LimitedChild
        from registry.integrations.templates_jinja import filled

        parts = pieces(document, values)
        with LimitedChild() as child:
            return assembled([(p.role, text) for p, text in zip(parts, filled(child, parts), strict=True)])


@dataclass(frozen=True, slots=True)
class Adapter:
    """An adapter of a release, and how much of it is added. Its name and number are what the server calls it."""

    name: str
    number: int
    digest: str
    weight: str
    manifest: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Base:
    """The base model of a release, by what its files have to be."""

    name: str
    number: int
    digest: str
    manifest: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a stage serves. `checked` is when the server was last asked, in seconds since 1970, 0 where that is unknown.

    `quarantined` says that the release is kept out of where it serves, and still serves. `alarm` is why the server was
    not followed when it was last asked; None if it was.
    """

    application: str
    stage: str
    release: int
    digest: str
    deployment: str
    epoch: int
    since: str
    prompt: Prompt = field(repr=False)
    adapters: tuple[Adapter, ...]
    base: Base
    parameters: Mapping[str, Any]
    manifest: Mapping[str, Any] = field(repr=False)
    source: Source
    checked: float
    quarantined: bool = False
    alarm: str | None = None
    placed: Callable[[Adapter], Path] = field(repr=False, compare=False, kw_only=True)
    """Puts an adapter on disk, unless it is there, and tells its folder."""

    @property
    def reference(self) -> str:
        return f"{self.application}@{self.release}"

    @property
    def age(self) -> float:
        """Seconds since the server was last asked."""
        return max(0.0, time.time() - self.checked)

    def messages(self, **variables: Any) -> tuple[dict[str, str], ...]:
        """The prompt filled in: messages with `role` and `content`. Raises InvalidInputError for what does not fit."""
        return self.prompt.messages(variables)

    def render(self, **variables: Any) -> str:
        """The prompt filled in, as one text. Raises InvalidInputError for a prompt of several messages."""
        found = self.messages(**variables)
        if len(found) != 1:
            raise InvalidInputError(
                "the prompt is several messages",
                expected="a prompt of one text",
                found=", ".join(message["role"] for message in found),
                fix="ask for messages(…)",
            )
        return found[0]["content"]

    def adapter_path(self, name: str | None = None) -> Path:
        """The folder of an adapter on this machine, which PEFT loads: fetched once, and held to its digest.

        Raises NotFoundError for one that the release has not; a name is needed where it has several.
        """
        found = [adapter for adapter in self.adapters if name is None or adapter.name == name]
        if len(found) != 1:
            raise NotFoundError(
                "which adapter?" if found else "the release has no such adapter",
                expected=" or ".join(adapter.name for adapter in self.adapters) or "a release with adapters",
                found=str(name),
            )
        return self.placed(found[0])

    def load(self, base: str | Path) -> Loaded:
        """The model with its adapters and its tokenizer, in transformers and PEFT. `base` is the folder of the base
        model on this machine, which is held to its digests. Needs the extra `eval`."""
        from registry.client.sdk.loading import load

        return load(self, Path(base))
