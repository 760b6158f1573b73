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

MONTHS = (
    N_("januari tot en met maart"),
    N_("april tot en met juni"),
    N_("juli tot en met september"),
    N_("oktober tot en met december"),
)
