"""What is learnt beside the kinds of big problems and the themes."""

from app.domain.triage.kinds import Kind

ANY_BIG = "big"
ANY_URGENT = "urgent"
"""Learnt apart: what threatens a life is seldom worded like what threatens a purse."""
FLAGS = (Kind.MONEY, Kind.COMMERCIAL, Kind.ABUSE, Kind.CHILD_ALONE)
"""What people word in many ways. Personal data and links have a shape, and stay with the rules."""
