"""How much of the context a prompt leaves with the shortest and the longest values that it declares."""

from __future__ import annotations

from dataclasses import dataclass

from registry.domain.errors import InvalidInputError
from registry.domain.manifests import Version
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.headroom import longest, most_tokens, shortest, unbounded
from registry.integrations.limited_child import LimitedChild
from registry.services import rendering
from registry.services.runtime import Runtime


@dataclass(frozen=True, slots=True)
class DeclaredTokens:
    """Tokens of a prompt with its shortest values, and at most so many with its longest.

    Both are None where there is a `reason`: `unbounded` for text of any length, `not_rendered` for a template, chat
    template or tokenizer that fails with such values.
    """

    least: int | None = None
    most: int | None = None
    reason: str = ""


def declared_tokens(runtime: Runtime, document: PromptDocument, base: Version, limit: int) -> DeclaredTokens:
    """Count them as the base model sees the prompt; nothing longer than `limit` characters is put in."""
    if unbounded(document.variables):
        return DeclaredTokens(reason="unbounded")
    try:
        view = rendering.view_of(runtime, base.reference)
        with rendering.filling(document) as fill, LimitedChild() as child:
            short = rendering.seen(child, view, document, fill(shortest(document.variables)))
            long = view.text(child, fill(longest(document.variables, limit + 1)), document.tools)
    except InvalidInputError:
        return DeclaredTokens(reason="not_rendered")
    return DeclaredTokens(short.tokens, most_tokens(short, long))
