"""A registry with a judge: a canned runner that answers as a release and judges as another, and counts what it does."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from registry.domain.evaluations import (
    EvaluatedRow,
    EvaluationRun,
    Generation,
    GenerationRequest,
    RunnerClass,
    ScoreSummary,
)
from registry.domain.policies.decision import RuleResult
from registry.ports import Clock, Setup
from tests.postgres import SQLITE, duplicate
from tests.world import ANA, World

JUDGE = "judge-app@1"
ASKED, ANSWERED = "RATE ", " => "
"""What the judge's prompt says before a row's text and before the answer, by which the canned runner knows it."""

RATING = """---
name: rating
variables:
  text: {type: string}
  answer: {type: string}
generation: {temperature: "0", max_new_tokens: 50}
---
# user
RATE {{text}} => {{answer}}
"""
PAIRING = """---
name: pairing
variables:
  first: {type: string}
  second: {type: string}
generation: {temperature: "0", max_new_tokens: 50}
---
# user
RATE {{first}} => {{second}}
"""
RATED = '{name: helpful, type: judge, release: judge-app@1, range: ["1", "5"]}'
PAIRED = "{name: helpful, type: judge, release: judge-app@1, against: target}"
LABELLED = (
    '{name: helpful, type: judge, release: judge-app@1, range: ["1", "5"], '
    "calibration: {labels: labels@1, answer: said, label: stars}}"
)

POLICY = """kind: policy
name: judged
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: quality, type: metric, suite: judged@1, metric: helpful, require: ">= REQUIRED", min_samples: 50}
      - {id: no-worse, type: compare, suite: judged@1, metric: helpful, against: stage_current, margin: "0.2"}
"""

Reply = Callable[[str, str], str | tuple[str, str]]
"""What the judge replies to what stands before and after `=>`; with the finish reason, if it is not `eos`."""


def by_the_book(asked: str, answer: str) -> str:
    """Five for the answer that the text asks for, else two."""
    return "5" if asked.split()[-1] == answer else "2"


class JudgingRunner:
    """Answers the first `max_new_tokens` rows rightly and the others with `wrong`; judges as `reply` says."""

    def __init__(self, reply: Reply = by_the_book, name: str = "canned") -> None:
        self.reply, self.name = reply, name
        self.judged: list[str] = []
        self.answered = 0
        self.failing: set[str] = set()
        """Rows of which the answer does not come in time."""

    def describe(self) -> RunnerClass:
        return RunnerClass(self.name, {"version": "1"})

    def load(self, setup: Setup) -> JudgingSession:
        return JudgingSession(self, setup)


class JudgingSession:
    def __init__(self, runner: JudgingRunner, setup: Setup) -> None:
        self._runner, self._setup = runner, setup

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        return ""

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        for request in requests:
            content = request.messages[-1]["content"]
            said = self._judged(content) if content.startswith(ASKED) else self._answered(content)
            yield [Generation(request.key, *said, 2, 1, 1000)]

    def _judged(self, content: str) -> tuple[str, str]:
        self._runner.judged.append(content)
        asked, _, answer = content.removeprefix(ASKED).partition(ANSWERED)
        said = self._runner.reply(asked, answer)
        return (said, "eos") if isinstance(said, str) else said

    def _answered(self, content: str) -> tuple[str, str]:
        self._runner.answered += 1
        row, answer = content.split()
        if f"r{row}" in self._runner.failing:
            return "", "timeout"
        return (answer if int(row) < self._setup.parameters.max_new_tokens else "wrong"), "eos"


class Court(World):
    """A world with a judge, and a suite that scores by it besides `exact`."""

    runner: JudgingRunner  # type: ignore[assignment]  # a World's answers rows only, and this one judges, too

    def __init__(self, folder: Path, clock: Clock | None = None, *, new: bool = True, database: str = SQLITE) -> None:
        super().__init__(folder, clock, new=new, database=database)
        self.runner = JudgingRunner()
        self.ana = self.as_(ANA)

    @classmethod
    def copied(cls, stocked: Path, folder: Path) -> Court:
        """A court of one's own, in a copy of a stocked registry."""
        court = cls(duplicate(stocked, folder), new=False)
        court.ana.register_base(court.folder / "base", "tiny")  # its weights are the copy's own
        return court

    def judge(self, prompt: str = RATING, base: str = "tiny@1") -> str:
        """Register a judge of its own application."""
        name = "pairing" if prompt is PAIRING else "rating"
        self.ana.register_prompt(self.write(f"{name}.prompt.md", prompt))
        return self.ana.compose("judge-app", f"{name}@1", base, [], {}).release.reference

    def suite(self, scorer: str = RATED, name: str = "judged", primary: str = "helpful") -> str:
        text = (
            f"name: {name}\nprimary: {primary}\n"
            "dataset: {ref: tickets-eval@1, id: id, inputs: [text], target: target}\n"
            f"scorers:\n  - {{name: exact, type: exact_match}}\n  - {scorer}\n"
        )
        return self.ana.register_suite(self.write(f"{name}.yaml", text)).version.reference

    def labels(self, stars: Sequence[object], answers: Sequence[str] | None = None, name: str = "labels") -> str:
        """A dataset of labels: the first rows' texts, what was answered (`wrong`, unless told) and people's stars."""
        said = answers or ["wrong"] * len(stars)
        lines = [
            {"id": f"l{i}", "text": f"{i} yes", "target": "yes", "said": answer, "stars": star}
            for i, (star, answer) in enumerate(zip(stars, said, strict=True))
        ]
        path = self.write(f"{name}.jsonl", "".join(json.dumps(line) + "\n" for line in lines))
        return self.ana.register_dataset(path, name).version.reference

    def candidate(self, right: int, suite: str = "judged@1") -> str:
        """A release that answers so many rows rightly, evaluated on the suite."""
        reference = self.release(right, evaluated=False)
        self.ana.evaluate(reference, suite)
        return reference


def judged(court: Court, scorer: str = RATED, right: int = 80) -> str:
    """A judge, a suite by it, and a release that gets so many of 120 rows right, evaluated on it."""
    court.judge(PAIRING if scorer == PAIRED else RATING)
    court.suite(scorer)
    return court.candidate(right)


def newest(court: Court, release: str) -> EvaluationRun:
    return court.ana.evaluations(release)[-1]


def helpful(court: Court, release: str) -> ScoreSummary:
    return next(score for score in newest(court, release).scores if score.scorer == "helpful")


def rows(court: Court, release: str) -> dict[str, EvaluatedRow]:
    page = court.ana.evaluation_rows(newest(court, release).id, limit=200)
    return {row.sample_id: row for row in page.items}


def governed(court: Court, required: str) -> None:
    court.ana.activate_policy(court.write("judged.yaml", POLICY.replace("REQUIRED", required)), "bot")


def quality(court: Court, release: str, rule: str = "quality") -> RuleResult:
    decision = court.ana.check(release, "staging").decision
    return next(result for result in decision.rules if result.id == rule)


def calibrated(court: Court, stars: list[object], right: int = 1) -> str:
    """A judge that gives every answer a 4, and labels of people for it."""
    court.runner.reply = lambda asked, answer: "4"
    court.labels(stars)
    return judged(court, LABELLED, right=right)
