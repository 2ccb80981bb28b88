"""Counting tokens with the tokenizer of a release, as the runner in this process would."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from registry.domain.errors import InvalidInputError
from registry.integrations.runners.local import load_tokenizer
from registry.integrations.runners.local_session import prompt_tokens


@dataclass(frozen=True, slots=True)
class Counter:
    """A base model's tokenizer. `template` is its chat template, None where it has none."""

    tokenizer: Any
    template: str | None

    @property
    def dated(self) -> bool:
        """Whether the chat template prints the date it is told."""
        return self.template is not None and "date_string" in self.template

    def prompt(self, messages: Sequence[Mapping[str, str]], tools: str | None = None) -> int:
        """Tokens of a prompt, with those that the chat template adds; `tools` are what the release offers."""
        return len(prompt_tokens(self.tokenizer, messages, tools))

    def text(self, text: str) -> int:
        """Tokens of a generated text, without the one that ends it."""
        return len(self.tokenizer(text, add_special_tokens=False)["input_ids"])


def counter_of(base: Path) -> Counter | None:
    """The tokenizer in a base model's folder; None where there is none. Raises InvalidInputError for a broken one."""
    if not any(base.glob("tokenizer*")):
        return None
    transformers = importlib.import_module("transformers")
    strict = importlib.import_module("huggingface_hub.errors").StrictDataclassError
    try:
        tokenizer = load_tokenizer(transformers, base)
    except (OSError, ValueError, RuntimeError, KeyError, TypeError, strict) as error:
        raise InvalidInputError(
            "the base model's tokenizer cannot be loaded",
            where=str(base),
            expected="a tokenizer of Transformers",
            found=f"{type(error).__name__}: {error}"[:300],
        ) from error
    template = None if tokenizer.chat_template is None else str(tokenizer.get_chat_template())
    return Counter(tokenizer, template)
