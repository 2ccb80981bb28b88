"""A release on a cluster of Ray: a real one on this machine, with the tiny models."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from cli.cost_text import Foretold
from cli.several import Asked, at_once
from registry.domain.clusters import Cluster, parse_cluster
from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, InvalidInputError
from registry.domain.evaluations import Generation, GenerationRequest
from registry.domain.generation import GenerationParameters
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.local_session import THREADS
from registry.integrations.runners.ray import RayRunner
from registry.integrations.runners.ray_session import RaySession
from registry.integrations.runners.ray_worker import Worker, digests_in
from registry.ports import Setup
from tests.asking_here import requests
from tests.integrations.test_http_runner_evaluating import PROMPT, SUITE
from tests.world import World

pytestmark = [pytest.mark.models, pytest.mark.slow]

INSTRUCT = "Classify the polarity\nInput: {text}\nAnswer:"
OURS = Cluster(None)


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    """A cluster with room for three workers, which sessions find and do not end."""
    ray: Any = pytest.importorskip("ray")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("RAY_USAGE_STATS_ENABLED", "0")
        ray.init(
            address="local",
            num_cpus=3 * THREADS,
            include_dashboard=False,
            log_to_driver=False,
            logging_level="ERROR",
            object_store_memory=80 * 1024 * 1024,
        )
        yield ray
        ray.shutdown()


@pytest.fixture(scope="module")
def asked(models: Path) -> list[GenerationRequest]:
    lines = (models / "data" / "eval.jsonl").read_text().splitlines()[:64]
    return requests([json.loads(line) for line in lines], INSTRUCT)


def setup_of(models: Path, adapter: str = "good") -> Setup:
    parameters = GenerationParameters(max_new_tokens=2)
    return Setup(models / "base", ((models / "adapters" / adapter, "1"),), parameters)


@pytest.fixture(scope="module")
def session(cluster: Any, models: Path) -> Iterator[RaySession]:
    loaded = RayRunner(OURS).load(setup_of(models))
    yield loaded
    loaded.close()


def told(batches: Iterator[Any]) -> dict[Digest, Generation]:
    every = [replace(text, latency_us=0) for batch in batches for text in batch]
    assert len({text.key for text in every}) == len(every)
    return {text.key: text for text in every}


def test_workers_give_the_texts_of_this_process_bit_by_bit_and_are_of_its_class(
    session: RaySession, models: Path, asked: list[GenerationRequest]
) -> None:
    local = LocalRunner()
    here = local.load(setup_of(models))
    assert RayRunner(OURS).describe() == local.describe() == session.runner
    assert session.probe(asked[:8]) == here.probe(asked[:8]) == ""
    there, ours = list(session.generate(asked)), list(here.generate(asked))
    assert told(iter(there)) == told(iter(ours))
    assert {tuple(text.key for text in batch) for batch in there} == {tuple(t.key for t in batch) for batch in ours}
    assert len(session.workers) == 2
    assert [t.output for t in session.again(asked[:8])] == [t.output for t in here.again(asked[:8])]


class Killing:
    """Ray, which kills every worker of a session once, when they have just begun."""

    def __init__(self, ray: Any, session: RaySession) -> None:
        self._ray, self._session = ray, session
        self.killed: list[Any] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._ray, name)

    def wait(self, running: list[Any], num_returns: int) -> Any:
        if not self.killed:
            self.killed = list(self._session.workers)
            for worker in self.killed:
                self._ray.kill(worker)
        return self._ray.wait(running, num_returns=num_returns)


def test_workers_that_are_killed_are_replaced_and_lose_nothing(
    session: RaySession,
    models: Path,
    asked: list[GenerationRequest],
    cluster: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    killing = Killing(cluster, session)
    monkeypatch.setattr(session, "ray", killing)
    texts = told(session.generate(asked))
    assert texts == told(LocalRunner().load(setup_of(models)).generate(asked))
    assert len(killing.killed) == 2
    assert not {id(worker) for worker in killing.killed} & {id(worker) for worker in session.workers}


def test_what_cannot_be_loaded_is_told_as_this_process_tells_it(session: RaySession, models: Path) -> None:
    wrong = setup_of(models, "wrong-base")
    with pytest.raises(InvalidInputError) as here:
        LocalRunner().load(wrong)
    with pytest.raises(InvalidInputError) as there:
        session._of(session.workers[0].load.remote(wrong, session.runner, None))
    assert there.value.faults == here.value.faults


@dataclass(frozen=True, eq=False)
class Answer:
    """One that a worker will give; an error if it dies over it."""

    value: Any


class Deadly:
    """A cluster whose workers plan, and die over every batch."""

    exceptions = SimpleNamespace(RayTaskError=KeyError, RayError=OSError, GetTimeoutError=TimeoutError)

    def __init__(self, asked: list[GenerationRequest]) -> None:
        self.batches = [tuple(asked[:8]), tuple(asked[8:16])]
        self.made = 0
        self.gone: OSError | None = None
        """What the next worker that is made answers to a probe."""

    def remote(self, worker: type) -> Any:
        self.made += 1
        answers: dict[str, Any] = {
            "node": "here",
            "load": None,
            "probe": self.gone or "",
            "planned": ([], self.batches),
            "answered": OSError("it was killed"),
        }
        calls = {name: SimpleNamespace(remote=lambda *_, a=answer: Answer(a)) for name, answer in answers.items()}
        made = SimpleNamespace(**calls)
        return SimpleNamespace(options=lambda **_: SimpleNamespace(remote=lambda: made))

    def get(self, answer: Answer, timeout: float = 0) -> Any:
        if isinstance(answer.value, OSError):
            raise answer.value
        return answer.value

    def wait(self, running: list[Any], num_returns: int) -> tuple[list[Any], list[Any]]:
        return running[:num_returns], running[num_returns:]

    def cluster_resources(self) -> dict[str, float]:
        return {"CPU": 1.0}

    def available_resources(self) -> dict[str, float]:
        return {}

    def get_runtime_context(self) -> Any:
        return SimpleNamespace(get_node_id=lambda: "here")

    def kill(self, worker: Any) -> None:
        pass


def test_rows_over_which_workers_die_end_the_run_after_three_tries(
    models: Path, asked: list[GenerationRequest]
) -> None:
    ray = Deadly(asked)
    loaded = RaySession(ray, setup_of(models), LocalRunner().describe(), lambda: None)
    loaded.start()
    with pytest.raises(InfrastructureError, match="die over the same rows") as gone:
        list(loaded.generate(asked[:16]))
    assert gone.value.found == "it was killed"
    assert f"answers to 8 rows, {asked[0].sample_id} among them" == gone.value.expected
    assert ray.made == 5  # the first, and one for each death but the last


def test_a_worker_that_died_while_nobody_asked_is_replaced(models: Path, asked: list[GenerationRequest]) -> None:
    ray = Deadly(asked)
    loaded = RaySession(ray, setup_of(models), LocalRunner().describe(), lambda: None)
    ray.gone = OSError("it was killed")
    loaded.start()
    ray.gone = None
    assert loaded.probe(asked[:8]) == ""
    assert ray.made == 2
    ray.gone = OSError("it was killed")
    loaded.workers.clear()
    loaded.start()
    with pytest.raises(InfrastructureError, match="die over the same rows"):
        loaded.probe(asked[:8])


def test_a_worker_of_another_class_or_without_the_files_is_refused(models: Path, tmp_path: Path) -> None:
    setup, runner = setup_of(models), LocalRunner().describe()
    other = replace(runner, details={**runner.details, "torch": "1.0"})
    with pytest.raises(InfrastructureError, match="would give other results") as machinery:
        Worker().load(setup, other, None)
    assert machinery.value.expected == "torch 1.0"
    with pytest.raises(InfrastructureError, match="does not have the files") as gone:
        Worker().load(replace(setup, base=tmp_path / "nowhere"), runner, None)
    assert "TMPDIR" in gone.value.fix
    copy = Path(shutil.copytree(models / "base", tmp_path / "base"))
    elsewhere = replace(setup, base=copy)
    digests = {str(folder): digests_in(folder) for folder in (copy, setup.adapters[0][0])}
    Worker().load(elsewhere, runner, digests)
    (copy / "config.json").write_text((copy / "config.json").read_text() + "\n")
    with pytest.raises(InfrastructureError, match="has other files"):
        Worker().load(elsewhere, runner, digests)


def test_releases_at_once_share_the_cluster_and_are_the_same_evidence_as_one_by_one(
    cluster: Any, models: Path, tmp_path: Path
) -> None:
    """What was generated on a cluster is used again here, too."""
    world = World(tmp_path / "registry")
    rows = (models / "data" / "eval.jsonl").read_text().splitlines(keepends=True)[:32]
    world.ana.register_base(models / "base", "tiny")
    world.ana.register_prompt(world.write("support.prompt.md", PROMPT))
    world.ana.register_dataset(world.write("rows.jsonl", "".join(rows)), "tickets")
    world.ana.register_suite(world.write("suite.yaml", SUITE))
    world.ana.register_adapter(models / "adapters" / "good", "lora", "tiny@1")
    world.ana.compose("bot", "support@1", "tiny@1", [("lora@1", "1")])
    world.ana.compose("bot", "support@1", "tiny@1", [])
    names = ["bot@1", "bot@2"]
    door = world.as_("ana@example.com", LocalRunner())
    door.release(names[0])
    asked = [Asked(name, partial(door.evaluate, name, "support-suite", runner="ray"), quiet()) for name in names]
    there = {one.name: run for one, run in at_once(asked)}
    here = {name: door.evaluate(name, "support-suite", fresh=True) for name in names}
    for name in names:
        a, b = there[name], here[name]
        assert (a.results, a.evidence, a.runner) == (b.results, b.evidence, b.runner)
        assert door.evaluate(name, "support-suite").reused == 32
    assert there["bot@1"].results != there["bot@2"].results


def quiet() -> Foretold:
    return Foretold(quiet=True)


def test_a_cluster_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, models: Path) -> None:
    ray: Any = pytest.importorskip("ray")
    monkeypatch.setattr(ray, "is_initialized", lambda: False)

    def away(**_: Any) -> None:
        raise ConnectionError("Ray is not there")

    monkeypatch.setattr(ray, "init", away)
    with pytest.raises(InfrastructureError, match="the cluster cannot be reached") as told_of:
        RayRunner(parse_cluster("ray:10.0.0.1:6379")).load(setup_of(models))
    assert (told_of.value.where, told_of.value.found) == ("10.0.0.1:6379", "ConnectionError: Ray is not there")


def test_a_cluster_that_is_too_slow_to_start_is_told(monkeypatch: pytest.MonkeyPatch, models: Path) -> None:
    ray: Any = pytest.importorskip("ray")
    monkeypatch.setattr(ray, "is_initialized", lambda: False)

    def slow(**_: Any) -> None:
        raise Exception("The current node timed out during startup")

    monkeypatch.setattr(ray, "init", slow)
    with pytest.raises(InfrastructureError, match="no cluster of our own can be started") as told_of:
        RayRunner(OURS).load(setup_of(models))
    assert told_of.value.found == "Exception: The current node timed out during startup"
