"""what researchers get, where few live, whose figures stand beside others', and sealed digests

A digest that anybody can compute proves nothing against who can write the database: from here on
it is keyed (HMAC). Files that stand as they were frozen by the old digest get one here, on trust
for this last time; what was touched before keeps the old one, and is shown nowhere.
"""

import hashlib
import hmac
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from flask import current_app

from app.store.columns import UTCDateTime, new_id

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

FROZEN = "frozen figures do not change"
BYTES = "community_id, id, period, file, digest, frozen_at"
ON_SQLITE = (
    f"CREATE TRIGGER figures_stay BEFORE UPDATE OF {BYTES} ON figures"
    f" BEGIN SELECT RAISE(ABORT, '{FROZEN}'); END",
    "DROP TRIGGER figures_stay",
)
ON_POSTGRESQL = (
    f"CREATE TRIGGER figures_stay BEFORE UPDATE OF {BYTES} ON figures"
    " FOR EACH ROW EXECUTE FUNCTION refuse_frozen()",
    "DROP TRIGGER figures_stay ON figures",
)
COMPARES = sa.text("SELECT id FROM communities WHERE compares")


def upgrade() -> None:
    with op.batch_alter_table("neighbourhoods") as table:
        table.add_column(sa.Column("households", sa.Integer(), nullable=True))
    _make_comparings()
    _make_exports()
    _make_parts()
    _digest_anew(_plain, _keyed)


def downgrade() -> None:
    _digest_anew(_keyed, _plain)
    op.drop_table("research_parts")
    op.drop_table("research_exports")
    op.drop_table("comparings")
    with op.batch_alter_table("neighbourhoods") as table:
        table.drop_column("households")


def _make_comparings() -> None:
    comparings = op.create_table(
        "comparings",
        *_of_community(),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("decided_by", sa.BigInteger(), nullable=True),
        sa.Column("decided_at", UTCDateTime(), nullable=False),
        *_keys("comparings"),
        sa.UniqueConstraint("community_id", name="uq_comparings_community_id"),
    )
    said_yes = {"state": "beside_others", "decided_by": None, "decided_at": datetime.now(UTC)}
    ids = op.get_bind().scalars(COMPARES).all()
    op.bulk_insert(comparings, [{"community_id": of, "id": new_id(), **said_yes} for of in ids])


def _make_exports() -> None:
    op.create_table(
        "research_exports",
        *_of_community(),
        sa.Column("state", sa.String(length=40), nullable=True),
        sa.Column("for_whom", sa.String(length=300), nullable=False),
        sa.Column("angle", sa.String(length=40), nullable=False),
        sa.Column("asked_by", sa.BigInteger(), nullable=False),
        sa.Column("asked_at", UTCDateTime(), nullable=False),
        sa.Column("ends_at", UTCDateTime(), nullable=False),
        sa.Column("made_at", UTCDateTime(), nullable=True),
        *_keys("research_exports"),
    )
    op.create_index("ix_research_exports_asked", "research_exports", ["community_id", "asked_at"])


def _make_parts() -> None:
    op.create_table(
        "research_parts",
        *_of_community(),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("export_id", sa.BigInteger(), nullable=False),
        sa.Column("for_whom", sa.String(length=300), nullable=False),
        sa.Column("at", UTCDateTime(), nullable=False),
        *_keys("research_parts"),
        *(_points_at(table, column) for column, table in LEADS_TO.items()),
        sa.UniqueConstraint(
            "community_id", "person_id", "export_id",
            name="uq_research_parts_community_id_person_id_export_id",
        ),
    )  # fmt: skip


LEADS_TO = {"person_id": "people", "export_id": "research_exports"}


def _points_at(table: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["community_id", column],
        [f"{table}.community_id", f"{table}.id"],
        name=f"fk_research_parts_community_id_{column}_{table}",
    )


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


def _digest_anew(was, becomes) -> None:  # type: ignore[no-untyped-def]
    """Of each file that its digest proves whole."""
    lock, unlock = ON_SQLITE if op.get_bind().dialect.name == "sqlite" else ON_POSTGRESQL
    op.execute(unlock)
    found = sa.text("SELECT community_id, id, period, file, digest FROM figures")
    change = sa.text("UPDATE figures SET digest = :digest WHERE community_id = :of AND id = :id")
    for row in op.get_bind().execute(found).all():
        if hmac.compare_digest(was(row), row.digest):
            told = {"digest": becomes(row), "of": row.community_id, "id": row.id}
            op.get_bind().execute(change, told)
    op.execute(lock)


def _plain(row: sa.Row) -> str:  # type: ignore[type-arg]
    return hashlib.sha256(row.file.encode()).hexdigest()


def _keyed(row: sa.Row) -> str:  # type: ignore[type-arg]
    about = f"frozen figures of {row.community_id}: "
    key: bytes = current_app.extensions["figures_key"]
    return hmac.digest(key, about.encode() + row.file.encode(), hashlib.sha256).hex()
