"""`tandem login` and `tandem logout`: the token that is kept for a server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from cli.lazy import Command
from cli.opening import Door, with_door
from cli.output import moment, visible
from registry.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from registry.config import Settings


@click.command("login", cls=Command, example="tandem login https://tandem.example.com")
@click.argument("url", required=False)
@click.option("--token-stdin", is_flag=True, help="Read the token from standard input.")
@click.option("--word-stdin", is_flag=True, help="Read what a CI system says of this job, and come in by that.")
@with_door
def login(door: Door, url: str | None, token_stdin: bool, word_stdin: bool) -> None:
    """Keep a token for the server at URL, in a file that you alone can read. It is asked for, and tried at once.

    TANDEM_TOKEN comes before what is kept. With --word-stdin, an ID token of an issuer that the registry trusts (OpenID
    Connect) is exchanged for a token of a few minutes.
    """
    from registry.client.credentials import keep
    from registry.client.fast import asked
    from registry.domain.tokens import parse_token

    if token_stdin and word_stdin:
        raise click.UsageError("--token-stdin and --word-stdin exclude each other.")
    settings = _settings(door, url)
    text = _for_word(settings) if word_stdin else _given(token_stdin)
    identifier, _ = parse_token(text)
    found = asked(settings, text, "tokens", {})
    token = next(one["token"] for one in found if one["token"]["id"] == identifier)
    path = keep(settings, text)
    told = {"server": str(settings.remote), "account": token["account"], "token": token, "file": str(path)}
    door.show(told, lambda: _text(told))


@click.command("logout", cls=Command, example="tandem logout https://tandem.example.com")
@click.argument("url", required=False)
@with_door
def logout(door: Door, url: str | None) -> None:
    """Forget the token that is kept for the server at URL. It still counts: `tandem token revoke` ends it."""
    from registry.client.credentials import forget

    settings = _settings(door, url)
    gone = forget(settings)
    told = {"server": str(settings.remote), "forgotten": gone}
    door.show(told, lambda: f"{'forgot the' if gone else 'there was no'} token for {visible(settings.remote)}")


def _settings(door: Door, url: str | None) -> Settings:
    from dataclasses import replace

    from registry.config import Settings
    from registry.domain.origins import is_origin, parse_origin

    settings = Settings.load(url if url is not None and is_origin(url) else door.registry)
    if url is not None and not is_origin(url):
        parse_origin(url)
    if settings.remote is None:
        raise InvalidInputError(
            "no server is named",
            expected="the address of one",
            found="nothing",
            fix="tandem login https://tandem.example.com",
        )
    return replace(settings, token=None)


def _for_word(settings: Settings) -> str:
    from registry.client.words import token_for

    return token_for(settings, sys.stdin.read(20_000).strip())


def _given(token_stdin: bool) -> str:
    if token_stdin:
        return sys.stdin.readline(1000).strip()
    return str(click.prompt("Token", hide_input=True, err=True)).strip()


def _text(told: dict[str, Any]) -> str:
    token = told["token"]
    until = moment(token["expires_at"])
    return f"logged in at {visible(told['server'])} as {visible(told['account'])}, until {until}"
