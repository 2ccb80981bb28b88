"""What a server tells its operators: one line of JSON for each thing that happened, and no secret in any.

Texts in a line are somebody else's, most of them: whatever they hold, a line stays one line, and what looks like a
token, a key or a password is left out of it before it is written.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

NAME = "tandem.server"
MAX_TEXT = 2000
"""Characters of one text in a line; a traceback may have ten times as many."""

_REDACTED = "[redacted]"
_SECRETS = (
    re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.DOTALL),
    re.compile(r"tdm_[0-9A-Za-z_]+"),
    re.compile(r"eyJ[\w-]{8,}(?:\.[\w-]*){0,2}"),
    re.compile(r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b"),
    re.compile(r"\b(?:gh[pousr]_|github_pat_|glpat-|hf_|sk-|pypi-|xox[abeoprs]-|AIza)[\w-]{10,}"),
    re.compile(r"(?<=://)[^/\s@]*:[^/\s@]*(?=@)"),
    re.compile(r"(?i)\b(?:bearer|basic)\s+[^\s\"',]+"),
    re.compile(
        r"(?i)(?<![a-z])(?:password|passwd|pwd|secret|token|api[_-]?key|authorization|signature|credential)s?[\"']?\s*"
        r"[=:]\s*[\"']?[^\s\"'&,}]+"
    ),
)
"""In this order: what names a scheme goes before what names a header."""
_LONG = re.compile(r"[0-9A-Za-z+_-]{40,}")
_MIXED = (re.compile("[0-9]"), re.compile("[A-Z]"), re.compile("[a-z]"))
"""What is as long as a key and has letters of both cases and digits, which no digest and no name of ours has."""
_HARMLESS = re.compile(r"[0-9a-z./@]*|[0-9A-Za-z./@]{0,10}")
"""What is no secret by any of these, at a glance: most of what a request is told by."""
_SHORT = 40
"""Characters of a text that is kept in mind with how it is written; every token has more."""


@dataclass(slots=True)
class Seen:
    """What is known of the request that is worked on; filled in as it becomes known."""

    request: str
    account: str | None = None
    log: str | None = None
    """What it wrote in the log of the registry."""


SEEN: ContextVar[Seen | None] = ContextVar("seen", default=None)
"""Lines that are written meanwhile, also by threads that work for a request, name it."""


def redacted(text: str) -> str:
    """A text without what looks like a secret."""
    for secret in _SECRETS:
        text = secret.sub(_REDACTED, text)
    return _LONG.sub(lambda found: _REDACTED if all(each.search(found[0]) for each in _MIXED) else found[0], text)


class Lines(logging.Formatter):
    """A record as a line of JSON; what a record brings in `told` are fields of it."""

    def format(self, record: logging.LogRecord) -> str:
        told: dict[str, Any] = {
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        seen = SEEN.get()
        if seen is not None:
            told |= {"request": seen.request, "account": seen.account}
        told |= getattr(record, "told", {})
        # One of these is written for each request, so that most of them are put together without a look at what is in
        # a text: nothing that is harmless has to be escaped.
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        parts = [f', "{key}": {_encoded(value)}' for key, value in told.items() if value is not None]
        if record.exc_info:
            parts.append(f', "error": {json.dumps(_safe(self.formatException(record.exc_info), 10 * MAX_TEXT))}')
        return f'{{"at": "{at}"{"".join(parts)}}}'


def configuration(level: str = "INFO") -> Mapping[str, Any]:
    """How a server process logs, for `logging.config.dictConfig`: everything through `Lines`, on stderr."""
    loggers = {
        name: {"handlers": ["stderr"], "level": "WARNING", "propagate": False} for name in ("uvicorn", "asyncio")
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"lines": {"()": "registry.server.logs.Lines"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
        "loggers": {**loggers, NAME: {"handlers": ["stderr"], "level": level, "propagate": False}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
    }


def _encoded(value: Any) -> str:
    """A value as JSON, without what looks like a secret."""
    if isinstance(value, str):
        return _short(value) if len(value) <= _SHORT else json.dumps(_safe(value))
    return repr(value) if type(value) is int else json.dumps(value)


@lru_cache(256)
def _short(text: str) -> str:
    """The same for a short text: most lines tell what others told."""
    return f'"{text}"' if _HARMLESS.fullmatch(text) else json.dumps(redacted(text))


def _safe(value: Any, longest: int = MAX_TEXT) -> Any:
    if not isinstance(value, str):
        return value
    # cut twice: no pattern is looked for in a text without end, and none is cut in two unseen
    text = redacted(value[: 2 * longest])
    return text if len(text) <= longest else text[:longest] + "…"
