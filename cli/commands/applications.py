"""`tandem app`: applications."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import Door, paged, tell_page, with_door
from cli.output import fields, moment, plain, short, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.outcomes import Application, Levers


@click.group("app", cls=Group, example="tandem app create support-bot --suite support-suite@1")
def app() -> None:
    """Applications: named lines of releases with their own stages and policy."""


@app.command("create", example="tandem app create support-bot --suite support-suite@1")
@click.argument("name")
@click.option("--suite", "suites", multiple=True, metavar="REF", help="A suite every release must run; repeatable.")
@with_door
def create(door: Door, name: str, suites: tuple[str, ...]) -> None:
    """Create the application NAME, governed by the policy `solo` until another is activated."""
    with door.open() as registry:
        application = registry.create_application(name, suites)
    door.show(application, lambda: application_text(application))


@app.command("show", example="tandem app show support-bot")
@click.argument("name")
@with_door
def show(door: Door, name: str) -> None:
    """Show an application: stages, policy, required suites."""
    with door.open() as registry:
        application, levers = registry.application(name), registry.levers(name)
    document = plain(application) | {"levers": plain(levers)}
    door.show(document, lambda: "\n".join(filter(None, [application_text(application), levers_text(levers)])))


@app.command("list", example="tandem app list")
@paged
@with_door
def list_applications(door: Door, after: str | None, limit: int) -> None:
    """List applications with their stages and policy."""
    with door.open() as registry:
        page = registry.applications(after=after, limit=limit)
    door.show(page, lambda: applications_text(page.items, terminal_width()))
    tell_page(door, page, "application")


def applications_text(items: Sequence[Application], width: int | None = None) -> str:
    rows = [
        [visible(a.name), visible(a.policy_name), str(a.releases), moment(a.created_at), visible(" → ".join(a.stages))]
        for a in items
    ]
    return table(["APP", "POLICY", "RELEASES", "CREATED", "STAGES"], rows, width)


def levers_text(levers: Levers) -> str:
    """What keeps releases out of its stages, or is owed there; empty if nothing is."""
    return fields(
        [
            ("held", visible(", ".join(f"{h.stage} ({h.mode.value})" for h in levers.holds))),
            ("quarantined", visible(", ".join(sorted({q.reference for q in levers.quarantines})))),
            ("open incidents", visible(", ".join(f"{i.id} at {i.stage}" for i in levers.incidents))),
            ("rejected", visible(", ".join(f"@{r.release} at {r.stage} by {r.person}" for r in levers.rejections))),
        ]
    )


def application_text(application: Application) -> str:
    about = fields(
        [
            ("stages", visible(" → ".join(application.stages))),
            ("policy", f"{visible(application.policy_name)} ({short(application.policy)})"),
            ("required suites", visible(", ".join(application.required_suites)) or "none yet"),
            ("releases", str(application.releases)),
            ("created", f"{moment(application.created_at)} by {visible(application.created_by)}"),
        ]
    )
    return f"{visible(application.name)}\n{about}"
