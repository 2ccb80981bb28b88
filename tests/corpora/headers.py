"""Safetensors files that are right, nearly right, or hostile, each told by its seed: for the strict header parser.

A file starts from a good layout; then up to three changes are made to it, each of a kind that has a name. Some kinds
make a file that must be refused (`FATAL`), some leave it good (`NEUTRAL`), and of the rest the library is the judge.

`python -m tests.corpora.headers SEED` shows a file, and what the parser and the library say of it.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from safetensors import SafetensorError, deserialize

from registry.domain.adapters.safetensors_header import Header, parse_header
from registry.domain.errors import InvalidInputError
from tests.corpora.changed_headers import CHANGES, FATAL, KINDS, NEUTRAL, good_draft

# without annotations in the library, strict typing wants it as a value
LIBRARY: Callable[[bytes], list[tuple[str, Any]]] = deserialize


@dataclass(frozen=True, slots=True)
class Made:
    """A file with the kinds of change that it got."""

    data: bytes
    changes: tuple[str, ...]

    @property
    def fatal(self) -> tuple[str, ...]:
        """The change that makes it a file to refuse; one that came later, or a byte, may have undone it."""
        return self.changes[-1:] if "raw_byte" not in self.changes and set(self.changes[-1:]) <= FATAL else ()

    @property
    def good(self) -> bool:
        return all(change in NEUTRAL for change in self.changes)


def make(seed: int) -> Made:
    """The file of a seed, always the same."""
    chance = random.Random(seed)
    draft = good_draft(chance)
    changes = []
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        kind = chance.choice(KINDS)
        if CHANGES[kind](draft, chance):
            changes.append(kind)
    return Made(draft.encoded(), tuple(changes))


@dataclass
class Tally:
    """How many files went which way. `wrong` are sentences, each with its seed."""

    made: int = 0
    accepted: int = 0
    refused: int = 0
    stricter: int = 0
    """Refused here, accepted by the library."""
    wrong: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)

    def judge(self, seed: int) -> None:
        """Make the file of a seed and hold the parser against the library and against what is known of the file."""
        made = make(seed)
        self.made += 1
        self.kinds.update(made.changes)
        header, said = _ours(made.data)
        theirs = _theirs(made.data)
        if header is None:
            self.refused += 1
            self.stricter += theirs is not None
            if said is not None or made.good:
                self._wrong(seed, made, f"crashed: {said}" if said is not None else "a good file was refused")
            return
        self.accepted += 1
        if theirs is None:
            self._wrong(seed, made, "accepted here, refused by the library")
        elif {t.name: (t.dtype, list(t.shape)) for t in header.tensors} != theirs:
            self._wrong(seed, made, "the library reads another document")
        if made.fatal:
            self._wrong(seed, made, f"accepted, in spite of {', '.join(made.fatal)}")

    def _wrong(self, seed: int, made: Made, what: str) -> None:
        self.wrong.append(f"{what} ({', '.join(made.changes) or 'unchanged'}): python -m tests.corpora.headers {seed}")


def judged(seeds: Iterable[int]) -> Tally:
    tally = Tally()
    for seed in seeds:
        tally.judge(seed)
    return tally


def _ours(data: bytes) -> tuple[Header | None, BaseException | None]:
    """The header, or None and what was raised that is no refusal."""
    try:
        return parse_header(data, len(data), "weights"), None
    except InvalidInputError:
        return None, None
    except Exception as error:  # noqa: BLE001 - whatever else comes out is a crash, which is what is looked for
        return None, error


def _theirs(data: bytes) -> dict[str, Any] | None:
    try:
        return {name: (fields["dtype"], fields["shape"]) for name, fields in LIBRARY(data)}
    except SafetensorError:
        return None


if __name__ == "__main__":
    for given in map(int, sys.argv[1:]):
        shown, one = make(given), judged([given])
        print(shown.data[:400])
        print(shown.changes, one)
