"""Reporting the log: what happened to an application in a span of time, and what was in force meanwhile."""

from __future__ import annotations

from registry.domain.digests import Digest
from registry.domain.errors import IntegrityError, InvalidInputError
from registry.domain.outcomes import Page
from registry.domain.times import asked_time, time_text
from registry.domain.transparency.entries import LogEntry, application_term, stage_term, type_term
from registry.domain.transparency.reports import Change, LogReport, StageThen
from registry.services import auditing, proving
from registry.services.ruling import policy_in_force
from registry.services.runtime import Runtime
from registry.services.telling_changes import change
from registry.storage.catalog import Reading
from registry.storage.catalog.work import page_number, page_size

EVERYWHERE = ("members", "key", "registry", "policy", "freeze")
"""Types of entries that bear on every application, where they name none."""
CONTAINED = ("quarantine", "version.yanked", "version.restored")
"""Types of entries that bear on the applications whose releases contain what they are about."""


def report(runtime: Runtime, application: str, since: str | None, until: str | None) -> LogReport:
    """All of a report but its changes. The whole log is verified for it.

    Raises NotFoundError if there is no such application, InvalidInputError for what is no span of time.
    """
    first_time = None if since is None else asked_time(since, start=True)
    last_time = None if until is None else asked_time(until)
    if first_time and last_time and first_time > last_time:
        raise InvalidInputError(
            "the end is before the beginning", where="--to", expected=f"{since} or later", found=str(until)
        )
    with runtime.catalog.read() as reading:
        reading.applications.demand(application)
        first, end = auditing.span(reading, since, until)
        end = max(first, end)
        then = reading.then
        stages = tuple(
            StageThen(stage, then.live(application, stage, first), then.live(application, stage, end))
            for stage in _stages(reading, application)
        )
        policies = then.policy(application, first), then.policy(application, end)
    return LogReport(
        application,
        first_time,
        last_time,
        first,
        end,
        stages,
        *policies,
        time_text(runtime.clock.now()),
        _reader(runtime),
        proving.checkpoint(runtime),
        auditing.verify(runtime),
    )


def changes(
    runtime: Runtime,
    application: str,
    span: tuple[int, int],
    *,
    stage: str | None,
    type_: str | None,
    after: str | None,
    limit: int,
) -> Page[Change]:
    """The changes of a span of indexes, oldest first: to the application, and to what bears on it.

    With a stage or a type, only those of the application itself. `after` is the last index of the page before.
    """
    first, end = span
    start = first if after is None else max(first, page_number(after) + 1)
    with runtime.catalog.read() as reading:
        if stage is None and type_ is None:
            found = _bearing(reading, application, (start, end), page_size(limit) + 1)
        else:
            terms = [application_term(application) if stage is None else stage_term(application, stage)]
            terms += [] if type_ is None else [type_term(type_)]
            found = list(reading.log.following(terms, (start, end), page_size(limit) + 1))
        items = tuple(change(reading, entry) for entry in found[:limit])
    return Page(items, str(items[-1].index) if len(found) > limit else None)


# ---------------------------------------------------------------------------------------------------------


def _stages(reading: Reading, application: str) -> list[str]:
    """The stages in the order that the policy has them in; after those, any that it has no more, by name."""
    try:
        order = list(policy_in_force(reading, application).stages)
    except IntegrityError:  # told by verifying the log, which the report has, too
        order = []
    return sorted(
        reading.stages.names(application), key=lambda stage: order.index(stage) if stage in order else len(order)
    )


def _reader(runtime: Runtime) -> str | None:
    """The account that asks, if it says so: reading takes none."""
    try:
        return runtime.account()
    except InvalidInputError:
        return None


def _bearing(reading: Reading, application: str, span: tuple[int, int], wanted: int) -> list[LogEntry]:
    """The first entries of a span that bear on an application, in the order of the log."""
    start, end = span
    terms = [application_term(application), *map(type_term, (*EVERYWHERE, *CONTAINED))]
    found: list[LogEntry] = []
    while len(found) < wanted and start < end:
        pages = [reading.log.following([term], (start, end), wanted) for term in terms]
        # What comes after the end of a page that is full may have others before it.
        known = min((page[-1].index + 1 for page in pages if len(page) == wanted), default=end)
        entries = {entry.index: entry for page in pages for entry in page if entry.index < known}
        found += [entries[index] for index in sorted(entries) if _bears(reading, application, entries[index])]
        start = known
    return found[:wanted]


def _bears(reading: Reading, application: str, entry: LogEntry) -> bool:
    if entry.application is not None:
        return entry.application == application
    return entry.type.partition(".")[0] in EVERYWHERE or _contains(reading, application, entry)


def _contains(reading: Reading, application: str, entry: LogEntry) -> bool:
    """Whether the application has a release that an entry is about, or one with a part that it is about."""
    digests = [Digest(subject) for subject in entry.subjects.values() if subject.startswith("sha256:")]
    return any(
        reading.releases.with_part(application, digest)
        or any(release.application == application for release in reading.releases.with_digest(digest))
        for digest in digests
    )
