"""Nothing goes too early, and everything goes in time: each line of the table of retention."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from app.actions.clock import retention
from app.actions.matches import lending
from app.actions.matches.talking import report_offer, send_message
from app.actions.needs import asking
from app.domain.clock.retention import RETENTION, Kept, Then, lasts
from app.domain.desk.tasks import TaskKind
from app.domain.letters.kinds import LetterKind, LetterState
from app.domain.matches.lending import LentFor
from app.domain.states import (
    AbsenceState,
    ClaimState,
    ConsentState,
    EveningState,
    InvitationState,
    LookCheckState,
    NeedState,
    NoteState,
    SittingState,
    TaskState,
)
from app.jobs.sweeps import FORGOTTEN, forget_everywhere
from app.store.db import db
from app.store.tables import (
    Absence,
    BroughtGiver,
    CardShowing,
    Challenge,
    Claim,
    Code,
    Consent,
    Draft,
    Evening,
    Fact,
    Followup,
    FormerReach,
    FormKey,
    Invitation,
    Letter,
    Loan,
    LookCheck,
    LookedAt,
    Measure,
    Message,
    Need,
    Note,
    Offer,
    Organisation,
    Parting,
    Person,
    Session,
    Sitting,
    Slot,
    Task,
    Token,
    TokenUse,
    Webhook,
    WebhookCall,
    WrongCodes,
)
from tests.store.crawl import places_of
from tests.town import Town

SECOND = timedelta(seconds=1)
IsThere = Callable[[], bool]
SAID = ("sealed", "reported_name", "reporter_network")


def test_every_line_of_the_table_is_made_true_by_somebody() -> None:
    assert set(RETENTION) == set(Kept) == set(FORGOTTEN)


def row_of(kept: Kept, town: Town, person: Person) -> Any:
    """As it stands when its term begins."""
    now, her, us = town.now, person.id, person.id
    over = {"begun_at": now, "used_at": now, "ends_at": now}
    hash_of = {"salt": "s", "code_hash": "c", "browser_hash": "b", "network_hash": "n"}
    letter = {"kind": LetterKind.SOLVED, "state": LetterState.SENT, "not_before": now}
    task = {"kind": TaskKind.CALL, "state": TaskState.DONE, "due_at": now, "reason": ""}
    report = {**task, "key": "r", "kind": TaskKind.REPORT, "opened_at": now, "done_at": now}
    made: dict[Kept, Any] = {
        Kept.NOTES: Note(person_id=her, written_by=us, words="x", answer="", at=now,
                         state=NoteState.STANDS),
        Kept.MEASURES: Measure(person_id=her, verb="warn_person", reason="", told="", at=now),
        Kept.REPORTS: Task(**report, note="erg", reported_name="Fatma"),
        Kept.REPORT_NETWORKS: Task(**report, note="", reporter_network="n"),
        Kept.TASKS: Task(**task, key="t", note="", opened_at=now, done_at=now),
        Kept.FOLLOWUPS: Followup(key="f", kind="talk", person_id=her, start_at=now, due_at=now,
                                 done_at=now),
        Kept.LETTER_WORDS: Letter(**letter, key="w", written_at=now, sealed=b"x"),
        Kept.LETTERS: Letter(**letter, key="l", written_at=now),
        Kept.STRANGERS: Letter(**{**letter, "kind": LetterKind.MAIL_LOST}, key="s",
                               written_at=now),
        Kept.LOOKS: LookedAt(at=now, actor_id=us, thing="person", thing_id=her),
        Kept.LOOK_CHECKS: LookCheck(person_id=her, looked_by=us, looked_at=now, drawn_at=now,
                                    state=LookCheckState.RIGHT),
        Kept.SITTINGS: Sitting(begun_by=us, state=SittingState.ENDED, begun_at=now, ends_at=now),
        Kept.EVENINGS: Evening(opened_by=us, state=EveningState.ENDED, opened_at=now, ends_at=now),
        Kept.ABSENCES: Absence(person_id=us, state=AbsenceState.PLANNED, from_at=now, over_at=now),
        Kept.CONSENTS: Consent(person_id=her, purpose="effect", state=ConsentState.GIVEN,
                               version=1, given_at=now),
        Kept.PARTINGS: Parting(person_id=her, at=now - SECOND),
        Kept.SESSIONS: Session(person_id=her, token_hash="t", **over),
        Kept.CODES: Code(reach_fingerprint="f", reach_sealed=b"", channel="email", made_at=now,
                         ends_at=now, **hash_of),
        Kept.WRONG_CODES: WrongCodes(reach_fingerprint="f", in_a_row=1, last_at=now),
        Kept.FORMER_REACHES: FormerReach(person_id=her, channel="email", reach_sealed=b"",
                                         reach_fingerprint="f", replaced_at=now, ends_at=now),
        Kept.DRAFTS: Draft(browser_hash="b", touched_at=now - SECOND),
        Kept.CLAIMS: Claim(thing="need", thing_id=1, taken_by=us, state=ClaimState.STANDS, at=now,
                           ends_at=now),
        Kept.CARD_SHOWINGS: CardShowing(person_id=her, place=1, at=now),
        Kept.CHALLENGES: Challenge(browser_hash="b", ceremony="enter", challenge=b"c",
                                   ends_at=now),
        Kept.FORM_KEYS: FormKey(key="k", used_at=now - SECOND),
        Kept.SLOTS: Slot(key="k", taken_at=now - SECOND),
    }  # fmt: skip
    return made.get(kept) or row_of_program(kept, town, person)


A_LONG_TIME = timedelta(days=1000)


def row_of_program(kept: Kept, town: Town, person: Person) -> Any:
    """The same of what another program leaves here; of all but the token, its own token stays."""
    now, here = town.now, {"community_id": town.community_id}
    token = Token(**here, token_hash="t", whose="organisation", name="Planning", scopes="",
                  made_by=person.id, made_at=now, ends_at=now)  # fmt: skip
    if kept is Kept.TOKENS:
        return token
    token.ends_at += A_LONG_TIME
    db.session.add(token)
    db.session.flush()
    hook = Webhook(**here, token_id=token.id, kinds="", url_sealed=b"", secret_sealed=b"",
                   made_at=now)  # fmt: skip
    db.session.add(hook)
    db.session.flush()
    made: dict[Kept, Any] = {
        Kept.TOKEN_USES: TokenUse(token_id=token.id, noted_at=now, requests=1),
        Kept.WEBHOOK_CALLS: WebhookCall(webhook_id=hook.id, kind="new_need", state=LetterState.SENT,
                                        made_at=now, not_before=now, ended_at=now),
        Kept.BROUGHT: BroughtGiver(token_id=token.id, first_name="Suus", reach_sealed=b"",
                                   reach_fingerprint="f", tiles="", made_at=now, ends_at=now),
    }  # fmt: skip
    return made[kept]


OWN_STORY = {Kept.SILENT, Kept.NEEDS_STOPPED, Kept.NEEDS_ENDED, Kept.INVITATIONS}
OWN_STORY |= {Kept.ORGANISATIONS, Kept.JOURNAL}


def of(row: Any) -> IsThere:
    """Whether it is there, or of what is emptied: whether it still says anything."""
    table, kept = type(row), row.__table__.primary_key.columns
    key = tuple(getattr(row, column.name) for column in kept)

    def says_something() -> bool:
        db.session.expire_all()
        found: Any = db.session.get(table, key)
        return found is not None and any(getattr(found, name, None) for name in SAID)

    def stands() -> bool:
        db.session.expire_all()
        return db.session.get(table, key) is not None

    return says_something if any(getattr(row, name, None) for name in SAID) else stands


@pytest.mark.parametrize("kept", sorted(set(Kept) - OWN_STORY))
def test_it_stays_until_its_term_and_no_longer(town: Town, kept: Kept) -> None:
    karin = town.kwartiermaker()
    row = row_of(kept, town, karin)
    if not isinstance(row, Slot):
        row.community_id = town.community_id
    db.session.add(row)
    db.session.commit()
    goes_in_time(town, lasts(kept, town.by_house().rules), of(row))


def goes_in_time(town: Town, term: timedelta, is_there: IsThere, seed: int = 1) -> None:
    """At some moments before, at the last one, and at the first moment after it."""
    began, chance = town.now, Random(seed)
    before = sorted(chance.random() for _ in range(3))
    for share in (*before, 1 - SECOND / term) if term else ():
        town.now = began + term * share
        forget_everywhere(town.by_house())
        assert is_there(), f"gone after {town.now - began} of {term}"
    town.now = began + term
    forget_everywhere(town.by_house())
    assert not is_there(), "still there"


def test_of_what_is_emptied_the_row_stays(town: Town) -> None:
    emptied = {kept for kept, term in RETENTION.items() if term.then is Then.EMPTIED}
    assert emptied == {Kept.REPORTS, Kept.REPORT_NETWORKS, Kept.LETTER_WORDS}
    row = row_of(Kept.LETTER_WORDS, town, town.kwartiermaker())
    row.community_id = town.community_id
    db.session.add(row)
    db.session.commit()
    forget_everywhere(town.later(days=8).by_house())
    assert db.session.get(Letter, (town.community_id, row.id)) is not None


def test_an_invitation_and_its_organisation(town: Town) -> None:
    ria = town.kwartiermaker("Ria")
    org = Organisation(community_id=1, name="De Kade", why="", condition="", joined_at=town.now)
    db.session.add(org)
    db.session.flush()
    invited = Invitation(
        community_id=1, organisation_id=org.id, person_id=ria.id, state=InvitationState.OPEN,
        reach_sealed=b"", reach_fingerprint="", made_at=town.now,
        ends_at=town.now + timedelta(days=14),
    )  # fmt: skip
    db.session.add(invited)
    db.session.commit()
    goes_in_time(town, timedelta(days=14), of(invited))


# needs, and all that hangs on them


def ended(town: Town, state: NeedState) -> Need:
    """With an offer, messages, letters and follow-ups."""
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    need = town.asks(bianca, "Wie maakt mijn goudplevier?")
    offer = town.chooses(bianca, town.offers(fatma, need, "Ik ken de goudplevier."))
    send_message(town.moment(bianca), offer.id, "Dag goudplevier")
    does = asking.withdraw_need if state is NeedState.WITHDRAWN else asking.solve_need
    does(town.moment(bianca), need.id)
    for person in (karin, bianca, fatma):
        person.seen_at = town.now + timedelta(days=365)  # nobody is silent here
    db.session.commit()
    return need


NEEDS = [(Kept.NEEDS_STOPPED, NeedState.WITHDRAWN), (Kept.NEEDS_ENDED, NeedState.SOLVED)]


@pytest.mark.parametrize(("kept", "state"), NEEDS)
def test_a_need_goes_with_all_that_hangs_on_it(town: Town, kept: Kept, state: NeedState) -> None:
    need = ended(town, state)
    facts = db.session.query(Fact).count()
    goes_in_time(town, lasts(kept, town.by_house().rules), of(need))
    assert places_of({"goudplevier"}) == set()
    assert [db.session.query(table).count() for table in (Offer, Message, Need)] == [0, 0, 0]
    assert db.session.query(Fact).count() == facts > 0


def test_what_still_goes_on_keeps_its_need(town: Town) -> None:
    """A thing that was lent, until it is back."""
    need = ended(town, NeedState.SOLVED)
    offer = db.session.query(Offer).one()
    fatma = db.session.get_one(Person, (1, offer.giver_id))
    offer.state = "accepted"
    lending.lend_thing(town.moment(fatma), offer.id, "Boor", LentFor.ONE_WEEK)
    offer.state = "done"
    db.session.commit()
    town.later(days=200)
    forgets_needs(town)
    assert db.session.get(Need, (1, need.id)) is not None
    db.session.query(Loan).update({"state": "back"})
    db.session.commit()
    forgets_needs(town)
    assert db.session.query(Need).count() == 0


def forgets_needs(town: Town) -> None:
    retention.forget_needs(Kept.NEEDS_ENDED, town.by_house())
    db.session.commit()
    db.session.expire_all()


def test_an_unanswered_need_is_never_taken_by_the_clock(town: Town) -> None:
    """A person owes an answer; the promise that passed stands on the desk."""
    bianca = town.asker()
    need = town.asks(bianca, "Wie kan mij geld lenen?")
    assert need.state == NeedState.HELD
    bianca.seen_at = town.now + timedelta(days=365)
    db.session.commit()
    forget_everywhere(town.later(days=365).by_house())
    assert of(need)()


def test_a_report_outlives_the_need_it_was_about(town: Town) -> None:
    karin, bianca = town.kwartiermaker(), town.asker()
    fatma = town.giver(met_by=karin)
    need = town.asks(bianca)
    offer = town.chooses(bianca, town.offers(fatma, need))
    report_offer(town.moment(bianca), offer.id, "Dit is een bedreiging")
    asking.solve_need(town.moment(bianca), need.id)
    db.session.commit()
    forgets_needs(town.later(days=91))
    assert db.session.query(Need).count() == 1, "a report that waits keeps all of it together"
    report = db.session.query(Task).filter_by(kind=TaskKind.REPORT).one()
    report.state, report.done_at = TaskState.DONE, town.now
    db.session.commit()
    forgets_needs(town)
    report = db.session.query(Task).filter_by(kind=TaskKind.REPORT).one()
    assert (report.note, report.need_id) == ("Dit is een bedreiging", None)


def test_steps_are_small_and_reach_the_end(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "ROWS_A_STEP", 2)
    for _ in range(5):
        db.session.add(LookedAt(community_id=1, at=town.now, actor_id=1, thing="p", thing_id=1))
    db.session.commit()
    town.later(days=400)
    steps = [retention.forget_rows(Kept.LOOKS, town.by_house()) for _ in range(3)]
    assert steps == [True, True, False]
    assert db.session.query(LookedAt).count() == 0


def test_another_town_keeps_its_own(town: Town) -> None:
    elsewhere = Town.founded(town.app, community_id=2, host="elders.example")
    for each in (town, elsewhere):
        asker = each.asker()
        need = each.asks(asker)
        asking.withdraw_need(each.moment(asker), need.id)
    db.session.commit()
    moment = town.later(days=31).by_house()
    for forget_old in FORGOTTEN.values():
        forget_old(moment)
    assert [need.community_id for need in db.session.query(Need)] == [2]
