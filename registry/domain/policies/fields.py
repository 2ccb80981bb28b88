"""The values that a policy document may hold, each with what is refused and why."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from registry.domain.digests import decimal_text
from registry.domain.documents import DecimalText
from registry.domain.errors import InvalidInputError
from registry.domain.names import check_name, check_stage, parse_version_ref
from registry.domain.wording import Refused

REQUIRED = "required"
"""Stands for every suite that the application requires."""

EVERY_STAGE = "*"
"""Stands for every stage of every application, in the registry's own policy."""

PLACES = 12
"""Decimal places of a chance: those that bounds are told to."""

_REQUIREMENTS = 'must be ">= NUMBER" or "<= NUMBER"'
_REQUIREMENT = re.compile(r"(>=|<=)\s*(\S+)")
_WHOLE_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def _suite(value: str) -> str:
    if value == REQUIRED:
        return value
    name, _, pin = value.partition("@")
    try:
        if pin in {"", "latest"}:
            check_name(name)
            raise Refused(
                f"the suite {value} is not pinned",
                expected=f"`required`, or one version of it: {name}@3, {name}@sha256:…",
                fix="`tandem policy lock FILE --write` pins it",
            )
        reference = parse_version_ref(value)
    except InvalidInputError as error:
        raise ValueError("a suite is `required` or a reference such as answers@3 or answers@sha256:…") from error
    if reference.digest is not None and not _WHOLE_DIGEST.fullmatch(reference.digest):
        raise ValueError("a pin is the whole digest (64 hex digits); `tandem policy lock FILE` writes it")
    return value


def _no_bare_threshold(value: object) -> object:
    """A number alone does not say which side of it passes; as text it would be refused next."""
    bare = value
    if isinstance(value, str):
        try:
            bare = Decimal(value)
        except InvalidOperation:
            return value
    if isinstance(bare, int | float | Decimal) and not isinstance(bare, bool):
        number = value if isinstance(value, str) else repr(value)
        fix = f'write ">= {number}", or "<= {number}" where less is better'
        raise Refused(_REQUIREMENTS, "which side of the number passes", fix)
    return value


def _requirement(value: str) -> str:
    parts = _REQUIREMENT.fullmatch(value.strip())
    if parts is None:
        raise Refused(_REQUIREMENTS, "", 'write for example ">= 0.90"')
    try:
        return f"{parts[1]} {decimal_text(parts[2])}"
    except InvalidInputError as error:
        raise Refused(f"{parts[2][:40]!r} is not a number", "", 'write for example ">= 0.90"') from error


def _margin(value: str) -> str:
    if not 0 < Decimal(value) < 1:
        raise ValueError("a margin is more than 0 and less than 1, which no difference could fail")
    return value


def _distance(value: str) -> str:
    if Decimal(value) < 0:
        raise ValueError("a margin is more than 0: how far the release may fall behind, in the units of the metric")
    return value


def _share(value: str) -> str:
    if not 0 <= Decimal(value) < 1:
        raise ValueError("a share is at least 0 and less than 1")
    return value


def _confidence(value: str) -> str:
    if not Decimal("0.5") < Decimal(value) < 1:
        raise ValueError("a confidence level is more than 0.5 and less than 1")
    return check_places(value, "a confidence level")


def check_places(value: str, what: str) -> str:
    """The decimal, refused where it is finer than what bounds are computed in: nearer to 0 or 1 it would be that."""
    if len(value.partition(".")[2]) > PLACES:
        raise ValueError(f"{what} has at most {PLACES} decimal places")
    return value


def _against(value: object) -> object:
    if value != "stage_current":
        raise ValueError("this version compares only against stage_current, what the stage serves")
    return value


def _checked_stage(value: str) -> str:
    try:
        return check_stage(value)
    except InvalidInputError as error:
        raise ValueError(f"{error.message}; expected {error.expected}") from error


def _stage_key(value: str) -> str:
    return value if value == EVERY_STAGE else _checked_stage(value)


def _checked_name(value: str) -> str:
    try:
        return check_name(value, "policy name")
    except InvalidInputError as error:
        raise ValueError(f"{error.message}; expected {error.expected}") from error


RuleId = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
SlotName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
StageName = Annotated[str, AfterValidator(_checked_stage)]
StageKey = Annotated[str, AfterValidator(_stage_key)]
PolicyName = Annotated[str, AfterValidator(_checked_name)]
SuiteReference = Annotated[str, AfterValidator(_suite)]
Requirement = Annotated[str, BeforeValidator(_no_bare_threshold), AfterValidator(_requirement)]
Margin = Annotated[DecimalText, AfterValidator(_margin)]
Distance = Annotated[DecimalText, AfterValidator(_distance)]
"""A margin in the units of a metric, whose range only its suite tells."""
Share = Annotated[DecimalText, AfterValidator(_share)]
ConfidenceLevel = Annotated[DecimalText, AfterValidator(_confidence)]
Baseline = Annotated[Literal["stage_current"], BeforeValidator(_against)]
AtLeastOne = Annotated[int, Field(ge=1, le=1_000_000_000, strict=True)]
