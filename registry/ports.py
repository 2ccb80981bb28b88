"""What has two residents today: blob stores, runners, clocks. Promises are in the words below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from registry.domain.digests import Digest
from registry.domain.evaluations import Generation, GenerationRequest, RunnerClass
from registry.domain.generation import GenerationParameters


class Clock(Protocol):
    """The time, in UTC. The real one, and one that tests hold still."""

    def now(self) -> datetime: ...


class BlobStore(Protocol):
    """Bytes by digest. A folder, and memory for tests."""

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        """Store a stream, hashing while it is written; returns its digest and size in bytes.

        When this returns, the bytes are durable under their digest. Storing the same bytes again is harmless.
        Raises IntegrityError, having stored nothing, if `expected` is given and the bytes differ from it.
        """
        ...

    def get(self, digest: Digest) -> bytes:
        """The bytes, verified. Raises NotFoundError, or IntegrityError if they are not what they were."""
        ...

    def open(self, digest: Digest) -> Iterator[bytes]:
        """The bytes as a stream of chunks; raises IntegrityError at its end if they are not what they were."""
        ...

    def has(self, digest: Digest) -> bool: ...

    def verify(self, digest: Digest) -> str:
        """Empty if the blob is there and hashes right, else what is wrong with it."""
        ...


@dataclass(frozen=True, slots=True)
class Setup:
    """What a runner loads: folders with the verified files of base model and adapters, and the parameters."""

    base: Path
    adapters: tuple[tuple[Path, str], ...]
    """(folder, weight) in the release's order."""
    parameters: GenerationParameters


class Session(Protocol):
    """A loaded configuration that generates."""

    def probe(self, requests: Sequence[GenerationRequest]) -> str:
        """Empty if every adapter is really active on these rows, else the reason it is not.

        Compares next-token logits with and without adapters; a largest difference of 1e-5 or less is inert.
        """
        ...

    def generate(self, requests: Sequence[GenerationRequest]) -> Iterator[Sequence[Generation]]:
        """Texts for all requests, batch by batch, in any order; every request is answered exactly once."""
        ...


class Runner(Protocol):
    """Machinery that runs a release. transformers in process, and a canned one to inject faults."""

    def describe(self) -> RunnerClass:
        """What results depend on besides the release: engine, versions, device, dtype. Cheap; loads no model."""
        ...

    def load(self, setup: Setup) -> Session:
        """Load weights. Raises InfrastructureError if a library is missing or memory runs out."""
        ...


Progress = Callable[[int, int], None]
"""Called with (rows done, rows in all) while an evaluation runs."""
