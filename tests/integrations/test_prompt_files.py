from __future__ import annotations

import os
from pathlib import Path

import pytest

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.parsing import MAX_PROMPT
from registry.integrations.prompt_files import needs_registry, read_prompt


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
        ("a.yaml", "not a prompt file"),
        ("a", "not a prompt file"),
        ("a.json", "not a JSON document"),
    ],
)
def test_what_is_no_prompt_file_is_refused(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / name).write_text("Hello")
    with pytest.raises(InvalidInputError) as caught:
        read_prompt(tmp_path / name)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.prompty", "user:\nHello {{ name }}\n"),
        ("a.prompt", "Hello {{name}}\n"),
        ("a.json", '[{"role": "user", "content": "Hello {{name}}"}]'),
        ("a.prompt.md", "# user\nHello {{name}}\n"),
    ],
)
def test_the_end_of_a_name_tells_the_format(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    read = read_prompt(tmp_path / name)
    assert [(m.role, m.content) for m in read.document.messages] == [("user", "Hello {{name}}")]
    assert not needs_registry(tmp_path / name)


def test_a_file_that_refers_to_a_registry_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Be {{> team/persona@1}}.")
    assert needs_registry(tmp_path / "a.md")
    with pytest.raises(InvalidInputError) as caught:
        read_prompt(tmp_path / "a.md").document.is_completion  # noqa: B018 - reading it is what is refused
    assert caught.value.fix == "give a registry: the text stands there"


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
