"""Programs that come in by a token: made here for platforms and for readers of figures; those of
organisations are listed as well, for one of us may stop any of them."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.people import tokens as deeds
from app.domain.letters.programs import OPENS, NewToken
from app.domain.refusals import NotFound
from app.store.queries.people import tokens as kept
from app.web.entrance.moments import this_moment
from app.web.forms import intake, tokens
from app.web.forms.intake import Filled
from app.web.forms.tokens import DeskTokenIn, TokenOut
from app.web.kwartiermaker.door import kwartiermaker
from app.web.showing.formats import page


@kwartiermaker.get("/programmas")
def programs_page() -> ResponseReturnValue:
    return _show(intake.blank())


@kwartiermaker.post("/programmas")
def make_token() -> ResponseReturnValue:
    form = intake.read(DeskTokenIn)
    if not form.ok:
        return _show(form)
    told = form.data
    new = NewToken(told["whose"], told["name"], OPENS[told["whose"]], told["days"])
    token = deeds.make_token(this_moment(), new)
    return page("kwartiermaker/people/program_token.html", token=token, name=new.name)


@kwartiermaker.get("/programmas/<id:token_id>")
def program_page(token_id: int) -> ResponseReturnValue:
    rows = kept.of_community(this_moment().community_id)
    found = next((row for row in rows if row.id == token_id), None)
    if found is None:
        raise NotFound
    uses = [tokens.use(row) for row in kept.uses(this_moment().community_id, token_id)]
    return page("kwartiermaker/people/program.html", program=TokenOut().dump(found), uses=uses)


@kwartiermaker.post("/programmas/<id:token_id>")
def revoke_token(token_id: int) -> ResponseReturnValue:
    deeds.revoke_token(this_moment(), token_id)
    return redirect(url_for("kwartiermaker.programs_page"))


def _show(form: Filled) -> ResponseReturnValue:
    return page(
        "kwartiermaker/people/programs.html",
        form=form,
        programs=TokenOut(many=True).dump(kept.of_community(this_moment().community_id)),
        kinds=tokens.kinds(),
        lasts=tokens.lasts(),
    )
