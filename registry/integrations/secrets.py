"""Secrets in text, by the detectors of detect-secrets (Yelp, Apache-2.0): those that know a token by its form.

Left out are its detectors by entropy and by key word, which take prose for secrets, and whatever would ask the network
whether a token is in use. The tokens of two services that people paste into prompts are added in its own terms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

_DETECTORS = {
    "artifactory": "ArtifactoryDetector",
    "aws": "AWSKeyDetector",
    "azure_storage_key": "AzureStorageKeyDetector",
    "basic_auth": "BasicAuthDetector",
    "cloudant": "CloudantDetector",
    "discord": "DiscordBotTokenDetector",
    "github_token": "GitHubTokenDetector",
    "gitlab_token": "GitLabTokenDetector",
    "jwt": "JwtTokenDetector",
    "mailchimp": "MailchimpDetector",
    "npm": "NpmDetector",
    "openai": "OpenAIDetector",
    "private_key": "PrivateKeyDetector",
    "pypi_token": "PypiTokenDetector",
    "sendgrid": "SendGridDetector",
    "slack": "SlackDetector",
    "square_oauth": "SquareOAuthDetector",
    "stripe": "StripeDetector",
    "telegram_token": "TelegramBotTokenDetector",
    "twilio": "TwilioKeyDetector",
}
_FURTHER = {
    "Hugging Face Token": r"\bhf_[A-Za-z0-9]{30,40}\b",
    "Anthropic Key": r"\bsk-ant-[A-Za-z0-9_-]{24,}\b",
    "OpenAI Project Key": r"\bsk-proj-[A-Za-z0-9_-]{40,}\b",
}
_LONG = 16
"""Characters of a secret that four of which may be shown without giving it away."""


@dataclass(frozen=True, slots=True)
class Secret:
    """What kind of secret stands on a line (counted from 1), and the first characters of a long one, never all."""

    kind: str
    line: int
    shown: str


def secrets_in(text: str) -> Sequence[Secret]:
    """The secrets in a text, by line."""
    return [
        secret for number, line in enumerate(text.splitlines(), 1) if line.strip() for secret in _in_line(line, number)
    ]


def _in_line(line: str, number: int) -> Iterator[Secret]:
    told: set[str] = set()
    for detector in _detectors():
        for value in sorted(detector.analyze_string(line)):
            # a template's own placeholder stands where a secret would
            if value and "{{" not in value and value not in told:
                told.add(value)
                yield Secret(detector.secret_type, number, f"{value[:4]}…" if len(value) >= _LONG else "")


@cache
def _detectors() -> tuple[Any, ...]:
    from importlib import import_module

    from detect_secrets.plugins.base import RegexBasedDetector

    found = [getattr(import_module(f"detect_secrets.plugins.{m}"), name)() for m, name in _DETECTORS.items()]
    further = [
        type(kind.replace(" ", ""), (RegexBasedDetector,), {"secret_type": kind, "denylist": [re.compile(form)]})()
        for kind, form in _FURTHER.items()
    ]
    return (*found, *further)
