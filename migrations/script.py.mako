"""${message}

Revision: ${up_revision}, after ${down_revision | comma,n}
"""

# Rules of a migration:
# - one idea to a file, named <date>_<what>.py
# - it works with the code of the release before: expand first, backfill, contract in a later release
# - both directions work, and are tested on a database with rows
# - nothing of the application is imported: its code will change, this file must not
# - every constraint and index has a name; a column is added rather than a table rebuilt
# - a new Enum member or CHECK is not noticed by autogenerate: write it by hand
# - guards are off while this runs and made anew afterwards, by migrations/env.py
# Afterwards: set HEAD in registry/storage/schema.py to this revision; `make goldens` writes migrations/sqlite.sql anew.

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision: str = ${repr(up_revision)}
down_revision: str | None = ${repr(down_revision)}
branch_labels: None = None
depends_on: None = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
