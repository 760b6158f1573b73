"""when a promise was made, who took an item of the day in hand, and who is away when"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "claims",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("thing", sa.String(length=40), nullable=False),
        sa.Column("thing_id", sa.BigInteger(), nullable=False),
        sa.Column("taken_by", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name="fk_claims_community_id_communities"
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_claims"),
        sa.UniqueConstraint(
            "community_id", "thing", "thing_id", name="uq_claims_community_id_thing_thing_id"
        ),
    )
    op.create_table(
        "absences",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("from_at", UTCDateTime(), nullable=False),
        sa.Column("over_at", UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name="fk_absences_community_id_communities"
        ),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name="fk_absences_community_id_person_id_people",
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name="pk_absences"),
    )
    with op.batch_alter_table("needs") as table:
        table.add_column(sa.Column("promised_at", UTCDateTime(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("needs") as table:
        table.drop_column("promised_at")
    op.drop_table("absences")
    op.drop_table("claims")
    forget_what_came_with_this_step()


def forget_what_came_with_this_step() -> None:
    """Deeds and a letter that the code before it does not know."""
    op.execute("DELETE FROM journal WHERE thing IN ('claim', 'absence')")
    op.execute("DELETE FROM letters WHERE kind = 'desk_late'")
