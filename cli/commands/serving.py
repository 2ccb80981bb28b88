"""`tandem serve`: the registry for others, over HTTP."""

from __future__ import annotations

from typing import Literal

import click

from cli.commands.tokens import told_first
from cli.failures import Exit, run_for_long
from cli.lazy import Command
from cli.opening import Door, with_door
from cli.output import note


@click.command("serve", cls=Command, example="tandem serve\ntandem serve --host 0.0.0.0 --behind-proxy --workers 4")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(1, 65535), default=8321, show_default=True, help="On which port.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes side by side.")
@click.option("--behind-proxy", is_flag=True, help="A proxy in front speaks TLS: listen where others can reach it.")
@click.option("--anonymous-read", is_flag=True, help="Let everybody read who can reach it, without a token.")
@click.option(
    "--rate", type=click.IntRange(1, 1_000_000), default=1000, show_default=True, help="Requests a second of one token."
)
@click.option(
    "--runner-host",
    "runner_hosts",
    metavar="HOST",
    multiple=True,
    help="May be asked by evaluations, or HOST:PORT; repeatable.",
)
@click.option(
    "--files-gib",
    type=click.IntRange(1, 256),
    default=256,
    show_default=True,
    help="GiB of files that one account has on their way at once.",
)
@click.option("--bucket-url", metavar="URL", help="Where callers reach the object store; `off`: not at all.")
@click.option(
    "--hub-main",
    type=click.Choice(["production", "latest"]),
    default="production",
    show_default=True,
    help="What `main` is to tools for the Hugging Face Hub.",
)
@click.option(
    "--hub-uploads",
    type=click.Choice(["any", "commit"]),
    default="any",
    show_default=True,
    help="Take large files from them by Xet and LFS too, or with the commit alone.",
)
@with_door
def serve(
    door: Door,
    host: str,
    port: int,
    workers: int,
    behind_proxy: bool,
    anonymous_read: bool,
    rate: int,
    runner_hosts: tuple[str, ...],
    files_gib: int,
    bucket_url: str | None,
    hub_main: Literal["production", "latest"],
    hub_uploads: Literal["any", "commit"],
) -> int:
    """Serve the registry until it is told to stop; running requests are finished.

    On the first start, when nobody has a token, one of an owner is printed on stderr, this once. Exits 12, and not 20,
    where starting again does not mend it: the log is not what it was, or has lost its guards.
    """
    from registry.server.process import Serving, serve

    serving = Serving(
        door.registry,
        host,
        port,
        workers,
        behind_proxy,
        anonymous_read,
        rate,
        runner_hosts,
        bucket_url,
        hub_main,
        hub_uploads,
        files_gib,
    )

    def tell(secret: str) -> None:
        told_first(secret, serving.address)

    door.show({"address": serving.address}, lambda: "")
    note(f"serving at {serving.address}")

    def work() -> Exit:
        serve(serving, tell)
        return Exit.DONE

    return run_for_long(work, door.as_json)
