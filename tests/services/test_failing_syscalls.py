"""Every system call by which a command writes fails once, or kills it: told as an error, and nothing is half done."""

from __future__ import annotations

import os
import random
import re
import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli.main import tandem
from tests import syscalls
from tests.crashes import Dump, dump, problems
from tests.postgres import duplicate
from tests.syscalls import STATE, WRITING, Ended, Fault
from tests.world import ANA, BEN, World

DATABASE_CALLS = ("fdatasync", "pwrite64", "ftruncate")
ERRORS = {"fsync": "EIO", "fdatasync": "EIO", "rename": "EIO", "link": "EIO", "linkat": "EIO", "unlink": "EIO"}
"""How each call fails; what is not here fails for want of space."""


@dataclass(frozen=True)
class Command:
    """What is run, in a copy of the registry, and where the registry is that it is about.

    `again` is how it ends when it is run after it was done. `calls` are those that a sample is drawn from.
    """

    words: tuple[str, ...]
    calls: tuple[str, ...]
    again: int = 0
    about: str = "."
    makes: str | None = None
    """The file that it leaves, where it changes no registry."""


COMMANDS = {
    "init": Command(("init", "new"), ("fsync", "fdatasync", "pwrite64", "write", "rename", "mkdir"), 12, "new"),
    "register": Command(
        ("prompt", "register", "other.prompt.md", "--name", "other"),
        ("fsync", "fdatasync", "pwrite64", "write", "rename", "unlink"),
    ),
    "compose": Command(
        ("release", "compose", "bot", "--prompt", "support@1", "--base", "tiny@1", "--param", "max_new_tokens=50"),
        ("fsync", "fdatasync", "pwrite64", "write", "unlink"),
    ),
    "promote": Command(("promote", "bot@2", "--to", "production"), ("fdatasync", "pwrite64")),
    "export": Command(("export", "x.tandem"), ("fsync", "write", "link", "unlink"), 12, makes="x.tandem"),
}


@dataclass(frozen=True)
class Start:
    """A registry in which everything can be done, what is in it, and how each command went that nothing disturbed."""

    folder: Path
    calm: dict[str, Ended]
    before: dict[str, Dump]
    after: dict[str, Counter[str]]


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    if why := syscalls.cannot_trace():
        pytest.skip(why)
    top = tmp_path_factory.mktemp("start")
    world = World(top / "w").stock()
    world.place(world.release(100))
    world.place(world.release(99), "staging")
    world.ana.promote("bot@2", "production")
    world.as_(BEN).approve("bot@2", "production", "looks good")
    world.write("other.prompt.md", "# user\nanswer: {{text}}\n")
    world.ana.close()
    return _walked(world.folder, top)


def _walked(folder: Path, top: Path) -> Start:
    """Everything once without a fault: it is imported from then on, and told how often each call is made."""
    calm, before, after = {}, {}, {}
    for name, command in COMMANDS.items():
        copy = duplicate(folder, top / name)
        before[name] = kept(copy, command)
        assert said(copy, command)[0] == 0
        after[name] = sizes(kept(copy, command))
        again = duplicate(folder, top / f"{name}-again")
        calm[name] = syscalls.run(command.words, again, ANA)
        assert (calm[name].code, calm[name].err) == (0, ""), calm[name]
        assert sizes(kept(again, command)) == after[name]
    return Start(folder, calm, before, after)


def kept(folder: Path, command: Command) -> Dump:
    """Every row of the registry that a command is about, but leases, which a crash leaves to time."""
    about = folder / command.about
    if not (about / ".tandem" / "registry.db").exists():
        return {}
    return {table: rows for table, rows in dump(about).items() if table != "blob_lease"}


def sizes(rows: Dump) -> Counter[str]:
    return Counter({table: len(of_it) for table, of_it in rows.items()})


