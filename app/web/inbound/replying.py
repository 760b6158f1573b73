"""A letter to the address from which a conversation wrote to somebody: her answer, as if typed
inside.

The signed address is the key; besides, it must come from where we reach her. For a conversation
that is over, an address that is old or forged, or another sender, the answer is the same one kind
letter: whoever tries addresses learns nothing.
"""

from datetime import timedelta
from email.message import Message

from flask import g

from app.actions.matches import replies
from app.delivery.carrier import carrier
from app.delivery.replies import senders
from app.delivery.replies.bodies import body_of
from app.delivery.replies.own_words import Sender, own_words
from app.domain.letters.replies import Reply
from app.domain.moment import Moment
from app.domain.people.reach import Reach
from app.domain.people.recognition import is_long_ago
from app.domain.refusals import NotFound, Refusal
from app.domain.states import TALKING
from app.store.db import db
from app.store.queries.matches import looking_back as matches
from app.store.queries.people import accounts as people
from app.store.return_addresses import Returned
from app.store.sealing import seals
from app.web.entrance.moments import moment_of, this_moment
from app.web.forms.intake import clean
from app.web.talking.schemas import LONGEST_TALK


def take(returned: Returned, letter: Message) -> None:
    if senders.is_by_machine(letter):
        return
    try:
        _answer(_author(returned, letter), returned.thing_id, _reply(letter))
    except Refusal:
        db.session.rollback()
        say_lost(letter)


def say_lost(letter: Message) -> None:
    sender = senders.sender_of(letter)
    if sender is not None and senders.may_be_answered(letter, sender) and not _is_ours(sender):
        replies.say_lost(this_moment(), sender)


def _answer(author: Moment, offer_id: int, reply: Reply) -> None:
    if reply.says_stop:
        replies.stop_by_reply(author)
    elif 0 < len(reply.words) <= LONGEST_TALK:
        replies.take_reply(author, offer_id, reply)
    else:
        replies.leave_reply(author, offer_id)


def _author(returned: Returned, letter: Message) -> Moment:
    """Raises NotFound unless she still reads that conversation, and wrote from where we reach
    her."""
    author = moment_of(returned.person_id)
    match = matches.of_either(author.actor, returned.thing_id)
    if match is None or match.state not in TALKING:
        raise NotFound
    if not (match.is_asker or author.actor.introduced):
        raise NotFound
    if not (_is_in_time(author, returned) and _is_hers(author, letter)):
        raise NotFound
    return author


def _is_in_time(author: Moment, returned: Returned) -> bool:
    """As a link in a letter: it opens nothing for anyone who was not here for long (R9)."""
    reached = people.reached_at(author.community_id, author.me)
    last = returned.day + timedelta(days=author.rules.letters.link_days)
    is_away = reached is None or is_long_ago(reached, author.now, author.rules.sessions)
    return author.now.date() <= last and not is_away


def _is_hers(author: Moment, letter: Message) -> bool:
    sender = senders.sender_of(letter)
    hers = people.one(author.community_id, author.me).reach_fingerprint
    return sender is not None and seals().fingerprint(sender.address) == hers


def _reply(letter: Message) -> Reply:
    body = body_of(letter)
    words = clean(own_words(body.text, Sender(g.community.name, _our_addresses())))
    return Reply(words, senders.mark_of_letter(letter, body.text), body.has_more)


def _our_addresses() -> tuple[str, ...]:
    means = carrier()
    return means.mail_from.lower(), means.inbound_address.lower()


def _is_ours(sender: Reach) -> bool:
    """Two of us would thank each other for ever."""
    name, _, domain = sender.address.partition("@")
    return f"{name.partition('+')[0]}@{domain}" in _our_addresses()
