"""Case 13, by mail: an answer that is not hers: forged, replayed, of another, by machines."""

from collections.abc import Iterator
from email.utils import parseaddr
from typing import Any

import pytest
import time_machine
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from app.actions.givers.stopping import stop_giver
from app.actions.matches import talking
from app.actions.offers import helping
from app.actions.people import blocks, leaving
from app.jobs.sweeps import forget_everywhere
from app.store.db import db
from app.store.return_addresses import Errand
from app.store.tables import Letter, Offer, Person
from tests.carrying import carry_letters
from tests.delivery.reports import report
from tests.engines.smtp import PostBox
from tests.town import START, Town
from tests.web.inbound.test_taking import BASE, hand_over
from tests.web.inbound.two_who_write import BIANCA, FATMA, LOST, Two


@pytest.fixture(autouse=True)
def _may() -> Iterator[None]:
    """The app's own clock stands where the town's does."""
    with time_machine.travel(START, tick=False):
        yield


@pytest.fixture
def two(town: Town) -> Two:
    return Two(town)


# somebody else


def is_lost(two: Two) -> None:
    assert two.said() == []
    assert two.told() == [(LOST, None)]


def test_from_another_address(two: Two) -> None:
    assert two.sends(two.bianca, "Ik ben het echt", reach="Bianca <ander@example.org>") == 204
    is_lost(two)


@pytest.mark.parametrize(
    "change",
    [
        {"community_id": 2},
        {"community_id": 9},
        {"thing_id": 77},
        {"person_id": 77},
        {"errand": Errand.STOP},  # of an asker: she gets no letters about needs
    ],
)
def test_another_token(two: Two, change: dict[str, Any]) -> None:
    Town.founded(two.town.app, 2, "elders.example")
    assert two.sends(two.bianca, "Hoi", to=two.to(two.bianca, **change)) == 204
    assert two.said() == []
    assert two.told() in ([(LOST, None)], [])


def test_a_forged_token(two: Two) -> None:
    good = two.to(two.bianca)
    for at in (4, 20, 40, 55):
        sign = "a" if good[at] != "a" else "b"
        assert two.sends(two.bianca, "Hoi", to=good[:at] + sign + good[at + 1 :]) == 204
    is_lost(two)


def test_the_token_of_the_other(two: Two) -> None:
    """Bianca found Fatma's address, and still is not Fatma."""
    two.sends(two.bianca, "Ik ben Fatma", to=two.to(two.fatma))
    is_lost(two)


def test_a_third_who_gives_as_well(two: Two) -> None:
    piet = two.town.giver("Piet", met_by=two.karin)
    db.session.query(Letter).delete()
    db.session.commit()
    two.sends(piet, "Ik ook", to=two.to(piet))
    is_lost(two)


def test_an_address_of_long_ago(two: Two) -> None:
    old = two.to(two.bianca)
    with time_machine.travel(two.town.later(days=30).now):
        two.sends(two.bianca, "Op de laatste dag", to=old)
    with time_machine.travel(two.town.later(days=1).now):
        two.sends(two.bianca, "Te laat", to=old)
    assert [words for words, _ in two.said()] == ["Op de laatste dag"]
    assert (LOST, None) in two.told()


def test_whoever_was_not_here_for_long(two: Two) -> None:
    """Addresses change hands: as with a code, that alone opens nothing (R9)."""
    with time_machine.travel(two.town.later(days=60).now):
        two.sends(two.bianca, "Hoi")
    is_lost(two)


def _blocked(two: Two) -> None:
    blocks.block_other(two.town.moment(two.fatma), two.offer.id, knew_name=True)


def _stopped(two: Two) -> None:
    stop_giver(two.town.moment(two.karin), two.fatma.id)


def _handed_back(two: Two) -> None:
    helping.hand_back_offer(two.town.moment(two.fatma), two.offer.id)


def _left(two: Two) -> None:
    leaving.leave_for_good(two.town.moment(two.bianca))


def _moved(two: Two) -> None:
    db.session.get_one(Person, (1, two.fatma.id)).reach_fingerprint = "0" * 64


@pytest.mark.parametrize("deed", [_blocked, _stopped, _handed_back, _left, _moved])
def test_what_is_over_is_over_and_says_not_why(two: Two, deed: Any, letters: PostBox) -> None:
    """The same kind letter as for any stranger: whoever tries addresses learns nothing."""
    told = []
    deed(two)
    db.session.query(Letter).delete()
    db.session.commit()
    assert two.sends(two.fatma, "Ben je er nog?") == 204
    is_lost(two)
    carry_letters(two.town.by_house())
    assert two.sends(two.fatma, "Hoi", to=BASE, reach="vreemd@example.org") == 204
    carry_letters(two.town.by_house())
    for to in (FATMA, "vreemd@example.org"):
        (came,) = letters.to(to)
        assert letters.senders_to(to) == ["<>"], "nobody is told that it did not arrive"
        assert came["Reply-To"] is None
        body = came.get_body(["plain"])
        assert body is not None
        told.append(body.get_content())
    assert told[0] == told[1]
    assert not any(name in told[0] for name in ("Fatma", "Bianca", "fiets"))


