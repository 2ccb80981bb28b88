"""`tandem token`: the tokens by which people and programs come in at a server."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cli.lazy import Group
from cli.opening import EXPECTED_DOCUMENT, PATH, Door, with_door
from cli.output import fields, moment, note, short, table, terminal_width, visible

if TYPE_CHECKING:
    from registry.domain.issuers import TrustedIssuers
    from registry.domain.tokens import Token, TokenState


@click.group("token", cls=Group, example="tandem token create laptop --expires 30d")
def token() -> None:
    """Tokens for a server: whoever has one acts as its account, for what it is for, until it ends."""


@token.command(
    "create",
    short_help="Make a token; it is printed once.",
    example="tandem token create ci --for ci@example.com --scope register --scope evaluate --app 'support-*'",
)
@click.argument("name")
@click.option("--for", "account", metavar="ACCOUNT", help="Of a service; for who manages members. Default: you.")
@click.option(
    "--scope",
    "scopes",
    metavar="PERMISSION",
    multiple=True,
    help="What it is for, such as promote; repeatable. Default: all that the account may do.",
)
@click.option("--read-only", is_flag=True, help="For reading alone.")
@click.option(
    "--app",
    "applications",
    metavar="APP",
    multiple=True,
    help="For these applications alone, by name or as 'support-*'; repeatable.",
)
@click.option("--expires", metavar="DURATION", default="30d", show_default=True, help="At most 90d.")
@with_door
def create(
    door: Door,
    name: str,
    account: str | None,
    scopes: tuple[str, ...],
    read_only: bool,
    applications: tuple[str, ...],
    expires: str,
) -> None:
    """Make a token called NAME. It is printed this once, alone on stdout, and kept nowhere.

    Nobody makes a token for more than they have. What is made with a token ends with it.
    """
    if read_only and scopes:
        raise click.UsageError("--read-only and --scope exclude each other.")
    with door.open() as registry:
        made = registry.create_token(
            name,
            account,
            scopes=() if read_only else scopes or None,
            applications=applications or None,
            expires=expires,
        )
    door.show({"token": made.token, "secret": made.secret}, lambda: made.secret)
    if not door.as_json:
        note(token_text(made.token))


@token.command("list", short_help="List tokens, also those that ended.", example="tandem token list")
@with_door
def list_tokens(door: Door) -> None:
    """List your tokens, or everybody's if you manage members, oldest first, also those that ended."""
    with door.open() as registry:
        found = registry.tokens()
    door.show(found, lambda: tokens_text(found, terminal_width()))
    if not found and not door.as_json:
        note("no token yet")


@token.command("revoke", short_help="End a token.", example='tandem token revoke 7Hs2kQ0aB1cD --reason "laptop stolen"')
@click.argument("identifier", metavar="TOKEN")
@click.option("--reason", required=True, help="Why; kept with the token.")
@with_door
def revoke(door: Door, identifier: str, reason: str) -> None:
    """End a token by its id, and those that were made with it. It lets nobody in from the next request on."""
    with door.open() as registry:
        ended = registry.revoke_token(identifier, reason)
    door.show(ended, lambda: f"token {ended.token.id} of {visible(ended.token.account)} is revoked")


@token.command(
    "trust",
    short_help="Say whose word about CI jobs and people is taken.",
    example='tandem token trust issuers.yaml --reason "GitHub ships the bot"',
)
@click.argument("file", type=PATH)
@click.option("--reason", required=True, help="Why; kept in the log.")
@EXPECTED_DOCUMENT
@with_door
def trust(door: Door, file: Path, reason: str, expect: str | None) -> None:
    """Put the document of issuers in FILE in force, in place of the one before. For owners.

    A CI job exchanges what a trusted issuer says of it for a token of at most 15 minutes: `tandem login
    --word-stdin`. People log in by an issuer for at most 12 hours: `tandem login --oidc`; those who came in by a way
    that the document does not have any more are out at once.
    """
    with door.open() as registry:
        found = registry.trust_issuers(file, reason, expect=expect)
    door.show(found, lambda: issuers_text(found))


@token.command("issuers", short_help="Show whose word is taken.", example="tandem token issuers")
@with_door
def issuers(door: Door) -> None:
    """Show the issuers that are trusted now, who comes in by their word, and for what."""
    with door.open() as registry:
        found = registry.issuers()
    door.show(found, lambda: issuers_text(found))


def issuers_text(found: TrustedIssuers) -> str:
    lines = [f"since {moment(found.at)}, by {visible(found.actor)}  {short(found.digest)}"]
    for issuer in found.issuers.issuers:
        lines.append(f"{visible(issuer.issuer)}, for {visible(issuer.audience)}")
        for each in issuer.admit:
            claims = ", ".join(f"{name}={value}" for name, value in sorted(each.claims.items()))
            lines.append(f"  {visible(each.account)} for {', '.join(each.scopes) or 'reading'}, {each.minutes} minutes")
            lines.append(f"    if {visible(claims)}")
            if each.applications is not None:
                lines.append(f"    in {visible(', '.join(each.applications))}")
    for people in found.issuers.of_people:
        lines.append(
            f"people by {visible(people.issuer)}, as its client {visible(people.client)}, for {people.hours} hours"
        )
        lines.append(f"  at {', '.join(people.servers)}{', and by codes of devices' if people.device else ''}")
        lines += [f"  {visible(each.account)} is {visible(each.subject)}" for each in people.admit]
        if people.emails:
            lines.append(f"  members with a verified address of {', '.join(people.emails)}")
    return "\n".join(lines)


def token_text(made: Token) -> str:
    about = [
        ("id", made.id),
        ("account", visible(made.account)),
        ("for", _scopes(made)),
        ("applications", _applications(made)),
        ("expires", moment(made.expires_at)),
        ("next", "keep it now: it is shown this once"),
    ]
    return f"token {visible(made.name)}\n{fields(about)}"


def tokens_text(found: Sequence[TokenState], width: int | None = None) -> str:
    rows = [
        [
            one.token.id,
            visible(one.token.name),
            visible(one.token.account),
            one.state,
            _scopes(one.token),
            _applications(one.token),
            moment(one.token.expires_at),
            moment(one.token.used_at) if one.token.used_at else "-",
        ]
        for one in found
    ]
    return table(["ID", "NAME", "ACCOUNT", "STATE", "FOR", "APPLICATIONS", "EXPIRES", "USED"], rows, width)


def told_first(secret: str, address: str) -> None:
    """Tell of the token of the first start, once and on stderr alone."""
    note(
        "nobody has a token yet: this one is an owner's, and is shown this once; `tandem login` asks for it\n"
        f"  {secret}\n  tandem login {address}"
    )


def _scopes(found: Token) -> str:
    if found.scopes is None:
        return "all the account may do"
    return ", ".join(found.scopes) or "reading"


def _applications(found: Token) -> str:
    return "all" if found.applications is None else visible(", ".join(found.applications))
