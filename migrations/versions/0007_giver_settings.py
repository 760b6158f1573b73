"""giver settings: how often, when and about what; a pause with a day; needs gathered in a digest"""

import sqlalchemy as sa
from alembic import op

import app.store.columns

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.add_column(
            sa.Column("paused_until", app.store.columns.UTCDateTime(), nullable=True)
        )
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.add_column(sa.Column("gathered_in", sa.BigInteger(), nullable=True))
        batch_op.create_index(
            "ix_letters_gathered",
            ["community_id", "gathered_in"],
            unique=False,
            sqlite_where=sa.text("gathered_in IS NOT NULL"),
            postgresql_where=sa.text("gathered_in IS NOT NULL"),
        )
    _create(
        "giver_settings",
        sa.Column("rhythm", sa.String(length=40), nullable=False),
        sa.Column("weekly_day", sa.Integer(), nullable=False),
        sa.Column("quiet_from", sa.String(length=40), nullable=False),
        sa.Column("quiet_until", sa.String(length=40), nullable=False),
        sa.Column("per_week", sa.Integer(), nullable=False),
        sa.Column("open_promises", sa.Integer(), nullable=False),
        _leads("giver_settings", "id", "givers"),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f("pk_giver_settings")),
    )
    _create(
        "card_looks",
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("need_id", sa.BigInteger(), nullable=True),
        sa.Column("at", app.store.columns.UTCDateTime(), nullable=False),
        _leads("card_looks", "person_id", "people"),
        _leads("card_looks", "need_id", "needs"),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f("pk_card_looks")),
        sa.UniqueConstraint(
            "community_id",
            "person_id",
            "need_id",
            name=op.f("uq_card_looks_community_id_person_id_need_id"),
        ),
    )


def _create(table: str, *told: sa.Column[object] | sa.Constraint) -> None:
    op.create_table(
        table,
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        *told,
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f(f"fk_{table}_community_id_communities")
        ),
    )


def _leads(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        [f"{to}.community_id", f"{to}.id"],
        name=op.f(f"fk_{table}_community_id_{column}_{to}"),
    )


def downgrade() -> None:
    """What was gathered goes: no letter of its own ever was about to leave. A pause that had a day
    goes on without one."""
    for table in ("card_looks", "giver_settings"):
        op.drop_table(table)
    op.execute("DELETE FROM letters WHERE gathered_in IS NOT NULL OR kind = 'digest'")
    with op.batch_alter_table("letters", schema=None) as batch_op:
        batch_op.drop_index("ix_letters_gathered")
        batch_op.drop_column("gathered_in")
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("paused_until")
