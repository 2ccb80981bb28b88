"""Runs a release on the workers of a Ray cluster, each of which loads it as the runner in this process does.

The rules of the room: what is asked together is settled before it is shared out, so that a batch has the same rows as
it would have here, and its texts are the same, bit by bit. So the runner class is the local runner's own, and every
worker must be of it. A worker that dies is replaced and its batch asked again: answers are known by their keys.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import metadata
from typing import Any

from registry.domain.clusters import Cluster
from registry.domain.errors import InfrastructureError
from registry.domain.evaluations import RunnerClass
from registry.integrations.runners.local import LocalRunner
from registry.integrations.runners.ray_session import RaySession
from registry.integrations.runners.ray_sharing import Connection, Sharing
from registry.ports import Setup

INSTALL = "pip install 'tandem-registry[ray]'"


_CONNECTION, _SHARING = Connection(), Sharing()
"""Of this process: Ray has one connection in it."""


class RayRunner:
    """The local runner, many times over. A cluster of our own is started for the first release and ended after the
    last of those that are run at the same time."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    def describe(self) -> RunnerClass:
        """That of the runner in this process, with whose results these are comparable. Raises as it does, and
        InfrastructureError if Ray is not installed."""
        try:
            metadata.version("ray")
        except metadata.PackageNotFoundError as error:
            raise InfrastructureError(
                "running a release on a cluster needs ray",
                expected="ray installed",
                found="not installed",
                fix=INSTALL,
            ) from error
        return LocalRunner().describe()

    def load(self, setup: Setup) -> RaySession:
        """A session with one worker, which shows that the release loads. Raises InfrastructureError if the cluster
        cannot be reached, gives no worker, or gives one that is not of this class or cannot read the files."""
        ray, stop = connected(self._cluster)
        session = RaySession(ray, setup, self.describe(), stop, _SHARING)
        try:
            session.start()
        except BaseException:
            session.close()
            raise
        return session


def connected(cluster: Cluster) -> tuple[Any, Callable[[], None]]:
    """Ray, connected, and what lets go of it: nothing where somebody else had connected before."""
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"  # nothing is told to anybody
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")  # else it warns that this will be the default
    import ray

    return ray, _CONNECTION.taken(ray.is_initialized, lambda: _connect(ray, cluster), ray.shutdown)


def _connect(ray: Any, cluster: Cluster) -> None:
    own = cluster.place is None
    try:
        ray.init(
            address="local" if own else cluster.place,
            log_to_driver=False,
            logging_level="ERROR",
            **({"include_dashboard": False} if own else {}),
        )
    except Exception as error:  # Ray raises no narrower one for a node that takes too long to start
        raise InfrastructureError(
            "the cluster cannot be reached" if not own else "no cluster of our own can be started",
            where=cluster.place or "ray",
            expected="a cluster of Ray of this version and Python",
            found=f"{type(error).__name__}: {error}"[:300],
            fix="`ray status` on a machine of it tells whether it runs" if not own else "",
        ) from error
