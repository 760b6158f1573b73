"""when somebody was here last, and numbers that changed hands"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

PEOPLE = sa.table(
    "people",
    sa.column("id", sa.BigInteger),
    sa.column("joined_at", sa.DateTime),
    sa.column("seen_at", sa.DateTime),
    sa.column("wrong_names", sa.Integer),
    sa.column("reach_sealed", sa.LargeBinary),
    sa.column("reach_fingerprint", sa.String),
)
FREED = "freed:"
"""Begins what stands for a number that a person no longer has, where there must be one."""


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(sa.Column("seen_at", sa.DateTime()))
        people.add_column(sa.Column("wrong_names", sa.Integer()))
        people.add_column(sa.Column("succeeded_by", sa.BigInteger()))
        people.alter_column("reach_sealed", existing_type=sa.LargeBinary(), nullable=True)
        people.alter_column("reach_fingerprint", existing_type=sa.String(), nullable=True)
    op.execute(PEOPLE.update().values(seen_at=PEOPLE.c.joined_at, wrong_names=0))
    freed = PEOPLE.c.reach_fingerprint.startswith(FREED)
    op.execute(PEOPLE.update().where(freed).values(reach_sealed=None, reach_fingerprint=None))
    with op.batch_alter_table("people") as people:
        people.alter_column("seen_at", existing_type=sa.DateTime(), nullable=False)
        people.alter_column("wrong_names", existing_type=sa.Integer(), nullable=False)


def downgrade() -> None:
    nobodys = sa.literal(FREED) + sa.cast(PEOPLE.c.id, sa.String)
    freed = PEOPLE.c.reach_fingerprint.is_(None)
    op.execute(PEOPLE.update().where(freed).values(reach_sealed=b"", reach_fingerprint=nobodys))
    with op.batch_alter_table("people") as people:
        people.alter_column("reach_sealed", existing_type=sa.LargeBinary(), nullable=False)
        people.alter_column("reach_fingerprint", existing_type=sa.String(), nullable=False)
        people.drop_column("succeeded_by")
        people.drop_column("wrong_names")
        people.drop_column("seen_at")
