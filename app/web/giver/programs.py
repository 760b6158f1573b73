"""Programs that answer for an organisation in its people's place: the tokens by which they come in.

A token stands on one page, once. Each acts as the colleague who made it.
"""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import tokens as deeds
from app.domain.letters.programs import OPENS, NewToken, Whose
from app.domain.refusals import NotFound
from app.store.queries.people import tokens as kept
from app.web.entrance.moments import this_moment
from app.web.forms import intake, tokens
from app.web.forms.intake import Filled
from app.web.forms.tokens import OwnTokenIn, TokenOut
from app.web.giver.colleagues import own_organisation
from app.web.giver.door import giver
from app.web.showing.formats import page

SCOPES = OPENS[Whose.ORGANISATION]


@giver.get("/programmas")
def programs_page() -> ResponseReturnValue:
    """Raises NotFound for a resident."""
    return _show(intake.blank(scopes=[SCOPES[0]]))


@giver.post("/programmas")
def make_token() -> ResponseReturnValue:
    own_organisation()
    form = intake.read(OwnTokenIn)
    if not form.ok:
        return _show(form)
    told = form.data
    new = NewToken(Whose.ORGANISATION, told["name"], tuple(told["scopes"]), told["days"])
    return page(
        "giver/program_token.html", token=deeds.make_token(this_moment(), new), name=new.name
    )


@giver.get("/programmas/<id:token_id>")
def program_page(token_id: int) -> ResponseReturnValue:
    """When it came, of late."""
    own_organisation()
    found = next(
        (row for row in kept.of_organisation(this_moment().actor) if row.id == token_id), None
    )
    if found is None:
        raise NotFound
    uses = [tokens.use(row) for row in kept.uses(this_moment().community_id, token_id)]
    return page("giver/program.html", program=TokenOut().dump(found), uses=uses)


@giver.post("/programmas/<id:token_id>")
def revoke_token(token_id: int) -> ResponseReturnValue:
    deeds.revoke_token(this_moment(), token_id)
    return redirect(url_for("giver.programs_page"))


def _show(form: Filled) -> ResponseReturnValue:
    organisation = own_organisation()
    return page(
        "giver/programs.html",
        form=form,
        organisation=organisation.name,
        programs=TokenOut(many=True).dump(kept.of_organisation(this_moment().actor)),
        scopes=tokens.scopes(SCOPES),
        lasts=tokens.lasts(),
    )
