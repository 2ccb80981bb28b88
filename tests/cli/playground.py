"""A registry with an application that is under way, and people who ask the command line about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.testing import CliRunner, Result

from cli.main import tandem
from registry.config import FOLDER
from tests.postgres import close_doors, duplicate, url_of
from tests.world import ANA, World

MEI, CI, EVE = "mei@example.com", "ci@example.com", "eve@example.com"

HOSTILE = "bad \x1b[2J\u202e news"
SHOWN = "bad \\x1b[2J\\u202e news"
"""A reason that would clear the screen and turn the line round, and how people see it."""

POLICY = """kind: policy
name: team
stages:
  dev: {ungated: true}
  staging:
    rules:
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
    waivers: {allow: [no-regression, not-quarantined, rejected], slots: [{slot: reviewer}], max_ttl: 7d}
  production:
    rules:
      - {id: upstream, type: upstream, level: hard, stages: [staging]}
      - {id: evaluated, type: evaluated, level: hard, suite: required}
      - {id: no-regression, type: compare, suite: required, metric: primary, against: stage_current, margin: "0.05"}
      - {id: approval, type: approval, slots: [{slot: reviewer}], separation: changed_components}
    waivers: {allow: [no-regression, not-quarantined, rejected], slots: [{slot: reviewer}], max_ttl: 7d}
    break_glass: {retro: {slots: [{slot: reviewer}], deadline: 72h}}
activation: {slots: [{slot: reviewer}]}
"""


class Playground:
    """`bot@2` serves staging and production, after `bot@1`. `bot@3` is worse, `bot@4` better, `bot@5` unmeasured.

    ana owns it, ben and mei review, mei may break glass, ci is a service, and nobody knows eve.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def built(cls, folder: Path, database: str) -> Playground:
        world = World(folder, database=database).stock()
        world.ana.activate_policy(world.write("team.yaml", POLICY), "bot")
        world.ana.add_member(MEI, roles=("approver", "oncall"), slots=("reviewer",))
        world.ana.add_member(CI, roles=("author",), human_id="ci", service=True)
        for right in (90, 100):
            world.place(world.release(right))
        for right, evaluated in ((40, True), (110, True), (115, False)):
            world.release(right, evaluated=evaluated)
        world.ana.close()
        close_doors()
        return cls(folder)

    def copied(self, to: Path) -> Playground:
        return Playground(duplicate(self.folder, to))

    def ask(self, *words: str, who: str = ANA) -> Result:
        """What the command line answers somebody."""
        url = url_of(self.folder)
        env = {
            "TANDEM_ACTOR": who,
            "TANDEM_REGISTRY": url or str(self.folder),
            "TANDEM_BLOBS": str(self.folder / FOLDER),
        }
        return CliRunner(env=env).invoke(tandem, list(words))

    def text(self, *words: str, who: str = ANA, code: int = 0) -> str:
        """The same for people: what is on stdout, without colours, once it has answered with `code`."""
        answer = self.ask(*words, who=who)
        assert answer.exit_code == code, answer.output
        return click.unstyle(answer.stdout)

    def told(self, *words: str, who: str = ANA, code: int = 0) -> str:
        """What is on stderr, where nothing is on stdout."""
        answer = self.ask(*words, who=who)
        assert (answer.exit_code, answer.stdout) == (code, ""), answer.output
        return answer.stderr

    def document(self, *words: str, who: str = ANA, code: int = 0) -> Any:
        """The same for programs: one document on stdout, and nothing on stderr."""
        answer = self.ask(*words, "--json", who=who)
        assert (answer.exit_code, answer.stderr) == (code, ""), answer.output
        return json.loads(answer.stdout)

    def warnings(self) -> Iterator[str]:
        """The lines below the table of `tandem status bot`, without their marks."""
        for line in self.text("status", "bot").splitlines():
            if line.startswith("! "):
                yield line.removeprefix("! ")
