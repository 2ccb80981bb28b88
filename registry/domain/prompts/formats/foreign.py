"""What readers of other formats share: a prompt told in their words becomes a draft in ours, line for line.

What a prompt cannot hold is a fault with its line; what changes nothing that is generated may be a note.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from registry.domain.digests import decimal_text
from registry.domain.documents import Located, Path, validate
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.names import check_name
from registry.domain.prompts.drafts import MAX_FAULTS, Block, Draft
from registry.domain.prompts.front_matter import FrontMatter
from registry.domain.prompts.rendering import Include, includes, parts, render_text
from registry.domain.wording import short


@dataclass(frozen=True, slots=True)
class Insertion:
    """Where the value of a variable goes."""

    name: str


@dataclass(frozen=True, slots=True)
class Read:
    """A prompt file as it was read; `notes` tell what was left out since it changes nothing that is generated."""

    draft: Draft
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Translation:
    """A head in our words as it grows, with the line of each part in the file that it comes from."""

    source: str
    value: dict[str, Any] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def put(self, key: str, value: Any, line: int) -> None:
        self.value[key] = value
        self.lines[(key,)] = line

    def refuse(self, message: str, where: str, found: str = "", fix: str = "", expected: str = "") -> None:
        self.faults.append(Fault(message, where, expected, found, fix))

    def note(self, text: str) -> None:
        if text not in self.notes:
            self.notes.append(text)

    def put_name(self, given: object, line: int, where: str) -> None:
        """A name that may name an artifact is taken over; another is noted, since `--name` gives one."""
        try:
            self.put("name", check_name(str(given)), line)
        except InvalidInputError:
            self.note(f"not kept: the name {short(given)} ({where}), which cannot name an artifact")

    def finish(self, blocks: Sequence[Block], at: int | None = None) -> Read:
        """The draft. Raises InvalidInputError with every fault that was gathered, or that its head has in our words."""
        if not self.faults and not blocks:
            self.refuse("the prompt is empty", self.source, expected="at least one message")
        if self.faults:
            raise InvalidInputError.of(self.source, self.faults[:MAX_FAULTS])
        located = Located(self.value, self.source, self.lines)
        front = validate(FrontMatter, located)
        place = max(len(blocks) - 1, 0) if at is None else at
        return Read(Draft(located, front, tuple(blocks), place), tuple(self.notes))


def simple_template(said: Sequence[str | Insertion]) -> str | None:
    """The template of the language simple that renders as the parts; None if there is none.

    There is none for a brace directly before a value: `{` and `{{x}}` read as something else together.
    """
    template, meant = "", ""
    for literal, slot in _pairs(said):
        template += _escaped(literal, before_slot=slot is not None)
        meant += literal
        if slot is not None:
            template += "{{" + slot.name + "}}"
            meant += _mark(slot.name)
    names = {part.name: _mark(part.name) for part in said if isinstance(part, Insertion)}
    try:
        same = not includes(template) and render_text(template, names) == meant
    except InvalidInputError:
        same = False
    return template if same else None


def literals(template: str) -> list[tuple[str, Insertion | None]]:
    """A template of the language simple as texts, each with the value that follows it; after the last there is none.

    Raises InvalidInputError for an include that nobody looked up.
    """
    said: list[str | Insertion] = []
    for part in parts(template):
        if isinstance(part, Include):
            raise InvalidInputError("an include that nobody looked up", found=part.text)
        said.append(part if isinstance(part, str) else Insertion(part.name))
    return _pairs(said)


def whole_lines(text: str, first: int) -> tuple[str, int] | None:
    """Text without the blank lines around it, and the number of its first line; None if nothing is left."""
    lines = text.split("\n")
    filled = [n for n, line in enumerate(lines) if line.strip()]
    return ("\n".join(lines[filled[0] : filled[-1] + 1]), first + filled[0]) if filled else None


def read_head(text: str, source: str) -> tuple[str, str, int]:
    """Front matter between two lines `---`, the rest, and the number of the line on which the rest begins.

    Blank lines and lines of a comment (`# …`) may stand before the front matter. Raises InvalidInputError.
    """
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)
    if lines[start].rstrip() != "---":
        return "", text, 1
    end = next((n for n, line in enumerate(lines[start + 1 :], start + 1) if line.rstrip() == "---"), None)
    if end is None:
        where, expected = f"{source}:{start + 1}", "a second line that is only ---"
        raise InvalidInputError("the front matter is not closed", where=where, expected=expected)
    # as many blank lines as were skipped, so that line numbers are those of the file
    return "\n" * start + "\n".join(lines[start + 1 : end]), "\n".join(lines[end + 1 :]), end + 2


def take_mapping(into: Translation, located: Located, path: Path, given: object) -> Mapping[str, Any]:
    """A part that has to be a mapping; an empty one where it is not, which is a fault."""
    if isinstance(given, dict):
        return given
    into.refuse("must be a mapping", located.where(path), found=short(given))
    return {}


def take_generation(
    into: Translation, located: Located, path: Path, given: Mapping[str, Any], names: Mapping[str, str]
) -> dict[str, Any]:
    """Parameters of decoding in our words; what `names` does not know is a fault. The result is put under `generation`
    if there is any."""
    found: dict[str, Any] = {}
    for key, value in given.items():
        where = (*path, key)
        if key not in names:
            into.refuse(
                f"a prompt cannot hold the parameter {key!r}",
                located.where(where),
                expected=f"one of {', '.join(names)}",
                found=short(value),
                fix="remove it",
            )
            continue
        ours = names[key]
        if ours == "stop" and isinstance(value, str):
            value = [value]
        found[ours] = plain_number(value) if ours in _DECIMALS else value
        into.lines[("generation", ours)] = located.line_of(where)
    if found:
        into.put("generation", found, located.line_of(path))
    return found


def plain_number(value: Any) -> Any:
    """A number as the decimal text that our documents hold; anything else as it is, for its model to refuse."""
    if isinstance(value, float):
        try:
            return decimal_text(value)
        except InvalidInputError:
            return value
    return value


_DECIMALS = frozenset({"temperature", "top_p", "repetition_penalty"})


def _pairs(said: Sequence[str | Insertion]) -> list[tuple[str, Insertion | None]]:
    """Text with the slot that follows it; adjoining text is one."""
    found: list[tuple[str, Insertion | None]] = []
    text = ""
    for part in said:
        if isinstance(part, str):
            text += part
        else:
            found.append((text, part))
            text = ""
    return [*found, (text, None)]


def _escaped(literal: str, *, before_slot: bool) -> str:
    pieces = literal.split("{{")
    ends = [*(_doubled(piece) + "\\{{" for piece in pieces[:-1]), pieces[-1]]
    if before_slot:
        ends[-1] = _doubled(ends[-1])
    return "".join(ends)


def _doubled(text: str) -> str:
    """The text with the backslashes at its end written twice."""
    return text + "\\" * (len(text) - len(text.rstrip("\\")))


def _mark(name: str) -> str:
    """A text that stands in no prompt."""
    return f"\0{name}\0"
