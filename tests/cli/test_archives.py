"""`tandem export` and `tandem import` at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cli.main import tandem
from tests.cli.playground import EVE, Playground
from tests.world import ANA


def ask(*words: str, account: str = ANA) -> Result:
    return CliRunner().invoke(tandem, words, env={"TANDEM_ACTOR": account, "TANDEM_REGISTRY": None})


def test_a_registry_goes_out_and_comes_in(anywhere: Playground, tmp_path: Path) -> None:
    archive = tmp_path / "team.tandem"
    told = anywhere.text("export", str(archive))
    assert told.startswith(f"registry exported to {archive}\n")
    assert "by reference" in told
    exported = anywhere.document("export", str(tmp_path / "again.tandem"))
    assert f"root {exported['root']}" in told
    answer = ask("import", str(archive), "--into", str(tmp_path / "copy"))
    assert answer.exit_code == 0
    assert f"registry imported to {tmp_path / 'copy' / '.tandem'}" in answer.stdout
    assert exported["root"] in answer.stdout
    assert "alone; before: ana" in answer.stdout
    resolved = ask("resolve", "bot@production", "--registry", str(tmp_path / "copy"))
    assert resolved.stdout == anywhere.text("resolve", "bot@production")
    assert ask("import", str(archive), "--into", str(tmp_path / "copy")).exit_code == 12


def test_who_may_not_export_is_told_who_may(play: Playground, tmp_path: Path) -> None:
    answer = play.ask("export", str(tmp_path / "x"), who=EVE)
    assert answer.exit_code == 13
    assert "may not export the registry" in answer.stderr
    assert not (tmp_path / "x").exists()


def test_what_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.tandem").write_bytes(b"\x1f\x8b" + bytes(600))
    answer = ask("import", str(tmp_path / "bad.tandem"), "--into", str(tmp_path / "copy"))
    assert answer.exit_code == 15
    assert "compressed" in answer.stderr
    assert ask("import", str(tmp_path / "none.tandem"), "--into", str(tmp_path / "copy")).exit_code == 15
    assert [path.name for path in tmp_path.iterdir()] == ["bad.tandem"]


@pytest.mark.parametrize("text", ["a: b\n", "# a document\n" * 100])
def test_a_document_in_the_place_of_an_archive_is_told_what_an_archive_is(tmp_path: Path, text: str) -> None:
    (tmp_path / "bad.yaml").write_text(text)
    answer = ask("import", str(tmp_path / "bad.yaml"), "--into", str(tmp_path / "copy"))
    assert answer.exit_code == 15
    assert "expected  an archive made by `tandem export`\n" in answer.stderr


@pytest.mark.parametrize(("option", "value"), [("--max-size", "10kB"), ("--max-members", "5")])
def test_the_caps_are_told_and_can_be_moved(play: Playground, tmp_path: Path, option: str, value: str) -> None:
    archive = str(tmp_path / "team.tandem")
    play.text("export", archive)
    answer = ask("import", archive, "--into", str(tmp_path / "copy"), option, value)
    assert answer.exit_code == 15
    assert option in answer.stderr
    more = ask("import", archive, "--into", str(tmp_path / "copy"), "--max-size", "1GB", "--max-members", "5000")
    assert more.exit_code == 0


@pytest.mark.parametrize("size", ["much", "-1", "1 GB", "1e3", "1PB"])
def test_a_size_that_is_none_is_a_mistake_of_usage(tmp_path: Path, size: str) -> None:
    assert ask("import", str(tmp_path / "x"), "--max-size", size).exit_code == 2


def test_an_archive_on_standard_output_is_nothing_else(play: Playground, tmp_path: Path) -> None:
    assert play.ask("export", "-", "--json").exit_code == 2
    answer = play.ask("export", "-")
    assert answer.exit_code == 0
    assert "registry exported to standard output" in answer.stderr
    (tmp_path / "team.tandem").write_bytes(answer.stdout_bytes)
    assert ask("import", str(tmp_path / "team.tandem"), "--into", str(tmp_path / "copy")).exit_code == 0
