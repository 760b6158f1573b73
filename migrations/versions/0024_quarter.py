"""facts that say more than a theme, frozen figures that no statement changes, half-years"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

FROZEN = "frozen figures do not change"
BYTES = "community_id, id, period, file, digest, frozen_at"
ON_SQLITE = (
    f"CREATE TRIGGER figures_stay BEFORE UPDATE OF {BYTES} ON figures"
    f" BEGIN SELECT RAISE(ABORT, '{FROZEN}'); END",
    f"CREATE TRIGGER figures_remain BEFORE DELETE ON figures"
    f" BEGIN SELECT RAISE(ABORT, '{FROZEN}'); END",
)
ON_POSTGRESQL = (
    "CREATE FUNCTION refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS"
    f" $$ BEGIN RAISE EXCEPTION '{FROZEN}' USING ERRCODE = 'restrict_violation'; END $$",
    f"CREATE TRIGGER figures_stay BEFORE UPDATE OF {BYTES} ON figures"
    " FOR EACH ROW EXECUTE FUNCTION refuse_frozen()",
    "CREATE TRIGGER figures_remain BEFORE DELETE ON figures"
    " FOR EACH ROW EXECUTE FUNCTION refuse_frozen()",
)


def upgrade() -> None:
    with op.batch_alter_table("facts") as table:
        table.alter_column("theme", new_column_name="category", existing_type=sa.String(length=40))
    op.create_table(
        "figure_rhythms",
        sa.Column("community_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("first_quarter", sa.String(length=40), nullable=False),
        sa.Column("rhythm", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"],
            name=op.f("fk_figure_rhythms_community_id_communities"),
        ),
        sa.PrimaryKeyConstraint("community_id", "id", name=op.f("pk_figure_rhythms")),
        sa.UniqueConstraint(
            "community_id", "first_quarter",
            name=op.f("uq_figure_rhythms_community_id_first_quarter"),
        ),
    )  # fmt: skip
    for statement in ON_SQLITE if _is_sqlite() else ON_POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    """Half-years that were frozen stay readable; what an older version writes is quarters."""
    for trigger in ("figures_remain", "figures_stay"):
        op.execute(f"DROP TRIGGER {trigger}" + ("" if _is_sqlite() else " ON figures"))
    if not _is_sqlite():
        op.execute("DROP FUNCTION refuse_frozen()")
    op.drop_table("figure_rhythms")
    with op.batch_alter_table("facts") as table:
        table.alter_column("category", new_column_name="theme", existing_type=sa.String(length=40))


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
