"""What can be read behind the wall: of these tables these columns of these rows.

They bear the names of the tables they come from, so that one question is asked on either side and
finds less here. `{home}` is where the whole tables are, `{seen}` where these are, `{key}` the
reading key of the reader's community. A later table comes after those it is made from.
On PostgreSQL they are views that migrations make; a test holds those to this file.
"""

OWN = "SELECT id FROM {home}.communities WHERE reading_key = {key}"

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
    # Of the klankbordgroep: words alone, beside figures that she can read.
    "comments": """
        SELECT community_id, id, about, topic, words, may_show, shown_at
        FROM {home}.comments
        WHERE about = 'cijfers' AND may_show AND shown_at IS NOT NULL AND community_id IN ({own})
        AND (community_id, topic) IN (SELECT community_id, period FROM {seen}.figures)
    """,
}


def rows(name: str, home: str, seen: str, key: str) -> str:
    """The SELECT that finds them."""
    own = OWN.format(home=home, key=key)
    return PUBLISHED[name].format(home=home, seen=seen, own=own)
