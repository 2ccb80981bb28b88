"""A small registry whose suite has slices, and releases that are good in some of them, and slow or quick.

The four slices and their shares are those of tiny models that were really trained: one live release that only has its
prompt, and adapters of which one forgot what the base knew while it learned.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from registry.bootstrap import Local
from registry.domain.evaluations import Generation, GenerationRequest
from registry.ports import Setup
from tests.world import ANA, CannedRunner, CannedSession, World

PARTS = ("domain-neg", "domain-pos", "general-neg", "general-pos")
SHARES: dict[str, tuple[int, int, int, int]] = {
    "prompt": (16, 21, 100, 100),
    "good": (97, 94, 100, 100),
    "forget": (100, 96, 0, 100),
    "same": (16, 21, 100, 100),
    "slip": (17, 22, 93, 100),
}
"""Percent right, by slice."""
NAMES = tuple(SHARES)

SLICED_SUITE = """name: polarity
primary: exact
dataset:
  ref: polarity-eval@1
  id: id
  inputs: [text]
  target: target
  slices:
    - {column: kind, min_n: 30, required: [general-neg]}
    - {name: long, where: {column: text, longer_than: 100000}, min_n: 1, required: true}
scorers:
  - {name: exact, type: exact_match, normalize: [strip]}
  - {name: f1, type: f1, average: macro}
  - {name: refuses, type: refusal, phrases: [wrong]}
"""


class SlicedRunner(CannedRunner):
    """Answers by slice as the release is said to, in the time that `latency_us` tells of a row."""

    def __init__(self, latency_us: Callable[[int], int] = lambda row: 1000 + row) -> None:
        super().__init__()
        self.latency_us = latency_us

    def load(self, setup: Setup) -> SlicedSession:
        return SlicedSession(self, setup)


class SlicedSession(CannedSession):
    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        runner = self._runner
        assert isinstance(runner, SlicedRunner)
        shares = SHARES[NAMES[self._setup.parameters.max_new_tokens - 1]]
        for request in requests:
            row, part, place, answer = request.messages[-1]["content"].split()
            right = int(place) % 100 < shares[PARTS.index(part)]
            took = runner.latency_us(int(row))
            yield [Generation(request.key, answer if right else "wrong", "eos", 20, 1 + int(row) % 7, took)]


class SlicedWorld(World):
    """`release(NAME)` composes and evaluates a release of `SHARES`."""

    def stock(self, each: int = 100) -> SlicedWorld:
        self.use(SlicedRunner())
        self.ana.register_base(self.base(), "tiny")
        self.ana.register_dataset(self.sliced_rows(each), "polarity-eval")
        self.ana.register_suite(self.write("polarity.yaml", SLICED_SUITE))
        prompt = "---\nname: ask\nvariables:\n  text: {type: string}\n---\n# user\n{{text}}\n"
        self.ana.register_prompt(self.write("ask.prompt.md", prompt))
        self.ana.create_application("bot")
        return self

    def use(self, runner: SlicedRunner) -> Local:
        """From here on the releases run by this machinery."""
        self.runner = runner
        self.ana = self.as_(ANA, runner)
        return self.ana

    def sliced_rows(self, each: int) -> Path:
        lines = []
        for row in range(each * len(PARTS)):
            part, place = PARTS[row % len(PARTS)], row // len(PARTS)
            answer = part.rsplit("-", 1)[1]
            text = f"{row} {part} {place * 100 // each} {answer}"
            lines.append(json.dumps({"id": f"r{row}", "text": text, "target": answer, "kind": part}) + "\n")
        return self.write("polarity.jsonl", "".join(lines))

    def govern(self, *rules: str, after: str = "") -> None:
        """Let the stage `staging` ask for an evaluation, and for these rules; `after` are its other settings."""
        asked = "".join(f"      - {rule}\n" for rule in ("{id: evaluated, type: evaluated, suite: required}", *rules))
        text = f"kind: policy\nname: sliced\nstages:\n  staging:\n    rules:\n{asked}{after}"
        self.ana.activate_policy(self.write("sliced.yaml", text), "bot")

    def made(self, name: str) -> str:
        composed = self.ana.compose("bot", "ask@1", "tiny@1", [], {"max_new_tokens": str(NAMES.index(name) + 1)})
        self.ana.evaluate(composed.release.reference, "polarity")
        return composed.release.reference
