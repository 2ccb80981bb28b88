"""Regular expressions by RE2: matching takes time in proportion to the text, whatever the pattern."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from registry.domain.errors import InvalidInputError
from registry.domain.scorers import RowScorer, texts
from registry.domain.suites import FormatFailure, Refusal, Regex

MAX_MEMORY = 8 * 1024 * 1024
"""Bytes that one compiled pattern may take; a larger one, such as nested large repetitions, is refused."""


def ready(declared: Regex | Refusal | FormatFailure) -> RowScorer:
    libraries = {"google-re2": version("google-re2")} if isinstance(declared, Regex) or declared.patterns else {}
    if isinstance(declared, Regex):
        pattern = compiled(declared.pattern)
        matches = pattern.fullmatch if declared.match == "full" else pattern.search
        return RowScorer(declared, lambda output, _: "1" if matches(_text(output)) else "0", libraries)
    patterns = [compiled(text) for text in declared.patterns or ()]

    def score(output: str, _: str) -> str:
        start = output if declared.within is None else output[: declared.within]
        said = texts.says(start, declared.phrases or ())
        return "1" if said or any(pattern.search(_text(start)) for pattern in patterns) else "0"

    return RowScorer(declared, score, libraries)


def compiled(pattern: str) -> Any:
    """The pattern, compiled. Raises InvalidInputError for what RE2 does not take."""
    import re2

    options = re2.Options()
    options.max_mem = MAX_MEMORY
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except (re2.error, UnicodeEncodeError) as error:
        (said, *_) = error.args
        told = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(error)
        raise InvalidInputError(
            "not a regular expression of RE2",
            expected="RE2's syntax, which has no look-around and no back-references",
            found=told,
        ) from error


def _text(output: str) -> str:
    """What can be encoded: a lone surrogate is no character, and matches as one that is unknown."""
    return output.encode("utf-8", "replace").decode()
