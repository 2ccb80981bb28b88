"""A small registry that a document is typed in: an application that is under way, its people, and a clock that ticks.

`support-bot@2` serves all three stages, after `support-bot@1`. `support-bot@3` is a little worse, `@4` better, `@5`
better still and `@6` not evaluated yet. ana owns the registry, ben and mei review, and mei is on call. Every command
takes a minute, from Monday, 2 March 2026, 12:00 UTC on.
"""

from __future__ import annotations

import base64
import json
import re
import shlex
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import registry.bootstrap
from cli.main import tandem
from registry.bootstrap import Local
from registry.domain.attestations import PAYLOAD_TYPE
from registry.integrations.dsse import pae
from tests.fakes import FixedClock
from tests.world import ANA, BEN, PROMPT, SUITE, World

MEI = "mei@example.com"
APPLICATION = "support-bot"
RIGHT = (90, 100, 97, 110, 115, 119)
"""How many of the 120 rows each release gets right, from `support-bot@1` on; the last one is not evaluated."""
TICKETS = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
"""The key of the system that tracks changes."""

_ID = r"(sha256:[0-9a-f]{64}|[0-9A-HJKMNP-TV-Z]{26})"
_NAMED = {
    "DECISION": f"decision {_ID}",
    "DIGEST": f"policy approve {_ID}",
    "FREEZE": f"freeze lift {_ID}",
    "INCIDENT": f"incident (?:approve|close|show|list)? ?{_ID}",
    "PLAN": f"--plan {_ID}",
    "PROMOTION": f"request(?:ed as)? {_ID}",
    "QUARANTINE": f"quarantine clear {_ID}",
    "REJECTION": f"approval withdraw {_ID}",
    "RUN": f"run {_ID}",
    "WAIVER": f"waiver grant {_ID}",
}
"""What stands before an id in an answer, for each name that a document has for it."""


class SupportBot(World):
    """The registry, with the files in its folder that its people work with."""

    def __init__(self, folder: Path, *, new: bool = True) -> None:
        self.time = FixedClock()
        super().__init__(folder, self.time, new=new)

    def under_way(self, policy: str) -> SupportBot:
        """Register, compose, evaluate and ship what the document takes for granted, under the policy."""
        ana = self.ana
        ana.register_base(self.base(), "tiny")
        ana.register_dataset(self.rows("eval.jsonl"), "tickets-eval")
        ana.register_dataset(self.rows("train.jsonl", 240), "tickets-train", licence="CC-BY-4.0")
        ana.register_suite(self.write("suite.yaml", SUITE))
        ana.register_prompt(self.write("support.prompt.md", PROMPT))
        ana.register_adapter(self.adapter(), "support-lora", "tiny@1", ["tickets-train@1"])
        ana.add_member(BEN, roles=("approver", "promoter"), slots=("reviewer",))
        ana.add_member(MEI, roles=("approver", "oncall"), slots=("reviewer",))
        ana.create_application(APPLICATION)
        for right in RIGHT:
            ana.compose(APPLICATION, "support@1", "tiny@1", [("support-lora@1", "1")], {"max_new_tokens": str(right)})
        for number in range(1, len(RIGHT)):
            ana.evaluate(f"{APPLICATION}@{number}", "support-suite")
        ana.activate_policy(self.write("team.yaml", policy), APPLICATION)
        for number in (1, 2):
            self.ship(f"{APPLICATION}@{number}")
        self.write("change-ticket.dsse.json", _signed(ana, f"{APPLICATION}@4"))
        return self

    def as_noon(self) -> SupportBot:
        """Somebody sits down at twelve o'clock."""
        self.time.advance(datetime(2026, 3, 2, 12, tzinfo=UTC) - self.time.now())
        return self

    def ship(self, release: str) -> None:
        for stage in ("dev", "staging", "production"):
            self.ana.promote(release, stage)
            self.time.advance(timedelta(minutes=10))
        self.as_(BEN).approve(release, "production", "read it")
        self.ana.promote(release, "production", "first" if release.endswith("@1") else "knows more words")
        self.time.advance(timedelta(hours=1))


@dataclass
class Terminal:
    """Somebody who types commands in the registry's folder. `$WAIVER` is the waiver that an answer named last."""

    folder: Path
    time: FixedClock
    shown: dict[str, str] = field(default_factory=dict)

    def type(self, command: str) -> tuple[int, str]:
        """Exit code and everything printed by one command line."""
        words = shlex.split(re.sub(r"\$([A-Z]+)", lambda found: self.shown[found[1]], command), comments=True)
        environment = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(self.folder), "COLUMNS": "100"}
        while "=" in words[0]:
            name, _, value = words.pop(0).partition("=")
            environment[name] = value
        assert words.pop(0) == "tandem", command
        self.time.advance(timedelta(minutes=1))
        done = CliRunner(env=environment).invoke(tandem, words)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        for name, pattern in _NAMED.items():
            if found := re.findall(pattern, done.output):
                self.shown[name] = found[-1]
        return done.exit_code, done.output


def terminal(bot: SupportBot, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """The registry as the command line opens it: with the canned runner and the clock that ticks."""
    opened = partial(registry.bootstrap.open_registry, runner=bot.runner, clock=bot.time)
    monkeypatch.setattr(registry.bootstrap, "open_registry", opened)
    monkeypatch.chdir(bot.folder)
    return Terminal(bot.folder, bot.time)


def key_of_tickets() -> str:
    """The public key of the system that tracks changes, as policies name it."""
    return "ed25519:" + base64.b64encode(TICKETS.public_key().public_bytes_raw()).decode()


def _signed(ana: Local, release: str) -> str:
    """An envelope in which that system says that a release passed."""
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": release, "digest": {"sha256": ana.release(release).digest.removeprefix("sha256:")}}],
        "predicateType": "urn:tandem:change-ticket:v1",
        "predicate": {"result": "PASSED"},
    }
    payload = json.dumps(statement).encode()
    signature = base64.b64encode(TICKETS.sign(pae(PAYLOAD_TYPE, payload))).decode()
    envelope = {
        "payloadType": PAYLOAD_TYPE,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [{"sig": signature}],
    }
    return json.dumps(envelope)
