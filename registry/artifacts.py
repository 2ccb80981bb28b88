"""The artifacts of a registry at hand: each use case as a method, its service imported when it is called."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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
    from registry.services.registering.sources import Source
    from registry.services.runtime import Runtime


class Artifacts(ABC):
    """What `registry.api.Registry` asks for about artifacts, over a runtime. See there for what each promises."""

    @property
    @abstractmethod
    def runtime(self) -> Runtime:
        """What the use cases run on."""

    @abstractmethod
    def _at(self, path: Path) -> Path:
        """Where a path that a caller gave lies."""

    @abstractmethod
    def _read_at(self, path: Path) -> Path:
        """The same for a file that is only read, as it was given if possible: that is how errors tell it."""

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
        from registry.services.registering import bases

        told = bases.Told(parent, trained_on, licence, self._tree(source), settings or {})
        return bases.register_base(self.runtime, self._at(path), name, told)

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
        from registry.services.registering import bases

        told = bases.Told(parent, trained_on, licence, self._tree(source), settings or {})
        return bases.register_repository(self.runtime, repository, name, self._at(shapes) if shapes else None, told)

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
        from registry.services.registering import bases

        told = bases.Told(None, trained_on, licence, self._tree(source), settings or {})
        return bases.register_hosted(self.runtime, hosted, name, told)

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
        from registry.services.registering import datasets

        return datasets.register_dataset(
            self.runtime,
            self._at(path),
            name,
            id_column,
            licence,
            by_reference=by_reference,
            index=index,
            source=self._source(source, None),
        )

    def index_dataset(self, reference: str) -> Indexed:
        from registry.services import indexing

        return indexing.index_dataset(self.runtime, reference)

    def overlap(
        self, training: str, evaluated: str, columns: Sequence[str] = (), *, after: str | None = None, limit: int = 50
    ) -> Overlap:
        from registry.services import overlapping

        return overlapping.overlap(self.runtime, training, evaluated, columns, after, limit)

    def register_suite(
        self,
        path: Path,
        name: str | None = None,
        *,
        source: Path | Code | None = None,
        revision: str | Revision | None = None,
    ) -> Registered:
        from registry.services.registering import suites

        return suites.register_suite(self.runtime, self._read_at(path), name, self._source(source, revision))

    def suite_use(self, reference: str) -> SuiteUse:
        from registry.services import catalogue

        return catalogue.suite_use(self.runtime, reference)

    def lint_suite(self, path: Path) -> SuiteLint:
        from registry.services.registering import suites

        return suites.lint_suite(self._read_at(path))

    def register_prompt(
        self,
        path: Path,
        name: str | None = None,
        *,
        allowed: Sequence[str] = (),
        source: Path | Code | None = None,
        revision: str | Revision | None = None,
    ) -> Registered:
        from registry.services.registering import prompts

        told = self._source(source, revision)
        return prompts.register_prompt(self.runtime, self._read_at(path), name, allowed, told)

    def lint_prompt(self, prompt: str | Path, *, base: str | None = None) -> PromptLint:
        from registry.services import reviewing_prompts

        if isinstance(prompt, Path):
            return reviewing_prompts.lint_file(self._for_file(prompt, base), self._read_at(prompt), base)
        return reviewing_prompts.lint(self.runtime, prompt, base)

    def compare_prompts(
        self, before: str | Path, after: str | Path, variables: Mapping[str, Any] | None = None
    ) -> PromptComparison:
        from registry.services import reviewing_prompts

        sides = [self._read_at(side) if isinstance(side, Path) else side for side in (before, after)]
        needed = any(isinstance(side, str) or self._for_file(side) for side in sides)
        return reviewing_prompts.compare(self.runtime if needed else None, sides[0], sides[1], variables)

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
        from registry.services.registering import adapters

        code = self._tree(source)
        return adapters.register_adapter(
            self.runtime, self._at(path), name, base, trained_on, code, parent=parent, settings=settings
        )

    def inspect_adapter(self, reference: str, *, norms: bool | None = None) -> AdapterInspection:
        from registry.services import inspecting

        return inspecting.inspect_adapter(self.runtime, reference, norms)

    def diff_adapters(self, before: str, after: str) -> AdapterDiff:
        from registry.services import inspecting

        return inspecting.diff_adapters(self.runtime, before, after)

    def lint_adapter(self, reference: str, engine: Engine, *, max_rank: int | None = None) -> ServingReport:
        from registry.services import inspecting

        return inspecting.lint_adapter(self.runtime, reference, engine, max_rank)

    def version(self, reference: str, kind: Kind | None = None) -> Version:
        from registry.services import catalogue

        return catalogue.version(self.runtime, reference, kind)

    def versions(
        self, kind: Kind, name: str | None = None, *, after: str | None = None, limit: int = 50
    ) -> Page[Listed]:
        from registry.services import catalogue

        return catalogue.versions(self.runtime, kind, name, after, limit)

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
        from registry.domain.searching import Search
        from registry.services import searching

        asked = Search(tuple(words), kind, tuple(tags), author, None, name, newest_only)
        return searching.search(self.runtime, asked, base, after, limit)

    def tag(self, reference: str, tag: str) -> Tagged:
        from registry.services import tagging

        return tagging.tag(self.runtime, reference, tag)

    def untag(self, reference: str, tag: str) -> Tagged:
        from registry.services import tagging

        return tagging.untag(self.runtime, reference, tag)

    def tags(self, reference: str) -> tuple[TagOn, ...]:
        from registry.services import tagging

        return tagging.tags(self.runtime, reference)

    def render_prompt(self, prompt: str | Path, variables: Mapping[str, Any], *, base: str | None = None) -> Rendered:
        from registry.services import rendering

        if isinstance(prompt, Path):
            return rendering.render_file(self._for_file(prompt, base), self._read_at(prompt), variables, base)
        return rendering.render_prompt(self.runtime, prompt, variables, base)

    def export_prompt(
        self, prompt: str | Path, kind: Format, *, variables: Mapping[str, Any] | None = None
    ) -> ExportedPrompt:
        from registry.services import exporting_prompts

        if isinstance(prompt, Path):
            return exporting_prompts.export(self._for_file(prompt), self._read_at(prompt), kind, variables)
        return exporting_prompts.export(self.runtime, prompt, kind, variables)

    def original_prompt(self, reference: str) -> ExportedPrompt:
        from registry.services import exporting_prompts

        return exporting_prompts.original(self.runtime, reference)

    def bump_prompts(self, name: str | None = None, *, register: bool = False) -> tuple[Bump, ...]:
        from registry.services import bumping_prompts

        return bumping_prompts.bump(self.runtime, name, register)

    def lineage(self, reference: str) -> Lineage:
        from registry.services import tracing_lineage

        return tracing_lineage.lineage(self.runtime, reference)

    def impact(self, reference: str, *, after: str | None = None, limit: int = 50) -> Page[Affected]:
        from registry.services import tracing_impact

        return tracing_impact.impact(self.runtime, reference, after, limit)

    def live_impact(self, reference: str) -> tuple[Live, ...]:
        from registry.services import tracing_impact

        return tracing_impact.live(self.runtime, reference)

    def _source(self, tree: Path | Code | None, revision: str | Revision | None) -> Source:
        from registry.services.registering.sources import Source

        return Source(self._tree(tree), revision)

    def _tree(self, tree: Path | Code | None) -> Path | Code | None:
        return self._at(tree) if isinstance(tree, Path) else tree

    def _for_file(self, prompt: Path, base: str | None = None) -> Runtime | None:
        """What reading a prompt file needs: nothing, unless it refers to versions or a base model looks at it."""
        from registry.integrations.prompt_files import needs_registry

        return self.runtime if base or needs_registry(self._read_at(prompt)) else None
