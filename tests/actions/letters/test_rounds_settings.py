"""What a giver chose decides what she hears, and when: from the need to the letter that left."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from app.actions.givers import card_looks, settings
from app.actions.givers.settings import Chosen
from app.actions.offers import helping
from app.actions.people import resting
from app.domain.calendar import local
from app.domain.givers.rhythm import Rhythm
from app.domain.needs.themes import Theme, Tile
from app.domain.offers.kinds import OfferKind
from app.jobs.sweeps import carry_rounds_on, end_rests, fire_followups
from app.store.db import db
from app.store.tables import Letter, Need, Neighbourhood, Person
from tests.carrying import carry_letters
from tests.engines.smtp import PostBox
from tests.town import Town

HOUSE = Chosen(
    rhythm=Rhythm.AT_ONCE,
    weekly_day=0,
    quiet_from="21:00",
    quiet_until="08:00",
    per_week=3,
    open_promises=2,
    themes=(),
    neighbourhoods=(),
)


def chooses(town: Town, giver: Person, **other: Any) -> None:
    settings.change_settings(town.moment(giver), replace(HOUSE, **other))
    db.session.commit()


def fatma(town: Town, **chosen: Any) -> Person:
    giver = town.giver(met_by=town.kwartiermaker())
    chooses(town, giver, **chosen)
    return giver


def asks(town: Town, words: str = "Wie kan mijn fiets maken?", **told: Any) -> Need:
    asker = town.asker(f"Vrager{db.session.query(Need).count()}")
    return town.asks(asker, words, **told)


def ticks(town: Town, **later: float) -> None:
    moment = town.later(**later).by_house()
    for job in (end_rests, fire_followups, carry_rounds_on, carry_letters):
        job(moment)
    db.session.expire_all()


def kinds_sent(person: Person) -> list[str]:
    """The letters about needs that left for her."""
    found = db.session.query(Letter).filter_by(person_id=person.id, state="sent", gathered_in=None)
    about_needs = found.filter(Letter.kind.in_(("new_need", "digest")))
    return [letter.kind for letter in about_needs.order_by(Letter.sent_at)]


def told_of(person: Person) -> set[int | None]:
    """The needs that she was told of, in whatever letter."""
    found = db.session.query(Letter).filter_by(person_id=person.id, state="sent", kind="new_need")
    return {letter.need_id for letter in found}


def test_the_first_of_the_day_at_once_and_the_rest_in_one_letter_next_morning(
    town: Town, letters: PostBox
) -> None:
    """R5, word for word."""
    giver = fatma(town)
    needs = [asks(town, f"Wie helpt mij met lamp {number}?") for number in range(3)]
    ticks(town, minutes=11)
    assert kinds_sent(giver) == ["new_need"]
    ticks(town, hours=9)
    assert kinds_sent(giver) == ["new_need"], "nothing more today"
    ticks(town, hours=12)
    assert kinds_sent(giver) == ["new_need", "digest"]
    assert told_of(giver) == {need.id for need in needs}
    digest = letters.to("fatma1@example.org")[-1]
    assert digest["Subject"] == "Er zijn 2 nieuwe vragen"


@pytest.mark.parametrize(
    ("rhythm", "hours", "sent"),
    [
        (Rhythm.DAILY, 1, []),
        (Rhythm.DAILY, 24, ["digest"]),
        (Rhythm.WEEKLY, 24, []),
        (Rhythm.WEEKLY, 48, ["digest"]),  # from Tuesday to Thursday
        (Rhythm.INSIDE, 48, []),
    ],
)
def test_the_rhythm_she_chose(town: Town, rhythm: Rhythm, hours: int, sent: Sequence[str]) -> None:
    giver = fatma(town, rhythm=rhythm, weekly_day=3)
    asks(town)
    ticks(town, minutes=11)
    ticks(town, hours=hours)
    assert kinds_sent(giver) == sent


def test_a_digest_tells_only_of_what_is_still_asked(town: Town, letters: PostBox) -> None:
    giver = fatma(town, rhythm=Rhythm.DAILY)
    things = ("lamp", "stoel", "tafel")
    stays, full, ended = (asks(town, f"Wie heeft een {what} over?") for what in things)
    ticks(town, minutes=11)
    karin = db.session.query(Person).filter_by(first_name="Karin").one()
    for number in range(5):
        town.offers(town.giver(f"Ander{number}", met_by=karin), full)
    ended.state = "withdrawn"
    db.session.commit()
    ticks(town, hours=24)
    assert told_of(giver) == {stays.id}
    assert letters.to("fatma1@example.org")[-1]["Subject"] == "Er is 1 nieuwe vraag"


def test_a_digest_with_nothing_left_never_leaves(town: Town) -> None:
    giver = fatma(town, rhythm=Rhythm.DAILY)
    need = asks(town)
    ticks(town, minutes=11)
    need.state = "withdrawn"
    db.session.commit()
    ticks(town, hours=24)
    states = {letter.state for letter in db.session.query(Letter).filter_by(person_id=giver.id)}
    assert kinds_sent(giver) == []
    assert states <= {"dropped", "sent"}


def test_at_her_limit_what_was_gathered_waits_for_room(town: Town) -> None:
    giver = fatma(town, per_week=1)
    first, second = asks(town), asks(town, "Wie heeft een stoel over?")
    ticks(town, minutes=11)
    for _ in range(6):
        ticks(town, days=1)
    assert len(told_of(giver)) == 1
    ticks(town, days=1)
    assert told_of(giver) == {first.id, second.id}


def test_who_has_her_hands_full_is_not_asked(town: Town) -> None:
    giver = fatma(town, open_promises=1)
    promised = asks(town)
    asker = db.session.get_one(Person, (1, promised.asker_id))
    town.chooses(asker, town.offers(giver, promised))
    other = asks(town, "Wie heeft een stoel over?")
    ticks(town, minutes=11)
    ticks(town, days=1)
    assert other.id not in told_of(giver)


def test_more_promises_than_the_house_says_if_she_likes(town: Town) -> None:
    giver = fatma(town, open_promises=3)
    for number in range(3):
        need = asks(town, f"Wie helpt mij met lamp {number}?")
        asker = db.session.get_one(Person, (1, need.asker_id))
        town.chooses(asker, helping.make_offer(town.moment(giver), need.id, OfferKind.YES))
    assert db.session.query(Need).filter_by(state="matched").count() == 3


@pytest.mark.parametrize(
    ("themes", "hears"),
    [((), True), ((Theme.KLUSSEN,), True), ((Theme.KLEDING,), False)],
)
def test_the_themes_she_chose(town: Town, themes: tuple[Theme, ...], hears: bool) -> None:
    giver = fatma(town, themes=themes)
    need = asks(town)
    ticks(town, minutes=11)
    assert (told_of(giver) == {need.id}) == hears


def test_a_need_without_a_theme_is_for_everybody(town: Town) -> None:
    giver = fatma(town, themes=(Theme.KLEDING,))
    need = asks(town, "Ik zoek iets leuks om te doen", tile=Tile.THINK_ALONG)
    need.theme = Theme.IETS_ANDERS
    db.session.commit()
    ticks(town, minutes=11)
    assert told_of(giver) == {need.id}


@pytest.mark.parametrize(
    ("where", "chose", "hears"),
    [("Noord", "Noord", True), ("Noord", "Zuid", False), (None, "Zuid", True)],
)
def test_the_neighbourhoods_she_chose(
    town: Town, where: str | None, chose: str, hears: bool
) -> None:
    db.session.add(Neighbourhood(community_id=1, name="Zuid"))
    db.session.commit()
    ids = {row.name: row.id for row in db.session.query(Neighbourhood)}
    giver = fatma(town, neighbourhoods=(ids[chose],))
    need = asks(town, neighbourhood_id=ids.get(where or ""))
    ticks(town, minutes=11)
    assert (told_of(giver) == {need.id}) == hears


def test_her_quiet_hours_are_looked_at_when_the_letter_leaves(town: Town) -> None:
    """It is eleven; she sets her quiet hours while the letter waits in the outbox."""
    giver = fatma(town)
    asks(town)
    carry_rounds_on(town.later(minutes=11).by_house())
    chooses(town, giver, quiet_from="10:00", quiet_until="15:00")
    ticks(town, hours=1)
    assert kinds_sent(giver) == []
    ticks(town, hours=3)
    (letter,) = db.session.query(Letter).filter_by(person_id=giver.id, kind="new_need")
    assert (letter.state, local(letter.sent_at).hour) == ("sent", 15)


def test_rest_without_an_end_and_one_tap_back(town: Town) -> None:
    giver = fatma(town)
    resting.take_rest(town.moment(giver), None)
    asks(town)
    ticks(town, minutes=11)
    ticks(town, days=30)
    assert kinds_sent(giver) == []
    resting.end_rest(town.moment(giver))
    after = asks(town)
    ticks(town, minutes=11)
    assert after.id in told_of(giver)


def test_rest_with_a_day_ends_by_itself(town: Town) -> None:
    giver = fatma(town)
    resting.take_rest(town.moment(giver), town.now.replace(day=15))
    db.session.commit()
    ticks(town, days=2)
    assert giver.paused_since is not None
    ticks(town, days=1, hours=1)
    assert (giver.paused_since, giver.paused_until) == (None, None)


def test_the_repeat_is_for_who_did_not_hear_and_did_not_look(town: Town) -> None:
    """Els rested, Piet rested and looked inside, Fatma heard the first time (R5)."""
    karin = town.kwartiermaker()
    people = {name: town.giver(name, met_by=karin) for name in ("Fatma", "Piet", "Els")}
    for name in ("Piet", "Els"):
        resting.take_rest(town.moment(people[name]), None)
    need = asks(town)
    ticks(town, minutes=11)
    for name in ("Piet", "Els"):
        resting.end_rest(town.moment(people[name]))
    card_looks.note_card_look(town.moment(people["Piet"]), need.id)
    db.session.commit()
    ticks(town, days=2)
    ticks(town, days=1)
    hers = db.session.query(Letter.person_id).filter_by(need_id=need.id, kind="new_need")
    assert {who for (who,) in hers} == {people["Fatma"].id, people["Els"].id}
    assert hers.filter(Letter.person_id == people["Fatma"].id).count() == 1


def test_choosing_another_day_moves_what_waits(town: Town) -> None:
    giver = fatma(town, rhythm=Rhythm.DAILY)
    asks(town)
    ticks(town, minutes=11)
    chooses(town, giver, rhythm=Rhythm.WEEKLY, weekly_day=3)
    ticks(town, days=1)
    assert kinds_sent(giver) == []
    ticks(town, days=1)
    assert kinds_sent(giver) == ["digest"]
