"""Coming in: a code to a phone or an address, and a session. Sign-up and sign-in are one thing.

Nothing here tells whether somebody is known: the same work and the same answer (case 4).
"""

import secrets
from dataclasses import dataclass
from datetime import timedelta

from app.actions.clock.planning import plan
from app.actions.letters.outbox import write_letter
from app.actions.people.code_limits import must_be_within_limits
from app.actions.people.unreached import note_reached
from app.actions.people.weighing_reports import weigh_reports
from app.actions.people.wrong_codes import count_wrong, forget_wrong
from app.domain.actor import Hat
from app.domain.calendar import A_DAY
from app.domain.clock.plan import FollowupKind
from app.domain.languages import SOURCE, Language
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.people.codes import DIGITS, Carried, hash_code, pack, same
from app.domain.people.passkeys import CameBy
from app.domain.people.reach import Channel, Reach, range_of
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.queries.people import codes as kept
from app.store.queries.people import reaches
from app.store.sealing import seals
from app.store.tables import Code, HatOf, Person


@dataclass(frozen=True)
class Caller:
    """The browser that asks for a code, and the network it comes from; both as they came in. The
    code comes in the language of its screen, whoever is reached."""

    browser: str
    network: str
    language: Language = SOURCE


@dataclass(frozen=True)
class Known:
    """Whose code it was, and whether it went to where she is reached now or was until lately."""

    person: Person
    came_by: CameBy


def ask_code(moment: Moment, reach: Reach, caller: Caller) -> None:
    """Puts a code in the outbox. Raises TooManyCodes at a limit of rule 4.5, and CodesStopped after
    too many wrong ones in a row."""
    fingerprint, network = seals().fingerprint(reach.address), seals().fingerprint(caller.network)
    begins = range_of(reach)
    numbers = seals().fingerprint(f"range:{begins}") if begins else None
    must_be_within_limits(moment, fingerprint, network, numbers)
    digits = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    salt = secrets.token_hex(8)
    ends_at = moment.now + timedelta(minutes=moment.rules.codes.minutes)
    code = Code(
        community_id=moment.community_id,
        reach_fingerprint=fingerprint,
        reach_sealed=seals().seal(reach.address),
        channel=reach.channel,
        browser_hash=seals().fingerprint(caller.browser),
        network_hash=network,
        range_hash=numbers,
        salt=salt,
        code_hash=hash_code(seals().fingerprint_key, salt, digits),
        made_at=moment.now,
        ends_at=ends_at,
    )
    db.session.add(code)
    carried = Carried(digits, reach, caller.language)
    write_letter(
        moment, LetterKind.CODE, secrets.token_hex(8),
        person_id=None, to=reach, sealed=seals().seal(pack(carried)), not_after=ends_at,
    )  # fmt: skip


def code_went_to(moment: Moment, browser: str) -> Reach | None:
    """Where this browser's last code of the day was sent: to be shown masked, or sent to again."""
    fingerprint = seals().fingerprint(browser)
    code = kept.last_of(moment.community_id, fingerprint, moment.now - A_DAY)
    return _reach_behind(code) if code else None


def use_code(moment: Moment, caller: Caller, digits: str) -> Known | None:
    """The person behind the code, made when new; None as `prove_reach` says."""
    reach = prove_reach(moment, caller, digits)
    if reach is None:
        return None
    person = person_of(moment, reach)
    if person.reach_fingerprint != seals().fingerprint(reach.address):
        return Known(person, CameBy.FORMER)
    note_reached(moment, person)
    return Known(person, CameBy.CODE)


def prove_reach(moment: Moment, caller: Caller, digits: str) -> Reach | None:
    """Where the code was sent that this browser now tells. A right one ends all others of the same
    reach.

    None for a wrong, used, expired or too often tried code, all alike; the wrong try is counted.
    """
    browser = seals().fingerprint(caller.browser)
    open_codes = kept.open_for(moment.community_id, browser, moment.now, moment.rules.codes.tries)
    for code in open_codes:
        if same(code.code_hash, hash_code(seals().fingerprint_key, code.salt, digits)):
            for spent in kept.unused(moment.community_id, code.reach_fingerprint):
                spent.used_at = moment.now
            forget_wrong(moment, code.reach_fingerprint)
            return _reach_behind(code)
    for code in open_codes:
        code.wrong_tries += 1
    count_wrong(moment, (code.reach_fingerprint for code in open_codes))
    return None


def _reach_behind(code: Code) -> Reach:
    return Reach(Channel(code.channel), seals().unseal(code.reach_sealed))


def person_of(moment: Moment, reach: Reach) -> Person:
    """Whoever is reached there, or was until lately; made when new. Two reports about whoever had
    this number before are weighed again: to leave is no way out of a pause."""
    fingerprint = seals().fingerprint(reach.address)
    person = reaches.behind(moment.community_id, fingerprint, moment.now)
    if person is not None:
        return person
    person = Person(
        community_id=moment.community_id,
        first_name="",
        channel=reach.channel,
        reach_sealed=seals().seal(reach.address),
        reach_fingerprint=fingerprint,
        joined_at=moment.now,
    )
    db.session.add(person)
    db.session.flush()
    weigh_reports(moment, person)
    return person


def give_name(moment: Moment, person_id: int, first_name: str) -> None:
    person = people.one(moment.community_id, person_id)
    person.first_name = first_name


def language_of(moment: Moment, person_id: int) -> Language | None:
    """As she chose it; None when she never did."""
    told = people.one(moment.community_id, person_id).language
    return Language(told) if told else None


def speak(moment: Moment, person_id: int, language: Language) -> None:
    """From now on her letters are in this language."""
    people.one(moment.community_id, person_id).language = language


def wear(moment: Moment, person: Person, hat: Hat) -> None:
    """Puts on a hat, once. A new asker gets a first talk in two to three weeks (002:1835)."""
    if people.wears(moment.community_id, person.id, hat):
        return
    db.session.add(HatOf(community_id=moment.community_id, id=person.id, hat=hat, since=moment.now))
    if hat is Hat.ASKER:
        plan(moment, FollowupKind.TALK, person)
