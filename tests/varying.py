"""A small registry whose suite asks by variants of the prompt, and releases that some of them put off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registry.bootstrap import Local
from registry.domain.evaluations import EvaluatedRow, EvaluationRun, Generation, GenerationRequest
from registry.domain.policies.decision import RuleResult
from registry.ports import Setup
from tests.world import ANA, CannedRunner, CannedSession, World

ROWS, ON, VARIANTS = 200, 120, 9
EXTRA = '{name: reply, replace: [{find: "Answer:", with: "Reply:"}], meaning_preserving: true}'
SUITE = """name: support-suite
primary: exact
dataset: {{ref: tickets-eval@1, id: id, inputs: [text], target: target}}
scorers:
  - {{name: exact, type: exact_match, normalize: [strip]}}
  - {{name: refuses, type: refusal, phrases: [wrong]}}
  - {{name: f1, type: f1, average: macro}}
{more}
"""
VARIED = f"perturbations: {{set: builtin/format-v1, extra: [{EXTRA}], on: {ON}}}"
PROMPT = (
    "---\nname: support\nvariables:\n  text: {type: string}\n---\n# user\nClassify this row\nRow: {{text}}\nAnswer:\n"
)
STEADY, SHAKY, TRUNCATES = 1, 2, 3


class MoodyRunner(CannedRunner):
    """A release of `max_new_tokens` 2 is put off by two spaces on every other row; one of 3 has no room for them."""

    def load(self, setup: Setup) -> MoodySession:
        return MoodySession(self, setup)


class MoodySession(CannedSession):
    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        mood = self._setup.parameters.max_new_tokens
        for request in requests:
            self._runner.generated += 1
            words = request.messages[-1]["content"]
            row, answer = words.split("\n")[-2 if words.count("\n\n") == 0 else -3].split()[-2:]
            spaces = "  " in words
            said = "wrong" if mood == SHAKY and spaces and int(row) % 2 else answer
            finish = "truncated_prompt" if mood == TRUNCATES and spaces else "eos"
            yield [Generation(request.key, "" if finish != "eos" else said, finish, 20, 1, 1000)]


class VariedWorld(World):
    def stock(self) -> VariedWorld:
        self.use(MoodyRunner())
        self.ana.register_base(self.base(), "tiny")
        self.ana.register_dataset(self.rows("eval.jsonl", ROWS), "tickets-eval")
        self.ana.register_suite(self.write("suite.yaml", SUITE.format(more=VARIED)))
        self.ana.register_prompt(self.write("support.prompt.md", PROMPT))
        self.ana.create_application("bot")
        return self

    def use(self, runner: CannedRunner) -> Local:
        self.runner = runner
        self.ana = self.as_(ANA, runner)
        return self.ana

    def made(self, mood: int, suite: str = "support-suite") -> tuple[str, EvaluationRun]:
        composed = self.ana.compose("bot", "support@1", "tiny@1", [], {"max_new_tokens": str(mood)})
        return composed.release.reference, self.ana.evaluate(composed.release.reference, suite)

    def govern(self, *rules: str, after: str = "") -> None:
        asked = "".join(f"      - {rule}\n" for rule in ("{id: evaluated, type: evaluated, suite: required}", *rules))
        text = f"kind: policy\nname: steady\nstages:\n  staging:\n    rules:\n{asked}{after}"
        self.ana.activate_policy(self.write("steady.yaml", text), "bot")

    def judged(self, release: str) -> RuleResult:
        return next(r for r in self.ana.check(release, "staging").decision.rules if r.id == "brittle")

    def every_row(self, run: EvaluationRun) -> tuple[EvaluatedRow, ...]:
        return self.ana.evaluation_rows(run.id, limit=500).items
