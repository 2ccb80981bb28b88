"""A migration beyond the newest one, for tests of what migrations leave behind."""

from __future__ import annotations

import shutil
from pathlib import Path

from registry.resources import bundled
from registry.storage.schema import HEAD

NEXT = """
from __future__ import annotations

import os
import signal

import sqlalchemy as sa
from alembic import op

revision = "next"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("half", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("UPDATE measurement SET document = 'rewritten'")
    op.add_column("measurement", sa.Column("more", sa.Text()))
    {then}


def downgrade() -> None:
    op.drop_table("half")
"""


def scripts_with(tmp_path: Path, then: str) -> Path:
    """A copy of the migrations with one more, that does `then` half-way."""
    scripts = tmp_path / "migrations"
    shutil.copytree(bundled("migrations"), scripts, ignore=shutil.ignore_patterns("__pycache__"))
    (scripts / "versions" / "next.py").write_text(NEXT.format(head=HEAD, then=then))
    return scripts
