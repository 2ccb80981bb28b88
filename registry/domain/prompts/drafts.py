"""From what a prompt file says to the prompt it means: includes put in their place, variables and schemas checked.

A draft knows its file and lines, so that each fault is told where it stands; it may refer to versions of the registry
(includes, rows of examples), which are looked up by whoever finishes it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from registry.domain.documents import Located
from registry.domain.errors import Fault, InvalidInputError
from registry.domain.names import parse_version_ref
from registry.domain.prompts.document import TEXT, Examples, Message, PromptDocument, Role
from registry.domain.prompts.front_matter import ExampleSection, FrontMatter
from registry.domain.prompts.rendering import expand, includes, placeholders
from registry.domain.prompts.schemas import schema_faults, schema_text
from registry.domain.prompts.variables import Scalar, Variable, bind

MAX_FAULTS = 50
"""More are not told: nobody mends them in one go."""


@dataclass(frozen=True, slots=True)
class Block:
    """A message with the line on which its content starts."""

    role: Role
    content: str
    line: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A prompt as its file tells it. `at` is the number of the block that examples stand before."""

    located: Located
    front: FrontMatter
    blocks: tuple[Block, ...]
    at: int

    @property
    def source(self) -> str:
        return self.located.source

    def references(self) -> dict[str, str]:
        """The prompts that it includes, each once, in the order they are met, with file and line of the first time."""
        found: dict[str, str] = {}
        for block in self.blocks:
            for include in includes(block.content):
                line = block.line + block.content.count("\n", 0, include.offset)
                found.setdefault(include.reference, f"{self.source}:{line}")
        return found

    @property
    def refers(self) -> bool:
        """Whether it needs a registry: it includes a version, or its examples are rows of one."""
        examples = self.front.examples
        return bool(self.references()) or (examples is not None and examples.dataset is not None)


@dataclass(frozen=True, slots=True)
class Use:
    """A variable that a template uses, and where; `name` is empty for what is no placeholder, told by `text`."""

    name: str
    offset: int
    text: str


class Language(Protocol):
    """A template language, as far as checking a prompt needs it."""

    name: str

    def uses(self, template: str) -> Sequence[Use]:
        """What a template asks for, in order.

        Raises InvalidInputError for a template it cannot read; the `where` of each fault is a line of it, from 1.
        """
        ...


class Simple:
    """The language of `rendering`."""

    name = "simple"

    def uses(self, template: str) -> Sequence[Use]:
        return [Use(found.name, found.offset, found.text) for found in placeholders(template)]


SIMPLE = Simple()


def check(draft: Draft, language: Language) -> None:
    """Refuse what is wrong with a draft by itself, before anything that it refers to is looked up.

    Raises InvalidInputError with every fault and its line.
    """
    faults: list[Fault] = []
    bare = [Block(block.role, _without_includes(block.content), block.line) for block in draft.blocks]
    _used(bare, language, draft.source, faults)
    faults.extend(_schemas(draft))
    for reference, where in draft.references().items():
        try:
            parse_version_ref(reference)
        except InvalidInputError as error:
            faults.append(
                Fault(f"an include is pinned: {error.message}", where, error.expected, error.found, error.fix)
            )
    if faults:
        raise InvalidInputError.of(draft.source, faults[:MAX_FAULTS])


def finish(
    draft: Draft,
    language: Language = SIMPLE,
    included: Mapping[str, PromptDocument] | None = None,
    rows: Sequence[Mapping[str, Any]] | None = None,
) -> PromptDocument:
    """The prompt of a draft; `language` is the one that its front matter names.

    `included` are the prompts of `draft.references()`, `rows` those of a dataset that its examples name. Raises
    InvalidInputError with every fault and its line.
    """
    _refuse_language(draft, language)
    front, faults = draft.front, list[Fault]()
    parts = dict(included or {})
    blocks = [_expanded(block, parts, draft.source, faults) for block in draft.blocks]
    variables = _variables(draft, language, blocks, parts, faults)
    faults.extend(_schemas(draft))
    examples = _examples(draft, language, rows, faults)
    if faults:
        raise InvalidInputError.of(draft.source, faults[:MAX_FAULTS])
    return PromptDocument(
        description=front.description,
        technique=front.technique,
        variables=variables,
        output=None if front.output is None else schema_text(front.output),
        tools=_tools_text(front),
        generation=front.generation,
        template=front.template,
        messages=tuple(Message(role=block.role, content=block.content) for block in blocks),
        examples=examples,
    )


# ---------------------------------------------------------------------------------------------------------


def _refuse_language(draft: Draft, language: Language) -> None:
    if draft.front.template != language.name:
        raise InvalidInputError(
            f"the template language {draft.front.template!r} cannot be read here",
            where=draft.located.where(("template",)),
            expected=language.name,
        )


