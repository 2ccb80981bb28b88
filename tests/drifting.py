"""A model that serves worse (or better) than it was evaluated: what verification after going live is there to see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from registry.domain.evaluations import Generation, GenerationRequest
from registry.ports import Clock, Setup
from tests.world import ANA, CannedRunner, CannedSession, World

CHECKED = """kind: policy
name: checked
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
    verify:
      checks:
        - {suite: support-suite@1, metric: exact, require: ">= 0.7", min_samples: 50}
      deadline: 1h
"""


class DriftingRunner(CannedRunner):
    """Answers as the canned runner does, until `live` says how many rows come out right from now on.

    `drifts` says the same of single releases, by how many rows they are made to get right.
    """

    def __init__(self) -> None:
        super().__init__()
        self.live: int | None = None
        self.drifts: dict[int, int] = {}
        self.broken = False

    def load(self, setup: Setup) -> CannedSession:
        if self.broken:
            raise KeyboardInterrupt
        return DriftingSession(self, setup)


class DriftingSession(CannedSession):
    def __init__(self, runner: DriftingRunner, setup: Setup) -> None:
        super().__init__(runner, setup)
        self._drifting = runner

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        live = self._drifting.drifts.get(self._setup.parameters.max_new_tokens, self._drifting.live)
        if live is None:
            yield from super().generate(requests)
            return
        for request in requests:
            self._drifting.generated += 1
            row, answer = request.messages[-1]["content"].split()
            text = answer if int(row) < live else "wrong"
            yield [Generation(request.key, text, "eos", 2, 1, 1000)]


class DriftingWorld(World):
    """A stocked registry whose model can drift, under a policy that checks what went live."""

    runner: DriftingRunner

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        super().__init__(folder, clock)
        self.runner = DriftingRunner()
        self.ana = self.as_(ANA)

    def drift(self, right: int | None, *, of: int | None = None) -> None:
        """From now on the model gets so many rows right, whatever was evaluated; or only the release made for `of`."""
        if of is None:
            self.runner.live = right
        elif right is not None:
            self.runner.drifts[of] = right

    def under(self, policy: str = CHECKED) -> DriftingWorld:
        self.ana.activate_policy(self.write("checked.yaml", policy), "bot")
        return self
