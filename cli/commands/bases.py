"""`tandem base`: weights somebody else made, pinned by content, and models that a provider runs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import click

from cli.lazy import Group
from cli.opening import PATH, Door, assignments, with_door
from cli.versions import NAME, add_reading, show_registered
from registry.domain.manifests import Kind

_REPOSITORY = re.compile(r"[^/@.~][^/@]*(/[^/@]+)?@.*")


@click.group("base", cls=Group, example="tandem base register ./models/tiny --name tiny")
def base() -> None:
    """Base models: weights somebody else made, pinned by content."""


@base.command(
    "register",
    short_help="Register a directory, a commit of the Hub, or a hosted model.",
    example="tandem base register ./models/tiny --name tiny\n"
    "tandem base register Qwen/Qwen3-0.6B@c1899de289a04d12100db370d81485cdf75e47ca --name qwen\n"
    "tandem base register ./out/full --name support-full --parent tiny@1 --trained-on tickets-train@1 \\\n"
    "    --source . --set seed=17\n"
    "tandem base register --hosted --provider openai --model ft:gpt-4o-mini-2024-07-18:acme::abc123 \\\n"
    "    --job ftjob-123 --name support-hosted",
)
@click.argument("source", metavar="[DIRECTORY|ORG/NAME@COMMIT]", required=False)
@NAME
@click.option("--shapes", type=PATH, help="The shapes of a repository's tensors, where its weights are not at hand.")
@click.option("--parent", metavar="REF", help="The base model version that this is a full fine-tune of.")
@click.option("--trained-on", multiple=True, metavar="REF", help="A dataset version it was trained on; repeatable.")
@click.option("--source", "code", type=PATH, help="The git work tree of the training code; its commit is recorded.")
@click.option(
    "--set",
    "settings",
    metavar="KEY=VALUE",
    callback=assignments,
    multiple=True,
    help="A fact of its training, such as seed=17 or hyperparameters.NAME=VALUE; repeatable.",
)
@click.option("--licence", metavar="SPDX", help="Under which licence it may be used, such as Apache-2.0.")
@click.option("--hosted", is_flag=True, help="A model that a provider runs; needs --provider and --model.")
@click.option("--provider", metavar="NAME", help="Who runs a hosted model, such as openai.")
@click.option("--model", metavar="ID", help="The provider's id of a hosted model: fine-tuned, or dated.")
@click.option("--job", metavar="ID", help="The provider's id of the job that trained it.")
@click.option("--parent-model", metavar="ID", help="The provider's id of the model that the job started from.")
@with_door
def register_base(
    door: Door,
    source: str | None,
    name: str,
    shapes: Path | None,
    parent: str | None,
    trained_on: tuple[str, ...],
    code: Path | None,
    settings: dict[str, str],
    licence: str | None,
    hosted: bool,
    provider: str | None,
    model: str | None,
    job: str | None,
    parent_model: str | None,
) -> None:
    """Register a base model: a Transformers directory, a commit of a Hub repository, or a hosted model.

    Of a repository, what the Hub's local cache holds of that commit is registered; nothing is downloaded, and the
    weights need not be there. The same content again is the same version.
    """
    local = {"--shapes": shapes, "--parent": parent}
    names = {"--provider": provider, "--model": model, "--job": job, "--parent-model": parent_model}
    _refuse_combination(source, hosted, [key for key in local if local[key]], [key for key in names if names[key]])
    with door.open() as registry:
        if source is None:
            from registry.domain.hosted import HostedModel

            described = HostedModel(provider or "", model or "", job, parent_model)
            outcome = registry.register_hosted_base(
                described, name, trained_on=trained_on, licence=licence, source=code, settings=settings
            )
        elif is_repository(source):
            outcome = registry.register_repository_base(
                source,
                name,
                shapes=shapes,
                parent=parent,
                trained_on=trained_on,
                licence=licence,
                source=code,
                settings=settings,
            )
        else:
            outcome = registry.register_base(
                Path(source),
                name,
                parent=parent,
                trained_on=trained_on,
                licence=licence,
                source=code,
                settings=settings,
            )
    show_registered(door, outcome)


add_reading(base, Kind.BASE_MODEL, "tiny")


def is_repository(source: str) -> bool:
    """Whether it reads as ORG/NAME@COMMIT and names nothing on this machine."""
    return _REPOSITORY.fullmatch(source) is not None and not Path(source).exists()


def _refuse_combination(source: str | None, hosted: bool, local: Sequence[str], names: Sequence[str]) -> None:
    """Raise UsageError where `local` options and provider's `names` are given together, or are not enough."""
    if hosted:
        if source is not None:
            raise click.UsageError(f"A hosted model has no files here: give {source} or --hosted, not both.")
        if local:
            raise click.UsageError(f"{local[0]} is for models with files here, not for a hosted one.")
        missing = [name for name in ("--provider", "--model") if name not in names]
        if missing:
            raise click.UsageError(f"--hosted needs {' and '.join(missing)}.")
    elif names:
        raise click.UsageError(f"{names[0]} is about a hosted model: add --hosted, or leave it out.")
    elif source is None:
        raise click.UsageError("Name a directory or ORG/NAME@COMMIT, or a hosted model with --hosted.")
    elif "--shapes" in local and not is_repository(source):
        raise click.UsageError("--shapes is for a repository: the files in a directory say their shapes themselves.")
