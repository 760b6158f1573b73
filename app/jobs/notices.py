"""A letter to a giver's phone instead of her mailbox, where she chose that and it can be."""

from collections.abc import Collection, Sequence

from app.actions.people.push import forget_gone
from app.delivery.carrier import carrier
from app.delivery.channels import Channels
from app.delivery.notices import notice
from app.delivery.push import Phone
from app.delivery.refusals import NoPhoneLeft, NoSuchAddress, NotAccepted
from app.domain.letters.kinds import LetterKind
from app.domain.letters.push import BY_PUSH, unpack
from app.domain.moment import Moment
from app.jobs.committing import keep, look
from app.store.db import AnyRow
from app.store.queries.people import push as kept
from app.store.sealing import seals


def phones(moment: Moment, letter: AnyRow) -> list[Phone]:
    """None: it goes by e-mail or text. So does one that push services would not take some times
    over: what nobody carries must not wait for them for days."""
    means = carrier().push
    if means is None or not _may_be_pushed(moment, letter):
        return []
    found = look(kept.of, moment.community_id, letter.person_id, means.public_key)
    return [Phone(row.id, unpack(seals().unseal(row.subscription_sealed))) for row in found]


def _may_be_pushed(moment: Moment, letter: AnyRow) -> bool:
    """Never to an asker about her own need: her screen says nothing to anyone who looks along."""
    return (
        LetterKind(letter.kind) in BY_PUSH
        and letter.person_id != letter.asker_id
        and letter.tries < moment.rules.push.tries
    )


def push(
    moment: Moment,
    letter: AnyRow,
    needs: Sequence[AnyRow],
    to: Sequence[Phone],
    channels: Channels,
) -> None:
    """Told when one phone takes it. Raises NoPhoneLeft when all are gone, else what any other said.

    Those that are gone are forgotten in any case.
    """
    outcomes = channels.push(notice(moment, letter, needs), to, moment.now)
    gone = [id for id, said in outcomes.items() if isinstance(said, NoSuchAddress)]
    if gone:
        keep(forget_gone, moment, gone)
    if None not in outcomes.values():
        raise _refusal(outcomes.values())


def _refusal(outcomes: Collection[NotAccepted | None]) -> NotAccepted:
    passing = (said for said in outcomes if said and not isinstance(said, NoSuchAddress))
    return next(passing, NoPhoneLeft("no phone takes it"))
