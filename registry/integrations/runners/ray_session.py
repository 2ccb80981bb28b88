"""A release on the workers of a cluster: sharing out batches, and what becomes of those whose worker dies."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from registry.domain.digests import Digest
from registry.domain.errors import InfrastructureError, RegistryError
from registry.domain.evaluations import Generation, GenerationRequest, RunnerClass
from registry.integrations.runners.local_session import THREADS
from registry.integrations.runners.ray_sharing import Sharing
from registry.integrations.runners.ray_worker import Worker, digests_in
from registry.ports import Setup

STARTING, GROWING = 300.0, 60.0
"""Seconds that a cluster may take until it gives the first worker, or one more."""
TRIES = 3
"""Times that a batch is given to a worker which dies over it."""

_RESOURCES = {"num_cpus": "CPU", "num_gpus": "GPU"}
"""What Ray calls the same where it tells what is free."""

Batch = tuple[GenerationRequest, ...]


@dataclass(slots=True)
class RaySession:
    """A release that workers answer for. `stop` ends the cluster, where it is our own; others in this process may be
    `sharing` it."""

    ray: Any
    setup: Setup
    runner: RunnerClass
    stop: Callable[[], None]
    sharing: Sharing = field(default_factory=Sharing)
    workers: list[Any] = field(default_factory=list)

    def start(self) -> None:
        """Have one worker, with the release loaded, once there is room beside the other sessions."""
        self.sharing.enter(id(self))
        if not self.workers:
            with self.sharing.turn(lambda: self._room() > 0):
                worker = self._placed(self._begun(), STARTING)
                self.sharing.note(id(self), 1)
            self.workers.append(self._loaded(worker))

    def close(self) -> None:
        """Let the workers go."""
        for worker in self.workers:
            self.ray.kill(worker)
        self.workers.clear()
        self.sharing.leave(id(self))
        self.stop()

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        """As the session in this process does, on one worker."""
        return str(self._from_one("probe", requests))

    def again(self, requests: Sequence[GenerationRequest]) -> Sequence[Generation]:
        """The same rows in smaller batches, on one worker."""
        return list(self._from_one("again", requests))

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        """Answers batch by batch, as workers give them. A worker that dies is replaced, and its batch asked again.

        Raises what the session in this process raises, and InfrastructureError if workers die over one batch for the
        third time.
        """
        hopeless, batches = self._from_one("planned", requests)
        if hopeless:
            yield hopeless
        self._grow(len(batches))
        waiting = deque((batch, 1) for batch in batches)
        free, running = list(self.workers), dict[Any, tuple[Any, Batch, int]]()
        while waiting or running:
            while free and waiting:
                worker, (batch, attempt) = free.pop(), waiting.popleft()
                running[worker.answered.remote(batch)] = (worker, batch, attempt)
            done, _ = self.ray.wait(list(running), num_returns=1)
            worker, batch, attempt = running.pop(done[0])
            try:
                answers = self._of(done[0])
            except _WorkerDied as died:
                if attempt == TRIES:
                    raise died.told(batch) from died
                waiting.append((batch, attempt + 1))
                worker = self._replaced(worker)
            else:
                yield answers
            free.append(worker)

    # -----------------------------------------------------------------------------------------------------

    def _from_one(self, what: str, requests: Sequence[GenerationRequest]) -> Any:
        """What the first worker answers, or the one that takes its place."""
        for attempt in range(1, TRIES + 1):
            worker = self.workers[0]
            try:
                return self._of(getattr(worker, what).remote(tuple(requests)))
            except _WorkerDied as died:
                if attempt == TRIES:
                    raise died.told(tuple(requests)) from died
                self._replaced(worker)
        raise AssertionError("unreachable")

    def _grow(self, batches: int) -> None:
        """As many workers as the cluster has room for, no more than there are batches, and no more than its share."""
        with self.sharing.turn():
            share = self.sharing.of(self._fitting(self.ray.cluster_resources()))
            wanted = min(batches, len(self.workers) + self._room(), share)
            begun = [self._begun() for _ in range(wanted - len(self.workers))]
            loading = []
            for worker in begun:
                try:
                    loading.append(self._placed(worker, GROWING))
                except _NoWorker:  # somebody else took the room: it goes without
                    self.ray.kill(worker)
            self.sharing.note(id(self), len(self.workers) + len(loading))
        for worker in loading:
            self.workers.append(self._loaded(worker))

    def _room(self) -> int:
        """How many more workers fit."""
        whole = self._fitting(self.ray.cluster_resources()) - self.sharing.taken
        return max(0, min(whole, self._fitting(self.ray.available_resources())))

    def _fitting(self, resources: Mapping[str, float]) -> int:
        return min(int(resources.get(_RESOURCES[name], 0) / count) for name, count in self._needs().items())

    def _needs(self) -> dict[str, int]:
        """What a worker takes of its machine; on a small one, all there is."""
        most = int(self.ray.cluster_resources().get("CPU", 1))
        gpus = {"num_gpus": 1} if self.runner.details.get("device", "").startswith("cuda") else {}
        return {"num_cpus": max(1, min(THREADS, most)), **gpus}

    def _replaced(self, worker: Any) -> Any:
        fresh = self._worker()
        self.workers[self.workers.index(worker)] = fresh
        return fresh

    def _worker(self) -> Any:
        return self._loaded(self._placed(self._begun(), STARTING))

    def _begun(self) -> Any:
        return self.ray.remote(Worker).options(**self._needs(), max_restarts=0).remote()

    def _placed(self, worker: Any, patience: float) -> Any:
        """The worker, once it is on a machine. Raises _NoWorker if the cluster has none for it in time."""
        try:
            self.ray.get(worker.node.remote(), timeout=patience)
        except self.ray.exceptions.GetTimeoutError as error:
            raise _NoWorker(
                "the cluster gives no worker",
                expected=f"one with {self._needs()} within {patience:g} s",
                found=f"free: {self.ray.available_resources()}"[:200],
            ) from error
        return worker

    def _loaded(self, worker: Any) -> Any:
        """The worker with the release loaded."""
        node = self._of(worker.node.remote())
        elsewhere = node != self.ray.get_runtime_context().get_node_id()
        files = _files(self.setup) if elsewhere else None
        try:
            self._of(worker.load.remote(self.setup, self.runner, files))
        except BaseException:
            self.ray.kill(worker)
            raise
        return worker

    def _of(self, answer: Any) -> Any:
        """What a worker answers. Raises its error as if it were ours, and _WorkerDied if the worker is gone."""
        errors = self.ray.exceptions
        try:
            return self.ray.get(answer)
        except errors.RayTaskError as error:
            if isinstance(error.cause, RegistryError):
                raise error.cause from None
            raise InfrastructureError(
                "a worker of the cluster failed", expected="an answer", found=f"{error.cause!r}"[:300]
            ) from error
        except errors.RayError as error:
            raise _WorkerDied(str(error)) from error


class _NoWorker(InfrastructureError):
    """The cluster has no room."""


class _WorkerDied(InfrastructureError):
    """A worker is gone, with whatever it was at."""

    def __init__(self, why: str) -> None:
        super().__init__("a worker of the cluster died", expected="a worker that answers", found=why[:300])

    def told(self, batch: Batch) -> InfrastructureError:
        return InfrastructureError(
            "workers of the cluster die over the same rows",
            expected=f"answers to {len(batch)} rows, {batch[0].sample_id} among them",
            found=self.found,
            fix="look after their memory, then run it again: it goes on with the rows that are missing",
        )


def _files(setup: Setup) -> Mapping[str, Digest]:
    return {str(folder): digests_in(folder) for folder in folders_of(setup)}


def folders_of(setup: Setup) -> list[Path]:
    """Where a worker must find the release."""
    return [setup.base, *(folder for folder, _ in setup.adapters)]
