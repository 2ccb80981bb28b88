"""`tandem adapter`: fine-tuned adapters, each bound to the base model it was trained on."""

from __future__ import annotations

from pathlib import Path

import click

from cli.adapters_text import SHOWN, diff_text, inspection_text, report_text
from cli.failures import Exit
from cli.lazy import Group
from cli.opening import PATH, Door, assignments, with_door
from cli.output import plain, terminal_width, visible
from cli.versions import NAME, add_listing, show_registered
from registry.domain.adapters.serving import Engine, ranks_of, starts_with
from registry.domain.manifests import Kind


@click.group(
    "adapter", cls=Group, example="tandem adapter register ./out/support-lora --name support-lora --base tiny@1"
)
def adapter() -> None:
    """Fine-tuned adapters, each bound to the base model it was trained on."""


@adapter.command(
    "register",
    example="tandem adapter register ./out/support-lora --name support-lora --base tiny@1 \\\n"
    "    --trained-on tickets-train@1 --source .\n"
    "tandem adapter register ./out/next-lora --name support-lora --base tiny@1 \\\n"
    "    --parent support-lora@1 --set seed=17 --set hyperparameters.learning_rate=2e-4",
)
@click.argument("directory", type=PATH)
@NAME
@click.option("--base", required=True, metavar="REF", help="The base model version it was trained on.")
@click.option("--trained-on", multiple=True, metavar="REF", help="A dataset version it was trained on; repeatable.")
@click.option("--source", type=PATH, help="The git work tree of the training code; its commit is recorded.")
@click.option("--parent", metavar="REF", help="The adapter version that its training went on from.")
@click.option(
    "--set",
    "settings",
    metavar="KEY=VALUE",
    callback=assignments,
    multiple=True,
    help="A fact of its training, such as seed=17, hyperparameters.NAME=…, wall_seconds=…, cost.amount=…, "
    "cost.currency=EUR, hardware=…, run_url=…; repeatable.",
)
@with_door
def register_adapter(
    door: Door,
    directory: Path,
    name: str,
    base: str,
    trained_on: tuple[str, ...],
    source: Path | None,
    parent: str | None,
    settings: dict[str, str],
) -> None:
    """Register the PEFT adapter in DIRECTORY.

    How it was trained may stand beside it in tandem-training.yaml; what is said here goes before that.
    """
    with door.open() as registry:
        outcome = registry.register_adapter(directory, name, base, trained_on, source, parent=parent, settings=settings)
    show_registered(door, outcome)


add_listing(adapter, Kind.ADAPTER, "support-lora")


@adapter.command(
    "show",
    short_help="Show one version: content, files, lineage, serving limits.",
    example="tandem adapter show support-lora@1\ntandem adapter show support-lora@1 --norms",
)
@click.argument("reference", metavar="REF")
@click.option(
    "--norms/--no-norms",
    default=None,
    help="How much it changes each module; reads all weights. Default: up to 64 MiB.",
)
@with_door
def show_adapter(door: Door, reference: str, norms: bool | None) -> None:
    """Show one adapter version (NAME@N or NAME@sha256:…): content, files, lineage, facts, serving limits."""
    with door.open() as registry:
        seen = registry.inspect_adapter(reference, norms=norms)
    about = {"base": seen.base, "facts": seen.facts, "serving": seen.serving, "norms": seen.norms}
    if door.as_json:
        about |= plain(seen.version)
    door.show(about, lambda: inspection_text(seen, terminal_width()))


@adapter.command(
    "diff", short_help="Show how two adapters differ.", example="tandem adapter diff support-lora@1 support-lora@2"
)
@click.argument("before", metavar="REF")
@click.argument("after", metavar="REF")
@click.option(
    "--top", type=click.IntRange(1, 10_000), default=SHOWN, show_default=True, help="How many modules to list."
)
@with_door
def diff_adapters(door: Door, before: str, after: str, top: int) -> None:
    """Show how two adapters differ: base, configuration, and how far each module's change moved."""
    with door.open() as registry:
        found = registry.diff_adapters(before, after)
    door.show(found, lambda: diff_text(found, terminal_width(), top))


@adapter.command(
    "sign",
    short_help="Pull an adapter and sign it for OpenSSF model signing.",
    example="tandem adapter sign support-lora@1 ./support-lora --key KEY.pem",
)
@click.argument("reference", metavar="REF")
@click.argument("directory", type=PATH)
@click.option("--key", required=True, type=PATH, metavar="FILE", help="A private EC key (P-256) as PEM.")
@with_door
def sign_adapter(door: Door, reference: str, directory: Path, key: Path) -> None:
    """Pull an adapter version into DIRECTORY, or verify what is there of it, and sign every file.

    The signature is DIRECTORY/model.sig, which `model_signing verify key` accepts.
    """
    with door.open() as registry:
        signed = registry.sign_adapter(reference, directory, key)
    door.show(signed, lambda: f"{visible(signed.signature)}: {visible(signed.reference)}, {signed.files} files signed")


@adapter.command(
    "lint",
    short_help="Tell whether vLLM or SGLang would serve an adapter.",
    example="tandem adapter lint support-lora@1 --serve vllm --max-lora-rank 64",
)
@click.argument("reference", metavar="REF")
@click.option(
    "--serve", "engine", required=True, type=click.Choice([e.value for e in Engine]), help="What shall serve it."
)
@click.option(
    "--max-lora-rank", "max_rank", type=int, help="What the engine is started with. Default: the engine's own default."
)
@with_door
def lint_adapter(door: Door, reference: str, engine: str, max_rank: int | None) -> int:
    """Tell whether vLLM or SGLang would serve an adapter as it was trained, by every rule; exits 15 if not."""
    if max_rank is not None and not starts_with(Engine(engine), max_rank):
        told = f"{engine} cannot be started with --max-lora-rank {max_rank}, but with {ranks_of(Engine(engine))}."
        raise click.UsageError(told)
    with door.open() as registry:
        report = registry.lint_adapter(reference, Engine(engine), max_rank=max_rank)
    door.show(report, lambda: report_text(report, reference))
    return Exit.INVALID_INPUT if report.faults else Exit.DONE
