"""Looking at artifacts: one version, a page of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from registry.domain.digests import Digest
from registry.domain.manifests import Kind, Version
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Page
from registry.domain.searching import Listed
from registry.services.runtime import Runtime
from registry.services.yanking import shown

if TYPE_CHECKING:
    from registry.domain.suites import SuiteUse


def version(runtime: Runtime, reference: str, kind: Kind | None) -> Version:
    ref = parse_version_ref(reference)
    with runtime.catalog.read() as reading:
        found = reading.artifacts.version(ref, kind)
        return replace(found, yanked=next(iter(reading.yanks.among([found.reference])), None))


def suite_use(runtime: Runtime, reference: str) -> SuiteUse:
    """A suite, and how many releases were evaluated on its rows by whatever suite. Raises NotFoundError."""
    from registry.domain.suites import SuiteUse

    suite = version(runtime, reference, Kind.SUITE)
    with runtime.catalog.read() as reading:
        return SuiteUse(suite, reading.evidence.candidates(Digest(suite.manifest["dataset"])))


def versions(runtime: Runtime, kind: Kind, name: str | None, after: str | None, limit: int) -> Page[Listed]:
    with runtime.catalog.read() as reading:
        if name is None:
            return shown(reading, reading.searching.page(kind, after, limit))
        page = reading.searching.page_of(check_name(name), kind, after, limit)
        if not page.items and after is None:
            raise reading.artifacts.missing(name, kind)
        return shown(reading, page)
