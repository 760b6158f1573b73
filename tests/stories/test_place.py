"""One app serves all stories of a run, and none finds anything of the one before."""

from tests.stories.conftest import Place


def test_what_a_story_hung_in_the_app_is_taken_out(place: Place) -> None:
    with place.open() as app:
        before, rules = dict(app.before_request_funcs), app.extensions["house_rules"]
        hooks = [*before[None]]
        app.before_request_funcs[None].insert(0, lambda: "in the way")
        app.wsgi_app = lambda *_: []  # type: ignore[assignment]
        app.extensions["house_rules"] = "other ones"
    with place.open() as app:
        assert app.before_request_funcs[None] == hooks
        assert app.extensions["house_rules"] is rules
        assert app.test_client().get("/healthz").status_code == 200
