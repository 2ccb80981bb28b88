"""Evaluating, as a registry at hand does it: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from registry.domain.evaluations import EvaluatedRow, EvaluationRun
    from registry.domain.imports import ImportedRun
    from registry.domain.imports.replays import Replay
    from registry.domain.outcomes import Page
    from registry.domain.reports import Comparison, Matrix, Prices
    from registry.ports import Announce, Progress, Server
    from registry.services.runtime import Runtime


class Evaluations(ABC):
    """What `registry.api.Registry` asks for about evaluation runs, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    @abstractmethod
    def _machinery(self, runner: str | None) -> tuple[Runtime, Server | None]:
        """The parts, with a cluster in place of this process where its address is given, and the server of another."""

    @abstractmethod
    def _judges(self, runner: str | None) -> Server | None:
        """The server that has the models of judges, where its address is given."""

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
        from registry.services import evaluating
        from registry.services.foreseeing import Foresight, allowed

        foresight = Foresight(announce, allowed(max_cost))
        runtime, server = self._machinery(runner)
        judges = self._judges(judge_runner)
        return evaluating.evaluate(
            runtime,
            release,
            suite,
            progress,
            fresh=fresh,
            server=server,
            judge_server=judges,
            foresight=foresight,
            samples=samples,
        )

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
        from registry.services import evaluating
        from registry.services.foreseeing import Foresight, allowed

        runtime, server = self._machinery(runner)
        judges = self._judges(judge_runner)
        return evaluating.extend(
            runtime,
            run,
            progress,
            samples=samples,
            fresh=fresh,
            server=server,
            judge_server=judges,
            foresight=Foresight(announce, allowed(max_cost)),
        )

    def import_evaluation(
        self,
        files: Sequence[Path],
        release: str,
        suite: str,
        *,
        scorers: Mapping[str, str] | None = None,
        select: Mapping[str, str] | None = None,
    ) -> ImportedRun:
        from registry.services import importing_results

        paths = [self._at(path) for path in files]
        return importing_results.import_results(self.runtime, paths, release, suite, scorers or {}, select or {})

    def replay_evaluation(
        self,
        run: str,
        progress: Progress | None = None,
        *,
        samples: int | None = None,
        runner: str | None = None,
    ) -> Replay:
        from registry.services import replaying

        runtime, server = self._machinery(runner)
        return replaying.replay(runtime, run, samples, progress, server=server)

    def evaluation(self, run: str) -> EvaluationRun:
        from registry.services import evaluating

        return evaluating.shown(self.runtime, run)

    def evaluations(self, release: str) -> tuple[EvaluationRun, ...]:
        from registry.services import evaluating

        return evaluating.runs_of(self.runtime, release)

    def evaluation_rows(
        self, run: str, *, wrong_only: bool = False, after: str | None = None, limit: int = 50
    ) -> Page[EvaluatedRow]:
        from registry.services import evaluating

        return evaluating.rows_of(self.runtime, run, wrong_only, after, limit)

    def compare_evaluations(
        self, before: str, after: str, *, suite: str | None = None, scorer: str | None = None, limit: int = 10
    ) -> Comparison:
        from registry.services import reporting

        return reporting.compared(self.runtime, before, after, suite, scorer, limit)

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
        from registry.services import reporting_matrix
        from registry.services.reporting_matrix import Asked

        asked = Asked(application, suite, base, prompt, adapter, plain_prompt, scorer, margin, prices)
        return reporting_matrix.matrix_of(self.runtime, asked)
