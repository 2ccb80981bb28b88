"""What has two residents today: blob stores, runners, clocks. Promises are in the words below."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, runtime_checkable

from registry.domain.digests import Digest
from registry.domain.evaluations import Generation, GenerationRequest, RunnerClass
from registry.domain.generation import GenerationParameters
from registry.domain.manifests import Version
from registry.domain.outlook import Outlook
from registry.domain.releases import Release
from registry.domain.stages import Deployment
from registry.domain.transparency.notes import Checkpoint, Verifier


class Clock(Protocol):
    """The time, in UTC. The real one, and one that tests hold still."""

    def now(self) -> datetime: ...


@dataclass(frozen=True, slots=True)
class Stored:
    """A blob as its store lists it."""

    digest: Digest
    size: int
    """In bytes, as they lie there; not verified."""
    modified: datetime
    """When it was last put or brought back, in UTC, by the clock of the store."""


class BlobStore(Protocol):
    """Bytes by digest. A folder, a bucket of an object store, and memory for tests.

    Removal has two phases: `discard` moves a blob to the trash, where it is not found any more but can be restored;
    `empty_trash` removes what lies there long enough.
    """

    def put(self, chunks: Iterable[bytes], expected: Digest | None = None) -> tuple[Digest, int]:
        """Store a stream, hashing while it is written; returns its digest and size in bytes.

        When this returns, the bytes are durable under their digest, and count as put now. Storing the same bytes
        again is harmless, also where they are in the trash. Raises IntegrityError, having stored nothing, if
        `expected` is given and the bytes differ from it.
        """
        ...

    def get(self, digest: Digest) -> bytes:
        """The bytes, verified. Raises NotFoundError, or IntegrityError if they are not what they were."""
        ...

    def open(self, digest: Digest, offset: int = 0) -> Iterator[bytes]:
        """The bytes as a stream of chunks; raises IntegrityError at its end if they are not what they were.

        With an `offset`, only the bytes from there on, and nothing is verified: that is for whoever puts the parts
        together. Raises InvalidInputError for an offset beyond the end.
        """
        ...

    def has(self, digest: Digest) -> bool: ...

    def size(self, digest: Digest) -> int:
        """In bytes, as they lie there; not verified. Raises NotFoundError."""
        ...

    def verify(self, digest: Digest) -> str:
        """Empty if the blob is there and hashes right, else what is wrong with it."""
        ...

    def list(self, after: Digest | None = None, limit: int = 1000) -> Sequence[Stored]:
        """The next blobs after a digest, in the order of their digests; empty at the end. No trash."""
        ...

    def discard(self, digest: Digest, unless_put_since: datetime | None = None) -> bool:
        """Move a blob to the trash, where it counts as thrown away now. False if it is not there.

        Also false, and nothing is moved, if it was put since the given time: whoever put it relies on it.
        """
        ...

    def restore(self, digest: Digest) -> bool:
        """Bring a blob back from the trash; it counts as put now. True if it is there afterwards, unverified."""
        ...

    def empty_trash(self, older_than: datetime) -> tuple[int, int]:
        """Remove for good what was thrown away before a time; how many blobs, and how many bytes they had."""
        ...

    def local_path(self, digest: Digest) -> Path | None:
        """The file of this machine that has the bytes, for links to it; None where there is no such file.

        Whoever links to it leaves it unwritable: it is the store's only copy.
        """
        ...


@dataclass(frozen=True, slots=True)
class Setup:
    """What a runner loads: folders with the verified files of base model and adapters, and the parameters."""

    base: Path
    adapters: tuple[tuple[Path, str], ...]
    """(folder, weight) in the release's order."""
    parameters: GenerationParameters
    tools: str | None = None
    """What the release offers the model, as canonical JSON text."""


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


@runtime_checkable
class Repeatable(Protocol):
    """A session that can be asked whether its texts depend on the rows that are asked at the same time."""

    def again(self, requests: Sequence[GenerationRequest]) -> Sequence[Generation]:
        """The same few rows once more, in smaller batches than `generate` takes; none that does not fit."""
        ...


@runtime_checkable
class Closable(Protocol):
    """A session that holds more than memory of this process, such as workers elsewhere."""

    def close(self) -> None:
        """Let go of it; the session answers nothing after that."""
        ...


@runtime_checkable
class Telling(Protocol):
    """A session that can tell how likely it finds the next token."""

    def tops(self, requests: Sequence[GenerationRequest]) -> Mapping[Digest, Mapping[str, float]]:
        """Log-probabilities of the likeliest first tokens of each answer, by their texts, before any temperature.

        Rows of which nothing can be told are left out: of a server that does not tell, all.
        """
        ...


class Runner(Protocol):
    """Machinery that runs a release. transformers in process, and a canned one to inject faults."""

    def describe(self) -> RunnerClass:
        """What results depend on besides the release: engine, versions, device, dtype. Cheap; loads no model."""
        ...

    def load(self, setup: Setup) -> Session:
        """Load weights. Raises InfrastructureError if a library is missing or memory runs out."""
        ...


class Server(Protocol):
    """Machinery elsewhere that has models loaded already, under names of its own."""

    def serving(self, base: Version, adapters: tuple[tuple[Version, str], ...]) -> Runner:
        """The runner of one release, which needs no weights here; `adapters` are (version, weight).

        Raises InvalidInputError for what no server can be asked for, InfrastructureError if this one does not have it.
        """
        ...


class Signer(Protocol):
    """The key that signs the log."""

    def public(self) -> bytes:
        """Its 32 public bytes, of Ed25519. Raises InfrastructureError if there is no key any more."""
        ...

    def sign(self, message: bytes) -> bytes:
        """A signature of 64 bytes. Raises as `public` does."""
        ...


class SeenLog(Protocol):
    """The log of a registry, as somebody sees it who keeps receipts of it. At hand, and on a server."""

    def checkpoint(self) -> Checkpoint | None:
        """What it comes to now; None if it has no entries."""
        ...

    def note(self) -> str:
        """The same, signed. Raises InfrastructureError if it cannot be."""
        ...

    def key(self) -> Verifier:
        """What signs it. Raises InfrastructureError if that cannot be read."""
        ...

    def begins_with(self, told: Checkpoint) -> bool:
        """Whether it began as somebody was told once, of a log not longer than it is now."""
        ...

    def proof(self, index: int) -> str:
        """The proof of an entry, a file (C2SP `tlog-proof`)."""
        ...


class Placements(Protocol):
    """What a registry tells of what was placed in its stages. At hand, and on a server."""

    def applications(self) -> Sequence[str]:
        """All of them, by name."""
        ...

    def placements(self, application: str) -> Sequence[Deployment]:
        """Everything that was ever placed, in the order of the log. Raises NotFoundError for no application."""
        ...

    def stages(self, application: str) -> Sequence[str]:
        """The stages that it has, or had when something was placed there."""
        ...

    def releases(self, application: str, numbers: Collection[int]) -> Mapping[int, Release]:
        """The releases with these numbers, by their number."""
        ...


Announce = Callable[[Outlook], None]
"""Told what an evaluation is about to ask of a model, before it is asked anything."""


Progress = Callable[[int, int], None]
"""Called with (done, in all) while long work goes on: rows of an evaluation, bytes of a pull, blobs of a scrub."""
