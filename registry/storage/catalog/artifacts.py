"""Artifacts: names, versions, their files and what they were made from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from registry.domain.digests import Digest, canonical_json, digest_of
from registry.domain.errors import ConflictError, InvalidInputError, NotFoundError
from registry.domain.log import Entry
from registry.domain.manifests import TO_VERSIONS, File, Kind, Manifest, Relation, Version
from registry.domain.names import VersionRef, a_or_an
from registry.domain.releases import Release
from registry.storage.catalog.searching import write_terms
from registry.storage.catalog.tags import tags_now
from registry.storage.catalog.work import Read, Write, known_document, table
from registry.storage.tables.applications import ReleaseComponentRow
from registry.storage.tables.artifacts import BaseLocationRow, NameRow, VersionFileRow, VersionRelationRow, VersionRow
from registry.storage.tables.base import Row

_VERSION, _FILE, _RELATION = table(VersionRow), table(VersionFileRow), table(VersionRelationRow)
_COMPONENT = table(ReleaseComponentRow)
_OF_NAME: Select[Any] = columns(_VERSION).where(_VERSION.c.artifact == bindparam("name"))
_BY_NUMBER = _OF_NAME.where(_VERSION.c.number == bindparam("number"))
_BY_DIGEST = _OF_NAME.where(_VERSION.c.digest.startswith(bindparam("digest")))
_FILES = (
    columns(_FILE)
    .where(_FILE.c.artifact == bindparam("name"), _FILE.c.number == bindparam("number"))
    .order_by(_FILE.c.path)
)
_RELATIONS = (
    columns(_RELATION)
    .where(_RELATION.c.artifact == bindparam("name"), _RELATION.c.number == bindparam("number"))
    .order_by(_RELATION.c.position)
)
_OF_RELEASE = (_COMPONENT.c.application == bindparam("application"), _COMPONENT.c.release == bindparam("release"))
_PARTS = (
    columns(_VERSION)
    .join_from(
        _COMPONENT,
        _VERSION,
        and_(_VERSION.c.artifact == _COMPONENT.c.artifact, _VERSION.c.number == _COMPONENT.c.number),
    )
    .where(*_OF_RELEASE)
    .order_by(_COMPONENT.c.position)
)
_FILES_OF_PARTS = (
    columns(_FILE)
    .join_from(
        _COMPONENT, _FILE, and_(_FILE.c.artifact == _COMPONENT.c.artifact, _FILE.c.number == _COMPONENT.c.number)
    )
    .where(*_OF_RELEASE, _FILE.c.stored)
    .order_by(_COMPONENT.c.position, _FILE.c.path)
)
_UPLOADERS = (
    columns(_VERSION.c.digest, _VERSION.c.person)
    .where(_VERSION.c.digest.in_(bindparam("digests", expanding=True)))
    .distinct()
)


@dataclass(frozen=True, slots=True)
class Manifested:
    """A version as far as its manifest tells."""

    name: str
    number: int
    digest: Digest
    manifest: Mapping[str, Any]

    @property
    def reference(self) -> str:
        return f"{self.name}@{self.number}"


class Artifacts:
    """Reading artifacts."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows, self._read = work.session, work.rows, work

    def kind_of(self, name: str) -> str | None:
        """What a name stands for: a kind, `application`, or None if it is free."""
        row = self._session.get(NameRow, name)
        return row.kind if row else None

    def version(self, reference: VersionRef, kind: Kind | None = None) -> Version:
        """The version a reference names. Raises NotFoundError; InvalidInputError if it is of another kind."""
        return self._version(self._row(reference, kind))

    def manifest(self, reference: VersionRef, kind: Kind) -> Manifested:
        """The same without its files and relations."""
        row = self._row(reference, kind)
        return Manifested(row.artifact, row.number, Digest(row.digest), _manifest(row))

    def stored_files(self, release: Release) -> tuple[tuple[str, File], ...]:
        """The manifests and the files of what a release is made of whose bytes the registry keeps, each with the
        reference of what it belongs to. Raises IntegrityError if a manifest is not what was sealed."""
        given = {"application": release.application, "release": release.number}
        parts = self._rows(_PARTS, **given)
        for part in parts:
            _manifest(part)
        manifests = [(f"{p.artifact}@{p.number}", File("its manifest", Digest(p.digest), 0)) for p in parts]
        files = [
            (f"{f.artifact}@{f.number}", File(f.path, Digest(f.digest), f.size, bool(f.stored)))
            for f in self._rows(_FILES_OF_PARTS, **given)
        ]
        return (*manifests, *files)

    def versions_by_digest(self, digest: Digest) -> tuple[Version, ...]:
        rows = self._session.exec(select(VersionRow).where(col(VersionRow.digest) == digest)).all()
        return tuple(self._version(row) for row in rows)

    def newest(self, name: str, kind: Kind) -> Version:
        """The highest-numbered version of an artifact. Raises NotFoundError."""
        number = self._highest(name)
        if number == 0:
            raise self.missing(name, kind)
        return self.version(VersionRef(name, number=number), kind)

    def locations(self, version: Version) -> tuple[str, ...]:
        """Where a base model's weights or a dataset's rows were seen, the latest first."""
        query = (
            select(BaseLocationRow.path)
            .where(col(BaseLocationRow.artifact) == version.name, col(BaseLocationRow.number) == version.number)
            .order_by(col(BaseLocationRow.sequence).desc())
        )
        return tuple(self._session.exec(query))

    def relations(self, version: Version) -> tuple[Relation, ...]:
        """What a version was made from and how it is licensed, as of now: both may be told after it was registered."""
        rows = self._session.exec(
            select(VersionRelationRow)
            .where(col(VersionRelationRow.artifact) == version.name, col(VersionRelationRow.number) == version.number)
            .order_by(col(VersionRelationRow.position))
        )
        return tuple(Relation(r.kind, r.target, json.loads(r.detail)) for r in rows)

    def uploaders(self, digest: Digest) -> tuple[str, ...]:
        """Everybody who registered this content, under whatever name."""
        return self.uploaders_of_each([digest])[digest]

    def uploaders_of_each(self, digests: Sequence[Digest]) -> dict[Digest, tuple[str, ...]]:
        """The same of several contents, by their digests."""
        people: dict[Digest, list[str]] = {digest: [] for digest in digests}
        for row in self._rows(_UPLOADERS, digests=tuple(people)):
            people[row.digest].append(row.person)
        return {digest: tuple(sorted(found)) for digest, found in people.items()}

    def _row(self, reference: VersionRef, kind: Kind | None) -> Any:
        if reference.number is not None:
            rows = self._rows(_BY_NUMBER, name=reference.name, number=reference.number)
        else:
            rows = self._rows(_BY_DIGEST, name=reference.name, digest=reference.digest or "")
        if not rows:
            raise self.missing(reference, kind)
        if len(rows) > 1:
            raise InvalidInputError(f"{reference} is ambiguous", expected="more digits of the digest")
        if kind is not None and rows[0].kind != kind:
            raise InvalidInputError(
                f"{reference} is not {a_or_an(kind)}", expected=a_or_an(kind), found=a_or_an(rows[0].kind)
            )
        return rows[0]

    def _highest(self, name: str) -> int:
        query = select(func.max(col(VersionRow.number))).where(col(VersionRow.artifact) == name)
        return self._session.exec(query).one() or 0

    def _version(self, row: Any) -> Version:
        files = self._rows(_FILES, name=row.artifact, number=row.number)
        relations = self._rows(_RELATIONS, name=row.artifact, number=row.number)
        return Version(
            row.artifact,
            Kind(row.kind),
            row.number,
            Digest(row.digest),
            _manifest(row),
            row.created_at,
            row.created_by,
            tuple(File(f.path, Digest(f.digest), f.size, bool(f.stored)) for f in files),
            tuple(Relation(r.kind, r.target, json.loads(r.detail)) for r in relations),
            tags_now(self._read, row.artifact, row.number),
        )

    def missing(self, reference: VersionRef | str, kind: Kind | None) -> NotFoundError:
        """The error for a reference, or a name, of nothing, telling what there is instead."""
        name = reference if isinstance(reference, str) else reference.name
        what, found = str(kind or "version"), self.kind_of(name)
        if found is None:
            return NotFoundError(
                f"no {what} {str(reference)!r}",
                expected="a registered name",
                found=f"nothing called {name}",
                fix="`tandem search WORD` finds versions, `tandem app list` lists applications",
            )
        if found == "application" or (kind is not None and found != kind):
            return NotFoundError(
                f"{name} is not {a_or_an(what)}", expected=a_or_an(what), found=f"a name of kind {found}"
            )
        highest = self._highest(name)
        expected = f"{name}@1" + (f" to {name}@{highest}" if highest > 1 else ", the only one")
        return NotFoundError(f"no version {str(reference)!r}", expected=expected, found=str(reference))


