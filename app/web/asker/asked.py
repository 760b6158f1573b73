"""What the desk asks of her about a need, beside what she asked herself: she decides."""

from dataclasses import dataclass

from flask import url_for

from app.domain.needs.wording import WordingKind
from app.domain.states import HandoverState
from app.store.db import AnyRow
from app.store.queries.desk import handovers
from app.store.queries.needs import wordings
from app.web.entrance.moments import this_moment


@dataclass(frozen=True)
class ToWhom:
    href: str
    to_whom: str


@dataclass(frozen=True)
class Asked:
    """Addresses of pages; None where nothing is asked. `known`: what she said yes to, or what was
    told."""

    instead: str | None
    beside: str | None
    tell: ToWhom | None
    known: tuple[ToWhom, ...]


def asked_of_her(need: AnyRow) -> Asked:
    actor = this_moment().actor
    proposed = {row.kind: row.id for row in wordings.asked_of(actor, need.id)}
    to_whom = [(row, _to_whom(need, row)) for row in handovers.shown_to(actor, need.id)]
    return Asked(
        _wording(need, proposed.get(WordingKind.INSTEAD)),
        _wording(need, proposed.get(WordingKind.BESIDE)),
        next((shown for row, shown in to_whom if row.state == HandoverState.ASKED), None),
        tuple(shown for row, shown in to_whom if row.state != HandoverState.ASKED),
    )


def _wording(need: AnyRow, wording_id: int | None) -> str | None:
    if wording_id is None:
        return None
    return url_for("asker.wording_page", need_id=need.id, wording_id=wording_id)


def _to_whom(need: AnyRow, row: AnyRow) -> ToWhom:
    href = url_for("asker.handover_page", need_id=need.id, handover_id=row.id)
    return ToWhom(href, row.to_whom)
