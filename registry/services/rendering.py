"""Rendering: prompts filled in, and the exact text that a base model would see of one.

Every door fills in prompts through this module, so that a prompt and its values are the same bytes everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from registry.domain.bases import is_hosted
from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Kind, Version
from registry.domain.names import parse_version_ref
from registry.domain.outcomes import Rendered, Seen
from registry.domain.prompts.document import PromptDocument, prompt_of
from registry.domain.prompts.rendering import assembled, pieces, render
from registry.domain.prompts.variables import as_values
from registry.integrations.chat_templates import WANTED, ModelView, model_view
from registry.integrations.limited_child import LimitedChild
from registry.integrations.templates_jinja import filled
from registry.services.including import document_at
from registry.services.runtime import Runtime

Messages = tuple[Mapping[str, str], ...]
Fill = Callable[[Mapping[str, Any]], Messages]


def render_prompt(runtime: Runtime, prompt: str, variables: Mapping[str, Any], base: str | None) -> Rendered:
    """Fill in a registered prompt; with `base`, also as that base model would see it."""
    with runtime.catalog.read() as reading:
        version = reading.artifacts.version(parse_version_ref(prompt), Kind.PROMPT)
    return _rendered(runtime, prompt_of(version.manifest), variables, base)


def render_file(runtime: Runtime | None, prompt: Path, variables: Mapping[str, Any], base: str | None) -> Rendered:
    """Fill in a prompt that is not registered yet; a registry is needed for `base`, and for what the file refers to."""
    return _rendered(runtime, document_at(runtime, prompt), variables, base)


def rendered(document: PromptDocument, variables: Mapping[str, Any]) -> Rendered:
    """Fill in a prompt at hand; what is spelled out among the values is read by the declared types."""
    return _rendered(None, document, variables, None)


@contextmanager
def filling(document: PromptDocument) -> Iterator[Fill]:
    """What fills in one prompt with the values of many rows.

    It raises InvalidInputError for values that do not fit, and for a template that fails with them.
    """
    with LimitedChild() as child:
        yield lambda values: _filled(child, document, values)


def view_of(runtime: Runtime, base: str) -> ModelView:
    """How a registered base model looks at a prompt. Raises InvalidInputError for one that a provider runs."""
    with runtime.catalog.read() as reading:
        version = reading.artifacts.version(parse_version_ref(base), Kind.BASE_MODEL)
    _refuse_hosted(version)
    stored = {f.path: f.digest for f in version.files if f.stored and f.path in WANTED}
    return model_view(version.reference, {path: runtime.blobs.get(digest) for path, digest in stored.items()})


def seen(child: LimitedChild, view: ModelView, document: PromptDocument, messages: Messages) -> Seen:
    """What a base model sees of a prompt that is filled in, and what room that leaves."""
    text = view.text(child, messages, document.tools)
    tokens = view.tokens(text, raw=document.is_completion or view.template(document.tools) is None)
    answer = document.generation.max_new_tokens
    left = None if view.window is None else view.window - tokens - answer
    return Seen(view.base, text, tokens, view.window, answer, left)


# ---------------------------------------------------------------------------------------------------------


def _rendered(
    runtime: Runtime | None, document: PromptDocument, variables: Mapping[str, Any], base: str | None
) -> Rendered:
    values = as_values(document.variables, variables)
    with LimitedChild() as child:
        messages = _filled(child, document, values)
        if base is None or runtime is None:
            return Rendered(messages, values)
        found = seen(child, view_of(runtime, base), document, messages)
    if found.window is not None and found.tokens >= found.window:
        raise InvalidInputError(
            f"the prompt does not fit into the context of {found.base}",
            where=found.base,
            expected=f"fewer than {found.window} tokens, so that there is room for an answer",
            found=f"{found.tokens} tokens",
            fix="shorten the prompt or its values",
        )
    return Rendered(messages, values, found)


def _filled(child: LimitedChild, document: PromptDocument, values: Mapping[str, Any]) -> Messages:
    if document.template == "simple":
        return render(document, values)
    parts = pieces(document, values)
    return assembled([(p.role, text) for p, text in zip(parts, filled(child, parts), strict=True)])


def _refuse_hosted(base: Version) -> None:
    if is_hosted(base):
        raise InvalidInputError(
            f"{base.reference} is hosted by {base.manifest['provider']}: what it sees is not known here",
            where=base.reference,
            expected="a base model from a directory or a repository",
            found=str(base.manifest["model"]),
        )