def said(folder: Path, command: Command) -> tuple[int, str]:
    """Exit code and output of the command, undisturbed, in this process."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        env = {"TANDEM_ACTOR": ANA, "TANDEM_STATE": str(folder / STATE)}
        done = CliRunner(env=env).invoke(tandem, command.words)
    return done.exit_code, done.output


def faulted(start: Start, name: str, fault: Fault, folder: Path) -> tuple[Ended, list[str]]:
    """Run a command with a fault in a copy: how it ended, and what was wrong with what it said or left behind."""
    command, wrong = COMMANDS[name], list[str]()
    duplicate(start.folder, folder)
    ended = syscalls.run(command.words, folder, ANA, fault)
    if not ended.hit:
        return ended, wrong if ended.code == 0 else [f"{fault} did not happen, and yet it ended with {ended.code}"]
    wrong += wrongly_told(ended, fault)
    left = kept(folder, command)
    done = sizes(left) == start.after[name] and (command.makes is None or (folder / command.makes).exists())
    if not done and left != start.before[name]:
        wrong.append("neither what there was nor what there should be")
    if ended.code == 0 and not done:
        wrong.append("told as done, and it is not there")
    wrong += lost(start.before[name], left)
    wrong += works_on(start, name, folder, done=done)
    return ended, [f"{fault} ({ended.hit.strip()[:160]}): {each}" for each in wrong]


def wrongly_told(ended: Ended, fault: Fault) -> Iterator[str]:
    if "Traceback" in ended.err or "unexpected" in ended.err:
        yield f"not told as an error of ours: {ended.err[:600]}"
    if fault.error is None:
        if ended.code != -signal.SIGKILL:
            yield f"was not killed but ended with {ended.code}"
    elif tolerable(ended):
        return
    elif ended.code != 20 or not ended.err.startswith("error: "):
        yield f"ended with {ended.code}, saying {ended.err!r}"


def tolerable(ended: Ended) -> bool:
    """Whether what failed may fail unsaid, since nothing that is promised depends on it.

    That is tidying up; receipts, whose absence is said, and whose folder is looked for twice; and that SQLite syncs the
    folder in which it made its journal. It does not look at the outcome, and need not: `init` makes that file, and
    syncs the folder itself before it gives it its name.
    """
    path = re.search(r"<(.*?)>", ended.hit)
    folder = ended.hit.startswith("fdatasync(") and path is not None and "registry.db" not in path[1]
    receipt = ended.code == 0 and ended.err.startswith("warning: no receipt is kept of this change: ")
    looked_for = ended.hit.startswith("mkdir(") and f"/{STATE}" in ended.hit
    return folder or receipt or looked_for or ended.hit.startswith("unlink(")


def lost(before: Dump, left: Dump) -> Iterator[str]:
    """Rows that were there and are gone; a projection is made anew from facts, which `problems` looks at."""
    for table in before.keys() - {"stage", "promotion"}:
        if gone := [row for row in before[table] if row not in left.get(table, [])]:
            yield f"gone from {table}: {gone[:2]}"


def works_on(start: Start, name: str, folder: Path, *, done: bool) -> Iterator[str]:
    """The registry is whole, and the same command gets to the end now."""
    command, about = COMMANDS[name], folder / COMMANDS[name].about
    if command.about == ".":
        yield from problems(about)
    code, output = said(folder, command)
    if code != (command.again if done else 0) and not (code == 12 and command.about != "."):
        yield f"run again, it ended with {code}: {output}"
    left = kept(folder, command)
    if sizes(left) != start.after[name]:
        yield f"run again, it came to {sizes(left) - start.after[name]} {start.after[name] - sizes(left)}"
    yield from problems(about, left)


def sampled(start: Start, name: str, count: int) -> list[Fault]:
    """Some faults of every kind: of each call an early one, the last one and one by chance, each failed or killed."""
    chance, found = random.Random(name), list[Fault]()
    for call in COMMANDS[name].calls:
        most = start.calm[name].calls[call]
        for n in {1, most, chance.randint(1, most)} if most else ():
            found.append(Fault(call, n, chance.choice([ERRORS.get(call, "ENOSPC"), None])))
    chance.shuffle(found)
    return found[:count]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_call_that_fails_is_told_and_leaves_nothing_half_done(start: Start, name: str, tmp_path: Path) -> None:
    """Promise (4): some calls of every kind; `nightly` fails each one."""
    hits = 0
    for place, fault in enumerate(sampled(start, name, 6)):
        ended, wrong = faulted(start, name, fault, tmp_path / str(place))
        assert wrong == []
        hits += bool(ended.hit)
    assert hits >= 3


@pytest.mark.parametrize(
    ("name", "fault"), [("register", Fault("fsync", 2, "EIO")), ("init", Fault("fsync", 1, "EIO"))]
)
def test_a_failure_that_is_passed_over_is_noticed(
    start: Start, name: str, fault: Fault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The faults bite: as if the code took no notice of what the disk says."""
    sync = os.fsync

    def careless(descriptor: int) -> None:
        with suppress(OSError):
            sync(descriptor)

    monkeypatch.setattr(os, "fsync", careless)
    ended, wrong = faulted(start, name, fault, tmp_path / "w")
    assert (ended.code, len(wrong)) == (0, 1)
    assert "ended with 0" in wrong[0]


@pytest.mark.nightly
@pytest.mark.parametrize("error", ["fails", "has no space", "kills"])
@pytest.mark.parametrize("call", WRITING)
@pytest.mark.parametrize("name", COMMANDS)
def test_each_call_that_fails_is_told_and_leaves_nothing_half_done(
    start: Start, name: str, call: str, error: str, tmp_path: Path
) -> None:
    """Promise (4): the n-th call of each name, for every n until it is not reached any more."""
    kind = {"fails": "EIO", "has no space": "ENOSPC", "kills": None}[error]
    found, n = list[str](), 0
    while True:
        n += 1
        ended, wrong = faulted(start, name, Fault(call, n, kind), tmp_path / str(n))
        found += wrong
        if not ended.hit:
            break
    assert found == []
    print(f"{name}: {n - 1} times {call} {error}")
