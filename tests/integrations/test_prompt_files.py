from __future__ import annotations

import os
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.parsing import MAX_PROMPT
from registry.integrations.prompt_files import read_prompt


def test_a_prompt_file_is_read_with_its_bytes_as_given(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf---\r\nname: support\r\n---\r\n# user\r\nHello {{a}}\r\n"
    path = tmp_path / "support.prompt.md"
    path.write_bytes(data)
    read = read_prompt(path)
    assert (read.path, read.data, read.name) == (path, data, "support")
    assert [m.content for m in read.document.messages] == ["Hello {{a}}"]


def test_a_bare_text_file_is_one_user_message(tmp_path: Path) -> None:
    path = tmp_path / "hello.txt"
    path.write_text("Hello\n")
    read = read_prompt(path)
    assert read.name is None
    assert [(m.role, m.content) for m in read.document.messages] == [("user", "Hello")]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.prompty", ".prompty files (Prompty) are not supported by this version"),
        ("a.prompt", ".prompt files (dotprompt) are not supported by this version"),
        ("a.json", ".json files (a JSON list of chat messages) are not supported by this version"),
        ("a.yaml", "not a prompt file"),
        ("a", "not a prompt file"),
    ],
)
def test_other_formats_are_refused_by_name(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / name).write_text("Hello")
    with pytest.raises(InvalidInputError) as caught:
        read_prompt(tmp_path / name)
    assert caught.value.message == message


def test_a_path_that_does_not_exist_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as caught:
        read_prompt(tmp_path / "gone.prompt.md")
    assert caught.value.where == str(tmp_path / "gone.prompt.md")


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    """A named pipe without a writer would otherwise hang the command."""
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    with pytest.raises(InvalidInputError, match="not a regular file"):
        read_prompt(tmp_path / "pipe.md")
    with pytest.raises(InvalidInputError) as caught:
        read_prompt(tmp_path / "folder.md")
    assert caught.value.found == "a directory"


def test_a_file_above_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.md"
    path.write_bytes(b"x" * (MAX_PROMPT + 1))
    with pytest.raises(InvalidInputError, match="too large"):
        read_prompt(path)
