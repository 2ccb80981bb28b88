"""A registry for reports: releases whose answers depend on prompt and adapter, in clusters and slices, with times.

Of 240 rows in 60 clusters, half in each language, the base model gets few right, the prompt more, the adapter most. The
adapter forgot the late rows in French. Some answers are what somebody hostile would write.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from registry.domain.evaluations import Generation, GenerationRequest
from registry.ports import Clock, Setup
from tests.world import CannedRunner, CannedSession, World

APPLICATION = "bot"
HOSTILE = "</div></script><script>alert('x')</script><img src=x onerror=alert(1)>\u202e\x1b[2J & \"quoted\""
SUITE = """name: support-suite
primary: exact
dataset:
  ref: tickets-eval@1
  id: id
  inputs: [text]
  target: target
  cluster: group
  slices: [{column: lang}, {name: late, where: {column: n, above: "199"}}]
scorers:
  - {name: exact, type: exact_match, normalize: [strip]}
  - {name: f1, type: f1, average: macro}
  - {name: chrf, type: sentence_chrf}
  - {name: refused, type: refusal, phrases: [cannot]}
"""
PROMPT = """---
name: support
variables:
  text: {type: string}
generation: {temperature: "0", max_new_tokens: 100}
---
# system
Answer yes or no, as the number says, and nothing else.
# user
{{text}}
"""
BARE = "{{text}}"
SHARES = {(False, False): 5, (True, False): 60, (False, True): 93, (True, True): 94}
"""How many of 100 rows are right, with and without (prompt, adapter)."""
ROWS = 240


class Answering(CannedRunner):
    """Answers rightly by a hash of the row, the more often the better the configuration is."""

    def load(self, setup: Setup) -> CannedSession:
        return _Session(self, setup)


class _Session(CannedSession):
    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        for request in requests:
            self._runner.generated += 1
            prompted, tuned = len(request.messages) > 1, bool(self._setup.adapters)
            row, answer = request.messages[-1]["content"].split()
            luck = int(hashlib.sha256(row.encode()).hexdigest(), 16)
            share = SHARES[prompted, tuned] - (60 if tuned and int(row) % 2 and int(row) > 160 else 0)
            wrong = HOSTILE if int(row) % 7 == 0 else "I cannot say"
            text = answer if luck % 100 < share else wrong
            latency = 1000 * (9 + 12 * prompted + 2 * tuned) + luck % 20_000
            yield [Generation(request.key, text, "eos", 6 + 15 * prompted, 1 if text == answer else 4, latency)]


class Reporting(World):
    """`bot@1` is base and prompt, `bot@2` adapter and prompt, both measured; more is made on demand."""

    def __init__(self, folder: Path, clock: Clock | None = None, *, new: bool = True) -> None:
        super().__init__(folder, clock, new=new)
        self.runner = Answering()
        self.ana = self.as_("ana@example.com")

    def stocked(self) -> Reporting:
        ana = self.ana
        ana.register_base(self.base(), "tiny")
        ana.register_dataset(self.write("eval.jsonl", self.text_of_rows()), "tickets-eval")
        ana.register_suite(self.write("suite.yaml", SUITE))
        ana.register_prompt(self.write("support.prompt.md", PROMPT))
        ana.register_adapter(self.adapter(), "support-lora", "tiny@1", ["tickets-eval@1"])
        ana.create_application(APPLICATION)
        self.composed("support@1")
        self.composed("support@1", adapter=True)
        return self

    def with_bare_cells(self) -> Reporting:
        """The two cells without the prompt: `bot@3` and `bot@4`."""
        self.ana.register_prompt(self.write("bare.txt", BARE), "support-bare")
        for adapter in (False, True):
            self.composed("support-bare@1", adapter=adapter, max_new_tokens="100")
        return self

    def composed(self, prompt: str, *, adapter: bool = False, evaluated: bool = True, **parameters: str) -> str:
        """A release of these parts, measured."""
        adapters = [("support-lora@1", "1")] if adapter else []
        release = self.ana.compose(APPLICATION, prompt, "tiny@1", adapters, parameters).release.reference
        if evaluated:
            self.ana.evaluate(release, "support-suite")
        return release

    @staticmethod
    def text_of_rows() -> str:
        lines = []
        for i in range(ROWS):
            answer = "yes" if i % 3 else "no"
            line = {"id": f"r{i:03}", "text": f"{i} {answer}", "target": answer, "n": i}
            lines.append(json.dumps(line | {"lang": "fr" if i % 2 else "de", "group": f"g{i % 60}"}))
        return "\n".join(lines) + "\n"
