"""Releases of applications."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, and_, bindparam
from sqlalchemy import select as columns
from sqlmodel import col, func, select

from registry.domain.digests import Digest
from registry.domain.errors import InvalidInputError, NotFoundError
from registry.domain.log import Entry
from registry.domain.manifests import Manifest
from registry.domain.names import VersionRef
from registry.domain.outcomes import Page
from registry.domain.releases import Component, Release, Role
from registry.storage.catalog.work import Read, Write, known_document, page_number, page_size, table
from registry.storage.tables.applications import ReleaseComponentRow, ReleaseRow
from registry.storage.tables.artifacts import NameRow
from registry.storage.tables.base import Row

_RELEASE, _COMPONENT = table(ReleaseRow), table(ReleaseComponentRow)
_OF_APPLICATION: Select[Any] = columns(_RELEASE).where(_RELEASE.c.application == bindparam("application"))
_BY_NUMBER = _OF_APPLICATION.where(_RELEASE.c.number == bindparam("number"))
_BY_DIGEST = _OF_APPLICATION.where(_RELEASE.c.digest.startswith(bindparam("digest")))
_SAME: Select[Any] = (
    columns(_RELEASE)
    .where(_RELEASE.c.digest == bindparam("digest"))
    .order_by(_RELEASE.c.application, _RELEASE.c.number)
)
_COMPOSED_LATER = (
    columns(_RELEASE.c.person, func.max(_RELEASE.c.number).label("number"))
    .where(_RELEASE.c.application == bindparam("application"), _RELEASE.c.number > bindparam("number"))
    .group_by(_RELEASE.c.person)
)
_WITH_PART = (
    columns(_RELEASE)
    .join_from(
        _RELEASE,
        _COMPONENT,
        and_(_COMPONENT.c.application == _RELEASE.c.application, _COMPONENT.c.release == _RELEASE.c.number),
    )
    .where(_RELEASE.c.application == bindparam("application"), _COMPONENT.c.digest == bindparam("digest"))
    .order_by(_RELEASE.c.number.desc())
)
_COMPONENTS = (
    columns(_COMPONENT)
    .where(_COMPONENT.c.application == bindparam("application"), _COMPONENT.c.release == bindparam("number"))
    .order_by(_COMPONENT.c.position)
)


class Releases:
    """Reading releases."""

    def __init__(self, work: Read) -> None:
        self._session, self._rows = work.session, work.rows

    def get(self, reference: VersionRef) -> Release:
        """The release a reference names. Raises NotFoundError, telling what there is."""
        if reference.number is not None:
            rows = self._rows(_BY_NUMBER, application=reference.name, number=reference.number)
        else:
            rows = self._rows(_BY_DIGEST, application=reference.name, digest=reference.digest or "")
        if not rows:
            raise self._missing(reference)
        if len(rows) > 1:
            raise InvalidInputError(f"{reference} is ambiguous", expected="more digits of the digest")
        return self._release(rows[0])

    def with_digest(self, digest: Digest) -> tuple[Release, ...]:
        """Every release with this content, whatever its application: what was measured of one holds of all."""
        return tuple(self._release(row) for row in self._rows(_SAME, digest=digest))

    def with_part(self, application: str, digest: Digest) -> tuple[Release, ...]:
        """The releases of an application that a version with this content is part of, newest first."""
        return tuple(self._release(row) for row in self._rows(_WITH_PART, application=application, digest=digest))

    def page(self, application: str, after: str | None, limit: int) -> Page[Release]:
        """Releases of an application, newest first; `after` is the last number of the page before."""
        query = select(ReleaseRow).where(col(ReleaseRow.application) == application)
        if after is not None:
            query = query.where(col(ReleaseRow.number) < page_number(after))
        rows = self._session.exec(query.order_by(col(ReleaseRow.number).desc()).limit(page_size(limit) + 1)).all()
        items = tuple(self._release(row) for row in rows[:limit])
        return Page(items, str(items[-1].number) if len(rows) > limit else None)

    def count(self, application: str) -> int:
        """How many releases there are: they are numbered from 1 without gaps."""
        query = select(func.max(col(ReleaseRow.number))).where(col(ReleaseRow.application) == application)
        return self._session.exec(query).one() or 0

    def assembler(self, release: Release) -> str:
        """The person who composed a release."""
        found = self._rows(_BY_NUMBER, application=release.application, number=release.number)
        return found[0].person if found else release.assembled_by

    def composed_later(self, release: Release) -> tuple[tuple[str, int], ...]:
        """Who composed later releases of the same application, each with the newest of theirs."""
        found = self._rows(_COMPOSED_LATER, application=release.application, number=release.number)
        return tuple((row.person, row.number) for row in found)

    def _release(self, row: Any) -> Release:
        components = self._rows(_COMPONENTS, application=row.application, number=row.number)
        return Release(
            row.application,
            row.number,
            Digest(row.digest),
            known_document(row.manifest, row.digest, f"manifest of {row.application}@{row.number}"),
            tuple(Component(Role(c.role), c.artifact, c.number, Digest(c.digest), c.weight) for c in components),
            row.assembled_by,
            row.created_at,
        )

    def _missing(self, reference: VersionRef) -> NotFoundError:
        name = self._session.get(NameRow, reference.name)
        if name is None:
            return NotFoundError(
                f"no release {str(reference)!r}",
                expected="a release of a known application",
                found=f"nothing called {reference.name}",
                fix=f"`tandem release compose {reference.name} …` makes the first one",
            )
        if name.kind != "application":
            return NotFoundError(
                f"{reference} is not a release", expected="APP@N", found=f"{reference.name} is a {name.kind}"
            )
        highest = self.count(reference.name)
        return NotFoundError(
            f"no release {str(reference)!r}",
            expected=f"{reference.name}@1 to @{highest}" if highest else "a composed release",
            found=str(reference),
            fix=f"`tandem release list {reference.name}` shows them",
        )


class WritableReleases(Releases):
    """Reading and adding releases."""

    def __init__(self, work: Write) -> None:
        super().__init__(work)
        self._work = work

    def add_release(
        self, application: str, manifest: Manifest, components: Sequence[Component]
    ) -> tuple[Release, bool]:
        """The release with this content in the application's line, new or as it was."""
        known = self._session.exec(
            select(ReleaseRow).where(
                col(ReleaseRow.application) == application, col(ReleaseRow.digest) == manifest.digest
            )
        ).one_or_none()
        if known is not None:
            return self._release(known), False
        number, index = self.count(application) + 1, self._work.next_index
        rows: list[Row] = [
            ReleaseRow(
                application=application,
                number=number,
                digest=manifest.digest,
                manifest=manifest.data.decode(),
                assembled_by=self._work.actor.account,
                person=self._work.actor.human_id,
                created_at=self._work.now,
                log_index=index,
            )
        ]
        rows += [
            ReleaseComponentRow(
                application=application,
                release=number,
                position=position,
                role=c.role.value,
                artifact=c.name,
                number=c.number,
                digest=c.digest,
                weight=c.weight,
                log_index=index,
            )
            for position, c in enumerate(components)
        ]
        entry = Entry(
            "release.sealed",
            {"release": f"{application}@{number}", "digest": manifest.digest},
            application=application,
        )
        self._work.record(entry, rows)
        return self.get(VersionRef(application, number=number)), True
