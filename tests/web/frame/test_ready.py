"""What stands ready looks as it would if it were made anew, and keeps nothing of anybody."""

import re

import pytest
from markupsafe import Markup

from app.domain.ids import show_id
from app.store.tables import Person
from app.web.frame import ready
from app.web.frame.ready import KEPT, Late, Ready, Rendering, blank
from tests.town import Town
from tests.web.browser import Browser

OF_EACH_TIME = re.compile(r'name="(csrf_token|form_key)" value="[^"]*"')
PAGES = ["/", "/?via=poster", "/geef", "/geef?over=alles", "/geef?over=maken&wanneer=this_week"]


def looks(html: str) -> str:
    return OF_EACH_TIME.sub("", html)


@pytest.fixture
def as_fatma(town: Town, bianca: Person, fatma: Person) -> Browser:
    town.asks(bianca, words="Wie <b>helpt</b> & komt?")
    return Browser(town.app).sign_in(town, fatma)


@pytest.mark.parametrize("path", PAGES)
def test_the_second_time_it_looks_as_the_first(town: Town, as_fatma: Browser, path: str) -> None:
    """The first is rendered for her, the second is what was kept."""
    as_fatma.get(path)  # notes what she was shown
    town.app.extensions[KEPT] = Ready(town.app)
    assert looks(as_fatma.get(path).text) == looks(as_fatma.get(path).text)


def test_each_form_has_a_key_of_its_own_each_time(as_fatma: Browser) -> None:
    keys = [
        key
        for _ in range(2)
        for key in re.findall(r'name="form_key" value="(.+?)"', as_fatma.get("/geef").text)
    ]
    assert len(keys) == len(set(keys)) > 2


def test_nothing_that_somebody_wrote_is_kept(town: Town, as_fatma: Browser) -> None:
    page = as_fatma.get("/geef").text
    kept = str([vars(one) for one in town.app.extensions[KEPT]._made.values()])
    token = re.findall(r'name="csrf_token" value="(.+?)"', page)[0]
    assert "Wie &lt;b&gt;helpt&lt;/b&gt; &amp; komt?" in page
    assert [words for words in ("helpt</b>", "&lt;b&gt;helpt", token) if words in kept] == []
    assert "Ik kan helpen" in kept  # the control


def test_pages_of_two_needs_are_one_rendering_and_two_pages(
    town: Town, as_fatma: Browser, bianca: Person
) -> None:
    town.app.extensions[KEPT] = Ready(town.app)
    words = "Wie kan mijn lamp ophangen?", "Wie heeft een ladder?"
    needs = {said: show_id(town.asks(bianca, words=said).id) for said in words}
    pages = {said: as_fatma.get(f"/geef/vraag/{one}").text for said, one in needs.items()}
    kept = town.app.extensions[KEPT]._made
    assert [name for name, _ in kept].count("giver/card.html") == 1
    all_kept = str([*kept, *map(vars, kept.values())])
    assert not [one for one in (*words, *needs.values()) if one in all_kept]
    for said, html in pages.items():
        (other,) = set(words) - {said}
        assert said in html
        assert (other in html, needs[other] in html) == (False, False)


def test_another_look_is_another_rendering(town: Town, as_fatma: Browser) -> None:
    assert "<h1>1 vraag" in as_fatma.get("/geef").text
    town.asks(town.asker("Els"))
    assert "<h1>2 vragen" in as_fatma.get("/geef").text


def test_a_page_that_asks_who_looks_is_refused(town: Town, as_fatma: Browser) -> None:
    """Whatever it may hang on it must be told."""
    made: Ready = town.app.extensions[KEPT]
    for told in ("request.path", "session.get('_user_id')", "g.now", "presence().said", "now"):
        template = made._environment.from_string("{{ " + told + " }}")
        with pytest.raises(RuntimeError, match="only what it is told"):
            template.render()


def test_what_goes_in_a_blank_is_escaped_and_ours_is_not() -> None:
    made = Rendering(f"<p>{blank('words')}</p><a href='/{blank('more')}'>")
    filled = made.filled({"words": "<b>&", "more": Markup("<i>")})
    assert filled == "<p>&lt;b&gt;&amp;</p><a href='/<i>'>"


def test_a_blank_that_was_cut_short_is_noticed() -> None:
    with pytest.raises(ValueError, match="cut short"):
        Rendering(blank("words")[:4])


@pytest.mark.parametrize(
    "told", [{"a": {1, 2}}, {"a": [object.__new__(type("A", (), {"__hash__": None}))]}]
)
def test_what_cannot_be_told_by_its_value_is_refused(told: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        ready._key(told)


def test_what_is_made_late_is_known_by_what_it_is_made_of() -> None:
    assert ready._key({"a": Late(max, (1, 2))}) != ready._key({"a": Late(max, (1, 3))})
    assert Late(max, (1, 2)).made() == 2


def test_more_than_can_be_kept_begins_anew(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ready, "MOST", 2)
    made = Ready(town.app)
    made.once = lambda template, told: Rendering(template)  # type: ignore[method-assign]
    for number in range(5):
        made.rendering("x", number, dict)
        assert len(made._made) <= 2
