"""`tandem impact` and `tandem prompt bump` at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.playground import Playground


@pytest.fixture
def included(play: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Playground:
    """`team/main` includes part@1, of which there is a second version."""
    monkeypatch.chdir(tmp_path)
    for name, text in (("part", "Be plain."), ("team/main", "{{> part@1}}\n{{x}}"), ("part", "Be warm.")):
        (tmp_path / "p.prompt.md").write_text(text + "\n")
        play.text("prompt", "register", "p.prompt.md", "--name", name)
    return play


def test_impact_lists_up_to_the_stages(play: Playground) -> None:
    lines = [" ".join(line.split()) for line in play.text("impact", "support@1").splitlines()]
    assert lines[0] == "KIND WHAT WHY"
    assert "release bot@1 contains support@1" in lines
    assert "stage bot@production serves bot@2" in lines
    assert "stage bot@production serves bot@1" not in lines
    assert play.told("impact", "bot@5") == "nothing was made of it\n"


def test_impact_goes_on_where_a_page_ended(play: Playground) -> None:
    first = play.document("impact", "support@1", "--limit", "3")
    assert len(first["items"]) == 3
    rest = play.document("impact", "support@1", "--after", first["next"])
    assert first["items"] + rest["items"] == play.document("impact", "support@1")["items"]
    assert "add --after" in play.ask("impact", "support@1", "--limit", "3").stderr


def test_what_is_not_there_has_no_impact(play: Playground) -> None:
    assert "`tandem search WORD` finds versions" in play.told("impact", "gone@1", code=14)
    play.told("impact", "support", code=15)


def test_impact_is_drawn_as_lineage_is(play: Playground) -> None:
    tree = play.text("impact", "support@1", "--format", "tree").splitlines()
    assert tree[0] == "support@1"
    assert "├─ part of release bot@2" in tree
    assert "│  └─ served by stage bot@staging" in tree
    assert "└─ part of release bot@5" in tree
    assert play.text("impact", "support@1", "--format", "mermaid").startswith("flowchart LR\n")
    dot = play.text("impact", "support@1", "--format", "dot")
    assert dot.startswith("digraph lineage {")
    assert 'label="contains"' in dot


def test_a_page_of_a_tree_stands_by_itself(play: Playground) -> None:
    first = play.document("impact", "support@1", "--limit", "3")
    rest = play.text("impact", "support@1", "--format", "tree", "--after", first["next"]).splitlines()
    assert rest[0] == "support@1"
    assert {"bot@2", "└─ served by stage bot@staging"} <= set(rest)


def test_what_is_live_is_told_with_whom_to_ask(play: Playground) -> None:
    lines = [" ".join(line.split()) for line in play.text("impact", "tiny@1", "--live").splitlines()]
    assert lines[0] == "STAGE SINCE PLACED BY OWNERS BY WAY OF"
    assert lines[1].startswith("bot@production ")
    assert lines[1].endswith("ana@example.com ana@example.com (ana) tiny@1 → bot@2")
    assert [one["stage"] for one in play.document("impact", "tiny@1", "--live")] == ["bot@production", "bot@staging"]
    assert play.told("impact", "bot@5", "--live") == "nothing that is live was made of it\n"
    play.told("impact", "tiny@1", "--live", "--format", "dot", code=2)


def test_show_and_impact_tell_what_is_included(included: Playground) -> None:
    assert "includes  part@1" in included.text("prompt", "show", "team/main@1").splitlines()
    assert "team/main@1" in included.text("impact", "part@1")


def test_a_bump_is_shown_and_nothing_happens(included: Playground) -> None:
    shown = included.text("prompt", "bump", "team/main")
    assert shown.splitlines()[:2] == ["team/main@1", "  include part@1 → part@2"]
    assert "[-plain-]{+warm+}" in shown
    included.told("prompt", "show", "team/main@2", code=14)


def test_a_bump_is_written_or_registered_when_asked(included: Playground, tmp_path: Path) -> None:
    included.text("prompt", "bump", "--all", "--write", "new")
    assert (tmp_path / "new/team/main.prompt.md").read_text() == "{{> part@2}}\n{{x}}\n"
    included.told("prompt", "bump", "--all", "--write", "new", code=12)
    (made,) = included.document("prompt", "bump", "--all", "--register")
    assert (made["newer"], made["registered"]["number"]) == ([{"before": "part@1", "after": "part@2"}], 2)
    assert included.told("prompt", "bump", "--all") == "every include is the newest there is\n"
    included.told("prompt", "bump", code=2)
    included.told("prompt", "bump", "gone", code=14)


def test_a_bump_that_cannot_be_made_fails(included: Playground, tmp_path: Path) -> None:
    (tmp_path / "p.prompt.md").write_text("# system\na\n# user\nb\n")
    included.text("prompt", "register", "p.prompt.md", "--name", "part")
    shown = included.text("prompt", "bump", "--all", "--register", code=15)
    assert "cannot be made: part@3 cannot be included" in shown


def test_a_file_that_includes_needs_a_registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from click.testing import CliRunner

    from cli.main import tandem

    monkeypatch.chdir(tmp_path)
    (tmp_path / "p.md").write_text("{{> part@1}}")
    answer = CliRunner(env={"TANDEM_REGISTRY": ""}).invoke(tandem, ["prompt", "render", "p.md"])
    assert answer.exit_code == 14, answer.output
    (tmp_path / "p.md").write_text("no includes")
    assert CliRunner(env={"TANDEM_REGISTRY": ""}).invoke(tandem, ["prompt", "render", "p.md"]).exit_code == 0
