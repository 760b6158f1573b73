"""What figures say to whoever reads them, also to askers; keyed as in the file."""

from app.texts.marking import N_

SAYS = {
    "askers": N_("mensen stelden een vraag"),
    "givers": N_("gevers boden hulp aan"),
    "helped": N_("mensen kozen een gever"),
}
"""After the number."""

HIDDEN = {
    "too_few": N_("minder dan 15"),
    "protects_another": N_("niet getoond"),
    "nearly_all": N_("niet getoond"),
}
"""In the place of the figure."""

MONTHS = {
    "1": N_("januari tot en met maart"),
    "2": N_("april tot en met juni"),
    "3": N_("juli tot en met september"),
    "4": N_("oktober tot en met december"),
}
HALF_YEARS = {
    "2": N_("januari tot en met juni"),
    "4": N_("juli tot en met december"),
}
"""By the number of the last quarter."""
