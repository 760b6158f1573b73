"""where a giver's phone takes a push"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.create_table(
        "push_phones",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("browser_hash", sa.String(), nullable=False),
        sa.Column("endpoint_fingerprint", sa.String(), nullable=False),
        sa.Column("made_for", sa.String(length=300), nullable=False),
        sa.Column("subscription_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name="fk_push_phones_community_id_communities"
        ),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name="fk_push_phones_community_id_person_id_people",
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_push_phones"),
        sa.UniqueConstraint(
            "community_id",
            "endpoint_fingerprint",
            name="uq_push_phones_community_id_endpoint_fingerprint",
        ),
    )
    op.create_index("ix_push_phones_person", "push_phones", ["community_id", "person_id"])
    op.create_index("ix_push_phones_browser", "push_phones", ["community_id", "browser_hash"])


def downgrade() -> None:
    op.drop_table("push_phones")
