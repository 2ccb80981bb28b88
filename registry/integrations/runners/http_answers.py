"""What a server of the OpenAI protocol says: models that it has, and texts that it generated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from registry.domain.text import is_text

MAX_MODELS = 10_000
MAX_WORD = 1024
"""Characters of a name or fingerprint: it is kept with the run."""
_UNLIKELIEST = 1e6
"""Below no log-probability goes, for numbers that servers put in place of minus infinity."""
_REASONS = {"stop": "eos", "length": "length", "content_filter": "content_filter"}


@dataclass(frozen=True, slots=True)
class Card:
    """A model of a server. `root` is what it was loaded from and `parent` the base of an adapter, where it says so."""

    name: str
    root: str
    parent: str
    owner: str
    window: int | None


@dataclass(frozen=True, slots=True)
class Said:
    """One generated text. `fingerprint` is empty and `usage` None where the server does not tell."""

    model: str
    fingerprint: str
    text: str
    finish_reason: str
    usage: tuple[int, int] | None
    """Tokens of the prompt and of the text."""


def read_models(document: Mapping[str, Any]) -> tuple[Card, ...] | None:
    """The models of `GET /models`; None if the document is no such list."""
    listed = document.get("data")
    if not isinstance(listed, list) or len(listed) > MAX_MODELS:
        return None
    cards = [_card(item) for item in listed]
    return tuple(card for card in cards if card is not None) if all(cards) else None


def read_said(document: Mapping[str, Any], stops: Sequence[str]) -> Said | str:
    """The text of a chat completion or a completion, else in words what is wrong with it.

    `finish_reason` is that of a runner: the protocol says `stop` both for a text that stopped by itself ("eos") and
    for one that came to one of `stops` ("stop"), and some servers say which in `stop_reason`.
    """
    choices = document.get("choices")
    if not isinstance(choices, list) or len(choices) != 1 or not isinstance(choices[0], dict):
        return "an answer without exactly one choice"
    text, wrong = _text(choices[0])
    if wrong:
        return wrong
    given = choices[0].get("finish_reason")
    reason = _REASONS.get(given) if isinstance(given, str) else None
    if reason is None:
        told = given if isinstance(given, str) else "none that is a text"
        return f"an answer that ended for a reason nobody asked for: {told}"
    if reason == "eos" and stops and ("stop_reason" not in choices[0] or choices[0]["stop_reason"] in stops):
        reason = "stop"
    return Said(_word(document, "model"), _word(document, "system_fingerprint"), text, reason, _usage(document))


def read_tops(document: Mapping[str, Any]) -> dict[str, float]:
    """Log-probabilities of the likeliest first tokens, by their texts; empty where the answer does not tell them.

    A chat completion lists them for each token of the text, a completion has a mapping for each.
    """
    choices = document.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    told = choice.get("logprobs") if isinstance(choice, dict) else None
    if not isinstance(told, dict):
        return {}
    content, mappings = told.get("content"), told.get("top_logprobs")
    found: object = mappings[0] if isinstance(mappings, list) and mappings else None
    if isinstance(content, list) and content and isinstance(content[0], dict):
        listed = content[0].get("top_logprobs")
        tops = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        found = {one.get("token"): one.get("logprob") for one in tops if isinstance(one.get("token"), str)}
    pairs = found.items() if isinstance(found, dict) else ()
    return {token: float(value) for token, value in pairs if _is_number(value) and not _is_half(token)}


# ---------------------------------------------------------------------------------------------------------


def _is_number(value: object) -> bool:
    return isinstance(value, float | int) and abs(value) < _UNLIKELIEST


def _is_half(token: str) -> bool:
    """Whether a token is part of a character, which servers spell in several ways."""
    return "\ufffd" in token


def _card(item: object) -> Card | None:
    if not isinstance(item, dict) or not _word(item, "id"):
        return None
    window = item.get("max_model_len")
    return Card(
        _word(item, "id"),
        _word(item, "root"),
        _word(item, "parent"),
        _word(item, "owned_by"),
        window if type(window) is int and window > 0 else None,
    )


def _word(document: Mapping[str, Any], key: str) -> str:
    value = document.get(key)
    if not isinstance(value, str) or len(value) > MAX_WORD:
        return ""
    return value if "\x00" not in value and is_text(value) else ""


def _text(choice: Mapping[str, Any]) -> tuple[str, str]:
    """The text, and what is wrong with it."""
    message = choice.get("message", choice)
    if not isinstance(message, dict):
        return "", "an answer whose message is none"
    if message.get("tool_calls") or message.get("function_call"):
        return "", "a call of a tool, though none was offered"
    if message.get("reasoning_content") or message.get("reasoning"):
        return "", "a text whose reasoning was taken out; start the server without a reasoning parser"
    given = message.get("content") if "message" in choice else message.get("text")
    text = message.get("refusal") or "" if given is None else given
    if not isinstance(text, str):
        return "", "an answer whose text is none"
    if "\x00" in text or not is_text(text):
        return "", "a text with U+0000 or half a character"
    return text, ""


def _usage(document: Mapping[str, Any]) -> tuple[int, int] | None:
    usage = document.get("usage")
    if not isinstance(usage, dict):
        return None
    prompt, completion = usage.get("prompt_tokens"), usage.get("completion_tokens")
    if type(prompt) is int and type(completion) is int and 0 <= prompt < 2**31 and 0 <= completion < 2**31:
        return prompt, completion
    return None
