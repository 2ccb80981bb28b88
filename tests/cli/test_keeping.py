"""`tandem gc`, `scrub`, `retention` and `yank` as people and programs see them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli.commands.store import collected_text
from cli.main import tandem
from registry.domain.garbage import Collected, Holder, Tally


def ask(*words: str) -> Result:
    return CliRunner().invoke(tandem, list(words))


def document(*words: str) -> Any:
    answer = ask(*words, "--json")
    assert answer.stderr == ""
    return json.loads(answer.stdout)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A registry of Ana's with one prompt."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TANDEM_ACTOR", "ana@example.org")
    monkeypatch.delenv("TANDEM_REGISTRY", raising=False)
    (tmp_path / "support.prompt.md").write_text("# user\nhello\n")
    assert ask("init").exit_code == 0
    assert ask("prompt", "register", "support.prompt.md", "--name", "support").exit_code == 0
    return tmp_path


def test_collecting_tells_what_is_kept_and_why(here: Path) -> None:
    answer = ask("gc", "--dry-run")
    assert answer.exit_code == 0
    first, kept = answer.stdout.splitlines()
    assert first == "nothing was changed"
    assert kept.split(maxsplit=2)[:2] == ["kept", "2"]
    assert kept.endswith("manifests and files of versions")
    assert ask("gc").stdout.startswith("nothing was due")
    told = document("gc")
    assert (told["dry_run"], told["kept"]["version"]["blobs"], told["next_at"]) == (False, 2, None)


def test_each_phase_is_a_line_with_its_reason() -> None:
    one, none = Tally(1, 1_400_000), Tally()
    when = "2026-11-28T11:24:00.000000Z"
    found = Collected(True, when, "7d", "3d", one, one, none, Tally(2, 5), none, {Holder.YOUNG: one}, when)
    assert collected_text(found).splitlines() == [
        "nothing was changed",
        "  would be marked       1  1.4 MB  nothing refers to them, put more than 7d ago",
        "  would be thrown away  1  1.4 MB  marked for 7d, and still nothing refers to them",
        "  marked now            2     5 B  go to the trash when marked for 7d",
        "  kept                  1  1.4 MB  put less than 7d ago",
        "next due  2026-11-28 11:24",
    ]


def test_scrubbing_exits_20_and_names_what_a_fault_touches(here: Path) -> None:
    assert ask("scrub").exit_code == 0
    manifest = document("prompt", "show", "support@1")["digest"].removeprefix("sha256:")
    (here / ".tandem" / "blobs" / "sha256" / manifest[:2] / manifest[2:]).unlink()

    answer = ask("scrub")
    assert answer.exit_code == 20
    assert f"missing: sha256:{manifest}" in answer.stdout
    assert "is     support@1 its manifest" in answer.stdout
    assert document("scrub")["broken"][0]["files"] == ["support@1 its manifest"]

    page = ask("scrub", "--limit", "1")
    assert "there is more: tandem scrub --after sha256:" in page.stdout


def test_retention_is_set_within_its_floor(here: Path) -> None:
    assert "nobody" in ask("retention", "show").stdout
    assert ask("retention", "set", "--grace", "12h").stdout.startswith(
        "grace   12h\ntrash   7d\nset by  ana@example.org"
    )
    assert document("retention", "show")["retention"] == {"grace": "12h", "trash": "7d"}
    assert ask("retention", "set", "--trash", "59m").exit_code == 15
    assert ask("retention", "set").exit_code == 2


def test_yanking_is_shown_wherever_the_version_is(here: Path) -> None:
    assert ask("yank", "support@1").exit_code == 2
    answer = ask("yank", "support@1", "--reason", "wrong \x1b[31mname")
    assert answer.stdout.startswith("yanked: support@1\n  reason  wrong ")
    assert "\x1b" not in answer.stdout
    assert "support@1 (yanked)" in ask("prompt", "list").stdout
    assert "yanked      wrong" in ask("prompt", "show", "support@1").stdout
    assert document("prompt", "show", "support@1")["yanked"]["person"] == "ana"

    refused = ask("release", "compose", "bot", "--prompt", "support@1", "--base", "none@1")
    assert refused.exit_code == 14
    assert ask("yank", "support@1", "--restore", "--reason", "it was not").stdout.startswith("restored: support@1")
    assert ask("yank", "support@1", "--restore", "--reason", "it was not").exit_code == 12