def test_of_two_communities_the_token_says_which(two: Two) -> None:
    elsewhere = Town.founded(two.town.app, 2, "elders.example")
    els = elsewhere.asker("Els")
    two.sends(els, "Hoi", to=two.to(els, community_id=2), reach="els2@example.org")
    assert two.said() == []


def test_a_bounce_to_it_is_no_message(two: Two) -> None:
    assert hand_over(two.town.app, report(two.to(two.bianca))) == 204
    assert (two.said(), two.told()) == ([], [])


# no loops


def test_strangers_are_told_once_a_day_and_not_all_of_them(two: Two) -> None:
    for number in range(3):
        two.sends(two.bianca, f"Hoi {number}", to=BASE, reach="vreemd@example.org")
    assert two.told() == [(LOST, None)]
    for number in range(60):
        two.sends(two.bianca, "Hoi", to=BASE, reach=f"v{number}@example.org")
    most = two.town.by_house().rules.replies.strangers_a_day
    assert two.told() == [(LOST, None)] * most
    forget_everywhere(two.town.later(days=1).by_house())
    assert two.told() == []


@pytest.mark.parametrize(
    "reach",
    [
        "no-reply@example.org",
        "MAILER-DAEMON@example.org",
        "post@vragenengeven.example",
        BASE,
        "in+abc@vragenengeven.example",
        "postmaster@example.org",
        "a@b.nl, c@d.nl",
    ],
)
def test_machines_and_ourselves_are_told_nothing(two: Two, reach: str) -> None:
    two.sends(two.bianca, "Hoi", to=BASE, reach=reach)
    assert two.told() == []


def test_who_only_says_to_be_somebody_is_not_written_to(two: Two) -> None:
    """From another server than it says: we would write to a third who knows of nothing."""
    two.sends(
        two.bianca, "Hoi", to=BASE, reach="els@example.org", Return_Path="<kwaad@example.net>"
    )
    assert two.told() == []


def test_two_machines_that_answer_everything_come_to_rest(two: Two, letters: PostBox) -> None:
    """Programs without any sign of it; each answers every letter of a day at once."""
    talking.send_message(two.town.moment(two.fatma), two.offer.id, "Past zaterdag?")
    db.session.commit()
    answered = 0
    for turn in range(12):
        carry_letters(two.town.later(minutes=2).by_house())
        for came in letters.letters[answered:]:
            person = two.bianca if came["To"] == BIANCA else two.fatma
            _, to = parseaddr(came["Reply-To"] or came["From"])
            two.sends(person, f"Ik lees dit later ({turn}).", to=to, Message_ID=f"<{turn}@x>")
        is_at_rest, answered = answered == len(letters.letters), len(letters.letters)
    assert is_at_rest
    assert answered <= 4


def test_a_machine_that_goes_on_is_no_person(two: Two) -> None:
    most = two.town.by_house().rules.replies.a_day
    for number in range(most + 3):
        two.sends(two.bianca, f"Bericht {number}")
    assert len(two.said()) == most
    assert (LOST, None) in two.told()


# whatever comes in


def test_never_a_fault_and_never_a_strangers_message(two: Two) -> None:
    head = f"Delivered-To: {two.to(two.bianca)}\n".encode()
    froms = st.sampled_from(
        [b"", b"From: kwaad@example.net\n", b"From: \xff <\n", b"From: a@b, c@d\n"]
    )

    @hypothesis_settings(max_examples=60, suppress_health_check=list(HealthCheck))
    @given(froms, st.binary(max_size=200))
    def always(sender: bytes, rest: bytes) -> None:
        if BIANCA.encode() not in rest:
            assert hand_over(two.town.app, head + sender + rest) == 204

    always()
    assert two.said() == []


def test_never_a_fault_when_it_is_hers(two: Two) -> None:
    head = f"Delivered-To: {two.to(two.bianca)}\nFrom: {BIANCA}\n".encode()

    @hypothesis_settings(max_examples=60, suppress_health_check=list(HealthCheck))
    @given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: b"\n" + t.encode()))
    def always(rest: bytes) -> None:
        assert hand_over(two.town.app, head + rest) == 204

    always()
    assert db.session.scalar(select(func.count(Offer.id))) == 1
