"""For how long something is lent, and for how long a maatje comes."""

from app.domain.matches.companions import StaysFor
from app.domain.matches.lending import LentFor
from app.texts.marking import N_

LENT_FOR = {
    LentFor.ONE_WEEK: N_("Een week"),
    LentFor.TWO_WEEKS: N_("Twee weken"),
    LentFor.FOUR_WEEKS: N_("Vier weken"),
}
STAYS_FOR = {
    StaysFor.SIX_WEEKS: N_("Zes weken"),
    StaysFor.TWELVE_WEEKS: N_("Twaalf weken"),
    StaysFor.HALF_A_YEAR: N_("Een half jaar"),
}
