"""Digests and the one canonical form they are taken over.

Canonical form is RFC 8785 (JSON Canonicalization Scheme) with a narrower profile: no floats (decimals are
strings), integers within ±(2**53 - 1), string keys, and absent is not null. A digest is `sha256:` + 64 hex.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, NewType, TypeAlias

from registry.domain.errors import InvalidInputError

Digest = NewType("Digest", str)
"""`sha256:` followed by 64 lower-case hexadecimal digits."""

Json: TypeAlias = "bool | int | str | Sequence[Json] | Mapping[str, Json] | None"
"""A value of the canonical profile: what a digest may be taken over."""

MAX_INTEGER = 2**53 - 1

_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_DECIMAL = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?", re.ASCII)


def parse_digest(text: str, where: str = "") -> Digest:
    """`text` as a Digest. Raises InvalidInputError for anything but `sha256:` and 64 hex digits."""
    if not _DIGEST.fullmatch(text):
        raise InvalidInputError(
            "not a digest", where=where, expected="sha256: and 64 hexadecimal digits", found=repr(text[:90])
        )
    return Digest(text)


def digest_of_bytes(data: bytes) -> Digest:
    return Digest("sha256:" + hashlib.sha256(data).hexdigest())


def digest_of_chunks(chunks: Iterable[bytes]) -> tuple[Digest, int]:
    """Digest and size in bytes of a stream, in one pass and constant memory."""
    hasher, size = hashlib.sha256(), 0
    for chunk in chunks:
        hasher.update(chunk)
        size += len(chunk)
    return Digest("sha256:" + hasher.hexdigest()), size


def canonical_json(value: Json) -> bytes:
    """The bytes that a digest is taken over. Raises InvalidInputError for what the profile forbids."""
    try:
        if _is_simple(value):
            return _ENCODER.encode(value).encode()
    except (UnicodeEncodeError, RecursionError):
        pass  # told below, with its place
    import rfc8785

    _refuse_floats(value, "$")
    try:
        return rfc8785.dumps(value)
    except (rfc8785.CanonicalizationError, ValueError, RecursionError) as error:
        raise InvalidInputError("cannot be written as canonical JSON", found=str(error)) from error


def digest_of_texts(texts: Sequence[str]) -> Digest:
    """The same as `digest_of`, of texts alone, which are known to have whole characters."""
    return digest_of_bytes(_ENCODER.encode(texts).encode())


def digest_of(value: Json) -> Digest:
    return digest_of_bytes(canonical_json(value))


def parse_canonical(data: bytes, where: str = "") -> Any:
    """Parse bytes that claim to be canonical JSON, and hold them to it.

    Raises InvalidInputError for duplicate keys, floats, or any other spelling of the same value.
    """
    try:
        if data.isascii():
            value = _DECODER.decode(data.decode())
            if _ENCODER.encode(value).encode() == data:
                return value
    except (ValueError, RecursionError):
        pass  # told below
    try:
        value = json.loads(data, object_pairs_hook=_no_duplicates, parse_float=_no_float)
    except (ValueError, RecursionError) as error:
        raise InvalidInputError("not canonical JSON", where=where, found=str(error)) from error
    if canonical_json(value) != data:
        raise InvalidInputError("not canonical JSON", where=where, expected="RFC 8785 form, byte for byte")
    return value


def decimal_text(value: str | int | float | Decimal, where: str = "") -> str:
    """A decimal in its one spelling: `0.70`, `7e-1` and `.7` all become `0.7`; `-0` becomes `0`.

    Raises InvalidInputError for NaN, infinities and whatever is not a number.
    """
    text = str(value).strip()
    if isinstance(value, bool) or not _DECIMAL.fullmatch(text):
        raise InvalidInputError(
            "not a decimal number", where=where, expected='a number such as "0.95"', found=repr(value)
        )
    try:
        plain = format(Decimal(text), "f")  # exact: normalize() would round to the context's 28 digits
    except InvalidOperation as error:  # an exponent beyond what Decimal can hold
        raise InvalidInputError("not a decimal number", where=where, found=repr(value)) from error
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return "0" if plain in {"-0", "0"} else plain


def without_nothing(value: Mapping[str, Any]) -> dict[str, Any]:
    """The mapping without its None entries: absent is not null in anything we seal."""
    return {key: item for key, item in value.items() if item is not None}


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, check_circular=False)
"""Writes what `_is_simple` admits exactly as RFC 8785 does, a dozen times as fast: the same escapes, and ASCII keys,
whose order by code point is their order by UTF-16 unit."""


def _no_float(text: str) -> Any:
    raise ValueError(f"float {text}")


def _short_number(text: str) -> int:
    """Of at most fifteen digits, so that it cannot be beyond MAX_INTEGER; what is longer is looked at again."""
    if len(text) > 15:
        raise ValueError(f"number {text[:15]}…")
    return int(text)


_DECODER = json.JSONDecoder(parse_float=_no_float, parse_constant=_no_float, parse_int=_short_number)
"""What it reads of ASCII alone is simple; a key that was there twice is there once when it is written again."""
_TEXT = frozenset({str})


def _is_simple(value: object) -> bool:
    if value is None or isinstance(value, str):
        return True
    if isinstance(value, int):  # a bool is one, too
        return -MAX_INTEGER <= value <= MAX_INTEGER
    if isinstance(value, dict):
        # This is asked of everything that is ever digested: no step of Python's own for what is a key or plain text.
        if not (set(map(type, value)) <= _TEXT and "".join(value).isascii()):
            return False
        items = value.values()
        return set(map(type, items)) <= _TEXT or all(type(item) is str or _is_simple(item) for item in items)
    return isinstance(value, list | tuple) and all(type(item) is str or _is_simple(item) for item in value)


def _refuse_floats(value: Json, where: str) -> None:
    if isinstance(value, float):
        raise InvalidInputError(
            "a float has no single spelling and cannot be sealed",
            where=where,
            expected="a quoted decimal",
            found=repr(value),
        )
    if isinstance(value, Mapping):
        for key, item in value.items():
            _refuse_floats(item, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for position, item in enumerate(value):
            _refuse_floats(item, f"{where}[{position}]")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"duplicate key {next(k for k in keys if keys.count(k) > 1)!r}")
    return result
