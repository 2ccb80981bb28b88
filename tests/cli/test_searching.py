"""`tandem search`, `tandem tag`, and the tags in lists."""

from __future__ import annotations

import pytest

from tests.cli.playground import EVE, HOSTILE, SHOWN, Playground
from tests.world import BEN


def test_a_search_is_a_table_for_people_and_a_page_for_programs(anywhere: Playground) -> None:
    anywhere.ask("tag", "add", "support@1", "reviewed", who=BEN)
    answer = anywhere.ask("search", "TEXT", "--kind", "prompt", "--tag", "reviewed", "--name", "support")
    assert (answer.exit_code, answer.stderr) == (0, "")
    head, line = answer.stdout.splitlines()
    assert head.split() == ["VERSION", "KIND", "DIGEST", "REGISTERED", "BY", "TAGS"]
    assert line.split()[:2] == ["support@1", "prompt"]
    assert line.endswith("reviewed")
    page = anywhere.document("search", "--kind", "prompt", "--limit", "1")
    [item] = page["items"]
    assert page["next"] is None
    assert not {"manifest", "files", "relations"} & set(item), "a list shows no more than it needs"
    assert (item["name"], item["tags"]) == ("support", ["reviewed"])


def test_a_page_tells_how_to_go_on(play: Playground) -> None:
    first = play.ask("search", "--author", "ana", "--limit", "3")
    assert len(first.stdout.splitlines()) == 4
    said, mark = first.stderr.rsplit(maxsplit=1)
    assert said == "there is more: add --after"
    rest = play.ask("search", "--author", "ana", "--after", mark)
    assert (len(rest.stdout.splitlines()), rest.stderr) == (3, "")


def test_what_is_not_found_is_told(play: Playground) -> None:
    answer = play.ask("search", "nowhere")
    assert (answer.exit_code, answer.stdout, answer.stderr) == (0, "", "nothing found\n")
    assert play.document("search", "nowhere") == {"items": [], "next": None}


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ([], 2, "Nothing to look for"),
        (["--newest-only"], 2, "Nothing to look for"),
        (["refun*"], 15, "words are not completed"),
        (["tag:reviewed"], 15, "write --tag reviewed"),
        (["--tag", "latest"], 15, "cannot be a tag"),
        (["--name", "team*"], 15, "names are not completed"),
        (["--base", "nothing@1"], 14, "no base-model 'nothing@1'"),
        (["--kind", "poem"], 2, "poem"),
        (["text", "--after", "x"], 15, "not a page mark"),
        (["text", "--limit", "0"], 2, "0"),
    ],
)
def test_what_cannot_be_looked_for_is_refused(play: Playground, words: list[str], code: int, told: str) -> None:
    answer = play.ask("search", *words)
    assert (answer.exit_code, answer.stdout) == (code, "")
    assert told in answer.stderr


def test_a_tag_twice_is_told_and_no_error(anywhere: Playground) -> None:
    first = anywhere.ask("tag", "add", "support@1", "reviewed")
    assert (first.exit_code, first.stdout, first.stderr) == (0, "support@1  reviewed\n", "")
    again = anywhere.ask("tag", "add", "support@1", "reviewed")
    assert (again.exit_code, again.stdout, again.stderr) == (0, first.stdout, "it had that tag already\n")
    assert anywhere.document("tag", "add", "support@1", "reviewed")["changed"] is False
    listed = anywhere.ask("tag", "list", "support@1")
    assert listed.stdout.splitlines()[1].split()[0] == "reviewed"
    gone = anywhere.ask("tag", "remove", "support@1", "reviewed")
    assert (gone.exit_code, gone.stdout, gone.stderr) == (0, "support@1  no tags\n", "")
    assert anywhere.ask("tag", "remove", "support@1", "reviewed").stderr == "it did not have that tag\n"
    assert anywhere.ask("tag", "list", "support@1").stderr == "no tag\n"


def test_tags_are_for_those_who_register(play: Playground) -> None:
    answer = play.ask("tag", "add", "support@1", "reviewed", who=EVE)
    assert answer.exit_code == 13
    assert play.document("tag", "list", "support@1") == []
    hostile = play.ask("tag", "add", "support@1", HOSTILE)
    assert (hostile.exit_code, "\x1b" in hostile.stderr) == (15, False)
    assert play.ask("search", HOSTILE).exit_code == 0, "what nobody sees parts no words, and finds nothing here"
    assert SHOWN not in play.ask("search", HOSTILE).stdout


def test_lists_show_tags_and_are_narrowed_by_them(play: Playground) -> None:
    assert "TAGS" not in play.ask("prompt", "list").stdout
    play.ask("tag", "add", "support-lora@1", "vision")
    assert play.ask("adapter", "list").stdout.rstrip().endswith("vision")
    assert "tags        vision" in play.ask("adapter", "show", "support-lora@1").stdout

    def listed(*options: str) -> list[str]:
        return [item["name"] for item in play.document("adapter", "list", *options)["items"]]

    assert listed("--tag", "vision", "--author", "ana", "--base", "tiny@1") == ["support-lora"]
    assert listed("support-lora", "--tag", "vision") == ["support-lora"]
    assert listed("other", "--tag", "vision") == []
    assert listed("--tag", "unheard") == []
    assert listed("--author", BEN) == []
    assert play.ask("prompt", "list", "--base", "tiny@1").exit_code == 2
