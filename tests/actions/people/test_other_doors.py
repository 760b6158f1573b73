"""A thief who was inside for some minutes leaves no door ajar behind her back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from app.actions.givers.joining import NewGiver, register_giver
from app.actions.givers.meeting import introduce_giver
from app.actions.people import reaching
from app.actions.people.other_doors import Here, close_other_doors
from app.actions.people.paper_codes import make_paper_code, revoke_paper_code
from app.actions.people.push import start_push
from app.actions.people.sessions import begin_session, hash_token
from app.actions.people.tokens import make_token
from app.domain.actor import GiverKind, Hat
from app.domain.letters.programs import NewToken, Scope, Whose
from app.domain.letters.push import Subscription
from app.domain.moment import Moment
from app.domain.needs.themes import Tile
from app.domain.people.passkeys import CameBy
from app.domain.people.reach import Channel, Reach
from app.store.db import db
from app.store.queries.people import paper_codes as codes
from app.store.tables import Giver, Passkey, Person, PushPhone, Session, Token
from tests.town import Town

DAY = timedelta(days=1)


@pytest.fixture
def olga(town: Town, karin: Person) -> Person:
    """She answers for an organisation."""
    olga = town.person("Olga")
    new = NewGiver("Olga", GiverKind.ORGANISATION, "Fietsclub", "", [Tile.REPAIR])
    register_giver(town.moment(olga), new)
    introduce_giver(town.moment(karin), olga.id, False)
    db.session.commit()
    town.hats[olga.id] = frozenset({Hat.GIVER})
    town.met.add(olga.id)
    return olga


def as_her(town: Town, olga: Person) -> Moment:
    moment = town.moment(olga)
    organisation_id = db.session.scalars(select(Giver.organisation_id)).one()
    return replace(moment, actor=replace(moment.actor, organisation_id=organisation_id))


def opens_doors(town: Town, olga: Person, browser: str) -> None:
    """Whoever is inside as her: notifications, a passkey, a program."""
    phone = Subscription(f"https://fcm.googleapis.com/{browser}", "p", "a")
    start_push(as_her(town, olga), browser, phone, "our key")
    db.session.add(
        Passkey(
            community_id=1, person_id=olga.id, name=browser, credential=browser.encode(),
            public_key=b"", sign_count=0, made_at=town.now, state="works",
        )
    )  # fmt: skip
    make_token(as_her(town, olga), NewToken(Whose.ORGANISATION, browser, (Scope.READ_NEEDS,), 365))
    db.session.commit()


def left() -> dict[str, int]:
    return {
        table.__tablename__: db.session.scalar(select(func.count()).select_from(table)) or 0
        for table in (PushPhone, Passkey, Token)
    }


def test_put_back_closes_what_the_thief_opened(town: Town, olga: Person) -> None:
    opens_doors(town, olga, "her own of before")
    town.later(days=30)
    opens_doors(town, olga, "thief, before he moved it")
    town.later(hours=1)
    thief = Reach(Channel.EMAIL, "dief@example.org")
    reaching.change_reach(as_her(town, olga), olga.id, thief, Here(pushed="thief"))
    opens_doors(town, olga, "thief")
    reaching.put_reach_back(as_her(town.later(days=1), olga))
    db.session.commit()
    assert left() == {"push_phones": 0, "passkeys": 1, "api_tokens": 1}
    assert db.session.scalars(select(Passkey.name)).one() == "her own of before"
    assert db.session.scalars(select(Token.name)).one() == "her own of before"


def test_out_elsewhere_is_told_nothing_elsewhere(town: Town, olga: Person) -> None:
    opens_doors(town, olga, "thief")
    opens_doors(town, olga, "hers")
    close_other_doors(as_her(town, olga), olga.id, Here(pushed="hers"))
    db.session.commit()
    assert left() == {"push_phones": 1, "passkeys": 2, "api_tokens": 2}
    close_other_doors(as_her(town, olga), olga.id)
    db.session.commit()
    assert left()["push_phones"] == 0


def test_a_new_number_reads_along_nowhere_else(town: Town, olga: Person) -> None:
    opens_doors(town, olga, "thief")
    reaching.change_reach(as_her(town, olga), olga.id, Reach(Channel.EMAIL, "olga2@example.org"))
    db.session.commit()
    assert left()["push_phones"] == 0


@pytest.mark.parametrize(
    ("came_by", "works"), [(CameBy.CODE, False), (CameBy.PASSKEY, False), (CameBy.PAPER, True)]
)
def test_a_code_on_paper_is_a_door_but_to_who_came_by_it(
    town: Town, karin: Person, bianca: Person, came_by: CameBy, works: bool
) -> None:
    make_paper_code(town.moment(karin), bianca.id)
    close_other_doors(town.moment(bianca), bianca.id, Here(came_by=came_by))
    db.session.commit()
    assert codes.has_any(town.community_id, bianca.id) is works


def test_who_has_nothing_but_her_paper_keeps_it(town: Town, karin: Person, bianca: Person) -> None:
    make_paper_code(town.moment(karin), bianca.id)
    bianca.reach_sealed = None
    close_other_doors(town.moment(bianca), bianca.id)
    db.session.commit()
    assert codes.has_any(town.community_id, bianca.id)


def test_a_paper_that_was_revoked_lets_nobody_stay(
    town: Town, karin: Person, bianca: Person
) -> None:
    make_paper_code(town.moment(karin), bianca.id)
    by = {
        came_by: begin_session(town.moment(bianca), bianca.id, frozenset(), came_by=came_by)
        for came_by in (CameBy.PAPER, CameBy.CODE)
    }
    revoke_paper_code(town.moment(karin), bianca.id)
    db.session.commit()
    assert db.session.scalars(select(Session.token_hash)).all() == [hash_token(by[CameBy.CODE])]
