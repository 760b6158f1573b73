"""Where a giver and the kwartiermaker met, and how far the giver may go; also as told to her."""

from app.domain.givers.meeting import MetWhere
from app.domain.needs.themes import Tier
from app.texts.marking import N_

MET_WHERE: dict[str, str] = {
    MetWhere.CALL: N_("Aan de telefoon"),
    MetWhere.CAFE: N_("In het café of buurthuis"),
    MetWhere.OURS: N_("Bij ons"),
    MetWhere.THEIRS: N_("Bij de gever of de organisatie"),
    MetWhere.ELSEWHERE: N_("Ergens anders"),
}

TIERS_WITHOUT_VOG: dict[Tier, str] = {
    Tier.T3: N_("Ook bij iemand thuis"),
    Tier.T2: N_("Alleen op een plek met mensen"),
    Tier.T1: N_("Alleen spullen brengen, bellen of schrijven"),
}
"""The ordinary first."""