def _without_includes(content: str) -> str:
    for include in reversed(includes(content)):
        content = content[: include.offset] + content[include.offset + len(include.text) :]
    return content


def _schemas(draft: Draft) -> Iterator[Fault]:
    yield from _schema_faults(draft.front.output, ("output",), draft.located)
    for number, tool in enumerate(draft.front.tools or ()):
        if tool.parameters:
            yield from _schema_faults(tool.parameters, ("tools", number, "parameters"), draft.located)


def _expanded(block: Block, included: Mapping[str, PromptDocument], source: str, faults: list[Fault]) -> Block:
    if not includes(block.content):
        return block
    texts = {reference: document.messages[0].content for reference, document in included.items()}
    missing = [found for found in includes(block.content) if found.reference not in texts]
    for found in missing:
        line = block.line + block.content.count("\n", 0, found.offset)
        fix = "give a registry: the text stands there"
        faults.append(Fault("an include that nobody looked up", f"{source}:{line}", found=found.text, fix=fix))
    if missing:
        return block
    try:
        return Block(block.role, expand(block.content, texts), block.line)
    except InvalidInputError as error:
        faults.append(Fault(error.message, f"{source}:{block.line}", error.expected, error.found))
        return block


def _variables(
    draft: Draft,
    language: Language,
    blocks: Sequence[Block],
    included: Mapping[str, PromptDocument],
    faults: list[Fault],
) -> dict[str, Variable]:
    """The variables of a prompt: declared, inherited, or (where none is declared) every one that its text uses."""
    before = len(faults)
    used = _used(blocks, language, draft.source, faults)
    legible = language is SIMPLE or len(faults) == before  # of a template that is refused whole, no use is known
    own = draft.front.variables
    if own is None:
        own = {name: Variable(type="string") for name in used}
    variables = _inherited(own, included, used, draft.located, faults)
    faults.extend(_undeclared(used, variables, draft.source))
    if legible:
        faults.extend(_unused(used, draft.front.variables or {}, draft.located))
    return variables


def _inherited(
    own: Mapping[str, Variable],
    included: Mapping[str, PromptDocument],
    used: Mapping[str, int],
    located: Located,
    faults: list[Fault],
) -> dict[str, Variable]:
    """The variables declared here and those that came with what is included; where several declare one, they agree."""
    declared = own if located.value.get("variables") else {}
    every = dict(own)
    givers: dict[str, str] = {}
    for reference, document in included.items():
        for name, variable in document.variables.items():
            giver = givers.setdefault(name, reference)
            other = declared[name] if name in declared else included[giver].variables[name]
            if other == variable:
                if name in used:
                    every[name] = variable
                continue
            expected, found = f"{name}: {variable.content()}", str(other.content())
            if name in declared:
                message = f"the variable {name!r} is declared otherwise by {reference}"
                fix = f"declare it as {reference} does, or leave it out: it is inherited"
            else:
                message = f"the variable {name!r} is declared otherwise by {giver} and {reference}"
                fix = "include versions that agree"
            faults.append(Fault(message, located.where(("variables", name)), expected, found, fix))
    return every


def _used(blocks: Sequence[Block], language: Language, source: str, faults: list[Fault]) -> dict[str, int]:
    """Each variable that the messages use, with the line of its first use."""
    used: dict[str, int] = {}
    for block in blocks:
        try:
            found = language.uses(block.content)
        except InvalidInputError as error:
            faults.extend(
                replace(fault, where=f"{source}:{block.line + int(fault.where or 1) - 1}") for fault in error.faults
            )
            continue
        line, counted = block.line, 0
        for use in found:
            line += block.content.count("\n", counted, use.offset)
            counted = use.offset
            if use.name:
                used.setdefault(use.name, line)
            elif len(faults) < MAX_FAULTS:
                faults.append(_malformed(use.text, f"{source}:{line}"))
    return used


def _malformed(text: str, where: str) -> Fault:
    return Fault(
        "not a placeholder of the template language simple",
        where,
        expected="{{name}}: letters, digits and '_' between the braces",
        found=text,
        fix="write \\{{ for two literal braces",
    )


def _undeclared(used: Mapping[str, int], declared: Mapping[str, Variable], source: str) -> Iterator[Fault]:
    for name, line in used.items():
        if name not in declared:
            known = ", ".join(declared) or "none"
            yield Fault(
                f"the variable {name!r} is not declared",
                f"{source}:{line}",
                expected=f"a declared variable: {known}",
                found="{{" + name + "}}",
                fix=f"add it to variables, for example {name}: {{type: string}}",
            )


