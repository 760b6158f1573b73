"""What the desk gets to see of one person (K4), and of those who were found."""

from collections.abc import Mapping
from typing import Any

from flask_babel import gettext
from marshmallow import Schema, fields

from app.domain.verbs import Verb
from app.texts.desk.person import (
    BY_ITSELF,
    COMES,
    HELPED_BY,
    HELPS,
    NEEDS,
    OFFERS,
    STANDING,
    WRITTEN,
)
from app.texts.desk.reading import CHANNELS
from app.texts.desk.today import KINDS
from app.texts.meeting import TIERS_WITHOUT_VOG
from app.web.kwartiermaker.saying import Age, Ahead, Day, DayOfYear, Promised, Said, Unsealed


class PersonOut(Schema):
    """With how to reach her: only on pages that are noted in the access journal."""

    person_id = fields.Integer()
    name = fields.String(attribute="first_name")
    channel = fields.String()
    reach = Unsealed(attribute="reach_sealed")


class FoundOut(Schema):
    """A line of those who were found: nothing by which they can be reached."""

    id = fields.Integer()
    name = fields.String(attribute="first_name")
    standing = Said(STANDING, attribute="state")
    since = DayOfYear()
    neighbourhood = fields.String()
    gives = fields.Boolean()
    asks = fields.Integer()


class OpenedOut(PersonOut):
    id = fields.Integer()
    state = fields.String()
    reached = Said(CHANNELS, attribute="channel")
    standing = Said(STANDING, attribute="state")
    since = DayOfYear()
    rests = fields.Function(lambda person: person.paused_since is not None)
    unreached = fields.Function(lambda person: person.unreached_since is not None)
    code_word = fields.String()
    on_board = fields.Function(lambda person: bool(person.on_board))
    giver_state = fields.String()
    introduced = DayOfYear(attribute="introduced_at")
    introduced_by = fields.String()
    up_to = Said(TIERS_WITHOUT_VOG)
    vog_seen = DayOfYear(attribute="vog_seen_at")
    vog_holds = Ahead(attribute="vog_ends_at")


class HerNeedOut(Schema):
    id = fields.Integer()
    words = fields.String()
    stands = Said(NEEDS, attribute="state")
    since = Age(attribute="posted_at")
    together_with = fields.String()


class TalkLineOut(Schema):
    id = fields.Integer()
    words = fields.String()
    whose = fields.Function(
        lambda talk: gettext(HELPS if talk.helps else HELPED_BY, name=talk.with_whom)
    )
    stands = Said(OFFERS, attribute="state")


class WrittenOut(Schema):
    """A note, or a decision about taking part."""

    note_id = fields.Integer()
    did = fields.Function(lambda line: gettext(WRITTEN[line.verb]))
    is_note = fields.Function(lambda line: line.verb == Verb.WRITE_NOTE)
    who = fields.Function(lambda line: line.who or gettext(BY_ITSELF))
    words = fields.String()
    aside = fields.String()
    on = Day(attribute="at")


class ToComeOut(Schema):
    """On the desk already, or asked by the clock later."""

    task_id = fields.Integer()
    what = fields.Function(lambda item: _in_words(KINDS if item.task_id else COMES, item.kind))
    due = Promised(attribute="due_at")


def _in_words(words: Mapping[Any, str], kind: str) -> str:
    """Empty for what is about a match, and stands there."""
    return gettext(words[kind]) if kind in words else ""
