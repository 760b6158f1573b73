"""channels: who is not reached"""

import sqlalchemy as sa
from alembic import op

import app.store.columns

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("unreached_since", app.store.columns.UTCDateTime(), nullable=True)
        )


def downgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("unreached_since")
