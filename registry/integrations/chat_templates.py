"""The exact text that a base model sees: through its own chat template, counted by its own tokenizer.

A chat template is a program of whoever published the model, so a process with limits renders it, with the settings of
Transformers' `apply_chat_template`, whose bytes it gives. Neither Transformers nor torch is imported for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.adapters.strict_json import parse_object
from registry.domain.bases import CHAT_TEMPLATE_FILE
from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import TEXT
from registry.domain.prompts.tools import functions
from registry.integrations.limited_child import LimitedChild, command_of
from registry.integrations.templates_jinja import answered
from registry.integrations.tokenizer_files import TOKENIZER_CONFIG

TODAY = "01 Jan 2026"
"""The day that chat templates are told it is (`date_string`): one that prints the date would change texts overnight."""

TOKENIZER, CONFIG, SPECIAL = "tokenizer.json", "config.json", "special_tokens_map.json"
WANTED = (CONFIG, TOKENIZER, TOKENIZER_CONFIG, SPECIAL, CHAT_TEMPLATE_FILE)
"""The files of a base model that say what it sees."""

_NAMED = ("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token")
_WINDOWS = ("max_position_embeddings", "n_positions", "max_seq_len", "seq_length")
_NO_WINDOW = 1_000_000_000
"""A tokenizer's way to say that it knows of no limit is a number beyond this."""
_MAX_CONFIG = 16 * 1024 * 1024

Messages = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class ModelView:
    """How a base model looks at what it is given. `templates` are its chat templates by name."""

    base: str
    templates: Mapping[str, str]
    special: Mapping[str, str]
    extra: tuple[str, ...]
    """Special tokens that the tokenizer may not name itself."""
    tokenizer: str | None
    window: int | None
    """Tokens that prompt and answer may have together; None where nothing says so."""

    def text(self, child: LimitedChild, messages: Messages, tools: str | None) -> str:
        """What the model reads. Raises InvalidInputError if its chat template has no such messages or tools."""
        template = self.template(tools)
        refuse_unfit(template, messages, tools)
        if template is None or messages[0]["role"] == TEXT:
            return messages[0]["content"]
        values = {
            **self.special,
            "messages": [dict(message) for message in messages],
            "tools": functions(tools) if tools else None,
            "documents": None,
            "add_generation_prompt": True,
            "date_string": TODAY,
        }
        try:
            part = {"language": "chat", "template": template, "values": values}
            return answered(child, [part], [f"chat template of {self.base}"])[0]
        except InvalidInputError as error:
            raise refused_by_template(messages, error.found, error.where) from error

    def template(self, tools: str | None) -> str | None:
        """The chat template for a prompt with or without tools; None where the model has none."""
        if tools and "tool_use" in self.templates:
            return self.templates["tool_use"]
        return self.templates.get("default")

    def tokens(self, text: str, *, raw: bool) -> int:
        """How many tokens a text has; of a `raw` one, which no chat template made, with those the tokenizer adds.

        Raises InvalidInputError if the tokenizer's files do not tell.
        """
        if self.tokenizer is None:
            raise InvalidInputError(
                f"the tokens of {self.base} cannot be counted",
                where=self.base,
                expected=TOKENIZER,
                found="a base model without it",
                fix="save its tokenizer with Transformers, and register the base model with it",
            )
        named = list(dict.fromkeys([*self.special.values(), *self.extra]))
        job = {"tokenizer": self.tokenizer, "special": named, "text": text, "raw": raw}
        with LimitedChild(command_of("token_child", "tokenizers"), what="tokenizer") as child:
            told = child.ask(job)
        if isinstance(count := told.get("tokens"), int):
            return count
        raise InvalidInputError(
            "not a tokenizer", where=f"{self.base} {TOKENIZER}", found=str(told.get("refused"))[:1000]
        )


