"""What somebody who wants to give has told: the order in which it is asked, and registering her."""

from collections.abc import Iterator
from dataclasses import dataclass

from flask import g

from app.actions.givers.joining import NewGiver, register_giver
from app.actions.givers.organisations import is_open
from app.actions.needs.drafts import Writing, forget_draft, keep_draft, oldest
from app.domain.actor import GiverKind
from app.domain.ids import read_id
from app.domain.languages import Language
from app.domain.needs.themes import Tile
from app.store.db import AnyRow
from app.store.queries.givers import organisations
from app.store.queries.needs import drafts
from app.store.queries.town import communities
from app.web.entrance.arriving import browser
from app.web.entrance.moments import moment_of, this_moment, visiting


@dataclass(frozen=True)
class Step:
    """A page that asks one thing, and the column of the draft that holds the answer."""

    endpoint: str
    column: str


WHO = Step("joining.who_page", "kind")
OF_ORGANISATION = (
    Step("joining.organisation_page", "organisation"),
    Step("joining.why_page", "why"),
    Step("joining.condition_page", "condition"),
)
OF_EVERYBODY = (
    Step("joining.gives_page", "gives"),
    Step("joining.themes_page", "tiles"),
    Step("joining.where_page", "neighbourhoods"),
    Step("joining.languages_page", "languages"),
)


def draft() -> AnyRow | None:
    """What this browser's owner told so far; None when that is too long ago."""
    return drafts.of_giver(g.community.id, browser(), oldest(this_moment()))


def steps(told: AnyRow | None) -> tuple[Step, ...]:
    """Whoever was invited is not asked for whom she answers."""
    if told is not None and told.invitation_id is not None:
        return OF_EVERYBODY
    alone = told is None or told.kind in (None, GiverKind.RESIDENT)
    return (WHO, *(() if alone else OF_ORGANISATION), *OF_EVERYBODY)


def first_missing(told: AnyRow | None, before: str | None = None) -> Step | None:
    """The first question without an answer; None when there is none, or none before that page."""
    for step in steps(told):
        if step.endpoint == before:
            return None
        if getattr(told, step.column, None) is None:
            return step
    return None


def how_many(told: AnyRow | None) -> int:
    """The last question's number: the name, and for a newcomer where she is reached."""
    return len(steps(told)) + (1 if visiting() else 2)


def has_name(told: AnyRow | None) -> bool:
    """All that is left is where she can be reached."""
    return first_missing(told) is None and bool(told and told.first_name)


def register(person_id: int) -> None:
    """With what this browser's draft says, in the transaction in which she comes in. Nothing when
    she gives already, or the draft does not say enough; an invitation that opens nothing any more
    leaves the draft, to be answered as a resident or for an organisation."""
    told = draft()
    if told is None or not has_name(told):
        return
    coming = moment_of(person_id)
    if told.invitation_id is not None and not _is_open(told.invitation_id):
        keep_draft(coming, browser(), Writing.GIVER, invitation_id=None)
    elif gives_already(person_id):
        forget_draft(coming, browser(), Writing.GIVER)
    else:
        register_giver(coming, _as_told(told))
        forget_draft(coming, browser(), Writing.GIVER)


def _is_open(invitation_id: int) -> bool:
    invitation = organisations.invitation(g.community.id, invitation_id)
    return invitation is not None and is_open(this_moment(), invitation)


def gives_already(person_id: int) -> bool:
    return organisations.giver_state(g.community.id, person_id) is not None


def _as_told(told: AnyRow) -> NewGiver:
    is_resident = told.kind == GiverKind.RESIDENT
    return NewGiver(
        first_name=told.first_name,
        kind=GiverKind(told.kind or GiverKind.RESIDENT),
        organisation="" if is_resident else told.organisation or "",
        kvk="" if is_resident else told.kvk or "",
        why="" if is_resident else told.why or "",
        condition="" if is_resident else told.condition or "",
        tiles=[Tile(tile) for tile in told.tiles.split()],
        gives=told.gives,
        neighbourhoods=list(_places(told.neighbourhoods)),
        languages=[Language(spoken) for spoken in told.languages.split()],
        invitation_id=told.invitation_id,
    )


def _places(told: str) -> Iterator[int]:
    """Those that are still there."""
    known = {row.id for row in communities.neighbourhoods(g.community.id)}
    return (place for place in map(read_id, told.split()) if place in known)
