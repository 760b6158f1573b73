"""stories beside the figures, and a look back on each quarter"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


OWN = """
    SELECT id FROM public.communities
    WHERE reading_key = current_setting('house.reading_key', true)
"""
OF_A_PERIOD = """
    SELECT 1 FROM published.figures AS shown
    WHERE shown.community_id = {table}.community_id
    AND substr(shown.period, 1, 4) = substr({table}.period, 1, 4)
    AND substr({table}.period, 5) IN (substr(shown.period, 5, 2), substr(shown.period, 8, 2))
"""
VIEWS = {
    "stories": """
        SELECT community_id, id, period, state, words, agreed_at FROM public.stories
        WHERE state = 'agreed' AND community_id IN ({own}) AND EXISTS ({of_a_period})
    """,
    "lookbacks": """
        SELECT community_id, id, period, hours, learnt, changed FROM public.lookbacks
        WHERE community_id IN ({own}) AND EXISTS ({of_a_period})
    """,
}
GRANT = """
DO $$ BEGIN
IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'published_readers') THEN
    GRANT SELECT ON published.stories, published.lookbacks TO published_readers;
END IF;
END $$
"""


def upgrade() -> None:
    op.create_table(
        "stories",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.Column("agreed_at", UTCDateTime(), nullable=True),
        *_keys("stories"),
        sa.ForeignKeyConstraint(
            ["community_id", "person_id"],
            ["people.community_id", "people.id"],
            name="fk_stories_community_id_person_id_people",
        ),
    )
    op.create_index("ix_stories_person", "stories", ["community_id", "person_id"])
    op.create_index("ix_stories_period", "stories", ["community_id", "period", "state"])
    op.create_table(
        "lookbacks",
        *_of_community(),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=True),
        sa.Column("learnt", sa.Text(), nullable=False),
        sa.Column("changed", sa.Text(), nullable=False),
        sa.Column("written_by", sa.BigInteger(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        *_keys("lookbacks"),
        sa.UniqueConstraint("community_id", "period", name="uq_lookbacks_community_id_period"),
    )
    if op.get_bind().dialect.name == "postgresql":
        for name, rows in VIEWS.items():
            found = rows.format(own=OWN, of_a_period=OF_A_PERIOD.format(table=name))
            op.execute(f"CREATE VIEW published.{name} WITH (security_barrier) AS {found}")
        op.execute(GRANT)


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        for name in VIEWS:
            op.execute(f"DROP VIEW published.{name}")
    op.drop_table("lookbacks")
    op.drop_table("stories")


def _of_community() -> tuple[sa.Column[int], sa.Column[int]]:
    return (
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
    )


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{table}_community_id_communities"
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=f"pk_{table}"),
    )
