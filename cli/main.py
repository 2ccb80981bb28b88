"""The command `tandem`: the names of all commands, where each lives, and the boundary for errors."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from cli.lazy import Entry, LazyGroup

SECTIONS = {
    "Registry": {
        "init": Entry("cli.commands.registries:init", "Create a registry here; there is nothing to start."),
        "upgrade": Entry("cli.commands.registries:upgrade", "Bring a registry of an older Tandem up to date."),
        "member": Entry("cli.commands.members:member", "Who may do what: people, accounts, roles, slots."),
        "doctor": Entry("cli.commands.doctor:doctor", "Look at a running installation, and say what to mend."),
        "serve": Entry("cli.commands.serving:serve", "Serve the registry to others, over HTTP."),
        "login": Entry("cli.commands.login:login", "Keep a token for a server."),
        "logout": Entry("cli.commands.login:logout", "Forget it."),
        "token": Entry("cli.commands.tokens:token", "Tokens for a server: create, list, revoke, trust, issuers."),
        "key": Entry("cli.commands.keys:key", "Keys people sign with: new, add, list, confirm, revoke."),
    },
    "Artifacts": {
        "base": Entry("cli.commands.bases:base", "Base models: register, list, show."),
        "dataset": Entry("cli.commands.datasets:dataset", "Datasets: register, list, show."),
        "suite": Entry(
            "cli.commands.suites:suite", "Suites, what releases are measured by: register, lint, list, show."
        ),
        "prompt": Entry(
            "cli.commands.prompts:prompt", "Prompts: register, import-git, lint, diff, render, export, bump."
        ),
        "adapter": Entry("cli.commands.adapters:adapter", "Fine-tuned adapters: register, list, show, diff, lint."),
        "search": Entry("cli.commands.searching:search", "Find versions by words, kind, tag, author, base or name."),
        "lineage": Entry("cli.commands.lineage:lineage", "What a stage, release or version was made of."),
        "impact": Entry("cli.commands.lineage:impact", "What was made of a version or release, and where it serves."),
        "tag": Entry("cli.commands.searching:tag", "Words to find versions by: add, remove, list."),
    },
    "Store": {
        "pull": Entry("cli.commands.pulling:pull", "Put a release or a version into a folder, ready to load."),
        "yank": Entry("cli.commands.yanking:yank", "Withdraw a version from new use, or give it back."),
        "gc": Entry("cli.commands.store:collect", "Collect garbage: blobs that nothing refers to."),
        "scrub": Entry("cli.commands.store:scrub", "Hash what is stored, and tell what a fault touches."),
        "retention": Entry("cli.commands.store:retention", "How long garbage is kept: show, set."),
        "export": Entry("cli.commands.archives:export", "Write the whole registry to one file."),
        "import": Entry("cli.commands.archives:import_", "Make a registry of such a file."),
    },
    "Releases": {
        "app": Entry(
            "cli.commands.applications:app", "Applications, the lines of releases: create, list, show, consumer."
        ),
        "release": Entry("cli.commands.releases:release", "Releases: compose, list, show, diff, attest, attestations."),
        "apply": Entry("cli.commands.applying:apply", "Make a registry hold what is declared in files."),
        "price": Entry("cli.commands.prices:price", "What tokens and machine time cost: set, list, show."),
        "outcome": Entry(
            "cli.commands.outcomes:outcome", "What production showed of releases: import, list, show, withdraw."
        ),
        "eval": Entry("cli.commands.evaluations:evaluation", "Evaluation runs: run, import, show, compare, matrix."),
    },
    "Governance": {
        "check": Entry("cli.commands.promoting:check", "Tell whether a release may enter a stage, and why."),
        "promote": Entry("cli.commands.promoting:promote", "Place a release in a stage if its policy allows."),
        "promotion": Entry("cli.commands.requests:promotion", "Requests: list, show, rebase, cancel."),
        "approve": Entry("cli.commands.promoting:approve", "Say yes to a release at a stage."),
        "reject": Entry("cli.commands.requests:reject", "Say no to a release at a stage."),
        "approval": Entry("cli.commands.requests:approval", "What reviewers said: list, withdraw."),
        "decision": Entry("cli.commands.decisions:decision", "Recorded decisions: list, show, replay."),
        "policy": Entry(
            "cli.commands.policies:policy", "What stages demand: lint, lock, diff, simulate, activate, show."
        ),
        "waiver": Entry("cli.commands.waivers:waiver", "Passing over one rule, once: request, grant, revoke, list."),
    },
    "What is live": {
        "status": Entry("cli.commands.stages:status", "Show what every stage serves, since when, by whose hand."),
        "resolve": Entry("cli.commands.stages:resolve", "Print the verified configuration that a stage serves."),
        "rollback": Entry("cli.commands.stages:rollback", "Return a stage to its last known good release."),
        "verify": Entry("cli.commands.watching:verify", "Run the checks of what a stage serves."),
        "history": Entry("cli.commands.stages:history", "Show what happened at a stage, newest first."),
        "at": Entry("cli.commands.stages:at", "Show what a stage served at a time."),
    },
    "Safety": {
        "quarantine": Entry("cli.commands.safety:quarantine", "Keep a release or a version out: set, clear, list."),
        "hold": Entry("cli.commands.safety:hold", "Hold a stage: set, release."),
        "freeze": Entry("cli.commands.safety:freeze", "Freeze promotions: now, set, lift, list."),
        "break-glass": Entry("cli.commands.incidents:break_glass", "Place a release past the gates, in an emergency."),
        "incident": Entry("cli.commands.incidents:incident", "What is owed afterwards: list, show, approve, close."),
        "scheduler": Entry("cli.commands.watching:scheduler", "Do what falls due: run."),
    },
    "Audit": {
        "mirror": Entry("cli.commands.mirroring:mirror", "Promotions as git tags: tags."),
        "log": Entry("cli.commands.log:log", "What happened, and proof of it: show, report, verify, prove."),
        "statement": Entry("cli.commands.statements:statement", "Signed statements for others: release, run, verify."),
        "lock": Entry("cli.commands.lock:lock", "What stages serve, in a file with proof: write, verify, check."),
        "witness": Entry("cli.commands.witness:witness", "The log's state where nobody changes it: git, verify."),
    },
    "Shell": {
        "completion": Entry("cli.commands.completion:completion", "Print the completion script for your shell."),
    },
}

EXAMPLE = """\
tandem init
tandem release compose support-bot --prompt support@1 --adapter support-lora@1 --base tiny@1
tandem eval run support-bot@1 --suite support-suite
tandem promote support-bot@1 --to staging
tandem resolve support-bot@staging --json"""


class Root(LazyGroup):
    """The top group. However it is called, errors end as a message and an exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        from cli.failures import guarded
        from cli.output import forgiving_streams

        forgiving_streams()
        given = args[0] if args else extra.get("args")
        words = list(sys.argv[1:] if given is None else given)
        options = words[: words.index("--")] if "--" in words else words
        extra.update(args=words, prog_name="tandem", standalone_mode=False)

        def run() -> object:
            _refuse_undecodable(words)
            return super(Root, self).main(**extra)

        sys.exit(guarded(run, "--json" in options))


