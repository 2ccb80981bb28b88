"""The small files that adapters and base models have in common: tokenizer settings and chat template."""

from __future__ import annotations

from typing import Any

from registry.domain.adapters.strict_json import parse_object
from registry.domain.bases import CHAT_TEMPLATE_FILE
from registry.domain.errors import InvalidInputError
from registry.integrations.files import GivenFile

TOKENIZER_CONFIG = "tokenizer_config.json"
_MAX_CONFIG = 16 * 1024 * 1024


def chat_template_of(files: dict[str, GivenFile], where: str) -> str | None:
    """The chat template that Transformers would use: of its own file, else of the tokenizer's configuration.

    Raises InvalidInputError if it is not text, or if the tokenizer would import code.
    """
    settings = _tokenizer_settings(files, where)
    if CHAT_TEMPLATE_FILE in files:
        return _text(files[CHAT_TEMPLATE_FILE].data, f"{where}/{CHAT_TEMPLATE_FILE}")
    template = settings.get("chat_template")
    if isinstance(template, list):
        defaults = [t.get("template") for t in template if isinstance(t, dict) and t.get("name") == "default"]
        template = defaults[0] if len(defaults) == 1 else False
    if template is None or isinstance(template, str):
        return _sayable(template or None, f"{where}/{TOKENIZER_CONFIG}: chat_template")
    raise InvalidInputError(
        "the chat template cannot be told",
        where=f"{where}/{TOKENIZER_CONFIG}: chat_template",
        expected='a text, or a list with one named "default"',
        found=type(settings["chat_template"]).__name__,
        fix=f"write the template to {CHAT_TEMPLATE_FILE}",
    )


def refuse_remote_code(document: dict[str, Any], where: str) -> None:
    """Raises InvalidInputError if a configuration names code to import."""
    if document.get("auto_map"):
        raise InvalidInputError(
            "remote code is never run",
            where=f"{where}: auto_map",
            expected="absent",
            found=repr(document["auto_map"])[:80],
            fix="use an architecture that Transformers itself has, and remove auto_map",
        )


def _tokenizer_settings(files: dict[str, GivenFile], where: str) -> dict[str, Any]:
    if TOKENIZER_CONFIG not in files:
        return {}
    place = f"{where}/{TOKENIZER_CONFIG}"
    settings = parse_object(files[TOKENIZER_CONFIG].data, place, _MAX_CONFIG)
    refuse_remote_code(settings, place)
    return settings


def _sayable(template: str | None, where: str) -> str | None:
    r"""A text of JSON, in which `\ud800` stands for half a character."""
    try:
        (template or "").encode()
    except UnicodeEncodeError as error:
        raise InvalidInputError("not text", where=where, expected="Unicode", found="half a character") from error
    return template


def _text(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInputError("not text", where=where, expected="UTF-8", found=str(error)) from error
