"""A registry that a newer version wrote: told at every door, and left alone."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from registry.bootstrap import Local
from registry.domain.adapters.serving import Engine
from registry.domain.errors import InfrastructureError
from registry.domain.hosted import HostedModel
from registry.domain.manifests import Kind
from registry.domain.prompts.formats import Format
from tests.crashes import dump, opened
from tests.damaging import raw
from tests.postgres import connected, duplicate, url_of
from tests.world import ANA

DOORS: dict[str, Callable[[Local], object]] = {
    "members": lambda door: door.members(),
    "create_token": lambda door: door.create_token("laptop"),
    "revoke_token": lambda door: door.revoke_token("x", "why"),
    "add_key": lambda door: door.add_key(b"{}"),
    "confirm_key": lambda door: door.confirm_key(b"{}"),
    "add_member": lambda door: door.add_member("zoe@example.com"),
    "register_base": lambda door: door.register_base(Path("base"), "tiny"),
    "register_dataset": lambda door: door.register_dataset(Path("eval.jsonl"), "tickets-eval"),
    "register_suite": lambda door: door.register_suite(Path("suite.yaml")),
    "register_prompt": lambda door: door.register_prompt(Path("p.prompt.md"), "p"),
    "register_adapter": lambda door: door.register_adapter(Path("lora"), "support-lora", "tiny@1"),
    "version": lambda door: door.version("tiny@1"),
    "versions": lambda door: door.versions(Kind.PROMPT),
    "render_prompt": lambda door: door.render_prompt("support@1", {"text": "x"}),
    "create_application": lambda door: door.create_application("other"),
    "application": lambda door: door.application("bot"),
    "compose": lambda door: door.compose("bot", "support@1", "tiny@1"),
    "release": lambda door: door.release("bot@1"),
    "releases": lambda door: door.releases("bot"),
    "diff_releases": lambda door: door.diff_releases("bot@1", "bot@2"),
    "evaluate": lambda door: door.evaluate("bot@1", "support-suite"),
    "evaluation": lambda door: door.evaluation("x"),
    "evaluations": lambda door: door.evaluations("bot@1"),
    "evaluation_rows": lambda door: door.evaluation_rows("x"),
    "import_evaluation": lambda door: door.import_evaluation([Path("answers.csv")], "bot@3", "support-suite"),
    "evaluation_matrix": lambda door: door.evaluation_matrix(
        "bot", suite="support-suite", base="tiny@1", prompt="support@1", adapter="support-lora@1"
    ),
    "overlap": lambda door: door.overlap("tickets-eval@1", "tickets-eval@1"),
    "export_pairs": lambda door: door.export_pairs("bot@3", "bot@2", "support-suite", Path("pairs.csv")),
    "import_preferences": lambda door: door.import_preferences("x", Path("eval.jsonl")),
    "import_outcomes": lambda door: door.import_outcomes("bot@3", "bot@2", "nps", Path("outcomes.csv")),
    "check": lambda door: door.check("bot@3", "production"),
    "promote": lambda door: door.promote("bot@3", "production"),
    "approve": lambda door: door.approve("bot@3", "production"),
    "roll_back": lambda door: door.roll_back("bot@production"),
    "decision": lambda door: door.decision("x"),
    "activate_policy": lambda door: door.activate_policy(Path("policy.yaml"), "bot"),
    "policy": lambda door: door.policy("bot"),
    "history": lambda door: door.history("bot@production"),
    "import_history": lambda door: door.import_history(Path("repo"), "support.prompt.md"),
    "set_price": lambda door: door.set_price("tiny", currency="USD"),
    "read_proof": lambda door: door.read_proof(Path("entry.tlog-proof")),
    "sign_adapter": lambda door: door.sign_adapter("support-lora@1", Path("out"), Path("KEY.pem")),
    "verify_log": lambda door: door.verify_log(Path("kept.checkpoint")),
}
READING = {"resolve", "status"}
WITHOUT_REGISTRY = {"close", "folder", "lint_policy", "lint_suite", "recorded", "runtime", "written"}
CACHE_FIRST = {"register_repository_base"}
"""Refused for what is not in the Hub's cache, before any registry is opened; with it, as `register_base`."""
ARGUMENTS: dict[str, Any] = {
    "reference": "support@1",
    "tag": "reviewed",
    "identifier": "x",
    "about": "waiver",
    "reason": "why",
    "key": "sha256:00000000",
    "line": "ssh-ed25519 AAAA",
    "ticket": "T-1",
    "release": "bot@3",
    "application": "bot",
    "subject": "bot@3",
    "scope": "bot",
    "rule": "good",
    "run": "x",
    "time": "2026-03-02T09:00:00Z",
    "digest": "sha256:" + "0" * 64,
    "path": Path("policy.yaml"),
    "envelope": Path("policy.yaml"),
    "account": "zoe@example.com",
    "prompt": "support@1",
    "before": "support@1",
    "after": "support@1",
    "name": "consumer",
    "place": Path("out"),
    "hosted": HostedModel("openai", "ft:gpt-4o-mini-2024-07-18:acme::abc123"),
    "engine": Engine.VLLM,
    "kind": Format.PROMPT_MD,
    "comparison": "x",
    "rater": "r1",
    "index": 0,
    "first": 0,
    "second": 1,
    "end": 1,
    "repository": Path("repo"),
    "folder": Path("out"),
    "stages": ["bot@production"],
}


def public() -> set[str]:
    return {name for name in dir(Local) if not name.startswith("_")}


def knocked(door: Local, name: str) -> object:
    """Call what a registry offers, as above or with an argument for every parameter that needs one."""
    if name in DOORS:
        return DOORS[name](door)
    method = getattr(door, name)
    needed = [p.name for p in inspect.signature(method).parameters.values() if p.default is p.empty]
    stage = "production" if "release" in needed else "bot@production"
    return method(*[stage if name == "stage" else ARGUMENTS[name] for name in needed])


@pytest.fixture(scope="module")
def newer(three_releases: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = duplicate(three_releases, tmp_path_factory.mktemp("newer") / "w")
    (folder / "answers.csv").write_text("sample_id,output\nr1,yes\n")
    (folder / "outcomes.csv").write_text("unit_id,arm,value\na,candidate,9\nb,baseline,3\n")
    url = url_of(folder)
    with closing(connected(url) if url else raw(folder)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    return folder


@pytest.mark.parametrize("door", sorted(public() - READING - WITHOUT_REGISTRY - CACHE_FIRST))
def test_a_registry_written_by_a_newer_version_is_left_alone(newer: Path, door: str) -> None:
    state = dump(newer)
    with pytest.raises(InfrastructureError, match=r"newer Tandem \(schema 9999; this build knows up to") as told:
        knocked(opened(newer, ANA), door)
    assert "upgrade Tandem" in told.value.fix
    assert dump(newer) == state


def test_what_is_live_is_told_from_a_newer_registry_too(newer: Path) -> None:
    """The views behind `resolve` and `status` outlive the tables under them."""
    door = opened(newer, ANA)
    assert door.resolve("bot@production").release == 2
    assert {s.stage: s.release for s in door.status("bot")} == {"dev": None, "staging": 3, "production": 2}
