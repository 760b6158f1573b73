"""the wall: what the municipality's own connection may read, and the key that says whose it is"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"

OWN = """
    SELECT id FROM public.communities
    WHERE reading_key = current_setting('house.reading_key', true)
"""
VIEWS = {
    "communities": """
        SELECT id, slug, town, owner, compares FROM public.communities
        WHERE id IN ({own}) OR (compares AND EXISTS ({own} AND compares))
    """,
    "figures": """
        SELECT community_id, id, period, state, file, digest, frozen_at, published_at
        FROM public.figures
        WHERE published_at IS NOT NULL AND community_id IN (SELECT id FROM published.communities)
    """,
    "comments": """
        SELECT community_id, id, about, topic, words, may_show, shown_at
        FROM public.comments
        WHERE about = 'cijfers' AND may_show AND shown_at IS NOT NULL AND community_id IN ({own})
        AND (community_id, topic) IN (SELECT community_id, period FROM published.figures)
    """,
}
GRANT = """
DO $$ BEGIN
IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'published_readers') THEN
    GRANT USAGE ON SCHEMA published TO published_readers;
    GRANT SELECT ON ALL TABLES IN SCHEMA published TO published_readers;
    ALTER DEFAULT PRIVILEGES IN SCHEMA published GRANT SELECT ON TABLES TO published_readers;
END IF;
END $$
"""


def upgrade() -> None:
    with op.batch_alter_table("communities") as communities:
        communities.add_column(sa.Column("reading_key", sa.String(length=40), nullable=True))
        communities.add_column(
            sa.Column("compares", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    _give_keys()
    with op.batch_alter_table("communities") as communities:
        communities.alter_column("reading_key", existing_type=sa.String(length=40), nullable=False)
        communities.alter_column("compares", existing_type=sa.Boolean(), server_default=None)
        communities.create_unique_constraint("uq_communities_reading_key", ["reading_key"])
    if op.get_bind().dialect.name == "postgresql":
        _make_views()


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP SCHEMA published CASCADE")
    with op.batch_alter_table("communities") as communities:
        communities.drop_constraint("uq_communities_reading_key", type_="unique")
        communities.drop_column("compares")
        communities.drop_column("reading_key")


def _give_keys() -> None:
    communities = sa.table("communities", sa.column("id"), sa.column("reading_key"))
    for (id_,) in op.get_bind().execute(sa.select(communities.c.id)).all():
        key = secrets.token_urlsafe(24)
        op.execute(communities.update().where(communities.c.id == id_).values(reading_key=key))


def _make_views() -> None:
    """`security_barrier`: no condition of a reader's own is tried on a row that she may not see."""
    op.execute("CREATE SCHEMA published")
    for name, view in VIEWS.items():
        rows = view.format(own=OWN)
        op.execute(f"CREATE VIEW published.{name} WITH (security_barrier) AS {rows}")
    op.execute(GRANT)