class WritableArtifacts(Artifacts):
    """Reading and adding artifacts."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_version(
        self,
        name: str,
        manifest: Manifest,
        files: Sequence[File],
        relations: Sequence[Relation] = (),
        reason: str | None = None,
    ) -> tuple[Version, bool]:
        """The version with this content, new or as it was. Numbers count from 1 without gaps; the log keeps `reason`.

        Raises ConflictError if the name stands for something of another kind. Relations that a known version
        lacks are added to it: lineage may be told later, content may not change.
        """
        kind = Kind(manifest.kind)
        taken = self.kind_of(name)
        if taken not in {None, kind.value}:
            raise ConflictError(
                f"{name} is taken", expected=f"a free name or one of {a_or_an(kind)}", found=f"kind {taken}"
            )
        known = self._session.exec(
            select(VersionRow).where(col(VersionRow.artifact) == name, col(VersionRow.digest) == manifest.digest)
        ).one_or_none()
        if known is not None:
            self._add_relations(self._version(known), relations)
            return self._version(known), False
        number = self._highest(name) + 1
        index = self._work.next_index
        rows: list[Row] = [] if taken else [self._name(name, kind.value, index)]
        version = self._version_row(name, number, manifest, index)
        rows += [version, *_file_rows(name, number, files, index)]
        rows += self._relation_rows(name, number, 0, relations, index)
        subjects = {"version": f"{name}@{number}", "digest": manifest.digest, "kind": kind.value}
        self._work.record(Entry("artifact.sealed", subjects, reason=reason), rows)
        write_terms(self._work, version)
        return self.version(VersionRef(name, number=number)), True

    def add_location(self, version: Version, path: str) -> bool:
        """Note where a base model's weights or a dataset's rows are now; False if that was the latest place already."""
        places = self.locations(version)
        if places and places[0] == path:
            return False
        index = self._work.next_index
        row = BaseLocationRow(
            artifact=version.name,
            number=version.number,
            sequence=len(places) + 1,
            path=path,
            at=self._work.now,
            actor=self._work.actor.account,
            log_index=index,
        )
        located = "dataset.located" if version.kind is Kind.DATASET else "base.located"
        self._work.record(Entry(located, {"version": version.reference, "digest": version.digest}), [row])
        return True

    def reserve_application(self, name: str) -> NameRow:
        """The row that takes a name for an application. Raises ConflictError if it is taken."""
        taken = self.kind_of(name)
        if taken is not None:
            raise ConflictError(f"{name} is taken", expected="a free name", found=f"kind {taken}")
        return self._name(name, "application", self._work.next_index)

    def _name(self, name: str, kind: str, index: int) -> NameRow:
        return NameRow(
            name=name, kind=kind, created_at=self._work.now, created_by=self._work.actor.account, log_index=index
        )

    def _version_row(self, name: str, number: int, manifest: Manifest, index: int) -> VersionRow:
        return VersionRow(
            artifact=name,
            number=number,
            kind=manifest.kind,
            digest=manifest.digest,
            manifest=manifest.data.decode(),
            created_at=self._work.now,
            created_by=self._work.actor.account,
            person=self._work.actor.human_id,
            log_index=index,
        )

    def _add_relations(self, version: Version, relations: Sequence[Relation]) -> None:
        have = {(r.kind, r.target, digest_of(dict(r.detail))) for r in version.relations}
        new = [r for r in relations if (r.kind, r.target, digest_of(dict(r.detail))) not in have]
        if new:
            rows = self._relation_rows(version.name, version.number, len(version.relations), new, self._work.next_index)
            self._work.record(Entry("artifact.traced", {"version": version.reference, "digest": version.digest}), rows)

    def _relation_rows(
        self, name: str, number: int, start: int, relations: Sequence[Relation], index: int
    ) -> list[VersionRelationRow]:
        rows = []
        for position, relation in enumerate(relations, start):
            artifact, _, text = relation.target.rpartition("@") if relation.kind in TO_VERSIONS else ("", "", "")
            rows.append(
                VersionRelationRow(
                    artifact=name,
                    number=number,
                    position=position,
                    kind=relation.kind,
                    target=relation.target,
                    target_artifact=artifact or None,
                    target_number=int(text) if text else None,
                    detail=canonical_json(dict(relation.detail)).decode(),
                    at=self._work.now,
                    actor=self._work.actor.account,
                    log_index=index,
                )
            )
        return rows


def _file_rows(name: str, number: int, files: Sequence[File], index: int) -> list[VersionFileRow]:
    return [
        VersionFileRow(
            artifact=name, number=number, path=f.path, digest=f.digest, size=f.size, stored=f.stored, log_index=index
        )
        for f in files
    ]


def _manifest(row: Any) -> Mapping[str, Any]:
    return known_document(row.manifest, row.digest, f"manifest of {row.artifact}@{row.number}")
