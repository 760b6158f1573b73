"""The one session of a request: behind the wall each of its questions goes there. When it begins to
ask, or ends what it began, what the page looked up by itself is let go."""

from typing import Any

from flask_sqlalchemy.session import Session
from sqlalchemy import Connection, Engine

from app.store import looking
from app.store.wall import side
from app.store.wall.engine import engine


class HouseSession(Session):
    def get_bind(self, *args: Any, **kwargs: Any) -> Engine | Connection:
        looking.let_go()
        return engine() if side.is_behind() else super().get_bind(*args, **kwargs)

    def rollback(self) -> None:
        looking.let_go()
        super().rollback()
