"""The kwartiermaker meets a giver: from then on needs are shown, as far as was agreed. A
VOG was seen or not, and says something until a day; the document is never kept."""

from datetime import date, datetime, timedelta

from app.actions.clock.planning import plan
from app.actions.desk.tasks import open_task, settle_task
from app.actions.givers.vog_first import end_looking
from app.actions.letters.outbox import write_letter
from app.actions.steps import take
from app.actions.town.facts import count
from app.domain.actor import Hat
from app.domain.clock.plan import FollowupKind
from app.domain.desk.tasks import TaskKind
from app.domain.givers.meeting import MetWhere, issued_at, vog_ends
from app.domain.letters.kinds import LetterKind
from app.domain.moment import Moment
from app.domain.needs.themes import Tier
from app.domain.refusals import NotAllowed
from app.domain.town.facts import FactKind, Met
from app.domain.verbs import Verb
from app.store.queries import rows
from app.store.queries.people import accounts as people
from app.store.tables import Followup, Giver


def introduce_giver(
    moment: Moment,
    person_id: int,
    vog_seen: bool,
    met_where: MetWhere = MetWhere.CALL,
    up_to: Tier = Tier.T3,
    vog_date: date | None = None,
) -> None:
    """Met in person: from now on the giver sees needs (a call or a café visit is enough).

    `vog_date` is the date on the VOG that was seen; None: today's. Raises NotAllowed for anyone who
    reads for the municipality.
    """
    if people.wears(moment.community_id, person_id, Hat.MUNICIPALITY):
        raise NotAllowed(Verb.INTRODUCE_GIVER)
    giver = rows.one(Giver, moment.community_id, person_id)
    take(moment, Verb.INTRODUCE_GIVER, giver)
    giver.introduced_at, giver.introduced_by = moment.now, moment.actor.person_id
    giver.met_where = met_where
    _allow(moment, giver, up_to, vog_seen, vog_date)
    settle_task(moment, TaskKind.INTRODUCE, str(giver.id))
    count(moment, FactKind.MET, giver.id, Met.GIVER)
    key = f"{giver.id}:{moment.now.isoformat()}"
    write_letter(moment, LetterKind.INTRODUCED, key, person_id=giver.id)


def admit_giver(
    moment: Moment, person_id: int, vog_seen: bool, up_to: Tier, vog_date: date | None = None
) -> None:
    """How far she may go from now on; a VOG that was seen holds anew. As `introduce_giver`."""
    giver = rows.one(Giver, moment.community_id, person_id)
    take(moment, Verb.ADMIT_GIVER, giver)
    _allow(moment, giver, up_to, vog_seen, vog_date)
    end_looking(moment, giver)


def _allow(
    moment: Moment, giver: Giver, up_to: Tier, vog_seen: bool, vog_date: date | None
) -> None:
    giver.up_to = up_to
    if vog_seen:
        _note_vog(moment, giver, issued_at(vog_date) if vog_date else moment.now)


def _note_vog(moment: Moment, giver: Giver, issued_at: datetime) -> None:
    """The last one that was seen counts. Until when is kept, of the document nothing."""
    if giver.vog_ends_at is not None:
        settle_task(moment, TaskKind.VOG_ENDS, _of_vog(giver.id, giver.vog_ends_at))
    giver.vog_seen_at = moment.now
    giver.vog_ends_at = vog_ends(issued_at, moment.rules.vog)
    before = timedelta(days=moment.rules.vog.remind_days)
    plan(moment, FollowupKind.VOG_ENDS, giver, start=giver.vog_ends_at - before)


def vog_ends_soon(moment: Moment, row: Followup) -> None:
    """Two months before: a kind letter, and a task until the last day; then it is looked who was
    chosen. Nothing when another VOG was seen meanwhile."""
    giver = rows.maybe(Giver, row.community_id, row.person_id)
    before = timedelta(days=moment.rules.vog.remind_days)
    if giver is None or giver.vog_ends_at is None or giver.vog_ends_at - before != row.start_at:
        return
    key = _of_vog(giver.id, giver.vog_ends_at)
    write_letter(moment, LetterKind.VOG_ENDS, key, person_id=giver.id, not_after=giver.vog_ends_at)
    open_task(moment, TaskKind.VOG_ENDS, key, giver.vog_ends_at, person_id=giver.id)
    plan(moment, FollowupKind.VOG_ENDED, giver, start=giver.vog_ends_at)


def _of_vog(person_id: int, ends_at: datetime) -> str:
    return f"{person_id}:{ends_at.isoformat()}"
