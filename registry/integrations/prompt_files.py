"""Prompt files on disk: `*.prompt.md`, bare `.md` and `.txt`, Prompty, dotprompt, and chat messages as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from registry.domain.errors import InvalidInputError
from registry.domain.prompts.document import PromptDocument
from registry.domain.prompts.drafts import Draft, finish
from registry.domain.prompts.formats import SUFFIXES, read_format
from registry.domain.prompts.parsing import MAX_PROMPT, decode_prompt
from registry.integrations.files import read_small
from registry.integrations.templates_jinja import language_of


@dataclass(frozen=True, slots=True)
class PromptFile:
    """A prompt file as it was read: `data` the bytes as given, `notes` what was left out that changes nothing."""

    path: Path
    data: bytes
    draft: Draft
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str | None:
        """What its front matter says."""
        return self.draft.front.name

    @property
    def document(self) -> PromptDocument:
        """The prompt. Raises InvalidInputError with every fault; one for whatever has to be looked up in a registry."""
        return finish(self.draft, language_of(self.draft.front.template))


def read_prompt(path: Path) -> PromptFile:
    """Read a prompt file. Raises InvalidInputError for anything that is not one."""
    _demand_suffix(path.name, str(path))
    return prompt_in(read_small(path, MAX_PROMPT), path)


def prompt_named(data: bytes, name: str, source: str) -> PromptFile:
    """The prompt in bytes that lie in no file here: `name` tells their format, `source` is what errors call them.

    Raises InvalidInputError for anything that is not one.
    """
    _demand_suffix(name, source)
    read = read_format(SUFFIXES[Path(name).suffix], decode_prompt(data, source), source)
    return PromptFile(Path(name), data, read.draft, read.notes)


def prompt_in(data: bytes, path: Path) -> PromptFile:
    """The prompt in the bytes of a file, whose name tells its format."""
    read = read_format(SUFFIXES[path.suffix], decode_prompt(data, str(path)), str(path))
    return PromptFile(path, data, read.draft, read.notes)


def needs_registry(path: Path) -> bool:
    """Whether a prompt file refers to versions of a registry. What is wrong with it is told by whoever reads it."""
    try:
        return read_prompt(path).draft.refers
    except InvalidInputError:
        return False


# ---------------------------------------------------------------------------------------------------------


def _demand_suffix(name: str, source: str) -> None:
    if Path(name).suffix not in SUFFIXES:
        *others, last = SUFFIXES
        raise InvalidInputError(
            "not a prompt file",
            where=source,
            expected=f"{', '.join(others)} or {last}",
            found=name,
            fix="a prompt that is registered is named with its number, such as support@1",
        )
