"""The rights that docs/postgresql.md grants suffice for every day, and let nobody edit what was recorded."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from click.testing import CliRunner

from cli.main import tandem
from registry.domain.addresses import parse_address
from registry.domain.checkups.databases import Rights
from registry.storage.examining_postgresql import server_facts
from tests.examples.documents import fenced
from tests.postgres import connected, server_url, with_database
from tests.world import ANA, PROMPT

PAGE = Path(__file__).resolve().parents[2] / "docs" / "postgresql.md"
MADE = f"tandem_page_{os.getpid()}"
OWNER, USER = f"{MADE}_owner", f"{MADE}_app"


def statements(block: int) -> Iterator[str]:
    """Those of one block of the page, with names that no other test has."""
    text = fenced(PAGE, "sql")[block]
    for name, ours in (("tandem_owner", OWNER), ("tandem_app", USER), ("DATABASE tandem", f"DATABASE {MADE}")):
        text = re.sub(rf"\b{name}\b", ours, text)
    return (each for each in text.split(";") if each.strip())


def address(role: str, password: str) -> str:
    parts = urlsplit(with_database(server_url(), MADE))
    return parts._replace(netloc=f"{role}:{password}@{parts.hostname}:{parts.port}").geturl()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Path]:
    """A registry that was made as the page says."""
    with connected(server_url()) as operator:
        for statement in statements(0):
            operator.execute(statement.encode())
    typed(tmp_path, address(OWNER, "one"), "init")
    with connected(address(OWNER, "one")) as owner:
        for statement in statements(1):
            owner.execute(statement.encode())
    yield tmp_path
    with connected(server_url()) as operator:
        for statement in (f"DATABASE {MADE} WITH (FORCE)", f"ROLE {OWNER}", f"ROLE {USER}"):
            operator.execute(f"DROP {statement}".encode())


def typed(folder: Path, registry: str, *words: str) -> str:
    env = {"TANDEM_REGISTRY": registry, "TANDEM_BLOBS": str(folder / "blobs"), "TANDEM_ACTOR": ANA}
    answer = CliRunner(env=env).invoke(tandem, list(words))
    assert answer.exit_code == 0, answer.output
    return answer.stdout


def test_the_application_s_role_works_and_edits_nothing(served: Path) -> None:
    """I-2: what is recorded is never updated or deleted, in the database as well."""
    registry = address(USER, "another")
    prompt = served / "support.prompt.md"
    prompt.write_text(PROMPT)
    typed(served, registry, "prompt", "register", str(prompt))
    typed(served, registry, "app", "create", "bot")
    typed(served, registry, "hold", "set", "bot@dev", "--reason", "audit")
    typed(served, registry, "hold", "release", "bot@dev", "--reason", "done")
    assert "nothing live" in typed(served, registry, "status", "bot")
    with connected(registry) as connection:
        for statement in (
            "UPDATE hold SET reason = 'x'",
            "DELETE FROM hold",
            "TRUNCATE hold_release",
            "ALTER TABLE hold DISABLE TRIGGER ALL",
            "UPDATE stage SET name = 'x'",
            "INSERT INTO alembic_version VALUES ('x')",
            "CREATE TABLE mine (n int)",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(statement.encode())
        with pytest.raises(psycopg.errors.RestrictViolation):
            connection.execute("UPDATE stage SET epoch = 9")


def test_a_doctor_finds_these_rights_to_be_neither_too_few_nor_too_many(served: Path) -> None:
    facts = server_facts(parse_address(address(USER, "another")))
    assert (facts.login, facts.rights) == (USER, Rights((), (), owner=False))
    with connected(address(OWNER, "one")) as owner:
        owner.execute(f"REVOKE INSERT ON hold FROM {USER}".encode())
        owner.execute(f"REVOKE DELETE ON token_use FROM {USER}".encode())
        owner.execute(f"REVOKE UPDATE ON stage FROM {USER}".encode())
        owner.execute(f"REVOKE SELECT ON ALL SEQUENCES IN SCHEMA public FROM {USER}".encode())
        owner.execute(f"GRANT UPDATE ON log TO {USER}".encode())
    rights = server_facts(parse_address(address(USER, "another"))).rights
    assert {text.partition(" TO ")[0] for text in rights.lacking} == {
        "GRANT INSERT ON hold",
        "GRANT DELETE ON token_use",
        "GRANT UPDATE (epoch) ON stage",
        "GRANT UPDATE (deployment_id) ON stage",
        "GRANT SELECT ON SEQUENCE retention_sequence_seq",
    }
    assert rights.beyond == ("log",)
    assert server_facts(parse_address(address(OWNER, "one"))).rights.owner


def test_not_even_the_owner_edits_as_long_as_the_guards_are_there(served: Path) -> None:
    """I-2: what is recorded is never updated or deleted, in the database as well."""
    with connected(address(OWNER, "one")) as connection:
        for statement in ("UPDATE log SET leaf = 'x'", "DELETE FROM log", "TRUNCATE log"):
            with pytest.raises(psycopg.errors.RestrictViolation):
                connection.execute(statement.encode())
