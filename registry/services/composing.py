"""Composing: applications, and the releases sealed in their line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from registry.domain.errors import ConflictError
from registry.domain.generation import overlay
from registry.domain.manifests import Kind, Version
from registry.domain.members import Permission
from registry.domain.names import check_name, parse_version_ref
from registry.domain.outcomes import Application, Composed, Page
from registry.domain.policies.document import parse_policy
from registry.domain.prompts.document import prompt_of
from registry.domain.releases import Change, Release, differences, seal_release
from registry.domain.yanks import refuse_yanked
from registry.integrations.files import read_text
from registry.services.ruling import policy_in_force
from registry.services.runtime import Runtime, transact
from registry.services.uploading import refer, uploading
from registry.storage.catalog import Reading, Writing

SOLO = "solo.yaml"
"""The policy an application is created with."""


def create_application(runtime: Runtime, name: str, suites: Sequence[str]) -> Application:
    """A new application under the bundled `solo` policy. Raises ConflictError if the name is taken."""
    check_name(name, "application name")

    def work(writing: Writing) -> Application:
        if writing.applications.find(name) is not None:
            raise ConflictError(
                f"the application {name} exists",
                expected="a new name",
                found=f"created {writing.applications.demand(name).created_at}",
                fix=f"`tandem app show {name}` shows it",
            )
        required = [writing.artifacts.version(parse_version_ref(ref), Kind.SUITE) for ref in suites]
        refuse_yanked(writing.yanks.among([v.reference for v in required]), "be required by a new application")
        _create(runtime, writing, name, required)
        return _application(writing, name)

    return transact(runtime, Permission.APPLICATIONS, work)


def application(runtime: Runtime, name: str) -> Application:
    with runtime.catalog.read() as reading:
        return _application(reading, name)


def applications(runtime: Runtime, after: str | None, limit: int) -> Page[Application]:
    """Applications by name."""
    with runtime.catalog.read() as reading:
        page = reading.applications.page(after, limit)
        return Page(tuple(_application(reading, name) for name in page.items), page.next)


def compose(
    runtime: Runtime,
    name: str,
    prompt: str,
    base: str,
    adapters: Sequence[tuple[str, str]],
    parameters: Mapping[str, str],
) -> Composed:
    """Seal a release; an unknown application is created. Parameters are the prompt's, overlaid by those given."""
    check_name(name, "application name")
    refs = [parse_version_ref(ref) for ref, _ in adapters]
    prompt_ref, base_ref = parse_version_ref(prompt), parse_version_ref(base)
    with runtime.catalog.read() as reading:
        parts = reading.artifacts
        prompt_version = parts.version(prompt_ref, Kind.PROMPT)
        base_version = parts.version(base_ref, Kind.BASE_MODEL)
        chosen: list[tuple[Version, str]] = [
            (parts.version(ref, Kind.ADAPTER), weight) for ref, (_, weight) in zip(refs, adapters, strict=True)
        ]
    generation = overlay(prompt_of(prompt_version.manifest).generation, parameters)
    manifest, components = seal_release(prompt_version, chosen, base_version, generation)
    upload = uploading(runtime, Permission.COMPOSE)
    upload.blobs.put([manifest.data], manifest.digest)

    def work(writing: Writing) -> Composed:
        new = writing.applications.find(name) is None
        if new:
            _create(runtime, writing, name, [])
        release, created = writing.releases.add_release(name, manifest, components)
        if created:
            refuse_yanked(writing.yanks.among([c.reference for c in components]), "become part of a new release")
        return Composed(release, created, new)

    return refer(upload, Permission.COMPOSE, work)


def release(runtime: Runtime, reference: str) -> Release:
    with runtime.catalog.read() as reading:
        return reading.releases.get(parse_version_ref(reference))


def releases(runtime: Runtime, name: str, after: str | None, limit: int) -> Page[Release]:
    with runtime.catalog.read() as reading:
        reading.applications.demand(name)
        return reading.releases.page(name, after, limit)


def diff(runtime: Runtime, before: str, after: str) -> tuple[Change, ...]:
    """What changes from one release to another."""
    first, second = parse_version_ref(before), parse_version_ref(after)
    with runtime.catalog.read() as reading:
        return differences(reading.releases.get(first), reading.releases.get(second))


# ---------------------------------------------------------------------------------------------------------


def _create(runtime: Runtime, writing: Writing, name: str, suites: Sequence[Version]) -> None:
    reserved = writing.artifacts.reserve_application(name)
    writing.applications.add_application(reserved, suites)
    path = runtime.policies / SOLO
    text = read_text(path)
    writing.applications.add_activation(name, parse_policy(text, SOLO), SOLO, text)


def _application(reading: Reading | Writing, name: str) -> Application:
    row = reading.applications.demand(name)
    activation = reading.applications.activation(name)
    return Application(
        name,
        tuple(policy_in_force(reading, name).stages),
        activation.name,
        activation.digest,
        tuple(f"{s.name}@{s.number}" for s in reading.applications.required_suites(name)),
        reading.releases.count(name),
        row.created_at,
        row.created_by,
    )
