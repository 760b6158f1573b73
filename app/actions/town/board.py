"""The klankbordgroep: whom the desk asked to read along, and how she stops and comes back."""

from app.actions.steps import never_about_staff, take
from app.domain.moment import Moment
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.people import accounts as people
from app.store.tables import BoardMember


def welcome_to_board(moment: Moment, person_id: int) -> None:
    """After her yes. Nobody writes to her about it. Raises NotFound for somebody who left,
    NotAllowed for staff, WrongMoment when she reads along already."""
    people.one(moment.community_id, person_id)
    never_about_staff(moment, Verb.WELCOME_TO_BOARD, person_id)
    member = rows.maybe(BoardMember, moment.community_id, person_id)
    if member is None:
        member = BoardMember(community_id=moment.community_id, id=person_id)
    take(moment, Verb.WELCOME_TO_BOARD, member)
    member.asked_by, member.since = moment.me, moment.now


def take_off_board(moment: Moment, person_id: int) -> None:
    """What she said stays, and stays hers to take back."""
    take(moment, Verb.TAKE_OFF_BOARD, rows.one(BoardMember, moment.community_id, person_id))


def rest_from_board(moment: Moment) -> None:
    """Without a word: nobody is told, and no page of the desk shows it."""
    take(moment, Verb.REST_FROM_BOARD, rows.one(BoardMember, moment.community_id, moment.me))


def return_to_board(moment: Moment) -> None:
    take(moment, Verb.RETURN_TO_BOARD, rows.one(BoardMember, moment.community_id, moment.me))
