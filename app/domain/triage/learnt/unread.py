"""Religion and origin are never looked for: these words are taken out before anything is weighed.

As a folded text spells them. A test holds that no weight hangs on any of them.
"""

RELIGION = (
    "allah", "bidden", "bijbel", "bisschop", "boeddh", "catholic", "christ", "church", "communie",
    "dominee", "eglise", "eucharist", "evangel", "gebed", "geloof", "gelovig", "gereform",
    "gristen", "halal", "hervormd", "hindoe", "hindu", "hoofddoek", "iftar", "imam", "islam",
    "jehova", "jewish", "joden", "jood", "katholiek", "kerk", "klooster", "koran", "kosciel",
    "kosciol", "kosher", "koosjer", "ksiadz", "moske", "moslim", "mosque", "muslim", "namaz",
    "offerfeest", "pastoor", "prayer", "priester", "quran", "rabbi", "ramadan", "sikh",
    "suikerfeest", "synago", "мечет", "рамадан", "священик", "церков", "церкв", "رمضان", "كنيس",
    "مسجد", "مسلم", "مسيح",
)  # fmt: skip
ORIGIN = (
    "afghan", "afrika", "albane", "alger", "amerika", "antill", "arab", "aruba", "berber", "bosni",
    "brazil", "bulgaar", "bulgar", "chinees", "chinese", "congo", "curac", "duits", "egypt",
    "eritre", "ethiop", "europ", "filipi", "frans", "ghana", "griek", "guinee", "hongaar",
    "indiaas", "indone", "iraak", "irak", "iran", "israel", "italia", "kaapverd", "koerd", "kurd",
    "libane", "litou", "marok", "maroc", "moldav", "moluk", "morocc", "nigeria", "oekra",
    "pakistan", "palest", "polak", "polen", "polsk", "pools", "portug", "roemeen", "roemeni",
    "rusland", "russisch", "senegal", "sinti", "soedan", "somal", "spaans", "spanj", "sudan",
    "surin", "syri", "tamil", "thais", "tigrin", "tunes", "turk", "ukra", "venez", "vietnam",
    "zigeuner", "сирі", "украин", "україн", "ترك", "سوري", "عراق", "مغرب",
)  # fmt: skip
STEMS = (*RELIGION, *ORIGIN)
SHORTEST = 3  # letters of the shortest of them
BY_BEGINNING = {
    stem[:SHORTEST]: tuple(like for like in STEMS if like[:SHORTEST] == stem[:SHORTEST])
    for stem in STEMS
}
WHOLE = frozenset({"cami", "oruc", "pool", "roma", "rus"})
"""Words that begin others: *rust*, *pasta*, *roman*."""


def is_unread(form: str) -> bool:
    return form in WHOLE or form.startswith(BY_BEGINNING.get(form[:SHORTEST], ()))
