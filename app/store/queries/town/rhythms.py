"""Quarters or half-years: what a community chose, and from when on."""

from sqlalchemy import select

from app.domain.town.quarters import Rhythm, Rhythms
from app.store.db import db
from app.store.tables import FigureRhythm


def rhythms(community_id: int) -> Rhythms:
    found = select(FigureRhythm.first_quarter, FigureRhythm.rhythm).where(
        FigureRhythm.community_id == community_id
    )
    return {first: Rhythm(rhythm) for first, rhythm in db.session.execute(found)}


def chosen(community_id: int, first_quarter: str) -> FigureRhythm | None:
    """To change."""
    found = select(FigureRhythm).where(
        FigureRhythm.community_id == community_id, FigureRhythm.first_quarter == first_quarter
    )
    return db.session.scalars(found).first()
