"""Servers that run models: where they are, and under which names they have what a release is made of.

A server that reloads an adapter under the name it had may go on answering from what it kept of the former one. So a
name that is asked for says which content it means: `support-lora@0123456789ab`, by the digest of the version.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv6Address
from typing import Any
from urllib.parse import urlsplit

from registry.domain.digests import Digest
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.generation import GenerationParameters
from registry.domain.text import check_text

PROTOCOL = "openai"
DIGITS = 12
"""Of a digest in a name."""
FULL_WEIGHT = "1"
MAX_STOPS = 4
"""Texts to stop at that every server takes."""
EXTENDED = frozenset({"vllm", "sglang"})
"""Engines, by what they say of themselves, that take `top_k` and `repetition_penalty` besides the protocol's own."""

_EXAMPLE = "openai:http://HOST:8000/v1"
_ENDING = re.compile(r"@([0-9a-f]{12})$")
_REPOSITORY = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
_KEY = re.compile(r"[\x21-\x7e]+")


@dataclass(frozen=True, slots=True)
class ServingAddress:
    """Where a server answers the OpenAI protocol: `url` ends with its version, `http://host:8000/v1`."""

    url: str

    @property
    def origin(self) -> str:
        """The same without that version, where a server keeps what is no part of the protocol."""
        return self.url.removesuffix("/v1")


def parse_serving(text: str) -> ServingAddress:
    """Read `openai:http://host:8000/v1`. Raises InvalidInputError, which repeats no password."""
    check_text(text, "the runner", where="--runner")
    protocol, _, url = text.partition(":")
    if protocol != PROTOCOL:
        raise _unreadable("another kind of runner")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
        if "[" in parts.netloc:
            IPv6Address(host or "")
    except ValueError as error:
        raise _unreadable("it is no URL") from error
    if parts.scheme not in ("http", "https") or not host:
        raise _unreadable("a URL of another scheme, or without a host")
    if "@" in parts.netloc:
        raise _unreadable("a user or password in the URL", "export TANDEM_RUNNER_KEY, which nobody records")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise _unreadable("a query or a fragment in the URL")
    if not url.isascii() or any(character <= " " or character == "\\" for character in url):
        raise _unreadable("characters that no URL has")
    return ServingAddress(f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}")


def check_key(key: str) -> str:
    """The key of a server. Raises InvalidInputError, which does not repeat it."""
    if _KEY.fullmatch(key) is None:
        raise InvalidInputError(
            "the key of the runner is none",
            where="TANDEM_RUNNER_KEY",
            expected="letters, digits and signs of ASCII, without blanks",
            found="other characters",
        )
    return key


def served_name(name: str, digest: Digest) -> str:
    """What a server calls a version that it serves: its name and the first digits of its digest."""
    return f"{name}@{digest.removeprefix('sha256:')[:DIGITS]}"


def named_digest(name: str) -> str | None:
    """The digits of a digest that a name ends with, also if it is the last part of a path."""
    found = _ENDING.search(name.rstrip("/"))
    return found[1] if found else None


def base_names(name: str, digest: Digest, manifest: Mapping[str, Any]) -> tuple[str, ...]:
    """Names under which a server may have a base model: by its digest, its repository, or its provider's name."""
    known = [served_name(name, digest), manifest.get("repository"), manifest.get("model")]
    return tuple(str(one) for one in known if one)


def is_repository(text: str) -> bool:
    """Whether it names a repository of the Hub, and is no path."""
    return _REPOSITORY.fullmatch(text) is not None


def refuse_untold(parameters: GenerationParameters, tools: str | None, engine: str) -> None:
    """Raise InvalidInputError for what this server cannot be told, all of it at once."""
    sampled = float(parameters.temperature) > 0
    faults = []
    if tools is not None:
        faults.append(_untold("tools", "no tools", "a server takes calls out of the text by rules of its own"))
    if engine not in EXTENDED:
        if sampled and parameters.top_k:
            faults.append(_untold("top_k", "0", str(parameters.top_k)))
        if float(parameters.repetition_penalty) != 1.0:
            faults.append(_untold("repetition_penalty", "1", parameters.repetition_penalty))
        if len(parameters.stop) > MAX_STOPS:
            faults.append(_untold("stop", f"at most {MAX_STOPS} texts", f"{len(parameters.stop)} texts"))
    if faults:
        raise InvalidInputError.of("what the release asks of the server", faults)


def told(parameters: GenerationParameters, seed: int, engine: str) -> dict[str, Any]:
    """The generation parameters as the protocol spells them.

    An engine that would fill in the base model's own defaults for what is left out is told all of it.
    """
    sampled = float(parameters.temperature) > 0
    body: dict[str, Any] = {
        "temperature": float(parameters.temperature),
        "top_p": float(parameters.top_p) if sampled else 1.0,
        "max_tokens": parameters.max_new_tokens,
        "stream": False,
    }
    if parameters.stop:
        body["stop"] = list(parameters.stop)
    if sampled:
        body["seed"] = seed % 2**31  # some servers keep it in 32 bits with a sign
    if engine in EXTENDED:
        body["repetition_penalty"] = float(parameters.repetition_penalty)
        body["top_k"] = (parameters.top_k if sampled else 0) or -1
        body["min_p"] = 0.0
    return body


# ---------------------------------------------------------------------------------------------------------


def _untold(key: str, expected: str, found: str) -> Fault:
    return Fault(
        f"this server cannot be told the release's {key}",
        where=f"generation.{key}" if key != "tools" else key,
        expected=expected,
        found=found,
        fix="run it here, without --runner",
    )


def _unreadable(why: str, fix: str = "") -> InvalidInputError:
    return InvalidInputError(
        "not the address of a runner", where="--runner", expected=f"{_EXAMPLE}, or with https", found=why, fix=fix
    )
