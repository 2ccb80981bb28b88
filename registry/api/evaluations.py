"""What can be asked about evaluations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from registry.domain.evaluations import EvaluatedRow, EvaluationRun
from registry.domain.imports import ImportedRun
from registry.domain.imports.replays import Replay
from registry.domain.outcomes import Page
from registry.domain.reports import Comparison, Matrix, Prices
from registry.ports import Announce, Progress


class Evaluations(Protocol):
    """What was measured of releases."""

    def evaluate(
        self,
        release: str,
        suite: str,
        progress: Progress | None = None,
        *,
        fresh: bool = False,
        runner: str | None = None,
        judge_runner: str | None = None,
        announce: Announce | None = None,
        max_cost: str | None = None,
        samples: int | None = None,
    ) -> EvaluationRun:
        """Run a suite (reference or name of its newest version) on a release and record the run.

        With `fresh` every text is generated anew, which alone makes evidence fresher. `runner` is the address of a
        server that has the release's models, `openai:http://host:8000/v1`, or of a cluster, `ray`; without one it runs
        in this process.
        `judge_runner` is the same for the models that the suite scores by.

        `announce` is told what the model will be asked for, before it is asked anything. With `max_cost`, a decimal in
        the currency of the price, nothing is begun that may cost more (LimitError).

        With `samples` only the first so many rows are asked, in an order that is the same for every release.
        """
        ...

    def extend_evaluation(
        self,
        run: str,
        progress: Progress | None = None,
        *,
        samples: int | None = None,
        fresh: bool = False,
        runner: str | None = None,
        judge_runner: str | None = None,
        announce: Announce | None = None,
        max_cost: str | None = None,
    ) -> EvaluationRun:
        """Go on with a run that asked only the first rows of its suite: a new run with its rows, as recorded, and more.

        `samples` are rows in all; without it every row is asked. The new run takes the place of the other one where a
        rule has looks left. Raises InvalidInputError if it would ask nothing new, or by another runner.
        """
        ...

    def import_evaluation(
        self,
        files: Sequence[Path],
        release: str,
        suite: str,
        *,
        scorers: Mapping[str, str] | None = None,
        select: Mapping[str, str] | None = None,
    ) -> ImportedRun:
        """Record what another tool measured, from its files of results, as a run that is no evidence for promoting.

        `scorers` are metrics of theirs to be compared with scorers of ours; `select` chooses among what the files hold
        (`{"prompt": "candidate"}`).
        """
        ...

    def replay_evaluation(
        self,
        run: str,
        progress: Progress | None = None,
        *,
        samples: int | None = None,
        runner: str | None = None,
    ) -> Replay:
        """Generate rows of an imported run anew, drawn by chance, and record how they compare.

        The import counts as evidence once a replay confirmed it; one that a replay refuted never does.
        """
        ...

    def evaluation(self, run: str) -> EvaluationRun: ...
    def evaluations(self, release: str) -> tuple[EvaluationRun, ...]: ...
    def evaluation_rows(
        self, run: str, *, wrong_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[EvaluatedRow]: ...

    def compare_evaluations(
        self, before: str, after: str, *, suite: str | None = None, scorer: str | None = None, limit: int = 10
    ) -> Comparison:
        """What `after` wins and loses against `before`, each a release or a run.

        Of releases, the newest two runs are taken that are of one suite and one runner class. Slices and rows that
        flipped are by `scorer`, else by the primary one; at most `limit` losses and as many wins are shown.
        """
        ...

    def evaluation_matrix(
        self,
        application: str,
        *,
        suite: str,
        base: str,
        prompt: str,
        adapter: str,
        plain_prompt: str | None = None,
        scorer: str | None = None,
        margin: str = "0.02",
        prices: Prices | None = None,
    ) -> Matrix:
        """Base model, prompt, adapter and both, on one suite; or what there is of it and how to make the rest.

        Without a prompt stands a release with a bare one, of nothing but variables.
        """
        ...
