"""A code on paper, for anyone who has no phone and no e-mail at hand. Only its keyed hash is kept;
another is made any time, and the one before it opens nothing from then on."""

import secrets

from app.actions.people.paper_tries import (
    count_wrong_paper,
    forget_wrong_paper,
    may_tell,
)
from app.actions.people.sessions import end_sessions_by_paper, end_sessions_by_paper_of
from app.actions.people.wrong_codes import forget_wrong
from app.actions.steps import by_the_house, never_about_staff, take
from app.domain.moment import Moment
from app.domain.people.codes import hash_code, same
from app.domain.people.paper_codes import DIGITS, as_kept, may_try, new_word
from app.domain.people.reach import Channel
from app.domain.states import PersonState
from app.domain.verbs import Verb
from app.store.columns import new_id
from app.store.db import db
from app.store.queries.people import accounts as people
from app.store.queries.people import paper_codes as codes
from app.store.sealing import seals
from app.store.tables import PaperCode, Person


def make_paper_code(moment: Moment, person_id: int) -> tuple[str, str]:
    """The code word and the number, to be shown once. Raises NotFound for somebody who left,
    NotAllowed for staff."""
    people.one(moment.community_id, person_id)
    never_about_staff(moment, Verb.MAKE_PAPER_CODE, person_id)
    revoke_paper_code(moment, person_id)
    digits, salt = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}", secrets.token_hex(8)
    code = PaperCode(
        community_id=moment.community_id,
        person_id=person_id,
        code_word=_free_word(moment),
        salt=salt,
        code_hash=hash_code(seals().fingerprint_key, salt, digits),
        made_by=moment.actor.person_id,
        made_at=moment.now,
    )
    take(moment, Verb.MAKE_PAPER_CODE, code)
    return code.code_word, digits


def _free_word(moment: Moment) -> str:
    """Nobody else's, now or before: an old paper must not lead to another."""
    word = new_word(secrets.choice)
    while codes.is_taken(moment.community_id, word):
        word = new_word(secrets.choice)
    return word


def revoke_paper_code(moment: Moment, person_id: int) -> None:
    """Nothing when there is none. Whoever came in by it is out."""
    for code in codes.working_of(moment.community_id, person_id):
        revoke(moment, code)


def end_paper_codes_by(moment: Moment, maker_id: int) -> None:
    """Those that she made, or somebody in her name, who may be inside by one of them as well."""
    for code in codes.working_by(moment.community_id, maker_id):
        revoke(by_the_house(moment), code)
    end_sessions_by_paper_of(moment, maker_id)


def revoke(moment: Moment, code: PaperCode) -> None:
    """Raises WrongMoment for one that was revoked."""
    take(moment, Verb.REVOKE_PAPER_CODE, code)
    code.code_hash = ""
    end_sessions_by_paper(moment, code.person_id)


def use_paper_code(moment: Moment, word: str, digits: str, network: str) -> Person | None:
    """Whose it is. None for a word that is nobody's, a wrong number, or too many tries today, all
    alike and at the same cost; a wrong try is counted, for the word and for whoever tells it."""
    word = as_kept(word)
    if not may_tell(moment, network, word):
        return None
    person = _behind(moment, word, digits)
    if person is None:
        count_wrong_paper(moment, network, word)
    else:
        forget_wrong_paper(moment, network, word)
    return person


def _behind(moment: Moment, word: str, digits: str) -> Person | None:
    code = codes.by_word(moment.community_id, word)
    salt, kept = (code.salt, code.code_hash) if code else ("", "")
    is_right = same(kept, hash_code(seals().fingerprint_key, salt, digits))
    most = moment.rules.together.paper_tries_anywhere
    if code is None or not may_try(code.wrong_tries, code.tried_at, moment.now, most):
        return None
    if is_right:
        code.wrong_tries, code.tried_at = 0, None
        person = people.one(moment.community_id, code.person_id)
        forget_wrong(moment, person.reach_fingerprint)
        return person
    is_first = may_try(most, code.tried_at, moment.now, most)
    code.wrong_tries = 1 if is_first else code.wrong_tries + 1
    code.tried_at = moment.now
    return None


def person_on_paper(moment: Moment, first_name: str) -> Person:
    """Somebody with neither a phone nor an e-mail. The fingerprint is of nothing that can be typed;
    reports and blocks hold by it."""
    person_id = new_id()
    person = Person(
        community_id=moment.community_id,
        id=person_id,
        state=PersonState.HERE,
        first_name=first_name,
        channel=Channel.PAPER,
        reach_sealed=None,
        reach_fingerprint=seals().fingerprint(f"paper:{person_id}"),
        joined_at=moment.now,
    )
    db.session.add(person)
    db.session.flush()
    return person
