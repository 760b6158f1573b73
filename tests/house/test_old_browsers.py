"""The oldest browsers that we promise (`browsers.toml`) know every name in our styles and scripts,
or do well without it."""

from pathlib import Path

import esprima
import pytest

from tests.house.old_browsers import asked_by_css, asked_by_js, faults, rows, without_newer

STATIC = Path(__file__).parents[2] / "app" / "static"
STYLES = sorted((STATIC / "css").glob("*.css"))
SCRIPTS = sorted((STATIC / "js").glob("*.js"))


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_old_browsers_understand_each_style(path: Path) -> None:
    assert faults(asked_by_css(path.read_text()), "css") == []


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_old_browsers_understand_each_script(path: Path) -> None:
    assert faults(asked_by_js(path.read_text()), "js") == []


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a:has(b) { color: red }", ":has"),
        (":is(a, b) { color: red }", ":is"),
        ("a:not(b, i) { color: red }", ":not(several)"),
        ("@container (width > 1rem) { a { top: 0 } }", "@container"),
        ("a { aspect-ratio: 1 }", "aspect-ratio:"),
        ("a { inset: 0 }", "inset:"),
        ("a { margin-block: 1px }", "margin-block:"),
        ("a { height: 100dvh }", "dvh"),
        ("a { width: clamp(1px, 2vw, 3px) }", "clamp("),
        ("a { display: flex; gap: 8px }", "gap-in-flex"),
        ("@media (width >= 40rem) { a { top: 0 } }", "@media(width)"),
    ],
)
def test_control_a_style_that_is_too_new_is_found(css: str, found: str) -> None:
    assert f"not in browsers.toml: {found}" in faults(asked_by_css(css), "css")


@pytest.mark.parametrize("script", ["a?.b", "a ?? b", "a ||= b", "class A { #b }", "export {}"])
def test_control_a_line_that_is_too_new_is_refused(script: str) -> None:
    with pytest.raises(esprima.Error):
        list(asked_by_js(script))


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("[1].at(-1)", ".at"),
        ("'a'.replaceAll('a', 'b')", ".replaceAll"),
        ("form.requestSubmit()", ".requestSubmit"),
        ("structuredClone({})", "structuredClone"),
        ("/(?<=a)b/.test('ab')", "lookbehind"),
    ],
)
def test_control_a_name_that_is_too_new_is_found(script: str, found: str) -> None:
    assert f"not in browsers.toml: {found}" in faults(asked_by_js(script), "js")


def test_control_what_is_known_says_nothing() -> None:
    css = "/* a:has(b) */ .own-name > p { gap: 8px; display: grid; top: var(--clamp); --x: lab() }"
    assert faults(asked_by_css(css), "css") == []
    assert faults(asked_by_js("const at = 1; const b = { at }; b.at; a ? .5 : 1"), "js") == [
        "not in browsers.toml: a"
    ]


@pytest.mark.parametrize("kind", ["css", "js"])
def test_the_table_holds_nothing_that_is_used_nowhere(kind: str) -> None:
    paths, asked_by = {"css": (STYLES, asked_by_css), "js": (SCRIPTS, asked_by_js)}[kind]
    asked = {name for path in paths for name in asked_by(path.read_text())}
    assert set(rows(kind)) - asked == set()


def test_an_old_browser_passes_over_what_it_does_not_know() -> None:
    css = "@media print { a { color: red; text-wrap: balance; width: fit-content; top: 0 } }"
    assert without_newer(css).replace(" ", "") == "@mediaprint{a{color:red;top:0}}"
