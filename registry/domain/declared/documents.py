"""Documents that declare what a registry shall hold: strict YAML, several of them in a file, each of one kind.

What is named without a number is declared in the same files; a number names a version that is there.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AfterValidator, Field, StrictInt, StrictStr

from registry.domain.documents import DecimalText, Located, load_yaml, validate
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.frozen import Frozen
from registry.domain.names import check_name, check_stage, parse_version_ref
from registry.domain.text import invisible
from registry.domain.wording import short, unknown

API_VERSION = "tandem/v1"
MAX_DOCUMENTS = 1000
"""In all files of one folder."""

_MARK = re.compile(r"^---[ \t]*(#[^\n]*)?\r?$", re.MULTILINE)


def _refusing(check: Callable[[str], Any]) -> AfterValidator:
    def look(value: str) -> str:
        try:
            check(value)
        except InvalidInputError as error:
            raise ValueError(f"{error.message}: expected {error.expected}") from error
        return value

    return AfterValidator(look)


def _either(value: str) -> None:
    parse_version_ref(value) if "@" in value else check_name(value)


def _relative(value: str) -> str:
    steps = [step for step in value.split("/") if step not in {"", "."}]
    if value.startswith("/") or ".." in steps or not steps or invisible(value) is not None:
        raise ValueError("must be a path within the folder, from the file that names it")
    return "/".join(steps)


Name = Annotated[str, _refusing(check_name)]
Stage = Annotated[str, _refusing(check_stage)]
Reference = Annotated[str, _refusing(parse_version_ref)]
NameOrReference = Annotated[str, _refusing(_either)]
File = Annotated[str, Field(min_length=1, max_length=1000), AfterValidator(_relative)]
Text = Annotated[str, Field(max_length=2000)]


class Document(Frozen):
    """What all of them have. `subject` is what it is about: no two of a kind may be about the same."""

    rank: ClassVar[int]
    """Where its kind stands in the order of applying."""

    api_version: Literal["tandem/v1"] = Field(alias="apiVersion")
    kind: str

    @property
    @abstractmethod
    def subject(self) -> str: ...


class _Named(Document):
    name: Name

    @property
    def subject(self) -> str:
        return self.name


class DatasetDocument(_Named):
    """Rows in a file."""

    rank = 0
    kind: Literal["Dataset"]
    file: File
    id: Annotated[str, Field(min_length=1, max_length=500)] | None = None
    licence: Annotated[str, Field(min_length=1, max_length=500)] | None = None


class PromptDocument(_Named):
    """A prompt file."""

    rank = 1
    kind: Literal["Prompt"]
    file: File


class SuiteDocument(_Named):
    """A suite file."""

    rank = 2
    kind: Literal["Suite"]
    file: File


class ApplicationDocument(_Named):
    """An application, and the suites that it requires from the first on."""

    rank = 3
    kind: Literal["Application"]
    suites: tuple[NameOrReference, ...] = ()


class PolicyDocument(Document):
    """The policy of an application, or the registry's own where none is named."""

    rank = 4
    kind: Literal["Policy"]
    application: Name | None = None
    file: File
    reason: Text = ""

    @property
    def subject(self) -> str:
        return self.application or "*"


class AdapterPart(Frozen):
    """An adapter of a release with its weight."""

    ref: Reference
    weight: DecimalText = "1"


class ReleaseDocument(Document):
    """What the newest release of an application shall be made of."""

    rank = 5
    kind: Literal["Release"]
    application: Name
    prompt: NameOrReference
    base: Reference
    adapters: Annotated[tuple[AdapterPart, ...], Field(max_length=100)] = ()
    parameters: dict[str, StrictStr | StrictInt] = Field(default_factory=dict)

    @property
    def subject(self) -> str:
        return self.application


class PromotionDocument(Document):
    """What a stage shall serve: a release by its number, else the one that is declared for its application."""

    rank = 6
    kind: Literal["Promotion"]
    application: Name
    stage: Stage
    release: Annotated[StrictInt, Field(ge=1, le=999_999_999)] | None = None
    reason: Text = ""

    @property
    def subject(self) -> str:
        return f"{self.application}@{self.stage}"


KINDS: dict[str, type[Document]] = {
    "Dataset": DatasetDocument,
    "Prompt": PromptDocument,
    "Suite": SuiteDocument,
    "Application": ApplicationDocument,
    "Policy": PolicyDocument,
    "Release": ReleaseDocument,
    "Promotion": PromotionDocument,
}


@dataclass(frozen=True, slots=True)
class Declared:
    """A document, and where each of its parts stands."""

    document: Document
    located: Located

    def where(self, *path: str | int) -> str:
        return self.located.where(path)


def parse_declared(text: str, source: str) -> list[Declared]:
    """The documents of a file, which `---` separates. Raises InvalidInputError with every fault, by line and column."""
    found, faults = [], list[Fault]()
    for first_line, part in _parts(text):
        try:
            located = load_yaml(part, source, first_line, columns=True)
            found.append(Declared(_document(located), located))
        except InvalidInputError as error:
            faults += error.faults
    if faults:
        raise InvalidInputError.of(source, faults)
    return found


def refuse_twice(documents: Sequence[Declared]) -> list[Fault]:
    """A fault for each document about what another one of its kind, or of its names, is about already."""
    seen: dict[tuple[str, str], Declared] = {}
    faults = []
    for declared in documents:
        document = declared.document
        keys = [(document.kind, document.subject)]
        if isinstance(document, _Named):
            keys.append(("name", document.subject))
        first = next((seen[key] for key in keys if key in seen), None)
        if first is not None:
            faults.append(
                Fault(
                    f"{document.kind} {document.subject} is declared twice",
                    declared.where(),
                    expected="one document",
                    found=f"another one at {first.where()}",
                )
            )
        seen.update(dict.fromkeys(keys, declared))
    return faults


# ---------------------------------------------------------------------------------------------------------


def _parts(text: str) -> list[tuple[int, str]]:
    """The documents of a file, each with the number of its first line; those of nothing but comments are left out."""
    text = text.removeprefix("\ufeff")
    marks = [(0, 0), *((m.start(), m.end()) for m in _MARK.finditer(text)), (len(text), len(text))]
    found = []
    for (_, start), (end, _) in pairwise(marks):
        part = text[start:end]
        if any(line.strip() and not line.lstrip().startswith("#") for line in part.splitlines()):
            found.append((text.count("\n", 0, start) + 1, part))
    return found


def _document(located: Located) -> Document:
    kind = located.value.get("kind")
    faults = []
    if located.value.get("apiVersion") != API_VERSION:
        given = located.value.get("apiVersion")
        faults.append(
            Fault(
                "this is no document of a known version" if given is not None else "apiVersion is missing",
                located.where(("apiVersion",)),
                expected=f"apiVersion: {API_VERSION}",
                found=short(given),
            )
        )
    if not isinstance(kind, str) or kind not in KINDS:
        where = located.where(("kind",))
        faults.append(Fault("kind is missing", where, expected=f"one of {', '.join(KINDS)}") if kind is None
                      else unknown("kind", str(kind), KINDS, where))  # fmt: skip
    if faults:
        raise InvalidInputError.of(located.source, faults)
    return validate(KINDS[str(kind)], located)
