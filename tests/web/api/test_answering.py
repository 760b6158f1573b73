"""What an organisation does from its own system: reads, offers, withdraws, writes."""

import pytest

from app.domain.ids import show_id
from app.domain.states import OfferState
from app.store.db import db
from app.store.tables import Message, Need, Offer, Person
from tests.town import Town
from tests.web.api.calling import Program, organisation, path_to, program_of

SEEN_ON_A_CARD = {
    "id", "words", "language", "neighbourhood", "timing", "since", "hands", "is_full",
}  # fmt: skip
SEEN_OF_AN_OFFER = {
    "id", "need_id", "state", "kind", "word", "suits", "find_out_by", "words", "language",
    "neighbourhood", "timing", "asker_name", "rests", "thanks",
}  # fmt: skip
SEEN_OF_A_MESSAGE = {"id", "mine", "words", "state", "written_on"}


def test_an_open_question_is_read_as_on_a_card(program: Program, need: Need) -> None:
    listed = program.get("/needs").json
    assert listed is not None
    assert [each["words"] for each in listed["items"]] == ["Wie kan mijn fiets maken?"]
    assert listed["next"] is None
    assert listed["enough_for_today"] is False
    one = program.get(path_to("needs", need.id))
    assert one.json == listed["items"][0]
    assert one.json.keys() == SEEN_ON_A_CARD
    assert "Bianca" not in one.text


def test_an_offer_is_made_chosen_talked_about_and_handed_back(
    town: Town, program: Program, need: Need, bianca: Person
) -> None:
    made = program.post(path_to("needs", need.id, "offers"), word="Graag!")
    assert made.status_code == 201
    assert made.json.keys() == SEEN_OF_AN_OFFER
    assert (made.json["state"], made.json["asker_name"]) == ("open", None)
    assert program.get(made.location).json == made.json
    offer = db.session.query(Offer).one()
    town.chooses(bianca, offer)
    chosen = program.get(made.location).json
    assert (chosen["state"], chosen["asker_name"]) == ("chosen", "Bianca")
    talk = path_to("offers", offer.id, "messages")
    sent = program.post(talk, words="Morgen om tien uur?")
    assert sent.status_code == 201
    assert sent.json.keys() == SEEN_OF_A_MESSAGE
    assert (sent.json["mine"], sent.json["state"]) == (True, "sent")
    assert program.get(talk).json == {"items": [sent.json], "next": None}
    back = program.post(path_to("offers", offer.id, "withdrawal"), because="no_time")
    assert back.json is not None
    assert db.session.get(Offer, (1, offer.id)).state == OfferState.HANDED_BACK
    assert back.json["state"] == "over"


def test_an_open_offer_is_taken_back(program: Program, need: Need) -> None:
    program.post(path_to("needs", need.id, "offers"))
    offer = db.session.query(Offer).one()
    assert program.post(path_to("offers", offer.id, "withdrawal")).status_code == 200
    db.session.expire_all()
    assert db.session.query(Offer).one().state == OfferState.TAKEN_BACK
    again = program.post(path_to("offers", offer.id, "withdrawal"))
    assert (again.status_code, again.json["code"]) == (409, "WrongMoment")


def test_who_is_not_chosen_reads_the_same_as_who_is_passed_over(
    town: Town, program: Program, need: Need, bianca: Person
) -> None:
    program.post(path_to("needs", need.id, "offers"))
    offer = db.session.query(Offer).one()
    told = []
    for state in (OfferState.DECLINED, OfferState.PASSED_OVER):
        offer.state = state
        db.session.commit()
        told.append(program.get(path_to("offers", offer.id)).data)
    assert told[0] == told[1]


def test_money_in_a_message_is_held_as_at_the_door(
    town: Town, program: Program, need: Need, bianca: Person
) -> None:
    program.post(path_to("needs", need.id, "offers"))
    offer = town.chooses(bianca, db.session.query(Offer).one())
    told = program.post(path_to("offers", offer.id, "messages"), words="Leen mij 50 euro")
    assert told.json["state"] == "held"
    assert db.session.query(Message.state).scalar() == "held"


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"kind": "condition"}, "word"),
        ({"kind": "maybe"}, "kind"),
        ({"kind": ["yes"]}, "kind"),
        ({"word": "x" * 1000}, "word"),
        ({"word": 7}, "word"),
        ({"suits_on": ["2026-01-01"]}, "suits_on"),
        ({"suits_on": {"a": 1}}, "suits_on"),
        ({"word": {"b": 2}}, "word"),
    ],
)
def test_what_is_not_understood_is_told_by_field(
    program: Program, need: Need, told: dict[str, object], field: str
) -> None:
    answer = program.post(path_to("needs", need.id, "offers"), **told)
    assert (answer.status_code, list(answer.json["errors"])) == (422, [field])
    assert db.session.query(Offer).count() == 0


def test_a_list_goes_on_by_key_whatever_comes_in_meanwhile(town: Town, program: Program) -> None:
    made = [town.asks(town.asker(f"Vrager{n}"), f"Vraag nummer {n}, graag") for n in range(12)]
    first = program.get("/needs").json
    town.later(minutes=1).asks(town.asker("Later"), "Deze kwam later binnen")
    rest = program.get(first["next"]).json
    read = [each["id"] for each in first["items"] + rest["items"]]
    assert sorted(read) == sorted(show_id(need.id) for need in made)
    assert rest["next"] is None


def test_the_day_of_a_giver_is_one_day_for_her_and_her_program(
    town: Town, program: Program, bianca: Person
) -> None:
    for n in range(3):
        town.asks(town.asker(f"Vrager{n}"), f"Vraag nummer {n}, graag")
    rules = town.app.extensions["house_rules"]
    town.shows_a_day(2)
    listed = program.get("/needs").json
    assert (len(listed["items"]), listed["enough_for_today"], listed["next"]) == (2, True, None)
    unread = db.session.query(Need.id).order_by(Need.out_at).all()
    answers = {program.get(path_to("needs", each.id)).status_code for each in unread}
    town.app.extensions["house_rules"] = rules
    assert answers == {200, 429}


def test_another_organisations_offer_is_not_there(
    town: Town, program: Program, need: Need, karin: Person
) -> None:
    program.post(path_to("needs", need.id, "offers"))
    offer = db.session.query(Offer).one()
    other = program_of(town, organisation(town, karin, "Buurtkamer"))
    for path in ("", "messages"):
        theirs = other.get(path_to("offers", offer.id, *filter(None, [path])))
        nothing = other.get(path_to("offers", 12345, *filter(None, [path])))
        assert (theirs.status_code, theirs.data) == (404, nothing.data)
    assert other.post(path_to("offers", offer.id, "withdrawal")).status_code == 404
    assert other.post(path_to("offers", offer.id, "messages"), words="Ha").status_code == 404