def _unused(used: Mapping[str, int], declared: Mapping[str, Variable], located: Located) -> Iterator[Fault]:
    for name in declared:
        if name not in used:
            where = located.where(("variables", name))
            yield Fault(f"the variable {name!r} is never used", where, fix="use it in a message, or remove it")


def _schema_faults(schema: Mapping[str, Any] | None, at: tuple[str | int, ...], located: Located) -> Iterator[Fault]:
    if schema is None:
        return
    found = list(schema_faults(schema, at))
    for path, fault in found:
        yield Fault(fault.message, located.where(path), fault.expected, fault.found, fault.fix)
    if not found:
        try:
            schema_text(schema)
        except InvalidInputError as error:
            yield Fault(error.message, located.where(at), found=error.found)


def _tools_text(front: FrontMatter) -> str | None:
    """The tools as canonical JSON text, in their order; what is not said is absent."""
    if not front.tools:
        return None
    tools = [
        {key: value for key, value in tool.model_dump().items() if value not in (None, {})} for tool in front.tools
    ]
    return schema_text({"tools": tools})[len('{"tools":') : -1]


def _examples(
    draft: Draft, language: Language, rows: Sequence[Mapping[str, Any]] | None, faults: list[Fault]
) -> Examples | None:
    section = draft.front.examples
    if section is None:
        return None
    here = draft.located.where(("examples",))
    known = len(faults)
    messages = _example_messages(section, draft.front.mode, here, faults)
    given = _example_rows(section, rows, here, faults)
    used = _used(
        [Block(m.role, m.content, draft.located.line_of(("examples",))) for m in messages], language, here, faults
    )
    variables = section.variables or {name: Variable(type="string") for name in used}
    faults.extend(_undeclared(used, variables, here))
    if section.variables:
        for name in variables.keys() - used.keys():
            faults.append(Fault(f"the variable {name!r} is in no example's template", here, fix="remove it"))
    checked = [_typed_row(row, number, variables, section, draft.located, faults) for number, row in enumerate(given)]
    if len(faults) > known:
        return None
    return Examples(messages=messages, variables=variables, rows=tuple(checked), at=draft.at)


def _example_messages(section: ExampleSection, mode: str, here: str, faults: list[Fault]) -> tuple[Message, ...]:
    wanted: tuple[tuple[Role, str | None], ...]
    chat, wanted = mode == "chat", ((TEXT, section.text),)
    if chat:
        wanted = (("user", section.user), ("assistant", section.assistant))
    others = [section.text] if chat else [section.user, section.assistant]
    if any(content is None for _, content in wanted) or any(other is not None for other in others):
        expected = "user and assistant: templates of one example" if chat else "text: the template of one example"
        faults.append(Fault(f"the examples of a {mode} prompt are told otherwise", here, expected=expected))
        return ()
    return tuple(Message(role=role, content=content) for role, content in wanted if content is not None)


def _example_rows(
    section: ExampleSection, rows: Sequence[Mapping[str, Any]] | None, here: str, faults: list[Fault]
) -> Sequence[Mapping[str, Any]]:
    if (section.rows is None) == (section.dataset is None):
        faults.append(
            Fault("where the examples come from is not clear", here, expected="either rows, or dataset: NAME@N")
        )
        return ()
    if section.rows is not None:
        if section.take is not None or section.ids is not None:
            faults.append(Fault("take and ids choose rows of a dataset", here, fix="remove them: rows stand here"))
        return section.rows
    if (section.take is None) == (section.ids is None):
        fix = "say which rows: take: 3 (the first three), or ids: [a, b]"
        faults.append(Fault("which rows of the dataset is not clear", here, expected="either take or ids", fix=fix))
    elif rows is None:
        fix = "give a registry: the rows stand there"
        faults.append(Fault("examples that nobody looked up", here, found=f"dataset: {section.dataset}", fix=fix))
    return rows or ()


def _typed_row(
    row: Mapping[str, Any],
    number: int,
    variables: Mapping[str, Variable],
    section: ExampleSection,
    located: Located,
    faults: list[Fault],
) -> dict[str, Scalar]:
    """The row's values as the templates take them; columns of a dataset that no template uses are left out."""
    where = located.where(("examples", "rows", number) if section.rows is not None else ("examples", "dataset"))
    given = row if section.rows is not None else {name: row[name] for name in variables if name in row}
    try:
        bind(variables, given)
    except InvalidInputError as error:
        faults.extend(
            Fault(f"example {number + 1}: {fault.message}", where, fault.expected, fault.found)
            for fault in error.faults
        )
        return {}
    return {name: variables[name].accepted(value) for name, value in given.items()}
