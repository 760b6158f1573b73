"""Made-up tables of people to protect, and the secret they are protected with."""

import random
from collections.abc import Iterator, Mapping

from hypothesis import strategies as st

from app.domain.disclosure import Count, ProtectedTable, protect

SECRET = b"kept outside the database"
NOBODY = Count(0, 0)

Table = Mapping[str, Count]


def groups(fewest: int = 0, most: int = 90) -> st.SearchStrategy[Count]:
    keys = st.integers(0, 2**40)
    return st.builds(Count, st.integers(fewest, most), keys)


def tables(fewest: int = 1, most: int = 7) -> st.SearchStrategy[Table]:
    """Categories of any size, the small ones often: there the danger is."""
    sizes = groups(most=20) | groups()
    return st.dictionaries(st.sampled_from("abcdefgh"), sizes, min_size=fewest, max_size=most)


def everybody(table: Table) -> Count:
    """Count the people of a table in which nobody is in two categories."""
    return sum(table.values(), NOBODY)


def protected(table: Table) -> ProtectedTable:
    return protect(table, everybody(table), SECRET)


def random_towns(number: int) -> Iterator[Table]:
    """Give the same towns each time, with sizes as uneven as those of real neighbourhoods."""
    dice = random.Random(2026)
    for _ in range(number):
        sizes = [int(dice.lognormvariate(3, 1.1)) for _ in range(dice.randint(2, 6))]
        yield {
            f"buurt {place}": Count(size, dice.getrandbits(40)) for place, size in enumerate(sizes)
        }
