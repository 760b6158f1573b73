"""Every key and index begins with the community, so that a table can be cut by it (decision 2)."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, UniqueConstraint

from app.store import tables
from app.store.db import Base

OF_ALL = {
    "communities": "who is looked for by her host name, before her number is known",
    "slots": "which clock of which machine does what is due, for all communities at once",
}


def not_by_community(table: Table) -> Iterator[str]:
    """The keys and indexes of a table that begin with something else."""
    keys = [table.primary_key, *table.foreign_key_constraints, *table.indexes]
    keys += [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    for key in keys:
        if next(iter(key.columns)).name != "community_id":
            yield f"{table.name}: {key.name}"


@pytest.mark.parametrize("table", Base.metadata.sorted_tables, ids=str)
def test_every_key_and_index_begins_with_the_community(table: Table) -> None:
    assert tables.__all__
    assert bool(list(not_by_community(table))) == (table.name in OF_ALL)


def test_one_that_does_not_is_found() -> None:
    here, at = Column("community_id", primary_key=True), Column("at", Integer, index=True)
    assert list(not_by_community(Table("other", MetaData(), here, at))) == ["other: ix_other_at"]
