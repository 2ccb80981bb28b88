"""Prompt files on disk: `*.prompt.md`, or a bare `.md` or `.txt` file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.parsing import MAX_PROMPT, decode_prompt, parse_prompt
from registry.integrations.files import read_small

_READ = (".md", ".txt")
_NOT_YET = {".prompty": "Prompty", ".prompt": "dotprompt", ".json": "a JSON list of chat messages"}


@dataclass(frozen=True, slots=True)
class PromptFile:
    """A prompt file as it was read; `name` is what its front matter says, `data` the bytes as given."""

    path: Path
    data: bytes
    name: str | None
    document: PromptDocument


def read_prompt(path: Path) -> PromptFile:
    """Read and parse a prompt file. Raises InvalidInputError for anything that is not one."""
    if path.suffix in _NOT_YET:
        raise InvalidInputError(
            f"{path.suffix} files ({_NOT_YET[path.suffix]}) are not supported by this version",
            where=str(path),
            expected="a .prompt.md, .md or .txt file",
            found=path.name,
            fix="write its messages under `# system` and `# user` lines in a .prompt.md file",
        )
    if path.suffix not in _READ:
        raise InvalidInputError(
            "not a prompt file", where=str(path), expected="a .prompt.md, .md or .txt file", found=path.name
        )
    data = read_small(path, MAX_PROMPT)
    name, document = parse_prompt(decode_prompt(data, str(path)), str(path))
    return PromptFile(path, data, name, document)