def model_view(base: str, files: Mapping[str, bytes]) -> ModelView:
    """Read the files of a base model by their names, of which some may be missing. Raises InvalidInputError."""
    settings = _object(files, TOKENIZER_CONFIG, base)
    older = _object(files, SPECIAL, base)
    special = {name: token for name in _NAMED if (token := _token(settings.get(name) or older.get(name))) is not None}
    tokenizer = files.get(TOKENIZER)
    return ModelView(
        base,
        _templates(files, settings),
        special,
        tuple(_extra(settings, older)),
        None if tokenizer is None else tokenizer.decode("utf-8", "replace"),
        _window(_object(files, CONFIG, base), settings),
    )


def refuse_unfit(template: str | None, messages: Messages, tools: str | None) -> None:
    """Raise InvalidInputError for what a base model with this chat template, or with none, cannot be given."""
    completion = messages[0]["role"] == TEXT
    if tools and (completion or template is None or "tools" not in template):
        raise InvalidInputError(
            "the model would never see the tools of this prompt",
            where="tools",
            expected="a chat prompt, and a base model whose chat template prints tools",
            found="a completion prompt" if completion else "a chat template without tools",
            fix="take another base model, or describe the tools in a message",
        )
    if completion:
        return
    if template is None:
        if len(messages) != 1 or messages[0]["role"] != "user":
            raise InvalidInputError(
                "the base model has no chat template, so it takes one plain text",
                expected="a prompt with a single user message",
                found=", ".join(message["role"] for message in messages),
            )
    elif "strftime_now" in template and "date_string" not in template:
        raise InvalidInputError(
            "the base model's chat template prints today's date, so that no result could be repeated",
            where="chat template",
            expected="a template without strftime_now, or one that takes the date as date_string",
            fix="register the base model with a template whose date is fixed",
        )


def refused_by_template(messages: Messages, reason: str, where: str = "chat template") -> InvalidInputError:
    """The error where a chat template does not take these messages."""
    return InvalidInputError(
        "the base model's chat template refuses these messages",
        where=where,
        found=f"{', '.join(message['role'] for message in messages)}: {reason}",
        fix="use the roles that the base model knows",
    )


# ---------------------------------------------------------------------------------------------------------


def _object(files: Mapping[str, bytes], name: str, base: str) -> dict[str, Any]:
    return parse_object(files[name], f"{base} {name}", _MAX_CONFIG) if name in files else {}


def _templates(files: Mapping[str, bytes], settings: Mapping[str, Any]) -> dict[str, str]:
    """As registering the base model read them: a file of its own goes before the tokenizer's configuration."""
    if CHAT_TEMPLATE_FILE in files:
        return {"default": files[CHAT_TEMPLATE_FILE].decode()}
    given = settings.get("chat_template")
    if isinstance(given, list):
        named = {item.get("name"): item.get("template") for item in given if isinstance(item, dict)}
        return {str(name): text for name, text in named.items() if isinstance(text, str)}
    return {"default": given} if isinstance(given, str) and given else {}


def _token(value: object) -> str | None:
    """A special token as it is written: as text, or as an object with its content."""
    content = value.get("content") if isinstance(value, dict) else value
    return content if isinstance(content, str) and content else None


def _extra(*settings: Mapping[str, Any]) -> list[str]:
    found: list[object] = []
    for one in settings:
        for key in ("extra_special_tokens", "additional_special_tokens"):
            listed = one.get(key)
            if isinstance(listed, dict | list):
                found += listed.values() if isinstance(listed, dict) else listed
        declared = one.get("added_tokens_decoder")
        if isinstance(declared, dict):
            found += [t for t in declared.values() if isinstance(t, dict) and t.get("special")]
    return [token for item in found if (token := _token(item)) is not None]


def _window(config: Mapping[str, Any], settings: Mapping[str, Any]) -> int | None:
    inner = config.get("text_config")
    text = inner if isinstance(inner, dict) else config
    declared = [next((text[key] for key in _WINDOWS if key in text), None), settings.get("model_max_length")]
    known = [int(n) for n in declared if isinstance(n, int | float) and not isinstance(n, bool) and 0 < n < _NO_WINDOW]
    return min(known, default=None)
