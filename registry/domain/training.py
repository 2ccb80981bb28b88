"""How an adapter was trained, as its author, the trainer or the command line tell it.

A `tandem-training.yaml` beside the adapter holds a `TrainingDocument`; what the registry keeps is a `TrainingRecord`,
whose references are resolved. It stands beside the version, never in its manifest: the same tensors are the same
adapter, whatever is told of them, now or later. What is told later completes and corrects what was told before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

import yaml
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, ValidationError

from registry.domain.digests import MAX_INTEGER, canonical_json, decimal_text, parse_digest
from registry.domain.documents import DecimalText, load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.frozen import Frozen
from registry.domain.manifests import Relation
from registry.domain.names import parse_version_ref
from registry.domain.text import invisible
from registry.domain.wording import faults_of, path_text, unknown

TRAINING_FILE = "tandem-training.yaml"
TRAINED_ON, SOURCE, PARENT, TRAINING = "trained-on", "source", "parent", "training"
"""The relations that tell where an adapter comes from."""
MAX_ENTRIES = 500
"""Hyperparameters, and versions of frameworks."""
MAX_RECORD = 64 * 1024
"""Bytes of a record in canonical form."""
CODE_PATHS = 20
"""Paths that are listed of what a patch does not cover."""

_SECRET = re.compile(
    r"(^|[_./-])((api|access|secret|private)[_-]?key|secret|passw(or)?d|credentials?"
    r"|(?<!pad_)(?<!eos_)(?<!bos_)(?<!unk_)(?<!sep_)(?<!cls_)(?<!mask_)token)$",
    re.IGNORECASE,
)
"""Names of hyperparameters that hold secrets; those of special tokens of a tokenizer do not."""
_SECRET_IN_ADDRESS = re.compile(r"(^|[_.-])(token|key|apikey|secret|password|signature|sig|auth|credential)$", re.I)
_COMMIT = re.compile(r"[0-9a-f]{40}([0-9a-f]{24})?")
_DIGITS = re.compile(r"[0-9]{1,20}")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


def clean_remote(remote: str) -> str:
    """The address of a git remote without what could be a secret: user and password, query and fragment."""
    scheme, mark, rest = remote.partition("://")
    if not mark:
        return remote
    host, slash, path = re.split(r"[?#]", rest, maxsplit=1)[0].partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


def _visible(text: str) -> str:
    found = invisible(text)
    if found is not None:
        raise ValueError(f"holds a character that nobody sees: {found}")
    return text


def _reference(text: str) -> str:
    try:
        parse_version_ref(text)
    except InvalidInputError as error:
        raise ValueError(f"{error.message}: expected {error.expected}") from error
    return text


def _digest(text: str) -> str:
    try:
        return parse_digest(text)
    except InvalidInputError as error:
        raise ValueError("must be sha256: and 64 hexadecimal digits") from error


def _commit(text: str) -> str:
    if not _COMMIT.fullmatch(text):
        raise ValueError("must be a whole commit: 40 or 64 hexadecimal digits in lower case")
    return text


def _remote(text: str) -> str:
    scheme, mark, rest = text.partition("://")
    user, at, _ = rest.partition("/")[0].rpartition("@")
    if mark and at and (scheme.startswith("http") or ":" in user):
        raise ValueError("holds credentials: write the address without them")
    return _visible(text)


def _https(text: str) -> str:
    try:
        parts = urlsplit(_visible(text))
    except ValueError as error:
        raise ValueError(f"is not an address: {error}") from error
    if parts.scheme != "https" or not parts.hostname or " " in text:
        raise ValueError("must be an address that begins with https://")
    names = [name for name, _ in (*parse_qsl(parts.query), *parse_qsl(parts.fragment))]
    if parts.username is not None or parts.password is not None or any(map(_SECRET_IN_ADDRESS.search, names)):
        raise ValueError("holds credentials: write the address without them")
    return text


def _setting(value: object) -> str:
    """A hyperparameter as text: a number in its one spelling, `true`, `false`, or a word as it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        raise ValueError(f'write this number in quotes: "{value!r}"')
    if not isinstance(value, str | int):
        raise ValueError("must be a single value: text, a number in quotes, true or false")
    text = str(value)
    return decimal_text(text) if _NUMBER.fullmatch(text) else _visible(text)


def _not_secret(values: dict[str, str]) -> dict[str, str]:
    for name in values:
        if _SECRET.search(name):
            raise ValueError(f"{name} looks like a secret: leave it out, for what is recorded stays")
    return values


def _not_negative(text: str) -> str:
    if text.startswith("-"):
        raise ValueError("must not be negative")
    return text


Line = Annotated[str, Field(min_length=1, max_length=500), AfterValidator(_visible)]
Reference = Annotated[str, AfterValidator(_reference)]
DigestText = Annotated[str, AfterValidator(_digest)]
Amount = Annotated[DecimalText, AfterValidator(_not_negative)]
Name = Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_./-]{0,99}$")]
Setting = Annotated[str, Field(min_length=1, max_length=1000), BeforeValidator(_setting)]
Count = Annotated[int, Field(ge=0, le=MAX_INTEGER)]


class _Told(Frozen):
    model_config = ConfigDict(defer_build=True, frozen=True, extra="forbid", strict=True)


class Untracked(_Told):
    """Files in the work tree that git does not know: how many, of how many bytes, and the digest of all of them,
    which is absent where there were too many to read."""

    files: Count
    size: Count
    digest: DigestText | None = None


