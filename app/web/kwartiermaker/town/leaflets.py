"""The pages that this community words itself: written, looked at, and back to what stood there."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from app.actions.town import leaflets as deeds
from app.actions.town.leaflets import OURS, Sheet
from app.domain.languages import Language
from app.domain.refusals import LeafletChanged, NotFound
from app.store.queries.town import leaflets as kept
from app.texts.leaflets import LEAFLETS
from app.web.entrance.errors import sentence_of
from app.web.entrance.moments import this_moment
from app.web.forms import intake
from app.web.forms.intake import Filled
from app.web.kwartiermaker.door import kwartiermaker
from app.web.kwartiermaker.town.leaflet_schemas import (
    LeafletIn,
    NumberIn,
    VersionOut,
    listed,
    names,
)
from app.web.showing.formats import page
from app.web.showing.leaflets import ours, words_of
from app.web.showing.rich_text import rich


@kwartiermaker.get("/bladzijden")
def leaflets_page() -> ResponseReturnValue:
    own = kept.own_words(this_moment().community_id)
    return page(
        "kwartiermaker/town/leaflets.html", leaflets=[listed(slug, own) for slug in LEAFLETS]
    )


@kwartiermaker.get("/bladzijden/<leaflet>/<language>")
def one_leaflet_page(leaflet: str, language: str) -> ResponseReturnValue:
    sheet = _sheet(leaflet, language)
    return _show(sheet, intake.blank(words=words_of(sheet.slug, sheet.language)), _number(sheet))


@kwartiermaker.post("/bladzijden/<leaflet>/<language>")
def write_leaflet(leaflet: str, language: str) -> ResponseReturnValue:
    """The other button shows it first; nothing is kept then."""
    sheet, form = _sheet(leaflet, language), intake.read(LeafletIn)
    if not form.ok:
        return _show(sheet, form, form.data["after"])
    if form.data["look"]:
        return _show(sheet, form, form.data["after"], looks=True)
    try:
        deeds.write_leaflet(this_moment(), sheet, form.data["after"], form.data["words"])
    except LeafletChanged as refusal:
        return _show(sheet, form.refuse("words", sentence_of(refusal)), _number(sheet))
    return redirect(url_for("kwartiermaker.leaflets_page"))


@kwartiermaker.get("/bladzijden/<leaflet>/<language>/<int(max=999999):number>")
def earlier_leaflet_page(leaflet: str, language: str, number: int) -> ResponseReturnValue:
    sheet = _sheet(leaflet, language)
    found = kept.one(this_moment().community_id, sheet.slug, sheet.language, number)
    if found is None:
        raise NotFound
    words = found.words or ours(LEAFLETS[sheet.slug], sheet.language)
    return page(
        "kwartiermaker/town/earlier_leaflet.html",
        names=names(sheet),
        version=VersionOut().dump(found),
        body=rich(words),
    )


@kwartiermaker.post("/bladzijden/<leaflet>/<language>/terug")
def restore_leaflet(leaflet: str, language: str) -> ResponseReturnValue:
    number = intake.read(NumberIn).data["number"]
    deeds.restore_leaflet(this_moment(), _sheet(leaflet, language), number)
    return redirect(url_for("kwartiermaker.leaflets_page"))


def _sheet(leaflet: str, language: str) -> Sheet:
    if leaflet not in LEAFLETS or language not in set(Language):
        raise NotFound
    return Sheet(leaflet, Language(language))


def _number(sheet: Sheet) -> int:
    newest = kept.newest(this_moment().community_id, sheet.slug, sheet.language)
    return newest.number if newest else OURS


def _show(sheet: Sheet, form: Filled, after: int, looks: bool = False) -> ResponseReturnValue:
    moment = this_moment()
    most = moment.rules.leaflets.versions_listed
    found = kept.history(moment.community_id, sheet.slug, sheet.language, most)
    return page(
        "kwartiermaker/town/leaflet.html",
        form=form,
        after=after,
        names=names(sheet),
        direction=sheet.language.direction,
        preview=rich(form.values.get("words", "")) if looks else None,
        versions=VersionOut(many=True).dump(found),
    )
