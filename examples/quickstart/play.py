"""Play the main job once, with the real command line: register, seal, measure, approve, promote, regret, roll back.

    python examples/quickstart/play.py              # in ./playground, which must be empty
    python examples/quickstart/play.py --fresh      # start over

Every command is printed as you would type it, with what it really said. If a command ends otherwise than the story
says, the play stops there and tells. Afterwards the folder is a registry of your own to look around in.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ANA = "ana@example.com"
BEN = "ben@example.com"
APP = "support-bot"
DENIED, WAIT, NO_PERMISSION, INVALID = 10, 11, 13, 15
MARK = ".tandem-playground"
"""A file that says a folder is ours to empty."""


class StoryBrokenError(Exception):
    """A command ended otherwise than the story says."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the play happens: a folder, and the command that stands for `tandem`."""

    folder: Path
    command: Sequence[str]
    environment: Mapping[str, str]

    def act(self, title: str) -> None:
        """A heading."""
        print(f"\n=== {title} ===", flush=True)

    def say(self, text: str) -> None:
        """A line of narration."""
        print(f"\n{text}", flush=True)

    def run(self, line: str, *, actor: str = ANA, expect: int = 0, shows: Sequence[str] = ()) -> None:
        """Run `tandem LINE`, printing it and what it said.

        Raises StoryBrokenError if it exits with another code than `expect` or does not mention all of `shows`.
        """
        print(f"$ {'' if actor == ANA else f'TANDEM_ACTOR={actor} '}tandem {line}", flush=True)
        done = subprocess.run(
            [*self.command, *shlex.split(line)],
            cwd=self.folder,
            env={**self.environment, "TANDEM_ACTOR": actor},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        print(done.stdout.rstrip("\n"))
        if done.returncode:
            print(f"(exit code {done.returncode})", flush=True)
        if done.returncode != expect:
            raise StoryBrokenError(f"`tandem {line}` was to exit with {expect}, but exited with {done.returncode}")
        missing = [text for text in shows if text not in done.stdout]
        if missing:
            raise StoryBrokenError(f"`tandem {line}` was to mention {missing[0]!r}, but did not")


def main() -> int:
    """Play; 0 if everything went as the story says, else 1."""
    given = _arguments()
    try:
        stage = _set_the_stage(given)
        play(stage, ("flipped", "good") if given.swap else ("good", "flipped"))
    except StoryBrokenError as broken:
        print(f"\nThe story broke here: {broken}", file=sys.stderr)
        return 1
    return 0


def play(stage: Stage, adapters: Sequence[str]) -> None:
    """The whole story. `adapters` are the folders that become versions 1 and 2 of the adapter, in this order."""
    _open_a_registry(stage)
    _ship_the_prompt_alone(stage)
    live = 1
    for version, adapter in enumerate(adapters, start=1):
        release = version + 1
        if adapter == "good":
            _ship_a_better_release(stage, version, release)
            live = release
        else:
            _try_to_ship_a_worse_release(stage, version, release)
    _meet_an_adapter_for_another_base(stage)
    _roll_back(stage, live)
    _look_back(stage)


def _open_a_registry(stage: Stage) -> None:
    stage.act("1. A registry, two people, and the rules")
    stage.say("Ana opens a registry in this folder. No server, no account: a database file and a folder.")
    stage.run("init")
    stage.say("She asks Ben to review. The policy wants somebody else's yes before production.")
    stage.run(f"member add {BEN} --role approver --slot reviewer")
    stage.run(f"app create {APP}")
    stage.run(f"policy activate policy.yaml --app {APP}")
    stage.say("Now the parts. Everything registered gets a version that never changes, and a digest.")
    stage.run("base register base --name tiny")
    stage.run("dataset register data/train.jsonl --name tickets-train")
    stage.run("dataset register data/eval.jsonl --name tickets-eval")
    stage.run("suite register suites/support.yaml --name support-suite")
    stage.run("prompt register prompts/support.prompt.md --name support")


def _ship_the_prompt_alone(stage: Stage) -> None:
    stage.act("2. First release: a good prompt on the bare base model")
    stage.say("A release seals prompt, base model and parameters under one digest.")
    stage.run(f"release compose {APP} --prompt support@1 --base tiny@1 {_PARAMETERS}")
    stage.say("Measure it by really running it: 640 tickets it has never seen.")
    stage.run(f"eval run {APP}@1 --suite support-suite")
    stage.say("About half right. Nothing better is live, so the gate lets it into staging ...")
    stage.run(f"promote {APP}@1 --to staging")
    stage.say("... but production waits for a person, and says for whom.")
    stage.run(f"promote {APP}@1 --to production", expect=WAIT)
    stage.say("Ana cannot approve her own work.")
    stage.run(f'approve {APP}@1 --stage production --reason "looks fine to me"', expect=NO_PERMISSION)
    _approved_by_ben(stage, 1, "good enough to start with")


def _ship_a_better_release(stage: Stage, version: int, release: int) -> None:
    stage.act(f"{release + 1}. Prompt and adapter in tandem")
    stage.say("A LoRA adapter has learned the words of the trade. It names its base and what it was trained on.")
    _register_and_measure(stage, "good", version, release)
    stage.say("Nearly all right now. The gate compares it with what is live, ticket by ticket:")
    stage.run(f"check {APP}@{release} --stage staging")
    stage.run(f"promote {APP}@{release} --to staging")
    stage.run(f"promote {APP}@{release} --to production", expect=WAIT)
    _approved_by_ben(stage, release, "a clear gain")


def _try_to_ship_a_worse_release(stage: Stage, version: int, release: int) -> None:
    stage.act(f"{release + 1}. A bad day: an adapter trained on swapped labels")
    stage.say("It loads, it answers fluently, and it is wrong. Nobody has noticed yet.")
    _register_and_measure(stage, "flipped", version, release)
    stage.say("The gate notices. It tells what was measured, what is required, and what to do:")
    stage.run(f"check {APP}@{release} --stage staging", expect=DENIED, shows=["no-regression", "needs", "→"])
    stage.say("Trying anyway changes nothing, except that the attempt is on record.")
    stage.run(f"promote {APP}@{release} --to staging", expect=DENIED)


def _meet_an_adapter_for_another_base(stage: Stage) -> None:
    stage.act("5. An adapter that was made for another base model")
    stage.say("Elsewhere this would load with a warning and do nothing. Here it does not get in.")
    stage.run("adapter register adapters/wrong-base --name stray-lora --base tiny@1", expect=INVALID)


def _roll_back(stage: Stage, live: int) -> None:
    stage.act("6. A regression is reported: back, as one unit")
    stage.say(f"Customers complain about release {live}. First look at what going back would mean:")
    stage.run(f'rollback {APP}@production --reason "customers complain" --dry-run')
    stage.say("Prompt, adapter and parameters go back together; no third mixture that nobody has tested.")
    stage.run(f'rollback {APP}@production --reason "customers complain"')
    stage.run(f"resolve {APP}@production", shows=[f"{APP}@1"])


def _look_back(stage: Stage) -> None:
    stage.act("7. What is live, and how it came to be")
    stage.run(f"status {APP}")
    stage.run(f"history {APP}@production")
    stage.run(f"history {APP}@staging")
    stage.say(
        f"That is the whole job. The registry is yours to look around in:\n"
        f"  . {_short(Path(sys.executable).parent)}/activate; cd {_short(stage.folder)}; export TANDEM_ACTOR={ANA}\n"
        f"  tandem release diff {APP}@1 {APP}@2                  what changes between two releases\n"
        f"  tandem prompt render support@1 --var text='bull1 bear2'        what the model is asked\n"
        f"  tandem resolve {APP}@production --json               what an application reads\n"
        f"  Or edit prompts/support.prompt.md, register it again, and see whether the gate agrees with you."
    )


def _approved_by_ben(stage: Stage, release: int, reason: str) -> None:
    stage.say("Ben looks at the evidence and says yes. His yes is bound to exactly these digests.")
    stage.run(f'approve {APP}@{release} --stage production --reason "{reason}"', actor=BEN)
    stage.run(f"promote {APP}@{release} --to production")


def _register_and_measure(stage: Stage, folder: str, version: int, release: int) -> None:
    adapter = f"support-lora@{version}"
    stage.run(f"adapter register adapters/{folder} --name support-lora --base tiny@1 --trained-on tickets-train@1")
    stage.run(f"release compose {APP} --prompt support@1 --adapter {adapter} --base tiny@1 {_PARAMETERS}")
    stage.run(f"eval run {APP}@{release} --suite support-suite")


_PARAMETERS = "--param temperature=0 --param max_new_tokens=2"


# Before the curtain -------------------------------------------------------------------------------------


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="play the main job with the real command line")
    parser.add_argument("--folder", type=Path, default=Path("playground"), help="where to play (default: playground)")
    parser.add_argument("--fresh", action="store_true", help="empty a folder that an earlier play has used")
    parser.add_argument("--models", type=Path, help="take models made by make_models.py from here; else make them")
    parser.add_argument("--swap", action="store_true", help="register the bad adapter first and the good one second")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="what stands for `tandem` (default: tandem)")
    return parser.parse_args()


