"""What is lent outlasts the two: where one of them leaves for good, a person looks with the other
how it comes back."""

from app.actions.matches.loan_questions import pass_on
from app.domain.desk.tasks import TaskKind
from app.domain.moment import Moment
from app.domain.states import ASKED_ABOUT
from app.store.queries import rows
from app.store.queries.desk import today as desk
from app.store.queries.matches import lending as kept
from app.store.tables import Loan, Task


def pass_on_loans_of(moment: Moment, leaver_id: int) -> None:
    """Her needs and offers are locked already. The loan itself goes with her."""
    for loan in kept.out_with(moment.community_id, leaver_id):
        if loan.state in ASKED_ABOUT:
            pass_on(moment, loan)
        _ask_who_stays(moment, loan, leaver_id)


def _ask_who_stays(moment: Moment, loan: Loan, leaver_id: int) -> None:
    """It says whom to call, and no word of either: those go with whoever wrote them."""
    task_id = desk.task_id(moment.community_id, f"{TaskKind.LOAN}:{loan.id}")
    task = rows.maybe(Task, moment.community_id, task_id)
    if task is not None:
        task.offer_id = task.need_id = None
        task.note = ""
        task.person_id = loan.giver_id if loan.asker_id == leaver_id else loan.asker_id
