"""Exact match: 1 if output and target are the same text after the steps that the suite names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from registry.domain.errors import InvalidInputError

_STEPS: Mapping[str, Callable[[str], str]] = {
    "strip": str.strip,
    "casefold": str.casefold,
    "collapse_spaces": lambda text: re.sub(r"\s+", " ", text),
}

STEPS = tuple(_STEPS)
"""What `normalize` may name. Unicode forms are told apart: nothing is normalised that was not asked for."""


def score(output: str, target: str, normalize: Sequence[str] = ()) -> str:
    """`"1"` if the texts agree after the steps of `normalize`, else `"0"`. Raises InvalidInputError for others."""
    return "1" if normalised(output, normalize) == normalised(target, normalize) else "0"


def normalised(text: str, steps: Sequence[str]) -> str:
    """The text after the steps, applied in the order given."""
    for step in steps:
        if step not in _STEPS:
            raise InvalidInputError(
                "no such normalisation", where="normalize", expected=", ".join(STEPS), found=repr(step)
            )
        text = _STEPS[step](text)
    return text