def _set_the_stage(given: argparse.Namespace) -> Stage:
    folder: Path = given.folder.resolve()
    _empty(folder, fresh=given.fresh)
    command = [word for word in given.command if word != "--"] or [_tandem()]
    for name in ("prompts", "suites"):
        shutil.copytree(HERE / name, folder / name)
    shutil.copy(HERE / "policy.yaml", folder)
    environment = {key: value for key, value in os.environ.items() if not key.startswith("TANDEM_")}
    environment |= {"COLUMNS": "100", "PYTHONUNBUFFERED": "1"}
    if given.models is not None:
        for name in ("base", "adapters", "data"):
            shutil.copytree(given.models / name, folder / name)
    else:
        print("Making a tiny model and three adapters with PyTorch (half a minute, once) ...", flush=True)
        made = subprocess.run([sys.executable, str(HERE / "make_models.py"), "--out", str(folder)], check=False)
        if made.returncode:
            raise StoryBrokenError("the models could not be made; they need: pip install 'tandem-registry[eval]'")
    return Stage(folder, command, environment)


def _empty(folder: Path, *, fresh: bool) -> None:
    """An empty folder with our mark in it. Only a folder that bears the mark is ever emptied."""
    if folder.exists() and any(folder.iterdir()):
        if not fresh:
            raise StoryBrokenError(
                f"{_short(folder)} is not empty; keep it and play elsewhere (--folder), or start over: "
                "`make quickstart FRESH=1`, or play.py --fresh"
            )
        if not (folder / MARK).is_file():
            raise StoryBrokenError(f"{_short(folder)} holds something that is not an earlier play; choose another")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text("made by examples/quickstart/play.py\n", encoding="utf-8")


def _tandem() -> str:
    beside = Path(sys.executable).parent / "tandem"
    found = str(beside) if beside.is_file() else shutil.which("tandem")
    if found is None:
        raise StoryBrokenError("there is no command `tandem`; install it from the checkout: pip install '.[eval]'")
    return found


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


if __name__ == "__main__":
    sys.exit(main())
