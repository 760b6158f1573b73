"""The requests of a token's minute are counted for all processes together."""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

TOKENS = "api_tokens"


def upgrade() -> None:
    """Both may be empty: the release before writes neither."""
    op.add_column(TOKENS, sa.Column("minute_at", UTCDateTime(), nullable=True))
    op.add_column(TOKENS, sa.Column("in_minute", sa.Integer(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table(TOKENS) as changed:
        changed.drop_column("in_minute")
        changed.drop_column("minute_at")
