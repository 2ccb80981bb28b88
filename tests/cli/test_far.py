"""What is typed to a registry far away is answered as by one at hand: the same output, errors and exit code."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cli.main import tandem
from registry.bootstrap import open_registry
from registry.config import Settings
from tests.cli.playground import CI, MEI, Playground
from tests.git_repos import GitRepository
from tests.postgres import close_doors
from tests.serving_live import served
from tests.signing_models import key_file
from tests.world import ANA, BEN

WHEN = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), "2026-03-01T09:00:00+00:00")
SCRIPT = """
status
status bot
status nothing
resolve bot@production
resolve bot@dev
resolve bot
history bot@production
history bot@production --limit 1
at bot@production 2020-01-01
check bot@3 --stage production
check bot@4 --stage staging
member list
member add zoe@example.com --role author
member remove zoe@example.com
ben: member add zoe@example.com --role owner
token list
token create laptop --scope promote
base register base --name other-base
base list
base show tiny@1
dataset register eval.jsonl --name more
dataset register suite.yaml --name more
suite register suite.yaml
suite register suite.yaml --name second-suite
base show nothing@1
dataset list
dataset show tickets-eval@1
dataset index tickets-eval@1
dataset overlap tickets-eval@1 tickets-eval@1
suite list
suite show support-suite@1
suite lint suite.yaml
suite schema
prompt list
prompt show support@1
prompt lint support.prompt.md
prompt lint broken.prompt.md
prompt register other.prompt.md
prompt register other.prompt.md
prompt register other.prompt.md --name third
prompt register missing.prompt.md --name other
prompt register broken.prompt.md --name broken
prompt diff support@1 other@1
prompt diff support@1 support.prompt.md
prompt contract support@1 other@1
prompt render support@1 --var text=hello
prompt render support.prompt.md --var text=hello
prompt render support@1
prompt export support@1 --format chat-json
prompt bump --all
prompt import-git history past.prompt.md
eve: prompt import-git history past.prompt.md --skip-invalid --dry-run
eve: prompt import-git history past.prompt.md --skip-invalid
prompt import-git history past.prompt.md --skip-invalid --name another
prompt import-git history past.prompt.md --skip-invalid
prompt import-git history past.prompt.md --skip-invalid
prompt import-git history past.prompt.md --rev HEAD~1..HEAD --follow
prompt import-git history past.prompt.md --rev nothing
prompt import-git history missing.prompt.md
prompt import-git nowhere past.prompt.md
prompt show past@2
adapter list
adapter show support-lora@1
adapter lint support-lora@1 --serve vllm
adapter diff support-lora@1 support-lora@1
adapter register lora --name second --base tiny@1
adapter register suite.yaml --name second --base tiny@1
adapter sign support-lora@1 signed --key KEY.pem
adapter sign support-lora@1 signed --key KEY.pem
adapter sign support-lora@1 other --key KEY.pub
adapter sign support-lora@1 lora --key KEY.pem
adapter sign support-lora@9 other --key KEY.pem
adapter sign tiny@1 other --key KEY.pem
adapter sign support-lora other --key missing.pem
search support
search
lineage bot@2
lineage bot@production --format mermaid
impact support@1 --live
tag add support@1 golden
tag list support@1
tag remove support@1 golden
pull bot@2 pulled
pull bot@2 pulled
yank other@1 --reason x
yank other@1 --reason x --restore
eve: yank other@1 --reason x
retention show
retention set --grace 48h
app list
app create third
app create bot
app show bot
app consumer add bot web --sends text --reads answer
app consumer list bot
app consumer remove bot web
release list bot
release show bot@2
release show bot@99
release show bot@2@3
release diff bot@1 bot@2
release compose third --prompt support@1 --base tiny@1
release compose bot --prompt nothing@1 --base tiny@1
release bom bot@2
release attestations bot@2
price set tiny --currency EUR --hour 2
price list
price show tiny
outcome list bot@2
eval show bot@2
eval compare bot@1 bot@2
eval plan --margin 0.05 --differing 0.2
eval run bot@5 --suite nothing
eval matrix bot --suite support-suite --base tiny@1 --prompt support@1 --adapter support-lora@1
eval export-pairs bot@2 bot@1 --suite support-suite --out pairs.csv --seed 7
eval import outcomes.csv --release bot@2 --suite support-suite
eval import-preferences nothing outcomes.csv
eval agreement nothing
eval replay nothing
outcome import bot@2 bot@1 outcomes.csv --metric nps
outcome show nothing
outcome withdraw nothing --reason x
release attest bot@2 outcomes.csv
promote bot@3 --to staging
promote bot@4 --to staging
promote bot@4 --to production
keep promotion $.items.0.id: promotion list
promotion show {promotion}
ben: approve bot@4 --stage production --reason fine
approval list bot
promotion rebase {promotion} --reason again
promotion cancel {promotion} --reason never
promote bot@4 --to production --reason better
promote bot@4 --to production
ci: promote bot@2 --to production
keep decision $.items.0.id: decision list
decision show {decision}
decision replay {decision}
decision show nothing
ben: reject bot@1 --stage production --reason no
policy show bot
policy lint team.yaml
policy lint suite.yaml
policy diff team.yaml --app bot
policy simulate team.yaml --app bot
policy lock stricter.yaml
policy activate stricter.yaml --app bot --expect-current sha256:000000000000
policy activate stricter.yaml --app bot --expect-current bot@1
keep policy $.digest: policy activate stricter.yaml --app bot
ben: policy approve {policy} --app bot --reason fine
keep hold $.id: hold set bot@dev --reason look
hold set bot@dev --reason again
hold release bot@dev --reason done
freeze set bot --reason holidays
keep freeze $.id: freeze now bot --reason holidays
freeze list
freeze lift {freeze} --reason over
keep quarantine $.id: quarantine set bot@3 --reason leaks
quarantine list
ben: quarantine clear {quarantine} --reason sure
keep waiver $.id: waiver request bot@3 --stage staging --rule no-regression --floor=-0.5 --reason try
waiver list bot
ben: waiver grant {waiver} --reason fine
waiver revoke {waiver} --reason over
rollback bot@production --dry-run
rollback bot@production --reason slow
verify bot@production --reason look
mei: break-glass bot@4 --to production --incident INC-1 --reason fire
keep incident $.items.0.id: incident list bot
incident show {incident}
ben: incident approve {incident} --reason right
incident close {incident} --reason over
scheduler run --once
mirror tags deployments
mirror tags deployments
mirror tags deployments --app bot --push
mirror tags deployments --app nothing
mirror tags lora
log show
log show --type promotion
log checkpoint
log key
log prove 3
log prove 9999
log report bot
log verify
log receipts
witness verify checkpoints
witness git checkpoints
witness git checkpoints
witness git checkpoints --branch elsewhere
witness git checkpoints --branch a..b
witness git checkpoints --push
witness git lora
witness verify checkpoints
witness verify nothing
statement release bot@2
statement decision {decision}
statement summary {decision}
statement run nothing
statement approval nothing
statement verify outcomes.csv
approval withdraw nothing
eval invalidate nothing --reason x
statement key
key list
lock write bot@production --output registry.lock
lock verify registry.lock
lock check registry.lock
gc
scrub
"""
NOT_COMPARED = {
    "init": "makes a registry on this machine",
    "upgrade": "is about a registry of this machine",
    "doctor": "looks at other things from afar, in tests/server",
    "import": "makes a registry on this machine",
    "serve": "serves a registry of this machine",
    "login": "is about a server",
    "logout": "is about a server",
    "token": "the rest of it is in tests/server",
    "completion": "asks no registry",
    "apply": "is in tests/server",
    "key": "the rest of it needs keys, and is in tests/server",
    "log": "the rest of it is in tests/server",
    "export": "is in tests/server",
}
MOVING = re.compile(
    r"[0-9A-HJKMNP-TV-Z]{26}|\bid +[0-9A-Za-z]{12}\b|sha256:[0-9a-f]{6,64}|tdm_\w+|"
    r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?Z)?|"
    r"[0-9a-f]{64}|[A-Za-z0-9+/]{40,}=*|\b[0-9a-f]{12,}\b|\d+(\.\d+)? ?m?s\b"
)
"""What is never the same twice: ids, digests of what has times, times, tokens, signatures."""


def leaves(group: click.Group, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if isinstance(command, click.Group):
            yield from leaves(command, (*path, name))
        else:
            yield (*path, name)


class Side:
    """One of two registries that are the same at first, and whoever types to it."""

    def __init__(self, folder: Path, work: Path, registry: str) -> None:
        self.folder, self.work, self.registry = folder, work, registry
        self.kept: dict[str, str] = {}
        self.state = str(work.parent / f"state-{work.name}")

    def type(self, line: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str, str]:
        keep, path, line = _kept(line)
        who, line = _who(line)
        words = [word.format(**self.kept) for word in line.split()]
        env = {"TANDEM_REGISTRY": self.registry, "TANDEM_ACTOR": who, "TANDEM_TOKEN": who, "TANDEM_STATE": self.state}
        monkeypatch.chdir(self.work)
        if keep:
            found = json.loads(CliRunner(env=env).invoke(tandem, [*words, "--json"]).stdout)
            for part in path.removeprefix("$.").split("."):
                assert part in found or part.isdigit(), f"{line}: {found}"
                found = found[int(part) if part.isdigit() else part]
            self.kept[keep] = found
        answer = CliRunner(env=env).invoke(tandem, words)
        return answer.exit_code, self._same(answer.stdout), self._same(answer.stderr)

    def _same(self, text: str) -> str:
        text = text.replace(self.registry, "REGISTRY").replace(str(self.folder), "REGISTRY")
        text = text.replace(str(self.work), "WORK").replace(self.state, "STATE")
        return MOVING.sub("~", text)


def _kept(line: str) -> tuple[str, str, str]:
    if not line.startswith("keep "):
        return "", "", line
    said, _, rest = line.removeprefix("keep ").partition(": ")
    name, _, path = said.partition(" ")
    return name, path, rest


def _who(line: str) -> tuple[str, str]:
    name, mark, rest = line.partition(": ")
    known = {"ben": BEN, "mei": MEI, "ci": CI, "eve": "eve@example.com"}
    return (known[name], rest) if mark and name in known else (ANA, line)


@pytest.fixture
def sides(built: Playground, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Side, Side]]:
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ana")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", ANA)
    key = key_file(tmp_path)
    near, far = (built.copied(tmp_path / name) for name in ("near", "far"))
    for name in ("work-near", "work-far"):
        work = tmp_path / name
        work.mkdir()
        for given in ("suite.yaml", "team.yaml", "support.prompt.md", "eval.jsonl"):
            shutil.copy(built.folder / given, work / given)
        (work / "broken.prompt.md").write_text("---\nname: broken\nvariables: {text: {type: what}}\n---\n{{text}}\n")
        (work / "other.prompt.md").write_text((work / "support.prompt.md").read_text().replace("support", "other"))
        for given in ("lora", "base"):
            shutil.copytree(built.folder / given, work / given)
        (work / "stricter.yaml").write_text((work / "team.yaml").read_text().replace('"0.05"', '"0.01"'))
        (work / "outcomes.csv").write_text("unit,arm,value\n")
        GitRepository(work / "checkpoints")
        GitRepository(work / "deployments")
        history = GitRepository(work / "history")
        for words in ("name: past", "name: [", "name: past\ndescription: better"):
            history.commit("past.prompt.md", f"---\n{words}\n---\nHello\n", "worked on it", **WHEN)
        for half in (key, key.with_suffix(".pub")):
            shutil.copy(half, work / half.name)
    close_doors()
    with served(open_registry(Settings.load(str(far.folder), {"TANDEM_ACTOR": "nobody@example.com"}))) as address:
        yield (
            Side(near.folder, tmp_path / "work-near", str(near.folder)),
            Side(far.folder, tmp_path / "work-far", address),
        )


def test_every_command_is_answered_far_away_as_it_is_at_hand(
    sides: tuple[Side, Side], monkeypatch: pytest.MonkeyPatch
) -> None:
    near, far = sides
    differing = []
    for line in SCRIPT.strip().splitlines():
        at_hand, from_afar = near.type(line, monkeypatch), far.type(line, monkeypatch)
        if at_hand != from_afar:
            differing.append(f"$ tandem {line}\nat hand  {at_hand}\nfar away {from_afar}")
    assert not differing, "\n\n".join(differing)


def test_every_command_is_compared_or_has_a_reason_not_to_be() -> None:
    typed = {tuple(_who(_kept(line)[2])[1].split()) for line in SCRIPT.strip().splitlines()}
    missing = [
        " ".join(leaf)
        for leaf in leaves(tandem)
        if not NOT_COMPARED.keys() & {leaf[0], " ".join(leaf)}
        and not any(words[: len(leaf)] == leaf for words in typed)
    ]
    assert missing == []
