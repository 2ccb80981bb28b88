"""What a server counts, as Prometheus reads it; of several processes, the sum, whichever of them is asked.

Processes side by side count in files of a folder that `tandem serve` makes for them; a process alone needs none.
"""

from __future__ import annotations

import os

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

from registry.server.process import FOLDER

MEDIA_TYPE = CONTENT_TYPE_LATEST
_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0, 600.0)


class Metrics:
    """The counts of one application. Labels are names of operations, methods and codes, never what a caller chose."""

    def __init__(self, version: str) -> None:
        self._own = CollectorRegistry() if FOLDER not in os.environ else None
        self._requests = Counter(
            "tandem_requests",
            "Requests that were answered.",
            ("operation", "method", "status"),
            registry=self._own,
        )
        self._seconds = Histogram(
            "tandem_request_seconds",
            "Seconds from the head of a request to the end of its answer.",
            ("operation",),
            buckets=_BUCKETS,
            registry=self._own,
        )
        self._turned_away = Counter(
            "tandem_turned_away",
            "Requests that were refused for a limit: at-once, share, held, or rate.",
            ("why",),
            registry=self._own,
        )
        # Finding the count of some labels takes longer than counting.
        self._counts: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}
        info = Gauge(
            "tandem_info", "Which version this is.", ("version",), registry=self._own, multiprocess_mode="mostrecent"
        )
        info.labels(version).set(1)

    def answered(self, operation: str, method: str, status: int, seconds: float) -> None:
        """Count a request."""
        found = self._counts.get((operation, method, status))
        if found is None:
            requests = self._requests.labels(operation, method, str(status))
            found = self._counts[operation, method, status] = requests, self._seconds.labels(operation)
        requests, took = found
        requests.inc()
        took.observe(seconds)

    def turned_away(self, why: str) -> None:
        """Count a request that was refused for a limit."""
        self._turned_away.labels(why).inc()

    def text(self) -> bytes:
        """All counts, as they are now."""
        if self._own is not None:
            return generate_latest(self._own)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]  # the library does not annotate it
        return generate_latest(together)
