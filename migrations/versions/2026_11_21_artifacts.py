"""Artifacts and their store: tags, yanks, what versions are found by, consumers, leases, tombstones, retention.

Revision: 0003. What exists keeps its rows as they are. What versions are found by is filled in by `tandem upgrade`.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: None = None
depends_on: None = None

NEW_TABLES = (
    "version_tag",
    "version_yank",
    "version_term",
    "consumer",
    "blob_lease",
    "blob_tombstone",
    "retention",
)

FIRST_RELATIONS = "kind IN ('trained-on','source','licence')"
RELATIONS = "kind IN ('trained-on','source','licence','includes','examples','parent','training')"


def upgrade() -> None:
    _create_sayings()
    _create_consumers()
    _create_keeping()
    _recheck("version_relation", "kind", FIRST_RELATIONS, RELATIONS)


def downgrade() -> None:
    """Back to the second schema. Refused by its constraints if rows say what it has no words for."""
    _recheck("version_relation", "kind", RELATIONS, FIRST_RELATIONS)
    for table in reversed(NEW_TABLES):
        op.drop_table(table)


def _create_sayings() -> None:
    op.create_table(
        "version_tag",
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('added','removed')", name=op.f("ck_version_tag_state")),
        _of_version("version_tag"),
        sa.PrimaryKeyConstraint("artifact", "number", "tag", "sequence", name=op.f("pk_version_tag")),
    )
    op.create_table(
        "version_yank",
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('yanked','restored')", name=op.f("ck_version_yank_state")),
        _of_version("version_yank"),
        sa.PrimaryKeyConstraint("artifact", "number", "sequence", name=op.f("pk_version_yank")),
    )
    op.create_table(
        "version_term",
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("artifact", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        _of_version("version_term"),
        sa.PrimaryKeyConstraint("term", "position", "artifact", "number", name=op.f("pk_version_term")),
    )
    op.create_index(op.f("ix_version_term_artifact_number"), "version_term", ["artifact", "number"])


def _create_consumers() -> None:
    op.create_table(
        "consumer",
        sa.Column("application", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("variables", sa.Text(), nullable=False),
        sa.Column("output", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('declared','withdrawn')", name=op.f("ck_consumer_state")),
        sa.ForeignKeyConstraint(
            ["application"], ["application.name"], name=op.f("fk_consumer_application_application")
        ),
        sa.PrimaryKeyConstraint("application", "name", "sequence", name=op.f("pk_consumer")),
    )


def _create_keeping() -> None:
    op.create_table(
        "blob_lease",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("digest", "holder", name=op.f("pk_blob_lease")),
    )
    op.create_index(op.f("ix_blob_lease_expires_at"), "blob_lease", ["expires_at"])
    op.create_index(op.f("ix_blob_lease_holder"), "blob_lease", ["holder"])
    op.create_table(
        "blob_tombstone",
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("marked_at", sa.Text(), nullable=False),
        sa.Column("trashed_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_blob_tombstone")),
    )
    op.create_index(op.f("ix_blob_tombstone_marked_at"), "blob_tombstone", ["marked_at"])
    op.create_table(
        "retention",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("log_index", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_retention")),
    )


def _of_version(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_artifact_number_version")
    return sa.ForeignKeyConstraint(["artifact", "number"], ["version.artifact", "version.number"], name=name)


def _recheck(table: str, name: str, before: str, after: str) -> None:
    """Put one CHECK in the place of another.

    SQLite cannot, so there the table is made anew, from its own statement with nothing else changed: whatever else
    holds of it goes on to hold. Foreign keys are off meanwhile, and those of others refer to it by name.
    """
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        op.drop_constraint(op.f(f"ck_{table}_{name}"), table, type_="check")
        op.create_check_constraint(op.f(f"ck_{table}_{name}"), table, sa.text(after))
        return
    made = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL ORDER BY rowid"
    [statement] = connection.exec_driver_sql(made, (table, "table")).scalars()
    indexes = connection.exec_driver_sql(made, (table, "index")).scalars().all()
    _, _, rest = statement.partition("(")
    if rest.count(f"CHECK ({before})") != 1:
        raise RuntimeError(f"expected one CHECK ({before}) in: {statement}")
    connection.exec_driver_sql(f'CREATE TABLE "{table}_anew" ({rest.replace(f"CHECK ({before})", f"CHECK ({after})")}')
    connection.exec_driver_sql(f'INSERT INTO "{table}_anew" SELECT * FROM "{table}"')  # noqa: S608 - no user text
    connection.exec_driver_sql(f'DROP TABLE "{table}"')
    connection.exec_driver_sql(f'ALTER TABLE "{table}_anew" RENAME TO "{table}"')
    for index in indexes:
        connection.exec_driver_sql(index)
