"""leaving: who stays behind when somebody is gone, and what was reported about her"""

import sqlalchemy as sa
from alembic import op

import app.store.columns

revision = "0006"
down_revision = "0005"

ABOUT_THE_OTHER = """
    UPDATE tasks SET (reported_name, reported_fingerprint) = (
        SELECT people.first_name, people.reach_fingerprint
        FROM offers JOIN people ON people.community_id = offers.community_id AND people.id =
            CASE offers.asker_id WHEN tasks.person_id THEN offers.giver_id ELSE offers.asker_id END
        WHERE offers.community_id = tasks.community_id AND offers.id = tasks.offer_id
    ) WHERE kind = 'report'
"""


def upgrade() -> None:
    op.create_table(
        "partings",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("need_id", sa.BigInteger(), nullable=True),
        sa.Column("at", app.store.columns.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_partings_community_id_communities")
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f("pk_partings")),
    )
    with op.batch_alter_table("partings", schema=None) as batch_op:
        batch_op.create_index("ix_partings_need", ["community_id", "need_id", "at"], unique=False)
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reported_name", sa.String(length=300), nullable=True))
        batch_op.add_column(sa.Column("reported_fingerprint", sa.String(), nullable=True))
    op.execute(ABOUT_THE_OTHER)


def downgrade() -> None:
    with op.batch_alter_table("tasks", schema=None) as batch_op:
        batch_op.drop_column("reported_fingerprint")
        batch_op.drop_column("reported_name")
    op.drop_table("partings")
