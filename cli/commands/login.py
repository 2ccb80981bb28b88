"""`tandem login` and `tandem logout`: the token that is kept for a server."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from cli.lazy import Command
from cli.opening import Door, with_door
from cli.output import moment, note, visible
from registry.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from registry.client.oidc.device import Shown
    from registry.config import Settings
    from registry.domain.logins import WayIn

WAITS = 300.0
"""Seconds that somebody has to log in with a browser."""


@click.command(
    "login",
    cls=Command,
    example="tandem login https://tandem.example.com --oidc\ntandem login https://tandem.example.com --token-stdin",
)
@click.argument("url", required=False)
@click.option("--oidc", is_flag=True, help="Log in with a browser at an issuer that the registry trusts.")
@click.option("--device", is_flag=True, help="The same with the browser of another machine, by a code.")
@click.option("--no-browser", is_flag=True, help="With --oidc: print the address, and open nothing.")
@click.option("--issuer", metavar="URL", help="Which issuer, where the registry trusts several.")
@click.option("--token-stdin", is_flag=True, help="Read the token from standard input.")
@click.option("--word-stdin", is_flag=True, help="Read what a CI system says of this job, and come in by that.")
@with_door
def login(
    door: Door,
    url: str | None,
    oidc: bool,
    device: bool,
    no_browser: bool,
    issuer: str | None,
    token_stdin: bool,
    word_stdin: bool,
) -> None:
    """Keep a token for the server at URL, in a file that you alone can read. It is asked for, and tried at once.

    With --oidc you log in where your identity provider has you do so (OpenID Connect), in a browser on this machine
    that comes back to it, and get a token of some hours. With --device you type a code in a browser elsewhere.

    TANDEM_TOKEN comes before what is kept. With --word-stdin, an ID token of an issuer that the registry trusts is
    exchanged for a token of a few minutes.
    """
    from registry.client.credentials import keep
    from registry.client.fast import asked
    from registry.domain.tokens import parse_token

    _refuse_mixed(
        {"--token-stdin": token_stdin, "--word-stdin": word_stdin, "--device": device, "--oidc": oidc or no_browser}
    )
    if issuer is not None and (token_stdin or word_stdin):
        raise click.UsageError("--issuer is for --oidc and --device.")
    settings = _settings(door, url)
    if word_stdin:
        text = _for_word(settings)
    elif token_stdin:
        text = sys.stdin.readline(1000).strip()
    elif oidc or device or no_browser or issuer is not None:
        text = _by_issuer(settings, issuer, device=device, no_browser=no_browser)
    else:
        text = _asked_for(settings)
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


def _refuse_mixed(given: dict[str, bool]) -> None:
    named = [name for name, on in given.items() if on]
    if len(named) > 1:
        raise click.UsageError(f"{named[0]} and {named[1]} exclude each other.")


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


def _asked_for(settings: Settings) -> str:
    """What somebody types: a token, or nothing to log in by an issuer, where the server trusts one with people."""
    from registry.client.words import ways_in

    if not sys.stdin.isatty():
        raise InvalidInputError(
            "there is nobody here to ask for a token",
            where="standard input",
            expected="a terminal, or an option that says how to come in",
            found="something else than a terminal",
            fix="--token-stdin reads one from it; --oidc or --device log in by an issuer; programs take TANDEM_TOKEN",
        )
    ways = ways_in(settings)
    if not ways:
        return str(click.prompt("Token", hide_input=True, err=True)).strip()
    names = " or ".join(visible(way.issuer) for way in ways)
    asked = click.prompt(
        f"Token (or nothing, to log in with a browser at {names})",
        hide_input=True,
        err=True,
        default="",
        show_default=False,
    )
    return str(asked).strip() or _by_issuer(settings, None, device=False, no_browser=False)


def _by_issuer(settings: Settings, issuer: str | None, *, device: bool, no_browser: bool) -> str:
    from registry.client.logging_in import token_by_browser, token_by_device
    from registry.client.words import ways_in
    from registry.domain.logins import way_in

    way = way_in(ways_in(settings), str(settings.remote), issuer, device=device)
    if device:
        return token_by_device(settings, way, lambda shown: _show_code(shown, way))
    return token_by_browser(
        settings, way, lambda address: _show(address, way, no_browser), lambda text: note(text), WAITS
    )


def _show(address: str, way: WayIn, no_browser: bool) -> None:
    from cli.browsing import has_browser, open_browser

    opens = not no_browser and has_browser()
    note(
        f"log in at {visible(way.issuer)} as the client {visible(way.client)}, in a browser on this machine"
        + (", which opens now; if it does not, go to" if opens else ": go to")
        + f"\n  {visible(address)}"
    )
    if opens:
        open_browser(address)
    elif not no_browser and way.device:
        note("there is no screen here: `tandem login --device` needs none")


def _show_code(shown: Shown, way: WayIn) -> None:
    note(
        f"log in at {visible(way.issuer)} as the client {visible(way.client)}, with a browser anywhere, within "
        f"{shown.seconds / 60:.0f} minutes: go to\n"
        f"  {visible(shown.address)}\nand type\n  {visible(shown.code)}\n"
        "Type no code that you did not ask for yourself."
    )


def _text(told: dict[str, Any]) -> str:
    token = told["token"]
    until = moment(token["expires_at"])
    return f"logged in at {visible(told['server'])} as {visible(told['account'])}, until {until}"
