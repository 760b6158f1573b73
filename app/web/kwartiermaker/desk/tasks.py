"""Something for a person to do: what it is, and how to reach whom it is about."""

from collections.abc import Sequence
from dataclasses import replace

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext

from app.actions.desk.tasks import finish_all_of_sender as finish_all
from app.actions.desk.tasks import finish_task as finish
from app.actions.people import recognition
from app.domain.desk.lateness import Looked
from app.domain.desk.tasks import TaskKind
from app.domain.refusals import NotFound
from app.domain.verbs import Verb
from app.store.db import AnyRow
from app.store.queries.desk import people as desk_people
from app.store.queries.desk import today as desk
from app.store.queries.matches import lending
from app.store.queries.people import reports
from app.texts.desk.deeds import ALL_OF_SENDER
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.deciding import decide
from app.web.kwartiermaker.deeds import Deed, deed
from app.web.kwartiermaker.desk.task_schemas import FurtherReportOut, LentOut, TaskOut
from app.web.kwartiermaker.desk.today import todays_list
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.givers.giver_schemas import GiverOut
from app.web.kwartiermaker.givers.givers import meeting_choices
from app.web.kwartiermaker.looking import note_look
from app.web.kwartiermaker.people.first_talks import talk_of
from app.web.kwartiermaker.schemas import DeedOut
from app.web.showing.formats import page


@kwartiermaker.get("/taak/<id:task_id>")
def task_page(task_id: int) -> ResponseReturnValue:
    return _show(task_id, intake.blank())


def _show(task_id: int, form: Filled, tried: Verb | None = None) -> ResponseReturnValue:
    note_look(Looked.TASK, task_id)
    task = desk_people.task(this_moment().community_id, task_id)
    if task is None:
        raise NotFound
    name, giver = task.first_name or "", _giver_to_meet(task)
    lent = lending.at_desk(this_moment().community_id, task.offer_id) if _is_lent(task) else None
    beside = _reports_beside(task)
    knows_her = deed(Verb.OPEN_HISTORY, name, task.state, task_id=task_id)
    return page(
        "kwartiermaker/desk/task.html",
        form=form,
        tried=tried,
        task=TaskOut().dump(task),
        giver=GiverOut().dump(giver),
        is_mine=_is_about_me(task, giver),
        choices=meeting_choices(form, giver),
        lent=LentOut().dump(lent) if lent else None,
        deed=DeedOut().dump(_finishing(task, name, beside)),
        reports_beside=FurtherReportOut(many=True).dump(beside),
        knows_her=DeedOut().dump(knows_her) if task.kind == TaskKind.NEW_OWNER else None,
        talk=talk_of(task.person_id, name) if task.kind == TaskKind.TALK else None,
        **todays_list(),
    )


def _reports_beside(task: AnyRow) -> Sequence[AnyRow]:
    """What the same person reports besides: many of one are read together (abuse case 18)."""
    if task.kind != TaskKind.REPORT or task.person_id is None:
        return []
    return desk.reports_beside(this_moment().community_id, task.id, task.person_id)


def _finishing(task: AnyRow, name: str, beside: Sequence[AnyRow]) -> Deed:
    found = deed(Verb.FINISH_TASK, name, task.state, task_id=task.id)
    if not beside:
        return found
    href = url_for("kwartiermaker.finish_all_of_sender", task_id=task.id)
    return replace(found, all_href=href, all_button=gettext(ALL_OF_SENDER, name=name))


def _is_about_me(task: AnyRow, giver: AnyRow | None) -> bool:
    met_as = giver is not None and giver.person_id == this_moment().me
    return met_as or reports.is_about(this_moment().actor, task.id)


def _is_lent(task: AnyRow) -> bool:
    return bool(task.kind == TaskKind.LOAN and task.offer_id)


def _giver_to_meet(task: AnyRow) -> AnyRow | None:
    if task.kind not in (TaskKind.INTRODUCE, TaskKind.VOG_ENDS, TaskKind.VOG_FIRST):
        return None
    return desk_people.giver(this_moment().community_id, task.person_id)


@kwartiermaker.post("/taak/<id:task_id>/klaar")
def finish_task(task_id: int) -> ResponseReturnValue:
    return decide(Verb.FINISH_TASK, finish, task_id, _show)


@kwartiermaker.post("/taak/<id:task_id>/klaar/alles")
def finish_all_of_sender(task_id: int) -> ResponseReturnValue:
    return decide(Verb.FINISH_TASK, finish_all, task_id, _show)


@kwartiermaker.post("/taak/<id:task_id>/zelfde-persoon")
def open_history(task_id: int) -> ResponseReturnValue:
    return decide(Verb.OPEN_HISTORY, recognition.open_history, task_id, _show)