def _refuse_undecodable(words: list[str]) -> None:
    """Bytes that are no UTF-8 arrive as lone surrogates, which no name, reason or path of a registry can hold."""
    from registry.domain.text import is_text

    for word in words:
        if not is_text(word):
            raise click.UsageError(f"The argument {word!a} is not valid UTF-8.")


def _version(ctx: click.Context, _parameter: click.Parameter, asked: bool) -> None:
    if asked and not ctx.resilient_parsing:
        from importlib.metadata import version

        click.echo(f"tandem {version('tandem-registry')}")
        ctx.exit()


@click.command(
    "tandem",
    cls=Root,
    sections=SECTIONS,
    example=EXAMPLE,
    invoke_without_command=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Print the version."
)
def tandem() -> None:
    """Ship prompts and fine-tuned adapters in tandem: sealed releases, stages behind gates, one-unit rollback.

    Exit codes: 0 done, 2 usage, 10 denied, 11 wait, 12 conflict, 13 no permission, 14 not found, 15 invalid
    input, 20 infrastructure.
    """


def main() -> None:
    """Run the command line and exit with its code."""
    # Else all that is installed is searched for plugins of pydantic, on every start, and one that is found sees every
    # prompt and every token that is read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    tandem.main()


if __name__ == "__main__":
    main()
