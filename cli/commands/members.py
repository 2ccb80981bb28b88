"""`tandem member`: people, accounts, roles and slots."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from cli.lazy import Group
from cli.opening import Door, with_door
from cli.output import note, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.members import Members, Person

ANY = "*"
"""Every slot."""


@click.group("member", cls=Group, example="tandem member add mei@example.org --role approver --slot reviewer")
def member() -> None:
    """Who may do what. Roles allow commands; slots are what a policy asks approvals from."""


@member.command(
    "add",
    short_help="Add an account, with the roles and slots that it brings.",
    example="tandem member add mei@example.org --human mei --role approver --slot reviewer",
)
@click.argument("account")
@click.option("--human", metavar="ID", help="Whose account it is; several accounts of one person count as one.")
@click.option("--name", help="The person's name.")
@click.option(
    "--role",
    "roles",
    multiple=True,
    help="reader, author, publisher, evaluator, approver, promoter, oncall, admin, auditor or owner.",
)
@click.option("--slot", "slots", multiple=True, help="A slot the person may fill in approvals; repeatable.")
@click.option("--app", "application", metavar="APP", help="The application the slots are for. Default: all.")
@click.option("--service", is_flag=True, help="It is no person: a service may use commands and never fills a slot.")
@with_door
def add(
    door: Door,
    account: str,
    human: str | None,
    name: str | None,
    roles: tuple[str, ...],
    slots: tuple[str, ...],
    application: str | None,
    service: bool,
) -> None:
    """Add ACCOUNT, with the roles and slots it brings, to the registry's members."""
    with door.open() as registry:
        members = registry.add_member(
            account, human_id=human, name=name, roles=roles, slots=slots, application=application, service=service
        )
        asked = registry.slots_asked(application) if slots else ()
    door.show(members_document(members), lambda: members_text(members, terminal_width()))
    idle = [slot for slot in slots if slot != ANY and slot not in asked]
    if idle and asked and not door.as_json:
        note(f"no policy in force asks for {visible(', '.join(idle))}; policies ask for {visible(', '.join(asked))}")


@member.command(
    "remove", example="tandem member remove mei@example.org\ntandem member remove mei@example.org --role oncall"
)
@click.argument("account")
@click.option("--role", "roles", multiple=True, help="Only this role, from the person; repeatable.")
@click.option("--slot", "slots", multiple=True, help="Only this slot, from the person; repeatable.")
@click.option("--app", "application", metavar="APP", help="The application the slots were for. Default: all.")
@with_door
def remove(door: Door, account: str, roles: tuple[str, ...], slots: tuple[str, ...], application: str | None) -> None:
    """Take ACCOUNT away; with the last account the person goes too. What they did stays recorded.

    With --role or --slot, take only these from its person.
    """
    with door.open() as registry:
        members = registry.remove_member(account, roles=roles, slots=slots, application=application)
    door.show(members_document(members), lambda: members_text(members, terminal_width()))


@member.command("list", example="tandem member list")
@with_door
def list_members(door: Door) -> None:
    """List all members with accounts, roles and slots."""
    with door.open() as registry:
        members = registry.members()
    door.show(members_document(members), lambda: members_text(members, terminal_width()))


def members_document(members: Members) -> dict[str, Any]:
    """All members for programs, with the digest by which the log names them."""
    return {**members.content(), "digest": members.digest()}


def members_text(members: Members, width: int | None = None) -> str:
    rows = [
        [
            visible(person.human_id) + (" (service)" if person.kind == "service" else ""),
            visible(person.name),
            visible(", ".join(person.roles)) or "-",
            _slots(person) or "-",
            visible(", ".join(person.accounts)),
        ]
        for person in members.people
    ]
    return table(["PERSON", "NAME", "ROLES", "SLOTS", "ACCOUNTS"], rows, width)


def _slots(person: Person) -> str:
    """`every slot` and `reviewer` for all applications; `support-bot: reviewer` for one."""
    told = []
    for application, slots in sorted(person.slots.items()):
        named = "every slot" if "*" in slots else ", ".join(slots)
        told.append(visible(named if application == "*" else f"{application}: {named}"))
    return "; ".join(told)
