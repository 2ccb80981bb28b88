"""One of several processes that work on a registry at once while garbage is collected: `python -m tests.hammering`.

Writers register contents from a small pool, so that much of it is registered again, and leave uploads unfinished, so
that there is garbage which somebody else registers later. Readers take out whatever is registered. The collector does
rounds with hardly any time to wait between the phases. What a client must never see is a blob missing that something
refers to; that is told as `missing`.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from registry.bootstrap import Local
from registry.domain.errors import ConflictError, InfrastructureError, IntegrityError, NotFoundError
from registry.domain.manifests import Kind, Version
from registry.domain.members import Permission
from registry.domain.retention import Spans
from registry.services import collecting
from registry.services.uploading import uploading
from tests.postgres import settings_of
from tests.world import ANA, CannedRunner

POOL = 60
"""Different contents that are registered at a time; as time goes on, others."""


class Hammer:
    """One process's work, and how often it did what."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._registry = Local(settings_of(folder, ANA), runner=CannedRunner())
        self._folder, self._chance, self.count = folder, random.Random(seed), Counter[str]()
        self._mine = folder / f"hammer-{seed}.prompt.md"

    def write(self) -> None:
        """Register something, look at it, and now and then leave an upload behind or compose."""
        try:
            self._write()
        except InfrastructureError as error:
            # It lost a race that takes longer than the grace time; nothing refers to what is gone.
            if "run it again" not in error.fix:
                raise
            self.count["told to run again"] += 1

    def _write(self) -> None:
        text = f"# user\ncontent {int(time.time() * 40) + self._chance.randrange(POOL)} {{{{q}}}}\n"
        if self._chance.random() < 0.6:
            self._leave(text)
            return
        self._mine.write_text(f"---\nvariables: {{q: {{type: string}}}}\n---\n{text}")
        made = self._registry.register_prompt(self._mine, f"p{self._chance.randrange(50)}")
        self.count["registered" if made.created else "registered again"] += 1
        self._pull(made.version)
        if self._chance.random() < 0.2:
            parameters = {"max_new_tokens": str(self._chance.randrange(1, 200))}
            composed = self._registry.compose("bot", made.version.reference, "tiny@1", (), parameters)
            self.count["composed"] += 1
            self._take(composed.release.digest, composed.release.reference)

    def read(self) -> None:
        """Take out something that is registered."""
        newest = self._registry.versions(Kind.PROMPT, limit=1000).items
        if newest:
            chosen = self._chance.choice(newest)
            number = self._chance.randint(1, chosen.number)
            self._pull(self._registry.version(f"{chosen.name}@{number}", None))

    def collect(self) -> None:
        grace, trash = (timedelta(seconds=self._chance.choice((0, 0.2, 1, 2))) for _ in range(2))
        try:
            found = collecting.collect(self._registry.runtime, False, Spans(grace, trash))
        except ConflictError:
            self.count["rounds of somebody else"] += 1
            time.sleep(self._chance.random() * 0.3)
            return
        self.count["rounds"] += 1
        for what in ("marked", "discarded", "removed"):
            self.count[what] += getattr(found, what).blobs
        time.sleep(self._chance.random() * 0.3)

    def _leave(self, text: str) -> None:
        """An upload that is interrupted: of bytes that somebody may register at any time."""
        upload = uploading(self._registry.runtime, Permission.REGISTER)
        upload.blobs.put([f"---\nvariables: {{q: {{type: string}}}}\n---\n{text}".encode()])
        self.count["left behind"] += 1

    def _pull(self, version: Version) -> None:
        for digest in (version.digest, *(file.digest for file in version.files if file.stored)):
            self._take(digest, version.reference)

    def _take(self, digest: str, reference: str) -> None:
        try:
            self._registry.runtime.blobs.get(digest)  # type: ignore[arg-type]  # digests are text
            self.count["read"] += 1
        except (NotFoundError, IntegrityError) as error:
            self.count["missing"] += 1
            print(f"{reference}: {error}", file=sys.stderr)


def main(folder: str, role: str, seconds: str, seed: str) -> None:
    hammer = Hammer(Path(folder), int(seed))
    act: Callable[[], None] = getattr(hammer, role)
    end = time.monotonic() + float(seconds)
    while time.monotonic() < end:
        act()
    print(json.dumps(hammer.count))


if __name__ == "__main__":
    main(*sys.argv[1:])
