"""the café's days and visits, counters of invitations, pages in a community's own words"""

import sqlalchemy as sa
from alembic import op

from app.store.columns import UTCDateTime

revision = "0018"
down_revision = "0017"


def _of_community(table: str, *columns: sa.schema.SchemaItem, key: tuple[str, ...] = ()) -> None:
    op.create_table(
        table,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=f"fk_{table}_community_id_communities"
        ),
        sa.PrimaryKeyConstraint("community_id", "id", *key, name=f"pk_{table}"),
    )


def upgrade() -> None:
    _of_community(
        "cafes",
        sa.Column("state", sa.String(40), nullable=True),
        sa.Column("place", sa.String(300), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("every", sa.String(40), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("changed_at", UTCDateTime(), nullable=False),
    )
    _of_community(
        "cafe_skips",
        sa.Column("day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id", "id"],
            ["cafes.community_id", "cafes.id"],
            name="fk_cafe_skips_community_id_id_cafes",
        ),
        key=("day",),
    )
    _of_community(
        "visits",
        sa.Column("state", sa.String(40), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        *(
            sa.Column(who, sa.Integer(), nullable=False)
            for who in ("newcomers", "askers", "givers", "others")
        ),
        sa.UniqueConstraint("community_id", "day", name="uq_visits_community_id_day"),
    )
    _of_community(
        "source_counts",
        sa.Column("month", sa.String(40), nullable=False),
        sa.Column("source", sa.String(40), nullable=False),
        sa.Column("arrivals", sa.Integer(), nullable=False),
        sa.Column("registrations", sa.Integer(), nullable=False),
        sa.UniqueConstraint(
            "community_id", "month", "source", name="uq_source_counts_community_id_month_source"
        ),
    )
    _of_community(
        "leaflet_versions",
        sa.Column("slug", sa.String(40), nullable=False),
        sa.Column("language", sa.String(40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(40), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("written_at", UTCDateTime(), nullable=False),
        sa.UniqueConstraint(
            "community_id",
            "slug",
            "language",
            "number",
            name="uq_leaflet_versions_community_id_slug_language_number",
        ),
    )


def downgrade() -> None:
    for table in ("leaflet_versions", "source_counts", "visits", "cafe_skips", "cafes"):
        op.drop_table(table)
