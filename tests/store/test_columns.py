"""Keys hold within one community, on the way in and on the way out (R13)."""

from sqlalchemy.orm import aliased

from app.store.columns import leads_to
from app.store.tables import Giver, Need, Person


def test_a_join_names_the_community() -> None:
    assert str(leads_to(Need.asker_id, Person)) == (
        "people.community_id = needs.community_id AND people.id = needs.asker_id"
    )


def test_a_join_names_the_aliases_on_either_side() -> None:
    met_by, earlier = aliased(Person, name="met_by"), aliased(Giver, name="earlier")
    assert str(leads_to(earlier.introduced_by, met_by)) == (
        "met_by.community_id = earlier.community_id AND met_by.id = earlier.introduced_by"
    )
