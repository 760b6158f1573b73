"""What can be read behind the wall: of these tables these columns of these rows.

They bear the names of the tables they come from, so that one question is asked on either side and
finds less here. `{home}` is where the whole tables are, `{seen}` where these are, `{key}` the
reading key of the reader's community. A later table comes after those it is made from.
On PostgreSQL they are views that migrations make; a test holds those to this file.
"""

OWN = "SELECT id FROM {home}.communities WHERE reading_key = {key}"

OF_A_PERIOD = """
    SELECT 1 FROM {seen}.figures AS shown
    WHERE shown.community_id = {table}.community_id
    AND substr(shown.period, 1, 4) = substr({table}.period, 1, 4)
    AND substr({table}.period, 5) IN (substr(shown.period, 5, 2), substr(shown.period, 8, 2))
"""
"""The quarter of a row is published: alone ("2026Q3"), or within a half-year ("2026Q3-Q4")."""

PUBLISHED = {
    # Her own community; with it, where it agreed to that, all others that agreed too.
    "communities": """
        SELECT id, slug, town, owner, compares FROM {home}.communities
        WHERE id IN ({own}) OR (compares AND EXISTS ({own} AND compares))
    """,
    "figures": """
        SELECT community_id, id, period, state, file, digest, frozen_at, published_at
        FROM {home}.figures
        WHERE published_at IS NOT NULL AND community_id IN (SELECT id FROM {seen}.communities)
    """,
    # What the klankbordgroep said: words alone, beside figures that she can read.
    "comments": """
        SELECT community_id, id, about, topic, words, may_show, shown_at
        FROM {home}.comments
        WHERE about = 'cijfers' AND may_show AND shown_at IS NOT NULL AND community_id IN ({own})
        AND (community_id, topic) IN (SELECT community_id, period FROM {seen}.figures)
    """,
    # Each with the yes of the person it is about, who is not in it; of a half-year both quarters.
    "stories": """
        SELECT community_id, id, period, state, words, agreed_at FROM {home}.stories
        WHERE state = 'agreed' AND community_id IN ({own}) AND EXISTS ({of_a_period})
    """,
    "lookbacks": """
        SELECT community_id, id, period, hours, learnt, changed FROM {home}.lookbacks
        WHERE community_id IN ({own}) AND EXISTS ({of_a_period})
    """,
}


def rows(name: str, home: str, seen: str, key: str) -> str:
    """The SELECT that finds them."""
    own = OWN.format(home=home, key=key)
    of_a_period = OF_A_PERIOD.format(seen=seen, table=name)
    return PUBLISHED[name].format(home=home, seen=seen, own=own, of_a_period=of_a_period)
