"""`tandem app`: applications."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from cli.lazy import Group
from cli.opening import Door, paged, tell_page, with_door
from cli.output import fields, moment, note, plain, short, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.consumers import Consumer
    from registry.domain.outcomes import Application, Levers


@click.group("app", cls=Group, example="tandem app create support-bot --suite support-suite@1")
def app() -> None:
    """Applications: named lines of releases with their own stages and policy."""


@app.command(
    "create",
    short_help="Create an application, governed by the policy `solo` at first.",
    example="tandem app create support-bot --suite support-suite@1",
)
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
    """Show an application: stages, policy, required suites, consumers."""
    with door.open() as registry:
        application, levers, consumers = registry.application(name), registry.levers(name), registry.consumers(name)
    document = plain(application) | {"levers": plain(levers), "consumers": list(map(consumer_document, consumers))}
    told = application_text(application, consumers)
    door.show(document, lambda: "\n".join(filter(None, [told, levers_text(levers)])))


@app.command("list", example="tandem app list")
@paged
@with_door
def list_applications(door: Door, after: str | None, limit: int) -> None:
    """List applications with their stages and policy."""
    with door.open() as registry:
        page = registry.applications(after=after, limit=limit)
    door.show(page, lambda: applications_text(page.items, terminal_width()))
    tell_page(door, page, "application")


@app.group(
    "consumer",
    short_help="Programs that use an application, which nothing may break.",
    cls=Group,
    example="tandem app consumer list support-bot",
)
def consumer() -> None:
    """Consumers: programs that use an application, which no promotion may break."""


@consumer.command(
    "add",
    short_help="Declare what a program sends to an application and reads from it.",
    example="tandem app consumer add support-bot billing --sends question:string --sends 'tone=plain|warm' --reads ok\n"
    "tandem app consumer add support-bot web-shop --like support-bot@1",
)
@click.argument("application", metavar="APP")
@click.argument("name")
@click.option(
    "--sends",
    multiple=True,
    metavar="NAME[?][:TYPE]",
    help="A variable that it sends (NAME? if not always), with =VALUE|VALUE or <=LENGTH where that is known; "
    "repeatable.",
)
@click.option(
    "--reads",
    multiple=True,
    metavar="PATH[:TYPE]",
    help="A property of the answer that it reads, such as answer or citations[].url; repeatable.",
)
@click.option("--like", metavar="APP@N", help="It sends and reads all that this release's prompt takes and promises.")
@click.option("--reason", default="", help="Why; kept in the log.")
@with_door
def add_consumer(
    door: Door,
    application: str,
    name: str,
    sends: tuple[str, ...],
    reads: tuple[str, ...],
    like: str | None,
    reason: str,
) -> None:
    """Declare what the program NAME sends to APP and reads from it, in place of what was declared before.

    From then on a release whose prompt breaks it fails the rule `contract` at every stage.
    """
    if not (sends or reads or like):
        raise click.UsageError("What does it send or read? Give --sends, --reads or --like.")
    with door.open() as registry:
        found = registry.declare_consumer(application, name, sends, reads, like=like, reason=reason)
    door.show(consumer_document(found), lambda: consumer_text(found))


@consumer.command("remove", example='tandem app consumer remove support-bot billing --reason "switched off"')
@click.argument("application", metavar="APP")
@click.argument("name")
@click.option("--reason", default="", help="Why; kept in the log.")
@with_door
def remove_consumer(door: Door, application: str, name: str, reason: str) -> None:
    """Withdraw a consumer: promotions need not care for it any more."""
    with door.open() as registry:
        found = registry.withdraw_consumer(application, name, reason)
    door.show(consumer_document(found), lambda: f"withdrawn: {visible(found.name)} of {visible(found.application)}")


@consumer.command("list", example="tandem app consumer list support-bot")
@click.argument("application", metavar="APP")
@with_door
def list_consumers(door: Door, application: str) -> None:
    """List the consumers of APP with what they send and read."""
    with door.open() as registry:
        found = registry.consumers(application)
    door.show({"items": list(map(consumer_document, found))}, lambda: "\n".join(map(consumer_text, found)))
    if not found and not door.as_json:
        note(f"{visible(application)} has no declared consumer")


def consumer_document(consumer: Consumer) -> dict[str, Any]:
    """What programs are told of a declaration, with its id and everything sent and read as it was written."""
    return {
        "application": consumer.application,
        "name": consumer.name,
        "id": consumer.id,
        "sends": {name: sent.content() for name, sent in consumer.sends.items()},
        "reads": [str(read) for read in consumer.reads],
        "at": consumer.at,
        "account": consumer.account,
        "person": consumer.person,
        "log_index": consumer.log_index,
    }


def consumer_text(consumer: Consumer) -> str:
    about = fields(
        [
            ("sends", visible(", ".join(f"{name}{sent}" for name, sent in consumer.sends.items()) or "nothing")),
            ("reads", visible(", ".join(map(str, consumer.reads)) or "nothing")),
            ("declared", f"{moment(consumer.at)} by {visible(consumer.account)}"),
        ]
    )
    return f"{visible(consumer.name)}\n{about}"


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


def application_text(application: Application, consumers: Sequence[Consumer] = ()) -> str:
    about = fields(
        [
            ("stages", visible(" → ".join(application.stages))),
            ("policy", f"{visible(application.policy_name)} ({short(application.policy)})"),
            ("required suites", visible(", ".join(application.required_suites)) or "none yet"),
            ("releases", str(application.releases)),
            ("created", f"{moment(application.created_at)} by {visible(application.created_by)}"),
            ("consumers", visible(", ".join(consumer.name for consumer in consumers))),
        ]
    )
    return f"{visible(application.name)}\n{about}"
