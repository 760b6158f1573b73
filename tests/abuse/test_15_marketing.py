"""Case 15, an organisation that wants customers: its people read no more than any giver, answer one
by one, take nothing along as a file, and their links stand nowhere (SE-31)."""

from sqlalchemy import update

from app.domain.ids import show_id
from app.store.columns import new_id
from app.store.db import db
from app.store.tables import Giver, Organisation, Person
from tests.town import Town
from tests.web.bare import says_the_same
from tests.web.browser import Browser
from tests.web.test_matrix import Scene, path_of, routes


def make_colleagues(town: Town, *people: Person) -> None:
    organisation = Organisation(
        community_id=town.community_id,
        name="Witgoed BV",
        kvk="",
        why="",
        condition="",
        joined_at=town.now,
    )
    db.session.add(organisation)
    db.session.flush()
    ids = [person.id for person in people]
    changed = update(Giver).where(Giver.id.in_(ids)).values(organisation_id=organisation.id)
    db.session.execute(changed)
    db.session.commit()


def test_a_colleague_reads_nothing_of_what_another_was_chosen_for(scene: Scene) -> None:
    town, fatma, piet = scene.town, scene.people["fatma"], scene.people["piet"]
    make_colleagues(town, fatma, piet)
    his = scene.browser("piet")
    for path in ("/geef/aanbod/{}", "/geef/gesprek/{}"):
        there, nothing = (path.format(show_id(n)) for n in (scene.ids["offer_id"], new_id()))
        assert says_the_same(his, there, nothing), path
        assert scene.browser("fatma").get(there).status_code == 200, "the control"


def test_nothing_leaves_as_a_file(scene: Scene) -> None:
    hers = scene.browser("fatma")
    for blueprint, arguments, endpoint in routes(scene.town.app, "GET"):
        if blueprint == "giver":
            answer = hers.get(path_of(scene, endpoint, arguments))
            assert answer.mimetype in ("text/html", "image/jpeg"), endpoint
            assert "Content-Disposition" not in answer.headers, endpoint


def test_a_link_in_an_offer_is_no_link_on_the_page(town: Town) -> None:
    bianca, shop = town.asker(), town.giver("Shop", met_by=town.kwartiermaker())
    need = town.asks(bianca)
    town.offers(shop, need, word="Koop bij https://winkel.example")
    hers = Browser(town.app).sign_in(town, bianca).get(f"/vraag/{show_id(need.id)}")
    assert hers.status_code == 200
    assert 'href="https://winkel' not in hers.text
