"""The values that rules may hold, besides those of `fields`, each with what is refused and why."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field

from registry.domain.attestations import KEY_EXPECTED, KEY_FIX
from registry.domain.documents import DecimalText
from registry.domain.errors import InvalidInputError
from registry.domain.names import check_name, parse_version_ref
from registry.domain.policies.fields import Requirement, check_places
from registry.domain.wording import Refused

PRIMARY = "primary"
"""Stands for the scorer that a suite names first."""
STAGE_CURRENT = "stage_current"
"""Stands for what the stage serves."""
LATENCY = "latency_ms"
COST_PER_REQUEST = "cost_per_request"
LAST_KNOWN_GOOD = "last_known_good"
"""Stands for the newest release that was verified at the stage and not rolled back there since."""
SLOT_ON_WARN = "require_slot:"
_KEY = r"^ed25519:[A-Za-z0-9+/]{43}=$"
_SWITCHES = {"on", "off", "yes", "no", "true", "false"}
_Separations = Literal["changed_components", "all_components", "requester_only", "none"]


def unset_if(default: object) -> AfterValidator:
    """The default written out is no setting, so that it leaves the digest alone."""

    def unset(value: object) -> object:
        return None if value == default else value

    return AfterValidator(unset)


def _against(value: str) -> str:
    if value in {STAGE_CURRENT, LAST_KNOWN_GOOD}:
        return value
    try:
        named = parse_version_ref(value).number is not None
    except InvalidInputError:
        named = False
    if not named:
        raise ValueError(f"compare against {STAGE_CURRENT}, {LAST_KNOWN_GOOD} or a release such as bot@3")
    return value


def _name_or_version(value: str) -> str:
    try:
        if "@" not in value:
            return check_name(value)
        if parse_version_ref(value).number is not None:
            return value
    except InvalidInputError:
        pass
    raise ValueError("write a name, which stands for all its versions, or a version such as base@1")


def _percentage(value: str) -> str:
    if not 0 < Decimal(value) <= 100:
        raise ValueError('a percentage is more than 0 and at most 100, for example "90"')
    return value


def _on_warn(value: object) -> object:
    if isinstance(value, str) and (value in {"block", "allow"} or value.startswith(SLOT_ON_WARN)):
        return value
    raise ValueError(f"what a warning means is block, allow or {SLOT_ON_WARN}SLOT")


def _separation(value: object) -> object:
    """No value is suggested for being spelt alike: the nearest one might be the laxest."""
    if value in get_args(_Separations):
        return value
    raise Refused(
        "separation is not switched on or off" if str(value).lower() in _SWITCHES else "unknown separation",
        "from strict to lax: all_components, changed_components, requester_only, none",
        "leave it out for changed_components, or say whose yes does not count",
    )


def _quantile(value: str) -> str:
    if not 0 < Decimal(value) < 1:
        raise ValueError('a quantile lies between 0 and 1, for example "0.95"')
    return check_places(value, "a quantile")


def _currency(value: str) -> str:
    if not re.fullmatch("[A-Z]{3}", value):
        raise ValueError("a currency has three letters, such as USD")
    return value


def _positive(value: str) -> str:
    if Decimal(value) <= 0:
        raise ValueError("must be more than 0")
    return value


def _fraction(value: str) -> str:
    if not 0 < Decimal(value) < 1:
        raise ValueError('a share lies between 0 and 1, for example "0.05"')
    return value


def _preference(value: str) -> str:
    operator, number = value.split()
    if operator != ">=" or not 0 < Decimal(number) < 1:
        raise Refused(
            "a share of items in which the release is preferred", '">= NUMBER", between 0 and 1', 'write ">= 0.5"'
        )
    return value


def _alpha(value: str) -> str:
    if not 0 <= Decimal(value) < 1:
        raise ValueError("an agreement is at least 0 and less than 1, which is perfect")
    return value


def _key(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(_KEY, value):
        raise Refused("not a public key", KEY_EXPECTED, KEY_FIX)
    return value


Baseline = Annotated[str, AfterValidator(_against)]
Costs = Literal["latency_ms", "prompt_tokens", "completion_tokens", "total_tokens", "cost_per_request"]
"""What of a row a budget limits."""
Currency = Annotated[str, AfterValidator(_currency)]
Quantile = Annotated[DecimalText, AfterValidator(_quantile)]
Positive = Annotated[DecimalText, AfterValidator(_positive)]
Fraction = Annotated[DecimalText, AfterValidator(_fraction)]
"""A share that is neither nothing nor all."""
Preference = Annotated[Requirement, AfterValidator(_preference)]
"""What the share of items must be in which people prefer the release."""
Alpha = Annotated[DecimalText, AfterValidator(_alpha)]
"""Krippendorff's alpha."""
FewRaters = Annotated[int, Field(ge=1, le=100, strict=True)]
SliceName = Annotated[str, Field(min_length=1, max_length=512)]
NameOrVersion = Annotated[str, AfterValidator(_name_or_version)]
Percentage = Annotated[DecimalText, AfterValidator(_percentage)]
OnWarn = Annotated[
    str, BeforeValidator(_on_warn), Field(pattern=r"^(block|allow|require_slot:[a-z0-9][a-z0-9._-]{0,63})$")
]
Flag = Annotated[bool, Field(strict=True)]
Bytes = Annotated[int, Field(ge=1, le=2**53 - 1, strict=True)]
Few = Annotated[int, Field(ge=0, le=1000, strict=True)]
Key = Annotated[str, Field(pattern=_KEY), BeforeValidator(_key)]
"""A public key: 32 bytes in base64."""
Words = Annotated[str, Field(min_length=1, max_length=400)]
Separation = Annotated[_Separations, BeforeValidator(_separation)]
"""Whose yes does not count."""
Part = Literal["prompt", "adapter", "base", "parameters"]
"""What of a release may differ from what its stage serves."""
