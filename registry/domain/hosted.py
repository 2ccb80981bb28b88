"""Models that a provider runs: sealed by what names them for good, because their weights are nobody's to hash.

The digest binds provider and id. That the provider keeps answering with the same weights under that id is the
provider's promise; what can be checked here is that the id is one to which such a promise is given at all, a
fine-tuned model or a dated snapshot, and not a name that moves on by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from registry.domain.digests import without_nothing
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Manifest, seal
from registry.domain.wording import short

_PROVIDER = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/@-]{0,255}")
_SECRET = re.compile(
    r"(?<![A-Za-z0-9])(sk-[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{20,}|AIza[A-Za-z0-9_-]{30,}|A[KS]IA[A-Z0-9]{16}"
    r"|gh[pousr]_[A-Za-z0-9]{30,}|xox[abprs]-[A-Za-z0-9-]{10,}|eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,})"
)
"""Prefixes by which well-known providers mark their keys."""
_DATED = re.compile(
    r"(?<!\d)20\d\d-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])(?!\d)"  # 2024-07-18 and 20240718
    r"|[-@](\d{4}|00\d)(-preview)?$"  # gpt-4-0613, mistral-large-2407, gemini-1.5-pro-002
    r"|@\d+$|-v\d+:\d+$"  # a version of its own
)
_TUNED = re.compile(r"ft:[^:]+:[^:]*:[^:]*:[^:]+")
"""`ft:BASE:ORGANISATION:SUFFIX:ID`, as OpenAI names what a fine-tuning job made."""
_MOVING = re.compile(r"(^|[-:@/._])(latest|current|default|main)($|[-:@/._])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HostedModel:
    """A model by its provider's names. `job` is what trained it, `parent_model` what it was trained from."""

    provider: str
    model: str
    job: str | None = None
    parent_model: str | None = None


def seal_hosted(hosted: HostedModel) -> Manifest:
    """The manifest of a hosted model.

    Raises InvalidInputError with every fault: what is no identifier, what looks like a key, and a name that may stand
    for other weights tomorrow. A key is never repeated in the message.
    """
    faults = [*_malformed(hosted)] or [*_mutable(hosted)]
    if faults:
        raise InvalidInputError.of("hosted model", faults)
    content = without_nothing(
        {
            "source": "hosted",
            "provider": hosted.provider,
            "model": hosted.model,
            "job": hosted.job,
            "parent_model": hosted.parent_model,
        }
    )
    return seal(Kind.BASE_MODEL, content)


# ---------------------------------------------------------------------------------------------------------


def _malformed(hosted: HostedModel) -> Iterator[Fault]:
    for where, value, pattern, example in (
        ("--provider", hosted.provider, _PROVIDER, "a lower-case name such as openai"),
        ("--model", hosted.model, _IDENTIFIER, "the provider's id, such as ft:gpt-4o-mini:acme::abc123"),
        ("--job", hosted.job, _IDENTIFIER, "the id of the training job, such as ftjob-123"),
        ("--parent-model", hosted.parent_model, _IDENTIFIER, "a provider's id, such as gpt-4o-mini-2024-07-18"),
    ):
        if value is None:
            continue
        if _SECRET.search(value):
            found = f"{len(value)} characters that begin as keys do"
            fix = "leave it out, and revoke the key if anybody saw it: the registry needs no access to the provider"
            yield Fault(f"{where} holds what looks like a secret", where, example, found, fix)
        elif "://" in value or not pattern.fullmatch(value):
            # an address may carry a key in its query or before its @
            found = "an address" if "://" in value else short(value)
            yield Fault(f"{where} is not an identifier", where, example, found)


def _mutable(hosted: HostedModel) -> Iterator[Fault]:
    trained = hosted.job is not None and hosted.provider != "openai"
    if not _is_fixed(hosted.model) and (_MOVING.search(hosted.model) or not trained):
        yield Fault(
            "this id may stand for another model tomorrow",
            "--model",
            "a fine-tuned model (ft:BASE:ORGANISATION:SUFFIX:ID), or one with a date or version in its id",
            hosted.model,
            "name the dated snapshot; or, for a model that a job made elsewhere than at OpenAI, name the --job",
        )
    if hosted.parent_model is not None and not _is_fixed(hosted.parent_model):
        yield Fault(
            "this id may stand for another model tomorrow",
            "--parent-model",
            "an id with a date or version, such as gpt-4o-mini-2024-07-18",
            hosted.parent_model,
            "name the snapshot that the job started from, or leave it out",
        )
    if hosted.parent_model == hosted.model:
        yield Fault("a model is not its own parent", "--parent-model", "another model", hosted.model)


def _is_fixed(model: str) -> bool:
    if _MOVING.search(model):
        return False
    return bool(_TUNED.fullmatch(model) if model.startswith("ft:") else _DATED.search(model))
