"""What is done to a registry besides governing: audits, garbage collection, people who leave and come back.

None of it changes what the model holds.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import rule

from registry.bootstrap import Local
from registry.config import FOLDER
from registry.domain.digests import Digest
from registry.storage.blobs.folder import FolderBlobs
from tests.model import DENIED, Who
from tests.model_acts import ANA, BEN, CID, DEE, GUS, Verbs, anybody, gated, place
from tests.model_registry import admit
from tests.model_steps import then


class Upkeep(Verbs):
    """Everybody's verbs, and what keeps a registry in order."""

    @property
    def _kept(self) -> Path:
        return self.home / "kept.checkpoint"

    @rule()
    def audit(self) -> None:
        """The log begins as it did at the audit before, and every row, pointer and list is what it says."""

        def act() -> str:
            door = self.door(ANA)
            found = door.verify_log(self._kept if self._kept.exists() else None)
            assert found.faults == (), found.faults
            self._kept.write_text(door.checkpoint().note)
            return "whole"

        self.step("ana verifies the log", lambda: "whole", act)

    @rule(who=anybody)
    def collect(self, who: Who) -> None:
        """I-6: nothing that is registered is garbage, whatever became of it."""

        def act() -> str:
            return then(self.door(who).collect_garbage(), "collected")

        self.step(f"{who.account} collects garbage", lambda: "collected" if who in (ANA, GUS) else DENIED, act)
        blobs, tables = FolderBlobs(self.folder / FOLDER / "blobs"), self.after.tables
        needed = {row["digest"] for row in tables["version_file"] if row["stored"]}
        needed |= {row["digest"] for table in ("version", "release") for row in tables[table]}
        assert [fault for digest in sorted(needed) if (fault := blobs.verify(Digest(digest)))] == []

    @rule(who=st.sampled_from([BEN, CID, DEE]), which=place, stage=gated, verbs=st.sampled_from([
        ["promotes", "approves"], ["rolls back"], ["breaks glass for"], ["rejects", "quarantines"]
    ]))  # fmt: skip
    def leave_and_come_back(self, who: Who, which: int, stage: str, verbs: list[str]) -> None:
        """I-62: whoever was removed can do nothing from the next call on, through a door that was open before."""
        release = f"bot@{self._some(which, stage)}"
        self.door(who).status()
        self.step(f"ana removes {who.person}", lambda: "removed",
                  lambda: then(self.door(ANA).remove_member(who.account), "removed"))  # fmt: skip
        every: dict[str, Callable[[Local], object]] = {
            "promotes": lambda door: door.promote(release, stage),
            "rolls back": lambda door: door.roll_back(f"bot@{stage}"),
            "breaks glass for": lambda door: door.break_glass(release, stage, "fire", "INC-1"),
            "approves": lambda door: door.approve(release, stage),
            "rejects": lambda door: door.reject(release, stage, "rude"),
            "quarantines": lambda door: door.quarantine(release, "rude"),
        }
        for verb in verbs:
            self.settle()
            self.step(f"{who.person} {verb} {release}", lambda: DENIED, partial(self._done, who, every[verb]))
        self.settle()
        self.step(f"ana admits {who.person}", lambda: "admitted", partial(self._admitted, who))

    def _admitted(self, who: Who) -> str:
        admit(self.door(ANA), who)
        return "admitted"

    def _done(self, who: Who, act: Callable[[Local], object]) -> str:
        return then(act(self.door(who)), "done")
