"""Licences of datasets and base models, known by their SPDX identifiers: https://spdx.org/licenses/."""

from __future__ import annotations

import re
from difflib import get_close_matches

from registry.domain.errors import InvalidInputError
from registry.domain.wording import short

LICENCE = "licence"
"""The kind of relation that tells of one."""

COMMON = (
    "CC0-1.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC-BY-NC-4.0",
    "CC-BY-NC-SA-4.0",
    "CC-BY-ND-4.0",
    "ODbL-1.0",
    "ODC-By-1.0",
    "PDDL-1.0",
    "CDLA-Permissive-2.0",
    "CDLA-Sharing-1.0",
    "Apache-2.0",
    "MIT",
    "BSD-3-Clause",
    "BSD-2-Clause",
    "GPL-3.0-only",
    "LGPL-3.0-only",
    "AGPL-3.0-only",
    "MPL-2.0",
    "Unlicense",
)
"""What data is mostly licensed under, for what somebody may have meant."""

_ONE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]{0,63}")
_OWN = re.compile(r"LicenseRef-[A-Za-z0-9.-]{1,53}")


def licence_id(text: str) -> str:
    """An identifier of the SPDX list as that list spells it, or `LicenseRef-` and a name of one's own as it is.

    Raises InvalidInputError for anything else, also for an expression of several licences.
    """
    if _OWN.fullmatch(text):
        return text
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        if _ONE.fullmatch(text):
            return canonicalize_license_expression(text)
    except InvalidLicenseExpression as error:
        raise _unknown(text) from error
    raise _unknown(text)


# ---------------------------------------------------------------------------------------------------------


def _unknown(text: str) -> InvalidInputError:
    meant = _meant(text)
    return InvalidInputError(
        "not a licence identifier",
        expected="an identifier of the SPDX list such as CC-BY-4.0, or LicenseRef- and a name of your own",
        found=short(text),
        where="--licence",
        fix=f"did you mean {meant}?" if meant else "https://spdx.org/licenses/ lists them",
    )


def _meant(text: str) -> str | None:
    """The common licence that `text` begins or resembles; None if there is none."""
    lower = {licence.lower(): licence for licence in COMMON}
    given = "-".join(text.lower().replace("_", " ").split())
    begun = [licence for key, licence in lower.items() if given and key.startswith(f"{given}-")]
    close = get_close_matches(given, lower, n=1, cutoff=0.75)
    return next(iter([*begun, *(lower[key] for key in close)]), None)
