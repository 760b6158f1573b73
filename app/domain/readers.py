"""Who reads what the house says: that decides how plain it is, and in which languages."""

from enum import StrEnum


class Reader(StrEnum):
    """What several of them read is written for the first of them here."""

    ASKER = "asker"  # A2, je, in every language
    GIVER = "giver"  # B1, je
    STAFF = "staff"  # B1, je
    MUNICIPALITY = "municipality"  # B1, u
