"""What a reviewer asks of prompts, files or registered versions: what is wrong with one, what differs between two."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from registry.domain.errors import Fault, InvalidInputError
from registry.domain.manifests import Kind, Version
from registry.domain.prompts.differences import PromptComparison, message_changes, prompt_differences
from registry.domain.prompts.document import PromptDocument, prompt_of, seal_prompt
from registry.domain.prompts.headroom import HEADROOM, headroom_findings, longest, shortest, unbounded
from registry.domain.prompts.lint import (
    ALLOWABLE,
    SECRET,
    Finding,
    Level,
    PromptLint,
    document_findings,
    errors,
    text_findings,
)
from registry.domain.prompts.parsing import MAX_PROMPT, decode_prompt
from registry.domain.wording import unknown
from registry.integrations.files import read_small
from registry.integrations.limited_child import LimitedChild
from registry.integrations.secrets import secrets_in
from registry.services import catalogue, rendering
from registry.services.including import document_at
from registry.services.runtime import Runtime


def lint(runtime: Runtime, reference: str, base: str | None = None) -> PromptLint:
    """What there is to say about a registered prompt, in the text that was registered.

    With `base`, also about the room for it in the context of that base model.
    """
    version = catalogue.version(runtime, reference, Kind.PROMPT)
    document = _document(version)
    found = [*_of_version(runtime, version), *document_findings(document), *_headroom(runtime, document, base)]
    return _told(version.reference, found)


def lint_file(runtime: Runtime | None, path: Path, base: str | None = None) -> PromptLint:
    """The same about a file; what keeps it from being a prompt at all is told as errors of the rule `syntax`.

    A runtime is needed for `base`, and for what the file refers to.
    """
    text = decode_prompt(read_small(path, MAX_PROMPT), str(path))
    found = said_of(text, str(path))
    try:
        document = document_at(runtime, path)
        whole = text_of(document)
    except InvalidInputError as error:
        return _told(str(path), [*found, *map(_syntax, error.faults)])
    told = {(finding.rule, finding.found) for finding in found}
    read = said_of(whole, f"{path}, as it is read")
    found += [finding for finding in read if (finding.rule, finding.found) not in told]
    return _told(str(path), [*found, *document_findings(document), *_headroom(runtime, document, base)])


def said_of(text: str, source: str) -> list[Finding]:
    """What is found in the text of a prompt: hidden characters, and secrets."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")  # an editor's habits, which are read as nothing
    secrets = [
        Finding(
            SECRET,
            Level.ERROR,
            f"looks like a secret: {secret.kind}",
            f"{source}:{secret.line}",
            secret.shown,
            "take it out and revoke it: what a registry keeps, it keeps for ever; pass it outside the prompt",
        )
        for secret in secrets_in(text)
    ]
    return [*text_findings(text, source), *secrets]


def text_of(document: PromptDocument) -> str:
    """Every text that a prompt holds. What its file writes as an escape (`\\u202e` in JSON, in YAML) shows here."""
    content = dict(seal_prompt(document).content)
    content |= {key: json.loads(content[key]) for key in ("output", "tools") if key in content}
    return "\n".join(_texts(content))


def refuse_deceptive(text: str, source: str, allowed: Sequence[str]) -> str | None:
    """Raise InvalidInputError for what must not be registered unknowingly.

    Returns a sentence for the log about what was allowed by name, None if nothing had to be.
    """
    faults = [unknown("rule to allow", rule, ALLOWABLE, where="--allow") for rule in allowed if rule not in ALLOWABLE]
    if faults:
        raise InvalidInputError.of(source, faults)
    found = said_of(text, source)
    refused = errors(found, allowed)
    if refused:
        raise InvalidInputError.of(source, [_refusal(finding) for finding in refused])
    passed = sorted({finding.rule for finding in errors(found)})
    return f"registered although it has findings of {', '.join(passed)}" if passed else None


def compare(
    runtime: Runtime | None, before: str | Path, after: str | Path, variables: Mapping[str, Any] | None
) -> PromptComparison:
    """What differs between two prompts; with `variables`, also between what both become with the same values.

    Two files need no runtime.
    """
    old, new = _opened(runtime, before), _opened(runtime, after)
    rendered = None
    if variables is not None:
        sides = [
            rendering.rendered(document, {k: v for k, v in variables.items() if k in document.variables}).messages
            for document in (old, new)
        ]
        _refuse_unknown(variables, old, new)
        rendered = message_changes(*sides)
    return PromptComparison(str(before), str(after), prompt_differences(old, new), rendered)


# ---------------------------------------------------------------------------------------------------------


def _told(prompt: str, findings: Sequence[Finding]) -> PromptLint:
    order = list(Level)
    return PromptLint(prompt, tuple(sorted(findings, key=lambda finding: order.index(finding.level))))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from (key, *_texts(item))
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _headroom(runtime: Runtime | None, document: PromptDocument, base: str | None) -> list[Finding]:
    if runtime is None or base is None:
        return []
    view = rendering.view_of(runtime, base)
    with rendering.filling(document) as fill, LimitedChild() as child:
        try:
            short = rendering.seen(child, view, document, fill(shortest(document.variables)))
            enough = 1 if short.window is None else short.window + 1
            long = view.text(child, fill(longest(document.variables, enough)), document.tools)
        except InvalidInputError as error:
            return [Finding(HEADROOM, Level.ERROR, f.message, f.where, f.found, f.fix) for f in error.faults]
    return headroom_findings(short, long, unbounded(document.variables))


def _opened(runtime: Runtime | None, prompt: str | Path) -> PromptDocument:
    if isinstance(prompt, Path) or runtime is None:
        return document_at(runtime, Path(prompt))
    return _document(catalogue.version(runtime, prompt, Kind.PROMPT))


def _document(version: Version) -> PromptDocument:
    return prompt_of(version.manifest)


def _of_version(runtime: Runtime, version: Version) -> list[Finding]:
    file = version.files[0]
    return said_of(decode_prompt(runtime.blobs.get(file.digest), file.path), f"{version.reference} {file.path}")


def _refuse_unknown(variables: Mapping[str, Any], old: PromptDocument, new: PromptDocument) -> None:
    declared = {**old.variables, **new.variables}
    faults = [unknown("variable", name, declared, where=name) for name in variables if name not in declared]
    if faults:
        raise InvalidInputError.of("variables", faults)


def _syntax(fault: Fault) -> Finding:
    found = "; ".join(part for part in (fault.found, f"expected {fault.expected}" if fault.expected else "") if part)
    return Finding("syntax", Level.ERROR, fault.message, fault.where, found, fault.fix)


def _refusal(finding: Finding) -> Fault:
    fix = f"{finding.fix}; or, if it is meant, register with --allow {finding.rule}, which the log keeps"
    return Fault(finding.message, finding.where, found=finding.found, fix=fix)
