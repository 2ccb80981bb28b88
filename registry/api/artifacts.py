"""What can be asked about artifacts and their versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from registry.domain.adapters.inspection import AdapterDiff, AdapterInspection
from registry.domain.adapters.serving import Engine, ServingReport
from registry.domain.commits import Revision
from registry.domain.hosted import HostedModel
from registry.domain.lineage import Affected, Lineage, Live
from registry.domain.manifests import Kind, Version
from registry.domain.outcomes import Page, Registered, Rendered, Tagged
from registry.domain.prompts.bumping import Bump
from registry.domain.prompts.differences import PromptComparison
from registry.domain.prompts.exporting import ExportedPrompt
from registry.domain.prompts.formats import Format
from registry.domain.prompts.lint import PromptLint
from registry.domain.searching import Listed
from registry.domain.suites import SuiteLint, SuiteUse
from registry.domain.tags import TagOn
from registry.domain.text_indexes import Indexed, Overlap
from registry.domain.training import Code


class Artifacts(Protocol):
    """Registering, reading and rendering versions."""

    def register_base(
        self,
        path: Path,
        name: str,
        *,
        parent: str | None = None,
        trained_on: Sequence[str] = (),
        licence: str | None = None,
        source: Path | Code | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Pin the model in a directory; with `parent`, as a full fine-tune of that base model version.

        `source` is the work tree of the training code, `settings` are facts of the training.
        """
        ...

    def register_repository_base(
        self,
        repository: str,
        name: str,
        *,
        shapes: Path | None = None,
        parent: str | None = None,
        trained_on: Sequence[str] = (),
        licence: str | None = None,
        source: Path | Code | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Pin `ORG/NAME@COMMIT` from the Hub's local cache, without network; the weights need not be there.

        `shapes` is a shapes document for an architecture without a rule.
        """
        ...

    def register_hosted_base(
        self,
        hosted: HostedModel,
        name: str,
        *,
        trained_on: Sequence[str] = (),
        licence: str | None = None,
        source: Path | Code | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Pin a model that a provider runs by the provider's names for it."""
        ...

    def register_dataset(
        self,
        path: Path,
        name: str,
        id_column: str | None = None,
        licence: str | None = None,
        *,
        by_reference: bool = False,
        index: bool = False,
        source: Path | Code | None = None,
    ) -> Registered:
        """Take in rows of JSON Lines, CSV or Parquet. With `by_reference` their bytes stay where they are: they are
        hashed, their place is noted, and they are verified by digest before every use. With `index` their texts are
        indexed on the way. With `source`, the commit of the work tree around that path is recorded."""
        ...

    def index_dataset(self, reference: str) -> Indexed:
        """Index the texts of a dataset version, so that what leaks of them is found without them; once is enough."""
        ...

    def overlap(
        self, training: str, evaluated: str, columns: Sequence[str] = (), *, after: str | None = None, limit: int = 50
    ) -> Overlap:
        """The rows of a suite's inputs, or of a dataset's `columns`, that are in indexed training data, by id.

        Without columns, those of a dataset are all but its id. Raises NotFoundError if there is no index.
        """
        ...

    def register_suite(
        self,
        path: Path,
        name: str | None = None,
        *,
        source: Path | Code | None = None,
        revision: str | Revision | None = None,
    ) -> Registered:
        """Take in a suite file. With `revision` its bytes are those of that commit of the work tree around it, which
        is recorded; with `source`, where the work tree around that path stands is."""
        ...

    def suite_use(self, reference: str) -> SuiteUse:
        """A suite version, and how many releases were evaluated on its rows."""
        ...

    def lint_suite(self, path: Path) -> SuiteLint:
        """Whether a suite file could be registered, told from the file alone; needs no registry.

        Raises InvalidInputError with every fault, each with its line and column.
        """
        ...

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

    def register_adapter(
        self,
        path: Path,
        name: str,
        base: str,
        trained_on: Sequence[str] = (),
        source: Path | Code | None = None,
        *,
        parent: str | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> Registered:
        """Admit an adapter that fits its base model, with what it was trained on and from.

        `source` is a git work tree, `settings` are further facts of its training by key (`seed`, `cost.amount`,
        `hyperparameters.NAME`, …). They go before what a `tandem-training.yaml` beside it says.
        """
        ...

    def inspect_adapter(self, reference: str, *, norms: bool | None = None) -> AdapterInspection:
        """Facts and serving limits of an adapter. `norms` reads all its weights; by default where they are small."""
        ...

    def diff_adapters(self, before: str, after: str) -> AdapterDiff:
        """How two adapters differ: base, configuration, and what each adds to every module. Reads all weights."""
        ...

    def lint_adapter(self, reference: str, engine: Engine, *, max_rank: int | None = None) -> ServingReport:
        """Whether an engine would serve an adapter, started with `max_rank` or else its default: every rule, judged."""
        ...

    def version(self, reference: str, kind: Kind | None = None) -> Version: ...
    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Listed]:
        """Newest version of each artifact of a kind; or, with `name`, every version of that one, newest first."""
        ...

    def search(
        self,
        words: Sequence[str] = (),
        *,
        kind: Kind | None = None,
        tags: Sequence[str] = (),
        author: str | None = None,
        base: str | None = None,
        name: str | None = None,
        newest_only: bool = False,
        after: str | None = None,
        limit: int = 50,
    ) -> Page[Listed]:
        """Versions of which everything given holds, newest first.

        `author` is an account or a person, `base` a base model version or its whole digest, `name` a name or, with a
        '/' at its end, what names begin with. A page may end before it is full, even empty, and tell where to go on.
        """
        ...

    def tag(self, reference: str, tag: str) -> Tagged:
        """Put a tag on a version. It is found by it; no tag stands for a version."""
        ...

    def untag(self, reference: str, tag: str) -> Tagged: ...
    def tags(self, reference: str) -> tuple[TagOn, ...]: ...

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

    def lineage(self, reference: str) -> Lineage:
        """Everything that a stage, release or version was made of, down to data and commits, what is nearest first."""
        ...

    def impact(self, reference: str, *, after: str | None = None, limit: int = 50) -> Page[Affected]:
        """Everything that was made of a version or release, what is nearest first, with the stages it serves now."""
        ...

    def live_impact(self, reference: str) -> tuple[Live, ...]:
        """The stages that serve something now that was made of a version or release, with whom to ask about it."""
        ...
