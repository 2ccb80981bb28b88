"""Keeps what this version of Tandem writes, to be verified by every later one: `python -m tests.keeping`.

`tests/goldens/kept/VERSION` has a small registry (its database as SQL, its blobs in an archive), what it gave away
(archive, proof of an entry, checkpoint, static files of the log, a pulled release, a signed statement about one), the
key of its log, which signs for nobody else, and what was true of it then. It is written once: a version that is out
stays as it is.
"""

from __future__ import annotations

import base64
import gzip
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import Any

from click.testing import CliRunner
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cli.main import tandem
from registry.bootstrap import DATABASE
from registry.config import FOLDER
from registry.domain.attestations import PAYLOAD_TYPE, STATEMENT
from registry.integrations.dsse import pae
from tests.world import ANA, BEN, POLICY, World

KEPT = Path(__file__).parent / "goldens" / "kept"
PROVED = 12
"""The entry that the proof is about."""
TICKET = "urn:tandem:change-ticket:v1"
_SIGNER = Ed25519PrivateKey.from_private_bytes(b"a key of nobody, for one ticket.")


def keep(folder: Path) -> None:
    """Write everything to a new folder."""
    with tempfile.TemporaryDirectory() as scratch:
        home = _lived_in(Path(scratch) / "w")
        folder.mkdir(parents=True)
        _write(home, folder)


def _lived_in(home: Path) -> Path:
    world = World(home).stock()
    key = base64.b64encode(_SIGNER.public_key().public_bytes_raw()).decode()
    ticket = f'{{id: ticket, type: attestation, level: hard, predicate_type: "{TICKET}", keys: ["ed25519:{key}"]}}'
    asked = f"  audited:\n    rules:\n      - {{id: evaluated, type: evaluated, suite: required}}\n      - {ticket}\n"
    world.ana.activate_policy(world.write("audited.yaml", POLICY + asked), "bot")
    world.place(world.release(100, adapter=True))
    world.place(world.release(104, adapter=True))
    world.ana.roll_back("bot@production", "slow")
    world.ana.tag("support@1", "golden")
    world.as_(BEN).reject("bot@2", "production", "slow")
    world.ana.attest("bot@1", _signed(world.ana.release("bot@1").digest, home / "ticket.dsse.json"))
    world.ana.close()
    return home


def _signed(release: str, path: Path) -> Path:
    statement = {
        "_type": STATEMENT,
        "subject": [{"name": "bot@1", "digest": {"sha256": release.removeprefix("sha256:")}}],
        "predicateType": TICKET,
        "predicate": {"result": "PASSED", "ticket": "CHG-7"},
    }
    payload = json.dumps(statement).encode()
    signature = base64.b64encode(_SIGNER.sign(pae(PAYLOAD_TYPE, payload))).decode()
    envelope = {
        "payloadType": PAYLOAD_TYPE,
        "payload": base64.b64encode(payload).decode(),
        "signatures": [{"keyid": "", "sig": signature}],
    }
    path.write_text(json.dumps(envelope, indent=2) + "\n")
    return path


def _write(home: Path, folder: Path) -> None:
    def say(*words: str) -> str:
        env = {"TANDEM_ACTOR": ANA, "TANDEM_REGISTRY": str(home), "TANDEM_STATE": str(home / "state")}
        done = CliRunner(env=env).invoke(tandem, words)
        assert done.exit_code == 0, done.output
        return done.stdout

    archive = home / "team.tandem"
    say("export", str(archive))
    _pack(archive.read_bytes(), folder / "team.tandem.gz")
    with closing(sqlite3.connect(home / FOLDER / DATABASE)) as connection:
        _pack("\n".join(connection.iterdump()).encode(), folder / "registry.sql.gz")
    (folder / "log.pem").write_bytes((home / FOLDER / "keys" / "log.pem").read_bytes())
    (folder / "ticket.dsse.json").write_bytes((home / "ticket.dsse.json").read_bytes())
    (folder / "log.key").write_text(say("log", "key"))
    (folder / "log.checkpoint").write_text(say("log", "checkpoint"))
    (folder / "entry.tlog-proof").write_text(say("log", "prove", str(PROVED)))
    say("log", "publish", str(folder / "tiles"))
    for hidden in (folder / "tiles").glob(".*"):  # a lock is nothing to publish
        hidden.unlink()
    say("pull", "bot@production", str(folder / "pulled"))
    (folder / "expected.json").write_text(json.dumps(_expected(say), indent=2) + "\n")


def _expected(say: Any) -> dict[str, Any]:
    served = json.loads(say("resolve", "bot@production", "--json"))
    entry = json.loads(say("log", "show", "--json", "--limit", "1", "--after", str(PROVED + 1)))["items"][0]
    size, root = say("log", "checkpoint").splitlines()[1:3]
    return {
        "served": {key: served[key] for key in ("release", "digest", "epoch", "deployment")},
        "entry": {key: entry[key] for key in ("index", "type", "op_id")},
        "log": {"size": int(size), "root": root},
    }


def _pack(data: bytes, path: Path) -> None:
    path.write_bytes(gzip.compress(data, mtime=0))


def main() -> int:
    folder = KEPT / version("tandem-registry")
    if folder.exists():
        print(f"{folder} is kept already: raise the version first", file=sys.stderr)
        return 1
    keep(folder)
    print(folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
