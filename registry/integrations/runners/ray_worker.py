"""What runs on a worker of a cluster: the session of the local runner, held to that of the machine that asks."""

from __future__ import annotations

import socket
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from registry.domain.digests import Digest, digest_of, digest_of_chunks
from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import Generation, GenerationRequest, RunnerClass
from registry.integrations.files import read_chunks
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.local_session import LocalSession
from registry.ports import Setup

Planned = tuple[list[Generation], list[tuple[GenerationRequest, ...]]]


class Worker:
    """An actor of Ray."""

    def __init__(self) -> None:
        self._session: LocalSession | None = None

    def node(self) -> str:
        """Which machine of the cluster it is on."""
        import ray

        return str(ray.get_runtime_context().get_node_id())

    def load(self, setup: Setup, expected: RunnerClass, files: Mapping[str, Digest] | None) -> None:
        """Load the release. `files` are digests of its folders, given to a worker on another machine.

        Raises InfrastructureError if this machine would give other results, or cannot read the files or reads others.
        """
        _refuse_other_machinery(expected)
        for folder in (setup.base, *(folder for folder, _ in setup.adapters)):
            _refuse_other_files(folder, None if files is None else files[str(folder)])
        self._session = LocalRunner().load(setup)

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        return self._loaded.probe(requests)

    def again(self, requests: Sequence[GenerationRequest]) -> Sequence[Generation]:
        return self._loaded.again(requests)

    def planned(self, requests: Sequence[GenerationRequest]) -> Planned:
        return self._loaded.planned(requests)

    def answered(self, batch: Sequence[GenerationRequest]) -> Sequence[Generation]:
        return self._loaded.answered(batch)

    @property
    def _loaded(self) -> LocalSession:
        if self._session is None:
            raise AssertionError("a worker is asked before it has loaded anything")
        return self._session


def digests_in(folder: Path) -> Digest:
    """A digest over the names and bytes of all files in a folder."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return digest_of([[str(path.relative_to(folder)), digest_of_chunks(read_chunks(path))[0]] for path in files])


# ---------------------------------------------------------------------------------------------------------


def _refuse_other_machinery(expected: RunnerClass) -> None:
    found = LocalRunner().describe()
    if found != expected:
        differ = sorted(key for key in {*expected.details, *found.details} if _of(expected, key) != _of(found, key))
        raise InfrastructureError(
            f"a worker on {socket.gethostname()} would give other results",
            expected=", ".join(f"{key} {_of(expected, key)}" for key in differ),
            found=", ".join(f"{key} {_of(found, key)}" for key in differ),
            fix="let all machines of the cluster have the same packages, processors and devices",
        )


def _of(runner: RunnerClass, key: str) -> Any:
    return runner.details.get(key, "none")


def _refuse_other_files(folder: Path, expected: Digest | None) -> None:
    if not folder.is_dir():
        raise InfrastructureError(
            f"a worker on {socket.gethostname()} does not have the files of the release",
            where=str(folder),
            expected="a folder that every machine of the cluster reads",
            found="nothing there",
            fix="point TMPDIR to a folder that they share, and have the base model's weights there as well",
        )
    if expected is not None and (found := digests_in(folder)) != expected:
        raise InfrastructureError(
            f"a worker on {socket.gethostname()} has other files of the release",
            where=str(folder),
            expected=expected,
            found=found,
        )
