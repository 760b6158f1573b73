"""Who is silent is asked whether she stays, before all of hers goes."""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

COLUMNS = ("asked_to_stay_at", "stays_at")


def upgrade() -> None:
    with op.batch_alter_table("people") as table:
        for name in COLUMNS:
            table.add_column(sa.Column(name, UTCDateTime(), nullable=True))
        table.create_index("ix_people_silent", ["community_id", "seen_at"])


def downgrade() -> None:
    with op.batch_alter_table("people") as table:
        table.drop_index("ix_people_silent")
        for name in COLUMNS:
            table.drop_column(name)
