"""Preconditions: what a caller says is so, and a change is made only if it still is (RFC 9110, section 13.1.1)."""

from __future__ import annotations

import re

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError, StaleError
from registry.domain.names import parse_version_ref
from registry.storage.catalog.stages import Pointer

NONE = "none"
_DIGEST = re.compile(r"sha256:[0-9a-f]{12,64}")


def refuse_unexpected(pointer: Pointer, expect: str | None) -> None:
    """Hold a stage to what the caller says that it serves: a deployment, a release `bot@3`, or `none`.

    Raises StaleError if it serves something else.
    """
    if expect is None:
        return
    serving = pointer.deployment
    found = () if serving is None else (serving.id, f"{serving.application}@{serving.release}")
    if expect in found or (expect == NONE and serving is None):
        return
    where = f"{pointer.application}@{pointer.stage}"
    raise StaleError(
        f"{where} does not serve what was expected",
        expected=expect,
        found=f"{found[1]} (deployment {found[0]})" if found else NONE,
        fix=f"look at `tandem status {pointer.application}`, then decide again",
    )


def check_expected(expect: str | None) -> str | None:
    """The same text if it can name what a stage serves. Raises InvalidInputError otherwise."""
    if expect is None or expect == NONE:
        return expect
    if "@" in expect:
        parse_version_ref(expect)
    elif not (expect.isalnum() and expect.isascii()):
        raise InvalidInputError(
            "not something a stage could serve",
            expected="a release `bot@3`, the id of a deployment, or `none`",
            found=ascii(expect[:60]),
            where="--expect-current",
        )
    return expect


def refuse_replaced(what: str, current: Digest | None, expect: str | None, look: str) -> None:
    """Hold what is in force to what the caller says that it is: a digest, at least twelve digits of it, or `none`.

    Raises StaleError if something else is; `look` is what to type to see it.
    """
    if expect is None or (expect == NONE and current is None):
        return
    if current is not None and expect != NONE and current.startswith(expect):
        return
    raise StaleError(
        f"{what} is not the one that was expected",
        expected=expect,
        found=current or NONE,
        fix=f"look at `{look}`, then decide again",
    )


def check_expected_document(expect: str | None) -> None:
    """Raise InvalidInputError for a text that can name no document in force."""
    if expect is None or expect == NONE or _DIGEST.fullmatch(expect):
        return
    raise InvalidInputError(
        "not a digest of what could be in force",
        expected="sha256: and 12 to 64 hexadecimal digits, or `none`",
        found=ascii(expect[:90]),
        where="--expect-current",
    )
