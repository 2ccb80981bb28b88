"""What can be asked about prompts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from registry.domain.commits import Revision
from registry.domain.outcomes import Registered, Rendered
from registry.domain.prompts.bumping import Bump
from registry.domain.prompts.differences import PromptComparison
from registry.domain.prompts.exporting import ExportedPrompt
from registry.domain.prompts.formats import Format
from registry.domain.prompts.lint import PromptLint
from registry.domain.training import Code


class Prompts(Protocol):
    """Registering, reading, comparing and rendering prompts."""

    def register_prompt(
        self,
        path: Path,
        name: str | None = None,
        *,
        allowed: Sequence[str] = (),
        source: Path | Code | None = None,
        revision: str | Revision | None = None,
    ) -> Registered:
        """Take in a prompt file. Findings of level error refuse it, but for those of the rules that are `allowed`.

        `source` and `revision` are as for `register_suite`.
        """
        ...

    def lint_prompt(self, prompt: str | Path, *, base: str | None = None) -> PromptLint:
        """What is wrong with a registered prompt (reference) or a file (Path), which needs no registry.

        With `base`, also whether it fits into the context of that base model.
        """
        ...

    def compare_prompts(
        self, before: str | Path, after: str | Path, variables: Mapping[str, Any] | None = None
    ) -> PromptComparison:
        """What differs between two prompts; with `variables`, also once the same values are filled in."""
        ...

    def render_prompt(self, prompt: str | Path, variables: Mapping[str, Any], *, base: str | None = None) -> Rendered:
        """Render a registered prompt (reference) or a file (Path). Values are as JSON has them; a `Spelled` text, here
        and wherever variables are given, is read by its declared type.

        With `base`, also as that base model sees it, in tokens too. Raises InvalidInputError if it does not fit there.
        """
        ...

    def export_prompt(
        self, prompt: str | Path, kind: Format, *, variables: Mapping[str, Any] | None = None
    ) -> ExportedPrompt:
        """A prompt (reference or file) in a format, with what it would lose there. Raises InvalidInputError where the
        format cannot hold its messages as they are.

        With `variables`, its messages filled in, as they are to be sent: chat JSON or text.
        """
        ...

    def original_prompt(self, reference: str) -> ExportedPrompt:
        """The file of a registered prompt, every byte as it was."""
        ...

    def bump_prompts(self, name: str | None = None, *, register: bool = False) -> tuple[Bump, ...]:
        """What newer versions the newest version of a prompt could include, or (without a name) of every prompt.

        Nothing changes but with `register`: then each proposal that can be made becomes a new version.
        """
        ...
