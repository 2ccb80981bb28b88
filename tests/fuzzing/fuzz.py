"""Fuzzes one target, guided by coverage: `python -m tests.fuzzing.fuzz TARGET FOLDER [option of libFuzzer …]`.

In the folder, `corpus` grows, and a finding is left as `finding-…`; its input is shown as hex, to be kept in
`tests/fuzzing/kept`. The process ends as libFuzzer says: 0 if nothing was found. Needs the
extra `fuzz`.
"""

from __future__ import annotations

import json
import random
import re
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import Any

INSTRUMENTED = ("registry", "yaml")
ANYWHERE = ("\0", "\n", "\r\n", "  ", ": ", "# ", "- ", "\ufeff")
"""What a mutator puts into whatever it is; the words of a format are its target's."""
VALUES = ("null", "true", "0", "-1", "1e999", "9007199254740993", '""', '"\\ud800"', "[]", "{}", "[null]", '{"a":1}')
_VALUE = re.compile(r'["{\[]|(?<![\w.-])-?\d|\b(?:null|true|false)\b')
SECONDS_EACH = 10
"""An input that takes longer is a finding."""


def main(name: str, folder: Path, options: list[str]) -> None:
    """Does not return: libFuzzer ends the process."""
    # only nightly has it, and it has to be there before what it instruments is imported
    atheris: Any = import_module("atheris")
    with atheris.instrument_imports(include=INSTRUMENTED):
        targets = import_module("tests.fuzzing.targets")
    target = targets.TARGETS[name]
    corpus, words = folder / "corpus", folder / "words"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate([*target.seeds(), *targets.kept(name)]):
        (corpus / f"seed-{number}").write_bytes(seed)
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in [*ANYWHERE, *target.words.split()]))

    def run(data: bytes) -> None:
        try:
            targets.accepts(target, data)
        except BaseException:
            traceback.print_exc()
            print(f"FINDING {name} {data.hex()}", file=sys.stderr, flush=True)
            raise

    def mutate(data: bytes, longest: int, seed: int) -> bytes:
        chance = random.Random(seed)
        changed = other_value(data, chance) if chance.random() < 0.3 else b""
        return changed if 0 < len(changed) <= longest else bytes(atheris.Mutate(data, longest))

    own = [f"-dict={words}", f"-artifact_prefix={folder}/finding-", f"-timeout={SECONDS_EACH}"]
    own += [f"-max_len={target.longest}", "-print_final_stats=1", "-rss_limit_mb=4096"]
    atheris.Setup([sys.argv[0], *own, *options, str(corpus)], run, custom_mutator=mutate)
    atheris.Fuzz()


def other_value(data: bytes, chance: random.Random) -> bytes:
    """Another value in the place of one that is written as JSON: by single bytes, that takes very long to come by."""
    text = data.decode("utf-8", "surrogateescape")
    starts = [found.start() for found in _VALUE.finditer(text)]
    if not starts:
        return data
    start, other = chance.choice(starts), chance.choice(starts)
    new = chance.choice((*VALUES, text[other : _end(text, other)], ""))
    return (text[:start] + new + text[_end(text, start) :]).encode("utf-8", "surrogateescape")


def _end(text: str, start: int) -> int:
    try:
        return json.JSONDecoder().raw_decode(text, start)[1]
    except (ValueError, RecursionError):
        return start + 1


def _escaped(word: str) -> str:
    """As a dictionary of libFuzzer has it."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode())


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
