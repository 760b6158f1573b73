"""The desk's sentences as this community has them: what it added, then the team's own, as it left
or worded them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import g
from flask_babel import gettext

from app.actions.desk.sentences import Place
from app.domain.ids import show_id
from app.domain.states import SentenceState
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.desk import sentences as kept
from app.texts.desk.sentences import SENTENCES

ADDED = "eigen-"
"""Begins the key of what was added: no slug of the team's does."""


@dataclass(frozen=True)
class Sentence:
    """`key` names it in addresses. `team_words`: what the team wrote in this place, if it did."""

    key: str
    place: Place
    words: str
    is_own: bool
    is_hidden: bool = False
    team_words: str = ""


def every_sentence() -> dict[Verb, list[Sentence]]:
    """By deed; hidden ones too, as the desk sees them."""
    own = kept.own(g.community.id)
    instead = {row.replaces: row for row in own if row.replaces}
    return {
        deed: [_added(deed, row) for row in own if not row.replaces and row.deed == deed]
        + [_of_team(deed, slug, words, instead) for slug, words in team.items()]
        for deed, team in SENTENCES.items()
    }


def shown_sentences() -> dict[Verb, tuple[Sentence, ...]]:
    """By deed, without the hidden ones."""
    return {
        deed: tuple(sentence for sentence in sentences if not sentence.is_hidden)
        for deed, sentences in every_sentence().items()
    }


def sentence_of(key: str) -> Sentence | None:
    found = (one for sentences in every_sentence().values() for one in sentences)
    return next((sentence for sentence in found if sentence.key == key), None)


def _added(deed: Verb, row: AnyRow) -> Sentence:
    place = Place(deed, row.words, own_id=row.id)
    return Sentence(ADDED + show_id(row.id), place, row.words, is_own=True)


def _of_team(deed: Verb, slug: str, words: str, instead: Mapping[str, Any]) -> Sentence:
    place, row, team_words = Place(deed, words, slug=slug), instead.get(slug), gettext(words)
    if row is None:
        return Sentence(slug, place, team_words, is_own=False, team_words=team_words)
    is_hidden = row.state == SentenceState.HIDDEN
    return Sentence(slug, place, row.words, True, is_hidden, team_words)
