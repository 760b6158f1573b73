"""the digests that wait for their morning are found without reading all letters ever written"""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

WAITING = sa.text("kind = 'digest' AND state = 'waiting'")


def upgrade() -> None:
    op.create_index(
        "ix_letters_digests",
        "letters",
        ["community_id", "person_id"],
        sqlite_where=WAITING,
        postgresql_where=WAITING,
    )


def downgrade() -> None:
    op.drop_index("ix_letters_digests", "letters")