class Code(_Told):
    """Where the training code stood. `patch` is the digest of what was not committed; `submodules` have changes of
    their own, which no patch covers."""

    commit: Annotated[str, AfterValidator(_commit)]
    remote: Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_remote)] | None = None
    path: Line | None = None
    dirty: bool | None = None
    patch: DigestText | None = None
    untracked: Untracked | None = None
    submodules: tuple[Line, ...] | None = None


class Cost(_Told):
    """What the training cost: an amount of a currency of ISO 4217."""

    amount: Amount
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class TrainingFacts(_Told):
    """What is told of a training besides what it refers to."""

    code: Code | None = None
    hyperparameters: Annotated[dict[Name, Setting], Field(max_length=MAX_ENTRIES), AfterValidator(_not_secret)] = Field(
        default_factory=dict
    )
    seed: Count | None = None
    hardware: Line | None = None
    wall_seconds: Amount | None = None
    cost: Cost | None = None
    run_url: Annotated[str, Field(max_length=2000), AfterValidator(_https)] | None = None
    frameworks: Annotated[dict[Name, Line], Field(max_length=MAX_ENTRIES)] = Field(default_factory=dict)

    def content(self) -> dict[str, Any]:
        """What is told, without what is not."""
        return {k: v for k, v in self.model_dump(mode="json", exclude_none=True).items() if v not in ({}, [])}


class TrainingDocument(TrainingFacts):
    """A `tandem-training.yaml`. References are as their author wrote them."""

    datasets: tuple[Reference, ...] = ()
    parent: Reference | None = None


class Referred(_Told):
    """A version, as it was resolved."""

    ref: Reference
    digest: DigestText


class TrainingRecord(TrainingFacts):
    """A training as it is kept: what it refers to by reference and digest."""

    datasets: tuple[Referred, ...] = ()
    parent: Referred | None = None

    @property
    def tells(self) -> bool:
        """Whether it says anything that the other relations of a version do not."""
        return bool(self.content().keys() - {"datasets", "parent", "code"})


F = TypeVar("F", bound=TrainingFacts)

_SCALARS = ("seed", "hardware", "wall_seconds", "run_url")
_NESTED = ("cost", "hyperparameters", "frameworks")
_ELSEWHERE = {"datasets": "--trained-on REF", "parent": "--parent REF", "code": "--source PATH"}
KEYS = (*_SCALARS, "cost.amount", "cost.currency", "hyperparameters.NAME", "frameworks.NAME")
"""What `--set` may set."""


def parse_training(text: str, source: str) -> TrainingDocument:
    """The document in a YAML file. Raises InvalidInputError with every fault and its line."""
    document = validate(TrainingDocument, load_yaml(text, source))
    _demand_size(document, source)
    return document


def training_text(document: TrainingDocument) -> str:
    """The file of a document, which `parse_training` reads back as the same."""
    return str(yaml.safe_dump(document.content(), allow_unicode=True, sort_keys=True, width=1000))


def with_settings(document: TrainingDocument, settings: Mapping[str, str]) -> TrainingDocument:
    """The document with the assignments of a command line laid over it.

    Raises InvalidInputError for unknown keys, those that have options of their own, and values that do not fit.
    """
    faults = [fault for key in settings if (fault := _fault_of_key(key))]
    if faults:
        raise InvalidInputError.of("--set", faults)
    content = document.content()
    for key, value in settings.items():
        group, _, name = key.partition(".")
        if name:
            content[group] = {**content.get(group, {}), name: value}
        else:
            content[key] = int(value) if key == "seed" and _DIGITS.fullmatch(value) else value
    try:
        completed = TrainingDocument.model_validate_json(canonical_json(content))
    except ValidationError as error:
        places = faults_of(TrainingDocument, content, error, lambda path: f"--set {path_text(path)}")
        raise InvalidInputError.of("--set", places) from error
    _demand_size(completed, "--set")
    return completed


def completed(before: F, told: F) -> F:
    """What was told before, completed and corrected by what is told now: mappings key by key, lists by what is new."""
    old, new = before.content(), told.content()
    whole = {**old, **new}
    for group in ("hyperparameters", "frameworks"):
        if group in whole:
            whole[group] = {**old.get(group, {}), **new.get(group, {})}
    if "datasets" in whole:
        earlier = old.get("datasets", [])
        whole["datasets"] = [*earlier, *(item for item in new.get("datasets", []) if item not in earlier)]
    return type(before).model_validate_json(canonical_json(whole))


def cost_told(relations: Sequence[Relation]) -> Cost | None:
    """What a version's training cost, as was told last; None if nobody told."""
    told = next((r.detail.get("cost") for r in reversed(relations) if r.kind == TRAINING), None)
    return None if told is None else Cost.model_validate(told)


# ---------------------------------------------------------------------------------------------------------


def _demand_size(document: TrainingDocument, where: str) -> None:
    size = len(canonical_json(document.content()))
    if size > MAX_RECORD:
        raise InvalidInputError(
            "too much is told of the training", where=where, expected=f"at most {MAX_RECORD} bytes", found=str(size)
        )


def _fault_of_key(key: str) -> Fault | None:
    group, _, name = key.partition(".")
    if key in _SCALARS or (name and group in _NESTED):
        return None
    if group in _ELSEWHERE:
        return Fault(f"{group} is not set so", f"--set {key}", _ELSEWHERE[group], key, f"use {_ELSEWHERE[group]}")
    fault = unknown("key", key, KEYS, f"--set {key}")
    fix = fault.fix or f"a hyperparameter is set as hyperparameters.{key}=VALUE"
    return Fault(fault.message, fault.where, fault.expected, fault.found, fix)
